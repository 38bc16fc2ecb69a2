"""Two places: rings from one landmark, known spots, and words with the ties that hold them.

Two names alone are only two wordings, and no conflict. Places exclude each other where a ring, the
sphere, a pair of contrary words or the kinds of place say so ("in the river", "in the church").
"""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.compare.alignment.tellings import plain
from firsthand.compare.readings import wounds
from firsthand.compare.thesaurus import related
from firsthand.compare.verdicts import spots
from firsthand.compare.verdicts.intervals import Interval, between, likeness
from firsthand.compare.verdicts.lists import listed, opposite
from firsthand.compare.verdicts.telling import length, number, ruled
from firsthand.compared import Reading, Ruling, Where
from firsthand.extract.places.geometry import distance_km
from firsthand.findings.inconsistent import WIDE

SECTOR = 22.5
"""Degrees on either side that a bearing of eight points means ("SW"); half of it for "SSW"."""
_POINTS = "N NNE NE ENE E ESE SE SSE S SSW SW WSW W WNW NW NNW".split()
KINDS = ("water", "shores", "ways", "crossings", "buildings", "houses", "rooms")
"""Kinds of places of which one is not the other."""
_ONE_OF_A_KIND = ("buildings", "rooms")
"""Kinds of which two of different nouns are two places."""
_WITHIN = frozenset(("rooms", "buildings", "houses"))
"""A room lies in a building or a house, so it excludes neither."""


def ruling(a: Reading, b: Reading) -> Ruling | None:
    """How two places stand to each other; None where their words alone do not tell."""
    if not isinstance(a.value, Where) or not isinstance(b.value, Where):
        return None
    one, other, two = a.value, b.value, (a, b)
    told_from = [w for w in (one, other) if w.origin is not None or w.low_km is not None]
    rules = (
        (_rings, _away)
        if told_from
        else (_wounds, _spots, spots.floors, _kinds, spots.single, _words)
    )
    return spots.of_some(
        next((r for rule in rules if (r := rule(one, other, two)) is not None), None), two
    )


def _wounds(a: Where, b: Where, two: tuple[Reading, Reading]) -> Ruling | None:
    """Two parts of the body in which somebody was hit."""
    if not all(r.rule == wounds.RULE for r in two):
        return None
    one, other = wounds.part_of(a), wounds.part_of(b)
    if one is None or other is None:
        return None
    sides = {"left", "right"} & set(a.words) | {"left", "right"} & set(b.words)
    if one == other and len(sides) < 2:
        return ruled("agree", "place.same_part", two, "one part of the body")
    if frozenset((one, other)) in wounds.NEAR:
        return ruled("compatible", "place.parts_near", two, "the one part lies by the other")
    return ruled("conflict", "place.parts_apart", two, "these are two parts of the body")


def _rings(a: Where, b: Where, two: tuple[Reading, Reading]) -> Ruling | None:
    """Two positions told from one landmark."""
    if not _one_origin(a.origin, b.origin):
        return None
    off = _degrees_apart(a.bearing, b.bearing)
    if off is not None and off > _half_width(a.bearing) + _half_width(b.bearing):
        why = f"{a.bearing} and {b.bearing} are {number(off)} degrees apart"
        return ruled("conflict", "place.bearings_apart", two, why)
    one, other = Interval(a.low_km, a.high_km), Interval(b.low_km, b.high_km)
    lie = likeness(one, other)
    if lie == "apart":
        why = f"the distances are {length(between(one, other))} apart"
        return ruled("conflict", "place.distances_apart", two, why)
    if lie == "same" and a.bearing == b.bearing:
        return ruled("agree", "place.same_position", two, "the same distance and bearing")
    if lie == "open" and off is None:
        return None
    why = "one position can be both"
    return ruled("compatible", "place.positions_meet", two, why)


def _away(a: Where, b: Where, two: tuple[Reading, Reading]) -> Ruling | None:
    """ "On the bridge" and "thirty yards from the bridge"; a known place has a width of its own."""
    for near, far in ((a, b), (b, a)):
        if near.tie not in listed("inside") or near.spot is not None or near.origin is not None:
            continue
        if far.low_km and far.origin is not None and set(far.origin.split()) == set(near.words):
            why = f"the one is within, the other {length(far.low_km)} or more away"
            return ruled("conflict", "place.away", two, why)
    return None


def _one_origin(a: str | None, b: str | None) -> bool:
    if a is None or b is None:
        return False
    one, other = set(a.casefold().split()), set(b.casefold().split())
    return (one <= other or other <= one) and opposite(one, other) is None


def _degrees_apart(a: str | None, b: str | None) -> float | None:
    if a not in _POINTS or b not in _POINTS:
        return None
    off = abs(_POINTS.index(a) - _POINTS.index(b)) * 22.5 % 360
    return min(off, 360 - off)


def _half_width(bearing: str | None) -> float:
    return SECTOR / 2 if len(bearing or "") == 3 else SECTOR


def _spots(a: Where, b: Where, two: tuple[Reading, Reading]) -> Ruling | None:
    """Two places that the gazetteer knows."""
    if a.spot is None or b.spot is None:
        return None
    if a.spot.id == b.spot.id:
        if {a.tie, b.tie} <= listed("inside") | {"at", None}:
            return ruled("agree", "place.same_spot", two, "the same known place")
        return _tied(a, b, two) or ruled("agree", "place.same_spot", two, "the same known place")
    apart = distance_km(a.spot, b.spot)
    if apart > a.spot.precision_km + b.spot.precision_km and not (
        {a.spot.kind, b.spot.kind} & set(WIDE)
    ):
        why = f"the two places are {length(apart)} apart"
        return ruled("conflict", "place.spots_apart", two, why)
    return None


def _tied(a: Where, b: Where, two: tuple[Reading, Reading]) -> Ruling | None:
    """ "On the bridge" and "under the bridge": one place by name, two by their ties."""
    if a.tie is None or b.tie is None or a.tie == b.tie:
        return None
    out = {a.tie, b.tie} & listed("outside") and {a.tie, b.tie} & listed("inside")
    if out or opposite((a.tie,), (b.tie,)) is not None:
        why = f"“{a.tie}” excludes “{b.tie}”"
        return ruled("conflict", "place.ties_exclude", two, why)
    if {a.tie, b.tie} <= listed("inside"):
        return None
    why = f"one place, told as “{a.tie}” and as “{b.tie}” it"
    return ruled("compatible", "place.tied_apart", two, why)


def _words(a: Where, b: Where, two: tuple[Reading, Reading]) -> Ruling | None:
    one, other = ({plain(w) for w in x.words} for x in (a, b))
    if not one or not other:
        return None
    contrary = opposite(one, other)
    if contrary is not None and one & other:
        why = f"“{contrary[0]}” excludes “{contrary[1]}”"
        return ruled("conflict", "place.sides_exclude", two, why)
    if one == other:
        return _tied(a, b, two) or ruled("agree", "place.same_words", two, "the same place")
    if one <= other or other <= one:
        tied = _tied(a, b, two)
        if tied is not None:
            return tied
        if spots.one_head(a.words, b.words):
            return ruled(
                "agree", "place.same_head", two, "the same place, told more or less closely"
            )
        return ruled("compatible", "place.within", two, "the one is told more closely")
    return None


def _kinds(a: Where, b: Where, two: tuple[Reading, Reading]) -> Ruling | None:
    """ "In the river" and "in the church": both within, in places of which one is not the other."""
    if a.tie not in listed("inside") or b.tie not in listed("inside"):
        return None
    one, other = _kind(a.words), _kind(b.words)
    if one is None or other is None or _may_hold(one[1], other[1]):
        return None
    if one[1] == other[1]:
        alike = related(one[0], other[0], "noun") in ("same", "narrower", "broader")
        if one[1] not in _ONE_OF_A_KIND or alike or set(a.words) & set(b.words):
            return None
    why = f"what is in the one is not in the other ({one[0]}; {other[0]})"
    return ruled("conflict", "place.kinds_exclude", two, why)


def _may_hold(a: str, b: str) -> bool:
    if "shores" in (a, b):
        return not {a, b} <= {"shores", "water", "crossings"}
    return a != b and "rooms" in (a, b) and {a, b} <= _WITHIN


def _kind(words: Sequence[str]) -> tuple[str, str] | None:
    """The noun that says of what kind a place is, the head of its first phrase, with the kind.

    "The cottage hospital by the river" is a hospital.
    """
    kinds = [next((k for k in KINDS if w in listed(k)), None) for w in words]
    n = next((i for i, k in enumerate(kinds) if k is not None), None)
    if n is None:
        return None
    while n + 1 < len(kinds) and kinds[n + 1] == kinds[n]:
        n += 1
    return words[n], str(kinds[n])
