"""The reading order of a page: columns are found by the white gutters between them.

A gutter is a vertical strip that no line crosses over some height, with lines of prose on both
sides. What crosses it (a headline, a picture's caption) cuts the page into bands; inside a band
the left column is read before the right one, and each column is looked at in the same way
again. Short pieces beside one another are no columns but rows: a table, a list, wide spaces.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from firsthand.read.pdf.lines import Line

_MOST_LINES = 3000
_MOST_GUTTERS = 8
_FEWEST = 3
_SHORTEST = 12
_FULL = 0.7
_FULL_SHARE = 0.4
_DEEPEST = 4
_MOST_BESIDE = 100
_GUTTER = 0.5
_SPREAD = 2.6
_WIDTHS = (0.6, 1.67)

Lines = list[Line]


class Column(NamedTuple):
    """Lines under one another, sorted downwards, and the edges between which they stand."""

    lines: Lines
    left: float
    right: float


def columns(lines: Sequence[Line]) -> list[Column]:
    """The columns of a page in reading order."""
    if not lines:
        return []
    left, right = min(x.left for x in lines), max(x.right for x in lines)
    return list(_columns(Column(sorted(lines, key=_place), left, right), 0))


def _place(line: Line) -> tuple[float, float]:
    return (-line.base, line.left)


def _columns(column: Column, depth: int) -> Iterator[Column]:
    lines, left, right = column
    bands: list[range] = []
    gutter = 0.0
    if 2 * _FEWEST <= len(lines) <= _MOST_LINES and depth < _DEEPEST:
        gutter, bands = _best(lines)
    if not bands:
        if lines:
            yield column
        return
    at = 0
    for band in bands:
        yield from _columns(Column(lines[at : band.start], left, right), depth + 1)
        first, second = _sides(lines, band, gutter)
        edge, start = max(x.right for x in first), min(x.left for x in second)
        yield from _columns(Column(first, left, edge), depth + 1)
        yield from _columns(Column(second, start, right), depth + 1)
        at = band.stop
    yield from _columns(Column(lines[at:], left, right), depth + 1)


def _best(lines: Lines) -> tuple[float, list[range]]:
    """The gutter that parts most lines, and its bands; none where no gutter parts prose."""
    best: tuple[float, list[range]] = (0.0, [])
    most = 0
    for gutter in _gutters(lines):
        bands = [
            _trimmed(lines, band, gutter)
            for band in _bands(lines, gutter)
            if _is_prose(*_sides(lines, band, gutter))
        ]
        parted = sum(map(len, bands))
        if parted > most:
            best, most = (gutter, bands), parted
    return best


def _sides(lines: Lines, band: range, gutter: float) -> tuple[Lines, Lines]:
    inside = [lines[index] for index in band]
    left = [line for line in inside if _is_left(line, gutter)]
    return left, [line for line in inside if not _is_left(line, gutter)]


def _is_left(line: Line, gutter: float) -> bool:
    return line.right <= gutter + 0.2 * line.size


def _gutters(lines: Lines) -> list[float]:
    """Places where pieces beside one another leave room, the commonest first."""
    counted: Counter[int] = Counter()
    for index, line in enumerate(lines):
        nearest: Line | None = None
        for other in _beside(lines, index):
            if other.left > line.right + _GUTTER * line.size:
                if nearest is None or other.left < nearest.left:
                    nearest = other
        if nearest is not None:
            # Ragged lines leave rooms of all widths, but the right column begins at one place.
            counted[round(nearest.left - 0.25 * nearest.size)] += 1
    ordered = sorted(counted, key=lambda place: (-counted[place], place))
    return [float(place) for place in ordered[:_MOST_GUTTERS]]


def _beside(lines: Lines, index: int) -> Iterator[Line]:
    """Lines whose height overlaps that of the given one."""
    line = lines[index]
    for step in (-1, 1):
        for at in range(index + step, index + step * _MOST_BESIDE, step):
            if not 0 <= at < len(lines) or abs(lines[at].base - line.base) >= 0.8 * line.size:
                break
            yield lines[at]


def _bands(lines: Lines, gutter: float) -> list[range]:
    """The stretches of lines between those that cross the gutter, or stand beside such a line."""
    crossing: set[int] = set()
    for index, line in enumerate(lines):
        if not _is_left(line, gutter) and line.left < gutter - 0.2 * line.size:
            crossing.add(index)
            crossing.update(_level_with(lines, index))
    edges = [-1, *sorted(crossing), len(lines)]
    return [range(a + 1, b) for a, b in pairwise(edges) if b - a > 2]


def _trimmed(lines: Lines, band: range, gutter: float) -> range:
    """The band without a table or the like that follows the columns and leaves the gutter free.

    It is told by pieces that do not begin where the columns do, below a gap through both.
    """
    left, right = _sides(lines, band, gutter)
    edges = [Counter(round(x.left) for x in side).most_common(1)[0][0] for side in (left, right)]
    strange = 0
    cut = band.stop
    for index in range(band.stop - 1, band.start, -1):
        line, above = lines[index], lines[index - 1]
        edge = edges[0] if _is_left(line, gutter) else edges[1]
        strange += not -1.5 * line.size <= line.left - edge <= 4 * line.size
        parted = above.base - line.base > 1.5 * line.size
        if parted and 3 * strange >= band.stop - index:
            cut = index
    shorter = range(band.start, cut)
    return shorter if cut < band.stop and _is_prose(*_sides(lines, shorter, gutter)) else band


def _level_with(lines: Lines, index: int) -> Iterator[int]:
    for step in (-1, 1):
        for at in range(index + step, index + step * _MOST_BESIDE, step):
            if not 0 <= at < len(lines) or abs(lines[at].base - lines[index].base) >= 1:
                break
            yield at


def _is_prose(left: Lines, right: Lines) -> bool:
    """Whether two stacks of lines are columns of running text rather than of a table."""
    if min(len(left), len(right)) < 2:
        return False
    if len(left) + len(right) < 2 * _FEWEST and min(map(_length, (left, right))) < 2 * _SHORTEST:
        return False
    if (
        min(len(left), len(right)) < 4
        and not _WIDTHS[0] < _width(left) / _width(right) < _WIDTHS[1]
    ):
        return False
    together = min(left[0].high, right[0].high) - max(left[-1].low, right[-1].low)
    shorter = min(side[0].high - side[-1].low for side in (left, right))
    if together < 0.5 * shorter:
        return False
    return all(
        _length(side) >= _SHORTEST and _is_filled(side) and _is_dense(side)
        for side in (left, right)
    )


def _is_dense(side: Lines) -> bool:
    """Whether most lines follow close upon one another; the cells of a table stand apart."""
    apart = median(a.base - b.base for a, b in pairwise(side))
    return apart <= _SPREAD * side[0].size


def _width(side: Lines) -> float:
    return max(1.0, max(x.right for x in side) - min(x.left for x in side))


def _length(side: Lines) -> float:
    return median(len(line.characters) for line in side)


def _is_filled(side: Lines) -> bool:
    """Whether many lines reach across the column, as wrapped lines do and cells do not."""
    start = min(line.left for line in side)
    ends = sorted(line.right for line in side)
    across = ends[int(0.9 * (len(ends) - 1))] - start
    full = sum(line.right - start >= _FULL * across for line in side)
    return full >= _FULL_SHARE * len(side)
