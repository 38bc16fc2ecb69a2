"""The list of mistakes: empty for the gold itself, and naming what was spoilt."""

from __future__ import annotations

from pathlib import Path

from bench.compare.counted import read_gold, read_said
from bench.compare.misses import misses
from bench.planted import dossier, write

from tests.bench.echoes import echo


def test_mistakes_are_listed_by_their_kind(tmp_path: Path) -> None:
    write(dossier(10, 3), tmp_path)
    gold = read_gold(tmp_path)
    assert list(misses(read_said(echo(tmp_path), gold), gold)) == []
    said = echo(tmp_path)
    first, second, third = said["points"][:3]
    first["readings"] = [r for r in first["readings"] if r["span"] is None]
    second["readings"] += [r for r in third["readings"] if r["span"] is not None]
    verdict = next(v for v in said["verdicts"] if v["verdict"] == "conflict")
    verdict["verdict"] = "agree"
    found = list(misses(read_said(said, gold), gold))
    assert {kind for kind, _ in found} == {
        f"not read: {first['slot']}", "two questions in one point", f"{verdict['slot']}: conflict called agree",
    }  # fmt: skip
