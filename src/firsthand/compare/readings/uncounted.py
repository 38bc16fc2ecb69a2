"""That the dead or the wounded were not counted, or that their number is not told.

"How many it comes to I daren't think", "of the wounded I keep no list", "we shall not be giving
figures for the dead", "one says six, the other ten; I have not counted".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from firsthand.compare.readings.befalling import befallen
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.spoken import spoken_before, state_of
from firsthand.compared import Reading
from firsthand.spans import Span

if TYPE_CHECKING:
    from firsthand.compare.readings.ground import Ground

_BACK = 300
"""Characters before a sentence within which those are counted whom it does not."""
_NOT = r"(?:not|never|n['’]t|cannot|no)"
_FIGURES = r"(?:figures?|numbers?|count|toll|tally|list|register|total|estimate)"
_OF_THEM = (
    r"(?:dead|killed|deaths|wounded|injured|casualties|victims|fallen|drowned|slain|missing|hurt)"
)
_NO_FIGURE = re.compile(
    rf"\b{_NOT}\b[^.;:?!]{{0,40}}\b{_FIGURES}\s(?:for|of|as\sto|on|about)\s(?:the\s|our\s|any\s"
    rf"|those\s)?(?P<them>{_OF_THEM})\b"
    rf"|\b(?:of|as\sto|as\sfor|about|concerning)\s(?:the\s|our\s"
    rf"|those\s)?(?P<them2>{_OF_THEM})\b[^.;:?!]{{0,40}}\b(?:i|we|nobody|no\sone|they|he"
    rf"|she)\b[^.;:?!]{{0,24}}\b(?:no|not|never|n['’]t|kept|keeps)\b[^.;:?!]{{0,20}}\b(?:{_FIGURES}"
    rf"|count(?:ed)?|know)\b"
    rf"|\b(?:the\s)?(?P<them3>{_OF_THEM})\s(?:were|was|have\sbeen|had\sbeen|has\sbeen)\s(?:not|never)\s"
    rf"(?:been\s)?(?:counted|numbered|listed)\b",
    re.I,
)
_HOW_MANY = re.compile(
    r"\bhow\smany\b[^.;:?!]{2,80}?\b(?:i|we|one|nobody|no\sone|he|she|they)\b\s?(?:dare|daren['’]t|do"
    r"|don['’]t|did|didn['’]t|could|couldn['’]t|can|can['’]t|cannot|shall|shan['’]t|will|won['’]t"
    r"|would|wouldn['’]t|have|hardly|knows?|has)\b"
    r"[^.;:?!]{0,16}\b(?:think|say|guess|tell|count|know|told|ask|reckon|imagine|learned|learnt)\b",
    re.I,
)
_I_DID_NOT = re.compile(
    r"\A\W*(?:i|we|nobody|no\sone)\s(?:have|had|has|did|could|was|were)?\s?(?:not|n['’]t"
    r"|never)?\s?(?P<no>looked|counted|count(?:ed)?\sthem|kept\s(?:a\s)?count|been\stold|asked)\W*\Z",
    re.I,
)
_NEGATIVE = re.compile(r"\b(?:not|never|nobody|no\sone)\b|n['’]t\b", re.I)


def readings(ground: Ground) -> Iterator[Reading]:
    """The sentences that leave the number of the dead or the wounded open."""
    known = [i.span for i in ground.unknown if i.kind == "quantity"]
    for sentence in ground.account.sentences:
        if sentence.start in ground.asked or any(sentence.covers(s) for s in known):
            continue
        found = _uncounted(ground, sentence)
        standing = ground.standing(sentence) or ground.standing(
            Span(sentence.start, sentence.start + 1)
        )
        if found is None or standing is None:
            continue
        span, act = found
        told = Told("quantity", None, act, (), span, sentence, "said not to be counted", "unknown")
        yield reading(ground, told, standing)


def _uncounted(ground: Ground, sentence: Span) -> tuple[Span, str] | None:
    """The words that leave a number open, and what befell those whom it would count."""
    text = ground.of(sentence)
    no = _NO_FIGURE.search(text)
    if no is not None:
        state = state_of(next(g for g in no.groups() if g is not None))
        return None if state is None else (_at(sentence, no), state)
    asks = _HOW_MANY.search(text)
    if asks is not None:
        state = (
            state_of(asks[0]) or spoken_before(ground, sentence.start) or _counted(ground, sentence)
        )
        return None if state is None else (_at(sentence, asks), state)
    if _I_DID_NOT.match(text) and _NEGATIVE.search(text):
        numbered = ground.quantities(_before(ground, sentence))
        state = spoken_before(ground, sentence.start) if numbered else None
        return None if state is None else (ground.trimmed(sentence), state)
    return None


def _counted(ground: Ground, sentence: Span) -> str | None:
    """What befell those whom the sentences before count last."""
    start = max(ground.segment(sentence.start).span.start, sentence.start - _BACK)
    told = ground.quantities(Span(start, sentence.start))
    found = (befallen(ground, q, ground.around(q.span)) for q in reversed(told))
    state = next((s for s in found if s is not None), None)
    return "killed" if state == "bodies" else state if state in ("killed", "injured") else None


def _at(sentence: Span, found: re.Match[str]) -> Span:
    return Span(sentence.start + found.start(), sentence.start + found.end())


def _before(ground: Ground, sentence: Span) -> Span:
    """The sentence before, where it is of the same paragraph."""
    before = ground.sentence(max(0, sentence.start - 2))
    return (
        before
        if ground.segment(sentence.start).span.covers(before)
        else Span(sentence.start, sentence.start)
    )
