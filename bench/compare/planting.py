"""Comparisons of planted dossiers: the open words, and the blind ones of which only totals are seen.

python -m bench.compare.planting [--quick]
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from bench.compare import peers
from bench.compare.counted import Gold, Tally
from bench.compare.measures import QUICK, rows_of
from bench.compare.running import scored
from bench.compare.scoring import added
from bench.planted import dossier, write
from bench.planted.nouns import Half
from bench.planted.scene import KINDS
from bench.table import Part, Row, plain, told

ACCOUNTS, QUICK_ACCOUNTS, QUICK_SEEDS = 25, 12, 2


class Drawn(NamedTuple):
    """A planted dossier to draw."""

    accounts: int
    seed: int
    half: Half


def parts(*, quick: bool = False) -> list[Part]:
    """The figures over all kinds of events; ``quick`` takes four small dossiers, half of them blind."""
    if quick:
        told("comparing four planted dossiers of twelve accounts")
        drawn = [Drawn(QUICK_ACCOUNTS, n, h) for n in range(QUICK_SEEDS) for h in _halves()]
        made = added(tallies for tallies, _ in compared(drawn))
        return [
            Part(
                "comparing: four small planted dossiers",
                tuple(rows_of(made, "planted_quick", only=QUICK)),
            )
        ]
    return [_part(half) for half in _halves()]


def _halves() -> tuple[Half, Half]:
    return "open", "blind"


def _part(half: Half) -> Part:
    told(f"comparing planted dossiers in {half} words")
    drawn = [Drawn(ACCOUNTS, seed, half) for seed in range(len(KINDS))]
    found = list(compared(drawn))
    made = added(tallies for tallies, _ in found)
    beside = peers.words([gold for _, gold in found])
    rows = [_with_peer(row, beside) for row in rows_of(made, f"planted_{half}")]
    return Part(
        f"comparing: {len(drawn)} planted dossiers of {ACCOUNTS} accounts, {half} words",
        tuple(rows),
    )


def compared(drawn: Iterable[Drawn]) -> Iterator[tuple[dict[str, Tally], Gold]]:
    """Dossiers drawn, written, compared, and held against what is true of them."""
    for one in drawn:
        with tempfile.TemporaryDirectory() as name:
            write(dossier(one.accounts, one.seed, one.half), Path(name))
            tallies, _, gold = scored(Path(name))
            yield tallies, gold


def _with_peer(row: Row, beside: dict[str, str]) -> Row:
    last = row.key.split(".")[-1]
    return Row(row.name, row.value, row.kind, row.goal, beside.get(last, ""), row.key, row.lower)


if __name__ == "__main__":
    sys.stdout.write(plain(parts(quick="--quick" in sys.argv)) + "\n")
