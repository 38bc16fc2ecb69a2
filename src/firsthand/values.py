"""Values: quantities, moments, places, distances and acts of harm, each with its words.

A value is an interval as wide as its words. ``None`` at an end of an interval means that the
words leave that end open; nothing is a point unless the text says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from firsthand.spans import Span

Bound = Literal["exact", "about", "at_least", "at_most", "range", "vague"]
MomentRole = Literal["occurred", "said", "observed", "published"]
PUBLISHED = "published"
"""The anchor of a moment that was reckoned from the account's date of publication."""
Order = Literal["before", "after", "during"]
Doer = Literal[
    "named", "collective", "vague", "instrument", "passive_without_doer", "intransitive", "noun",
]  # fmt: skip
WITHOUT_DOER: frozenset[Doer] = frozenset(("passive_without_doer", "intransitive", "noun"))
"""The classes in which nobody and nothing is told as the doer."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts or measures.

    ``low`` and ``high`` are inclusive. ``counted`` is the words for what is counted, for lengths,
    durations and money the unit in full ("kilometre", "euro"); ``counted_span`` is where it
    stands. ``state`` is what befell what is counted (killed, injured, missing, ...).
    ``part_of`` is the id of the quantity of which this is a part, ``scope`` and ``as_of`` are the
    words that limit it to a place and to a time. ``rule`` names the rule that read it.
    """

    id: str
    span: Span
    low: float | None
    high: float | None
    bound: Bound
    counted: str | None
    state: str | None
    rule: str
    counted_span: Span | None = None
    part_of: str | None = None
    scope: Span | None = None
    as_of: Span | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of which the account speaks.

    ``earliest`` and ``latest`` are ISO 8601, both inclusive, of one granularity (day or minute);
    both None where only an order is known. ``anchor`` is the id of the moment from which it was
    reckoned, ``"published"``, or None. ``order`` and ``event`` are set for words like "after the
    ceasefire": an order towards what the event's words name, and no date. ``clock`` is set where
    a clock time was read, with or without a date: minutes of a day from and to, both inclusive,
    (400, 1120) for "at 6.40" that may be of the morning or of the evening; the second is smaller
    where midnight lies between. It is None where only an end is known ("before 6.40").
    """

    id: str
    span: Span
    earliest: str | None
    latest: str | None
    edtf: str | None
    role: MomentRole
    rule: str
    anchor: str | None = None
    order: Order | None = None
    event: Span | None = None
    clock: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """A known place. ``lat`` and ``lon`` are degrees (WGS84); it lies within ``precision_km``."""

    id: str
    name: str
    lat: float
    lon: float
    precision_km: float
    kind: str
    country: str | None = None
    population: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """Words that name a place, all spots that have this name, and the chosen one or none."""

    id: str
    span: Span
    chosen: Spot | None
    candidates: tuple[Spot, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Distance:
    """A stated distance in kilometres. ``origin`` and ``goal`` are the words of its two ends.

    ``bearing`` is the compass point from ``origin`` ("N", "SW") where one is stated.
    """

    id: str
    span: Span
    low_km: float
    high_km: float | None
    origin: Span | None
    goal: Span | None
    bearing: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Harm:
    """An act of harm and how its doer is told; ``doer`` is the doer's words, if there are any."""

    id: str
    span: Span
    doer_class: Doer
    act: str
    rule: str
    doer: Span | None = None
    doer_actor: str | None = None
    victim: Span | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """One part of a predication: the subject, the object, a state, or what a preposition ties on.

    ``role`` is "subject", "object", "state" or the preposition. ``head`` and ``words`` are base
    forms in lower case, the head among the words; ``definite`` where a known one is meant ("the
    gate", a name), not one of several ("a gate", "some gates").
    """

    role: str
    span: Span
    head: str
    words: tuple[str, ...]
    definite: bool


@dataclass(frozen=True, slots=True)
class Predication:
    """What one clause says is done, or is so, and of whom.

    ``act`` is the verb's base form, "be" for what only is so, "exist" for "there was". ``span``
    covers the clause with what tells its time. ``denied`` where the clause says that it is not
    so. ``only`` where it says that nobody else did it ("it was she who", "he alone"). ``tense``
    is "past", "before" (a pluperfect), "present", or empty where no verb shows it. ``beside`` are
    the adverbs. ``mood`` is empty for what is told, "asked" for a question, "open" behind
    "whether", "if" or "I do not say that", "unseen" behind "I did not see", "undone" behind
    "almost" and "short of", else the auxiliary that leaves it open ("may", "could", "would").
    """

    span: Span
    act: str
    slots: tuple[Slot, ...]
    tense: str
    denied: bool = False
    only: bool = False
    beside: tuple[str, ...] = ()
    mood: str = ""

    def slot(self, *roles: str) -> Slot | None:
        """The first slot with one of these roles."""
        return next((s for s in self.slots if s.role in roles), None)


@dataclass(frozen=True, slots=True)
class Values:
    """All values of an account, each kind in text order.

    ``unasserted`` are the clauses that say of nothing that it was so, each with its mood.
    """

    moments: tuple[Moment, ...] = ()
    places: tuple[Place, ...] = ()
    distances: tuple[Distance, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    harms: tuple[Harm, ...] = ()
    predications: tuple[Predication, ...] = ()
    unasserted: tuple[Predication, ...] = ()
