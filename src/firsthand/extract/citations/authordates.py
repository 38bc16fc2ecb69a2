"""Authors and years in the text: "(Orsini 1998, 12)", "Orsini (1998)", "(ibid., 14)".

A name and a year in brackets can also be a season, a law or the year of a film. Without an entry
of that author and year, something else must show that a text is meant: a page, a second author, a
second work, "see", or, behind a name, a verb of saying.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.extract import cues
from firsthand.extract.citations.pointers import Ground, Marker, Pointer, lexicon
from firsthand.model import Segment, Span

AGAIN = "again"
"""The label of "ibid." and its kin: the entry before."""

PLAIN_HABIT = 3
"""Author-date citations that a text must have before a bare name with a year counts as one."""

_NAME = r"[^\W\d_a-zß-öø-ÿ][\w’'.-]{0,30}"
_SMALL = (
    r"(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|of|for|the|and|&|et|al\.|y"
    r"|ter|ten|zu|af|on)"
)
_AUTHORS = rf"{_NAME}(?:,? (?:{_NAME}|{_SMALL})(?![\w’'.-])){{0,9}}"
_YEAR = r"(?:(?:1[5-9]\d\d|20\d\d)[a-z]?(?!\w)|n\.d\.|forthcoming|in press)"
_LOCATOR = (
    r"(?:[,:]?\s(?:pp?|paras?|chs?|fols?|vols?|nn?|at|no)\b\.?|[,:])\s?"
    r"(?:\d{1,5}|[ivxlcIVXLC]{1,7})(?:[\d–—, -]{0,20}|\s?ff?\.?)"
)
_PREFIX = (
    r"(?:(?i:see for example|see, e\.g\.,?|for example,?|see also|but see|see|cf\.?|compare"
    r"|e\.g\.,?|as quoted in|quoted in|as cited in|cited in|qtd\.? in|also)\s)"
)
_SHORT = r"(?i:ibid(?:em)?|idem|op\.?\s?cit|loc\.?\s?cit)\b"
_PIECE = re.compile(
    rf"\s*(?P<lead>{_PREFIX}?)(?P<authors>{_AUTHORS}),?\s"
    rf"(?P<years>{_YEAR}(?:,\s?{_YEAR}){{0,4}})(?P<where>{_LOCATOR})?"
    r"(?:\sfor\s[^;()]{2,60})?\s*"
)
_PAGE_ONLY = re.compile(rf"\s*(?P<authors>{_AUTHORS}),?\s(?P<where>\d{{1,4}}(?:[–-]\d{{1,4}})?)\s*")
_AGAIN = re.compile(
    rf"\s*{_PREFIX}?(?:(?P<authors>{_AUTHORS}),?\s)?{_SHORT}\.?(?:{_LOCATOR})?\.?\s*"
)
_BRACKETS = re.compile(r"\(([^()]{4,300})\)|\[([^\[\]]{4,300})\]")
_TELLS = re.compile(rf"{_YEAR}|\b{_SHORT}|\s\d{{1,4}}\s*\Z")
_BEHIND = re.compile(
    r"(?P<lead>(?:^|\s)(?i:see|cf\.?|following|according to|per|pace)\s)?"
    rf"(?P<name>{_NAME})(?:(?: and| &|,) {_NAME}| et al\.?)?\s\Z"
)
_YEARS = re.compile(rf"(?P<years>{_YEAR}(?:,\s?{_YEAR}){{0,4}})(?P<where>{_LOCATOR})?")
_ONE_YEAR = re.compile(_YEAR)
_NEXT = re.compile(r"\s*(?:also |later |first |himself |herself |,\s)?([\w’'-]{2,20})")
_WORD = re.compile(r"[\w’'.-]+")


@dataclass(frozen=True, slots=True)
class _Bracket:
    """A bracket with its passage; ``words`` begin at ``at``."""

    span: Span
    words: str
    at: int
    passage: Segment


def author_dates(ground: Ground) -> Iterator[Marker]:
    """Author-date citations and their short forms, in text order.

    A text that plainly cites in this way means it also by a bare "Orsini (1998)".
    """
    sure = list(_found(ground, names=False))
    yield from sure if len(sure) < PLAIN_HABIT else _found(ground, names=True)


def _found(ground: Ground, *, names: bool) -> Iterator[Marker]:
    for passage in ground.passages:
        for match in _BRACKETS.finditer(ground.characters, *passage.span):
            group = 1 if match[1] is not None else 2
            words = match[group]
            if _TELLS.search(words) is None:
                continue
            bracket = _Bracket(Span(*match.span()), words, match.start(group), passage)
            pointers = _within(ground, bracket) or _behind_a_name(ground, bracket, sure=names)
            if pointers:
                if len(pointers) == 1:
                    only = pointers[0]
                    pointers = (Pointer(bracket.span, only.label),)
                yield Marker(bracket.span, "author_date", pointers)


def _within(ground: Ground, bracket: _Bracket) -> tuple[Pointer, ...]:
    """The works of "(see Orsini and Lund 2001, 12; Pell 2003)", or nothing."""
    found: list[Pointer] = []
    shown = False
    at = bracket.at
    pieces = bracket.words.split(";")
    for piece in pieces:
        pointers, sign = _piece(ground, piece, at)
        if not pointers:
            return ()
        found += pointers
        shown = shown or sign
        at += len(piece) + 1
    if shown or len(pieces) > 1 or _closes(ground, bracket):
        return tuple(found)
    return ()


def _piece(ground: Ground, piece: str, at: int) -> tuple[list[Pointer], bool]:
    """The pointers of one work, and whether it shows that a text is meant."""
    again = _AGAIN.fullmatch(piece)
    if again is not None:
        label = f"{AGAIN}|{_surname(again['authors'])}" if again["authors"] else AGAIN
        return [Pointer(_trimmed(piece, at), label)], True
    match = _PIECE.fullmatch(piece)
    if match is None or not _may_be_author(match["authors"]):
        page = _PAGE_ONLY.fullmatch(piece)
        if page is not None and _may_be_author(page["authors"]):
            surname = _surname(page["authors"])
            if ground.entries.by_author(surname) is not None:
                return [Pointer(_trimmed(piece, at), f"{surname}|")], True
        return [], False
    surname = _surname(match["authors"])
    years = list(_ONE_YEAR.finditer(piece, *match.span("years")))
    found = []
    for n, year in enumerate(years):
        start = match.start("authors") if n == 0 else year.start()
        end = match.end("where") if match["where"] and n == len(years) - 1 else year.end()
        found.append(Pointer(Span(at + start, at + end), f"{surname}|{year[0].lower()}"))
    known = any(ground.entries.by_author(*p.label.split("|")) is not None for p in found)
    many = " and " in match["authors"] or " & " in match["authors"] or "et al" in match["authors"]
    lettered = years[-1][0][-1].isalpha()
    return found, bool(known or match["where"] or many or match["lead"] or lettered)


def _trimmed(piece: str, at: int) -> Span:
    return Span(at + len(piece) - len(piece.lstrip()), at + len(piece.rstrip()))


def _may_be_author(authors: str) -> bool:
    """Whether capitalised words before a year can be a name: no month, season or law."""
    words = [w.strip(".").lower() for w in authors.replace(",", " ").split()]
    if not any(c.isupper() for c in authors[:1]):
        return False
    if any(
        w[:1].islower() and not re.fullmatch(_SMALL, w) for w in authors.replace(",", "").split()
    ):
        return False
    return words[-1] not in lexicon("not_authors") and words[0] not in lexicon("not_authors")


def _surname(authors: str) -> str:
    """The first author's last name: "Hoske" of "Hoske and Dorn", "Lund" of "A. Lund et al."."""
    first = re.split(r",| and | & | et ", authors)[0]
    words = [w for w in _WORD.findall(first) if len(w.strip(".")) > 1] or _WORD.findall(first)
    return words[-1].removesuffix("’s").removesuffix("'s").strip(".").lower() if words else ""


def _closes(ground: Ground, bracket: _Bracket) -> bool:
    """Whether a bare "(Orsini 1998)" closes a clause and is no date of a name before it."""
    start, end = bracket.span
    after = ground.characters[end : end + 1]
    before = re.search(r"([\w’'”\"]{1,30})\s\Z", ground.characters[max(0, start - 31) : start])
    if bracket.span.end < bracket.passage.span.end and after not in (".", ",", ";", ":", "\n", ""):
        return False
    return before is not None and not before[1][:1].isupper() and before[1][-1] not in '”"'


def _behind_a_name(ground: Ground, bracket: _Bracket, *, sure: bool) -> tuple[Pointer, ...]:
    """The years of "Orsini (1998, 143) notes that", or nothing."""
    match = _YEARS.fullmatch(bracket.words.strip())
    if match is None:
        return ()
    start = max(bracket.passage.span.start, bracket.span.start - 100)
    before = _BEHIND.search(ground.characters[start : bracket.span.start])
    if before is None or not before["name"][:1].isupper() or not _may_be_author(before["name"]):
        return ()
    surname = _surname(before["name"])
    years = [year[0].lower() for year in _ONE_YEAR.finditer(match["years"])]
    at = bracket.at + bracket.words.index(match["years"])
    found = tuple(
        Pointer(Span(at + m.start(), at + m.end()), f"{surname}|{m[0].lower()}")
        for m in _ONE_YEAR.finditer(match["years"])
    )
    if any(ground.entries.by_author(surname, year) is not None for year in years):
        return found
    said = match["where"] or before["lead"] or before["name"].endswith(("’s", "'s"))
    return found if sure or said or _speaks(ground, bracket.span.end) else ()


def _speaks(ground: Ground, at: int) -> bool:
    """Whether a verb of saying follows."""
    following = _NEXT.match(ground.characters, at, at + 60)
    return following is not None and following[1].lower() in cues.forms("that")
