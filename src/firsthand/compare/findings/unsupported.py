"""`citation.unsupported`: a cited account of the case does not hold the value or the words.

What is looked for are the numbers, the times and the quoted words of the passage that cites.
Only where the cited account has none of them is anything said: that a text means the same in
other words cannot be told by looking for words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.compare.heads import file_name
from firsthand.compare.numbers import numbers
from firsthand.compare.wording import holds, words
from firsthand.findings.telling import made, short
from firsthand.model import Account, Citation, Finding, Passage, Span

KIND = "citation.unsupported"
RULE = "no number, time or quoted words of the citing passage stand in the cited account"
LEAST_QUOTED = 3
"""Words; shorter quotations are found, or missed, by chance."""
_SMALL = 2
"""Counts up to this stand in every text, and in words like "one another"."""
_QUOTED = re.compile(r"[“«\"]([^”»\"]{4,400})[”»\"]")


def findings(accounts: Sequence[Account]) -> Iterator[Finding]:
    """One for each citation of an account of the case whose values and words it lacks."""
    of = {a.id: a for a in accounts}
    for account in accounts:
        for citation in account.citations:
            target = of.get(citation.target.document or "") if citation.target else None
            if target is None or target is account or not citation.supports:
                continue
            where = passage(account, citation)
            missing = lacking(account, where, target)
            if missing:
                message = (
                    f"{short(file_name(target))} is cited for {missing}, "
                    "and nothing of the kind stands in it."
                )
                found = (Passage(account.id, citation.span), Passage(account.id, where))
                yield made(KIND, message, RULE, found, ())


def passage(account: Account, citation: Citation) -> Span:
    """What a citation stands behind: of its sentence what follows the marker before it."""
    around = [s for s in account.sentences if s.touches(citation.span)]
    near = [s for s in account.sentences if s.end <= citation.span.start]
    sentence = around[0] if around else (near[-1] if near else citation.span)
    marks = [
        c.span for c in account.citations if sentence.start <= c.span.start < citation.span.start
    ]
    start = marks[-1].end if marks else sentence.start
    end = citation.span.start if citation.span.start > start else sentence.end
    return Span(start, end)


def lacking(account: Account, where: Span, target: Account) -> str | None:
    """What a passage gives and a cited account lacks, in words; None where it has some of it."""
    characters = target.text.characters
    there = numbers(target, Span(0, len(characters)))
    given = {n for n in numbers(account, where) if n > _SMALL}
    quoted = [q for q in _QUOTED.findall(where.of(account.text.characters)) if _long(q)]
    said = words(characters)
    if given & there or any(holds(said, words(q)) for q in quoted):
        return None
    if quoted:
        return f"“{quoted[0]}”"
    exact = sorted(
        q.span
        for q in account.values.quantities
        if where.covers(q.span) and q.low is not None and q.low == q.high and q.low > _SMALL
    )
    return f"“{exact[0].of(account.text.characters)}”" if exact else None


def _long(quoted: str) -> bool:
    return len(words(quoted)) >= LEAST_QUOTED
