"""Counted things and states against the gold of tolls; a third of it is blind and only counted."""

from __future__ import annotations

import json
from typing import Any

from bench.sets import ROOT
from firsthand.extract.quantities import quantities
from firsthand.extract.scene import passages, scene
from firsthand.extract.valuing import Ground
from firsthand.read import text as read_text
from firsthand.values import Quantity

GOLD = ROOT / "bench/gold/tolls.jsonl"


def rows(*, blind: bool) -> list[dict[str, Any]]:
    """The sentences with their tolls."""
    lines = GOLD.read_text("utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["blind"] == blind]


def found(words: str) -> tuple[Quantity, ...]:
    """What is read in one sentence."""
    text = read_text(words.encode(), "toll.txt")[0]
    return quantities(Ground(text, scene(text, passages(text)).parse))


def right(toll: dict[str, Any], given: tuple[Quantity, ...]) -> tuple[bool, bool]:
    """Whether the counted thing (its last word) and the state of a toll were read."""
    for q in given:
        if q.span.start < toll["end"] and toll["start"] < q.span.end:
            last = q.counted.split()[-1] if q.counted else None
            return last == toll["counted"], q.state == toll["state"]
    return False, False


def shares(*, blind: bool) -> tuple[int, float, float]:
    """How many tolls there are; the shares with the right counted thing and the right state."""
    hits = [
        right(t, given)
        for row in rows(blind=blind)
        for given in [found(row["text"])]
        for t in row["tolls"]
    ]
    count = len(hits)
    return count, sum(a for a, _ in hits) / count, sum(b for _, b in hits) / count


def misses() -> list[str]:
    """The errors on the part that may be looked at."""
    out = []
    for row in rows(blind=False):
        given = found(row["text"])
        for t in row["tolls"]:
            if right(t, given) != (True, True):
                read = [(q.span.of(row["text"]), q.counted, q.state) for q in given]
                out.append(f"{row['text']} | {t['counted']} {t['state']} | {read}")
    return out
