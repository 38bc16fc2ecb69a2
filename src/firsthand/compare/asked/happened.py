"""Where it happened: the attack, the collision, what gave way, by the noun or the verb of the case's event."""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.readings import happenings
from firsthand.compared import Reading

_ATTACKS = frozenset(("attack", "ambush", "assault", "waylay"))
_PUTTING = frozenset("put place locate site".split())
_UNDER_FIRE = re.compile(r"\bunder\s(?:heavy\s|intense\s|sudden\s)?(?:fire|attack)\b", re.I)


def of_what_happened(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether it is told where "it" happened, where the attack was, where somebody came under fire."""
    if reading.rule == happenings.RULE:
        return True
    if _fell_in(scene, reading, gist) or _of_the_event(scene, reading, gist):
        return True
    if gist.names and not gist.acts & {"attacking"}:
        return False
    if reading.act in ("happen", "occur") or (reading.act == "take" and "attacking" in gist.acts):
        return gist.things <= _EVENTS and gist.acts <= {"attacking"}
    if reading.act in _ATTACKS or (reading.act in _PUTTING and "attacking" in gist.acts):
        return True
    if reading.act in _PUTTING and gist.things & (_WRECKS | _EVENTS):
        return True
    if reading.act == "come":
        return _UNDER_FIRE.search(reading.clause.of(scene.telling.text)) is not None
    if reading.act == "be" and reading.rule.startswith("an answer"):
        question = scene.telling.before(reading.span.start)
        return "where" in question and _IT.isdisjoint(question) is False and not gist.names
    return False


def _fell_in(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether a thing that stands is told to have given way there: "the wall failed at its foot"."""
    if reading.act not in _FAILING or gist.names:
        return False
    said = reading.clause.of(scene.telling.text)
    if reading.act in ("give", "come", "go") and _GAVE.search(said) is None:
        return False
    structure = bool(gist.things & _STRUCTURES)
    return structure or (not gist.things and of_kind(scene, "collapse"))


def _of_the_event(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether the noun or the verb of the case's event is told there: "the blast took place in the yard"."""
    said = reading.clause.of(scene.telling.text)
    if _SET_UPON.search(said):
        return "=from" not in gist.acts
    if gist.names:
        return False
    if _TOOK_PLACE.search(said):
        return True
    if reading.act in ("happen", "occur", "take") and gist.things and gist.things <= _HAPPENED:
        return True
    if scene.event is None:
        return False
    if scene.event.name == "explosion" and _WENT_OFF.search(said):
        return True
    if scene.event.name in ("collision", "sinking") and _MET.search(said):
        return True
    noun = bool(gist.things & scene.event.nouns) or bool(gist.acts & scene.event.verbs.keys())
    if reading.act in ("happen", "occur", "take"):
        return noun and gist.things <= _EVENTS | scene.event.nouns | {"place"}
    return scene.event.name in _MEETING and bool(gist.acts & scene.event.verbs.keys())


_HAPPENED = frozenset(
    """attack ambush assault shooting firing massacre killing explosion blast accident crash collision derailment
    incident disaster tragedy collapse failure breach clash charge affray outrage murder affair""".split()
)
_TOOK_PLACE = re.compile(
    r"\b(?:attack|ambush|assault|shooting|firing|massacre|killings?|explosion|blast|accident|"
    r"crash|collision|derailment|incident|"
    r"disaster|tragedy|collapse|failure|breach|clash|charge|affray|outrage|murders?|"
    r"affair)\s(?:[\w’'-]+\s){0,6}?"
    r"(?:took\splace|taken\splace|occurred|happened)\b",
    re.I,
)
_WENT_OFF = re.compile(
    r"\b(?:it|that|everything|the\s(?:lot|whole\s\w+|store|charge|bomb))\s(?:all\s)?(?:went|"
    r"blew)\s(?:off|up)\b",
    re.I,
)
_MET = re.compile(
    r"\b(?:ships|vessels|trains|boats|ferries|engines|cars|two|they|both)\s(?:had\s)?(?:met|"
    r"came\stogether|struck\seach\sother|collided|touched)\b",
    re.I,
)


def of_kind(scene: Scene, name: str) -> bool:
    """Whether the case is of a kind of event."""
    return scene.event is not None and scene.event.name == name


_FAILING = frozenset(
    "fail give break burst collapse breach rupture go come subside crumble".split()
)
_GAVE = re.compile(r"\b(?:g[ai]ve[sn]?\sway|giving\sway|(?:came|went)\s(?:in|down)\b)", re.I)
_STRUCTURES = frozenset(
    """dam embankment bridge roof wall viaduct pier tunnel span building scaffold scaffolding stand gallery dyke dike
    levee tower floor ceiling arch gantry crane balcony platform staircase chimney shaft bank tip""".split()
)
_MEETING = frozenset(("collision", "derailment", "sinking"))
_SET_UPON = re.compile(
    r"\b(?:was|were|been|being|got)\s(?:fired\s(?:on|upon)|shot\sat|attacked|ambushed|waylaid|"
    r"set\supon)\s(?:at|in|near|by|on)\s",
    re.I,
)
_WRECKS = frozenset(
    "wreck crash collision collapse failure explosion blast shooting derailment breach".split()
)
_IT = frozenset(("it", "that", "this"))
_EVENTS = frozenset("attack ambush accident incident disaster tragedy affair event thing".split())
