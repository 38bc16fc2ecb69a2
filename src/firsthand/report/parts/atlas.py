"""The map as a drawing: coasts, borders if asked for, places under the account's own names.

It is for the eye and the mouse; screen readers and keyboards get the list beneath it, which says
the same. A filled mark is a place whose position was chosen, a hollow one with a question mark is
one of several candidates. Rings, sectors and bands are distances, as wide as their words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from firsthand.report.coastline import world
from firsthand.report.markup import Html, el, join, plain
from firsthand.report.parts.frames import Frame, Site, frames
from firsthand.report.parts.gazette import Gazette, Reach, measured
from firsthand.report.parts.labels import Box, Label, labels
from firsthand.report.parts.outlines import Zone, corridor, drawn, pixels_around, zone
from firsthand.report.parts.sheet import Sheet
from firsthand.report.readings import distance_in_words
from firsthand.report.wording import opening
from firsthand.values import Spot

BROAD, NARROW = (860, 520), (346, 380)
"""Pixels of a map on a page, and on a telephone held upright."""
_NAMES = "ABC"
_CANDIDATES = 60
"""Candidates of one name that are drawn."""
_LEAST, _MOST = 5.0, 4.0
"""Pixels of a ring below which it is not drawn, and widths of the map above which it is not."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark on a map: where it leads, and the words it may have beside it, long ones first."""

    spot: Spot
    link: str
    wordings: tuple[str, ...]
    title: str
    chosen: bool
    class_: str = "dot"


@dataclass(frozen=True, slots=True)
class Chart:
    """One frame to be drawn, and the one inside it that shows a part of it larger."""

    frame: Frame
    inner: Frame | None
    name: str
    inner_name: str


@dataclass(frozen=True, slots=True)
class Far:
    """The distances that an account tells."""

    sheet: Sheet
    reaches: tuple[Reach, ...]


def sites(found: Gazette) -> list[Site]:
    """What the maps must show: positions chosen and distances; without any, the candidates."""
    chosen = [Site(e.chosen.lat, e.chosen.lon) for e in found.placed if e.chosen is not None]
    for reach in found.reaches:
        if measured(reach) and reach.origin is not None and reach.goal is None:
            high = reach.distance.high_km
            km = reach.distance.low_km if high is None else high
            chosen.append(Site(reach.origin.lat, reach.origin.lon, km))
    if chosen:
        return chosen
    return [Site(s.lat, s.lon) for e in found.several for s in e.candidates[:_CANDIDATES]]


def atlas(sheet: Sheet, found: Gazette, size: tuple[int, int]) -> tuple[Html, bool]:
    """The maps of an account at one size, and whether any of them has a border in it."""
    return maps(sites(found), list(_dots(sheet, found)), Far(sheet, found.reaches), size)


def maps(
    shown: Sequence[Site], dots: Sequence[Dot], far: Far | None, size: tuple[int, int]
) -> tuple[Html, bool]:
    """Maps of some marks at one size, and whether any of them has a border in it."""
    made = [_chart(dots, far, chart) for chart in _charts(frames(shown, size))]
    return join(html for html, _ in made), any(borders for _, borders in made)


def _charts(found: Sequence[Frame]) -> Iterator[Chart]:
    several = len(found) > 1
    for n, (outer, inner) in enumerate(pairwise([*found, None])):
        if outer is not None:
            yield Chart(outer, inner, _NAMES[n] if several else "", _NAMES[n + 1] if inner else "")


def _dots(sheet: Sheet, found: Gazette) -> Iterator[Dot]:
    """The marks: places that are named most often first."""
    for entry in sorted(found.placed, key=lambda e: (-len(e.indices), e.number)):
        if entry.chosen is not None:
            wordings = (opening(entry.name, 26), str(entry.number))
            link = sheet.value_id("where", entry.indices[0])
            yield Dot(entry.chosen, link, wordings, entry.name, True)
    for entry in found.several:
        for n, spot in enumerate(entry.candidates[:_CANDIDATES], start=1):
            told = f"{opening(entry.name, 20)}? {n} of {len(entry.candidates)}"
            link = sheet.value_id("where", entry.indices[0])
            yield Dot(spot, link, (told, f"{entry.number}?"), f"{told}: a candidate", False)


def _chart(dots: Sequence[Dot], far: Far | None, chart: Chart) -> tuple[Html, bool]:
    frame = chart.frame
    lines = world()
    coasts, borders = drawn(lines.coasts, frame), drawn(lines.borders, frame)
    window = _window(frame, chart.inner)
    shown = [d for d in dots if frame.holds(d.spot.lat, d.spot.lon)]
    zones = [
        (r, z)
        for r, z in _zones(far.reaches if far else (), frame)
        if window is None or not _inside(z.top, window)
    ]
    rule, rule_box = _ruler(frame)
    named = [
        d
        for d in shown
        if window is None or not _inside(frame.place(d.spot.lat, d.spot.lon), window)
    ]
    wished = [(*frame.place(d.spot.lat, d.spot.lon), d.wordings) for d in named]
    wished += [(*z.top, (_far(r),) if r.distance.low_km > 0 else ()) for r, z in zones]
    taken = [rule_box, *([window] if window is not None else [])]
    if chart.name:
        taken.append(Box(4, 6, 24, 26))
    if window is not None:
        taken.append(Box(window.right, window.top - 6, window.right + 20, window.top + 14))
    places = labels(wished, (frame.width, frame.height), taken=taken)
    beside = dict(zip([id(d) for d in named], places, strict=False))
    inside = [
        el("path", d=coasts, class_="coast") if coasts else None,
        el("path", d=borders, class_="border") if borders else None,
        *(
            _zone(far.sheet, r, z, label)
            for (r, z), label in zip(zones, places[len(named) :], strict=True)
            if far is not None
        ),
        *(_dot(d, frame, beside.get(id(d))) for d in reversed(shown)),
        _inset(window, chart.inner_name),
        rule,
        el("text", chart.name, x="10", y="22", class_="letter") if chart.name else None,
    ]
    svg = el(
        "svg", *inside, width=frame.width, height=frame.height, aria_hidden="true",
        focusable="false", viewBox=f"0 0 {frame.width} {frame.height}",
        class_="broad" if frame.width > NARROW[0] else "narrow",
    )  # fmt: skip
    return svg, bool(borders)


def _zones(reaches: Sequence[Reach], frame: Frame) -> Iterator[tuple[Reach, Zone]]:
    """The distances that can be drawn and are neither a dot nor all around this map."""
    for reach in reaches:
        distance = reach.distance
        if not measured(reach) or reach.origin is None:
            continue
        if reach.goal is not None:
            if reach.goal != reach.origin:
                yield reach, corridor(frame, reach.origin, reach.goal)
            continue
        high = distance.low_km if distance.high_km is None else distance.high_km
        if _LEAST <= pixels_around(frame, high) <= _MOST * frame.width:
            yield (
                reach,
                zone(frame, reach.origin, (distance.low_km, distance.high_km), distance.bearing),
            )


def _far(reach: Reach) -> str:
    return distance_in_words(reach.distance)


def _zone(sheet: Sheet, reach: Reach, shape: Zone, label: Label | None) -> Html:
    return el(
        "a",
        el("path", d=shape.edge, class_="edge") if shape.edge != shape.likely else None,
        el("path", d=shape.likely, class_="zone open" if shape.open else "zone", fill_rule="evenodd"),
        _label(label),
        el("title", f"{plain(_words(sheet, reach))}: {_far(reach)}"),
        href=f"#{sheet.value_id('far', reach.index)}", tabindex="-1",
    )  # fmt: skip


def _words(sheet: Sheet, reach: Reach) -> str:
    return opening(sheet.words(reach.distance.span), 60)


def _dot(dot: Dot, frame: Frame, label: Label | None) -> Html:
    x, y = frame.place(dot.spot.lat, dot.spot.lon)
    around = pixels_around(frame, dot.spot.precision_km)
    known = None
    if 7 < around < frame.width / 3:
        known = el("circle", cx=_px(x), cy=_px(y), r=_px(around), class_="within")
    return el(
        "a", known,
        el("circle", cx=_px(x), cy=_px(y), r="4.5", class_=dot.class_ if dot.chosen else f"{dot.class_} maybe"),
        _label(label),
        el("title", plain(dot.title)),
        href=f"#{dot.link}", tabindex="-1",
    )  # fmt: skip


def _label(label: Label | None) -> Html | None:
    if label is None:
        return None
    side = None if label.side == "start" else label.side
    return el("text", plain(label.words), x=_px(label.x), y=_px(label.y), text_anchor=side)


def _window(frame: Frame, inner: Frame | None) -> Box | None:
    """The part of a map that the next one shows larger, at least large enough to be seen."""
    if inner is None:
        return None
    x, y = frame.place(inner.lat, inner.lon)
    half_x = max(7.0, inner.width / 2 * frame.scale / inner.scale)
    half_y = max(5.0, inner.height / 2 * frame.scale / inner.scale)
    return Box(x - half_x, y - half_y, x + half_x, y + half_y)


def _inside(at: tuple[float, float], window: Box) -> bool:
    return window.left <= at[0] <= window.right and window.top <= at[1] <= window.bottom


def _inset(window: Box | None, name: str) -> Html | None:
    if window is None:
        return None
    return el(
        "g",
        el("rect", x=_px(window.left), y=_px(window.top), width=_px(window.right - window.left),
           height=_px(window.bottom - window.top)),
        el("text", name, x=_px(window.right + 5), y=_px(window.top + 10), class_="letter"),
        class_="inset",
    )  # fmt: skip


def _ruler(frame: Frame) -> tuple[Html, Box]:
    """A bar of a round length in the lower left corner, and the room that it takes."""
    most = frame.width / 4 * frame.km_a_pixel
    power = 10.0
    while power > most:
        power /= 10
    while power * 10 <= most:
        power *= 10
    km = next(n * power for n in (5, 2, 1) if n * power <= most)
    wide = km / frame.km_a_pixel
    x, y = 14, frame.height - 16
    told = f"{km:g} km" if km >= 1 else f"{km * 1000:g} m"
    drawn_ = el(
        "g",
        el("path", d=f"M{x} {y - 4}v4h{_px(wide)}v-4"),
        el("text", told, x=x + 4, y=y - 7),
        class_="ruler",
    )
    return drawn_, Box(x - 4, y - 22, x + max(wide, 60) + 6, y + 6)


def _px(number: float) -> str:
    return f"{round(number, 1):g}"
