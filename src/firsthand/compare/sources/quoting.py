"""Whom accounts quote: edges from the chains of their claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from firsthand.compare.sources.nodes import Nodes
from firsthand.compare.sources.provenance import actor_of, provenance
from firsthand.compared import Edge, EdgeKind, Party
from firsthand.model import UNKNOWN, Account, Claim, Passage


def quoted(accounts: Sequence[Account], parties: Sequence[Party]) -> Iterator[Edge]:
    """The account rests on the nearest hand of each claim's chain, each hand on the next."""
    nodes = Nodes(accounts, parties)
    for account in accounts:
        for claim in account.claims:
            if claim.form != "question" and claim.chain:
                yield from _of_chain(account, claim, nodes)
        yield from _had(account, nodes)


def _had(account: Account, nodes: Nodes) -> Iterator[Edge]:
    """What the account itself says that it has from somebody."""
    for had in provenance(account):
        if had.own:
            where = (Passage(account.id, had.where),)
            hands = [account.id, *(_called(account, words, nodes) for words in had.sources)]
            for rests, on in pairwise(hands):
                kind: EdgeKind = "quotes" if rests == account.id else "heard_from"
                if rests != on:
                    yield Edge(rests, on, kind, "stated", where, "It says from whom it has it.")


def _called(account: Account, words: str, nodes: Nodes) -> str:
    actor = actor_of(account, words)
    return nodes.of(actor) if actor else f"{words} ({account.id})"


def _of_chain(account: Account, claim: Claim, nodes: Nodes) -> Iterator[Edge]:
    where = (Passage(account.id, claim.span),)
    hands = [account.id, *(nodes.of(actor) for actor in reversed(claim.chain))]
    actors = ["", *reversed(claim.chain)]
    for n, (rests, on) in enumerate(pairwise(hands)):
        if rests == on:
            continue
        kind: EdgeKind = "quotes" if not n else "heard_from"
        if nodes.kinds.get(actors[n + 1]) == "record":
            kind = "records"
        yield Edge(rests, on, kind, "stated", where, _because(kind, on))


def _because(kind: EdgeKind, on: str) -> str:
    if on == UNKNOWN:
        return "It says that it was told, and names nobody."
    if kind == "records":
        return "It gives a record as its source."
    return "It quotes this source." if kind == "quotes" else "The source had it from another."
