"""What a clause denies or only plans, where its own grammar does not tell.

"No fewer than forty" denies nothing; in "he talked of sending" and "would rise and kill" nothing is
sent and nobody killed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from firsthand.compare.readings.words import NUMBERS, listed
from firsthand.values import Predication

_BOUND = re.compile(
    r"\b(?:no|not)\s(?:(?:a|any|one)\s)?(?:(?:fewer|less|more|later|earlier|longer|sooner)\sthan\b|"
    rf"(?:under|above|over|below|exceeding)\s(?=\d|(?:{'|'.join(sorted(NUMBERS))})\b))",
    re.I,
)
""" "No fewer than forty boats sank" denies nothing."""
_NOT_ANOTHER = re.compile(
    r",\s(?:and\s)?(?:not|never)\s(?:(?:by|in|at|on|from|to)\s)?"
    r"(?:the|an?|any|our|his|their|her|my|its|[A-Z][\w’'-]*)\b[^,.;:]{0,60}"
)
""" "The guards opened it, not the miners": the guards did."""
_LEAD = 8
_WISHED = frozenset("would should shall will must".split())
NEGATIVE = re.compile(r"\b(?:no|not|never|nobody|none|nothing|neither|nor|cannot)\b|n['’]t\b", re.I)


def moods(characters: str, clauses: Sequence[Predication]) -> list[Predication]:
    """The clauses of a text, in its order, with their denials and moods set right."""
    plain = [_bounded(characters, c) for c in clauses]
    return [*plain[:1], *(_planned(characters, a, b) for a, b in pairwise(plain))]


def _bounded(characters: str, clause: Predication) -> Predication:
    """A clause that does not deny where its only "no" bounds a number, or is of another than its own."""
    if not clause.denied:
        return clause
    words = clause.span.of(characters)
    plain = _NOT_ANOTHER.sub("", _BOUND.sub("", words))
    if plain == words or NEGATIVE.search(plain) is not None:
        return clause
    return replace(clause, denied=False)


def _planned(characters: str, before: Predication, clause: Predication) -> Predication:
    """A clause that tells a plan: "he talked of sending thirty men", "would rise and kill"."""
    if clause.mood or clause.tense in ("past", "before"):
        return clause
    lead = characters[before.span.start : clause.span.start][-_LEAD:].lower().split()[-1:]
    if before.mood in _WISHED and lead in (["and"], ["or"]):
        return replace(clause, mood=before.mood)
    first = clause.span.of(characters).split()[:1]
    gerund = bool(first) and first[0].endswith("ing")
    behind = before.span.end >= clause.span.start - 1
    planned = before.act in listed("planning") and gerund and behind
    return replace(clause, mood="open") if planned else clause
