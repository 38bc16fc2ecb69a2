"""Where sentences end, by rule, before any parsing.

A statistical parser splits badly around quotation marks, abbreviations and telegraphic notes, and
every later stage hangs on the split. Here a sentence ends at ``. ! ? …`` (with closing marks and
brackets behind it) before white space and something that can begin a sentence, and always at the
end of a passage. What may not end one is listed: abbreviations, initials, list numbers, decimals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from firsthand.extract import cues
from firsthand.model import Span

ABBREVIATIONS = frozenset(
    """mr mrs ms mx dr st sr jr prof rev hon gen col maj capt cmdr lt sgt cpl pte const supt insp
    gov sen rep pres messrs mme mlle fr bro esq vs v no nos vol vols ch chap fig figs pp p para
    paras art arts sec ed eds cf eg e.g ie i.e viz al inc ltd co corp bros dept univ est approx ca
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    approx poss prob ref govt min max temp incl excl resp
    a.m p.m u.s u.k u.n d.c fol ff op cit ibid mt ft ave blvd rd hrs""".split()
)
"""Words whose full stop does not end a sentence when more of the sentence follows."""
UNITS = frozenset("a.m p.m hrs ft al ff etc".split())
"""Abbreviations after which a capital begins a sentence, unless it is a day's or a month's."""
ENDING = frozenset("inc ltd co corp jr sr u.s u.k u.n d.c esq".split())
"""Abbreviations that may also stand last: then a capital that is no name's decides."""
OPENERS = "\"'“‘«„‚([¡¿‹"
CLOSERS = "\"'”’»“)]›"
_NOTE = r"(?:[⁰¹²³⁴-⁹*†‡§]{1,4}|\[\d{1,3}\]|\(\d{1,3}\))?"
_STOP = re.compile(rf"[.!?…]+[\"'”’»“)\]›]{{0,3}}{_NOTE}(?=\s)|[.!?…]+[\"”»)\]›]{{0,3}}(?=[“«„]\w)")
_MARKER = re.compile(rf"{_NOTE}\Z")
_WORD_BEFORE = re.compile(r"[\w.’'&-]{1,12}\Z")
_FOLLOWING = re.compile(r"\s+([\w.’'-]+)")


def _continues(text: str, stop: int, after: int, small: bool) -> bool:
    """Whether the sentence goes on although a stop mark stands here.

    In a ``small`` passage, one written without capitals, a small letter may begin a sentence.
    """
    first = text[after]
    if first in "—–-,;:":
        return True
    bare = text[after : after + 4].lstrip(OPENERS)[:1] if first in OPENERS else first
    tail = _MARKER.sub("", text[stop:after].rstrip())
    before = _WORD_BEFORE.search(text, max(0, stop - 12), stop)
    word = before.group() if before else ""
    if bare.islower():
        return _goes_on_small(word, tail, small)
    if tail == "." and (known := _after_abbreviation(text, word, bare, after)) is not None:
        return known
    if tail[-1:] in "\"'”’»" and tail[0] in "!?" and bare.isupper() and first not in OPENERS:
        return _speech_follows(text, after)
    return False


def _goes_on_small(word: str, tail: str, small: bool) -> bool:
    """Whether a sentence goes on where a small letter follows its stop mark."""
    if small and tail[:1] == "." and tail[-1:] not in CLOSERS:
        return word.lower() in ABBREVIATIONS or len(word) == 1
    return tail[:1] in ".…" or tail[-1:] in CLOSERS


def _after_abbreviation(text: str, word: str, bare: str, after: int) -> bool | None:
    """Whether a full stop behind this word only shortens it; None if it is no abbreviation."""
    lower = word.lower().strip("'’")
    if lower in ABBREVIATIONS:
        return not (bare.isupper() and _may_end(lower, _next_word(text, after)))
    if len(lower) == 1 and lower.isalpha() and lower != "i" and word.isupper():
        return bare.isupper()
    if re.fullmatch(r"(?:[a-z]\.)+[a-z]", lower):
        return not bare.isupper()
    return None


def _next_word(text: str, at: int) -> str:
    word = re.search(r"\w+", text[at : at + 30])
    return word.group().lower() if word else ""


def _may_end(word: str, following: str) -> bool:
    """Whether an abbreviation ends its sentence before this word, which has a capital."""
    if word in UNITS:
        return following not in _DATES
    return word in ENDING and following in _STARTERS


_DATES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december""".split()
)
_STARTERS = frozenset(
    """the a an he she it they we i you this that these those there then when where who what but and
    or if in on at by for from to of as no not nobody nothing his her its their our my your one two
    some all both after before later by during while since""".split()
)


def _speech_follows(text: str, at: int) -> bool:
    """Whether ``Ana Bell said`` or ``The guard shouted`` follows within five words.

    A capital that is no name's still belongs to the quotation's sentence then.
    """
    for n, match in enumerate(_PIECE.finditer(text, at, at + 90)):
        word = match.group()
        if word.lower().rstrip(".") in _speech():
            return True
        if n >= 5 or not (word[0].isalnum() or word == "."):
            return False
    return False


_PIECE = re.compile(r"[\w.’'-]+|[,;:.!?“\"]")


@cache
def _speech() -> frozenset[str]:
    """The forms of verbs that stand behind a quotation with their speaker."""
    return frozenset(cues.forms("quote")) | frozenset(cues.forms("whether"))


_ENUMERATOR = re.compile(r"(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)]\Z")


def split(text: str, passage: Span) -> Iterator[Span]:
    """The sentences of one passage, trimmed of white space, in order.

    >>> [s.of("He left. “Why?” Ana asked.") for s in split("He left. “Why?” Ana asked.", Span(0, 26))]
    ['He left.', '“Why?” Ana asked.']
    """
    start = passage.start
    end = passage.end
    while start < end and text[start].isspace():
        start += 1
    small = text[start : start + 1].islower()
    for match in _STOP.finditer(text, start, end):
        after = match.end()
        while after < end and text[after].isspace():
            after += 1
        if after >= end or match.start() < start:
            break
        if _ENUMERATOR.match(text[start : match.end()]):
            continue
        if not _continues(text, match.start(), after, small):
            yield Span(start, match.end())
            start = after
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield Span(start, end)
