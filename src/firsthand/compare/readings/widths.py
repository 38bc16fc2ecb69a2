"""How wide a number is by the words behind it: "thirty, it might be", "nine, with the sergeant"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from firsthand.compare.countables import list_of
from firsthand.compared import Count
from firsthand.extract.actors.wordlists import is_person_noun
from firsthand.values import Quantity

if TYPE_CHECKING:
    from firsthand.compare.readings.ground import Ground

_BEHIND = 48
_HEDGED = re.compile(
    r"(?:\s[\w-]+){0,2},?\s(?:(?:it|there|that|they)\s(?:might|may|could)\s(?:be|have\sbeen)|or\s(?:so|thereabouts|near\s(?:it|enough))"
    r"|give\sor\stake|more\sor\sless|(?:i|we)\s(?:should|would)\s(?:say|think|guess)|i['’]d\s(?:say|guess)|perhaps|maybe|at\sa\sguess)\b",
    re.I,
)
_COMPANION = re.compile(
    r"(?:\s[\w-]+){0,3},?\s(?:(?P<in>with|including|counting)|and|not\scounting|besides|plus)\s(?:the|our|their|his)\s(?P<one>[a-z-]*[a-rt-z])\b"
    r"(?!\s(?:men|people|others))",
    re.I,
)
_OR = re.compile(r"(?:\sof\s(?:them|us|those))?,?\s(?:or\s(?:perhaps\s|maybe\s)?)?\Z")
_SAID_SO = re.compile(
    r"\b(?:you|everybody|everyone|people|they|some|others|many|most|residents|witnesses|neighbou?rs"
    r"|the (?:papers|newspapers|radio|wire|town|village))\b"
    r"(?:'(?:ll|ve|s)| will| have| has)*(?: (?:of|in|on|whom|who)\b[^.,;:#]{0,50})?"
    r" (?:read|heard|said|say|says|speak of|spoke of|talk of|talked of|tell of|told of)"
    r"(?: (?:of|that|there|were|was|about)){0,4} #"
)
""" "You will have read sixty", "people have said two": nobody's own number."""
_TENTH = 0.1
_SOME = 100
"""Below so many one more or less is told."""


def widened(ground: Ground, quantity: Quantity, count: Count) -> Count:
    """A count with the width of the words behind it.

    Of "twenty-nine, with the sergeant" and "twenty-eight and the sergeant" it is open whether the
    one is counted in by others who count the same.
    """
    if count.bound != "exact" or count.low is None or count.low < 2:
        return count
    end = min(ground.sentence(quantity.span.start).end, quantity.span.end + _BEHIND)
    if _HEDGED.match(ground.characters, quantity.span.end, end):
        low = count.low
        return replace(count, low=low * (1 - _TENTH), high=low * (1 + _TENTH), bound="about")
    companion = _COMPANION.match(ground.characters, quantity.span.end, end)
    if companion is None or count.low >= _SOME or count.state is not None:
        return count
    one = companion["one"].lower()
    if not is_person_noun(one) and list_of(one) != "vehicles":
        return count
    inside = companion["in"] is not None
    low, high = (count.low - 1, count.low) if inside else (count.low, count.low + 1)
    return replace(count, low=low, high=high, bound="range")


def either(ground: Ground, found: Sequence[Quantity], count: Count) -> Count:
    """A count of which two numbers are given: "sixty, sixty-five", "eight of them, or nine"."""
    if len(found) < 2 or count.bound != "exact" or found[1].bound != "exact":
        return count
    first, second = found[0], found[1]
    end = first.counted_span.end if first.counted_span is not None else first.span.end
    between = ground.characters[max(end, first.span.end) : second.span.start]
    low, high = count.low, second.low
    if low is None or high is None or not low < high <= 2 * low:
        return count
    if _OR.fullmatch(between):
        return replace(count, high=high, bound="range")
    return count


def is_hearsay(masked: str) -> bool:
    """Whether a sentence, with its number masked, only passes on what others say."""
    return _SAID_SO.search(masked) is not None
