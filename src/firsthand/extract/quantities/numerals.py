"""One numeral at a time: "two hundred and six", "3.5 million", "half a dozen", "two thirds"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from firsthand.extract.quantities.tokens import ONES, ORDINALS, PARTS, SCALES, SHORT, TENS, Token

_SIZED = frozenset("by about nearly almost over around roughly than least only just".split())
_FREE = frozenset(
    """between since in during over from to and or on this last within compared while after before
    as but when at ; : )""".split()
)
"""Words before and behind "a third" that leave it no noun to be the third of."""


class Numeral(NamedTuple):
    """A number as it stands; ``end`` is the index of the first token behind it.

    ``scale`` is the last word that multiplies ("million") or 1. ``rule`` is digits, words,
    fraction or ordinal.
    """

    value: float
    end: int
    scale: float
    rule: str


def numeral(given: Sequence[Token], at: int) -> Numeral | None:
    """The longest numeral that begins at a token, or None."""
    lower = given[at].lower
    if lower in ("a", "an", "half", "quarter"):
        return _led(given, at)
    found = _cardinal(given, at)
    if found is None:
        return _ordinal(given, at)
    return _out_of(given, found) or _decimal(given, found) or _with_parts(given, found)


def _out_of(given: Sequence[Token], found: Numeral) -> Numeral | None:
    """Shares told by two numbers: "one in five", "two out of three", "one over twenty"."""
    at, join = found.end, _word(given, found.end)
    if join == "out" and _word(given, at + 1) == "of":
        at += 1
    elif join not in ("in", "over") or found.value != 1:
        return None
    if found.value != int(found.value) or found.scale != 1 or at + 1 >= len(given):
        return None
    whole = _cardinal(given, at + 1)
    if whole is None or whole.value <= max(found.value, 2) or whole.value != int(whole.value):
        return None
    if join != "out" and _word(given, whole.end) in (
        "years",
        "months",
        "weeks",
        "days",
        "hours",
        "-",
    ):
        return None
    if (
        join == "in"
        and whole.value > 1000
        and given[at + 1].value is not None
        and whole.value < 2100
    ):
        return None
    if join == "over" and _word(given, whole.end) not in ("", ".", ",", ";", ")"):
        return None
    return Numeral(found.value / whole.value, whole.end, 1.0, "fraction")


def _word(given: Sequence[Token], at: int) -> str:
    return given[at].lower if 0 <= at < len(given) else ""


def _glued(given: Sequence[Token], at: int) -> bool:
    """Whether a token stands directly at the end of the one before it."""
    return 0 < at < len(given) and given[at - 1].end == given[at].start


def _led(given: Sequence[Token], at: int) -> Numeral | None:
    """Numerals that begin with an article or a part: "a hundred", "half a million"."""
    first, behind = given[at].lower, at + 1
    if first in ("a", "an"):
        if _scale(given, behind) is not None:
            found = _cardinal(given, behind)
            return _with_parts(given, found) if found else None
        part = PARTS.get(_word(given, behind))
        if part is None or not _shares(given, at, behind + 1):
            return None
        first, behind = _word(given, behind), behind + 1
    share = 1 / PARTS.get(first, 2.0)
    if _word(given, behind) == "of" and _word(given, behind + 1) in ("a", "an"):
        behind += 1
    if _word(given, behind) in ("a", "an"):
        scale = _scale(given, behind + 1)
        return None if scale is None else Numeral(share * scale, behind + 2, scale, "fraction")
    scale = _scale(given, behind)
    if scale is not None:
        return Numeral(share * scale, behind + 1, scale, "fraction")
    if first == "half" or given[at].lower in ("a", "an"):
        return Numeral(share, behind, 1.0, "fraction")
    return None


def _shares(given: Sequence[Token], at: int, behind: int) -> bool:
    """Whether "a third" is a share, not the third of several: "a third of", "fell by a third in"."""
    following = _word(given, behind)
    if following in ("of", "million", "billion", "", ".", ",", "were", "are", "have"):
        return True
    return _word(given, at - 1) in _SIZED and following in _FREE


def _scale(given: Sequence[Token], at: int) -> float | None:
    lower = _word(given, at)
    return None if lower in SHORT else SCALES.get(lower)


def _small(given: Sequence[Token], at: int) -> tuple[float, int] | None:
    """A number below a hundred in words: "seven", "twenty-one", "fifty two"."""
    lower = _word(given, at)
    if lower in ONES:
        return float(ONES[lower]), at + 1
    if lower not in TENS:
        return None
    ten, at = TENS[lower], at + 1
    behind = at + 1 if _word(given, at) in ("-", "‐", "‑") and _glued(given, at) else at
    one = ONES.get(_word(given, behind), 0)
    return (float(ten + one), behind + 1) if 0 < one < 10 else (float(ten), at)


def _cardinal(given: Sequence[Token], at: int) -> Numeral | None:
    """A whole or decimal number, in words, in digits or mixed, with its scales."""
    token, begun = given[at], at
    if token.value is not None:
        here: tuple[float, int] | None = _digits(given, at)
    elif token.lower in ("hundred", "thousand", "million", "billion", "trillion", "dozen"):
        here = (1.0, at)
    else:
        here = _small(given, at)
    if here is None:
        return None
    current, at = here
    rule = "words" if token.value is None else "digits"
    total, last, least = 0.0, 1.0, float("inf")
    while True:
        scale = _multiplier(given, at, rule)
        if scale == 100 and current < 100:
            current, at, last = current * 100, at + 1, 100
        elif scale is not None and scale != 100 and current and scale < least:
            total, current, least = total + current * scale, 0.0, scale
            at, last = at + 1, scale
        elif scale is not None and scale != 100 and total and not current:
            total, at, last = total * scale, at + 1, scale
        else:
            step = _more(given, at, current, min(least, 100 if last == 100 else least))
            if step is None:
                return Numeral(total + current, at, last, rule) if at > begun else None
            current, at = current + step[0], step[1]
            last = last if last != 100 or current % 100 == 0 else 1.0


def _digits(given: Sequence[Token], at: int) -> tuple[float, int]:
    """Digits, with a fraction behind them: "2 1/4", "2½"."""
    value = given[at].value or 0.0
    if given[at].kind == "number" and at + 1 < len(given) and given[at + 1].kind == "fraction":
        part = given[at + 1].value
        if part is not None and part < 1 and value == int(value):
            return value + part, at + 2
    return value, at + 1


def _multiplier(given: Sequence[Token], at: int, rule: str) -> float | None:
    lower = _word(given, at)
    behind = at - 1 >= 0 and given[at - 1].value is not None
    if lower in SHORT and not behind:
        return None
    if lower in ("score", "dozens", "doz", "dozs", "dozen") and rule == "words":
        return SCALES[lower] if at and given[at - 1].lower not in ("hundred",) else None
    if lower == "-" and _glued(given, at) and _glued(given, at + 1):
        return None
    return SCALES.get(lower)


def _more(
    given: Sequence[Token], at: int, current: float, limit: float
) -> tuple[float, int] | None:
    """What is added to a number behind a scale: "hundred and six", "thousand two hundred"."""
    if limit == float("inf") or at >= len(given):
        return None
    joined = _word(given, at) in ("and", "&")
    comma = _word(given, at) == ","
    behind = at + 1 if joined or comma else at
    if behind >= len(given):
        return None
    if given[behind].value is not None:
        whole = (given[behind].value or 0.0) == int(given[behind].value or 0.0)
        plain = (
            whole
            and given[behind].kind == "number"
            and (joined or _word(given, behind + 1) in SCALES)
        )
        step = (given[behind].value or 0.0, behind + 1) if plain else None
    else:
        step = _small(given, behind)
    if step is None or (comma and _word(given, step[1]) not in SCALES):
        return None
    if _word(given, step[1]) in PARTS or step[0] >= limit or step[0] == 0:
        return None
    if limit < 100 or limit == 12 or limit == 20 or (current and current % 100):
        return None
    return step


def _decimal(given: Sequence[Token], found: Numeral) -> Numeral | None:
    """ "five point two", "two hundred point seventy-one"."""
    if _word(given, found.end) != "point" or found.rule != "words":
        return None
    digits, at = "", found.end + 1
    while (step := _small(given, at)) is not None:
        digits, at = digits + f"{step[0]:.0f}", step[1]
    if not digits or len(digits) > 12:
        return None
    value = found.value + float(f"0.{digits}")
    scale = _scale(given, at)
    if scale is not None:
        return Numeral(value * scale, at + 1, scale, "words")
    return Numeral(value, at, 1.0, "words")


def _with_parts(given: Sequence[Token], found: Numeral) -> Numeral:
    """A number with a part behind it: "three fifths", "two and a half million"."""
    at, lower = found.end, _word(given, found.end)
    if lower == "-" and _word(given, at + 1) in PARTS and found.value < 20:
        at, lower = at + 1, _word(given, at + 1)
    if lower in PARTS and (lower not in ORDINALS or found.value == 1) and found.rule == "words":
        share, at = found.value / PARTS[lower], at + 1
        if _word(given, at) == "of" and _word(given, at + 1) in ("a", "an"):
            scale = _scale(given, at + 2)
            return Numeral(share * scale, at + 3, scale, "fraction") if scale else Numeral(
                share, at, 1.0, "fraction"
            )  # fmt: skip
        scale = _scale(given, at)
        if scale is not None:
            return Numeral(share * scale, at + 1, scale, "fraction")
        return Numeral(share, at, 1.0, "fraction")
    if lower == "and" and (part := _part(given, at + 1)) is not None:
        share, at = part
        scale = _scale(given, at)
        if scale is not None and found.scale == 1:
            return Numeral((found.value + share) * scale, at + 1, scale, "fraction")
        if scale is not None and scale < found.scale:
            return Numeral(found.value + share * scale, at + 1, scale, "fraction")
        wide = found.scale if found.scale >= 1000 and scale is None else 1.0
        return Numeral(found.value + share * wide, at, 1.0, "fraction")
    return found


def _part(given: Sequence[Token], at: int) -> tuple[float, int] | None:
    """ "a half", "two thirds" behind "and"."""
    lower = _word(given, at)
    if lower in ("a", "an"):
        above = 1.0
    elif ONES.get(lower):
        above = float(ONES[lower])
    else:
        return None
    part = PARTS.get(_word(given, at + 1))
    return None if part is None else (above / part, at + 2)


def _ordinal(given: Sequence[Token], at: int) -> Numeral | None:
    lower = given[at].lower
    if lower in ORDINALS:
        return Numeral(ORDINALS[lower], at + 1, 1.0, "ordinal")
    return None


def ordinal_behind(given: Sequence[Token], found: Numeral) -> Numeral | None:
    """A numeral that turns out to be an ordinal: "twenty-first", "21st", "three trillionth"."""
    at, lower = found.end, _word(given, found.end)
    if found.rule == "digits" and lower in ("st", "nd", "rd", "th") and _glued(given, at):
        return Numeral(found.value, at + 1, 1.0, "ordinal")
    if lower in ("-", "‐", "‑") and _glued(given, at):
        at, lower = at + 1, _word(given, at + 1)
    if lower not in ORDINALS or found.rule != "words":
        return None
    worth = ORDINALS[lower]
    value = found.value * worth if worth >= 100 else found.value + worth
    return Numeral(value, at + 1, 1.0, "ordinal")
