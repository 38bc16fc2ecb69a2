"""Two intervals laid side by side: apart, the same, one within the other, or with a part in common."""

from __future__ import annotations

from typing import Literal, NamedTuple

Likeness = Literal["apart", "same", "within", "overlap", "open"]
_EXACT = 1e-9
"""Floats that differ by less than this share are one: the rest is the conversion of units."""


class Interval(NamedTuple):
    """Both ends inclusive; None where an end is open."""

    low: float | None
    high: float | None

    @property
    def point(self) -> bool:
        """Whether it is one value."""
        return self.low is not None and self.low == self.high


def likeness(a: Interval, b: Interval) -> Likeness:
    """How two intervals lie; "open" where one of them leaves both ends open.

    >>> likeness(Interval(45, 55), Interval(50, 50)), likeness(Interval(41, None), Interval(30, 40))
    ('within', 'apart')
    """
    if (a.low is None and a.high is None) or (b.low is None and b.high is None):
        return "open"
    if _one(a.low, b.low) and _one(a.high, b.high):
        return "same"
    if _below(a, b) or _below(b, a):
        return "apart"
    return "within" if _within(a, b) or _within(b, a) else "overlap"


def between(a: Interval, b: Interval) -> float:
    """The width of the gap between two intervals that are apart, else 0."""
    for low, high in ((a, b), (b, a)):
        if _below(low, high):
            assert low.high is not None
            assert high.low is not None
            return high.low - low.high
    return 0.0


def _one(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= _EXACT * max(abs(a), abs(b))


def _below(a: Interval, b: Interval) -> bool:
    if a.high is None or b.low is None or _one(a.high, b.low):
        return False
    return a.high < b.low


def _within(a: Interval, b: Interval) -> bool:
    """Whether the first lies wholly in the second."""
    low = b.low is None or (a.low is not None and (a.low >= b.low or _one(a.low, b.low)))
    high = b.high is None or (a.high is not None and (a.high <= b.high or _one(a.high, b.high)))
    return low and high
