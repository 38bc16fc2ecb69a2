"""The matrix of a comparison as CSV (RFC 4180) and as a workbook (XLSX) for spreadsheets.

A row is a point, a column an account, a cell its shortest verbatim quotation with value and
verdict. Words that a spreadsheet would take for a formula get an apostrophe before them, in both
forms. The workbook has three more sheets: readings, verdicts and origins.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import datetime

from firsthand.compared import Comparison, Point, Reading
from firsthand.model import UNKNOWN, Span
from firsthand.report.compared_form import ONLY_HERE, against_first
from firsthand.report.exports.tables import cell
from firsthand.report.parts.sheet import name_of

Cells = list[object]
_SHEETS = ("Matrix", "Readings", "Verdicts", "Origins")
_WIDTHS = {"Matrix": 34, "Readings": 22, "Verdicts": 26, "Origins": 26}
_AT = datetime(1980, 1, 1)
"""The time stamp of every workbook: same input, same bytes."""
_LONGEST = 32_000
"""Characters that a cell of a workbook may hold, with room to spare (its limit is 32,767)."""


def csv_of(comparison: Comparison) -> str:
    """The matrix as CSV, with the mark of UTF-8 at its head; same input, same text."""
    out = io.StringIO()
    csv.writer(out).writerows([cell(c) for c in row] for row in _Known(comparison).matrix())
    return "\ufeff" + out.getvalue()


def xlsx_of(comparison: Comparison) -> bytes:
    """The workbook; same input, same bytes."""
    import xlsxwriter

    known = _Known(comparison)
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": "Firsthand: points by accounts", "created": _AT})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    tables = (known.matrix(), known.readings(), known.verdicts(), known.origins())
    for name, rows in zip(_SHEETS, tables, strict=True):
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 2 if name == "Matrix" else 0)
        for n, row in enumerate(rows):
            if n == 0:
                sheet.set_column(0, len(row) - 1, _WIDTHS[name])
            for k, value in enumerate(row):
                shown = cell(value)
                if isinstance(shown, int | float):
                    sheet.write_number(n, k, shown, plain)
                elif shown is not None:
                    sheet.write_string(n, k, str(shown)[:_LONGEST], plain if n else head)
    book.close()
    return out.getvalue()


class _Known:
    """A comparison with what its tables are looked up in."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.accounts = comparison.examination.accounts
        self.text = {a.id: a.text.characters for a in self.accounts}
        self.name = {a.id: name_of(a) for a in self.accounts}
        self.voice = {x.id: x.name for a in self.accounts for x in a.actors}
        self.party = {p.id: p.name for p in comparison.parties}
        self.words = against_first(comparison)
        self.question = {p.id: p.question for p in comparison.points}

    def matrix(self) -> Iterator[Cells]:
        yield ["point", "question", "slot", *(self.name[a.id] for a in self.accounts)]
        for point in self.comparison.points:
            cells = (self._cell(point, a.id) for a in self.accounts)
            yield [point.id, point.question, point.slot, *cells]

    def readings(self) -> Iterator[Cells]:
        yield [
            "point", "question", "slot", "account", "voice", "words", "value", "verdict",
            "start", "end", "rule",
        ]  # fmt: skip
        for point in self.comparison.points:
            for r in point.readings:
                yield [
                    point.id, point.question, r.slot, self.name[r.document], self._voice(r),
                    self._quote(r.document, r.span), r.printed, self._word(point, r),
                    r.span.start, r.span.end, r.rule,
                ]  # fmt: skip

    def verdicts(self) -> Iterator[Cells]:
        yield [
            "point", "question", "account a", "words a", "value a", "account b", "words b",
            "value b", "verdict", "why", "rule",
        ]  # fmt: skip
        for v in self.comparison.verdicts:
            sides: Cells = []
            for r in (v.a, v.b):
                sides += [self.name[r.document], self._quote(r.document, r.span), r.printed]
            yield [v.point, self.question.get(v.point), *sides, v.word, v.sentence, v.rule]

    def origins(self) -> Iterator[Cells]:
        yield [
            "point", "question", "value", "accounts", "chains at least", "chains at most",
            "known origins", "through", "joined by inference", "in words",
        ]  # fmt: skip
        for o in self.comparison.origins:
            joins = (f"{self._node(j.a)} and {self._node(j.b)}: {j.kind}" for j in o.inferred)
            yield [
                o.point, self.question.get(o.point), o.value, self._nodes(o.documents),
                o.chains_low, o.chains_high, self._nodes(o.known_origins),
                self._nodes(o.bottlenecks), "; ".join(joins), o.sentence,
            ]  # fmt: skip

    def _cell(self, point: Point, document: str) -> str | None:
        if document in point.not_read:
            return "not read"
        mine = [r for r in point.readings if r.document == document]
        if not mine:
            return "silent" if document in point.silent else None
        return "\n".join(self._told(point, r) for r in mine)

    def _told(self, point: Point, reading: Reading) -> str:
        about = [reading.printed, self._word(point, reading), self._voice(reading)]
        quote = self._quote(reading.document, reading.span)
        return f"{quote} [{'; '.join(x for x in about if x)}]"

    def _word(self, point: Point, reading: Reading) -> str | None:
        if len(point.readings) == 1:
            return ONLY_HERE.replace("_", " ")
        word = self.words.get((point.id, reading.document, reading.span))
        return None if word is None else word.replace("_", " ")

    def _voice(self, reading: Reading) -> str | None:
        if reading.voice is None:
            return None
        return "someone not named" if reading.voice == UNKNOWN else self.voice.get(reading.voice)

    def _quote(self, document: str, span: Span) -> str:
        return span.of(self.text[document])

    def _nodes(self, ids: Iterable[str]) -> str:
        return ", ".join(self._node(i) for i in ids)

    def _node(self, id_: str) -> str:
        return self.name.get(id_) or self.party.get(id_) or self.voice.get(id_) or id_
