"""The characters of a paragraph from its lines: spaces, and words divided at a line's end.

The rule for a hyphen at a line's end, between a letter and a letter. It stays where

* the next line begins with a capital (or a figure): "Anglo-" "Saxon", "COVID-" "19";
* the document elsewhere writes the compound with its hyphen and never as one word: "well-" "known";
* the first part is a ten ("twenty-"), or "self", "well", "half", "vice" or "quasi", or ends a
  compound that already has a hyphen with a small word ("mother-in-" "law"), unless the document
  elsewhere writes one word;
* it is part of an address.

Otherwise it was made by dividing the word and is left out, so that "demon-" "stration" is one
word. A document that writes both forms elsewhere is followed in the one that it writes more.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from firsthand.model import Mark, Span
from firsthand.read.pdf.lines import Line, moved

_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_LAST = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)*[-‐]$")
_FIRST = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$", re.I)
_OPEN_ADDRESS = re.compile(r"[/\-_=&?.%#~+]$")
_KEEPS = frozenset(
    "twenty thirty forty fifty sixty seventy eighty ninety self well half vice quasi".split()
)
_SMALL = frozenset("in of the to and up on by for from off out down a de la le".split())
_LONGEST_LINE = 2000
_WIDE_SCRIPTS = (
    (0x2E80, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFF00, 0xFF60),
    (0x20000, 0x3FFFF),
)

Words = Counter[str]
"""How often a document writes each word inside its lines, in lower case."""


def words(columns: Iterable[Sequence[Line]]) -> Words:
    """The words that stand undivided in the lines of a document."""
    counted: Words = Counter()
    for column in columns:
        divided = False
        for line in column:
            found = [m[0].replace("‐", "-").lower() for m in _WORD.finditer(line.characters)]
            ends = _ends_divided(line.characters)
            counted.update(found[divided : len(found) - ends])
            divided = ends
    return counted


def written(lines: Sequence[Line], known: Words) -> tuple[str, list[Mark]]:
    """The characters of lines that belong together, and their marks."""
    pieces = [lines[0].characters]
    marks = list(lines[0].marks)
    length = len(pieces[0])
    first = 0  # where the marks of the last line begin
    for line in lines[1:]:
        kept, between = _joint(pieces[-1], line.characters, known)
        if kept < len(pieces[-1]):
            length -= len(pieces[-1]) - kept
            pieces[-1] = pieces[-1][:kept]
            marks[first:] = [_cut(mark, length) for mark in marks[first:]]
        pieces.append(between)
        length += len(between)
        first = len(marks)
        marks.extend(moved(line.marks, length))
        pieces.append(line.characters)
        length += len(line.characters)
    return "".join(pieces), _bridged(marks)


def _cut(mark: Mark, end: int) -> Mark:
    if mark.span.end <= end:
        return mark
    return Mark(Span(min(mark.span.start, end), end), mark.kind, mark.target)


def _bridged(marks: Sequence[Mark]) -> list[Mark]:
    """Marks that a line break cut in two are one again."""
    found: list[Mark] = []
    open_: dict[tuple[str, str | None], int] = {}
    for mark in marks:
        key = (mark.kind, mark.target)
        at = open_.get(key)
        if at is not None and mark.kind in ("link", "strong", "emphasis"):
            last = found[at]
            if mark.span.start <= last.span.end + 1:
                span = Span(last.span.start, max(mark.span.end, last.span.end))
                found[at] = Mark(span, mark.kind, mark.target)
                continue
        open_[key] = len(found)
        found.append(mark)
    return [mark for mark in found if mark.span.start < mark.span.end]


def _ends_divided(characters: str) -> bool:
    return _LAST.search(characters[-80:].rstrip()) is not None


def _joint(before: str, after: str, known: Words) -> tuple[int, str]:
    """How much of the first line stays, and what stands between it and the second."""
    tail = before[-_LONGEST_LINE:]
    if _ADDRESS.search(tail) and _OPEN_ADDRESS.search(tail):
        if not tail.endswith(".") or after[:1].islower():
            return len(before), ""
    last = _LAST.search(before[-80:])
    if last is not None:
        first = _FIRST.match(after[:80])
        if first is None:
            return len(before), "" if after[:1].isdigit() else " "
        return len(before) - (not _keeps(last[0][:-1], first[0], known)), ""
    glued = before.endswith(("—", "–")) and before[-2:-1].strip() and after[:1].isalnum()
    if glued or (before.endswith(("_", "/")) and after[:1].isalnum()):
        return len(before), ""
    wide = before[-1:] and after[:1] and _is_wide(before[-1]) and _is_wide(after[0])
    return len(before), "" if wide else " "


def _keeps(left: str, right: str, known: Words) -> bool:
    """Whether the hyphen between two parts belongs to the word."""
    if not right[0].islower():
        return True
    if any(map(str.isdigit, left)):
        return True  # "18-year-" "old" and the like
    compound = f"{left}-{right}".replace("‐", "-").lower()
    one = f"{left}{right}".replace("‐", "-").lower()
    if known[compound] or known[one]:
        return known[compound] > known[one]
    if "-" not in left:
        return left.lower() in _KEEPS
    return left.replace("‐", "-").rpartition("-")[2].lower() in _SMALL


def _is_wide(character: str) -> bool:
    code = ord(character)
    return any(low <= code <= high for low, high in _WIDE_SCRIPTS)
