"""Where: the maps, the list of places under the account's own names, what was not placed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from firsthand.report.coastline import CREDIT, DE_FACTO
from firsthand.report.markup import Child, Html, bdi, el, join
from firsthand.report.parts.atlas import BROAD, NARROW, atlas, sites
from firsthand.report.parts.gazette import Entry, Gazette, Reach, gazette, measured
from firsthand.report.parts.sheet import Sheet, name_of, quoted, value_link
from firsthand.report.readings import bearing_in_words, distance_in_words, length, position
from firsthand.report.wording import number
from firsthand.values import Spot

_MENTIONS, _CANDIDATES, _ROWS = 8, 5, 300


def has_places(sheet: Sheet) -> bool:
    """Whether there is anything to show."""
    return bool(sheet.account.values.places or sheet.account.values.distances)


def places(sheet: Sheet) -> Html:
    """The maps where a position is known, the list of places, the distances, what has no place."""
    found = gazette(sheet.account)
    listed = sorted((*found.placed, *found.several), key=lambda e: e.number)
    return join([
        _maps(sheet, found) if sites(found) else None,
        _table(sheet, listed) if listed else None,
        _distances(sheet, found.reaches) if found.reaches else None,
        _nowhere(sheet, found.nowhere) if found.nowhere else None,
    ])  # fmt: skip


def _maps(sheet: Sheet, found: Gazette) -> Html:
    (broad, some), (narrow, others) = atlas(sheet, found, BROAD), atlas(sheet, found, NARROW)
    several = (
        "A hollow mark with “?” is one of several places of that name. " if found.several else ""
    )
    rings = (
        "Shaded: as far as the words say; dashed: as far as the place is known. "
        if any(measured(r) for r in found.reaches)
        else ""
    )
    note = (
        f"Names are the account’s own. North is up. {several}{rings}"
        "A choice leads to the passage; the list below says the same."
    )
    of = "" if sheet.alone else f" of {name_of(sheet.account)}"
    return join([
        el("p", note, class_="note"),
        el(
            "div",
            *(toggle(sheet.id) if some or others else ()),
            el("div", broad, narrow, class_="sheet", tabindex="0", role="region",
               aria_label=f"Map{of}; the list below says the same"),
            class_="map",
        ),
        el("p", CREDIT, " ", bdi(sheet.credit), class_="note"),
    ])  # fmt: skip


def toggle(of: str) -> Iterator[Html]:
    """The switch of the borders of a map: off at first, and it works without a script."""
    id_ = f"{of}.borders"
    yield el("input", type="checkbox", id=id_, class_="borders", autocomplete="off")
    yield el("label", "Show borders, as they are drawn de facto", for_=id_)
    yield el("p", DE_FACTO, class_="note de-facto")


def _table(sheet: Sheet, listed: list[Entry]) -> Html:
    head = el("tr", *(el("th", t, scope="col") for t in ("No.", "In the account", "Where")))
    rows = [
        el("tr", el("td", str(e.number)), el("th", _mentions(sheet, e), scope="row"),
           el("td", *_where(e)))
        for e in listed[:_ROWS]
    ]  # fmt: skip
    caption = el("caption", "The places that the account names", class_="out")
    table = el("table", caption, el("thead", head), el("tbody", *rows), class_="places")
    left = len(listed) - _ROWS
    more = f"{left:,} more places are marked in the text and on the map." if left > 0 else None
    return join([
        el("div", table, class_="wide"), el("p", more, class_="note") if more else None,
    ])  # fmt: skip


def _mentions(sheet: Sheet, entry: Entry) -> Html:
    """The account's own names of a place, each linked; a name that comes again as a number."""
    spans = sheet.account.values.places
    links: list[Html] = []
    seen: set[str] = set()
    for n, index in enumerate(entry.indices[:_MENTIONS], start=1):
        name = " ".join(sheet.words(spans[index].span).casefold().split())
        if name in seen:
            links.append(el("a", str(n), href=f"#{sheet.value_id('where', index)}"))
        else:
            links.append(value_link(sheet, "where", index, spans[index].span))
        seen.add(name)
    more = len(entry.indices) - _MENTIONS
    return join([join(links, " "), f" and {more:,} more" if more > 0 else None])


def _where(entry: Entry) -> Iterator[Child]:
    if entry.chosen is not None:
        yield _spot(entry.chosen)
        if len(entry.candidates) > 1:
            others = number(len(entry.candidates) - 1, "other place")
            yield el("span", f"; {others} of this name", class_="rule")
        return
    yield f"None chosen of {number(len(entry.candidates), 'place')} of this name:"
    rows = [el("li", _spot(s)) for s in entry.candidates[:_CANDIDATES]]
    left = len(entry.candidates) - _CANDIDATES
    if left > 0:
        rows.append(el("li", f"and {left:,} more"))
    yield el("ol", *rows)


def _spot(spot: Spot) -> Html:
    """A position with what the gazetteer calls it: its kind and the country it lists it under."""
    listed = f", listed under {spot.country}" if spot.country else ""
    return join([
        el("span", position(spot), class_="nb"), f", within {length(spot.precision_km)} ",
        el("span", bdi(spot.kind), bdi(listed), ", ", bdi(spot.id), class_="rule"),
    ])  # fmt: skip


def _distances(sheet: Sheet, reaches: Iterable[Reach]) -> Html:
    """The distances in words, and why one is not on the map."""
    rows = []
    for reach in list(reaches)[:_ROWS]:
        d = reach.distance
        ends = [
            join([word, quoted(sheet, span, 60)])
            for word, span in ((" from ", d.origin), (" to ", d.goal))
            if span is not None
        ]
        link = value_link(sheet, "far", reach.index, d.span)
        open_ = d.high_km is None and d.low_km <= 0
        wind = bearing_in_words(d.bearing)
        told = (f"to the {wind}" if wind else "") if open_ else distance_in_words(d)
        rest = f"{', how far is not said' if open_ else ''}{_missing(reach)}"
        rows.append(
            el("li", link, ": ", told, *ends, el("span", rest, class_="rule") if rest else None)
        )
    return join([
        sheet.heading(3, "Distances", "distances"), el("ul", *rows, class_="listed"),
    ])  # fmt: skip


def _missing(reach: Reach) -> str:
    """Why a distance is not on the map, or nothing."""
    if not measured(reach):
        return "; not on the map: where it starts or ends is not known"
    said = reach.distance
    if reach.goal is None and said.low_km <= 0 and said.high_km is None:
        return "; not on the map"
    return ""


def _nowhere(sheet: Sheet, entries: Iterable[Entry]) -> Html:
    """Names that the gazetteer does not have: that says nothing about whether there is such a place."""
    found = el(
        "ul", *(el("li", _mentions(sheet, e)) for e in list(entries)[:_ROWS]), class_="listed"
    )
    return join([
        sheet.heading(3, "Not placed", "nowhere"),
        el("p", "The gazetteer does not have these names, or no position for them.", class_="note"),
        found,
    ])  # fmt: skip
