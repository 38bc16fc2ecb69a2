"""The numbers of a passage: counts, clock times and figures, as values that can be compared."""

from __future__ import annotations

import re

from firsthand.model import Account, Span

_DIGITS = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w])|(?<![\w.,])\d+(?:\.\d+)?(?![\w])")
_CLOCK = re.compile(r"\b([01]?\d|2[0-3])[:.]([0-5]\d)\b")
DAY = 1_000_000.0
"""Clock times are kept apart from counts: minutes of the day on top of this."""


def numbers(account: Account, within: Span) -> frozenset[float]:
    """Every number that some passage of an account gives, read or only printed.

    Clock times are minutes of the day plus `DAY`. An interval gives its two ends.
    """
    found: set[float] = set()
    for quantity in account.values.quantities:
        if within.covers(quantity.span):
            found |= {x for x in (quantity.low, quantity.high) if x is not None}
    for moment in account.values.moments:
        if within.covers(moment.span) and moment.clock:
            found |= {DAY + minutes % 720 for minutes in moment.clock}
    words = within.of(account.text.characters)
    for hour, minute in _CLOCK.findall(words):
        found.add(DAY + (int(hour) * 60 + int(minute)) % 720)
    for digits in _DIGITS.findall(words):
        found.add(float(digits.replace(",", "")))
    return frozenset(found)
