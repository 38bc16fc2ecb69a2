"""Readings of where: what stood, fell, lay at a place, to which place somebody was brought."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from firsthand.compare.readings.asking import Exchange, not_known
from firsthand.compare.readings.ground import Ground, resting
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.time import SECONDS
from firsthand.compare.readings.words import STOP, listed, names
from firsthand.compared import Reading, Where
from firsthand.model import Span
from firsthand.values import Distance, Predication, Slot, Spot

_AT = frozenset(
    """in on at by near under above below behind beside inside outside upon beneath across between
    against over off along before beyond opposite within among amid around aboard""".split()
)
_TO = frozenset("to into onto towards toward upon on in at before".split())
_PRONOUNS = frozenset(
    "it them him her me us you this that these those which whom what there here".split()
)
_ENDS = frozenset(("end", "beginning", "close", "start"))
_SHORT = 90
_BEFORE = re.compile(r"[\w-]+\s(?:the\s)?\Z")
_LEAD = 20
_ANSWER = re.compile(
    r"[“\"'‘]?(?:(?:it|he|she|they|i|we)\s(?:was|were)\s)?(in|on|at|by|near|under|above|below|behind|beside|inside|outside|"
    r"upon|across|between|against|over|along|to|into|from|within|about)\s([^.;!?\n]{2,80})",
    re.I,
)


def readings(ground: Ground) -> Iterator[Reading]:
    """The places that clauses tell."""
    for clause in ground.told:
        if clause.denied or clause.mood in ("will", "would", "shall", "should"):
            continue
        found = _measured(ground, clause) or _spots(ground, clause)
        if found is None:
            continue
        value, span = found
        standing = ground.standing(span, clause)
        if standing is None:
            continue
        topic = ground.topic([clause], [span], standing.voice)
        told = Told("place", value, clause.act, topic, _quotation(ground, span, clause), clause.span,
                    "a place" if value.low_km is None else "a distance")  # fmt: skip
        yield reading(ground, told, standing)


def answers(ground: Ground, exchange: Exchange) -> Iterator[Reading]:
    """What an answer to "where" says."""
    if exchange.kind != "place":
        return
    value, span = None, exchange.answer
    match = _ANSWER.match(ground.of(exchange.answer))
    if match is not None:
        span = ground.trimmed(Span(span.start + match.start(1), span.start + match.end(2)))
        words = [
            w.lower for w in ground.words_in(Span(exchange.answer.start + match.start(2), span.end))
        ]
        kept = tuple(w for w in words if w not in STOP)
        value = Where(kept, match[1].lower(), _spot(ground, span)) if kept else None
    if value is None and not not_known(ground, exchange):
        return
    told = Told(
        "place", value, exchange.act, exchange.topic, span, exchange.answer, "an answer",
        "asserted" if value is not None else "unknown",
    )  # fmt: skip
    yield reading(ground, told, ground.standing(span) or exchange.standing)


def _measured(ground: Ground, clause: Predication) -> tuple[Where, Span] | None:
    """A place told by its distance from another."""
    every = ground.account.values.distances
    at = bisect_left(every, clause.span.start, key=lambda d: d.span.start)
    for distance in every[at : at + 3]:
        if clause.span.covers(distance.span) and distance.origin is not None:
            if ground.around(distance.span) == clause and not resting(clause):
                return _distant(ground, distance), distance.span
    return None


def _distant(ground: Ground, distance: Distance) -> Where:
    origin = ground.of(distance.origin) if distance.origin is not None else None
    words = tuple(w.lower for w in ground.words_in(distance.origin)) if distance.origin else ()
    return Where(
        tuple(w for w in words if w not in STOP), None,
        None if distance.origin is None else _spot(ground, distance.origin),
        distance.low_km, distance.high_km, distance.bearing, origin,
    )  # fmt: skip


def _spots(ground: Ground, clause: Predication) -> tuple[Where, Span] | None:
    """Where a clause puts what it speaks of."""
    placing = clause.act == "be" or clause.act in listed("placing")
    roles = _AT | _TO if clause.act in listed("bringing") else _AT
    slots = [s for s in clause.slots if s.role in roles and _is_place(ground, s)]
    if not placing and (resting(clause) or not all(s.definite for s in slots)):
        return None
    if not slots or clause.slot("subject", "object") is None:
        return None
    words = dict.fromkeys(w for s in slots for w in s.words if names(w))
    if not words:
        return None
    start, end = min(s.span.start for s in slots), max(s.span.end for s in slots)
    tied = _BEFORE.search(ground.characters[max(0, start - _LEAD) : start])
    span = (
        Span(start - len(tied[0]), end)
        if tied and start - len(tied[0]) >= clause.span.start
        else Span(start, end)
    )
    return Where(tuple(words), slots[0].role, _spot(ground, span)), span


def _is_place(ground: Ground, slot: Slot) -> bool:
    if slot.head in _PRONOUNS or slot.head in listed("no_place") or slot.head[:1].isdigit():
        return False
    if slot.head in _ENDS and len(slot.words) == 1:  # "in the end", not "at the village end"
        return False
    return not ground.timed(slot.span) and not _lasting(ground, slot)


def _lasting(ground: Ground, slot: Slot) -> bool:
    """Whether a slot is a length of time: "in less than a minute"."""
    return slot.head in SECONDS or slot.head.removesuffix("s") in SECONDS


def _spot(ground: Ground, span: Span) -> Spot | None:
    """The known place that is named in a span."""
    places = ground.account.values.places
    at = bisect_left(places, span.start, key=lambda p: p.span.start)
    return next((p.chosen for p in places[at : at + 3] if span.covers(p.span) and p.chosen), None)


def _quotation(ground: Ground, span: Span, clause: Predication) -> Span:
    whole = ground.trimmed(clause.span)
    return whole if whole.covers(span) and whole.end - whole.start <= _SHORT else span
