"""Quotations that two accounts share: the words of a third, and no sign that one has the other.

Two quotations are the same where the shorter one's words are nearly all in the longer one, in
order. Words that one account has in quotation marks and the other as its own prose are told
apart: there one account may quote the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from firsthand.compare.reuse.alignment import aligned
from firsthand.compare.reuse.wording import words
from firsthand.model import Account, Span

SHORTEST = 5
"""Fewer words in a row ("the careful phrase") are said by many without one having the other's."""
ALIKE = 0.7
"""So much of the shorter quotation must stand in the longer one, in order."""
LONGEST = 120
"""Of a longer quotation the first words are compared."""
GRAM = 3
CROWD = 60


class Quoted(NamedTuple):
    """Words between quotation marks: the account by number, the marks' span, the normal forms."""

    account: int
    span: Span
    forms: tuple[str, ...]


class SharedQuotation(NamedTuple):
    """Two accounts, by number, and the spans of what both quote."""

    a: int
    b: int
    spans_a: tuple[Span, ...]
    spans_b: tuple[Span, ...]
    words: int


def shared_quotations(accounts: Sequence[Account]) -> tuple[SharedQuotation, ...]:
    """For every two accounts that quote the same words, what they quote."""
    quoted = [q for n, account in enumerate(accounts) for q in quotations(n, account)]
    where: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, quotation in enumerate(quoted):
        for gram in set(zip(*(quotation.forms[k:] for k in range(GRAM)), strict=False)):
            where[gram].append(number)
    together = {
        pair
        for places in where.values()
        if len(places) <= CROWD
        for pair in combinations(places, 2)
    }
    found: dict[tuple[int, int], list[tuple[Quoted, Quoted, int]]] = defaultdict(list)
    for m, n in sorted(together):
        a, b = quoted[m], quoted[n]
        if a.account != b.account and (same := _same(a, b)):
            found[a.account, b.account].append((a, b, same))
    return tuple(_shared(pair, both) for pair, both in sorted(found.items()))


def quotations(number: int, account: Account) -> tuple[Quoted, ...]:
    """The quotations of an account that are long enough to be known again."""
    text = account.text.characters
    out = []
    for quotation in account.quotations:
        if quotation.depth > 1:
            continue
        forms = tuple(t.form for piece in quotation.pieces for t in words(text, *piece))
        if len(forms) >= SHORTEST:
            out.append(Quoted(number, quotation.span, forms[:LONGEST]))
    return tuple(out)


def _same(a: Quoted, b: Quoted) -> int:
    """How many words two quotations share, 0 where they are not the same."""
    match = aligned(a.forms, b.forms, lambda x, y: float(x == y))
    steps = len(match.steps)
    enough = steps >= SHORTEST and steps >= ALIKE * min(len(a.forms), len(b.forms))
    return steps if enough else 0


def _shared(pair: tuple[int, int], both: Sequence[tuple[Quoted, Quoted, int]]) -> SharedQuotation:
    kept: list[tuple[Quoted, Quoted, int]] = []
    for a, b, same in sorted(both, key=lambda x: (-x[2], x[0].span, x[1].span)):
        if all(a.span != x.span and b.span != y.span for x, y, _ in kept):
            kept.append((a, b, same))
    kept.sort(key=lambda x: x[0].span)
    return SharedQuotation(
        *pair,
        tuple(a.span for a, _, _ in kept),
        tuple(b.span for _, b, _ in kept),
        sum(same for _, _, same in kept),
    )
