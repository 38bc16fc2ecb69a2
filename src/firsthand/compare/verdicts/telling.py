"""How a ruling is told: both normal forms and the reason, in one sentence."""

from __future__ import annotations

import re

from firsthand.compare.alignment.inflections import plural
from firsthand.compared import Count, Reading, Ruled, Ruling

BARE = frozenset(("so", "not so", "not known"))
"""Normal forms that tell nothing without the question."""
_LIMITING = frozenset("as by until till since up".split())
_TIES = _LIMITING | frozenset("in inside within on aboard at near from across for".split())
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
    if {a.printed, b.printed} <= BARE:
        return Ruling(word, rule, f"{why[0].upper()}{why[1:]}.")
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
    limits = [_lowered(w) for w in (count.scope, _when(count.as_of)) if w]
    told = [w for w in limits if w not in value]
    return f"{words} ({', '.join(told)})" if told else words


def _when(as_of: str | None) -> str | None:
    """The time of a count with the word that ties it: "by midnight", "as of Friday"."""
    if as_of is None or as_of.split()[0].lower() in _LIMITING:
        return as_of
    return f"as of {as_of}"


def _lowered(words: str) -> str:
    """Words from the head of a sentence as they stand within one: "In the" is "in the"."""
    first, space, rest = words.partition(" ")
    return f"{first.lower()}{space}{rest}" if first.lower() in _TIES else words


def number(value: float) -> str:
    """A number as it is written: "1,200", "0.5"."""
    return f"{value:,.6g}" if abs(value) < 1e6 else f"{value:,.0f}"


def length(kilometres: float) -> str:
    """A length as it is told: in kilometres, or in metres below one of them."""
    if kilometres >= 1:
        return f"{number(round(kilometres, 1))} km"
    return f"{number(float(f'{kilometres * 1000:.2g}'))} m"
