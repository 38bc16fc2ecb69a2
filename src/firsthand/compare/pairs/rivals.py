"""Values that exclude each other in one slot: two names behind "born in", two peoples, two kinds.

A value excludes another only where the slot holds one: one place of birth, one director. Acts
that are done again and again ("starred in") hold many.
"""

from __future__ import annotations

from firsthand.compare.pairs.answers import Answer
from firsthand.compare.pairs.laying import Laid
from firsthand.compare.pairs.lists import listed
from firsthand.compare.pairs.matching import COVERED, kinship
from firsthand.compare.pairs.polarity import denied
from firsthand.compare.pairs.sides import Side
from firsthand.compare.pairs.ties import Tied, tied
from firsthand.compared import SlotKind
from firsthand.extract import lexicons
from firsthand.extract.places.peoples import peoples


def rivals(laid: Laid) -> Answer | None:
    """The one thing that is left over of the second text has a rival in the first."""
    for i in sorted(laid.loose):
        mine = tied(laid.b, i)
        for other in [] if mine is None else _others(laid, mine):
            said = _excluded(laid, mine, other) if mine is not None else None
            if said is not None and laid.loose <= set(laid.b.parse.subtree(i)):
                slot, rule = said
                if denied(laid.b.parse, i) or denied(laid.a.parse, other.word):
                    continue
                a, b = laid.a.word(other.word), laid.b.word(i)
                return Answer(
                    "conflict", slot, laid.words_a(other.word), laid.words_b(i), rule,
                    f"“{a.text}” in the one, “{b.text}” in the other: only one of them can be so.",
                )  # fmt: skip
    return None


def _others(laid: Laid, mine: Tied) -> list[Tied]:
    """The words of the first text in the same place, of which the second does not speak."""
    spoken = {m.other for m in laid.found.values() if m.kinship in COVERED}
    found = []
    for j in laid.a.content:
        other = tied(laid.a, j)
        if other is None or j in spoken or not _one_place(laid, mine, other):
            continue
        found.append(other)
    return found


def _one_place(laid: Laid, mine: Tied, other: Tied) -> bool:
    if mine.by != other.by and not {mine.by, other.by} <= {"amod", "compound", "nmod"}:
        return False
    a, b = laid.a.word(other.on), laid.b.word(mine.on)
    return kinship(a, b) in COVERED or kinship(b, a) in COVERED


def _excluded(laid: Laid, mine: Tied, other: Tied) -> tuple[SlotKind, str] | None:
    a, b = laid.a.word(other.word), laid.b.word(mine.word)
    one, two = peoples().get(a.text), peoples().get(b.text)
    if one is not None and two is not None and one != two and mine.by == "amod":
        return "actor", "two peoples"
    if _two_places(laid, mine, other):
        return "place", "two places of one act"
    act = laid.b.word(mine.on).lemma
    if act in lexicons.words("tensions", "repeatable") | listed("manifold"):
        return None
    if a.pos == b.pos == "PROPN" and mine.by not in ("nsubj", "dobj", "with", "poss"):
        return ("actor" if mine.by == "by" else "place"), "two names in one place"
    return None


def _two_places(laid: Laid, mine: Tied, other: Tied) -> bool:
    """Two known places that are no part of each other: "in the yard", "in the chapel"."""
    if mine.by != other.by or mine.by not in listed("where"):
        return False
    a, b = laid.a.word(other.word), laid.b.word(mine.word)
    wide = {a.lemma, b.lemma} & listed("wide")
    return a.pos == b.pos == "NOUN" and not wide and _known(laid.a, a.i) and _known(laid.b, b.i)


def _known(side: Side, i: int) -> bool:
    return any(side.word(k).lower in ("the", "his", "her", "their") for k in side.parse.children[i])
