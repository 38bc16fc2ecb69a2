"""Which of the places of a name is meant: the account's own frame first, then population.

The weights are powers of ten of population: a reason that counts 1 outweighs a town ten times as
large. They were set on the development half of GeoVirus (see `bench.values.places`).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from firsthand.extract.places import contested, gazetteer
from firsthand.extract.places.folding import folded
from firsthand.extract.places.geometry import Point, distance_km
from firsthand.extract.places.peoples import countries
from firsthand.values import Spot

BASE = {
    "country": 10.5, "continent": 8.0, "region": 7.4, "sea": 7.4, "lake": 6.5, "canal": 7.0,
}  # fmt: skip
"""What a kind of place weighs whose population is not asked for."""
UNIT = 0.1
"""How much more a province or district weighs than a town of as many people."""
CONTESTED = 6.3
CAPITAL = 1.6
OTHER_NAME = 1.0
"""What a town loses that is called by another than its main name."""
COUNTRY_NAMED = 2.0
PEOPLE_NAMED = 1.0
NEIGHBOUR_NAMED = 0.5
PROVINCE_NAMED = 2.0
NEAR = 1.0
NEAR_KM = 150.0
HOLDS = 6.0
"""What it weighs that the next words name what holds the place: "Pandi, Bulacan"."""
SUPPORT = 1.0
"""What must speak for a place that is not known everywhere; a neighbouring country is too little."""
MARGIN = 0.35
"""Two places that weigh as much as each other within this are both possible: none is chosen."""
HEAVIER = 1.0
"""The same where only population tells them apart: ten times as many people. Set on the first half
of a sample of WikToR and the development half of GeoVirus."""
SURE = 5.0
"""What a place must weigh to be chosen where nothing in the account speaks for its land or
neighbourhood: a town of 100,000 by its main name. An invented village is no town of that name."""
SAME_KM = 8.0
"""Two entries that lie this close are one place."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean."""

    spot: Spot
    base: float
    province: str | None = None
    main: bool = True


@dataclass
class Frame:
    """What an account's own words say about where it is set."""

    countries: set[str] = field(default_factory=set)
    peoples: set[str] = field(default_factory=set)
    provinces: set[tuple[str | None, str]] = field(default_factory=set)
    spots: list[tuple[str, Spot]] = field(default_factory=list)


@cache
def candidates(name: str) -> tuple[Candidate, ...]:
    """All places of a folded name, each once, contested entries before others."""
    own = [Candidate(s, CONTESTED) for s in contested.named(name)]
    known = [
        Candidate(k.spot, _base(k), k.province, k.main)
        for k in gazetteer.named(name)
    ]  # fmt: skip
    known.sort(key=lambda c: (-c.base, c.spot.id))
    out: list[Candidate] = []
    for c in own + known:
        twin = next((n for n, o in enumerate(out) if _same(o.spot, c.spot)), None)
        if twin is None:
            out.append(c)
        elif out[twin].base < c.base or out[twin].province is None:
            first = out[twin]
            out[twin] = Candidate(
                first.spot, max(first.base, c.base), first.province or c.province, first.main
            )
    return tuple(out)


def _base(known: gazetteer.Known) -> float:
    spot = known.spot
    if spot.kind in BASE:
        return BASE[spot.kind]
    if spot.kind != "town":
        return math.log10(spot.population + 300) + UNIT
    base = math.log10(spot.population + 300) - (0 if known.main else OTHER_NAME)
    capital = countries().get(spot.country or "", ("", frozenset()))[0]
    if spot.kind == "town" and capital and folded(spot.name) == capital and spot.population > 2e4:
        base += CAPITAL
    return base


def _same(a: Spot, b: Spot) -> bool:
    """Whether two entries are one place: close, and of one kind or one of them contested."""
    if a.country != b.country or (a.kind != b.kind and not a.id.startswith("contested")):
        return False
    if b.kind not in ("town", "village", "site", "camp"):
        return False
    close = max(SAME_KM, a.precision_km if a.id.startswith("contested") else 0.0)
    return distance_km(at(a), at(b)) <= close


def at(spot: Spot) -> Point:
    """Where a spot lies."""
    return Point(spot.lat, spot.lon)


@dataclass
class Named:
    """A name of an account with its candidates and the names that are said to hold it."""

    name: str
    candidates: tuple[Candidate, ...]
    holders: set[str] = field(default_factory=set)
    lying: set[str] = field(default_factory=set)
    """Those of the holders in which it is plainly said to lie."""


def chosen(names: Sequence[Named], spoken: Iterable[str]) -> dict[str, Spot | None]:
    """For each name the place that is meant, or None where two are as likely.

    Where one of them holds the others ("New York", land and town) it is the one: what is said of
    the smaller is true of it.

    ``spoken`` are the countries of which the people are named. One name means one place in an
    account.
    """
    frame = Frame(peoples=set(spoken))
    names = [_land_or_province(n, names, frame.peoples) for n in names]
    for named in names:
        best = max(named.candidates, key=lambda c: c.base, default=None)
        if best is not None and best.spot.kind == "country" and best.spot.country:
            frame.countries.add(best.spot.country)
    held = _held(names)
    of = {n.name: n for n in names}
    out = {n.name for n in names if _elsewhere(n, of)}
    found: dict[str, Spot | None] = {}
    for _ in range(2):
        weighed = {n.name: [(_weight(n, c, frame, held), c) for c in n.candidates] for n in names}
        found = {name: None if name in out else _best(each) for name, each in weighed.items()}
        frame = _framed(frame, found, names)
    return found


def _land_or_province(named: Named, names: Sequence[Named], spoken: Collection[str]) -> Named:
    """A name without its country where the province of another country is meant: "Georgia".

    That is so where the other country's provinces or towns are named, and neither the country, its
    people, its towns nor a neighbour is; where a neighbour is named too, no candidate is left out
    and HOLDS alone can tell.
    """
    land = next((c.spot.country for c in named.candidates if c.spot.kind == "country"), None)
    provinces = {c.spot.country for c in named.candidates if c.spot.kind == "province" and c.main}
    near = countries().get(land or "", ("", frozenset[str]()))[1]
    homes = provinces - {land} - near
    if land is None or not homes:
        return named
    heavy = [
        max(n.candidates, key=lambda c: c.base) for n in names if n is not named and n.candidates
    ]
    around = {c.spot.country for c in heavy} | set(spoken)
    inside = {c.spot.country for c in heavy if c.spot.kind != "country" and not seat(c.spot)}
    if inside & homes and not around & ({land} | near):
        return replace(
            named, candidates=tuple(c for c in named.candidates if c.spot.kind != "country")
        )
    return named


def seat(spot: Spot) -> bool:
    """Whether a place is a capital, which is often said for its government."""
    capital = countries().get(spot.country or "", ("", frozenset[str]()))[0]
    return bool(capital) and capital.startswith(folded(spot.name))


def _framed(before: Frame, found: dict[str, Spot | None], names: Sequence[Named]) -> Frame:
    spots = [(name, s) for name, s in found.items() if s is not None]
    provinces = {
        (c.spot.country, c.province)
        for n in names
        for c in n.candidates
        if c.province and c.spot == found[n.name]
    }
    countries = {s.country for _, s in spots if s.kind == "country" and s.country}
    counted = Counter(s.country for _, s in spots if s.country)
    most = {c for c, k in counted.items() if k >= 3}
    return Frame(
        countries | {c for c in most if c}, before.peoples, provinces,
        [(n, s) for n, s in spots if s.kind in ("town", "district", "village", "site", "camp")],
    )  # fmt: skip


def _best(weighed: Sequence[tuple[float, Candidate]]) -> Spot | None:
    order = sorted(weighed, key=lambda x: (-x[0], x[1].spot.id))
    if not order:
        return None
    first = order[0]
    if first[1].base < SURE and first[0] - first[1].base < SUPPORT:
        return None
    alike = [o for o in order[1:] if first[0] - o[0] < _margin(first, o)]
    for other in alike:
        if all(_holds(other[1], o[1]) for o in (first, *alike) if o != other):
            return other[1].spot
    for other in alike:
        a, b = first[1].spot, other[1].spot
        if distance_km(at(a), at(b)) > max(2 * SAME_KM, a.precision_km, b.precision_km):
            return None
    return first[1].spot


LANDS = ("country", "province")


def _margin(first: tuple[float, Candidate], other: tuple[float, Candidate]) -> float:
    """By how much the first must outweigh another: less if the account itself prefers it."""
    told = first[0] - first[1].base > other[0] - other[1].base
    return MARGIN if told else HEAVIER


def _held(names: Sequence[Named]) -> dict[str, Counter[str]]:
    """For each name how many of those named as its holders hold each of its spots.

    A holder's own spot counts once if it holds anything.
    """
    of = {n.name: n for n in names}
    meant = {n.name: _in_their_lands(n, of) for n in names}
    out: dict[str, Counter[str]] = {n.name: Counter() for n in names}
    holding: set[tuple[str, str]] = set()
    for n in names:
        land = any(c.spot.kind == "country" for c in n.candidates)
        for holder in sorted(n.holders & of.keys()):
            pairs = [
                (h.spot.id, c.spot.id)
                for c in n.candidates
                for h in meant[holder]
                if (c.main or not land) and (h.main or h.spot.kind != "town") and _holds(h, c)
            ]
            out[n.name].update({c for _, c in pairs})
            holding |= {(holder, h) for h, _ in pairs}
    for name, spot in holding:
        out[name][spot] += 1
    return out


def _in_their_lands(named: Named, of: dict[str, Named]) -> list[Candidate]:
    """The candidates that lie in most of the lands said to hold them: the county in the state."""
    lands = [
        [h for h in of[x].candidates if h.spot.kind in LANDS] for x in named.holders & of.keys()
    ]
    counts = [sum(any(_holds(h, c) for h in of) for of in lands) for c in named.candidates]
    return [c for c, k in zip(named.candidates, counts, strict=True) if k == max(counts)]


def _elsewhere(named: Named, of: dict[str, Named]) -> bool:
    """Whether no known bearer lies in all the lands and districts in which it is said to lie."""
    holders = [
        [h for h in _in_their_lands(of[x], of) if h.spot.kind in (*LANDS, "district")]
        for x in named.lying & of.keys()
    ]
    return not any(
        c.spot.id.startswith("contested")
        or all(any(_fits(h, c) for h in hs) for hs in holders if hs)
        for c in named.candidates
    )


def _fits(holder: Candidate, c: Candidate) -> bool:
    if c.spot.id == holder.spot.id or _holds(holder, c):
        return True
    return c.province is None and c.spot.country == holder.spot.country


def _holds(holder: Candidate, held: Candidate) -> bool:
    a, b = holder.spot, held.spot
    if a.id == b.id or (a.country != b.country and a.kind not in ("region", "sea", "continent")):
        return False
    if a.kind == "country":
        return b.kind != "country"
    if a.kind == "province":
        return held.province == holder.province and b.kind != "province"
    if a.kind in ("town", "district", "region"):
        return distance_km(at(a), at(b)) <= max(25.0, 1.5 * a.precision_km)
    return False


def _weight(named: Named, c: Candidate, frame: Frame, held: dict[str, Counter[str]]) -> float:
    weight, spot = c.base, c.spot
    weight += HOLDS * held[named.name][spot.id]
    if spot.country in frame.countries:
        weight += COUNTRY_NAMED
    elif spot.country in frame.peoples:
        weight += PEOPLE_NAMED
    elif countries().get(spot.country or "", ("", frozenset()))[1] & frame.countries:
        weight += NEIGHBOUR_NAMED
    if c.province and spot.kind != "province" and (spot.country, c.province) in frame.provinces:
        weight += PROVINCE_NAMED
    if any(
        name != named.name and distance_km(at(spot), at(s)) <= NEAR_KM for name, s in frame.spots
    ):
        weight += NEAR
    return weight
