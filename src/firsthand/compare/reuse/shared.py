"""Shared wording of two accounts: copies and rewritings.

Units that share seeds are aligned; the stretches that follow one another in both accounts form
a chain. Agreeing on facts gives few and short stretches, in any order. A copy gives long ones; a
rewriting gives many in the same order, even where words were put in place of others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from firsthand.compare.reuse.alignment import Likeness, Stretch, aligned, chained
from firsthand.compare.reuse.seeds import candidates
from firsthand.compare.reuse.wording import Wording, common
from firsthand.spans import Span

SMALL = 0.35
"""What a word that only binds weighs, and what any word weighs at least."""
LEAST = 1.6
"""A stretch that weighs less is no stretch: four small words and a name."""
PASSAGE = 8.0
"""A single stretch of this weight is reuse by itself: some fourteen words, seven of them telling."""
STRETCHES = 3
WEIGHT = 5.5
STRENGTH = 1.4
"""A chain is reuse where its stretches weigh ``WEIGHT`` beyond ``LEAST`` each, and its strength is
``STRENGTH``: that weight times its share of the shorter account; with fewer than ``STRETCHES`` in
proportion. Accounts of one event reach 1.0 where they are short, copies 2 and more."""
MANY = 7
WEAK = 0.25
"""Of a chain of so many stretches the order tells as much as the words: this strength is enough.
So two records of one testimony, or one author twice, are found."""
FEW = 2.8
"""Among few accounts it cannot be seen which words all of them use: there this, divided by their
number, is wanted instead of ``WEAK``."""
RUN = 6
"""So many equal words in a row are a verbatim run."""
VERBATIM = 0.75
"""Where this part of the aligned words lies in verbatim runs it is a copy, else a rewriting."""
BREAK = 5
"""A span ends where one of the sides goes on for so many words of its own."""


class Chain(NamedTuple):
    """The stretches that two accounts have in the same order, and what they amount to."""

    a: int
    b: int
    stretches: tuple[Stretch, ...]
    weight: float
    share: float
    verbatim: float


def telling(chain: Chain, accounts: int) -> bool:
    """Whether it is more than two of so many accounts of one event have in common by chance."""
    if any(stretch.weight >= PASSAGE for stretch in chain.stretches):
        return True
    number = len(chain.stretches)
    weight = chain.weight - number * LEAST
    strength = weight * chain.share * min(1, number / STRETCHES)
    if weight >= WEIGHT and strength >= STRENGTH:
        return True
    return number >= MANY and strength >= max(WEAK, FEW / accounts)


Apart = Mapping[tuple[int, int], tuple[Sequence[Span], Sequence[Span]]]
"""Of two accounts the passages that say for themselves how they hang together: no wording."""


def chains(wordings: Sequence[Wording], apart: Apart) -> tuple[Chain, ...]:
    """For every two accounts (by number, the earlier first) with a telling chain, the chain."""
    frequency = Counter(form for wording in wordings for form in wording.vocabulary)
    like = likeness(frequency)
    out = []
    for (a, b), units in candidates(wordings).items():
        chain = _chain((a, b), (wordings[a], wordings[b]), units, like, apart.get((a, b)))
        if telling(chain, len(wordings)):
            out.append(chain)
    return tuple(out)


def likeness(frequency: Mapping[str, int]) -> Likeness:
    """What two words weigh together, by the number of accounts that use them."""

    def like(left: str, right: str) -> float:
        if left != right or not left:
            return 0.0
        return SMALL if common(left) else max(SMALL, 2 / max(2, frequency[left]))

    return like


def _chain(
    pair: tuple[int, int],
    wordings: tuple[Wording, Wording],
    units: Sequence[tuple[int, int]],
    like: Likeness,
    apart: tuple[Sequence[Span], Sequence[Span]] | None,
) -> Chain:
    a, b = wordings
    # Of equal alignments and chains one is taken; which must not hang on the order of accounts.
    if turned := a.forms > b.forms:
        stretches = _stretches((b, a), [(v, u) for u, v in units], like)
        apart = apart and (apart[1], apart[0])
    else:
        stretches = _stretches(wordings, units, like)
    if apart is not None:
        both = (b, a) if turned else wordings
        stretches = [s for s in stretches if not _touches(s, both, apart)]
    kept = chained(stretches)
    if turned:
        kept = tuple(stretch.turned for stretch in kept)
    steps = [step for stretch in kept for step in stretch.steps]
    shorter = min(sum(not t.quoted for t in w.tokens) for w in wordings)
    share = len(steps) / max(1, shorter)
    return Chain(*pair, kept, sum(s.weight for s in kept), share, _verbatim(steps))


def _touches(
    stretch: Stretch,
    wordings: tuple[Wording, Wording],
    apart: tuple[Sequence[Span], Sequence[Span]],
) -> bool:
    """Whether a stretch lies in the passages kept apart on both sides."""
    return all(
        any(wording.span(tokens).touches(span) for span in spans)
        for wording, tokens, spans in zip(wordings, (stretch.a, stretch.b), apart, strict=True)
    )


def _stretches(
    wordings: tuple[Wording, Wording], units: Sequence[tuple[int, int]], like: Likeness
) -> list[Stretch]:
    a, b = wordings
    out: list[Stretch] = []
    aside: dict[frozenset[str], list[Stretch]] = {}
    for pair in units:
        if (stretch := _stretch(a, b, pair, like)) is None:
            continue
        source = a.sources[pair[0]] & b.sources[pair[1]] if a.sources and b.sources else frozenset()
        if source and _verbatim(stretch.steps) < VERBATIM:
            aside.setdefault(source, []).append(stretch)
        else:
            out.append(stretch)
    # What one source told both is no copying; what several did in one order is a selection.
    return out + [s for found in aside.values() for s in found] if len(aside) > 1 else out


def _stretch(a: Wording, b: Wording, units: tuple[int, int], like: Likeness) -> Stretch | None:
    left, right = (
        ["" if t.quoted else t.form for t in w.of(u)] for w, u in zip((a, b), units, strict=True)
    )
    if left == right:
        return _whole(a, b, units, like)
    shared = set(left) & set(right)
    if sum(like(form, form) for form in left if form in shared) < LEAST:
        return None  # Even with all that the two share in one run it would be too light.
    (k, left), (h, right) = (_trimmed(forms, shared) for forms in (left, right))
    match = aligned(left, right, like)
    if match.weight < LEAST:
        return None
    i, j = a.units[units[0]].start + k, b.units[units[1]].start + h
    steps = tuple((m + i, n + j) for m, n in match.steps)
    (m, n), (p, q) = steps[0], steps[-1]
    return Stretch(range(m, p + 1), range(n, q + 1), match.weight, steps)


def _trimmed(forms: list[str], shared: set[str]) -> tuple[int, list[str]]:
    """The words from the first shared one to the last, and where they begin."""
    inside = [n for n, form in enumerate(forms) if form in shared and form]
    return inside[0], forms[inside[0] : inside[-1] + 1]


def _whole(a: Wording, b: Wording, units: tuple[int, int], like: Likeness) -> Stretch | None:
    """Two units of the same words, from the first word to the last that is not quoted."""
    i, j = a.units[units[0]].start, b.units[units[1]].start
    tokens = a.of(units[0])
    steps = tuple((i + n, j + n) for n, token in enumerate(tokens) if not token.quoted)
    weight = sum(like(token.form, token.form) for token in tokens if not token.quoted)
    if weight < LEAST:
        return None
    (m, n), (p, q) = steps[0], steps[-1]
    return Stretch(range(m, p + 1), range(n, q + 1), weight, steps)


def _verbatim(steps: Sequence[tuple[int, int]]) -> float:
    """The part of the steps that lies in runs of equal words without a gap."""
    inside, run = 0, 0
    for n, (i, j) in enumerate(steps):
        run += 1
        if n + 1 == len(steps) or steps[n + 1] != (i + 1, j + 1):
            inside += run if run >= RUN else 0
            run = 0
    return inside / max(1, len(steps))


def spans(chain: Chain, a: Wording, b: Wording) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The shared words on both sides, in the same order, cut where one side goes its own way."""
    left: list[Span] = []
    right: list[Span] = []
    for stretch in chain.stretches:
        first = stretch.steps[0]
        last = first
        for step in (*stretch.steps[1:], None):
            if step is None or max(step[0] - last[0], step[1] - last[1]) > BREAK:
                left.append(a.span(range(first[0], last[0] + 1)))
                right.append(b.span(range(first[1], last[1] + 1)))
                first = step or first
            last = step or last
    return tuple(left), tuple(right)
