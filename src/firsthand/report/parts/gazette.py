"""The places and distances of an account, gathered for the map and the list beneath it.

One position that the account names several times is one entry, under the first name that the
account gives it; all its names are kept. A place whose position was not chosen stays apart.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from firsthand.model import Account, Span
from firsthand.report.wording import opening
from firsthand.values import Distance, Place, Spot


@dataclass(frozen=True, slots=True)
class Entry:
    """A name with its position or candidates. ``indices`` are its mentions among the places."""

    number: int
    name: str
    chosen: Spot | None
    candidates: tuple[Spot, ...]
    indices: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """A stated distance with the positions of its ends, where they are known."""

    index: int
    distance: Distance
    origin: Spot | None
    goal: Spot | None


@dataclass(frozen=True, slots=True)
class Gazette:
    """What is placed, what has several candidates, what is placed nowhere, and the distances."""

    placed: tuple[Entry, ...]
    several: tuple[Entry, ...]
    nowhere: tuple[Entry, ...]
    reaches: tuple[Reach, ...]


def gazette(account: Account) -> Gazette:
    """The places and distances of an account, each group in the order of the text."""
    groups: dict[tuple[object, ...], list[int]] = {}
    listed = account.values.places
    for n, place in enumerate(listed):
        groups.setdefault(_key(account, place), []).append(n)
    placed: list[Entry] = []
    several: list[Entry] = []
    nowhere: list[Entry] = []
    for indices in groups.values():
        place = listed[indices[0]]
        spots = tuple(s for s in place.candidates if on_earth(s))
        chosen = place.chosen if place.chosen is not None and on_earth(place.chosen) else None
        kind = placed if chosen is not None else several if spots else nowhere
        number = len(placed) + len(several) + 1 if kind is not nowhere else 0
        name = opening(place.span.of(account.text.characters), 60)
        kind.append(Entry(number, name, chosen, spots, tuple(indices)))
    where = _where(account)
    reaches = tuple(
        Reach(n, d, _end(d.origin, where), _end(d.goal, where))
        for n, d in enumerate(account.values.distances)
    )
    return Gazette(tuple(placed), tuple(several), tuple(nowhere), reaches)


def _key(account: Account, place: Place) -> tuple[object, ...]:
    if place.chosen is not None and on_earth(place.chosen):
        return place.chosen.id, place.chosen.lat, place.chosen.lon
    name = " ".join(place.span.of(account.text.characters).casefold().split())
    return name, tuple(s.id for s in place.candidates)


def on_earth(spot: Spot) -> bool:
    """Whether a position is one: finite, and within the degrees that there are."""
    numbers = (spot.lat, spot.lon, spot.precision_km)
    return all(map(math.isfinite, numbers)) and abs(spot.lat) <= 90 and abs(spot.lon) <= 180


def _where(account: Account) -> Mapping[Span, Spot]:
    return {
        p.span: p.chosen
        for p in account.values.places
        if p.chosen is not None and on_earth(p.chosen)
    }


def _end(words: Span | None, where: Mapping[Span, Spot]) -> Spot | None:
    """The position of the one place named in some words; None where there is none, or several."""
    if words is None:
        return None
    if words in where:
        return where[words]
    inside = {spot for span, spot in where.items() if words.covers(span)}
    return inside.pop() if len(inside) == 1 else None


def measured(reach: Reach) -> bool:
    """Whether a distance can be drawn: its numbers are ones, and where it starts is known."""
    low, high = reach.distance.low_km, reach.distance.high_km
    sound = (
        math.isfinite(low) and low >= 0 and (high is None or (math.isfinite(high) and high >= low))
    )
    return sound and low < 10_000 and (high is None or high < 10_000) and reach.origin is not None
