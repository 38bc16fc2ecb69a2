"""Lengths as they are said: bound, number and unit, read as an interval in kilometres.

A figure is taken as rounded to its last digit that is not zero: "700 metres" is 650 to 750. What
it may be off is half a unit of that digit, 5 % at least and 15 % at most; behind "about" a whole
unit, 10 to 25 %. "At least" and "more than" leave the upper end open. Vague words have the
intervals of `VAGUE`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise

from firsthand.extract.cardinals import ONES, TENS
from firsthand.extract.lexicons import phrases

KILOMETRES = {
    "km": 1.0, "kilometre": 1.0, "kilometer": 1.0, "m": 0.001, "metre": 0.001, "meter": 0.001,
    "mile": 1.609344, "mi": 1.609344, "yard": 0.0009144, "yd": 0.0009144, "foot": 0.0003048,
    "feet": 0.0003048, "ft": 0.0003048, "nautical mile": 1.852, "verst": 1.0668, "league": 4.828,
}  # fmt: skip
"""Each unit in kilometres (international yard and pound agreement, nautical mile of 1929)."""
VAGUE = {
    "a few": (2, 7), "few": (2, 7), "several": (3, 10), "a couple of": (1.5, 3),
    "a couple": (1.5, 3), "dozens of": (24, 99), "tens of": (20, 99), "hundreds of": (200, 999),
    "thousands of": (2000, 9999), "several hundred": (300, 999), "a few hundred": (200, 700),
    "a couple of hundred": (150, 300), "several thousand": (3000, 9999),
    "a few thousand": (2000, 7000), "several dozen": (36, 99), "many": (4, 99),
}  # fmt: skip
"""Vague numbers as inclusive intervals; a declared convention, not a finding."""
EXACT_SHARES = (0.05, 0.15)
ABOUT_SHARES = (0.10, 0.25)
BOUNDS = ("exactly", "over", "nearly", "at_most", "at_least", "about")
_SMALL = ONES | TENS
_SCALES = {"hundred": 100, "thousand": 1000}
_WORD = f"(?:{'|'.join([*_SMALL, *_SCALES, 'a', 'an'])})"
_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f ]\d{3}){1,2}(?![\d,])|\d{1,7}(?:\.\d{1,3})?(?!\d)"
_NUMBER = rf"(?:{_DIGITS}|{_WORD}(?:(?:[ -]|[ ]and[ ]){_WORD}){{0,5}}(?![A-Za-z]))"
_HALVES = r"half an? |a half |half |(?:a |one )?quarter of an? |three quarters of an? "
_UNITS = (
    r"nautical miles?|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|yards?|f(?:oo|ee)t|versts?|leagues?"
    r"|kms?|km|mi|yds?|ft|m"
)


@dataclass(frozen=True, slots=True)
class Measure:
    """A length: where its words start and end, its interval, and the name of its bound."""

    start: int
    end: int
    low_km: float
    high_km: float | None
    bound: str


@cache
def _pattern() -> re.Pattern[str]:
    bounds = sorted((w for b in BOUNDS for w in phrases("distances", b)), key=len, reverse=True)
    vague = "|".join(sorted(VAGUE, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.,])(?:(?P<bound>{'|'.join(map(re.escape, bounds))})\s+)?"
        rf"(?:(?:only|just|merely)\s+)?"
        rf"(?:(?P<part>{_HALVES})|(?P<vague>{vague})\s|(?:between\s+)?(?P<one>{_NUMBER})"
        rf"(?:(?:\s?[-–—]\s?|\s(?:to|or|and)\s)(?P<two>{_NUMBER}))?(?P<half>\sand\sa\shalf)?[\s-]?)"
        rf"(?P<unit>{_UNITS})\b\.?(?P<more>\sand\sa\shalf)?",
        re.IGNORECASE,
    )


@cache
def _bound_of() -> dict[str, str]:
    return {w: b for b in reversed(BOUNDS) for w in phrases("distances", b)}


def measures(characters: str, start: int, end: int) -> Iterator[Measure]:
    """All lengths between two offsets, in text order."""
    for m in _pattern().finditer(characters, start, end):
        unit = m["unit"].lower()
        scale = KILOMETRES.get(unit) or KILOMETRES.get(unit.removesuffix("s"))
        found = _interval(m)
        if scale is not None and found is not None:
            low, high, bound = found
            stop = m.end() - (m[0].endswith("."))
            yield Measure(
                m.start(), stop, round(low * scale, 6),
                None if high is None else round(high * scale, 6), bound,
            )  # fmt: skip


def _interval(m: re.Match[str]) -> tuple[float, float | None, str] | None:
    bound = _bound_of().get(" ".join((m["bound"] or "").lower().split()), "")
    if m["vague"]:
        low, high = VAGUE[" ".join(m["vague"].lower().split())]
        ends = {"at_least": (low, None), "at_most": (0.0, high)}
        return (*ends.get(bound, (low, high)), "vague")
    if m["part"]:
        part = m["part"].lower()
        value = Decimal("0.75" if "three" in part else "0.25" if "quarter" in part else "0.5")
        return (*bounded(value, bound), bound or "exact")
    one = number(m["one"])
    two = number(m["two"]) if m["two"] else None
    if one is None or one == 0:
        return None
    if two is not None:
        return (float(one), float(two), "range") if two > one else None
    if m["half"] or m["more"]:
        one += Decimal("0.5")
    return (*bounded(one, bound), bound or "exact")


def bounded(value: Decimal, bound: str) -> tuple[float, float | None]:
    """The interval of a figure with its bound, in the unit of the figure.

    >>> bounded(Decimal(700), "")
    (650.0, 750.0)
    """
    n, half = float(value), half_unit(value)
    exact = min(max(half, EXACT_SHARES[0] * n), EXACT_SHARES[1] * n)
    about = min(max(2 * half, ABOUT_SHARES[0] * n), ABOUT_SHARES[1] * n)
    sharp = min(half, EXACT_SHARES[0] * n)
    ends: dict[str, tuple[float, float | None]] = {
        "about": (n - about, n + about), "at_least": (n, None), "at_most": (0.0, n),
        "nearly": (n - exact, n), "over": (n, n + exact), "exactly": (n - sharp, n + sharp),
    }  # fmt: skip
    return ends.get(bound, (n - exact, n + exact))


def half_unit(value: Decimal) -> float:
    """Half a unit of the last digit that is not zero: ``half_unit(Decimal(700)) == 50.0``."""
    exponent = value.normalize().as_tuple().exponent
    return 0.5 * 10.0 ** int(exponent)


def number(words: str) -> Decimal | None:
    """A number in digits or words: "1,500", "thirty-five", "three hundred"; None if it is none."""
    if words[0].isdigit():
        return Decimal(re.sub(r"[,\s]", "", words))
    whole = part = 0
    parts = [w for w in re.split(r"[\s-]+", words.lower()) if w != "and"]
    if any(
        a in _SMALL and b in _SMALL and (_SMALL[a] < 20 or _SMALL[b] > 9)
        for a, b in pairwise(parts)
    ):
        return None
    for word in parts:
        if word in ("a", "an"):
            part = part or 1
        elif word in _SMALL:
            part += _SMALL[word]
        elif word == "hundred":
            part = max(part, 1) * 100
        else:
            whole, part = whole + max(part, 1) * 1000, 0
    return Decimal(whole + part)
