"""Dates as people write them at the head of a document, as EDTF values.

Only what is certain: a day, a month with its year, or a day with the time that stands beside it.
A date that can be read in two orders (03/04/2018) gives nothing.
"""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=lambda name: (-len(name), name)))
_TH = "st|nd|rd|th"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_FORMS = (
    re.compile(
        r"(?<![\d/.-])(?P<year>1[5-9]\d\d|20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"
        r"(?:[T ](?P<time>\d\d:\d\d)(?::\d\d)?(?:\.\d+)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
    ),
    re.compile(
        rf"(?<![\w/.-])(?P<day>\d{{1,2}})(?:{_TH})?(?: of)? (?P<name>{_MONTH})\b\.?,? {_YEAR}\b",
        re.I,
    ),
    re.compile(rf"\b(?P<name>{_MONTH})\b\.? (?P<day>\d{{1,2}})(?:{_TH})?,? {_YEAR}\b", re.I),
    re.compile(rf"\b(?P<name>{_MONTH})\b\.?,? {_YEAR}\b", re.I),
    re.compile(rf"(?<![\d/.-])(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}(?!\d)"),
    re.compile(rf"(?<![\d/.-])(?P<one>\d{{1,2}})/(?P<two>\d{{1,2}})/{_YEAR}(?![\d/])"),
)
_WEEKDAY = (
    r"(?:(?:on |the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|mon|tues?|wed|thurs?|fri|sat|sun)\b"
)
_WITHOUT_YEAR = re.compile(
    rf"(?:\d{{1,2}}(?:{_TH})?(?: of)? (?:{_MONTH})|(?:{_MONTH})\.? \d{{1,2}}(?:{_TH})?)\b\.?",
    re.I,
)
_NAMES_A_DAY = re.compile(rf"\d|\b{_WEEKDAY}", re.I)
_DAYPART = r"(?:morning|afternoon|evening|night|midnight|noon)"
_TIME = r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?(?: (?:GMT|BST|UTC|CEST|CET|EST|EDT|local time)\b)?"
_ONLY_DATE = re.compile(rf"(?:{_WEEKDAY}|{_DAYPART}|{_TIME}|[\s,.()])*", re.I)


def spans(words: str) -> list[tuple[int, int, str]]:
    """Each date in the words: start, end, EDTF value; in text order, without overlaps.

    >>> spans("Sennet, 12 November 2018; seen May 2019")
    [(8, 24, '2018-11-12'), (31, 39, '2019-05')]
    """
    found: list[tuple[int, int, str]] = []
    taken: list[tuple[int, int]] = []
    for form in _FORMS:
        for match in form.finditer(words):
            if all(match.end() <= start or end <= match.start() for start, end in taken):
                taken.append(match.span())  # "31 June 1998" is not June 1998 either
                value = _value(match.groupdict())
                if value is not None:
                    found.append((match.start(), match.end(), value))
    return sorted(found)


def only(words: str) -> str | None:
    """The one date that the words hold; None where there is none, or where two differ.

    >>> only("Tuesday, March 3rd, 1987")
    '1987-03-03'
    """
    values = sorted({value for _, _, value in spans(words)})
    return values[0] if len(values) == 1 else None


def nothing_else(words: str) -> bool:
    """Whether the words are a date or a weekday, perhaps with a time of day, and nothing more.

    >>> nothing_else("Friday, 7 March."), nothing_else("Friday we sailed.")
    (True, False)
    """
    if _NAMES_A_DAY.search(words) is None:
        return False
    left = words
    for start, end, _ in reversed(spans(words)):
        left = left[:start] + left[end:]
    left = _WITHOUT_YEAR.sub("", left)
    return _ONLY_DATE.fullmatch(left) is not None


def _value(parts: dict[str, str | None]) -> str | None:
    year = int(parts.get("year") or 0)
    if parts.get("one"):
        month, day = _in_one_order(int(parts["one"] or 0), int(parts["two"] or 0))
    else:
        month = int(parts["month"] or 0) if parts.get("month") else _month(parts.get("name"))
        day = int(parts["day"] or 0) if parts.get("day") else None
    if month is None:
        return None
    if day is None:
        return f"{year:04d}-{month:02d}"
    try:
        value = date(year, month, day).isoformat()
    except ValueError:
        return None
    if parts.get("time"):
        zone = parts.get("zone") or ""
        if len(zone) == 5:
            zone = zone[:3] + ":" + zone[3:]
        value += f"T{parts['time']}:00{zone}"
    return value


def _month(name: str | None) -> int | None:
    return _MONTHS.get(name.lower()) if name else None


def _in_one_order(one: int, two: int) -> tuple[int | None, int | None]:
    """Month and day where only one order is possible, or both give the same day."""
    if one > 12 >= two or one == two:
        return two, one
    if two > 12 >= one:
        return one, two
    return None, None
