"""The accounts: letter, name, what each answers, what each is silent on, and its digest."""

from __future__ import annotations

from firsthand.report.comparison.dossier import Column, Dossier, badge, point_id
from firsthand.report.comparison.phrases import NOT_READ, SILENT
from firsthand.report.markup import Html, bdi, el
from firsthand.report.parts.frame import part
from firsthand.report.parts.front import byline
from firsthand.report.wording import number, opening

_POINTS = 200


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
        _quiet(view, SILENT.words, [p.id for p in points if document in p.silent]),
        _quiet(view, NOT_READ.words, [p.id for p in points if document in p.not_read]),
        el("p", "SHA-256 ", el("code", bdi(column.sheet.account.text.blob.sha256)), class_="note"),
        id=f"{column.sheet.id}.row",
    )


def _quiet(view: Dossier, name: str, ids: list[str]) -> Html | None:
    """The points on which an account gives no reading, folded."""
    if not ids:
        return None
    wanted = frozenset(ids)
    questions = [p for p in view.compared if p.id in wanted]
    rows = [
        el("li", el("a", bdi(opening(p.question, 120)), href=f"#{point_id(p)}"))
        for p in questions[:_POINTS]
    ]
    head = el("summary", f"{name.capitalize()} on {number(len(questions), 'point')}")
    return el("details", head, el("ul", *rows, class_="listed"), class_="fold")
