"""How many: the numbers of an account, grouped by what is counted, with who says each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from firsthand.report.markup import Html, bdi, el, join
from firsthand.report.parts.marks import numbers
from firsthand.report.parts.sheet import Sheet, quoted, value_link
from firsthand.report.parts.voices import chain
from firsthand.report.readings import quantity_in_words
from firsthand.report.wording import opening
from firsthand.values import Quantity

_MOST = 400
"""Rows before the rest are left to the text and the export."""
_NOTHING_TOLD = "not told"


def has_counts(sheet: Sheet) -> bool:
    """Whether there is anything to show."""
    return bool(numbers(sheet.account.values))


def counts(sheet: Sheet) -> Html:
    """One table with a group for each thing that is counted, most often counted first."""
    listed = numbers(sheet.account.values)
    wholes = {sheet.account.values.quantities[n].id: n for n in listed}
    groups: dict[str, list[int]] = {}
    for n in listed[:_MOST]:
        groups.setdefault(_counted(sheet.account.values.quantities[n]), []).append(n)
    heads = ("Of what", "How many", "State", "In the account", "Who says so")
    head = el("tr", *(el("th", t, scope="col") for t in heads))
    order = sorted(groups, key=lambda g: (g == "", -len(groups[g])))
    bodies = [el("tbody", *_group(sheet, name, groups[name], wholes)) for name in order]
    caption = el("caption", "Numbers by what is counted", class_="out")
    left = len(listed) - _MOST
    more = f"{left:,} more numbers are marked in the text and not listed." if left > 0 else None
    note = "Two numbers can be compared only where they count the same, in one place, at one time."
    return join([
        el("p", note, class_="note"),
        el("div", el("table", caption, el("thead", head), *bodies, class_="counts"), class_="wide"),
        el("p", more, class_="note") if more else None,
    ])  # fmt: skip


def _counted(quantity: Quantity) -> str:
    return " ".join((quantity.counted or "").split()).casefold()


def _group(
    sheet: Sheet, name: str, indices: Sequence[int], wholes: Mapping[str, int]
) -> Iterator[Html]:
    title = bdi(opening(name, 80)) if name else _NOTHING_TOLD
    first = el("th", title, scope="rowgroup", rowspan=len(indices) if len(indices) > 1 else None)
    for n in indices:
        yield el("tr", first if n == indices[0] else None, *_row(sheet, n, wholes))


def _row(sheet: Sheet, index: int, wholes: Mapping[str, int]) -> Iterator[Html]:
    quantity = sheet.account.values.quantities[index]
    claim = sheet.claim_at(quantity.span)
    yield el("td", quantity_in_words(quantity), _limits(sheet, quantity, wholes))
    state = quantity.state if quantity.state != quantity.counted else None
    yield el("td", bdi(opening(state, 40)) if state else None)
    yield el("td", value_link(sheet, "many", index, quantity.span))
    yield el("td", chain(sheet, claim) if claim is not None else "not in a claim", class_="who")


def _limits(sheet: Sheet, quantity: Quantity, wholes: Mapping[str, int]) -> Html | None:
    """Of which whole it is a part, where, and as of when, in small words."""
    told = []
    listed = sheet.account.values.quantities
    whole = wholes.get(quantity.part_of or "")
    if whole is not None:
        told.append(join(["part of ", value_link(sheet, "many", whole, listed[whole].span)]))
    if quantity.scope is not None:
        told.append(join(["limited to ", quoted(sheet, quantity.scope, 40)]))
    if quantity.as_of is not None:
        told.append(join(["as of ", quoted(sheet, quantity.as_of, 40)]))
    return el("span", " ", join(told, "; "), class_="rule") if told else None
