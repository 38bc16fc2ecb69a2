"""Readings: everything in one account that answers a question which another could answer.

How many, when, where, by whom, whether: each with its shortest verbatim quotation, its value as
wide as its words, the voice in which it stands, and whether that voice asserts it, allows it,
denies it, did not see it or does not know. An account that says "I do not know" has a reading.
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.compare.readings import (
    actor,
    bare,
    logs,
    often,
    place,
    polarity,
    quantity,
    replies,
    time,
    uncounted,
    unknowns,
)
from firsthand.compare.readings.asking import exchanges
from firsthand.compare.readings.ground import Ground
from firsthand.compared import Reading
from firsthand.model import Account, Span

_Key = tuple[str, Span, str, str]


def readings(account: Account) -> tuple[Reading, ...]:
    """The readings of an account in text order.

    >>> [r.printed for r in readings(account)]  # "Four men lost their lives at about nine."
    ['4', '08:30 to 09:30 ...']
    """
    found: dict[_Key, Reading] = {}
    for reading in _all(Ground(account)):
        found.setdefault((reading.slot, reading.span, reading.act, reading.printed), reading)
    return tuple(sorted(found.values(), key=lambda r: (r.span, r.slot, r.act)))


def _all(ground: Ground) -> Iterator[Reading]:
    for exchange in exchanges(ground):
        for answered in (quantity, time, place, replies, polarity):
            yield from answered.answers(ground, exchange)
        yield from often.answers(ground, exchange)
    yield from unknowns.readings(ground)
    yield from uncounted.readings(ground)
    for kind in (quantity, time, place, actor, polarity):
        yield from kind.readings(ground)
    for more in (often, bare, logs):
        yield from more.readings(ground)
