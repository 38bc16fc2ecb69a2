"""Times of one act in two texts: dates, hours, days of the week, lengths of time.

Values are ruled on as those of whole accounts are (see `firsthand.compare.verdicts.time`); dates
that lack their year are laid side by side part by part.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from firsthand.compare.pairs.answers import Answer
from firsthand.compare.pairs.laying import Laid
from firsthand.compare.pairs.lists import listed
from firsthand.compare.pairs.matching import COVERED, kinship
from firsthand.compare.pairs.polarity import denied
from firsthand.compare.pairs.sides import Side, governor
from firsthand.compare.pairs.subjects import one_subject
from firsthand.compare.readings.time import SECONDS
from firsthand.compare.verdicts.time import ruling as compared
from firsthand.compared import Reading, When
from firsthand.model import Span
from firsthand.values import Moment, Quantity

_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?")
_OPEN = re.compile(r"[(\[]|-L[RS]B-")
_CLOSE = re.compile(r"[)\]]|-R[RS]B-")
_DASH = re.compile(r"\s*(?:--|[-–—−])\s*")
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_BORN = re.compile(r"\s*(?:born|b\.)\s", re.IGNORECASE)
_WIDTH = 80
"""Characters before a date in which its bracket is looked for."""


class Dated(NamedTuple):
    """A time and the act that it dates; a part of the date that is not told is None."""

    span: Span
    act: int
    lived: str | None
    parts: tuple[str | None, ...]
    when: When


def times(laid: Laid) -> Answer | None:
    """Two times of one act, where nothing else is left over of the second text."""
    theirs = dated(laid.a)
    answers: list[Answer] = []
    for mine in dated(laid.b):
        yours = [y for y in theirs if _one_act(laid, mine, y)]
        if not _only_left(laid, mine, yours) or denied(laid.b.parse, mine.act):
            continue
        answers += _best([x for y in yours if (x := _beside(laid, y, mine)) is not None])
    if not answers:
        return None
    found = min(answers, key=lambda x: x.word != "conflict")
    if found.word == "conflict" or len(answers) == 1:
        return found
    spans = (_hull([x.a for x in answers]), _hull([x.b for x in answers]))
    return replace(found, a=spans[0], b=spans[1])


def _hull(spans: list[Span | None]) -> Span:
    """From the first to the last: "Tuesday" and "June 1991" of "the first Tuesday of June 1991"."""
    told = [s for s in spans if s is not None]
    return Span(min(s.start for s in told), max(s.end for s in told))


def _best(said: list[Answer]) -> list[Answer]:
    """The ruling beside the time that fits best: of several, one may be of another thing."""
    return (
        [min(said, key=lambda x: ("agree", "compatible", "conflict").index(x.word))] if said else []
    )


def _beside(laid: Laid, other: Dated, mine: Dated) -> Answer | None:
    ruling = compared(_reading(laid.a, other), _reading(laid.b, mine))
    if ruling is not None and ruling.word != "not_comparable":
        return Answer(ruling.word, "time", other.span, mine.span, ruling.rule, ruling.sentence)
    if not any(mine.parts) or not any(other.parts):
        return None
    told = f"“{laid.a.quoted(other.span)}” and “{laid.b.quoted(mine.span)}” have "
    if not _fits(mine, other):
        return Answer(
            "conflict", "time", other.span, mine.span, "time.parts_differ", told + "no day in common."
        )  # fmt: skip
    if not any(x is not None and x == y for x, y in zip(mine.parts, other.parts, strict=True)):
        return None
    return Answer(
        "compatible", "time", other.span, mine.span, "time.parts_fit", told + "a day in common."
    )  # fmt: skip


def _reading(side: Side, told: Dated) -> Reading:
    quoted = side.quoted(told.span)
    return Reading(
        side.account.id, told.span, told.span, "time", told.when, quoted,
        side.word(told.act).lemma, (), "time of a short text",
    )  # fmt: skip


def fitting(laid: Laid) -> frozenset[int]:
    """The words of the second text's dates that are within a date of the same act in the first."""
    theirs = dated(laid.a)
    found: set[int] = set()
    for mine in dated(laid.b):
        fit = [
            y for y in theirs if _one_act(laid, mine, y) and any(mine.parts) and _within(mine, y)
        ]
        if fit:
            found.update(laid.b.parse.within(mine.span))
            found.update({mine.act} if any(y.lived for y in fit) else ())
    return frozenset(found)


def dated(side: Side) -> list[Dated]:
    """All times of a text with their acts: dates, hours, days of the week, lengths of time."""
    told = side.account.values.moments
    found = []
    for n, moment in enumerate(told):
        words = moment.span.of(side.account.text.characters).lower()
        parts = _parts(moment, "night" in words)
        weekday = next((i for i, day in enumerate(_DAYS) if day in words), None)
        when = When(moment.earliest, moment.latest, moment.clock, moment.order, weekday)
        if any(parts) or weekday is not None or moment.clock or moment.earliest:
            act = _act(side, moment.span)
            found.append(Dated(moment.span, act, _lived(side, told, n), parts, when))
    return found + [
        Dated(q.span, _act(side, q.span), None, (None, None, None), _lasted(q))
        for q in side.account.values.quantities
        if q.counted in SECONDS and side.word(_act(side, q.span)).lemma in listed("lasting")
    ]


def _act(side: Side, span: Span) -> int:
    top = min(side.parse.within(span), key=lambda i: _depth(side, i))
    return governor(side, top)


def _lasted(q: Quantity) -> When:
    size = SECONDS[q.counted or "second"]
    low, high = (None if x is None else x * size for x in (q.low, q.high))
    return When(None, None, lasted=(low, high))


def _parts(moment: Moment, night: bool) -> tuple[str | None, ...]:
    """Year, month and day; a night lies on two days, so that its day is open."""
    whole = _DATE.fullmatch(moment.edtf or "") if moment.order is None else None
    if whole is None:
        return None, None, None
    year, month, day = (p if p is not None and "X" not in p else None for p in whole.groups())
    return year, month, None if night else day


def _depth(side: Side, i: int) -> int:
    n = 0
    while side.word(i).head != i:
        i, n = side.word(i).head, n + 1
    return n


def _lived(side: Side, told: tuple[Moment, ...], n: int) -> str | None:
    """ "Rell (4 May 1901 – 2 June 1955)", "(born 4 May 1901)": what a date in brackets dates."""
    text = side.account.text.characters
    start = _bracket(text, told[n].span.start)
    if start is None:
        return None
    inside = [m for m in told if start <= m.span.start <= told[n].span.start]
    if len(inside) == 1:
        born = _BORN.match(text, start) is not None
        pair = n + 1 < len(told) and _dashed(text, told[n].span, told[n + 1].span)
        return "bear" if born or pair else None
    two = len(inside) == 2 and _dashed(text, inside[0].span, told[n].span)
    return "die" if two else None


def _bracket(text: str, at: int) -> int | None:
    """Where the bracket opens in which a place lies."""
    opened = [m.end() for m in _OPEN.finditer(text, max(0, at - _WIDTH), at)]
    if not opened or _CLOSE.search(text, opened[-1], at):
        return None
    return opened[-1]


def _dashed(text: str, first: Span, last: Span) -> bool:
    return _DASH.fullmatch(text, first.end, last.start) is not None


def _only_left(laid: Laid, mine: Dated, yours: list[Dated]) -> bool:
    """Whether nothing is left over but times, and "was born" of brackets, and wider words."""
    act = {mine.act} if any(y.lived for y in yours) else set()
    wider = {i for i in laid.loose if i in laid.found and laid.found[i].kinship == "broader"}
    dating = {i for d in dated(laid.b) for i in laid.b.parse.within(d.span)}
    beside = {i for i in laid.loose if laid.b.word(i).head in dating}
    return laid.loose - act - wider <= dating | beside


def _one_act(laid: Laid, mine: Dated, other: Dated) -> bool:
    act = laid.b.word(mine.act)
    if other.lived is not None:
        return act.lemma == other.lived
    alike = kinship(laid.a.word(other.act), act) in (*COVERED, "broader")
    return alike and one_subject(laid, other.act, mine.act)


def _fits(a: Dated, b: Dated) -> bool:
    return all(x is None or y is None or x == y for x, y in zip(a.parts, b.parts, strict=True))


def _within(mine: Dated, other: Dated) -> bool:
    return all(x is None or x == y for x, y in zip(mine.parts, other.parts, strict=True))
