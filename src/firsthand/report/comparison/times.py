"""The timeline of all accounts: what happened or was seen, drawn to scale, with who tells it.

Times that are told alike stand on one line under the letters of their accounts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.report.comparison.dossier import Column, Dossier, mentions
from firsthand.report.markup import Html, el
from firsthand.report.parts.frame import part
from firsthand.report.parts.moments import axis, drawn, legend
from firsthand.report.parts.scales import Scale, scales
from firsthand.report.readings import ROLE, Interval, between, interval, moment_in_words
from firsthand.values import Moment

_MOST = 300
_ROLES = frozenset({"occurred", "observed"})


@dataclass(frozen=True, slots=True)
class Line:
    """One time, and where it is told: the account and the place of the moment in it."""

    moment: Moment
    reach: Interval
    told: tuple[tuple[Column, int], ...]


def times(view: Dossier) -> Html | None:
    """The dated moments at which something happened or was seen."""
    lines = _lines(view)
    if not lines:
        return None
    shown = lines[:_MOST]
    left = len(lines) - len(shown)
    more = f"{left:,} more times, told once each, stand under their accounts." if left > 0 else None
    note = (
        "A bar reaches from the earliest to the latest time that the words allow. The letters say "
        "which accounts tell it so."
    )
    head = el(
        "tr", *(el("th", t, scope="col") for t in ("In the accounts", "When", "As", "On a scale"))
    )
    caption = el("caption", "The times that the accounts tell", class_="out")
    bodies = (_body(shown, scale) for scale in scales([line.reach for line in shown]))
    return part(
        "when",
        el("h2", "When", id="when"),
        el("p", note, class_="note"),
        el("table", caption, el("thead", head, class_="out"), *bodies, class_="times"),
        el("p", more, class_="note") if more else None,
        beside=legend({line.moment.role for line in shown}),
    )


def _lines(view: Dossier) -> list[Line]:
    """The lines, those that more accounts tell first where not all can be shown."""
    found: dict[tuple[str | None, str | None, str], list[tuple[Column, int]]] = {}
    for column in view.columns:
        for n, moment in enumerate(column.sheet.account.values.moments):
            if moment.role in _ROLES and interval(moment) is not None:
                key = moment.earliest, moment.latest, moment.role
                found.setdefault(key, []).append((column, n))
    lines = []
    for told in found.values():
        column, n = told[0]
        moment = column.sheet.account.values.moments[n]
        reach = interval(moment)
        if reach is not None:
            lines.append(Line(moment, reach, tuple(told)))
    return sorted(lines, key=lambda line: -len({c.letter for c, _ in line.told}))


def _body(lines: Sequence[Line], scale: Scale) -> Html:
    here = [lines[i] for i in scale.members]
    clock = all(line.reach.clock for line in here)
    name = between(scale.first, scale.last if clock else scale.until, clock=clock)
    head = el(
        "tr", el("th", name, scope="rowgroup", colspan="3"), el("td", axis(scale), class_="on"),
        class_="scale",
    )  # fmt: skip
    return el("tbody", head, *(_row(line, scale) for line in here))


def _row(line: Line, scale: Scale) -> Html:
    told = [(column, n, column.sheet.account.values.moments[n].span) for column, n in line.told]
    tints = {column.tint for column, _ in line.told}
    tint = f" t{tints.pop()}" if len({column.letter for column, _ in line.told}) == 1 else ""
    return el(
        "tr",
        el("th", mentions("when", told), scope="row"),
        el("td", moment_in_words(line.moment), class_="when"),
        el("td", ROLE[line.moment.role], class_="as"),
        el("td", drawn(line.reach, line.moment.role, scale), class_=f"on{tint}"),
    )
