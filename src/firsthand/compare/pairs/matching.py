"""Which words of one text stand in another: the same, narrower ones, wider ones, opposites."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from firsthand.compare.pairs.lists import listed, opposites
from firsthand.compare.pairs.sides import Side
from firsthand.compare.thesaurus import Part, Relation, related, verbs_of
from firsthand.extract.actors.wordlists import is_person_noun
from firsthand.extract.cardinals import ONES, ORDINALS, TENS
from firsthand.extract.parse import Word
from firsthand.extract.places.folding import folded
from firsthand.extract.places.peoples import peoples

_ORDER: tuple[Relation, ...] = ("same", "narrower", "opposite", "broader", "sister")
_PARTS: dict[str, Part] = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun",
                           "ADJ": "adj", "ADV": "adj"}  # fmt: skip
COVERED = frozenset(("same", "narrower"))
_DIGITS = {word: str(n) for table in (ONES, TENS, ORDINALS) for word, n in table.items()}

_DENYING = ("un", "non", "non-", "in", "im", "ir", "il", "dis")
_SHORTEST = 3
"""A word of so few letters is no stem: "in" and "inn"."""


class Match(NamedTuple):
    """A word of the one text, its nearest of the other, and how the latter is related to it."""

    word: int
    other: int
    kinship: Relation


def matches(b: Side, a: Side, words: Iterable[int]) -> dict[int, Match]:
    """For some words of ``b`` the nearest word of ``a``; those without any are left out."""
    found = {}
    for i in words:
        best: Match | None = None
        for j in a.content:
            if a.word(j).lemma == b.word(i).lemma:
                best = Match(i, j, "same")
                break
            kin = kinship(a.word(j), b.word(i))
            if kin and (best is None or _ORDER.index(kin) < _ORDER.index(best.kinship)):
                best = Match(i, j, kin)
        if best is not None:
            found[i] = best
    return found


def kinship(a: Word, b: Word) -> Relation | None:
    """How a word of the one text is related to a word of the other: ("ferry", "ship") narrower."""
    return _kinship(_Form(a.lower, a.lemma, a.pos), _Form(b.lower, b.lemma, b.pos))


class _Form(NamedTuple):
    lower: str
    lemma: str
    pos: str


@lru_cache(maxsize=20_000)
def _kinship(a: _Form, b: _Form) -> Relation | None:
    if a.lower == b.lower or a.lemma == b.lemma or plain(a.lower) == plain(b.lower):
        return "same"
    people = peoples()
    one, two = people.get(a.lower.capitalize()), people.get(b.lower.capitalize())
    if one is not None and one == two:
        return "same"
    if "NUM" in (a.pos, b.pos):
        return None
    if b.lemma in opposites().get(a.lemma, ()) or _negated_form(a, b) or _negated_form(b, a):
        return "opposite"
    if b.lemma in listed("generic") and _somebody(a):
        return "narrower"
    if a.lemma in listed("generic") and _somebody(b):
        return "broader"
    if "PROPN" in (a.pos, b.pos):
        return None
    return _in_thesaurus(a, b)


def _negated_form(a: _Form, b: _Form) -> bool:
    """ "Armed", "unarmed": the one word is the other with a prefix that denies it."""
    return any(b.lower == before + a.lower for before in _DENYING) and len(a.lower) > _SHORTEST


def _in_thesaurus(a: _Form, b: _Form) -> Relation | None:
    parts = {_PARTS[w.pos] for w in (a, b) if w.pos in _PARTS}
    if len(parts) == 1:
        return related(a.lemma, b.lemma, parts.pop())
    if parts == {"noun", "verb"}:
        noun, verb = (a, b) if a.pos in ("NOUN", "PROPN") else (b, a)
        return "same" if verb.lemma in verbs_of(noun.lemma) else None
    return None


def kind_of_person(word: Word) -> bool:
    """Whether a noun is of a human being."""
    return _somebody(_Form(word.lower, word.lemma, word.pos))


def _somebody(word: _Form) -> bool:
    if word.lemma in listed("generic") or (word.pos == "NOUN" and is_person_noun(word.lemma)):
        return True
    return word.pos == "NOUN" and related(word.lemma, "person", "noun") == "narrower"


def plain(word: str) -> str:
    """A word without case, accents and plural, a numeral as digits: "26th" and "26" are one."""
    bare = folded(word)
    bare = _DIGITS.get(bare, bare)
    if bare[:1].isdigit():
        return bare.rstrip("stndrh") or bare
    return bare.removesuffix("s") if len(bare) > 3 else bare
