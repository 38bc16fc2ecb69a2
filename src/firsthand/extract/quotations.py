"""Which words stand between quotation marks: a state machine that runs over the paragraphs.

One pass, left to right, with a stack of open marks. It knows curly, straight, low-high marks and
guillemets in either direction, mismatched pairs, marks that are never closed, opening marks
repeated at the head of each new paragraph of one quotation, and single marks nested in double
ones against apostrophes. It never looks for meaning: what is no speech (a title, a nickname, one
word held at a distance) is told by form alone and left for the attributions to overrule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from firsthand.model import Quotation, Span

MARKS = "\"“”„‟«»‹›'‘’‚‛"
PAIRS = {
    "“": "”\"“‟", "„": "“”\"‟", "‟": "”\"", "«": "»", "»": "«", '"': '"”',
    "‘": "’'‛", "‚": "‘’'", "‹": "›", "›": "‹", "'": "'’",
}  # fmt: skip
"""Each opening mark with the marks that can close it."""
SINGLE = frozenset("‘’‚‛‹›'")
DEEPEST = 4
"""More open marks than this are not believed: the oldest is given up as never closed."""
_ELIDED = frozenset(
    "tis twas em til till cause bout round n neath gainst ere cos scuse ave e im er ad is un".split()
)
_MARK = re.compile(f"[{MARKS}]|``|''")
_WORD = re.compile(r"\w+(?:['’]\w+)*")


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
        stack = _carried(text, paragraph, stack, out)
        for found in _marks(text, paragraph):
            if stack and found[1] < stack[-1].start + 1:
                continue
            _step(text, paragraph, found, stack, out)
        following = paragraphs[n + 1] if n + 1 < len(paragraphs) else None
        stack = _at_end(text, paragraph, following, stack, out)
    out.sort(key=lambda q: (q.span.start, -q.span.end))
    return tuple(out)


def _carried(text: str, paragraph: Span, stack: list[_Open], out: list[Quotation]) -> list[_Open]:
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
        and text[_first(text, following) : _first(text, following) + 1] == outer.mark
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


def _give_up(text: str, opened: _Open, end: int, out: list[Quotation], depth: int) -> None:
    """A mark that is never closed: a quotation to the paragraph's end, unless it is a lone one."""
    if opened.mark in SINGLE and not opened.pieces:
        return  # far more often an apostrophe than a quotation
    if end > opened.start + 1:
        pieces = (*opened.pieces, Span(opened.start, end))
        out.append(Quotation(pieces, closed=False, speech=True, depth=depth))


def _step(
    text: str, paragraph: Span, found: tuple[str, int], stack: list[_Open], out: list[Quotation]
) -> None:
    mark, at = found
    can_open, can_close = _sides(text, mark, at, paragraph)
    closing = next((k for k in range(len(stack) - 1, -1, -1) if mark in PAIRS[stack[k].mark]), None)
    if closing is not None and can_close and not _reopens(mark, can_open, stack[closing]):
        if len(stack) - 1 > closing and mark in SINGLE and stack[closing].mark not in SINGLE:
            return
        _close(text, stack, closing, at + 1, out)
        return
    if can_open and mark in PAIRS:
        if any(o.mark == mark for o in stack) and mark not in "'‘":
            _unclosed_before(text, at, mark, stack, out)
        elif len(stack) >= DEEPEST:
            _give_up(text, stack.pop(0), at, out, 1)
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


def _marks(text: str, paragraph: Span) -> Iterator[tuple[str, int]]:
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        mark = match.group()
        if mark in ("``", "''"):
            mark = '"'
        yield mark, match.start()


def _sides(text: str, mark: str, at: int, paragraph: Span) -> tuple[bool, bool]:
    """Whether a mark at this place can open and whether it can close a quotation."""
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + 1] if at + 1 < paragraph.end else " "
    if mark in "“„«‘‚‹" and mark not in "“‘":
        opens = not after.isspace() or mark in "«"
        return opens, mark in "«‹" and not before.isspace()
    if mark in "“‘":
        return not after.isspace(), not before.isspace()
    if mark in "»›":
        return before.isspace() and not after.isspace(), True
    if mark == "”":
        return False, True
    if mark in "'’‛":
        return _single_sides(text, mark, at, before, after)
    opens = (before.isspace() or before in "([—–-“‘'/") and not after.isspace()
    closes = not before.isspace() or after.isspace()
    if not opens and not before.isspace() and after.isalnum() and not before.isalnum():
        opens = before in ",.:;"
    return opens, closes and not (opens and before.isspace())


def _single_sides(text: str, mark: str, at: int, before: str, after: str) -> tuple[bool, bool]:
    if before.isalnum() and after.isalnum():
        return False, False
    opens = mark == "'" and (before.isspace() or before in '([—–-“"') and not after.isspace()
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
