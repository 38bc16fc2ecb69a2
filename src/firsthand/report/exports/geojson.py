"""The places and distances of an examination as GeoJSON (RFC 7946), for maps and other tools.

Each mention of a place is one feature for each of its candidates; ``status`` says whether it was
chosen. A name without a position, and a distance whose start is not known, has no geometry. Words
of the documents are passed on as they stand, lone surrogates and all, as JSON escapes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from firsthand.extract.places.gazetteer import CREDIT
from firsthand.extract.places.geometry import towards
from firsthand.model import Account, Examination, Span
from firsthand.report.parts.gazette import Reach, gazette, on_earth
from firsthand.report.parts.outlines import sector
from firsthand.report.parts.sheet import name_of
from firsthand.report.readings import distance_in_words
from firsthand.values import Place, Spot

_DIGITS = 5
"""Decimals of a degree: about a metre, finer than any place is known."""
_ROUND = 72
"""Points of a whole circle."""
Feature = dict[str, Any]
Position = list[float]


def geojson_of(examination: Examination, *, credit: str = CREDIT) -> str:
    """A FeatureCollection, one feature on a line; same input, same text, in pure ASCII.

    ``credit`` is owed to the makers of the gazetteer: it is a member of the collection that
    readers of GeoJSON pass over.
    """
    features = (f for account in examination.accounts for f in _features(account))
    lines = ",\n".join(json.dumps(f, allow_nan=False) for f in features)
    told = json.dumps(credit)
    return f'{{"type": "FeatureCollection", "credit": {told}, "features": [\n{lines}\n]}}\n'


def status(place: Place, spot: Spot | None) -> str:
    """What a position is to a name: chosen, not chosen, a candidate, or there is none."""
    if spot is None:
        return "not placed"
    if place.chosen is None:
        return "candidate"
    return "chosen" if spot.id == place.chosen.id else "not chosen"


def spots_of(place: Place) -> tuple[Spot | None, ...]:
    """The positions of a name: the chosen one first, then the others; or None alone."""
    others = (s for s in place.candidates if place.chosen is None or s.id != place.chosen.id)
    listed = (*([place.chosen] if place.chosen is not None else []), *others)
    return tuple(s for s in listed if on_earth(s)) or (None,)


def _features(account: Account) -> Iterator[Feature]:
    for place in account.values.places:
        spots = spots_of(place)
        for number, spot in enumerate(spots, start=1):
            yield _place(account, place, spot, (number, len(spots)))
    for reach in gazette(account).reaches:
        yield _distance(account, reach)


def _place(account: Account, place: Place, spot: Spot | None, of: tuple[int, int]) -> Feature:
    about: dict[str, Any] = {"what": "place", **_stands(account, place.id, place.span)}
    about |= {"status": status(place, spot), "rule": place.rule}
    if spot is None:
        return _feature(None, about)
    about |= {
        "candidate": of[0], "candidates": of[1], "gazetteer_id": spot.id,
        "gazetteer_name": spot.name, "kind": spot.kind, "country": spot.country,
        "within_km": spot.precision_km,
    }  # fmt: skip
    return _feature({"type": "Point", "coordinates": _at(spot.lat, spot.lon)}, about)


def _distance(account: Account, reach: Reach) -> Feature:
    said = reach.distance
    about = {"what": "distance", **_stands(account, said.id, said.span)}
    about |= {
        "reading": distance_in_words(said), "low_km": said.low_km, "high_km": said.high_km,
        "bearing": said.bearing, "rule": said.rule,
    }  # fmt: skip
    return _feature(_shape(reach), about)


def _stands(account: Account, id_: str, span: Span) -> dict[str, Any]:
    """Where a value stands, under the account's own words."""
    return {
        "id": id_, "document": account.id, "account": name_of(account),
        "words": span.of(account.text.characters), "start": span.start, "end": span.end,
    }  # fmt: skip


def _feature(geometry: dict[str, Any] | None, about: dict[str, Any]) -> Feature:
    return {"type": "Feature", "geometry": geometry, "properties": about}


def _shape(reach: Reach) -> dict[str, Any] | None:
    """The line between two places, or the disc, ring or sector around one.

    Nothing where the words set no farthest limit, and where the shape would cross the date line
    or hold a pole: RFC 7946 has no simple polygon for these.
    """
    start, said = reach.origin, reach.distance
    if start is None:
        return None
    if reach.goal is not None:
        if abs(reach.goal.lon - start.lon) > 180 or reach.goal.id == start.id:
            return None
        ends = [_at(start.lat, start.lon), _at(reach.goal.lat, reach.goal.lon)]
        return {"type": "LineString", "coordinates": ends}
    if said.high_km is None or not 0 < said.high_km < 10_000:
        return None
    rings = _rings(start, (said.low_km, said.high_km), sector(said.bearing))
    reached = said.high_km / 111
    if abs(start.lat) + reached >= 90 or not _together(rings, start.lon):
        return None
    if said.low_km == said.high_km:  # no surface: exactly so far, in every direction that is said
        way = sector(said.bearing) or (0.0, 360.0)
        return {"type": "LineString", "coordinates": _arc(start, said.high_km, way)}
    return {"type": "Polygon", "coordinates": rings}


def _rings(
    centre: Spot, reach: tuple[float, float], way: tuple[float, float] | None
) -> list[list[Position]]:
    """Closed rings, the outer one anticlockwise and a hole clockwise (RFC 7946, 3.1.6)."""
    low, high = reach
    outer = _arc(centre, high, way or (0.0, 360.0))[::-1]
    if way is None:
        hole = [_arc(centre, low, (0.0, 360.0))] if 0 < low < high else []
        return [_closed(outer), *map(_closed, hole)]
    inner = _arc(centre, low, way) if low > 0 else [_at(centre.lat, centre.lon)]
    return [_closed([*outer, *inner])]


def _arc(centre: Spot, km: float, way: tuple[float, float]) -> list[Position]:
    """Points around a place, clockwise."""
    start, end = way
    steps = max(4, round(_ROUND * (end - start) / 360))
    angles = (start + (end - start) * n / steps for n in range(steps + 1))
    points = (towards(centre, angle, km) for angle in angles)
    return [_at(p.lat, p.lon) for p in points]


def _closed(ring: list[Position]) -> list[Position]:
    return ring if ring[0] == ring[-1] else [*ring, ring[0]]


def _together(rings: list[list[Position]], lon: float) -> bool:
    return all(abs(at[0] - lon) < 180 for ring in rings for at in ring)


def _at(lat: float, lon: float) -> Position:
    """A position: longitude first."""
    return [round(lon, _DIGITS), round(lat, _DIGITS)]
