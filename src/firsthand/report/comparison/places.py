"""The map of all accounts: each place under the letters of the accounts that name it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.model import Span
from firsthand.report.coastline import CREDIT
from firsthand.report.comparison.dossier import Column, Dossier, mentions
from firsthand.report.markup import Html, bdi, el
from firsthand.report.parts.atlas import BROAD, NARROW, Dot, maps
from firsthand.report.parts.frame import part
from firsthand.report.parts.frames import Site
from firsthand.report.parts.gazette import gazette
from firsthand.report.parts.places import toggle
from firsthand.report.readings import length, position
from firsthand.report.wording import opening
from firsthand.values import Spot

_MOST, _LETTERS = 200, 6


@dataclass(frozen=True, slots=True)
class Named:
    """A position, and who names it: the account and the place of its first mention in it."""

    spot: Spot
    name: str
    told: tuple[tuple[Column, int], ...]


def places(view: Dossier) -> Html | None:
    """The maps and the list of the places whose position was chosen, most accounts first."""
    found = _named(view)
    if not found:
        return None
    shown = found[:_MOST]
    dots = [_dot(n) for n in shown]
    sites = [Site(n.spot.lat, n.spot.lon) for n in shown]
    (broad, some), (narrow, others) = (
        maps(sites, dots, None, BROAD),
        maps(sites, dots, None, NARROW),
    )
    note = (
        "The letters say which accounts name a place; names are their own. North is up. Places that "
        "were not placed, and distances, stand under their accounts."
    )
    left = len(found) - len(shown)
    more = f"{left:,} more places stand under their accounts." if left > 0 else None
    return part(
        "where",
        el("h2", "Where", id="where"),
        el("p", note, class_="note"),
        el(
            "div",
            *(toggle("case") if some or others else ()),
            el("div", broad, narrow, class_="sheet", tabindex="0", role="region",
               aria_label="Map; the list below says the same"),
            class_="map",
        ),
        el("p", CREDIT, " ", bdi(view.columns[0].sheet.credit), class_="note"),
        _table(shown),
        el("p", more, class_="note") if more else None,
    )  # fmt: skip


def _named(view: Dossier) -> list[Named]:
    by_spot: dict[tuple[str, float, float], list[tuple[Column, int, Spot, str]]] = {}
    for column in view.columns:
        for entry in gazette(column.sheet.account).placed:
            if entry.chosen is not None:
                key = entry.chosen.id, entry.chosen.lat, entry.chosen.lon
                told = (column, entry.indices[0], entry.chosen, entry.name)
                by_spot.setdefault(key, []).append(told)
    found = [Named(t[0][2], t[0][3], tuple((c, n) for c, n, *_ in t)) for t in by_spot.values()]
    return sorted(found, key=lambda n: -len(n.told))


def _dot(named: Named) -> Dot:
    """The mark of a place: tinted where one account alone names it."""
    column, index = named.told[0]
    letters = [c.letter for c, _ in named.told]
    who = " ".join(letters[:_LETTERS]) + (" …" if len(letters) > _LETTERS else "")
    name = opening(named.name, 26)
    class_ = f"dot t{column.tint}" if len(letters) == 1 else "dot"
    link = column.sheet.value_id("where", index)
    return Dot(named.spot, link, (f"{name} {who}", who), f"{name}: {who}", True, class_)


def _table(shown: Sequence[Named]) -> Html:
    head = el("tr", *(el("th", t, scope="col") for t in ("In the accounts", "Where")))
    rows = (
        el(
            "tr", el("th", mentions("where", _told(n)), scope="row"),
            el("td", el("span", position(n.spot), class_="nb"), f", within {length(n.spot.precision_km)}"),
        )
        for n in shown
    )  # fmt: skip
    caption = el("caption", "The places that the accounts name", class_="out")
    return el(
        "div", el("table", caption, el("thead", head), el("tbody", *rows), class_="places case"),
        class_="wide",
    )  # fmt: skip


def _told(named: Named) -> list[tuple[Column, int, Span]]:
    return [(c, n, c.sheet.account.values.places[n].span) for c, n in named.told]
