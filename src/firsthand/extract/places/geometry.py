"""Shapes on a sphere of the earth's mean radius: disc, ring, sector, corridor.

A shape answers how far a point lies outside of it (0 inside), which is all that is asked of it.
Points are latitude and longitude in degrees, lengths are kilometres.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol

EARTH_KM = 6371.0088
"""The mean radius of the earth (IUGG)."""
HALF_WAY_KM = math.pi * EARTH_KM
COMPASS = (
    "N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW",
)  # fmt: skip
SECTOR_DEGREES = 22.5
"""Half the width of the sector that a point of the compass means: an eighth of the circle."""


class Position(Protocol):
    """Anything that lies somewhere: a point, a spot, a site of a map."""

    @property
    def lat(self) -> float:
        """Degrees to the north."""

    @property
    def lon(self) -> float:
        """Degrees to the east."""


@dataclass(frozen=True, slots=True)
class Point:
    """A point on the earth in degrees."""

    lat: float
    lon: float


def distance_km(a: Position, b: Position) -> float:
    """The length of the great circle between two points (haversine, within 0.6 % of the geoid)."""
    la, lb = math.radians(a.lat), math.radians(b.lat)
    h = (
        math.sin((lb - la) / 2) ** 2
        + math.cos(la) * math.cos(lb) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(h)))


def bearing(a: Position, b: Position) -> float:
    """The direction from one point to another at the start, in degrees from north, 0 to 360."""
    la, lb, d = math.radians(a.lat), math.radians(b.lat), math.radians(b.lon - a.lon)
    y = math.sin(d) * math.cos(lb)
    x = math.cos(la) * math.sin(lb) - math.sin(la) * math.cos(lb) * math.cos(d)
    return math.degrees(math.atan2(y, x)) % 360.0


def towards(a: Position, degrees: float, km: float) -> Point:
    """The point that lies some way off in a direction."""
    la, turn, arc = math.radians(a.lat), math.radians(degrees), km / EARTH_KM
    lat = math.sin(la) * math.cos(arc) + math.cos(la) * math.sin(arc) * math.cos(turn)
    lat = math.asin(max(-1.0, min(1.0, lat)))
    y = math.sin(turn) * math.sin(arc) * math.cos(la)
    lon = a.lon + math.degrees(math.atan2(y, math.cos(arc) - math.sin(la) * math.sin(lat)))
    return Point(math.degrees(lat), (lon + 180.0) % 360.0 - 180.0)


def turned(compass: str) -> float:
    """The direction of a point of the compass: ``turned("SW") == 225.0``."""
    return COMPASS.index(compass) * 360.0 / len(COMPASS)


@dataclass(frozen=True, slots=True)
class Ring:
    """All points between two distances from a middle; a disc where ``low_km`` is 0."""

    middle: Position
    low_km: float
    high_km: float

    def outside_km(self, point: Point) -> float:
        """How far a point lies from the nearest point of the ring."""
        d = distance_km(self.middle, point)
        return max(0.0, self.low_km - d, d - self.high_km)


@dataclass(frozen=True, slots=True)
class Sector:
    """The part of a ring that lies in a direction, an eighth of the circle wide."""

    ring: Ring
    compass: str

    def holds(self, point: Point) -> bool:
        """Whether a point lies in it."""
        if self.ring.outside_km(point) > 0:
            return False
        off = abs(bearing(self.ring.middle, point) - turned(self.compass)) % 360.0
        return min(off, 360.0 - off) <= SECTOR_DEGREES


@dataclass(frozen=True, slots=True)
class Corridor:
    """All points within some distance of the straight way between two points."""

    start: Point
    end: Point
    half_km: float

    def outside_km(self, point: Point) -> float:
        """How far a point lies outside of it."""
        return max(0.0, off_way_km(self.start, self.end, point) - self.half_km)


def off_way_km(start: Point, end: Point, point: Point) -> float:
    """The distance of a point from the great-circle way between two others."""
    whole = distance_km(start, end)
    to = distance_km(start, point)
    if whole == 0 or to == 0:
        return to
    turn = math.radians(bearing(start, point) - bearing(start, end))
    arc = to / EARTH_KM
    along = math.atan2(math.sin(arc) * math.cos(turn), math.cos(arc)) * EARTH_KM
    if 0 <= along <= whole:
        return abs(math.asin(max(-1.0, min(1.0, math.sin(arc) * math.sin(turn))))) * EARTH_KM
    return min(to, distance_km(end, point))


def gap_km(a: Ring, b: Ring) -> float:
    """How much two rings miss each other by: 0 where they can meet.

    They meet where some distance that the one allows fits the other (triangle inequality).
    """
    d = distance_km(a.middle, b.middle)
    return max(0.0, d - a.high_km - b.high_km, a.low_km - b.high_km - d, b.low_km - a.high_km - d)
