"""Accounts in which one voice tells several numbers on one point: parts, wholes, several counts.

"Seven had died, four upon the bridge" and "three of the six boats" answer one question with numbers
that are not rivals. Whoever lays one of them beside another account's number must not make a
conflict of what is a part, or where another number of the same voice fits.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from firsthand.compare.verdicts.ruling import ruling
from firsthand.compare.verdicts.telling import ruled
from firsthand.compared import Count, Reading, Ruling
from firsthand.model import UNKNOWN
from firsthand.spans import Span

SEVERAL = "quantity.several_numbers"
"""The rule of this module."""
_FITS = ("agree", "compatible")


class Several:
    """The numbers of one point, by account and voice."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._beside: dict[tuple[str, str | None], list[Reading]] = {}
        clauses: dict[tuple[str, str | None, Span], list[Reading]] = {}
        for r in readings:
            if isinstance(r.value, Count):
                self._beside.setdefault((r.document, _voice(r)), []).append(r)
                clauses.setdefault((r.document, _voice(r), r.clause), []).append(r)
        self._own = {key: _own(found) for key, found in clauses.items()}

    def is_whole(self, reading: Reading) -> bool:
        """Whether a number only tells of how many the own one is: "three of the six boats"."""
        value = reading.value
        if not isinstance(value, Count):
            return False
        own = self._own[reading.document, _voice(reading), reading.clause]
        assert isinstance(own.value, Count)
        if own is reading or _low(reading) <= _low(own):
            return False
        if own.value.state is not None and value.state is None:
            return True
        return value.counted is not None and value.counted == own.value.counted

    def weighed(self, found: Ruling, a: Reading, b: Reading) -> Ruling:
        """A conflict stands where both numbers are the voice's own count, and none beside fits."""
        if found.word != "conflict" or a.slot != "quantity":
            return found
        if any(self._is_part(x, y) or self._fits(x, y) for x, y in ((a, b), (b, a))):
            why = "one account tells several numbers here, of which one may be a part of another"
            return ruled("not_comparable", SEVERAL, (a, b), why)
        return found

    def _is_part(self, reading: Reading, other: Reading) -> bool:
        """Whether a number stands in its clause beside the own one, or is less than another.

        Beside an own one that counts something else ("187 passengers, 211 in all") it may decide.
        """
        own = self._own[reading.document, _voice(reading), reading.clause]
        if own is not reading:
            laid = ruling(own, other)
            if laid is not None and laid.word != "not_comparable":
                return True
        elsewhere = (
            _low(r) for key, r in self._own.items()
            if key[:2] == (reading.document, _voice(reading)) and r is not own
        )  # fmt: skip
        return any(_low(reading) < low for low in elsewhere)

    def _fits(self, reading: Reading, other: Reading) -> bool:
        """Whether another number of the same voice, or the sum of all, fits the other side."""
        beside = self._beside[reading.document, _voice(reading)]
        laid = (ruling(r, other) for r in beside if r is not reading)
        if any(r is not None and r.word in _FITS for r in laid):
            return True
        return len(beside) > 1 and _holds(other, _sum(beside))


def _voice(reading: Reading) -> str | None:
    """Whose number it is; of those who are not known each may be another."""
    return f"? {reading.clause}" if reading.voice == UNKNOWN else reading.voice


def _own(clause: Sequence[Reading]) -> Reading:
    """The number that a clause tells: the sum of the others, else the first ("three of the six").

    Behind one that says of itself that it is of a part, the first that does not.
    """
    for reading in clause:
        if len(clause) > 2 and 2 * _low(reading) == _sum(clause):
            return reading
    return next((r for r in clause if _scope(r) is None), clause[0])


def _scope(reading: Reading) -> str | None:
    assert isinstance(reading.value, Count)
    return reading.value.scope


def _holds(reading: Reading, number: float) -> bool:
    value = reading.value
    assert isinstance(value, Count)
    low, high = value.low, value.high
    return (low is None or low <= number) and (high is None or number <= high)


def _sum(readings: Iterable[Reading]) -> float:
    return sum(_low(r) for r in readings)


def _low(reading: Reading) -> float:
    assert isinstance(reading.value, Count)
    value = reading.value
    return value.low if value.low is not None else value.high or 0.0
