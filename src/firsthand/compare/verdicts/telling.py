"""How a ruling is told: both normal forms and the reason, in one sentence."""

from __future__ import annotations

import re

from firsthand.compare.alignment.inflections import plural
from firsthand.compared import Count, Reading, Ruled, Ruling

_WORD = re.compile(r"[^\W\d_]+")


def ruled(word: Ruled, rule: str, two: tuple[Reading, Reading], why: str) -> Ruling:
    """A ruling on two readings. The sentence holds what each says, then the reason.

    Of a conflict it also tells where a side is only alleged, or only held possible.
    """
    a, b = two
    soft = [m for m in ("possible", "alleged") if m in (a.modality, b.modality)]
    if word == "conflict" and soft:
        both = a.modality == b.modality
        why += f", though {'both are' if both else 'one is'} only told as {' and '.join(soft)}"
    return Ruling(word, rule, f"{shown(a)} and {shown(b)}: {why}.")


def shown(reading: Reading) -> str:
    """What a reading says in its normal form; of a count also what is counted, where and when."""
    value, words = reading.printed, reading.printed
    if not isinstance(reading.value, Count):
        return words
    count = reading.value
    noun = count.state or count.counted
    if noun is not None and not set(noun.split()) <= set(_WORD.findall(value)):
        named = noun == count.state or count.low == count.high == 1
        words = f"{value} {noun if named else plural(noun)}"
    limits = [w for w in (count.scope, f"as of {count.as_of}" if count.as_of else None) if w]
    told = [w for w in limits if w not in value]
    return f"{words} ({', '.join(told)})" if told else words


def number(value: float) -> str:
    """A number as it is written: "1,200", "0.5"."""
    return f"{value:,.6g}" if abs(value) < 1e6 else f"{value:,.0f}"
