"""The stretches of a long account that tell of another time than that of the event.

An account names the day once and goes on: "In the year before a carter was shot. He had a whip." Such
a stretch lasts until its paragraph ends, or until the day or the night of the event is named again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple, TypeVar

from firsthand.compare.alignment.tellings import Telling
from firsthand.compare.elsewhen import OTHER_TIME, RITE
from firsthand.extract.cardinals import ORDINALS

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTH = "|".join(m.title() for m in _MONTHS)
_TENS = r"(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
_DAYS = {**ORDINALS, "twentieth": 20, "thirtieth": 30}
_WORDS = rf"\d{{1,2}}(?:st|nd|rd|th)|{_TENS}|{'|'.join(_DAYS)}"
_NTH = rf"(?P<day>{_WORDS})"
_DATE = re.compile(
    rf"\b{_NTH}(?:\sday)?(?:\s(?:of\s)?(?P<month>{_MONTH})|\s(?:inst|ult)\b|\sof\s(?:the|this|that|last)\smonth)"
    rf"|\b(?:affair|business|night|evening|morning|day|events?)\sof\sthe\s(?P<day2>{_WORDS})\b"
    rf"|\b(?P<month3>{_MONTH})\s(?P<day3>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)"
    rf"|\b(?P<day4>\d{{1,2}})\s(?P<month4>{_MONTH})\b"
    rf"|\b(?:[Oo]n|[Ss]ince|[Uu]ntil)\sthe\s(?P<day5>\d{{1,2}}(?:st|nd|rd|th))\b(?!\s(?:day\s)?(?:of\s)?(?:{_MONTH}))"
)
_MONTH_ALONE = re.compile(
    rf"\b(?:in|during|since)\s(?:the\smonth\sof\s|early\s|late\s|last\s)?(?P<month>{_MONTH})\b(?!\s\d)",
    re.I,
)
_YEAR = re.compile(
    r"\b(?:in|of|since|during)\s(?:the\s(?:year|spring|summer|autumn|winter|fall)\s(?:of\s)?)?(?:the\syear\s)?(?P<year>1[5-9]\d\d|20\d\d)\b",
    re.I,
)
_WEEKDAY = re.compile(rf"\b(?P<weekday>{'|'.join(d.title() for d in _WEEKDAYS)})\b")
_OTHER_DAY = re.compile(
    r"\b(?:the|on\sthe)\s(?:previous|preceding)\s(?:day|morning|afternoon|evening|night|week|month|year)\b"
    r"|\b(?:day|night|evening|morning|week|fortnight)\s(?:before|previous)\b(?!\s(?:the|they|he|it|she|that)\b)"
    r"|\b(?:days|weeks|nights)\s(?:before|earlier|previous|ago)\b"
    r"|\b(?:yesterday|to-?morrow|a\sfortnight|last\s(?:week|month|year|spring|summer|autumn|winter|fall))\b"
    r"|\bearlier\sin\sth(?:e|at)\s(?:day|evening|week|month|year|season)\b",
    re.I,
)
_AFTER = re.compile(
    r"\b(?:the|on\sthe)\s(?:next|following)\s(?:day|morning|afternoon|evening|night|week|month|year)\b"
    r"|\b(?:day|night|morning|week|fortnight|days|weeks|nights|years?)\s(?:after(?:wards)?|later|following)\b(?!\s(?:the|they|he|it|she|that)\b)"
    r"|\bsince\sthe\soccurrence\b|\bat\sthe\s(?:trial|assizes|inquest|funeral|burial|burying|hearing)\b",
    re.I,
)
"""What came of it afterwards: told by the way."""
_HOME = re.compile(
    r"\b(?:that|the\ssame|on\sthe\svery|the\sfatal|this\sfatal)\s(?:night|evening|morning|day|afternoon)\b|\bon\sthe\s(?:night|evening|day)\sitself\b",
    re.I,
)
_ASKS = re.compile(
    r"\?[”\"’']*\s*\Z|\A(?:Q\W{0,3}\s*)?(?:[A-Z][\w.]*\.?:\s)?(?:And\s|But\s)?"
    r"(?:Who|What|Where|When|Why|How|Did|Was|Were|Had|Have|Do|Does|Are|Is|Will|Would|Could|You)\b",
)
""" "Did you see any there." is asked in minutes without a mark."""
_T = TypeVar("_T")
_FEW = 2
"""So many accounts name the day of an event."""


class Day(NamedTuple):
    """The day of an event as most accounts write it; each part None where they do not agree."""

    number: int | None
    month: str | None
    weekday: str | None
    year: str | None


def day_of(tellings: Mapping[str, Telling]) -> Day:
    """The day that most accounts name."""
    numbers: dict[int, list[float]] = {}
    months: list[Counter[str]] = []
    years: list[Counter[str]] = []
    for telling in tellings.values():
        for n, share in _governed(telling).items():
            numbers.setdefault(n, []).append(share)
        years.append(Counter(re.findall(r"\b(?:1[5-9]\d\d|20\d\d)\b", telling.text)))
    several = [n for n, shares in numbers.items() if len(shares) >= _FEW]
    number = max(several, key=lambda n: (sum(numbers[n]), n), default=None)
    for telling in tellings.values():
        months.append(Counter(m for n, m in _dates(telling.text) if n == number and m is not None))
    named = [Counter(m for _, m in _dates(t.text) if m is not None) for t in tellings.values()]
    month, year = _most(months) or _most(named), _most(years)
    return Day(number, month, _weekday(number, month, year), year)


def _weekday(number: int | None, month: str | None, year: str | None) -> str | None:
    """The day of the week of a date; None where it is not wholly known."""
    if number is None or month is None or year is None:
        return None
    try:
        return _WEEKDAYS[date(int(year), _MONTHS.index(month) + 1, number).weekday()]
    except ValueError:  # there was no such day
        return None


def _governed(telling: Telling) -> dict[int, float]:
    """For each day of a month the share of an account from its naming to that of the next."""
    named = [(m.start(), _date(m)[0]) for m in _DATE.finditer(telling.text)]
    ends = [*(at for at, _ in named), len(telling.text)][1:]
    found: dict[int, float] = {}
    for (at, number), end in zip(named, ends, strict=True):
        found[number] = found.get(number, 0.0) + (end - at) / len(telling.text)
    return found


def apart(telling: Telling, day: Day) -> frozenset[int]:
    """The numbers of the sentences that tell of another time than that day."""
    text, found, elsewhere, asked = telling.text, set(), False, False
    sentences = telling.account.sentences
    for n, span in enumerate(sentences):
        words = span.of(text)
        gap = text[sentences[n - 1].end : span.start] if n else "\n"
        if "\n" in gap and not asked:
            elsewhere = False
        signs = [*_signs(words, day)]
        lasting = [s.other for s in signs if s.lasts]
        if lasting:
            elsewhere = lasting[-1]
        if elsewhere or any(s.other for s in signs):
            found.add(n)
        asked = _ASKS.search(words) is not None
    return frozenset(found)


class _Sign(NamedTuple):
    """Words for a time: whether of another than the day, and whether what follows is of it, too."""

    at: int
    other: bool
    lasts: bool


def _signs(words: str, day: Day) -> list[_Sign]:
    """The signs of a time in a sentence, in text order."""
    found = [
        _Sign(m.start(), True, False) for p in (_AFTER, OTHER_TIME, RITE) for m in p.finditer(words)
    ]
    found += [_Sign(m.start(), True, True) for m in _OTHER_DAY.finditer(words)]
    found += [_Sign(m.start(), False, True) for m in _HOME.finditer(words)]
    if day.number is not None:
        for m in _DATE.finditer(words):
            number, month = _date(m)
            other = month is not None and day.month is not None and month != day.month
            found.append(_Sign(m.start(), other or abs(number - day.number) > 1, True))
    if day.weekday is not None:
        at = _WEEKDAYS.index(day.weekday)
        near = (day.weekday, _WEEKDAYS[(at + 1) % 7])
        found += [
            _Sign(m.start(), m[0].lower() not in near, True) for m in _WEEKDAY.finditer(words)
        ]
    for pattern, part, own in ((_MONTH_ALONE, "month", day.month), (_YEAR, "year", day.year)):
        if own is not None:
            found += [
                _Sign(m.start(), m[part].lower() != own, True) for m in pattern.finditer(words)
            ]
    return sorted(found)


def _dates(text: str) -> Iterator[tuple[int, str | None]]:
    return (_date(m) for m in _DATE.finditer(text))


def _date(match: re.Match[str]) -> tuple[int, str | None]:
    """The number of a day, and its month where it stands there."""
    parts = match.groupdict()
    day = next(parts[k] for k in ("day", "day2", "day3", "day4", "day5") if parts[k])
    month = next((parts[k] for k in ("month", "month3", "month4") if parts[k]), None)
    return _number(day.lower()), month.lower() if month else None


def _number(day: str) -> int:
    if day[0].isdigit():
        return int(re.sub(r"\D", "", day))
    tens, _, ones = day.replace("-", " ").partition(" ")
    return {"twenty": 20, "thirty": 30}[tens] + ORDINALS[ones] if ones else _DAYS[day]


def _most(told: Iterable[Counter[_T]]) -> _T | None:
    """What most accounts have, of equals what is said oftener; None where too few have it."""
    every = list(told)
    where = Counter(x for c in every for x in c)
    often: Counter[_T] = Counter(x for c in every for x in c.elements())
    best = max(where, key=lambda x: (where[x], often[x], str(x)), default=None)
    return best if best is not None and where[best] >= _FEW else None
