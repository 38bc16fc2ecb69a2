"""Running headers, footers and page numbers: what a page has only because it is a page.

A row at the edge of a page is furniture where a page beside it (the next, or the one after: left
and right pages differ) has the same words at the same height, figures aside; where it stands at
a height that is furniture on most pages; where it is a page number, with or without words beside
it; or where it is a short line in small type, apart from the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from firsthand.read.labels import label
from firsthand.read.pdf.lines import Line

_ROWS = 4
_SAME_HEIGHT = 4.0
_MOST_ALIKE = 40
_MOST_PIECES = 4
_SMALL = 0.92
_SHORT = 100
_FAR = 5.0
_FIGURES = re.compile(r"\d{1,18}")
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.|seite|p[aá]gina|стр\.)?\s?[-–—\[(|]?\s?(\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s?(?:of|/|von|de|sur|из)\s?\d{1,4})?\s?[-–—\])|]?",
    re.I,
)

Row = list[Line]


def furniture(pages: Sequence[Sequence[Line]]) -> list[set[int]]:
    """For each page the places (indices) of its lines that are furniture."""
    edges = [_edges(lines) for lines in pages]
    repeated = [_repeated(edges, at) for at in range(len(pages))]
    heights = _usual_heights(edges, repeated)
    numbered = _numbered(edges)
    sizes = [_usual_size(lines) for lines in pages]
    found: list[set[int]] = []
    for at, lines in enumerate(pages):
        places = {id(line): index for index, line in enumerate(lines)}
        chosen: set[int] = set()
        for top, rows in zip((True, False), edges[at], strict=True):
            count = 0
            for depth, row in enumerate(rows):
                beyond = rows[depth + 1] if depth + 1 < len(rows) else None
                alone = beyond is None or _apart(row, beyond)
                usual = alone and beyond is not None and _height(top, row) in heights
                if not (
                    usual
                    or _is_repeated(row, repeated[at])
                    or _is_number(row, numbered, at, alone=alone)
                    or (alone and beyond is not None and _is_small(row, sizes[at], at, top=top))
                ):
                    break
                count = depth + 1
            for row in rows[: _within_edge(rows, count)]:
                chosen.update(places[id(line)] for line in row)
        found.append(chosen)
    return found


def _edges(lines: Sequence[Line]) -> tuple[list[Row], list[Row]]:
    """The outermost rows of a page, from its top downwards and from its bottom upwards."""
    rows: list[Row] = []
    for line in sorted(lines, key=lambda line: (-line.base, line.left)):
        if rows and abs(rows[-1][0].base - line.base) <= 0.3 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    half = (len(rows) + 1) // 2
    return rows[: min(_ROWS, half)], rows[::-1][: min(_ROWS, len(rows) - half)]


def _is_repeated(row: Row, repeated: set[int]) -> bool:
    """Whether a page nearby has the row as well, page numbers aside."""
    known = [id(line) in repeated for line in row]
    return any(known) and all(
        one or _number(line) is not None for one, line in zip(known, row, strict=True)
    )


def _within_edge(rows: Sequence[Row], count: int) -> int:
    """How many of the repeated rows are the page's edge.

    Where repetition does not stop by itself, as on pages with the same sentences, the edge ends
    at the first gap that is wider than between lines.
    """
    if count < len(rows):
        return count
    for depth in range(count - 1):
        if _apart(rows[depth], rows[depth + 1]):
            return depth + 1
    return count if count == 1 else 0


def _repeated(edges: Sequence[tuple[list[Row], list[Row]]], at: int) -> set[int]:
    """The lines (by identity) of a page that a page nearby has as well."""
    found: set[int] = set()
    for top in (0, 1):
        nearby: dict[str, list[tuple[int, Line]]] = {}
        for other in (at - 2, at - 1, at + 1, at + 2):
            for row in edges[other][top] if 0 <= other < len(edges) else ():
                for line in row:
                    same = nearby.setdefault(_figureless(line), [])
                    if len(same) < _MOST_ALIKE:
                        same.append((other - at, line))
        for row in edges[at][top]:
            found.update(
                id(line)
                for line in row
                if any(
                    abs(other.base - line.base) <= _SAME_HEIGHT and _is_same(line, other, step)
                    for step, other in nearby.get(_figureless(line), ())
                )
            )
    return found


def _is_same(line: Line, other: Line, step: int) -> bool:
    """Whether two lines say the same, but for the number of a page that many pages on.

    Notes that say "Ibid., p. 14." on page after page are not furniture, nor is a bare figure.
    """
    if any(mark.kind == "superscript" and not mark.span.start for mark in line.marks):
        return False
    if not any(map(str.isalpha, line.characters)) and len(line.characters) <= 4:
        return False
    own, others = (_FIGURES.findall(one.characters) for one in (line, other))
    steps = [int(b) - int(a) for a, b in zip(own, others, strict=False)]
    return len(own) == len(others) and all(one in (0, step) for one in steps)


def _figureless(line: Line) -> str:
    return _FIGURES.sub("#", line.characters.strip().lower()[:200])


def _usual_heights(
    edges: Sequence[tuple[list[Row], list[Row]]], repeated: Sequence[set[int]]
) -> set[tuple[bool, int, int]]:
    """Heights and sizes at which most pages have repeated rows."""
    seen: Counter[tuple[bool, int, int]] = Counter()
    kept: Counter[tuple[bool, int, int]] = Counter()
    for page, known in zip(edges, repeated, strict=True):
        for top, rows in zip((True, False), page, strict=True):
            for row in rows:
                height = _height(top, row)
                seen[height] += 1
                kept[height] += any(id(line) in known for line in row)
    return {
        height
        for height, count in kept.items()
        if count >= 3 and 5 * count >= 3 * seen[height] and 2 * count >= len(edges)
    }


def _height(top: bool, row: Row) -> tuple[bool, int, int]:
    return (top, round(row[0].base / 2), round(row[0].size))


def _apart(row: Row, beyond: Row) -> bool:
    """Whether more room than that of a line stands between a row and the text."""
    size = max(row[0].size, beyond[0].size)
    return abs(row[0].base - beyond[0].base) > 1.6 * size


def _numbered(edges: Sequence[tuple[list[Row], list[Row]]]) -> Counter[int]:
    """How far numbers at the edge of a page are ahead of the page: counted by the difference."""
    ahead: Counter[int] = Counter()
    for at, page in enumerate(edges):
        numbers = {
            number
            for rows in page
            for row in rows[:2]
            for line in row
            for number in [_number(line)]
            if number is not None
        }
        ahead.update(number - at for number in numbers)
    return ahead


def _number(line: Line) -> int | None:
    match = _PAGE_NUMBER.fullmatch(line.characters.strip()[:40])
    if match is None:
        return None
    return int(match[1]) if match[1].isdigit() else _roman(match[1].lower())


def _roman(written: str) -> int | None:
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    total = 0
    for one, following in zip(written, [*written[1:], ""], strict=True):
        value = values[one]
        total += -value if values.get(following, 0) > value else value
    return total or None


def _is_number(row: Row, numbered: Counter[int], at: int, *, alone: bool) -> bool:
    """Whether a row is a page number, perhaps with words beside it.

    The number is in step with another page's, or the row stands apart from the text.
    """
    numbers = [number for line in row for number in [_number(line)] if number is not None]
    if len(numbers) != 1 or len(row) > _MOST_PIECES:
        return False
    for one, other in pairwise(sorted(row, key=lambda line: line.left)):
        if other.left - one.right < _FAR * one.size:
            return False  # a note with its number
    (number,) = numbers
    return numbered[number - at] >= 2 or (alone and number <= 999)


def _usual_size(lines: Sequence[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.characters)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def _is_small(row: Row, size: float, at: int, *, top: bool) -> bool:
    """Whether a row apart from the text is in small type and begins no note.

    On the first page what stands on top may be the beginning of the document.
    """
    if len(row) > _MOST_PIECES or (top and not at):
        return False
    words = row[0].characters
    noted = label(words).kind or any(m.kind == "superscript" for m in row[0].marks)
    return (
        not noted
        and not words[:1].isdigit()
        and all(line.size <= _SMALL * size and len(line.characters) <= _SHORT for line in row)
    )
