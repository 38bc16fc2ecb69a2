"""By which words a count says that it is of a part, and until when it was made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from firsthand.compare.readings.befalling import before
from firsthand.compare.readings.masking import masked
from firsthand.compare.readings.spoken import question
from firsthand.model import Span
from firsthand.values import Predication, Quantity

if TYPE_CHECKING:
    from firsthand.compare.readings.ground import Ground

_LEAD = 60
_BEHIND = 24
_DEAD = (
    r"(?:injured|wounded|hurt|dead|killed|deceased|drowned|fallen|slain|missing|detained|arrested|victims|casualties"
    r"|survivors)"
)
_SOME_OF = re.compile(
    rf"\s+((?:of|among|amongst)\s(?:the|our|their|these|those|his)\s{_DEAD})\b", re.I
)
_AMONG = re.compile(
    rf"\b(?:number|count|total)\s(?:of\s[\w’'-]{{2,20}}\s)?((?:among|amongst)\s(?:the|our|their"
    rf"|those)\s{_DEAD})\s(?:\w+\s){{0,3}}\Z",
    re.I,
)
_OF_THEM = re.compile(r"\s+(of\s(?:them|these|those|whom))\b", re.I)
_OF_WHOM = re.compile(
    r"\b(of\s(?:whom|these|them|those))(?:,?|\s[^.;:]{1,50}?(?:,|\sand))\s\Z", re.I
)
""" "Of whom 51 were sailors and seven cooks": both are parts."""
_SUM = re.compile(r"\s(?:\w+\s)?(?:in\s(?:all|total)|altogether|all\stold)\b", re.I)
_SUM_LED = re.compile(
    r"\b(?:in\s(?:all|total)|altogether|all\stold|(?:which\s|that\s)?makes|making|a\stotal\sof),?\s\Z",
    re.I,
)
""" "31 bodies and three who were declared dead, in all 34"."""
_OF_HOUSE = re.compile(
    r"\b(?:total|number|count|figures?|list)\s((?:of|for|at|in)\s(?:this|our|my)\s[\w’-]{3,20})\b[^.;]{0,60}\Z",
    re.I,
)
""" "The total of this hospital is twenty-two"."""
SEEN, KNOWN = "seen by one", "known by name"
"""Of those of whom somebody tells only what he saw himself, or whom he knows."""
_SAW = re.compile(
    r"\b(?:i|we)\s(?:have\s|had\s)?counted\b|\b(?:i|we)\s(?:(?:only|myself|ourselves|have|had|could"
    r"|did|also|then|there)\s){0,3}(?:saw|seen"
    r"|see|counted|count|bound|bandaged|washed|pulled|carried|identified"
    r"|found|drew|helped|stepped)\b[^.;:#]{0,50}#"
    r"|#[^.;:#]{0,40}\b(?:past|before|beside|near)\s(?:me|us)\b|#[^.;:#]{0,40}\b(?:i|we)\s(?:saw"
    r"|counted|knew|had\sstepped)\b"
    r"|#[^.;:#]{0,40}\b(?:that|when|where)\s(?:i|we)\s(?:was|were)\s(?:there|present|by)\b"
    r"|\bcounted\s#[^.;:]{0,60}\b(?:laid\sout|alone|only)\b"
)
_DID_YOU_SEE = re.compile(
    r"\b(?:did|do|could|can|have)\syou\s(?:yourself\s|personally\s)?(?:see|count|find|treat|know|bury"
    r"|carry|seen|help)\b",
    re.I,
)
_BY_NAME = re.compile(r"\bknow[sn]?\b[^.;#]{0,20}#[^.;#]{0,20}\bby\s(?:their\s)?names?\b")
_FROM = re.compile(
    r"\A\W*((?:from|of|in|on|at)\s(?:my|our|this|that|the|number|no\.)\s[^,;:#]{2,30}),\s(?:there\s"
    r"(?:were|are)\s|only\s|just\s)?#"
    r"|\A\W*((?:from|of|in)\s(?:my|our)\s[\w-]+)\s(?:there\swere\s|only\s|just\s)?#"
)
_ALONE = re.compile(
    r"#[^.;:#]{0,50}?\b((?:in|at|on|from)\s(?:the|our|this|that|my)\s[\w'-]+(?:\s[\w'-]+)?)\s(?:alone|only)\b"
)
_HOUSE_ALONE = re.compile(
    r"\b((?:the|our|this|that|my)\s[\w'-]+)\s(?:alone|only|by\sitself)\s(?:\w+\s){1,2}?#"
)
_REST = re.compile(
    r"\b(?:the|its|their|our|his|these|those)\s((?:remaining|other|last|first|rest,))\s#|#(?:\s[\w'-]+)?\s(remaining|left\sover|who\sremained)\b"
)
""" "The remaining nine"."""
WIDER = "with others counted in"
_COUNTED_IN = re.compile(
    r"#[^.;#]{0,60}?,?\s(?:because|since|for|inasmuch\sas)\s(?:we|it|they|he|she|the\s[\w'-]+)\s(?:have\s|has\s|had\s|also\s)*"
    r"(?:count(?:ed|s)?|enter(?:ed|s)?|includ(?:ed|es)|add(?:ed|s)?|reckon(?:ed|s)?|number(?:ed|s)?)\s(?!only|no)"
    r"|#[^.;#]{0,40}?,?\s(?:if\s(?:one|you|we)\s(?:also\s)?(?:includes?|counts?|adds?|reckons?)|takes\sin|took\sin"
    r"|(?:and\s)?(?:may|might|must)\sinclude|with\sthe\s(?:unborn|(?:\w+\s)?who\s(?:have\s|had\s)?died\s(?:since|later|after)))\b"
)
""" "Fourteen, because we have entered the unborn child": others may have left those out."""
_ASIDE = (
    r"(?:(?:apart|aside)\sfrom|besides|in\saddition\sto|on\stop\sof|over\sand\sabove|as\swell\sas|excluding|excepting|leaving\saside|leaving\sout|"
    r"(?:not|without)\s(?:counting|including|reckoning)|not\sto\s(?:mention|count)|exclusive\sof)"
)
_EXCEPTING = re.compile(
    rf"\A\W*(?:and\s|but\s)?({_ASIDE}\s[^#.;:!?]{{2,60}}?),\s(?:[\w'-]+\s){{0,3}}#"
)
_EXCEPTED = re.compile(rf"#[^.;:!?#]{{0,40}}?,?\s({_ASIDE}\s[^.;:!?#]{{2,40}})")
""" "Apart from the firemen, nine": how many in all is not said."""
_AT_FIRST = re.compile(
    r"\b((?:on|in|during|within)\sthe\s(?:first|second|third|last|next)\s(?:[\w'-]+\s)?(?:days?|nights?|hours?|minutes?|weeks?|salvo|volley|wave|blast|explosion|raid|attack))\b"
)
""" "On the first day": not in all."""
_TAKEN = re.compile(
    r"#(?:(?!\b(?:whom|which|them|some|who)\b)[^.,;:?!#]){0,50}?\s(?:conveyed|taken|carried|rushed"
    r"|brought|ferried|removed|driven|flown|transported|transferred)\s(?:\w+\s)?to\b"
)
_TREATED = frozenset("treat admit hospitalise hospitalize dress receive bandage".split())
_HOUSE = re.compile(r"\b(?:in|at|by)\s(?:(?:the|our|this|a)\s|(?=[A-Z]))[^,.;:()]{2,40}")


def part(ground: Ground, quantity: Quantity, clause: Predication | None) -> str | None:
    """The words by which a count limits itself to some of those whom others may count.

    "Four of the injured", "three of them" behind a larger number, "treated at the infirmary"; what
    is counted where the sentence gives its sum: "9 men and 4 boys, 13 in all".
    """
    own = _own(ground, quantity)
    if own is not None:
        return own
    treated = _treated(ground, quantity, clause)
    if treated is not None or quantity.scope is not None:
        return treated or ground.of(quantity.scope or quantity.span)
    text, span = ground.characters, quantity.span
    behind = text[span.end : span.end + _BEHIND]
    lead = text[max(ground.sentence(span.start).start, span.start - _LEAD) : span.start]
    for pattern, words in ((_SOME_OF, behind), (_AMONG, lead), (_OF_HOUSE, lead)):
        found = pattern.match(words) if words is behind else pattern.search(words)
        if found is not None:
            return found[1]
    of_them = _OF_THEM.match(behind) or _OF_WHOM.search(lead)
    if of_them is not None and _is_less(ground, quantity):
        return of_them[1]
    if quantity.counted is None:
        return None
    for other in ground.quantities(ground.sentence(span.start)):
        if other.span != span and _is_sum(text, other.span):
            return quantity.counted
    return None


def _own(ground: Ground, quantity: Quantity) -> str | None:
    """Of whom a count is that tells what one saw, knew or did, or what was in one house."""
    text = masked(ground, quantity)
    if _BY_NAME.search(text):
        return KNOWN
    if _COUNTED_IN.search(text):
        return WIDER
    place = _FROM.search(text) or _ALONE.search(text) or _HOUSE_ALONE.search(text)
    if place is not None:
        return place[1] or place[2] if place.re is _FROM else f"{place[1]} alone"
    rest = (
        _REST.search(text)
        or _EXCEPTING.search(text)
        or _EXCEPTED.search(text)
        or _AT_FIRST.search(text)
    )
    if rest is not None:
        return next(g for g in rest.groups() if g is not None)
    asked = question(ground, quantity.span.start)
    if _SAW.search(text) or (asked is not None and _DID_YOU_SEE.search(ground.of(asked))):
        return SEEN
    return "taken to hospital" if _TAKEN.search(text) else None


def _is_sum(text: str, span: Span) -> bool:
    behind = text[span.end : span.end + _BEHIND]
    lead = text[max(0, span.start - _BEHIND) : span.start]
    return bool(_SUM.match(behind) or _SUM_LED.search(lead))


def _is_less(ground: Ground, quantity: Quantity) -> bool:
    """Whether the number before is of more, and nothing else befell these than those."""
    last = next(iter(before(ground, quantity)), None)
    if last is None or last.low is None or quantity.low is None:
        return False
    return quantity.low < last.low and quantity.state in (None, last.state)


def _treated(ground: Ground, quantity: Quantity, clause: Predication | None) -> str | None:
    """ "Treated at the infirmary": those who came there, and not all who were hurt."""
    if clause is None or clause.act not in _TREATED or quantity.state not in (None, "injured"):
        return None
    house = _HOUSE.search(ground.of(clause.span))
    return "treated" if house is None else f"treated {house[0]}"
