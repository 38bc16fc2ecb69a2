"""The nodes of a source graph: what stands for an actor, and for an account, across a case."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from firsthand.compare.heads import head
from firsthand.compared import Party
from firsthand.model import UNKNOWN, Account

SLACK = timedelta(days=7)
"""A page may carry the date on which it was kept, and be quoted before."""


def _first_day(edtf: str | None) -> date | None:
    """The first day of a date that may lack its day or its month."""
    parts = [int(x) for x in re.findall(r"\d+", edtf or "")[:3]]
    try:
        return date(*(*parts, 1, 1)[:3]) if parts else None
    except ValueError:
        return None


class Nodes:
    """Parties by their actors, and accounts by their authors.

    A body or a record that is an account of the case ("the Authority", "the Report") is that
    account's node; a person stays a node of his own, on whom his accounts rest.
    """

    def __init__(self, accounts: Sequence[Account], parties: Sequence[Party]) -> None:
        self._days = {a.id: _first_day(head(a).day) for a in accounts}
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
        document = self.document(actor)
        return document if document and not self._writes(party) else party.id

    def document(self, actor: str) -> str | None:
        """The account that an actor wrote or is, if any; none that came out after his words."""
        party = self.of_actor.get(actor)
        if party is None or party.document is None:
            return None
        said, out = self._days.get(actor.partition(".")[0]), self._days[party.document]
        return None if said and out and out - said > SLACK else party.document

    def name(self, node: str) -> str:
        """How a node is called in a sentence."""
        party = self.of_actor.get(node)
        return party.name if party else node

    def _writes(self, party: Party) -> bool:
        return any(self.kinds.get(a) in ("person", "group") for a in party.actors)
