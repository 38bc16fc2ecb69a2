"""Units beside a number, read from the lexicon of units, and their conversion to SI."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from firsthand.errors import UsageError
from firsthand.extract.quantities.tokens import SPACES
from firsthand.spans import Span

UnitKind = Literal["measure", "money", "percent", "age"]
LOOK = 12
"""How many characters before a number a sign of money can begin."""
_MONEY_SCALE = {"m": 1e6, "b": 1e9, "t": 1e12}
_HEAVY_LED = re.compile(r"\b(?i:weigh\w*|drop|lose|lost|gain(?:ed)?)\s(?:\w+\s){0,2}\Z")
_HEAVY = re.compile(r"\s(?:of\s[a-z]|in\sweight|heavier|lighter)")
_SCALED = re.compile(r"\s(million|billion|trillion)\b")
_OLD = re.compile(r"(?:[\s-]{1,2}old|\s+of\s+age)\b", re.I)
_BRIEF = re.compile(r"[\s-]?(?:y/o|yo)\b")


@dataclass(frozen=True, slots=True)
class Unit:
    """One entry of the lexicon. ``si`` is None where it is not converted."""

    name: str
    kind: UnitKind
    si: str | None
    factor: float
    zero: float


class Found(NamedTuple):
    """A unit at a number: where both stand, and what "$10M" multiplies the number with."""

    name: str
    kind: UnitKind
    start: int
    end: int
    factor: float


@cache
def _entries() -> dict[str, dict[str, object]]:
    source = files("firsthand.extract").joinpath("lexicon", "units.toml")
    return tomllib.loads(source.read_text("utf-8"))


@cache
def units() -> dict[str, Unit]:
    """All units by their names."""
    return {
        name: Unit(
            name, str(e.get("kind", "measure")), str(e["si"]) if "si" in e else None,  # type: ignore[arg-type]
            float(str(e.get("factor", 1.0))), float(str(e.get("zero", 0.0))),
        )
        for name, e in _entries().items()
    }  # fmt: skip


def to_si(value: float, name: str) -> tuple[float, str]:
    """A value in the SI unit of its kind, and that unit's name.

    Raises UsageError where the unit is unknown, or has no fixed worth in SI units: money, months
    and years, and the ton and gallon, which differ from country to country.
    """
    unit = _convertible(name)
    return value * unit.factor + unit.zero, str(unit.si)


def from_si(value: float, name: str) -> float:
    """A value in SI units in the unit of this name: the inverse of `to_si`, with its errors."""
    unit = _convertible(name)
    return (value - unit.zero) / unit.factor


def _convertible(name: str) -> Unit:
    unit = units().get(name)
    if unit is None or unit.si is None:
        raise UsageError(f"{name} has no fixed worth in SI units.", "Keep the unit as it is.")
    return unit


def _listed(field: str) -> dict[str, str]:
    out: dict[str, str] = {}
    for name, entry in _entries().items():
        for one in str(entry.get(field, "")).split(" | "):
            if one.strip():
                out.setdefault(one.strip(), name)
    return out


@cache
def _words() -> dict[str, str]:
    out = _listed("words")
    return {form: name for word, name in out.items() for form in (word, word + "s")}


def _options(given: dict[str, str]) -> str:
    return "|".join(re.escape(w) for w in sorted(given, key=lambda w: (-len(w), w)))


@cache
def _behind() -> re.Pattern[str]:
    gap = rf"[{SPACES}\n]{{0,2}}"
    words = _options(_listed("words")).replace(r"\ ", r"[\s-]+")
    return re.compile(
        rf"(?P<scale>[\s]?[MBT](?![\w])|{gap}M(?=USD|EUR|GBP|CHF|SEK|NOK|DKK))?(?:(?:{gap}|-{gap})(?P<words>(?i:(?:{words})s?))(?![\w])"
        rf"|{gap}[({{]?(?P<signs>{_options(_listed('signs'))})(?![\w$]))"
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w$])(?P<sign>(?i:{_options(_listed('before'))}))\s?\Z")


@cache
def _before_ends() -> frozenset[str]:
    return frozenset(sign[-1].lower() for sign in _listed("before"))


def at(text: str, digits: Span) -> Found | None:
    """The unit of the number at a span, or None."""
    low = max(0, digits.start - LOOK)
    lead = text[low : digits.start]
    if lead.rstrip()[-1:].lower() in _before_ends():
        match = _before().search(lead)
        if match is not None:
            name = _sign_name(match["sign"])
            scale = re.compile(r"([MBTmbt])(?!\w)").match(text, digits.end)
            factor = _MONEY_SCALE[scale[1].lower()] if scale else 1.0
            end = scale.end() if scale else digits.end
            return Found(name, "money", low + match.start(), end, factor)
    brief = _BRIEF.match(text, digits.end)
    if brief is not None:
        return Found("year", "age", digits.start, brief.end(), 1.0)
    match = _behind().match(text, digits.end, digits.end + 40)
    if match is None:
        return None
    name = _words()[" ".join(re.split(r"[\s-]+", match["words"].lower()))] if match["words"] else (
        _listed_signs()[match["signs"]]
    )  # fmt: skip
    if _idle(text, digits, match):
        return None
    kind = units()[name].kind
    factor = _MONEY_SCALE[match["scale"].strip().lower()] if match["scale"] else 1.0
    end = match.end()
    scaled = _SCALED.match(text, end) if kind == "money" else None
    if scaled is not None:
        factor, end = factor * _MONEY_SCALE[scaled[1][0].lower()], scaled.end()
    if name == "pound" and match["words"] and _heavy(text, digits, match):
        return Found("pound-mass", "measure", digits.start, end, 1.0)
    if name in ("year", "month", "week", "day"):
        old = _OLD.match(text, end)
        if old is not None:
            return Found(name, "age", digits.start, old.end(), 1.0)
    return Found(name, kind, digits.start, end, factor)


@cache
def _listed_signs() -> dict[str, str]:
    return _listed("signs")


@cache
def _signs_before() -> dict[str, str]:
    return {sign.lower(): name for sign, name in _listed("before").items()}


def _sign_name(sign: str) -> str:
    return _signs_before()[sign.lower()]


def _heavy(text: str, digits: Span, match: re.Match[str]) -> bool:
    """Whether "pound" is a weight: "a 500-pound bomb", "20 pounds of flour", "weighed 90 pounds"."""
    lead = text[max(0, digits.start - 40) : digits.start]
    return bool(
        text[digits.end] == "-" or _HEAVY_LED.search(lead) or _HEAVY.match(text, match.end())
    )


def _idle(text: str, digits: Span, match: re.Match[str]) -> bool:
    """Signs that are no unit here: a closing quotation mark, a letter behind a number in words."""
    sign = match["signs"]
    if sign is None:
        return False
    if sign == "in":
        return match.start() != match.start("signs")
    if sign == '"':
        return text.count('"', max(0, digits.start - 200), digits.start) % 2 == 1
    return not text[digits.end - 1].isdigit() and sign not in ("%", "°C", "°F") and len(sign) < 3
