"""Counts of some of those whom it befell, by what they were: of the dead so many were children.

"Four of the dead were children", "six of them minors", "nine had not yet reached the age of
school", "seven belong to children", "fifteen had died, nine drivers and six gendarmes".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from firsthand.compare.readings.masking import MARK, masked
from firsthand.compare.readings.spoken import of_people, question
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
SERVICES = frozenset(("firefighter", "soldier", "police", "customs"))
"""Kinds of whom it is asked how many were lost, beside all others."""
_SENTENCES = 3
"""So many sentences back those are looked for of whom "they" or "of them" speaks."""
_KINDS = ("child", "firefighter", "soldier", "police", "woman")
THE_DEAD = (
    r"(?:the\s(?:dead|killed|deceased|victims|fatalities|casualties|fallen|slain|drowned|lost|murdered)"
    r"|those\s(?:killed|lost|drowned|murdered|slain|who\s(?:had\s)?(?:died|perished|fell|drowned|lost\stheir\slives|were\skilled)))"
)
_SOME = (
    rf"(?:of\s(?:{THE_DEAD}|them|these|those|whom|us|the\s(?:bodies|names|graves"
    r"|coffins|\d+|[a-z]+teen|[a-z]+ty|[a-z]+ty-[a-z]+)))"
)
_WERE = (
    r"(?:(?:(?:are|were|is|was)\s(?:those|the\s(?:names|graves|bodies|coffins))\sof|are|were|is|was|being"
    r"|had\sbeen|have\sbeen|proved\sto\sbe|belong(?:s|ed)?\sto|of)\s)"
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
_MEMBERS = (
    r"(?:officers?|members?|men|women|staff|employees|workers|inspectors?|people|(?:the\s)?crew)"
)
_SERVICE = {
    "firefighter": r"(?:fire\s(?:brigade|service|department|crew|station)|brigade|engine\s\w+|pump\s\w+|fire\sengine)",
    "police": r"(?:police|constabulary|gendarmerie)",
    "soldier": r"(?:army|garrison|infantry|regiment|battalion|\d+(?:st|nd|rd|th)\s\w+)",
    "customs": r"(?:customs(?:\sservice|\shouse)?)",
}
"""By what service those are of who are only its "officers", "members" or "men"."""


@cache
def _serving(some: str) -> re.Pattern[str]:
    service = _SERVICE[some]
    lead = rf"{MARK}(?:\s{_SOME})?,?\s(?:{_WERE})?{_ADJECTIVES}"
    return re.compile(
        rf"{lead}{_MEMBERS}\s(?:(?:of|from)\sthe\screw\s)?(?:of|from|in)\s(?:(?:the|a|our)\s)?(?:\w+\s)?{service}\b"
        rf"|{lead}(?:of\s)?{service}(?:\s{_MEMBERS})?(?=\s?[.,;:]|\s(?:and|were|was|died|are|among|in)\b|\Z)"
        rf"|\b{service}\s(?:\w+\s){{0,2}}?lost\s{MARK}\s(?:[a-z]+\s)?{_MEMBERS}\b"
    )


_IS_SOME = re.compile(
    rf"{MARK}\s{_SOME},?\s{_WERE}?{_ADJECTIVES}(?P<noun>[a-z-]+)\b(?!'s)"
    rf"|{MARK}\s{_WERE}{_ADJECTIVES}(?P<noun2>[a-z-]+)\b(?!'s)"
    rf"|\b(?:of\s(?:whom|them|these|those|wh\.)|(?:of|among|amongst)\s{THE_DEAD}|among\s(?:them|whom)"
    rf"|(?:dead|victims|killed|fatalities)\sincluded?|including|incl\.?|among\sthem)[,:]?\s"
    rf"(?:\w+\s){{0,2}}?{MARK},?\s{_WERE}?{_ADJECTIVES}(?P<noun3>[a-z-]+)\b"
    rf"|{MARK}\s(?:[a-z-]+\s){{0,2}}?(?P<noun4>[a-z-]+)\s(?:(?:was|were|are)\s)?among\s(?:them|whom|the\s(?:dead"
    rf"|killed|victims|slain))\b"
)
_OTHER_PART = re.compile(rf"[,:]\s(?:[\w'-]+\s){{1,3}}(?:and\s)?{MARK}|[,:]\s{MARK}")
_THEM = re.compile(
    rf"{MARK}\sthey\s(?:were|are)\b|\bthey\s(?:were|are)\s{MARK}|\bnone\sof\s(?:the|these"
    rf"|those)\s{MARK}|{MARK}\s(?:of\s(?:them|these|those|whom)|have|had|never|did)\b"
)
_NOBODY = frozenset("person man people soul victim dead one casualty other civilian adult".split())


def kind(ground: Ground, quantity: Quantity) -> str | None:
    """What those are of whom a sentence counts only so many of the others: "child", "driver"."""
    text = masked(ground, quantity)
    if _UNDER_AGE.search(text):
        return "child"
    serving = next((k for k in _SERVICE if _serving(k).search(text)), None)
    if serving is not None:
        return serving
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
    """What they are of whom "eight of them" are: those of whom the sentences before speak last."""
    start = ground.sentence(quantity.span.start).start
    least = ground.segment(start).span.start
    for _ in range(_SENTENCES):
        before = ground.sentence(max(0, start - 2))
        if before.start < least or before.start >= start:
            break
        if ground.quantities(before):
            return None
        if (some := _last_named(ground, before)) is not None:
            return some
        start = before.start
    asked = question(ground, least)
    return None if asked is None else _last_named(ground, asked)


def _last_named(ground: Ground, sentence: Span) -> str | None:
    """The kind of the human beings whom a sentence names last, several of them."""
    found = [w.lower for w in ground.words_in(sentence) if w.lower.endswith(("s", "men"))]
    return next((k for w in reversed(found) if (k := kind_of_noun(w)) is not None), None)


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
    return singular if singular not in _NOBODY and is_person_noun(singular) else None


@cache
def several(kind: str) -> str:
    """The plural of a kind: "children", "drivers"."""
    if kind == "child":
        return "children"
    if kind == "customs":
        return "of the customs"
    return kind if kind == "police" else f"{kind[:-2]}en" if kind.endswith("man") else f"{kind}s"
