"""The top of the page: the counts, and what the page cannot tell."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Examination
from firsthand.report.comparison.dossier import Dossier
from firsthand.report.comparison.phrases import SILENT
from firsthand.report.figures import total
from firsthand.report.markup import Html, el, join
from firsthand.report.measured import Measured
from firsthand.report.parts import front
from firsthand.report.parts.frame import part
from firsthand.report.wording import number


def title_of(examination: Examination) -> str:
    """The title of the page, as plain words."""
    return f"Side by side: {number(len(examination.accounts), 'account')}"


def heading(view: Dossier) -> Html:
    """What was laid side by side."""
    over = el("p", "Firsthand ", el("span", "who says so, and through whom"), class_="over")
    told = f"{number(len(view.columns), 'account')} side by side"
    return join([over, el("h1", told if view.columns else "No account could be read")])


def strip(view: Dossier) -> Html:
    """The counts, each a link to its place."""
    made = view.comparison
    sums = total(s.figures for s in view.sheets)
    known = {node for one in made.origins for node in one.known_origins}
    apart = sum(1 for v in made.verdicts if v.word in ("conflict", "disputed"))
    conflicts = sum(1 for v in made.verdicts if v.word == "conflict")
    cells = [
        (len(view.columns), "accounts", "#accounts"),
        (
            len(known),
            "known origins behind their values",
            "#points" if view.compared else "#matrix",
        ),
        (sums.claims, "claims", "#accounts"),
        (len(view.compared), "points compared", "#matrix"),
        (conflicts, f"pairs in conflict, and {apart - conflicts:,} disputed", "#matrix"),
        (sums.unresolved, f"of {sums.citations:,} citations lead nowhere", "#dangling"),
        (sums.not_understood, "passages not understood", "#limits"),
    ]
    listed = (
        el("li", el("a", el("b", f"{n:,}"), " ", el("span", told), href=href))
        for n, told, href in cells
    )
    return el("ul", *listed, class_="strip", aria_label="Counts")


def limits(view: Dossier, measured: Sequence[Measured]) -> Html:
    """What this page cannot tell you: stands before everything else."""
    sums = total(s.figures for s in view.sheets)
    return part(
        "limits",
        el("h2", "What this page cannot tell you", id="limits"),
        el(
            "p",
            "It lays texts side by side. It does not know what happened, and it does not weigh who "
            "is right. Accounts that agree can all be wrong, and one that stands alone can be true.",
        ),
        el(
            "p",
            "That two passages answer one question, and that two names mean one person, is found by "
            "rules that err. A question that the rules did not see is missing here. Where they were "
            "not sure they gave no verdict.",
        ),
        el(
            "p",
            f"“{SILENT.words.capitalize()}” means that the text was understood and no answer was "
            "found in it; it says nothing of why. The number of origins is an interval: who does not "
            "say from whom he has it may share his source with others, or have his own.",
        ),
        front.rates(measured),
        front.gaps(sums, view.sheets) if view.columns else None,
    )
