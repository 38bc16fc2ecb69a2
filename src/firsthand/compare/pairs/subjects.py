"""Whom or what two clauses are about: the same, or may it be the same?"""

from __future__ import annotations

from firsthand.compare.pairs.laying import Laid
from firsthand.compare.pairs.lists import listed
from firsthand.compare.pairs.matching import COVERED, kinship
from firsthand.compare.pairs.settings import told_apart
from firsthand.compare.pairs.sides import Side, governor_or_self
from firsthand.extract.phrases import noun_phrase, passive
from firsthand.extract.phrases import subject as subject_of

_ROLES = frozenset(("dobj", "pobj", "poss", "dative"))
_SPELLING = 3
"""So many first letters in common make of two names two spellings of one, at the least."""


def one_subject(laid: Laid, i: int, j: int) -> bool:
    """Whether the clauses of a word of each text may have one subject.

    A pronoun may be anybody, and a name whoever is described; two names are one where they share a
    word or its beginning, two nouns where they are related.
    """
    one, other = bearer(laid.a, i), bearer(laid.b, j)
    if one is None or other is None:
        return True
    if told_apart(laid, one, other):
        return False
    a, b = laid.a.word(one), laid.b.word(other)
    named = b.pos == "PROPN" or other in laid.named
    if named and a.pos == "PROPN":
        return one_name(laid, one, other) or _named_there(laid, other)
    if named or not {"PRON", "PROPN"}.isdisjoint((a.pos, b.pos)) or b.lower in listed("empty"):
        return True
    met = laid.found.get(other)
    beside = met is not None and met.kinship in COVERED and _beside(laid.a, met.other, one)
    return beside or kinship(a, b) in (*COVERED, "broader")


def _named_there(laid: Laid, j: int) -> bool:
    """Whether the first text has a name of the second's subject, and not as something else's."""
    words = laid.b.parse.within(noun_phrase(laid.b.parse, j))
    met = [laid.found[k] for k in words if k in laid.found and laid.b.word(k).pos == "PROPN"]
    return any(m.kinship == "same" and laid.a.word(m.other).dep not in _ROLES for m in met)


def _beside(side: Side, i: int, head: int) -> bool:
    """Whether a word stands beside the head of its phrase for the same: "the ferry, a steamer"."""
    word = side.word(i)
    return word.head == head and word.dep in ("appos", "compound", "conj")


def bearer(side: Side, i: int) -> int | None:
    """Who does it, or whom a clause is about where it does not say who does it."""
    verb = governor_or_self(side, i)
    if not passive(side.parse, verb):
        return subject_of(side.parse, verb)
    agent = side.parse.child(verb, "agent")
    return subject_of(side.parse, verb) if agent is None else side.parse.child(agent, "pobj")


def one_name(laid: Laid, i: int, j: int) -> bool:
    """Whether two phrases with a name may name one: they share a name, or how it begins."""
    ones = _names(laid.a, i)
    return any(x[:_SPELLING] == y[:_SPELLING] for x in ones for y in _names(laid.b, j))


def _names(side: Side, i: int) -> list[str]:
    inside = side.parse.within(noun_phrase(side.parse, i))
    return [side.word(k).lower for k in inside if side.word(k).pos == "PROPN"]
