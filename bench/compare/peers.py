"""What simple means reach on the same planted dossiers: TF-IDF and BM25 for points, MinHash for copies.

The peers are helped: each is given the sentences of all readings of the gold, and the threshold that
serves it best on the very data on which it is measured.
"""

from __future__ import annotations

import importlib
import importlib.util
import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from bench.compare.counted import Gold
from bench.compare.scoring import COPY, kind_of

K1, B = 1.2, 0.75
"""The usual parameters of BM25 (Robertson and Zaragoza 2009)."""
HASHES, RUN = 128, 3
_WORD = re.compile(r"[^\W_]+")
_END = re.compile(r"[.!?”]\s|\n\n")
Ranked = list[tuple[float, bool]]
"""Scores of pairs, and whether the pair is right."""


def words(golds: Sequence[Gold]) -> dict[str, str]:
    """What to print beside our figures, by the last part of their keys."""
    if not golds:
        return {}
    out = {
        "point_pairs": f"{best_f1(_pairs(golds, tf_idf)):.3f} (TF-IDF), {best_f1(_pairs(golds, bm25)):.3f} (BM25)",
    }
    if importlib.util.find_spec("datasketch"):
        out["copies_r"] = f"F1 {best_f1([x for g in golds for x in _copies(g)]):.3f} (MinHash)"
    return out


def best_f1(ranked: Iterable[tuple[float, bool]]) -> float:
    """The F1 at the best threshold."""
    rows = sorted(ranked, key=lambda x: -x[0])
    due = sum(right for _, right in rows)
    best, hit = 0.0, 0
    for n, (score, right) in enumerate(rows, 1):
        hit += right
        if hit and (n == len(rows) or rows[n][0] < score):
            best = max(best, 2 * hit / (n + due))
    return best


def _pairs(
    golds: Sequence[Gold], scorer: Callable[[list[list[str]]], Callable[[int, int], float]]
) -> Ranked:
    out: Ranked = []
    for gold in golds:
        readings = [r for r in gold.readings if r.status == "reading"]
        score = scorer(
            [_tokens(_sentence(gold.texts[r.side.document], r.side.spans[0])) for r in readings]
        )
        out += [
            (score(i, j), readings[i].point == readings[j].point)
            for i, j in combinations(range(len(readings)), 2)
            if readings[i].side.document != readings[j].side.document
        ]
    return out


def _sentence(text: str, span: tuple[int, int]) -> str:
    before = [m.end() for m in _END.finditer(text, 0, span[0])]
    after = _END.search(text, span[1])
    return text[before[-1] if before else 0 : after.start() if after else len(text)]


def _tokens(sentence: str) -> list[str]:
    return [w.casefold() for w in _WORD.findall(sentence)]


def tf_idf(texts: list[list[str]]) -> Callable[[int, int], float]:
    """The cosine of two texts, words weighed by how few texts have them."""
    rare = _rarity(texts)
    weighed = [{w: n * rare[w] for w, n in Counter(t).items()} for t in texts]
    norms = [math.sqrt(sum(x * x for x in v.values())) or 1.0 for v in weighed]

    def cosine(i: int, j: int) -> float:
        a, b = weighed[i], weighed[j]
        return sum(x * b[w] for w, x in a.items() if w in b) / norms[i] / norms[j]

    return cosine


def bm25(texts: list[list[str]]) -> Callable[[int, int], float]:
    """The score of one text as a query to another, as a share of its score to itself; the mean of both ways."""
    rare = _rarity(texts)
    counts = [Counter(t) for t in texts]
    middle = sum(map(len, texts)) / max(1, len(texts))

    def one(i: int, j: int) -> float:
        size = K1 * (1 - B + B * len(texts[j]) / middle)
        found = counts[j]
        return sum(
            rare[w] * found[w] * (K1 + 1) / (found[w] + size) for w in counts[i] if w in found
        )

    own = [one(i, i) or 1.0 for i in range(len(texts))]
    return lambda i, j: (one(i, j) / own[i] + one(j, i) / own[j]) / 2


def _rarity(texts: list[list[str]]) -> dict[str, float]:
    held: dict[str, int] = defaultdict(int)
    for text in texts:
        for word in set(text):
            held[word] += 1
    return {w: math.log(1 + (len(texts) - n + 0.5) / (n + 0.5)) for w, n in held.items()}


def _copies(gold: Gold) -> Ranked:
    """Every two documents with their likeness by MinHash of runs of three words."""
    sketcher = importlib.import_module("datasketch").MinHash
    names = sorted(gold.texts)
    sketches = []
    for name in names:
        sketch = sketcher(num_perm=HASHES)
        tokens = _tokens(gold.texts[name])
        for n in range(len(tokens) - RUN + 1):
            sketch.update(" ".join(tokens[n : n + RUN]).encode())
        sketches.append(sketch)
    copied = {frozenset((r["a"], r["b"])) for r in gold.raw["reuse"] if kind_of(r) == COPY}
    return [
        (sketches[i].jaccard(sketches[j]), frozenset((names[i], names[j])) in copied)
        for i, j in combinations(range(len(names)), 2)
    ]
