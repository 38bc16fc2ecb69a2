"""Where the dead lay, where the fire began, whence shots came."""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked.fates import HOSPITALS, of_the_dead, of_the_wounded
from firsthand.compare.asked.happened import of_kind, of_what_happened
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.readings import impacts, wheres, wounds
from firsthand.compare.readings.sites import frames as sites
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
    if gist.slot != "place" or reading.rule == wounds.RULE:
        return None
    if reading.rule.startswith(sites.RULE):
        return _beside_words(scene, reading)
    if reading.value is None:
        found = _left_open(scene, reading)
        if found is not None:
            return found
    words = frozenset(reading.value.words) if isinstance(reading.value, Where) else frozenset()
    if of_the_wounded(scene, reading, gist, words):
        return "wounded_to"
    if words and words <= BODY:
        return None
    if "=from" not in gist.acts and (words - _beside(scene, reading)) & AFTER:
        return None
    if of_the_dead(scene, reading, gist):
        return "dead_where"
    if isinstance(reading.value, Where) and reading.value.origin is not None:
        return "scene" if of_what_happened(scene, reading, gist) else None
    return _of_shots_or_fire(scene, reading, gist)


_BESIDE = re.compile(
    r"\b(?:behind|near|beside|opposite|below|above|past|facing)\s(?:the|our|their|a|an|his|"
    r"her)\s(?:[\w’'-]+\s){0,2}?([\w-]+)\b",
    re.I,
)


def _beside(scene: Scene, reading: Reading) -> frozenset[str]:
    """Nouns of what a place is only near to: "on the ridge behind the cemetery"."""
    return frozenset(m[1].lower() for m in _BESIDE.finditer(reading.span.of(scene.telling.text)))


def _of_shots_or_fire(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    if wheres.SOURCE in gist.things and reading.rule == wheres.RULE:
        return "fire_where" if scene.burns else "shot_whence" if scene.armed else None
    if reading.rule == impacts.RULE or _first_down(gist):
        return "first_hit"
    if "=from" in gist.acts:
        return _whence(scene, reading, gist)
    if _first_struck(scene, reading, gist):
        return "first_hit"
    if not gist.names and _posted(scene, reading, gist):
        return "shot_whence"
    if _of_outbreak(scene, reading, gist):
        return "fire_where"
    return "scene" if of_what_happened(scene, reading, gist) else None


def _beside_words(scene: Scene, reading: Reading) -> str | None:
    """The question of a place beside words for it; "it" is in this case a fire, or shots, or neither."""
    question = reading.rule.removeprefix(sites.RULE)
    value = reading.value
    if question == "dead_where" and isinstance(value, Where):
        if (frozenset(value.words) - _beside(scene, reading)) & AFTER:
            return None
    if not question.endswith(sites.OF_IT):
        return question
    kinds = {*scene.kinds, *((scene.event.name,) if scene.event is not None else ())}
    shots = scene.armed or bool(kinds & {"explosion", "shooting"})
    due = scene.burns and not scene.armed if question.startswith("fire_where") else shots
    return question.removesuffix(sites.OF_IT) if due else None


_SHOTS = r"(?:shots?|firing|shooting|bullets|rounds|volleys?|shells|gunfire)"
_AUX = r"(?:had\s|all\s|was\s|were\s|might\s|have\s|been\s|first\s|must\s)*"
_OPEN = {
    "wounded_to": re.compile(
        r"\bwhere\b[^.;]{0,60}\b(?:wounded|injured|hurt|casualties)\b|\b(?:wounded|injured|"
        r"hurt)\b[^.;]{0,60}\bwhere\b",
        re.I,
    ),
    "dead_where": re.compile(
        r"\bwhere\b[^.;]{0,60}\b(?:bod(?:y|ies)|corpses|dead|drowned|"
        r"victims)\b(?![^.;]{0,20}\bburied\b)|\b(?:bodies|dead)\b[^.]{0,120}\bwhere\b",
        re.I,
    ),
    "shot_whence": re.compile(
        rf"\b(?:{_SHOTS}|they|it)\s{_AUX}(?:came|come|fired|started)\sfrom\b|"
        rf"\bwhence\b[^.;]{{0,40}}\b{_SHOTS}|"
        rf"\bwhere\b[^.;]{{0,30}}\b{_SHOTS}[^.;]{{0,30}}\bfrom\b",
        re.I,
    ),
    "first_hit": re.compile(
        r"\bwhere\sthe\s(?:very\s)?first\b[^.;]{0,40}\b(?:fell|landed|hit|struck|burst|down|"
        r"fallen|killed|shot)\b",
        re.I,
    ),
    "fire_where": re.compile(
        rf"\b(?:fire|blaze|flames|it)\s{_AUX}(?:its\s)?(?:began|begun|begin|started|start|broke|"
        rf"broken|caught|beginning|origin|originated)\b",
        re.I,
    ),
    "scene": re.compile(
        r"\b(?:where|what\splace|which\splace)\s(?:exactly\s)?(?:it|that|this|"
        r"the\s\w+)\s(?:had\s|all\s)*(?:happened|took\splace|taken\splace|occurred)\b",
        re.I,
    ),
}
"""What is told not to be known, by the words of its sentence."""


def _left_open(scene: Scene, reading: Reading) -> str | None:
    """Which place is told not to be known: "where the shots came from I could not tell"."""
    sentences = scene.telling.account.sentences
    said = sentences[scene.telling.at(reading)].of(scene.telling.text) if sentences else ""
    due = {"shot_whence": scene.armed, "fire_where": scene.burns}
    return next((q for q, words in _OPEN.items() if due.get(q, True) and words.search(said)), None)


_GUNNERS = frozenset(
    "battery artillery howitzer mortar sniper gunman marksman sharpshooter shooter machine-gun "
    "cannon guns".split()
)
_POSTED = frozenset(
    "stand lie be site place post sit hide crouch kneel emplace station position set mount".split()
)


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


_FIRST = re.compile(
    r"\bfirst\s(?:one|of\s(?:them|these|those|all|the\s\w+|\w+)|(?P<of>shell|round|bomb|rocket|"
    r"missile|mortar|salvo|volley|burst|"
    r"shot|hit|strike|impact|blood|victim|casualty|death))\b",
    re.I,
)
_STRUCK = frozenset(
    "land fall burst explode strike hit catch drop come shed detonate crash do kill wound get".split()
)


def _first_struck(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """ "The first volley caught them on the steps", "the first of five landed in the yard"."""
    if gist.act not in _STRUCK or (
        isinstance(reading.value, Where) and reading.value.tie == "from"
    ):
        return False
    found = _FIRST.search(reading.clause.of(scene.telling.text))
    known = scene.armed or of_kind(scene, "explosion")
    return found is not None and (known or found["of"] is not None)


_GUNS_SET = re.compile(
    r"\bguns\b[^.;]{0,30}\b(?:sited|emplaced|placed|stationed|posted|stood|mounted|positioned|"
    r"dug\sin|drawn\sup)\b",
    re.I,
)


def _posted(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether it is told where guns, or those who shoot from hiding, were."""
    if gist.act not in _POSTED:
        return False
    return bool(gist.things & _GUNNERS) or (
        _GUNS_SET.search(reading.clause.of(scene.telling.text)) is not None
    )


def _first_down(gist: Gist) -> bool:
    """Whether it is told where the first of several missiles came down."""
    down = gist.acts & {"exploding", "bombing", "falling_in"}
    return bool(down) and gist.first and not gist.things.isdisjoint(listed("missiles"))


def _whence(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """Whence shots came, or smoke, where the case is of a fire."""
    if _SHOT in gist.things:
        return "shot_whence"
    smoke = bool(gist.things & _BURNING) and gist.things <= _BURNING | {"first"}
    return "fire_where" if smoke and scene.burns and reading.act in _ISSUING else None


_ISSUING = frozenset("come rise pour start begin issue".split())


def _burning(scene: Scene, gist: Gist) -> bool:
    """Whether it is a fire that began: by name, or the case's where nothing else is named."""
    if gist.things & _BURNING:
        return True
    return not gist.things and scene.burns
