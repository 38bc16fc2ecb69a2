"""`quote.unbalanced`: quotation marks that do not close."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.findings.telling import made, number, passages, verb
from firsthand.model import Account, Finding

KIND = "quote.unbalanced"


def findings(account: Account) -> Iterator[Finding]:
    """One for the account, with every quotation that has no end."""
    lost = [q for q in account.quotations if not q.closed and q.pieces]
    if lost:
        message = (
            f"{len(lost):,} of {number(len(account.quotations), 'quotation')} "
            f"{verb(len(lost), 'does', 'do')} not close: where the quoted words end, and whose they "
            "are, is uncertain."
        )
        spans = (piece for q in lost for piece in q.pieces)
        yield made(KIND, message, "no closing quotation mark", passages(account, spans))
