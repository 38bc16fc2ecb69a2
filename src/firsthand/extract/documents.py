"""Texts that the running text names: "in his letter of 2 February", "(Annex D)", "page 61".

A text counts as named where its noun has a date, a page, a number or a title with it. Where it is
named without standing behind what is said ("with reference to yours of the 24th") it supports
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from firsthand.extract.parse import Parse
from firsthand.extract.pointers import SEARCHED, lexicon, phrases
from firsthand.extract.references import References
from firsthand.model import Segment, Span, Text

Way = Literal["date", "page", "number"]

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![’'])"
_YEAR = (
    r"(?:1[5-9]|20)\d\d(?![\w–-])(?!\s(?:people|men|women|names|pages|persons|words|votes|victims))"
)
_DATE = (
    rf"(?:(?:the\s)?{_DAY}(?:\sof)?\s{_MONTH}(?:,?\s{_YEAR})?|{_MONTH}\s{_DAY}(?![\d:.]\d)(?:,?\s{_YEAR})?"
    rf"|{_MONTH}(?:,?\s{_YEAR})|the\s\d{{1,2}}(?:st|nd|rd|th)(?:\s(?:inst(?:ant)?|ult(?:imo)?)\b\.?)?"
    rf"|(?:last\s)?{_WEEKDAY}|{_YEAR})"
)
_ALONE = rf"(?:{_DATE}|{_MONTH})"  # a month alone only behind "published in"
_MADE = (
    r"(?:published|printed|issued|posted|dated|signed|sent|made|given|written|released|filed|taken"
    r"|sworn|delivered|circulated|submitted)"
)
_NUMBER = r"(?:no\.?\s?|nos\.?\s?|number\s|#)?(?:\d{1,4}(?:/\d{2,4})?[a-z]?|[A-Z]|[IVXLC]{1,5})(?![\w’'-])"
_PAGES = (
    r"(?:pages?|pp?\.|paras?\.?|paragraphs?|fols?\.|folios?|lines?|columns?|cols?\.|sheets?|[Dd]ay)"
    r"\s?(?:\d{1,4}|[ivxlc]{1,6}\b)(?:\s?[–-]\s?\d{1,4})?"
)
_BEHIND = re.compile(
    rf"(?:\s(?:of|from|dated|for)\s(?P<date>{_DATE})"
    rf"|(?:\s(?:to|by|from|with|of)\s[^.;:!?()“”\"\n]{{2,40}}?)?,?\s{_MADE}"
    rf"(?:\s(?:to|by|in|at|for)\s[^.,;:!?()“”\"\n]{{2,40}}?)??\s(?:(?:on|in)\s)?(?P<made>{_ALONE})"
    rf"|(?:\s(?:to|by|from|with)\s[^.,;:!?()“”\"\n]{{2,40}}?)?,\s(?:on\s)?(?P<on>{_DAY}\s{_MONTH}(?:,?\s{_YEAR})?)"
    rf"|(?:\s(?:of|on|by|to|from|into)\s[^.,;:!?()“”\"\n]{{2,60}}?)?,?\s\(?(?:at|on|in)?\s?(?P<page>{_PAGES}))"
)
_NUMBERED = re.compile(rf"\s(?P<number>{_NUMBER})")
_YOURS = re.compile(rf"\b[Yy]ours\s(?:of|dated)\s{_DATE}")
_WORD = re.compile(r"[^\W\d_][\w-]{1,30}")
_NO_NAME = frozenset("one two three four five six seven eight nine ten several many few no".split())


@dataclass(frozen=True, slots=True)
class Named:
    """A text that is named: where, by which noun, in which way; ``against`` where it backs nothing."""

    span: Span
    head: str
    way: Way
    against: bool = False


def documents(text: Text, parse: Parse) -> Iterator[Named]:
    """The named texts of the running text, in text order, without overlaps."""
    for segment in text.segments:
        if segment.role not in SEARCHED or segment.role in ("title", "heading"):
            continue
        last = segment.span.start
        for named in sorted(_in_segment(text.characters, segment, parse), key=lambda n: n.span):
            if named.span.start >= last:
                yield named
                last = named.span.end


def _in_segment(characters: str, segment: Segment, parse: Parse) -> Iterator[Named]:
    start, end = segment.span
    for match in _YOURS.finditer(characters, start, end):
        span = Span(*match.span())
        yield Named(span, "letter", "date", _against(characters, span, start))
    for match in _WORD.finditer(characters, start, end):
        head = _noun(match[0])
        if head is None:
            continue
        behind = _identified(characters, match, head, end)
        if behind is None:
            continue
        way, at = behind
        whole = _whole(characters, Span(match.start(), at), parse, segment.span)
        if whole is not None:
            yield Named(whole, head, way, _against(characters, whole, start))


def _noun(word: str) -> str | None:
    """The noun of a citable text in the singular, or None."""
    flat = word.lower()
    for form in (flat, flat.removesuffix("s"), flat.removesuffix("es")):
        if form in lexicon("documents") or form in lexicon("numbered"):
            return form
    tail = flat.rpartition("-")[2]
    return tail if tail != flat and tail in lexicon("documents") else None


def _identified(
    characters: str, match: re.Match[str], head: str, end: int
) -> tuple[Way, int] | None:
    """In which way the text is told apart from others of its kind, and where that ends."""
    if head in lexicon("numbered"):
        number = _NUMBERED.match(characters, match.end(), end)
        if number is not None and (match[0][0].isupper() or number["number"][-1].isdigit()):
            return "number", number.end()
    if head not in lexicon("documents"):
        return None
    found = _BEHIND.match(characters, match.end(), end)
    if found is None:
        return None
    return ("page" if found["page"] else "date"), found.end()


def _whole(characters: str, span: Span, parse: Parse, passage: Span) -> Span | None:
    """The span with what stands before its noun: "the inspectors’ report, at page 31".

    None where the word is no noun there ("they list 4 May"), or where several are counted.
    """
    inside = parse.within(Span(span.start, span.start + 1))
    if not inside:
        return span
    i = inside[0]
    words = parse.words
    if words[i].pos not in ("NOUN", "PROPN", "ADJ", "X") or words[i].start < passage.start:
        return None
    left = i
    while left > 0 and words[left - 1].sentence == words[i].sentence and i - left < 8:
        before = words[left - 1]
        near = before.dep in ("det", "poss", "amod", "compound", "nmod", "nummod", "case", "punct")
        if not near or (before.dep == "punct" and before.text not in ("-", "–")):
            break
        if not left <= before.head <= i:
            break
        left -= 1
    if words[left].lower in _NO_NAME:
        return None
    start = max(passage.start, words[left].start)
    opened = start > passage.start and characters[start - 1] == "("
    closed = span.end < passage.end and characters[span.end] == ")"
    return Span(start - 1, span.end + 1) if opened and closed else Span(start, span.end)


def _against(characters: str, span: Span, start: int) -> bool:
    """Whether the text is named without standing behind what is said."""
    before = " ".join(characters[max(start, span.start - 48) : span.start].lower().split())
    return any(re.search(rf"(?:^|\W){re.escape(p)}(?: \w+)?$", before) for p in phrases("against"))


class Shelf:
    """What of the named texts is in the document itself: entries of its lists, its headings."""

    def __init__(self, text: Text, entries: References) -> None:
        self._entries = entries
        self._by_day: dict[str, list[int]] = {}
        for n in range(len(entries)):
            key = _day(entries.words(n))
            if key is not None:
                self._by_day.setdefault(key, []).append(n)
        self._headings: dict[str, Span] = {}
        for segment in text.segments:
            if segment.role in ("heading", "title"):
                words = segment.span.of(text.characters)
                first = _flat(words).split()[:2]
                start = segment.span.start
                self._headings.setdefault(" ".join(first), Span(start, start + len(words.rstrip())))

    def entry(self, named: Named, words: str) -> str | None:
        """The entry that names the same text: the same noun with the same day."""
        key = _day(words)
        for n in self._by_day.get(key, ()) if key is not None else ():
            entry = self._entries.words(n)
            if re.search(rf"\b{re.escape(named.head)}", entry, re.I):
                return entry
        return None

    def heading(self, words: str) -> Span | None:
        """The heading of a part that is printed in the same document ("Annex D")."""
        return self._headings.get(_flat(words))


_DAY_MONTH = re.compile(rf"({_DAY})(?:\sof)?\s({_MONTH})|({_MONTH})\s({_DAY})")


def _day(words: str) -> str | None:
    """The day and month in some words, as a key by which two namings of a text are compared."""
    found = _DAY_MONTH.search(words)
    if found is None:
        return None
    day, month = (found[1], found[2]) if found[1] else (found[4], found[3])
    return f"{re.sub('[a-z]', '', day)} {month[:3].lower()}"


def _flat(words: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", words[:80].lower()))
