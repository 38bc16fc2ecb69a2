"""Where accounts meet: the voices on which several of them rest, and who rests on whom, drawn.

It is for the eye; the list of links beneath it says the same and more. A line is dashed where some
link of the way was inferred. Arcs on the right lead from an account to the one that it rests on.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from firsthand.compared import Edge
from firsthand.model import UNKNOWN
from firsthand.report.comparison.dossier import Column, Dossier
from firsthand.report.markup import Html, el, join, plain, words

_VOICES, _ROW, _HEIGHT, _PAD = 20, 36, 28, 4


@dataclass(frozen=True, slots=True)
class Measures:
    """Pixels: a voice, the way between, an account, room for arcs."""

    voice: int
    way: int
    account: int
    arcs: int


BROAD = Measures(280, 200, 300, 90)
NARROW = Measures(190, 60, 34, 56)


@dataclass(frozen=True, slots=True)
class Meeting:
    """Voices that several accounts reach (with whether all links are stated), links of accounts."""

    voices: tuple[str, ...]
    columns: tuple[Column, ...]
    reached: Mapping[tuple[str, str], bool]
    between: tuple[Edge, ...]


def meeting(view: Dossier) -> Html | None:
    """The drawing at two sizes, and how to read it; nothing where accounts do not meet."""
    found = met(view)
    if not found.columns:
        return None
    note = (
        "Left: voices on which more than one account rests, directly or through others. Right: the "
        "accounts. An arc leads from an account to one that it rests on. Dashed: inferred."
    )
    return join([
        el("p", note, class_="note"),
        el("div", _svg(view, found, BROAD, "broad"), _svg(view, found, NARROW, "narrow fits"),
           class_="graph", tabindex="0", role="region",
           aria_label="Where accounts meet; the list below says the same"),
    ])  # fmt: skip


def met(view: Dossier) -> Meeting:
    """What is drawn: the voices that most accounts reach first."""
    resting: dict[str, list[Edge]] = {}
    for edge in view.comparison.edges:
        resting.setdefault(edge.rests, []).append(edge)
    reached: dict[tuple[str, str], bool] = {}
    for column in view.columns:
        document = column.sheet.account.id
        for node, stated in _reach(document, resting, frozenset(view.by_document)).items():
            reached[document, node] = stated
    counts: dict[str, int] = {}
    for _, node in reached:
        counts[node] = counts.get(node, 0) + 1
    shared = sorted((n for n, count in counts.items() if count > 1), key=lambda n: -counts[n])
    voices = tuple(shared[:_VOICES])
    between = tuple(
        e
        for e in view.comparison.edges
        if e.rests in view.by_document and e.on in view.by_document and e.rests != e.on
    )
    drawn = {d for d, node in reached if node in voices}
    drawn |= {d for e in between for d in (e.rests, e.on)}
    columns = tuple(c for c in view.columns if c.sheet.account.id in drawn)
    return Meeting(voices, columns, reached, between)


def _reach(
    document: str, resting: Mapping[str, Sequence[Edge]], documents: frozenset[str]
) -> dict[str, bool]:
    """The voices that an account reaches without passing another one; true: all links stated."""
    found: dict[str, bool] = {}
    todo = [(document, True)]
    while todo:
        node, stated = todo.pop()
        for edge in resting.get(node, ()):
            whole = stated and edge.ground != "inferred"
            known = found.get(edge.on)
            if edge.on in documents or edge.on == UNKNOWN or known or known == whole:
                continue
            found[edge.on] = whole
            todo.append((edge.on, whole))
    return found


def _svg(view: Dossier, found: Meeting, measures: Measures, class_: str) -> Html:
    rows = max(len(found.voices), len(found.columns))
    voices = {n: _top(i, len(found.voices), rows) for i, n in enumerate(found.voices)}
    accounts = {
        c.sheet.account.id: _top(i, len(found.columns), rows) for i, c in enumerate(found.columns)
    }
    wide = measures.voice + measures.way + measures.account + measures.arcs + 2 * _PAD
    high = rows * _ROW + 2 * _PAD
    return el(
        "svg",
        *_lines(found, measures, voices, accounts),
        *_arcs(found, measures, accounts),
        *(_voice(view, n, y, measures) for n, y in voices.items()),
        *(_account(c, accounts[c.sheet.account.id], measures) for c in found.columns),
        width=wide, height=high, viewBox=f"{-_PAD} {-_PAD} {wide} {high}", class_=class_,
        aria_hidden="true", focusable="false",
    )  # fmt: skip


def _top(index: int, count: int, rows: int) -> float:
    """The upper edge of a box: the shorter column is spread over the height of the longer."""
    return round(_ROW * (index + 0.5) * rows / count - _HEIGHT / 2, 1)


def _lines(
    found: Meeting, measures: Measures, voices: Mapping[str, float], accounts: Mapping[str, float]
) -> Iterator[Html]:
    x, x2 = measures.voice, measures.voice + measures.way
    bend = measures.way // 2
    for (document, node), stated in found.reached.items():
        if node in voices and document in accounts:
            y, y2 = voices[node] + _HEIGHT / 2, accounts[document] + _HEIGHT / 2
            d = f"M{x} {y:g}C{x + bend} {y:g} {x2 - bend} {y2:g} {x2} {y2:g}"
            yield el("path", d=d, class_="thin" if stated else "thin r-unnamed", stroke_width="1.5")


def _arcs(found: Meeting, measures: Measures, accounts: Mapping[str, float]) -> Iterator[Html]:
    """An arc for each pair of accounts, with a head at the one that is rested on."""
    x = measures.voice + measures.way + measures.account
    drawn: dict[tuple[str, str], bool] = {}
    for edge in found.between:
        pair = edge.rests, edge.on
        drawn[pair] = drawn.get(pair, False) or edge.ground != "inferred"
    for (rests, on), stated in drawn.items():
        # Two that rest on each other get two arcs, so that a round is seen as such.
        down = accounts[on] > accounts[rests]
        y, y2 = accounts[rests] + (9 if down else 19), accounts[on] + (9 if down else 19)
        out = x + min(measures.arcs * 1.25, 20 + abs(y2 - y) / 3)
        d = f"M{x} {y:g}C{out:g} {y:g} {out:g} {y2:g} {x + 3} {y2:g}m6 -4l-6 4l6 4"
        yield el("path", d=d, class_="thin" if stated else "thin r-unnamed", stroke_width="1.5")


def _voice(view: Dossier, node: str, y: float, measures: Measures) -> Html:
    name = view.node(node)
    named = view.named.get(node, False)
    return el(
        "g",
        el("rect", x="0", y=f"{y:g}", width=measures.voice, height=_HEIGHT, rx="14"),
        el("text", words(_fitting(name, measures.voice - 26)), x="13", y=f"{y + 18.5:g}"),
        el("title", plain(name)),
        class_="b-named" if named else "b-unnamed",
    )  # fmt: skip


def _fitting(name: str, pixels: float) -> str:
    """The name cut where it would be broader than its box, capitals and wide letters counted so."""
    name, left = plain(" ".join(name.split())), pixels
    for n, letter in enumerate(name):
        wide = letter in "mwMW—" or unicodedata.east_asian_width(letter) in "WF"
        left -= 13 if wide else 9.5 if letter.isupper() else 7.2
        if left < 0:
            return name[: max(1, n - 2)].rstrip(" ,;:.-") + "…"
    return name


def _account(column: Column, y: float, measures: Measures) -> Html:
    x = measures.voice + measures.way
    name = _fitting(column.name, measures.account - 40) if measures.account > 2 * _HEIGHT else ""
    return el(
        "a",
        el("rect", x=x, y=f"{y:g}", width=measures.account, height=_HEIGHT, rx="3"),
        el("text", column.letter, x=x + 9, y=f"{y + 18.5:g}", class_="flag"),
        el("text", words(name), x=x + 32, y=f"{y + 18.5:g}") if name else None,
        el("title", plain(column.name)),
        href=f"#{column.sheet.id}", tabindex="-1", class_="b-account",
    )  # fmt: skip
