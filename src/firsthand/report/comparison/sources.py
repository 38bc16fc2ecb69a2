"""Chains across the accounts: who rests on whom, by the account or actor that rests."""

from __future__ import annotations

from firsthand.compared import Edge
from firsthand.model import UNKNOWN
from firsthand.report.comparison.behind import edge_in_words
from firsthand.report.comparison.dossier import Dossier
from firsthand.report.comparison.meeting import meeting
from firsthand.report.markup import Html, bdi, el
from firsthand.report.parts.frame import part
from firsthand.report.wording import number

_NODES, _EDGES = 120, 12


def sources(view: Dossier) -> Html | None:
    """The links of the source graph, grouped by what rests on others, accounts first."""
    if not view.comparison.edges:
        return None
    groups: dict[str, list[Edge]] = {}
    for edge in view.comparison.edges:
        groups.setdefault(edge.rests, []).append(edge)
    places = {c.sheet.account.id: n for n, c in enumerate(view.columns)}
    order = sorted(groups, key=lambda n: (n == UNKNOWN, places.get(n, len(places))))
    left = len(order) - _NODES
    more = f"{left:,} more voices rest on others." if left > 0 else None
    told = number(len(view.comparison.edges), "link")
    return part(
        "chains",
        el("h2", "Who has it from whom", id="chains"),
        meeting(view),
        el(
            "details",
            el("summary", f"Every link, by who rests on others: {told}"),
            *(_node(view, node, groups[node]) for node in order[:_NODES]),
            el("p", more, class_="note") if more else None,
            class_="fold",
        ),
    )


def _node(view: Dossier, node: str, edges: list[Edge]) -> Html:
    rest = edges[_EDGES:]
    return el(
        "section",
        el("h3", bdi(view.node(node))),
        el("ul", *(el("li", *edge_in_words(view, e, whole=False)) for e in edges[:_EDGES]), class_="listed"),
        el(
            "details", el("summary", f"{number(len(rest), 'more link')}"),
            el("ul", *(el("li", *edge_in_words(view, e, whole=False)) for e in rest), class_="listed"),
            class_="fold",
        )
        if rest
        else None,
    )  # fmt: skip
