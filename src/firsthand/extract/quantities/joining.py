"""Two numbers that are one value: "44 mg to 50 mg", "5 feet 2 inches", "more than 10 and less than 20"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from firsthand.extract.quantities import exclusions
from firsthand.extract.quantities.number import Number
from firsthand.spans import Span

SMALLER: dict[tuple[str, str], float] = {
    ("foot", "inch"): 12, ("dollar", "cent"): 100, ("euro", "cent"): 100, ("pound", "pence"): 100,
    ("kilometre", "metre"): 1000, ("metre", "centimetre"): 100,
}  # fmt: skip
"""Units that are told as one value, with how many of the smaller make one of the larger."""
_RANGE = re.compile(r"\s?(?:to|-|–|—)\s?\Z")
_BETWEEN = re.compile(r"\s?(?:to|and|-|–)\s?\Z")
_LIMITS = re.compile(r",?\s(?:and|but)\s\Z|,\s\Z")
_CENTS_END = re.compile(r"\s?(?:[.;!?]|\Z)")
_PLUS = re.compile(r"[\s,]{0,2}(?:and\s)?\Z")


def joined(text: str, given: Sequence[Number]) -> list[Number]:
    """The same numbers, where two neighbours that are one value are one."""
    out: list[Number] = []
    for number in given:
        made = _one(text, out[-1], number) if out else None
        if made is None:
            out.append(number)
        else:
            out[-1] = made
    return out


def _one(text: str, a: Number, b: Number) -> Number | None:
    if b.span.start - a.span.end > 8:
        return None
    gap = text[a.span.end : b.span.start]
    if (a.unit or "", b.unit or "") in SMALLER:
        return _summed(a, b, gap)
    if a.kind == "money" and b.kind == "count":
        return _cents(text, a, b, gap)
    return _limited(a, b, gap) or _ranged(text, a, b, gap)


def _alone(a: Number, b: Number) -> bool:
    return len(a.stated) == len(b.stated) == 1


def _at(a: Number, b: Number, value: float) -> Number:
    """Two numbers as one exact value."""
    span, digits = Span(a.span.start, b.span.end), Span(a.digits.start, b.digits.end)
    return replace(a, span=span, digits=digits, low=value, high=value, stated=(value,))


def _summed(a: Number, b: Number, gap: str) -> Number | None:
    """ "5 feet 2 inches", also with a word of bound behind it."""
    share = SMALLER[a.unit or "", b.unit or ""]
    if not _alone(a, b) or not _PLUS.match(gap) or b.stated[0] >= share:
        return None
    return _at(a, b, a.stated[0] + b.stated[0] / share) if a.bound == "exact" == b.bound else None


def _cents(text: str, a: Number, b: Number, gap: str) -> Number | None:
    """ "15 dollars and 50." """
    if gap != " and " or not _CENTS_END.match(text, b.span.end) or not _alone(a, b):
        return None
    cents = b.stated[0]
    if a.bound != "exact" or b.bound != "exact" or cents != int(cents) or not 10 <= cents < 100:
        return None
    return _at(a, b, a.stated[0] + cents / 100)


def _limited(a: Number, b: Number, gap: str) -> Number | None:
    """ "more than 10 and less than 20", in either order."""
    if a.kind != b.kind or a.unit != b.unit or not _LIMITS.match(gap):
        return None
    low, high = (a, b) if a.bound == "at_least" else (b, a)
    if low.bound != "at_least" or high.bound != "at_most" or low.low is None or high.high is None:
        return None
    if low.low >= high.high:
        return None
    return replace(
        a, span=Span(a.span.start, b.span.end), digits=Span(a.digits.start, b.digits.end),
        low=low.low, high=high.high, bound="range", rule="range of two bounds",
        stated=(*a.stated, *b.stated),
    )  # fmt: skip


def _ranged(text: str, a: Number, b: Number, gap: str) -> Number | None:
    """ "44 mg to 50 mg", "between $1bn and $2bn"; but "rose 12% to 30%" is two values."""
    if a.unit is None or a.unit != b.unit or a.kind == "age" or a.bound != "exact" != b.bound:
        return None
    led = re.search(r"\b(?i:between)\s\Z", text[max(0, a.span.start - 8) : a.span.start])
    if not _alone(a, b) or (not led and "to" in gap and exclusions.changes(text, a.span.start)):
        return None
    if not (_BETWEEN if led else _RANGE).match(gap):
        return None
    ends = sorted((*a.stated, *b.stated))
    start = a.span.start - len(led.group()) if led else a.span.start
    return replace(
        a, span=Span(start, b.span.end), digits=Span(a.digits.start, b.digits.end),
        low=ends[0], high=ends[1], bound="range", rule="range of measures", stated=tuple(ends),
    )  # fmt: skip
