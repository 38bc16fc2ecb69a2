"""From what the words say to an interval: what is left out is taken from an anchor, or left open.

No rule looks at today, and none at the machine's zone. A year that is not written is that of the
anchor; a weekday is the one around the anchor that the tense of its sentence allows.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from firsthand.extract.moments.anchors import Anchors, anchor_years, near_years
from firsthand.extract.moments.calendars import (
    DAY,
    Interval,
    days,
    easter,
    known,
    moved,
    ordinal,
)  # fmt: skip
from firsthand.extract.moments.daytimes import day_of_hours, within_days
from firsthand.extract.moments.longer import long, weeks
from firsthand.extract.moments.phrases import Phrase
from firsthand.extract.moments.vague import table

_WEEK = 7


def interval(p: Phrase, at: Anchors) -> Interval | None:
    """The interval that a phrase means, None where its anchor is not known."""
    if p.to is not None:
        found = _range(p, at)
    elif p.of is not None and p.shift is None:
        found = _inside(p, interval(p.of, at), at)
    elif p.of is not None:
        found = from_anchor(p, interval(p.of, at))
    else:
        found = _plain(p, at)
    if found is None or not known(found):
        return None
    found = _bounded(p, found)
    return found if known(found) else None


def _range(p: Phrase, at: Anchors) -> Interval | None:
    assert p.to is not None
    first = interval(replace(p, to=None, bound=None), at)
    # What the second end leaves out it takes from the first: "from 22:00 until 2:00".
    inner = replace(at, day=first or at.day, last=first or at.last, news=at.news and first is None)
    last = interval(p.to, inner)
    if first is None or last is None or first.earliest is None or last.latest is None:
        return None
    low, high = first.earliest, last.latest
    if (high < low and p.to.unit == "clock") or (
        high < low and p.to.clock is not None and p.unit != "day"
    ):
        high += DAY
    return Interval(low, high, first.clock or last.clock)


def _inside(p: Phrase, whole: Interval | None, at: Anchors) -> Interval | None:
    """ "Tuesday of last week", "May of that year": what lies in a week or a year that is reckoned."""
    if whole is None or whole.earliest is None or whole.latest is None:
        return None
    if p.unit == "weekday":
        first = whole.earliest // DAY
        found = days(first + (p.weekday or 1) - 1, first + (p.weekday or 1) - 1)
        return within_days(p, found, at) if p.clock is not None or p.hours else found
    first_year, last_year = (
        date.fromordinal(x // DAY).year for x in (whole.earliest, whole.latest)
    )
    if first_year != last_year:
        return None
    return _plain(replace(p, of=None, year=first_year), at)


def from_anchor(p: Phrase, base: Interval | None) -> Interval | None:
    """So many units from an anchor, with the width of a round count."""
    if base is None or p.shift is None:
        return None
    low, high = p.shift
    slack = table("rounding")[p.unit][0] if p.exact else 0
    if p.exact and abs(high) < 1 and abs(low) < 1:
        slack //= 2
    if p.about:
        slack = max(2 * slack, pair_of_unit(p.unit))
    fine = p.unit in ("second", "minute", "hour")
    # What is only known to the day stays known to the day: "an hour later" is that day, or the next.
    clock = base.clock and fine
    first = None if base.earliest is None else moved(base.earliest, low, p.unit) - slack
    last = None if base.latest is None else moved(base.latest, high, p.unit) + slack
    # A moment after the anchor does not come before it.
    if first is not None and base.earliest is not None and low >= 0:
        first = max(first, base.earliest)
    if last is not None and base.latest is not None and high <= 0:
        last = min(last, base.latest)
    if not clock:
        first = None if first is None else first // DAY * DAY
        last = None if last is None else last // DAY * DAY + DAY - 1
    return Interval(first, last, clock)


def pair_of_unit(unit: str) -> int:
    """By how many minutes "about" widens a count of some unit."""
    return {"minute": 15, "hour": 60, "day": DAY, "night": DAY, "week": 7 * DAY}.get(unit, 45 * DAY)


def _plain(p: Phrase, at: Anchors) -> Interval | None:
    if p.unit == "stretch":
        return _stretch(p, at.of(p))
    if p.amount is not None and p.shift is not None:
        return from_anchor(p, at.of(p))
    whole = _calendar(p, at)
    if whole is None or not known(whole):
        return None
    if p.clock is None and p.hours is None:
        return _about(p, whole)
    return within_days(p, whole, at)


def _calendar(p: Phrase, at: Anchors) -> Interval | None:
    """The days, months or years of a phrase."""
    match p.unit:
        case "day" | "night":
            return _day(p, at)
        case "weekday":
            return _weekday(p, at)
        case "feast":
            return _feast(p, at)
        case "month" | "year" | "decade" | "century" | "season" | "quarter" | "half":
            return long(p, at)
        case "week" | "weekend" | "fortnight":
            return weeks(p, at)
        case "hour" | "minute":
            return at.of(p)
        case "isoweek":
            return _iso_week(p, at)
        case "clock" | "part" | "midnight":
            return day_of_hours(p, at)
        case "present":
            return at.now
    return None


def _iso_week(p: Phrase, at: Anchors) -> Interval | None:
    years = (p.year,) if p.year else anchor_years(at, 1)
    if not years or not 1 <= years[0] <= 9998:
        return None
    fourth = date(years[0], 1, 4)
    first = fourth.toordinal() - fourth.weekday() + 7 * ((p.number or 1) - 1)
    return days(first, first + 6)


def _day(p: Phrase, at: Anchors) -> Interval | None:
    if p.shift is not None:
        return _other_day(p, at.of(p), p.shift)
    if p.day is None:
        return None
    if p.month is None:
        return _day_of_month(p, at)
    found = []
    for read in (p, p.other) if p.other is not None else (p,):
        if (
            p.other is not None
            and at.month_first is not None
            and (read is p.other) != at.month_first
        ):
            continue
        if read is not None and read.month and read.day:
            for year in (read.year,) if read.year else near_years(read.month, read.day, at):
                n = ordinal(year, read.month, read.day, p.julian)
                if n is not None:
                    found.append(n)
    return days(min(found), max(found)) if found else None


def _other_day(p: Phrase, base: Interval | None, shift: tuple[float, float]) -> Interval | None:
    """A day counted from an anchor: "the next morning", "two days ago"."""
    if base is None or base.earliest is None or base.latest is None:
        return None
    first, last = base.earliest, base.latest
    if p.amount is None and last - first > 8 * DAY:
        return None
    if base.clock and last - first < DAY:
        last = first if last // DAY == first // DAY + 1 else last
        # After midnight "next morning" may be of the same date.
        early = shift[0] == 1 and p.hours is not None and first % DAY < 5 * 60
        first -= DAY if early else 0
    return days(first // DAY + int(shift[0]), last // DAY + int(shift[1]))


def _day_of_month(p: Phrase, at: Anchors) -> Interval | None:
    base = at.now if at.news and at.day is None else at.day or at.last
    if (
        base is None
        or base.earliest is None
        or base.latest is None
        or base.latest - base.earliest > 62 * DAY
    ):
        return None
    middle = date.fromordinal((base.earliest + base.latest) // 2 // DAY)
    near = []
    for step in (-1, 0, 1):
        year, month = divmod(middle.year * 12 + middle.month - 1 + step, 12)
        n = ordinal(year, month + 1, p.day or 0)
        if n is not None:
            near.append((abs(n - middle.toordinal()), n))
    same = [n for _, n in near if date.fromordinal(n).month == middle.month]
    one = (
        same[0]
        if same and base.latest - base.earliest > 20 * DAY
        else min(near)[1]
        if near
        else None
    )
    return None if one is None else days(one, one)


def _weekday(p: Phrase, at: Anchors) -> Interval | None:
    base = at.of(p)
    if (
        base is None
        or base.earliest is None
        or base.latest is None
        or base.latest - base.earliest > 8 * DAY
    ):
        return None
    low, high = base.earliest // DAY, base.latest // DAY
    if base.clock and high == low + 1:
        high = low
    wanted = p.weekday or 1
    step = int(p.shift[0]) if p.shift else 0
    if p.shift is None and at.news and base == at.now:
        step = 1 if at.future else 0
        if step == 0:
            return _back(high, wanted, 0)
        return _ahead(low, wanted, 0)
    if p.shift is None:
        return (
            days(_ahead_day(low, wanted, 0), _ahead_day(high, wanted, 0))
            if high - low < _WEEK
            else None
        )
    if step < 0:
        return _back(low, wanted, 1)
    if step > 0:
        return _ahead(high, wanted, 1)
    monday = low - (low - 1) % 7
    return days(monday + wanted - 1, monday + wanted - 1)


def _ahead_day(day: int, weekday: int, least: int) -> int:
    return day + least + (weekday - 1 - (day + least - 1)) % 7


def _ahead(day: int, weekday: int, least: int) -> Interval:
    n = _ahead_day(day, weekday, least)
    return days(n, n)


def _back(day: int, weekday: int, least: int) -> Interval:
    n = day - least - (day - least - 1 - (weekday - 1)) % 7
    return days(n, n)


def _feast(p: Phrase, at: Anchors) -> Interval | None:
    month, day = p.feast[:2] if p.feast is not None else (4, 10)
    found: list[int] = []
    for year in (p.year,) if p.year else near_years(month, day, at):
        if p.easter is not None:
            n = easter(year, p.orthodox) + p.easter
            found += [n, n]
        elif p.feast is not None:
            m1, d1, m2, d2 = p.feast
            later = m2 < m1
            found += [ordinal(year, m1, d1) or 0, ordinal(year + later, m2, d2) or 0]
    return days(min(found), max(found)) if found and min(found) > 0 else None


def _stretch(p: Phrase, base: Interval | None) -> Interval | None:
    """ "The past two years", "the next few days": from or to the anchor."""
    if (
        base is None
        or p.amount is None
        or p.shift is None
        or base.earliest is None
        or base.latest is None
    ):
        return None
    unit = p.section or "day"
    if p.shift[0] < 0:
        found = Interval(moved(base.earliest, -p.amount[1], unit), base.latest, base.clock)
    else:
        found = Interval(base.earliest, moved(base.latest, p.amount[1], unit), base.clock)
    return found if found.clock or found.earliest is None else replace_days(found)


def replace_days(found: Interval) -> Interval:
    """The whole days around an interval."""
    if found.earliest is None or found.latest is None:
        return found
    return days(found.earliest // DAY, found.latest // DAY)


def _about(p: Phrase, whole: Interval) -> Interval:
    if not p.about or whole.earliest is None or whole.latest is None:
        return whole
    kind = "day" if p.unit in ("weekday", "feast", "day") else p.unit
    slack = table("about").get(kind, table("about")["month"])[0] // DAY
    return days(whole.earliest // DAY - slack, whole.latest // DAY + slack)


def _beside_midnight(p: Phrase, found: Interval, reach: int) -> Interval:
    """ "Shortly after midnight on Friday" lies on Friday; without a day it is of either midnight."""
    first, last = found.earliest or 0, found.latest or 0
    on_it = p.unit != "midnight"
    if p.bound == "after":
        return Interval(first, (first if on_it else last) + reach, True)
    return Interval((last if on_it else first) - reach, last, True)


def _bounded(p: Phrase, found: Interval) -> Interval:
    """ "Before", "after", "since", "until", "by": one end is open."""
    reach = None
    if p.near:
        kind = (
            "clock" if found.clock else "day" if p.unit in ("day", "weekday", "feast") else "long"
        )
        reach = table("near")[kind][0]
        if p.midnight and found.width == DAY:
            return _beside_midnight(p, found, reach)
    first, last = found.earliest, found.latest
    if p.half and found.clock and first is not None and last == first + DAY // 2:
        # Morning or evening is open: what lies before either lies before the later.
        first, last = last, first
    match p.bound:
        case "before":
            end = None if first is None else first - (0 if found.clock else 1)
            start = None if reach is None or end is None else end - reach + 1 - found.clock
            if start is not None and last is not None and last < (first or 0):
                start -= DAY // 2
            return Interval(start, end, found.clock)
        case "after":
            start = None if last is None else last + (0 if found.clock else 1)
            end = None if reach is None or start is None else start + reach - 1 + found.clock
            if end is not None and first is not None and first > (last or 0):
                end += DAY // 2
            return Interval(start, end, found.clock)
        case "until" | "by":
            return Interval(None, found.latest, found.clock)
        case "since":
            return Interval(found.earliest, None, found.clock)
    return found
