"""The values of an examination as CSV tables (RFC 4180), for spreadsheets and statistics.

Words that a spreadsheet would take for a formula get an apostrophe before them
(https://owasp.org/www-community/attacks/CSV_Injection); numbers are numbers. Every table has a
head, and each row the account, the words and where they stand.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, Final

from firsthand.extract.places.gazetteer import CREDIT
from firsthand.model import Account, Examination, Span
from firsthand.report.chains import Directory, chain_in_words, directory
from firsthand.report.exports.geojson import spots_of, status
from firsthand.report.figures import counted
from firsthand.report.markup import ODD, label
from firsthand.report.parts.layers import Layer, layer
from firsthand.report.parts.sheet import name_of
from firsthand.report.readings import (
    DOER,
    distance_in_words,
    moment_in_words,
    quantity_in_words,
)  # fmt: skip

Row = dict[str, Any]
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_STANDS = ("id", "document", "account", "words", "start", "end")
_HEADS: Final[dict[str, tuple[str, ...]]] = {
    "moments": (
        "reading", "earliest", "latest", "edtf", "role", "order", "event", "reckoned_from",
        "who_says_so", "rule",
    ),
    "places": (
        "status", "candidate", "candidates", "gazetteer_name", "lat", "lon", "within_km", "kind",
        "country", "gazetteer_id", "rule", "credit",
    ),
    "distances": ("reading", "low_km", "high_km", "bearing", "from", "to", "who_says_so", "rule"),
    "quantities": (
        "reading", "low", "high", "bound", "counted", "state", "part_of", "scope", "as_of",
        "who_says_so", "rule",
    ),
    "agency": ("reading", "class", "act", "doer", "actor", "victim", "who_says_so", "rule"),
}  # fmt: skip
"""The tables and the columns of each after those that say where a value stands."""


NAMES: Final = tuple(_HEADS)


def tables_of(examination: Examination, *, credit: str = CREDIT) -> dict[str, str]:
    """Each table by its name; same input, same text. An empty table still has its head.

    ``credit`` is owed to the makers of the gazetteer and stands beside every position.
    """
    accounts = [_Known(a) for a in examination.accounts]
    makers: dict[str, Callable[[_Known], Iterator[Row]]] = {
        "moments": _moments, "places": partial(_places, credit=credit), "distances": _distances,
        "quantities": _quantities, "agency": _agency,
    }  # fmt: skip
    return {
        name: _written((*_STANDS, *_HEADS[name]), (row for a in accounts for row in make(a)))
        for name, make in makers.items()
    }


def cell(value: object) -> object:
    """What goes into a cell: words that cannot be taken for a formula, or a number as it is.

    >>> cell("=1+1"), cell(-3.0), cell(2.5)
    ("'=1+1", -3, 2.5)
    """
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if not isinstance(value, str):
        return value
    shown = ODD.sub(lambda m: label(m[0]), value)
    return f"'{shown}" if shown.lstrip(" ").startswith(_FORMULA) else shown


def _written(columns: tuple[str, ...], rows: Iterable[Row]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns)
    writer.writeheader()
    writer.writerows({key: cell(value) for key, value in row.items()} for row in rows)
    return out.getvalue()


class _Known:
    """An account with what its rows are looked up in."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self.directory: Directory = directory(account)
        self.claims = counted(account)
        self.light: Layer = layer([c.span for c in self.claims])

    def words(self, span: Span | None) -> str | None:
        return None if span is None else span.of(self.account.text.characters)

    def stands(self, id_: str, span: Span) -> Row:
        return {
            "id": id_, "document": self.account.id, "account": name_of(self.account),
            "words": self.words(span), "start": span.start, "end": span.end,
        }  # fmt: skip

    def chain(self, span: Span) -> str | None:
        """Who says it, by the innermost claim in which it stands; None outside of all claims."""
        index = self.light.at(span.start)
        if index is None:
            return None
        return chain_in_words(self.account, self.claims[index], known=self.directory)


def _moments(known: _Known) -> Iterator[Row]:
    for m in known.account.values.moments:
        yield known.stands(m.id, m.span) | {
            "reading": moment_in_words(m), "earliest": m.earliest, "latest": m.latest,
            "edtf": m.edtf, "role": m.role, "order": m.order, "event": known.words(m.event),
            "reckoned_from": m.anchor, "who_says_so": known.chain(m.span), "rule": m.rule,
        }  # fmt: skip


def _places(known: _Known, *, credit: str) -> Iterator[Row]:
    for p in known.account.values.places:
        spots = spots_of(p)
        for n, s in enumerate(spots, start=1):
            row = known.stands(p.id, p.span) | {"status": status(p, s), "rule": p.rule}
            if s is not None:
                row |= {
                    "candidate": n, "candidates": len(spots), "gazetteer_name": s.name,
                    "lat": s.lat, "lon": s.lon, "within_km": s.precision_km, "kind": s.kind,
                    "country": s.country, "gazetteer_id": s.id, "credit": credit,
                }  # fmt: skip
            yield row


def _distances(known: _Known) -> Iterator[Row]:
    for d in known.account.values.distances:
        yield known.stands(d.id, d.span) | {
            "reading": distance_in_words(d), "low_km": d.low_km, "high_km": d.high_km,
            "bearing": d.bearing, "from": known.words(d.origin), "to": known.words(d.goal),
            "who_says_so": known.chain(d.span), "rule": d.rule,
        }  # fmt: skip


def _quantities(known: _Known) -> Iterator[Row]:
    for q in known.account.values.quantities:
        yield known.stands(q.id, q.span) | {
            "reading": quantity_in_words(q), "low": q.low, "high": q.high, "bound": q.bound,
            "counted": q.counted, "state": q.state, "part_of": q.part_of,
            "scope": known.words(q.scope), "as_of": known.words(q.as_of),
            "who_says_so": known.chain(q.span), "rule": q.rule,
        }  # fmt: skip


def _agency(known: _Known) -> Iterator[Row]:
    names = {a.id: a.name for a in known.account.actors}
    for h in known.account.values.harms:
        yield known.stands(h.id, h.span) | {
            "reading": DOER[h.doer_class], "class": h.doer_class, "act": h.act,
            "doer": known.words(h.doer), "actor": names.get(h.doer_actor or ""),
            "victim": known.words(h.victim), "who_says_so": known.chain(h.span), "rule": h.rule,
        }  # fmt: skip
