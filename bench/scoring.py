"""Our scorer of attributions, chains and citations, passage by passage.

    python -m bench.scoring GOLD.jsonl PREDICTED.jsonl

What counts as right, in one place. A span list stands for the words that it touches, or for other
signs where it touches no word. Two contents fit if their overlap (Jaccard) is at least a half; two
sources agree if they share a word or both are absent. Pairs are one to one, of the largest total
overlap. Shares are of all gold claims: a claim that was not found is wrong. Counts are summed over
passages; a prediction with another text than the gold counts as empty.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.matching import best

_TOKEN = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
FIT = 0.5
Tokens = frozenset[int]
Entry = Mapping[str, Any]
Rows = Sequence[Entry]
EMPTY: Entry = {"actors": [], "attributions": [], "claims": [], "citations": []}


@dataclass(slots=True)
class Count:
    """Right answers among those predicted and those in the gold; a share has gold alone."""

    right: float = 0
    predicted: float = 0
    gold: float = 0

    def add(self, right: float, predicted: float, gold: float) -> None:
        """Add the counts of one passage."""
        self.right += right
        self.predicted += predicted
        self.gold += gold

    @property
    def f1(self) -> float:
        """2 right / (predicted + gold); 0 where there is nothing."""
        total = self.predicted + self.gold
        return 2 * self.right / total if total else 0.0

    @property
    def share(self) -> float:
        """Right / gold; 0 where there is nothing."""
        return self.right / self.gold if self.gold else 0.0


@dataclass(slots=True)
class Score:
    """The counts of all measures."""

    full: Count = field(default_factory=Count)
    parent: Count = field(default_factory=Count)
    chain: Count = field(default_factory=Count)
    attributed_chain: Count = field(default_factory=Count)
    hands: Count = field(default_factory=Count)
    origin: Count = field(default_factory=Count)
    basis: Count = field(default_factory=Count)
    unstated: Count = field(default_factory=Count)
    same_actor: Count = field(default_factory=Count)
    resolved: Count = field(default_factory=Count)
    false_passages: Count = field(default_factory=Count)

    @property
    def figures(self) -> dict[str, float]:
        """Each measure as one number from 0 to 1."""
        names = ("full", "parent", "unstated", "resolved")
        shares = ("chain", "attributed_chain", "hands", "origin", "basis", "same_actor",
                  "false_passages")  # fmt: skip
        return {n: getattr(self, n).f1 for n in names} | {n: getattr(self, n).share for n in shares}


class _Words:
    """The tokens of a text, found by span."""

    def __init__(self, text: str) -> None:
        self._at: list[int | None] = [None] * len(text)
        self._real: set[int] = set()
        for n, match in enumerate(_TOKEN.finditer(text)):
            self._at[match.start() : match.end()] = [n] * (match.end() - match.start())
            if match.group()[0].isalnum() or match.group()[0] == "_":
                self._real.add(n)

    def of(self, spans: Iterable[Sequence[int]]) -> Tokens:
        got = {t for s, e in spans for t in self._at[s:e] if t is not None}
        return frozenset((got & self._real) or got)


def score(gold: Rows, predicted: Rows) -> Score:
    """How well the predicted rows answer the gold rows; rows are matched by their ids."""
    made = {row["id"]: row for row in predicted}
    out = Score()
    for row in gold:
        answer = made.get(row["id"], EMPTY)
        if answer.get("text", row["text"]) != row["text"]:
            answer = EMPTY
        words = _Words(row["text"])
        _attributions(row, answer, words, out)
        _claims(row, answer, words, out)
        _citations(row.get("citations", ()), answer.get("citations", ()), out)
    return out


def overlap(a: Tokens, b: Tokens) -> float:
    """The Jaccard overlap of two sets of words."""
    return len(a & b) / len(a | b) if a and b else 0.0


def _attributions(gold: Entry, made: Entry, words: _Words, out: Score) -> None:
    gs, ps = gold["attributions"], made["attributions"]
    sets = [[{r: words.of(x[r]) for r in ("source", "cue", "content")} for x in xs]
            for xs in (gs, ps)]  # fmt: skip
    fits: dict[tuple[int, int], float] = {}
    agreeing: set[tuple[int, int]] = set()
    for i, g in enumerate(sets[0]):
        for j, p in enumerate(sets[1]):
            weight = _fit(g, p)
            if weight:
                agree = bool(g["source"] & p["source"]) or not (g["source"] or p["source"])
                agreeing.update({(i, j)} if agree else ())
                fits[i, j] = weight + 0.001 * agree + 0.0001
    content = best(fits)
    full = best({pair: fits[pair] for pair in agreeing})
    out.full.add(len(full), len(ps), len(gs))
    _parents(gs, ps, content, out)
    _same(gs, ps, full, out)
    if not gs:
        out.false_passages.add(bool(ps), 0, 1)


def _fit(g: Mapping[str, Tokens], p: Mapping[str, Tokens]) -> float:
    if not g["content"] and not p["content"]:
        return 1.0 if g["cue"] & p["cue"] else 0.0
    near = overlap(g["content"], p["content"])
    return near if near >= FIT else 0.0


def _parents(gs: Rows, ps: Rows, content: Mapping[int, int], out: Score) -> None:
    at_g, at_p = ({x["id"]: n for n, x in enumerate(xs)} for xs in (gs, ps))
    wanted = [(i, at_g[g["parent"]]) for i, g in enumerate(gs) if g["parent"] in at_g]
    found = {(j, at_p[p["parent"]]) for j, p in enumerate(ps) if p["parent"] in at_p}
    right = sum((content.get(i), content.get(k)) in found for i, k in wanted)
    out.parent.add(right, sum(p["parent"] is not None for p in ps), len(wanted))


def _same(gs: Rows, ps: Rows, full: Mapping[int, int], out: Score) -> None:
    who = [
        (gs[i]["source_actor"], ps[j]["source_actor"])
        for i, j in sorted(full.items())
        if gs[i]["source_actor"] is not None
    ]
    for n, a in enumerate(who):
        for b in who[n + 1 :]:
            said = a[1] is not None and a[1] == b[1]
            out.same_actor.add((a[0] == b[0]) == said, 0, 1)


def _claims(gold: Entry, made: Entry, words: _Words, out: Score) -> None:
    gs, ps = gold["claims"], made["claims"]
    sets = [[words.of([x["span"]]) for x in xs] for xs in (gs, ps)]
    folk = [{a["id"]: a for a in row["actors"]} for row in (gold, made)]
    for g, tokens in zip(gs, sets[0], strict=True):
        ranked = [(overlap(tokens, other), -n) for n, other in enumerate(sets[1])]
        top, at = max(ranked, default=(0.0, 0))
        p = ps[-at] if top >= FIT else None
        right = p is not None and _same_chain(g["chain"], p["chain"], folk[0], folk[1])
        out.chain.add(right, 0, 1)
        if g["chain"]:
            out.attributed_chain.add(right, 0, 1)
        for name in ("hands", "origin", "basis"):
            getattr(out, name).add(p is not None and p[name] == g[name], 0, 1)
    chosen = [
        [t for x, t in zip(xs, ts, strict=True)
         if x["origin"] == "unstated" and x["form"] == "assertion"]
        for xs, ts in ((gs, sets[0]), (ps, sets[1]))
    ]  # fmt: skip
    pairs = best({
        (i, j): near for i, a in enumerate(chosen[0]) for j, b in enumerate(chosen[1])
        if (near := overlap(a, b)) >= FIT
    })  # fmt: skip
    out.unstated.add(len(pairs), len(chosen[1]), len(chosen[0]))


def _same_chain(
    a: Sequence[str], b: Sequence[str], of_a: Mapping[str, Entry], of_b: Mapping[str, Entry]
) -> bool:
    if len(a) != len(b):
        return False
    return all(_same_voice(of_a.get(x), of_b.get(y)) for x, y in zip(a, b, strict=True))


def _same_voice(a: Entry | None, b: Entry | None) -> bool:
    if all(x is None or x["kind"] == "unknown" for x in (a, b)):
        return True
    if a is None or b is None:
        return False
    if a["name"].casefold() == b["name"].casefold():
        return True
    return any(s < v and u < e for s, e in a["mentions"] for u, v in b["mentions"])


def _citations(gs: Rows, ps: Rows, out: Score) -> None:
    weights = {}
    for i, g in enumerate(gs):
        for j, p in enumerate(ps):
            shared = min(g["span"][1], p["span"][1]) - max(g["span"][0], p["span"][0])
            if shared > 0:
                weights[i, j] = float(shared)
    right = sum(gs[i]["resolved"] and ps[j]["resolved"] for i, j in best(weights).items())
    out.resolved.add(right, sum(p["resolved"] for p in ps), sum(g["resolved"] for g in gs))


if __name__ == "__main__":
    from bench.predictions import rows

    made = score(*(list(rows(Path(path))) for path in sys.argv[1:3]))
    sys.stdout.write(json.dumps(made.figures, indent=1) + "\n")
