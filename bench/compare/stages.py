"""Each stage of comparing by itself: the modules here that have rows of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec

from bench.table import Part, Row, told

STAGES = ("readings", "alignment", "verdicts", "pairs", "reuse", "origins")


def parts() -> list[Part]:
    """The rows of every stage; one whose data are absent has none and is left out by name."""
    return [_part(stage) for stage in STAGES if find_spec(f"bench.compare.{stage}")]


def _part(stage: str) -> Part:
    """A stage has rows, or a part that says itself what it leaves out."""
    told(f"measuring {stage}")
    made = import_module(f"bench.compare.{stage}").rows()
    rows = tuple(keyed(stage, made.rows if isinstance(made, Part) else made))
    absent = () if rows else (f"the data of {stage} are not on this machine",)
    return Part(f"comparing: {stage}", rows, made.skipped if isinstance(made, Part) else absent)


def keyed(stage: str, rows: Iterable[Row]) -> list[Row]:
    """The rows with keys under their stage, each of two parts as the file of floors has them."""
    return [
        replace(row, key=f"{stage}.{_short(stage, row.key)}") if row.key else row for row in rows
    ]


def _short(stage: str, key: str) -> str:
    return key.removeprefix(stage).lstrip("._").replace(".", "_").replace(" ", "_")
