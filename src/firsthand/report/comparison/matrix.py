"""The matrix: one row for each point, one column for each account, its own words in the cells.

A cell holds the shortest quotation of each reading, its verdict against the point's first reading
by word and mark, and the voice. On a telephone, and on paper where the columns are many, each row
becomes a block.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from firsthand.compared import Point, Reading, Ruled, Verdict
from firsthand.report.comparison.dossier import (
    Column,
    Dossier,
    badge,
    badges,
    point_id,
    reading_link,
    spot_of,
    voice_of,
)  # fmt: skip
from firsthand.report.comparison.phrases import (
    FIRST,
    MODALITY,
    NOT_LAID,
    NOT_READ,
    SILENT,
    SLOT,
    VERDICT,
    Sign,
)  # fmt: skip
from firsthand.report.markup import Html, bdi, el, join
from firsthand.report.parts.frame import part
from firsthand.report.wording import number, opening

WIDE = 6
"""Columns beyond which a row becomes a block on paper."""
FEW = 3
"""Columns up to which they are broader."""
_STACKED = 3
"""Readings of one cell before the rest are folded."""
_SIFTED = 10
"""Points from which on the calm ones can be hidden."""
_QUOTED = 90

Key = tuple[str, int, int, str | None]


@dataclass(frozen=True, slots=True)
class Laid:
    """What was ruled of the readings of a point: against the first, and conflicts among the rest."""

    first: Mapping[Key, Verdict]
    others: Mapping[Key, Mapping[Ruled, frozenset[str]]]


def key(reading: Reading) -> Key:
    """What tells a reading from the others of its point."""
    return reading.document, *reading.span, reading.voice


def laid(view: Dossier, point: Point) -> Laid:
    """The verdicts of a point by reading."""
    head = key(point.readings[0]) if point.readings else None
    first: dict[Key, Verdict] = {}
    others: dict[Key, dict[Ruled, set[str]]] = {}
    for verdict in view.verdicts.get(point.id, ()):
        a, b = key(verdict.a), key(verdict.b)
        if head in (a, b):
            first.setdefault(b if a == head else a, verdict)
        elif verdict.word in ("conflict", "disputed"):
            for one, other in ((a, verdict.b), (b, verdict.a)):
                others.setdefault(one, {}).setdefault(verdict.word, set()).add(other.document)
    return Laid(
        first, {k: {w: frozenset(d) for w, d in found.items()} for k, found in others.items()}
    )


def matrix(view: Dossier) -> Html:
    """The legend and the table; a sentence where no point was found."""
    points = view.compared
    heading = el("h2", "The accounts side by side", id="matrix")
    if not points:
        none = (
            "No question was found that these accounts answer. That does not mean that they agree."
        )
        return part("matrix", heading, el("p", none, class_="note"))
    columns = len(view.columns)
    size = " many" if columns > WIDE else " few" if columns <= FEW else ""
    table = el(
        "table",
        el("caption", "Points by accounts; each cell quotes the account", class_="out"),
        el("colgroup", el("col", class_="of"), el("col", span=len(view.columns))),
        _head(view),
        el("tbody", *(_row(view, p) for p in points)),
        class_=f"matrix{size}",
    )
    keys = el(
        "p", "In the table, ", el("kbd", "arrow keys"), " go from cell to cell, ",
        el("kbd", "Enter"), " opens both originals side by side, ", el("kbd", "Esc"), " closes.",
        class_="note script", hidden=True,
    )  # fmt: skip
    about = (
        "A row is a question, a column an account in its own words. Each reading is laid beside "
        "the first one of its row. The order of rows and columns is no order of merit."
    )
    return part(
        "matrix", heading, el("p", about, class_="note"), legend(), keys, *_sieve(view),
        el("div", table, class_="ledger", tabindex="0", role="region",
           aria_label="The matrix; it can be scrolled"),
    )  # fmt: skip


def _sieve(view: Dossier) -> Iterator[Html]:
    """A switch that leaves the rows with a conflict or a dispute; it works without a script."""
    apart = sum(_parted(view, p) for p in view.compared)
    if len(view.compared) >= _SIFTED and apart:
        told_ = f"Show only the {number(apart, 'point')} with a conflict or a dispute"
        yield el("input", type="checkbox", id="sieve", autocomplete="off")
        yield el("label", told_, for_="sieve")


def _parted(view: Dossier, point: Point) -> bool:
    return any(v.word in ("conflict", "disputed") for v in view.verdicts.get(point.id, ()))


def legend() -> Html:
    """What the marks mean."""
    signs = [("first", FIRST), *VERDICT.items(), ("not_laid", NOT_LAID)]
    signs += [("silent", SILENT), ("not_read", NOT_READ)]
    rows = (
        el("li", told(sign, class_), " ", el("span", sign.meaning, class_="rule"))
        for class_, sign in signs
    )
    return el("ul", *rows, class_="marks", aria_label="The marks")


def told(sign: Sign, class_: str, sentence: str | None = None) -> Html:
    """A verdict by mark and word; the sentence shows where the pointer rests on it."""
    return el(
        "span", el("span", sign.mark, aria_hidden="true", class_="mk"), f" {sign.words}",
        class_=f"vd {class_}", title=sentence,
    )  # fmt: skip


def _head(view: Dossier) -> Html:
    accounts = el(
        "tr",
        el("th", "Point", scope="col"),
        *(
            el("th", badge(c), " ", el("a", bdi(opening(c.name, 48)), href=f"#{c.sheet.id}"),
               scope="col", id=f"{c.sheet.id}.column")
            for c in view.columns
        ),
    )  # fmt: skip
    if all(len(f.documents) == 1 for f in view.families):
        return el("thead", accounts)
    cells = [el("td", class_="corner")]
    for alone, group in groupby(view.columns, key=lambda c: (_alone(view, c), c.family)):
        columns = list(group)
        cells.append(
            el("td", class_="corner")
            if alone[0]
            else el(
                "th", _family(view, columns), scope="colgroup", colspan=len(columns), class_="fam"
            )
        )
    return el("thead", el("tr", *cells, class_="families"), accounts)


def _alone(view: Dossier, column: Column) -> bool:
    return len(view.families[column.family].documents) == 1


def _family(view: Dossier, columns: list[Column]) -> Html:
    letters = badges(view, (c.sheet.account.id for c in columns))
    return join([letters, " ", el("a", "share their wording", href="#reuse")])


def _row(view: Dossier, point: Point) -> Html:
    found = laid(view, point)
    by_document: dict[str, list[Reading]] = {}
    for reading in point.readings:
        by_document.setdefault(reading.document, []).append(reading)
    silent, unread = frozenset(point.silent), frozenset(point.not_read)
    cells = []
    for column in view.columns:
        document = column.sheet.account.id
        if document in by_document:
            cells.append(_cell(view, point, found, column, by_document[document]))
        elif document in silent:
            cells.append(el("td", f"{SILENT.mark} {SILENT.words}", class_="no"))
        elif document in unread:
            cells.append(el("td", f"{NOT_READ.mark} {NOT_READ.words}", class_="no nr"))
        else:
            cells.append(el("td", class_="no"))
    start = spot_of(view, point.readings[0]) if point.readings else None
    return el(
        "tr", _question(view, point, silent, unread), *cells, data_first=start,
        id=f"{point_id(point)}.row", class_=None if _parted(view, point) else "calm",
    )  # fmt: skip


def _question(view: Dossier, point: Point, silent: frozenset[str], unread: frozenset[str]) -> Html:
    answered = len({r.document for r in point.readings})
    words = [r.word for r in view.verdicts.get(point.id, ())]
    counts = [f"{answered} of {number(len(view.columns), 'account')}"]
    counts += [
        f"{words.count(w)} × {VERDICT[w].words}" for w in ("conflict", "disputed") if w in words
    ]
    quiet = [
        join([f"{sign.words}: ", badges(view, documents)])
        for sign, documents in ((SILENT, silent), (NOT_READ, unread))
        if documents
    ]
    return el(
        "th",
        el("a", bdi(opening(point.question, 160)), href=f"#{point_id(point)}"),
        " ",
        el("span", f"{SLOT[point.slot]} · ", " · ".join(counts), class_="rule"),
        el("span", join(quiet, "; "), class_="rule quiets") if quiet else None,
        scope="row",
    )


def _cell(
    view: Dossier, point: Point, found: Laid, column: Column, readings: list[Reading]
) -> Html:
    name = el("span", badge(column), " ", bdi(opening(column.name, 40)), class_="in-card")
    spans = [r.span for r in readings]
    told_ = [_reading(view, point, found, r, again=spans.count(r.span) > 1) for r in readings]
    rest = None
    if len(told_) > _STACKED + 1:
        rest = el("details", el("summary", f"{len(told_) - _STACKED} more"), *told_[_STACKED:])
        told_ = told_[:_STACKED]
    return el("td", join([name, *told_, rest], " "))


def _reading(view: Dossier, point: Point, found: Laid, reading: Reading, *, again: bool) -> Html:
    """A reading in its cell; where others stand on the same words, also what it was read as."""
    class_, sign, sentence = _verdict(point, found, reading)
    apart = dict(found.others.get(key(reading), {}))
    with_ = apart.pop(class_, frozenset()) if class_ in VERDICT else frozenset()
    if class_ in ("conflict", "disputed"):
        with_ |= {point.readings[0].document}
    lines = [(class_, sign, sentence, with_)] if class_ != "not_laid" or not apart else []
    lines += [(w, VERDICT[w], None, apart[w]) for w in VERDICT if w in apart]
    told_ = (
        el("span", told(mark, name, why), " with " if of else None, badges(view, of), class_="line")
        for name, mark, why, of in lines
    )
    voice = el("span", voice_of(view, reading), *_modality(reading), class_="who")
    read = el("span", "read as ", bdi(reading.printed), class_="who") if again else None
    inside = join([reading_link(view, reading, _QUOTED), read, *told_, voice], " ")
    return el("div", inside, class_=f"rd w-{class_}")


def _modality(reading: Reading) -> Iterator[str]:
    if MODALITY[reading.modality]:
        yield f" · {MODALITY[reading.modality]}"


def _verdict(point: Point, found: Laid, reading: Reading) -> tuple[str, Sign, str | None]:
    """The verdict of a reading against the first one of its point."""
    if reading == point.readings[0]:
        return "first", FIRST, None
    verdict = found.first.get(key(reading))
    if verdict is None:
        return "not_laid", NOT_LAID, None
    return verdict.word, VERDICT[verdict.word], verdict.sentence
