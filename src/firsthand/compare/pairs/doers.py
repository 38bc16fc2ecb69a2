"""Who did it: one act on one thing by two different doers, or told without its doer."""

from __future__ import annotations

from typing import NamedTuple

from firsthand.compare.pairs.answers import Answer
from firsthand.compare.pairs.laying import Laid
from firsthand.compare.pairs.lists import listed
from firsthand.compare.pairs.matching import COVERED, kinship
from firsthand.compare.pairs.polarity import denied
from firsthand.compare.pairs.sides import Side
from firsthand.extract.actors.wordlists import stand_ins
from firsthand.extract.phrases import noun_phrase, passive
from firsthand.extract.phrases import subject as subject_of
from firsthand.extract.parse import Word

_KIN = ("same", "narrower", "broader")


class Deed(NamedTuple):
    """A verb, who does it and to what; the doer is None in "the hospital was shelled"."""

    verb: int
    doer: int | None
    done_to: int | None
    itself: int | None = None


def doers(laid: Laid) -> Answer | None:
    """One deed in two texts: by two doers, or by one that only the one text tells."""
    for mine in deeds(laid.b):
        for other in deeds(laid.a):
            answer = _beside(laid, other, mine)
            if answer is not None:
                return answer
    return None


def deeds(side: Side) -> list[Deed]:
    """All acts of a text that are told as so."""
    found = []
    for word in side.parse.words:
        if word.pos != "VERB" or word.dep in ("amod", "xcomp", "compound") or denied(side.parse, word.i):
            continue
        who = subject_of(side.parse, word.i)
        if passive(side.parse, word.i):
            agent = side.parse.child(word.i, "agent")
            by = None if agent is None else side.parse.child(agent, "pobj")
            found.append(Deed(word.i, by, who))
        else:
            what = side.parse.child(word.i, "dobj")
            itself = what is not None and side.word(what).lower.endswith(("self", "selves"))
            found.append(Deed(word.i, who, who if itself else what, what if itself else None))
    return found


def _beside(laid: Laid, other: Deed, mine: Deed) -> Answer | None:
    a, b = laid.a, laid.b
    if _deadly(a, other) and _deadly(b, mine) and _same(a, other.done_to, b, mine.done_to):
        return _one_death(laid, other, mine)
    one = kinship(a.word(other.verb), b.word(mine.verb))
    if one not in _KIN or other.doer is None and mine.doer is None:
        return None
    if (other.done_to is None) != (mine.done_to is None):
        return None
    if other.done_to is not None and not _same(a, other.done_to, b, mine.done_to):
        return None
    if other.done_to is None and not _first(a, other) & _first(b, mine):
        return None
    return _by_two(laid, other, mine)


def _by_two(laid: Laid, other: Deed, mine: Deed) -> Answer | None:
    if other.doer is None or mine.doer is None:
        return _left_out(laid, other, mine)
    if not _others(laid.a.word(other.doer), laid.b.word(mine.doer)):
        return None
    if any(_same(laid.a, x, laid.b, mine.doer) for x in laid.a.content if x != other.doer and laid.a.word(x).head == other.doer):
        return None
    return _conflict(laid, other.itself or other.doer, mine.itself or mine.doer)


def _conflict(laid: Laid, one: int, two: int) -> Answer:
    a, b = noun_phrase(laid.a.parse, one), noun_phrase(laid.b.parse, two)
    return Answer(
        "conflict", "actor", a, b, "one deed, two doers",
        f"“{laid.a.quoted(a)}” in the one, “{laid.b.quoted(b)}” in the other.",
    )  # fmt: skip


def _left_out(laid: Laid, other: Deed, mine: Deed) -> Answer:
    a = None if other.doer is None else noun_phrase(laid.a.parse, other.doer)
    b = None if mine.doer is None else noun_phrase(laid.b.parse, mine.doer)
    return Answer(
        "compatible", "actor", a, b, "one text leaves the doer out",
        "Both tell the deed; only one of them says who did it.",
    )  # fmt: skip


def _one_death(laid: Laid, other: Deed, mine: Deed) -> Answer | None:
    """One death told twice: with two doers, of oneself and by others, or without a doer."""
    own, yours = mine.itself, other.itself
    if own is None and yours is None:
        died = laid.a.word(other.verb).lemma in listed("dying"), laid.b.word(mine.verb).lemma in listed("dying")
        if died[0] != died[1]:
            first = Deed(other.verb, None, other.done_to) if died[0] else other
            second = Deed(mine.verb, None, mine.done_to) if died[1] else mine
            return _left_out(laid, first, second) if first.doer or second.doer else None
        return _by_two(laid, other, mine) if other.doer or mine.doer else None
    if (own is None) != (yours is None):
        one = yours if yours is not None else other.doer
        two = own if own is not None else mine.doer
        return _conflict(laid, one, two) if one is not None and two is not None else None
    return None


def _deadly(side: Side, deed: Deed) -> bool:
    word = side.word(deed.verb)
    to_death = any(
        side.word(k).lower == "to" and any(side.word(j).lower == "death" for j in side.parse.children[k])
        for k in side.parse.children[deed.verb]
    )
    return to_death or word.lemma in listed("killing") or word.lemma in listed("dying")


def _first(side: Side, deed: Deed) -> frozenset[str]:
    """Words that only one can be: "fired first", "fired last"."""
    return frozenset(side.word(k).lower for k in side.parse.children[deed.verb]) & {"first", "last", "alone"}


def _same(a: Side, i: int | None, b: Side, j: int | None) -> bool:
    if i is None or j is None:
        return False
    return kinship(a.word(i), b.word(j)) in _KIN or "PRON" in (a.word(i).pos, b.word(j).pos)


def _others(one: Word, two: Word) -> bool:
    """Whether two doers are two: neither a pronoun, nor one of them the other's kind or body."""
    if "PRON" in (one.pos, two.pos) or {one.lemma, two.lemma} & listed("generic"):
        return False
    if two.lemma in stand_ins().get(one.lemma, ()) or kinship(one, two) in COVERED:
        return False
    return kinship(two, one) not in COVERED and kinship(one, two) != "broader"
