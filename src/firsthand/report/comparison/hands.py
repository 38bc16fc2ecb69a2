"""By whose hand: for each account, how acts of harm are told, with a doer and without."""

from __future__ import annotations

from collections import Counter

from firsthand.findings.doers import doers
from firsthand.report.comparison.dossier import Column, Dossier, badge
from firsthand.report.markup import Html, bdi, el, join
from firsthand.report.parts.frame import part
from firsthand.report.wording import opening
from firsthand.values import WITHOUT_DOER, Doer

_NAMES = 5
_WAYS: tuple[tuple[str, frozenset[Doer]], ...] = (
    ("Named", frozenset({"named"})),
    ("A group", frozenset({"collective"})),
    ("Vague", frozenset({"vague"})),
    ("A thing", frozenset({"instrument"})),
    ("Nobody told", WITHOUT_DOER),
)


def hands(view: Dossier) -> Html | None:
    """A table of the accounts: how many acts, told in which way, and which doers."""
    if not any(c.sheet.account.values.harms for c in view.columns):
        return None
    titles = ("Account", "Acts", *(name for name, _ in _WAYS), "Who is told as the doer")
    head = el("tr", *(el("th", t, scope="col") for t in titles))
    caption = el("caption", "How each account tells the doers of acts of harm", class_="out")
    rows = (_row(view, c) for c in view.columns if c.sheet.account.values.harms)
    note = (
        "This is a count and says nothing of why: often nobody knows who did it. Accounts without "
        "an act of harm are left out."
    )
    return part(
        "hands",
        el("h2", "Named and unnamed doers", id="hands"),
        el("p", note, class_="note"),
        el("div", el("table", caption, el("thead", head), el("tbody", *rows), class_="sums"),
           class_="wide"),
    )  # fmt: skip


def _row(view: Dossier, column: Column) -> Html:
    account = column.sheet.account
    ways = Counter(h.doer_class for h in account.values.harms)
    told = [t for t in doers(account) if t.actor is not None or t.name]
    names = [
        join(
            [
                bdi(opening(t.name if t.actor is None else view.node(t.actor), 40)),
                f" ({len(t.acts)})",
            ]
        )
        for t in told[:_NAMES]
    ]
    more = f" and {len(told) - _NAMES} more" if len(told) > _NAMES else None
    link = el("a", bdi(opening(column.name, 60)), href=f"#{column.sheet.id}.doers")
    return el(
        "tr",
        el("th", badge(column), " ", link, scope="row"),
        el("td", f"{len(account.values.harms):,}", data_of="Acts"),
        *(el("td", f"{sum(ways[w] for w in some):,}", data_of=name) for name, some in _WAYS),
        el("td", join(names, ", "), more, class_="words"),
    )
