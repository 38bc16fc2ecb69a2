"""Readings of whether there was such a thing at all, where accounts of a case part over it.

"There was no plane", "I heard none", "not a weapon was in the square": what one account denies,
others tell of by the way, as subject or object of something else. Each account that tells of the
thing then answers whether there was one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from firsthand.compare.alignment.acts import by_nouns
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.words import THERE_OR_NOT, listed, names
from firsthand.compare.thesaurus import known, related
from firsthand.compared import Modality, Reading, Whether
from firsthand.extract.actors.wordlists import is_person_noun
from firsthand.findings.tensions.lists import STATES
from firsthand.model import Account, Span
from firsthand.values import Predication, Slot

_NO = re.compile(
    r"(?:no|not (?:an?|any|one|a single|so much as an?)|neither(?: an?)?|nor(?: an?| any)?|never an?)\s",
    re.I,
)
_WITHOUT = re.compile(r"\bwithout (?:an? |any )?\Z", re.I)
_LEAD = 12
_OTHER_ONE = re.compile(
    r"\b(?:earlier|later|further|more|other|second|such|next|previous|good|short|last)\b", re.I
)
""" "No earlier call" says nothing of calls."""
_LACKING = frozenset("exist have see hear notice find carry observe come contain".split())
"""Verbs that, denied of something indefinite, deny that there was one."""
_WANTING = frozenset("lack want fail miss need lose deny stay".split())
_SILENT = frozenset("silent mute dumb absent missing lacking unused undelivered unread".split())
"""With these nobody says that there was one, nor that there was none."""
_ROLES = frozenset(("subject", "object", "in", "with", "of"))
_BARELY = frozenset("be exist have hear see".split())
"""Acts of readings that say no more than that there was such a thing."""
MOST = 3
"""Of a thing that accounts tell of oftener than so, on average, it is not asked whether it was."""


class _Mention(NamedTuple):
    """A clause that speaks of a thing: that there was one, that there was none, or none sensed."""

    thing: str
    clause: Predication
    slot: Slot
    holds: bool
    unseen: bool = False


def with_existence(accounts: Sequence[Account], readings: Iterable[Reading]) -> list[Reading]:
    """The readings of a case, and those on whether there was a thing that some account denies.

    These stand in the place of readings that say no more of the same thing in the same words.
    """
    there = list(_all([Ground(a) for a in accounts]))
    at: dict[tuple[str, str], list[Span]] = {}
    for r in there:
        at.setdefault((r.document, r.topic[0]), []).append(r.span)
    return [r for r in readings if not _said_again(r, at)] + there


def _said_again(one: Reading, at: dict[tuple[str, str], list[Span]]) -> bool:
    return (
        one.slot == "polarity"
        and one.act in _BARELY
        and any(s.touches(one.span) for w in one.topic for s in at.get((one.document, w), ()))
    )


def _all(grounds: Sequence[Ground]) -> Iterator[Reading]:
    told = [list(_mentions(g)) for g in grounds]
    for thing in sorted({m.thing for some in told for m in some if not m.holds and not m.unseen}):
        here = [[m for m in some if _is(m.thing, thing)] for some in told]
        holding = [n for some in here if (n := sum(m.holds for m in some))]
        if holding and sum(map(bool, here)) > 1 and sum(holding) <= MOST * len(holding):
            for ground, some in zip(grounds, here, strict=True):
                yield from _readings(ground, thing, some)


def _readings(ground: Ground, thing: str, mentions: Iterable[_Mention]) -> Iterator[Reading]:
    """One reading for each voice and answer: the first that says it."""
    said: set[tuple[str | None, str]] = set()
    for m in mentions:
        standing = ground.standing(m.clause.span, None if m.clause.denied else m.clause)
        if standing is None:
            continue
        modality: Modality = "unseen" if m.unseen else "asserted"
        span = ground.quoted(m.slot.span, m.clause.span)
        told = Told("polarity", Whether(m.holds), "exist", (thing,), span, m.clause.span,
                    THERE_OR_NOT, modality)  # fmt: skip
        made = reading(ground, told, standing)
        if (made.voice, made.printed) not in said:
            said.add((made.voice, made.printed))
            yield made


def _mentions(ground: Ground) -> Iterator[_Mention]:
    for clause in ground.told:
        if clause.mood:
            continue
        for slot in clause.slots:
            words = ground.of(slot.span)
            if not _a_thing(slot) or _OTHER_ONE.search(words):
                continue
            if _none_of(ground, clause, slot):
                sensed = clause.act in listed("perceiving")
                seer = clause.slot("subject") if sensed else None
                yield _Mention(slot.head, clause, slot, False, seer not in (None, slot))
            elif not clause.denied and _told_of(clause, slot):
                yield _Mention(slot.head, clause, slot, True)


def _none_of(ground: Ground, clause: Predication, slot: Slot) -> bool:
    """Whether a clause says that there was none: "no plane", "without lamps", "had not a gun"."""
    lead = ground.characters[max(0, slot.span.start - _LEAD) : slot.span.start]
    if _NO.match(ground.of(slot.span)) or slot.role == "without" or _WITHOUT.search(lead):
        return True
    lacking = clause.denied and clause.act in _LACKING and not slot.definite
    return lacking and slot.role in ("subject", "object")


def _told_of(clause: Predication, slot: Slot) -> bool:
    """Whether a clause tells something of a thing, so that there was one."""
    if clause.act in _WANTING or any(s.head in _SILENT for s in clause.slots):
        return False
    only_spoken_of = clause.act in listed("saying") and slot.role not in ("subject", "object")
    return slot.role in _ROLES and not only_spoken_of


def _a_thing(slot: Slot) -> bool:
    head = slot.head
    return (
        len(head) > 2 and names(head) and known(head, "noun") and not is_person_noun(head)
        and head not in listed("no_things") and head not in STATES and not by_nouns((head,))
    )  # fmt: skip


@cache
def _is(word: str, thing: str) -> bool:
    """Whether one word names the thing, or a kind of it."""
    if word == thing:
        return True
    return thing not in listed("no_kinds") and related(word, thing, "noun") in ("same", "narrower")
