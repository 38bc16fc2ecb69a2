"""Comparisons of the shared dossiers and of a real case with forty-three accounts.

    python -m bench.compare.dossiers [--worst N]

``--worst`` prints what the shared scorer calls mistakes.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from bench.compare.counted import Gold as GoldDossier
from bench.compare.counted import Side, read_said
from bench.compare.measures import rows_of
from bench.compare.running import documents, run, scored
from bench.compare.scoring import COPY, added, kind_of
from bench.sets import DOSSIERS, SHARED
from bench.table import Part, Row, plain, told

CASE = SHARED / "cases/carthage-jail-1844"
SCORER = SHARED / "gold/score_dossier.py"
CASE_RIGHT, CASE_FALSE_COPIES, CASE_SECONDS, CASE_MEGABYTES = 20, 12, 60, 1_500
LOOSE = {"agree": ("agree", "compatible")}
"""The judged pairs of the case have one word for "the same" and "one is vaguer"."""
WORDS = {
    "agree": "agree", "conflict": "conflict", "conflict-soft": "conflict",
    "conflict-same-witness": "conflict", "not-comparable": "not_comparable",
}  # fmt: skip
MORE = (
    ("voice of the found", "first voice of the readings found"),
    ("bottlenecks", "bottlenecks, F1"),
    ("link found: ring", "rings found"),
    ("link found: shared_error", "shared errors found"),
    ("direction unfounded (-)", "direction claimed without ground"),
    ("time.impossible", "impossible times, F1"),
    ("source.bottleneck", "accounts through one actor, F1"),
)
"""What the shared scorer counts besides, and the name of its row."""


def parts() -> list[Part]:
    """The figures on the dossiers, and on the case."""
    here = [folder for folder in DOSSIERS if folder.is_dir()]
    out = (
        [_dossiers(here)]
        if here
        else [_absent("comparing: two dossiers", "no dossiers beside the project")]
    )
    if not CASE.is_dir():
        return [*out, _absent("comparing: a real case", "no case beside the project")]
    return [*out, _case()]


def _absent(title: str, why: str) -> Part:
    return Part(title, skipped=(why,))


def _dossiers(folders: list[Path]) -> Part:
    told("comparing the shared dossiers")
    made, more = [], []
    for folder in folders:
        tallies, ran, _ = scored(folder)
        made.append(tallies)
        if SCORER.is_file():
            more += list(_more(folder, ran.said))
    return Part(f"comparing: {len(folders)} dossiers", (*rows_of(added(made), "dossiers"), *more))


def _more(folder: Path, said: dict[str, Any]) -> Iterator[Row]:
    measures = json.loads(shared_scorer(folder, said, "--json"))["measures"]
    for name, shown in MORE:
        row = measures.get(name)
        if row and row["value"] is not None:
            lower = name.endswith("(-)")
            yield Row(f"  {folder.parent.name}: {shown}", row["value"], lower=lower)


def shared_scorer(folder: Path, said: dict[str, Any], *options: str) -> str:
    """What the shared scorer prints."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "said.json"
        path.write_text(json.dumps(said), encoding="utf-8")
        command = [sys.executable, str(SCORER), str(folder), str(path), *options]
        return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def _case() -> Part:
    told("comparing the accounts of a real case")
    ran = run(sorted((CASE / "docs").glob("*.txt")))
    right, judged, false, all_ = case_pairs(ran.said)
    found, wrong = case_copies(ran.said)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000
    return Part("comparing: a real case, 43 accounts, 71,000 words", (
        Row(f"judged pairs right, of {all_}", right, "count", CASE_RIGHT, key="case.right"),
        Row("  with any verdict", judged, "count"),
        Row("  not comparable called conflict", false, "count", 0, key="case.false_conflict", lower=True),
        Row("known dependent pairs found, of 3", found, "count", 3, key="case.dependent"),
        Row("  other pairs called copies, of 900", wrong, "count", CASE_FALSE_COPIES, key="case.false_copies",
            lower=True),
        Row("processor seconds, reading and mining", ran.mining, "seconds"),
        Row("  comparing", ran.comparing, "seconds"),
        Row("  both", ran.mining + ran.comparing, "seconds", CASE_SECONDS, lower=True),
        Row("peak memory of the comparing process", peak, "megabytes", CASE_MEGABYTES, lower=True),
    ))  # fmt: skip


def case_pairs(said: dict[str, Any]) -> tuple[int, int, int, int]:
    """Of the judged pairs: right, judged at all, not comparable but called conflict, all."""
    texts = {p.name: p.read_text("utf-8") for p in (CASE / "docs").glob("*.txt")}
    made = read_said(said, GoldDossier(texts, {}))
    told_ = [(made.side(v["a"]), made.side(v["b"]), v["verdict"]) for v in said["verdicts"]]
    right = judged = false = all_ = 0
    for a, b, word in case_gold():
        all_ += 1
        touched = [
            (max(a.touch(x) + b.touch(y), a.touch(y) + b.touch(x)), ours)
            for x, y, ours in told_
            if (a.touch(x) and b.touch(y)) or (a.touch(y) and b.touch(x))
        ]
        if touched:
            judged += 1
            ours = max(touched)[1]
            right += ours in LOOSE.get(word, (word,))
            false += word == "not_comparable" and ours == "conflict"
    return right, judged, false, all_


def case_gold() -> Iterator[tuple[Side, Side, str]]:
    """The judged pairs: two sides and the scheme's word."""
    for line in (CASE / "gold_issues.jsonl").read_text("utf-8").splitlines():
        issue = json.loads(line)
        known = {
            r["key"]: Side(f"{r['doc']}.txt", ((r["start"], r["end"]),)) for r in issue["readings"]
        }
        for row in issue["relations"]:
            yield known[row["a"]], known[row["b"]], WORDS[row["verdict"]]


def case_copies(said: dict[str, Any]) -> tuple[int, int]:
    """Known dependent pairs found by reuse or an edge of one author, and other pairs called copies."""
    names = {str(d["id"]): Path(d["path"]).stem for d in said["documents"]}
    gold = json.loads((CASE / "gold_dependence.json").read_text("utf-8"))
    due = {frozenset((row["a"], row["b"])) for row in gold}
    called = {frozenset((names[str(q["a"])], names[str(q["b"])]))
              for q in said["reuse"] if kind_of(q) == COPY}  # fmt: skip
    return len(due & (called | _joined(said, names))), len(called - due)


def _joined(said: dict[str, Any], names: dict[str, str]) -> set[frozenset[str]]:
    """Pairs of documents that a join names or that are by one author."""
    by: dict[str, list[str]] = {}
    for edge in said.get("edges") or []:
        if edge["kind"] == "by" and edge["rests"] in names:
            by.setdefault(edge["on"], []).append(names[edge["rests"]])
    return {frozenset(pair) for some in by.values() for pair in combinations(some, 2)}


if __name__ == "__main__":
    sys.stdout.write(plain(parts()) + "\n")
    if "--worst" in sys.argv:
        for folder_ in DOSSIERS:
            made_ = run(documents(folder_))
            sys.stdout.write(shared_scorer(folder_, made_.said, "--worst", sys.argv[-1]))
