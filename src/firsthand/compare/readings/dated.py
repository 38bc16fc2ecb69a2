"""By when the figures of an account were made, where it says so of all of them.

"Officials stressed that all figures were as of 8 a.m. and would rise": whatever the account counts
of people killed or hurt was on its way when it was given.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date, timedelta
from typing import TYPE_CHECKING

from firsthand.model import Span

if TYPE_CHECKING:
    from firsthand.compare.readings.ground import Ground
    from firsthand.values import Moment

_FIGURES = r"(?:figures?|numbers?|tolls?|counts?|totals?|casualties|losses|results)(?!\sof\s(?!the\b|all\b))"
_MADE = re.compile(
    rf"\b{_FIGURES},?\s(?:\w{{1,20}},?\s){{0,4}}?(?:as\s(?:of|at|on)|(?:those|that)\sof|given\s(?:at|on"
    rf"|by)|up\sto|taken\sat)\s"
    r"(?P<when>(?:[^,.;()\n]|(?<=\b[ap])\.(?=m)|(?<=\b[ap]\.m)\.){2,40}?)(?=,"
    r"|\.(?!m\b)(?!(?<=\bm\.)\s[a-z])|;|\)|\n|\sand\b|\Z)",
    re.I,
)
_RISING = re.compile(
    rf"\b(?<!lower\s)(?<!earlier\s)(?<!first\s)(?<!previous\s)(?:{_FIGURES}|they)[,]?\s"
    rf"(?:[\w’']{{1,20}},?\s){{0,8}}?(?:expected|feared|likely|bound|sure"
    rf"|set|would|will|may|might|could|was|were|is|are)\s"
    r"(?:to\s)?(?:still\s|probably\s|almost\scertainly\s)?(?:rise|climb|grow|increase|mount|change"
    r"|rising|climbing|growing"
    r"|mounting|provisional|preliminary|incomplete|go\s(?:up|higher))\b",
    re.I,
)
_NAMED = re.compile(rf"\b{_FIGURES}\b", re.I)
WRITTEN = "when it was written"
"""Until when the figures of an account stand that only says that they will rise."""
ON_THE_DAY = ""
"""The moment of a count that was made on the day itself, before all that are dated."""


def made_by(ground: Ground) -> tuple[str, Span | None] | None:
    """The words for when all figures of an account were made, with their place; None where none.

    `WRITTEN` where it only says that they still rise.
    """
    text = ground.characters
    made = _MADE.search(text)
    if made is not None:
        return made["when"].strip(), Span(*made.span("when"))
    for rising in _RISING.finditer(text):
        if _NAMED.search(ground.of(ground.sentence(rising.start()))):
            return WRITTEN, None
    return None


_LONG = len("1987-05-03")
_HEAD = 250
"""Characters of an account within which its own date stands."""
_CLOCKED = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?(?:hrs|h))?(?=[\s:–—-])")
_ENTRY = re.compile(
    r"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:\d{1,2}(?:st|nd|rd|th)?(?:\s"
    r"(?:of\s)?[A-Z][a-z]{2,8}\.?)?|[A-Z][a-z]{2,8}\s\d{1,2})(?:,?\s\d{4})?\.?(?:\s\w{1,12}\.?)?\s*$",
    re.I | re.M,
)
""" "Sunday 4 Sept. Evening": what opens an entry of a diary."""
_DATELINE = re.compile(
    r"^[A-Z][A-Z’' .-]{2,30},?\s(?:[A-Z][a-z]+,\s)?(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    r"|Sun)day)\b[^\n–—]{0,60}[–—]",
    re.M,
)
_YEARS = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_AGENCY = re.compile(
    r"^[A-Z][A-Z’' .-]{2,30},?\s(?P<day>\d{1,2}\s[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\s\d{1,2})\.?\s?[(–—-]",
    re.M,
)
""" "ORLAN, 12 February (Press)": written that day."""
_FRESH = re.compile(
    r"\b(?:yesterday|last\snight|this\smorning|this\safternoon|this\sevening|tonight|earlier\stoday"
    r"|(?:at|over|during)\sthe\sweekend"
    r"|\d[.:]\d\d(?:\s[ap]\.?m\.?)?\stoday)\b",
    re.I,
)

_BRIEFING = re.compile(
    r"\b(?:press\s(?:conference|briefing|statement)|conference\sfor\sthe\spress|briefing|communiqu[ée])\b",
    re.I,
)
""" "Press conference of 4 May": what was known on that day."""


def entered(ground: Ground, place: int) -> Span | None:
    """The hour or the day of the entry of a log or a diary in which a place lies."""
    text = ground.characters
    line = text.rfind("\n", 0, place) + 1
    clock = _CLOCKED.match(text, line)
    if clock is not None:
        return Span(*clock.span())
    hours = ground.logged
    last = bisect_right(hours, place, key=lambda e: e.hour.start)
    if last and hours[last - 1].hour.start >= line:
        return hours[last - 1].hour
    heads = ground.entries
    at = bisect_right(heads, place, key=lambda s: s.start)
    return heads[at - 1] if len(heads) > 1 and at else None


def entries(text: str) -> list[Span]:
    """The dates that open the entries of a diary, in text order."""
    return [Span(*m.span()) for m in _ENTRY.finditer(text) if len(m[0].strip()) > 4]


def own_date(ground: Ground) -> Span | None:
    """The date in the head of an account, None where none stands there."""
    own = _own(ground)
    return None if own is None else own.span


def _own(ground: Ground) -> Moment | None:
    dated = [m for m in ground.account.values.moments if m.span.start < _HEAD and _day(m)]
    return max(dated, key=lambda m: (m.role == "published", m.latest or ""), default=None)


def reported(ground: Ground) -> Span | None:
    """The date of an account that tells of what happened in the two days before; None else."""
    every = ground.account.values.moments
    own = _own(ground)
    if own is None:
        return _dateline(ground.characters)
    day = date.fromisoformat(_day(own))
    if any(int(y) > day.year for y in _YEARS.findall(ground.characters[:_HEAD])):
        return None  # a summary of 1992 of what befell in 1958
    agency = _AGENCY.search(ground.characters, 0, _HEAD)
    if agency is not None and _within_two_days(agency["day"], day):
        return Span(*agency.span("day"))
    near = {(day - timedelta(days=n)).isoformat() for n in (1, 2)}
    fresh = _FRESH.search(ground.characters) or _BRIEFING.search(ground.characters, 0, _HEAD)
    if fresh or any(_day(m) in near for m in every):
        return own.span
    return None


def _within_two_days(written: str, day: date) -> bool:
    """Whether a day of a month is the one after a day, or the next."""
    number = next((int(w) for w in written.split() if w.isdigit()), 0)
    month = next((w for w in written.split() if not w.isdigit()), "").lower()
    after = (day + timedelta(days=n) for n in range(3))
    return any(d.day == number and f"{d:%B}".lower().startswith(month) for d in after)


def _dateline(text: str) -> Span | None:
    """ "ORLAN, Tuesday 4 May (Press) – Nine died on Tuesday": a report of the day itself."""
    line = _DATELINE.search(text, 0, _HEAD)
    if line is None:
        return None
    told = re.compile(rf"\bon\s{line['day']}\b").search(text, line.end())
    return Span(*line.span("day")) if told is not None else None


def _day(moment: Moment) -> str:
    """The one day of a moment, "" where it is of several or of none."""
    first, last = moment.earliest or "", moment.latest or ""
    return first[:_LONG] if len(first) >= _LONG and first[:_LONG] == last[:_LONG] else ""
