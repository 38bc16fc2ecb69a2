"""What the words around a number make of it: an interval and how it is meant."""

from __future__ import annotations

import math
import re
from functools import cache
from typing import NamedTuple

from firsthand.extract.cardinals import ONES, TENS
from firsthand.extract.lexicons import phrases
from firsthand.values import Bound

TOLERANCE = 0.10
"""How far "about" reaches to either side, as a share of the number. A convention, stated in print."""
LOOK = 48
"""How many characters before a number its words of bound can begin."""
BEFORE = ("at_least", "at_most", "about", "below", "above")
_LAST = re.compile(r"([^\W\d_]{1,24})[\s(]{1,4}\Z")
_SIGN = re.compile(r"(?<![<>=])([<>]\s?=?|[≤≥])\s?\Z")
_NUMERAL = re.compile(rf"\s(?:\d|(?:{'|'.join(sorted((*ONES, *TENS)))})\b)", re.I)
_SIGNS = frozenset("<>=≤≥")
BEHIND = ("behind_at_least", "behind_at_most", "behind_about")
VAGUE: dict[str, tuple[float, float]] = {
    "dozens": (24, 99), "scores": (40, 199), "hundreds": (200, 999), "thousands": (2e3, 9999),
    "tens of thousands": (2e4, 99_999), "hundreds of thousands": (2e5, 999_999),
    "tens of millions": (2e7, 99_999_999), "hundreds of millions": (2e8, 999_999_999),
    "millions": (2e6, 9_999_999), "billions": (2e9, 9_999_999_999), "tens": (20, 99),
    "a couple": (2, 3), "a few": (2, 6), "several": (3, 9), "a handful": (3, 8),
}  # fmt: skip
"""Words that name no number, with the interval that they are read as. Both ends are conventions."""


class Interval(NamedTuple):
    """The ends, both inclusive, None where open; and the bound."""

    low: float | None
    high: float | None
    bound: Bound


@cache
def _before() -> re.Pattern[str]:
    parts = [f"(?P<{name}>{_options(name)})" for name in BEFORE]
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(parts)})(?:\s+(?:a|an|the|another|about|around|some))?[\s(]*\Z",
        re.I,
    )


@cache
def _lasts() -> frozenset[str]:
    """The last words of all phrases, by which most numbers are seen to have none before them."""
    ends = (p.split()[-1] for name in BEFORE for p in phrases("bounds", name))
    return frozenset((*ends, "a", "an", "the", "another", "about", "around", "some"))


@cache
def _behind() -> re.Pattern[str]:
    parts = [f"(?P<{name}>{_options(name)})" for name in BEHIND]
    return re.compile(rf"[\s,-]{{1,2}}(?:{'|'.join(parts)})(?![\w-])|(?P<plus>\+)(?!\s?\d)", re.I)


def _options(name: str) -> str:
    return "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in phrases("bounds", name))


def before(text: str, start: int) -> tuple[str, int] | None:
    """The kind of the words of bound that end where a number starts, and where they start.

    Of several that end there the longest counts: "no more than" is not "more than".
    """
    low = max(0, start - LOOK)
    window = text[low:start]
    near = window[-1:] if window[-1:] != " " else window[-2:-1]
    sign = _SIGN.search(window) if near in _SIGNS else None
    if sign is not None:
        return ("at_least" if sign[1][0] in ">≥" else "at_most"), low + sign.start()
    if not (window[-1:].isspace() or window[-1:] == "("):
        return None
    led = _LAST.search(window)
    if led is None or led[1].lower() not in _lasts():
        return None
    for match in re.finditer(r"(?<![\w-])\w", window):
        found = _before().match(window, match.start())
        if found is not None and found.lastgroup is not None:
            return found.lastgroup, low + found.start()
    return None


def behind(text: str, end: int) -> tuple[str, int] | None:
    """The kind of the words of bound right behind a number, and where they end."""
    match = _behind().match(text, end, end + 32)
    if match is None or match.lastgroup is None:
        return None
    if match[0].startswith(",") and _NUMERAL.match(text, match.end()):
        return None  # "nine, at most eleven": of the eleven
    kind = "at_least" if match["plus"] else match.lastgroup.removeprefix("behind_")
    return kind, match.end()


def bounded(kind: str, low: float, high: float, *, whole: bool) -> Interval:
    """The interval of a number, or of a range, that stands with words of a kind.

    ``whole`` is for counts: their ends are whole, rounded outward, so that no rounding narrows.
    """
    if kind == "at_least":
        return Interval(low, None, "at_least")
    if kind == "at_most":
        return Interval(None, high, "at_most")
    if kind not in ("about", "below", "above"):
        return Interval(low, high, "range" if low != high else "exact")
    under = low if kind == "above" else low - TOLERANCE * abs(low)
    over = high if kind == "below" else high + TOLERANCE * abs(high)
    # A last digit of binary arithmetic is no uncertainty: 0.1 of 10 is 1, and not a trace more.
    under, over = float(f"{under:.12g}"), float(f"{over:.12g}")
    if whole:
        under, over = float(math.floor(under)), float(math.ceil(over))
    return Interval(under, over, "about")
