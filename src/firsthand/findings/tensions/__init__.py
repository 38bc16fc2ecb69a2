"""Tensions: two passages of one account that speak of the same thing and do not fit together.

Precision comes before recall: where it is open whether two passages speak of the same thing, at
the same time, there is no finding. The account may be right in both, by a sense that no rule
sees; a tension is a place to read again, and no fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from firsthand.findings.tensions import actor, place, polarity, quantity, time
from firsthand.findings.tensions.setting import Setting
from firsthand.model import Account, Finding

SLOTS: dict[str, Callable[[Setting], Iterator[Finding]]] = {
    "quantity": quantity.findings,
    "time": time.findings,
    "place": place.findings,
    "actor": actor.findings,
    "polarity": polarity.findings,
}


def of(slot: str) -> Callable[[Account], Iterator[Finding]]:
    """What finds the tensions of one slot in an account, each pair of passages once."""

    def findings(account: Account) -> Iterator[Finding]:
        seen = set()
        for finding in SLOTS[slot](Setting(account)):
            if finding.passages not in seen:
                seen.add(finding.passages)
                yield finding

    return findings
