"""How often something was done, and what there was only one of: "twice", "a single volley", "the once"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.alignment.acts import classes
from firsthand.compare.countables import list_of, singular
from firsthand.compare.readings.acts import act_of
from firsthand.compare.readings.asking import Exchange
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.words import OPEN
from firsthand.compared import Count, Reading
from firsthand.model import Span
from firsthand.values import Predication

_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_ADVERB = re.compile(
    r"\b(?:(?P<only>only\s(?:the\s)?|just\s(?:the\s)?|but\s|the\s|more\sthan\s)?once|twice|thrice)\b"
    r"(?!\s(?:as|the\s(?:size|number|amount|length|weight|price)|a\s(?:day|week|month|year)|again|more|upon|over|removed)\b)",
    re.I,
)
_SINGLE = re.compile(
    r"\b(?:(?:an?|one|the)\s(?:single|sole|solitary|lone)|only\s(?:ever\s)?(?:the\s)?(?:one|a\ssingle)|just\s(?:the\s)?one"
    r"|but\sone|no\smore\sthan\sone|(?:it|there)\swas\sone|(?:had|was)\sbeen\sone)\s(?P<noun>[a-z-]+)\b",
    re.I,
)
_APPOSED = re.compile(
    r"\b(?P<noun>[a-z-]+),\s(?:an?|but\san?|just\san?)\s(?:single|solitary|lone)\sone\b", re.I
)
SINGLE = "a single one"
"""The rule of units of which there was one."""
_UNITS = frozenset(("explosions", "volleys", "shots", "letters", "doors"))
_EVENT = "event"
""" "The instrument shows a single event"."""
_OFTEN = frozenset(("shooting", "bombing", "exploding", "warning"))
_ALSO = frozenset(
    "fire shoot strike hit explode detonate warn tell notify alert write ring".split()
)
_ANSWER = re.compile(
    r"[“\"'‘]?(?:no[,.]\s|well[,.]\s)?(?:(?:just|only)\s)?(?:(?P<often>(?:the\s)?once|twice|thrice)|the\sone|just\sone|only\sone|one\sonly"
    r"|a\ssingle\sone|the\sone\sonly)\b(?!\s(?:of|more)\b)",
    re.I,
)
_NOT = re.compile(r"\b(?:not|never|without|nor)\s\Z", re.I)
_LEAD = 10
_AGAIN = re.compile(r"(?:and\s|only\s|just\s|no\smore\sthan\s)?(?:once|twice)\?\s*\Z", re.I)


def readings(ground: Ground) -> Iterator[Reading]:
    """Clauses that tell how often such a thing was done, and single units of an event."""
    for match in _ADVERB.finditer(ground.characters):
        span = Span(*match.span())
        clause = _clause(ground, span)
        number = _TIMES[match[0].lower().split()[-1]]
        bare = number == 1 and match["only"] is None
        if clause is None or bare or clause.denied or not _is_often(clause):
            continue
        low_only = (match["only"] or "").lower().startswith("more")
        value = Count(
            number + low_only,
            None if low_only else number,
            "at_least" if low_only else "exact",
            "time",
        )
        yield from _told(ground, value, clause, span, "how often")
    for pattern in (_SINGLE, _APPOSED):
        for match in pattern.finditer(ground.characters):
            noun = match["noun"].lower()
            if list_of(noun) not in _UNITS and noun != _EVENT:
                continue
            span = Span(*match.span())
            clause = _clause(ground, span)
            none = _NOT.search(ground.characters, max(0, span.start - _LEAD), span.start)
            if none is None and (clause is None or not clause.denied):
                base = "explosion" if noun == _EVENT else singular(noun)
                yield from _told(ground, Count(1, 1, "exact", base), clause, span, SINGLE)


def _clause(ground: Ground, span: Span) -> Predication | None:
    """The clause around a place, else the last before it in its sentence."""
    around = ground.around(span)
    if around is not None:
        return around
    sentence = ground.sentence(span.start)
    near = ground.between(sentence.start, sentence.end)
    return min(near, key=lambda p: abs(p.span.start - span.start), default=None)


def _is_often(clause: Predication) -> bool:
    return clause.act in _ALSO or bool(classes(clause.act, clause.beside) & _OFTEN)


def _told(
    ground: Ground, value: Count, clause: Predication | None, span: Span, rule: str
) -> Iterator[Reading]:
    if ground.sentence(span.start).start in ground.asked or (
        clause is not None and clause.mood in OPEN
    ):
        return
    standing = ground.standing(span, clause)
    if standing is None:
        return
    whole = clause.span if clause is not None else ground.sentence(span.start)
    act = act_of(clause) if clause is not None else "be"
    topic = (
        (value.counted or "",)
        if value.counted != "time"
        else ground.topic([clause] if clause else [])
    )
    quoted = ground.quoted(span, whole) if whole.covers(span) else span
    told = Told("quantity", value, act, topic, quoted, whole, rule)
    yield reading(ground, told, standing)


def answers(ground: Ground, exchange: Exchange) -> Iterator[Reading]:
    """ "How often did they fire?" "Twice."; "How many did you hear?" "The one."; "Once?" "Twice"."""
    again = _AGAIN.search(ground.of(exchange.question).strip()) is not None
    match = _ANSWER.match(ground.of(exchange.answer))
    if match is None or not (again or exchange.kind == "quantity"):
        return
    number = _TIMES[match["often"].lower().split()[-1]] if match["often"] else 1
    counted = "time" if match["often"] and exchange.head is None else exchange.head
    value = Count(number, number, "exact", counted)
    span = Span(exchange.answer.start, exchange.answer.start + match.end())
    told = Told(
        "quantity", value, exchange.act or "be", exchange.topic, span, exchange.answer, "an answer"
    )
    yield reading(ground, told, ground.standing(span) or exchange.standing)
