"""The scales of a timeline: which moments share one, how far it reaches, what is written on it.

One scale for everything would squeeze an hour of 1987 beside a mention of 1941 into nothing. So
moments are put on scales of their own where more than `_EMPTY` of a common one would be empty, and
long stretches are parted from short ones that would fill less than `_TINY` of it, and so are a
few that lie as close together. Those that would be alone share one scale, the widest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import pairwise

from firsthand.report.readings import Interval
from firsthand.report.wording import day

_EMPTY, _TINY = 0.6, 0.06
_LONG = 20
"""How many times as long as the shortest a stretch is to be parted from it."""
_FEW = 3
"""How many must lie close together to be parted from the rest."""
_MARGIN = 0.1
_TICKS = 5
_MINUTES = (1, 5, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 7200, 14400)
_MONTHS = (1, 3, 6)
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_DAY = 1440


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale from ``low`` to ``high``; ``members`` are indices, in the order of time.

    ``first`` and ``last`` are the ends of what is on it, ``until`` the last moment that is on it
    (stretches end where the next day begins), ``ticks`` moments with their labels.
    """

    low: datetime
    high: datetime
    first: datetime
    last: datetime
    until: datetime
    members: tuple[int, ...]
    ticks: tuple[tuple[datetime, str], ...]

    def share(self, at: datetime) -> float:
        """Where a moment lies, in percent from the left."""
        return 100 * ((at - self.low) / (self.high - self.low))


Stretch = tuple[datetime, datetime]


def scales(intervals: Sequence[Interval]) -> tuple[Scale, ...]:
    """The scales for some stretches of time, earliest first; each stretch is on exactly one."""
    closed = [_closed(i) for i in intervals]
    groups = list(_groups(closed, tuple(range(len(closed)))))
    alone = tuple(sorted((g[0] for g in groups if len(g) == 1), key=lambda i: closed[i]))
    groups = [*([alone] if alone else []), *(g for g in groups if len(g) > 1)]
    made = [_scale(closed, group) for group in groups]
    return tuple(sorted(made, key=lambda s: (s.first, -(s.last - s.first), s.members)))


def _closed(interval: Interval) -> Stretch:
    """The stretch without open ends: those are drawn as such, and reach to the edge."""
    start = interval.start or interval.end
    end = interval.end or interval.start
    if start is None or end is None:
        raise ValueError("an interval has at least one end")
    return start, end


def _groups(closed: Sequence[Stretch], members: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    todo = [members] if members else []
    while todo:
        group = tuple(sorted(todo.pop(), key=lambda i: (closed[i], i)))
        parts = _at_a_gap(closed, group) or _by_length(closed, group) or _crowd(closed, group)
        if parts is None:
            yield group
        else:
            todo += parts


def _at_a_gap(
    closed: Sequence[Stretch], group: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """The group in two where most of its scale would be one gap."""
    first, last = closed[group[0]][0], max(closed[i][1] for i in group)
    widest, cut, reached = timedelta(0), 0, closed[group[0]][1]
    for n, (_, after) in enumerate(pairwise(group), start=1):
        if closed[after][0] - reached > widest:
            widest, cut = closed[after][0] - reached, n
        reached = max(reached, closed[after][1])
    if cut and widest > _EMPTY * (last - first):
        return group[:cut], group[cut:]
    return None


def _by_length(
    closed: Sequence[Stretch], group: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """The long and the short ones of a group, where the short ones would be lost beside them."""
    lengths = {i: closed[i][1] - closed[i][0] for i in group}
    shortest, longest = min(lengths.values()), max(lengths.values())
    limit = max(longest / _LONG, shortest)
    short = tuple(i for i in group if lengths[i] <= limit)
    long = tuple(i for i in group if lengths[i] > limit)
    if not long or len(short) < 2:
        return None
    reach = max(closed[i][1] for i in short) - min(closed[i][0] for i in short)
    whole = max(closed[i][1] for i in group) - closed[group[0]][0]
    return (long, short) if reach < _TINY * whole else None


def _crowd(
    closed: Sequence[Stretch], group: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """The most that lie close together, and the rest of a group."""
    whole = max(closed[i][1] for i in group) - closed[group[0]][0]
    best: tuple[int, ...] = ()
    for n, first in enumerate(group):
        start = closed[first][0]
        inside = tuple(i for i in group[n:] if closed[i][1] - start <= whole * _TINY)
        best = max(best, inside, key=len)
    if not _FEW <= len(best) < len(group):
        return None
    kept = set(best)
    return tuple(i for i in group if i not in kept), best


def _scale(closed: Sequence[Stretch], group: tuple[int, ...]) -> Scale:
    first, last = min(closed[i][0] for i in group), max(closed[i][1] for i in group)
    margin = (last - first) * (_MARGIN if len(group) > 1 else 1)
    if first == last:
        margin = timedelta(hours=6) if first.time() != time() else timedelta(days=365)
    margin = max(margin, timedelta(minutes=10 if last - first < timedelta(1) else 120))
    low, high = _before(first, margin), _after(last, margin)
    until = max(
        end - timedelta(microseconds=end > start) for start, end in map(closed.__getitem__, group)
    )
    return Scale(low, high, first, last, until, group, tuple(_ticks(low, high)))


def _before(at: datetime, margin: timedelta) -> datetime:
    return at - margin if at - datetime.min > margin else datetime.min


def _after(at: datetime, margin: timedelta) -> datetime:
    return at + margin if datetime.max - at > margin else datetime.max


def _ticks(low: datetime, high: datetime) -> Iterator[tuple[datetime, str]]:
    """Round moments on a scale, at most `_TICKS` of them, each with its label."""
    minutes = (high - low) / timedelta(minutes=1)
    step = next((s for s in _MINUTES if minutes / s <= _TICKS), None)
    if step is not None:
        yield from _even(low, high, step)
        return
    months = next((m for m in _MONTHS if minutes / (m * 30.4 * _DAY) <= _TICKS), None)
    years = next((y for y in _YEARS if minutes / (y * 365.25 * _DAY) <= _TICKS), _YEARS[-1])
    for year in range(low.year, high.year + 1):
        for month in range(1, 13, months or 12):
            at = datetime(year, month, 1)
            if low <= at <= high and (months or year % years == 0):
                told = day(at.date().isoformat()[: 7 if months else 4])
                bare = months and low.year == high.year and at - low > timedelta(days=30 * months)
                yield at, told.partition(" ")[0] if bare else told


def _even(low: datetime, high: datetime, step: int) -> Iterator[tuple[datetime, str]]:
    """Moments that are so many minutes apart: whole days as dates, the others as clock times."""
    start = datetime(low.year, low.month, low.day)
    number = -(-((low - start) / timedelta(minutes=1)) // step)
    at = start + timedelta(minutes=step * number)
    while at <= high:
        date = day(at.date().isoformat()).rpartition(" ")[0]
        yield at, date if (at.hour, at.minute) == (0, 0) else f"{at:%H:%M}"
        if datetime.max - at <= timedelta(minutes=step):
            return
        at += timedelta(minutes=step)
