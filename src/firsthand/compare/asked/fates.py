"""Where the dead lay and whither the wounded were taken, by a clause or by what was said before it."""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import Gist, humans, persons
from firsthand.compare.alignment.tellings import plain
from firsthand.compare.asked.around import back, lead
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.readings.located import ALIVE
from firsthand.compare.readings.sites.bars import of_no_human
from firsthand.compare.thesaurus import related
from firsthand.compared import Reading, Where
from firsthand.extract.cardinals import ONES, TENS
from firsthand.extract.lexicons import words as kinds_of

HOSPITALS = frozenset("hospital infirmary clinic sanatorium".split())
_THERE = frozenset(("lying", "finding", "dying"))
_DEAD = "dead"
_SEVERAL = frozenset(
    """men women people persons children they all most dozens many several number part majority others rest both half
    some victims""".split()
) | frozenset((*ONES, *TENS)) - {"one"}
_LATER = re.compile(
    r"\b(?:later|since|afterwards|more|wounds|injuries|burns|days|weeks|meanwhile)\b", re.I
)
""" "Two more have died, in the school": not where it happened."""


def of_the_wounded(scene: Scene, reading: Reading, gist: Gist, words: frozenset[str]) -> bool:
    """Whether it is told whither the wounded were taken, where they are nursed, in what house they lie."""
    if gist.names or _DEAD in gist.things or words & _CARRIERS:
        return False
    hurt = "wounded" in gist.things or _WOUNDED.search(reading.clause.of(scene.telling.text))
    if "taking_to" in gist.acts:
        if hurt or (words & HOSPITALS and gist.things <= humans()):
            return True
        return _bare(scene, reading, gist) and _spoken_of(scene, reading) == "wounded"
    if not hurt:
        cared = words & HOSPITALS and gist.act in _NURSING and gist.things <= _CARE
        return bool(cared) and _spoken_of(scene, reading) == "wounded"
    if gist.act in _HURTING or "=from" in gist.acts:
        return False
    return any(_is_house(plain(w)) for w in words)


_CARRIERS = frozenset(
    "truck lorry cart ambulance van bus wagon waggon door stretcher train car".split()
)
_NURSING = frozenset(
    "nurse treat tend shelter lodge house accommodate admit receive put lay lie be leave attend".split()
)
_WOUNDED = re.compile(
    r"\b(?:the|our|their|all|most)\s(?:wounded|injured|hurt|casualties)\b(?!\s(?:man|woman|boy|girl)\b)",
    re.I,
)
_HURTING = frozenset(
    "wound injure hurt shoot hit kill fire fall strike live work own open build stand leave attack die".split()
)
"""What is done to the wounded, or by them, where they were not taken."""


def _is_house(word: str) -> bool:
    """Whether a noun is of a house in which the wounded can be nursed."""
    known = HOSPITALS | kinds_of("verdicts", "buildings") | kinds_of("verdicts", "houses") | _WARDS
    return word in known or related(word, "building", "noun") == "narrower"


_WARDS = frozenset("ward surgery mission vestry room convent college seminary monastery".split())
_CARE = frozenset("care good treatment attention best".split())


def _bare(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether those who are taken there are human beings of no kind: "the others", "some"."""
    said = scene.telling.clause(reading)
    whom = None if said is None else said.slot("object")
    return gist.things <= humans() or (whom is not None and whom.head in _SEVERAL)


_SPOKEN = re.compile(
    r"\b(?:(?P<dead>dead|died|dying|killed|bod(?:y|ies)|corpses?|drowned|perished|deaths?|"
    r"victims|lost\stheir\slives)|"
    r"(?P<wounded>wounded|injured|hurt|casualties|bleeding|burned|stretchers?)|"
    r"(?P<other>alive|survivors?|soldiers|police|prisoners|guards|rescued|saved|witnesses))\b",
    re.I,
)
_BACK = 2
"""Sentences before its own in which it is told what befell those who are counted at a place."""


def _spoken_of(scene: Scene, reading: Reading) -> str | None:
    """Whether the "dead", the "wounded" or "other"s were the last spoken of before a reading."""
    before = (lead(scene.telling, reading), *back(scene.telling, reading, _BACK))
    for text in before:
        found = [m.lastgroup for m in _SPOKEN.finditer(text)]
        if found:
            return found[-1]
    return None


def of_the_dead(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether it is told of the dead, or of several who died there; not of one by name."""
    said = reading.clause.of(scene.telling.text)
    if not isinstance(reading.value, Where) and re.search(r"\bfrom\W*\Z", said):
        return False
    if not gist.names and _DEAD in gist.things and gist.act in _LIFTING and _OUT.search(said):
        return True
    if _IN_MEMORY.search(said) or of_no_human(said):
        return False
    if not gist.names and _bodies_there(scene, reading):
        return True
    dead = reading.act in ("meet", "shoot") or _TO_DEATH.search(said)
    there = bool(gist.acts & _THERE) or gist.act in _HANGING
    if gist.names or not (there or dead):
        return False
    if _they_were_found(scene, reading, gist) or _some_were_there(scene, reading, gist):
        return True
    if gist.things & _BODIES or ("remain" in gist.things and _OF_HUMANS.search(said)):
        return True
    if gist.acts & {"finding", "lying"} and _LIFELESS.search(said) and not gist.things:
        return not _SEVERAL.isdisjoint(scene.telling.words(reading.clause))
    ended = reading.act == "meet" and bool(gist.things & {"death", "end"})
    dying = ended or bool(gist.acts & {"dying", "shooting"}) or bool(_TO_DEATH.search(said))
    several = not _SEVERAL.isdisjoint(scene.telling.words(reading.clause))
    return bool(dying) and several and _LATER.search(said) is None


_IN_MEMORY = re.compile(
    r"\b(?:memorial|monument|cross|headstone|statue|plaque|tablet|list|register|roll|prayers?|"
    r"mass|wreaths?|candles?|flowers|"
    r"widows?|families|relatives|mourners|funerals?|buried|burial|cemetery)\b",
    re.I,
)


def _bodies_there(scene: Scene, reading: Reading) -> bool:
    """Whether bodies are what a clause counts, sees, finds at a place, or what came there."""
    said = scene.telling.clause(reading)
    if said is None or said.act not in _SEEING or reading.value is None:
        return False
    whom = said.slot("object") or said.slot("subject")
    return whom is not None and plain(whom.head) in _CORPSES


_SEEING = frozenset(
    "count see find come wash drift float be lie hang number notice perish die drown".split()
)
_CORPSES = frozenset(
    "body corpse corps bodie dead deceased victim slain fallen drowned remain".split()
)
_BODIES = frozenset((_DEAD, "victim", "corpse", "corps"))
_LIFTING = frozenset("take pull lift drag fish dig carry bring haul recover".split())
_OUT = re.compile(r"\b(?:out\sof|from)\b", re.I)
_HANGING = frozenset("hang heap pile float sprawl slump lie remain".split())
_OF_HUMANS = re.compile(
    rf"\b(?:human\sremains|remains\sof\s(?:the\s|all\s)?(?:{'|'.join((*ONES, *TENS))}|\d+|men|"
    rf"people|women|children|"
    r"victims|dead|crew|passengers|miners|sailors|soldiers))\b",
    re.I,
)
_LIFELESS = re.compile(r"\b(?:dead|lifeless)\b", re.I)
_TO_DEATH = re.compile(r"\bto\sdeath\b", re.I)
_COUNTED = re.compile(
    rf"\b(?:{'|'.join((*ONES, *TENS))}|\d+|most|many|several|the\s(?:rest|others|greater\spart|"
    rf"majority)|some|they)\b",
    re.I,
)


def _some_were_there(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """ "(Forty had died.) Most of them were on the stairs", "thirty-one were found by the gate"."""
    said = reading.clause.of(scene.telling.text)
    if not scene.deadly or gist.things - humans() or ALIVE.search(said):
        return False
    if _COUNTED.search(said) is None or _OTHERS_THERE.search(said):
        return False
    if gist.act not in _STANDING and not gist.acts & {"finding"}:
        return False
    spoken = _spoken_of(scene, reading)
    if spoken is None:
        return gist.act in _LYING and _THEY.match(said) is None
    return spoken == "dead"


_LYING = frozenset("lie lay hang heap pile find discover".split())
_THEY = re.compile(r"\W*(?:they|we|i|you|he|she)\b", re.I)
_STANDING = frozenset("be lie lay hang heap pile".split())
_OTHERS_THERE = re.compile(
    r"\b(?:soldiers|police(?:men)?|guards|constables|gendarmes|officers|troops|rescuers|firemen|"
    r"prisoners|survivors|"
    r"witnesses|wounded|injured|hurt|doctors|crew)\b",
    re.I,
)


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
