"""Counts of some of those whom it befell, by what they were: of the dead so many were children.

"Four of the dead were children", "six of them minors", "nine had not yet reached the age of
school", "seven belong to children", "fifteen had died, nine drivers and six gendarmes".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from firsthand.compare.readings.masking import MARK, masked
from firsthand.compare.readings.spoken import of_people
from firsthand.extract.actors.wordlists import is_person_noun
from firsthand.extract.lexicons import words
from firsthand.spans import Span

if TYPE_CHECKING:
    from firsthand.compare.readings.ground import Ground
    from firsthand.values import Quantity

OF_SOME = ", some of them"
"""Ends the rule of a count of some of those whom it befell, by what they were."""
_BACK = 420
"""Characters before a count of some within which that of all stands."""
SERVICES = frozenset(("firefighter", "soldier", "police"))
"""Kinds of whom it is asked how many were lost, beside all others."""
_KINDS = ("child", "firefighter", "soldier", "police", "woman")
_SOME = (
    r"(?:of\s(?:them|these|those|whom|us|the\s(?:dead|killed|deceased|victims|bodies|names|graves"
    r"|coffins|slain|drowned|lost|\d+|[a-z]+teen|[a-z]+ty|[a-z]+ty-[a-z]+)))"
)
_WERE = (
    r"(?:(?:are|were|is|was|being|had\sbeen|have\sbeen|proved\sto\sbe|belong(?:s|ed)?\sto|(?:are|were"
    r"|is|was)\s(?:those|the\s(?:names|graves|bodies|coffins))\sof|of)\s)"
)
_ADJECTIVES = (
    r"(?:(?:the|only|still|mere|just|little|small|young|old|our|his|her|their|retired|off-duty|junior"
    r"|senior)\s){0,2}"
)
_N = r"(?:\d{1,2}|(?:thir|four|fif|six|seven|eigh|nine)teen|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_UNDER_AGE = re.compile(
    rf"{MARK}(?:\s{_SOME})?,?\s(?:(?:are|were|is|was|being)\s)?(?:"
    rf"(?:under|below|younger\sthan|less\sthan|not\s(?:yet\s)?(?:over|above)|not\s"
    rf"(?:yet\s)?(?:turned)?)\s(?:the\sage\sof\s)?{_N}\b(?!\s(?:feet|miles|metres|hours|minutes|days))"
    r"|under\sage|under-age|not\s(?:yet\s)?(?:of\sage|grown|old\senough)|too\syoung\s|of\sschool\sage"
    r"|still\sat\sschool"
    rf"|aged\s(?:between\s)?{_N}\s(?:or\s(?:under|less|younger)|and\sunder|to\s{_N}|and\s{_N})"
    r"|(?:had|have|has)\s(?:not|never)\s(?:yet\s)?(?:reached\sthe\sage|come\sof\sage|left\sschool"
    r"|finished\sschool|started\sschool|turned|been\sconfirmed|seen\s(?:his|her"
    r"|their)\s[\w-]+\sbirthday)"
    rf"|(?:had|have)\s(?:yet|still)\sto\s(?:turn|reach|start\sschool|leave\sschool))"
)
_OF_A_BRIGADE = re.compile(
    rf"{MARK}(?:\s{_SOME})?,?\s{_WERE}?{_ADJECTIVES}(?:officers?|members?|men)\sof\s(?:the|a|our)\s"
    rf"(?:\w+\s)?(?:fire\s(?:brigade|service|department|crew)|brigade)\b"
)
_IS_SOME = re.compile(
    rf"{MARK}\s{_SOME},?\s{_WERE}?{_ADJECTIVES}(?P<noun>[a-z-]+)\b(?!'s)"
    rf"|{MARK}\s{_WERE}{_ADJECTIVES}(?P<noun2>[a-z-]+)\b(?!'s)"
    rf"|\b(?:of\s(?:whom|them|these|those)|among\s(?:them|whom|the\s(?:dead|killed|victims|slain))"
    rf"|including|among\sthem)[,:]?\s"
    rf"(?:\w+\s){{0,2}}?{MARK},?\s{_WERE}?{_ADJECTIVES}(?P<noun3>[a-z-]+)\b"
    rf"|{MARK}\s{_ADJECTIVES}(?P<noun4>[a-z-]+)\s(?:was|were|are)?\s?among\s(?:them|whom|the\s(?:dead"
    rf"|killed|victims|slain))\b"
)
_OTHER_PART = re.compile(rf",\s(?:[\w'-]+\s){{1,3}}(?:and\s)?{MARK}|,\s{MARK}")
_THEM = re.compile(rf"{MARK}\s(?:of\s(?:them|these|those|whom)|have|had|never|did)\b")
_NOBODY = frozenset("person man people soul victim dead one casualty other civilian adult".split())


def kind(ground: Ground, quantity: Quantity) -> str | None:
    """What those are of whom a sentence counts only so many of the others: "child", "driver"."""
    text = masked(ground, quantity)
    if _UNDER_AGE.search(text):
        return "child"
    if _OF_A_BRIGADE.search(text):
        return "firefighter"
    for found in _IS_SOME.finditer(text):
        some = kind_of_noun(next(g for g in found.groups() if g is not None))
        if some is not None:
            return some
    if quantity.counted is not None and _OTHER_PART.search(text) and _one_clause(ground, quantity):
        return kind_of_noun(quantity.counted)
    return _of_those(ground, quantity) if _THEM.search(text) else None


def _one_clause(ground: Ground, quantity: Quantity) -> bool:
    """ "Fifteen had died, nine drivers": whether these stand in the clause of a larger number."""
    of = whole(ground, quantity)
    if of is None or of.span.start < ground.sentence(quantity.span.start).start:
        return False
    mine, theirs = ground.around(quantity.span), ground.around(of.span)
    return mine is None or mine == theirs


def _of_those(ground: Ground, quantity: Quantity) -> str | None:
    """What they are of whom "eight of them" are: those of whom the sentence before speaks."""
    here = ground.sentence(quantity.span.start)
    before = ground.sentence(max(0, here.start - 2))
    if before.start < ground.segment(here.start).span.start or ground.quantities(before):
        return None
    found = [w.lower for w in ground.words_in(before)]
    return next((k for w in found if w.endswith(("s", "men")) and (k := kind_of_noun(w))), None)


def whole(ground: Ground, quantity: Quantity) -> Quantity | None:
    """The number before, in its paragraph, of those of whom these are some; None without one."""
    start = quantity.span.start
    low = max(ground.segment(start).span.start, start - _BACK)
    for last in reversed(ground.quantities(Span(low, start))):
        more = last.low is not None and (quantity.low or 0) <= last.low
        if more and (last.counted is None or of_people(last.counted)):
            return last
    return None


@cache
def kind_of_noun(noun: str) -> str | None:
    """The kind of which a noun is: "schoolgirl" is of children; None for no human being's."""
    last = noun.lower().split()[-1]
    listed = next((k for k in _KINDS if last in words("tolls", k)), None)
    if listed is not None:
        return listed
    singular = f"{last[:-3]}man" if last.endswith("men") else last.removesuffix("s")
    for one in (last, singular):
        if one not in _NOBODY and is_person_noun(one):
            return one
    return None


@cache
def several(kind: str) -> str:
    """The plural of a kind: "children", "drivers"."""
    if kind == "child":
        return "children"
    return kind if kind == "police" else f"{kind[:-2]}en" if kind.endswith("man") else f"{kind}s"
