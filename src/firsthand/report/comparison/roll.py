"""The accounts: letter, name, what each answers, what each is silent on, and its digest."""

from __future__ import annotations

from firsthand.compared import Point
from firsthand.report.comparison.dossier import Column, Dossier, badge, point_id
from firsthand.report.comparison.phrases import NOT_READ, SILENT
from firsthand.report.markup import Html, bdi, el
from firsthand.report.parts.frame import part
from firsthand.report.parts.front import byline
from firsthand.report.wording import number, opening

_POINTS = 30
"""Points of one account that are told before its column has to be looked at."""


def roll(view: Dossier) -> Html | None:
    """The accounts in the order of the columns."""
    if not view.columns:
        return None
    return part(
        "accounts",
        el("h2", "The accounts, and who is silent on what", id="accounts"),
        el(
            "p",
            "Of the points that several accounts answer. Silence is not denial, and says nothing of why.",
            class_="note",
        ),
        el("ul", *(_account(view, c) for c in view.columns), class_="roll"),
    )


def _account(view: Dossier, column: Column) -> Html:
    document = column.sheet.account.id
    points = view.compared
    answered = sum(1 for p in points if any(r.document == document for r in p.readings))
    figures = column.sheet.figures
    counts = f"{number(figures.claims, 'claim')}, {answered:,} of {number(len(points), 'point')} answered"
    name = el("a", bdi(column.name), href=f"#{column.sheet.id}", class_="name")
    return el(
        "li",
        el("p", badge(column), " ", name),
        byline(column.sheet),
        el("p", counts, class_="note"),
        _quiet(column, SILENT.words, [p for p in points if document in p.silent]),
        _quiet(column, NOT_READ.words, [p for p in points if document in p.not_read]),
        el("p", "SHA-256 ", el("code", bdi(column.sheet.account.text.blob.sha256)), class_="note"),
        id=f"{column.sheet.id}.row",
    )


def _quiet(column: Column, name: str, points: list[Point]) -> Html | None:
    """The points on which an account gives no reading, folded."""
    if not points:
        return None
    rows = [
        el("li", el("a", bdi(opening(p.question, 120)), href=f"#{point_id(p)}"))
        for p in points[:_POINTS]
    ]
    if len(points) > _POINTS:
        left = f"and {len(points) - _POINTS:,} more: see "
        rows.append(el("li", left, el("a", "its column", href=f"#{column.sheet.id}.column")))
    head = el("summary", f"{name.capitalize()} on {number(len(points), 'point')}")
    return el("details", head, el("ul", *rows, class_="listed"), class_="fold")
