"""GeoJSON: it keeps to RFC 7946, flags every candidate, and passes hostile words on as words."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from firsthand.extract.places.gazetteer import CREDIT
from firsthand.report.exports.geojson import geojson_of
from firsthand.values import Distance, Place, Spot, Values
from tests.report.builder import examination, fire
from tests.report.test_page import ATTACK
from tests.report.valued import SELLOW, hostile, many, sellow, valued


def features(made: Any = None) -> list[dict[str, Any]]:
    return json.loads(geojson_of(made or valued()))["features"]


def area(ring: list[list[float]]) -> float:
    """Twice the signed area: above 0 where the ring runs anticlockwise."""
    return sum(x * y2 - x2 * y for (x, y), (x2, y2) in pairwise(ring))


def check(position: Any) -> None:
    lon, lat = position
    assert -180 <= lon <= 180
    assert -90 <= lat <= 90


@pytest.mark.parametrize(
    "made", [valued(), fire(), many(40, 60), examination(hostile(ATTACK)), valued("d1", "d2")]
)
def test_it_keeps_to_rfc_7946(made: Any) -> None:
    text = geojson_of(made)
    assert text.isascii()
    whole = json.loads(text)
    assert whole["type"] == "FeatureCollection"
    assert isinstance(whole["features"], list)
    assert "crs" not in whole
    for feature in whole["features"]:
        assert feature["type"] == "Feature"
        assert isinstance(feature["properties"], dict)
        assert not {"coordinates", "geometries", "features"} & set(feature)
        geometry = feature["geometry"]
        if geometry is None:
            continue
        where = geometry["coordinates"]
        if geometry["type"] == "Point":
            check(where)
        elif geometry["type"] == "LineString":
            assert len(where) >= 2
            for position in where:
                check(position)
        else:
            assert geometry["type"] == "Polygon"
            for n, ring in enumerate(where):
                assert len(ring) >= 4
                assert ring[0] == ring[-1]
                assert (area(ring) > 0) == (n == 0), "the right-hand rule"
                for position in ring:
                    check(position)


def test_every_candidate_is_flagged() -> None:
    found = [(f["properties"]["words"], f["properties"]["status"]) for f in features()
             if f["properties"]["what"] == "place"]  # fmt: skip
    assert found.count(("Sellow", "chosen")) == 3
    assert found.count(("Norrey", "candidate")) == 2
    assert ("Orrin", "not chosen") in found
    assert ("Quessa", "not placed") in found


def test_longitude_comes_first_and_names_are_the_accounts_own() -> None:
    first = features()[0]
    assert first["geometry"] == {"type": "Point", "coordinates": [10.2, 54.1]}
    about = first["properties"]
    assert sellow().text.characters[about["start"] : about["end"]] == about["words"] == "Sellow"


def test_distances_are_shapes_where_they_can_be_drawn() -> None:
    found = {f["properties"]["id"]: f["geometry"] for f in features()
             if f["properties"]["what"] == "distance"}  # fmt: skip
    assert found["x1"]["type"] == "Polygon"
    assert len(found["x1"]["coordinates"]) == 1, "a sector has no hole"
    assert found["x2"]["type"] == "Polygon"
    assert found["x3"] is None, "nobody knows where the bridge is"
    assert found["x4"]["type"] == "LineString"


def reached(spot: Spot, low: float, high: float | None) -> Any:
    made = sellow()
    at = made.values.places[0].span
    worth = Values(
        places=(Place("p", at, spot, (spot,), ""),),
        distances=(Distance("x", at, low, high, at, None, None, ""),),
    )
    return features(examination(replace(made, values=worth)))[-1]["geometry"]


def test_a_ring_has_its_hole_and_an_exact_length_has_no_surface() -> None:
    assert len(reached(SELLOW, 5, 10)["coordinates"]) == 2
    assert reached(SELLOW, 10, 10)["type"] == "LineString"


@pytest.mark.parametrize("where", [(10.0, 179.99), (89.99, 10.0), (-89.99, 10.0), (0.0, -179.99)])
def test_what_would_cross_the_date_line_or_hold_a_pole_has_no_shape(
    where: tuple[float, float],
) -> None:
    assert reached(replace(SELLOW, lat=where[0], lon=where[1]), 1, 50) is None


def test_without_a_limit_no_shape() -> None:
    assert reached(SELLOW, 5, None) is None


def test_credit_is_a_member_of_its_own() -> None:
    assert json.loads(geojson_of(valued()))["credit"] == CREDIT
    assert json.loads(geojson_of(fire()))["features"] == []
