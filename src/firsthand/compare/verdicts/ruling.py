"""One ruling on two readings: first whether one leaves it open or denies, then slot by slot."""

from __future__ import annotations

from collections.abc import Callable

from firsthand.compare.verdicts import actor, place, polarity, quantity, time
from firsthand.compare.verdicts.openings import denial, opening
from firsthand.compared import Reading, Ruling, SlotKind

SLOTS: dict[SlotKind, Callable[[Reading, Reading], Ruling | None]] = {
    "quantity": quantity.ruling,
    "time": time.ruling,
    "place": place.ruling,
    "actor": actor.ruling,
    "polarity": polarity.ruling,
}


def ruling(a: Reading, b: Reading) -> Ruling | None:
    """What two readings of one question say of each other; None where it cannot be told.

    The word is the same in either order. The readings are taken to be of one question: whether
    they are is asked before, where points are made.
    """
    if a.slot != b.slot:
        return None
    found = opening(a, b)
    if found is not None:
        return found
    compared = SLOTS[a.slot]
    if a.slot != "polarity" and "denied" in (a.modality, b.modality):
        return denial(a, b, compared)
    return compared(a, b)
