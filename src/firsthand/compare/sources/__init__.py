"""The source graph of a case: which account rests on whom, as stated, as printed, as inferred."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.compare.sources.authors import by_author
from firsthand.compare.sources.citing import cited
from firsthand.compare.sources.copying import copied
from firsthand.compare.sources.quoting import quoted
from firsthand.compared import Edge, Party, Reuse
from firsthand.model import Account


def edges(
    accounts: Sequence[Account], parties: Sequence[Party], reuse: Sequence[Reuse] = ()
) -> tuple[Edge, ...]:
    """All edges between accounts and parties of a case, each once, with all its passages.

    Stated are `quotes` and `heard_from` (an account quotes a party, who had it from another),
    `records` (a record speaks), `cites` (an account of the case is named); `by` comes from
    metadata or the head; `copies` is inferred from shared wording. Nodes are ids of documents
    and of parties, "?" for a source of whom nothing is said.
    """
    merged: dict[tuple[str, str, str, str], Edge] = {}
    for edge in (
        *quoted(accounts, parties),
        *cited(accounts),
        *by_author(accounts, parties),
        *copied(reuse),
    ):
        key = (edge.rests, edge.on, edge.kind, edge.ground)
        old = merged.get(key)
        passages = (*old.passages, *edge.passages) if old else edge.passages
        merged[key] = Edge(
            edge.rests,
            edge.on,
            edge.kind,
            edge.ground,
            tuple(dict.fromkeys(passages)),
            old.because if old else edge.because,
        )
    return tuple(merged.values())
