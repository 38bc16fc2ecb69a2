"""What the words around the name of a thing say of it: an answer, a denial, no trace, an open question."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from firsthand.compare.contested import frames, turns
from firsthand.compare.contested.asking import said
from firsthand.compare.contested.lacking import made_up, none_behind, something_else, wanting
from firsthand.compare.contested.mention import Says
from firsthand.compare.contested.naming import Named
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.words import OPEN, phrases
from firsthand.values import Predication, Slot

_OTHER = frozenset("other another further more second such earlier later next previous".split())
""" "No other plane" says nothing of one."""


_CARRIED = frozenset(("lit_up",))
"""Things of which it is asked whether somebody had his own."""


_AS_FOR = re.compile(r"\bas\s(?:for|to|regards)\s\Z", re.I)


class Place(NamedTuple):
    """The name of a thing with the words before and behind it, and the clause that speaks of it."""

    named: Named
    before: str
    behind: str
    clause: Predication | None
    slot: Slot | None


def framed(ground: Ground, place: Place) -> Says | Literal["nothing"] | None:
    """What the words around a thing say of it, "nothing" where they tell neither; None where they say not."""
    return (
        _reported(ground, place)
        or _called(ground, place)
        or _wanting(place)
        or _not_shown(ground, place)
        or _opened(ground, place)
    )


def _reported(ground: Ground, place: Place) -> Says | None:
    """What is said to have been answered about a thing: "Asked about dogs: two, on chains"."""
    asked = turns.ASKED_ABOUT.search(place.before) or turns.ASKED_WHETHER.search(place.before)
    rest = _rest(ground, place)
    answered = turns.ANSWERED.match(rest) if asked is not None else None
    if answered is None:
        return None
    return said(rest[answered.end() :], sensed=frames.SENSED.search(place.before) is not None)[0]


def _called(ground: Ground, place: Place) -> Says | Literal["nothing"] | None:
    """Whether a thing is only named and waved away, is called untrue, made up, or something else."""
    one, before = place.named, place.before
    if _none_named(ground, place):
        return "unseen" if frames.FOUND.search(place.behind) else "not so"
    fronted = frames.FRONTED.match(place.behind) if _first(before) else None
    of_it = frames.OF_IT_NOTHING.match(place.behind) if _first(before, "of") else None
    for none in (fronted, of_it):
        if none is not None:
            return "unseen" if none["sensed"] not in (None, "was", "were") else "not so"
    if _dismissed(ground, place) or _called_false(ground, one, before):
        return "denied"
    if one.how != "own" and made_up(before, place.behind):
        return "denied"
    if frames.ONLY_AFTERWARDS.match(place.behind):
        return "nothing"
    return "not so" if something_else(before, ground.of(one.phrase), place.behind) else None


def _wanting(place: Place) -> Says | Literal["nothing"] | None:
    """Whether it is told that a thing was wanting, or that it was looked for in vain."""
    one, before = place.named, place.before
    if wanting(before, place.behind):
        unseen = frames.SENSED.search(before) or frames.FOUND.search(before)
        return "nothing" if one.how == "own" else "unseen" if unseen else "not so"
    if frames.SEARCHED.search(before) or frames.IS_SOUGHT.match(place.behind):
        return "unseen" if frames.IN_VAIN.search(place.behind) else "nothing"
    return "not so" if frames.FREE_OF.search(before) else None


def _not_shown(ground: Ground, place: Place) -> Says | Literal["nothing"] | None:
    """Whether there was no trace of a thing, whether it is ruled out, or another is meant."""
    one, before = place.named, place.before
    sign = frames.SIGN_OF.search(before)
    if sign is not None:
        none = sign["no"].lower() != "any" or frames.NEGATED.search(before)
        return "unseen" if none else "nothing"
    if frames.POINTS_TO.search(before):
        return "unseen"
    if frames.DISBELIEVED.search(before):
        return "not so"
    ruled = frames.RULED_OUT.search(before) or frames.IS_RULED_OUT.match(place.behind)
    if ruled is not None and one.how == "one":
        return "unknown" if ruled["no"] else "not so"
    own = [*before.lower().split()[-1:], *ground.of(one.phrase).lower().split()]
    return "nothing" if _OTHER & set(own) else None


def _opened(ground: Ground, place: Place) -> Says | Literal["nothing"] | None:
    """Whether what is said of a thing is only not proved, or is left open."""
    one, before = place.named, place.before
    if frames.NOT_PROVED.search(place.behind):
        return "unknown" if one.how == "one" else "nothing"
    denied = frames.IS_DENIED.match(place.behind)
    if denied is not None:
        return "denied" if denied["no"] else "unknown"
    if _AS_FOR.search(before) and frames.UNSURE.search(place.behind):
        return "unknown"
    shown = frames.PROVED.search(before)
    if shown is not None and frames.NEGATED.search(before[: shown.end()]):
        return "unknown" if one.how in ("none", "one") else "nothing"
    if frames.UNSWORN.search(before) or phrases("unconvinced").search(before):
        return "unknown" if one.how != "own" else "nothing"
    if frames.OPENED.search(before) or (place.clause is not None and place.clause.mood in OPEN):
        around = ground.of(one.near)
        if one.how in ("the", "own") and frames.WHERE_IT_WAS.search(before):
            return "so"
        if (one.how != "own" or one.kind.name in _CARRIED) and frames.UNSURE.search(around):
            return "unknown"
        return "unseen" if frames.NEVER_LOOKED.search(place.behind) else "nothing"
    return None


def _dismissed(ground: Ground, place: Place) -> bool:
    """Whether a thing is only named and then waved away: "Guns, no"."""
    return _alone(place) and turns.DISMISSED.match(_rest(ground, place)) is not None


def _none_named(ground: Ground, place: Place) -> bool:
    """Whether a thing is only named, and then that there was none: "Dogs, nil"."""
    return _alone(place) and none_behind(_rest(ground, place))


def _alone(place: Place) -> bool:
    start = place.before.strip(" “\"'‘").lower() in ("", "and", "with", "but", "and with", "the")
    return start and place.named.how in ("one", "the")


def _first(before: str, *behind: str) -> bool:
    """Whether a thing stands first in its sentence, or behind one of some words alone."""
    words = before.strip(" “\"'‘").lower().split()
    return [w for w in words if w not in ("and", "but")] == list(behind)


def _rest(ground: Ground, place: Place) -> str:
    return ground.characters[place.named.noun.end : place.named.sentence.end]


def _called_false(ground: Ground, one: Named, before: str) -> bool:
    """Whether what tells of a thing is called untrue, or is denied."""
    denial = frames.DENIED.search(before)
    if one.how == "own":
        return False
    if denial is not None and not frames.NEGATED.search(before[: denial.start()]):
        return True
    false = frames.FALSE.search(ground.of(one.near))
    if false is None:
        return False
    at = one.near.start + false.start()
    if at > one.noun.end:
        return frames.CLAIMED.search(before) is not None
    return "that" in before.lower().split() and at < one.phrase.start


def negated(place: Place) -> bool:
    """Whether the clause of a thing denies."""
    own = place.before[place.before.rfind(",") + 1 :]
    if place.clause is None:
        return frames.NEGATED.search(own) is not None
    return place.clause.denied or frames.NEGATED_SUBJECT.search(own) is not None
