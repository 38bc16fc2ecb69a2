"""Dates of one act in two texts: a year, a month or a day that the other does not have."""

from __future__ import annotations

import re
from typing import NamedTuple

from firsthand.compare.pairs.answers import Answer
from firsthand.compare.pairs.laying import Laid
from firsthand.compare.pairs.matching import COVERED, kinship
from firsthand.compare.pairs.polarity import denied
from firsthand.compare.pairs.sides import Side, governor
from firsthand.model import Span
from firsthand.values import Moment

_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?")
_OPEN = re.compile(r"[(\[]|-L[RS]B-")
_CLOSE = re.compile(r"[)\]]|-R[RS]B-")
_DASH = re.compile(r"\s*(?:--|[-–—−])\s*")
_BORN = re.compile(r"\s*(?:born|b\.)\s", re.IGNORECASE)
_WIDTH = 80
"""Characters before a date in which its bracket is looked for."""


class Dated(NamedTuple):
    """A date and the act that it dates; a part of the date that is not told is None."""

    span: Span
    act: int
    lived: str | None
    parts: tuple[str | None, ...]


def dates(laid: Laid) -> Answer | None:
    """Two dates of one act: they miss each other, or the one is within the other."""
    ours, theirs = dated(laid.b), dated(laid.a)
    agreed: tuple[Dated, Dated] | None = None
    for mine in ours:
        yours = [y for y in theirs if _one_act(laid, mine, y)]
        if not _only_left(laid, mine, yours):
            continue
        if not yours or denied(laid.b.parse, mine.act) or any(_fits(mine, y) for y in yours):
            agreed = next(((y, mine) for y in yours if _fits(mine, y)), agreed)
            continue
        other = yours[0]
        told = laid.a.quoted(other.span), laid.b.quoted(mine.span)
        return Answer(
            "conflict", "time", other.span, mine.span, "two dates of one act",
            f"“{told[0]}” and “{told[1]}” have no day in common.",
        )  # fmt: skip
    return None


def fitting(laid: Laid) -> frozenset[int]:
    """The words of the second text's dates that are within a date of the same act in the first."""
    theirs = dated(laid.a)
    found: set[int] = set()
    for mine in dated(laid.b):
        fit = [y for y in theirs if _one_act(laid, mine, y) and _within(mine, y)]
        if fit:
            found.update(laid.b.parse.within(mine.span))
            found.update({mine.act} if any(y.lived for y in fit) else ())
    return frozenset(found)


def dated(side: Side) -> list[Dated]:
    """All dates of a text that have a year, a month or a day, with their acts."""
    found = []
    told = side.account.values.moments
    for n, moment in enumerate(told):
        parts = _parts(moment, "night" in moment.span.of(side.account.text.characters).lower())
        if parts is not None:
            words = side.parse.within(moment.span)
            top = min(words, key=lambda i: _depth(side, i))
            found.append(Dated(moment.span, governor(side, top), _lived(side, told, n), parts))
    return found


def _parts(moment: Moment, night: bool) -> tuple[str | None, ...] | None:
    """Year, month and day; a night lies on two days, so that its day is open."""
    whole = _DATE.fullmatch(moment.edtf or "") if moment.order is None else None
    if whole is None:
        return None
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
    """Whether nothing but the date is left over of the second text, and "was born" of brackets."""
    act = {mine.act} if any(y.lived for y in yours) else set()
    return laid.loose - act <= set(laid.b.parse.within(mine.span))


def _one_act(laid: Laid, mine: Dated, other: Dated) -> bool:
    act = laid.b.word(mine.act)
    if other.lived is not None:
        return act.lemma == other.lived
    return kinship(laid.a.word(other.act), act) in COVERED


def _fits(a: Dated, b: Dated) -> bool:
    return all(x is None or y is None or x == y for x, y in zip(a.parts, b.parts, strict=True))


def _within(mine: Dated, other: Dated) -> bool:
    return all(x is None or x == y for x, y in zip(mine.parts, other.parts, strict=True))
