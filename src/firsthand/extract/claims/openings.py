"""What opens or closes an account without asserting anything: dates, salutations, farewells."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from firsthand.model import Span, Text

_MARK = re.compile(
    r"\s*\[?(?:photo|picture|image|video|fig(?:ure)?|map|caption)\]\s*", re.IGNORECASE
)
_HALVES = re.compile(r"\b([ap])\.\s?m\b\.?", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th|am|pm)?")
_DATE_WORD = re.compile(r"[\w’']+|[^\w\s]")


@cache
def _words(section: str) -> frozenset[str]:
    source = files("firsthand.extract").joinpath("lexicon", "forms.toml")
    part = tomllib.loads(source.read_text("utf-8"))[section]
    return frozenset(str(part["words"]).split())


@cache
def _salutation() -> re.Pattern[str]:
    source = files("firsthand.extract").joinpath("lexicon", "forms.toml")
    parts = tomllib.loads(source.read_text("utf-8"))
    dear = "|".join(parts["salutation"]["words"].split())
    alone = "|".join(parts["address"]["words"].replace("_", " ").split("\n"))
    alone = "|".join(x for x in re.split(r"\s*\|\s*|\n", alone) if x.strip())
    name = r"[\w’'.-]+(?:[ \t]+[\w’'.-]+){0,6}?"
    return re.compile(
        rf"(?:(?:My|Our|Most)\s+)?(?:(?:{dear})\s+{name}|{alone})\s*(?:[,:!—–]+(?:\s|(?=[A-Z])|\Z)|\Z)",
        re.IGNORECASE,
    )


@cache
def _farewell() -> re.Pattern[str]:
    source = files("firsthand.extract").joinpath("lexicon", "forms.toml")
    words = tomllib.loads(source.read_text("utf-8"))["farewell"]["words"]
    options = "|".join(x.strip() for x in words.split("|"))
    return re.compile(rf"(?:{options})\b[\w\s’'-]{{0,40}},?\s*\Z", re.IGNORECASE)


def farewell(words: str) -> bool:
    """Whether the words take leave ("Yours sincerely,") and do nothing else."""
    return _farewell().match(words.strip()) is not None


def unmarked(characters: str, span: Span) -> Span:
    """The span without a picture's mark in front ("[photo] The hull": "The hull")."""
    match = _MARK.match(characters, span.start, span.end)
    return Span(match.end(), span.end) if match and match.end() < span.end else span


def without_opening(text: Text, span: Span) -> Span | None:
    """The span without a salutation; None where nothing but an opening or a farewell stands."""
    words = span.of(text.characters)
    if only_a_date(words) or _farewell().match(words):
        return None
    if _at_paragraph_start(text.characters, span.start):
        match = _salutation().match(text.characters, span.start, span.end)
        span = Span(match.end(), span.end) if match else _without_day(text, span)
    return span if any(c.isalnum() for c in span.of(text.characters)) else None


def _without_day(text: Text, span: Span) -> Span:
    """The span without the day that heads it ("19 Feb. Queued for bread")."""
    stop = text.characters.find(". ", span.start, min(span.end, span.start + 30))
    if stop < 0 or not only_a_date(text.characters[span.start : stop + 1]):
        return span
    return Span(stop + 2, span.end) if text.characters[stop + 2].isupper() else span


def _at_paragraph_start(characters: str, start: int) -> bool:
    return not characters[max(0, start - 2) : start].strip() and (
        start == 0 or "\n" in characters[max(0, start - 3) : start]
    )


def only_a_date(words: str) -> bool:
    """Whether the words give a day or an hour and nothing else ("19 October.", "4.50 p.m.").

    Capitals before them are the place from which is written ("VARN, Sunday night").
    """
    if len(words) > 60:
        return False
    dates = _words("dates")
    found = _DATE_WORD.findall(_HALVES.sub(r"\1m ", words))
    letters = [w for w in found if w[0].isalnum()]
    while len(letters) > 1 and letters[0].isalpha() and letters[0].isupper():
        letters.pop(0)
    lower = [w.lower() for w in letters]
    return (
        bool(lower)
        and all(w in dates or _NUMBER.fullmatch(w) for w in lower)
        and any(w in dates for w in lower)
    )
