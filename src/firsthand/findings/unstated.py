"""`source.unstated`: claims for which the account names nobody."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.findings.telling import counted, made, number, passages, verb
from firsthand.model import Account, Finding

KIND = "source.unstated"


def findings(account: Account) -> Iterator[Finding]:
    """One for the account, with all such claims; none where every claim has a source."""
    claims = counted(account)
    alone = [c for c in claims if c.origin == "unstated"]
    if alone:
        message = (
            f"{len(alone):,} of {number(len(claims), 'claim')} {verb(len(alone), 'stands', 'stand')} "
            "in the account’s own voice, and nobody is named for "
            f"{verb(len(alone), 'it', 'them')}."
        )
        rule = "no chain, and the author does not say that he was there"
        yield made(KIND, message, rule, passages(account, (c.span for c in alone)))
