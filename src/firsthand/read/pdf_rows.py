"""Rows of a column: lines of text, and the cells of tables.

Pieces that stand beside one another in a column are cells where at least two rows have pieces at
the same places. A bullet, a number or a word with a colon before a gap belongs to what follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.read.lines import ends_sentence
from firsthand.read.pdf_lines import Line, joined

_LABEL = re.compile(
    r"[-•‣▪◦●○·*–]|\(?[\dA-Za-z]{1,3}[.)]|\[\d{1,4}\]|\d{1,3}(?:\.\d{1,3}){1,3}|.{1,40}:|[*†‡§]{1,3}"
)
_NUMBER = re.compile(r"\d{1,3}|[\uf000-\uf8ff]")
_ALIGNED = 4.0
_NEAR_ROW = 1.45
_WIDE = 3.0
_MOST_CELLS = 40


@dataclass(frozen=True, slots=True)
class Row:
    """One line of text, or the cells of one row of a table; ``table`` numbers the table."""

    cells: tuple[Line, ...]
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
            found.append(Row((_one(parts[at]),)))
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
    line = row[0]
    for piece in row[1:]:
        wide = piece.left - line.right > _WIDE * piece.size
        line = joined([line, piece], "\t" if wide else " ")
    return line


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
    end = start
    several = 1
    for at in range(start + 1, len(parts)):
        row = parts[at]
        apart = parts[at - 1][0].base - row[0].base
        if apart > 4 * row[0].size or (len(row) == 1 and at - end > 4):
            break
        if len(row) == 1:
            if apart > _NEAR_ROW * row[0].size or not _in_column(row[0], parts[end]):
                break
            continue
        if sum(_aligned(piece, known, edge) for piece in row[:_MOST_CELLS]) < 2:
            break
        known = [*known[-_MOST_CELLS:], *row[:_MOST_CELLS]]
        several += 1
        end = at
    if several < 2:
        return start
    # Wrapped words of the last row's cells.
    cells = parts[end]
    while end + 1 < len(parts) and _wraps(parts[end], parts[end + 1], cells):
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
    """Whether a piece alone in its row lies in one column of the row of cells above it."""
    for at, cell in enumerate(cells):
        following = cells[at + 1].left if at + 1 < len(cells) else float("inf")
        if cell.left - 2 * cell.size <= piece.left < following:
            return piece.right < following
    return False


def _wraps(row: Sequence[Line], following: Sequence[Line], cells: Sequence[Line]) -> bool:
    if len(following) > 1 or row[0].base - following[0].base > _NEAR_ROW * row[0].size:
        return False
    return following[0].characters[:1].islower() and _in_column(following[0], cells)


def _logical(physical: Sequence[Sequence[Line]]) -> list[tuple[Line, ...]]:
    """The rows of a table with wrapped cells put together."""
    first = min(row[0].left for row in physical)
    found: list[list[Line]] = []
    for at, row in enumerate(physical):
        before = physical[at - 1] if at else None
        if before is not None and _continues(row, before, found[-1], first):
            for piece in row:
                index = _column_of(piece, found[-1])
                found[-1][index] = joined([found[-1][index], piece])
        else:
            found.append(list(row))
    return [tuple(row) for row in found]


def _continues(
    row: Sequence[Line], before: Sequence[Line], cells: Sequence[Line], first: float
) -> bool:
    if before[0].base - row[0].base > _NEAR_ROW * row[0].size or len(row) > len(cells):
        return False
    if any(not _overlaps(piece, cells[_column_of(piece, cells)]) for piece in row):
        return False
    lower = all(piece.characters[:1].islower() for piece in row)
    return lower or (row[0].left > first + 2 * row[0].size and len(row) < len(cells))


def _overlaps(piece: Line, cell: Line) -> bool:
    return piece.left < cell.right and cell.left < piece.right


def _column_of(piece: Line, cells: Sequence[Line]) -> int:
    """The cell whose beginning is nearest to that of the piece."""
    return min(range(len(cells)), key=lambda index: abs(cells[index].left - piece.left))
