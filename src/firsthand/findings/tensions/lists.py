"""The lexicon of tensions: which acts are one, which states are contrary."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from firsthand.extract import lexicons
from firsthand.values import Predication

STATES = (
    "lit", "armed", "open", "alive", "awake", "empty", "intact", "loaded", "sober", "guilty", "free",
)  # fmt: skip


class State(NamedTuple):
    """Words for a state, for its contrary, for things whose being there is it, for its acts.

    ``loose`` are those of the words that mean the state only of ``bearers``: a lamp goes out and
    is out of light, a man who goes out is not. ``ends`` where the state ends of itself, so that the
    contrary told behind it is only what came next.
    """

    name: str
    so: frozenset[str]
    contrary: frozenset[str]
    things: frozenset[str]
    acts: frozenset[str]
    loose: frozenset[str] = frozenset()
    bearers: frozenset[str] = frozenset()
    ends: bool = False


def listed(section: str) -> frozenset[str]:
    """One word list."""
    return lexicons.words("tensions", section)


@cache
def states() -> tuple[State, ...]:
    """All states."""
    return tuple(_state(name, lexicons.sections("tensions")[name]) for name in STATES)


def _state(name: str, part: dict[str, str]) -> State:
    keys = ("words", "contrary", "thing", "acts")
    so, contrary, things, acts = (frozenset(part[k].split()) for k in keys)
    loose, bearers = (frozenset(part.get(k, "").split()) for k in ("loose", "bearers"))
    return State(name, so, contrary, things, acts, loose, bearers, "ends" in part)


def order(said: Predication) -> bool:
    """Whether a clause tells that somebody gave an order: "forbade", "gave the word"."""
    if said.act == "direct":
        what = said.slot("object", "subject")
        return what is None or what.head not in listed("aimed")
    if said.act in listed("orders"):
        return True
    given = said.slot("object")
    return (
        said.act in listed("giving") and given is not None and given.head in listed("order_words")
    )


def elsewhen(said: Predication) -> bool:
    """Whether an adverb puts a clause into a time of its own, or narrows what it says."""
    if any(word in listed("later") for word in said.beside):
        return True
    return any(
        s.role in ("at", "in", "for", "by", "from") and s.head in listed("turns")
        for s in said.slots
    )
