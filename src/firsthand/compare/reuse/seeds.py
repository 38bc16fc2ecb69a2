"""Which units of which accounts are worth laying beside one another.

Every unit is known by its runs of three words and by pairs of content words that follow one
another with at most one between, so that a seed survives when small words are changed. Units of
two accounts that share several seeds are candidates. Seeds that very many units have are thinned
by their digest, the same ones in all accounts (the selection "0 mod p" that Schleimer, Wilkerson
and Aiken compare in "Winnowing", SIGMOD 2003): a dispatch that a hundred papers print is still
found in every two of them, a turn of phrase costs little.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import NamedTuple
from zlib import crc32

from firsthand.compare.reuse.wording import Wording, common

FEWEST = 2
"""Units that share fewer seeds are not laid side by side."""
CROWD = 24
"""Seeds that stand in more units are thinned, so that none of them costs more than one of these:
of those in twice as many a quarter is followed. What is followed then counts as two."""


class Place(NamedTuple):
    """A unit of an account, both by number."""

    account: int
    unit: int


def seeds(wording: Wording, unit: int) -> frozenset[str]:
    """The seeds of one unit, of words that are not quoted."""
    forms = [t.form for t in wording.of(unit) if not t.quoted]
    telling = [form for form in forms if not common(form)]
    out = {" ".join(three) for three in zip(forms, forms[1:], forms[2:], strict=False)}
    out.update("+".join(two) for two in pairwise(telling))
    out.update("+".join(two) for two in zip(telling, telling[2:], strict=False))
    return frozenset(out)


def candidates(wordings: Sequence[Wording]) -> dict[tuple[int, int], tuple[tuple[int, int], ...]]:
    """For two accounts (the earlier first) the pairs of their units that share seeds."""
    where: dict[str, list[Place]] = defaultdict(list)
    for n, wording in enumerate(wordings):
        for unit in range(len(wording.units)):
            for seed in seeds(wording, unit):
                where[seed].append(Place(n, unit))
    shared: Counter[tuple[Place, Place]] = Counter()
    for seed, places in where.items():
        if followed := _followed(seed, len(places)):
            for a, b in combinations(places, 2):
                if a.account != b.account:
                    shared[a, b] += followed
    out: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for (a, b), number in sorted(shared.items()):
        if number >= FEWEST:
            out[a.account, b.account].append((a.unit, b.unit))
    return {pair: tuple(units) for pair, units in out.items()}


def _followed(seed: str, places: int) -> int:
    """What a seed counts for two units that share it: 0 where it is thinned out."""
    if places <= CROWD:
        return 1
    thinned = places * places // (CROWD * CROWD)
    return FEWEST if crc32(seed.encode()) % thinned == 0 else 0
