"""The table of words of time, and the width that each vague word has."""

from __future__ import annotations

import re
from functools import cache

from firsthand.extract.cardinals import ONES, ORDINALS, TENS
from firsthand.extract.lexicons import phrases, words

_ENTRY = re.compile(r"(.*?)((?: -?\d+)*)$")
_ODD = {"ſ": "s", "K": "k", "ı": "i", "İ": "I"}
_MARKS = re.compile(r"['’.]")


@cache
def entries(section: str) -> dict[str, tuple[int, ...]]:
    """One section as it is written: each word or phrase with its numbers, longer ones first."""
    out: dict[str, tuple[int, ...]] = {}
    for phrase in phrases("moments", section):
        found = _ENTRY.match(phrase)
        if found:
            out[found[1]] = tuple(int(n) for n in found[2].split())
    return dict(sorted(out.items(), key=lambda x: (-len(x[0]), x[0])))


@cache
def table(section: str) -> dict[str, tuple[int, ...]]:
    """One section by its words as they are looked up, see `spelled`."""
    return {spelled(word): numbers for word, numbers in entries(section).items()}


def plain(characters: str) -> str:
    """The same text with plain letters for those that only the case folding of a pattern takes for them.

    A long s, the Kelvin sign and the Turkish i match "s", "k" and "i", and stand in no table.
    """
    odd = [x for x in _ODD if x in characters]
    return characters.translate({ord(x): _ODD[x] for x in odd}) if odd else characters


def spelled(words: str) -> str:
    """A word as the tables have it, however a text spells it: no apostrophe, no hyphen, no full stop."""
    return " ".join(_MARKS.sub("", words.lower()).replace("-", " ").split())


def pair(section: str, word: str) -> tuple[int, int]:
    """The two numbers of a word."""
    low, high = table(section)[word][:2]
    return low, high


def options(section: str) -> str:
    """All words of a section for a regular expression, in each spelling that `spelled` undoes."""
    return "|".join(map(_loose, entries(section)))


def _loose(word: str) -> str:
    loose = (
        re.escape(word).replace("\\ ", r"\s{1,2}").replace("\\-", r"[-\s]").replace("'", "['’]?")
    )
    return re.sub(r"^st\\s", lambda _: r"st\.?\s", loose)


@cache
def events() -> str:
    """The nouns for events, for a regular expression."""
    return "|".join(sorted(map(_loose, words("moments", "events")), key=lambda w: (-len(w), w)))


FIRSTS = ORDINALS | {"twentieth": 20, "thirtieth": 30}
_ONE = "|".join(sorted(ONES, key=len, reverse=True))
_TEN = "|".join(TENS)
_FIRST = "|".join(sorted(FIRSTS, key=len, reverse=True))
NUMBER = rf"(?:(?:{_TEN})(?:[-\s](?:{_ONE}))?|{_ONE})"
"""A number in words up to 99."""
ORDINAL = rf"(?:(?:{_TEN})[-\s](?:{_FIRST})|{_FIRST})"
"""An ordinal in words up to 99th."""


def number(words: str) -> int | None:
    """A number in digits or words, an ordinal too: "25", "25th", "twenty-five", "twenty-fifth"."""
    total = 0
    digits = re.match(r"\d{1,6}", words)
    if digits:
        return int(digits[0])
    for word in re.split(r"[-\s]+", words.lower().strip()):
        found = ONES.get(word, TENS.get(word, FIRSTS.get(word)))
        if found is None:
            return None
        total += found
    return total


def year_of(words: str) -> int | None:
    """A year as written: "1987", "'87", "nineteen eighty-seven", "two thousand and fifteen"."""
    plain = words.strip().lower().lstrip("'’")
    if plain.isdigit():
        value = int(plain)
        if len(plain) == 2:
            # A short year is of the twentieth century unless this would be its first thirty years.
            return value + (1900 if value >= 30 else 2000)
        return value
    parts = [p for p in re.split(r"[-\s]+", plain) if p != "and"]
    if len(parts) >= 2 and parts[:2] == ["two", "thousand"]:
        return 2000 + (number(" ".join(parts[2:])) or 0 if parts[2:] else 0)
    first = number(parts[0]) if parts else None
    rest = number(" ".join(parts[1:])) if parts[1:] else None
    return first * 100 + rest if first is not None and rest is not None else None


YEAR_WORDS = (
    rf"(?:(?:eighteen|nineteen|twenty)[-\s](?:(?:{_TEN})(?:[-\s](?:{_ONE}))?|ten|eleven|twelve|\w{{3,5}}teen)"
    rf"|two\sthousand(?:(?:\sand)?\s{NUMBER})?)"
)
"""A year in words."""
