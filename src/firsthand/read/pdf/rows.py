"""Rows of a column: lines of text, and the cells of tables.

Pieces that stand beside one another in a column are cells where at least two rows have pieces at
the same places. A bullet, a number or a word with a colon before a gap belongs to what follows.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from firsthand.read.lines import ends_sentence
from firsthand.read.pdf.lines import Line, joined

_LABEL = re.compile(
    r"[-•‣▪◦●○·*–]|\(?[\dA-Za-z]{1,3}[.)]|\[\d{1,4}\]|\d{1,3}(?:\.\d{1,3}){1,3}|.{1,40}:|[*†‡§]{1,3}"
)
_NUMBER = re.compile(r"\d{1,3}|[\uf000-\uf8ff]")
_ALIGNED = 4.0
_NEAR_ROW = 1.45
_WIDE = 3.0
_MOST_CELLS = 40
_MOST_ROWS = 2000
_MOST_WRAPPED = 12
_FAR_ROW = 4.0
_ROOM = 1.3
_LEADING = 1.6


Cells = tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of text, or the cells of one row of a table; ``table`` numbers the table.

    A cell is the lines in it.
    """

    cells: Cells
    table: int | None = None


def rows(column: Sequence[Line], first_table: int = 0) -> list[Row]:
    """The rows of a column that is sorted downwards. Tables are numbered on from the first."""
    parts = _unstretched([_labelled(row) for row in _level(column)])
    edge = max((line.right for line in column), default=0.0)
    found: list[Row] = []
    table = first_table
    at = 0
    while at < len(parts):
        end = _table_end(parts, at, edge)
        if end > at and not _runs_on(parts, at):
            found.extend(Row(cells, table) for cells in _logical(parts[at:end]))
            table += 1
            at = end
        else:
            found.append(Row(((_one(parts[at]),),)))
            at += 1
    return found


def _level(column: Sequence[Line]) -> list[list[Line]]:
    """Pieces of one height together, each row from left to right."""
    found: list[list[Line]] = []
    for line in column:
        if found and abs(found[-1][0].base - line.base) <= 0.3 * min(found[-1][0].size, line.size):
            found[-1].append(line)
        else:
            found.append([line])
    return [sorted(row, key=lambda line: line.left) for row in found]


def _labelled(row: list[Line]) -> list[Line]:
    if len(row) < 2:
        return row
    near = row[1].left - row[0].right < _WIDE * row[1].size
    numbered = len(row) == 2 and near and _NUMBER.fullmatch(row[0].characters)
    if numbered or _LABEL.fullmatch(row[0].characters[:60]):
        return [joined(row[:2]), *row[2:]]
    return row


def _unstretched(parts: Sequence[list[Line]]) -> list[list[Line]]:
    """The rows, those with single words spread from edge to edge between lines of prose joined."""
    left = min((row[0].left for row in parts), default=0.0)
    right = max((row[-1].right for row in parts), default=0.0)

    def is_full(row: Sequence[Line]) -> bool:
        return len(row) == 1 and row[0].width > 0.8 * (right - left)

    found: list[list[Line]] = []
    for at, row in enumerate(parts):
        words = all(" " not in one.characters and one.characters.isalpha() for one in row[:-1])
        across = row[0].left - left < row[0].size and right - row[-1].right < row[0].size
        near = [*parts[max(at - 1, 0) : at], *parts[at + 1 : at + 2]]
        if len(row) > 1 and words and across and any(map(is_full, near)):
            row = [joined(row)]
        found.append(row)
    return found


def _one(row: Sequence[Line]) -> Line:
    """A row that is no table's as one line; wide gaps become tabs."""
    groups: list[list[Line]] = [[row[0]]]
    for before, piece in pairwise(row):
        if piece.left - before.right > _WIDE * piece.size:
            groups.append([piece])
        else:
            groups[-1].append(piece)
    return joined([joined(group) for group in groups], "\t")


def _runs_on(parts: Sequence[Sequence[Line]], at: int) -> bool:
    """Whether a row goes on with the sentence of the line above: then it is prose with gaps."""
    if not at or len(parts[at - 1]) > 1:
        return False
    above = parts[at - 1][0].characters
    return parts[at][0].characters[:1].islower() and not ends_sentence(above)


def _table_end(parts: Sequence[Sequence[Line]], start: int, edge: float) -> int:
    """Where the table ends that begins at this row; the row itself where none does."""
    if len(parts[start]) < 2:
        return start
    known = list(parts[start][:_MOST_CELLS])
    widest = parts[start]
    end = start
    several = 1
    for at in range(start + 1, min(len(parts), start + _MOST_ROWS)):
        row = parts[at]
        if parts[at - 1][0].base - row[0].base > _FAR_ROW * row[0].size or at - end > _MOST_WRAPPED:
            break
        if len(row) == 1:
            if not _in_column(row[0], widest):
                break
            continue
        if sum(_aligned(piece, known, edge) for piece in row[:_MOST_CELLS]) < 2:
            break
        known = [*known[-_MOST_CELLS:], *row[:_MOST_CELLS]]
        widest = row if len(row) > len(widest) else widest
        several += 1
        end = at
    if several < 2:
        return start
    # Wrapped words of the last row's cells.
    while end + 1 < len(parts) and _wraps(parts[end], parts[end + 1], widest):
        end += 1
    return end + 1


def _aligned(piece: Line, known: Sequence[Line], edge: float) -> bool:
    """Whether a piece begins, ends or is centred where another of the table does.

    At the right edge of a column the lines of prose end as well: there only figures count.
    """
    at_edge = abs(piece.right - edge) <= _ALIGNED
    ends = not at_edge or any(map(str.isdigit, piece.characters))
    return any(
        abs(piece.left - other.left) <= _ALIGNED
        or (ends and abs(piece.right - other.right) <= _ALIGNED)
        or abs(piece.left + piece.right - other.left - other.right) <= 2 * _ALIGNED
        for other in known
    )


def _in_column(piece: Line, cells: Sequence[Line]) -> bool:
    """Whether a piece alone in its row lies in one column of a row of cells above it."""
    places = [cell.left for cell in cells]
    at = _nearest(piece, places)
    following = places[at + 1] if at + 1 < len(places) else float("inf")
    return places[at] - 2 * piece.size <= piece.left and piece.right < following


def _wraps(row: Sequence[Line], following: Sequence[Line], cells: Sequence[Line]) -> bool:
    if len(following) > 1 or row[0].base - following[0].base > _NEAR_ROW * row[0].size:
        return False
    return following[0].characters[:1].islower() and _in_column(following[0], cells)


def _logical(physical: Sequence[Sequence[Line]]) -> list[Cells]:
    """The rows of a table with wrapped cells put together."""
    places = _places(physical)
    together = _grouped(physical)
    found: list[list[list[Line]]] = []
    for at, row in enumerate(physical):
        cells = {_nearest(piece, places): piece for piece in row}
        last = found[-1] if found else None
        wraps = (
            last is not None
            and at not in together[1]
            and (at in together[0] or _continues(row, physical[at - 1], last, places))
        )
        if last is None or not wraps or len(cells) < len(row):
            found.append([[] for _ in places])
            for piece in row:
                found[-1][_nearest(piece, places)].append(piece)
        else:
            for place, piece in cells.items():
                last[place].append(piece)
    return [tuple(tuple(cell) for cell in row if cell) for row in found]


def _places(physical: Sequence[Sequence[Line]]) -> list[float]:
    """Where the columns of a table begin, from the row with the most cells."""
    widest = max(physical, key=len)
    return [piece.left for piece in widest]


def _nearest(piece: Line, places: Sequence[float]) -> int:
    """The column of a piece: the last that begins left of it or about there."""
    at = bisect.bisect_right(places, piece.left + 2 * piece.size) - 1
    return max(at, 0)


def _grouped(physical: Sequence[Sequence[Line]]) -> tuple[set[int], set[int]]:
    """Rows that go on with the one above, and rows that do not, where the room tells.

    In a table with wrapped cells the lines of a cell are nearer to one another than the rows.
    """
    apart = [a[0].base - b[0].base for a, b in pairwise(physical)]
    nearest, farthest = min(apart, default=0.0), max(apart, default=0.0)
    size = physical[0][0].size
    if farthest < _ROOM * nearest or nearest > _LEADING * size:
        return set(), set()
    limit = (1 + _ROOM) / 2 * nearest
    goes_on = {at for at, one in enumerate(apart, start=1) if one <= limit}
    return goes_on, set(range(1, len(physical))) - goes_on


def _continues(
    row: Sequence[Line],
    before: Sequence[Line],
    cells: Sequence[Sequence[Line]],
    places: Sequence[float],
) -> bool:
    if before[0].base - row[0].base > _NEAR_ROW * row[0].size or len(row) >= len(places):
        return False
    under = [cells[_nearest(piece, places)] for piece in row]
    if not all(cell and _overlaps(piece, cell[-1]) for piece, cell in zip(row, under, strict=True)):
        return False
    lower = all(piece.characters[:1].islower() for piece in row)
    return lower or _nearest(row[0], places) > 0


def _overlaps(piece: Line, cell: Line) -> bool:
    return piece.left < cell.right and cell.left < piece.right
