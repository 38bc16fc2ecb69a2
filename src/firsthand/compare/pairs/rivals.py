"""Values that exclude each other in one slot: two names behind "born in", two peoples, two kinds.

A value excludes another only where the slot holds one: one place of birth, one director. Acts
that are done again and again ("starred in") hold many.
"""

from __future__ import annotations

from firsthand.compare.pairs.answers import Answer
from firsthand.compare.pairs.laying import Laid
from firsthand.compare.pairs.lists import exclusive, listed
from firsthand.compare.pairs.matching import COVERED, kinship
from firsthand.compare.pairs.polarity import denied
from firsthand.compare.pairs.sides import Side
from firsthand.compare.pairs.subjects import one_subject
from firsthand.compare.pairs.ties import Tied, tied
from firsthand.compared import SlotKind
from firsthand.extract import lexicons
from firsthand.extract.places.peoples import peoples


def nations(laid: Laid) -> Answer | None:
    """One is called by two peoples: "a Dutch clerk", "he was Belgian"."""
    theirs = [w.i for w in laid.a.parse.words if w.text in peoples() and _called(laid.a, w.i)]
    for i in laid.loose:
        mine = peoples().get(laid.b.word(i).text)
        if mine is None or not _called(laid.b, i) or not theirs or denied(laid.b.parse, i):
            continue
        told = {peoples()[laid.a.word(j).text] for j in theirs}
        rest = laid.loose - {i}
        if not one_subject(laid, theirs[0], i):
            continue
        if mine not in told and not rest and not denied(laid.a.parse, theirs[0]):
            return _answer(laid, theirs[0], i, "actor", "two peoples")
    return None


def kinds(laid: Laid) -> Answer | None:
    """One is called two things that nothing is at once: "a city", "a river"."""
    for i in laid.loose:
        mine = kind(laid.b, i)
        if mine is None or laid.b.word(i).dep != "attr" or denied(laid.b.parse, i):
            continue
        theirs = [j for j in laid.a.content if _what_it_is(laid.a, j)]
        told = [kind(laid.a, j) for j in theirs]
        if not theirs or not one_subject(laid, theirs[0], i):
            continue
        if any(told) and mine not in told and not denied(laid.a.parse, theirs[0]):
            return _answer(laid, theirs[0], i, "actor", "two kinds")
    return None


def kind(side: Side, i: int) -> str | None:
    """The kind of a common noun among those that exclude each other."""
    word = side.word(i)
    if word.pos != "NOUN":
        return None
    return next((k for k, words in exclusive().items() if word.lemma in words), None)


def _what_it_is(side: Side, i: int) -> bool:
    """Whether a noun says what the subject of its sentence is."""
    at = side.word(i)
    while at.dep == "conj":
        at = side.word(at.head)
    return at.pos == "NOUN" and at.dep == "attr" and side.word(at.head).dep == "ROOT"


def _called(side: Side, i: int) -> bool:
    """Whether a word says of the subject what it is: "is Dutch", "is a Dutch clerk"."""
    at = side.word(i)
    for _ in range(4):
        if at.dep in ("attr", "acomp"):
            return side.word(at.head).dep == "ROOT"
        if at.dep not in ("amod", "conj", "compound", "nmod"):
            return False
        at = side.word(at.head)
    return False


def _answer(laid: Laid, i: int, j: int, slot: SlotKind, rule: str) -> Answer:
    a, b = laid.a.word(i), laid.b.word(j)
    return Answer(
        "conflict", slot, laid.words_a(i), laid.words_b(j), rule,
        f"“{a.text}” in the one, “{b.text}” in the other: only one of them can be so.",
    )  # fmt: skip


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
                return _answer(laid, other.word, i, slot, rule)
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
    if not one_subject(laid, other.on, mine.on):
        return False
    return kinship(a, b) in COVERED or kinship(b, a) in COVERED


def _excluded(laid: Laid, mine: Tied, other: Tied) -> tuple[SlotKind, str] | None:
    a, b = laid.a.word(other.word), laid.b.word(mine.word)
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
    wide = {a.lemma, b.lemma} & (listed("wide") | listed("limbs"))
    return a.pos == b.pos == "NOUN" and not wide and _known(laid.a, a.i) and _known(laid.b, b.i)


def _known(side: Side, i: int) -> bool:
    return any(side.word(k).lower in ("the", "his", "her", "their") for k in side.parse.children[i])
