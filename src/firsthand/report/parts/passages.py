"""The text itself, set for reading, with each claim lit by how it came.

Nothing of the text is left out. Claims are links to their entries in the list of voices; the
innermost claim owns its words. Notes, captions and page furniture stand apart with their role.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from firsthand.model import Mark, Role, Segment, Span
from firsthand.report.markup import NOTHING, Html, anchor, el, is_western, join, words
from firsthand.report.parts.layers import Layer, layer
from firsthand.report.parts.sheet import Sheet, light_of, spots
from firsthand.report.wording import QUIET, number

_TAGS = {
    "superscript": "sup", "subscript": "sub", "emphasis": "em", "strong": "strong",
    "inserted": "ins", "deleted": "del",
}  # fmt: skip
_PICTURES = {"image": "picture", "audio": "sound", "video": "film", "map": "map"}
_FURNITURE = 80
"""Characters of page furniture beyond which it is folded away."""


class Point(NamedTuple):
    """What stands between two characters: an anchor with its id, or a picture without one."""

    position: int
    id: str
    html: Html


@dataclass(frozen=True, slots=True)
class Typesetting:
    """What lies over the characters of one account besides its claims.

    ``shown`` gathers the ids that already stand on the page: each may stand there once.
    """

    sheet: Sheet
    citations: Layer
    gaps: Layer
    pointed: Layer
    styles: tuple[tuple[str, Layer], ...]
    points: tuple[Point, ...]
    cuts: tuple[int, ...]
    shown: set[str]


def passages(sheet: Sheet) -> Html:
    """The text of an account as blocks with roles, claims lit, gaps and citations marked."""
    typesetting = _typesetting(sheet)
    blocks = []
    segments = sheet.account.text.segments or ()
    for quiet, group in groupby(segments, key=lambda s: s.role == "boilerplate"):
        together = list(group)
        size = sum(len(s.span.of(sheet.account.text.characters).strip()) for s in together)
        folded = quiet and (size > _FURNITURE or len(together) > 1)
        laid = [_block(typesetting, s, labelled=not folded) for s in together]
        if folded:
            fold = el("summary", f"Page furniture, {number(size, 'character')}")
            blocks.append(el("details", fold, *laid, class_="fold"))
        else:
            blocks += laid
    blocks.append(_left_over(typesetting))
    return el("div", *blocks, class_="text", lang=_language(sheet))


def _language(sheet: Sheet) -> str | None:
    """The language of the text where it is a tag that a browser can use."""
    stated = sheet.account.text.metadata.language or ""
    return stated if re.fullmatch("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", stated) else None


def _typesetting(sheet: Sheet) -> Typesetting:
    account = sheet.account
    citations = layer([c.span for c in account.citations])
    gaps = layer([g.span for g in account.not_understood])
    styles = tuple(
        (tag, layer([m.span for m in account.text.marks if m.kind == kind]))
        for kind, tag in _TAGS.items()
    )
    points = _points(sheet, account.text.marks)
    layers = (sheet.light, sheet.marked, citations, gaps, *(flat for _, flat in styles))
    cuts = {edge for flat in layers for run, _ in flat.runs for edge in run}
    cuts |= {point.position for point in points}
    cuts |= {edge for span in sheet.pointed for edge in span}
    pointed = layer(sheet.pointed)
    return Typesetting(sheet, citations, gaps, pointed, styles, points, tuple(sorted(cuts)), set())


def _points(sheet: Sheet, marks: Sequence[Mark]) -> tuple[Point, ...]:
    """What stands between two characters: pictures without words, and anchors of passages.

    A claim whose words all belong to claims inside it has only such an anchor, and so has a value.
    """
    own = {index for _, index in sheet.light.runs}
    found = [_mark(at, f"{sheet.id}.p{at}") for at in sorted(spots(sheet))]
    found += [
        _mark(claim.span.start, anchor(claim.id), "c0")
        for index, claim in enumerate(sheet.lit)
        if index not in own
    ]
    seen = {index for _, index in sheet.marked.runs}
    found += [
        _mark(value.span.start, f"{sheet.id}.{value.id}")
        for index, value in enumerate(sheet.marks)
        if index not in seen
    ]
    found += [_mark(s.start, sheet.pointed_id(s), "r0") for s in sheet.pointed]
    for mark in marks:
        if mark.kind in _PICTURES:
            picture = el("span", f"[{_PICTURES[mark.kind]}] ", class_="role")
            found.append(Point(mark.span.start, "", picture))
    return tuple(sorted(found, key=lambda point: point.position))


def _mark(position: int, id_: str, class_: str | None = None) -> Point:
    return Point(position, id_, el("span", id=id_, class_=class_))


def _left_over(typesetting: Typesetting) -> Html:
    """Anchors of what lies in no words at all (empty spans, blanks), so that no link is dead."""
    account = typesetting.sheet.account
    needed = [anchor(claim.id) for claim in typesetting.sheet.lit]
    needed += [anchor(citation.id) for citation in account.citations]
    needed += [typesetting.sheet.gap_id(n) for n in range(len(account.not_understood))]
    needed += [f"{typesetting.sheet.id}.{value.id}" for value in typesetting.sheet.marks]
    needed += [point.id for point in typesetting.points if point.id]
    missing = [id_ for id_ in dict.fromkeys(needed) if id_ not in typesetting.shown]
    return join(el("span", id=id_) for id_ in missing)


def _block(typesetting: Typesetting, segment: Segment, *, labelled: bool) -> Html:
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
    role = QUIET.get(segment.role, "") if labelled and not _pictured(typesetting, segment) else ""
    label = el("span", role, " " if role else "", class_="role") if role else None
    voice = el("span", words(author), " ", class_="role") if author and author not in text else None
    class_ = None if segment.role == "body" else f"s-{segment.role}"
    direction = None if is_western(text) else "auto"
    tag = _tag(typesetting.sheet, segment.role)
    return el(tag, label, voice, inner, class_=class_, dir=direction)


def _pictured(typesetting: Typesetting, segment: Segment) -> bool:
    """Whether the words at a segment only stand in for a picture, which says so itself."""
    at = bisect_left(typesetting.points, segment.span.start, key=lambda p: p.position)
    here = typesetting.points[at : at + 1]
    return segment.role == "boilerplate" and any(
        not p.id and p.position < segment.span.end for p in here
    )


def _tag(sheet: Sheet, role: Role) -> str:
    """Headings of the document rank below the heading over the text."""
    if role not in ("title", "heading"):
        return "p"
    return "h3" if sheet.alone else "h4"


def _line(typesetting: Typesetting, span: Span) -> Html:
    """The words at a span: pieces cut where anything begins or ends, claim by claim."""
    out = []
    for index, group in groupby(
        _pieces(typesetting, span), key=lambda p: typesetting.sheet.light.at(p.start)
    ):
        pieces = list(group)
        inner = join(
            _pointed(over, join(_piece(typesetting, piece) for piece in together))
            for over, together in groupby(pieces, key=lambda p: _over(typesetting, p))
        )
        out.append(inner if index is None else _lit(typesetting, index, inner))
    return join([*out, _points_at(typesetting, span.end)])


def _lit(typesetting: Typesetting, index: int, inner: Html) -> Html:
    claim = typesetting.sheet.lit[index]
    light = light_of(claim)
    id_ = anchor(claim.id)
    begins = id_ not in typesetting.shown
    typesetting.shown.add(id_)
    return el(
        "a", inner,
        class_=f"c {light}{' d' if claim.denied else ''}{'' if begins else ' m'}",
        id=id_ if begins else None,
        href=f"#{id_}.e",
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
    html = _valued(typesetting, piece, html)
    html = _cited(typesetting, piece, html)
    html = _gap(typesetting, piece, html)
    return join([_points_at(typesetting, piece.start), html])


def _valued(typesetting: Typesetting, piece: Span, html: Html) -> Html:
    """A value lightly marked; what was read there shows when the pointer rests on it."""
    index = typesetting.sheet.marked.at(piece.start)
    if index is None:
        return html
    value = typesetting.sheet.marks[index]
    id_ = f"{typesetting.sheet.id}.{value.id}"
    begins = id_ not in typesetting.shown
    typesetting.shown.add(id_)
    return el("span", html, class_="v", id=id_ if begins else None, title=value.said)


def _cited(typesetting: Typesetting, piece: Span, html: Html) -> Html:
    index = typesetting.citations.at(piece.start)
    if index is None:
        return html
    citation = typesetting.sheet.account.citations[index]
    id_ = anchor(citation.id)
    begins = id_ not in typesetting.shown
    typesetting.shown.add(id_)
    nowhere = begins and not citation.resolved
    return el(
        "span", html,
        class_="q no" if nowhere else "q",
        id=id_ if begins else None,
        title="This citation leads nowhere" if nowhere else None,
    )  # fmt: skip


def _gap(typesetting: Typesetting, piece: Span, html: Html) -> Html:
    index = typesetting.gaps.at(piece.start)
    if index is None:
        return html
    gap, id_ = typesetting.sheet.account.not_understood[index], typesetting.sheet.gap_id(index)
    begins = id_ not in typesetting.shown
    typesetting.shown.add(id_)
    why = el("span", f"[not understood: {gap.reason}] ", class_="role") if begins else None
    return join([why, el("mark", html, id=id_ if begins else None)])


def _over(typesetting: Typesetting, piece: Span) -> str:
    """The numbers of the passages over a piece of which other parts of the page tell."""
    if typesetting.pointed.at(piece.start) is None:
        return ""
    pointed = typesetting.sheet.pointed
    begun = pointed[: bisect_right(pointed, piece.start, key=_start)]
    return " ".join(str(n) for n, span in enumerate(begun, start=1) if span.covers(piece))


def _pointed(over: str, html: Html) -> Html:
    return el("span", html, class_="r", data_r=over) if over else html


def _start(span: Span) -> int:
    return span.start


def _points_at(typesetting: Typesetting, position: int) -> Html:
    """What stands at a position, each anchor once."""
    points, shown = typesetting.points, typesetting.shown
    low = bisect_left(points, position, key=lambda p: p.position)
    high = bisect_right(points, position, key=lambda p: p.position)
    here = [point for point in points[low:high] if not point.id or point.id not in shown]
    shown.update(point.id for point in here)
    return join(point.html for point in here)
