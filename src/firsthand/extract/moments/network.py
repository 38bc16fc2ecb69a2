"""A simple temporal network: differences between points of time, and whether they can all hold.

Dechter, Meiri and Pearl, "Temporal constraint networks" (1991): such constraints hold together
exactly if the graph of their differences has no negative cycle. Minutes throughout.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.spans import Span

ORIGIN = ""
"""The point from which instants are counted."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """``after`` comes at least ``low`` and at most ``high`` minutes after ``before``.

    None leaves an end open. ``sentence`` is where it is said, None for what holds of itself (an
    event does not end before it begins); ``words`` say it in the finding.
    """

    before: str
    after: str
    low: int | None
    high: int | None
    sentence: Span | None = None
    words: str = ""


def contradiction(constraints: Sequence[Constraint]) -> tuple[tuple[Constraint, ...], int]:
    """A smallest set of constraints that cannot all hold, and by how many minutes they miss.

    Smallest: without any one of its sentences the others can hold. Empty where all can hold.
    """
    found = _cycle(constraints)
    if not found:
        return (), 0
    kept, miss = found
    for sentence in dict.fromkeys(c.sentence for c in kept if c.sentence is not None):
        without = [c for c in kept if c.sentence != sentence]
        smaller = _cycle(without)
        if smaller:
            kept, miss = smaller
    return tuple(c for c in constraints if c in kept), miss


def contradictions(
    constraints: Sequence[Constraint],
) -> Iterator[tuple[tuple[Constraint, ...], int]]:
    """One contradiction after the other, each without the sentences of those before it."""
    left = list(constraints)
    while True:
        found, miss = contradiction(left)
        if not found:
            return
        yield found, miss
        gone = {c.sentence for c in found if c.sentence is not None}
        left = [c for c in left if c.sentence not in gone]


def _cycle(constraints: Sequence[Constraint]) -> tuple[list[Constraint], int] | None:
    """The constraints of a negative cycle and its length below nought (Bellman and Ford)."""
    edges = []
    for c in constraints:
        if c.high is not None:
            edges.append((c.before, c.after, c.high, c))
        if c.low is not None:
            edges.append((c.after, c.before, -c.low, c))
    points = dict.fromkeys(p for e in edges for p in e[:2])
    distance = dict.fromkeys(points, 0)
    came: dict[str, tuple[str, int, Constraint]] = {}
    last = None
    for _ in range(len(points) + 1):
        last = None
        for start, end, weight, c in edges:
            if distance[start] + weight < distance[end]:
                distance[end] = distance[start] + weight
                came[end] = (start, weight, c)
                last = end
        if last is None:
            return None
    assert last is not None
    for _ in points:
        last = came[last][0]
    return _round(came, last)


def _round(came: dict[str, tuple[str, int, Constraint]], last: str) -> tuple[list[Constraint], int]:
    """The constraints once around the cycle on which a point lies."""
    out: list[Constraint] = []
    total, at = 0, last
    while True:
        at, weight, c = came[at]
        total += weight
        if c not in out:
            out.append(c)
        if at == last:
            return out, -total
