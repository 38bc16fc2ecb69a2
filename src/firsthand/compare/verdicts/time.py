"""Two times: days as intervals, hours on the circle of the day, weekdays, lengths of time.

Hours are compared with hours whatever day they were reckoned to: an account tells the hour, and
its day is often only inferred. A clock time that may be of the morning or of the evening is read
both ways. "About" is in the bounds already (30 minutes on either side of a clock time, see the
page on moments) and is not added again.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from firsthand.compare.verdicts.intervals import Interval, between, likeness
from firsthand.compare.verdicts.telling import number, ruled
from firsthand.compared import Reading, Ruling, When

ROUNDED = 5
"""Minutes by which an hour that is told in words ("ten to four") may miss, on either side."""
DAY, HALF_DAY = 1440, 720
_WIDEST_ABOUT = 180
"""Half a day and up to this many minutes more is an hour of the morning or the evening, hedged."""
_NOTICING = frozenset(("smell", "notice"))
"""Verbs of coming to know of what may have been going on."""
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_DATE = 10
"""Characters of a day in ISO 8601."""


def ruling(a: Reading, b: Reading) -> Ruling | None:
    """How two times stand to each other; None where one has no time that can be compared."""
    if not isinstance(a.value, When) or not isinstance(b.value, When):
        return None
    one, other, two = a.value, b.value, (a, b)
    if one.lasted is not None or other.lasted is not None:
        return _lengths(one, other, two)
    if one.clock is not None and other.clock is not None:
        return _hours(one, other, two)
    return _weekdays(one, other, two) or _dates(one, other, two)


def _lengths(a: When, b: When, two: tuple[Reading, Reading]) -> Ruling:
    if a.lasted is None or b.lasted is None:
        why = "a length of time and a time are not comparable"
        return ruled("not_comparable", "time.length_and_time", two, why)
    one, other = Interval(*a.lasted), Interval(*b.lasted)
    lie = likeness(one, other)
    if lie == "apart":
        why = f"no length can be both, they are {number(between(one, other))} seconds apart"
        return ruled("conflict", "time.lengths_apart", two, why)
    if lie == "same":
        return ruled("agree", "time.same_length", two, "the same length of time")
    return ruled("compatible", "time.lengths_meet", two, "one length can be both")


def _hours(a: When, b: When, two: tuple[Reading, Reading]) -> Ruling:
    assert a.clock is not None
    assert b.clock is not None
    apart = gap(a.clock, b.clock)
    if apart > 0:
        if apart <= ROUNDED and (a.rounded or b.rounded):
            why = f"an hour told in words may be rounded by {ROUNDED} minutes"
            return ruled("compatible", "time.within_rounding", two, why)
        if _smelt_later(a, b, two):
            why = "what was smelt or noticed at an hour may have begun before it"
            return ruled("compatible", "time.noticed_later", two, why)
        why = f"the hours are {apart} minutes apart"
        return ruled("conflict", "time.hours_apart", two, why)
    if _days_apart(a, b) and not (a.reckoned or b.reckoned):
        why = f"the hours meet, of {_day(a)} and of {_day(b)}"
        return ruled("compatible", "time.hours_meet", two, why)
    if _same_hour(a.clock, b.clock):
        return ruled("agree", "time.same_hour", two, "the same time of day")
    return ruled("compatible", "time.hours_meet", two, "one time of day can be both")


def _smelt_later(a: When, b: When, two: tuple[Reading, Reading]) -> bool:
    """Whether the later of two hours is that at which somebody smelt or noticed it."""
    assert a.clock is not None
    assert b.clock is not None
    ahead = min((y[0] - x[1]) % DAY for x in _arcs(a.clock) for y in _arcs(b.clock))
    later = two[1] if ahead < HALF_DAY and ahead == gap(a.clock, b.clock) else two[0]
    return later.act in _NOTICING


def _same_hour(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two clock times are one: equal, or an hour of a half day that the other leaves open."""
    if a == b:
        return True
    one, other = list(_arcs(a)), list(_arcs(b))
    return len(one) != len(other) and any(x == y for x in one for y in other)


def gap(a: tuple[int, int], b: tuple[int, int]) -> int:
    """The fewest minutes, either way round the day, between two clock times; 0 where they meet."""
    return min(_between(x, y) for x in _arcs(a) for y in _arcs(b))


def _arcs(clock: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The stretches of a day that a clock time means: one, or two half a day apart."""
    start, end = clock
    wide = (end - start) % DAY
    if HALF_DAY <= wide <= HALF_DAY + _WIDEST_ABOUT:
        slack = wide - HALF_DAY
        yield start % DAY, (start + slack) % DAY
        yield (end - slack) % DAY, end % DAY
    else:
        yield start % DAY, end % DAY


def _between(a: tuple[int, int], b: tuple[int, int]) -> int:
    """The shorter of the two ways from one stretch of the day to another, in minutes."""
    if _holds(a, b[0]) or _holds(b, a[0]):
        return 0
    return min((b[0] - a[1]) % DAY, (a[0] - b[1]) % DAY)


def _holds(stretch: tuple[int, int], minute: int) -> bool:
    return (minute - stretch[0]) % DAY <= (stretch[1] - stretch[0]) % DAY


def _days_apart(a: When, b: When) -> bool:
    """Whether two times are reckoned to different days; the nights about midnight are one."""
    if a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        return False
    if a.earliest <= b.latest and b.earliest <= a.latest:
        return False
    first, second = sorted((a, b), key=lambda w: w.earliest or "")
    assert first.latest is not None
    assert second.earliest is not None
    days = date.fromisoformat(second.earliest[:_DATE]) - date.fromisoformat(first.latest[:_DATE])
    return days.days > 0


def _day(when: When) -> str:
    return (when.earliest or "")[:_DATE]


def _weekdays(a: When, b: When, two: tuple[Reading, Reading]) -> Ruling | None:
    """What the days of the week say, where at least one is named; None where they decide nothing."""
    if a.weekday is None and b.weekday is None:
        return None
    if a.weekday is not None and b.weekday is not None:
        if a.weekday != b.weekday:
            why = f"{_DAYS[a.weekday]} is not {_DAYS[b.weekday]}"
            return ruled("conflict", "time.weekdays_differ", two, why)
        if a.earliest is None or b.earliest is None or a.reckoned or b.reckoned:
            return ruled("agree", "time.same_weekday", two, f"both {_DAYS[a.weekday]}")
        return None
    named, dated = (a, b) if a.weekday is not None else (b, a)
    assert named.weekday is not None
    if dated.earliest is None or dated.latest is None or named.earliest is not None:
        if named.earliest is not None and likeness_of_days(named, dated) == "same":
            why = "the same day, of which one names the day of the week"
            return ruled("compatible", "time.weekday_unnamed", two, why)
        return None
    if dated.earliest[:_DATE] != dated.latest[:_DATE]:
        return None
    falls = date.fromisoformat(dated.earliest[:_DATE]).weekday()
    if falls != named.weekday:
        why = f"{_day(dated)} was a {_DAYS[falls]}, not a {_DAYS[named.weekday]}"
        return ruled("conflict", "time.weekday_and_date", two, why)
    why = f"{_day(dated)} was a {_DAYS[falls]}"
    return ruled("compatible", "time.weekday_unnamed", two, why)


def likeness_of_days(a: When, b: When) -> str:
    """How the days of two times lie to each other, at the coarser grain."""
    one, other = _span(a, b), _span(b, a)
    if one is None or other is None:
        return "open"
    return likeness(one, other)


def _span(when: When, beside: When) -> Interval | None:
    """A time in minutes, cut to days where the one beside it has only days; None without a date."""
    if when.earliest is None and when.latest is None:
        return None
    n = min((len(x) for w in (when, beside) for x in (w.earliest, w.latest) if x), default=_DATE)
    return Interval(
        None if when.earliest is None else _minutes(when.earliest[:n]),
        None if when.latest is None else _minutes(when.latest[:n]),
    )


def _minutes(stamp: str) -> float:
    day = date.fromisoformat(stamp[:_DATE]).toordinal() * DAY
    if len(stamp) == _DATE:
        return day
    return day + int(stamp[11:13]) * 60 + int(stamp[14:16])


def _dates(a: When, b: When, two: tuple[Reading, Reading]) -> Ruling | None:
    one, other = _span(a, b), _span(b, a)
    if one is None or other is None:
        if (a.clock is None) != (b.clock is None) and (a.earliest or b.earliest):
            why = "one tells the hour, the other the day"
            return ruled("compatible", "time.hour_and_day", two, why)
        return None
    lie = likeness(one, other)
    if lie == "open":
        return None
    if lie == "apart":
        if between(one, other) < DAY and _half_a_day(a, b, (one, other)):
            why = "the hours are half a day apart, and one may be of the morning or of the evening"
            return ruled("compatible", "time.half_a_day", two, why)
        why = f"no time can be both, they are {_long(between(one, other))} apart"
        return ruled("conflict", "time.intervals_apart", two, why)
    if lie == "same" and _grain(a) == _grain(b):
        return ruled("agree", "time.same", two, "the same time")
    why = "one time can be both"
    if lie in ("same", "within"):
        why = "the one lies within the other"
    return ruled("compatible", "time.intervals_meet", two, why)


def _half_a_day(a: When, b: When, spans: tuple[Interval, Interval]) -> bool:
    """Whether two hours would meet if one were of the other half of its day.

    Of a stretch without a clock time ("shortly before half past three") it is not known of which.
    """
    if a.clock is not None and b.clock is not None:
        return False
    one, other = spans
    return any(
        likeness(_moved(one, by), other) not in ("apart", "open") for by in (HALF_DAY, -HALF_DAY)
    )


def _moved(span: Interval, minutes: int) -> Interval:
    return Interval(*(None if x is None else x + minutes for x in span))


def _grain(when: When) -> int:
    return len(when.earliest or when.latest or "")


def _long(minutes: float) -> str:
    if minutes < DAY:
        return f"{number(minutes)} minutes"
    days = minutes // DAY
    return f"{number(days)} day{'' if days == 1 else 's'}"
