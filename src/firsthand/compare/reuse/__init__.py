"""What accounts share that agreeing on the facts does not explain.

Shared wording (a copy, a rewriting), quotations of the same words, rare errors, and rounds in
which two accounts cite one another. A quotation that two accounts share is never called copying,
and no direction is given unless something shows it.

Seeds and their thinning are after Schleimer, Wilkerson and Aiken (2003), the alignment after Smith
and Waterman (1981), the shared error is the "common error" of textual criticism.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter

from firsthand.compare.reuse import direction, quoting, rings, shared, slips
from firsthand.compare.reuse.naming import namings
from firsthand.compare.reuse.wording import Wording, wording
from firsthand.compared import Reuse
from firsthand.model import Account

Pair = tuple[int, int]
"""Two accounts by number, the earlier first."""


def reuse(accounts: Sequence[Account]) -> tuple[Reuse, ...]:
    """What every two accounts share, in the order of the accounts.

    Of each two there is at most one entry of a kind; ``a`` is the one that comes first in
    ``accounts``. Two that share their wording have no entry for quotations besides: a copy takes
    its quotations along. Time grows with the text and with the number of pairs that share words.
    """
    named = namings(accounts)
    wordings = [wording(account) for account in accounts]
    apart: dict[Pair, Reuse] = {}
    out: dict[Pair, list[Reuse]] = defaultdict(list)
    for pair, entry in (*_errors(accounts), *_rings(accounts, rings.rings(accounts, named))):
        out[pair].append(entry)
        before = apart.get(pair)
        apart[pair] = entry if before is None else _with(entry, before)
    spans = {pair: (entry.spans_a, entry.spans_b) for pair, entry in apart.items()}
    known = direction.known(accounts, {(n.by, n.named) for n in named})
    copied = {
        (chain.a, chain.b): _wording(accounts, wordings, chain, known)
        for chain in shared.chains(wordings, spans)
    }
    for pair, entry in copied.items():
        out[pair].insert(0, entry)
    for quotation in quoting.shared_quotations(accounts, wordings):
        if (quotation.a, quotation.b) not in copied:
            out[quotation.a, quotation.b].append(_quotation(accounts, wordings, quotation))
    return tuple(
        entry for _, entries in sorted(out.items(), key=itemgetter(0)) for entry in entries
    )


def _with(entry: Reuse, other: Reuse) -> Reuse:
    """An entry with the passages of another one of the same two accounts."""
    return replace(
        entry, spans_a=entry.spans_a + other.spans_a, spans_b=entry.spans_b + other.spans_b
    )


def _wording(
    accounts: Sequence[Account],
    wordings: Sequence[Wording],
    chain: shared.Chain,
    known: direction.Known,
) -> Reuse:
    a, b = accounts[chain.a], accounts[chain.b]
    spans_a, spans_b = shared.spans(chain, wordings[chain.a], wordings[chain.b])
    copied = chain.verbatim >= shared.VERBATIM
    shown = _direction(accounts, wordings, chain, known)
    number = len(chain.stretches)
    words = sum(len(s.steps) for s in chain.stretches)
    how = "nearly word for word" if copied else "with words put in place of others"
    places = "1 passage" if number == 1 else f"{number} passages in the same order"
    return Reuse(
        a=a.id,
        b=b.id,
        kind="copy" if copied else "rewrite",
        spans_a=spans_a,
        spans_b=spans_b,
        share=round(min(1.0, chain.share), 4),
        direction=shown.direction,
        rule="shared wording",
        because=f"{places} ({words} shared words) {how}; {shown.because}.",
    )


def _direction(
    accounts: Sequence[Account],
    wordings: Sequence[Wording],
    chain: shared.Chain,
    known: direction.Known,
) -> direction.Shown:
    dated = direction.by_date(known, chain.a, chain.b)
    named = direction.by_name(known, chain.a, chain.b)
    if named.direction is not None:
        return named if dated.direction in (None, named.direction) else direction.UNKNOWN
    if chain.share < direction.SHARE:
        # Two records of one testimony, one author twice: the later need not know the earlier.
        return direction.UNKNOWN
    if dated.direction is not None:
        return dated
    both = (chain.a, chain.b)
    return direction.by_change(
        tuple(accounts[n] for n in both), tuple(wordings[n] for n in both), chain.stretches
    )


def _quotation(
    accounts: Sequence[Account], wordings: Sequence[Wording], found: quoting.SharedQuotation
) -> Reuse:
    shorter = min(len(wordings[n].tokens) for n in (found.a, found.b))
    return Reuse(
        a=accounts[found.a].id,
        b=accounts[found.b].id,
        kind="shared_quotation",
        spans_a=found.spans_a,
        spans_b=found.spans_b,
        share=round(min(1.0, found.words / max(1, shorter)), 4),
        direction=None,
        rule="same quotation" if found.marked else "quoted words in prose",
        because=f"both quote the same {found.words} words; that is no copying."
        if found.marked
        else f"{found.words} words that the one quotes are in the other's own text; nothing shows "
        "whose they are.",
    )


def _errors(accounts: Sequence[Account]) -> Iterator[tuple[Pair, Reuse]]:
    merged: dict[Pair, list[slips.Slip]] = {}
    for slip in slips.slips(accounts):
        for (a, _), (b, _) in slips.pairs(slip):
            merged.setdefault((a, b), []).append(slip)
    for (a, b), found in merged.items():
        places = [dict(slip.places) for slip in found]
        what = "; ".join(f"“{slip.words}” ({slip.shown_by})" for slip in found)
        yield (
            (a, b),
            Reuse(
                a=accounts[a].id,
                b=accounts[b].id,
                kind="shared_error",
                spans_a=tuple(sorted(span for place in places for span in place[a])),
                spans_b=tuple(sorted(span for place in places for span in place[b])),
                share=0.0,
                direction=None,
                rule=found[0].rule,
                because=f"both have {what}; nothing shows which of the two came first.",
            ),
        )


def _rings(
    accounts: Sequence[Account], found: Sequence[rings.Ring]
) -> Iterator[tuple[Pair, Reuse]]:
    for ring in found:
        a, b = accounts[ring.a], accounts[ring.b]
        words = ", ".join(ring.shared)
        yield (
            (ring.a, ring.b),
            Reuse(
                a=a.id,
                b=b.id,
                kind="ring",
                spans_a=ring.spans_a,
                spans_b=ring.spans_b,
                share=0.0,
                direction=None,
                rule="each names the other",
                because=f"each names the other for the same thing ({words}).",
            ),
        )


PARAMETERS: Mapping[str, float] = {
    "a stretch weighs at least": shared.LEAST,
    "one stretch is enough from": shared.PASSAGE,
    "weight of a chain beyond that of its stretches at least": shared.WEIGHT,
    "strength of a chain at least": shared.STRENGTH,
    "stretches of a long chain at least": shared.MANY,
    "strength of a long chain at least": shared.WEAK,
    "or among few accounts this divided by their number": shared.FEW,
    "verbatim part of a copy at least": shared.VERBATIM,
    "words of a shared quotation at least": quoting.SHORTEST,
    "part of the shorter quotation at least": quoting.ALIKE,
    "accounts with the common spelling at least": slips.FEWEST_RIGHT,
    "signs for a direction at least": direction.SIGNS,
}
"""The thresholds, in words, for the report."""
