"""Which accounts are silent on a point, and of which that cannot be said.

An account is silent only where its text was understood: little of it was left out, nothing that
was left out speaks of the point, and no clause of it tells the act of which no answer was read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from firsthand.compare.alignment.acts import classes
from firsthand.compare.alignment.fits import Weights
from firsthand.compare.alignment.gists import Gist
from firsthand.compare.alignment.tellings import TOKEN, folded, plain
from firsthand.model import Account

MOST_LEFT_OUT = 0.1
"""The share of an account's characters that may be left out where it is called silent."""


_MEANT = frozenset(("it", "them"))
"""Words for what was spoken of before: "I rang it myself" may be an answer."""


class Told(NamedTuple):
    """What an account tells apart from its readings: whether it was read, and what it speaks of."""

    read: bool
    left_out: frozenset[str]
    clauses: dict[str, list[frozenset[str]]]


def told(account: Account, spellings: Mapping[str, str]) -> Told:
    """What an account tells; ``clauses`` are the words beside each class of acts."""
    text = account.text.characters
    gaps = [g.span for g in account.not_understood]
    out = sum(s.end - s.start for s in gaps)
    words = (w.strip(".,;:’'\"“”()?!").lower() for s in gaps for w in s.of(text).split())
    clauses: dict[str, list[frozenset[str]]] = {}
    for said in account.values.predications:
        things = [w for s in said.slots for w in s.words]
        near = (plain(w.lower()) for w in TOKEN.findall(said.span.of(text)))
        beside = [*things, *said.beside, *(s.role for s in said.slots), *near]
        meant = frozenset(folded(things, spellings))
        if not meant and any(s.role == "object" and s.head in _MEANT for s in said.slots):
            meant = _MEANT
        for act in classes(said.act, beside):
            clauses.setdefault(act, []).append(meant)
    read = bool(account.sentences) and out <= MOST_LEFT_OUT * max(1, len(text))
    return Told(read, frozenset(folded(words, spellings)), clauses)


def silent(told_by: Told, gists: Sequence[Gist], rare: frozenset[str]) -> bool:
    """Whether an account says nothing on a point, by all that was understood of it.

    ``rare`` are the words by which the point is known.
    """
    if not told_by.read or told_by.left_out & rare:
        return False
    acts = sorted({a for g in gists for a in g.acts})
    told_of = (things for a in acts for things in told_by.clauses.get(a, ()))
    return not any(things & rare or things is _MEANT for things in told_of)


def rare_words(gists: Iterable[Gist], weights: Weights) -> frozenset[str]:
    """The words of a point that few accounts have, those that at least two of its readings name."""
    named: dict[str, int] = {}
    for one in gists:
        for word in one.things:
            named[word] = named.get(word, 0) + 1
    several = [w for w, times in named.items() if times > 1] or list(named)
    return frozenset(w for w in several if weights.of(w) > RARE)


RARE = 0.2
"""The weight from which on a word is one by which a point is known."""
