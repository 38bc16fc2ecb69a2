"""Quotations that two accounts share: the words of a third, and no sign that one has the other.

Two quotations are the same where the shorter one's words are nearly all in the longer one, in
order. Long words that one account has in quotation marks and the other as its own prose are
listed too: there one account may quote the other, or both have the words of a third.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from firsthand.compare.reuse.alignment import Match, aligned
from firsthand.compare.reuse.wording import Wording, words
from firsthand.model import Account, Span

SHORTEST = 5
"""Fewer words in a row ("the careful phrase") are said by many without one having the other's."""
SHORTEST_PROSE = 12
"""So many quoted words must stand in the other account's prose in order."""
ALIKE = 0.7
"""So much of the shorter quotation must stand in the longer one, in order."""
LONGEST = 120
"""Of a longer quotation the first words are compared."""
GRAM = 3
CROWD = 60
"""Three words that more quotations, or more units of prose, share are not followed."""

Gram = tuple[str, ...]


class Quoted(NamedTuple):
    """Words between quotation marks: the account by number, the marks' span, the normal forms."""

    account: int
    span: Span
    forms: tuple[str, ...]


class SharedQuotation(NamedTuple):
    """Two accounts, by number, and the spans of what both have.

    ``marked`` says whether both have it in quotation marks throughout.
    """

    a: int
    b: int
    spans_a: tuple[Span, ...]
    spans_b: tuple[Span, ...]
    words: int
    marked: bool


class _Both(NamedTuple):
    a: Span
    b: Span
    words: int
    marked: bool


def shared_quotations(
    accounts: Sequence[Account], wordings: Sequence[Wording]
) -> tuple[SharedQuotation, ...]:
    """For every two accounts (the earlier first) that have the same quoted words, these words."""
    quoted = [q for n, account in enumerate(accounts) for q in quotations(n, account)]
    where: dict[Gram, list[int]] = defaultdict(list)
    for number, quotation in enumerate(quoted):
        for gram in _grams(quotation.forms):
            where[gram].append(number)
    found: dict[tuple[int, int], list[_Both]] = defaultdict(list)
    for pair, both in (*_marked(quoted, where), *_in_prose(quoted, where, wordings)):
        found[pair].append(both)
    return tuple(_shared(pair, both) for pair, both in sorted(found.items()))


def quotations(number: int, account: Account) -> tuple[Quoted, ...]:
    """The outermost quotations of an account that are long enough to be known again."""
    text = account.text.characters
    out = []
    for quotation in account.quotations:
        forms = tuple(t.form for piece in quotation.pieces for t in words(text, *piece))
        if quotation.depth == 1 and len(forms) >= SHORTEST:
            out.append(Quoted(number, quotation.span, forms[:LONGEST]))
    return tuple(out)


def _grams(forms: Sequence[str]) -> set[Gram]:
    return set(zip(*(forms[k:] for k in range(GRAM)), strict=False))


def _same(a: Sequence[str], b: Sequence[str]) -> Match:
    return aligned(a, b, lambda x, y: float(x == y != ""))


def _marked(
    quoted: Sequence[Quoted], where: dict[Gram, list[int]]
) -> Iterator[tuple[tuple[int, int], _Both]]:
    """What stands in quotation marks in both accounts."""
    together = {
        pair
        for places in where.values()
        if len(places) <= CROWD
        for pair in combinations(places, 2)
    }
    for m, n in sorted(together):
        a, b = quoted[m], quoted[n]
        if a.account != b.account:
            same = len(_same(a.forms, b.forms).steps)
            if same >= max(SHORTEST, ALIKE * min(len(a.forms), len(b.forms))):
                yield (a.account, b.account), _Both(a.span, b.span, same, True)


def _in_prose(
    quoted: Sequence[Quoted], where: dict[Gram, list[int]], wordings: Sequence[Wording]
) -> Iterator[tuple[tuple[int, int], _Both]]:
    """What one account has in quotation marks and another as its own words."""
    units: dict[Gram, set[tuple[int, int]]] = defaultdict(set)
    for n, wording in enumerate(wordings):
        for unit in range(len(wording.units)):
            forms = ["" if t.quoted else t.form for t in wording.of(unit)]
            for gram in _grams(forms):
                if gram in where and "" not in gram:
                    units[gram].add((n, unit))
    together = {
        (number, *place)
        for gram, places in units.items()
        if len(places) <= CROWD and len(where[gram]) <= CROWD
        for number in where[gram]
        if len(quoted[number].forms) >= SHORTEST_PROSE
        for place in places
        if place[0] != quoted[number].account
    }
    for number, n, unit in sorted(together):
        tokens = wordings[n].of(unit)
        match = _same(quoted[number].forms, ["" if t.quoted else t.form for t in tokens])
        if len(match.steps) < max(
            SHORTEST_PROSE, ALIKE * min(len(quoted[number].forms), len(tokens))
        ):
            continue
        prose = Span(tokens[match.steps[0][1]].span.start, tokens[match.steps[-1][1]].span.end)
        there = quoted[number]
        if there.account < n:
            yield (there.account, n), _Both(there.span, prose, len(match.steps), False)
        else:
            yield (n, there.account), _Both(prose, there.span, len(match.steps), False)


def _shared(pair: tuple[int, int], found: Sequence[_Both]) -> SharedQuotation:
    kept: list[_Both] = []
    for both in sorted(found, key=lambda x: (-x.words, x.a, x.b)):
        if not any(both.a.touches(x.a) and both.b.touches(x.b) for x in kept):
            kept.append(both)
    kept.sort(key=lambda x: (x.a, x.b))
    return SharedQuotation(
        *pair,
        tuple(x.a for x in kept),
        tuple(x.b for x in kept),
        sum(x.words for x in kept),
        all(x.marked for x in kept),
    )
