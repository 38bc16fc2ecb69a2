"""How well tensions inside one account are found, and how seldom where there are none.

    python -m bench.values.tensions

The gold dossiers list the pairs of passages that do not fit together; a finding is right where its
two passages touch the two sides. Everything else that is found there is wrong. The passages of the
gold of attribution were written without tensions: what is found there is a false alarm.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from bench.sets import DOSSIERS, FERRY, ROOT, STRIKE, Gold
from bench.table import Part, Row, plain
from firsthand.examination import account
from firsthand.findings import tensions
from firsthand.model import Account, Finding
from firsthand.read import text as read_text

PRECISION_GOAL = 0.9
RECALL_GOAL = 0.6
OWN = Gold("tensions", ROOT / "bench/gold/tensions.jsonl")

Pair = tuple[tuple[int, int], tuple[int, int]]


class Scored(NamedTuple):
    """Counts over some accounts; ``due`` leaves optional pairs out, ``lured`` are look-alikes."""

    right: int = 0
    found: int = 0
    hit: int = 0
    due: int = 0
    slot: int = 0
    lured: int = 0

    def plus(self, other: Scored) -> Scored:
        """The sum of two."""
        return Scored(*(a + b for a, b in zip(self, other, strict=True)))


def found(made: Account) -> list[Finding]:
    """The tensions of an account."""
    return [f for slot in tensions.SLOTS for f in tensions.of(slot)(made)]


def scored(made: Account, gold: list[dict[str, Any]], lures: list[dict[str, Any]]) -> Scored:
    """One account against its pairs."""
    said = found(made)
    sides = [(_pair(g), g) for g in gold]
    right = sum(any(_hits(p, f) for p, _ in sides) for f in said)
    due = [(p, g) for p, g in sides if not g.get("optional")]
    hits = [[f for f in said if _hits(p, f)] for p, _ in due]
    slot = sum(
        any(f.kind.endswith(g["slot"]) for f in fs) for fs, (_, g) in zip(hits, due, strict=True)
    )
    lured = sum(any(_hits(_pair(x), f) for f in said) for x in lures)
    return Scored(right, len(said), sum(map(bool, hits)), len(due), slot, lured)


def _pair(row: dict[str, Any]) -> Pair:
    a, b = (tuple(row[k]["span"] if isinstance(row[k], dict) else row[k]) for k in ("a", "b"))
    return (a[0], a[1]), (b[0], b[1])


def _hits(pair: Pair, finding: Finding) -> bool:
    spans = [(p.span.start, p.span.end) for p in finding.passages]
    return any(
        (_touch(pair[0], x) and _touch(pair[1], y)) or (_touch(pair[0], y) and _touch(pair[1], x))
        for x, y in combinations(spans, 2)
    )


def _touch(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _dossiers() -> Iterator[tuple[Account, list[dict[str, Any]], list[dict[str, Any]]]]:
    for folder in DOSSIERS:
        gold = json.loads((folder / "gold.json").read_text("utf-8"))
        for path in sorted(folder.glob("*.txt")):
            text = read_text(path.read_bytes(), path.name)[0]
            assert text.characters.strip() == path.read_text("utf-8").strip()
            yield (
                account(text),
                [t for t in gold["tensions"] if t["document"] == path.name],
                [t for t in gold["not_tensions"] if t["document"] == path.name],
            )


def _own(which: str) -> Iterator[tuple[Account, list[dict[str, Any]], list[dict[str, Any]]]]:
    for row in OWN.rows():
        if row["part"] == which:
            yield account(read_text(row["text"].encode(), "row.txt")[0]), row["tensions"], []


def parts() -> list[Part]:
    """The rows of the bench; a set that is not on this machine is left out."""
    out = []
    if all(Path(folder).is_dir() for folder in DOSSIERS):
        total = Scored()
        for made, gold, lures in _dossiers():
            total = total.plus(scored(made, gold, lures))
        out.append(_part("tensions, shared dossiers (21 accounts)", total, "tensions_dossiers"))
    else:
        out.append(Part("tensions, shared dossiers", (), ("not on this machine",)))
    if OWN.here:
        sets = {"open": "tensions_own", "blind": "tensions_blind"}
        for which in ("open", "blind"):
            total = Scored()
            for made, gold, lures in _own(which):
                total = total.plus(scored(made, gold, lures))
            out.append(_part(f"tensions, own gold, {which} part", total, sets[which]))
    for gold_set in (FERRY, STRIKE):
        if gold_set.here:
            alarms = sum(
                len(found(account(read_text(r["text"].encode(), "row.txt")[0])))
                for r in gold_set.rows()
            )
            out.append(
                Part(
                    f"tensions, passages without any ({gold_set.name})",
                    (Row("false alarms in 80 passages", alarms, "rate", lower=True),),
                )
            )
    return out


def _part(title: str, total: Scored, set_: str) -> Part:
    return Part(
        f"{title}: {total.right} of {total.found} found are right, {total.hit} of {total.due} are found",
        (
            Row(
                "precision",
                total.right / max(1, total.found),
                goal=PRECISION_GOAL,
                key=f"{set_}.precision",
            ),
            Row("recall", total.hit / max(1, total.due), goal=RECALL_GOAL, key=f"{set_}.recall"),
            Row("slot of the found", total.slot / max(1, total.hit), key=f"{set_}.slot"),
            Row("look-alikes called tensions", total.lured, "rate", lower=True),
        ),
    )


if __name__ == "__main__":
    sys.stdout.write(plain(parts()) + "\n")
