"""Findings: what the texts show, in one calm sentence each."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Account, Finding

KINDS: tuple[str, ...] = ("citation.unresolved",)


def findings(accounts: Sequence[Account]) -> tuple[Finding, ...]:
    """All findings of the accounts."""
    return ()
