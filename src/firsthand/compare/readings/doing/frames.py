"""The constructions of English by which a doer is tied to a deed, whatever the deed is.

"It was shut by the porter", "its closing was the work of the porter", "it was the porter who shut it",
"the porter admits having shut it".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from firsthand.compare.readings.doing.deeds import Deed, needs_way, spoken_in
from firsthand.compare.readings.doing.ordering import orders
from firsthand.compare.readings.doing.posts import posts
from firsthand.compare.readings.doing.words import CLEFT, NEAR, SOME_WHO, THE_ONE, TIED, WERE, WHO

_OWN_UP = re.compile(
    r"\b(?:(?:responsible|answerable|accountable|to\sblame|blamed|credited|charged|indicted|tried|convicted|arrested|praised"
    r"|dismissed)\s(?:for|with|of|over)\s(?:having\s)?"
    r"|(?:admit(?:s|ted)?|confess(?:es|ed)?|own(?:s|ed)(?:\sup)?|acknowledge[sd]?|avow(?:s|ed)?|concede[sd]?)\s(?:to\s)?(?:having\s)?)"
    r"(?:the\s)?\Z",
    re.I,
)
_WAY = re.compile(
    r"\s?(?:\w+\s){0,3}?(?:in|into|inside|to\s(?:the|a|his|its|their)|to\s(?:go|enter|clear|charge|advance|move|search|storm|dig"
    r"|break)|down|up|through|against|onto|underground|back|out|across|forward)\b",
    re.I,
)
_LOGGED = re.compile(r"\s\((?P<who>[^()\n]{3,40})\)")
_BY = re.compile(rf"{NEAR}\s(?:by|at\sthe\shands\sof)\s{WHO}", re.I)
_PUT_IT_TO = re.compile(rf"{NEAR}\s{TIED}\s{WHO}", re.I)
_FAR = 200
"""Characters before a sentence in which "it" finds what it means."""


class Frame(NamedTuple):
    """A doer tied to a deed: at ``who`` in the sentence stands who it is.

    Where it is None it is the subject of what stands ``at``. ``whole`` is where all of it is said.
    """

    question: str
    act: str
    who: tuple[int, int] | None
    at: int
    whole: tuple[int, int]


def frames(text: str, before: str) -> Iterator[Frame]:
    """Every doer that a sentence ties to a deed; ``before`` are the sentences before it."""
    for _, deed in spoken_in(text):
        if deed.question is not None and deed.spoken.search(text) is not None:
            yield from _active(deed, deed.question, text, before)
            yield from _passive(deed, deed.question, text, before)
            yield from _nominal(deed, deed.question, text)
    yield from (Frame(*found) for found in posts(text, before))


def ordered(text: str, before: str) -> Iterator[Frame]:
    """Everybody of whom a sentence tells that he ordered a deed."""
    yield from (Frame(q, "order", who, at, whole) for q, who, at, whole in orders(text, before))


def _active(deed: Deed, question: str, text: str, before: str) -> Iterator[Frame]:
    for found in deed.did.finditer(text):
        lead = text[: found.start()]
        if not _of_it(deed, found[0], lead, before):
            continue
        if needs_way(deed, found[0]) and _WAY.match(text, found.end()) is None:
            continue
        named = CLEFT.search(lead) or THE_ONE.search(lead)
        if named is None and SOME_WHO.search(lead):
            named = WERE.match(text, found.end())
        who = None if named is None else named.span("who")
        start, end = (
            found.span() if who is None else (min(who[0], found.start()), max(who[1], found.end()))
        )
        yield Frame(question, deed.act, who, found.start(), (start, end))


def _passive(deed: Deed, question: str, text: str, before: str) -> Iterator[Frame]:
    for found in deed.was_done.finditer(text):
        by = _LOGGED.match(text, found.end()) or _BY.match(text, found.end())
        if by is not None and _of_it(deed, found[0], text[: found.start()], before):
            yield Frame(
                question, deed.act, by.span("who"), found.start(), (found.start(), by.end())
            )


def _nominal(deed: Deed, question: str, text: str) -> Iterator[Frame]:
    for found in deed.doing.finditer(text):
        tied = _PUT_IT_TO.match(text, found.end()) or _BY.match(text, found.end())
        if tied is not None:
            yield Frame(
                question, deed.act, tied.span("who"), found.start(), (found.start(), tied.end())
            )
        if _OWN_UP.search(text[: found.start()]):
            yield Frame(question, deed.act, None, found.start(), found.span())


def _of_it(deed: Deed, words: str, lead: str, before: str) -> bool:
    """Whether what the deed is done to is named, or is what a pronoun can mean."""
    return any(deed.things.search(part) is not None for part in (words, lead, before[-_FAR:]))
