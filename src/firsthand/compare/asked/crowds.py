"""How many were there: people, soldiers and police, vehicles."""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import ANYBODY, Gist
from firsthand.compare.asked.around import FAINT, is_bare, lead, meant, named, names_it, own, place
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.countables import list_of, singular
from firsthand.compared import Count, Reading

_THERE = frozenset(
    """be exist have number total consist comprise form hold line guard garrison man escort accompany protect cover
    stand station post deploy send detach count estimate put reckon make travel go set leave depart start
    drive come arrive reach follow read tell say live sleep lodge house stay reside inhabit occupy walk march
    gather assemble meet crowd throng demonstrate protest attend register license licence accommodate fill
    wait think give find include answer state claim hire""".split()
)
"""What those do who are there, or who count them."""
_STAYING = frozenset(
    """live sleep lodge house stay reside inhabit occupy walk march gather assemble crowd throng demonstrate protest
    attend register license licence accommodate number put""".split()
)
_PART = re.compile(
    r"\b(?:in\s(?:my|our|his|her|one)\b|(?:in|on|to)\seach|left\b|others?\b|remain|outside|watch|look(?:ed|ing)\son|volunteer|"
    r"rescue|each\b)",
    re.I,
)
_OF_THEM = re.compile(r"[\w-]+(?:\s[\w-]+){0,2}\sof\s(?:them|us|whom|these|those|which)\b", re.I)
_HARMED = re.compile(
    r"\b(?:dead|died|deaths?|kill\w+|wound\w+|injur\w+|hurt|fell|fallen|arrest\w*|detained|missing|lost\stheir\slives|captur\w+)\b",
    re.I,
)
_MEN_OF = re.compile(r"\bmen\s(?:of|under|from|belonging\sto)\s", re.I)
_HOLDING = frozenset("hold guard garrison man line defend occupy".split())
_LODGED = frozenset("license licence sleep house accommodate live lodge".split())
_ANY_VEHICLE = frozenset("vehicle auto".split())
"""Words by which so many are some of those who were there, or came there for another end."""
_IN = re.compile(r"\b(?:in|on|into|aboard|with|by)\s\Z", re.I)
_BURNT = re.compile(
    r"\b(?:burn(?:t|ed)|burnt-out|black(?:ened)?|charred|gutted|wrecks?|wrecked)\b",
    re.I,
)
_ALIGHT = re.compile(r"\b(?:alight|ablaze|on\sfire|in\sflames|burning)\b", re.I)
""" "Three were alight" when somebody looked: no count of what was lost."""
_BESIDE = 40
"""Characters from a number on in which its noun stands, and what this noun is of."""
LEAST = 10
"""Fewer people than these of whom is only told that they were there are somebody's companions."""


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "forces", "gathered", "vehicles", "vehicles_lost", or None."""
    value = reading.value
    denied = reading.act.startswith("not ") and reading.act != "not count"
    if reading.slot != "quantity" or denied:
        return None
    if not isinstance(value, Count):
        return _left_open(scene, reading, gist)
    if value.state == "destroyed" or gist.acts & {"destroying", "burning"}:
        return "vehicles_lost" if list_of(value.counted) == "vehicles" else None
    if value.state is not None or value.low == value.high == 1 or _is_part(scene, reading):
        return None
    return _of_list(_list(scene, reading, gist), scene, reading, gist)


def _list(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """The list of what is counted; a bare number of those who are lodged counts people."""
    value = reading.value
    assert isinstance(value, Count)
    if reading.rule != "an answer" and gist.act in _LODGED and not _beside(scene, reading):
        return "gathered"
    if value.counted is not None:
        return list_of(value.counted)
    asked = is_bare(reading, gist.act)
    return meant(scene.telling, reading) if asked and not gist.names else None


def _beside(scene: Scene, reading: Reading) -> bool:
    """Whether the noun of a number stands beside it."""
    return isinstance(reading.value, Count) and names_it(scene.telling, reading)


def _of_list(name: str | None, scene: Scene, reading: Reading, gist: Gist) -> str | None:
    if name == "vehicles":
        return _of_vehicles(scene, reading, gist)
    if _HARMED.search(own(scene.telling, reading)):
        return None
    corps = name == "corps" and not _beside(scene, reading)
    if name == "forces" or corps or _of_a_force(scene, reading, gist):
        return "forces" if gist.act in _THERE or not gist.act else None
    return "gathered" if name == "gathered" and _there(scene, reading, gist) else None


def _left_open(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """What a number that is not known would count."""
    name = meant(scene.telling, reading)
    if name in ("forces", "corps"):
        return "forces" if gist.act in _THERE or not gist.act else None
    if name == "vehicles":
        return "vehicles_lost" if gist.acts & {"destroying", "burning"} else "vehicles"
    there = gist.act in _STAYING | FAINT and not scene.facts.aboard
    return "gathered" if name == "gathered" and there else None


def _is_part(scene: Scene, reading: Reading) -> bool:
    """Whether so many are some of those who were there, or are of those who only came to look."""
    text, at = scene.telling.text, place(scene.telling, reading).start
    if _PART.search(reading.clause.of(text)) is not None:
        return True
    return _OF_THEM.match(text, at, at + _BESIDE) is not None


def _of_vehicles(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """Of how many there were, or that so many were burnt; not in how many somebody came."""
    words = reading.clause.of(scene.telling.text)
    if _BURNT.search(words):
        return "vehicles_lost"
    if _ALIGHT.search(words):
        return None
    value = reading.value
    noun = singular(value.counted) if isinstance(value, Count) and value.counted else None
    if _IN.search(lead(scene.telling, reading)) or not (
        None in (noun, scene.facts.vehicle) or noun in _ANY_VEHICLE or noun == scene.facts.vehicle
    ):
        return None
    return "vehicles" if gist.act in _THERE else None


def _of_a_force(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """ "Sixty men of the rifles", "sixty men held it", "a hundred rifles lined the rail"."""
    text, at = scene.telling.text, place(scene.telling, reading).start
    if gist.counted == "firearm":
        return gist.act in _HOLDING | {"stand"} or not gist.act
    men = _MEN_OF.search(text, at, at + _BESIDE)
    if gist.counted != ANYBODY or men is None:
        return False
    behind = text[men.end() : men.end() + _BESIDE]
    return gist.act in _HOLDING or "corps" in named(behind)


def _there(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether it is told of so many that they were there: no few who came with somebody."""
    value = reading.value
    assert isinstance(value, Count)
    if value.low is None or value.low < LEAST or scene.facts.aboard:
        return False
    if gist.acts & {"being_present", "sleeping"} or gist.act in _STAYING:
        return True
    return reading.rule == "an answer" or gist.act in FAINT
