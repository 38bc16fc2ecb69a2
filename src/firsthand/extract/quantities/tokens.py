"""The pieces of which numbers are made: digits in any grouping, number words, signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from firsthand.extract import cardinals

ONES = cardinals.ONES | {"nought": 0, "naught": 0}
TENS = cardinals.TENS | {"fourty": 40}
SCALES: dict[str, float] = {
    "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "lakh": 1e5, "crore": 1e7, "dozen": 12, "score": 20, "dozens": 12, "doz": 12, "dozs": 12,
    "k": 1e3, "mn": 1e6, "mln": 1e6, "mil": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "tln": 1e12,
    "trn": 1e12,
}  # fmt: skip
"""Words that multiply; the short ones only behind digits."""
SHORT = frozenset(("k", "mn", "mln", "mil", "bn", "bln", "tn", "tln", "trn", "m", "b"))
UNDER_TWENTY = cardinals.ORDINALS | {"nineth": 9}
ORDINALS: dict[str, float] = (
    {w: float(n) for w, n in UNDER_TWENTY.items()}
    | {w[:-1] + "ieth": float(n) for w, n in TENS.items()}
    | {w + "th": n for w, n in SCALES.items() if len(w) > 6}
    | {"dozenth": 12.0}
)
PARTS: dict[str, float] = {"half": 2.0, "halves": 2.0, "quarter": 4.0, "quarters": 4.0}
"""Words for parts: the ordinals from the third on, singular or plural, and these."""
PARTS |= {w: n for w, n in ORDINALS.items() if n > 2}
PARTS |= {w + "s": n for w, n in ORDINALS.items() if n > 2}
BEGIN = frozenset((*ONES, *TENS, *SCALES, *ORDINALS, *PARTS, "a", "an"))
"""The words with which a number can begin."""
VULGAR = {
    "½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6,
    "⅘": 0.8, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875,
}  # fmt: skip
SPACES = "\u00a0\u202f\u2009 "
_TOKEN = re.compile(
    rf"""(?P<fraction>\d{{1,4}}[/⁄]\d{{1,4}}(?![\d/])|[{"".join(VULGAR)}])
    |(?P<number>
       \d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?![\d])
      |\d{{1,2}}(?:,\d{{2}}){{1,4}},\d{{3}}(?:\.\d+)?(?!\d)
      |\d{{1,3}}(?:[{SPACES}]\d{{3}}){{1,5}}(?![\d,:/-]|\.\d)
      |\d{{1,3}}(?:['’]\d{{3}}){{1,5}}(?!\d)
      |\d{{1,3}}(?:\.\d{{3}}){{2,5}}(?!\d)
      |\d+(?:\.\d+)?|(?<![\w.])\.\d+)
    |(?P<word>[^\W\d_]+)
    |(?P<sign>[^\w\s])""",
    re.VERBOSE,
)
_MILLION = re.compile(
    r"(m)(?=\s(?:(?!high|long|tall|wide|deep|thick|apart|away|below|above|from|north|south|east|west|further|metres)[a-z-]{2,20}\s){0,2}?"
    r"(?:people|men|women|children|residents|refugees|[a-z]{3,18}[a-rt-z]s)\b)|\s?(b)(?!\w)"
)
"""Short for a million before a noun in the plural ("1.2m people", but "12m high"), and for a billion."""
_RAISED = re.compile(r"\^([-+−]{0,2})(\d{1,3})(?![\w.])")
_POWER = re.compile(r"(?:e([+-]?\d{1,3})|\s?[x×*]\s?10\^?([-+−]?\d{1,3}))(?!\w)", re.I)


class Token(NamedTuple):
    """One piece. ``value`` is None for words and signs; ``lower`` is the text in small letters."""

    kind: str
    lower: str
    start: int
    end: int
    value: float | None


def tokens(text: str) -> Iterator[Token]:
    """All pieces of a text, in order, in linear time."""
    at = 0
    while (match := _TOKEN.search(text, at)) is not None:
        kind, words, (start, end) = match.lastgroup or "sign", match.group(), match.span()
        value: float | None = None
        if kind == "fraction":
            value = _fraction(words)
        elif kind == "number":
            value = float(re.sub(rf"[,{SPACES}'’]", "", words if words.count(".") < 2 else
                                 words.replace(".", ""))) if len(words) < 40 else None  # fmt: skip
            raised_by = _RAISED.match(text, end)
            if raised_by is not None and value is not None:
                value, end = _raised(value, raised_by), raised_by.end()
            million = _MILLION.match(text, end)
            if million is not None and value is not None and value < 1000:
                value, end = value * (1e6 if million[1] == "m" else 1e9), million.end()
            power = _POWER.match(text, end)
            if power is not None and value is not None:
                raised = int((power[1] or power[2]).replace("−", "-"))
                value, end = (
                    float(f"{value!r}e0") * 10.0 ** max(-300, min(raised, 200)),
                    power.end(),
                )
        at = end
        yield Token(kind, text[start:end].lower(), start, end, value)


def _raised(value: float, power: re.Match[str]) -> float | None:
    """A number to the power behind it, None where it leaves the range of numbers."""
    below = power[1].replace("−", "-").count("-") == 1 or power[1] in ("--", "−−")
    try:
        return float(value ** (-int(power[2]) if below else int(power[2])))
    except (OverflowError, ZeroDivisionError):
        return None


def _fraction(words: str) -> float | None:
    if words in VULGAR:
        return VULGAR[words]
    above, below = re.split("[/⁄]", words)
    return float(above) / float(below) if float(below) else None
