"""Where the dead lay, where the fire began, whence shots came."""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import Gist, humans, persons
from firsthand.compare.alignment.tellings import plain
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.readings import happenings, impacts
from firsthand.compare.readings.located import ALIVE
from firsthand.compare.readings.words import listed
from firsthand.compared import Reading, Where
from firsthand.extract.cardinals import ONES, TENS

_THERE = frozenset(("lying", "finding", "dying"))
HOSPITALS = frozenset("hospital infirmary clinic sanatorium".split())
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
_DEAD, _FIRE, _SHOT = "dead", "fire", "shot"
_SEVERAL = frozenset(
    """men women people persons children they all most dozens many several number part majority others rest both half
    some victims""".split()
) | frozenset((*ONES, *TENS)) - {"one"}
_LATER = re.compile(
    r"\b(?:later|since|afterwards|more|wounds|injuries|burns|days|weeks|meanwhile)\b", re.I
)
""" "Two more have died, in the school": not where it happened."""
_BURNING = frozenset(("fire", "blaze", "flame", "smoke"))


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "dead_where", "wounded_to", "fire_where", "shot_whence", "first_hit", "scene", or None."""
    if gist.slot != "place":
        return None
    words = frozenset(reading.value.words) if isinstance(reading.value, Where) else frozenset()
    if _of_the_wounded(gist, words):
        return "wounded_to"
    if words and words <= BODY:
        return None
    if words & AFTER and "=from" not in gist.acts:
        return None
    if _of_the_dead(scene, reading, gist):
        return "dead_where"
    if isinstance(reading.value, Where) and reading.value.origin is not None:
        return "scene" if _of_what_happened(scene, reading, gist) else None
    if reading.rule == impacts.RULE or _first_down(gist):
        return "first_hit"
    if "=from" in gist.acts:
        return _whence(scene, reading, gist)
    if _of_outbreak(scene, reading, gist):
        return "fire_where"
    return "scene" if _of_what_happened(scene, reading, gist) else None


_ATTACKS = frozenset(("attack", "ambush", "assault", "waylay"))
_PUTTING = frozenset("put place locate site".split())
_UNDER_FIRE = re.compile(r"\bunder\s(?:heavy\s|intense\s|sudden\s)?(?:fire|attack)\b", re.I)


def _of_what_happened(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether it is told where "it" happened, where the attack was, where somebody came under fire."""
    if reading.rule == happenings.RULE:
        return True
    if gist.names and not gist.acts & {"attacking"}:
        return False
    if reading.act in ("happen", "occur") or (reading.act == "take" and "attacking" in gist.acts):
        return gist.things <= _EVENTS and gist.acts <= {"attacking"}
    if reading.act in _ATTACKS or (reading.act in _PUTTING and "attacking" in gist.acts):
        return True
    if reading.act == "come":
        return _UNDER_FIRE.search(reading.clause.of(scene.telling.text)) is not None
    if reading.act == "be" and reading.rule.startswith("an answer"):
        question = scene.telling.before(reading.span.start)
        return "where" in question and _IT.isdisjoint(question) is False and not gist.names
    return False


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
        return fire and gist.first
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


def _of_the_wounded(gist: Gist, words: frozenset[str]) -> bool:
    """Whether it is told whither the wounded were taken: by name, or several to a hospital."""
    if gist.names or "taking_to" not in gist.acts or _DEAD in gist.things:
        return False
    if "wounded" in gist.things:
        return True
    return bool(words & HOSPITALS) and gist.things <= humans()


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


def _of_the_dead(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether it is told of the dead, or of several who died there; not of one by name."""
    dead = reading.act in ("meet", "shoot") or _TO_DEATH.search(
        reading.clause.of(scene.telling.text)
    )
    if gist.names or not (gist.acts & _THERE or dead):
        return False
    if _they_were_found(scene, reading, gist):
        return True
    said = reading.clause.of(scene.telling.text)
    if gist.things & {_DEAD, "victim"} or ("remain" in gist.things and _OF_HUMANS.search(said)):
        return True
    if gist.acts & {"finding", "lying"} and _LIFELESS.search(said) and not gist.things:
        return not _SEVERAL.isdisjoint(scene.telling.words(reading.clause))
    ended = reading.act == "meet" and bool(gist.things & {"death", "end"})
    dying = ended or bool(gist.acts & {"dying", "shooting"}) or bool(_TO_DEATH.search(said))
    several = not _SEVERAL.isdisjoint(scene.telling.words(reading.clause))
    return bool(dying) and several and _LATER.search(said) is None


_OF_HUMANS = re.compile(
    rf"\b(?:human\sremains|remains\sof\s(?:the\s|all\s)?(?:{'|'.join((*ONES, *TENS))}|\d+|men|people|women|children|"
    r"victims|dead|crew|passengers|miners|sailors|soldiers))\b",
    re.I,
)
_LIFELESS = re.compile(r"\b(?:dead|lifeless)\b", re.I)
_TO_DEATH = re.compile(r"\bto\sdeath\b", re.I)


def _they_were_found(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether "they were found" there is told of nobody who was named just before, where many died."""
    if not scene.deadly or gist.things or "finding" not in gist.acts:
        return False
    said = scene.telling.last(reading)
    who = None if said is None else said.slot("object", "subject")
    if who is None or who.head not in ("they", "them") or said is None:
        return False
    if ALIVE.search(said.span.of(scene.telling.text)):
        return False
    before = scene.telling.before(said.span.start)
    return not any(w.endswith("s") or w in _SEVERAL for w in before if plain(w) in persons())


def _burning(scene: Scene, gist: Gist) -> bool:
    """Whether it is a fire that began: by name, or the case's where nothing else is named."""
    if gist.things & _BURNING:
        return True
    return not gist.things and scene.burns
