"""Weeks, months, seasons, years and more, and their early, middle and late parts."""

from __future__ import annotations

from datetime import date

from firsthand.extract.moments.anchors import Anchors, anchor_years, near_years
from firsthand.extract.moments.calendars import (
    DAY,
    Interval,
    days,
    month_days,
    year_days,
)  # fmt: skip
from firsthand.extract.moments.phrases import Phrase
from firsthand.extract.moments.vague import pair, table

_WEEKS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}


def long(p: Phrase, at: Anchors) -> Interval | None:
    """Months, seasons, years and more."""
    year = p.year
    if p.shift is not None:
        base = at.of(p)
        if base is None or base.earliest is None or base.latest is None:
            return None
        return _shifted(p, base, int(p.shift[0]))
    if p.unit == "month" and p.month is not None:
        if year is None:
            years = near_years(p.month, 15, at)
            if not years:
                return None
            year = years[0]
        whole = month_days(year, p.month)
        return _section(p, whole)
    if year is None:
        years = anchor_years(at, 1)
        if not years:
            return None
        year = years[0]
    return _of_year(p, year)


def _of_year(p: Phrase, year: int) -> Interval | None:
    match p.unit:
        case "year":
            return _section(p, year_days(year, year))
        case "decade":
            low, high = (
                pair("decades_part", p.section) if p.section in table("decades_part") else (0, 9)
            )
            return year_days(year + low, year + high)
        case "century":
            # The centuries are counted as people speak of them: the 19th is 1800 to 1899.
            low, high = {"early": (0, 33), "mid": (34, 66), "late": (67, 99)}.get(
                p.section or "", (0, 99)
            )
            return year_days(year + low, year + high)
        case "quarter" | "half":
            size = 3 if p.unit == "quarter" else 6
            first = 1 + ((p.number or 1) - 1) * size
            return _months(year, first, first + size - 1)
        case "season":
            first, last = pair("seasons", (p.section or "winter"))
            if first == 12 and (p.number or 0) > 0:
                # "The winter of 1987" may be the one that began or the one that ended in it.
                return _months(year, 1, 14)
            return _months(year, first, last)
    return None


def _months(year: int, first: int, last: int) -> Interval:
    return Interval(month_days(year, first).earliest, month_days(year, last).latest)


def _shifted(p: Phrase, base: Interval, step: int) -> Interval | None:
    if base.earliest is None or base.latest is None:
        return None
    first, last = (date.fromordinal(x // DAY) for x in (base.earliest, base.latest))
    if p.unit == "month":
        return _other_month(p, first, last, step)
    if p.unit == "quarter":
        one, two = ((d.month - 1) // 3 * 3 + 1 + 3 * step for d in (first, last))
        return Interval(month_days(first.year, one).earliest, month_days(last.year, two + 2).latest)
    size = {"year": 1, "season": 1, "decade": 10, "century": 100}[p.unit]
    low, high = ((d.year // size + step) * size for d in (first, last))
    if not 1 <= low <= high <= 9899:
        return None
    if p.unit == "season" and step:
        return _other_season(p, base, step)
    if p.unit == "season":
        ends = _of_year(p, low), _of_year(p, high)
        return Interval(ends[0].earliest, ends[1].latest) if ends[0] and ends[1] else None
    whole = year_days(low, high + size - 1)
    if p.section in ("early", "late") and p.unit == "year" and low == high:
        # "Later this year", "earlier that year": on the further side of the anchor.
        return (
            Interval(base.earliest, whole.latest)
            if p.section == "late"
            else Interval(whole.earliest, base.latest)
        )
    return whole


def _other_month(p: Phrase, first: date, last: date, step: int) -> Interval | None:
    """Months ahead of the days of an anchor or behind them: "last March", "the next month"."""
    if p.month is not None:
        ahead = step > 0 and p.month <= first.month
        behind = step < 0 and p.month >= first.month
        return month_days(first.year + ahead - behind, p.month)
    if p.section in _WEEKS and (first.year, first.month) == (last.year, last.month):
        return _section(p, month_days(first.year, first.month + step))
    return Interval(
        month_days(first.year, first.month + step).earliest,
        month_days(last.year, last.month + step).latest,
    )


def _other_season(p: Phrase, base: Interval, step: int) -> Interval | None:
    """The first season of its name that begins after the anchor, the last that ended before it."""
    if base.earliest is None or base.latest is None:
        return None
    low, high = pair("seasons", p.section or "winter")
    year = date.fromordinal(base.earliest // DAY).year
    if not 3 <= year <= 9990:
        return None
    every = [_months(y, low, high) for y in range(year - 2, year + 3)]
    if step > 0:
        return next((s for s in every if s.earliest is not None and s.earliest > base.latest), None)
    past = [s for s in every if s.latest is not None and s.latest < base.earliest]
    return past[-1] if past else None


def _section(p: Phrase, whole: Interval) -> Interval:
    """The early, middle or late part of a month or a year."""
    if (
        p.section not in ("early", "mid", "late", *_WEEKS)
        or whole.earliest is None
        or whole.latest is None
    ):
        return whole
    first = whole.earliest // DAY
    if p.unit == "month":
        if p.section in _WEEKS:
            week, last = _WEEKS[p.section], whole.latest // DAY
            return (
                days(last - 6, last) if week < 0 else days(first + 7 * week, first + 7 * week + 6)
            )
        low, high = pair("months_part", p.section)
        return days(first + low - 1, min(first + high - 1, whole.latest // DAY))
    if p.section in _WEEKS:
        low, last = first + 7 * _WEEKS[p.section], whole.latest // DAY
        return days(last - 6, last) if p.section == "last" else days(low, low + 6)
    low, high = pair("years_part", p.section)
    year = date.fromordinal(first).year
    return _months(year, low, high)


def weeks(p: Phrase, at: Anchors) -> Interval | None:
    """Weeks, weekends and fortnights, from Monday to Sunday."""
    base = at.of(p)
    if base is None or p.shift is None or base.earliest is None or base.latest is None:
        return None
    step = int(p.shift[0]) * (14 if p.unit == "fortnight" else 7)
    low, high = (x // DAY - (x // DAY - 1) % 7 for x in (base.earliest, base.latest))
    if base.latest - base.earliest > 14 * DAY:
        return None
    if p.unit == "weekend":
        return days(low + 5 + step, high + 6 + step)
    return days(low + step, high + 6 + step + (7 if p.unit == "fortnight" else 0))
