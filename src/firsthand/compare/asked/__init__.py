"""The questions that are asked of every contested event, and which readings answer them.

How many died, when did it begin, who did it, was an order given: accounts answer these in words
that have nothing in common. A module for each family of questions says by what a reading is known
to answer one; readings of one question stand on one point.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked import (
    aboard,
    at_length,
    crowds,
    doers,
    done,
    hours,
    houses,
    leaving,
    losses,
    places,
    rounds,
    stock,
    sums,
    things,
    tolls,
    vehicles,
    wounds,
)
from firsthand.compare.asked.aside import LASTING, aside
from firsthand.compare.asked.opened import opened
from firsthand.compare.asked.outdone import outdone
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.asked.unfit import unfit
from firsthand.compared import Reading

_FAMILIES = (
    at_length,
    leaving,
    wounds,
    tolls,
    places,
    doers,
    done,
    things,
    losses,
    rounds,
    aboard,
    crowds,
    vehicles,
    houses,
    sums,
    hours,
    stock,
)
UNFIT = "-"
"""Stands for the question of a reading whose words seem to answer one, and tell of something else."""
_OF_WHOM = frozenset(
    ("attackers", "guards", "killed_when", "shots_by", "hurt_by", "disguised", "hit_where")
)


def of_the_event(asks: str) -> bool:
    """Whether what answers a question is tied to the event in an account that tells of many."""
    return asks.split()[0] in _OF_WHOM


def asked(
    readings: Sequence[Reading], gists: Sequence[Gist], scenes: Mapping[str, Scene]
) -> list[str | None]:
    """For each reading the name of the question that it answers (asked.toml), None for no such one.

    It hangs on the reading, on its account and on what the case is of; of two answers of one account
    the one that is only a part or a later one of the other is none.
    """
    found = [_asked(scenes[r.document], r, g) for r, g in zip(readings, gists, strict=True)]
    out = outdone(readings, found, {key: scene.telling for key, scene in scenes.items()})
    return [None if n in out else q for n, q in enumerate(found)]


def _asked(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """The question that a reading answers; None for one that tells of another time or of a rule."""
    found: str | None = next(
        (q for f in _FAMILIES if (q := f.question(scene, reading, gist))), None
    )
    if (
        found is not None
        and scene.sufferers is not None
        and not (of_the_event(found) or opened(scene, reading, found))
    ):
        return None
    if found is None and "dying" in gist.acts and reading.slot == "quantity":
        return UNFIT if unfit(scene, reading, "dead") else None
    if found is None:
        return None
    if unfit(scene, reading, found):
        return UNFIT
    if found.split(" ")[0] in LASTING:
        return found
    return None if aside(scene.telling, reading) else found
