"""Comparisons of the project's own dossiers: nineteen for development, four of which only totals are seen.

python -m bench.compare.own
"""

from __future__ import annotations

import sys
from pathlib import Path

from bench.compare.measures import rows_of
from bench.compare.running import scored
from bench.compare.scoring import added
from bench.table import Part, plain, told

FOLDER = Path(__file__).parent.parent / "dossiers"


def parts() -> list[Part]:
    """The figures over the open dossiers and over the blind ones."""
    return [_part("dev", "open"), _part("blind", "blind")]


def _part(prefix: str, half: str) -> Part:
    told(f"comparing the project's own {half} dossiers")
    folders = sorted(p for p in FOLDER.glob(f"{prefix}-*") if p.is_dir())
    made = added(tallies for tallies, _, _ in map(scored, folders))
    return Part(
        f"comparing: {len(folders)} own dossiers, {half}", tuple(rows_of(made, f"own_{half}"))
    )


if __name__ == "__main__":
    sys.stdout.write(plain(parts()) + "\n")
