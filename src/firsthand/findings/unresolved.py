"""`citation.unresolved`: markers and references that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.extract.citations.finding import unused
from firsthand.extract.citations.references import references
from firsthand.findings.telling import listed, made, number, passages, short, verb
from firsthand.model import Account, Citation, Finding

KIND = "citation.unresolved"
NO_ENTRY = "no entry for the marker"
NO_FIRST = "a note that leads to no other"
NO_WORK = "no entry of this author and year"
NO_TEXT = "a named text that is not there"


def findings(account: Account) -> Iterator[Finding]:
    """At most four: markers without an entry, notes that lead to none, works, named texts."""
    cited = [c for c in account.citations if c.kind != "link"]
    lost = [c for c in cited if not c.resolved]
    if not lost:
        return
    markers = [c for c in cited if c.kind not in ("author_date", "document")]
    yield from _markers(account, [c for c in markers if not c.resolved and not c.target], markers)
    yield from _notes(account, [c for c in lost if c.target and c.kind != "document"])
    works = [c for c in cited if c.kind == "author_date"]
    yield from _works(account, [c for c in works if not c.resolved and not c.target], works)
    yield from _texts(account, [c for c in lost if c.kind == "document"])


def _markers(
    account: Account, lost: Sequence[Citation], every: Sequence[Citation]
) -> Iterator[Finding]:
    if not lost:
        return
    entries = references(account.text)
    of = f"{len(lost):,} of {number(len(every), 'marker')}"
    message = f"{of} {verb(len(lost), 'leads', 'lead')} nowhere, {listed(c.marker for c in lost)}"
    if not len(entries):
        message += ": the document has no notes."
    else:
        message += f": the document has {number(len(entries), 'note')}, and none of them fits."
        idle = unused(account.text)
        if idle:
            message += f" No marker points to {number(len(idle), 'note')}."
    yield made(KIND, message, NO_ENTRY, passages(account, (c.span for c in lost)))


def _notes(account: Account, lost: Sequence[Citation]) -> Iterator[Finding]:
    if lost:
        message = (
            f"{number(len(lost), 'marker')} {verb(len(lost), 'leads', 'lead')} to a note that only "
            f"points on, and what it means is not there: {listed(c.marker for c in lost)}."
        )
        yield made(KIND, message, NO_FIRST, passages(account, (c.span for c in lost)))


def _works(
    account: Account, lost: Sequence[Citation], every: Sequence[Citation]
) -> Iterator[Finding]:
    if not lost:
        return
    none = not len(references(account.text))
    end = "the document has no list of references" if none else "they are not in the list"
    end = end.replace("they are", "it is") if len(lost) == 1 else end
    message = (
        f"{len(lost):,} of {number(len(every), 'reference')} by author and year "
        f"{verb(len(lost), 'leads', 'lead')} nowhere, {listed(short(c.marker) for c in lost)}: {end}."
    )
    yield made(KIND, message, NO_WORK, passages(account, (c.span for c in lost)))


def _texts(account: Account, lost: Sequence[Citation]) -> Iterator[Finding]:
    if lost:
        names = listed(f"“{short(c.marker)}”" for c in lost)
        message = (
            f"{number(len(lost), 'text')} that the account names {verb(len(lost), 'is', 'are')} "
            f"neither in its lists nor in the case: {names}."
        )
        yield made(KIND, message, NO_TEXT, passages(account, (c.span for c in lost)))
