"""Laws of the shapes on the sphere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from firsthand.extract.places.geometry import (
    COMPASS,
    HALF_WAY_KM,
    Corridor,
    Point,
    Ring,
    Sector,
    bearing,
    distance_km,
    gap_km,
    off_way_km,
    towards,
    turned,
)  # fmt: skip

points = st.builds(Point, st.floats(-85, 85), st.floats(-180, 180))
lengths = st.floats(0, 3000)


@given(points, points)
def test_distance_is_symmetric_and_bounded(a: Point, b: Point) -> None:
    assert abs(distance_km(a, b) - distance_km(b, a)) < 1e-6
    assert 0 <= distance_km(a, b) <= HALF_WAY_KM + 1e-6


@given(points, points, points)
def test_the_way_round_is_no_shorter(a: Point, b: Point, c: Point) -> None:
    assert distance_km(a, c) <= distance_km(a, b) + distance_km(b, c) + 1e-5


@given(points, st.floats(0, 360), st.floats(0.01, 3000))
def test_going_there_is_as_far_as_was_gone(a: Point, degrees: float, km: float) -> None:
    assert abs(distance_km(a, towards(a, degrees, km)) - km) < 1e-3


@given(st.builds(Point, st.floats(-60, 60), st.floats(-180, 180)), st.sampled_from(COMPASS))
def test_a_sector_holds_what_lies_in_its_direction(a: Point, point: str) -> None:
    there = towards(a, turned(point), 50)
    assert Sector(Ring(a, 40, 60), point).holds(there)
    assert not Sector(Ring(a, 0, 40), point).holds(there)
    off = abs(bearing(a, there) - turned(point)) % 360
    assert min(off, 360 - off) < 0.1


@given(points, st.floats(0, 360), lengths, st.floats(0, 500), st.floats(0, 500))
def test_a_wider_ring_holds_no_less(
    a: Point, degrees: float, km: float, low: float, more: float
) -> None:
    there = towards(a, degrees, km)
    narrow, wide = Ring(a, low, low + more), Ring(a, max(0, low - more), low + 2 * more)
    assert wide.outside_km(there) <= narrow.outside_km(there) + 1e-6


@given(points, points, lengths, lengths, lengths, lengths)
def test_the_gap_of_rings_is_symmetric(
    a: Point, b: Point, x: float, dx: float, y: float, dy: float
) -> None:
    one, other = Ring(a, x, x + dx), Ring(b, y, y + dy)
    assert abs(gap_km(one, other) - gap_km(other, one)) < 1e-6


@given(points, st.floats(0, 360), lengths, points, lengths)
def test_rings_with_a_point_in_common_have_no_gap(
    a: Point, degrees: float, km: float, b: Point, room: float
) -> None:
    there = towards(a, degrees, km)
    far = distance_km(b, there)
    assert gap_km(Ring(a, km, km), Ring(b, max(0, far - room), far + room)) < 1e-3


@given(points, st.floats(0, 360), st.floats(1, 1000), st.floats(0, 1))
def test_what_lies_on_the_way_is_in_the_corridor(
    a: Point, degrees: float, km: float, share: float
) -> None:
    b, there = towards(a, degrees, km), towards(a, degrees, share * km)
    assert off_way_km(a, b, there) < 0.01
    assert Corridor(a, b, 0.1).outside_km(there) == 0
