"""How well reuse is found, beside MinHash.

    python -m bench.compare.reuse

MinHash (datasketch, 256 hashes of runs of three words) gives one figure for two texts and no span;
its threshold is the best one on the very pairs that are scored, so what is printed is more than it
can do. For the short answers it is the best one on the answers to the other sources.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib.util import find_spec
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from bench.sets import DOSSIERS, SHARED, Gold
from bench.table import Part, Row, plain
from firsthand.compare.reuse import reuse
from firsthand.compare.reuse.levels import level
from firsthand.compare.reuse.wording import words
from firsthand.compared import Reuse
from firsthand.examination import examine
from firsthand.model import Account

ANSWERS = SHARED / "data/compare/short_answers_reuse"
CARTHAGE = SHARED / "cases/carthage-jail-1844"
HASHES = 256
RUN = 3
COPIED = frozenset(("copy", "rewrite"))
Pair = frozenset[str]


class Judged(NamedTuple):
    """A likeness of two texts, and whether one was made from the other."""

    like: float
    derived: bool


def rows() -> list[Row]:
    """The rows of the sets that are on this machine."""
    out: list[Row] = []
    if (ANSWERS / "train.jsonl").is_file():
        out += answers()
    for folder in DOSSIERS:
        if (folder / "gold.json").is_file():
            out += dossier(folder)
    if (CARTHAGE / "gold_dependence.json").is_file():
        out += carthage()
    return out


def answers() -> list[Row]:
    """Short answers made from a source, or not: two classes and four."""
    found = Gold("answers", ANSWERS / "train.jsonl").rows()
    given = {r["id"]: r["text"] for r in Gold("sources", ANSWERS / "train_sources.jsonl").rows()}
    taken = [level(given[r["source"]], r["text"]) for r in found]
    two = _share(t.derived == bool(r["derived"]) for t, r in zip(taken, found, strict=True))
    four = _share(t.level == r["level"] for t, r in zip(taken, found, strict=True))
    return [
        Row("short answers, derived or not", two, goal=0.97, key="reuse.answers.two",
            peer=_peer(lambda: _answers_of_peer(found, given))),
        Row("short answers, cut, light, heavy, non", four, goal=0.80, key="reuse.answers.four"),
    ]  # fmt: skip


def _answers_of_peer(found: Sequence[dict[str, Any]], given: dict[str, str]) -> float:
    judged = [
        (r["source"], Judged(_like(given[r["source"]], r["text"]), bool(r["derived"])))
        for r in found
    ]
    right = 0
    for source in given:
        others = [j for s, j in judged if s != source]
        mark = max((j.like for j in others), key=lambda m: _right(others, m))
        right += _right([j for s, j in judged if s == source], mark)
    return right / len(judged)


def _right(judged: Iterable[Judged], mark: float) -> int:
    return sum((j.like >= mark) == j.derived for j in judged)


def dossier(folder: Path) -> list[Row]:
    """Copies and shared quotations of a dossier, by pairs of documents."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))["reuse"]
    accounts = _mined([folder / name for name in _documents(folder)])
    entries = reuse(accounts)
    name = folder.parent.name
    copied = _pairs(gold, COPIED)
    said = _found(accounts, entries, COPIED)
    quoted = _pairs(gold, {"shared_quotation"})
    texts = {Path(a.text.path).name: a.text.characters for a in accounts}
    return [
        Row(f"{name}: copies, F1 by pairs", _f1(said, copied), goal=0.9,
            key=f"reuse.{name}.copies", peer=_peer(lambda: _best_f1(texts, copied))),
        Row(f"{name}: shared quotations, F1 by pairs",
            _f1(_found(accounts, entries, {"shared_quotation"}), quoted), goal=0.9,
            key=f"reuse.{name}.quotations"),
        Row(f"{name}: quotations called copies", len(said & quoted) / max(1, len(quoted)),
            goal=0.0, lower=True, key=f"reuse.{name}.false",
            peer=_peer(lambda: _quotations_above(texts, copied, quoted))),
    ]  # fmt: skip


def carthage() -> list[Row]:
    """43 accounts of 1844: pairs that are not two sources, and pairs called so beside them."""
    gold = json.loads((CARTHAGE / "gold_dependence.json").read_text("utf-8"))
    known = {frozenset((f"{r['a']}.txt", f"{r['b']}.txt")) for r in gold}
    accounts = _mined(sorted((CARTHAGE / "docs").glob("*.txt")))
    began = time.process_time()
    entries = reuse(accounts)
    took = time.process_time() - began
    copied = _found(accounts, entries, COPIED)
    every = _found(accounts, entries, {*COPIED, "shared_quotation"})
    return [
        Row("Carthage: dependent pairs found", len(every & known) / len(known), goal=1.0,
            key="reuse.carthage.found"),
        Row("Carthage: other pairs called copies, of 903", len(copied - known) / 903, goal=12 / 903,
            lower=True, key="reuse.carthage.false"),
        Row("Carthage: seconds of processor time", took, "seconds", goal=3.0, lower=True),
    ]  # fmt: skip


def _documents(folder: Path) -> list[str]:
    listed = json.loads((folder / "manifest.json").read_text("utf-8"))["documents"]
    return [d["file"] for d in listed]


def _mined(paths: Sequence[Path]) -> tuple[Account, ...]:
    return examine([str(path) for path in paths]).accounts


def _pairs(gold: Iterable[dict[str, Any]], kinds: Iterable[str]) -> set[Pair]:
    return {frozenset((r["a"], r["b"])) for r in gold if r["kind"] in kinds}


def _found(
    accounts: Iterable[Account], entries: Iterable[Reuse], kinds: Iterable[str]
) -> set[Pair]:
    names = {a.id: Path(a.text.path).name for a in accounts}
    return {frozenset((names[e.a], names[e.b])) for e in entries if e.kind in kinds}


def _f1(said: set[Pair], gold: set[Pair]) -> float:
    return 2 * len(said & gold) / max(1, len(said) + len(gold))


def _share(right: Iterable[bool]) -> float:
    found = list(right)
    return sum(found) / max(1, len(found))


def _peer(figure: Callable[[], float]) -> str:
    """The peer's figure, where it is on this machine."""
    return f"MinHash {figure():.3f}" if find_spec("datasketch") else ""


def _best_f1(texts: dict[str, str], gold: set[Pair]) -> float:
    likes = _likes(texts)
    return max(_f1({p for p, like in likes.items() if like >= m}, gold) for m in likes.values())


def _quotations_above(texts: dict[str, str], copied: set[Pair], quoted: set[Pair]) -> float:
    """Quotations called copies at a threshold that finds all the copies."""
    likes = _likes(texts)
    mark = min((likes[p] for p in copied), default=1.0)
    return sum(likes[p] >= mark for p in quoted) / max(1, len(quoted))


def _likes(texts: dict[str, str]) -> dict[Pair, float]:
    return {frozenset((a, b)): _like(texts[a], texts[b]) for a, b in combinations(sorted(texts), 2)}


def _like(a: str, b: str) -> float:
    return float(_sketch(a).jaccard(_sketch(b)))


@cache
def _sketch(text: str) -> Any:
    sketch = importlib.import_module("datasketch").MinHash(num_perm=HASHES)
    forms = [token.form for token in words(text)]
    for gram in zip(*(forms[k:] for k in range(RUN)), strict=False):
        sketch.update(" ".join(gram).encode())
    return sketch


if __name__ == "__main__":
    found = tuple(rows())
    skipped = () if found else ("the shared sets are not on this machine",)
    sys.stdout.write(plain([Part("comparing: reuse", found, skipped)]) + "\n")
