"""States and their contraries, both told of one act: "lit" holds, or does not hold."""

from __future__ import annotations

import re
from functools import cache

from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.words import NOBODY, listed
from firsthand.findings.tensions.lists import State, states
from firsthand.values import Predication, Slot

_LAMPS = frozenset("buoy beacon lighthouse lightship streetlamp flare fire".split())
"""Things beside those of tensions that are "out" when their light is."""
_FOUND = re.compile(r"\bfound\s(?:to\s(?:be|have\sbeen)\s)?([a-z]+)\b", re.I)
_BY_DEEDS = frozenset(("lit", "open", "armed", "loaded", "free"))
"""States of which a passive tells as an adjective does: "was locked". "Was broken" tells a deed."""
ENDED = {"intact": "break"}
"""States of which is read whether they were ended: what is whole was not broken."""
_BEING = frozenset("be remain stay stand lie".split())
_WHOLLY = frozenset("destroyed wrecked ruined".split())
_SHOWING = _BEING | frozenset("exist hang show bear have hold".split())
_UNHURT = re.compile(
    r"\bnothing\s(?:whatever\s|whatsoever\s|at\sall\s)?(?:the\smatter|wrong|amiss)\swith\b"
    r"|\bwithout\s(?:so\smuch\sas\s)?an?\s(?:single\s)?(?:scratch|mark|dent|scar|crack|splinter)\b"
    r"|\b(?:not\san?|no)\s(?:single\s)?(?:scratch|dent|crack|splinter)\s(?:on|upon|in|to)\b",
    re.I,
)
""" "There was nothing the matter with the gate", "it stood there without a scratch"."""


def condition(ground: Ground, clause: Predication) -> tuple[State, bool] | None:
    """The state that a clause tells, and whether it is so."""
    if clause.act in _SHOWING and _UNHURT.search(ground.of(clause.span)):
        return next(s for s in states() if s.name == "intact"), True
    if clause.act != "exist" and not _telling() & {clause.act, *(s.head for s in clause.slots)}:
        return None
    for state in states():
        found = _whether(ground, clause, state)
        if found is not None:
            return state, found
    return None


@cache
def _telling() -> frozenset[str]:
    """All words that tell a state: without one of them there is none."""
    return frozenset(w for s in states() for w in (*s.so, *s.contrary, *s.acts))


@cache
def _loose() -> frozenset[str]:
    return frozenset(w for s in states() for w in s.loose)


def loose(slot: Slot) -> bool:
    """Whether a word means a state of some things only, as "out" does."""
    return slot.role == "state" and slot.head in _loose()


def found_to_be(ground: Ground, clause: Predication) -> tuple[State, bool] | None:
    """ "Was found to be extinguished", "was found locked"."""
    match = _FOUND.search(ground.of(clause.span)) if clause.act == "find" else None
    if match is None:
        return None
    for state in states():
        if match[1].lower() in (state.so | state.contrary) - state.loose:
            return state, match[1].lower() in state.so
    return None


def deed(ground: Ground, clause: Predication) -> bool:
    """Whether a clause tells that somebody brings a state about: "locked the gate"."""
    return _made(clause) is not None and _done_to(ground, clause) is not None


def brought_about(ground: Ground, clause: Predication) -> tuple[State, bool] | None:
    """The state in which a deed leaves a thing: who locked it left it locked.

    That one did not lock it leaves open whether it was locked; that nobody did, does not.
    """
    made = _made(clause)
    if made is None or _done_to(ground, clause) is None:
        return None
    who = clause.slot("subject")
    if clause.denied and who is not None and who.head not in NOBODY:
        return None
    return made[0], made[1] != clause.denied


def _made(clause: Predication) -> tuple[State, bool] | None:
    """The state that a verb of change brings about, or ends."""
    for state in states():
        if state.name in _BY_DEEDS:
            if clause.act in listed(f"makes_{state.name}"):
                return state, True
            if clause.act in listed(f"ends_{state.name}"):
                return state, False
    return None


def _done_to(ground: Ground, clause: Predication) -> Slot | None:
    """The thing to which it is done: no "fire" and no "inquest" is opened as a gate is."""
    what = clause.slot("object")
    if what is None or set(ground.meant(what) or what.words) & listed("no_thing_opened"):
        return None
    return what


def _whether(ground: Ground, clause: Predication, state: State) -> bool | None:
    who = clause.slot("subject", "object")
    if who is None:
        return None
    borne = (clause.slot("subject"), clause.slot("object"))
    bearers = {w for s in borne if s for w in (*s.words, *ground.meant(s))}
    if clause.act in state.acts and bearers & (state.things | state.bearers | {"it"}):
        return not clause.denied
    if clause.act == "exist" and who.head in state.things:
        return not clause.denied
    if clause.act not in _BEING and (
        clause.slots[0].role == "subject" or state.name not in _BY_DEEDS
    ):
        return None
    for slot in clause.slots:
        if slot.role == "state" and slot.head in state.so | state.contrary:
            if slot.head in state.loose and not bearers & (state.bearers | _LAMPS):
                continue
            if clause.denied and slot.head in _WHOLLY:
                continue  # what was not destroyed may be broken
            return (slot.head in state.so) != clause.denied
    return None
