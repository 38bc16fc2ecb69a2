"""The findings, grouped by kind: what the texts show, and where."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence

from firsthand.model import Finding, Passage
from firsthand.report.markup import Child, Html, bdi, el, join, words
from firsthand.report.parts.frame import part
from firsthand.report.parts.sheet import Sheet, name_of, passage_link, place_of, quoted
from firsthand.report.wording import of_kind

_PASSAGES = 3
"""Passages quoted under a finding before the rest are told by number."""
_FEW = 12
"""Characters up to which a passage says little without its sentence."""
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
    """The findings of one kind; the rule of most is told once, above them, others with theirs."""
    words_ = of_kind(kind)
    count = el("span", f" {len(found):,}", class_="count") if len(found) > 1 else None
    usual = Counter(finding.rule for finding in found).most_common(1)[0][0]
    rows = [
        _finding(finding, sheets, after=before, usual=usual)
        for before, finding in zip([None, *found], found, strict=False)
    ]
    rest = rows[_FINDINGS:]
    return el(
        "section",
        el("h3", words_.heading, count, id=f"kind.{kind}"),
        el("p", words_.meaning, _rule(usual), class_="note"),
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


def _finding(
    finding: Finding, sheets: Mapping[str, Sheet], *, after: Finding | None, usual: str
) -> Html:
    """A finding with its passages; where there are several accounts, under the name of its own."""
    passages = [p for p in finding.passages if p.document in sheets]
    documents = _documents(finding, sheets)
    where = None
    if len(sheets) > 1 and documents and (after is None or _documents(after, sheets) != documents):
        names = (
            el("a", bdi(name_of(sheets[d].account)), href=f"#{sheets[d].id}") for d in documents
        )
        where = el("p", join(names, "; "), class_="where")
    shown = [el("li", *_passage(sheets[p.document], p)) for p in passages[:_PASSAGES]]
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
    rule = _rule(finding.rule) if finding.rule != usual else None
    return el(
        "li",
        where,
        el("p", words(finding.message), rule, class_="finding"),
        el("ul", *shown, class_="spots") if shown else None,
    )


def _rule(name: str) -> Html:
    return el("span", f" Rule: {name}.", class_="rule")


def _documents(finding: Finding, sheets: Mapping[str, Sheet]) -> tuple[str, ...]:
    """The accounts on which a finding rests, each once, in its order."""
    return tuple(dict.fromkeys(p.document for p in finding.passages if p.document in sheets))


def _passage(sheet: Sheet, passage: Passage) -> tuple[Child, ...]:
    """A passage as a link; a few letters, such as a marker, with the sentence they stand in."""
    link = passage_link(sheet, passage)
    if passage.span.end - passage.span.start > _FEW:
        return (link,)
    sentences, start = sheet.sentences, passage.span.start
    at = bisect_right(sentences, start, key=lambda s: s.start) - 1
    if at < 0 or sentences[at].end < start - 2:
        return (link,)
    return link, el("span", " in ", quoted(sheet, sentences[at], 60), class_="where")
