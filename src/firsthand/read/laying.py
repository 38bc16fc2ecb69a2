"""Parts of a page laid end to end as tiles, and what their own words say about the document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

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
    for index, part in enumerate(page):
        following = page[index + 1] if index + 1 < len(page) else None
        characters = part.characters
        if characters and part.span.end == len(part.block.characters):
            characters += _separator(part, following)
        names = [name for at, name in part.block.names if _holds(part, at)]
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
            marks=tuple(_marks(part)),
        )


def _separator(part: Part, following: Part | None) -> str:
    same_row = (
        part.role == "cell"
        and following is not None
        and following.role == "cell"
        and following.block.row == part.block.row
    )
    return "\t" if same_row else "\n"


def _holds(part: Part, at: int) -> bool:
    """Whether a place of the block is in this part; the block's end belongs to its last part."""
    start, end = part.span
    return start <= at < end or (at >= end == len(part.block.characters))


def _marks(part: Part) -> Iterator[Mark]:
    start, end = part.span
    for mark in part.block.marks:
        if mark.span.start == mark.span.end:
            if _holds(part, mark.span.start):
                at = min(mark.span.start, end) - start
                yield Mark(Span(at, at), mark.kind, mark.target)
        elif mark.span.touches(part.span):
            first, last = max(mark.span.start, start), min(mark.span.end, end)
            yield Mark(Span(first - start, last - start), mark.kind, mark.target)


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
