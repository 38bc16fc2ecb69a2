"""What befell those whom a bare number counts, where it is told further off than beside it.

"The dead the clerk always put at fourteen", "of the injured they say that there were thirty",
"Drowned are sixty-one souls", "Admitted with wounds: 47", "Eleven, not four", and "the board
counts 71" behind a sentence that counts the drowned.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from firsthand.compare.readings.dooms import doom
from firsthand.compare.readings.spoken import of_people, spoken_of
from firsthand.compare.readings.words import listed
from firsthand.extract.actors.wordlists import listed as actors_listed
from firsthand.extract.lexicons import sections, words
from firsthand.findings.tensions.lists import listed as tensions_listed
from firsthand.values import Predication, Quantity

if TYPE_CHECKING:
    from firsthand.compare.readings.ground import Ground

_REACH = 160
"""Characters before a number within which those are named whom it counts."""
_SHORT = {
    "inj": "injured",
    "wdd": "injured",
    "wd": "injured",
    "wia": "injured",
    "cas": "injured",
    "kia": "killed",
}
""" "Locals: 4 inj."."""
_LABEL = re.compile(r"(?:\A|[.;\n]\s*)(?P<label>[^.;:\n]{2,60})(?::|\s[–—-])\s\Z")
""" "Admitted with wounds, 9 October: 47"."""
_FRONTED = re.compile(r"\A\W*(?P<state>[A-Za-z]{4,12})\s(?:are|were|is|was|have\sbeen)\s", re.I)
""" "Drowned are sixty-one souls"."""
_LINK = re.compile(
    r"\b(?:numbere?d?|numbers|totall?ed|are|is|were|was|be|been|at|as|to|counts?|counted|gives?|gave|has|have|had"
    r"|makes?|made|reckons?|reckoned|reports?|reported|writes?|wrote|speaks?\sof|spoke\sof)\s(?:only\s|but\s|about\s|some\s)?\Z",
    re.I,
)
"""What stands before the number of a group: "the dead were", "the dead he put at"."""
_FRONT = re.compile(r"\A\W*(?:of|among|amongst|as\s(?:to|for|regards)|concerning)\b", re.I)
_NEAR = 48
"""Characters between a group and its number, but for a group that opens its sentence."""
_SUM_LED = re.compile(r"\b(?:in\s(?:all|total)|altogether|all\stold|makes|making),?\s\Z", re.I)
""" "31 bodies and three who were declared dead, in all 34"."""
_CONTRAST = re.compile(r"\A[,;]?\s(?:and\s)?not\s", re.I)
_NEGATED = re.compile(r"\b(?:not|never|n['’]t|none|nobody|failed\sto|no\sone)\b", re.I)
_SURVIVE = re.compile(r"\bsurviv(?:e|ed|ing)\b")
_NONE_OF = re.compile(r"\b(?:none|not\sone|neither)\sof\s(?:the|these|those|our|their)\s\Z", re.I)
_NO_BODIES = frozenset(("rescued", "destroyed", "fled", "bodies"))


@cache
def _groups() -> re.Pattern[str]:
    """ "The dead", "of those wounded", "number of injured": a state that stands for human beings."""
    found = {w: s for s in sections("states") for w in words("states", s) if s not in _NO_BODIES}
    nouns = "|".join(sorted(found, key=lambda w: (-len(w), w)))
    return re.compile(
        rf"\b(?:the|of|all|those|our|their|his)\s(?P<state>{nouns})"
        r"(?=\s(?:are|is|were|was|have|had|has|numbere?d?|always|never|the|he|she|they|we|I|at|as|there|by|in\s(?:all|number)|(?-i:[A-Z]))"
        r"|[,(]|\s\Z)",
        re.I,
    )


@cache
def _state_of(word: str) -> str | None:
    return next((s for s in sections("states") if word in words("states", s)), None)


def befallen(ground: Ground, quantity: Quantity, clause: Predication | None) -> str | None:
    """What befell those whom a number counts; None where no words say it."""
    if quantity.state is not None:
        unsaved = quantity.state == "rescued" and _unsaved(ground, quantity)
        return "killed" if unsaved else quantity.state
    sentence = ground.sentence(quantity.span.start)
    start = max(sentence.start, quantity.span.start - _REACH)
    before = ground.characters[start : quantity.span.start]
    fronted = _FRONTED.match(before) if start == sentence.start else None
    if fronted and (state := _state_of(fronted["state"].lower())):
        return state
    if quantity.counted is not None and (short := _SHORT.get(quantity.counted.lower())):
        return short
    if quantity.counted is None or of_people(quantity.counted):
        told = doom(ground, quantity)
        if told is not None:
            return told
    if quantity.counted is not None:
        return None
    label = _LABEL.search(before)
    if label is not None:
        return _last_state(label["label"])
    told = _of_group(before) or _once_more(ground, quantity, clause)
    return told or spoken_of(ground, quantity)


def _unsaved(ground: Ground, quantity: Quantity) -> bool:
    """ "Nine did not survive" counts the dead."""
    behind = ground.characters[quantity.span.end : quantity.span.end + _NEAR]
    survive = _SURVIVE.search(behind)
    lead = ground.characters[max(0, quantity.span.start - 20) : quantity.span.start]
    denied = survive is not None and _NEGATED.search(behind, 0, survive.start()) is not None
    return denied or (survive is not None and _NONE_OF.search(lead) is not None)


def _last_state(label: str) -> str | None:
    found = (_state_of(w.lower()) for w in re.findall(r"[A-Za-z-]+", label))
    return next((s for s in reversed([s for s in found if s is not None])), None)


def _of_group(before: str) -> str | None:
    """ "The dead numbered (nine)", "of the injured, whom nobody saw, there were (nine)"."""
    if _LINK.search(before) is None:
        return None
    found = list(_groups().finditer(before))
    if not found:
        return None
    last = found[-1]
    near = len(before) - last.end() <= _NEAR and not re.search(r"[;:.]", before[last.end() :])
    opens = len(found) == 1 and _FRONT.match(before) is not None
    return _state_of(last["state"].lower()) if near or opens else None


def _once_more(ground: Ground, quantity: Quantity, clause: Predication | None) -> str | None:
    """What befell those of a number before, of whom this one is told as another number."""
    last = next((q for q in before(ground, quantity) if q.state is not None), None)
    if last is None:
        return None
    behind = ground.characters[quantity.span.end : quantity.span.end + 12]
    lead = ground.characters[max(0, quantity.span.start - 24) : quantity.span.start]
    if _SUM_LED.search(lead) and last.state != "bodies":
        return last.state
    if clause is None or not clause.span.touches(quantity.span):
        again = (last.low, last.high) == (quantity.low, quantity.high)
        return last.state if _CONTRAST.match(behind) or again or _denied(ground, quantity) else None
    return last.state if _gives(clause) else None


def _denied(ground: Ground, quantity: Quantity) -> bool:
    lead = ground.characters[max(0, quantity.span.start - 8) : quantity.span.start].lower()
    return lead.endswith((" not ", ", not "))


def _gives(clause: Predication) -> bool:
    """Whether somebody gives a number, and no vessel or house has so many in it."""
    if clause.denied:
        return False
    if clause.act in tensions_listed("counting") or clause.act in listed("telling"):
        return True
    who = clause.slot("subject")
    known = actors_listed("organisations") | actors_listed("media") | actors_listed("mastheads")
    return clause.act in ("give", "have", "make", "print") and who is not None and who.head in known


def before(ground: Ground, quantity: Quantity) -> list[Quantity]:
    """The one or two numbers before, nearest first, of the same or the preceding sentence."""
    every = ground.account.values.quantities
    at = bisect_left(every, quantity.span.start, key=lambda q: q.span.start)
    here = ground.sentence(quantity.span.start)
    there = ground.sentence(max(0, here.start - 2))
    least = max(min(here.start, there.start), ground.segment(quantity.span.start).span.start)
    return [q for q in reversed(every[max(0, at - 2) : at]) if q.span.start >= least]
