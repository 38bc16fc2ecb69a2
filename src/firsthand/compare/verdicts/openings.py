"""What comes before any slot is laid side by side: who leaves it open, and who denies.

Not to know, and not to have seen, heard or noticed, is never a denial. What only may be so stands
against nothing. A denial stands against what it denies, and says nothing of anything else.
"""

from __future__ import annotations

from collections.abc import Callable

from firsthand.compare.thesaurus import related
from firsthand.compare.verdicts.telling import ruled
from firsthand.compared import Reading, Ruling, Whether

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
    if isinstance(a.value, Whether) or a.modality == b.modality:
        return None
    found = compared(a, b)
    if found is None or found.rule == "actor.unnamed" or not _one_deed(a, b):
        return None
    if found.word == "conflict":
        why = "what is denied is not what the other says"
        return ruled("compatible", "denial.of_another", (a, b), why)
    if found.word == "agree" or found.rule in _ONE_BY_NAME:
        return ruled("disputed", "denial.of_this", (a, b), "one says it, the other denies it")
    return found


def _one_deed(a: Reading, b: Reading) -> bool:
    """Whether both tell of one act: who denies that he gave the order does not deny the shot."""
    return (
        not (a.act and b.act)
        or a.act == b.act
        or related(a.act, b.act, "verb") in ("same", "narrower", "broader")
    )
