"""How a ruling is told: both normal forms and the reason, in one sentence."""

from __future__ import annotations

from firsthand.compared import Reading, Ruled, Ruling


def ruled(word: Ruled, rule: str, two: tuple[Reading, Reading], why: str) -> Ruling:
    """A ruling on two readings. The sentence holds what each says, then the reason."""
    a, b = two
    return Ruling(word, rule, f"{a.printed} and {b.printed}: {why}.")


def number(value: float) -> str:
    """A number as it is written: "1,200", "0.5"."""
    return f"{value:,.6g}" if abs(value) < 1e6 else f"{value:,.0f}"
