"""By whose hand: how often each doer of harm is told, and how often nobody is. Only counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from firsthand.findings.doers import Told
from firsthand.findings.doers import doers as told_doers
from firsthand.report.markup import Html, bdi, el, join
from firsthand.report.parts.sheet import Sheet, value_link
from firsthand.report.parts.voices import voice_id
from firsthand.report.readings import DOER
from firsthand.report.wording import number, opening
from firsthand.values import WITHOUT_DOER

_ACTS, _NUMBERS, _ROWS = 6, 40, 100


def has_doers(sheet: Sheet) -> bool:
    """Whether there is anything to show."""
    return bool(sheet.account.values.harms)


def doers(sheet: Sheet) -> Html:
    """A sentence with the sums, then a table: who, how often, in which way, and where."""
    listed = sheet.account.values.harms
    without = sum(1 for h in listed if h.doer_class in WITHOUT_DOER)
    note = (
        f"{number(len(listed), 'act')} of harm, {without:,} told without a doer. This is a count and "
        "says nothing of why: often nobody knows who did it, or the doer stands in the next "
        "sentence. What is told twice is counted twice."
    )
    told = told_doers(sheet.account)
    places = {h.id: n for n, h in enumerate(listed)}
    head = el(
        "tr", *(el("th", t, scope="col") for t in ("Doer", "Times", "How it is told", "Where"))
    )
    rows = [_row(sheet, t, [places[id_] for id_ in t.acts]) for t in told]
    if len(rows) > _ROWS:
        left = f"{len(rows) - _ROWS:,} more doers are told once or twice each."
        rows = [*rows[: _ROWS - 1], rows[-1]]
    else:
        left = None
    caption = el("caption", "Doers of acts of harm, and how often each is told", class_="out")
    table = el("table", caption, el("thead", head), el("tbody", *rows), class_="doers")
    return join([
        el("p", note, class_="note"), el("div", table, class_="wide"),
        el("p", left, class_="note") if left else None,
    ])  # fmt: skip


def _row(sheet: Sheet, doer: Told, indices: Sequence[int]) -> Html:
    actor = doer.actor
    name = opening(doer.name, 60) if actor is None else sheet.known.name(actor)
    told: Html | str = bdi(name) if name else "Nobody is told"
    if actor is not None and any(v.actor == actor for v in sheet.voices):
        told = el("a", bdi(name), href=f"#{voice_id(sheet, actor)}")
    ways = Counter(sheet.account.values.harms[n].doer_class for n in indices)
    one = len(ways) == 1
    how = "; ".join(
        DOER[w].removeprefix("nobody: ") + ("" if one else f" ({n:,})")
        for w, n in ways.most_common()
    )
    return el(
        "tr",
        el("th", told, scope="row"),
        el("td", f"{len(indices):,}", class_="sum"),
        el("td", how),
        el("td", join(_acts(sheet, indices))),
    )


def _acts(sheet: Sheet, indices: Sequence[int]) -> Iterator[Html]:
    """The first acts by their words, further ones by number, the rest only counted."""
    listed = sheet.account.values.harms
    yield join((value_link(sheet, "harm", n, listed[n].span) for n in indices[:_ACTS]), ", ")
    rest = indices[_ACTS : _ACTS + _NUMBERS]
    for at, n in enumerate(rest, start=_ACTS + 1):
        yield join([", ", el("a", str(at), href=f"#{sheet.value_id('harm', n)}")])
    left = len(indices) - _ACTS - _NUMBERS
    if left > 0:
        yield el("span", f" and {left:,} more")
