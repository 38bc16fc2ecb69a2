"""The shipped gazetteer and the entries written by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.extract.places import CREDIT, contested, gazetteer
from firsthand.extract.places.choosing import Named, candidates, chosen
from firsthand.extract.places.folding import folded
from firsthand.extract.places.geometry import Point, distance_km

ENTRIES = list(contested.entries())


def test_the_data_is_credited() -> None:
    assert "GeoNames" in CREDIT
    assert "CC BY 4.0" in CREDIT


def test_a_large_town_is_known_by_all_its_names() -> None:
    for name in ("Sarajevo", "Сарајево", "sarajevo", "SARAJEVO"):
        assert any(k.spot.country == "BA" for k in gazetteer.named(folded(name)))


def test_what_is_no_name_is_not_known() -> None:
    assert gazetteer.named("xqvarnholdium") == ()
    assert not gazetteer.known("")


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(name: str) -> None:
    assert folded(folded(name)) == folded(name)


@given(st.text(max_size=60))
def test_any_words_may_be_looked_up(name: str) -> None:
    for known in gazetteer.named(folded(name)):
        assert -90 <= known.spot.lat <= 90
        assert -180 <= known.spot.lon <= 180


def test_there_are_hundreds_of_contested_places() -> None:
    assert len(ENTRIES) >= 290
    assert len({e["id"] for e in ENTRIES}) == len(ENTRIES)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e["id"])
def test_an_entry_is_whole_and_near_its_neighbour(entry: dict) -> None:  # type: ignore[type-arg]
    assert entry["names"]
    assert entry["source"].startswith("http")
    assert 0 < entry["radius_km"] <= 60
    for name in entry["names"]:
        assert name["language"]
        assert name.get("from", 0) <= name.get("until", 9999)
    town, within = entry["near"]
    here = Point(entry["lat"], entry["lon"])
    known = [k.spot for k in gazetteer.named(folded(town)) if k.spot.country == entry["country"]]
    near = [distance_km(here, Point(s.lat, s.lon)) for s in known if s.kind in ("town", "district")]
    assert near, town
    assert min(near) <= within + 1


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e["id"])
def test_every_sides_name_is_a_candidate_for_the_same_spot(entry: dict) -> None:  # type: ignore[type-arg]
    for name in entry["names"]:
        assert entry["id"] in {c.spot.id for c in candidates(folded(name["name"]))}


def test_one_place_with_two_names_is_one_spot() -> None:
    found = chosen([Named(n, candidates(n)) for n in ("stepanakert", "xankendi")], ())
    assert found["stepanakert"] == found["xankendi"] is not None
