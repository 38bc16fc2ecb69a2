"""Texts that the running text names: "in his letter of 2 February", "(Annex D)", "page 61".

A text counts as named where its noun has a date, a page, a number or a title with it. Where it is
named without standing behind what is said ("with reference to yours of the 24th") it supports
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from firsthand.extract.citations.pointers import SEARCHED, lexicon, phrases
from firsthand.extract.citations.references import References
from firsthand.extract.citations.roles import outlet_words
from firsthand.extract.parse import Parse
from firsthand.model import Segment, Span, Text

Way = Literal["date", "page", "number", "title"]

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
    r"(?:pages?|pp?\.|paras?\.?|paragraphs?|fols?\.|folios?|cols?\.|Day)"
    r"\s?(?:\d{1,4}|[ivxlc]{1,6}\b)(?:\s?[–-]\s?\d{1,4})?"
)
_FULL = (
    rf"(?:{_DAY}(?:\sof)?\s{_MONTH}(?:,?\s{_YEAR})?|{_MONTH}\s{_DAY}(?![\d:.]\d)(?:,?\s{_YEAR})?)"
)
_REST = r"[^.,;:!?()“”\"\n]"
_BEHIND = re.compile(
    rf"(?:\s(?:of|from|dated|for)\s(?P<date>{_DATE})"
    rf"|(?:\s(?:to|by|from|with|of)\s{_REST}{{2,40}}?)?,?\s{_MADE}"
    rf"(?:\s(?:to|by|in|at|for)\s{_REST}{{2,40}}?)??\s(?:(?:on|in)\s)?(?P<made>{_ALONE})"
    rf"|(?:\s(?:to|by|from|with)\s{_REST}{{2,40}}?)?,\s(?:on\s)?(?P<on>{_FULL})"
    rf"|(?:\s(?:of|on|by|to|from|into)\s{_REST}{{2,60}}?)?,?\s\(?(?:at|on|in)?\s?(?P<page>{_PAGES})"
    r"|,?(?:\s(?:entitled|titled|called|headed),?)?\s[“\"‘](?P<title>[^“”\"\n.!?]{3,90})[”\"’])"
)
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'-]{1,20}"
_BARE_TITLE = re.compile(
    rf",?\s{_CAPITAL}(?:\s(?:of|the|and|in|on|a|to|for|from|at|{_CAPITAL})){{0,7}}\s{_CAPITAL}(?![\w’'])"
)
_NUMBERED = re.compile(rf"\s(?P<number>{_NUMBER})")
_AHEAD = re.compile(rf"\w\s(?:{_FULL}|{_MONTH}(?:\s{_YEAR})?|{_YEAR})(?:\s[\w-]{{2,20}})?\s\Z")
_PAGE_BEFORE = re.compile(rf"\b{_PAGES}\s(?:of|in)\s\Z")
_YOURS = re.compile(rf"\b[Yy]ours\s(?:of|dated)\s{_DATE}")
_WORD = re.compile(r"[^\W\d_][\w-]{1,30}")
_NO_NAME = frozenset("one two three four five six seven eight nine ten several many few no".split())
_DEFINITE = frozenset("the his her its their my our your this that".split())


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
        if head is None or not _is_noun(parse, match.start()):
            continue
        phrase = _phrase(parse, Span(*match.span()), segment.span)
        found = _identified(characters, match, head, phrase)
        if found is not None:
            span = _with_brackets(characters, Span(found.start, found.end), segment.span)
            yield Named(span, head, found.way, _against(characters, span, start))


@cache
def _written() -> frozenset[str]:
    return lexicon("documents") | lexicon("papers")


@cache
def _citable() -> frozenset[str]:
    return _written() | lexicon("numbered")


def _noun(word: str) -> str | None:
    """The noun of a citable text in the singular, or None."""
    flat = word.lower()
    if word[0].isupper() and flat in outlet_words():
        return flat
    for form in (flat, flat.removesuffix("s"), flat.removesuffix("es")):
        if form in _citable():
            return form
    tail = flat.rpartition("-")[2]
    return tail if tail != flat and tail in _written() else None


class _Found(NamedTuple):
    """Where a named text stands and in which way it is told from others of its kind."""

    start: int
    end: int
    way: Way


def _identified(characters: str, match: re.Match[str], head: str, phrase: _Phrase) -> _Found | None:
    """How a text is named, looked for behind its noun first, then before it."""
    number = _by_number(characters, match, head, phrase)
    if number is not None:
        return number
    strong = head in lexicon("documents")
    if not strong and not phrase.definite:
        return None
    if phrase.counted:
        return None
    found = _BEHIND.match(characters, match.end(), phrase.ceiling)
    if found is not None and found["title"]:
        titled = strong and _is_title(found["title"])
        return _Found(phrase.start, found.end(), "title") if titled else None
    if found is not None and not _counts(phrase.parse, found):
        date = found["date"] or found["made"] or found["on"]
        if strong or found["page"] or (date and re.match(_FULL, date.removeprefix("the "))):
            return _Found(phrase.start, found.end(), "page" if found["page"] else "date")
    return _by_what_stands_before(characters, match, head, phrase) if strong else None


def _by_what_stands_before(
    characters: str, match: re.Match[str], head: str, phrase: _Phrase
) -> _Found | None:
    """ "its 2019 report", "the interim report", "her memoir Salt and Iron", "page 61 of it"."""
    before = characters[phrase.start : match.start()]
    if _AHEAD.search(before):
        return _Found(phrase.start, match.end(), "date")
    issue = {w.lower() for w in before.split()} & lexicon("issues")
    if phrase.definite and issue and head == "report":
        return _Found(phrase.start, match.end(), "date")
    if phrase.owned:
        title = _BARE_TITLE.match(characters, match.end(), phrase.ceiling)
        if title is not None:
            return _Found(phrase.start, title.end(), "title")
    page = _PAGE_BEFORE.search(characters, max(phrase.floor, phrase.start - 40), phrase.start)
    return _Found(page.start(), match.end(), "page") if page is not None else None


def _is_title(words: str) -> bool:
    """Whether quoted words are written as a title is: "Salt and Iron"."""
    parts = words.split()
    small = sum(1 for w in parts if w[0].islower() and len(w) > 4)
    return len(parts) > 1 and parts[0][0].isupper() and parts[-1][0].isupper() and not small


def _by_number(characters: str, match: re.Match[str], head: str, phrase: _Phrase) -> _Found | None:
    """ "Annex D", "(interview 14)", "Exhibit 12"."""
    if head not in lexicon("numbered"):
        return None
    number = _NUMBERED.match(characters, match.end(), phrase.ceiling)
    if number is None:
        return None
    before = characters[max(phrase.floor, match.start() - 8) : match.start()].lower()
    if not before.endswith(("(", "see ", "cf. ")):
        return None  # as a source of its own it is a record that the account speaks of
    if match[0][0].isupper() or number["number"][-1].isdigit():
        return _Found(match.start(), number.end(), "number")
    return None


class _Phrase(NamedTuple):
    """What stands before a noun: where its phrase begins, and what kind of phrase it is."""

    parse: Parse
    start: int
    definite: bool
    owned: bool
    counted: bool
    floor: int
    ceiling: int


def _is_noun(parse: Parse, at: int) -> bool:
    inside = parse.within(Span(at, at + 1))
    return not inside or parse.words[inside[0]].pos in ("NOUN", "PROPN", "ADJ", "X")


def _phrase(parse: Parse, noun: Span, passage: Span) -> _Phrase:
    """The beginning of the phrase around a noun: "the inspectors’ report, at page 31"."""
    inside = parse.within(noun)
    if not inside or parse.words[inside[0]].start < passage.start:
        return _Phrase(parse, noun.start, False, False, False, *passage)
    words = parse.words
    left, i = inside[0], inside[-1]
    while left > 0 and words[left - 1].sentence == words[i].sentence and i - left < 8:
        before = words[left - 1]
        near = before.dep in _BEFORE_NOUN or (before.dep == "punct" and before.text in ("-", "–"))
        own = before.tag == "POS" or left <= before.head <= i
        if not near or not own or before.start < passage.start:
            break
        left -= 1
    first = words[left]
    owned = any(w.tag in ("POS", "PRP$") for w in words[left:i])
    return _Phrase(
        parse,
        first.start,
        definite=first.lower in _DEFINITE or owned,
        owned=owned,
        counted=first.lower in _NO_NAME,
        floor=passage.start,
        ceiling=passage.end,
    )


_BEFORE_NOUN = ("det", "poss", "amod", "compound", "nmod", "nummod", "case", "npadvmod")


def _counts(parse: Parse, found: re.Match[str]) -> bool:
    """Whether what looks like the date belongs to a noun behind it: "a survey of 1709 pupils"."""
    for group in ("date", "made", "on"):
        if found[group]:
            inside = parse.within(Span(found.end(group) - 1, found.end(group)))
            if inside:
                word = parse.words[inside[0]]
                beyond = word.head > word.i and word.head - word.i < 4
                return beyond and word.dep in ("nummod", "amod", "compound", "nmod", "poss")
    return False


def _with_brackets(characters: str, span: Span, passage: Span) -> Span:
    """The span with the round brackets that hold nothing else."""
    opened = span.start > passage.start and characters[span.start - 1] == "("
    closed = span.end < passage.end and characters[span.end] == ")"
    return Span(span.start - 1, span.end + 1) if opened and closed else span


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
