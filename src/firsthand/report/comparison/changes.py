"""What changed since an earlier comparison: accounts, points, verdicts, origins."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from firsthand.compared import Moved
from firsthand.report.comparison.dossier import Dossier, badges, point_id
from firsthand.report.markup import Html, bdi, el, join, words
from firsthand.report.parts.frame import part
from firsthand.report.wording import number, opening

_ROWS = 60


def changes(view: Dossier) -> Html | None:
    """One list a kind of change; nothing where no earlier comparison was given."""
    new = view.comparison.since
    if new is None:
        return None
    question = {p.id: p.question for p in view.comparison.points}

    def point(id_: str) -> Html:
        return el("a", bdi(opening(question.get(id_, id_), 120)), href=f"#{point_id(id_)}")

    lists = (
        ("New accounts", [bdi(p) for p in new.added]),
        ("Accounts that are gone", [bdi(p) for p in new.gone]),
        ("Points that opened", [point(i) for i in new.opened]),
        ("Points that closed", [bdi(q) for q in new.closed]),
        (
            "Points with new readings",
            [el("span", point(i), " ", badges(view, d)) for i, d in new.readings],
        ),
        ("Verdicts that moved", [_moved(view, m, point) for m in new.verdicts]),
        ("Origins that moved", [_moved(view, m, point) for m in new.origins]),
    )
    made = [_list(name, rows) for name, rows in lists if rows]
    if not made:
        made = [el("p", "Nothing changed.", class_="note")]
    return part("since", el("h2", "Since the earlier comparison", id="since"), *made)


def _moved(view: Dossier, moved: Moved, point: Callable[[str], Html]) -> Html:
    before, after = (moved.before or "not there", moved.after or "gone")
    known = any(p.id == moved.point for p in view.comparison.points)
    where = join([point(moved.point), ": "]) if known and moved.after is not None else None
    told = f": {before.replace('_', ' ')}, now {after.replace('_', ' ')}"
    return el("span", where, words(opening(moved.what, 240)), el("b", told))


def _list(name: str, rows: Iterable[Html]) -> Html:
    made = list(rows)
    left = len(made) - _ROWS
    return el(
        "section",
        el("h3", name, el("span", f" {len(made):,}", class_="count")),
        el("ul", *(el("li", row) for row in made[:_ROWS]), class_="listed"),
        el("p", f"{number(left, 'more entry', 'more entries')} in the JSON.", class_="note")
        if left > 0
        else None,
    )
