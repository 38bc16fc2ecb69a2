"""Competing hypotheses: persons' judgements, one row an origin. Nothing here is the program's."""

from __future__ import annotations

from firsthand.compared import CellWord, Evidence, Hypotheses, Weighed
from firsthand.model import Passage
from firsthand.report.comparison.dossier import Dossier, badge, passage_link
from firsthand.report.markup import Html, bdi, el, join
from firsthand.report.parts.frame import part
from firsthand.report.wording import number

_WORDS: dict[CellWord | str | None, tuple[str, str]] = {
    "consistent": ("+", "consistent"),
    "inconsistent": ("−", "inconsistent"),
    "says_nothing": ("·", "says nothing"),
    "parts": ("±", "its passages part"),
    None: ("", "not judged"),
}
"""The mark and the words of a cell."""


def judged(view: Dossier) -> Html | None:
    """The matrix, fewest origins against first; nothing where there is no file of hypotheses."""
    board = view.comparison.hypotheses
    if board is None:
        return None
    order = sorted(range(len(board.hypotheses)), key=lambda n: (board.against[n], n))
    return part(
        "hypotheses",
        el("h2", "Hypotheses", id="hypotheses"),
        el("p", bdi(board.question), class_="lead"),
        el(
            "p",
            "Each cell is a person's judgement, with a name and a date. A row is an origin: "
            "however many accounts repeat it, it counts once. The order is by how many origins "
            "speak against; it is an order for reading, and says nothing of what happened.",
            class_="note",
        ),
        _matrix(view, board, order),
        _would_refute(board, order),
        _hanging(view, board),
        *(_row(view, row) for row in board.rows),
    )


def _matrix(view: Dossier, board: Hypotheses, order: list[int]) -> Html:
    heads = (
        el("th", bdi(board.hypotheses[n].says), el("span", f" {board.hypotheses[n].id}", class_="rule"),
           scope="col")
        for n in order
    )  # fmt: skip
    rows = [
        el(
            "tr",
            el("th", _origins(view, row), scope="row"),
            *(_cell(row.cells[n]) for n in order),
            el("td", _apart(row)),
        )
        for row in board.rows
    ]
    counts = el(
        "tr",
        el("th", "Origins against", scope="row"),
        *(el("td", el("b", f"{board.against[n]:,}")) for n in order),
        el("td"),
    )
    head = el("tr", el("th", "Origin", scope="col"), *heads, el("th", "Tells apart", scope="col"))
    table = el(
        "table",
        el("caption", "Origins by hypotheses", class_="out"),
        el("thead", head),
        el("tbody", *rows, counts),
        class_="board",
    )
    return el("div", table, class_="wide", tabindex="0", role="region", aria_label="Hypotheses")


def _cell(word: CellWord | str | None) -> Html:
    mark, told = _WORDS[word]
    return el("td", el("span", mark, aria_hidden="true"), " ", told, class_=f"c-{word or 'none'}")


def _origins(view: Dossier, row: Weighed) -> Html:
    return join((bdi(view.node(o)) for o in row.origins), ", ")


def _apart(row: Weighed) -> str:
    if not row.tells_apart:
        return "nothing"
    return "; ".join(f"{a} from {b}" for a, b in row.tells_apart)


def _would_refute(board: Hypotheses, order: list[int]) -> Html | None:
    told = [board.hypotheses[n] for n in order if board.hypotheses[n].refuted_by is not None]
    if not told:
        return None
    rows = (
        el("li", bdi(h.says), " ", el("b", "Would be refuted by: "), bdi(h.refuted_by or ""))
        for h in told
    )
    return el("ul", *rows, class_="listed")


def _hanging(view: Dossier, board: Hypotheses) -> Html:
    if not board.hangs_on:
        return el("p", "The order hangs on no single origin.", class_="note")
    names = "; ".join(", ".join(view.node(o) for o in origins) for origins in board.hangs_on)
    return el("p", "Without this origin the order would be another one: ", bdi(names), ".")


def _row(view: Dossier, row: Weighed) -> Html:
    count = number(len(row.evidence), "judged passage")
    return el(
        "details",
        el("summary", _origins(view, row), f": {count}"),
        *(_evidence(view, e) for e in row.evidence),
        class_="fold",
    )


def _evidence(view: Dossier, passage: Evidence) -> Html:
    column = view.by_document[passage.document]
    cells = [
        el(
            "li",
            f"{c.hypothesis}: {_WORDS[c.word][1]}",
            el("span", " ", bdi(c.by), f", {c.on}", class_="rule"),
            join([". ", bdi(c.because)]) if c.because else None,
        )
        for c in passage.cells
    ]
    return el(
        "div",
        el("p", bdi(passage.says)),
        el("p", badge(column), " ",
           passage_link(view, Passage(passage.document, passage.span), 240)),
        el("ul", *cells, class_="listed") if cells else None,
    )  # fmt: skip
