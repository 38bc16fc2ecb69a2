"""Who wrote which account: one author of several accounts is one source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.compare.heads import head
from firsthand.compare.sources.nodes import Nodes
from firsthand.compared import Edge, Party
from firsthand.model import Account


def by_author(accounts: Sequence[Account], parties: Sequence[Party]) -> Iterator[Edge]:
    """An account rests on its author where he is a party of the case and has a name."""
    nodes = Nodes(accounts, parties)
    for account in accounts:
        party = nodes.authors.get(account.id)
        if party and party.named:
            stated = account.text.metadata.author is not None
            yield Edge(
                account.id,
                party.id,
                "by",
                "metadata" if stated else "stated",
                (),
                f"Its head names {head(account).writer or party.name} as its author.",
            )
