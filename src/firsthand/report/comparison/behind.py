"""Origins: how many independent chains stand behind each value, and why accounts are joined.

Joins that were inferred stand apart and can be struck out: all of them without a script, each alone
with one. Every interval is reckoned here and stands on the page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from firsthand.compare.origins import CAUTION, without
from firsthand.compared import Edge, Join, Origins, Point
from firsthand.report.comparison.dossier import Dossier, badges, passage_links, point_id
from firsthand.report.comparison.phrases import EDGE, GROUND, JOIN, UNCOUNTED
from firsthand.report.markup import Html, bdi, el, join, words
from firsthand.report.wording import number, opening

_NODES, _EDGES = 6, 20
_CHOICES = 4
"""Joins of one value up to which each can be struck out alone."""


def behind(view: Dossier, point: Point) -> Html | None:
    """The origins of each value of a point."""
    found = view.origins.get(point.id, ())
    if not found:
        return None
    rows = (_value(view, one, f"{point_id(point)}.o{n}") for n, one in enumerate(found, start=1))
    return el("div", el("h4", "What stands behind each value"), el("ul", *rows, class_="origins"))


def chains_in_words(low: int, high: int) -> str:
    """How many: "1 to 3 independent chains", "no first voice"."""
    if high == 0:
        return "no first voice is reached"
    told = f"{low:,}" if low == high else f"{low:,} to {high:,}"
    return f"{told} independent chain{'' if low == high == 1 else 's'}"


def _value(view: Dossier, one: Origins, id_: str) -> Html:
    return el(
        "li",
        el("p", el("b", bdi(opening(one.value, 120))), " · ", badges(view, one.documents), " · ",
           number(len(one.documents), "account")),
        *_struck(view, one, id_),
        *_edges(view, one),
    )  # fmt: skip


def _struck(view: Dossier, one: Origins, id_: str) -> Iterator[Html]:
    """The interval; where joins were inferred, the switch and the intervals without them."""
    counted = [j for j in one.inferred if j.kind not in UNCOUNTED]
    if counted and one.without_inferred is not None:
        yield el("input", type="checkbox", id=id_, class_="strike", autocomplete="off")
        yield el("label", f"Strike out {number(len(counted), 'inferred join')}", for_=id_)
    yield el("p", *_sum(view, one), class_="with")
    if counted and one.without_inferred is not None:
        yield el("p", _without(*one.without_inferred), class_="without")
    if one.inferred:
        rest = [j for j in one.inferred if j.kind in UNCOUNTED]
        rows = [*(_join(view, j) for j in counted), *(_join(view, j) for j in rest)]
        yield el("ul", *rows, class_="listed joins", data_struck=_each(one, counted))


def _without(low: int, high: int) -> str:
    return f"{chains_in_words(low, high).capitalize()}, with that struck out."


def _each(one: Origins, counted: Sequence[Join]) -> str | None:
    """The sentence for every choice of some joins, as JSON; the bits of its place are the joins."""
    if not 2 <= len(counted) <= _CHOICES:
        return None
    pairs = [(j.a, j.b) for j in counted]
    chosen = (
        [pair for n, pair in enumerate(pairs) if bits >> n & 1] for bits in range(1 << len(pairs))
    )
    return json.dumps([_without(*without(one, some)) for some in chosen])


def _sum(view: Dossier, one: Origins) -> Iterator[Html | str]:
    """The number of chains, the origins that are known, and the sentence made where it was found.

    What it says of independence stands once over all points.
    """
    yield f"{chains_in_words(one.chains_low, one.chains_high).capitalize()}. "
    if one.known_origins:
        yield join(["Known: ", _nodes(view, one.known_origins), ". "])
    if one.bottlenecks and not one.sentence:
        yield join(["Every chain passes through ", _nodes(view, one.bottlenecks), ". "])
    yield words(one.sentence.removesuffix(CAUTION).rstrip())


def _nodes(view: Dossier, ids: tuple[str, ...]) -> Html:
    more = f" and {len(ids) - _NODES:,} more" if len(ids) > _NODES else None
    return join([join((bdi(view.node(i)) for i in ids[:_NODES]), ", "), more])


def _join(view: Dossier, one: Join) -> Html:
    why = JOIN.get(one.kind, f"by {one.kind.replace('_', ' ')}")
    where = join([": ", passage_links(view, one.passages)]) if one.passages else None
    return el("li", bdi(view.node(one.a)), " and ", bdi(view.node(one.b)), f", {why}", where)


def _edges(view: Dossier, one: Origins) -> Iterator[Html]:
    """The links of the chains, each with its reason."""
    if not one.edges:
        return
    rows = [el("li", *edge_in_words(view, e)) for e in one.edges[:_EDGES]]
    if len(one.edges) > _EDGES:
        rows.append(el("li", f"and {len(one.edges) - _EDGES:,} more"))
    yield el(
        "details", el("summary", f"{number(len(one.edges), 'link')} of the chains"),
        el("ul", *rows, class_="listed"), class_="fold",
    )  # fmt: skip


def edge_in_words(view: Dossier, edge: Edge, *, whole: bool = True) -> Iterator[Html | str]:
    """One link: who rests on whom, its ground, the reason, where it is said; or without the who."""
    if whole:
        yield bdi(view.node(edge.rests))
    yield f" {EDGE[edge.kind]} "
    yield bdi(view.node(edge.on))
    if edge.ground != "stated":
        yield el("span", ", ", GROUND[edge.ground], class_="rule")
    if edge.because:
        yield join([": ", words(edge.because)])
    if edge.passages:
        yield join([" ", passage_links(view, edge.passages)])
