"""Who did it: one act on one thing by two different doers, or told without its doer."""

from __future__ import annotations

from typing import NamedTuple

from firsthand.compare.pairs.answers import Answer
from firsthand.compare.pairs.laying import Laid
from firsthand.compare.pairs.lists import listed
from firsthand.compare.pairs.matching import COVERED, kinship, plain
from firsthand.compare.pairs.polarity import denied
from firsthand.compare.pairs.settings import told_apart
from firsthand.compare.pairs.sides import Side
from firsthand.compare.pairs.subjects import one_name
from firsthand.compare.thesaurus import related
from firsthand.extract.actors.wordlists import is_noun_of_actors, stand_ins
from firsthand.extract.phrases import noun_phrase, passive
from firsthand.extract.phrases import subject as subject_of

_KIN = ("same", "narrower", "broader")
_TO_THINGS = frozenset(("to", "on", "at", "against", "into", "with"))


class Deed(NamedTuple):
    """A verb, who does it and to what; the doer is None in "the hospital was shelled".

    ``own`` is the word "himself" where it is done to the doer.
    """

    verb: int
    doer: int | None
    done_to: tuple[int, ...]
    own: int | None = None


def doers(laid: Laid) -> Answer | None:
    """One deed in two texts: by two doers, or by one that only the one text tells."""
    theirs = deeds(laid.a)
    for mine in deeds(laid.b):
        for other in theirs:
            answer = _beside(laid, other, mine)
            if answer is not None:
                return answer
    return None


def deeds(side: Side) -> list[Deed]:
    """All acts of a text that are told as so."""
    return [
        _deed(side, w.i)
        for w in side.parse.words
        if w.pos == "VERB" and w.dep not in ("amod", "xcomp", "compound") and not denied(side.parse, w.i)
    ]  # fmt: skip


def _deed(side: Side, verb: int) -> Deed:
    parse = side.parse
    who = subject_of(parse, verb)
    tied = [
        n for k in parse.children[verb]
        if side.word(k).lower in _TO_THINGS and (n := parse.child(k, "pobj")) is not None
    ]  # fmt: skip
    if passive(parse, verb):
        agent = parse.child(verb, "agent")
        by = None if agent is None else parse.child(agent, "pobj")
        return Deed(verb, by, tuple(x for x in (who, *tied) if x is not None))
    of_itself = all(side.word(k).lower not in ("of", "from") for k in parse.children[verb])
    if side.word(verb).lemma in listed("dying") and who is not None and of_itself:
        return Deed(verb, None, (who,))
    what = parse.child(verb, "dobj")
    if what is not None and side.word(what).lower.endswith(("self", "selves")) and who is not None:
        return Deed(verb, who, (who,), what)
    if who is not None and not _able(side, verb, who):
        who = None
    return Deed(verb, _meant(side, who), tuple(x for x in (what, *tied) if x is not None))


def _able(side: Side, verb: int, who: int) -> bool:
    """Whether a word can be a doer; behind a noun ("a result drawing crowds") only a person can."""
    word = side.word(who)
    if side.word(verb).dep == "acl":
        return word.pos == "PROPN" or is_noun_of_actors(word.lemma)
    return word.text[0].isalnum()


def _meant(side: Side, who: int | None) -> int | None:
    """ "It is a bell that rings": who is meant by what stands behind "is"."""
    if who is not None and side.word(who).dep == "attr":
        return side.parse.child(side.word(who).head, "nsubj")
    return who


def _beside(laid: Laid, other: Deed, mine: Deed) -> Answer | None:
    one_thing = _one_thing(laid, other, mine)
    if deadly(laid.a, other) and deadly(laid.b, mine) and one_thing:
        return _one_death(laid, other, mine)
    if kinship(laid.a.word(other.verb), laid.b.word(mine.verb)) not in _KIN:
        return None
    if not laid.alike() or not _one_deed(laid, other, mine):
        return None
    if not one_thing and (other.done_to or mine.done_to or not _only_one(laid, other, mine)):
        return None
    return _by_two(laid, other, mine)


def _one_deed(laid: Laid, other: Deed, mine: Deed) -> bool:
    """Whether nothing says that there were two deeds: two counts, two orders, what many perceive."""
    if laid.b.word(mine.verb).lemma in listed("perceiving"):
        return False
    for i in other.done_to:
        for j in mine.done_to:
            numbers = _number(laid.a, i), _number(laid.b, j)
            if told_apart(laid, i, j) or (None not in numbers and numbers[0] != numbers[1]):
                return False
    told = (
        laid.a.parse.child(other.verb, "xcomp", "ccomp"),
        laid.b.parse.child(mine.verb, "xcomp", "ccomp"),
    )
    if told[0] is None or told[1] is None:
        return told[0] is told[1]
    return kinship(laid.a.word(told[0]), laid.b.word(told[1])) in _KIN


def _number(side: Side, i: int) -> str | None:
    count = side.parse.child(i, "nummod")
    return None if count is None else plain(side.word(count).lower)


def _one_thing(laid: Laid, other: Deed, mine: Deed) -> bool:
    """Whether all that the one deed is done to stands among what the other is done to."""
    few, many, a, b = other.done_to, mine.done_to, laid.a, laid.b
    if len(few) > len(many):
        few, many, a, b = many, few, b, a
    return bool(few) and all(any(_same(a, i, b, j) for j in many) for i in few)


def _same(a: Side, i: int, b: Side, j: int) -> bool:
    one, two = a.word(i), b.word(j)
    return kinship(one, two) in _KIN or "PRON" in (one.pos, two.pos)


def _by_two(laid: Laid, other: Deed, mine: Deed) -> Answer | None:
    if other.doer is None or mine.doer is None:
        return _left_out(laid, other, mine)
    return _conflict(laid, other.doer, mine.doer) if _others(laid, other.doer, mine.doer) else None


def _one_death(laid: Laid, other: Deed, mine: Deed) -> Answer | None:
    """One death told twice: of oneself and by others, by two doers, or without a doer."""
    if (other.own is None) == (mine.own is None):
        return _by_two(laid, other, mine)
    one, two = other.own or other.doer, mine.own or mine.doer
    return None if one is None or two is None else _conflict(laid, one, two)


def _conflict(laid: Laid, one: int, two: int) -> Answer:
    a, b = noun_phrase(laid.a.parse, one), noun_phrase(laid.b.parse, two)
    return Answer(
        "conflict", "actor", a, b, "one deed, two doers",
        f"“{laid.a.quoted(a)}” in the one, “{laid.b.quoted(b)}” in the other.",
    )  # fmt: skip


def _left_out(laid: Laid, other: Deed, mine: Deed) -> Answer | None:
    """A doer in the one text only; no doer is left out where the other text has his words."""
    if other.doer is None and mine.doer is None:
        return None
    side, doer, match = (
        (laid.a, other.doer, laid.back) if mine.doer is None else (laid.b, mine.doer, laid.found)
    )
    if doer is None or doer in match or side.word(doer).pos == "PRON":
        return None
    span = noun_phrase(side.parse, doer)
    return Answer(
        "compatible", "actor", span if side is laid.a else None, span if side is laid.b else None,
        "one text leaves the doer out", f"Only one of them says who did it: “{side.quoted(span)}”.",
    )  # fmt: skip


def deadly(side: Side, deed: Deed) -> bool:
    """Whether somebody died of a deed: "killed", "beaten to death", "died"."""
    word = side.word(deed.verb)
    to_death = any(
        side.word(k).lower == "to" and side.word(j).lower == "death"
        for k in side.parse.children[deed.verb]
        for j in side.parse.children[k]
    )
    shot = (
        deed.own is not None
        and word.lemma == "shoot"
        and side.parse.child(deed.verb, "prep") is None
    )
    return to_death or shot or word.lemma in listed("killing") or word.lemma in listed("dying")


def _only_one(laid: Laid, other: Deed, mine: Deed) -> bool:
    """Whether both are told as what only one can be: "fired first"."""
    said = [
        {side.word(k).lower for k in side.parse.children[deed.verb]} & {"first", "last", "alone"}
        for side, deed in ((laid.a, other), (laid.b, mine))
    ]
    return bool(said[0] & said[1])


def _others(laid: Laid, i: int, j: int) -> bool:
    """Whether two doers are two: two names, two bodies or groups, or two known ones.

    A name may be whoever is described, "a man" whoever is known; nothing that is no person and no
    body is set against one that is.
    """
    one, two = laid.a.word(i), laid.b.word(j)
    if _ruled_out(laid, i, j):
        return True
    if one.pos == two.pos == "PROPN":
        persons = one.entity == two.entity == "PERSON"
        return persons and not one_name(laid, i, j)
    if not (_somebody(laid.a, i) and _somebody(laid.b, j)):
        return False
    kin = two.lemma in stand_ins().get(one.lemma, ()) or kinship(one, two) in _KIN
    return not kin and kinship(two, one) not in COVERED


def _somebody(side: Side, i: int) -> bool:
    """Whether a word is a known person ("the bailiff"), a group or a body, told without a name."""
    word = side.word(i)
    if word.pos != "NOUN" or word.lemma in listed("generic"):
        return False
    if any(side.word(k).pos == "PROPN" for k in side.parse.within(noun_phrase(side.parse, i))):
        return False
    person = is_noun_of_actors(word.lemma) or related(word.lemma, "person", "noun") == "narrower"
    if not person and word.lemma not in listed("bodies"):
        return False
    one_of_many = any(side.word(k).lower in ("a", "an", "one") for k in side.parse.children[i])
    return not one_of_many


def _ruled_out(laid: Laid, i: int, j: int) -> bool:
    """ "A passer-by, not the officer, shot him": the other's doer is named as not the one."""
    one = laid.a.parse.within(noun_phrase(laid.a.parse, i))
    two = laid.b.parse.within(noun_phrase(laid.b.parse, j))
    denied_here = _behind_not(laid.b, two)
    denied_there = _behind_not(laid.a, one)
    return any(
        m.other in one and ((k in denied_here) != (m.other in denied_there))
        for k, m in laid.found.items()
        if k in two and m.kinship in _KIN
    )


def _behind_not(side: Side, words: range) -> range:
    """The words of a doer behind "not"."""
    nots = [k for k in words if side.word(k).lower == "not"]
    return range(nots[0] + 1, words.stop) if nots else range(0)
