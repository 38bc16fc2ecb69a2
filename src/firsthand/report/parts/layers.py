"""Spans that lie inside one another, laid flat: which one is innermost at each character."""

from __future__ import annotations

import heapq
import itertools
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.model import Span


@dataclass(frozen=True, slots=True)
class Layer:
    """Disjoint runs in text order, each with the index of the innermost span over it."""

    runs: tuple[tuple[Span, int], ...]
    starts: tuple[int, ...]

    def at(self, position: int) -> int | None:
        """The index of the innermost span at a position, or nothing."""
        i = bisect_right(self.starts, position) - 1
        if i < 0:
            return None
        span, index = self.runs[i]
        return index if position < span.end else None

    def within(self, span: Span) -> Iterator[tuple[Span, int]]:
        """The runs that share a character with a span, cut to it, in text order."""
        i = max(0, bisect_right(self.starts, span.start) - 1)
        while i < len(self.runs) and self.runs[i][0].start < span.end:
            run, index = self.runs[i]
            cut = Span(max(run.start, span.start), min(run.end, span.end))
            if cut.start < cut.end:
                yield cut, index
            i += 1


def layer(spans: Sequence[Span]) -> Layer:
    """The spans laid flat: the shortest wins, of equal ones the later in the list.

    >>> layer([Span(0, 10), Span(2, 4)]).runs
    ((Span(start=0, end=2), 0), (Span(start=2, end=4), 1), (Span(start=4, end=10), 0))
    """
    order = sorted(range(len(spans)), key=lambda i: spans[i].start)
    cuts = sorted({edge for s in spans if s.start < s.end for edge in s})
    active: list[tuple[int, int]] = []
    runs: list[tuple[Span, int]] = []
    at = 0
    for low, high in itertools.pairwise(cuts):
        while at < len(order) and spans[order[at]].start <= low:
            i = order[at]
            if spans[i].start < spans[i].end:
                heapq.heappush(active, (spans[i].end - spans[i].start, -i))
            at += 1
        while active and spans[-active[0][1]].end <= low:
            heapq.heappop(active)
        if active:
            _extend(runs, Span(low, high), -active[0][1])
    return Layer(tuple(runs), tuple(run.start for run, _ in runs))


def _extend(runs: list[tuple[Span, int]], span: Span, index: int) -> None:
    if runs and runs[-1][1] == index and runs[-1][0].end == span.start:
        span = Span(runs.pop()[0].start, span.end)
    runs.append((span, index))
