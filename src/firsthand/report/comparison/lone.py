"""Only here: what one account alone tells, by account, folded."""

from __future__ import annotations

from firsthand.compared import Point
from firsthand.report.comparison.dossier import (
    Column,
    Dossier,
    badge,
    badges,
    point_id,
    reading_link,
    voice_of,
)  # fmt: skip
from firsthand.report.comparison.matrix import told
from firsthand.report.comparison.phrases import NOT_READ, ONLY_HERE
from firsthand.report.markup import Html, bdi, el, join
from firsthand.report.parts.frame import part
from firsthand.report.wording import number, opening


def lone(view: Dossier) -> Html | None:
    """The points that one account answers; the others were read and are silent unless named."""
    if not view.alone:
        return None
    note = (
        "No other account answers these. That says nothing against the one that does: somebody has "
        "to be the first to tell."
    )
    by_document: dict[str, list[Point]] = {}
    for point in view.alone:
        if point.readings:
            by_document.setdefault(point.readings[0].document, []).append(point)
    return part(
        "lone",
        el("h2", f"Told by one account alone ({len(view.alone):,})", id="lone"),
        el("p", told(ONLY_HERE, "only_here"), ": ", note, class_="note"),
        *(
            _account(view, c, by_document[c.sheet.account.id])
            for c in view.columns
            if c.sheet.account.id in by_document
        ),
    )


def _account(view: Dossier, column: Column, points: list[Point]) -> Html:
    head = el(
        "summary",
        badge(column),
        " ",
        bdi(opening(column.name, 80)),
        f": {number(len(points), 'point')}",
    )
    return el(
        "details",
        head,
        el("ul", *(_point(view, p) for p in points), class_="listed"),
        class_="fold",
    )


def _point(view: Dossier, point: Point) -> Html:
    said = (join([reading_link(view, r, 120), ", ", voice_of(view, r)]) for r in point.readings)
    unread = (
        join([f"; {NOT_READ.words}: ", badges(view, point.not_read)]) if point.not_read else None
    )
    return el(
        "li", bdi(opening(point.question, 160)), " ", join(said, "; "), unread, id=point_id(point)
    )
