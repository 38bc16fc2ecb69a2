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

SEVERAL = "quantity.several_numbers"
"""The rule of this module."""
_FITS = ("agree", "compatible")


class Several:
    """The numbers of one point, by account and voice."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._groups: dict[tuple[str, str | None], list[Reading]] = {}
        for reading in readings:
            if isinstance(reading.value, Count):
                self._groups.setdefault((reading.document, reading.voice), []).append(reading)
        self._whole = {key: _wholes(group) for key, group in self._groups.items()}

    def weighed(self, found: Ruling, a: Reading, b: Reading) -> Ruling:
        """A conflict stands where both numbers are the voice's own count, and none beside fits."""
        if found.word != "conflict" or a.slot != "quantity":
            return found
        if self._is_part(a) or self._is_part(b) or self._fits(a, b) or self._fits(b, a):
            why = "one account tells several numbers here, of which one may be a part of another"
            return ruled("not_comparable", SEVERAL, (a, b), why)
        return found

    def _is_part(self, reading: Reading) -> bool:
        return reading not in self._whole.get((reading.document, reading.voice), (reading,))

    def _fits(self, reading: Reading, other: Reading) -> bool:
        """Whether another number of the same voice, or the sum of all, fits the other side."""
        beside = self._groups.get((reading.document, reading.voice), [])
        laid = (ruling(r, other) for r in beside if r is not reading)
        if any(r is not None and r.word in _FITS for r in laid):
            return True
        return len(beside) > 1 and _holds(other, _sum(beside))


def _wholes(group: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings of one voice that count the whole: the largest of its own counts."""
    clauses: dict[object, list[Reading]] = {}
    for reading in group:
        clauses.setdefault(reading.clause, []).append(reading)
    own = [_own(found) for found in clauses.values()]
    most = max(_low(r) for r in own)
    return tuple(r for r in own if _low(r) == most)


def _own(clause: Sequence[Reading]) -> Reading:
    """The number that a clause tells: the sum of the others, else the first ("three of the six")."""
    for reading in clause:
        if len(clause) > 2 and 2 * _low(reading) == _sum(clause):
            return reading
    return clause[0]


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
