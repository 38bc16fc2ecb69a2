"""The frames of maps: what each shows, how large, and where a position lies on it in pixels.

A frame is flat: degrees of longitude are shortened by the cosine of its middle latitude
(equirectangular), so that lengths and directions hold near the middle. Where most places lie close
together, a second and third frame show these larger.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from firsthand.extract.places.geometry import EARTH_KM, distance_km

KM_A_DEGREE: Final = math.pi * EARTH_KM / 180
_ROOM = 1.3
"""How many times as wide as what it shows a frame is."""
_CONTEXT_KM, _LEAST_KM = 900.0, 2.0
_CLOSE, _LARGER = 5, 2.5
"""How many times as small as the whole a group is that lies close together, and how many times
as large as on the frame before it must be drawn to have a frame of its own."""
_SMALL = 0.6
"""The size of the first frame where another one shows the most of it larger."""
_STEP = 40
"""How many times as small as the one before a frame may be: its place there must be seen."""
_FRAMES, _MOST = 3, 300
"""Maps of an account, and positions beyond which no closer map is looked for."""


class Site(NamedTuple):
    """A position in degrees, and how many kilometres around it belong on the map."""

    lat: float
    lon: float
    radius_km: float = 0.0


@dataclass(frozen=True, slots=True)
class Frame:
    """A map of ``width`` times ``height`` pixels around a position; ``scale`` is pixels a degree."""

    lat: float
    lon: float
    scale: float
    width: int
    height: int

    @property
    def squeeze(self) -> float:
        """How much shorter a degree of longitude is than one of latitude, at the middle."""
        return max(0.05, math.cos(math.radians(self.lat)))

    @property
    def km_a_pixel(self) -> float:
        """Kilometres on the ground for one pixel, at the middle of the map."""
        return KM_A_DEGREE / self.scale

    def place(self, lat: float, lon: float) -> tuple[float, float]:
        """Pixels from the left and from the top; longitudes are taken the short way round."""
        across = (lon - self.lon + 540) % 360 - 180
        x = self.width / 2 + across * self.squeeze * self.scale
        return x, self.height / 2 - (lat - self.lat) * self.scale

    def places(self, points: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
        """Where many points lie, each longitude and latitude: as `place`, and much faster."""
        middle, half_x, half_y = self.lon, self.width / 2, self.height / 2
        squeeze, scale, height = self.squeeze, self.scale, self.lat
        for lon, lat in points:
            across = (lon - middle + 540) % 360 - 180
            yield half_x + across * squeeze * scale, half_y - (lat - height) * scale

    def holds(self, lat: float, lon: float) -> bool:
        """Whether a position lies on the map."""
        x, y = self.place(lat, lon)
        return 0 <= x <= self.width and 0 <= y <= self.height

    def box(self) -> tuple[float, float, float, float]:
        """How many degrees the map reaches: half its width, half its height, and its middle."""
        return (
            self.width / 2 / self.scale / self.squeeze,
            self.height / 2 / self.scale,
            self.lat,
            self.lon,
        )


def frame(sites: Sequence[Site], size: tuple[int, int], *, least_km: float = _LEAST_KM) -> Frame:
    """The smallest frame with room around some sites, at least ``least_km`` wide.

    >>> frame([Site(50, 10)], (400, 300), least_km=400).km_a_pixel
    1.0
    """
    width, height = size
    south = max(-88.0, min(s.lat - s.radius_km / KM_A_DEGREE for s in sites))
    north = min(88.0, max(s.lat + s.radius_km / KM_A_DEGREE for s in sites))
    lat = (south + north) / 2
    lon, across = _longitudes(sites)
    squeeze = max(0.05, math.cos(math.radians(lat)))
    needed_x = max(across * squeeze * _ROOM, least_km / KM_A_DEGREE)
    needed_y = max((north - south) * _ROOM, least_km / KM_A_DEGREE * height / width)
    scale = min(width / needed_x, height / needed_y)
    scale = max(scale, width / 360 / squeeze)
    half = height / 2 / scale
    if half < 90:
        lat = max(half - 90, min(90 - half, lat))
    return Frame(lat, lon, scale, width, height)


def frames(sites: Sequence[Site], size: tuple[int, int]) -> tuple[Frame, ...]:
    """One to three frames, each inside the one before: where it is, then what lies close together."""
    if not sites:
        return ()
    found = [frame(sites, size, least_km=_CONTEXT_KM)]
    shown = list(dict.fromkeys(sites))
    while len(found) < _FRAMES and len(shown) <= _MOST:
        if not _much_closer(shown, found[-1]):
            near = _close(shown)
            if _places(near) < max(2, _places(shown) / 2) or not _much_closer(near, found[-1]):
                break
            shown = near
        wide_km = found[-1].width * found[-1].km_a_pixel
        found.append(frame(shown, size, least_km=wide_km / _STEP))
    if len(found) > 1:
        width, height = size
        less = round(width * _SMALL), round(height * _SMALL)
        found[0] = frame(sites, less, least_km=_CONTEXT_KM)
    return tuple(found)


def _places(sites: Sequence[Site]) -> int:
    return len({(s.lat, s.lon) for s in sites})


def _much_closer(sites: Sequence[Site], before: Frame) -> bool:
    if _extent(sites) == 0:
        return False
    return frame(sites, (before.width, before.height)).scale >= _LARGER * before.scale


def _longitudes(sites: Sequence[Site]) -> tuple[float, float]:
    """The middle longitude and the width in degrees, the short way round the Earth."""
    edges = []
    for s in sites:
        reach = min(180.0, s.radius_km / KM_A_DEGREE / max(0.05, math.cos(math.radians(s.lat))))
        edges.append(((s.lon - reach) % 360, 2 * reach))
    edges.sort()
    first, best = edges[0][0], 0.0
    reached, west = edges[0][0] + edges[0][1], edges[0][0]
    for start, wide in [*edges[1:], (edges[0][0] + 360, 0.0)]:
        if start - reached > best:
            best, west = start - reached, start
        reached = max(reached, start + wide)
    across = max(0.0, 360 - best) if best else min(360.0, reached - first)
    return (west + across / 2 + 180) % 360 - 180, across


def _extent(sites: Sequence[Site]) -> float:
    """The width or height of what some sites cover, in kilometres."""
    _, across = _longitudes(sites)
    south = min(s.lat - s.radius_km / KM_A_DEGREE for s in sites)
    north = max(s.lat + s.radius_km / KM_A_DEGREE for s in sites)
    squeeze = math.cos(math.radians((south + north) / 2))
    return KM_A_DEGREE * max(across * squeeze, north - south)


def _close(sites: Sequence[Site]) -> list[Site]:
    """The largest group of sites that lie close together, measured by all of them."""
    whole = _extent([Site(s.lat, s.lon) for s in sites])
    if whole == 0:
        return list(sites)
    groups = list(_groups(sites, whole / _CLOSE / 2))
    return max(groups, key=lambda g: (len(g), -_extent(g)))


def _groups(sites: Sequence[Site], near_km: float) -> Iterator[list[Site]]:
    """The sites in groups; between two groups there is always more than a distance."""
    left = list(sites)
    while left:
        group, edge = [], [left.pop(0)]
        while edge:
            at = edge.pop()
            group.append(at)
            near = [s for s in left if distance_km(at, s) <= near_km]
            left = [s for s in left if s not in near]
            edge += near
        yield group
