"""Error rates that were measured and that the page prints among its limits."""

from __future__ import annotations

from typing import NamedTuple


class Measured(NamedTuple):
    """One measured rate in words: what it is of, the figure, and on how many of what."""

    what: str
    figure: str
    of: str


_TEXTS = "in 36 English texts, invented, that no rule was made with"

MEASURED: tuple[Measured, ...] = (
    Measured("Attributions found, with the right source", "F1 0.89", f"187 {_TEXTS}"),
    Measured("Chains exactly right", "86 %", "of the 274 claims of these texts"),
    Measured("Origin right: named, unnamed, the author, or none stated", "83 %", "of the same"),
)
"""The rates of this version: `python -m bench quality`, the blind part of the own gold set."""

_PLANTED = "in eight invented cases of 25 short accounts, in words that no rule was made with"

COMPARED: tuple[Measured, ...] = (
    Measured("Answers to one question put together", "70 %", _PLANTED),
    Measured("Of those put together, rightly", "96 %", "in the same"),
    Measured(
        "Answers to one question put together, where people wrote the cases",
        "15 %",
        "in four invented cases of eight accounts; 88 % of them rightly",
    ),
    Measured("Conflicts told where a reader had a verdict, rightly", "95 %", "in the same"),
    Measured("Numbers of origins exactly right", "43 %", "in the same; too high in 8 %"),
)
"""Rates of comparing: `python -m bench compare`, the planted dossiers in blind words, and
`python -m bench.compare.own`, the blind half."""
