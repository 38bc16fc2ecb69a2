"""`media.missing`: a picture or recording is spoken of and is not in the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from firsthand.extract.media import KINDS
from firsthand.findings.telling import listed, made, passages
from firsthand.model import Account, Finding

KIND = "media.missing"
_TIMES = {1: "once", 2: "twice"}
_OF = {"photo": "a photo", "film": "a film", "map": "a map", "recording": "a recording"}


def findings(account: Account) -> Iterator[Finding]:
    """One for the account, with every mention; one thing can be mentioned several times."""
    lost = [m for m in account.media if not m.present]
    if lost:
        counts = Counter(m.kind for m in lost)
        times = (
            f"{_TIMES.get(counts[kind], f'{counts[kind]:,} times')} of {_OF[kind]}"
            for kind in KINDS
            if counts[kind]
        )
        message = f"The account speaks {listed(times)}; what it speaks of is not in the document."
        rule = "spoken of, and nothing of the kind stands beside it"
        yield made(KIND, message, rule, passages(account, (m.span for m in lost)))
