"""What is said of two short texts: the word, the deciding slot, where it stands, by which rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from firsthand.compared import Ruled, SlotKind
from firsthand.model import Span

Deciding = SlotKind | Literal["order", "modality"]
"""The slots of readings; the order of two events, and how surely something is said."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Two short texts laid side by side.

    ``a`` and ``b`` are the deciding words in each text, None where the text has none (a passive
    without its doer). ``rule`` names the rule, ``sentence`` says it in words.
    """

    word: Ruled
    slot: Deciding | None
    a: Span | None
    b: Span | None
    rule: str
    sentence: str
