"""Intervals of time, the calendars in which they are written, and EDTF.

An instant is a whole number of minutes since the start of day 0 of the proleptic Gregorian
calendar (day 1 is 1 January of year 1). No clock and no zone of any machine is looked at.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import NamedTuple

DAY = 1440
"""Minutes of a day."""
FIRST, LAST = date.min.toordinal(), date.max.toordinal()
_KNOWN = date(101, 1, 1).toordinal() * DAY, date(9900, 1, 1).toordinal() * DAY
"""A century of room at both ends of the calendar, so that what is reckoned from a time has a date."""
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}
"""EDTF's numbers of the seasons."""


class Interval(NamedTuple):
    """From ``earliest`` to ``latest``, both inclusive minutes; None is an open end.

    ``clock`` is true where hours were written; without it both ends are ends of days.
    """

    earliest: int | None
    latest: int | None
    clock: bool = False

    @property
    def width(self) -> int | None:
        """Minutes from end to end, None where an end is open."""
        if self.earliest is None or self.latest is None:
            return None
        return self.latest - self.earliest

    def iso(self) -> tuple[str | None, str | None]:
        """Both ends in ISO 8601, of one granularity: days, or minutes where hours were written."""
        return iso(self.earliest, self.clock), iso(self.latest, self.clock)


def days(first: int, last: int) -> Interval:
    """Whole days, given by their ordinals."""
    return Interval(first * DAY, last * DAY + DAY - 1)


def iso(minutes: int | None, clock: bool) -> str | None:
    """An instant as a date, or as a date with its minute."""
    if minutes is None:
        return None
    day, rest = divmod(minutes, DAY)
    found = date.fromordinal(day).isoformat()
    return f"{found}T{rest // 60:02}:{rest % 60:02}" if clock else found


def known(interval: Interval) -> bool:
    """Whether both ends lie in the years 101 to 9899, and in their order."""
    ends = [x for x in (interval.earliest, interval.latest) if x is not None]
    return ends == sorted(ends) and all(_KNOWN[0] <= x < _KNOWN[1] for x in ends)


def month_days(year: int, month: int) -> Interval:
    """A month; months beyond 12 belong to the next year, and those below 1 to the one before."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    first = date(year, month, 1).toordinal()
    return days(first, first + monthrange(year, month)[1] - 1)


def year_days(first: int, last: int) -> Interval:
    """Whole years, from the first to the last."""
    return days(date(max(first, 1), 1, 1).toordinal(), date(last, 12, 31).toordinal())


def ordinal(year: int, month: int, day: int, julian: bool = False) -> int | None:
    """The number of a day, None where there is no such day; Julian where the text says so."""
    if not 1 <= year <= 9999:
        return None
    if julian:
        # Meeus, Astronomical Algorithms, chapter 7; day 1,721,425 is 1 January of year 1.
        long = monthrange(year, month)[1] + (month == 2 and year % 100 == 0 and year % 400 != 0)
        if not 1 <= day <= long:
            return None
        y, m = (year, month) if month > 2 else (year - 1, month + 12)
        found = 1461 * (y + 4716) // 4 + 306001 * (m + 1) // 10000 + day - 1524 - 1721425
        return found if FIRST <= found <= LAST else None
    if not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day).toordinal()


def easter(year: int, orthodox: bool = False) -> int:
    """The day of Easter (Meeus, chapter 8), in the Gregorian calendar."""
    if orthodox:
        d = (19 * (year % 19) + 15) % 30
        e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
        month, day = divmod(d + e + 114, 31)
        return ordinal(year, month, day + 1, julian=True) or 0
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1).toordinal()


def moved(minutes: int, amount: float, unit: str) -> int:
    """An instant so many units later (earlier below nought); months keep the day where they can."""
    if unit in MONTHS:
        months = round(amount * MONTHS[unit])
        day, rest = divmod(minutes, DAY)
        at = date.fromordinal(max(FIRST, min(LAST, day)))
        year, month = divmod(at.year * 12 + at.month - 1 + months, 12)
        year = max(1, min(9999, year))
        return (
            date(year, month + 1, min(at.day, monthrange(year, month + 1)[1])).toordinal() * DAY
            + rest
        )
    return minutes + round(amount * MINUTES[unit])


MINUTES = {
    "second": 1 / 60, "minute": 1, "hour": 60, "day": DAY, "night": DAY, "week": 7 * DAY,
    "weekend": 7 * DAY, "fortnight": 14 * DAY,
}  # fmt: skip
MONTHS = {"month": 1, "quarter": 3, "season": 12, "year": 12, "decade": 120, "century": 1200}
UNITS = frozenset(MINUTES) | frozenset(MONTHS)
"""What can be counted from an anchor."""


def edtf(interval: Interval, about: bool = False) -> str | None:
    """The shortest EDTF of an interval: a minute, a day, a month, a year, a decade or two ends."""
    low, high = interval.earliest, interval.latest
    if low is None and high is None:
        return None
    if interval.clock and low == high and low is not None and not about:
        return f"{iso(low, True)}:00"
    mark = "~" if about else ""
    if low is None or high is None:
        first, last = (iso(x, False) for x in (low, high))
        return f"{first}{mark}/.." if first else f"../{last}{mark}"
    first_day, last_day = date.fromordinal(low // DAY), date.fromordinal(high // DAY)
    if first_day == last_day:
        return f"{first_day.isoformat()}{mark}"
    whole = _whole(first_day, last_day)
    return f"{whole}{mark}" if whole else f"{first_day}{mark}/{last_day}{mark}"


def _whole(first: date, last: date) -> str | None:
    """A month, a year, a decade or a century that two days bound."""
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return None
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.year:04}-{first.month:02}"
    if (first.month, last.month) != (1, 12):
        return None
    if first.year == last.year:
        return f"{first.year:04}"
    if first.year % 10 == 0 and last.year == first.year + 9:
        return f"{first.year // 10:03}X"
    if first.year % 100 == 0 and last.year == first.year + 99:
        return f"{first.year // 100:02}XX"
    return None
