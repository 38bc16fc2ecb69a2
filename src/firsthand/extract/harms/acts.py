"""Acts of harm in parsed words: which words tell one, in which voice, and who bears it.

A verb counts by its list in the lexicon: some always, some only where people or their homes are
the object. What is denied, only possible, threatened or ordered is no act that is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from firsthand.extract import lexicons
from firsthand.extract.harms.voices import (
    bearer,
    dies,
    is_passive,
    sufferer,
    under,
    unseen_subject,
)  # fmt: skip
from firsthand.extract.harms.wording import base, bears, listed, person, thing, verb_base
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import VERBS, negated, subject

Voice = Literal["active", "passive", "borne", "noun"]
_AT = frozenset(("at", "on", "upon", "into", "against"))
_FALLING = frozenset(("fall", "land", "rain"))
_SHOOTING = frozenset(("shoot", "fire"))
_OF_VERBS = ("always", "of_people", "of_things", "taking", "perishing", "bursting", "to_death", "happening",
             "undergoing", "committing", "driven", "loosing", "commands", "lives")  # fmt: skip
_IN_IDIOMS = ("leave", "lose", "open", "set", "carry", "put", "do")
_DOORS = frozenset(("door", "gate", "exit"))
_SHUTTING = frozenset("lock block bar chain bolt seal shut".split())


@dataclass(frozen=True, slots=True)
class Act:
    """An act: the word that carries it, all its words, its name, and the head of who bears it."""

    head: int
    words: tuple[int, ...]
    name: str
    voice: Voice
    victim: int | None
    rule: str


def acts(parse: Parse) -> list[Act]:
    """All acts in text order; a noun that is part of a verb's act is no act of its own."""
    found = [a for w in parse.words if w.tag in VERBS for a in _of_verb(parse, w)]
    found += _shut_in(parse, found)
    taken = {i for a in found for i in a.words} | {unseen_subject(parse, a.head) for a in found}
    heads = {a.head for a in found}
    for word in parse.words:
        if word.i not in taken and not _part(parse, word, heads):
            found += _of_noun(parse, word)
    return sorted(found, key=lambda a: min(a.words))


def _of_verb(parse: Parse, word: Word) -> Iterator[Act]:
    if word.dep in ("compound", "aux", "auxpass") or not {word.lemma, verb_base(word)} & _verbs():
        return
    if not _told(parse, word):
        return
    if word.dep == "amod" and unseen_subject(parse, word.i) is None:
        return
    for rule, find in _RULES.items():
        made = find(parse, word)
        if made is not None:
            words, name, borne, victim = made
            voice: Voice = (
                "borne" if borne else "passive" if is_passive(parse, word.i) else "active"
            )
            yield Act(word.i, tuple(sorted(words)), name, voice, victim, rule)
            return


@cache
def _verbs() -> frozenset[str]:
    """The verbs that any rule may take, so that all others are passed over at once."""
    lists = [listed(section) for section in _OF_VERBS]
    phrases = (p.split()[0] for p in lexicons.phrases("harms", "phrases"))
    return frozenset().union(*lists, phrases, _SHOOTING, _FALLING, _IN_IDIOMS)


def _told(parse: Parse, word: Word) -> bool:
    """Whether the verb is told as done: not denied, not only possible, wanted or ordered."""
    if negated(parse, word.i):
        return False
    helpers = [
        parse.words[k] for k in parse.children[word.i] if parse.words[k].dep in ("aux", "mark")
    ]
    forms = {h.lower for h in helpers}
    if any(h.tag == "MD" for h in helpers) and "have" not in forms:
        return False
    if forms & {"if", "unless", "whether"}:
        return False
    return "to" not in forms or "have" in forms or _carried_through(parse, word)


def _carried_through(parse: Parse, word: Word) -> bool:
    """ "Began to shoot"; "came to shoot", "ordered to shoot" and "easier to kill" leave it open."""
    head = parse.words[word.head]
    if word.dep == "conj" and head.tag in VERBS:
        return _carried_through(parse, head)
    return base(head) in listed("carried_through") or head.lower in listed("carried_through")


Made = tuple[list[int], str, bool, int | None]
"""The words of an act, its name, whether it is told of the one who bears it, and who that is."""


def _phrase(parse: Parse, word: Word) -> Made | None:
    for k in parse.children[word.i]:
        other = parse.words[k]
        name = f"{word.lemma} {other.lower}"
        if other.dep in ("prt", "prep", "advmod") and name in lexicons.phrases("harms", "phrases"):
            victim = bearer(parse, word.i)
            if victim is None:
                victim = parse.child(k, "pobj")
            if bears(parse, victim, things=name != "run over"):
                return _joined(parse, word.i, k), name, False, victim
    return None


def _joined(parse: Parse, verb: int, k: int) -> list[int]:
    low, high = sorted((verb, k))
    return list(range(low, high + 1)) if high - low <= 3 else [verb, k]


def _idiom(parse: Parse, word: Word) -> Made | None:
    """ "opened fire", "set fire to", "put to death"."""
    victim = bearer(parse, word.i)
    noun = None if victim is None else parse.words[victim]
    if word.lemma in ("open", "set") and noun is not None and noun.lower == "fire":
        if word.lemma == "open" or under(parse, word.i, "to") is not None:
            borne_by = under(parse, word.i, "on", "to", "at", "upon")
            return _joined(parse, word.i, noun.i), f"{word.lemma} fire", False, borne_by
    death = under(parse, word.i, "to", "on")
    if death is not None and (word.lemma, parse.words[death].lower) in _PUT:
        return [word.i], f"{word.lemma} {parse.words[death].lower}", False, victim
    return None


_PUT = frozenset((("put", "death"), ("set", "fire"), ("do", "death")))


def _committed(parse: Parse, word: Word) -> Made | None:
    """ "carried out an attack", "an attack was launched"."""
    noun = bearer(parse, word.i)
    if noun is None:
        return None
    name = base(parse.words[noun])
    out = word.lemma == "carry" and any(
        parse.words[k].lower == "out" for k in parse.children[word.i]
    )
    if not out and word.lemma not in listed("committing"):
        return None
    if name not in listed("nouns") and not (out and name in listed("carried")):
        return None
    victim = under(parse, noun, "of", "on", "against")
    return [word.i, noun], name, False, victim


def _loosed(parse: Parse, word: Word) -> Made | None:
    noun = bearer(parse, word.i)
    if word.lemma in listed("loosing") and noun is not None:
        if base(parse.words[noun]) in listed("fire"):
            return [word.i], word.lemma, False, under(parse, word.i, *_AT)
    return None


def _ordered(parse: Parse, word: Word) -> Made | None:
    """ "gave the order to fire": an act of its own."""
    noun = bearer(parse, word.i)
    if word.lemma in listed("commands") and noun is not None:
        if base(parse.words[noun]) in ("order", "command", "signal"):
            for k in [*parse.children[noun], *parse.children[word.i]]:
                if parse.words[k].dep in ("acl", "xcomp", "advcl") and parse.words[
                    k
                ].lemma in listed("ordered"):
                    return [word.i], "order", False, bearer(parse, k)
    return None


def _driven(parse: Parse, word: Word) -> Made | None:
    """ "Drove forty families from their land", "were forced from the valley"."""
    victim, home = bearer(parse, word.i), under(parse, word.i, "from", "off")
    if word.lemma not in listed("driven") or victim is None or home is None:
        return None
    left = base(parse.words[home]) in listed("holdings") | listed("homelands")
    if not left or not person(parse, victim) or under(parse, word.i, "to", "into") is not None:
        return None
    whose = parse.child(home, "poss")
    away = whose is not None and parse.words[whose].lower in ("their", "his", "her", "our", "my")
    many = parse.words[victim].tag in ("NNS", "NNPS") and parse.child(victim, "poss") is None
    return ([word.i], word.lemma, False, victim) if away or many else None


def _lives(parse: Parse, word: Word) -> Made | None:
    noun = bearer(parse, word.i)
    if word.lemma in listed("lives") and noun is not None and parse.words[noun].lemma == "life":
        return [word.i], "kill", False, noun
    return None


def _left(parse: Parse, word: Word) -> Made | None:
    """ "left nine people dead"; where a shooting did, the shooting is the act."""
    if word.lemma != "leave":
        return None
    who = subject(parse, word.i)
    if who is not None and _event(parse.words[who]):
        return None
    for k in parse.subtree(word.i):
        near = parse.words[k].head == word.i or parse.words[parse.words[k].head].head == word.i
        if k > word.i and near and parse.words[k].lower in listed("results"):
            victim = bearer(parse, word.i)
            if victim is None:
                victim = parse.child(k, "nsubj")
            return [word.i], "leave " + parse.words[k].lower, False, victim
    return None


def _event(word: Word) -> bool:
    return base(word) in listed("nouns") and base(word) not in listed("instruments")


def _borne(parse: Parse, word: Word) -> Made | None:
    """ "suffered torture", "lost their land"; "the land was lost" is a passive."""
    noun = bearer(parse, word.i)
    if noun is None:
        return None
    name = base(parse.words[noun])
    if is_passive(parse, word.i):
        lost = word.lemma == "lose" and name in listed("losses")
        return ([word.i], "lose", False, noun) if lost else None
    if word.lemma in listed("undergoing") and name in listed("nouns") | {"injury", "wound"}:
        return [word.i, noun], name, True, subject(parse, word.i)
    if word.lemma == "lose" and name in listed("losses"):
        return [word.i], "lose", True, subject(parse, word.i)
    return None


def _plain(parse: Parse, word: Word) -> Made | None:
    lemma = verb_base(word)
    victim = bearer(parse, word.i)
    if victim is None and lemma in _SHOOTING:
        victim = under(parse, word.i, *_AT)
        if victim is not None and (person(parse, victim) or thing(parse, victim)):
            return [word.i], lemma, False, victim
        return None
    if victim is None:
        return None
    known = lemma in listed("always")
    known = known or (lemma in listed("of_people") and person(parse, victim))
    known = known or (lemma in listed("of_things") and thing(parse, victim))
    known = known or (lemma in listed("taking") and base(parse.words[victim]) in listed("holdings"))
    return ([word.i], lemma, False, victim) if known else None


def _perished(parse: Parse, word: Word) -> Made | None:
    """ "died", "burned to death", "shots rang out", "a bomb exploded"."""
    who = sufferer(parse, word.i)
    if who is None or is_passive(parse, word.i):
        return None
    name = base(parse.words[who])
    if word.lemma in _FALLING and name in listed("fire") and under(parse, word.i, *_AT) is not None:
        return [word.i], word.lemma, True, under(parse, word.i, *_AT)
    if verb_base(word) in listed("bursting") and name in listed("instruments"):
        return [word.i], verb_base(word), True, None
    if word.lemma in listed("happening") and name in listed("sounds"):
        if word.lemma not in ("begin", "start", "follow", "continue", "fall") or name not in listed(
            "nouns"
        ):
            return [word.i], word.lemma, True, None
    if dies(parse, word) and parse.child(word.i, "dobj") is None:
        return [word.i], verb_base(word), True, who
    return None


_RULES: dict[str, Callable[[Parse, Word], Made | None]] = {
    "verb and particle": _phrase,
    "idiom": _idiom,
    "verb with a noun of harm": _committed,
    "what is fired": _loosed,
    "order to fire": _ordered,
    "lives": _lives,
    "driven from home": _driven,
    "left dead": _left,
    "harm that is borne": _borne,
    "verb of harm": _plain,
    "harm without room for a doer": _perished,
}


def _shut_in(parse: Parse, found: list[Act]) -> list[Act]:
    """Doors that were locked, where the same sentence tells that people perished."""
    perished = {parse.words[a.head].sentence for a in found if a.voice == "borne"}
    out = []
    for word in parse.words:
        if word.lemma in _SHUTTING and word.tag in VERBS and word.sentence in perished:
            noun = bearer(parse, word.i)
            new = all(a.head != word.i for a in found)
            if (
                new
                and noun is not None
                and base(parse.words[noun]) in _DOORS
                and _told(parse, word)
            ):
                voice: Voice = "passive" if is_passive(parse, word.i) else "active"
                out.append(Act(word.i, (word.i,), word.lemma, voice, None, "shut in"))
    return out


def _part(parse: Parse, word: Word, heads: set[int]) -> bool:
    """Whether a noun only says in, by or with what a verb's act was done."""
    head = parse.words[word.head]
    if word.dep in ("nsubj", "nsubjpass", "dobj", "conj") and head.i in heads:
        return True
    return word.dep == "pobj" and head.head in heads


def _of_noun(parse: Parse, word: Word) -> Iterator[Act]:
    name = base(word)
    if word.tag not in ("NN", "NNS", "VBG") or name not in listed("nouns"):
        return
    if word.dep in ("compound", "nmod", "amod") or (
        word.tag == "VBG" and parse.child(word.i, "det") is None
    ):
        return
    beside = {parse.words[k].lower for k in parse.children[word.i]}
    if beside & {"heart", "panic", "asthma", "no", "verbal", "without"}:
        return
    ties = ("of", "on", "against", "at") if name in listed("wielded") else ("of",)
    victim = under(parse, word.i, *ties)
    owner = parse.child(word.i, "poss")
    if victim is None and name not in listed("wielded"):
        victim = owner
    if name in listed("of_victims") and not bears(parse, victim, things=True):
        return
    yield Act(word.i, (word.i,), name, "noun", victim, "noun of harm")
