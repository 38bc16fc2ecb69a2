"""Why: for each point the verdicts with both quotations, then the origins behind each value.

Conflicts and disputes come first. Pairs of which one sentence says the same are told together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from firsthand.compare.origins import CAUTION
from firsthand.compared import Point, Reading, Ruled, Verdict
from firsthand.report.comparison.behind import behind
from firsthand.report.comparison.dossier import (
    Dossier,
    badge,
    badges,
    point_id,
    reading_link,
    voice_of,
)  # fmt: skip
from firsthand.report.comparison.matrix import told
from firsthand.report.comparison.phrases import MODALITY, NOT_READ, SILENT, SLOT, VERDICT
from firsthand.report.comparison.reach import reach
from firsthand.report.markup import Html, bdi, el, join, words
from firsthand.report.parts.frame import part
from firsthand.report.wording import number, opening

_SHOWN, _MOST, _PAIRS = 6, 60, 12
"""Verdicts of a point before the rest are folded, that are told at all; pairs told together."""
_OPEN: frozenset[Ruled] = frozenset({"conflict", "disputed", "not_comparable"})


@dataclass(frozen=True, slots=True)
class Told:
    """Verdicts that one sentence tells: the first is quoted, the others are named by letters."""

    first: Verdict
    rest: tuple[Verdict, ...]

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The documents of all, each pair once, the side with the first one's value first."""
        printed = self.first.a.printed
        turned = (
            (v.a, v.b) if v.a.printed == printed else (v.b, v.a) for v in (self.first, *self.rest)
        )
        return tuple(dict.fromkeys((a.document, b.document) for a, b in turned))


def points(view: Dossier) -> Html | None:
    """A part for each point, in the order of the matrix."""
    if not view.compared:
        return None
    return part(
        "points",
        el("h2", "Why, point by point", id="points"),
        el("p", CAUTION, class_="note"),
        *(_point(view, p) for p in view.compared),
    )


def together(found: Iterable[Verdict]) -> list[Told]:
    """The verdicts in the order in which they are told, those with one sentence as one.

    "9 and 7: ..." and "7 and 9: ..." are one sentence whose sides were exchanged.
    """
    order = {word: n for n, word in enumerate(VERDICT)}
    groups: dict[tuple[object, ...], list[Verdict]] = {}
    for v in found:
        said = tuple(sorted(re.findall(r"\w+", v.sentence)))
        values = frozenset((v.a.printed, v.b.printed))
        groups.setdefault((v.word, v.rule, said, values, v.one_witness), []).append(v)
    made = [Told(g[0], tuple(g[1:])) for g in groups.values()]
    return sorted(made, key=lambda t: order[t.first.word])


def _point(view: Dossier, point: Point) -> Html:
    listed = together(view.verdicts.get(point.id, ()))
    apart = [t for t in listed if t.first.word in _OPEN]
    near = [t for t in listed if t.first.word not in _OPEN]
    return el(
        "section",
        el("h3", bdi(opening(point.question, 240)), id=point_id(point)),
        _about(view, point),
        reach(view, point),
        _listed(view, apart[:_SHOWN]),
        _folded(view, apart[_SHOWN:_MOST], ("more that parts", "more that part")),
        _folded(view, near[:_MOST], ("verdict that fits", "verdicts that fit")),
        _more(len(apart) + len(near) - min(len(apart), _MOST) - min(len(near), _MOST)),
        behind(view, point),
        _joins(view, point),
        class_="point",
    )


def _about(view: Dossier, point: Point) -> Html:
    """Who answers, who is silent, whose text was not understood."""
    told_ = [
        join(
            [SLOT[point.slot], "; answered by ", badges(view, {r.document for r in point.readings})]
        )
    ]
    for sign, documents in ((SILENT, point.silent), (NOT_READ, point.not_read)):
        if documents:
            told_.append(join([f"{sign.words}: ", badges(view, documents)]))
    row = el("a", "In the matrix", href=f"#{point_id(point)}.row")
    return el("p", join(told_, "; "), ". ", row, class_="note")


def _listed(view: Dossier, found: Sequence[Told]) -> Html | None:
    return el("ul", *(_told(view, t) for t in found), class_="verdicts") if found else None


def _folded(view: Dossier, found: Sequence[Told], names: tuple[str, str]) -> Html | None:
    """Some verdicts, folded; ``names`` are for one and for several."""
    if not found:
        return None
    return el(
        "details", el("summary", number(len(found), *names)),
        _listed(view, found), class_="fold",
    )  # fmt: skip


def _more(left: int) -> Html | None:
    return el("p", f"{left:,} more verdicts are in the JSON.", class_="note") if left > 0 else None


def _told(view: Dossier, group: Told) -> Html:
    v = group.first
    witness = " One voice on two occasions." if v.one_witness else None
    return el(
        "li",
        el("p", told(VERDICT[v.word], v.word), " ", words(v.sentence), witness,
           el("span", f" Rule: {v.rule}.", class_="rule")),
        el("ul", *(_side(view, r) for r in (v.a, v.b)), class_="spots"),
        _rest(view, group.pairs),
    )  # fmt: skip


def _rest(view: Dossier, pairs: Sequence[tuple[str, str]]) -> Html | None:
    """Of which other accounts the same is said: one side against the other if it is said of all."""
    if len(pairs) < 2:
        return None
    left, right = ({pair[n] for pair in pairs} for n in (0, 1))
    if all((a, b) in pairs for a in left for b in right if a != b):
        told_ = join([badges(view, left), " beside ", badges(view, right)])
        return el("p", "In all: ", told_, ".", class_="note")
    shown = (join([badges(view, [a]), " beside ", badges(view, [b])]) for a, b in pairs[1:_PAIRS])
    more = f" and {len(pairs) - _PAIRS:,} more" if len(pairs) > _PAIRS else None
    return el("p", "The same of ", join(shown, ", "), more, ".", class_="note")


def _side(view: Dossier, reading: Reading) -> Html:
    how = MODALITY[reading.modality]
    read = f", read as {reading.printed}" if reading.printed else ""
    return el(
        "li",
        badge(view.by_document[reading.document]), " ", reading_link(view, reading, 150),
        el("span", " ", voice_of(view, reading), bdi(read), f", {how}" if how else None, class_="where"),
    )  # fmt: skip


def _joins(view: Dossier, point: Point) -> Html | None:
    """Why the readings stand under one question; a person may see it otherwise."""
    if not any(point.joins):
        return None
    rows = [
        el(
            "li",
            badge(view.by_document[r.document]),
            " ",
            reading_link(view, r, 60),
            ": ",
            bdi(why),
        )
        for r, why in zip(point.readings[1:], point.joins, strict=False)
        if why
    ]
    return el(
        "details", el("summary", "Why these readings stand under one question"),
        el("ul", *rows, class_="listed"), class_="fold",
    )  # fmt: skip
