"""Notes at the foot of a page, and the raised markers that lead to them.

A note stands at the bottom of a column, in smaller type or under a rule, and begins with its
marker. A raised figure or sign in the text is a note's marker where a note with it exists: first
on the same page, then anywhere. "km" and a raised 2 is a unit, whatever notes there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from firsthand.model import Box, Mark, Role, Span
from firsthand.read.labels import label
from firsthand.read.pdf.lines import Line
from firsthand.read.pdf.paragraphs import Paragraph, Type

_SMALL = 0.94
_SIGN = r"[*†‡§¶#]{1,3}"
_MARKER = re.compile(rf"\d{{1,4}}|{_SIGN}|[a-z]")
_BARE = re.compile(r"(\d{1,3})(?:[.)]\s?|\s)(?=\S)")
_REFERENCES = re.compile(rf"\d{{1,4}}|{_SIGN}|(?<![a-z])[a-z](?![a-z])")
# Markers that are not raised: a sign or a figure in brackets right behind a word.
_LEVEL = re.compile(
    rf"(?<=[\w.,;:!?”’\"')])(?:({_SIGN})(?=[\s.,;:!?)”’]|$)|\[(\d{{1,4}}|{_SIGN})\])"
)
_UNIT = re.compile(r"(?:^|[\d\s])(?:k|c|m|d|h)?m$|\bCO$|\b(?:ft|in|yd|sq|cu)\.?$")
_UNICODE = re.compile("[¹²³⁰⁴-⁹]{1,4}")
_DIGITS = str.maketrans("¹²³⁰⁴⁵⁶⁷⁸⁹", "1230456789")


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph with its characters and what it was found to be; no role: none spoke yet.

    ``lead`` is the length of the dateline with which it begins, ``author`` who speaks in it.
    """

    paragraph: Paragraph
    characters: str
    marks: tuple[Mark, ...]
    role: Role | None = None
    level: int | None = None
    names: tuple[str, ...] = ()
    author: str | None = None
    lead: int = 0


def footnotes(
    column: Sequence[Paragraph],
    rules: Sequence[Box],
    type_: Type,
    markers: frozenset[str],
    *,
    unfinished: bool = False,
) -> list[Paragraph]:
    """The paragraphs of a column, those at its foot that are notes with that role.

    ``markers`` are those that are used in the text of this page; ``unfinished`` tells
    that the last note before broke off in a sentence.
    """
    start = len(column)
    while start and _can_be_note(column[start - 1], type_, rules):
        start -= 1
    first = next(
        (i for i in range(start, len(column)) if _is_note(column[i], markers, rules)), len(column)
    )
    if unfinished and start < first and start < len(column):
        first = start
    notes = [piece for one in column[first:] for piece in _split(one)]
    return [*column[:first], *(replace(one, role="footnote") for one in notes)]


def used(lines: Sequence[Line]) -> frozenset[str]:
    """The markers behind the words of some lines: raised ones, signs, figures in brackets."""
    found: set[str] = set()
    for line in lines:
        for mark in line.marks:
            if mark.kind == "superscript" and mark.span.start:
                found.update(_REFERENCES.findall(mark.span.of(line.characters)))
        found.update(match[1] or match[2] for match in _LEVEL.finditer(line.characters))
    return frozenset(found)


def _can_be_note(one: Paragraph, type_: Type, rules: Sequence[Box]) -> bool:
    if one.role is not None:
        return False
    small = one.size <= _SMALL * type_.size
    return small or _begins_raised(one.lines[0]) is not None or _under_rule(one, rules)


def _is_note(one: Paragraph, markers: frozenset[str], rules: Sequence[Box]) -> bool:
    marker = _begins_raised(one.lines[0])
    if marker is not None:
        return True
    marker = _bare_marker(one.lines[0].characters)
    return marker is not None and (marker in markers or _under_rule(one, rules))


def _under_rule(one: Paragraph, rules: Sequence[Box]) -> bool:
    """Whether a short rule stands right above the paragraph, as one over footnotes does."""
    box = one.lines[0].box
    return any(
        0 <= rule.bottom - box.top + 0.3 * one.size <= 2 * one.size
        and abs(rule.left - box.left) < 2 * one.size
        and rule.right - rule.left < 0.6 * (one.right - one.left)
        for rule in rules
    )


def _begins_raised(line: Line) -> str | None:
    for mark in line.marks:
        if mark.kind == "superscript" and mark.span.start == 0:
            written = mark.span.of(line.characters).strip(" ()[].")
            if _MARKER.fullmatch(written) and mark.span.end < len(line.characters):
                return written
    return None


def _bare_marker(characters: str) -> str | None:
    found = label(characters)
    if found.kind == "note":
        return found.marker.translate(_DIGITS)
    bare = _BARE.match(characters[:8])
    return bare[1] if bare else None


def _split(one: Paragraph) -> Iterator[Paragraph]:
    """A paragraph of notes is cut where a line begins with the next number."""
    starts = [0]
    number = marker_of(one.lines[0])
    for index, line in enumerate(one.lines[1:], start=1):
        following = marker_of(line)
        if number and following and number.isdigit() and following.isdigit():
            if int(following) == int(number) + 1:
                starts.append(index)
                number = following
    for a, b in pairwise([*starts, len(one.lines)]):
        yield replace(one, lines=one.lines[a:b])


def marker_of(line: Line) -> str | None:
    """The marker with which a line of a note begins, without brackets and full stop."""
    marker = _begins_raised(line) or _bare_marker(line.characters)
    return marker.strip(" ()[].") if marker is not None else None


def linked(parts: Sequence[Part]) -> list[Part]:
    """The parts with notes named (``fn:3``) and the markers that lead to them marked.

    Where numbers begin anew, later notes are named after their page as well (``fn:1.p12``).
    """
    taken: dict[str, int] = {}
    by_page: dict[tuple[int, str], str] = {}
    named: list[Part] = []
    for part in parts:
        marker = None
        if part.role in ("footnote", "reference"):
            marker = marker_of(part.paragraph.lines[0])
        if marker is None:
            named.append(part)
            continue
        page = part.paragraph.page
        name = f"fn:{marker}"
        if name in taken:
            name = f"fn:{marker}.p{page}"
        if name not in taken:
            taken[name] = page
            if part.role == "footnote":
                by_page[page, marker] = name
            part = replace(part, names=(*part.names, name))
        named.append(part)
    anywhere = {name for (_, marker), name in by_page.items() if name == f"fn:{marker}"}
    return [
        part if part.role == "footnote" else _with_references(part, by_page, anywhere)
        for part in named
    ]


def _with_references(part: Part, by_page: dict[tuple[int, str], str], anywhere: set[str]) -> Part:
    pages = {line.page for line in part.paragraph.lines}
    found: list[Mark] = []
    for span in _markers(part):
        marker = span.of(part.characters).translate(_DIGITS)
        here = [by_page[page, marker] for page in sorted(pages) if (page, marker) in by_page]
        name = here[0] if here else f"fn:{marker}" if f"fn:{marker}" in anywhere else None
        if name is not None:
            found.append(Mark(span, "note_ref", "#" + name))
    return replace(part, marks=part.marks + tuple(found)) if found else part


def _is_unit(characters: str, at: int) -> bool:
    """Whether a unit stands before a place, so that a raised figure there is its power."""
    return _UNIT.search(characters[max(0, at - 6) : at]) is not None


def _markers(part: Part) -> Iterator[Span]:
    """Raised markers of a part; a list of them ("1, 2") gives each."""
    for mark in part.marks:
        if mark.kind != "superscript" or _is_unit(part.characters, mark.span.start):
            continue
        if mark.span.start == 0:
            continue
        for match in _REFERENCES.finditer(mark.span.of(part.characters)):
            yield Span(mark.span.start + match.start(), mark.span.start + match.end())
    raised = {at for mark in part.marks if mark.kind == "superscript" for at in range(*mark.span)}
    for match in _LEVEL.finditer(part.characters):
        if match[1] and match.start() not in raised:
            yield Span(*match.span(1))
    for match in _UNICODE.finditer(part.characters):
        if match.start() and not _is_unit(part.characters, match.start()):
            yield Span(*match.span())
