"""`tension.polarity`: one passage of an account says what another passage denies.

An act of one subject that is told and denied, a state and its contrary, "never but once" and
"again". Clauses of different times, or that an adverb narrows, are not laid side by side; nor is
"I did not see" ever a denial of the thing.
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.findings.tensions.lists import State, elsewhen, listed, states
from firsthand.findings.tensions.pairs import Pair, pairs
from firsthand.findings.tensions.setting import Setting, fits
from firsthand.findings.tensions.telling import tension
from firsthand.model import Finding
from firsthand.values import Predication, Slot

NEXT = 2
"""Sentences within which "did not sign" may be told as what was so until "signed"."""
_EMPTY = frozenset("be have do get make go come take say exist seem become keep let begin".split())
_SENSES = frozenset(
    "see hear know notice think believe remember recall understand want find feel look".split()
)
_DENYING = frozenset(("not", "n't", "never", "ever", "no", "nor"))
_NEVER = frozenset(("never", "ever"))
_NOBODY = frozenset(("nobody", "none", "nothing", "no-one"))
_BEING = frozenset("be remain stay stand lie sit hang".split())


def findings(setting: Setting) -> Iterator[Finding]:
    """All of one account."""
    yield from _denials(setting)
    yield from _contraries(setting)
    yield from _times_told(setting)


def _denials(setting: Setting) -> Iterator[Finding]:
    for pair in pairs(setting, _plain_act):
        if pair.first.denied == pair.second.denied:
            continue
        denied, told = pair.first, pair.second
        if not denied.denied:
            denied, told = told, denied
        same_voice = pair.sides[0].chain == pair.sides[1].chain
        near = _nobody(denied) or setting.sentences_apart(denied.span, told.span) <= NEXT
        if same_voice and near and denied is pair.first and not _wide(setting, denied):
            continue
        if _of_one(setting, denied, told) and not setting.another_time(denied, told):
            yield tension(
                setting, "polarity", pair.sides,
                (f"“{denied.act}” is said and denied of the same", "one act told and denied"),
            )  # fmt: skip


def _wide(setting: Setting, denied: Predication) -> bool:
    """Whether a denial is of all times: "never", "no shots"; "did not" may end with the next line.

    "Nobody left the hall" tells of a while, whatever stands between it and who left.
    """
    if _NEVER & set(denied.beside) or setting.moments(denied):
        return True
    tied = sum(s.role != "state" for s in denied.slots) > 1
    return any(
        _none_of(setting, s) and (s.head not in _NOBODY or (tied and s.role == "object"))
        for s in denied.slots
    )


def _nobody(denied: Predication) -> bool:
    who = denied.slot("subject")
    return who is not None and who.head in _NOBODY


def _plain_act(said: Predication) -> str | None:
    barred = said.act in _EMPTY or said.act in _SENSES or elsewhen(said)
    return None if barred or said.slot("subject", "object") is None else said.act


def _of_one(setting: Setting, denied: Predication, told: Predication) -> bool:
    """Whether the denial is wide enough to bar what is told, and both speak of the same things.

    "He did not fire at noon" bars nothing that is told without a noon.
    """
    if set(denied.beside) - _DENYING - set(told.beside):
        return False
    known = 0
    for slot in denied.slots:
        if slot.role == "state":
            continue
        other = told.slot(slot.role)
        if other is None or not _meets(setting, slot, other):
            return False
        known += 1
    return (
        known > 1
        or any(_none_of(setting, s) for s in denied.slots)
        or _undone(setting, denied, told)
    )


def _undone(setting: Setting, denied: Predication, told: Predication) -> bool:
    """Whether a deed that was told is denied behind it: "was poisoned" cannot cease to have been."""
    done = denied.slot("object")
    passive = denied.slot("subject") is None and done is not None and done.definite
    return passive and told.span.start < denied.span.start and told.act in listed("deeds")


def _meets(setting: Setting, denied: Slot, told: Slot) -> bool:
    if denied.head in _NOBODY:
        return True
    if _none_of(setting, denied):
        return denied.head == told.head and set(denied.words) <= set(told.words)
    return _same_speaker(denied, told) or setting.same(denied, told)


def _same_speaker(a: Slot, b: Slot) -> bool:
    return a.head == b.head and a.head in ("i", "we")


def _none_of(setting: Setting, slot: Slot) -> bool:
    return slot.head in _NOBODY or setting.words(slot.span).lower().startswith("no ")


def _contraries(setting: Setting) -> Iterator[Finding]:
    for state in states():

        def kind(said: Predication, state: State = state) -> str | None:
            return state.name if not elsewhen(said) and _value(setting, said, state) else None

        for pair in pairs(setting, kind):
            first, second = _value(setting, pair.first, state), _value(setting, pair.second, state)
            if first is None or second is None or first[1] == second[1]:
                continue
            start, end = pair.first.span.start, pair.second.span.start
            if _passing(setting, pair) or _other_turn(pair.first, pair.second):
                continue
            if (state.ends and first[1]) or setting.changed(start, end, first[0][1]):
                continue
            if _one_bearer(setting, first[0], second[0]) and not setting.another_time(
                pair.first, pair.second
            ):
                yield tension(
                    setting, "polarity", pair.sides,
                    (f"{_so(first[1], state)} and {_so(second[1], state)} of the same",
                     "a state and its contrary"),
                )  # fmt: skip


def _passing(setting: Setting, pair: Pair) -> bool:
    """Whether one voice tells of a state that soon passes, and not of the same time in both places."""
    if pair.sides[0].chain != pair.sides[1].chain or "" in (pair.first.tense, pair.second.tense):
        return False
    heads = {s.head for said in (pair.first, pair.second) for s in said.slots if s.role == "state"}
    return bool(heads & listed("passing")) and not setting.one_time(pair.first, pair.second)


def _other_turn(a: Predication, b: Predication) -> bool:
    """Whether one preposition ties different things to two clauses: "in summer", "in winter"."""
    for slot in a.slots:
        other = b.slot(slot.role) if slot.role not in ("subject", "object", "state") else None
        if other is not None and not set(slot.words) & set(other.words):
            return True
    return False


def _so(value: bool, state: State) -> str:
    return f"{'' if value else 'not '}{state.name}"


Bearer = tuple[tuple[str, ...], Slot]
"""The words of what bears a state, and the slot in which they stand."""


def _value(setting: Setting, said: Predication, state: State) -> tuple[Bearer, bool] | None:
    """What bears the state by a clause, and whether it is so."""
    who = said.slot("subject") if said.act == "be" else said.slot("object", "subject")
    if who is None:
        return None
    if said.act == "exist" or said.act in state.acts:
        bearer = _with_place(said, who, state)
        return (bearer, not said.denied) if bearer[0] else None
    for slot in said.slots:
        if slot.role == "state" and slot.head in state.so | state.contrary:
            if slot.head in state.loose and not state.bearers & set(who.words):
                continue
            if who.definite and (said.act in _BEING or slot == said.slots[1]):
                return (who.words, who), (slot.head in state.so) != said.denied
    return None


def _with_place(said: Predication, who: Slot, state: State) -> Bearer:
    """What bears a state that a thing makes: "no buoy light", "no light in the tower"."""
    if who.head not in state.things:
        return (who.words if said.act != "exist" and who.definite else ()), who
    places = [w for s in said.slots if s.role in ("in", "on", "at") for w in s.words]
    return (*(w for w in who.words if w not in state.things), *places), who


def _one_bearer(setting: Setting, a: Bearer, b: Bearer) -> bool:
    one, other = setting.actor(a[1]), setting.actor(b[1])
    if one is not None and other is not None and one != other:
        return False
    if {"it", "they", "he", "she", "that", "this"} & {*a[0], *b[0]}:
        return one is not None and one == other
    return bool(a[0]) and bool(b[0]) and fits(a[0], b[0])


def _times_told(setting: Setting) -> Iterator[Finding]:
    """ "Never but once", "only once", against "again"."""
    for pair in pairs(setting, _counted_act):
        once, more = pair.first, pair.second
        if not _once_only(setting, once):
            once, more = more, once
        if not _once_only(setting, once) or _once_only(setting, more):
            continue
        one, other = once.slot("subject"), more.slot("subject")
        if one is None or other is None or not set(more.beside) & listed("again"):
            continue
        if _same_teller(setting, one, other) and _same_hearer(once, more):
            yield tension(
                setting, "polarity", pair.sides,
                ("once and no more, and again", "a number of times told and exceeded"),
            )  # fmt: skip


def _same_teller(setting: Setting, a: Slot, b: Slot) -> bool:
    """Whether two subjects can be one: one actor, or one pronoun that nothing tells apart."""
    one, other = setting.actor(a), setting.actor(b)
    if one is not None and other is not None:
        return one == other
    return a.head == b.head


def _same_hearer(a: Predication, b: Predication) -> bool:
    one, other = (s.slot("to", "object") for s in (a, b))
    return one is None or other is None or one.head == other.head


def _counted_act(said: Predication) -> str | None:
    return "tell" if said.act in listed("telling") else said.act if said.act not in _EMPTY else None


def _once_only(setting: Setting, said: Predication) -> bool:
    words = setting.words(said.span).lower()
    return "once" in said.beside and (
        "never" in said.beside
        or "only once" in words
        or "just once" in words
        or "but once" in words
    )
