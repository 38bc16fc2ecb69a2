"""Which words stand between quotation marks: a state machine that runs over the paragraphs.

One pass, left to right, with a stack of open marks. It knows curly, straight, low-high marks and
guillemets in either direction, mismatched pairs, marks that are never closed, opening marks
repeated at the head of each new paragraph of one quotation, and single marks nested in double
ones against apostrophes. It never looks for meaning: what is no speech (a title, a nickname, one
word held at a distance) is told by form alone and left for the attributions to overrule.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from firsthand.model import Quotation, Span

MARKS = "\"“”„‟«»‹›'‘’‚‛"
PAIRS = {
    "“": "”\"“‟", "„": "“”\"‟", "‟": "”\"", "«": "»", "»": "«", '"': '"”',
    "‘": "’'‛", "‚": "‘’'", "‹": "›", "›": "‹", "'": "'’", "‛": "’'", "”": "”\"",
}  # fmt: skip
"""Each opening mark with the marks that can close it."""
SINGLE = frozenset("‘’‚‛‹›'")
DEEPEST = 4
"""More open marks than this are not believed: the oldest is given up as never closed."""
_ELIDED = frozenset(
    "tis twas em til till cause bout round n neath gainst ere cos scuse ave e im er ad is un".split()
)
_MARK = re.compile(f"``|''|[{MARKS}]")
_WORD = re.compile(r"\w+(?:['’]\w+)*")


class _Mark(NamedTuple):
    """A mark; two short strokes count as one double mark."""

    form: str
    start: int
    end: int


class _Line(NamedTuple):
    """The marks of one paragraph, and what can be told of them beforehand.

    ``matched`` are the starts of curly marks and guillemets that a later one closes, ``last`` the
    last place of each form.
    """

    span: Span
    marks: tuple[_Mark, ...]
    matched: frozenset[int]
    last: Mapping[str, int]


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    pieces: list[Span] = field(default_factory=list)


def quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """The quotations of a text whose paragraphs are given in order.

    >>> [q.span.of("He said “no” to “it.") for q in quotations("He said “no” to “it.", [Span(0, 20)])]
    ['“no”', '“it.']
    """
    out: list[Quotation] = []
    stack: list[_Open] = []
    for n, paragraph in enumerate(paragraphs):
        stack = _carried(text, paragraph, stack)
        line = _line(text, paragraph)
        for mark in line.marks:
            if not stack or mark.start > stack[-1].start:
                _step(text, line, mark, stack, out)
        following = paragraphs[n + 1] if n + 1 < len(paragraphs) else None
        stack = _at_end(text, paragraph, following, stack, out)
    out.sort(key=lambda q: (q.span.start, -q.span.end))
    return tuple(out)


def _line(text: str, paragraph: Span) -> _Line:
    marks = tuple(
        _Mark('"' if m.group() in ("``", "''") else m.group(), m.start(), m.end())
        for m in _MARK.finditer(text, paragraph.start, paragraph.end)
    )
    last = {mark.form: mark.start for mark in marks}
    return _Line(paragraph, marks, _matched(text, paragraph, marks), last)


def _matched(text: str, paragraph: Span, marks: Sequence[_Mark]) -> frozenset[int]:
    """The marks that tell by their form, or by the blank beside them, which other closes them."""
    opened: dict[str, list[int]] = {"“": [], "«": [], '"': []}
    opening = {"”": "“", "»": "«"}
    found = set()
    for mark in marks:
        form, closes = opening.get(mark.form, mark.form), mark.form in opening
        if form not in opened:
            continue
        if form == '"':
            opens, closes = _straight_sides(*_beside(text, mark, paragraph))
            if opens == closes:
                continue
        if not closes:
            opened[form].append(mark.start)
        elif opened[form]:
            found.add(opened[form].pop())
    return frozenset(found)


def _beside(text: str, mark: _Mark, within: Span) -> tuple[str, str]:
    """The characters before and behind a mark, blanks at the ends of the paragraph."""
    before = text[mark.start - 1] if mark.start > within.start else " "
    return before, text[mark.end] if mark.end < within.end else " "


def _carried(text: str, paragraph: Span, stack: list[_Open]) -> list[_Open]:
    """The quotation that runs on from the paragraph before, with its repeated mark consumed."""
    if not stack:
        return stack
    start = _first(text, paragraph)
    stack[0].start = start
    return stack[:1]


def _first(text: str, paragraph: Span) -> int:
    at = paragraph.start
    while at < paragraph.end and text[at].isspace():
        at += 1
    return at


def _last(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _at_end(
    text: str, paragraph: Span, following: Span | None, stack: list[_Open], out: list[Quotation]
) -> list[_Open]:
    """What becomes of the marks still open where a paragraph ends."""
    if not stack:
        return []
    outer = stack[0]
    end = _last(text, outer.start, paragraph.end)
    runs_on = (
        following is not None
        and outer.mark not in SINGLE
        and _repeats(text[_first(text, following) : _first(text, following) + 1], outer.mark)
        and text[paragraph.end - 1 : following.start].count("\n") < 4
        and not text[:end].endswith((",", ":"))
    )
    for inner in stack[1:]:
        _give_up(text, inner, end, out, 2)
    if runs_on:
        outer.pieces.append(Span(outer.start, end))
        return [outer]
    _give_up(text, outer, end, out, 1)
    return []


def _repeats(found: str, mark: str) -> bool:
    """French print sets the closing guillemet before each further paragraph, too."""
    return found == mark or (found == "»" and mark == "«")


def _give_up(text: str, opened: _Open, end: int, out: list[Quotation], depth: int) -> None:
    """A mark that is never closed: a quotation to the paragraph's end, unless it is a lone one."""
    if opened.mark in SINGLE and not opened.pieces:
        return  # far more often an apostrophe than a quotation
    if end > opened.start + 1:
        pieces = (*opened.pieces, Span(opened.start, end))
        out.append(Quotation(pieces, closed=False, speech=True, depth=depth))


def _step(text: str, line: _Line, found: _Mark, stack: list[_Open], out: list[Quotation]) -> None:
    mark, at = found.form, found.start
    can_open, can_close = _sides(text, found, line)
    closing = next((k for k in range(len(stack) - 1, -1, -1) if mark in PAIRS[stack[k].mark]), None)
    if closing is not None and can_close and not _reopens(mark, can_open, stack[closing]):
        if len(stack) - 1 > closing and mark in SINGLE and stack[closing].mark not in SINGLE:
            return
        _close(text, stack, closing, found.end, out)
        return
    if can_open and mark in PAIRS and (mark != "”" or not stack):
        again = next((o for o in stack if o.mark == mark), None)
        if again is not None and mark not in "'‘" and again.start not in line.matched:
            _unclosed_before(text, at, mark, stack, out)
        elif len(stack) >= DEEPEST:
            while stack:  # ended together, so that none of them crosses another
                _give_up(text, stack.pop(), at, out, len(stack) + 1)
        stack.append(_Open(mark, at))


def _reopens(mark: str, can_open: bool, opened: _Open) -> bool:
    """A mark that may both open and close („a“ against “a“) closes only what it can close."""
    return mark == "“" and opened.mark == "“" and can_open


def _unclosed_before(
    text: str, at: int, mark: str, stack: list[_Open], out: list[Quotation]
) -> None:
    """The same mark opens again: what was open before it was never closed and ends here."""
    while stack and any(o.mark == mark for o in stack):
        opened = stack.pop()
        _give_up(text, opened, _last(text, opened.start, at), out, len(stack) + 1)


def _close(text: str, stack: list[_Open], k: int, end: int, out: list[Quotation]) -> None:
    del stack[k + 1 :]
    opened = stack.pop()
    if end - opened.start <= 2 and not opened.pieces:
        return
    pieces = (*opened.pieces, Span(opened.start, end))
    speech = bool(opened.pieces) or _like_speech(text, pieces[0])
    out.append(Quotation(pieces, closed=True, speech=speech, depth=len(stack) + 1))


def _sides(text: str, found: _Mark, line: _Line) -> tuple[bool, bool]:
    """Whether a mark at this place can open and whether it can close a quotation."""
    mark = found.form
    before, after = _beside(text, found, line.span)
    if mark in SINGLE and mark in "'’‛":
        return _single_sides(text, found, before, after)
    if before.isspace() and after.isspace() and mark not in SINGLE:
        return _loose(found, line), mark not in "„«"
    if mark in "„«‚‹":
        return not after.isspace(), mark in "«‹" and not before.isspace()
    if mark in "“‘":
        return not after.isspace(), not before.isspace()
    if mark in "»›”":
        return before.isspace() and not after.isspace(), True
    return _straight_sides(before, after)


def _loose(found: _Mark, line: _Line) -> bool:
    """A mark with blanks on both sides opens only what is closed later: « La porte »."""
    closing = (line.last.get(c, -1) for c in PAIRS.get(found.form, "") if c not in SINGLE)
    return found.form not in "”»" and any(at > found.start for at in closing)


def _straight_sides(before: str, after: str) -> tuple[bool, bool]:
    opens = (before.isspace() or before in "([—–-“‘'/") and not after.isspace()
    closes = not before.isspace() or after.isspace()
    if not opens and not before.isspace() and after.isalnum() and not before.isalnum():
        opens = before in ",.:;"
    return opens, closes and not (opens and before.isspace())


def _single_sides(text: str, found: _Mark, before: str, after: str) -> tuple[bool, bool]:
    mark, at = found.form, found.start
    if before.isalnum() and after.isalnum():
        return False, False
    opens = mark in "'‛" and (before.isspace() or before in '([—–-“"') and not after.isspace()
    if opens:
        word = _WORD.match(text, at + 1)
        opens = word is None or (
            word.group().lower() not in _ELIDED and not word.group()[0].isdigit()
        )
    closes = not before.isspace() and not after.isalnum()
    if closes and before in "sS" and after == " " and mark in "'’":
        closes = not _WORD.match(text, at + 2) or text[at + 2].isupper() or _ends_soon(text, at)
    return opens, closes


def _ends_soon(text: str, at: int) -> bool:
    """A mark after an ``s``: a plural's apostrophe if another closing mark follows it nearby."""
    window = text[at + 1 : at + 80]
    return not re.search(r"\w[,.!?]?['’](?!\w)", window)


def _like_speech(text: str, piece: Span) -> bool:
    """Told by form: five words and more, or punctuation of its own before the closing mark."""
    inside = text[piece.start + 1 : piece.end - 1].strip()
    words = _WORD.findall(inside)
    if not words:
        return False
    if inside[-1] in "!?…" or (inside[-1] in ".,—–" and len(words) > 1):
        return not _is_title(words, inside)
    return len(words) >= 5 and not _is_title(words, inside)


_SMALL = frozenset("a an the of and or in on at to for with from by as but nor vs".split())


def _is_title(words: list[str], inside: str) -> bool:
    """All words of weight capitalised, as in the title of a work, and at least two of them."""
    weighty = [w for w in words if w.lower() not in _SMALL]
    return len(weighty) >= 2 and inside[-1] not in "!?" and all(w[0].isupper() for w in weighty)
