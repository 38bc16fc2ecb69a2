"""How many were aboard a ship, a boat, a train, where several accounts tell of people aboard."""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import ANYBODY, Gist
from firsthand.compare.asked.around import back, is_bare, own
from firsthand.compare.asked.frames import MARK, Frame, frame
from firsthand.compare.asked.otherwise import is_rule, of_other_time
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.readings.kinds import kind_of_noun
from firsthand.compared import Count, Reading

_CRAFT = (
    r"(?:boat|ferry|ship|vessel|steamer|craft|hull|dinghy|trawler|barge|launch|raft|schooner|train|bus|coach|plane|aircraft"
    r"|airliner)"
)
_ON = r"(?:aboard|on\sboard)"
_HER = rf"(?:on|in|aboard)\s(?:the|that|our|this|her|it)(?:\s(?:\w+\s)?{_CRAFT})?\b"
_THERE = re.compile(
    rf"{MARK}(?:\s(?!(?:who|which|were\s(?:taken|brought|pulled))\b)[\w'-]+){{0,4}}?\s{_ON}\b"
    rf"|\b(?:number|count|total|figure)s?\s(?:of\s(?:\w+\s){{1,2}})?{_ON}\b[^.;:{MARK}]{{0,30}}{MARK}"
    rf"|\b{_ON}\s(?:\w+\s)?(?:were|was|had\sbeen|numbered|numbers?)\s(?:[\w']+\s){{0,3}}{MARK}"
    rf"|\b(?:there\s(?:were|was|had\sbeen)|with)\s(?:[\w']+\s){{0,2}}{MARK}(?:\s[\w'-]+){{0,2}}?\s{_HER}"
    rf"|\b{_CRAFT}\s(?:was\s)?(?:with|carrying|carried|had\staken)\s(?:[\w']+\s){{0,2}}{MARK}"
)
_TAKEN = re.compile(
    rf"\b(?:taken|took|brought|pulled|hauled|lifted|helped|dragged|climbed|clambered|got|went|jumped|sent|came|found)"
    rf"\s(?:[\w'{MARK}-]+\s){{0,3}}?(?:safely\s|back\s|off\s)?{_ON}\b|\b{_ON}\s(?:another|a\ssecond|the\s(?:rescue|other|patrol|navy|naval))\b"
)
_ROOM = re.compile(
    r"\b(?:built|licen[cs]ed|certified|designed|allowed|permitted|capacity|room|seats?|meant|registered|lifejackets?|boats?)\s"
    rf"(?:for|of|to\s(?:carry|take|hold))\b[^.;{MARK}]{{0,24}}{MARK}"
)
_CREW = re.compile(
    rf"\bcrew\sof\s[^.;{MARK}]{{0,12}}{MARK}|{MARK}\s(?:\w+\s)?(?:crew|hands|officers|sailors|stewards)\b"
)
_PART = re.compile(
    rf"{MARK}(?:\s(?:that|the\sfirst)\s\w+)?,\s(?:then|later)\b"
    rf"|{MARK}\s(?:more|others?|of\s(?:them|us|whom|these|those))\b"
    rf"|{MARK}[^.;,{MARK}]{{0,30}}\bon\s(?:deck|the\s(?:upper|lower|boat)\sdeck)\b"
)
_GIVEN = re.compile(
    rf"\b(?:spoke|speaks?|said|says?|told|put|puts|gave|gives?|counted|counts?|estimated|reckon(?:ed|s)?|talk(?:ed|s)?)\b[^.;:]{{0,30}}{MARK}"
)
_OPEN = re.compile(
    rf"\bhow\smany\b[^.;?]{{0,40}}\b{_ON}\b|\b(?:number|count|total)\s(?:of\s(?:\w+\s){{1,2}})?{_ON}\b",
    re.I,
)
_STOP = re.compile(r"[,;]\s(?:which|who|and|but|whom)\b")
_PEOPLE = frozenset("passenger soul migrant refugee traveller pilgrim survivor emigrant".split())


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "aboard", or None."""
    value = reading.value
    if reading.slot != "quantity" or not scene.facts.aboard:
        return None
    if not isinstance(value, Count):
        return "aboard" if _OPEN.search(own(scene.telling, reading)) else None
    if value.state is not None or value.low == value.high == 1 or reading.act.startswith("not "):
        return None
    if value.scope is not None or not _of_anybody(value, gist):
        return None
    framed: Frame = frame(scene.telling, reading)
    words = f"{framed.before}{MARK}{_STOP.split(framed.behind)[0]}"
    if any(p.search(words) for p in (_TAKEN, _ROOM, _CREW, _PART)):
        return None
    if of_other_time(words) or is_rule(words):
        return None
    told = _THERE.search(words) or "being_aboard" in gist.acts or _given(scene, reading, framed)
    return "aboard" if told else None


def _of_anybody(value: Count, gist: Gist) -> bool:
    """Whether people are counted, and none of a kind: no children, no soldiers."""
    if value.counted is None or gist.counted in (ANYBODY, None):
        return value.counted is None or kind_of_noun(value.counted) is None
    return value.counted in _PEOPLE


def _given(scene: Scene, reading: Reading, framed: Frame) -> bool:
    """A bare number that is only given, behind words for those aboard: "some speak of forty"."""
    if not is_bare(reading, reading.act) or not _GIVEN.search(framed.masked):
        return False
    near = (
        framed.before
        if re.search(_ON, framed.before)
        else next(back(scene.telling, reading, 1), "")
    )
    return re.search(_ON, near) is not None
