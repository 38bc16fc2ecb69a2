"""The day of the event: the date that most accounts tell, whatever they tell of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from firsthand.compare.events.kinds import OF_THE_EVENT, Kind, main
from firsthand.compared import Reading, When
from firsthand.model import Account

MONTHS = (
    "january february march april may june july august september october november december".split()
)
_MONTH = "|".join(MONTHS)
_DATE = re.compile(
    rf"\b(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m>{_MONTH})|(?P<m2>{_MONTH})\s(?:the\s)?(?P<d2>\d{{1,2}}))(?!\w)",
    re.I,
)
_BEFORE, _BEHIND = 24, 16
"""Characters around a day of the week in which its date stands."""
LEAST = 3
"""Accounts that tell a date, where it is the day of the event."""

Date = tuple[int, int]


def of_the_day(
    accounts: Sequence[Account], told: Counter[str], readings: Sequence[Reading]
) -> list[Reading]:
    """The readings, the first of each account on the day of the event with the event's verb.

    Whoever names the date says on which day of the week it was. An act that another account
    dates, too, keeps its own verb: when it was is a question of its own. ``told`` says how many
    accounts tell each kind of event.
    """
    kind = main(told, accounts)
    texts = {a.id: a.text.characters for a in accounts}
    dates = [_date(r, texts[r.document]) if _is_day(r) else None for r in readings]
    day = _day(zip(readings, dates, strict=True))
    if kind is None or day is None:
        return list(readings)
    years = Counter(_year(r) for r, d in zip(readings, dates, strict=True) if d == day and _year(r))
    year = max(sorted(years, key=str), key=lambda y: years[y], default=None)
    dated = Counter(act for act, _ in {(r.act, r.document) for r in readings if _is_day(r)})
    found, seen = list(readings), set[str]()
    for n in sorted(range(len(readings)), key=lambda n: readings[n].span):
        one = readings[n]
        if dates[n] == day and _year(one) in (None, year) and one.document not in seen:
            seen.add(one.document)
            if dated[one.act] == 1 or one.act in _FAINT:
                found[n] = _on_the_day(one, kind)
    return found


_FAINT = frozenset("be have do come go".split())


def _on_the_day(reading: Reading, kind: Kind) -> Reading:
    verb = next(iter(kind.verbs.values()))
    return replace(reading, act=verb, topic=(), rule=f"{reading.rule}{OF_THE_EVENT}")


def _is_day(reading: Reading) -> bool:
    value = reading.value
    if not isinstance(value, When) or value.clock is not None or value.lasted is not None:
        return False
    return value.weekday is not None or value.earliest is not None


def _year(reading: Reading) -> str | None:
    value = reading.value
    return value.earliest[:4] if isinstance(value, When) and value.earliest else None


def _date(reading: Reading, text: str) -> Date | None:
    """The day and the month that are written at a reading."""
    value = reading.value
    at = reading.span
    if isinstance(value, When) and value.weekday is None:
        found = _DATE.search(text, at.start, at.end)
    else:
        found = _DATE.search(text, max(0, at.start - _BEFORE), at.end + _BEHIND)
    if found is None:
        return None
    month = (found["m"] or found["m2"]).lower()
    return MONTHS.index(month) + 1, int(found["d"] or found["d2"])


def _day(told: Iterable[tuple[Reading, Date | None]]) -> Date | None:
    """The date that most accounts tell, several at least; None where two are told as often."""
    by = Counter(date for date, _ in {(d, r.document) for r, d in told if d is not None})
    ranked = sorted(by, key=lambda d: (-by[d], d))
    if not ranked or by[ranked[0]] < LEAST:
        return None
    tied = len(ranked) > 1 and by[ranked[1]] == by[ranked[0]]
    return None if tied else ranked[0]
