"""Markdown: the words that a reader is shown, with their lines in the file.

The text of record is the shown text, not the file's characters: asterisks and addresses in
parentheses would stand in the middle of sentences, for people and for the parser. The file is
written out as a page of HTML (`typeset`) and read as any page is, so that headings, notes,
captions, bylines and tags that stand between the Markdown are judged by the same rules. A line
break inside a paragraph is a space, unless the next line begins with a label ("MR. PELL:").

Every anchor names the line; its source range is exact where the passage stands in the file as
it stands here, and otherwise covers the lines of its paragraph, signs of markup included.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from firsthand.model import Anchor, Blob, Metadata, Role, Span, Stated, Text
from firsthand.read import charset, extents, laying, tiles, trees
from firsthand.read.article import Part, parts
from firsthand.read.noterefs import linked
from firsthand.read.page import blocks
from firsthand.read.preamble import Preamble, preamble
from firsthand.read.tiles import Tile
from firsthand.read.typeset import Place, page

READER = "markdown 1"

_LONGEST_SOUGHT = 1000
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")


def read(data: bytes, *, path: str, blob: Blob, declared: str | None = None) -> tuple[Text, ...]:
    """One text of what the file shows, preamble and definitions of links included.

    ``declared`` is the encoding that the envelope names (HTTP, mail).
    """
    characters = charset.decode(data, declared)
    starts = _line_starts(characters)
    lines = [characters[a:b].rstrip("\r\n") for a, b in pairwise(starts)]
    ahead = preamble(lines[:400])
    written = page(characters[starts[ahead.lines] :])
    events = trees.events(written.html)
    found, notes = linked(blocks(events, extents.measured(events), ""), [])
    title = ahead.stated.title.value if ahead.stated.title else ""
    shown = parts(found, sorted(notes), [title])
    source = _Source(characters, starts, ahead.lines, written.places)
    laid = laying.laid(shown, source.anchor)
    titled = any(part.role == "title" for part in shown)
    return (
        tiles.text(
            [*_preamble(ahead, characters, starts, titled=titled), *laid],
            blob=blob,
            path=path,
            reader=READER,
            metadata=_metadata(ahead.stated, shown),
        ),
    )


def _line_starts(characters: str) -> list[int]:
    """Where each line begins, and the end of the text."""
    starts = [match.start() for match in _LINE.finditer(characters) if match[0]]
    return [*starts, len(characters)]


class _Source:
    """The way from a block of the written-out page back to the lines of the file."""

    def __init__(
        self, characters: str, starts: Sequence[int], skipped: int, places: Sequence[Place]
    ) -> None:
        self._characters = characters
        self._starts = starts
        self._skipped = skipped
        self._places = places
        self._offsets = [place.offset for place in places]
        self._last = -1  # the place of the block before: what stands beside has none of its own
        self._reached = 0

    def anchor(self, part: Part) -> Anchor:
        """Called for the parts in their order."""
        if part.block.source is not None:
            self._last = bisect.bisect_right(self._offsets, part.block.source.start) - 1
        if self._last < 0:
            return Anchor("characters", f"line {self._skipped + 1}")
        place = self._places[self._last]
        last = len(self._starts) - 1
        first = min(place.first + self._skipped, last)
        start, end = self._starts[first], self._starts[min(place.end + self._skipped, last)]
        reached = max(start, min(self._reached, end))
        found = self._found(part.characters, reached, end)
        if found is not None:
            self._reached = found.end
            number = bisect.bisect_right(self._starts, found.start)
            return Anchor("characters", f"line {number}", found)
        whole = part.span == Span(0, len(part.block.characters))
        self._reached = max(self._reached, reached + len(part.characters) // 2)
        return Anchor("characters", f"line {first + 1}", self._trimmed(start, end, whole=whole))

    def _found(self, shown: str, start: int, end: int) -> Span | None:
        """Where the words stand in the file just so, white space aside."""
        words = shown.split()
        if not words or len(words) > _LONGEST_SOUGHT:
            return None
        near = min(end, start + 4 * len(shown) + 1000)  # not the whole of a long paragraph
        form = re.compile(r"\s+".join(map(re.escape, words)))
        match = form.search(self._characters, start, near)
        return Span(*match.span()) if match else None

    def _trimmed(self, start: int, end: int, *, whole: bool) -> Span | None:
        written = self._characters[start:end]
        if not whole or not written.strip():
            return None
        before = len(written) - len(written.lstrip())
        return Span(start + before, start + len(written.rstrip()))


def _preamble(
    ahead: Preamble, characters: str, starts: Sequence[int], *, titled: bool
) -> Iterator[Tile]:
    """The lines of the preamble as they are; the title among them where the text has none."""
    stated = ahead.stated
    key = ""
    for number in range(ahead.lines):
        start, end = starts[number], starts[number + 1]
        line = characters[start:end]
        if not line[:1].isspace():  # lines that are set in belong to the key before them
            key = line.partition(":")[0].partition("=")[0].strip().lower()
        role: Role = "boilerplate"
        if stated.author is not None and stated.author.found == f"preamble {key}":
            role = "byline"
        elif stated.published is not None and stated.published.found == f"preamble {key}":
            role = "dateline"
        cuts = [start, end]
        value = stated.title.value if stated.title is not None else ""
        at = line.rfind(value) if value else -1
        if number == ahead.title_line and not titled and at >= 0:
            cuts = [start, start + at, start + at + len(value), end]
        for index, (a, b) in enumerate(pairwise(cuts)):
            anchor = Anchor("characters", f"line {number + 1}", Span(a, b))
            yield Tile(characters[a:b], "title" if index == 1 else role, anchor)


def _metadata(stated: Metadata, shown: Sequence[Part]) -> Metadata:
    title = laying.title(shown)
    return replace(
        stated,
        title=stated.title or (Stated(title, "heading") if title else None),
        author=stated.author or laying.author(shown),
        published=stated.published or laying.published(shown),
        language=laying.spoken(shown) or stated.language,
    )
