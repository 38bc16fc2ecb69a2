"""Clock times and parts of a day: on which day they are, and which of two hours is meant."""

from __future__ import annotations

from dataclasses import replace

from firsthand.extract.moments.anchors import Anchors
from firsthand.extract.moments.calendars import (
    DAY,
    Interval,
    days,
)  # fmt: skip
from firsthand.extract.moments.phrases import Phrase
from firsthand.extract.moments.vague import table

_DAYTIME = (6 * 60, 18 * 60)
"""Minutes of a day between which it is no night."""


def day_of_hours(p: Phrase, at: Anchors) -> Interval | None:
    """The day on which a clock time without one is: that of the last moment fixed to about a day."""
    base = at.day
    if (
        base is None
        or base.earliest is None
        or base.latest is None
        or base.latest - base.earliest > 2 * DAY
    ):
        return None
    if not base.clock:
        return base
    first, last = base.earliest // DAY, base.latest // DAY
    if (
        p.unit == "part"
        and p.hours
        and base.latest - base.earliest < DAY
        and p.hours[1] <= base.earliest % DAY
    ):
        return days(first + 1, first + 1)
    night = _night(base)
    if night is not None:
        if p.unit == "midnight":
            return days(night + 1, night + 1)
        if p.clock is not None and not p.half and not _DAYTIME[0] <= p.clock < _DAYTIME[1]:
            # All hours of one night belong together: 00:35 is of the second date, 23:50 of the first.
            one = night if p.clock >= _DAYTIME[1] else night + 1
            return days(one, one)
        if p.hours is not None:
            one = night + 1 if p.hours[1] <= _DAYTIME[1] else first
            return days(one, one)
    return days(first, last)


def _night(base: Interval) -> int | None:
    """The day on which the night began in which a moment lies, None where it lies in no night."""
    if not base.clock or base.earliest is None or base.latest is None:
        return None
    first, start = divmod(base.earliest, DAY)
    last, end = divmod(base.latest, DAY)
    if base.latest - base.earliest >= DAY:
        return None
    if start >= _DAYTIME[1] and (last == first or end <= _DAYTIME[0]):
        return first
    return first - 1 if first == last and end < _DAYTIME[0] else None


def within_days(p: Phrase, whole: Interval, at: Anchors) -> Interval | None:
    """The hours of a day, or of each of some days."""
    if whole.earliest is None or whole.latest is None:
        return None
    first, last = whole.earliest // DAY * DAY, whole.latest // DAY * DAY
    if p.clock is None:
        low, high = p.hours or (0, DAY)
        night = _night(at.day) if at.day is not None and p.unit == "midnight" else None
        if night is not None and first == last == (night + 1) * DAY:
            return Interval(first, first, True)
        return Interval(first + low, last + high - (0 if p.midnight else 1), True)
    times = _clocks(p, at, first)
    slack = near_by(min(times)) if p.about else 0
    return Interval(first + min(times) - slack, last + max(times) + slack, True)


def near_by(minute: int) -> int:
    """By how many minutes "about" may miss an hour: by fewer, the more exactly it is told.

    "About eight minutes past three" is no half hour off.
    """
    most, past = int(table("about")["clock"][0]), minute % 60
    if past % 30 == 0:
        return most
    return most // 2 if past % 15 == 0 else most // 3 if past % 5 == 0 else most // 10


def clock_of(p: Phrase, found: Interval | None) -> tuple[int, int] | None:
    """The minutes of a day, from and to, of a clock time, also where its day is not known."""
    if p.clock is None or p.bound:
        return None
    if found is None:
        some = days(1, 1)
        first, last = (within_days(replace(x, to=None), some, Anchors()) for x in (p, p.to or p))
        found = Interval(first.earliest, last.latest) if first and last else None
    if found is None or found.earliest is None or found.latest is None:
        return None
    if found.latest - found.earliest >= DAY:
        return None
    return found.earliest % DAY, found.latest % DAY


def _clocks(p: Phrase, at: Anchors, day: int) -> list[int]:
    """The minutes that a clock time may mean: one, or two where morning and afternoon are open."""
    assert p.clock is not None
    found = [p.clock, p.clock + 720] if p.half else [p.clock]
    hours = p.hours
    night = _night(at.day) if at.day is not None and hours is None and p.half else None
    if night is not None and day in (night * DAY, (night + 1) * DAY):
        # In a night "half past twelve" is of the night, where one of its two hours is.
        dark = [
            t
            for t in ((night * DAY + x) - day for x in range(19 * 60, 29 * 60))
            if t % 720 == p.clock
        ]
        if dark:
            return dark
    if (
        hours is None
        and p.half
        and at.day is not None
        and at.day.clock
        and at.day.width is not None
    ):
        if (
            at.day.width < 12 * 60
            and at.day.earliest is not None
            and at.day.earliest // DAY * DAY == day
        ):
            hours = (at.day.earliest - day, at.day.earliest + at.day.width - day)
    if hours is None:
        return found
    if p.half and hours[1] <= 720 and p.hours is not None:
        return [p.clock]
    # A small hour of a night is of the next date.
    wide = [t for t in (*found, *(t + DAY for t in found)) if hours[0] - 60 <= t < hours[1] + 60]
    return wide if p.half and wide else ([t for t in wide if t % DAY == p.clock] or found)
