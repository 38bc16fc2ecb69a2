"""The comparison as JSON: what `examine` prints, and the lists of points and what they rest on.

Keys beyond those of the format are additions that its readers must ignore.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import resources
from typing import Any

from firsthand.compared import (
    Comparison,
    Edge,
    Hypotheses,
    Origins,
    Party,
    Point,
    Reading,
    Reuse,
    Since,
    Verdict,
)  # fmt: skip
from firsthand.model import Span
from firsthand.report import json_form
from firsthand.report.json_form import passages_of, spans_of

Entry = dict[str, Any]
ONLY_HERE = "only_here"


def json_of(comparison: Comparison) -> str:
    """The comparison as one JSON object with a line feed at its end; same input, same bytes."""
    return json_form.json_of(comparison.examination, _lists(comparison))


def schema() -> Entry:
    """The JSON Schema (draft 2020-12) that `json_of` keeps to; unknown keys are allowed."""
    path = resources.files("firsthand.report") / "schema" / "compare-1.json"
    own: Entry = json.loads(path.read_text(encoding="utf-8"))
    whole = json_form.schema()
    return {
        **whole,
        "$id": own["$id"],
        "title": own["title"],
        "required": [*whole["required"], *own["required"]],
        "properties": {**whole["properties"], **own["properties"]},
        "$defs": {**whole["$defs"], **own["$defs"]},
    }


def against_first(comparison: Comparison) -> dict[tuple[str, str, Span], str]:
    """The verdict of each reading against the first of its point: (point, document, span) to word.

    A reading that no rule could lay beside the first is not in it, nor is the first itself.
    """
    firsts = {p.id: p.readings[0] for p in comparison.points if p.readings}
    found: dict[tuple[str, str, Span], str] = {}
    for verdict in comparison.verdicts:
        first = firsts.get(verdict.point)
        for one, other in ((verdict.a, verdict.b), (verdict.b, verdict.a)):
            if first is not None and one == first:
                found.setdefault((verdict.point, other.document, other.span), verdict.word)
    return found


def _lists(comparison: Comparison) -> Iterator[tuple[str, list[Entry] | Entry]]:
    words = against_first(comparison)
    yield "parties", [_party(p) for p in comparison.parties]
    yield "points", [_point(p, words) for p in comparison.points]
    yield "verdicts", [_verdict(v) for v in comparison.verdicts]
    yield "origins", [_origins(o) for o in comparison.origins]
    yield "reuse", [_reuse(r) for r in comparison.reuse]
    yield "edges", [_edge(e) for e in comparison.edges]
    if comparison.hypotheses is not None:
        yield "hypotheses", _hypotheses(comparison.hypotheses)
    if comparison.since is not None:
        yield "since", _since(comparison.since)


def _party(party: Party) -> Entry:
    return {
        "id": party.id,
        "name": party.name,
        "named": party.named,
        "actors": list(party.actors),
        "document": party.document,
    }


def _point(point: Point, words: dict[tuple[str, str, Span], str]) -> Entry:
    alone = len(point.readings) == 1
    readings = [
        _reading(r, ONLY_HERE if alone else words.get((point.id, r.document, r.span)))
        for r in point.readings
    ]
    for word, documents in (("silent", point.silent), ("not_read", point.not_read)):
        readings += [
            {"document": d, "span": None, "voice": None, "value": None, "verdict": word}
            for d in documents
        ]
    return {
        "id": point.id,
        "question": point.question,
        "slot": point.slot,
        "act": point.act,
        "claims": list(dict.fromkeys(r.claim for r in point.readings if r.claim is not None)),
        "readings": readings,
        "joins": list(point.joins),
    }


def _reading(reading: Reading, word: str | None) -> Entry:
    return {
        "document": reading.document,
        "span": list(reading.span),
        "voice": reading.voice,
        "value": reading.printed or None,
        "verdict": word,
        "chain": list(reading.chain),
        "modality": reading.modality,
        "rule": reading.rule,
    }


def _verdict(verdict: Verdict) -> Entry:
    return {
        "point": verdict.point,
        "slot": verdict.slot,
        "a": _side(verdict.a),
        "b": _side(verdict.b),
        "verdict": verdict.word,
        "rule": verdict.rule,
        "sentence": verdict.sentence,
        "one_witness": verdict.one_witness,
    }


def _side(reading: Reading) -> Entry:
    return {
        "document": reading.document,
        "span": list(reading.span),
        "value": reading.printed or None,
    }


def _origins(origins: Origins) -> Entry:
    apart = origins.without_inferred
    return {
        "point": origins.point,
        "value": origins.value,
        "documents": list(origins.documents),
        "chains_low": origins.chains_low,
        "chains_high": origins.chains_high,
        "known_origins": list(origins.known_origins),
        "bottlenecks": list(origins.bottlenecks),
        "inferred": [
            {"kind": j.kind, "a": j.a, "b": j.b, "spans": passages_of(j.passages)}
            for j in origins.inferred
        ],
        "first_voices": origins.first_voices,
        "without_inferred": None if apart is None else list(apart),
        "sentence": origins.sentence,
    }


def _reuse(reuse: Reuse) -> Entry:
    return {
        "a": reuse.a,
        "b": reuse.b,
        "kind": reuse.kind,
        "spans_a": spans_of(reuse.spans_a),
        "spans_b": spans_of(reuse.spans_b),
        "share": round(reuse.share, 4),
        "direction": reuse.direction,
        "rule": reuse.rule,
        "because": reuse.because,
    }


def _edge(edge: Edge) -> Entry:
    return {
        "rests": edge.rests,
        "on": edge.on,
        "kind": edge.kind,
        "ground": edge.ground,
        "spans": passages_of(edge.passages),
        "because": edge.because,
    }


def _hypotheses(board: Hypotheses) -> Entry:
    return {
        "question": board.question,
        "hypotheses": [
            {"id": h.id, "says": h.says, "refuted_by": h.refuted_by, "against": n}
            for h, n in zip(board.hypotheses, board.against, strict=True)
        ],
        "rows": [
            {
                "origins": list(row.origins),
                "cells": list(row.cells),
                "tells_apart": [list(pair) for pair in row.tells_apart],
                "evidence": [
                    {
                        "says": e.says,
                        "document": e.document,
                        "span": list(e.span),
                        "cells": [
                            {
                                "hypothesis": c.hypothesis,
                                "is": c.word,
                                "by": c.by,
                                "on": c.on,
                                "because": c.because,
                            }
                            for c in e.cells
                        ],
                    }
                    for e in row.evidence
                ],
            }
            for row in board.rows
        ],
        "hangs_on": [list(origins) for origins in board.hangs_on],
    }


def _since(since: Since) -> Entry:
    return {
        "added": list(since.added),
        "gone": list(since.gone),
        "opened": list(since.opened),
        "closed": list(since.closed),
        "readings": [{"point": p, "documents": list(d)} for p, d in since.readings],
        "verdicts": [
            {"point": m.point, "sentence": m.what, "before": m.before, "after": m.after}
            for m in since.verdicts
        ],
        "origins": [
            {"point": m.point, "value": m.what, "before": m.before, "after": m.after}
            for m in since.origins
        ],
    }
