"""Two stretches of words laid side by side, with gaps, and the chain of those in the same order.

Local alignment of Smith and Waterman (1981) over words instead of letters. A word weighs what it
tells: a small word little, a word that many other accounts use less than a rare one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

Likeness = Callable[[str, str], float]
"""What two words in normal form weigh together; 0 where they have nothing to do with each other."""
GAP = 0.3
"""What a word costs that one side has more, or has in place of another."""


class Match(NamedTuple):
    """Pairs of places (in the first, in the second) that stand for one another, and their weight."""

    weight: float
    steps: tuple[tuple[int, int], ...]


def aligned(a: Sequence[str], b: Sequence[str], like: Likeness) -> Match:
    """The best local alignment of two runs of words; without steps where nothing is alike.

    Takes time and room in proportion to the product of the two lengths.
    """
    wide = len(b) + 1
    above = [0.0] * wide
    back = [bytearray(wide)]
    best, at = 0.0, (0, 0)
    weights: dict[str, list[float]] = {}
    for i, left in enumerate(a, 1):
        if left not in weights:
            weights[left] = [like(left, right) for right in b]
        if not any(weights[left]) and not any(above):
            back.append(bytearray(wide))  # nothing is alike here, and nothing goes on
            continue
        row = [0.0] * wide
        came = bytearray(wide)
        corner = beside = 0.0
        for j, weight in enumerate(weights[left], 1):
            over = above[j]
            score, way = (corner + weight, 1) if weight else (corner - GAP, 4)
            if over - GAP > score:
                score, way = over - GAP, 2
            if beside - GAP > score:
                score, way = beside - GAP, 3
            corner = over
            if score > 0:
                row[j], came[j] = score, way
                beside = score
                if score > best:
                    best, at = score, (i, j)
            else:
                beside = 0.0
        back.append(came)
        above = row
    return Match(best, _steps(back, at))


def _steps(back: Sequence[bytearray], at: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    i, j = at
    out: list[tuple[int, int]] = []
    while way := back[i][j]:
        if way == 1:
            out.append((i - 1, j - 1))
        i -= way != 3
        j -= way != 2
    return tuple(reversed(out))


class Stretch(NamedTuple):
    """A match of two accounts: tokens from and to on both sides, weight, steps in token numbers."""

    a: range
    b: range
    weight: float
    steps: tuple[tuple[int, int], ...]

    @property
    def turned(self) -> Stretch:
        """The same stretch with the other account first."""
        return Stretch(self.b, self.a, self.weight, tuple((j, i) for i, j in self.steps))


def chained(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The heaviest chain of stretches that follow one another on both sides."""
    ordered = sorted(stretches, key=lambda s: (s.a.start, s.b.start, s.a.stop, s.b.stop))
    ends = sorted(range(len(ordered)), key=lambda n: (ordered[n].a.stop, n))
    best: list[float] = []
    before: list[int] = []
    closed = _Heaviest(max((s.b.stop for s in ordered), default=0))
    done = 0
    for now in ordered:
        # What ends on the first side before this one begins may stand before it in a chain.
        while ordered[ends[done]].a.stop <= now.a.start:
            closed.put(ordered[ends[done]].b.stop, (best[ends[done]], ends[done]))
            done += 1
        total, link = closed.upto(now.b.start)
        best.append(total + now.weight)
        before.append(link)
    if not best:
        return ()
    at = max(range(len(best)), key=best.__getitem__)
    out: list[Stretch] = []
    while at >= 0:
        out.append(ordered[at])
        at = before[at]
    return tuple(reversed(out))


class _Heaviest:
    """The heaviest chain that ends at or before a place: a tree of Fenwick (1994) over places."""

    def __init__(self, places: int) -> None:
        self._tree: list[tuple[float, int]] = [(0.0, -1)] * (places + 2)

    def put(self, place: int, chain: tuple[float, int]) -> None:
        place += 1
        while place < len(self._tree):
            if chain[0] > self._tree[place][0]:
                self._tree[place] = chain
            place += place & -place

    def upto(self, place: int) -> tuple[float, int]:
        place += 1
        heaviest = (0.0, -1)
        while place > 0:
            if self._tree[place][0] > heaviest[0]:
                heaviest = self._tree[place]
            place -= place & -place
        return heaviest
