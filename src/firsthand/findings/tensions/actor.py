"""`tension.actor`: two passages of one account name different doers of what only one can have done.

An order or another act that is said of one and nobody else ("it was she who", "he alone"), and
the killing of one known person by two different named persons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.findings.tensions.lists import elsewhen, listed, order
from firsthand.findings.tensions.pairs import REACH, Pair, pairs
from firsthand.findings.tensions.setting import Setting, fits
from firsthand.findings.tensions.telling import Side, apart, tension
from firsthand.model import Finding, Span
from firsthand.values import Harm, Predication, Slot

_TO_DO = re.compile(r"\b(?:order|orders|word|command|signal|instructions?) to (\w+)")
_BEHIND = 40
"""Characters behind a clause in which what was ordered is looked for."""
_GENERAL = frozenset("order word command signal it instruction".split())


def findings(setting: Setting) -> Iterator[Finding]:
    """All of one account."""
    yield from _only_ones(setting)
    yield from _killers(setting)


def _only_ones(setting: Setting) -> Iterator[Finding]:
    for pair in pairs(setting, _sole):
        one, other = pair.first.slot("subject"), pair.second.slot("subject")
        sole = pair.first.only or pair.second.only or _by_each(pair)
        if not sole or one is None or other is None:
            continue
        if _others(setting, one, other) and _one_object(setting, pair.first, pair.second):
            yield tension(
                setting, "actor", pair.sides,
                (_both(setting, one.span, other.span), "one act, said of one and nobody else"),
            )  # fmt: skip


def _by_each(pair: Pair) -> bool:
    """ "The fire was started by Rell", "the fire was started by Holm": one deed, said by whom."""
    if pair.first.act not in listed("single"):
        return False
    for said in (pair.first, pair.second):
        done, how = said.slot("object"), said.slot("state")
        if done is None or how is None or not done.definite or done.head.endswith("s"):
            return False
    return True


def _both(setting: Setting, one: Span, other: Span) -> str:
    return f"“{setting.words(one)}” in one place, “{setting.words(other)}” in the other"


def _sole(said: Predication) -> str | None:
    if said.denied or (elsewhen(said) and not said.only):
        return None
    if order(said):
        return "order"
    return said.act if said.slot("object") is not None or said.only else None


def _others(setting: Setting, a: Slot, b: Slot) -> bool:
    """Whether two subjects are two: each a name or an actor, neither in the other."""
    one, other = setting.actor(a), setting.actor(b)
    if one is not None and other is not None:
        return one != other and not fits(a.words, b.words)
    return a.definite and b.definite and not set(a.words) & set(b.words) and _named(a) and _named(b)


def _named(slot: Slot) -> bool:
    return slot.head not in ("it", "that", "this", "he", "she", "they", "who", "i", "we", "you")


def _one_object(setting: Setting, a: Predication, b: Predication) -> bool:
    one, other = a.slot("object"), b.slot("object")
    if order(a) and order(b):
        told_to = _ordered(setting, a.span), _ordered(setting, b.span)
        if None not in told_to and told_to[0] != told_to[1]:
            return False
        topics = [s for s in (one, other) if s is not None and s.head not in _GENERAL]
        return len(topics) < 2 or fits(topics[0].words, topics[1].words)
    if one is None or other is None:
        return one is None and other is None and a.only and b.only
    return setting.same(one, other) or fits(one.words, other.words)


def _ordered(setting: Setting, span: Span) -> str | None:
    """What is ordered: "fire", of "gave the order to fire"."""
    characters = setting.account.text.characters
    found = _TO_DO.search(characters, span.start, span.end + _BEHIND)
    return None if found is None else found[1].lower()


def _killers(setting: Setting) -> Iterator[Finding]:
    """One person cannot have been killed by two people who are not named together."""
    deaths = [h for h in setting.account.values.harms if _by_one(h)]
    for n, first in enumerate(deaths):
        for second in deaths[n + 1 : n + 1 + REACH]:
            if _one_death(setting, first, second):
                sides = _side(setting, first), _side(setting, second)
                if sides[0] is None or sides[1] is None or apart(sides[0].chain, sides[1].chain):
                    continue
                assert first.doer is not None
                assert second.doer is not None
                yield tension(
                    setting, "actor", (sides[0], sides[1]),
                    (_both(setting, first.doer, second.doer), "one death, two doers"),
                )  # fmt: skip


def _by_one(harm: Harm) -> bool:
    named = harm.doer_class == "named" and harm.doer is not None
    return named and harm.act in listed("killing") and harm.victim is not None


def _one_death(setting: Setting, a: Harm, b: Harm) -> bool:
    """Whether one person's death is told of two different persons."""
    spans = (a.doer, b.doer, a.victim, b.victim)
    one, other, *dead = (setting.words(s) if s is not None else "" for s in spans)
    if not (_person(one) and _person(other)) or set(one.split()) & set(other.split()):
        return False
    if a.doer_actor is not None and a.doer_actor == b.doer_actor:
        return False
    return _one_person(dead[0], dead[1])


def _person(words: str) -> bool:
    """Whether words are the name of a person: "Corporal Ives", not "the police", not "Police"."""
    parts = words.partition(",")[0].split()
    return len(parts) > 1 and all(p[:1].isupper() for p in parts) and parts[0] != "The"


def _one_person(a: str, b: str) -> bool:
    """Whether two victims are one: by the last name, or by the same words for one person."""
    if _person(a) or _person(b):
        return a == b or a.endswith(" " + b) or b.endswith(" " + a)
    one = a.lower()
    return one == b.lower() and one.startswith(("the ", "his ", "her ")) and not one.endswith("s")


def _side(setting: Setting, harm: Harm) -> Side | None:
    chain = setting.voice(harm.span)
    spans = [s for s in (harm.span, harm.doer, harm.victim) if s is not None]
    whole = Span(min(s.start for s in spans), max(s.end for s in spans))
    return None if chain is None else Side(whole, chain)
