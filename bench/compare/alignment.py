"""How well sentences of two accounts that speak of one event are found, and told from others.

    python -m bench.compare.alignment

On sentences of ECB+ (Cybulska and Vossen 2014), of which the development topics gave no weight and
no threshold. Recall in the first ten is divided by ten or by the number of partners, if fewer.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

from bench.sets import SHARED
from bench.table import Part, Row, plain
from firsthand.compare.alignment.likeness import ALIKE, likeness
from firsthand.compare.alignment.lines import Line, line, rarities
from firsthand.compare.alignment.proposals import proposals

FOLDER = SHARED / "data/compare/ecb_align"
PAIRS, POOL = FOLDER / "dev.jsonl", FOLDER / "dev_sentences.jsonl"
MOST = 10
Entry = dict[str, Any]


def rows() -> list[Row]:
    """The two figures; none where the data are absent."""
    if not (PAIRS.exists() and POOL.exists()):
        return []
    f1, everything = _pairs(_entries(PAIRS.read_text("utf-8")))
    return [
        Row("do two sentences speak of one event, F1", f1, "share", 0.66,
            f"all said to: {everything:.3f}", "pairs_f1"),
        Row("partners of a sentence in the first ten, recall", _recall(_entries(POOL.read_text("utf-8"))),
            "share", 0.78, "BM25 of bare words: 0.753", "recall_in_ten"),
    ]  # fmt: skip


def _entries(text: str) -> list[Entry]:
    return [json.loads(row) for row in text.splitlines() if row.strip()]


def _pairs(entries: Sequence[Entry]) -> tuple[float, float]:
    """F1 of the pairs called one event, and of calling all pairs so."""
    texts = sorted({e[side] for e in entries for side in ("text_a", "text_b")})
    lines = {text: line(text) for text in texts}
    rare = rarities(lines.values())
    said = [likeness(lines[e["text_a"]], lines[e["text_b"]], rare) >= ALIKE for e in entries]
    due = [bool(e["label"]) for e in entries]
    right = sum(s and d for s, d in zip(said, due, strict=True))
    return 2 * right / (sum(said) + sum(due)), 2 * sum(due) / (len(due) + sum(due))


def _recall(entries: Sequence[Entry]) -> float:
    """Over sentences that have a partner, the mean share of partners among the first ten."""
    lines: list[Line] = [line(e["text"]) for e in entries]
    documents = [e["id"].split("#")[0] for e in entries]
    events = [set(e["events"]) for e in entries]
    shares = []
    for n, first in enumerate(proposals(lines, documents, MOST)):
        partners = {
            m for m in range(len(entries)) if documents[m] != documents[n] and events[m] & events[n]
        }
        if partners:
            shares.append(len(partners & set(first)) / min(MOST, len(partners)))
    return sum(shares) / len(shares)


if __name__ == "__main__":
    sys.stdout.write(plain([Part("sentences of one event", tuple(rows()))]) + "\n")
