"""How many barrels, cells, ladders there were: things that several accounts of a case count."""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked.around import FAINT, lead, meant, names_it
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.countables import singular
from firsthand.compared import Count, Reading

_KEPT = FAINT | frozenset(
    """hold contain store keep stand lie carry show record register declare amount come total swear stock own
    possess stow land unload stack deliver bring consist comprise include chalk insure""".split()
)
_PART = re.compile(
    r"\b(?:of\s(?:them|these|those|which|the)|found|missing|left|unburst|broken|damaged|each|"
    r"another|more|others?|every)\b",
    re.I,
)
"""Words by which so many are some of all there were."""


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "counted barrel", or None."""
    stock, value = scene.facts.stock, reading.value
    if reading.slot != "quantity" or not stock or reading.act.startswith("not "):
        return None
    if isinstance(value, Count) and (value.state is not None or value.high == 1):
        return None
    if gist.act not in _KEPT and gist.act:
        return None
    if isinstance(value, Count) and _PART.search(_around(scene, reading)):
        return None
    noun = _noun(scene, reading)
    return f"counted {noun}" if noun in stock else None


def _around(scene: Scene, reading: Reading) -> str:
    return f"{lead(scene.telling, reading)[-_LEAD:]} {reading.clause.of(scene.telling.text)}"


_LEAD = 12
"""Characters before a number in which it is told to be of some."""


def _noun(scene: Scene, reading: Reading) -> str:
    """What is counted: by its own noun, or by the nearest words before a bare number."""
    value = reading.value
    if isinstance(value, Count) and value.counted is not None:
        noun = singular(value.counted.lower().split()[-1])
        beside = names_it(scene.telling, reading, noun) or reading.rule == "an answer"
        if beside and noun in scene.facts.stock:
            return noun
    return (meant(scene.telling, reading, scene.facts.stock) or "").removeprefix("=")
