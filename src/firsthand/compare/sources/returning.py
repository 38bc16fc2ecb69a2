"""Whether an account that is given as a source gives in turn the one that relies on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.compare.numbers import numbers
from firsthand.compare.sources.nodes import Nodes
from firsthand.compared import Edge, Reading
from firsthand.model import Account, Passage, Span

SMALL = 2
"""Counts up to this stand in sentences of every kind."""


def returned(
    source: Account, of: Account, reading: Reading, nodes: Nodes, cites: Sequence[Edge]
) -> Passage | None:
    """Where a source names the account of a reading, or its author, for the same number.

    ``cites`` are the citations of the source. None where it does not, or for another number.
    """
    wanted = {n for n in numbers(of, reading.span) if n > SMALL}
    for span in _naming(source, of.id, nodes, cites):
        around = [s for s in source.sentences if s.touches(span)]
        if any(wanted & numbers(source, s) for s in around):
            return Passage(source.id, span)
    return None


def _naming(source: Account, of: str, nodes: Nodes, cites: Sequence[Edge]) -> Iterator[Span]:
    for edge in cites:
        if edge.on == of:
            yield from (p.span for p in edge.passages)
    for claim in source.claims:
        if any(nodes.of_actor[a].document == of for a in claim.chain if a in nodes.of_actor):
            yield claim.span
