"""Values on the page: timeline, map, numbers, doers; hostile words in each of them; its size."""

from __future__ import annotations

import re
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.extract.places.geometry import distance_km
from firsthand.model import Examination
from firsthand.report.coastline import CREDIT, DE_FACTO, packed, unpacked, world
from firsthand.report.page import page
from firsthand.report.parts.frames import Site, frames
from firsthand.report.parts.marks import numbers
from firsthand.report.readings import (
    distance_in_words,
    interval,
    moment_in_words,
    quantity_in_words,
)
from firsthand.values import Distance, Moment, Quantity, Spot, Values
from tests.report.builder import examination, fire
from tests.report.support import dumped, parsed
from tests.report.test_page import ATTACK
from tests.report.test_page import test_headings_stand_in_order_under_one_title as headings
from tests.report.test_page import test_ids_are_unique_and_every_link_arrives as links_arrive
from tests.report.test_page import (
    test_it_asks_for_nothing_and_its_policy_holds_what_it_runs as asks,
)
from tests.report.valued import hostile, many, sellow, span, valued

PARTS = ("when", "where", "many", "doers")
SHAPES = pytest.mark.parametrize(
    "made",
    [valued(), valued("d1", "d2"), examination(hostile(ATTACK)), many(40, 60)],
    ids=["one", "two", "hostile", "many"],
)


@SHAPES
def test_the_page_stays_whole(made: Examination) -> None:
    links_arrive(made)
    asks(made)
    headings(made)


def test_no_value_no_part() -> None:
    tree = parsed(fire())
    assert not [p for p in PARTS if tree.select(f".p-{p}")]
    assert not tree.select(".v")


@pytest.mark.parametrize("part", PARTS)
def test_a_part_stands_below_the_text_where_there_is_something_to_show(part: str) -> None:
    html = page(valued())
    assert html.index('class="part p-text') < html.index(f'class="part p-{part}')


def test_no_value_makes_markup_or_runs(tmp_path: object) -> None:
    made = examination(hostile(ATTACK))
    plain, attacked = parsed(valued()), parsed(made)
    known = {e.tag for e in plain.iter_elements()} | {"bdi", "br"}
    assert {e.tag for e in attacked.iter_elements()} <= known
    attributes = {n for e in plain.iter_elements() for n in e.attrs} | {"dir"}
    assert {n for e in attacked.iter_elements() for n in e.attrs} <= attributes
    assert not re.search("[\x00-\x08\x0e-\x1f\u202a-\u202e\u2066-\u2069]", page(made))
    assert "<title>Who says so: The granary of Sellow</title>" in dumped(page(made), tmp_path)


def test_forty_places_and_sixty_moments_stay_small() -> None:
    assert len(page(many(40, 60)).encode()) < 2_000_000


def test_a_thousand_of_each_do_not_take_long() -> None:
    made = many(1000, 1000)
    start = time.process_time()
    page(made)
    assert time.process_time() - start < 15


def test_same_bytes_twice() -> None:
    assert page(valued()) == page(valued())


def test_every_value_is_marked_in_the_text() -> None:
    tree = parsed(valued())
    worth = sellow().values
    for kind, count in (
        ("when", len(worth.moments)), ("far", len(worth.distances)), ("harm", len(worth.harms)),
    ):  # fmt: skip
        assert len(tree.select(f".text .v[id^='d1.{kind}']")) <= count
    assert tree.select_one("#d1\\.when1").text == "the night of 4 May 1987"
    assert tree.select_one("#d1\\.when1").attrs["title"].startswith("Time: 4 May 1987, 20:00")


def test_the_timeline_tells_roles_by_form_and_word() -> None:
    tree = parsed(valued())
    rows = {r.select_one("th").text: r for r in tree.select(".times tbody tr:not(.scale)")}
    said, seen = rows["“on 6 May”"], rows["“At 14:30 on 5 May”"]
    assert "said" in said.text
    assert said.select(".hole")
    assert "observed" in seen.text
    assert len(seen.select(".end")) == 1
    assert rows["“Since 1986”"].select(".open"), "an open end is drawn as open"
    assert not rows["“In 1941”"].select(".open")
    assert "published" in rows["The document’s own date"].text


def test_what_has_no_date_stands_in_the_order_of_the_text() -> None:
    undated = [li.text for li in parsed(valued()).select(".undated li")]
    assert undated == ["“Before the harvest”", "“After the fire”"]


def test_the_map_shows_the_accounts_own_names_and_doubt() -> None:
    tree = parsed(valued())
    assert any(t.text == "Orrin" for t in tree.select(".map svg.broad text"))
    assert not any("Orrin Mill" in t.text for t in tree.select(".map text"))
    assert len(tree.select(".map svg.broad .maybe")) >= 2, "both candidates of Norrey are hollow"
    assert any("Norrey? 1 of 2" in t.text for t in tree.select(".map text"))
    assert "None chosen of 2 places" in tree.select_one(".places").text
    assert "“Quessa”" in tree.select_one(".p-where").text
    assert tree.select(".map .zone")


def test_borders_are_off_at_first_and_say_what_they_are() -> None:
    tree = parsed(valued())
    switch = tree.select_one(".map input")
    assert "checked" not in switch.attrs
    assert DE_FACTO in tree.select_one(".map").text
    assert CREDIT in tree.select_one(".p-where").text
    html = page(valued(), credit="Made up by <us>.")
    assert "Made up by &lt;us&gt;." in html


def test_numbers_are_grouped_by_what_is_counted() -> None:
    tree = parsed(valued())
    assert tree.select_one(".counts tbody th").text == "sacks"
    assert tree.select_one(".counts tbody th").attrs["rowspan"] == "2"
    first = tree.select_one(".counts tbody tr").text
    assert "at least 161" in first
    assert "The river board → this account" in first
    assert "part of “at least 161 sacks”" in tree.select_one(".counts").text


def test_doers_are_counted_and_nobody_stands_last() -> None:
    tree = parsed(valued())
    rows = [[c.text for c in r.select("th, td")] for r in tree.select(".doers tbody tr")]
    assert [(r[0], r[1]) for r in rows] == [("the guards", "1"), ("Nobody is told", "2")]
    words = tree.select_one(".p-doers").text
    assert "3 acts of harm, 2 told without a doer" in words
    assert "bias" not in words


def test_a_number_inside_a_time_or_a_distance_is_told_there() -> None:
    made = sellow()
    inner = Quantity("q9", span(made, "10 km"), 10, 10, "exact", "kilometre", None, "unit")
    worth = replace(made.values, quantities=(*made.values.quantities, inner))
    assert numbers(worth) == tuple(range(len(made.values.quantities)))


def test_a_broken_time_or_position_breaks_nothing() -> None:
    made = sellow()
    odd = Moment("m9", span(made, "smoke"), "0001-01-01", "9999-12-31", None, "occurred", "")
    bad = Moment("m8", span(made, "granary"), "no", "date", None, "said", "")
    nowhere = Spot("x", "x", float("nan"), 400.0, float("inf"), "town")
    places = tuple(replace(p, chosen=nowhere, candidates=(nowhere,)) for p in made.values.places)
    worth = Values((odd, bad), places, made.values.distances)
    tree = parsed(examination(replace(made, values=worth)))
    assert "9999" in tree.select_one(".times").text
    assert not tree.select(".map")


@pytest.mark.parametrize(
    ("earliest", "latest", "told"),
    [
        ("1987-05-03", "1987-05-03", "3 May 1987"),
        ("1987-05-03", "1987-05-05", "3 to 5 May 1987"),
        ("1987-01-01", "1987-12-31", "1987"),
        ("1987-05-03T06:00", "1987-05-03T07:00", "3 May 1987, 06:00 to 07:00"),
        ("1987-05-03", None, "3 May 1987 or later"),
        (None, "1987-05-03", "3 May 1987 or earlier"),
        (None, None, "not dated"),
    ],
)
def test_times_in_words(earliest: str | None, latest: str | None, told: str) -> None:
    moment = Moment("m1", sellow().values.moments[0].span, earliest, latest, None, "occurred", "")
    assert moment_in_words(moment) == told


@given(st.dates(), st.dates())
def test_an_interval_is_in_order_or_is_none(one: object, other: object) -> None:
    at = sellow().values.moments[0].span
    found = interval(Moment("m", at, str(one), str(other), None, "occurred", ""))
    assert (found is None) == (str(other) < str(one))


@pytest.mark.parametrize(
    ("low", "high", "bearing", "told"),
    [
        (0.65, 0.75, None, "650 to 750 m"),
        (9.5, 10.5, "W", "9.5 to 10.5 km to the west"),
        (0, None, "N", "to the north, how far is not said"),
        (0, None, None, "how far is not said"),
        (0, 3, None, "up to 3 km"),
        (5, None, None, "5 km or more"),
    ],
)
def test_distances_in_words(low: float, high: float | None, bearing: str | None, told: str) -> None:
    at = sellow().values.distances[0].span
    assert distance_in_words(Distance("x", at, low, high, None, None, bearing, "")) == told


def test_numbers_in_words_stand_in_their_place() -> None:
    vague = sellow().values.quantities[2]
    assert quantity_in_words(vague) == "24 to 99 (vague)"
    assert quantity_in_words(vague, "people") == "24 to 99 people (vague)"


def test_the_world_is_there_and_its_form_holds() -> None:
    lines = world()
    assert len(lines.coasts) > 1000
    assert len(lines.borders) > 300
    for line in (*lines.coasts, *lines.borders):
        assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in line.points)


STEPS = st.tuples(st.integers(0, 99_999), st.integers(0, 99_999))


@given(st.lists(st.lists(st.lists(STEPS, min_size=1), max_size=5), max_size=3))
def test_packed_lines_come_back(groups: list[list[list[tuple[int, int]]]]) -> None:
    assert list(unpacked(b"".join(map(packed, groups)))) == groups


POSITIONS = st.builds(Site, st.floats(-80, 80), st.floats(-180, 179.9), st.floats(0, 200))


@given(st.lists(POSITIONS, min_size=1, max_size=12))
def test_the_first_frame_holds_all(sites: list[Site]) -> None:
    found = frames(sites, (860, 520))
    assert 1 <= len(found) <= 3
    assert all(found[0].holds(s.lat, s.lon) for s in sites)


def test_a_length_on_the_ground() -> None:
    assert distance_km(Site(0, 0), Site(0, 1)) == pytest.approx(111.195, abs=0.01)
