"""The source graph as a drawing, and the same as a table.

The drawing is for the eye and the mouse; screen readers and keyboards get the table and the list
of voices, which say the same. Nothing in it is told by colour alone: unnamed voices are dashed
and in italics, unknown ones are hollow with a question mark, the bottleneck is heavy and labelled.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from firsthand.model import UNKNOWN, Finding
from firsthand.report.markup import Html, bdi, el, join, plain, words
from firsthand.report.parts.flow import (
    AUTHOR,
    BOX_HEIGHT,
    NARROW,
    WIDE,
    Box,
    Flow,
    Measures,
    Ribbon,
    flow,
    paths,
)
from firsthand.report.parts.sheet import Sheet, name_of
from firsthand.report.parts.voices import voice_id
from firsthand.report.wording import ACTOR, THIS_ACCOUNT, number

_PAD = 6
_PAGE = 940
"""Pixels that a drawing may take beside the heading of its part."""
_THIN = 3.5
"""Pixels of a line below which it is drawn with more colour."""
_TELEPHONE = 380
"""Pixels up to which a drawing is shrunk to the screen rather than scrolled."""


def graph(sheet: Sheet) -> Html:
    """The drawing in a box that scrolls by itself, a line on how to read it, and the table.

    It is laid out twice, for a page and for a telephone held upright; one of them is shown.
    """
    if not any(c.chain for c in sheet.claims):
        return el(
            "p", "Nobody is made to say anything in this text: there is no graph.", class_="note"
        )
    heavy = _bottlenecks(sheet)
    laid = flow(sheet.claims, dict.fromkeys(heavy, 48.0))
    narrow = flow(sheet.claims, dict.fromkeys(heavy, 64.0), NARROW)
    of = "" if sheet.alone else f" of {name_of(sheet.account)}"
    note = (
        "Read from left to right: the first voice, the hands it passed through, this account. A "
        "line is as thick as the claims that took it are many. Dashed: the account gives no name. "
        "Hollow with “?”: not said who."
    )
    return join([
        el("p", note, _sideways(laid, WIDE), _sideways(narrow, NARROW), class_="note"),
        el(
            "div",
            _svg(Drawing(sheet, laid, heavy, WIDE)), _svg(Drawing(sheet, narrow, heavy, NARROW)),
            class_="graph", tabindex="0", role="region",
            aria_label=f"Source graph{of}; the table below says the same",
        ),
        _more(sheet, laid),
        el("details", el("summary", "The same as a table"), _table(sheet), class_="fold"),
    ])  # fmt: skip


def _sideways(laid: Flow, measures: Measures) -> Html | None:
    """A hint where the drawing is wider than most screens."""
    if laid.width <= (_PAGE if measures == WIDE else _TELEPHONE):
        return None
    class_ = "broad" if measures == WIDE else "narrow"
    return el("span", " Move the drawing sideways to see all of it.", class_=class_)


@dataclass(frozen=True, slots=True)
class Drawing:
    """One layout to be drawn. ``heavy`` says of the bottlenecks what their boxes say."""

    sheet: Sheet
    laid: Flow
    heavy: Mapping[str, str]
    measures: Measures


def _bottlenecks(sheet: Sheet) -> dict[str, str]:
    """The actors of whom a finding says that most comes through them, and what their box says."""
    attributed = [c for c in sheet.claims if c.chain]
    found: dict[str, str] = {}
    for finding in sheet.findings:
        for actor in _heavy(finding):
            through = sum(1 for c in attributed if actor in c.chain)
            if through:
                found[actor] = f"{through} of {len(attributed)}"
    return found


def _heavy(finding: Finding) -> tuple[str, ...]:
    return finding.actors[:1] if finding.kind == "source.bottleneck" else ()


def _svg(drawing: Drawing) -> Html:
    laid = drawing.laid
    place = {box.key: box for box in laid.boxes}
    width, height = laid.width + 2 * _PAD, laid.height + 2 * _PAD
    fits = " fits" if width <= _TELEPHONE else ""
    return el(
        "svg",
        *(_ribbon(drawing, ribbon, place) for ribbon in laid.ribbons),
        *(_box(drawing, box) for box in laid.boxes),
        width=_px(width), height=_px(height), aria_hidden="true", focusable="false",
        viewBox=f"{-_PAD} {-_PAD} {_px(width)} {_px(height)}",
        class_="broad" if drawing.measures == WIDE else f"narrow{fits}",
    )  # fmt: skip


def _px(number_: float) -> str:
    return f"{number_:g}"


def _named(sheet: Sheet, actor: str) -> str:
    """How a voice is drawn: named, unnamed or unknown."""
    known = sheet.known.actors.get(actor)
    if actor == UNKNOWN:
        return "who"
    return "named" if known is not None and known.named else "unnamed"


def _look(sheet: Sheet, box: Box) -> str:
    if box.key == AUTHOR:
        return "account"
    return "tail" if box.key[0] == "more" else _named(sheet, box.key[0])


def _ribbon(drawing: Drawing, ribbon: Ribbon, place: Mapping[tuple[str, str], Box]) -> Html:
    before, after = place[ribbon.before], place[ribbon.after]
    bends, y_end = ribbon.way
    x, y = before.x + drawing.measures.box, before.y + before.height / 2
    d = [f"M{_px(x)} {_px(y)}"]
    for x2, y2 in (*bends, (after.x, y_end)):
        bend = abs(x2 - x) / 2
        d.append(f"C{_px(x + bend)} {_px(y)} {_px(x2 - bend)} {_px(y2)} {_px(x2)} {_px(y2)}")
        x, y = x2 + drawing.measures.box, y2
        d.append(f"H{_px(x)}" if x2 != after.x else "")
    look = f"r-{_look(drawing.sheet, before)}{' thin' if ribbon.width < _THIN else ''}"
    return el("path", d="".join(d), class_=look, stroke_width=_px(ribbon.width))


def _box(drawing: Drawing, box: Box) -> Html:
    sheet, measures = drawing.sheet, drawing.measures
    look = _look(sheet, box)
    frame = el(
        "rect", x=_px(box.x), y=_px(box.y), height=_px(box.height),
        width=measures.account if look == "account" else measures.box,
        rx="14" if look != "account" else "3",
    )  # fmt: skip
    if look == "account":
        return el("g", frame, *_account(drawing, box), class_="b-account")
    more = drawing.heavy.get(box.key[0])
    line = box.y + (18 if more else 18.5)
    if look == "tail":
        name, link = f"{len(box.actors)} more voices", f"#{sheet.id}.tail"
    else:
        name = "? not said" if look == "who" else sheet.known.name(box.key[0])
        link = f"#{voice_id(sheet, box.key[0])}"
    short = _short(name, (measures.box - 50) // 7 - len(str(box.claims)))
    inner = [
        frame,
        el("text", words(short), x=_px(box.x + 13), y=_px(line)),
        el("text", str(box.claims), x=_px(box.x + measures.box - 13), y=_px(line), class_="num"),
        *(
            el("text", flag, x=_px(box.x + 13), y=_px(box.y + 36 + 16 * n), class_="flag")
            for n, flag in enumerate(_flags(measures, more))
        ),
        el("title", f"{plain(name)}: {number(box.claims, 'claim')}"),
    ]
    class_ = f"b-{look}{' heavy' if more else ''}"
    return el("a", *inner, href=link, tabindex="-1", class_=class_)


def _flags(measures: Measures, more: str | None) -> tuple[str, ...]:
    """What the box of a bottleneck says below its name."""
    if more is None:
        return ()
    return (f"bottleneck: {more}",) if measures == WIDE else ("bottleneck:", more)


def _account(drawing: Drawing, box: Box) -> list[Html]:
    """What stands in the box of the account: its author and counts, or its name upright."""
    figures, about = drawing.sheet.figures, drawing.sheet.account.text.metadata
    if drawing.measures.account < BOX_HEIGHT:
        x, y = _px(box.x + drawing.measures.account / 2 + 4.5), _px(box.y + box.height / 2)
        turned = f"rotate(-90 {x} {y})"
        name = THIS_ACCOUNT.capitalize()
        return [el("text", name, x=x, y=y, transform=turned, class_="flag middle")]
    lines = [(words(THIS_ACCOUNT.capitalize()), "flag")]
    if about.author is not None and about.author.value.strip():
        lines.append((words(_short(f"by {about.author.value}", 22)), ""))
    lines.append((words(f"{number(box.claims, 'claim')} from voices"), ""))
    lines.append((words(f"{figures.unstated:,} without a source"), ""))
    if figures.witnessed:
        lines.append((words(f"{figures.witnessed:,} seen by the author"), ""))
    top = box.y + box.height / 2 - 9 * len(lines) + 14
    return [
        el("text", line, x=_px(box.x + 13), y=_px(top + 18 * n), class_=class_ or None)
        for n, (line, class_) in enumerate(lines)
    ]


def _short(name: str, letters: int) -> str:
    """The name cut to so many narrow letters, wide letters counted twice."""
    name, width = plain(" ".join(name.split())), 0
    for i, character in enumerate(name):
        width += 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if width > letters:
            return name[:i].rstrip(" ,;:.-") + "…"
    return name


def _more(sheet: Sheet, laid: Flow) -> Html | None:
    """Who is in the gathered ends of the columns, by name."""
    tails = [actor for box in laid.boxes if box.key[0] == "more" for actor in box.actors]
    if not tails:
        return None
    links = [
        el("a", bdi(sheet.known.name(a)), href=f"#{voice_id(sheet, a)}")
        for a in dict.fromkeys(tails)
    ]
    return el(
        "p", "The voices not drawn: ", join(links, ", "), ".", class_="note", id=f"{sheet.id}.tail"
    )


def _table(sheet: Sheet) -> Html:
    edges = Counter((a[0], b[0]) for way in paths(sheet.claims) for a, b in pairwise(way))
    head = el("tr", *(el("th", t, scope="col") for t in ("Voice", "Is", "Leads to", "Claims")))
    rows = []
    for (before, after), n in sorted(edges.items(), key=lambda e: (-e[1], e[0])):
        known = sheet.known.actors.get(before)
        kind = (
            f"{ACTOR[known.kind]}, {'named' if known.named else 'not named'}"
            if known
            else "not said"
        )
        link = el("a", bdi(sheet.known.name(before)), href=f"#{voice_id(sheet, before)}")
        to = bdi(sheet.known.name(after)) if after else THIS_ACCOUNT
        rows.append(
            el("tr", el("th", link, scope="row"), el("td", kind), el("td", to), el("td", f"{n:,}"))
        )
    caption = el("caption", "Who leads to whom, and with how many claims", class_="out")
    return el("div", el("table", caption, el("thead", head), el("tbody", *rows)), class_="wide")
