"""Whether there was such a thing: a plane, guns in the crowd, fireworks in the shed."""

from __future__ import annotations

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.contested.naming import kinds
from firsthand.compare.readings.words import THERE_OR_NOT
from firsthand.compared import Reading

_OUT_OF_DOORS = frozenset(
    "crowd march marcher demonstrator demonstration protester procession striker rally".split()
)
"""Words of half of the accounts by which the case is of a crowd: there gas is what was thrown at it."""


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """The kind of things (contested.toml) of which a reading says whether there was one, or None."""
    del gist
    if reading.rule != THERE_OR_NOT:
        return None
    name = "_".join(reading.topic)
    if name == "gas" and scene.event is None and scene.common & _OUT_OF_DOORS:
        return "tear_gas"
    return name if name in {k.name for k in kinds()} else None
