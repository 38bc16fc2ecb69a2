"""Markers in running text, found before any parsing: notes, raised figures, brackets, symbols.

A parser that reads "2013.1 The" or "wrong.(1)" goes wrong in the whole sentence; so markers are
found by form and place alone and taken out of its sight. What only looks like a marker (powers
and units, list numbers, years, ages, words put into a quotation by its editor) is left alone;
where a form can be both, entries of that number or markers of the same kind decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from firsthand.extract.citations.authordates import author_dates
from firsthand.extract.citations.links import links
from firsthand.extract.citations.numerals import numerals
from firsthand.extract.citations.pointers import (
    MOST_PIECES,
    SEARCHED,
    Ground,
    Marker,
    Pointer,
    numbers,
)
from firsthand.extract.citations.references import references
from firsthand.model import CitationKind, Span, Text

_SMALL = "⁰¹²³⁴-⁹"
_RAISED = re.compile(rf"[{_SMALL}]{{1,4}}(?:[,–⁻-][{_SMALL}]{{1,4}}){{0,8}}")
_NUMBERS = re.compile(r"\[?\s?(\d{1,4}[a-z]?(?:\s?[,;–—-]\s?\d{1,4}[a-z]?){0,20})\s?\]?")
_SYMBOL = re.compile(r"[*†‡§¶]{1,3}")
_BRACKET = re.compile(r"\[(?:\^([\w-]{1,30})|([^\[\]\n]{1,60}))\](?!\()")
_INSIDE = re.compile(
    r"(?:(?:see|cf\.?)\s)?(?:(?:notes?|nb|nn?\.?|fn\.?|refs?\.?)\s?)?"
    r"(\d{1,4}[a-z]?(?:\s?[,;–—-]\s?\d{1,4}[a-z]?){0,20})"
    r"(?:(?:,|:)\s?(?:pp?|paras?|ch|fol|vol|at)\.?\s?[\d–—, -]{1,16}|:\s?\d[\d–—-]{0,12})?",
    re.I,
)
_WORD = re.compile(r"[\w’'-]{1,24}\Z")
_UNITS = frozenset("m km cm mm dm ft yd mi s ha sec hr".split())
_FILLED = frozenset(
    """the a an of about some were was are is by with in at to over than only all these those that
    and or for from on every nearly almost another his her their its our my""".split()
)
"""Words behind which a figure in square brackets was put into the sentence by an editor."""
_ENDS = frozenset(".,;:!?…\"'”’»)]›")


def markers(text: Text) -> tuple[Marker, ...]:
    """All markers and links of a text, in text order, without overlaps."""
    spoken = tuple(s for s in text.segments if s.role in SEARCHED)
    ground = Ground(text, spoken, references(text))
    taken = bytearray(len(text.characters))
    found: list[Marker] = []
    for finder in (_noted, _raised, _bracketed, numerals, author_dates, _symbols, links):
        for marker in finder(ground):
            start, end = marker.span
            if start < end and not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(marker)
    return tuple(sorted(found, key=lambda m: m.span))


def _noted(ground: Ground) -> Iterator[Marker]:
    """Markers that the reader of the format knows for what they are."""
    for mark, _ in ground.marks("note_ref"):
        words = mark.span.of(ground.characters)
        name = mark.target.removeprefix("#") if mark.target else None
        label = words.strip().strip("[]()^").translate(_LOWER).lower().rstrip(".")
        yield Marker(mark.span, _kind(ground, mark.span), (Pointer(mark.span, label, name),))


_LOWER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def _kind(ground: Ground, span: Span) -> CitationKind:
    words = span.of(ground.characters).strip()
    if _SYMBOL.fullmatch(words):
        return "symbol"
    if words[:1] == "[" and words[1:2] != "^":
        return "bracket"
    if words[:1] == "(":
        return "number"
    raised = any(
        m.kind == "superscript" and m.span.touches(span) for m in ground.text.marks
    )  # fmt: skip
    return "superscript" if raised or _RAISED.fullmatch(words) else "footnote"


def _raised(ground: Ground) -> Iterator[Marker]:
    """Raised figures, by characters or by typography."""
    for passage in ground.passages:
        for match in _RAISED.finditer(ground.characters, *passage.span):
            span = Span(*match.span())
            yield from _figure(ground, span, match[0].translate(_LOWER), passage.span.start)
    for mark, passage in ground.marks("superscript"):
        words = mark.span.of(ground.characters)
        if _NUMBERS.fullmatch(words.strip()):
            yield from _figure(ground, mark.span, words, passage.span.start)
        elif _SYMBOL.fullmatch(words.strip()):
            pointer = Pointer(mark.span, words.strip())
            yield Marker(mark.span, "symbol", (pointer,))
        elif len(words.strip()) == 1 and ground.entries.labelled(words.strip().lower()):
            pointer = Pointer(mark.span, words.strip().lower())
            yield Marker(mark.span, "superscript", (pointer,))


def _figure(ground: Ground, span: Span, words: str, start: int) -> Iterator[Marker]:
    pointers = numbers(words.replace("⁻", "-"), span.start)
    if pointers and _follows(ground, span, pointers, start):
        yield Marker(span, "superscript", pointers)


def _follows(ground: Ground, span: Span, pointers: tuple[Pointer, ...], start: int) -> bool:
    """Whether a raised figure stands where a note's number does, and not a power's or a unit's."""
    characters = ground.characters
    before = characters[span.start - 1] if span.start > start else " "
    if before.isspace() or (not before.isalnum() and before not in _ENDS):
        return False
    known = any(ground.entries.labelled(p.label) for p in pointers)
    if before.isdigit():
        word = _WORD.search(characters, max(start, span.start - 24), span.start)
        return known and word is not None and len(word[0]) == 4
    word = _WORD.search(characters, max(start, span.start - 24), span.start)
    if word is None:
        return True
    small = {p.label for p in pointers} <= {"2", "3"}
    if small and word[0].lstrip("0123456789.") in _UNITS:
        return False
    formula = len(word[0]) < 4 and not set(word[0].lower()) & set("aeiouy")
    variable = formula or (len(word[0]) == 1 and word[0] not in "Ia")
    return known or not (variable and small)


def _bracketed(ground: Ground) -> Iterator[Marker]:
    for passage in ground.passages:
        last: Marker | None = None
        for match in _BRACKET.finditer(ground.characters, *passage.span):
            marker = _bracket(ground, match, passage.span)
            if marker is not None:
                last = _run(ground.characters, last, marker)
                yield last


def _run(characters: str, last: Marker | None, marker: Marker) -> Marker:
    """The second bracket of "[1]–[4]" with all the numbers from 2 to 4."""
    if last is None or characters[last.span.end : marker.span.start].strip() not in ("–", "-"):
        return marker
    low, high = last.pointers[-1].label, marker.pointers[0].label
    if not (low.isdigit() and high.isdigit() and 1 < int(high) - int(low) < MOST_PIECES):
        return marker
    between = tuple(Pointer(marker.span, str(n)) for n in range(int(low) + 1, int(high)))
    return replace(marker, pointers=between + marker.pointers)


def _bracket(ground: Ground, match: re.Match[str], passage: Span) -> Marker | None:
    span = Span(*match.span())
    if match[1]:
        return Marker(span, "footnote", (Pointer(span, match[1].lower()),))
    words = match[2]
    if not ground.characters[max(passage.start, span.start - 80) : span.start].strip():
        return None  # the label of a list's entry
    if ground.entries.labelled(words.strip().lower()):
        return Marker(span, "bracket", (Pointer(span, words.strip().lower()),))
    inside = _INSIDE.fullmatch(words.strip())
    if inside is None:
        return None
    pointers = numbers(inside[1], match.start(2) + words.index(inside[1]))
    known = any(ground.entries.labelled(p.label) for p in pointers)
    if not known and (_put_in(ground, span) or not all(_small(p.label) for p in pointers)):
        return None
    if len(pointers) == 1:
        pointers = (Pointer(span, pointers[0].label),)
    return Marker(span, "bracket", pointers)


def _small(label: str) -> bool:
    """Whether a number is one of a list's: not a year, and not nothing."""
    digits = label.rstrip("abcdefghijklmnopqrstuvwxyz")
    return digits.isdigit() and 0 < int(digits) < 1000


def _put_in(ground: Ground, span: Span) -> bool:
    """Whether an editor put the figure into the sentence: "there were [12] of them"."""
    characters = ground.characters
    word = re.search(r"([\w’']{1,16})\s\Z", characters[max(0, span.start - 20) : span.start])
    after = characters[span.end : span.end + 2]
    return word is not None and word[1].lower() in _FILLED and after[:1].isspace()


def _symbols(ground: Ground) -> Iterator[Marker]:
    """Stars and daggers behind a word or its punctuation."""
    for passage in ground.passages:
        seen: set[str] = set()
        words = passage.span.of(ground.characters)
        stars = words.count("*")
        for match in _SYMBOL.finditer(words):
            span = Span(passage.span.start + match.start(), passage.span.start + match.end())
            if _is_note(ground, span, passage.span, stars=stars, seen=seen):
                seen.add(match[0])
                yield Marker(span, "symbol", (Pointer(span, match[0]),))


def _is_note(ground: Ground, span: Span, passage: Span, *, stars: int, seen: set[str]) -> bool:
    characters = ground.characters
    before = characters[span.start - 1] if span.start > passage.start else " "
    after = characters[span.end] if span.end < passage.end else " "
    if not (before.isalpha() or before in _ENDS) or after.isalnum():
        return False
    symbol = span.of(characters)
    if ground.entries.labelled(symbol):
        return True
    if symbol[0] in "§¶":
        return False
    if symbol[0] == "*":  # without a note, stars that stand in pairs are emphasis
        return stars == 1 or (len(symbol) > 1 and symbol[:-1] in seen)
    return True
