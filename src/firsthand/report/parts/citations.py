"""The citations: marker, where it leads, and what hangs on it."""

from __future__ import annotations

from firsthand.model import Citation, Target
from firsthand.report.markup import Html, anchor, bdi, el, join, safe_link
from firsthand.report.parts.sheet import Sheet
from firsthand.report.wording import CITATION, opening

_SUPPORTS = 8


def citations(sheet: Sheet) -> Html:
    """A table of the citations of an account; a sentence where there is none."""
    listed = sorted(sheet.account.citations, key=lambda c: c.span)
    if not listed:
        return el("p", "This account points to no other text.", class_="note")
    head = el(
        "tr", *(el("th", t, scope="col") for t in ("Marker", "Leads to", "Claims that rest on it"))
    )
    rows = (_row(sheet, c) for c in listed)
    caption = el("caption", "Citations in the order of the text", class_="out")
    return el("div", el("table", caption, el("thead", head), el("tbody", *rows)), class_="wide")


def _row(sheet: Sheet, citation: Citation) -> Html:
    marker = el("a", bdi(opening(citation.marker, 60)), href=f"#{anchor(citation.id)}")
    kind = el("span", CITATION[citation.kind], class_="rule")
    where = _target(citation) if citation.resolved else nowhere(citation)
    claims = [id_ for id_ in citation.supports if id_ in sheet.numbers]
    numbers = [el("a", str(sheet.numbers[c]), href=f"#{anchor(c)}") for c in claims[:_SUPPORTS]]
    more = f" and {len(claims) - _SUPPORTS} more" if len(claims) > _SUPPORTS else None
    return el(
        "tr",
        el("th", marker, " ", kind, scope="row"),
        el("td", where),
        el("td", join(numbers, ", "), more, "" if claims else "none"),
        id=f"{anchor(citation.id)}.e",
        class_=None if citation.resolved else "no",
    )


def nowhere(citation: Citation) -> Html:
    """An unresolved citation; what it names is still shown."""
    named = _target(citation) if citation.target is not None else None
    return join([el("b", "Leads nowhere"), ": " if named else None, named])


def _target(citation: Citation) -> Html:
    """Where a citation leads; words that are its marker again are left out."""
    target = citation.target or Target()
    parts: list[Html] = []
    if target.document:
        parts.append(el("a", "an account in this case", href=f"#{anchor(target.document)}"))
    if target.text and not (target.url and target.text == citation.marker):
        parts.append(bdi(opening(target.text, 240)))
    if target.url:
        parts.append(address(target.url))
    return join(parts, " ") if parts else el("span", "An entry that is there, without words")


def address(url: str) -> Html:
    """An address as a link where it is safe to follow, else as text that leads nowhere."""
    link = safe_link(url)
    shown = bdi(url if len(url) <= 120 else url[:117] + "…")
    if link is None:
        return shown
    return el("a", shown, href=link, rel="noreferrer noopener external", class_="away")
