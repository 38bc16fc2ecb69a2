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
    rf"\b(?:{_FIGURES}|they)[,]?\s(?:[\w’']{{1,20}},?\s){{0,8}}?(?:expected|feared|likely|bound|sure"
    rf"|set|would|will|may|might|could|was|were|is|are)\s"
    r"(?:to\s)?(?:still\s|probably\s|almost\scertainly\s)?(?:rise|climb|grow|increase|mount|change"
    r"|rising|climbing|growing"
    r"|mounting|provisional|preliminary|incomplete|go\s(?:up|higher))\b",
    re.I,
)
_NAMED = re.compile(rf"\b{_FIGURES}\b", re.I)
WRITTEN = "when it was written"
"""Until when the figures of an account stand that only says that they will rise."""


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


_HEAD = 250
"""Characters of an account within which its own date stands."""
_CLOCKED = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?(?:hrs|h))?(?=[\s:–—-])")
_ENTRY = re.compile(
    r"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:\d{1,2}(?:st|nd|rd|th)?(?:\s"
    r"(?:of\s)?[A-Z][a-z]{2,8}\.?)?|[A-Z][a-z]{2,8}\s\d{1,2})(?:,?\s\d{4})?\.?(?:\s\w{1,12}\.?)?\s*$",
    re.I | re.M,
)
""" "Sunday 4 Sept. Evening": what opens an entry of a diary."""
_FRESH = re.compile(
    r"\b(?:yesterday|last\snight|this\smorning|this\safternoon|this\sevening|tonight|earlier\stoday"
    r"|\d[.:]\d\d(?:\s[ap]\.?m\.?)?\stoday)\b",
    re.I,
)


def entered(ground: Ground, place: int) -> Span | None:
    """The hour or the day of the entry of a log or a diary in which a place lies."""
    text = ground.characters
    line = text.rfind("\n", 0, place) + 1
    clock = _CLOCKED.match(text, line)
    if clock is not None:
        return Span(*clock.span())
    heads = ground.entries
    at = bisect_right(heads, place, key=lambda s: s.start)
    return heads[at - 1] if len(heads) > 1 and at else None


def entries(text: str) -> list[Span]:
    """The dates that open the entries of a diary, in text order."""
    return [Span(*m.span()) for m in _ENTRY.finditer(text) if len(m[0].strip()) > 4]


def reported(ground: Ground) -> Span | None:
    """The date of an account that tells of what happened in the two days before; None else."""
    every = ground.account.values.moments
    dated = [m for m in every if m.span.start < _HEAD and _is_day(m)]
    own = max(dated, key=lambda m: (m.role == "published", m.latest or ""), default=None)
    if own is None or own.latest is None:
        return None
    day = date.fromisoformat(own.latest)
    near = {(day - timedelta(days=n)).isoformat() for n in (1, 2)}
    if any(_is_day(m) and m.earliest in near for m in every) or _FRESH.search(ground.characters):
        return own.span
    return None


def _is_day(moment: Moment) -> bool:
    day = moment.earliest
    return day is not None and day == moment.latest and len(day) == len("1987-05-03")
