"""`text.not_understood`: passages that the reader or the extractors could not deal with."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.findings.telling import made, number, passages, verb
from firsthand.model import Account, Finding, Gap

KIND = "text.not_understood"


def findings(account: Account) -> Iterator[Finding]:
    """One for each reason, in the order in which the reasons first occur."""
    reasons: dict[str, list[Gap]] = {}
    for gap in sorted(account.not_understood, key=lambda g: g.span):
        reasons.setdefault(gap.reason, []).append(gap)
    for reason, gaps in reasons.items():
        size = sum(g.span.end - g.span.start for g in gaps)
        message = (
            f"{number(len(gaps), 'passage')} with {number(size, 'character')} of "
            f"{len(account.text.characters):,} {verb(len(gaps), 'was', 'were')} not understood: {reason}."
        )
        yield made(
            KIND, message, "kept and shown, not read", passages(account, (g.span for g in gaps))
        )
