"""Parts of a page laid end to end as tiles, and what their own words say about the document."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from firsthand.model import Anchor, Mark, Span, Stated
from firsthand.read import front, language, metadata
from firsthand.read.article import Part
from firsthand.read.tiles import Tile

_ONLY_MARKER = re.compile(r"[\[(^]{0,2}(?:\d{1,4}[a-z]?|[a-z]|[*†‡§¶]{1,3})[\]).:]{0,2}")
_WRITTEN = frozenset(("title", "body", "quote", "speech", "list", "heading", "footnote"))


def laid(page: Sequence[Part], anchor: Callable[[Part], Anchor]) -> Iterator[Tile]:
    """A tile for each part: a line break ends a block, a tab a cell with another in its row.

    Entries of numbered lists of notes get the number as a name, ``fn:3``. A marker that is a
    block of its own hands its names on to the note that follows it.
    """
    last_item: int | None = None
    waiting: list[str] = []
    for index, (part, names, marks) in enumerate(_shared_out(page)):
        following = page[index + 1] if index + 1 < len(page) else None
        characters = part.characters
        if characters and part.span.end == len(part.block.characters):
            characters += _separator(part, following)
        item = part.block.item if part.role in ("footnote", "reference") else None
        if item is not None and item != last_item:
            names.append(f"fn:{item}")
        last_item = item
        names = waiting + names
        waiting = []
        if part.role == "footnote" and following is not None and following.role == "footnote":
            if _ONLY_MARKER.fullmatch(part.words):  # the note itself is the next block
                names, waiting = [], names
        yield Tile(
            characters,
            part.role,
            anchor(part),
            names=tuple(names),
            level=part.level,
            author=part.author,
            marks=tuple(marks),
        )


def _shared_out(page: Sequence[Part]) -> Iterator[tuple[Part, list[str], list[Mark]]]:
    """Each part with the names and the marks of its block that are its own."""
    for _, group in groupby(page, key=lambda part: id(part.block)):
        pieces = list(group)
        block = pieces[0].block
        starts = [part.span.start for part in pieces]
        names: list[list[str]] = [[] for _ in pieces]
        marks: list[list[Mark]] = [[] for _ in pieces]
        for at, name in block.names:
            names[_holder(starts, at)].append(name)
        for mark in block.marks:
            index = _holder(starts, mark.span.start)
            marks[index].extend(_cut(mark, pieces[index].span))
            while index + 1 < len(pieces) and starts[index + 1] < mark.span.end:
                index += 1
                marks[index].extend(_cut(mark, pieces[index].span))
        yield from zip(pieces, names, marks, strict=True)


def _holder(starts: Sequence[int], at: int) -> int:
    """Which piece a place of the block is in; the block's end belongs to its last piece."""
    return max(0, bisect.bisect_right(starts, at) - 1)


def _cut(mark: Mark, span: Span) -> Iterator[Mark]:
    """What of a mark lies in the span, counted from its start."""
    first, last = max(mark.span.start, span.start), min(mark.span.end, span.end)
    if mark.span.start == mark.span.end:
        last = first = min(first, span.end)
    elif first >= last:
        return
    yield Mark(Span(first - span.start, last - span.start), mark.kind, mark.target)


def _separator(part: Part, following: Part | None) -> str:
    same_row = (
        part.role == "cell"
        and following is not None
        and following.role == "cell"
        and following.block.row == part.block.row
    )
    return "\t" if same_row else "\n"


def title(page: Sequence[Part]) -> str | None:
    """The headline on one line."""
    shown = next((part.words for part in page if part.role == "title"), None)
    return " ".join(shown.split()) if shown else None


def author(page: Sequence[Part]) -> Stated | None:
    """The name in the byline; nothing where words of several authors stand one after another."""
    found: list[str] = []
    prose = False
    for part in page:
        name = _named(part)
        if name is not None and (not found or (prose and name not in found)):
            found.append(name)
            prose = False
        prose = prose or (part.role == "body" and len(part.characters) > 60)
    return Stated(found[0], "byline") if len(found) == 1 else None


def _named(part: Part) -> str | None:
    """The author whom a byline names, those who only helped left out."""
    if part.role != "byline" or front.is_credit(part.words):
        return None
    for hint in part.block.hints:
        name = hint.span.of(part.block.characters).strip() if hint.kind == "author" else ""
        if name and len(name) <= 100:
            return front.author(name) or name
    return front.author(part.words) if front.is_byline(part.words) else None


def published(page: Sequence[Part]) -> Stated | None:
    """The day that the head of the article gives; nothing where two differ."""
    values = {
        value
        for part in page
        if part.role in ("byline", "dateline") and part.block.zone.role != "boilerplate"
        for value in [metadata.edtf(part.words)]
        if value is not None
    }
    return Stated(values.pop(), "dateline") if len(values) == 1 else None


def spoken(page: Sequence[Part]) -> str | None:
    """The language of the article's words, the site around it left out."""
    return language.of("\n".join(part.characters for part in page if part.role in _WRITTEN))
