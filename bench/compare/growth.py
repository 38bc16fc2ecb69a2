"""How comparing grows with the number of accounts: 25, 50, 100, 200 of one planted event.

python -m bench.compare.growth
"""

from __future__ import annotations

import math
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.compare.running import scored
from bench.planted import dossier, write
from bench.table import Part, Row, plain, told

SIZES = (25, 50, 100, 200)
SEED = 1
POWER = 1.3


def part() -> Part:
    """Seconds, their power of the number of accounts, and how well readings are still put together."""
    rows: list[Row] = []
    spent: list[tuple[float, float, float]] = []
    for size in SIZES:
        told(f"comparing {size} planted accounts")
        with tempfile.TemporaryDirectory() as name:
            write(dossier(size, SEED), Path(name))
            tallies, ran, _ = scored(Path(name))
        spent.append((size, ran.comparing, ran.mining + ran.comparing))
        rows += [
            Row(f"{size} accounts: comparing, processor seconds", ran.comparing, "seconds"),
            Row("  with reading and mining", ran.mining + ran.comparing, "seconds"),
            Row("  readings put on one point, F1", tallies["point pairs"].f1, key=f"growth.point_pairs_{size}"),
            Row("  verdicts whose two sides quote", tallies["verdicts that quote"].recall, "share", 1.0,
                key=f"growth.quote_{size}"),
        ]  # fmt: skip
    bare = power([(n, t) for n, t, _ in spent])
    whole = power([(n, t) for n, _, t in spent])
    rows += [
        Row("comparing grows with the accounts to the power of", bare, "ratio", POWER, lower=True),
        Row("  with reading and mining", whole, "ratio", POWER, lower=True),
    ]
    return Part("comparing: growth", tuple(rows))


def power(points: Sequence[tuple[float, float]]) -> float:
    """The k of n^k that fits best, by least squares of the logarithms."""
    logs = [(math.log(n), math.log(max(t, 1e-6))) for n, t in points]
    x, y = (sum(v) / len(logs) for v in zip(*logs, strict=True))
    up, along = sum((a - x) * (b - y) for a, b in logs), sum((a - x) ** 2 for a, _ in logs)
    return float(up / along)


if __name__ == "__main__":
    sys.stdout.write(plain([part()]) + "\n")
