"""Lines on a map: what of the coasts lies in a frame, and the shapes of stated distances.

A path is the ``d`` of an SVG path in pixels. Coasts are cut at the edge of the map and have no
more points than can be told apart, so that only what is seen is put on the page.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from firsthand.extract.places.geometry import distance_km, towards
from firsthand.report.coastline import Line
from firsthand.report.parts.frames import Frame
from firsthand.values import Spot

Pixel = tuple[float, float]
_FINE = 1.1
"""Pixels between two points of a line below which they are one."""
_SHORTEST = 2.0
_ROUND = 72
"""Points of a whole circle."""
_WINDS = "N NNE NE ENE E ESE SE SSE S SSW SW WSW W WNW NW NNW".split()


class Zone(NamedTuple):
    """Where something lies that is told by its distance.

    ``likely`` is the shape of the stated distance, ``edge`` the wider one in which it lies when
    the uncertainty of the place is added; ``top`` is where its label goes. ``open`` where the
    words set no farthest limit: then the shape is only its near edge.
    """

    likely: str
    edge: str
    top: tuple[float, float]
    open: bool


def drawn(lines: Iterable[Line], frame: Frame) -> str:
    """Some lines of the world as one path, cut to the frame; empty where none lies in it."""
    half_x, half_y, lat, lon = frame.box()
    out = []
    for line in lines:
        west, south, east, north = line.box
        if south > lat + half_y or north < lat - half_y:
            continue
        middle = ((west + east) / 2 - lon + 540) % 360 - 180
        if (
            abs(middle) - (east - west) / 2 > half_x
            and abs(middle) + (east - west) / 2 < 360 - half_x
        ):
            continue
        for piece in _cut(line.points, frame):
            out.append(_path(piece))
    return "".join(out)


def _cut(points: Sequence[tuple[float, float]], frame: Frame) -> Iterator[list[Pixel]]:
    """The pieces of a line that lie in the frame, thinned to what can be seen."""
    piece: list[Pixel] = []
    before: Pixel | None = None
    seam = 180 * frame.squeeze * frame.scale
    wide, high = frame.width, frame.height
    for at in frame.places(points):
        if before is not None:
            (x, y), (x2, y2) = before, at
            # Most strokes of the world lie wholly to one side of a map.
            beside = (x < 0 and x2 < 0) or (y < 0 and y2 < 0)
            beside = beside or (x > wide and x2 > wide) or (y > high and y2 > high)
            seen = None if beside or abs(x2 - x) > seam else _clip(before, at, frame)
            if seen is None or (piece and seen[0] != piece[-1] and seen[0] != before):
                yield from _thinned(piece)
                piece = []
            if seen is not None:
                piece += [*([] if piece else [seen[0]]), seen[1]]
                if seen[1] != at:
                    yield from _thinned(piece)
                    piece = []
        before = at
    yield from _thinned(piece)


def _clip(a: Pixel, b: Pixel, frame: Frame) -> tuple[Pixel, Pixel] | None:
    """The part of a stroke inside the frame (Liang and Barsky 1984, doi:10.1145/357332.357333)."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    low, high = 0.0, 1.0
    for step, room in (
        (-dx, a[0]), (dx, frame.width - a[0]), (-dy, a[1]), (dy, frame.height - a[1]),
    ):  # fmt: skip
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            low = max(low, room / step)
        else:
            high = min(high, room / step)
    if low > high:
        return None
    start = a if low == 0 else (a[0] + low * dx, a[1] + low * dy)
    return start, b if high == 1 else (a[0] + high * dx, a[1] + high * dy)


def _thinned(piece: Sequence[Pixel]) -> Iterator[list[Pixel]]:
    if len(piece) < 2:
        return
    kept = [piece[0]]
    for at in piece[1:-1]:
        if math.dist(at, kept[-1]) >= _FINE:
            kept.append(at)
    kept.append(piece[-1])
    xs, ys = [x for x, _ in kept], [y for _, y in kept]
    if max(max(xs) - min(xs), max(ys) - min(ys)) >= _SHORTEST:
        yield kept


def _path(points: Sequence[Pixel], *, closed: bool = False) -> str:
    """Points as a path in steps of half a pixel."""
    grid = [(round(2 * x), round(2 * y)) for x, y in points]
    out, (x, y) = [f"M{grid[0][0] / 2:g} {grid[0][1] / 2:g}"], grid[0]
    for to_x, to_y in grid[1:]:
        if (to_x, to_y) != (x, y):
            step_y = f"{(to_y - y) / 2:g}"
            out.append(f"l{(to_x - x) / 2:g}{'' if step_y.startswith('-') else ' '}{step_y}")
            x, y = to_x, to_y
    return "".join(out) + ("z" if closed else "")


def zone(
    frame: Frame, centre: Spot, reach: tuple[float, float | None], bearing: str | None
) -> Zone:
    """The disc, ring or sector of a distance from a place, low to high in kilometres.

    A compass point opens the sector to half way to the next ones of its fineness (22.5 degrees to
    each side for eight points, 11.25 for sixteen, 45 for north, east, south and west alone).
    """
    low, high = reach
    turn = sector(bearing)
    likely = _shape(frame, centre, (low, high), turn)
    near = max(0.0, low - centre.precision_km)
    edge = _shape(frame, centre, (near, None if high is None else high + centre.precision_km), turn)
    middle = 0.0 if turn is None else (turn[0] + turn[1]) / 2
    top = towards(centre, middle, high if high is not None else low)
    return Zone(likely, edge, frame.place(top.lat, top.lon), high is None)


def sector(bearing: str | None) -> tuple[float, float] | None:
    """From which to which angle a compass point reaches, in degrees clockwise from north."""
    if bearing not in _WINDS:
        return None
    middle, half = 22.5 * _WINDS.index(bearing), {1: 45.0, 2: 22.5, 3: 11.25}[len(bearing)]
    return middle - half, middle + half


def _shape(
    frame: Frame, centre: Spot, reach: tuple[float, float | None], turn: tuple[float, float] | None
) -> str:
    low, high = reach
    outer = _arc(frame, centre, low if high is None else high, turn)
    if high is None:
        return _path(outer, closed=turn is None)
    if turn is None:
        inner = _path(_arc(frame, centre, low, None), closed=True) if low > 0 else ""
        return _path(outer, closed=True) + inner
    return _path([*outer, *reversed(_arc(frame, centre, low, turn))], closed=True)


def _arc(frame: Frame, centre: Spot, km: float, turn: tuple[float, float] | None) -> list[Pixel]:
    """Points around a place at a distance; around its own pixel, so that no seam is crossed."""
    if km <= 0:
        return [frame.place(centre.lat, centre.lon)]
    start, end = turn if turn is not None else (0.0, 360.0)
    steps = max(4, round(_ROUND * (end - start) / 360))
    angles = [start + (end - start) * n / steps for n in range(steps + (turn is not None))]
    at_x, at_y = frame.place(centre.lat, centre.lon)
    found = []
    for angle in angles:
        point = towards(centre, angle, km)
        across = (point.lon - centre.lon + 540) % 360 - 180
        found.append((
            at_x + across * frame.squeeze * frame.scale, at_y - (point.lat - centre.lat) * frame.scale
        ))  # fmt: skip
    return found


def corridor(frame: Frame, start: Spot, end: Spot) -> Zone:
    """The band between two places, as wide as the less exact of them is known."""
    (x, y), (x2, y2) = frame.place(start.lat, start.lon), frame.place(end.lat, end.lon)
    km = max(start.precision_km, end.precision_km, distance_km(start, end) / 20)
    long = math.dist((x, y), (x2, y2)) or 1.0
    half = km / frame.km_a_pixel
    across, down = -(y2 - y) / long * half, (x2 - x) / long * half
    corners = [
        (x + across, y + down),
        (x2 + across, y2 + down),
        (x2 - across, y2 - down),
        (x - across, y - down),
    ]
    return Zone(
        _path([(x, y), (x2, y2)]), _path(corners, closed=True), ((x + x2) / 2, (y + y2) / 2), False
    )


def pixels_around(frame: Frame, km: float) -> float:
    """The radius of a circle on the map, in pixels."""
    return km / frame.km_a_pixel
