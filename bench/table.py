"""The rows of the bench and the two ways in which they are printed."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["share", "percent", "ratio", "seconds", "megabytes", "rate", "count"]
_FORMS: dict[Kind, str] = {
    "share": "{:.3f}", "percent": "{:.1f} %", "ratio": "{:.2f}", "seconds": "{:.1f} s",
    "megabytes": "{:.0f} MB", "rate": "{:.0f}/s", "count": "{:.0f}",
}  # fmt: skip
HEADS = ("what", "Firsthand", "goal", "peer")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what it is of, what was measured, what is wanted, what a peer reaches.

    ``key`` names the row in the file of floors; a row without one never gates. With ``lower``
    less is better. ``peer`` is in words, as a peer may have no such figure at all.
    """

    name: str
    value: float
    kind: Kind = "share"
    goal: float | None = None
    peer: str = ""
    key: str = ""
    lower: bool = False

    def reached(self, mark: float) -> bool:
        """Whether the figure, as it is printed, is at least as good as a mark."""
        value = round(self.value, 4)
        return value <= mark if self.lower else value >= mark

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """The row in words."""
        form = _FORMS[self.kind]
        goal = ""
        if self.goal is not None:
            sign = "≤" if self.lower else "≥"
            missed = "" if self.reached(self.goal) else " (missed)"
            goal = f"{sign} {form.format(self.goal)}{missed}"
        return self.name, form.format(self.value), goal, self.peer


@dataclass(frozen=True, slots=True)
class Part:
    """Rows that belong together, and what could not be measured here."""

    title: str
    rows: tuple[Row, ...] = ()
    skipped: tuple[str, ...] = ()


def plain(parts: Iterable[Part]) -> str:
    """The table for a terminal."""
    kept = list(parts)
    lines = [HEADS, *(row.cells for part in kept for row in part.rows)]
    wide = [max(len(line[n]) for line in lines) for n in range(4)]
    out = [_padded(HEADS, wide)]
    for part in kept:
        out += ["", part.title, *(_padded(row.cells, wide) for row in part.rows)]
        out += [f"  left out: {why}" for why in part.skipped]
    return "\n".join(out)


def markdown(parts: Iterable[Part]) -> str:
    """The table for the read-me."""
    out: list[str] = []
    for part in parts:
        if part.rows:
            out += [f"| {part.title} | {' | '.join(HEADS[1:])} |", "| --- | ---: | ---: | --- |"]
            out += [f"| {' | '.join(row.cells)} |" for row in part.rows]
            out.append("")
    return "\n".join(out).rstrip()


def told(words: str) -> None:
    """Say on standard error what is being measured."""
    sys.stderr.write(f"{words} ...\n")


def _padded(cells: Sequence[str], wide: Sequence[int]) -> str:
    name, value, goal, peer = cells
    line = f"{name:<{wide[0]}}  {value:>{wide[1]}}  {goal:<{wide[2]}}  {peer}"
    return line.rstrip()
