"""Findings: what the texts show, in one calm sentence each, with the passages that it rests on.

A finding states what stands in the texts or is missing there. It never says what happened, and
none is a verdict on an account: a claim without a source is common, and no fault in itself. Each
kind has a module; a finding of one account does not change when another account is added.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from firsthand.findings import (
    bottleneck,
    hidden,
    impossible,
    inconsistent,
    missing,
    not_understood,
    repeated,
    tensions,
    unbalanced,
    unnamed,
    unresolved,
    unstated,
)
from firsthand.model import Account, Finding

Maker = Callable[[Account], Iterator[Finding]]

OF_ONE: dict[str, Maker] = {
    "citation.unresolved": unresolved.findings,
    "quote.unbalanced": unbalanced.findings,
    "source.unstated": unstated.findings,
    "source.unnamed": unnamed.findings,
    "source.bottleneck": bottleneck.findings,
    **{f"tension.{slot}": tensions.of(slot) for slot in tensions.SLOTS},
    "agency.hidden": hidden.findings,
    "time.impossible": impossible.findings,
    "distance.inconsistent": inconsistent.findings,
    "media.missing": missing.findings,
    "text.not_understood": not_understood.findings,
}
"""The kinds that one account shows by itself, and what finds them."""
OF_ALL: dict[str, Callable[[Sequence[Account]], Iterator[Finding]]] = {
    "source.repeated": repeated.findings,
}
"""The kinds for which accounts are laid side by side."""
KINDS: tuple[str, ...] = (
    "citation.unresolved",
    "citation.unsupported",
    "quote.altered",
    "quote.unbalanced",
    "source.unstated",
    "source.unnamed",
    "source.bottleneck",
    "source.repeated",
    "source.circular",
    "source.shared_origin",
    "tension.quantity",
    "tension.time",
    "tension.place",
    "tension.actor",
    "tension.polarity",
    "conflict.quantity",
    "conflict.time",
    "conflict.place",
    "conflict.actor",
    "conflict.polarity",
    "time.impossible",
    "distance.inconsistent",
    "agency.hidden",
    "media.missing",
    "media.reused",
    "media.changed",
    "media.date_conflict",
    "text.not_understood",
)
"""All kinds in the order in which they are told; not every one is looked for yet."""


def findings(accounts: Sequence[Account]) -> tuple[Finding, ...]:
    """All findings of some accounts: by kind in the order of `KINDS`, then in text order.

    Ids are made of the documents, the kind and a number, ``d1.source.unnamed.2``: adding an
    account changes no id of the others' findings.
    """
    found: dict[str, list[Finding]] = {kind: [] for kind in KINDS}
    for kind, one in OF_ONE.items():
        for account in accounts:
            found[kind] += one(account)
    for kind, every in OF_ALL.items():
        found[kind] += every(accounts)
    return tuple(numbered([f for kind in KINDS for f in found[kind]]))


def numbered(found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings with their ids, made of documents, kind and a number."""
    counts: Counter[str] = Counter()
    for finding in found:
        documents = "+".join(dict.fromkeys(p.document for p in finding.passages))
        stem = f"{documents}.{finding.kind}"
        counts[stem] += 1
        yield replace(finding, id=f"{stem}.{counts[stem]}")
