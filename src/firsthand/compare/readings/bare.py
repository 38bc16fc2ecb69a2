"""Numbers that stand alone: "So three.", "In the whole house, seventy."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from firsthand.compare.readings.asking import Exchange
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.widths import widened
from firsthand.compared import Count, Reading
from firsthand.model import Span
from firsthand.values import Quantity

_NOT = re.compile(r"\b(?:not|never)\b[^.;]{0,12}\Z", re.I)
BARE = "a bare count"
"""The rule of a number of which its sentence does not say what it counts."""
_LONGEST = 80
_BACK = 4
"""Sentences before such a number in which something is counted."""


def readings(ground: Ground, asked: Iterable[Exchange]) -> Iterator[Reading]:
    """The first numbers of short sentences without a verb, where something was counted just before.

    ``asked`` are the questions of the account with their answers, which are read elsewhere.
    """
    answers = {ground.sentence(e.answer.start).start for e in asked if e.kind == "quantity"}
    for sentence in ground.account.sentences:
        if (
            sentence.start in answers
            or sentence.end - sentence.start > _LONGEST
            or sentence.start in ground.asked
        ):
            continue
        some = (q for q in ground.quantities(sentence) if q.span.start not in ground.hours_logged)
        quantity = next(some, None)
        if quantity is None or not _is_bare(ground, quantity, sentence):
            continue
        standing = ground.standing(quantity.span) or ground.standing(sentence)
        if standing is None or not _counted_before(ground, sentence):
            continue
        value = Count(quantity.low, quantity.high, quantity.bound)
        told = Told(
            "quantity",
            widened(ground, quantity, value),
            "be",
            (),
            ground.trimmed(sentence),
            sentence,
            BARE,
        )
        yield reading(ground, told, standing)


def _is_bare(ground: Ground, quantity: Quantity, sentence: Span) -> bool:
    if quantity.counted is not None or quantity.state is not None or quantity.high == 1:
        return False
    if _NOT.search(ground.of(Span(sentence.start, quantity.span.start))):
        return False
    told = any(not p.mood or p.denied for p in ground.between(sentence.start, sentence.end))
    return not told and not ground.clocked(quantity.span) and not ground.timed(quantity.span)


def _counted_before(ground: Ground, sentence: Span) -> bool:
    """Whether the sentences before count something, or ask for a number."""
    at = sentence.start
    for _ in range(_BACK):
        if not at:
            return False
        before = ground.sentence(at - 1)
        if before.start >= at:
            return False
        asks = before.start in ground.asked and "how many" in ground.of(before).lower()
        if asks or any(q.counted is not None for q in ground.quantities(before)):
            return True
        at = before.start
    return False
