"""Rare errors that two accounts share: a name spelt wrong, a weekday that its date never had.

An error is worth more than an agreement: what is true many may say, what is wrong in the same way
is seldom found twice. A name counts as misspelt where most accounts that have it spell it
otherwise and these do so throughout; a weekday where the calendar gives another for its date.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from firsthand.compare.reuse.wording import folded
from firsthand.extract import lexicons
from firsthand.model import Account, Span

SHORTEST_NAME = 5
"""Below six letters only names are compared before which the same first name stands."""
LONGEST_NAME = 24
FEWEST_RIGHT = 3
"""A spelling is the common one where at least so many accounts have it."""
MOST_WRONG = 3
"""An error that more accounts share is no rare one: it may be another name."""
EDITS = 2
"""Letters added, left out, changed or swapped; one for every four letters of the name at most, and
two in a shorter name where the same first name stands before both spellings."""


class Slip(NamedTuple):
    """An error: the accounts that share it with its places, its words, and what shows it."""

    places: tuple[tuple[int, tuple[Span, ...]], ...]
    words: str
    shown_by: str
    rule: str


def slips(accounts: Sequence[Account]) -> tuple[Slip, ...]:
    """The errors that two or three accounts share, in the order of their words."""
    return (*misspelt(accounts), *weekdays(accounts))


_NAME = re.compile(r"[A-Z][^\W\d_]+(?:['’][^\W\d_]+)?")


def _names(account: Account) -> Mapping[str, list[Span]]:
    """The words with a capital inside a sentence, by normal form."""
    text = account.text.characters
    starts = {s.start for s in account.sentences}
    inside: dict[str, list[Span]] = defaultdict(list)
    opening: dict[str, list[Span]] = defaultdict(list)
    for found in _NAME.finditer(text):
        form = folded(found.group())
        if SHORTEST_NAME <= len(form) <= LONGEST_NAME and not found.group().isupper():
            end = found.end() - (2 if found.group().endswith(("'s", "’s")) else 0)
            where = opening if found.start() in starts else inside
            where[form].append(Span(found.start(), end))
    return {form: sorted(spans + opening.get(form, [])) for form, spans in inside.items()}


def misspelt(accounts: Sequence[Account]) -> Iterator[Slip]:
    """Names that two or three accounts spell in one way and all others in another."""
    names = [_names(account) for account in accounts]
    where: dict[str, list[int]] = defaultdict(list)
    near: dict[str, set[str]] = defaultdict(set)
    for n, found in enumerate(names):
        for form in found:
            where[form].append(n)
    for form, there in where.items():
        if len(there) >= FEWEST_RIGHT:
            for shortened in _shortened(form):
                near[shortened].add(form)
    first = _first_names(accounts, names)
    for form, there in sorted(where.items()):
        if not 2 <= len(there) <= MOST_WRONG or _known(accounts, names, form, there):
            continue
        rivals = {right for shortened in _shortened(form) for right in near[shortened]}
        for right in sorted(rivals):
            usual = where[right]
            rare = len(usual) > len(there) and not set(there) & set(usual)
            if rare and _slip_of(form, right, bool(first[form] & first[right])):
                yield _misspelling((form, there), (right, usual), accounts, names)


def _misspelling(
    wrong: tuple[str, Sequence[int]],
    right: tuple[str, Sequence[int]],
    accounts: Sequence[Account],
    names: Sequence[Mapping[str, list[Span]]],
) -> Slip:
    printed, usual = (
        names[there[0]][form][0].of(accounts[there[0]].text.characters)
        for form, there in (wrong, right)
    )
    return Slip(
        tuple((n, tuple(names[n][wrong[0]])) for n in wrong[1]),
        printed,
        f"{len(right[1])} accounts spell it “{usual}”",
        "misspelt name",
    )


def _known(
    accounts: Sequence[Account], names: Sequence[Mapping[str, list[Span]]], form: str,
    there: Sequence[int],
) -> bool:  # fmt: skip
    """Whether a gazetteer knows the spelling: then it is another name or a second form of it."""
    return any(
        place.candidates and any(place.span.touches(span) for span in names[n][form])
        for n in there for place in accounts[n].values.places
    )  # fmt: skip


_ENDINGS = tuple("s es n an ian er ers ese ish i ic y ed ing o on son sen ton ford a".split())


def _shortened(name: str) -> set[str]:
    """A name without none, one or two of its letters: two that are near share one of these."""
    out = {name}
    for _ in range(EDITS):
        out |= {form[:n] + form[n + 1 :] for form in out for n in range(1, len(form))}
    return out


def _first_names(
    accounts: Sequence[Account], names: Sequence[Mapping[str, list[Span]]]
) -> Mapping[str, set[str]]:
    """For each name the words with a capital right before it that are no titles."""
    out: dict[str, set[str]] = defaultdict(set)
    for account, found in zip(accounts, names, strict=True):
        text = account.text.characters
        for form, spans in found.items():
            for span in spans:
                before = _BEFORE.search(text, max(0, span.start - LONGEST_NAME), span.start)
                if before and before[1].lower() not in lexicons.words("actors", "honorifics"):
                    out[form].add(before[1])
    return out


_BEFORE = re.compile(r"([A-Z][a-z]+)\s\Z")


def _slip_of(form: str, right: str, same_first_name: bool) -> bool:
    """Whether one spelling is a slip of the other, and not its plural or a word made from it."""
    shorter = min(len(form), len(right))
    most = EDITS if same_first_name else min(EDITS, shorter // 4) if shorter > SHORTEST_NAME else 0
    stems = [{name, *(name.removesuffix(e) for e in _ENDINGS)} for name in (form, right)]
    return not stems[0] & stems[1] and distance(form, right, most) <= most


def distance(a: str, b: str, most: int) -> int:
    """Letters added, left out, changed or swapped with a neighbour; ``most + 1`` if more."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        row = [i]
        for j, right in enumerate(b, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (left != right))
            if i > 1 and j > 1 and left == b[j - 2] and a[i - 2] == right:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most and min(last) > most:  # a swap reaches back over one row
            return most + 1
        before, last = last, row
    return min(last[-1], most + 1)


_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_DAY = "|".join(_DAYS)
_MONTH = "|".join(_MONTHS)
_DATED = re.compile(
    rf"\b(?P<week>{_DAY}),? {{0,2}}(?:the )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})"
    rf"|(?P<month2>{_MONTH}) (?:the )?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?),?(?: (?P<year>1\d{{3}}|20\d\d))?\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})"
    rf"|(?P<month2>{_MONTH}) (?:the )?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?),? (?P<year>1\d{{3}}|20\d\d)\b",
    re.IGNORECASE,
)


class _Dated(NamedTuple):
    account: int
    span: Span
    week: int
    day: int
    month: int
    year: int | None


def weekdays(accounts: Sequence[Account]) -> Iterator[Slip]:
    """Weekdays that do not fit their dates; a missing year is that of the date elsewhere."""
    years: dict[tuple[int, int], set[int]] = defaultdict(set)
    dated: list[_Dated] = []
    for n, account in enumerate(accounts):
        for found in _DATE.finditer(account.text.characters):
            day, month = _day(found)
            years[day, month].add(int(found["year"]))
        for found in _DATED.finditer(account.text.characters):
            day, month = _day(found)
            year = int(found["year"]) if found["year"] else None
            week = _DAYS.index(found["week"].lower())
            dated.append(_Dated(n, Span(*found.span()), week, day, month, year))
    wrong: dict[tuple[int, int, int], list[_Dated]] = defaultdict(list)
    for one in dated:
        known = {one.year} if one.year else years[one.day, one.month]
        right = {
            w for year in known if year and (w := _weekday(year, one.month, one.day)) is not None
        }
        if len(right) == 1 and one.week not in right:
            wrong[one.week, one.day, one.month].append(one)
    for (week, day, month), found_in in sorted(wrong.items()):
        counted = Counter(one.account for one in found_in)
        if 2 <= len(counted) <= MOST_WRONG:
            places = tuple(
                (n, tuple(one.span for one in found_in if one.account == n))
                for n in sorted(counted)
            )
            words = f"{_DAYS[week].title()}, {day} {_MONTHS[month - 1].title()}"
            yield Slip(places, words, "the calendar gives another weekday", "impossible weekday")


def _day(found: re.Match[str]) -> tuple[int, int]:
    day = found["day"] or found["day2"]
    month = found["month"] or found["month2"]
    return int(day), _MONTHS.index(month.lower()) + 1


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None


def pairs(
    slip: Slip,
) -> Iterator[tuple[tuple[int, tuple[Span, ...]], tuple[int, tuple[Span, ...]]]]:
    """Every two accounts that share the error."""
    return combinations(slip.places, 2)
