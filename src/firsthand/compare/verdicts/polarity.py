"""Yes against no.

Two assertions that cannot both hold are a conflict; against the word of one who denies, by a verb
of denying or as the one accused, it is a dispute. Who said so, and how often, counts for nothing.
"""

from __future__ import annotations

from firsthand.compare.verdicts.telling import ruled
from firsthand.compared import Reading, Ruling, Whether


def ruling(a: Reading, b: Reading) -> Ruling | None:
    """How two answers to a yes-or-no question stand to each other; None where one is none."""
    if not isinstance(a.value, Whether) or not isinstance(b.value, Whether):
        return None
    one, other, two = so(a), so(b), (a, b)
    if one == other and a.value.part != b.value.part:
        return ruled(
            "compatible",
            "polarity.part",
            two,
            f"both say {'yes' if one else 'no'}, one of them of some only",
        )
    if one == other:
        return ruled("agree", "polarity.same", two, f"both say {'yes' if one else 'no'}")
    if "denied" in (a.modality, b.modality):
        why = "one says it, the other denies it"
        return ruled("disputed", "polarity.denied", two, why)
    return ruled("conflict", "polarity.opposite", two, "one says yes, the other no")


def so(reading: Reading) -> bool:
    """Whether a reading says yes; a denial says no, whatever it quotes."""
    assert isinstance(reading.value, Whether)
    return reading.value.holds and reading.modality != "denied"
