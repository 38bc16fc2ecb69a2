"""Files of captions (SRT and WebVTT) taken apart: cues with their times, and what stands between.

Times may be malformed: whatever begins with a figure and holds an arrow is a line of times, and
is kept as it is written where it cannot be understood. A blank line inside a cue does not end it
as long as no new cue begins. Lines are counted in the decoded file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from firsthand.model import Span

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_ARROW = re.compile(
    r"\s*(\d[\d:.,;\s]{0,24}?)\s*(?:-{1,3}>|[–—]>|=>)\s*(\d[\d:.,;]{0,24})?([^\r\n]*)"
)
_TIME = re.compile(r"(?:(\d{1,3})[:;])?(\d{1,2})[:;](\d{1,2})(?:[.,:;](\d{1,3}))?")
_NUMBER = re.compile(r"\d{1,9}")
_COMMENT = re.compile(r"NOTE(?:[ \t]|$)")
_STYLE = re.compile(r"(?:STYLE|REGION|X-TIMESTAMP-MAP)\b")
_SIGNATURE = re.compile(r"WEBVTT(?:[ \t]+[-–—]?[ \t]*|$)")


class Cue(NamedTuple):
    """The lines that are shown together. ``path`` is their time, ``start`` and ``end`` in seconds.

    ``lines`` are as written, markup included; ``source`` is where they stand in the file.
    """

    path: str
    start: float | None
    end: float | None
    name: str | None
    lines: tuple[str, ...]
    source: Span


class Beside(NamedTuple):
    """What is no cue: the title of the file, its settings, a comment."""

    kind: Literal["title", "settings", "comment"]
    characters: str
    source: Span


class _Line(NamedTuple):
    written: str
    start: int

    @property
    def blank(self) -> bool:
        return not self.written.strip()


def timed(characters: str) -> list[Cue | Beside]:
    """The cues of a file of captions, and what stands before and between them, in order."""
    lines = [
        _Line(match[0].rstrip("\r\n"), match.start())
        for match in _LINE.finditer(characters)
        if match[0]
    ]
    found: list[Cue | Beside] = []
    web = bool(lines) and _SIGNATURE.match(lines[0].written) is not None
    at = _header(lines, found) if web else 0
    times = [n for n in range(at, len(lines)) if _is_times(lines, n)]
    begins = [n - _named(lines, n, at, web=web) for n in times]
    first = begins[0] if begins else len(lines)
    _between(lines, range(at, first), found, web=web)
    for number, line in enumerate(times):
        end = begins[number + 1] if number + 1 < len(begins) else len(lines)
        name = lines[line - 1].written.strip() if begins[number] < line else None
        inside = range(line + 1, end)
        if web:
            inside = range(line + 1, _comments_from(lines, inside))
        found.append(_cue(lines, line, name, inside))
        _between(lines, range(inside.stop, end), found, web=web)
    return found


def _is_times(lines: Sequence[_Line], number: int) -> bool:
    written = lines[number].written
    if ">" in written[:60] and _ARROW.match(written[:200]) is not None:
        return True
    # Times that are no times, under the number of a cue.
    numbered = number > 0 and _NUMBER.fullmatch(lines[number - 1].written.strip()) is not None
    return numbered and "-->" in written[:60] and (number == 1 or lines[number - 2].blank)


def _named(lines: Sequence[_Line], times: int, first: int, *, web: bool) -> int:
    """1 where the line before the times is the cue's number or name, otherwise 0."""
    before = times - 1
    if before < first or lines[before].blank:
        return 0
    if _NUMBER.fullmatch(lines[before].written.strip()):
        return 1
    alone = before == first or lines[before - 1].blank
    return 1 if web and alone and not _COMMENT.match(lines[before].written) else 0


def _header(lines: Sequence[_Line], found: list[Cue | Beside]) -> int:
    """The first block of a WebVTT file: its title and settings; where the rest begins."""
    signature = _SIGNATURE.match(lines[0].written)
    skipped = signature.end() if signature else 0
    title = lines[0].written[skipped:]
    if title.strip():
        start = lines[0].start + skipped
        found.append(Beside("title", title.strip(), Span(start, start + len(title))))
    end = 1
    while end < len(lines) and not lines[end].blank and not _is_times(lines, end):
        end += 1
    if end < len(lines) and _is_times(lines, end) and end > 1:
        end -= _named(lines, end, 1, web=False)
    _add(lines, range(1, end), "settings", found)
    return end


def _comments_from(lines: Sequence[_Line], inside: range) -> int:
    """Where, inside the lines after a cue's times, a block begins that is a comment or a style."""
    for number in inside:
        if lines[number - 1].blank and (
            _COMMENT.match(lines[number].written) or _STYLE.match(lines[number].written)
        ):
            return number
    return inside.stop


def _between(
    lines: Sequence[_Line], between: range, found: list[Cue | Beside], *, web: bool
) -> None:
    """Blocks of lines that belong to no cue: comments; other words are shown without a time."""
    start = between.start
    for number in [*between, between.stop]:
        if number < between.stop and not lines[number].blank:
            continue
        block = range(start, number)
        start = number + 1
        if not block:
            continue
        written = lines[block.start].written
        if web and _COMMENT.match(written):
            _add(lines, block, "comment", found)
        elif web:
            _add(lines, block, "settings", found)
        else:
            found.append(_cue(lines, block.start - 1, None, block))


def _add(
    lines: Sequence[_Line],
    block: range,
    kind: Literal["settings", "comment"],
    found: list[Cue | Beside],
) -> None:
    written = [lines[number].written for number in block]
    source = _source(lines, block)
    if kind == "comment":
        written[0] = written[0].removeprefix("NOTE").lstrip()
    words = "\n".join(line.rstrip() for line in written if line.strip())
    if words:
        found.append(Beside(kind, words, source))


def _cue(lines: Sequence[_Line], times: int, name: str | None, inside: range) -> Cue:
    match = _ARROW.match(lines[times].written[:200]) if times >= 0 else None
    start = _seconds(match[1]) if match else None
    end = _seconds(match[2] or "") if match else None
    path = clock(start, end)
    if path == "no time" and times >= 0 and _is_times(lines, times):
        path = " ".join(lines[times].written[:100].split())
    shown = tuple(lines[number].written for number in inside)
    return Cue(path, start, end, name, shown, _source(lines, inside))


def _source(lines: Sequence[_Line], block: range) -> Span:
    if not block:
        start = lines[block.start - 1].start + len(lines[block.start - 1].written)
        return Span(start, start)
    last = block.stop - 1
    while last > block.start and lines[last].blank:
        last -= 1
    return Span(lines[block.start].start, lines[last].start + len(lines[last].written))


def _seconds(written: str) -> float | None:
    match = _TIME.fullmatch("".join(written.split()))
    if match is None:
        return None
    hours, minutes, seconds = int(match[1] or 0), int(match[2]), int(match[3])
    thousandths = int((match[4] or "0").ljust(3, "0"))
    return 3600 * hours + 60 * minutes + seconds + thousandths / 1000


def _clock(seconds: float) -> str:
    whole = round(1000 * seconds)
    return (
        f"{whole // 3_600_000:02d}:{whole // 60_000 % 60:02d}:{whole // 1000 % 60:02d}"
        f".{whole % 1000:03d}"
    )


def clock(start: float | None, end: float | None) -> str:
    """A stretch of time as paths write it: ``00:01:02.000 --> 00:01:05.500``."""
    if start is None or end is None:
        return "no time"
    return f"{_clock(start)} --> {_clock(end)}"
