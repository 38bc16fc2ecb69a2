"""Where the dead lay, where the fire began, whence shots came."""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked.fates import HOSPITALS, of_the_dead, of_the_wounded
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.readings import happenings, impacts, wheres
from firsthand.compare.readings.words import listed
from firsthand.compared import Reading, Where

ELSEWHERE = HOSPITALS | frozenset(
    "morgue mortuary cemetery churchyard grave prison jail gaol custody".split()
)
"""Where people are who were elsewhere when it happened."""
AFTER = ELSEWHERE | frozenset("graveyard tomb coffin chapel chancel crypt vault gymnasium".split())
"""Where the dead and the hurt are who were elsewhere when it happened."""
BODY = frozenset(
    """head arm leg chest back shoulder hand foot knee stomach neck throat face eye ear thigh forearm breast belly
    hip lung heart skull side left right upper lower low""".split()
)
"""Where somebody is hit, and no place."""
_SHOT = "shot"
_BURNING = frozenset(("fire", "blaze", "flame", "smoke"))


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "dead_where", "wounded_to", "fire_where", "shot_whence", "first_hit", "scene", or None."""
    if gist.slot != "place":
        return None
    if reading.value is None:
        found = _left_open(scene, reading)
        if found is not None:
            return found
    words = frozenset(reading.value.words) if isinstance(reading.value, Where) else frozenset()
    if of_the_wounded(scene, reading, gist, words):
        return "wounded_to"
    if (words and words <= BODY) or (words & AFTER and "=from" not in gist.acts):
        return None
    if of_the_dead(scene, reading, gist):
        return "dead_where"
    if isinstance(reading.value, Where) and reading.value.origin is not None:
        return "scene" if _of_what_happened(scene, reading, gist) else None
    return _of_shots_or_fire(scene, reading, gist)


def _of_shots_or_fire(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    if wheres.SOURCE in gist.things and reading.rule == wheres.RULE:
        return "fire_where" if scene.burns else "shot_whence" if scene.armed else None
    if reading.rule == impacts.RULE or _first_down(gist):
        return "first_hit"
    if "=from" in gist.acts:
        return _whence(scene, reading, gist)
    if _of_outbreak(scene, reading, gist):
        return "fire_where"
    return "scene" if _of_what_happened(scene, reading, gist) else None


_SHOTS = r"(?:shots?|firing|shooting|bullets|rounds|volleys?|shells|gunfire)"
_AUX = r"(?:had\s|all\s|was\s|were\s|might\s|have\s|been\s|first\s|must\s)*"
_OPEN = {
    "wounded_to": re.compile(
        r"\bwhere\b[^.;]{0,60}\b(?:wounded|injured|hurt|casualties)\b|\b(?:wounded|injured|hurt)\b[^.;]{0,60}\bwhere\b",
        re.I,
    ),
    "dead_where": re.compile(
        r"\bwhere\b[^.;]{0,60}\b(?:bod(?:y|ies)|corpses|dead|drowned|victims)\b(?![^.;]{0,20}\bburied\b)|\b(?:bodies|dead)\b[^.;]{0,60}\bwhere\b",
        re.I,
    ),
    "shot_whence": re.compile(
        rf"\b(?:{_SHOTS}|they|it)\s{_AUX}(?:came|come|fired|started)\sfrom\b|\bwhence\b[^.;]{{0,40}}\b{_SHOTS}|\bwhere\b[^.;]{{0,30}}\b{_SHOTS}[^.;]{{0,30}}\bfrom\b",
        re.I,
    ),
    "first_hit": re.compile(
        r"\bwhere\sthe\s(?:very\s)?first\b[^.;]{0,40}\b(?:fell|landed|hit|struck|burst|down|fallen|killed|shot)\b",
        re.I,
    ),
    "fire_where": re.compile(
        rf"\b(?:fire|blaze|flames|it)\s{_AUX}(?:began|begun|begin|started|start|broke|broken|caught|beginning|origin|originated)\b",
        re.I,
    ),
    "scene": re.compile(
        r"\b(?:where|what\splace|which\splace)\s(?:exactly\s)?(?:it|that|this|the\s\w+)\s(?:had\s|all\s)*(?:happened|took\splace|taken\splace|occurred)\b",
        re.I,
    ),
}
"""What is told not to be known, by the words of its sentence."""


def _left_open(scene: Scene, reading: Reading) -> str | None:
    """Which place is told not to be known: "where the shots came from I could not tell"."""
    sentences = scene.telling.account.sentences
    said = sentences[scene.telling.at(reading)].of(scene.telling.text) if sentences else ""
    due = {"shot_whence": scene.armed, "fire_where": scene.burns, "dead_where": scene.deadly}
    return next((q for q, words in _OPEN.items() if due.get(q, True) and words.search(said)), None)


_ATTACKS = frozenset(("attack", "ambush", "assault", "waylay"))
_PUTTING = frozenset("put place locate site".split())
_UNDER_FIRE = re.compile(r"\bunder\s(?:heavy\s|intense\s|sudden\s)?(?:fire|attack)\b", re.I)


def _of_what_happened(scene: Scene, reading: Reading, gist: Gist) -> bool:
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
    if reading.act in _PUTTING and gist.things & _WRECKS:
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
    return structure or (not gist.things and _of_kind(scene, "collapse"))


def _of_the_event(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether the noun or the verb of the case's event is told there: "the blast took place in the yard"."""
    said = reading.clause.of(scene.telling.text)
    if _SET_UPON.search(said):
        return "=from" not in gist.acts
    if scene.event is None or gist.names:
        return False
    noun = bool(gist.things & scene.event.nouns) or bool(gist.acts & scene.event.verbs.keys())
    if reading.act in ("happen", "occur", "take"):
        return noun and gist.things <= _EVENTS | scene.event.nouns | {"place"}
    return scene.event.name in _MEETING and bool(gist.acts & scene.event.verbs.keys())


def _of_kind(scene: Scene, name: str) -> bool:
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
    r"\b(?:was|were|been|being|got)\s(?:fired\s(?:on|upon)|shot\sat|attacked|ambushed|waylaid|set\supon)\s(?:at|in|near|by|on)\s",
    re.I,
)
_WRECKS = frozenset(
    "wreck crash collision collapse failure explosion blast shooting derailment breach".split()
)
_IT = frozenset(("it", "that", "this"))
_EVENTS = frozenset("attack ambush accident incident disaster tragedy affair event thing".split())


def _of_outbreak(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether it is told where the fire began, was first seen, or was small."""
    fire = bool(gist.things & _BURNING)
    if "beginning" in gist.acts or (reading.act == "break" and fire):
        return _burning(scene, gist)
    if not scene.burns:
        return False
    if reading.act in listed("perceiving"):
        return fire and (gist.first or "first" in scene.telling.before(reading.span.start))
    if reading.act in _FIGHTING:
        return fire and bool(_SMALL & set(reading.topic))
    if reading.act == "burn" and reading.rule.startswith("an answer"):
        return gist.things <= _BURNING | {"burning", "came"}
    if reading.act in _IGNITING:
        return fire
    said = scene.telling.sentence(reading)
    if gist.things & {"origin", "seat"}:
        return not _BURNING.isdisjoint(said)
    return reading.act in _CAUSING and "cause" in said


_FIGHTING = frozenset("fight tackle battle extinguish attend contain control douse quench".split())
_SMALL = frozenset("small minor little tiny slight first".split())
_IGNITING = frozenset("spark ignite kindle trigger cause".split())
_CAUSING = frozenset("leave drop knock tip put short overheat ignite".split())


def _first_down(gist: Gist) -> bool:
    """Whether it is told where the first of several missiles came down."""
    down = gist.acts & {"exploding", "bombing", "falling_in"}
    return bool(down) and gist.first and not gist.things.isdisjoint(listed("missiles"))


def _whence(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """Whence shots came, or smoke, where the case is of a fire."""
    if _SHOT in gist.things:
        return "shot_whence" if scene.armed or reading.rule != wheres.RULE else None
    smoke = bool(gist.things & _BURNING) and gist.things <= _BURNING | {"first"}
    return "fire_where" if smoke and scene.burns and reading.act in _ISSUING else None


_ISSUING = frozenset("come rise pour start begin issue".split())


def _burning(scene: Scene, gist: Gist) -> bool:
    """Whether it is a fire that began: by name, or the case's where nothing else is named."""
    if gist.things & _BURNING:
        return True
    return not gist.things and scene.burns
