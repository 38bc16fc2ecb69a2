"""The accounts: an index where there are several, and each account with its parts."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.report.markup import Html, bdi, el, join
from firsthand.report.parts.citations import citations
from firsthand.report.parts.counts import counts, has_counts
from firsthand.report.parts.doers import doers, has_doers
from firsthand.report.parts.drawing import graph
from firsthand.report.parts.frame import part
from firsthand.report.parts.front import byline
from firsthand.report.parts.moments import has_moments, moments, signs
from firsthand.report.parts.passages import passages
from firsthand.report.parts.places import has_places, places
from firsthand.report.parts.sheet import Sheet, name_of
from firsthand.report.parts.voices import voices

KEY = (
    ("n", "Named", "one voice, with a name"),
    ("x", "Not named", "one voice, without a name"),
    ("h", "Two hands or more", "passed on; the first voice has a name"),
    ("hx", "Two hands or more", "passed on; the first voice has no name"),
    ("w", "The author was there", "and says so"),
    ("u", "Own voice", "no source stated"),
)
"""The lights of the text: class, name, meaning."""


_COLUMNS = (
    ("Claims", "claims"),
    ("Attributed", "attributed"),
    ("No source", "unstated"),
    ("Author there", "witnessed"),
    ("Unnamed", "unnamed"),
    ("Lead nowhere", "unresolved"),
    ("Not understood", "not_understood"),
)


def index(sheets: Sequence[Sheet]) -> Html | None:
    """A table of the accounts with their counts, where there are several."""
    if len(sheets) < 2:
        return None
    there = any(sheet.figures.witnessed for sheet in sheets)
    columns = [c for c in _COLUMNS if there or c[1] != "witnessed"]
    head = el(
        "tr", el("th", "Account", scope="col"), *(el("th", t, scope="col") for t, _ in columns)
    )
    return part(
        "accounts",
        el("h2", "The accounts", id="accounts"),
        el(
            "p", "Who is who across accounts is not asked here: each is read for itself.",
            class_="note",
        ),
        el(
            "div",
            el("table", el("caption", "Counts of each account", class_="out"), el("thead", head),
               el("tbody", *(_row(s, [c for _, c in columns]) for s in sheets)), class_="numbers"),
            class_="wide",
        ),
    )  # fmt: skip


def _row(sheet: Sheet, counts: Sequence[str]) -> Html:
    name = el("a", bdi(name_of(sheet.account)), href=f"#{sheet.id}")
    cells = (el("td", f"{getattr(sheet.figures, count):,}") for count in counts)
    return el("tr", el("th", name, scope="row"), *cells)


def key(sheet: Sheet) -> Html:
    """The legend of the lights; the descriptions that screen readers give of a claim."""
    rows = (
        el(
            "li", el("span", name, class_=f"c {class_}"), " ",
            el("span", meaning, id=f"{sheet.id}.key-{class_}"),
        )
        for class_, name, meaning in KEY
    )  # fmt: skip
    hint = el(
        "p", "Choose a claim to see its chain. ", el("kbd", "j"), " and ", el("kbd", "k"),
        " go to the next and the one before, ", el("kbd", "Esc"), " closes.",
        class_="note script", hidden=True,
    )  # fmt: skip
    told = "A question or an order, not counted"
    uncounted = el("span", told, id=f"{sheet.id}.key-z", class_="out")
    values = None
    if sheet.marks:
        values = el(
            "p", el("span", "Shaded words", class_="v"), " are a time, a place, a number or an act "
            "of harm that was read; it is told in the lists below.", class_="note",
        )  # fmt: skip
    listed = el("ul", *rows, aria_label="How claims came")
    return el("div", listed, uncounted, values, hint, class_="key")


def accounts(sheets: Sequence[Sheet]) -> Html:
    """The parts of each account; folded where there are several."""
    return join(_account(s) for s in sheets)


def _account(sheet: Sheet) -> Html:
    parts = [
        _part(sheet, "graph", "Who told whom", graph(sheet)),
        _part(sheet, "text", "The text", passages(sheet), key(sheet)),
        _part(sheet, "voices", "The voices, and what they are made to say", voices(sheet)),
        _part(sheet, "when", "When", moments(sheet), signs(sheet)) if has_moments(sheet) else None,
        _part(sheet, "where", "Where", places(sheet)) if has_places(sheet) else None,
        _part(sheet, "many", "How many", counts(sheet)) if has_counts(sheet) else None,
        _part(sheet, "doers", "By whose hand", doers(sheet)) if has_doers(sheet) else None,
        _part(sheet, "citations", "What it points to", citations(sheet)),
    ]
    if sheet.alone:
        return el("div", *parts, id=sheet.id)
    title = el("h2", bdi(name_of(sheet.account)))
    told = f"{sheet.figures.claims:,} claims, {sheet.figures.attributed:,} attributed"
    opened = el("summary", title, " ", el("span", told, class_="note"))
    inside = el("div", byline(sheet), *parts, id=sheet.id)
    return el("details", opened, inside, class_="account")


def _part(sheet: Sheet, id_: str, name: str, inside: Html, beside: Html | None = None) -> Html:
    return part(id_, sheet.heading(2, name, id_), inside, beside=beside)
