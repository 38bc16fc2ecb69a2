"""The findings, grouped by kind: what the texts show, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from firsthand.model import Finding
from firsthand.report.markup import Html, bdi, el, join, words
from firsthand.report.parts.frame import part
from firsthand.report.parts.sheet import Sheet, name_of, passage_link, place_of
from firsthand.report.wording import of_kind

_PASSAGES = 3
"""Passages quoted under a finding before the rest are told by number."""
_NUMBERS = 40
"""Passages told by number before the rest are only counted."""
_FINDINGS = 8
"""Findings of one kind before the rest are folded away."""


def findings(found: Sequence[Finding], sheets: Sequence[Sheet]) -> Html:
    """All findings by kind, in the order in which the kinds first occur."""
    by_id = {s.account.id: s for s in sheets}
    kinds: dict[str, list[Finding]] = {}
    for finding in found:
        kinds.setdefault(finding.kind, []).append(finding)
    none = (
        "There is no finding. That is no praise of the text: it only means that none of the things "
        "this page looks for was seen."
    )
    return part(
        "findings",
        el("h2", "What stands out", id="findings"),
        el("p", none, class_="note") if not kinds else None,
        *(_kind(kind, of_it, by_id) for kind, of_it in kinds.items()),
    )


def _kind(kind: str, found: Sequence[Finding], sheets: Mapping[str, Sheet]) -> Html:
    words_ = of_kind(kind)
    count = el("span", f" {len(found):,}", class_="count") if len(found) > 1 else None
    rows = [_finding(finding, sheets) for finding in found]
    rest = rows[_FINDINGS:]
    return el(
        "section",
        el("h3", words_.heading, count, id=f"kind.{kind}"),
        el("p", words_.meaning, class_="note") if words_.meaning else None,
        el("ul", *rows[:_FINDINGS]),
        el(
            "details",
            el("summary", f"{len(rest):,} more of this kind"),
            el("ul", *rest),
            class_="fold",
        )
        if rest
        else None,
    )


def _finding(finding: Finding, sheets: Mapping[str, Sheet]) -> Html:
    passages = [p for p in finding.passages if p.document in sheets]
    where = None
    if len(sheets) > 1 and passages:
        names = dict.fromkeys(p.document for p in passages)
        where = el(
            "span",
            join((bdi(name_of(sheets[d].account)) for d in names), "; "),
            ": ",
            class_="where",
        )
    shown = [el("li", passage_link(sheets[p.document], p)) for p in passages[:_PASSAGES]]
    rest = [
        el("a", str(n), href=f"#{place_of(sheets[p.document], p.span)}")
        for n, p in enumerate(passages[_PASSAGES : _PASSAGES + _NUMBERS], start=_PASSAGES + 1)
    ]
    if rest:
        more = len(passages) - _PASSAGES - _NUMBERS
        unnumbered = f" and {more:,} more" if more > 0 else None
        shown.append(
            el("li", f"and passage{'s' if len(rest) > 1 else ''} ", join(rest, ", "), unnumbered)
        )
    return el(
        "li",
        el(
            "p",
            where,
            words(finding.message),
            " ",
            el("span", f"rule: {finding.rule}", class_="rule"),
        ),
        el("ul", *shown, class_="spots") if shown else None,
    )
