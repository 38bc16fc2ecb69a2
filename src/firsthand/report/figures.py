"""The counts that stand on top of every report: what is there, not what it is worth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.model import UNKNOWN, Account, Claim, Examination

COUNTED = frozenset({"assertion", "caption"})
"""The forms that are claims; questions, orders and headings stand in the list uncounted."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of one account or of several.

    ``gap_characters`` of ``characters`` are in passages that were not understood.
    """

    claims: int = 0
    attributed: int = 0
    unstated: int = 0
    unnamed: int = 0
    witnessed: int = 0
    first_voices: int = 0
    citations: int = 0
    unresolved: int = 0
    not_understood: int = 0
    gap_characters: int = 0
    characters: int = 0
    words: int = 0


def counted(account: Account) -> tuple[Claim, ...]:
    """The claims of an account that are counted, in text order."""
    claims = (c for c in account.claims if c.form in COUNTED)
    return tuple(sorted(claims, key=lambda c: c.span))


def first_voices(account: Account) -> frozenset[str]:
    """The ids of the known first voices of the counted claims."""
    return frozenset(c.chain[0] for c in counted(account) if c.chain and c.chain[0] != UNKNOWN)


def of_account(account: Account) -> Figures:
    """The counts of one account."""
    claims = counted(account)
    origins = Counter(c.origin for c in claims)
    return Figures(
        claims=len(claims),
        attributed=sum(1 for c in claims if c.chain),
        unstated=origins["unstated"],
        unnamed=origins["unnamed"],
        witnessed=origins["author"],
        first_voices=len(first_voices(account)),
        citations=len(account.citations),
        unresolved=sum(1 for c in account.citations if not c.resolved),
        not_understood=len(account.not_understood),
        gap_characters=sum(g.span.end - g.span.start for g in account.not_understood),
        characters=len(account.text.characters),
        words=account.words,
    )


def total(figures: Iterable[Figures]) -> Figures:
    """The sums. Voices of different accounts are added up: who is who across them is not asked."""
    summed: Counter[str] = Counter()
    for one in figures:
        summed.update({name: getattr(one, name) for name in Figures.__slots__})
    return Figures(**summed)


def findings_by_kind(examination: Examination) -> dict[str, int]:
    """How many findings there are of each kind, by name of the kind."""
    kinds = Counter(f.kind for f in examination.findings)
    return {kind: kinds[kind] for kind in sorted(kinds)}
