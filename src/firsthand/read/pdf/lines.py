"""Fragments of a page become lines; raised and lowered characters are told by their places.

A small fragment above the baseline of the words beside it is a superscript: the "1" behind
"12 people" that leads to a note is no figure of the text. It stays in the characters, and a mark
says what it is.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from firsthand.model import Box, Mark, MarkKind, Span
from firsthand.read.pdf.glyphs import GAP, Fragment, around, is_rtl

_WORD_GAP = 0.2
_SMALLER = 0.85
_RAISED = 0.12
_LOWERED = 0.08
_SAME_BASE = 0.15
_LONGEST_SCRIPT = 12
_DROPPED_CAPITAL = 1.7
_MOST_BESIDE = 200
_MOST_SLOTS = 400
_MOST_PARTS = 1000
_WIDEST_STRETCH = 4.0
_SYMBOL = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, or the piece of it that lies in one column.

    ``base`` and ``size`` are those of most of its characters; ``room`` counts the marks' spans
    from the line's own start. Places are in the frame in which the words run to the right.
    """

    page: int
    characters: str
    left: float
    right: float
    base: float
    low: float
    high: float
    size: float
    box: Box
    marks: tuple[Mark, ...] = ()
    bold: bool = False
    italic: bool = False

    @property
    def width(self) -> float:
        """From its left edge to its right edge, in points."""
        return self.right - self.left

    @property
    def first_word(self) -> float:
        """About how wide its first word is, in points."""
        word = self.characters.split(maxsplit=1)
        share = len(word[0]) / len(self.characters) if word else 0.0
        return share * self.width


class Level(NamedTuple):
    """What decides whether words stand on one line: the baseline and the size of type."""

    base: float
    size: float


@dataclass(slots=True)
class _Piece:
    """Fragments that follow one another on a line; its level is that of most characters."""

    fragments: list[Fragment]
    level: Level = field(init=False)
    left: float = field(init=False)
    right: float = field(init=False)
    length: int = 0
    _weight: int = 0

    def __post_init__(self) -> None:
        given, self.fragments = self.fragments, []
        self.left, self.right = given[0].left, given[0].right
        self.level = Level(given[0].base, given[0].size)
        for one in given:
            self.add(one)

    @property
    def word(self) -> str:
        return " ".join(one.characters for one in self.fragments)

    def add(self, one: Fragment) -> None:
        self.fragments.append(one)
        self.left, self.right = min(self.left, one.left), max(self.right, one.right)
        self.length += len(one.characters)
        outweighs = len(one.characters) > self._weight and one.size > 0.9 * self.level.size
        dropped = len(self.fragments) == 2 and _is_dropped(self.fragments[0], one)
        if outweighs or dropped or one.size > self.level.size / _SMALLER:
            if not _is_capital(one):
                self.level, self._weight = Level(one.base, one.size), len(one.characters)


def lines(fragments: Sequence[Fragment], page: int) -> list[Line]:
    """The lines of one page from fragments that run in one direction, in the file's order."""
    pieces = _merged(_attached(_chained(fragments)))
    return [_line(piece, page) for piece in pieces]


def joined(parts: Sequence[Line], between: str = " ") -> Line:
    """Pieces of one line as a line, with these characters between them."""
    if len(parts) == 1:
        return parts[0]
    if _SYMBOL.fullmatch(parts[0].characters):
        parts = [replace(parts[0], characters="•"), *parts[1:]]
    longest = max(parts, key=lambda part: len(part.characters))
    marks: list[Mark] = []
    at = 0
    for part in parts:
        marks.extend(moved(part.marks, at))
        at += len(part.characters) + len(between)
    return Line(
        parts[0].page,
        between.join(part.characters for part in parts),
        min(part.left for part in parts),
        max(part.right for part in parts),
        longest.base,
        min(part.low for part in parts),
        max(part.high for part in parts),
        longest.size,
        around([part.box for part in parts]),
        tuple(marks),
        all(part.bold for part in parts),
        all(part.italic for part in parts),
    )


def moved(marks: Iterable[Mark], by: int) -> list[Mark]:
    """The marks counted from a place so many characters earlier."""
    return [Mark(Span(m.span.start + by, m.span.end + by), m.kind, m.target) for m in marks]


def _chained(fragments: Sequence[Fragment]) -> list[_Piece]:
    """Pieces of lines as the file draws them, fragment after fragment."""
    pieces: list[_Piece] = []
    for one in fragments:
        if pieces and _follows(pieces[-1], one):
            pieces[-1].add(one)
        else:
            pieces.append(_Piece([one]))
    return pieces


def _follows(piece: _Piece, one: Fragment) -> bool:
    em = max(piece.level.size, one.size)
    if not -0.4 * em < _gap(piece, one) < GAP * em:
        return False
    last = piece.fragments[-1]
    if len(piece.fragments) == 1 and _is_capital(last) and _DROPPED_CAPITAL * one.size <= last.size:
        return last.base - 0.3 * one.size <= one.base <= last.high
    here = Level(one.base, one.size)
    return on_line(here, piece.level, len(one.characters)) or on_line(
        piece.level, here, piece.length
    )


def on_line(script: Level, level: Level, length: int) -> bool:
    """Whether words at one level belong to a line of the other: level with it, or a script."""
    up = script.base - level.base
    if abs(up) <= _SAME_BASE * max(script.size, level.size):
        return True
    if length > _LONGEST_SCRIPT:
        return False
    if script.size <= _SMALLER * level.size:
        return -0.4 * level.size <= up <= 0.75 * level.size
    return script.size <= 1.05 * level.size and length <= 4 and 0.2 < up / level.size <= 0.5


def _is_capital(one: Fragment) -> bool:
    return len(one.characters) <= 2 and one.characters[0].isalpha()


def _gap(piece: _Piece, one: Fragment) -> float:
    if _is_leftward(piece) and is_rtl(one.characters[0]):
        return piece.left - one.right
    return one.left - piece.right


def _is_leftward(piece: _Piece) -> bool:
    return any(is_rtl(c) for c in piece.fragments[0].characters[:3])


def _attached(pieces: list[_Piece]) -> list[_Piece]:
    """Scripts that the file draws apart from their words go to the words beside them."""
    order = sorted(range(len(pieces)), key=lambda i: pieces[i].level.base)
    bases = [pieces[i].level.base for i in order]
    gone: set[int] = set()
    for index, piece in enumerate(pieces):
        if piece.length > _LONGEST_SCRIPT or index in gone:
            continue
        low = bisect.bisect_left(bases, piece.level.base - 2 * piece.level.size)
        high = bisect.bisect_right(bases, piece.level.base + piece.level.size)
        hosts = [i for i in order[low : min(high, low + _MOST_BESIDE)] if i not in gone]
        for host in hosts:
            place = _slot(piece, pieces[host]) if host != index else None
            if place is not None:
                whole = pieces[host].fragments
                pieces[host] = _Piece([*whole[:place], *piece.fragments, *whole[place:]])
                gone.add(index)
                break
    return [piece for index, piece in enumerate(pieces) if index not in gone]


def _slot(piece: _Piece, words: _Piece) -> int | None:
    """Where among the fragments of some words a script of them stands; None if it is none."""
    size = words.level.size
    if piece.level.size > _SMALLER * size or not on_line(piece.level, words.level, piece.length):
        return None
    if -0.2 * size < words.left - piece.right < 0.45 * size:
        return 0
    if not words.left <= piece.left < words.right + size or len(words.fragments) > _MOST_PARTS:
        return None
    for place, one in enumerate(words.fragments[:_MOST_SLOTS], start=1):
        if -0.2 * size < piece.left - one.right < 0.45 * size:
            following = words.fragments[place : place + 1]
            if not following or piece.right < following[0].left + 0.2 * size:
                return place
    return None


def _merged(pieces: list[_Piece]) -> list[_Piece]:
    """Pieces beside one another on one baseline become one, whatever order the file has."""
    rows: list[list[int]] = []
    for index in sorted(range(len(pieces)), key=lambda i: -pieces[i].level.base):
        level = pieces[index].level
        if rows:
            other = pieces[rows[-1][0]].level
            if abs(other.base - level.base) <= _SAME_BASE * min(other.size, level.size):
                rows[-1].append(index)
                continue
        rows.append([index])
    made: dict[int, _Piece] = {}
    for row in rows:
        at = -1
        across = sorted(row, key=lambda i: (pieces[i].left, i))
        stretched = _stretched([pieces[i] for i in across])
        for place, index in enumerate(across):
            piece = pieces[index]
            if at >= 0 and (place in stretched or _beside(made[at], piece)):
                for one in piece.fragments:
                    made[at].add(one)
            else:
                at = index
                made[at] = piece
    return [made[index] for index in sorted(made)]


def _beside(first: _Piece, second: _Piece) -> bool:
    em = max(first.level.size, second.level.size)
    if _is_leftward(first) or _is_leftward(second):
        return False  # such lines keep the file's order
    return -0.3 * em < second.left - first.right < GAP * em


def _stretched(row: Sequence[_Piece]) -> set[int]:
    """The places in a row of words that go on a line whose words were spread to fill it.

    All gaps of such a line are alike, and each piece is a single word; figures are left alone,
    since those of a table stand in the same way.
    """
    found: set[int] = set()
    words = [" " not in piece.word and any(map(str.isalpha, piece.word)) for piece in row]
    gaps = [right.left - left.right for left, right in pairwise(row)]
    for at in range(1, len(gaps)):
        alike = abs(gaps[at] - gaps[at - 1]) <= max(0.6, 0.1 * gaps[at])
        if (
            alike
            and all(words[at - 1 : at + 2])
            and gaps[at] < _WIDEST_STRETCH * row[at].level.size
        ):
            found.update((at, at + 1))
    return found


def _line(piece: _Piece, page: int) -> Line:
    level = piece.level
    written: list[str] = []
    marks: list[Mark] = []
    length = 0
    last: Fragment | None = None
    for one in piece.fragments:
        if last is not None and _apart(last, one):
            written.append(" ")
            length += 1
        written.append(one.characters)
        span = Span(length, length + len(one.characters))
        marks.extend(_mark(span, one, level))
        length = span.end
        last = one
    if len(written) > 1 and _SYMBOL.fullmatch(written[0]):
        written[0] = "•"  # a sign of a font of symbols at a line's beginning
    bold = sum(len(one.characters) for one in piece.fragments if one.bold)
    italic = sum(len(one.characters) for one in piece.fragments if one.italic)
    return Line(
        page,
        "".join(written),
        piece.left,
        piece.right,
        level.base,
        min(one.low for one in piece.fragments),
        max(one.high for one in piece.fragments),
        level.size,
        around([one.box for one in piece.fragments]),
        _continuous(marks),
        2 * bold > length,
        2 * italic > length,
    )


def _apart(last: Fragment, one: Fragment) -> bool:
    """Whether there is white space between two fragments of a line."""
    if one.spaced:
        return not _is_dropped(last, one)
    gap = one.left - last.right
    if is_rtl(one.characters[0]) or is_rtl(last.characters[-1]):
        gap = max(gap, last.left - one.right)
    return gap > _WORD_GAP * min(last.size, one.size) and not _is_dropped(last, one)


def _is_dropped(last: Fragment, one: Fragment) -> bool:
    """Whether the first is a large initial of the word that goes on in the second."""
    large = _is_capital(last) and last.size >= _DROPPED_CAPITAL * one.size
    return large and one.characters[0].islower() and last.base < one.base - 0.3 * one.size


def _mark(span: Span, one: Fragment, level: Level) -> Iterable[Mark]:
    kinds: list[tuple[MarkKind, str | None]] = []
    up = one.base - level.base
    small = one.size <= _SMALLER * level.size
    if up >= _RAISED * level.size and (small or up >= 0.2 * level.size):
        kinds.append(("superscript", None))
    elif small and up <= -_LOWERED * level.size and not _is_capital(one):
        kinds.append(("subscript", None))
    if one.bold:
        kinds.append(("strong", None))
    if one.italic:
        kinds.append(("emphasis", None))
    if one.link is not None:
        kinds.append(("link", one.link))
    return [Mark(span, kind, target) for kind, target in kinds]


def _continuous(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Marks of one kind and target that only white space parts become one."""
    found: dict[tuple[MarkKind, str | None], list[Mark]] = {}
    for mark in marks:
        same = found.setdefault((mark.kind, mark.target), [])
        if same and mark.span.start <= same[-1].span.end + 1 and mark.kind != "superscript":
            same[-1] = Mark(Span(same[-1].span.start, mark.span.end), mark.kind, mark.target)
        else:
            same.append(mark)
    return tuple(sorted((m for same in found.values() for m in same), key=lambda m: m.span))


def level_text(characters: str) -> str:
    """The characters with single spaces, for comparing lines."""
    return re.sub(r"\s+", " ", characters).strip()
