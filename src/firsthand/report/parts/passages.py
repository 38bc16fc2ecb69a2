"""The text itself, set for reading, with each claim lit by how it came.

Nothing of the text is left out. Claims are links to their entries in the list of voices; the
innermost claim owns its words. Notes, captions and page furniture stand apart with their role.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from firsthand.model import Mark, Role, Segment, Span
from firsthand.report.markup import NOTHING, Html, anchor, el, is_western, join, words
from firsthand.report.parts.layers import Layer, layer
from firsthand.report.parts.sheet import Sheet, light_of, spots
from firsthand.report.wording import QUIET

_TAGS = {
    "superscript": "sup", "subscript": "sub", "emphasis": "em", "strong": "strong",
    "inserted": "ins", "deleted": "del",
}  # fmt: skip
_PICTURES = {"image": "picture", "audio": "sound", "video": "film", "map": "map"}
_FURNITURE = 400
"""Characters of page furniture beyond which it is folded away."""


@dataclass(frozen=True, slots=True)
class Typesetting:
    """What lies over the characters of one account besides its claims."""

    sheet: Sheet
    citations: Layer
    gaps: Layer
    styles: tuple[tuple[str, Layer], ...]
    points: tuple[tuple[int, Html], ...]
    cuts: tuple[int, ...]
    shown: set[str]


def passages(sheet: Sheet) -> Html:
    """The text of an account as blocks with roles, claims lit, gaps and citations marked."""
    typesetting = _typesetting(sheet)
    blocks = []
    segments = sheet.account.text.segments or ()
    for quiet, group in groupby(segments, key=lambda s: s.role == "boilerplate"):
        together = list(group)
        laid = [_block(typesetting, s) for s in together]
        size = sum(s.span.end - s.span.start for s in together)
        if quiet and size > _FURNITURE:
            fold = el("summary", f"Page furniture, {size:,} characters")
            blocks.append(el("details", fold, *laid, class_="fold"))
        else:
            blocks += laid
    return el("div", *blocks, class_="text", lang=sheet.account.text.metadata.language or None)


def _typesetting(sheet: Sheet) -> Typesetting:
    account = sheet.account
    citations = layer([c.span for c in account.citations])
    gaps = layer([g.span for g in account.not_understood])
    styles = tuple(
        (tag, layer([m.span for m in account.text.marks if m.kind == kind]))
        for kind, tag in _TAGS.items()
    )
    points = _points(sheet, account.text.marks)
    layers = (sheet.light, citations, gaps, *(flat for _, flat in styles))
    cuts = {edge for flat in layers for run, _ in flat.runs for edge in run}
    cuts |= {position for position, _ in points}
    return Typesetting(sheet, citations, gaps, styles, points, tuple(sorted(cuts)), set())


def _points(sheet: Sheet, marks: Sequence[Mark]) -> tuple[tuple[int, Html], ...]:
    """What stands between two characters: pictures without words, and anchors of passages.

    A claim whose words all belong to claims inside it has only such an anchor.
    """
    own = {index for _, index in sheet.light.runs}
    found = [(at, el("span", id=f"{sheet.id}.p{at}")) for at in sorted(spots(sheet))]
    found += [
        (claim.span.start, el("span", id=anchor(claim.id), class_="c0"))
        for index, claim in enumerate(sheet.lit)
        if index not in own
    ]
    for mark in marks:
        if mark.kind in _PICTURES:
            found.append((mark.span.start, el("span", f"[{_PICTURES[mark.kind]}]", class_="role")))
    return tuple(sorted(found, key=lambda point: point[0]))


def _block(typesetting: Typesetting, segment: Segment) -> Html:
    characters = typesetting.sheet.account.text.characters
    text = segment.span.of(characters)
    start = segment.span.start + len(text) - len(text.lstrip())
    end = max(start, segment.span.end - (len(text) - len(text.rstrip())))
    inner = _line(typesetting, Span(start, end))
    if not inner.source:
        return NOTHING
    author = (
        f"{segment.author}:" if segment.author and segment.role in ("speech", "comment") else ""
    )
    role = QUIET.get(segment.role, "")
    label = el("span", role, " " if role else "", class_="role") if role else None
    voice = el("span", words(author), " ", class_="role") if author and author not in text else None
    class_ = None if segment.role == "body" else f"s-{segment.role}"
    direction = None if is_western(text) else "auto"
    return el(_tag(segment.role), label, voice, inner, class_=class_, dir=direction)


def _tag(role: Role) -> str:
    return "h4" if role in ("title", "heading") else "p"


def _line(typesetting: Typesetting, span: Span) -> Html:
    """The words at a span: pieces cut where anything begins or ends, claim by claim."""
    out = []
    for index, group in groupby(
        _pieces(typesetting, span), key=lambda p: typesetting.sheet.light.at(p.start)
    ):
        pieces = list(group)
        inner = join(_piece(typesetting, piece) for piece in pieces)
        out.append(inner if index is None else _lit(typesetting, index, inner))
    out += [html for at, html in _points_at(typesetting, span.end)]
    return join(out)


def _lit(typesetting: Typesetting, index: int, inner: Html) -> Html:
    claim = typesetting.sheet.lit[index]
    light = light_of(claim)
    begins = claim.id not in typesetting.shown
    typesetting.shown.add(claim.id)
    return el(
        "a", inner,
        class_=f"c {light}{' d' if claim.denied else ''}{'' if begins else ' m'}",
        id=anchor(claim.id) if begins else None,
        href=f"#{anchor(claim.id)}.e",
        tabindex=None if begins else "-1",
    )  # fmt: skip


def _pieces(typesetting: Typesetting, span: Span) -> Iterator[Span]:
    cuts = typesetting.cuts
    at = span.start
    for cut in cuts[bisect_right(cuts, span.start) : bisect_left(cuts, span.end)]:
        yield Span(at, cut)
        at = cut
    if at < span.end:
        yield Span(at, span.end)


def _piece(typesetting: Typesetting, piece: Span) -> Html:
    html = words(piece.of(typesetting.sheet.account.text.characters))
    for tag, flat in typesetting.styles:
        if flat.at(piece.start) is not None:
            html = el(tag, html)
    html = _cited(typesetting, piece, html)
    html = _gap(typesetting, piece, html)
    return join([*(point for _, point in _points_at(typesetting, piece.start)), html])


def _cited(typesetting: Typesetting, piece: Span, html: Html) -> Html:
    index = typesetting.citations.at(piece.start)
    if index is None:
        return html
    citation = typesetting.sheet.account.citations[index]
    begins = citation.span.start == piece.start and citation.id not in typesetting.shown
    if begins:
        typesetting.shown.add(citation.id)
    return el(
        "span", html,
        class_="q" if citation.resolved else "q no",
        id=anchor(citation.id) if begins else None,
        title=None if citation.resolved else "This citation leads nowhere",
    )  # fmt: skip


def _gap(typesetting: Typesetting, piece: Span, html: Html) -> Html:
    index = typesetting.gaps.at(piece.start)
    if index is None:
        return html
    sheet = typesetting.sheet
    gap, id_ = sheet.account.not_understood[index], sheet.gap_ids()[index]
    begins = id_ not in typesetting.shown
    typesetting.shown.add(id_)
    why = el("span", f"[not understood: {gap.reason}] ", class_="role") if begins else None
    return join([why, el("mark", html, id=id_ if begins else None)])


def _points_at(typesetting: Typesetting, position: int) -> tuple[tuple[int, Html], ...]:
    points = typesetting.points
    low = bisect_left(points, position, key=lambda p: p[0])
    high = bisect_right(points, position, key=lambda p: p[0])
    return points[low:high]
