"""What to look for next: citations that lead nowhere, those with most claims on them first."""

from __future__ import annotations

from firsthand.model import Citation
from firsthand.report.comparison.dossier import Column, Dossier, badge
from firsthand.report.markup import Html, anchor, bdi, el, join
from firsthand.report.parts.citations import nowhere
from firsthand.report.parts.frame import part
from firsthand.report.wording import CITATION, opening

_ROWS, _CLAIMS = 100, 8


def dangling(view: Dossier) -> Html:
    """A table of the citations that lead nowhere; a sentence where there is none."""
    heading = el("h2", "To be found", id="dangling")
    found = [
        (column, c)
        for column in view.columns
        for c in column.sheet.account.citations
        if not c.resolved
    ]
    if not found:
        none = "Every citation that was seen leads somewhere, or there is none."
        return part("dangling", heading, el("p", none, class_="note"))
    found.sort(key=lambda f: -len(f[1].supports))
    titles = ("Account", "Marker", "What it names", "Claims that hang on it")
    head = el("tr", *(el("th", t, scope="col") for t in titles))
    caption = el("caption", "Citations that lead nowhere", class_="out")
    left = len(found) - _ROWS
    more = f"{left:,} more are listed under their accounts." if left > 0 else None
    note = "Cited here, and not held or not told apart. Most claims hang on the first."
    return part(
        "dangling",
        heading,
        el("p", note, class_="note"),
        el("div", el("table", caption, el("thead", head),
                     el("tbody", *(_row(column, c) for column, c in found[:_ROWS]))), class_="wide"),
        el("p", more, class_="note") if more else None,
    )  # fmt: skip


def _row(column: Column, citation: Citation) -> Html:
    numbers = column.sheet.numbers
    claims = [c for c in citation.supports if c in numbers]
    links = [el("a", str(numbers[c]), href=f"#{anchor(c)}") for c in claims[:_CLAIMS]]
    more = f" and {len(claims) - _CLAIMS} more" if len(claims) > _CLAIMS else None
    held = join([f"{len(claims)}: ", join(links, ", "), more]) if claims else "none"
    marker = el("a", bdi(opening(citation.marker, 60)), href=f"#{anchor(citation.id)}")
    return el(
        "tr",
        el("td", badge(column)),
        el("th", marker, " ", el("span", CITATION[citation.kind], class_="rule"), scope="row"),
        el("td", nowhere(citation)),
        el("td", held),
    )
