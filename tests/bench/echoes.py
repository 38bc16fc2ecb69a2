"""Predictions made out of a gold itself: all right, or wrong in known ways."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

from bench.compare.counted import read_gold, spans_of


def echo(folder: Path) -> dict[str, Any]:
    """The gold of a dossier as if the program had printed it."""
    gold = read_gold(folder)
    ids = {name: f"d{n}" for n, name in enumerate(gold.texts)}
    raw = gold.raw
    return {
        "documents": [{"id": ids[n], "path": f"/some/{n}", "text": t} for n, t in gold.texts.items()],
        "actors": [],
        "points": [
            {"id": p["id"], "slot": p["slot"], "readings": [_reading(r, ids) for r in p["readings"]]}
            for p in raw["points"]
        ],
        "verdicts": [
            {"point": v.get("point"), "slot": v["slot"], "verdict": v["verdict"],
             "a": _side(v["a"], ids), "b": _side(v["b"], ids), "rule": "r", "sentence": "s"}
            for v in raw["verdicts"]
        ],
        "origins": [
            {**o, "documents": [ids[d] for d in o["documents"]]} for o in raw["origins"]
        ],
        "reuse": [_reuse(r, ids) for r in raw["reuse"]],
        "findings": [],
    }  # fmt: skip


def _side(row: dict[str, Any], ids: dict[str, str]) -> dict[str, Any]:
    return {"document": ids[row["document"]], "span": row["span"]}


def _reading(row: dict[str, Any], ids: dict[str, str]) -> dict[str, Any]:
    if not spans_of(row.get("span")):
        return {"document": ids[row["document"]], "span": None, "verdict": "silent"}
    return {**_side(row, ids), "voice": None, "verdict": "agree"}


def _reuse(row: dict[str, Any], ids: dict[str, str]) -> dict[str, Any]:
    way = row.get("direction")
    named = (
        {"from": "b_from_a"}
        if isinstance(way, dict) and way["from"] == row["a"]
        else {"from": "a_from_b"}
    )
    return {
        "a": ids[row["a"]], "b": ids[row["b"]], "kind": row["kind"],
        "spans_a": spans_of(row.get("spans_a")), "spans_b": spans_of(row.get("spans_b")),
        "direction": named["from"] if isinstance(way, dict) else None, "share": 0.5,
    }  # fmt: skip


def spoilt(said: dict[str, Any], seed: int) -> dict[str, Any]:
    """The same with things left out, put together wrongly, and called otherwise."""
    rng = Random(seed)
    points = [
        {**p, "readings": [r for r in p["readings"] if rng.random() < 0.8]} for p in said["points"]
    ]
    for a, b in zip(points[::3], points[1::3], strict=False):
        a["readings"] = a["readings"] + b["readings"][:2]
    verdicts = [dict(v) for v in said["verdicts"] if rng.random() < 0.8]
    for v in verdicts:
        if rng.random() < 0.3:
            v["verdict"] = rng.choice(["agree", "conflict", "compatible", "not_comparable"])
        if rng.random() < 0.1:
            v["a"] = {**v["a"], "span": [0, 700]}
    origins = [{**o, "chains_low": o["chains_low"] + rng.randint(0, 1), "documents": o["documents"][:3]}
               for o in said["origins"] if rng.random() < 0.8]  # fmt: skip
    reuse = [{**r, "kind": rng.choice(["copy", "shared_quotation", r["kind"]]),
              "direction": rng.choice(["a_from_b", None, r["direction"]])}
             for r in said["reuse"] if rng.random() < 0.8]  # fmt: skip
    return {**said, "points": points, "verdicts": verdicts, "origins": origins, "reuse": reuse}
