"""The words of one part of a mail as tiles: plain text or HTML, voice by voice.

Signs of quotation (">") are not text: what they say is the role ``quote`` and its level. The
lines that introduce an older message become byline, dateline and subject of that level.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from firsthand.model import Anchor, Blob, Mark, Role, Segment, Span, Text
from firsthand.read import charset, html
from firsthand.read.letters import Kind, Row, Voice, is_notice, voices
from firsthand.read.mime import Part
from firsthand.read.roles import unheaded
from firsthand.read.tiles import Tile

_SIGNS = re.compile(r"(?:>[ \t]?)+")
_SUBJECT = re.compile(r"\s*\*?[^\W\d_]+\s?:\*?[ \t]*")
_ROLES: dict[Kind, Role] = {
    "signed": "boilerplate",
    "announced": "byline",
    "from": "byline",
    "date": "dateline",
    "subject": "subject",
    "header": "boilerplate",
}
_OWN_ROLES = frozenset(("body", "list", "heading", "title", "quote", "dateline", "byline"))


class _Line(NamedTuple):
    """A line of a part: what is shown of it, and where that stands among its characters."""

    shown: str
    source: Span
    number: int


def plain(part: Part) -> list[Tile]:
    """The tiles of a part of plain text."""
    characters = charset.decode(part.data, part.parameters.get("charset"))
    flowed = part.parameters.get("format", "").lower() == "flowed"
    lines, rows = _read_lines(characters, flowed=flowed)
    found: list[Tile] = []
    first = 0
    spoken = voices(rows)
    for index in range(1, len(lines) + 1):
        if index == len(lines) or spoken[index] != spoken[first]:
            found.extend(_tiles(lines[first:index], spoken[first], part.number or "1"))
            first = index
    return found


def _read_lines(characters: str, *, flowed: bool) -> tuple[list[_Line], list[Row]]:
    lines: list[_Line] = []
    rows: list[Row] = []
    start = 0
    for number, written in enumerate(characters.splitlines(keepends=True), start=1):
        depth, skipped = _signs(written)
        if flowed and written[skipped : skipped + 1] == " ":
            skipped += 1  # the blank that keeps "From" and ">" from being taken for signs
        shown = written[skipped:]
        ended = shown.rstrip("\r\n")
        # RFC 3676: a line that ends with a blank runs on, but for the line before a signature.
        if flowed and ended.endswith(" ") and ended != "-- ":
            shown = ended
        source = Span(start + skipped, start + len(written))
        lines.append(_Line(shown, source, number))
        rows.append(Row(written[skipped:].strip(), depth))
        start += len(written)
    return lines, rows


def _signs(written: str) -> tuple[int, int]:
    """The signs of quotation at the beginning of a line, and how many characters they take."""
    if written.startswith(">From "):
        return 0, 1  # a mailbox marks so that no message begins here
    signs = _SIGNS.match(written[:400])
    return (signs[0].count(">"), signs.end()) if signs else (0, 0)


def _tiles(lines: Sequence[_Line], voice: Voice, number: str) -> Iterator[Tile]:
    """The tiles of lines of one voice."""
    characters = "".join(line.shown for line in lines)
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line.shown))
    if voice.kind == "said":
        page = unheaded(characters)
        starts = [one.passage.lines[0].start for one in page] or [0]
        starts[0] = 0
        said: list[Role] = [one.role or "body" for one in page] or ["body"]
        speakers = [one.speaker.name if one.speaker else None for one in page] or [None]
    else:
        starts, said, speakers = [0], [_ROLES[voice.kind]], [None]
        key = _SUBJECT.match(characters) if voice.kind == "subject" else None
        if key is not None and 0 < key.end() < len(characters.rstrip()):
            starts, said, speakers = [0, key.end()], ["boilerplate", "subject"], [None, None]
    for (a, b), role, speaker in zip(
        pairwise([*starts, len(characters)]), said, speakers, strict=True
    ):
        first = bisect.bisect_right(offsets, a) - 1
        last = max(first, bisect.bisect_left(offsets, b) - 1)
        source = Span(
            lines[first].source.start + a - offsets[first],
            lines[last].source.start + b - offsets[last],
        )
        if b == offsets[last + 1]:
            source = Span(source.start, lines[last].source.end)
        anchor = Anchor("mail", f"part {number} line {lines[first].number}", source)
        yield _voiced(_noticed(Tile(characters[a:b], role, anchor, author=speaker)), voice)


def _noticed(tile: Tile) -> Tile:
    """A paragraph that a mail program or an office adds is no word of the writer's."""
    if tile.role in _OWN_ROLES and is_notice(" ".join(tile.characters.split())):
        return replace(tile, role="boilerplate")
    return tile


def _voiced(tile: Tile, voice: Voice) -> Tile:
    """The tile with the role and level that its voice gives it."""
    if not voice.depth:
        return tile
    role: Role = tile.role
    if voice.kind == "said" and role in _OWN_ROLES:
        role = "quote"
    return replace(tile, role=role, level=voice.depth, author=tile.author or voice.author)


def page(part: Part, *, path: str, blob: Blob) -> list[Tile]:
    """The tiles of a part of HTML."""
    (text,) = html.read(part.data, path=path, blob=blob, declared=part.parameters.get("charset"))
    pieces: list[tuple[Segment, Span]] = []
    rows: list[Row] = []
    for segment in text.segments:
        depth = segment.level or 1 if segment.role == "quote" else 0
        start = segment.span.start
        for line in segment.span.of(text.characters).splitlines(keepends=True):
            pieces.append((segment, Span(start, start + len(line))))
            rows.append(Row(line.strip(), depth))
            start += len(line)
    return list(_page_tiles(text, pieces, voices(rows), part.number or "1"))


def _page_tiles(
    text: Text, pieces: Sequence[tuple[Segment, Span]], spoken: Sequence[Voice], number: str
) -> Iterator[Tile]:
    begins = [mark.span.start for mark in text.marks]
    first = 0
    named: Segment | None = None
    for index in range(1, len(pieces) + 1):
        segment = pieces[first][0]
        same = index < len(pieces) and pieces[index][0] is segment
        if same and spoken[index] == spoken[first]:
            continue
        span = Span(pieces[first][1].start, pieces[index - 1][1].end)
        for start, end, role in _cuts(span.of(text.characters), spoken[first]):
            piece = Span(span.start + start, span.start + end)
            among = range(
                bisect.bisect_left(begins, piece.start), bisect.bisect_right(begins, piece.end)
            )
            marks = (_clipped(text.marks[n], segment, piece) for n in among)
            tile = Tile(
                piece.of(text.characters),
                role or segment.role,
                Anchor(
                    "mail",
                    f"part {number} {segment.anchor.path}",
                    segment.anchor.source if piece == segment.span else None,
                ),
                names=segment.names if segment is not named else (),
                level=segment.level,
                author=segment.author,
                marks=tuple(mark for mark in marks if mark is not None),
            )
            named = segment
            yield tile if role else _of_page(tile, spoken[first])
        first = index


def _cuts(characters: str, voice: Voice) -> list[tuple[int, int, Role | None]]:
    """The piece as one, or the word "Subject:" cut from what it introduces."""
    key = _SUBJECT.match(characters) if voice.kind == "subject" else None
    if key is None or not 0 < key.end() < len(characters.rstrip()):
        return [(0, len(characters), None)]
    return [(0, key.end(), "boilerplate"), (key.end(), len(characters), None)]


def _clipped(mark: Mark, segment: Segment, span: Span) -> Mark | None:
    """The part of a mark that lies in the span, counted from its start; None outside of it."""
    last = span.end == segment.span.end
    if mark.span.start == span.end and not (last and mark.span.start == mark.span.end):
        return None
    if not segment.span.covers(mark.span):
        return None
    end = min(mark.span.end, span.end)
    return replace(mark, span=Span(mark.span.start - span.start, end - span.start))


def _of_page(tile: Tile, voice: Voice) -> Tile:
    if tile.role == "boilerplate":
        return tile
    if voice.kind != "said":
        tile = replace(tile, role=_ROLES[voice.kind], level=None)
    return _voiced(_noticed(tile), voice)
