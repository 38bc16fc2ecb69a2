"""Which figures of a comparison are shown, with their goals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from bench.compare.counted import Tally
from bench.table import Row


class Measure(NamedTuple):
    """A tally shown by one of its figures; ``key`` is the last part of the floor's."""

    tally: str
    figure: Literal["f1", "precision", "recall"]
    name: str
    key: str
    goal: float | None = None
    lower: bool = False


MEASURES = (
    Measure("point pairs", "f1", "readings put on one point, F1", "point_pairs", 0.75),
    Measure("point pairs", "precision", "  precision", "point_pairs_p"),
    Measure("point pairs", "recall", "  recall", "point_pairs_r"),
    Measure("readings found", "recall", "readings found", "readings"),
    Measure("verdict over all", "recall", "verdicts with the right word, of all", "verdicts"),
    Measure("verdict given judged", "recall", "  of those judged", "verdicts_judged"),
    Measure("conflict", "precision", "conflicts, precision", "conflict_p", 0.92),
    Measure("conflict judged", "precision", "  where gold has a verdict", "conflict_p_judged"),
    Measure("conflict", "recall", "conflicts, recall", "conflict_r", 0.65),
    Measure("not comparable called conflict", "recall", "not comparable called conflict",
            "false_conflict", 0.0, lower=True),
    Measure("silent", "f1", "silences, F1", "silent"),
    Measure("silent, given home", "recall", "  silences found where the point is", "silent_home", 0.9),
    Measure("origins exact", "recall", "numbers of chains, exact", "origins", 0.75),
    Measure("origins inside", "recall", "  within the gold interval", "origins_inside", 0.95),
    Measure("origins overstated", "recall", "  more than there are", "origins_over", 0.0, lower=True),
    Measure("reuse", "f1", "shared wording, F1", "reuse", 0.9),
    Measure("copies", "precision", "  copies, precision", "copies_p"),
    Measure("copies", "recall", "  copies, recall", "copies_r"),
    Measure("quotation not called copying", "recall", "shared quotations not called copying",
            "quotations", 1.0),
    Measure("direction", "recall", "direction of copying", "direction"),
    Measure("verdicts that quote", "recall", "verdicts whose two sides quote their documents",
            "quote", 1.0),
)  # fmt: skip
QUICK = frozenset(
    (
        "point_pairs",
        "conflict_p",
        "conflict_r",
        "false_conflict",
        "silent_home",
        "origins",
        "reuse",
        "quote",
    )
)
"""The keys of the few that a quick run shows."""


def rows_of(
    made: dict[str, Tally], set_: str, *, only: frozenset[str] | None = None
) -> Iterator[Row]:
    """The rows of a set; a figure of which there is nothing to count is left out."""
    for m in MEASURES:
        tally = made[m.tally]
        if (only is None or m.key in only) and (tally.due or tally.said):
            value: float = getattr(tally, m.figure)
            yield Row(m.name, value, "share", m.goal, "", f"{set_}.{m.key}", m.lower)
