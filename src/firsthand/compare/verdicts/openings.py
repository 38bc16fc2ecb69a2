"""What comes before any slot is laid side by side: who leaves it open, and who denies.

Not to know, and not to have seen, heard or noticed, is never a denial. What only may be so stands
against nothing. A denial stands against what it denies, and says nothing of anything else.
"""

from __future__ import annotations

from collections.abc import Callable

from firsthand.compare.readings.words import DID
from firsthand.compare.thesaurus import related
from firsthand.compare.verdicts.telling import ruled
from firsthand.compared import Reading, Ruling, Whether, Who

_HEDGED_VALUES = frozenset(("quantity", "time"))
"""Slots whose hedge is in the width of the interval ("perhaps 40"), so that it decides."""


_ONE_BY_NAME = frozenset(("actor.initial", "actor.spelling", "actor.one_of_group"))
"""Rules by which two doers are one, or one among others, as far as their words go."""


def opening(a: Reading, b: Reading) -> Ruling | None:
    """The ruling where one of two readings leaves the question open, else None."""
    two = a, b
    unknown = [r for r in two if r.value is None or r.modality == "unknown"]
    if unknown:
        why = "both leave it open" if len(unknown) == 2 else "one says that it is not known"
        return ruled("compatible", "open.unknown", two, why)
    unseen = [r for r in two if r.modality == "unseen"]
    if unseen:
        who = "both say" if len(unseen) == 2 else "one says"
        why = f"{who} not to have seen, heard or remembered it, which is no denial"
        return ruled("compatible", "open.unseen", two, why)
    if a.slot not in _HEDGED_VALUES and "possible" in (a.modality, b.modality):
        return ruled("compatible", "open.possible", two, "one says only that it may be so")
    return None


def denial(
    a: Reading, b: Reading, compared: Callable[[Reading, Reading], Ruling | None]
) -> Ruling | None:
    """The ruling where just one of two readings is a denial of a value.

    ``compared`` lays the values side by side as if both were asserted. None where both deny, and
    where it cannot be told whether the one denies what the other says.
    """
    if isinstance(a.value, Who) and isinstance(b.value, Who):
        none = _of_all(a, b)
        if none is not None:
            return none
    if isinstance(a.value, Whether) or (a.modality == b.modality and a.slot != "actor"):
        return None
    found = compared(a, b)
    if found is None or found.rule == "actor.unnamed" or not _one_deed(a, b):
        return None
    if a.modality == b.modality:
        why = "both deny it of one and the same"
        return ruled("agree", "denial.both", (a, b), why) if found.word == "agree" else None
    if found.word == "conflict":
        why = "what is denied is not what the other says"
        return ruled("compatible", "denial.of_another", (a, b), why)
    if found.word == "agree" or found.rule in _ONE_BY_NAME:
        return ruled("disputed", "denial.of_this", (a, b), "one says it, the other denies it")
    return found


def _of_all(a: Reading, b: Reading) -> Ruling | None:
    """The ruling where one of two says that nobody did it, or none of a kind."""
    for one, other in ((a, b), (b, a)):
        mine, yours = one.value, other.value
        if not isinstance(mine, Who) or not isinstance(yours, Who) or one.modality != "denied":
            continue
        everybody = mine.words[:1] == ("nobody",)
        if not (everybody or (mine.words[:1] == ("no",) and _kind_of(yours, mine.words[-1]))):
            continue
        if not _one_deed(a, b) or other.modality == "possible":
            return None
        if other.modality == "denied":
            why = "who denies it of all denies it of each"
            return ruled("agree", "denial.of_all", (a, b), why)
        return ruled("disputed", "denial.of_all", (a, b), "one says it, the other denies it of all")
    return None


def _kind_of(who: Who, noun: str) -> bool:
    """Whether somebody is of a kind by his words: a lieutenant is an officer."""
    words = {*who.words, *(who.name or "").casefold().split()}
    return any(related(w.rstrip("."), noun, "noun") in ("same", "narrower") for w in sorted(words))


def _one_deed(a: Reading, b: Reading) -> bool:
    """Whether both tell of one act: who denies that he gave the order does not deny the shot."""
    return (
        not (a.act and b.act)
        or DID in (a.act, b.act)
        or a.act == b.act
        or related(a.act, b.act, "verb") in ("same", "narrower", "broader")
    )
