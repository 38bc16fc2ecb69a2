"""Captions and transcripts with time codes (SRT, WebVTT): what is said, turn by turn.

Caption lines are joined across cues, so that sentences are whole: a segment is a turn of one
speaker, or a few sentences where nobody is named, with the time from its first cue to its last.
A speaker whom the markup names (``<v Ana>``) stands as a label before the turn, "Ana: ", since
what is said is nothing without who says it; labels that are written in the words stay there.
Signs that only say that the speaker changes ("- ", ">> ") become the borders of segments.

Captions that roll up repeat each line once or twice. Where a file does so throughout, the
repetitions stand as boilerplate behind the segment in which they occur; a person who says the
same twice is not taken for that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from firsthand.model import Anchor, Blob, Mark, Metadata, Role, Span, Stated, Text
from firsthand.read import captions, charset, dates, language, tiles
from firsthand.read.captions import Line
from firsthand.read.lines import ends_sentence
from firsthand.read.speakers import speakers
from firsthand.read.tiles import Tile
from firsthand.read.timed import Beside, Cue, clock, timed

READER = "transcripts 1"

_LONGEST_TURN = 2000
"""Characters; a longer turn is cut where a sentence ends."""
_ENOUGH = 240
"""Characters after which a sentence's end ends a segment, where no speaker is known."""
_LONGEST = 1200
_PAUSE = 3.0
_ROLLING_SHARE = 0.4
_FEWEST_ROLLING = 5
_LANGUAGE = re.compile(r"^language:[ \t]*([A-Za-z]{2,3})\b", re.I | re.M)


def read(data: bytes, *, path: str, blob: Blob, declared: str | None = None) -> tuple[Text, ...]:
    """One text of all cues and comments, in their order.

    ``declared`` is the encoding that the envelope names (HTTP, mail).
    """
    found = timed(charset.decode(data, declared))
    laid = list(_Reading(found).tiles())
    return (tiles.text(laid, blob=blob, path=path, reader=READER, metadata=_metadata(found, laid)),)


@dataclass(slots=True)
class _Turn:
    """What is gathered for the next segment."""

    author: str | None = None
    voiced: bool = False
    label: str = ""
    lines: list[Line] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    repeated: list[tuple[str, Cue]] = field(default_factory=list)
    length: int = 0


class _Reading:
    """One pass over the cues."""

    def __init__(self, found: Sequence[Cue | Beside]) -> None:
        self._found = found
        self._shown = [captions.shown(one.lines) if isinstance(one, Cue) else [] for one in found]
        self._labels = iter(_labels([line.words for lines in self._shown for line in lines]))
        self._rolling = _rolls(found, self._shown)
        self._turn = _Turn()

    def tiles(self) -> Iterator[Tile]:
        before: list[str] = []
        for one, lines in zip(self._found, self._shown, strict=True):
            if isinstance(one, Beside):
                yield from self._ended()
                yield _beside(one)
                continue
            repeated = _repeated(before, lines) if self._rolling else 0
            before = [line.words for line in lines]
            labels = [next(self._labels) for _ in lines]
            self._turn.repeated.extend((line.words, one) for line in lines[:repeated])
            if repeated < len(lines):
                yield from self._cue(one, lines[repeated:], labels[repeated:])
        yield from self._ended()

    def _cue(self, cue: Cue, lines: list[Line], labels: Sequence[str | None]) -> Iterator[Tile]:
        if captions.is_aside(lines):
            author, voiced = self._turn.author, self._turn.voiced
            yield from self._ended()
            self._turn.cues.append(cue)
            self._turn.lines.extend(lines)
            yield from self._ended(role="body")
            # Who spoke before goes on, unless the next cue will say who speaks in it.
            self._turn.author = None if voiced else author
            return
        for line, label in zip(lines, labels, strict=True):
            if self._begins(cue, line, label):
                yield from self._ended()
                self._turn = self._new(line, label)
            elif self._full(cue):
                author = self._turn.author
                yield from self._ended()
                self._turn = self._new(line, label)
                self._turn.author = author
            if not self._turn.cues or self._turn.cues[-1] is not cue:
                self._turn.cues.append(cue)
            self._turn.lines.append(line)
            self._turn.length += len(line.words) + 1

    def _new(self, line: Line, label: str | None) -> _Turn:
        """A turn that this line begins; a name that only the markup gives becomes its label."""
        voiced = line.voice is not None
        repeats = label is not None and line.voice is not None and label in line.voice
        shown = line.voice if line.voice is not None and not repeats else ""
        return _Turn(author=line.voice or label, voiced=voiced, label=shown)

    def _begins(self, cue: Cue, line: Line, label: str | None) -> bool:
        """Whether somebody else begins to speak."""
        if label is not None or line.changes:
            return True
        if line.voice is not None:
            return line.voice != self._turn.author
        # Where voices are marked up, words without a voice are nobody's that is known.
        return self._turn.voiced and cue is not self._turn.cues[-1]

    def _full(self, cue: Cue) -> bool:
        turn = self._turn
        if not turn.lines:
            return False
        ended = ends_sentence(turn.lines[-1].words)
        if turn.author is not None:
            return turn.length > _LONGEST_TURN and (ended or turn.length > 2 * _LONGEST_TURN)
        last = turn.cues[-1]
        if cue is not last and cue.start is not None and last.end is not None:
            if cue.start - last.end > _PAUSE:
                return True
        return (ended and turn.length >= _ENOUGH) or turn.length >= _LONGEST

    def _ended(self, role: Role = "speech") -> Iterator[Tile]:
        turn, self._turn = self._turn, _Turn()
        if turn.lines:
            yield _spoken(turn, role)
        if turn.repeated:
            words = "\n".join(line for line, _ in turn.repeated)
            first, last = turn.repeated[0][1], turn.repeated[-1][1]
            source = Span(first.source.start, last.source.end)
            yield Tile(words + "\n", "boilerplate", Anchor("time", _path([first, last]), source))


def _spoken(turn: _Turn, role: Role) -> Tile:
    pieces = [f"{turn.label}: "] if turn.label else []
    length = len(pieces[0]) if pieces else 0
    marks: list[Mark] = []
    for number, line in enumerate(turn.lines):
        for mark in line.marks:
            span = Span(mark.span.start + length, mark.span.end + length)
            marks.append(Mark(span, mark.kind))
        pieces.append(line.words + (" " if number + 1 < len(turn.lines) else "\n"))
        length += len(pieces[-1])
    source = Span(turn.cues[0].source.start, turn.cues[-1].source.end)
    return Tile(
        "".join(pieces),
        role,
        Anchor("time", _path(turn.cues), source),
        names=tuple(cue.name for cue in turn.cues if cue.name and not cue.name.isdigit()),
        author=turn.author,
        marks=tuple(marks),
    )


def _path(cues: Sequence[Cue]) -> str:
    if len(cues) == 1 or cues[0] is cues[-1]:
        return cues[0].path
    stretch = clock(cues[0].start, cues[-1].end)
    return stretch if stretch != "no time" else f"{cues[0].path} ... {cues[-1].path}"


def _beside(one: Beside) -> Tile:
    role: Role = "boilerplate"
    if one.kind == "title":
        role = "title"
    elif one.kind == "comment":
        role = "comment"
    return Tile(one.characters + "\n", role, Anchor("time", "no time", one.source))


def _labels(lines: Sequence[str]) -> list[str | None]:
    """For each line the speaker whom its words name."""
    letters = "".join(lines)[:20_000]
    shouted = sum(map(str.isupper, letters)) > 0.7 * max(1, sum(map(str.isalpha, letters)))
    if shouted:  # in captions that are all capitals only the label may count as capitals
        lines = [_quieter(line) for line in lines]
    return [one.name if one is not None else None for one in speakers(lines)]


def _quieter(line: str) -> str:
    name, colon, said = line.partition(":")
    return name + colon + said.lower()


def _rolls(found: Sequence[Cue | Beside], shown: Sequence[list[Line]]) -> bool:
    """Whether the captions roll up: most cues begin with lines of the cue just before."""
    cues = [(one, lines) for one, lines in zip(found, shown, strict=True) if isinstance(one, Cue)]
    rolled = 0
    for (before, above), (cue, lines) in pairwise(cues):
        close = before.end is not None and cue.start is not None and cue.start - before.end <= 0.5
        rolled += close and _repeated([line.words for line in above], lines) > 0
    return rolled >= _FEWEST_ROLLING and rolled >= _ROLLING_SHARE * len(cues)


def _repeated(before: Sequence[str], lines: Sequence[Line]) -> int:
    """How many lines at the beginning of a cue are those that ended the cue before."""
    words = [line.words for line in lines]
    for count in range(min(len(before), len(words), 4), 0, -1):
        if words[:count] == list(before[-count:]):
            return count
    return 0


def _metadata(found: Sequence[Cue | Beside], laid: Sequence[Tile]) -> Metadata:
    said = "\n".join(tile.characters for tile in laid if tile.role in ("speech", "body"))
    title: Stated | None = None
    declared: str | None = None
    published: Stated | None = None
    for one in found[:20]:
        if not isinstance(one, Beside):
            continue
        if one.kind == "settings":
            named = _LANGUAGE.search(one.characters[:2000])
            declared = declared or (named[1].lower() if named else None)
            continue
        where = "header" if one.kind == "title" else "NOTE"
        first = re.split(r"(?<=[.!?])\s|\n", one.characters[:400])[0].rstrip(".")
        title = title or (Stated(first, where) if len(first) <= 200 else None)
        day = dates.only(one.characters[:1000])
        published = published or (Stated(day, where) if day else None)
    return Metadata(title=title, published=published, language=language.of(said) or declared)
