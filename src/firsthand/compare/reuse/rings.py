"""Two accounts that name one another as the source of the same thing.

Each names the other in a sentence, and the two sentences say the same: the same number, or
``FEWEST`` telling words in common. Longer rings are found in the graph of sources; this is the
ring of two, with its words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from firsthand.compare.reuse.naming import Naming, namings
from firsthand.compare.reuse.wording import common, words
from firsthand.model import Account, Span

FEWEST = 2
"""So many telling words must stand in both sentences, or one number."""


class Ring(NamedTuple):
    """Two accounts by number, the sentences in which they name one another, and what these share."""

    a: int
    b: int
    spans_a: tuple[Span, ...]
    spans_b: tuple[Span, ...]
    shared: tuple[str, ...]


def rings(accounts: Sequence[Account], named: Sequence[Naming] | None = None) -> tuple[Ring, ...]:
    """The rings of two accounts, in order."""
    places: dict[tuple[int, int], list[Span]] = defaultdict(list)
    for naming in namings(accounts) if named is None else named:
        places[naming.by, naming.named].append(naming.span)
    out = []
    for (a, b), spans in sorted(places.items()):
        if a < b and (b, a) in places:
            ring = _ring(accounts, (a, b), (spans, places[b, a]))
            if ring is not None:
                out.append(ring)
    return tuple(out)


def _ring(
    accounts: Sequence[Account],
    pair: tuple[int, int],
    places: tuple[Sequence[Span], Sequence[Span]],
) -> Ring | None:
    a, b = (accounts[n] for n in pair)
    best: tuple[int, Ring] | None = None
    names = _names(a, places[0]) | _names(b, places[1])
    for left in _sentences(a, places[0]):
        for right in _sentences(b, places[1]):
            said = (_telling(a, left) & _telling(b, right)) - names
            values = _values(a, left) & _values(b, right)
            number = bool(values) or any(_number(word) for word in said)
            weight = len(said) + len(values)
            if (number or weight >= FEWEST) and (best is None or weight > best[0]):
                shared = _ordered(a, left, said) or tuple(sorted(values))
                best = weight, Ring(*pair, (left,), (right,), shared)
    return None if best is None else best[1]


def _sentences(account: Account, places: Sequence[Span]) -> list[Span]:
    """The sentences in which the names stand."""
    return [s for s in account.sentences if any(s.touches(place) for place in places)]


def _telling(account: Account, sentence: Span) -> set[str]:
    found = words(account.text.characters, *sentence)
    return {token.form for token in found if not common(token.form)}


def _ordered(account: Account, sentence: Span, shared: set[str]) -> tuple[str, ...]:
    """Words in the order of a sentence, for people: without single letters."""
    found = words(account.text.characters, *sentence)
    return tuple(dict.fromkeys(t.form for t in found if t.form in shared and not _letter(t.form)))


def _letter(form: str) -> bool:
    return len(form) == 1 and form.isalpha()


def _number(word: str) -> bool:
    """Whether a word is a number and no year."""
    return any(c.isdigit() for c in word) and not _YEAR.match(word)


_YEAR = re.compile(r"(?:1\d|20)\d\d\Z")


def _values(account: Account, sentence: Span) -> set[str]:
    """The counts and clock times in a sentence, as numbers: "thirty-five" and "35" are one."""
    found = account.values
    out = {f"{q.low:g}" for q in found.quantities if q.low == q.high and sentence.covers(q.span)}
    clocks = [m.clock for m in found.moments if m.clock is not None and sentence.covers(m.span)]
    return {x for x in out if x != "1"} | {f"{c[0] // 60}:{c[0] % 60:02}" for c in clocks}


def _names(account: Account, places: Sequence[Span]) -> set[str]:
    text = account.text.characters
    return {token.form for place in places for token in words(text, *place)}
