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
from firsthand.read.labels import PLAIN, label
from firsthand.read.lines import Passage, lines, passages
from firsthand.read.roles import Judged, judged
from firsthand.read.speakers import Speaker, speakers
from firsthand.read.tiles import Tile

READER = "plain 1"


def read(data: bytes, *, path: str, blob: Blob) -> tuple[Text, ...]:
    """One text whose characters are the decoded bytes, a byte-order mark left out."""
    characters = charset.decode(data)
    page = _page(characters)
    return (
        tiles.text(
            _tiles(page, characters),
            blob=blob,
            path=path,
            reader=READER,
            metadata=_metadata(page, characters),
        ),
    )


def _page(characters: str) -> list[Judged]:
    every = lines(characters)
    labels = [label(line.words) for line in every]
    spoken = speakers([line.words for line in every])
    marked = [bool(one.kind) or who is not None for one, who in zip(labels, spoken, strict=True)]
    for line in every[:4]:  # a byline under the title begins in lower case at times
        marked[line.number - 1] |= front.is_byline(line.words)
    found = _with_bare_names(passages(every, marked, [one.depth for one in labels]), spoken, marked)
    first = [passage.lines[0].number - 1 for passage in found]
    # A speaker's label hides what else the line might begin with.
    seen = [labels[i] if spoken[i] is None else PLAIN for i in first]
    return judged(found, seen, [spoken[i] for i in first], characters)


def _with_bare_names(
    found: Sequence[Passage], spoken: Sequence[Speaker | None], marked: Sequence[bool]
) -> list[Passage]:
    """Speakers' names on a line of their own are joined to what is said below them."""
    joined: list[Passage] = []
    for passage in found:
        last = joined[-1] if joined else None
        if last is not None and last.block == passage.block:
            speaker = spoken[last.lines[0].number - 1]
            bare = speaker is not None and speaker.length >= len(last.words)
            if bare and not marked[passage.lines[0].number - 1]:
                joined[-1] = Passage(last.lines + passage.lines, last.block)
                continue
        joined.append(passage)
    return joined


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
        if one.role == "byline":
            return _stated(front.author(one.words), "byline")
    for one in page[:6]:
        if one.role in ("title", "heading"):
            name = front.author_in_title(one.words)
            if name is not None:
                return Stated(name, "title")
    for farewell, signed in pairwise(page[-4:]):
        name = front.signature(farewell.passage.ending, signed.words)
        if name is not None:
            return Stated(name, "signature")
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
