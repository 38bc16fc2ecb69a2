"""Which of two accounts has the words from the other, where something shows it; else unknown.

An account that names the other has it from there. Of two dates the earlier cannot have copied
the later. Beyond that only what one side alone can have changed counts: who copies drops the
names of those who said so, and turns "this afternoon" into "on Friday afternoon". Two such signs
are needed, and none the other way.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from firsthand.compare.heads import head
from firsthand.compare.reuse.alignment import Stretch
from firsthand.compare.reuse.lists import listed
from firsthand.compare.reuse.wording import Wording, common, words
from firsthand.compared import Direction
from firsthand.model import Account, Span
from firsthand.read.dates import spans as dates_in

SIGNS = 2
SHARE = 0.15
"""Where less of the shorter account is shared, both may come from a third or from one hand."""
_TODAY = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"\b(?:on |last )?(?:the )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?: (?:morning|afternoon|evening|night))?"
)
_INITIAL = re.compile(r"\b[A-Z]\.(?=\s+[A-Z][a-z])")
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?\Z|XXXX-\d\d-\d\d\Z")
_FULL = re.compile(r"\d{4}-\d\d-\d\d\Z")
YEAR = 12 * 31
NEAR = 93
"""Dates of which one has no year must lie within so many days, some three months."""
_SET_OFF = re.compile(r"(?:[,.;:(–—-]|\btaken on|\bdated|\bsigned)\s*\Z", re.IGNORECASE)
_WEEK = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?$"
_OF = re.compile(rf"\b(?:of|after|since|before|until|for)(?: the)? {_WEEK}", re.IGNORECASE)
_SITTING = re.compile(
    rf"\b(?:meeting|session|sitting|hearing|report|letter|statement|minutes|note|bulletin) of {_WEEK}",
    re.I,
)
_ON = re.compile(rf"\bon(?: the)? {_WEEK}", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:sent|made|taken|given|recorded|sworn|signed|posted|released|published|written|dated|printed|set"
    r"|read|heard|dictated)\b",
    re.IGNORECASE,
)
HEAD = 200
"""The head of a document is what begins in its first so many characters."""


class Shown(NamedTuple):
    """A direction and, in words that follow "because", what shows it."""

    direction: Direction | None
    because: str


UNKNOWN = Shown(None, "nothing shows which of the two came first")


class Known(NamedTuple):
    """Of all accounts of the case, by number: when they are of, and which name which.

    A date is EDTF of a year, a month or a day; ``first`` is the first of those with a year.
    """

    dates: tuple[str | None, ...]
    names: Set[tuple[int, int]]
    first: str | None


def known(accounts: Sequence[Account], names: Set[tuple[int, int]]) -> Known:
    """What is known of all accounts before any two are compared."""
    dates = tuple(_published(account) for account in accounts)
    full = [date for date in dates if date is not None and _FULL.match(date)]
    return Known(dates, names, min(full, default=None))


def by_name(known: Known, a: int, b: int) -> Shown:
    """Of two accounts of which one names the other."""
    first, second = (a, b) in known.names, (b, a) in known.names
    if first and not second:
        return Shown("a_from_b", "the first names the second")
    if second and not first:
        return Shown("b_from_a", "the second names the first")
    return UNKNOWN


def by_date(known: Known, a: int, b: int) -> Shown:
    """Of two accounts with dates of which one is surely the earlier."""
    first, second = known.dates[a], known.dates[b]
    if first is None or second is None:
        return UNKNOWN
    because = f"the first is of {_printed(first)}, the second of {_printed(second)}"
    if "X" in (first[0], second[0]):
        order = _without_year(first, second, known.first)
        because += ", which shows the order although a year is not stated"
    else:
        short = min(len(first), len(second))
        order = (first[:short] > second[:short]) - (first[:short] < second[:short])
    if order == 0:
        return UNKNOWN
    return Shown("b_from_a" if order < 0 else "a_from_b", because)


def _without_year(first: str, second: str, dated: str | None) -> int:
    """The order (-1, 0, 1) of two dates of which one or both have no year; 0 where it is open.

    News without a year is of the days of its event: its year is the one that brings it nearest to
    the first ``dated`` account. The year that brings it nearest to the other of the two may not say
    otherwise. And it is not known to be later than the first dated account, which may be a late one.
    """
    if min(len(first), len(second)) < len("XXXX-00-00"):
        return 0
    days = [_day(first), _day(second)]
    near = _round(days[0] - days[1])
    if dated is not None:
        days = [x if x >= YEAR else _day(dated) + _round(x - _day(dated)) for x in days]
    else:
        days = [near, 0]
    order = (days[0] > days[1]) - (days[0] < days[1])
    if order != (near > 0) - (near < 0) or abs(near) > NEAR:
        return 0
    earlier, later = (first, second) if order < 0 else (second, first)
    return 0 if later[0] == "X" and earlier == dated else order


def _day(date: str) -> int:
    """The number of a day, near enough to tell an order; below ``YEAR`` where no year is stated."""
    year = 0 if date[0] == "X" else int(date[:4]) * YEAR
    return year + (int(date[5:7]) - 1) * 31 + int(date[8:]) - 1


def _round(days: int) -> int:
    """A number of days less as many whole years as bring it nearest to none."""
    return (days + YEAR // 2) % YEAR - YEAR // 2


def _published(account: Account) -> str | None:
    """The date of publication where it is a plain one: a year, a month or a day.

    Where none is said to be its own it is the only one at its head, if that is not the event's.
    """
    stated = account.text.metadata.published
    dates = [stated.value] if stated is not None else []
    dates += [m.edtf for m in account.values.moments if m.role == "published" and m.edtf]
    dates += [m.edtf for m in account.values.moments if m.edtf and _heads(account, m.span)]
    dates += _only_one(account)
    return next((date for date in dates if _DATE.match(date)), None)


def _only_one(account: Account) -> Iterator[str]:
    """The only date at the head of an account: not "the fire of 4 May", but "the meeting of 4 May"."""
    top = head(account)
    for line in top.lines:
        for start, _, value in dates_in(line):
            before = line[:start]
            told = _OF.search(before) and not _SITTING.search(before)
            if value == top.day and not told and (not _ON.search(before) or _DONE.search(before)):
                yield value


def _heads(account: Account, date: Span) -> bool:
    """Whether a date at the head of a document is its own.

    It stands alone ("31 May 1971. Submitted by"), or in the line of a statement, a report, minutes,
    set off from the words before ("Statement of Dario Orsini, 4 May 1998").
    """
    text = account.text.characters
    for segment in account.text.segments:
        if segment.span.start < HEAD and segment.span.covers(date):
            before = text[segment.span.start : date.start]
            if not before:
                return text[date.end : date.end + 1] in ".\n"
            if _SET_OFF.search(before):
                return any(t.form in listed("documents") for t in words(before))
    return False


def _printed(date: str) -> str:
    """A date for people: one without a year as "12 November"."""
    if date[0] != "X":
        return date
    return f"{int(date[8:])} {month_name[int(date[5:7])]}"


def by_change(
    accounts: Sequence[Account], wordings: Sequence[Wording], stretches: Sequence[Stretch]
) -> Shown:
    """Of two accounts by what only a copyist can have done to the shared words."""
    seen: tuple[list[str], list[str]] = ([], [])
    for stretch in stretches:
        where = [
            _sentences(x, w, r) for x, w, r in zip(accounts, wordings, stretch[:2], strict=True)
        ]
        texts = [
            " ".join(s.of(x.text.characters) for s in w)
            for x, w in zip(accounts, where, strict=True)
        ]
        for mine, other in ((0, 1), (1, 0)):
            seen[mine].extend(
                _dropped(accounts[mine], where[mine], texts[other])
                + _kept(texts[mine], texts[other])
            )
    for mine, other in ((0, 1), (1, 0)):
        if len(set(seen[mine])) >= SIGNS and not seen[other]:
            kept = ", ".join(f"“{word}”" for word in dict.fromkeys(seen[mine]))
            source, copy = ("first", "second") if mine == 0 else ("second", "first")
            return Shown(
                "b_from_a" if mine == 0 else "a_from_b",
                f"in the shared sentences the {source} has {kept}, which the {copy} leaves out",
            )
    return UNKNOWN


def _sentences(account: Account, wording: Wording, tokens: range) -> list[Span]:
    """The sentences in which the shared words stand."""
    here = wording.span(tokens)
    return [s for s in account.sentences if s.touches(here)]


def _dropped(account: Account, here: Sequence[Span], other: str) -> list[str]:
    """The sources named in these sentences that the other account's sentences do not name."""
    text = account.text.characters
    told = {token.form for token in words(other)}
    out = []
    for attribution in account.attributions:
        source = attribution.source[0] if attribution.source else None
        if source is None or not any(s.covers(source) for s in here):
            continue
        named = {t.form for t in words(text, *source) if t.span.of(text)[:1].isupper()}
        if any(not common(form) for form in named) and not told & named:
            out.append(source.of(text))
    return out


def _kept(mine: str, other: str) -> list[str]:
    """What was written on the day, and a full first name for the other's initial."""
    out = []
    today = _TODAY.search(mine)
    if today and not _TODAY.search(other) and _WEEKDAY.search(other):
        out.append(today.group())
    for initial in _INITIAL.finditer(other):
        full = re.search(
            rf"\b{initial.group()[0]}[a-z]+(?=\s+{re.escape(_next(other, initial.end()))}\b)", mine
        )
        if full:
            out.append(full.group())
    return out


def _next(text: str, at: int) -> str:
    found = re.compile(r"\s+([A-Z][a-z]+)").match(text, at)
    return found.group(1) if found else "\x00"
