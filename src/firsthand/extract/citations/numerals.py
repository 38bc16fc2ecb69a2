"""Numbers in round brackets that point to a note: "most of them are wrong.(1)".

The same form counts ("women (12)"), tells ages ("Orsini (34)"), repeats ("thirty (30) days"),
numbers the parts of a law ("section 4(2)") and of a list ("(1) the gate; (2) the key"). An entry
of that number settles it, and so does the place behind the closing mark of a sentence; elsewhere
the numbers must go on where sure markers of the same text stop.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from firsthand.extract.citations.pointers import Ground, Marker, Pointer, lexicon, numbers
from firsthand.model import Span

Place = Literal["start", "glued", "between", "closing", "inside", "listed", "figure"]
"""Where a number stands: at the start of its passage, stuck to the word or mark before it,
between two sentences, before the punctuation that closes something, inside a sentence, behind a
comma or colon, behind a figure."""

LONGEST_GAP = 3
"""By how much the number of an unsure marker may differ from the nearest sure one."""

HIGHEST_ALONE = 60
"""The highest number that is taken for a note's where nothing else in the text tells."""

_PAREN = re.compile(
    r"\((?:(?:see|cf\.?)\s)?((?:(?:foot|end)?notes?\s|nn?\.\s?|fn\.?\s?)?)"
    r"(\d{1,4}(?:\s?[,;–-]\s?\d{1,4}){0,12})\)",
    re.I,
)
_WORD = re.compile(r"[\w’'-]{1,30}\Z")
_STOPS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’»)]›")
_AFTER = frozenset('.,;:!?…)”’»"—–')


@dataclass(frozen=True, slots=True)
class _Seen:
    """A number in brackets with its place; ``word`` is the word right before it, if one is."""

    span: Span
    pointers: tuple[Pointer, ...]
    note: bool
    place: Place
    word: str
    passage: int
    last: bool

    @property
    def number(self) -> int:
        return int(self.pointers[0].label)


def numerals(ground: Ground) -> Iterator[Marker]:
    """The numbers in round brackets that are markers, in text order."""
    seen = list(_seen(ground))
    sure = [s for s in seen if _is_sure(ground, s)]
    certain = {id(s) for s in sure}
    anchors = sorted({s.number for s in sure})
    listed = _enumerations(seen, set(anchors))
    unsure = [s for s in seen if id(s) not in certain and s.place in ("closing", "inside")]
    counted = _counting(unsure)
    for one in seen:
        if id(one) in certain or (
            id(one) not in listed and _is_likely(one, anchors, counted=counted)
        ):
            yield Marker(one.span, "number", one.pointers)


def _seen(ground: Ground) -> Iterator[_Seen]:
    for n, passage in enumerate(ground.passages):
        before: _Seen | None = None
        for match in _PAREN.finditer(ground.characters, *passage.span):
            span = Span(*match.span())
            pointers = numbers(match[2], match.start(2))
            if len(pointers) == 1:
                pointers = (Pointer(span, pointers[0].label),)
            place, word, last = _place(ground.characters, span, passage.span)
            if before is not None and before.span.end == span.start:
                place, word = before.place, before.word  # "(1)(2)"
            before = _Seen(span, pointers, bool(match[1]), place, word, n, last)
            yield before


def _place(characters: str, span: Span, passage: Span) -> tuple[Place, str, bool]:
    """The place of a bracket, the word before it, and whether it is the last of its passage."""
    at, after = span.start, span.end
    while at > passage.start and characters[at - 1].isspace():
        at -= 1
    while after < passage.end and characters[after].isspace():
        after += 1
    last = after >= passage.end
    if at == passage.start:
        return "start", "", last
    before = characters[at - 1]
    word = _WORD.search(characters, max(passage.start, at - 30), at)
    known = word[0] if word else ""
    if at == span.start:
        if before.isalnum():
            return ("figure" if before.isdigit() else "glued"), known, last
        glued = before in _STOPS or before in _CLOSERS or before in ",;:"
        return ("glued" if glued else "listed"), "", last
    closing = last or characters[span.end] in _AFTER
    return _spaced(characters, at, closing=closing), known, last


def _spaced(characters: str, at: int, *, closing: bool) -> Place:
    """The place of a bracket that has white space before it."""
    before = characters[at - 1]
    ended = before in _STOPS or (
        before in _CLOSERS and at > 1 and characters[at - 2] in _STOPS
    )  # fmt: skip
    if ended:
        return "between"
    if before in ",;:—–-(/":
        return "listed"
    if before.isdigit():
        return "figure"
    return "closing" if closing else "inside"


def _is_sure(ground: Ground, one: _Seen) -> bool:
    """Whether an entry, or the place alone, makes the number a marker."""
    known = any(ground.entries.labelled(p.label) for p in one.pointers)
    if one.place in ("start", "listed") or _belongs(one):
        return False
    if one.place == "figure":
        return known and len(one.word) == 4  # "in 1945(3)"
    if known or one.note:
        return True
    if len(one.pointers) > 1 or not 0 < one.number < 1000:
        return False
    if one.place == "glued":
        return not one.word or len(one.word) > 2
    if one.place == "between":
        return one.last
    return one.place == "closing" and not one.word


def _belongs(one: _Seen) -> bool:
    """Whether the word before takes the number: "section (2)", "thirty (30)"."""
    word = one.word.lower()
    return word in lexicon("labels") or word in lexicon("numerals")


def _is_likely(one: _Seen, anchors: Sequence[int], *, counted: bool) -> bool:
    """Whether a number that could also count or tell an age is a marker after all."""
    if one.place in ("start", "listed", "figure") or _belongs(one) or len(one.pointers) > 1:
        return False
    if not 0 < one.number < 1000:
        return False
    if one.place == "between":
        return True
    goes_on = _goes_on(one.number, anchors)
    if one.place == "inside" or one.word[:1].isupper():
        return goes_on
    if goes_on:
        return True
    plural = one.word.endswith("s") or one.word.lower() in lexicon("counts")
    alone = not counted and not plural and not anchors and one.number <= HIGHEST_ALONE
    return one.place == "closing" and alone


def _goes_on(number: int, anchors: Sequence[int]) -> bool:
    """Whether a number stands near that of a sure marker, without being one of them."""
    n = bisect_left(anchors, number)
    beside = [a for a in anchors[max(0, n - 1) : n + 2] if a != number]
    return any(abs(number - a) <= LONGEST_GAP for a in beside)


def _counting(unsure: Sequence[_Seen]) -> bool:
    """Whether the unsure numbers do not rise through the text, as those of notes would."""
    found = [one.number for one in unsure]
    return any(b <= a for a, b in itertools.pairwise(found))


def _enumerations(seen: Sequence[_Seen], anchors: set[int]) -> set[int]:
    """The numbers between sentences that count the parts of a list.

    A list has two parts or more, begins with one, and its last part follows its number; notes
    that follow their sentences have the last number at the end.
    """
    found: set[int] = set()
    runs: dict[int, list[_Seen]] = {}
    for one in seen:
        if one.place in ("between", "start", "listed"):
            runs.setdefault(one.passage, []).append(one)
    for run in runs.values():
        counts = [one.number for one in run]
        rises = counts == list(range(counts[0], counts[0] + len(counts)))
        heads = run[0].place != "between" or counts[0] == 1
        if rises and heads and len(run) > 1 and not run[-1].last and not anchors & set(counts):
            found |= {id(one) for one in run}
    return found
