"""`distance.inconsistent`: a stated distance that does not fit where the places lie.

Asked are distances between two known places, and distances of one named place from two known
ones. What is printed is allowed: the rounding of the words, the extent of both places, and
`CURVE` for the sphere. A way by road is longer than the straight line, so of it only one too
short is told. Places of which none was chosen say nothing, nor do lands, provinces and waters;
and where other candidates of a name would fit, nothing is told either.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from firsthand.extract.places.distances import ROAD, STATED
from firsthand.extract.places.geometry import Ring, distance_km, gap_km
from firsthand.findings.telling import made, passages, short
from firsthand.model import Account, Finding, Span
from firsthand.values import Distance, Place, Spot

KIND = "distance.inconsistent"
RULE_TWO = "stated distance against the great circle between two known places"
RULE_RINGS = "distances of one place from two known places, whose rings do not meet"
CURVE = 0.006
"""How far the sphere may differ from the earth's true shape, as a share of a distance."""
WIDE = ("country", "continent", "region", "sea", "lake", "canal", "province", "district")
"""Kinds of places that are too wide to measure from."""
COMPARED = 20
"""How many statements about one place are laid side by side."""
Ends = tuple[float, float | None]


@dataclass(frozen=True, slots=True)
class _Stated:
    distance: Distance
    origin: Place
    goal: Place


def findings(account: Account) -> Iterator[Finding]:
    """One for each distance that does not fit, then one for each two that cannot both hold."""
    places = account.values.places
    of_goal: dict[str, list[_Stated]] = {}
    for d in account.values.distances:
        origin, goal = _at(places, d.origin), _at(places, d.goal)
        if d.rule not in (STATED, ROAD) or origin is None or origin.chosen is None:
            continue
        if goal is not None and goal.chosen is not None:
            yield from _between(account, d, origin, goal)
        elif goal is not None and not goal.candidates:
            name = goal.span.of(account.text.characters).casefold()
            of_goal.setdefault(name, []).append(_Stated(d, origin, goal))
    for stated in of_goal.values():
        yield from _rings(account, stated[:COMPARED])


def _at(places: Sequence[Place], span: Span | None) -> Place | None:
    """The place that a phrase ends with, unless it is too wide to measure from."""
    if span is None:
        return None
    n = bisect_right(places, span.end, key=lambda p: p.span.start) - 1
    if n < 0 or places[n].span.end != span.end or places[n].span.start < span.start:
        return _first(places, span)
    place = places[n]
    return None if place.chosen is not None and place.chosen.kind in WIDE else place


def _first(places: Sequence[Place], span: Span) -> Place | None:
    """The place that a phrase like "Varn, Tolmia" begins with."""
    n = bisect_right(places, span.start, key=lambda p: p.span.start) - 1
    if n < 0 or places[n].span.start != span.start:
        return None
    place = places[n]
    return None if place.chosen is None or place.chosen.kind in WIDE else place


def misfit_km(stated: Ends, true_km: float, extent_km: float, *, by_road: bool) -> float:
    """By how much a stated distance misses a true one: above 0 too long, below 0 too short.

    >>> misfit_km((114.0, 126.0), 20.0, 4.0, by_road=False)
    89.88
    """
    low, high = stated
    room = extent_km + CURVE * true_km
    if high is not None and high < true_km - room:
        return round(high - true_km + room, 2)
    if not by_road and low > true_km + room:
        return round(low - true_km - room, 2)
    return 0.0


def _between(account: Account, d: Distance, origin: Place, goal: Place) -> Iterator[Finding]:
    a, b = origin.chosen, goal.chosen
    if a is None or b is None or a.id == b.id:
        return
    ends, road = (d.low_km, d.high_km), d.rule == ROAD
    for one, other in product(origin.candidates, goal.candidates):
        whole = distance_km(one, other)
        if not misfit_km(ends, whole, one.precision_km + other.precision_km, by_road=road):
            return
    true, extent = distance_km(a, b), a.precision_km + b.precision_km
    miss = misfit_km(ends, true, extent, by_road=road)
    words = account.text.characters
    message = (
        f"{_quoted(origin.span, words)} and {_quoted(goal.span, words)} are {_km(true)} from each "
        f"other in a straight line, give or take {_km(extent + CURVE * true)} for their extent; "
        f"the words {_quoted(d.span, words)} mean {_interval(ends)}{' by road' if road else ''}, "
        f"{_km(abs(miss))} {'more' if miss > 0 else 'less'} than that allows."
    )
    yield made(KIND, message, RULE_TWO, passages(account, (origin.span, goal.span, d.span)))


def _rings(account: Account, stated: Sequence[_Stated]) -> Iterator[Finding]:
    words = account.text.characters
    for n, one in enumerate(stated):
        for other in stated[n + 1 :]:
            a, b = one.origin.chosen, other.origin.chosen
            if a is None or b is None:
                continue
            spots = product(one.origin.candidates, other.origin.candidates)
            if any(_gap(one.distance, x, other.distance, y) == 0 for x, y in spots):
                continue
            gap = _gap(one.distance, a, other.distance, b)
            apart = distance_km(a, b)
            message = (
                f"No place is {_quoted(one.distance.span, words)} and also "
                f"{_quoted(other.distance.span, words)}, as both are said of "
                f"{_quoted(one.goal.span, words)}: the two known places are {_km(apart)} from each other, and "
                f"rings of {_told(one.distance)} and {_told(other.distance)} around them, widened "
                f"by their extent, miss each other by {_km(gap)}."
            )
            spans = (one.distance.span, other.distance.span)
            yield made(KIND, message, RULE_RINGS, passages(account, spans))


def _gap(one: Distance, a: Spot, other: Distance, b: Spot) -> float:
    return gap_km(_ring(one, a), _ring(other, b))


def _ring(d: Distance, middle: Spot) -> Ring:
    """All points that fit; by road the straight line may be as short as it likes."""
    room = middle.precision_km + CURVE * d.low_km
    low = 0.0 if d.rule == ROAD else max(0.0, d.low_km - room)
    high = float("inf") if d.high_km is None else d.high_km + room
    return Ring(middle, low, high)


def _told(d: Distance) -> str:
    return _interval((d.low_km, d.high_km))


def _quoted(span: Span, words: str) -> str:
    return f"“{short(span.of(words))}”"


def _interval(ends: Ends) -> str:
    low, high = ends
    if high is None:
        return f"{_km(low)} or more"
    return f"up to {_km(high)}" if low == 0 else f"{_figure(low)} to {_km(high)}"


def _km(km: float) -> str:
    return f"{_figure(km)} km"


def _figure(km: float) -> str:
    return f"{km:.2f}" if km < 1 else f"{km:.1f}".removesuffix(".0") if km < 100 else f"{km:,.0f}"
