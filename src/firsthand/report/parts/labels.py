"""Where labels stand on a map: beside their marks, on no other label and on no other mark."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

LINE = 15
"""Pixels of a line of writing."""
_MOST = 200
"""Labels that are tried on one map."""
_LETTER = 7.8
_AWAY = 9
_MARK = 6


class Box(NamedTuple):
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two share any room."""
        return (
            self.left < other.right and other.left < self.right
            and self.top < other.bottom and other.top < self.bottom
        )  # fmt: skip


class Label(NamedTuple):
    """Words at a place: ``x`` and ``y`` of their foot, and which end of them stands there."""

    words: str
    x: float
    y: float
    side: str


def labels(
    wished: Sequence[tuple[float, float, Sequence[str]]], size: tuple[int, int],
    *, taken: Iterable[Box] = (), marks: bool = True,
) -> list[Label | None]:  # fmt: skip
    """A label for each mark, the first of its wordings that finds room, or none.

    ``wished`` are the marks' pixels with wordings from long to short; earlier ones go first.
    """
    own = [Box(x - _MARK, y - _MARK, x + _MARK, y + _MARK) for x, y, _ in wished] if marks else []
    full = [*taken, *own]
    found: list[Label | None] = []
    for x, y, wordings in wished[:_MOST]:
        chosen = next(_free(x, y, wordings, size, full), None)
        found.append(chosen[0] if chosen else None)
        full += [chosen[1]] if chosen else []
    return [*found, *(None for _ in wished[_MOST:])]


def _free(
    x: float, y: float, wordings: Sequence[str], size: tuple[int, int], full: Sequence[Box]
) -> Iterator[tuple[Label, Box]]:
    for words in wordings:
        wide = width(words)
        for label, left in _around(words, x, y, wide):
            box = Box(left, label.y - LINE + 3, left + wide, label.y + 4)
            inside = (
                box.left >= 2
                and box.top >= 2
                and box.right <= size[0] - 2
                and box.bottom <= size[1] - 2
            )
            if inside and not any(box.meets(other) for other in full):
                yield label, box


def _around(words: str, x: float, y: float, wide: float) -> Iterator[tuple[Label, float]]:
    """The places round a mark in the order in which map makers prefer them (Imhof 1975)."""
    yield Label(words, x + _AWAY, y + 4, "start"), x + _AWAY
    yield Label(words, x + 6, y - _AWAY, "start"), x + 6
    yield Label(words, x + 6, y + 18, "start"), x + 6
    yield Label(words, x - _AWAY, y + 4, "end"), x - _AWAY - wide
    yield Label(words, x - 6, y - _AWAY, "end"), x - 6 - wide
    yield Label(words, x - 6, y + 18, "end"), x - 6 - wide
    yield Label(words, x, y - 12, "middle"), x - wide / 2
    yield Label(words, x, y + 22, "middle"), x - wide / 2


def width(words: str) -> float:
    """How many pixels some words take at 13 pixels, wide letters counted twice."""
    return _LETTER * sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in words)
