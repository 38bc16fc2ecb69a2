"""The page of a comparison: one HTML file that holds everything and loads nothing.

From top to bottom: the counts, what the page cannot tell, what changed, the matrix, why, what one
account alone tells, what is shared, the doers, when and where, who has it from whom, what is to be
found, the accounts, hypotheses, the findings, and each account as `firsthand examine` shows it.
"""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.compared import Comparison
from firsthand.extract.places.gazetteer import CREDIT
from firsthand.report.comparison import front
from firsthand.report.comparison.changes import changes
from firsthand.report.comparison.dangling import dangling
from firsthand.report.comparison.dossier import Dossier, dossier, findings_of
from firsthand.report.comparison.hands import hands
from firsthand.report.comparison.judged import judged
from firsthand.report.comparison.lone import lone
from firsthand.report.comparison.matrix import matrix
from firsthand.report.comparison.places import places
from firsthand.report.comparison.points import points
from firsthand.report.comparison.roll import roll
from firsthand.report.comparison.sharing import sharing
from firsthand.report.comparison.sources import sources
from firsthand.report.comparison.times import times
from firsthand.report.markup import Html, el, join
from firsthand.report.measured import COMPARED, MEASURED, Measured
from firsthand.report.page import asset, document
from firsthand.report.parts.accounts import accounts
from firsthand.report.parts.findings import findings
from firsthand.report.parts.front import problems
from firsthand.report.parts.method import method


def page(
    comparison: Comparison,
    *,
    measured: Sequence[Measured] = (*MEASURED, *COMPARED),
    credit: str = CREDIT,
) -> str:
    """The comparison as one self-contained HTML page; same input, same bytes.

    ``measured`` are error rates that stand among the limits of the page, ``credit`` is owed to the
    makers of the gazetteer. The result holds no lone surrogate: it can be written as UTF-8.
    """
    view = dossier(comparison, credit=credit)
    return document(
        front.title_of(comparison.examination),
        comparison.examination.version,
        join(
            [
                el("a", "Skip to the matrix", href="#matrix", class_="skip"),
                _main(view, measured),
                el("dialog", id="pair", aria_label="The originals side by side"),
            ]
        ),
        style=asset("page.css") + asset("compare.css"),
        script=asset("page.js") + asset("compare.js"),
    )


def _main(view: Dossier, measured: Sequence[Measured]) -> Html:
    made = view.comparison
    return join([
        el("header", front.heading(view), front.strip(view) if view.columns else None),
        el(
            "main",
            front.limits(view, measured),
            problems(made.examination.problems),
            changes(view),
            matrix(view),
            points(view),
            lone(view),
            sharing(view),
            hands(view),
            times(view),
            places(view),
            sources(view),
            dangling(view),
            roll(view),
            judged(view),
            findings(findings_of(made), view.sheets) if view.columns else None,
            accounts(tuple(c.sheet for c in view.columns)),
            id="main",
        ),
        method(made.examination, view.sheets),
    ])  # fmt: skip
