"""Which clauses of an account are laid side by side: those of one act, each with a few others."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from firsthand.findings.tensions.setting import Setting
from firsthand.findings.tensions.telling import Side, apart
from firsthand.values import Predication

REACH = 30
"""How many later clauses of one kind each is compared with, which keeps long accounts quick."""


class Pair:
    """Two clauses of one kind, both asserted by voices that can be set against each other."""

    def __init__(self, first: Predication, second: Predication, sides: tuple[Side, Side]) -> None:
        self.first = first
        self.second = second
        self.sides = sides


def pairs(setting: Setting, kind: Callable[[Predication], str | None]) -> Iterator[Pair]:
    """All such pairs; ``kind`` names what a clause is compared by, None where it is not."""
    groups: dict[str, list[tuple[Predication, Side]]] = {}
    for said in setting.account.values.predications:
        name = kind(said)
        chain = setting.voice(said.span) if name is not None else None
        if name is not None and chain is not None:
            groups.setdefault(name, []).append((said, Side(said.span, chain)))
    for group in groups.values():
        for n, (first, side) in enumerate(group):
            for second, other in group[n + 1 : n + 1 + REACH]:
                if not side.span.touches(other.span) and not apart(side.chain, other.chain):
                    yield Pair(first, second, (side, other))
