"""Reuse: the words, errors and rounds of citations that two accounts share, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from firsthand.compared import Reuse, ReuseKind
from firsthand.model import Passage, Span
from firsthand.report.comparison.dossier import Dossier, badge, passage_link
from firsthand.report.comparison.phrases import REUSE
from firsthand.report.markup import Html, bdi, el, words
from firsthand.report.parts.frame import part
from firsthand.report.wording import number, opening, share

_ROWS, _PAIRS = 5, 60


def sharing(view: Dossier) -> Html:
    """The pairs by kind; a sentence where there is none."""
    found = view.comparison.reuse
    heading = el("h2", "What accounts share", id="reuse")
    if not found:
        none = "No shared wording, error or round of citations was seen."
        return part("reuse", heading, el("p", none, class_="note"))
    kinds = {kind: [r for r in found if r.kind == kind] for kind in REUSE}
    return part("reuse", heading, *(_kind(view, k, some) for k, some in kinds.items() if some))


def _kind(view: Dossier, kind: ReuseKind, found: Sequence[Reuse]) -> Html:
    name, meaning = REUSE[kind]
    left = len(found) - _PAIRS
    more = f"{left:,} more pairs are in the JSON." if left > 0 else None
    return el(
        "section",
        el("h3", name, el("span", f" {len(found):,}", class_="count")),
        el("p", meaning, class_="note"),
        *(_pair(view, r) for r in found[:_PAIRS]),
        el("p", more, class_="note") if more else None,
    )


def _pair(view: Dossier, one: Reuse) -> Html:
    a, b = view.by_document[one.a], view.by_document[one.b]
    rows = list(zip_longest(one.spans_a, one.spans_b))
    head = el(
        "tr",
        *(el("th", badge(c), " ", bdi(opening(c.name, 60)), scope="col") for c in (a, b)),
    )
    caption = el("caption", f"What {a.letter} and {b.letter} share", class_="out")
    shown = el("tbody", *(_spans(view, one, x, y) for x, y in rows[:_ROWS]))
    rest = rows[_ROWS:]
    return el(
        "div",
        el("p", *_told(view, one), class_="why"),
        el("table", caption, el("thead", head), shown, class_="twin"),
        el(
            "details", el("summary", f"{number(len(rest), 'more shared passage')}"),
            el("table", el("caption", "The rest", class_="out"),
               el("tbody", *(_spans(view, one, x, y) for x, y in rest)), class_="twin"),
            class_="fold",
        )
        if rest
        else None,
        class_="pair",
    )  # fmt: skip


def _told(view: Dossier, one: Reuse) -> tuple[Html | str | None, ...]:
    a, b = view.by_document[one.a].letter, view.by_document[one.b].letter
    way = {"a_from_b": f" {a} from {b}.", "b_from_a": f" {b} from {a}.", None: ""}[one.direction]
    part_ = (
        f" {share(round(one.share * 1000), 1000)} of the shorter one is shared."
        if one.share
        else ""
    )
    return words(one.because), way, part_, el("span", f" Rule: {one.rule}.", class_="rule")


def _spans(view: Dossier, one: Reuse, x: Span | None, y: Span | None) -> Html:
    cells = (
        passage_link(view, Passage(document, span), 240) if span is not None else None
        for document, span in ((one.a, x), (one.b, y))
    )
    return el("tr", *(el("td", cell) for cell in cells))
