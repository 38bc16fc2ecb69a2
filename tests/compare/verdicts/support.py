"""Readings for the tests, of invented accounts, by their values."""

from __future__ import annotations

from dataclasses import replace

from firsthand.compared import (
    Count,
    Modality,
    Reading,
    SlotKind,
    Value,
    When,
    Where,
    Whether,
    Who,
)
from firsthand.spans import Span
from firsthand.values import Spot

_SLOTS: dict[type, SlotKind] = {
    Count: "quantity",
    When: "time",
    Where: "place",
    Who: "actor",
    Whether: "polarity",
}


def reading(
    printed: str,
    value: Value | None,
    modality: Modality = "asserted",
    *,
    slot: SlotKind | None = None,
    document: str = "d1",
    voice: str | None = None,
    topic: tuple[str, ...] = (),
    start: int = 0,
) -> Reading:
    span = Span(start, start + 5)
    kind = slot or _SLOTS[type(value)]
    return Reading(
        document, span, span, kind, value, printed, "", topic, "test", modality, voice=voice
    )


def count(printed: str, low: float | None, high: float | None = None, **more) -> Reading:
    """An exact count where no other bound is given; ``high`` is ``low`` unless it is told."""
    bound = more.pop("bound", "exact")
    if high is None and bound not in ("at_least", "vague"):
        high = low
    modality = more.pop("modality", "asserted")
    topic, act = more.pop("topic", ()), more.pop("act", "")
    made = reading(printed, Count(low, high, bound, **more), modality, topic=topic)
    return replace(made, act=act)


def clock(printed: str, first: int, last: int | None = None, **more) -> Reading:
    """A time of day in minutes."""
    act = more.pop("act", "")
    found = reading(
        printed,
        When(
            more.pop("earliest", None),
            more.pop("latest", None),
            (first, first if last is None else last),
            **more,
        ),
    )
    return replace(found, act=act)


def days(printed: str, earliest: str | None, latest: str | None = None, **more) -> Reading:
    topic = more.pop("topic", ())
    return reading(printed, When(earliest, latest or earliest, **more), topic=topic)


def where(printed: str, words: str = "", tie: str | None = "in", **more) -> Reading:
    topic = more.pop("topic", ())
    return reading(printed, Where(tuple(words.split()), tie, **more), topic=topic)


def who(printed: str, modality: Modality = "asserted", **more) -> Reading:
    words = tuple(more.pop("words", printed.casefold()).split())
    named = more.pop("named", True)
    return reading(printed, Who(words, printed if named else None, named=named, **more), modality)


def whether(
    printed: str, holds: bool, modality: Modality = "asserted", *, part: bool = False, **more
) -> Reading:
    return reading(printed, Whether(holds, part), modality, **more)


def spot(name: str, lat: float, lon: float = 20.0) -> Spot:
    return Spot(name, name, lat, lon, 1.0, "village")
