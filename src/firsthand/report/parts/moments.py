"""The timeline: one line for each time that an account tells, drawn to scale and said in words.

It is a table whose last column is a drawing, so that it reads the same by eye, by keyboard and
aloud, and on a telephone. A bar reaches from the earliest to the latest time that the words allow.
What has an order but no date stands below, in the order of the text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from firsthand.model import Span, Stated
from firsthand.report.markup import Html, el, join
from firsthand.report.parts.scales import Scale, scales
from firsthand.report.parts.sheet import Sheet, quoted, value_link
from firsthand.report.readings import (
    ORDER,
    ROLE,
    Interval,
    anchor_in_words,
    between,
    interval,
    moment_in_words,
)  # fmt: skip
from firsthand.values import Moment, MomentRole

_MOST = 400
"""Lines drawn before the rest are left to the text and the export."""
_MIDDLE, _HEIGHT = 10, 20
_LETTER = 3.3
"""Percent of a scale that a letter of its labels takes, where the scale is narrowest."""
_SIGNS = (
    ("occurred", "filled", "something happened then"),
    ("observed", "ends marked", "somebody saw it then"),
    ("said", "hollow", "somebody said it then"),
    ("published", "diamond", "it was published then"),
)
"""The roles: name, form of the bar, meaning."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the timeline: moments of one time and one role, by their place in the account."""

    moment: Moment
    reach: Interval
    indices: tuple[int, ...]


def has_moments(sheet: Sheet) -> bool:
    """Whether there is anything to show."""
    return bool(sheet.account.values.moments)


def moments(sheet: Sheet) -> Html:
    """The timeline of an account, then what has no date."""
    lines = _lines(sheet)
    undated = [(n, m) for n, m in enumerate(sheet.account.values.moments) if interval(m) is None]
    note = (
        "A bar reaches from the earliest to the latest time that the words allow; it does not say "
        "that a thing lasted so long. A dashed end is open: the words set no limit there."
    )
    return join([
        el("p", note, class_="note") if lines else None,
        _table(sheet, lines[:_MOST]) if lines else None,
        _more(len(lines) - _MOST),
        _undated(sheet, undated) if undated else None,
    ])  # fmt: skip


def signs(sheet: Sheet) -> Html:
    """The legend of the bars: only the roles that occur."""
    return legend({line.moment.role for line in _lines(sheet)})


def legend(roles: Collection[str]) -> Html:
    """The legend of the bars of some roles."""
    rows = [
        el("li", _sign(role), " ", el("span", role, ", ", form), el("span", meaning))
        for role, form, meaning in _SIGNS
        if role in roles
    ]
    return el("ul", *rows, aria_label="The forms of the bars", class_="signs")


def _sign(role: str) -> Html:
    drawing = el("g", *bar(role, 12, 48, unit=""))
    return el(
        "svg",
        drawing,
        width="60",
        height=_HEIGHT,
        class_="bar",
        aria_hidden="true",
        focusable="false",
    )


def _lines(sheet: Sheet) -> list[Line]:
    """The dated moments, those with one time and one role on one line, and the document's date."""
    found: dict[tuple[str | None, str | None, str], list[int]] = {}
    listed = sheet.account.values.moments
    reaches = [interval(m) for m in listed]
    for n, moment in enumerate(listed):
        if reaches[n] is not None:
            found.setdefault((moment.earliest, moment.latest, moment.role), []).append(n)
    lines = [
        Line(listed[indices[0]], reach, tuple(indices))
        for indices in found.values()
        if (reach := reaches[indices[0]]) is not None
    ]
    own = _own(sheet.account.text.metadata.published)
    reach = None if own is None else interval(own)
    if own is None or reach is None or any(_same(own, line.moment) for line in lines):
        return lines
    return [*lines, Line(own, reach, ())]


def _own(published: Stated | None) -> Moment | None:
    """The date of publication that the document states of itself, as a moment."""
    if published is None:
        return None
    on = published.value.strip()[:10]
    return Moment("", Span(0, 0), on, on, None, "published", "")


def _same(one: Moment, other: Moment) -> bool:
    return (one.role, one.earliest, one.latest) == (other.role, other.earliest, other.latest)


def _more(left: int) -> Html | None:
    if left <= 0:
        return None
    return el("p", f"{left:,} more times are marked in the text and not drawn.", class_="note")


def _table(sheet: Sheet, lines: Sequence[Line]) -> Html:
    head = el(
        "tr", *(el("th", t, scope="col") for t in ("In the account", "When", "As", "On a scale"))
    )
    bodies = (_body(sheet, lines, scale) for scale in scales([line.reach for line in lines]))
    caption = el("caption", "The times that the account tells", class_="out")
    return el("table", caption, el("thead", head, class_="out"), *bodies, class_="times")


def _body(sheet: Sheet, lines: Sequence[Line], scale: Scale) -> Html:
    here = [lines[i] for i in scale.members]
    clock = all(line.reach.clock for line in here)
    name = between(scale.first, scale.last if clock else scale.until, clock=clock)
    head = el(
        "tr", el("th", name, scope="rowgroup", colspan="3"), el("td", axis(scale), class_="on"),
        class_="scale",
    )  # fmt: skip
    return el("tbody", head, *(_row(sheet, line, scale) for line in here))


def _row(sheet: Sheet, line: Line, scale: Scale) -> Html:
    listed = sheet.account.values.moments
    links = [value_link(sheet, "when", n, listed[n].span) for n in line.indices]
    return el(
        "tr",
        el("th", join(links, " · ") if links else "The document’s own date", scope="row"),
        el("td", moment_in_words(line.moment), _reckoned(sheet, line.moment), class_="when"),
        el("td", ROLE[line.moment.role], class_="as"),
        el("td", drawn(line.reach, line.moment.role, scale), class_="on"),
    )


def _reckoned(sheet: Sheet, moment: Moment) -> Html | None:
    """From what a time was reckoned, as a small note."""
    told = anchor_in_words(moment)
    if told:
        return el("span", f" {told}", class_="rule")
    listed = sheet.account.values.moments
    index = next((n for n, m in enumerate(listed) if m.id == moment.anchor), None)
    if moment.anchor is None or index is None:
        return None
    return el(
        "span", " reckoned from ", value_link(sheet, "when", index, listed[index].span),
        class_="rule",
    )  # fmt: skip


def axis(scale: Scale) -> Html:
    """The labels of a scale that find room, dates before clock times; near an edge set inwards."""
    labels, taken = [], list[tuple[float, float]]()
    for at, label in sorted(scale.ticks, key=lambda t: ":" in t[1]):
        share, wide = scale.share(at), _LETTER * len(label)
        side = "start" if share < wide / 2 else "end" if share > 100 - wide / 2 else "middle"
        left = share - {"start": 0.0, "middle": wide / 2, "end": wide}[side]
        if all(left + wide + _LETTER <= low or left >= high + _LETTER for low, high in taken):
            labels.append(el("text", label, x=_percent(share), y="14", text_anchor=side))
            taken.append((left, left + wide))
    return picture(*labels)


def drawn(reach: Interval, role: MomentRole, scale: Scale) -> Html:
    """The bar of a time on its scale."""
    start, end = reach.start, reach.end
    grid = (
        el("line", x1=x, x2=x, y1="0", y2=_HEIGHT, class_="g")
        for x in (_percent(scale.share(at)) for at, _ in scale.ticks)
    )
    low = scale.share(start or end or scale.first)
    high = scale.share(end or start or scale.last)
    return picture(
        *grid,
        *(open_end(low, 0) if start is None else ()),
        *(open_end(high, 100) if end is None else ()),
        *bar(role, low, high),
    )


def bar(role: MomentRole | str, low: float, high: float, *, unit: str = "%") -> Iterator[Html]:
    """The bar of a role: told apart by its form, whatever its colour."""
    x1, x2 = f"{_px(low)}{unit}", f"{_px(high)}{unit}"

    def line(class_: str, a: str = x1, b: str = x2, top: int = _MIDDLE, low: int = _MIDDLE) -> Html:
        return el("line", x1=a, x2=b, y1=top, y2=low, class_=class_)

    if role == "published":
        yield line("thin")
        yield _glyph(x1, "M0-7L7 0L0 7L-7 0Z", "full")
        if high - low > 3:
            yield _glyph(x2, "M0-7L7 0L0 7L-7 0Z", "full")
    elif role == "observed":
        yield line("thin")
        yield from (line("end", x, x, 3, 17) for x in dict.fromkeys((x1, x2)))
    else:
        yield line("thick")
        if role == "said":
            yield line("hole")


def open_end(at: float, edge: int) -> Iterator[Html]:
    """An end that the words leave open: dashes to the edge, and an arrow."""
    yield el("line", x1=_percent(at), x2=f"{edge}%", y1=_MIDDLE, y2=_MIDDLE, class_="open")
    arrow = "M7-5L1 0L7 5" if edge == 0 else "M-7-5L-1 0L-7 5"
    yield _glyph(f"{edge}%", arrow, "thin")


def _glyph(x: str, d: str, class_: str) -> Html:
    return el("svg", el("path", d=d, class_=class_), x=x, y=_MIDDLE, overflow="visible")


def picture(*children: Html) -> Html:
    """A drawing as wide as its place."""
    return el(
        "svg", *children, width="100%", height=_HEIGHT, class_="bar", aria_hidden="true",
        focusable="false",
    )  # fmt: skip


def _percent(share: float) -> str:
    return f"{_px(share)}%"


def _px(number: float) -> str:
    return f"{round(number, 2):g}"


def _undated(sheet: Sheet, listed: Sequence[tuple[int, Moment]]) -> Html:
    """The moments without a date, in the order of the text, each with the order that it tells."""
    rows = []
    for n, moment in listed[:_MOST]:
        event = None
        if moment.event is not None and not moment.span.covers(moment.event):
            event = join(
                [
                    f"{ORDER[moment.order]} " if moment.order else None,
                    quoted(sheet, moment.event, 60),
                ]
            )
        rows.append(
            el(
                "li",
                value_link(sheet, "when", n, moment.span),
                el("span", " ", event, class_="rule") if event else None,
            )
        )
    return join([
        sheet.heading(3, "Without a date, in the order of the text", "undated"),
        el("ol", *rows, class_="undated"),
        _more(len(listed) - _MOST),
    ])  # fmt: skip
