"""Segments laid end to end: how every reader makes a `Text` that its segments tile.

A reader yields `Tile`s, each with its own characters and with marks counted from its own start.
`text` joins them, moves the marks to their places in the whole, and names the result. A reader
puts the separator that follows a passage (line breaks, blank lines) at the end of its tile.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.model import Anchor, Blob, Mark, Metadata, Role, Segment, Span, Text

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Tile:
    """The next stretch of a text: its characters, what it is, and where it came from.

    The spans of ``marks`` are counted from the start of this tile. A tile without characters
    makes no segment: its marks stand where it stands, its names go to the following segment
    (to the last one at the end of the text).
    """

    characters: str
    role: Role
    anchor: Anchor
    names: tuple[str, ...] = ()
    level: int | None = None
    author: str | None = None
    marks: tuple[Mark, ...] = ()


def text(
    tiles: Iterable[Tile],
    *,
    blob: Blob,
    path: str,
    reader: str,
    metadata: Metadata | None = None,
) -> Text:
    """The tiles joined into one text, in the order given.

    ``path`` is where the blob came from, with ``!/part`` for a part of it; ``reader`` is the
    reader's name and version. Half a surrogate pair, which no file can hold, becomes U+FFFD.
    Raises ValueError for a mark that reaches outside its tile: that is a mistake of the reader.

    >>> from firsthand.model import Anchor, Blob
    >>> anchor = Anchor("characters", "line 1")
    >>> made = text([Tile("Low tide\\n", "title", anchor), Tile("We sailed.", "body", anchor)],
    ...             blob=Blob("sha256:00", 19, "text/plain"), path="a.txt", reader="plain 1")
    >>> [s.span.of(made.characters) for s in made.segments]
    ['Low tide\\n', 'We sailed.']
    """
    pieces: list[str] = []
    segments: list[Segment] = []
    marks: list[Mark] = []
    waiting: tuple[str, ...] = ()
    start = 0
    for tile in tiles:
        end = start + len(tile.characters)
        marks.extend(_moved(mark, start, end) for mark in tile.marks)
        waiting = _joined(waiting, tile.names)
        if end > start:
            span = Span(start, end)
            segments.append(Segment(span, tile.role, tile.anchor, waiting, tile.level, tile.author))
            pieces.append(tile.characters)
            waiting = ()
        start = end
    if waiting and segments:
        last = segments[-1]
        names = _joined(last.names, waiting)
        segments[-1] = Segment(last.span, last.role, last.anchor, names, last.level, last.author)
    return Text(
        id=identity(blob, path, reader),
        blob=blob,
        path=path,
        reader=reader,
        characters=without_surrogates("".join(pieces)),
        segments=tuple(segments),
        marks=tuple(sorted(marks, key=_place)),
        metadata=metadata if metadata is not None else Metadata(),
    )


def identity(blob: Blob, path: str, reader: str) -> str:
    """A tagged digest over blob, reader and the place inside the blob (after the first ``!/``).

    The name of the file is no part of it: a file that was moved keeps its texts' ids.
    """
    inside = path.partition("!/")[2]
    named = "\n".join((blob.id, reader, inside)).encode("utf-8", "surrogatepass")
    return "sha256:" + hashlib.sha256(named).hexdigest()


def without_surrogates(characters: str) -> str:
    """The characters with U+FFFD for each half of a surrogate pair; the length is the same."""
    try:
        characters.encode("utf-8")
    except UnicodeEncodeError:
        return _LONE_SURROGATE.sub("�", characters)
    return characters


def _moved(mark: Mark, start: int, end: int) -> Mark:
    span = Span(mark.span.start + start, mark.span.end + start)
    if not start <= span.start <= span.end <= end:
        raise ValueError(f"{mark} reaches outside its tile of {end - start} characters")
    return Mark(span, mark.kind, mark.target)


def _joined(names: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names + more))


def _place(mark: Mark) -> tuple[int, int, str, str]:
    return (mark.span.start, mark.span.end, mark.kind, mark.target or "")
