"""Which account copied another: inferred from shared wording, with the direction where known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.compared import Edge, Reuse
from firsthand.model import Passage

COPYING = ("copy", "rewrite")
"""The kinds of reuse that make one account rest on another; errors and quotations only hint."""


def copied(reuse: Sequence[Reuse]) -> Iterator[Edge]:
    """The copy rests on its model; where the direction is open, the second account on the first."""
    for shared in reuse:
        if shared.kind in COPYING:
            rests, on = copier_first(shared)
            where = tuple(
                Passage(document, span)
                for document, spans in ((shared.a, shared.spans_a), (shared.b, shared.spans_b))
                for span in spans
            )
            yield Edge(rests, on, "copies", "inferred", where, shared.because)


def copier_first(shared: Reuse) -> tuple[str, str]:
    """The two accounts of a reuse, the copying one first."""
    return (shared.a, shared.b) if shared.direction == "a_from_b" else (shared.b, shared.a)
