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
    return _kinship(a.lower, a.lemma, a.pos, b.lower, b.lemma, b.pos)


@lru_cache(maxsize=20_000)
def _kinship(
    lower: str, lemma: str, pos: str, other_lower: str, other_lemma: str, other_pos: str
) -> Relation | None:
    if lower == other_lower or lemma == other_lemma or plain(lower) == plain(other_lower):
        return "same"
    nation = peoples()
    one_people, other_people = nation.get(lower.capitalize()), nation.get(other_lower.capitalize())
    if one_people is not None and one_people == other_people:
        return "same"
    if "NUM" in (pos, other_pos):
        return None
    if other_lemma in opposites().get(lemma, ()):
        return "opposite"
    if other_lemma in listed("generic") and _somebody(lemma, pos):
        return "narrower"
    if lemma in listed("generic") and _somebody(other_lemma, other_pos):
        return "broader"
    if "PROPN" in (pos, other_pos):
        return None
    return _in_thesaurus(lemma, pos, other_lemma, other_pos)


def _in_thesaurus(one: str, pos: str, other: str, other_pos: str) -> Relation | None:
    parts = {_PARTS[p] for p in (pos, other_pos) if p in _PARTS}
    if len(parts) == 1:
        return related(one, other, parts.pop())
    if parts == {"noun", "verb"}:
        noun, verb = (one, other) if pos in ("NOUN", "PROPN") else (other, one)
        return "same" if verb in verbs_of(noun) else None
    return None


def _somebody(lemma: str, pos: str) -> bool:
    if lemma in listed("generic") or (pos == "NOUN" and is_person_noun(lemma)):
        return True
    return pos == "NOUN" and related(lemma, "person", "noun") == "narrower"


def plain(word: str) -> str:
    """A word without case, accents and plural, a numeral as digits: "26th" and "26" are one."""
    bare = folded(word)
    bare = _DIGITS.get(bare, bare)
    if bare[:1].isdigit():
        return bare.rstrip("stndrh") or bare
    return bare.removesuffix("s") if len(bare) > 3 else bare
