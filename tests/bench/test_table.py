"""The table of the bench and its floors."""

from __future__ import annotations

import tomllib

import pytest
from bench.__main__ import main
from bench.compare import measures as comparing
from bench.compare.counted import Tally
from bench.compare.stages import STAGES, keyed
from bench.quality import MEASURES
from bench.table import Part, Row, markdown, plain

from bench import floors

PARTS = (
    Part("kinds", (
        Row("found", 0.8312, "share", 0.85, "0.310 (a peer)", "own.full"),
        Row("false", 4.2, "percent", 5.0, "", "own.false_passages", lower=True),
        Row("time", 2.96, "seconds", 3.0, "", "", lower=True),
    ), ("strike is not on this machine",)),
    Part("nothing", ()),
)  # fmt: skip


def test_the_table_says_what_is_missed() -> None:
    shown = plain(PARTS).splitlines()
    assert shown[0].split() == ["what", "Firsthand", "goal", "peer"]
    assert shown[3].split() == ["found", "0.831", "≥", "0.850", "(missed)", "0.310", "(a", "peer)"]
    assert shown[4].split() == ["false", "4.2", "%", "≤", "5.0", "%"]
    assert shown[6] == "  left out: strike is not on this machine"


def test_markdown_has_a_row_for_each() -> None:
    shown = markdown(PARTS).splitlines()
    assert shown[0] == "| kinds | Firsthand | goal | peer |"
    assert shown[-1] == "| time | 3.0 s | ≤ 3.0 s |  |"
    assert "nothing" not in markdown(PARTS)


def test_a_figure_below_its_floor_is_told() -> None:
    assert floors.broken(PARTS, {"own.full": 0.83, "own.false_passages": 4.5}) == []
    told = floors.broken(PARTS, {"own.full": 0.84, "own.false_passages": 4.0, "own.gone": 1})
    assert [words.split(":")[0] for words in told] == ["own.full", "own.false_passages"]


def test_floors_rise_and_never_fall() -> None:
    raised = tomllib.loads(floors.raised(PARTS, {"own.full": 0.9, "other.full": 0.5}))
    assert raised == {"other": {"full": 0.5}, "own": {"false_passages": 4.5, "full": 0.9}}
    raised = tomllib.loads(floors.raised(PARTS, {"own.full": 0.8, "own.false_passages": 9}))
    assert raised == {"own": {"false_passages": 4.5, "full": 0.82}}


def test_what_was_just_measured_breaks_no_floor() -> None:
    tables = tomllib.loads(floors.raised(PARTS, {}))
    known = {f"{s}.{n}": v for s, table in tables.items() for n, v in table.items()}
    assert floors.broken(PARTS, known) == []


def test_the_committed_floors_name_rows_that_are_there() -> None:
    keys = {m.key for m in MEASURES} | {"texts", "entries"}
    of_values = ("agency_", "tensions_", "moments.", "places.", "quantities.")
    of_compare = ("planted_", "dossiers.", "case.", "growth.", *(f"{s}." for s in STAGES))
    others = [key for key in floors.floors() if not key.startswith(of_values + of_compare)]
    assert {key.split(".")[1] for key in others} <= keys
    planted = [key for key in floors.floors() if key.startswith(("planted_", "dossiers."))]
    assert {key.split(".")[1] for key in planted} <= {m.key for m in comparing.MEASURES}
    for start in ("own.", *of_values):
        assert any(key.startswith(start) for key in floors.floors()), start


def test_an_unknown_part_is_wrong_use() -> None:
    with pytest.raises(SystemExit) as ended:
        main(["nonsense"])
    assert ended.value.code == 2


def test_the_keys_of_comparing_are_unlike_and_have_two_parts() -> None:
    keys = [m.key for m in comparing.MEASURES]
    assert len(set(keys)) == len(keys)
    assert set(keys) >= comparing.QUICK
    rows = list(
        comparing.rows_of(
            dict.fromkeys({m.tally for m in comparing.MEASURES}, Tally(1, 2, 1, 4)), "set"
        )
    )
    assert [r.key for r in rows] == [f"set.{key}" for key in keys]
    assert set(tomllib.loads(floors.raised([Part("x", tuple(rows))], {}))["set"]) == set(keys)


def test_rows_of_a_stage_are_keyed_under_it() -> None:
    rows = [Row("x", 1.0, key=key) for key in ("verdicts.values.case", "verdicts_case", "case", "")]
    assert [r.key for r in keyed("verdicts", rows)] == [
        "verdicts.values_case",
        "verdicts.case",
        "verdicts.case",
        "",
    ]
