"""Numbers that are hours of the day: "at six.", "it had gone four", "from eight that evening"."""

from __future__ import annotations

import re

from firsthand.spans import Span

_HOURS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
_PART = r"(?:morning|afternoon|evening|night|day|noon)"
_ADVERB = r"(?:(?:shortly|soon|just|well|about|around|nearly|almost)\s)?"
_LED = re.compile(
    r"\b(?i:at|half\spast|quarter\spast|quarter\sto|past|by|until|till|before|after|around|about|towards?)\s\Z"
)
_FROM = re.compile(
    rf"\b(?i:at|from|since|by|until|till|before|after|around|about|towards?|between)\s{_ADVERB}\Z"
)
_STRUCK = re.compile(
    r"\b(?i:(?:it|had|was|has|have|just|already|['’]s|clocks?)\s(?:gone|struck)|clocks?\sstrikes?|"
    r"it\s(?:was|is)\s(?:now|already|nearly|almost|barely|not\syet|past|gone))\s\Z"
)
_BEHIND = re.compile(
    r"(?:\s?[,.;:)”\"]|\s(?:the|that|on|in|and|when|this|next|we|he|she|they|I|to)\b|\s*\Z)"
)
_DAY = re.compile(
    rf"\s(?:that|this|the\s(?:same|next|following|previous)|each|every|in\sthe|on\sthe|last|next|yesterday|tomorrow|of\sthe)\s"
    rf"(?:same\s|next\s|following\s)?{_PART}\b",
)
_MINUTES = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_AT = re.compile(r"\b(?i:at|until|till)\s\Z")
_PRICE = re.compile(
    r"\b(?i:stood|stands|clos\w{1,3}|open\w{0,3}|trad\w{1,3}|pric\w{1,3}|valued|ended|remain\w{0,3}|put|estimated|"
    r"measured|set|running|standing|steady|unchanged|flat|kept|held|rate|rated|record\w{0,3})\b[^.]{0,12}\b(?:at|until|till)\s\Z"
)
_SENTENCE = re.compile(r"\s?(?:[,;)]|\.(?!\d)|\Z|\s(?:and|when|on|in|the|that|we|he|she|they|I)\b)")


_DEAD = (
    r"\b(?:dead|killed|slain|drowned|wounded|injured|hurt|missing|arrested|detained|rescued|survivors|deaths|casualties"
    r"|victims|fatalities|toll|number|total|figure|count)\b"
)
_OF_DEAD = re.compile(_DEAD, re.I)
_GIVEN = re.compile(
    r"\b(?:puts?|sets?|placed?|estimated?|estimates|reckon(?:s|ed)?|fixed|(?<=toll\s)stood|(?<=number\s)stood|(?<=total\s)stood|(?<=count\s)stood)\s(?P<whom>(?:[\w’'-]{1,20}\s){0,5})at\s\Z",
    re.I,
)
_LAST = re.compile(_DEAD + r"\s\Z", re.I)
""" "They put the dead at six": no hour, as in "they set the wounded down at six"."""


def clock(text: str, digits: Span, lead: str) -> bool:
    """Whether a number, in words or in digits, is an hour by the words around it."""
    words = digits.of(text).lower()
    if words in _HOURS and _BEHIND.match(text, digits.end):
        if _STRUCK.search(lead) or (_LED.search(lead) and not of_people(lead)):
            return True
    hour = words in _HOURS or (words.isdigit() and len(words) < 3 and int(words) <= 24)
    if hour and _DAY.match(text, digits.end) and _FROM.search(lead):
        return True
    if _MINUTES.fullmatch(words) is None or _AT.search(lead) is None:
        return False
    return _PRICE.search(lead) is None and _SENTENCE.match(text, digits.end) is not None


def of_people(lead: str) -> bool:
    """Whether a number behind "at" is that at which the dead, the wounded, the arrested are put."""
    given = _GIVEN.search(lead)
    if given is None:
        return False
    whom = given["whom"]
    return bool(_LAST.search(whom)) if whom else bool(_OF_DEAD.search(lead))
