"""Values as JSON: the entries of the lists moments, places, distances, quantities and agency.

Keys beyond those of the format are additions that its readers must ignore: the rule that read a
value, and for counts their whole, scope and time of count.
"""

from __future__ import annotations

from typing import Any

from firsthand.spans import Span
from firsthand.values import Distance, Harm, Moment, Place, Quantity, Spot

Entry = dict[str, Any]


def moment(document: str, m: Moment) -> Entry:
    """A moment; `order` and `event` are set for an order towards an event instead of a date."""
    return {
        "id": m.id,
        "document": document,
        "span": list(m.span),
        "earliest": m.earliest,
        "latest": m.latest,
        "edtf": m.edtf,
        "anchor": m.anchor,
        "role": m.role,
        "order": m.order,
        "event": _maybe(m.event),
        "rule": m.rule,
    }


def place(document: str, p: Place) -> Entry:
    """Words that name a place, with the spot chosen and all spots of that name."""
    return {
        "id": p.id,
        "document": document,
        "span": list(p.span),
        "chosen": None if p.chosen is None else _spot(p.chosen),
        "candidates": [_spot(c) for c in p.candidates],
        "rule": p.rule,
    }


def distance(document: str, d: Distance) -> Entry:
    """A stated distance, in kilometres."""
    return {
        "id": d.id,
        "document": document,
        "span": list(d.span),
        "low_km": d.low_km,
        "high_km": d.high_km,
        "from": _maybe(d.origin),
        "to": _maybe(d.goal),
        "bearing": d.bearing,
        "rule": d.rule,
    }


def quantity(document: str, q: Quantity) -> Entry:
    """A number with what it counts or measures."""
    return {
        "id": q.id,
        "document": document,
        "span": list(q.span),
        "low": q.low,
        "high": q.high,
        "bound": q.bound,
        "counted": q.counted,
        "state": q.state,
        "part_of": q.part_of,
        "scope": _maybe(q.scope),
        "as_of": _maybe(q.as_of),
        "rule": q.rule,
    }


def harm(document: str, h: Harm) -> Entry:
    """An act of harm and how its doer is told."""
    return {
        "id": h.id,
        "document": document,
        "span": list(h.span),
        "class": h.doer_class,
        "doer": _maybe(h.doer),
        "doer_actor": h.doer_actor,
        "act": h.act,
        "victim": _maybe(h.victim),
        "rule": h.rule,
    }


def _spot(s: Spot) -> Entry:
    return {
        "id": s.id,
        "name": s.name,
        "lat": s.lat,
        "lon": s.lon,
        "precision_km": s.precision_km,
    }


def _maybe(span: Span | None) -> list[int] | None:
    return None if span is None else list(span)
