"""How many vehicles were there, how many of them were destroyed."""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked.around import is_bare, meant
from firsthand.compare.asked.crowds import THERE, is_part
from firsthand.compare.asked.frames import MARK, Frame, frame
from firsthand.compare.asked.otherwise import at_rites, is_rule, of_other_time
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.countables import list_of, singular
from firsthand.compared import Count, Reading
from firsthand.extract.lexicons import words

_ANY_VEHICLE = frozenset("vehicle auto".split())
_IN = re.compile(r"\b(?:in|on|into|aboard|with|by)\s\Z")
_CAME_IN = re.compile(
    r"\b(?:they|we|soldiers|troops|police|constables|gendarmes|men|raiders|column|force|company)\s(?:had\s)?"
    r"(?:c[ao]me|arrived?|drove|driven|rode|ridden|rolled\sup|drew\sup|pulled\sup|were\sbrought|"
    r"travelled|turned\sup)\s"
    r"(?:[\w-]+\s){0,3}?(?:in|on|by|with)\s\Z"
)
""" "They came in nine lorries"."""
_LOST = re.compile(
    r"\b(?:burn(?:t|ed)|burnt-out|burned-out|black(?:ened)?|charred|gutted|torched|incinerated|"
    r"wrecks?|wrecked|wreckage|skeletons?|hulks?"
    r"|ruined|smashed|crushed|flattened|shattered|demolished|total\sloss(?:es)?|write-?offs?|"
    r"written\soff|beyond\s(?:all\s)?repair|disabled"
    r"|knocked\sout|blown\s(?:up|to|apart)|reduced\sto|ashes|cinders|scrap|put\sto\sthe\storch|"
    r"set\s(?:on\sfire|alight|ablaze)"
    r"|up\sin\s(?:flames|smoke)|consumed|lost\sto)\b"
)
_LOSS = re.compile(
    rf"\b(?:loss|destruction|burning|wrecking|wreckage|wrecks?|remains|skeletons?|hulks?|"
    rf"shells?)\sof\s(?:some\s|about\s|all\s)?{MARK}"
    rf"|\b(?:we|they|convoy|column|company|brigade|regiment|owner|firm|department|"
    rf"village)\s(?:had\s|have\s|has\s)?lost\s(?:only\s|some\s|about\s)?{MARK}"
    rf"|{MARK}(?:\s[\w-]+){{1,4}}?\s(?:were|was|are|is|have\sbeen|had\sbeen)\s(?:\w+\s)?(?:lost|destroyed)\b"
)
_ALIGHT = re.compile(r"\b(?:alight|ablaze|on\sfire|in\sflames|burning)\b")
""" "Three were alight" when somebody looked: no count of what was lost."""
_LOST_ACTS = frozenset(("destroying", "burning"))


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "vehicles", "vehicles_lost", or None."""
    value = reading.value
    denied = reading.act.startswith("not ") and reading.act != "not count"
    if reading.slot != "quantity" or denied:
        return None
    if not isinstance(value, Count):
        lost = bool(gist.acts & _LOST_ACTS)
        named = meant(scene.telling, reading) == "vehicles"
        return ("vehicles_lost" if lost else "vehicles") if named else None
    framed = frame(scene.telling, reading)
    if _name(scene, reading, gist, framed) != "vehicles":
        return None
    sentence = framed.sentence
    if of_other_time(sentence) or at_rites(sentence) or is_rule(sentence):
        return None
    lost = value.state == "destroyed" or bool(gist.acts & _LOST_ACTS)
    if lost or _LOSS.search(framed.masked) or _LOST.search(_clause(scene, reading, framed)):
        return "vehicles_lost"
    if value.state is not None or value.low == value.high == 1 or is_part(scene, reading):
        return None
    return _there(scene, gist, value, framed) if not _ALIGHT.search(sentence) else None


def _name(scene: Scene, reading: Reading, gist: Gist, framed: Frame) -> str | None:
    value = reading.value
    assert isinstance(value, Count)
    if framed.counts is not None:
        return framed.counts
    if value.counted is not None:
        return list_of(value.counted)
    asked = is_bare(reading, gist.act)
    return meant(scene.telling, reading) if asked and not gist.names else None


def _clause(scene: Scene, reading: Reading, framed: Frame) -> str:
    """The words of the clause of a number, and those behind it in its sentence up to a comma."""
    return f"{reading.clause.of(scene.telling.text).lower()} {re.split('[,;:.]', framed.behind)[0]}"


def _there(scene: Scene, gist: Gist, value: Count, framed: Frame) -> str | None:
    """Of how many there were; not in how many somebody came, but for those whom the case is of."""
    noun = singular(value.counted) if value.counted else None
    some = {None, scene.facts.vehicle, *_ANY_VEHICLE}
    if noun not in some and scene.facts.vehicle is not None:
        return None
    if _CAME_IN.search(framed.before) and not scene.facts.travels:
        return "vehicles"
    there = gist.act in THERE or gist.act in words("frames", "driven")
    return "vehicles" if there and not _IN.search(framed.before) else None
