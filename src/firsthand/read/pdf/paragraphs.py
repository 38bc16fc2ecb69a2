"""Rows of a column become paragraphs, and paragraphs that a column or a page cuts are joined.

A line begins a paragraph where the room above it is larger than between lines, where the size of
type changes, where it is set in or carries a label, and where the line before it ended although
the next word would still have fitted. A paragraph runs on into the next column or page where its
last line is full, or the next one begins in lower case, and no sentence ends there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from firsthand.model import Role
from firsthand.read.labels import label
from firsthand.read.lines import ends_sentence
from firsthand.read.pdf.lines import Line
from firsthand.read.pdf.rows import Row
from firsthand.read.speakers import speakers

_WIDER = 1.28
_SIZE = 0.06
_INDENT = 0.7
_LARGE = 1.12
LEADERS = re.compile(r"(?:[.·…]\s?){4,}\s?(?:\d{1,4}|[ivxlc]{1,6})$")
"""The dots and the page number at the end of an entry in a table of contents."""
_LONG_LINE = 30
_FEWEST_LONG = 4
_HARD_LABELS = frozenset(("bullet", "quoted", "rule"))
_SOFT_LABELS = frozenset(("note", "number", "caption", "correction"))


@dataclass(frozen=True, slots=True)
class Type:
    """The usual type of a document: the size of most characters, and lines' distances by size."""

    size: float
    leading: dict[int, float]

    def distance(self, size: float) -> float:
        """How far apart the lines of a paragraph of this size are."""
        return self.leading.get(round(2 * size), 1.25 * size)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, or one cell.

    ``left`` and ``right`` are the edges of its column; ``role`` is None until a rule has spoken;
    ``last_cell`` marks the end of a table's row.
    """

    lines: tuple[Line, ...]
    left: float
    right: float
    role: Role | None = None
    level: int | None = None
    names: tuple[str, ...] = ()
    last_cell: bool = False

    @property
    def page(self) -> int:
        """The page on which it begins."""
        return self.lines[0].page

    @property
    def size(self) -> float:
        """The size of type of most of its characters."""
        counted: Counter[float] = Counter()
        for line in self.lines:
            counted[line.size] += len(line.characters)
        return max(counted, key=lambda size: (counted[size], size))

    @property
    def words(self) -> str:
        """The beginning of what it says, enough to tell what it is."""
        return " ".join(line.characters for line in self.lines[:4])[:600].strip()

    @property
    def length(self) -> int:
        """About how many characters it has."""
        return sum(len(line.characters) + 1 for line in self.lines) - 1

    @property
    def bold(self) -> bool:
        """Whether all of its lines are mainly bold."""
        return all(line.bold for line in self.lines)

    @property
    def italic(self) -> bool:
        """Whether all of its lines are mainly italic."""
        return all(line.italic for line in self.lines)


def usual_type(columns: Sequence[Sequence[Line]]) -> Type:
    """The type of a document from all of its columns."""
    sizes: Counter[float] = Counter()
    distances: dict[int, Counter[float]] = {}
    for column in columns:
        for line in column:
            sizes[round(2 * line.size) / 2] += len(line.characters)
        for above, below in pairwise(column):
            apart = above.base - below.base
            if abs(above.size - below.size) < 0.3 and 0.9 * below.size < apart < 3 * below.size:
                of_size = distances.setdefault(round(2 * below.size), Counter())
                of_size[round(2 * apart) / 2] += 1
    size = max(sizes, key=lambda one: (sizes[one], one)) if sizes else 11.0
    return Type(size, {key: _closest(counted) for key, counted in distances.items()})


def _closest(counted: Counter[float]) -> float:
    """The smallest distance that a tenth of the lines have: wider ones part paragraphs."""
    total = sum(counted.values())
    near = 0
    for apart in sorted(counted):
        near += counted[apart]
        if 10 * near >= total:
            return apart
    return max(counted)


def paragraphs(rows: Sequence[Row], edges: tuple[float, float], type_: Type) -> list[Paragraph]:
    """The paragraphs and cells of one column between its edges, in order."""
    left, right = _edges([row.cells[0][0] for row in rows if row.table is None], edges, type_)
    found: list[Paragraph] = []
    run: list[Line] = []
    for row in rows:
        if row.table is None:
            run.append(row.cells[0][0])
            continue
        found.extend(_split(run, (left, right), type_))
        run = []
        for cell in row.cells:
            last = cell is row.cells[-1]
            found.append(Paragraph(cell, left, right, "cell", last_cell=last))
    return found + _split(run, (left, right), type_)


def _edges(lines: Sequence[Line], edges: tuple[float, float], type_: Type) -> tuple[float, float]:
    """The left and right edge of the running text of a column, as its long lines show them."""
    long = [
        line
        for line in lines
        if abs(line.size - type_.size) <= 1 and len(line.characters) >= _LONG_LINE
    ]
    if len(long) < _FEWEST_LONG:
        return edges
    lefts = sorted(line.left for line in long)
    rights = sorted(line.right for line in long)
    return lefts[len(lefts) // 10], rights[min(len(rights) - 1, len(rights) * 19 // 20)]


def _split(lines: Sequence[Line], edges: tuple[float, float], type_: Type) -> list[Paragraph]:
    if not lines:
        return []
    column = _Column(lines, edges, type_)
    starts = [0, *(i for i in range(1, len(lines)) if column.starts(i)), len(lines)]
    return [Paragraph(tuple(lines[a:b]), *edges) for a, b in pairwise(starts)]


class _Column:
    """Lines under one another, each asked whether it begins a paragraph."""

    def __init__(self, lines: Sequence[Line], edges: tuple[float, float], type_: Type) -> None:
        self._lines = lines
        self._left, self._right = edges
        self._type = type_
        self._labels = [label(line.characters).kind for line in lines]
        self._spoken = [one is not None for one in speakers([x.characters for x in lines])]
        self._own_edges = self._edges_of_blocks()
        self._hanging = self._is_hanging()

    def starts(self, index: int) -> bool:
        above, line = self._lines[index - 1], self._lines[index]
        if self._parted(index):
            return True
        if self._labels[index] in _HARD_LABELS or self._spoken[index]:
            return True
        if LEADERS.search(above.characters[-60:]):
            return True
        full = not self.fits(index)
        if self._labels[index] in _SOFT_LABELS or _begins_raised(line):
            if not full or ends_sentence(above.characters):
                return True
        if self._indented(index, full=full):
            return True
        if line.size >= _LARGE * self._type.size and not ends_sentence(above.characters):
            return False  # a headline is broken where it looks well
        if full:
            return False
        runs_on = line.characters[:1].islower() and not ends_sentence(above.characters)
        return not runs_on or above.bold != line.bold

    def fits(self, index: int) -> bool:
        """Whether the first word of a line would have fitted on the line above."""
        above, line = self._lines[index - 1], self._lines[index]
        if above.characters[-2:-1].isalnum() and above.characters.endswith(("-", "‐")):
            return False  # a word is divided there
        right = self._own_edges.get(index, self._right)
        indent = above.left - self._left
        if index not in self._own_edges and indent > line.size and abs(above.left - line.left) < 2:
            right -= indent  # set in on both sides, as far as can be told
        return above.right + 0.3 * line.size + line.first_word < right - 0.1 * line.size

    def _parted(self, index: int) -> bool:
        """Whether the room above a line or its size shows that it begins something."""
        above, line = self._lines[index - 1], self._lines[index]
        apart = above.base - line.base
        size = max(above.size, line.size)
        runs_on = line.characters[:1].islower() and not ends_sentence(above.characters)
        # Recognised text has a size of its own for nearly every line.
        if apart <= 0 or abs(above.size - line.size) > (0.25 if runs_on else _SIZE) * size:
            return True
        return apart > _WIDER * self._type.distance(line.size) and apart > size

    def _edges_of_blocks(self) -> dict[int, float]:
        """The right edge of stretches of lines that are narrower than their column.

        The lines of a stretch begin at one place, the first line aside.
        """
        found: dict[int, float] = {}
        for a, b in pairwise(self._blocks()):
            block = self._lines[a:b]
            left, right = min(x.left for x in block), max(x.right for x in block)
            wrapped = all(x.right - left > 0.8 * (right - left) for x in block[:-1])
            if len(block) >= 4 and wrapped:
                found.update((i, right) for i in range(a + 1, b))
        return found

    def _blocks(self) -> list[int]:
        starts = [0]
        for index in range(1, len(self._lines)):
            above, line = self._lines[index - 1], self._lines[index]
            moved = abs(line.left - above.left) > 0.3 * line.size and index - 1 > starts[-1]
            if moved or self._parted(index):
                starts.append(index)
        return [*starts, len(self._lines)]

    def _is_hanging(self) -> bool:
        """Whether paragraphs of this column have their later lines set in, not their first."""
        hanging = first = 0
        for index in range(1, len(self._lines)):
            above, line = self._lines[index - 1], self._lines[index]
            if self._parted(index) or line.left <= above.left + _INDENT * line.size:
                continue
            if line.characters[:1].islower() or not ends_sentence(above.characters):
                hanging += 1
            else:
                first += 1
        return hanging > first

    def _indented(self, index: int, *, full: bool) -> bool:
        """Whether a line's left edge shows that it begins a paragraph."""
        above, line = self._lines[index - 1], self._lines[index]
        shift = line.left - above.left
        if abs(shift) < _INDENT * line.size:
            return False
        if abs(line.left + line.right - above.left - above.right) < 0.8 * line.size:
            return False  # centred lines
        if line.characters[:1].islower() and not ends_sentence(above.characters):
            return self._stays(index)
        if self._hanging:
            return shift < 0 and (not full or ends_sentence(above.characters))
        if shift > 0:
            return not full or ends_sentence(above.characters) or self._stays(index)
        # Back to the margin: the second line of a paragraph, or what follows a quotation.
        return (
            index >= 2
            and abs(self._lines[index - 2].left - above.left) < 1
            and (not full or ends_sentence(above.characters))
        )

    def _stays(self, index: int) -> bool:
        """Whether the next line is set in just as far, as in a quotation."""
        if index + 1 >= len(self._lines) or self._labels[index - 1] or self._parted(index + 1):
            return False
        following = self._lines[index + 1]
        above, line = self._lines[index - 1], self._lines[index]
        colon = above.characters.rstrip().endswith((":", ","))
        return colon and abs(following.left - line.left) < 1


def _begins_raised(line: Line) -> bool:
    return any(m.kind == "superscript" and m.span.start == 0 for m in line.marks)


def runs_on(first: Paragraph, second: Paragraph) -> bool:
    """Whether a paragraph goes on in another column or on another page."""
    last, line = first.lines[-1], second.lines[0]
    if abs(last.size - line.size) > _SIZE * last.size or ends_sentence(last.characters):
        return False
    if first.bold != second.bold or label(line.characters).kind in _HARD_LABELS:
        return False
    if line.characters[:1].islower():
        return True
    if speakers([line.characters])[0] is not None or label(line.characters).kind:
        return False
    full = last.right + 0.3 * line.size + line.first_word >= first.right - 0.1 * line.size
    return full and len(first.lines) + len(second.lines) > 2


def merged(first: Paragraph, second: Paragraph) -> Paragraph:
    """One paragraph of two, anchored where the first begins."""
    return replace(first, lines=first.lines + second.lines)
