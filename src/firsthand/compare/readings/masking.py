"""The sentence of a number with a mark in the place of the number, for patterns that look around it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from firsthand.extract.lexicons import phrases, words

if TYPE_CHECKING:
    from firsthand.compare.readings.ground import Ground
    from firsthand.values import Quantity

MARK = "#"
_NOTE = re.compile(r"\s?\[\d{1,3}\]")
"""The mark of a note."""
REACH = 240
"""Characters of a sentence that are looked at on either side of the number."""


def masked(ground: Ground, quantity: Quantity) -> str:
    """The sentence of a number, in small letters, with a mark for the number and no other mark."""
    before, behind = sides(ground, quantity)
    return f"{before}{MARK}{behind}"


def sides(ground: Ground, quantity: Quantity) -> tuple[str, str]:
    """What stands before a number in its sentence, and what behind it, in small letters."""
    sentence, span = ground.sentence(quantity.span.start), quantity.span
    text = ground.characters
    start = min(span.start, max(sentence.start, span.start - REACH))
    end = max(span.end, min(sentence.end, span.end + REACH))
    return _flat(text[start : span.start]), _flat(text[span.end : end])


def _flat(words: str) -> str:
    plain = _NOTE.sub("", words).replace(MARK, " ").replace("’", "'").lower()
    return re.sub(r"\s", " ", plain)


@cache
def either(section: str) -> str:
    """A pattern of the words or phrases of a section of tolls.toml, longer ones first."""
    some = phrases("tolls", section)
    found = some if len(some) > 1 else sorted(words("tolls", section), key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", " ") for w in found)
