"""Any other thing of which an account says that there was none: "there was no gate", "not one cart"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from firsthand.compare.alignment.acts import by_nouns
from firsthand.compare.contested.naming import kinds
from firsthand.compare.readings.done.whether import ON_ARRIVAL
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.words import listed, names
from firsthand.compare.thesaurus import known, mostly, related
from firsthand.extract.actors.wordlists import is_person_noun
from firsthand.findings.tensions.lists import STATES
from firsthand.values import Predication, Slot

_NO = re.compile(
    r"(?:no|not (?:an?|any|one|a single|so much as an?)|neither(?: an?)?|nor(?: an?| any)?|never an?)\s",
    re.I,
)
_OTHER_ONE = re.compile(
    r"\b(?:earlier|later|further|more|other|second|such|next|previous|good|short|last)\b", re.I
)
""" "No earlier call" says nothing of calls."""
_NOW = re.compile(r"\b(?:any more|any longer|left|yet|to be|ready)\b", re.I)
"""Behind a thing: that there was none at that time says nothing of another."""
_NEAR = 16
_LACKING = frozenset("exist have see hear notice find carry observe come contain".split())
"""Verbs that, denied of something indefinite, deny that there was one."""
_MADE = frozenset(("artifact", "animal"))
_WANTING = frozenset("lack want fail miss need lose deny stay".split())
_SILENT = frozenset("silent mute dumb absent missing lacking unused undelivered unread".split())
"""With these nobody says that there was one, nor that there was none."""
_ROLES = frozenset(("subject", "object", "in", "with", "of"))
_WHO = frozenset(("subject", "object", "state"))
_ONE = re.compile(
    r"(?:an?|some|several|two|three|four|five|six|seven|eight|nine|ten|many|\d+)\s", re.I
)
MOST = 3
"""Of a thing that accounts tell of oftener than so, on average, it is not asked whether it was."""


class Told(NamedTuple):
    """A clause that speaks of a thing: that there was one, that there was none, or none sensed."""

    thing: str
    clause: Predication
    slot: Slot
    holds: bool
    unseen: bool = False


def told(ground: Ground) -> Iterator[Told]:
    """The clauses of an account that say of a thing whether there was one."""
    for clause in ground.told:
        if clause.mood:
            continue
        for slot in clause.slots:
            words = ground.of(slot.span)
            if not _a_thing(slot) or _OTHER_ONE.search(words):
                continue
            if _none_of(ground, clause, slot):
                unseen = clause.act in listed("perceiving") or clause.act == "find"
                yield Told(slot.head, clause, slot, False, unseen)
            elif not clause.denied and _told_of(ground, clause, slot):
                yield Told(slot.head, clause, slot, True)


def contested(every: list[list[Told]]) -> Iterator[tuple[str, list[list[Told]]]]:
    """Each thing that one account says that there was none of, and where all accounts tell of it."""
    for thing in sorted({t.thing for some in every for t in some if not t.holds and not t.unseen}):
        here = [[t for t in some if _is(t.thing, thing)] for some in every]
        none = [t for some in here for t in some if not t.holds]
        here = [[t for t in some if not t.holds or any(_beside(t, o) for o in none)]
                for some in here]  # fmt: skip
        holding = [n for some in here if (n := sum(t.holds for t in some))]
        if holding and sum(map(bool, here)) > 1 and sum(holding) <= MOST * len(holding):
            yield thing, here


def _beside(one: Told, other: Told) -> bool:
    """Whether two clauses on a thing can be of one place: they share a word, or one has no other."""
    mine, yours = (
        {
            w
            for s in t.clause.slots
            if s != t.slot and s.role not in _WHO
            for w in s.words
            if names(w)
        }
        for t in (one, other)
    )
    return not (mine and yours) or bool(mine & yours)


def _none_of(ground: Ground, clause: Predication, slot: Slot) -> bool:
    """Whether a clause says that there was none: "there was no gate", "had not one cart"."""
    if clause.act not in _LACKING or slot.role not in ("subject", "object"):
        return False
    if ON_ARRIVAL.search(ground.of(ground.sentence(slot.span.start))):
        return False
    none = _NO.match(ground.of(slot.span)) is not None
    return (none or (clause.denied and not slot.definite)) and not _NOW.search(
        ground.characters, slot.span.end, slot.span.end + _NEAR
    )


def _told_of(ground: Ground, clause: Predication, slot: Slot) -> bool:
    """Whether a clause tells something of a thing, so that there was one."""
    if clause.act in _WANTING or any(s.head in _SILENT for s in clause.slots):
        return False
    only_spoken_of = clause.act in listed("saying") and slot.role not in ("subject", "object")
    one = _ONE.match(ground.of(slot.span)) is not None or clause.act == "exist"
    return slot.role in _ROLES and not only_spoken_of and one


def _a_thing(slot: Slot) -> bool:
    head = slot.head
    return (
        len(head) > 2 and names(head) and known(head, "noun") and not is_person_noun(head)
        and head not in listed("no_things") and head not in STATES and not by_nouns((head,))
        and head not in _of_a_kind() and mostly(head, _MADE)
    )  # fmt: skip


@cache
def _of_a_kind() -> frozenset[str]:
    """The words of things that are known to be contested, which are read by themselves."""
    return frozenset(w for k in kinds() for w in k.words | k.weak)


@cache
def _is(word: str, thing: str) -> bool:
    """Whether one word names the thing, or a kind of it."""
    if word == thing:
        return True
    return thing not in listed("no_kinds") and related(word, thing, "noun") in ("same", "narrower")
