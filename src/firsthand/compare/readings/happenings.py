"""Places of which it is said that it happened there: "the ford, where it was done".

Also where somebody places what happened: "the ford, where the ministry places the attack".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.spots import noun, where
from firsthand.compared import Reading
from firsthand.model import Span

RULE = "where it happened"
_NOUN = (
    r"(?:attack|ambush|assault|shooting|firing|massacre|killing|explosion|accident|crash|collision|"
    r"incident|disaster|fight|affair)"
)
_AT = (
    r"(?P<at>(?:the|a|this|that|our|their|(?-i:[A-Z]))[^.,;:!?()\n”\"]{2,60}?),?\s(?:is\s|was\s)?"
    r"(?:the\s(?:place|spot)\s)?where\s"
)
_DONE = (
    rf"(?:it\s(?:all\s)?(?:was\sdone|happened|took\splace|occurred|had\shappened|was\sall\sdone)|"
    rf"the\s{_NOUN}\s(?:happened|took\splace|occurred|was\smade|began)|"
    r"(?:they|we|the\s\w+)\s(?:were|was|had\sbeen)\s(?:attacked|ambushed|set\supon|fired\s(?:on|upon|at)|waylaid))\b"
)
_PLACED = (
    rf"(?:the\s)?[^.,;:!?()\n”\"]{{2,60}}?\s(?:places?|puts?|locates?|sites?|placed|located)\s"
    rf"(?:the\s{_NOUN}|it)\b"
)
_WHERE_DONE = re.compile(_AT + _DONE, re.I)
_WHERE_PLACED = re.compile(_AT + _PLACED, re.I)
_TIE = re.compile(
    r"(?:\A|\s)(?P<tie>at|in|on|upon|by|near|to|of|below|above|behind|before|beside|under)\s\Z",
    re.I,
)
_LEAD = 12
_BEHIND = re.compile(
    r"(?:.*\s)?(?:at|in|on|upon|to|by|near|is|was|of|from|past|visited|reached|saw|seen)\s"
    r"(?=(?:the|a|this|that|our|their)\s|[A-Z])"
)


def readings(ground: Ground) -> Iterator[Reading]:
    """The places where it happened, as far as a clause that hangs on them says so."""
    for pattern in (_WHERE_DONE, _WHERE_PLACED):
        for match in pattern.finditer(ground.characters):
            at = _last_noun(ground, Span(*match.span("at")))
            found = noun(ground, _tie(ground, at), at, at)
            standing = ground.standing(at, ground.around(at))
            asked = ground.sentence(at.start).start in ground.asked
            if found is None or standing is None or asked:
                continue
            value = where(ground, found.words, found.tie, at)
            whole = Span(at.start, match.end())
            told = Told("place", value, "happen", (), whole, whole, RULE)
            yield reading(ground, told, standing)


def _last_noun(ground: Ground, at: Span) -> Span:
    """The place right before "where", of words that hold more: "(I have been up to) the ford"."""
    lead = _BEHIND.match(ground.of(at))
    return at if lead is None else Span(at.start + lead.end(), at.end)


def _tie(ground: Ground, at: Span) -> str:
    """The tie before a place where one puts something there, else "at"."""
    match = _TIE.search(ground.characters[max(0, at.start - _LEAD) : at.start])
    tie = match["tie"].lower() if match else "at"
    return "at" if tie in ("to", "of") else tie
