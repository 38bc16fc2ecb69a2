"""Plain text: the text of record is exactly what the bytes decode to.

Nothing is changed: line breaks, NULs and control characters stay as they are. Segments are the
passages that `lines` finds, with the roles that `roles` gives them; blank lines belong to the
passage before them. The anchor names the line, and its source range is the text's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from firsthand.model import Anchor, Blob, Metadata, Role, Span, Stated, Text
from firsthand.read import charset, dates, front, language, tiles
from firsthand.read.paragraphs import Judged
from firsthand.read.roles import judged
from firsthand.read.tiles import Tile

READER = "plain 1"


def read(data: bytes, *, path: str, blob: Blob, declared: str | None = None) -> tuple[Text, ...]:
    """One text whose characters are the decoded bytes, a byte-order mark left out.

    ``declared`` is the encoding that the envelope names (HTTP, mail).
    """
    characters = charset.decode(data, declared)
    page = judged(characters)
    return (
        tiles.text(
            _tiles(page, characters),
            blob=blob,
            path=path,
            reader=READER,
            metadata=_metadata(page, characters),
        ),
    )


def _tiles(page: Sequence[Judged], characters: str) -> Iterator[Tile]:
    if not page:
        yield _tile("body", Span(0, len(characters)), 1, characters)
        return
    starts = [one.passage.lines[0].start for one in page]
    ends = [*starts[1:], len(characters)]
    starts[0] = 0
    for one, start, end in zip(page, starts, ends, strict=True):
        first = one.passage.lines[0]
        cut = start
        if one.lead:
            cut = first.begins + one.lead
            yield _tile("dateline", Span(start, cut), first.number, characters)
        tile = _tile(one.role or "body", Span(cut, end), first.number, characters)
        author = one.speaker.name if one.speaker is not None else None
        yield replace(tile, level=one.level, author=author)


def _tile(role: Role, span: Span, line: int, characters: str) -> Tile:
    return Tile(span.of(characters), role, Anchor("characters", f"line {line}", span))


def _metadata(page: Sequence[Judged], characters: str) -> Metadata:
    title = next((one for one in page if one.role == "title"), None)
    return Metadata(
        title=_stated(title.words if title is not None else None, "title"),
        author=_author(page),
        published=_published(page),
        language=language.of(characters),
    )


def _author(page: Sequence[Judged]) -> Stated | None:
    for one in page:
        written = front.author(one.words) if one.role == "byline" else None
        if written is not None:
            return Stated(written, "byline")
    for one in page[:6]:
        if one.role in ("title", "heading"):
            name = front.author_in_title(one.words)
            if name is not None:
                return Stated(name, "title")
    for farewell, below in pairwise(page[-4:]):
        name = front.signed(below.words) or front.signature(farewell.passage.ending, below.words)
        if name is not None:
            return Stated(name, "signature")
    return _introduced(page)


def _introduced(page: Sequence[Judged]) -> Stated | None:
    """The witness who says his name at the beginning of his own statement."""
    for one in page[:8]:
        name = front.introduced(one.words) if one.role == "body" else None
        if name is not None:
            return Stated(name, "introduction")
    return None


def _stated(value: str | None, found: str) -> Stated | None:
    return Stated(value, found) if value else None


def _published(page: Sequence[Judged]) -> Stated | None:
    """The day that the head of the document gives for itself; nothing where two differ."""
    head = page[:12]
    for role in ("byline", "dateline"):
        values = {dates.only(one.words[:200]) for one in head if one.role == role} - {None}
        if len(values) == 1:
            return Stated(values.pop() or "", role)
        if values:
            return None
    endings = {
        value
        for one in head
        if one.role in ("title", "heading")
        for start, end, value in dates.spans(one.words[:200])
        if end >= len(one.words.rstrip(" .)")) and one.words[:start].endswith(", ")
    }
    return Stated(endings.pop(), "heading") if len(endings) == 1 else None
