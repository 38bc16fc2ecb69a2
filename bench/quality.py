"""How well attributions, chains and citations are found, beside what a peer finds."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from bench.peers import textacy_quotes
from bench.predictions import prediction, write
from bench.scoring import score
from bench.sets import ALL, BLIND, FERRY, GUM, OWN, STRIKE, Gold
from bench.table import Kind, Part, Row, told

Entry = dict[str, Any]
Figures = Mapping[str, float]


class Measure(NamedTuple):
    """A measure of the scorers: its name there, what the table calls it, what is wanted."""

    key: str
    words: str
    goal: float
    kind: Kind = "share"
    lower: bool = False


MEASURES = (
    Measure("full", "attributions, F1", 0.85),
    Measure("parent", "nesting, F1", 0.75),
    Measure("chain", "chain of a claim exact", 0.75),
    Measure("attributed_chain", "the same, of attributed claims", 0.75),
    Measure("hands", "number of hands", 0.85),
    Measure("origin", "origin", 0.85),
    Measure("false_passages", "passages without attribution in which one is found", 5.0,
            "percent", lower=True),
    Measure("unstated", "unstated claims, F1", 0.85),
    Measure("same_actor", "same actor or not", 0.90),
    Measure("resolved", "citations resolved, F1", 0.90),
)  # fmt: skip
GUM_GOAL = 0.55


@dataclass(frozen=True, slots=True)
class Group:
    """Sets that are scored together."""

    title: str
    key: str
    sets: tuple[Gold, ...]


GROUPS = (
    Group("ferry and strike together", "shared", (FERRY, STRIKE)),
    Group("ferry", "ferry", (FERRY,)),
    Group("strike", "strike", (STRIKE,)),
    Group("own gold, open part", "own", (OWN,)),
    Group("own gold, blind part", "blind", (BLIND,)),
)


def parts(*, peers: bool = True) -> list[Part]:
    """The table of quality; each set is read once by us and once by each peer."""
    answers: dict[str, dict[str, list[Entry]]] = {}
    gold: dict[str, list[Entry]] = {}
    for one in ALL:
        if one.here:
            told(f"reading {one.name}")
            gold[one.name] = one.rows()
            answers[one.name] = {"": [prediction(row) for row in gold[one.name]]}
            if peers:
                answers[one.name] |= _of_peers(gold[one.name])
    missing = () if peers and textacy_quotes.installed() else ("textacy is not installed",)
    out = [_part(group, gold, answers, missing if peers else ()) for group in GROUPS]
    return [*out, _gum(gold, answers)]


def _of_peers(rows: Sequence[Entry]) -> dict[str, list[Entry]]:
    if not textacy_quotes.installed():
        return {}
    return {name: [way(row) for row in rows] for name, way in textacy_quotes.WAYS.items()}


def _part(
    group: Group,
    gold: Mapping[str, list[Entry]],
    answers: Mapping[str, dict[str, list[Entry]]],
    notes: tuple[str, ...],
) -> Part:
    absent = [one.name for one in group.sets if one.name not in gold]
    if absent:
        return Part(group.title, (), tuple(f"{name} is not on this machine" for name in absent))
    rows = [row for one in group.sets for row in gold[one.name]]
    scorer = group.sets[0].scorer
    figures: dict[str, Figures] = {}
    for who in answers[group.sets[0].name]:
        made = [row for one in group.sets for row in answers[one.name][who]]
        figures[who] = by_chains(rows, made, scorer)
    ours = figures.pop("")
    return Part(group.title, tuple(_row(m, group.key, ours, figures) for m in MEASURES), notes)


def _row(measure: Measure, key: str, ours: Figures, peers: Mapping[str, Figures]) -> Row:
    factor = 100 if measure.kind == "percent" else 1
    value = ours[measure.key] * factor
    said = ""
    if measure.key in ("full", "parent", "false_passages"):  # all that the peers answer
        pick = min if measure.lower else max
        best = [(f[measure.key] * factor, name) for name, f in peers.items()]
        if best:
            figure, name = pick(best)
            said = f"{figure:.3f} ({name})" if factor == 1 else f"{figure:.1f} % ({name})"
    elif peers:
        said = "does not answer"
    return Row(
        measure.words, value, measure.kind, measure.goal, said, f"{key}.{measure.key}",
        measure.lower,
    )  # fmt: skip


def by_chains(gold: Sequence[Entry], made: Sequence[Entry], scorer: Path | None) -> Figures:
    """The figures of the chains scorer: ours, or the one that comes with a set."""
    if scorer is None:
        return score(gold, made).figures
    result = _asked(scorer, gold, made, ["--bootstrap", "0"])["measures"]
    return {m.key: result[m.key.replace("_", " ")]["value"] or 0.0 for m in MEASURES}


def by_spans(gold: Sequence[Entry], made: Sequence[Entry], scorer: Path) -> float:
    """The full F1 of the scorer that knows attributions alone."""
    kept = [{k: row[k] for k in ("id", "text", "attributions")} for row in made]
    return float(_asked(scorer, gold, kept, [])["full"]["f1"])


def _asked(
    scorer: Path, gold: Sequence[Entry], made: Sequence[Entry], more: Sequence[str]
) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / name for name in ("gold.jsonl", "made.jsonl")]
        write(gold, files[0])
        write(made, files[1])
        done = subprocess.run(
            [sys.executable, str(scorer), *map(str, files), "--json", *more],
            capture_output=True, check=True,
        )  # fmt: skip
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def _gum(gold: Mapping[str, list[Entry]], answers: Mapping[str, dict[str, list[Entry]]]) -> Part:
    title = "real articles of many kinds (GUM, development half)"
    if GUM.name not in gold or GUM.scorer is None:
        return Part(title, (), (f"{GUM.name} is not on this machine",))
    figures = {who: by_spans(gold[GUM.name], made, GUM.scorer)
               for who, made in answers[GUM.name].items()}  # fmt: skip
    ours = figures.pop("")
    peer = max(((v, k) for k, v in figures.items()), default=None)
    said = f"{peer[0]:.3f} ({peer[1]})" if peer else ""
    return Part(title, (Row("attributions, F1", ours, "share", GUM_GOAL, said, "gum.full"),))
