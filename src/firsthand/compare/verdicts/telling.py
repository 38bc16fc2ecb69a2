"""How a ruling is told: both normal forms and the reason, in one sentence."""

from __future__ import annotations

from firsthand.compared import Reading, Ruled, Ruling


def ruled(word: Ruled, rule: str, two: tuple[Reading, Reading], why: str) -> Ruling:
    """A ruling on two readings. The sentence holds what each says, then the reason.

    Of a conflict it also tells where a side is only alleged, or only held possible.
    """
    a, b = two
    soft = [m for m in ("possible", "alleged") if m in (a.modality, b.modality)]
    if word == "conflict" and soft:
        both = a.modality == b.modality
        why += f", though {'both are' if both else 'one is'} only told as {' and '.join(soft)}"
    return Ruling(word, rule, f"{a.printed} and {b.printed}: {why}.")


def number(value: float) -> str:
    """A number as it is written: "1,200", "0.5"."""
    return f"{value:,.6g}" if abs(value) < 1e6 else f"{value:,.0f}"
