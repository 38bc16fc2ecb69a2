"""When it began, when the alarm was given and help arrived, when they set out, how long it lasted."""

from __future__ import annotations

import re
from functools import cache

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked.around import back, lead, own
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.events.kinds import OF_THE_EVENT, Kind, surely
from firsthand.compare.readings.time import BARE
from firsthand.compared import Reading, When

_LATER = re.compile(
    r"\b(?:last|final|second|third|fourth|next|another|again|later|more|other|half\san\shour\safter|end(?:ed)?|ceas\w+|stopp\w+|over)\b",
    re.I,
)
_ALREADY = re.compile(r"\balready\b|\bstill\s(?:being|on|going)\b", re.I)
"""What was so already at an hour began before it."""
_UNDER_FIRE = re.compile(
    r"\b(?:c[ao]me|coming|were|was|got)\sunder\s(?:fire|attack)|\b(?:being\s)?(?:fired|shot)\s(?:at|on|upon)\b|\bopen(?:ed|ing)?\s(?:fire|up)\b"
    r"|\bshooting\s(?:began|started|broke)",
    re.I,
)
_BURNING = re.compile(
    r"\b(?:smok(?:e|ed|es|ing)|burn\w*|fire|flames?|blaze|ablaze|alight|smel(?:t|led|l)\s(?:something|it|fire|burning))\b",
    re.I,
)
_NOTICING = frozenset(
    "see notice smell spot observe find call wake look shout perceive burn".split()
)
_BEGINNING = frozenset("begin start commence break erupt originate catch ignite".split())
_ALARM = re.compile(r"\b(?:alarm|siren)\b", re.I)
_RANG = frozenset("go sound ring raise give trip trigger shrill wail pull activate".split())
_CALL = re.compile(
    r"\b(?:first\s(?:emergency\s)?calls?|emergency\scalls?|call\swas\s(?:received|logged|taken)|the\scall\scame)\b",
    re.I,
)
_BRIGADE = r"fire\s(?:service|brigade|station|department)|brigade|control\sroom|emergency\sservices"
_NOTIFIED = re.compile(
    rf"\b(?:{_BRIGADE})\b[^.;:]{{0,30}}\b(?:alarm|notified|called|alerted|telephoned|rung|informed|told|known|knew)\b"
    rf"|\b(?:rang|called|telephoned|phoned|alerted|notified|informed|summoned)\s(?:for\s)?(?:the\s)?(?:{_BRIGADE})\b",
    re.I,
)
_HAPPENED = re.compile(r"\b(?:it|this|that)\s(?:all\s)?happened\b", re.I)
_ENGINES = re.compile(
    r"\b(?:fire\s(?:engines?|brigade|service|crews?|trucks?|tenders?)|engines?|appliances?|firem[ae]n|firefighters?|brigade)\b",
    re.I,
)
_AMBULANCES = re.compile(r"\b(?:ambulances?|paramedics?|ambulance\screws?)\b", re.I)
_ARRIVED = re.compile(
    r"\b(?:arriv\w+|reach\w*|c[ao]me|coming|pull\w*\sup|drove\s(?:up|into)|turn\w*\sup|got\s(?:there|here|through|across)|(?:on|at)\s(?:the\s)?scene|in\sattendance|attended)\b",
    re.I,
)
_LEFT = re.compile(
    r"\b(?:set\s(?:out|off)|start\w*\s(?:out|off)|left|leave|leaving|depart\w*|mov\w+\soff|got\saway|drove\soff|pull\w*\sout|roll\w*\sout)\b",
    re.I,
)
_TRAVELLERS = re.compile(
    r"\b(?:convoy|column|procession|march|marchers|crowd|train|lorries|trucks|wagons|carts|we|they|people|demonstrators|strikers|refugees|head)\b",
    re.I,
)
_IT_WAS = re.compile(
    r"\b(?:it|that)\s(?:was|had\sgone|must\shave\sbeen|may\shave\sbeen|would\shave\sbeen|will\shave\sbeen)(?:\s(?:about|nearly|just"
    r"|almost|perhaps|then))?\s\Z",
    re.I,
)
_STOPS = re.compile(r"\A[^.,;:]{3,40}[.]?\s?\Z")
_LEAD = 40
"""Characters before an hour in which it is told to be of the last, of the end."""
_HOW_LONG = re.compile(r"\bhow\slong\b", re.I)
_LASTING = frozenset("last continue endure go keep take persist be".split())


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """The question that a time answers; None for none of those that are asked of every event."""
    if reading.slot != "time":
        return None
    asked = reading.value is None and _HOW_LONG.search(reading.span.of(scene.telling.text))
    if gist.slot == "duration" or asked:
        return "how_long" if _of_it(scene, reading, gist) else None
    value = reading.value
    if gist.slot != "time" or (isinstance(value, When) and value.clock is None):
        return None
    if _LATER.search(lead(scene.telling, reading)[-_LEAD:]) or _ALREADY.search(
        own(scene.telling, reading)
    ):
        return None
    if reading.rule.endswith(OF_THE_EVENT) and scene.event is not None:
        return "began"
    return _of_clause(scene, reading, gist) or _of_bare(scene, reading, gist)


def _of_clause(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """What a clause tells by its own words."""
    words = reading.clause.of(scene.telling.text)
    if scene.event is not None:
        said = scene.telling.nearest(reading)
        told = surely(said) if said is not None else None
        fired = scene.event.name == "shooting" and _UNDER_FIRE.search(words)
        if told == scene.event or fired or gist.acts & frozenset(scene.event.verbs):
            return "began"
        if "beginning" in gist.acts and not gist.things:
            return "began"
    fire = _on_fire(scene)
    if scene.event is not None and _HAPPENED.search(words):
        return "began"
    if fire and gist.act in _BEGINNING | _NOTICING and _BURNING.search(own(scene.telling, reading)):
        return "fire_when"
    if fire and "beginning" in gist.acts and not gist.things:
        return "fire_when"
    if _ALARM.search(words) and gist.act in _RANG:
        return "alarm_when"
    if _CALL.search(words) or _NOTIFIED.search(words):
        return "call_when"
    return _of_coming(scene, words)


def _on_fire(scene: Scene) -> bool:
    """Whether "fire" is a fire in the case, and no shooting."""
    shot = scene.event is not None and scene.event.name == "shooting"
    return not shot and (scene.burns or scene.facts.smoke)


def _of_coming(scene: Scene, words: str) -> str | None:
    """Who came or went, where that is asked of every event: help, and those to whom it happened."""
    if _ARRIVED.search(words):
        if _AMBULANCES.search(words):
            return "ambulances_when"
        if _ENGINES.search(words):
            return "engines_when"
    if scene.facts.travels and _TRAVELLERS.search(words):
        if _LEFT.search(words):
            return "set_out_when"
        if _ARRIVED.search(words):
            return "came_when"
    return None


def _of_bare(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """What an hour that stands alone answers: what is asked, or told, just before it."""
    if reading.value is None and not gist.act and not gist.things:
        return "began" if scene.event is not None else None
    if not reading.rule.startswith((BARE, "an answer")) and not _alone(scene, reading):
        return None
    for sentence in back(scene.telling, reading):
        found = _names(scene, sentence)
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _alone(scene: Scene, reading: Reading) -> bool:
    """Whether an hour opens its sentence and ends it, or is only said to have been."""
    before = lead(scene.telling, reading)
    rest = own(scene.telling, reading)[len(before) :]
    verbless = not before.strip(" AQ.:“\"'") and _STOPS.search(rest) is not None
    return verbless or _IT_WAS.search(before[-_LEAD:]) is not None


def _names(scene: Scene, sentence: str) -> set[str]:
    """The questions about which a sentence is."""
    found = {_of_coming(scene, sentence)} - {None}
    if scene.event is not None and _told_in(scene.event).search(sentence):
        found.add("began")
    elif _on_fire(scene) and _BURNING.search(sentence):
        found.add("fire_when")
    return {f for f in found if f is not None}


@cache
def _told_in(kind: Kind) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, {*kind.nouns, *kind.bare}), key=lambda w: (-len(w), w)))
    return re.compile(rf"\b(?:{words})(?:e?s|e?d|ing)?\b", re.I)


def _of_it(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether it is the event itself that lasted so long."""
    if gist.act not in _LASTING:
        return False
    words = f"{reading.clause.of(scene.telling.text)} {' '.join(reading.topic)}"
    if scene.event is not None and (
        _told_in(scene.event).search(words) or re.search(r"\bfire\b", words, re.I)
    ):
        return True
    return (
        not gist.things
        and re.search(r"\b(?:it|all|everything|that|this)\b", words, re.I) is not None
    )
