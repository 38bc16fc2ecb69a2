"""Where a fire began and whence shots came, in words that tell no place of their own.

"The smoke came out of the cellar", "the seat of the fire was the lift shaft", "the cupboard is where
it started", "a shot rang out from the direction of the mill", "fired from behind the wall".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.spots import noun, spot
from firsthand.compare.readings.words import listed
from firsthand.compared import Reading, Where
from firsthand.model import Span
from firsthand.values import Predication, Slot

_PLACE = (
    r"(?P<at>(?:the|a|an|our|their|his|her|its|my|one|room|number)\s[^.,;:!?()\n”\"]{2,60}?)"
    r"(?=[.,;:!?()\n”\"]|\s(?:and|but|or|who|which|that|when|where|while|as|had|was|were|did)\b|\Z)"
)
_OUT_OF = re.compile(
    rf"\s(?P<tie>out\sof|from(?:\s(?:behind|under|beneath|inside|within|above|below|near|beside|among))?"
    rf"(?:\s(?:the|that)\s(?:direction|side|region)\sof)?)\s{_PLACE}",
    re.I,
)
_IS_WHERE = re.compile(
    r"\b(?P<at>(?:the|a|an|our|their|his|her)\s[^.,;:!?()\n”\"]{2,60}?),?\s(?:is|was|that\s(?:is|was)|"
    r"and\sthat\s(?:is|was))\swhere\s(?P<what>it|the\s(?:fire|blaze))\s(?:all\s|first\s|had\s)*"
    r"(?:started|began|begun|broke\sout|broken\sout|came\sfrom)\b",
    re.I,
)
_BACK = 3
"""Sentences before in which it is told that something burned, which "it" may then mean."""


def readings(ground: Ground) -> Iterator[Reading]:
    """The places whence fire, smoke or shots came."""
    for clause in ground.told:
        if clause.denied or clause.mood in ("will", "would", "shall", "should"):
            continue
        yield from _from(ground, clause)
        yield from _seat(ground, clause)
    for match in _IS_WHERE.finditer(ground.characters):
        if match["what"].lower() != "it" or _of_fire(ground, match.start()):
            at = Span(*match.span("at"))
            yield from _reading(ground, ("at", at, at), ("begin", ("fire",)), None)


def _from(ground: Ground, clause: Predication) -> Iterator[Reading]:
    """ "The smoke came out of the cellar", "somebody shot from behind the wall"."""
    what = _what(ground, clause)
    if what is None:
        return
    end = ground.sentence(clause.span.start).end
    match = _OUT_OF.search(ground.characters, clause.span.start, min(end, clause.span.end + 90))
    if match is None or ground.between(clause.span.start + 1, match.start()):
        return
    whole = Span(match.start("tie"), match.end("at"))
    act = ("begin", ("fire",)) if what == "fire" else ("fire", ("shot",))
    tie = "in" if what == "fire" else "from"
    yield from _reading(ground, (tie, whole, Span(*match.span("at"))), act, clause)


def _what(ground: Ground, clause: Predication) -> str | None:
    """Whether "fire" or "shot" comes from somewhere by a clause; None where neither does."""
    who = clause.slot("subject")
    words = {w for s in clause.slots if s.role in ("subject", "object") for w in s.words}
    if clause.act in listed("firing"):
        return None if clause.slot("from") is not None else "shot"
    if who is None or clause.act not in listed("issuing"):
        return None
    if words & listed("projectiles") or (who.head == "fire" and not _burns(ground)):
        told = clause.slot("from") is not None and clause.act == "come" and who.head != "fire"
        return None if told else "shot"
    burning = who.head in listed("fires") or (
        who.head in ("it", "this", "that", "all") and _of_fire(ground, who.span.start)
    )
    return "fire" if burning else None


def _burns(ground: Ground) -> bool:
    """Whether an account that says "fire" tells of a burning rather than of shots."""
    told = Counter(w.lower for w in ground.words)
    burning = sum(told[w] for w in listed("fires") - {"fire"})
    return burning >= sum(told[w] + told[f"{w}s"] for w in listed("projectiles"))


def _seat(ground: Ground, clause: Predication) -> Iterator[Reading]:
    """ "The seat of the fire was the shaft", "they traced its origin to a kitchen"."""
    seat = next((s for s in clause.slots if s.head in listed("seats")), None)
    if seat is None or not set(seat.words) & listed("fires"):
        return
    slot = _told_place(clause, seat)
    if slot is not None:
        tie = "in" if slot.role in ("to", "as", "state", "in") else slot.role
        yield from _reading(ground, (tie, slot.span, slot.span), ("begin", ("fire",)), clause)


def _told_place(clause: Predication, seat: Slot) -> Slot | None:
    told = [s for s in clause.slots if s != seat and s.role not in ("subject", "object")]
    return next((s for s in told if s.role in _TIES), None)


_TIES = frozenset("state as to in at on under behind near inside beneath by".split())


def _of_fire(ground: Ground, place: int) -> bool:
    """Whether a fire is spoken of in the sentences before a place, or in its own before it."""
    start = ground.sentence(place).start
    for _ in range(_BACK):
        start = ground.sentence(max(0, start - 1)).start
    words = (w.lower for w in ground.words_in(Span(start, place)))
    return not listed("fires").isdisjoint(words)


def _reading(
    ground: Ground,
    at: tuple[str, Span, Span],
    act: tuple[str, tuple[str, ...]],
    clause: Predication | None,
) -> Iterator[Reading]:
    tie, whole, behind = at
    found = noun(ground, tie, whole, behind)
    around = clause or ground.around(whole)
    standing = ground.standing(whole, around)
    if found is None or standing is None or ground.sentence(whole.start).start in ground.asked:
        return
    value = Where(found.words, tie, spot(ground, behind))
    told = Told("place", value, act[0], act[1], found.span, found.span, "whence it came")
    yield reading(ground, told, standing)
