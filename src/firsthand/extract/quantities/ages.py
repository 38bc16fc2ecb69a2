"""Numbers that are ages: "aged 34", "Mara Lint, 34,", "children under five", "a boy of nine"."""

from __future__ import annotations

import re

from firsthand.spans import Span

_ADVERB = r"(?:(?:about|around|only|just|barely|scarcely|some|then|perhaps|nearly|almost)\s)?"
_ONE = (
    r"(?:boy|girl|child|baby|infant|toddler|lad|lass|youth|youngster|teenager|son|daughter|brother|"
    r"sister|man|woman|widow|widower)"
)
_MANY = r"(?:children|those|people|adults|kids|boys|girls|men|women|everyone|anyone)"
_PAIR = r"(?:\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)\s(?:and|to|or)\s"
_LED = re.compile(
    rf"(?:\b(?i:aged?|ages|turned|age\sgroup|ages?\sof)\s{_ADVERB}"
    rf"|\b[A-Z][\w’'-]+,\s|[A-Z][\w’'-]+\s\()\Z"
)
"""Before digits; the last two only where a comma or a bracket closes behind them."""
_NAMED = re.compile(r"(?i)\bage[sd]?\b")
_OF = re.compile(
    rf"(?:\b(?i:aged\s(?:between|from|about|around|over|under)|{_MANY}\s(?:under|over|below|above)|"
    rf"under\sthe\sage\sof|(?:between|from)\sthe\sages?\sof|ages?\sof|aged)\s(?:{_PAIR})?"
    rf"|(?:\A|[.!?“\"\n]\s{{0,2}})At\s)\Z"
)
_BARE = re.compile(
    r"(?:,\s|\b)(?<!\bin\s)(?<!\bdead\s)(?<!\bdeaths\s)(?<!\bdeceased\s)(?<!\bkilled\s)(?<!\bwounded\s)(?<!\binjured\s)(?<!\bmissing\s)(?<!\btoll\s)"
    r"(?:both|each|now|then|all)\s\Z",
    re.I,
)
""" "Both 34", "now 52"; not "in all 34", "wounded now six"."""
_PERSON = re.compile(rf"\b(?i:{_ONE}\sof\s{_ADVERB})\Z")
_WAS = re.compile(rf"\b(?i:he|she|I)\s(?:was|is|am)\s(?:not\syet\s|still\s)?{_ADVERB}\Z")
_STOP = re.compile(r"\s?(?:[,.;:)]|\Z|\s(?:and|or|are|were|was|is|have|had|in|at|who|when|that)\b)")
_WHEN = re.compile(r"\s?(?:[.;)]|,|\Z|\s(?:when|and|at\sthe\stime|that|then|in)\b)")
_NOUN = re.compile(
    r"[\s-](?!(?:was|is|has|does|says|knows|sees|lives)\b)(?:[a-z]{3,}s|people|men|women|children)\b"
)
_END = re.compile(r"\s?[,);]")
_LIVED = re.compile(r"(?!['’]|\s(?:of|in)\s(?!\w+\shair)|\s(?:experience|service|standing|work)\b)")


_LASTS = frozenset(
    """aged age ages turned group of about around only just barely scarcely some then perhaps nearly almost
    between from over under below above At both each now all and to or was is am yet still""".split()
)
"""The last words of all that stands before an age, by which most numbers are seen to be none."""


def last(lead: str) -> str:
    """The last word before a number."""
    words = lead[-24:].rstrip(" \t\n\u00a0,(-–").rsplit(None, 1)
    return words[-1].lstrip("“\"'(") if words else ""


def bare(text: str, digits: Span, lead: str) -> bool:
    """Whether a number without a unit is an age."""
    words = digits.of(text)
    led_by = last(lead)
    named = led_by[:1].isupper() and _END.match(text, digits.end) is not None
    if not named and led_by not in _LASTS and led_by.lower() not in _LASTS:
        return False
    if len(words) > 24 or (words[0].isdigit() and len(words) > 9):
        return False
    of = _OF.search(lead)
    if of is not None and _NAMED.search(of.group()) and not _NOUN.match(text, digits.end):
        return True
    if (of is not None or _BARE.search(lead)) and _STOP.match(text, digits.end):
        return True
    if _PERSON.search(lead):
        return _NOUN.match(text, digits.end) is None
    if _WAS.search(lead) and words.lower() not in ("one", "two", "three"):
        return _WHEN.match(text, digits.end) is not None
    led = _LED.search(lead)
    if led is None:
        return False
    if _NAMED.search(lead[-22:]) is not None:
        return True
    return words.isdigit() and len(words) <= 3 and _END.match(text, digits.end) is not None


def lived(text: str, start: int, end: int) -> bool:
    """Whether a number of years, months, weeks or days is an age: "a boy of nine years"."""
    lead = text[max(0, start - 40) : start]
    return _PERSON.search(lead) is not None and _LIVED.match(text, end) is not None
