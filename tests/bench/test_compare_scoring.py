"""The scorer of comparisons: its own laws, and the shared scorer's figures where that is there."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from bench.compare.counted import Tally, read_gold
from bench.compare.scoring import added, scores
from bench.planted import dossier, write
from bench.sets import ROOT

from tests.bench.echoes import echo, spoilt

SHARED = ROOT.parent / "shared/gold"
NAMES = {
    "point pairs": "point pairs", "readings found": "readings found",
    "verdict judged": "verdict judged", "verdict given judged": "verdict given judged",
    "verdict over all": "verdict over all", "conflict": "conflict",
    "conflict judged": "conflict, P judged", "silent": "silent",
    "silent, given home": "silent, given home", "origins found": "origins found",
    "origins exact": "origins exact", "origins inside": "origins inside",
    "origins overstated": "origins overstated (-)", "known origins": "known origins",
    "reuse": "reuse", "reuse kind right": "reuse kind right",
    "quotation not called copying": "quotation not called copying",
    "direction": "reuse direction", "verdicts that quote": "verdicts with two true spans",
    **{f"verdict {w}": f"verdict {w}" for w in ("agree", "conflict", "compatible", "disputed")},
}  # fmt: skip


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    write(dossier(12, 2), tmp_path)
    return tmp_path


def test_the_gold_itself_is_right_in_everything(planted: Path) -> None:
    made = scores(echo(planted), read_gold(planted))
    lower = {"origins overstated", "not comparable called conflict"}
    assert {name for name, t in made.items() if t.due and t.f1 < 1 and name not in lower} == set()
    assert made["origins overstated"].hit == 0
    assert made["not comparable called conflict"].hit == 0


def test_nothing_said_is_nothing_right(planted: Path) -> None:
    said = echo(planted) | {"points": [], "verdicts": [], "origins": [], "reuse": []}
    made = scores(said, read_gold(planted))
    assert all(t.hit == 0 for name, t in made.items() if name != "quotation not called copying")


def test_a_document_with_another_text_counts_for_nothing(planted: Path) -> None:
    said = echo(planted)
    for row in said["documents"]:
        row["text"] += "!"
    assert scores(said, read_gold(planted))["point pairs"].hit == 0


def test_a_reading_too_long_to_be_a_quotation_touches_nothing(planted: Path) -> None:
    said = echo(planted)
    for row in said["verdicts"]:
        row["a"]["span"] = [0, 501]
    assert scores(said, read_gold(planted))["verdict judged"].hit == 0


def test_tallies_are_added_by_name() -> None:
    assert added([{"a": Tally(1, 2, 3, 4)}, {"a": Tally(1, 1, 1, 1), "b": Tally()}]) == {
        "a": Tally(2, 3, 4, 5), "b": Tally(),
    }  # fmt: skip


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared scorer is not on this machine")
@pytest.mark.parametrize("seed", [None, 1, 2])
@pytest.mark.parametrize("name", ["ferry", "strike", "planted"])
def test_it_counts_as_the_shared_scorer_does(
    name: str, seed: int | None, planted: Path, tmp_path: Path
) -> None:
    folder = planted if name == "planted" else SHARED / name / "dossier"
    said = echo(folder) if seed is None else spoilt(echo(folder), seed)
    path = tmp_path / "said.json"
    path.write_text(json.dumps(said), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, str(SHARED / "score_dossier.py"), str(folder), str(path), "--json"],
        capture_output=True, check=True, text=True,
    )  # fmt: skip
    theirs = {key.strip(): row for key, row in json.loads(run.stdout)["measures"].items()}
    ours = scores(said, read_gold(folder))
    for mine, shared in NAMES.items():
        if (row := theirs.get(shared)) is None:
            continue
        assert (ours[mine].hit, ours[mine].due) == (row["right"], row.get("gold", row.get("n"))), (
            mine
        )
        if row.get("p") is not None:
            assert ours[mine].precision == pytest.approx(row["p"]), mine
