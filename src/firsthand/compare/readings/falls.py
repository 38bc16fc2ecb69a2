"""Who was the first to fall: "the first that fell was Anna Rell", "Holm dropped first"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.doing.naming import RULE as RULE_OF_DOERS
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.who import actor_at, who_of
from firsthand.compare.readings.words import names
from firsthand.compared import Reading
from firsthand.model import Span

RULE = f"{RULE_OF_DOERS}fell_first"
_NAME = r"(?!(?:That|And|But|Then|The|He|She|It|Who|So|When)\b)[A-Z](?:\.|[\w’'-]+)"
_WHO = (
    r"(?P<who>(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Pp]oor|[Oo]ld|[Yy]oung|[Ll]ittle|[Mm]y|[Oo]ur|[Hh]is|[Hh]er)\s)*"
    rf"(?:[a-z][\w’'-]+\s){{0,2}}?(?:{_NAME}(?:\s{_NAME}){{0,2}}|[a-z][\w’'-]+|[Hh]e|[Ss]he|I))"
)
_INSERTED = r"(?:,\s[^.,;:!?]{1,60},|\s[^.,;:!?]{1,60},)?"
_DOWN = (
    r"(?:fall|fell|fallen|drop|dropped|go\sdown|went\sdown|be\s(?:hit|shot|killed|struck)|die|hit|shot|killed|struck|down|bleed)"
    r"(?!\s(?:ill|sick|asleep|back|behind|in\swith|out|silent|into|by\sthe\s(?:law|heat)|upon))"
)
_KIND = r"(?:one\s|man\s|person\s|victim\s|woman\s|of\s(?:them|all)\s)"
_HIT = r"(?:hit|shot|killed|struck|wounded|slain)"
_TO_FALL = (
    rf"(?:{_KIND}?to\s{_DOWN}|{_KIND}?(?:that|who|whom)\s(?:I\s|we\s)?(?:saw\s|had\sseen\s)?(?:was\s|were\s)?{_DOWN}"
    rf"|{_KIND}?(?:I|we)\ssaw\s{_DOWN}|{_KIND}(?:who\s)?(?:was\s)?{_HIT}\b|victim\b)"
)
_FIRST_WAS = re.compile(
    rf"\b[Tt]he\s(?:very\s)?first\s{_TO_FALL}"
    rf"(?:\s(?:in|on|at|upon|that)\s[^.,;:]{{1,30}})?\s(?:was|were|being)\s{_WHO}"
)
_WAS_FIRST = re.compile(
    rf"\b{_WHO}{_INSERTED}\s(?:and\s)?(?:was|were|being)\sthe\s(?:very\s)?first\s{_TO_FALL}"
)
_AND_WAS = re.compile(
    rf"\b{_WHO}(?:,\s[^.,;:!?]{{1,40}},)?\s{_DOWN}\b[^.,;:!?]{{0,40}},\sand\swas\sthe\s(?:very\s)?first\b"
)
_FELL_FIRST = re.compile(
    rf"\b{_WHO}(?:,\s[^.,;:!?]{{1,40}},)?\s(?:(?:was|were|had\sbeen)\s(?:hit|shot|killed|struck)|fell|dropped|went\sdown|died)\s(?:the\s)?first\b(?!\s(?:to|into|upon|on|by|\w+ed)\b)"
    rf"(?:,\s(?:the\sone\s|namely\s|that\sis\s|one\s)(?P<own>{_NAME}(?:\s{_NAME})?))?"
)
_PATTERNS = (_FIRST_WAS, _AND_WAS, _WAS_FIRST, _FELL_FIRST)
_CALLED = re.compile(rf",\s(?:one\s)?(?P<name>{_NAME}(?:\s{_NAME}){{0,2}}),")
_INSERT = re.compile(r",\s(?:an?|the)\s[^,.]{0,30}\Z")
_SIDE = re.compile(
    r"\b(?:on|of)\s(?:our|their|the\s(?:other|police|soldiers[’']?))\s?(?:side|part|men|party)\b|\bof\s(?:ours|theirs|us)\b|\bnot\s(?:the\s)?first\b",
    re.I,
)
_NOBODY = frozenset("it this that there what who which shot ball".split())
_LEAD = 60


def readings(ground: Ground) -> Iterator[Reading]:
    """Each who is told to have fallen first, not only of one side."""
    text = ground.characters
    if "first" not in text:
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            made = _reading(ground, match)
            if made is not None:
                yield made


def _reading(ground: Ground, match: re.Match[str]) -> Reading | None:
    span = Span(*match.span("own" if match.groupdict().get("own") else "who"))
    called = _CALLED.match(ground.characters, span.end, match.end())
    if called is not None:  # "the boy, Anton Rell, was the first"
        span = Span(*called.span("name"))
    whole = Span(match.start(), match.end())
    sentence = ground.sentence(whole.start)
    around = ground.of(Span(whole.start, min(sentence.end, whole.end + _LEAD)))
    kept = tuple(w.lower for w in ground.words_in(span) if names(w.lower))
    before = ground.of(Span(sentence.start, span.end))
    if ground.characters[span.end : span.end + 1] == "," and _INSERT.search(before):
        return None  # "Rell, a sailor, dropped": he is named before
    if not kept or kept[-1] in _NOBODY or _SIDE.search(around) or sentence.start in ground.asked:
        return None
    standing = ground.standing(span, ground.around(span))
    if standing is None:
        return None
    who = who_of(ground, kept, span, actor_at(ground, span))
    told = Told("actor", who, "fall", ("first",), whole, whole, RULE)
    return reading(ground, told, standing)
