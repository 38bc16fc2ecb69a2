"""Write a planted dossier.

    python -m bench.planted OUT --accounts 25 --seed 1 [--half blind] [--kind ferry]

OUT gets the documents, ``manifest.json`` and ``gold.json``. The same arguments give the same bytes.
The words of the half ``blind`` are never looked at when rules are written: only its totals are.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.planted import dossier, write
from bench.planted.scene import KINDS


def main(arguments: Sequence[str] | None = None) -> int:
    """Write one dossier; returns 0."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.planted", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("out", type=Path, help="the folder to write")
    parser.add_argument("--accounts", type=int, default=25)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--half", choices=("open", "blind"), default="open")
    parser.add_argument("--kind", choices=KINDS)
    given = parser.parse_args(arguments)
    if given.accounts < 2:
        parser.error("a dossier has two accounts or more")
    write(dossier(given.accounts, given.seed, given.half, given.kind), given.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
