"""One comparison made and timed, and its content in the form that the scorers read."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bench.compare.counted import Gold, Tally, read_gold
from bench.compare.scoring import scores
from firsthand.compare.comparing import comparison
from firsthand.examination import Options, examine
from firsthand.report.compared_form import json_of


class Run(NamedTuple):
    """What was said, and the processor seconds of reading and mining, and of comparing."""

    said: dict[str, Any]
    mining: float
    comparing: float


def run(paths: Sequence[Path]) -> Run:
    """Read, mine and compare some accounts with one process."""
    start = _spent()
    examination = examine(paths, options=Options(jobs=1))
    mined = _spent()
    made = comparison(examination)
    compared = _spent()
    return Run(json.loads(json_of(made)), mined - start, compared - mined)


def documents(folder: Path) -> list[Path]:
    """The documents of a dossier, in the order of its manifest."""
    listed = json.loads((folder / "manifest.json").read_text("utf-8"))["documents"]
    return [folder / Path(d["file"]).name for d in listed]


def scored(folder: Path) -> tuple[dict[str, Tally], Run, Gold]:
    """A dossier compared and held against its gold."""
    made, gold = run(documents(folder)), read_gold(folder)
    return scores(made.said, gold), made, gold


def _spent() -> float:
    """Processor seconds of this process and of its children that have ended."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system
