"""Counts and measures against the gold of news sentences; a third is blind and only counted.

A quantity is right where one overlaps it and says the same. Its value is what is written, without
the words of bound (for words like "dozens" the interval of the table); its bound is the interval
with its kind.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from bench.sets import ROOT
from bench.values.tolls import found
from firsthand.extract.quantities import numbers

GOLD = ROOT / "bench/gold/quantities_news.jsonl"
KEPT = frozenset(("count", "share", "percent", "measure", "money"))


class Given(NamedTuple):
    """One quantity as marked or as read: where, what is written, and what it is read as."""

    start: int
    end: int
    value: tuple[float | None, ...]
    read: tuple[float | None, float | None, str]


def rows(*, blind: bool) -> list[dict[str, Any]]:
    """The sentences with their quantities."""
    lines = GOLD.read_text("utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["blind"] == blind]


def marked(row: dict[str, Any]) -> list[Given]:
    """The quantities of the gold."""
    out = []
    for q in row["quantities"]:
        ends = (q["low"], q["high"])
        value = tuple(q["stated"]) if q["stated"] else ends
        out.append(Given(q["start"], q["end"], value, (*ends, q["bound"])))
    return out


def ours(words: str) -> list[Given]:
    """The quantities that we read."""
    return [
        Given(*n.span, tuple(sorted(n.stated)) or (n.low, n.high), (n.low, n.high, n.bound))
        for n in numbers(words)
        if n.kind in KEPT
    ]


def f1(read: Callable[[str], list[Given]], *, blind: bool, bound: bool = False) -> float:
    """F1 of the values, or of the intervals with their kind of bound."""
    hits = made = wanted = 0
    for row in rows(blind=blind):
        gold, left = marked(row), read(row["text"])
        made, wanted = made + len(left), wanted + len(gold)
        for one in gold:
            same = next((r for r in left if _same(one, r, bound=bound)), None)
            if same is not None:
                left.remove(same)
                hits += 1
    return 2 * hits / (made + wanted)


def things(*, blind: bool) -> tuple[int, float]:
    """How many have a unit or a counted noun in the gold, and the share that was read (last word)."""
    hits = []
    for row in rows(blind=blind):
        given = found(row["text"])
        for q in row["quantities"]:
            if q["of"]:
                near = [g for g in given if g.span.start < q["end"] and q["start"] < g.span.end]
                read = near[0].counted if near else None
                hits.append(bool(read) and str(read).split()[-1] == q["of"].split()[-1])
    return len(hits), sum(hits) / len(hits)


def misses() -> list[str]:
    """The errors on the part that may be looked at."""
    out = []
    for row in rows(blind=False):
        gold, read = marked(row), ours(row["text"])
        lost = [g for g in gold if not any(_same(g, r, bound=True) for r in read)]
        more = [r for r in read if not any(_same(g, r, bound=True) for g in gold)]
        if lost or more:
            out.append(f"{row['text']} | gold {lost} | read {more}")
    return out


def _same(a: Given, b: Given, *, bound: bool) -> bool:
    if a.start >= b.end or b.start >= a.end:
        return False
    if bound:
        return a.read[2] == b.read[2] and _close(a.read[:2], b.read[:2])
    return _close(a.value, b.value)


def _close(a: Sequence[float | None], b: Sequence[float | None]) -> bool:
    return len(a) == len(b) and all(
        x is y or (x is not None and y is not None and math.isclose(x, y, rel_tol=1e-6))
        for x, y in zip(a, b, strict=True)
    )
