"""How many doors were shut, how often it was warned of, how much of it was there."""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked.around import back, is_bare, lead, meant, own
from firsthand.compare.asked.facts import WEIGHED
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.countables import list_of
from firsthand.compared import Count, Reading

_SHUT = re.compile(
    r"\b(?:lock|bolt|chain|padlock|block|barr|secur|fasten|nail|shut|clos|jam|weld|barricad|wedg)\w*\b"
    r"|\b(?:not|never|n['’]t|unable\sto)\s(?:be\s)?open|\bunopenable",
    re.I,
)
_WARNED = re.compile(r"\b(?:warn|notif|alert|caution)\w*|\bnotice\sto\b|\bwas\stold\b", re.I)
_MASS = frozenset("tonne ton kilogram pound-mass".split())
_KEPT = frozenset(
    """be exist have hold store keep contain carry lie land unload go explode detonate stand stack bring deliver
    house stock remain declare say put estimate burn""".split()
)
_WHOLE = re.compile(r"\b(?:of|one\sof|out\sof|among)\s(?:the|our|its|their|all)\s\Z", re.I)
""" "Of the four exits two were shut": four is no answer."""
_BEHIND = 30


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "doors", "warnings", "load", or None."""
    value = reading.value
    if reading.slot != "quantity" or not isinstance(value, Count) or value.state is not None:
        return None
    if value.counted in _MASS:
        return "load" if gist.act in _KEPT and _is_main(scene, reading) else None
    if value.counted == "time" or list_of(value.counted) == "letters":
        return "warnings" if _near(scene, reading, _WARNED) else None
    if _WHOLE.search(lead(scene.telling, reading)):
        return None
    bare = is_bare(reading, gist.act)
    name = list_of(value.counted)
    if value.counted is None:
        name = meant(scene.telling, reading) if bare else None
    if name == "doors" and (bare or _SHUT.search(gist.act)):
        return "doors" if _near(scene, reading, _SHUT) else None
    return None


def _near(scene: Scene, reading: Reading, words: re.Pattern[str]) -> bool:
    """Whether the sentence of a reading, or one that leads to it, has some words."""
    telling = scene.telling
    return any(words.search(s) for s in (own(telling, reading), *back(telling, reading)))


def _is_main(scene: Scene, reading: Reading) -> bool:
    """Whether it is so much of what most accounts weigh, or of nothing by name."""
    of_it = WEIGHED.search(scene.telling.text, reading.span.start, reading.span.end + _BEHIND)
    return scene.facts.load is not None and (
        of_it is None or scene.facts.load in of_it[1].lower().split()
    )
