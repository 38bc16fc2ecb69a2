"""The numbers of a text with their bounds: what is written, as intervals, without any parse."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from firsthand.extract.quantities import ages, bounds, exclusions, joining, units
from firsthand.extract.quantities.number import Kind
from firsthand.extract.quantities.number import Number as Number
from firsthand.extract.quantities.numerals import Numeral, numeral, ordinal_behind
from firsthand.extract.quantities.tokens import BEGIN, SCALES, Token, tokens
from firsthand.spans import Span

_HALF = re.compile(r"(?:an?|one)\s([a-z]{3,10})\s+and\s+a\s+(half|quarter)\b", re.I)
_JOINS = frozenset(("to", "or", "-", "–", "—", "~", "‐", "‑", "through"))


def numbers(
    text: str, *, vague: Mapping[str, tuple[float, float]] | None = None
) -> tuple[Number, ...]:
    """All numbers of a text, in text order, without overlaps.

    ``vague`` replaces the table of words like "dozens" (`bounds.VAGUE`): for each the lower and
    the upper end, both inclusive.
    """
    table = bounds.VAGUE if vague is None else {**bounds.VAGUE, **vague}
    given = tuple(tokens(text))
    holes = exclusions.holes(text)
    out: list[Number] = []
    at = last = 0
    while at < len(given):
        token = given[at]
        idle = token.value is None and token.lower not in _BEGIN
        if idle or holes.cover(Span(token.start, token.end)):
            at += 1
            continue
        made, behind = _vague(text, given, (at, last), table) or _plain(text, given, at, last)
        if made is not None and not holes.cover(made.digits):
            out.append(made)
            last = made.span.end
        while behind < len(given) and given[behind].start < last:
            behind += 1
        at = max(at + 1, behind)
    return tuple(joining.joined(text, out))


def _plain(text: str, given: Sequence[Token], at: int, last: int) -> tuple[Number | None, int]:
    """A number, or a range of two, with the words of bound and the unit around it."""
    if (made := _and_a_half(text, given[at])) is not None:
        return made, at + 1
    first = numeral(given, at)
    if first is None:
        return None, at + 1
    ordinal = first if first.rule == "ordinal" else ordinal_behind(given, first)
    if ordinal is not None:
        span = Span(given[at].start, given[ordinal.end - 1].end)
        return Number(span, span, ordinal.value, ordinal.value, "exact", "ordinal", "ordinal",
                      (ordinal.value,)), ordinal.end  # fmt: skip
    over = exclusions.score(text, Span(given[at].start, given[first.end - 1].end))
    if over is not None:
        behind = next((i for i in range(at, len(given)) if given[i].end >= over), at)
        span = Span(given[at].start, over)
        return Number(span, span, None, None, "exact", "label", "score", ()), behind + 1
    sign = exclusions.sign(text, given[at].start)
    found = replaced(first, -first.value) if sign is not None else first
    start = given[at].start if sign is None else sign
    second, joined = _second(text, given, at, found)
    digits = Span(start, given[(second or found).end - 1].end)
    label = exclusions.label(text, digits, second is not None)
    values = (found.value,) if second is None else (_spread(found, second), second.value)
    low, high = min(values), max(values)
    rule = ("range of " if second else "") + found.rule
    made = Number(digits, digits, low, high, "range" if second else "exact", "count", rule, values)
    if label is not None:
        kind: Kind = "age" if label == "age" else "label"
        made = replace(made, kind=kind, rule=label)
        if label != "age":
            return made, (second or found).end
    return _around(text, made, last, between=joined), (second or found).end


def _and_a_half(text: str, token: Token) -> Number | None:
    """One and a part of a unit: "an hour and a half", "a mile and a quarter"."""
    if token.lower not in ("a", "an", "one"):
        return None
    match = _HALF.match(text, token.start)
    if match is None:
        return None
    value = 1.5 if match[2] == "half" else 1.25
    unit = units.at(text, Span(token.start, token.end))
    if unit is None:
        return None
    span = Span(*match.span())
    return Number(span, span, value, value, "exact", unit.kind, "fraction", (value,), unit.name)


def replaced(found: Numeral, value: float) -> Numeral:
    """The same numeral with another value."""
    return Numeral(value, found.end, found.scale, found.rule)


def _second(
    text: str, given: Sequence[Token], at: int, first: Numeral
) -> tuple[Numeral | None, bool]:
    """The other end of a range, and whether "between" announced it."""
    behind = first.end
    if [t.lower for t in given[behind : behind + 2]] in (["-", "to"], ["-", "or"]):
        behind += 1
    led = given[at - 1].lower if at else ""
    join = given[behind].lower if behind < len(given) else ""
    if join in _JOINS or (join == "and" and led == "between"):
        other = numeral(given, behind + 1) if behind + 1 < len(given) else None
        if other is None or other.rule == "ordinal" or ordinal_behind(given, other):
            return None, False
        low = _spread(first, other)
        near = join != "or" or other.value <= 2 * low or other.value - low <= 5 * other.scale
        if join == "to" and led != "by" and exclusions.changes(text, given[at].start):
            return None, False
        if low < other.value and near and given[behind + 1].lower not in ("a", "an"):
            return other, led in ("between", "from")
    return None, False


def _spread(first: Numeral, second: Numeral) -> float:
    """The lower end, in the scale of the upper: "two or three hundred", "3 to 4 million"."""
    bare = first.scale == 1 and abs(first.value) < 1000 and first.rule != "fraction"
    scaled = first.value * second.scale
    return scaled if bare and second.scale > 1 and scaled < second.value else first.value


def _around(text: str, made: Number, last: int, *, between: bool) -> Number:
    """The words of bound and the unit around a bare number."""
    start, end = made.span
    unit = units.at(text, made.digits)
    if unit is not None and unit.start < last:
        unit = None
    kind = made.kind
    stated = made.stated
    if unit is not None:
        start, end = min(start, unit.start), max(end, unit.end)
        kind = unit.kind if kind == "count" else kind
        if unit.name in _LIVED and kind == "measure" and ages.lived(text, start, end):
            kind = "age"
        stated = tuple(v * unit.factor for v in stated)
    elif kind == "count" and made.rule.endswith("fraction"):
        kind = "share" if max(map(abs, stated)) < 1 else "count"
    low, high = min(stated), max(stated)
    led = bounds.before(text, start)
    behind = bounds.behind(text, end)
    word = ""
    if led is not None and led[1] >= last and not _lasting(text, led[1], unit):
        word, start = led
        if word in ("at_least", "at_most") and low < high:
            word = ""
    elif between:
        lead = re.search(
            r"(?:between|from)\s+(?:about\s+)?\Z", text[max(0, start - 16) : start], re.I
        )
        start = start - len(lead.group()) if lead else start
    if behind is not None and word in ("", "about"):
        word, end = behind
    whole = kind == "count" and all(v == int(v) for v in stated)
    interval = bounds.bounded(word, low, high, whole=whole)
    rule = made.rule if not word else f"{made.rule}, {word.replace('_', ' ')}"
    return Number(
        Span(start, end), made.digits, interval.low, interval.high, interval.bound, kind, rule, stated,
        unit.name if unit else None,
    )  # fmt: skip


_SPANS = frozenset(("second", "minute", "hour", "day", "night", "week", "month", "year", "decade"))
_LIVED = frozenset(("day", "week", "month", "year"))
_OVER = re.compile(r"over\b", re.I)
_FOR = re.compile(
    r"\b(?i:for|after|took|takes?|lasted|lasts?|lasting|well|of|by|was|is|were|in|spent|waited|held|just)\s\Z"
)


def _lasting(text: str, start: int, unit: units.Found | None) -> bool:
    """Whether "over" tells in what time something is done ("paid over 10 years"), not how much."""
    if unit is None or unit.name not in _SPANS or not _OVER.match(text, start):
        return False
    return _FOR.search(text[max(0, start - 12) : start]) is None


_FEW = {
    "several": "several", "few": "a few", "couple": "a couple", "handful": "a handful",
}  # fmt: skip
_COUPLE = 1.5, 3.0
"""What "a couple of" multiplies a hundred or a thousand by."""
_MANY = frozenset(("dozens", "scores", "hundreds", "thousands", "millions", "billions", "tens"))
_BEGIN = frozenset((*BEGIN, *_MANY, *_FEW))
"""The words with which a number begins, by which the other words are passed over."""


def _vague(
    text: str,
    given: Sequence[Token],
    begins: tuple[int, int],
    table: Mapping[str, tuple[float, float]],
) -> tuple[Number | None, int] | None:
    """Words that name no number: "dozens", "tens of thousands", "several hundred", "a few".

    ``begins`` is the first token and where the number before it ends.
    """
    at, last = begins
    lower = given[at].lower
    if lower in _MANY and not (at and given[at - 1].value is not None):
        words, behind = lower, at + 1
        if lower in ("tens", "hundreds") and _words(given, behind) in (
            "of thousands", "of millions",
        ):  # fmt: skip
            words, behind = f"{lower} {_words(given, behind)}", behind + 2
        elif lower in ("scores", "tens") and _words(given, behind).split(" ")[0] != "of":
            return None
        low, high = table[words]
        return _made(text, given, (at, behind, last), (low, high), f"vague: {words}"), behind
    article = lower in ("a", "an")
    lead = at + 1 if article else at
    word = given[lead].lower if lead < len(given) else ""
    if word not in _FEW or (word != "several" and not article and not _after_the(given, at)):
        return None
    low, high = table[_FEW[word]]
    behind = lead + 1
    if word == "couple" and _next(given, behind) == "of" and _next(given, behind + 1) in SCALES:
        low, high = _COUPLE
        behind += 1
    scale = SCALES.get(given[behind].lower) if behind < len(given) else None
    if scale is not None and scale >= 12 and word != "handful":
        low, high, behind = low * scale, high * scale, behind + 1
    elif not _stands(word, _next(given, behind)):
        return None
    return _made(text, given, (at, behind, last), (low, high), f"vague: {_FEW[word]}"), behind


def _stands(word: str, following: str) -> bool:
    """Whether a word like "few" names a number before this word."""
    if word in ("couple", "handful"):
        return following == "of"
    return word != "few" or following not in ("more", "less", "fewer")


def _next(given: Sequence[Token], at: int) -> str:
    return given[at].lower if at < len(given) else ""


def _after_the(given: Sequence[Token], at: int) -> bool:
    return bool(at) and given[at - 1].lower in ("the", "last", "next", "past", "another", "every")


def _words(given: Sequence[Token], at: int) -> str:
    return " ".join(t.lower for t in given[at : at + 2])


def _made(
    text: str,
    given: Sequence[Token],
    tops: tuple[int, int, int],
    ends: tuple[float, float],
    rule: str,
) -> Number:
    digits = Span(given[tops[0]].start, given[tops[1] - 1].end)
    unit = units.at(text, digits)
    start, end = digits
    low, high = ends
    kind: Kind = "count"
    if unit is not None and unit.start >= digits.start:
        end, kind = max(end, unit.end), unit.kind
        low, high = low * unit.factor, high * unit.factor
    led = bounds.before(text, start)
    interval = bounds.Interval(low, high, "vague")
    if led is not None and led[1] >= tops[2]:
        start = led[1]
        if led[0] == "at_least":
            interval = bounds.Interval(low, None, "vague")
        elif led[0] == "at_most":
            interval = bounds.Interval(None, high, "vague")
        rule = f"{rule}, {led[0].replace('_', ' ')}"
    return Number(
        Span(start, end), digits, interval.low, interval.high, interval.bound, kind, rule, (),
        unit.name if unit and unit.start >= digits.start else None,
    )  # fmt: skip
