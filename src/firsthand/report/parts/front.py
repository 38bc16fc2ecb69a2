"""The top of the page: what was read, the counts, the limits, and what could not be read."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.model import Examination, Problem
from firsthand.report.figures import Figures
from firsthand.report.markup import Html, bdi, el, join
from firsthand.report.measured import MEASURED, Measured
from firsthand.report.parts.frame import part
from firsthand.report.parts.sheet import Sheet, name_of, quoted
from firsthand.report.wording import day, number, opening, share

_GAPS_SHOWN = 12


def title_of(examination: Examination) -> str:
    """The title of the page, as plain words."""
    if len(examination.accounts) == 1:
        return f"Who says so: {name_of(examination.accounts[0])}"
    return f"Who says so: {number(len(examination.accounts), 'account')}"


def heading(sheets: Sequence[Sheet]) -> Html:
    """What was read: the title of the one account, or how many there are."""
    over = el("p", "Firsthand ", el("span", "who says so, and through whom"), class_="over")
    if len(sheets) != 1:
        told = number(len(sheets), "account") if sheets else "No account could be read"
        return join([over, el("h1", told)])
    account = sheets[0].account
    return join([over, el("h1", bdi(name_of(account))), byline(sheets[0])])


def byline(sheet: Sheet) -> Html:
    """Author, outlet, date and length of an account, as far as it says them."""
    about = sheet.account.text.metadata
    told = [
        bdi(opening(stated.value, 120))
        for stated in (about.author, about.outlet)
        if stated is not None and stated.value.strip()
    ]
    if about.published is not None and about.published.value.strip():
        date = opening(day(about.published.value), 120)
        told.append(el("span", bdi(date), class_="nb" if len(date) < 30 else None))
    return el("p", join([*told, number(sheet.figures.words, "word")], " · "), class_="by")


def strip(figures: Figures, sheets: Sequence[Sheet]) -> Html:
    """The counts, each a link to its place; with several accounts, to their index."""

    def to(part: str) -> str:
        return f"#{sheets[0].id}.{part}" if len(sheets) == 1 else "#accounts"

    own = to("own") if figures.unstated else to("voices")
    gaps = to("g1") if figures.not_understood else "#limits"
    lead = "leads" if figures.unresolved == 1 else "lead"
    cells = [
        (figures.claims, "claim" if figures.claims == 1 else "claims", to("text")),
        (figures.attributed, "attributed to somebody", to("voices")),
        (figures.unstated, "with no source stated", own),
        (figures.unnamed, "from unnamed voices", to("voices")),
        (
            figures.first_voices,
            "first voice" if figures.first_voices == 1 else "first voices",
            to("graph"),
        ),
        (figures.unresolved, f"of {figures.citations:,} citations {lead} nowhere", to("citations"))
        if figures.citations
        else (0, "citations", to("citations")),
        (
            figures.not_understood,
            f"passage{'' if figures.not_understood == 1 else 's'} not understood",
            gaps if len(sheets) == 1 else "#limits",
        ),
    ]
    if figures.witnessed:
        cells.insert(3, (figures.witnessed, "by an author who was there", to("witness")))
    listed = (
        el("li", el("a", el("b", f"{n:,}"), " ", el("span", told), href=href))
        for n, told, href in cells
    )
    return el("ul", *listed, class_="strip", aria_label="Counts")


def limits(
    figures: Figures, sheets: Sequence[Sheet], measured: Sequence[Measured] = MEASURED
) -> Html:
    """What this page cannot tell: the caveats that stand before everything else."""
    return part(
        "limits",
        el("h2", "What this page cannot tell you", id="limits"),
        el(
            "p",
            "It reads texts. It does not know what happened, and it does not weigh who is right: a "
            "claim with a named source can be false, and one without a source can be true.",
        ),
        el(
            "p",
            "The reading is done by rules and it errs. People are joined by their names, roles and "
            "pronouns; two of one name, or one under two names, can be mistaken. Before you rely "
            "on a line, follow its link and read the passage.",
        ),
        rates(measured),
        gaps(figures, sheets) if sheets else None,
    )


def rates(measured: Sequence[Measured]) -> Html | None:
    """How often the program was right, where that was measured."""
    if not measured:
        return None
    rows = (el("li", f"{m.what}: {m.figure} ({m.of}).") for m in measured)
    return join([el("p", "How often it was right, where that was measured:"), el("ul", *rows)])


def gaps(figures: Figures, sheets: Sequence[Sheet]) -> Html:
    """How much was not understood, and where the first such passages stand."""
    if not figures.not_understood:
        return el(
            "p",
            "No passage was set aside as not understood. That does not mean that every sentence "
            "was understood rightly.",
        )
    part = share(figures.gap_characters, figures.characters)
    told = (
        f"{number(figures.not_understood, 'passage')}, {part} of the text, could not be "
        "understood. It is shown; nothing that is told of it here should be relied on."
    )
    spans = [
        el("li", el("a", quoted(s, gap.span, 60), href=f"#{s.gap_id(n)}"), " ", gap.reason)
        for s in sheets
        for n, gap in enumerate(s.account.not_understood)
    ]
    more = len(spans) - _GAPS_SHOWN
    if more > 0:
        spans = [*spans[:_GAPS_SHOWN], el("li", f"and {more:,} more, marked in the text")]
    return join([el("p", told), el("ul", *spans)])


def problems(found: Sequence[Problem]) -> Html | None:
    """What could not be read, and what to do about it."""
    if not found:
        return None
    rows = (
        el("li", bdi(p.path), ": ", bdi(p.message), " ", bdi(p.remedy) if p.remedy else None)
        for p in found
    )
    return part(
        "problems",
        el("h2", f"Not read ({len(found):,})", id="problems"),
        el("p", "What could not be read is missing from every count and list of this page."),
        el("ul", *rows),
    )
