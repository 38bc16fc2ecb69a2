"""Whether the words between two places say that the second holds the first.

Two forms are read: what follows a place to say which it is ("Pandi, Bulacan", "Pandi in the
province of Bulacan"), and the statement that it lies there ("Pandi is a town in Bulacan").
"""

from __future__ import annotations

import re

from firsthand.extract.lexicons import words
from firsthand.extract.places.peoples import peoples

FAR = 240
"""Characters between two places beyond which nothing is read from the words between them."""
_ASIDE = re.compile(r"\([^()]*\)|/[^/]*/")
_WORD = re.compile(r"[^\W\d_]+(?:[-.'’][^\W\d_]+)*\.?|[,;:.(]|\d+")


def leads_on(gap: str) -> bool:
    """Whether a place is said by its holder: ", ", " in the northern province of "."""
    if gap in (", ", " ("):
        return True
    told = _words(gap)
    if not told or not any(t in (",", "(", "in", "of") for t in told):
        return False
    known = {",", "("} | _kinds() | words("places", "holding")
    return all(_qualifies(t) or t.lower() in known for t in told)


def lies_in(gap: str) -> bool:
    """Whether a place is said to lie in another: " is a small town in the Indian state of "."""
    told = _words(_ASIDE.sub(" ", gap)) if len(gap) <= FAR else []
    while told and told[0] in (",", "officially", "also"):
        told.pop(0)
    if not told or told[0].lower() not in words("places", "lying"):
        return False
    at = max((n for n, t in enumerate(told) if t.lower() in ("in", "of", "within")), default=0)
    if not at or any(t in (";", ":", ".") for t in told) or told[at - 1].lower() in _bearings():
        return False
    behind = {","} | _kinds() | words("places", "holding")
    if not all(_qualifies(t) or t.lower() in behind for t in told[at + 1 :]):
        return False
    kinds = _kinds() | words("places", "situated")
    return any(t.lower() in kinds for t in told[1 : at + 1])


def _words(gap: str) -> list[str]:
    return _WORD.findall(gap) if len(gap) <= FAR else []


def _qualifies(word: str) -> bool:
    return word in peoples() or word.lower().split("-")[0] in words("places", "before")


def _kinds() -> frozenset[str]:
    return words("places", "settlements") | words("places", "kinds")


def _bearings() -> frozenset[str]:
    return words("places", "before") - words("places", "locative")
