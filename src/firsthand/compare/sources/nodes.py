"""The nodes of a source graph: what stands for an actor, and for an account, across a case."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.compared import Party
from firsthand.model import UNKNOWN, Account


class Nodes:
    """Parties by their actors, and accounts by their authors.

    A body or a record that is an account of the case ("the Authority", "the Report") is that
    account's node; a person stays a node of his own, on whom his accounts rest.
    """

    def __init__(self, accounts: Sequence[Account], parties: Sequence[Party]) -> None:
        self.kinds = {x.id: x.kind for a in accounts for x in a.actors}
        self.of_actor = {actor: p for p in parties for actor in p.actors}
        self.authors = {
            a.id: self.of_actor[a.author] for a in accounts if a.author in self.of_actor
        }

    def of(self, actor: str) -> str:
        """The node of an actor; of ids that are none ("?") the id itself."""
        party = self.of_actor.get(actor)
        if party is None or actor == UNKNOWN:
            return actor
        if party.document and not self._writes(party):
            return party.document
        return party.id

    def document(self, actor: str) -> str | None:
        """The account that an actor wrote or is, if any."""
        party = self.of_actor.get(actor)
        return party.document if party else None

    def name(self, node: str) -> str:
        """How a node is called in a sentence."""
        party = self.of_actor.get(node)
        return party.name if party else node

    def _writes(self, party: Party) -> bool:
        return any(self.kinds.get(a) in ("person", "group") for a in party.actors)
