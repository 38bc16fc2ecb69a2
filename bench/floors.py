"""Floors under the figures of quality: they may rise, and never fall silently."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable
from pathlib import Path

from bench.table import Part, Row

PATH = Path(__file__).parent / "floors.toml"
STEP = 0.005
"""Floors are set in steps of this size, on the safe side of what was measured."""
ROOM = 0.01
"""How far a floor lies from what was measured: another processor rounds, and parses, otherwise."""
_HEAD = """\
# Floors of `python -m bench --check`: a figure of quality may not fall below its floor (nor rise
# above it where less is better). `python -m bench --raise` lifts them to what was just measured;
# to lower one is a decision, made by hand and explained in the commit.
"""


def floors() -> dict[str, float]:
    """The floors by the keys of their rows."""
    with PATH.open("rb") as stream:
        tables = tomllib.load(stream)
    return {f"{set_}.{name}": float(value)
            for set_, table in tables.items() for name, value in table.items()}  # fmt: skip


def broken(parts: Iterable[Part], known: dict[str, float]) -> list[str]:
    """One sentence for each figure that is worse than its floor."""
    out = []
    for row in _gated(parts):
        floor = known.get(row.key)
        if floor is not None and not row.reached(floor):
            out.append(f"{row.key}: {row.cells[1]} is worse than its floor, {floor:g}")
    return out


def raised(parts: Iterable[Part], known: dict[str, float]) -> str:
    """The file of floors with every figure that is better than its floor put in."""
    new = dict(known)
    for row in _gated(parts):
        mark = _floor(row)
        old = known.get(row.key)
        new[row.key] = round(mark if old is None else _better(mark, old, lower=row.lower), 4)
    lines = [_HEAD]
    table = ""
    for key, value in sorted(new.items()):
        set_, name = key.split(".")
        if set_ != table:
            lines.append(f"\n[{set_}]\n")
            table = set_
        lines.append(f"{name} = {value:g}\n")
    return "".join(lines)


def _floor(row: Row) -> float:
    unit = 100 if row.kind == "percent" else 1
    if row.lower:
        return math.ceil(row.value / unit / STEP - 1e-9) * STEP * unit
    return max(0.0, math.floor((row.value / unit - ROOM) / STEP + 1e-9) * STEP * unit)


def _better(a: float, b: float, *, lower: bool) -> float:
    return min(a, b) if lower else max(a, b)


def _gated(parts: Iterable[Part]) -> list[Row]:
    return [row for part in parts for row in part.rows if row.key]
