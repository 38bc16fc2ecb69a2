"""Quality and speed in one table.

    python -m bench                     # everything
    python -m bench quality mirror      # some parts, see below
    python -m bench compare --quick     # comparing, on small dossiers, in less than a minute
    python -m bench --markdown          # the table for the read-me
    python -m bench --check             # exit 1 if a figure of quality fell below its floor
    python -m bench --raise             # lift the floors to what was measured

The parts: quality, peers, values, compare, mirror, speed. Times are printed and never gate: they
say more about the machine than about a change.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from bench import compare, floors, quality, speed, values
from bench.mirror import run as mirror
from bench.table import Part, markdown, plain

PARTS = ("quality", "peers", "values", "compare", "mirror", "speed")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m bench", description="Quality and speed in one table.",
    )  # fmt: skip
    parser.add_argument("parts", nargs="*", help=f"{', '.join(PARTS)} (all by default)")
    parser.add_argument("--quick", action="store_true", help="compare: small planted dossiers only")
    parser.add_argument("--markdown", action="store_true", help="the table for the read-me")
    parser.add_argument("--check", action="store_true", help="exit 1 where a floor is broken")
    parser.add_argument(
        "--raise", dest="lift", action="store_true", help="lift the floors to what was measured"
    )
    given = parser.parse_args(arguments)
    wanted = given.parts or (["quality", "values", "mirror"] if given.check else list(PARTS))
    if unknown := [p for p in wanted if p not in PARTS]:
        parser.error(f"there is no part {unknown[0]!r}; there are: {', '.join(PARTS)}")
    made = measured(wanted, quick=given.quick)
    sys.stdout.write((markdown if given.markdown else plain)(made) + "\n")
    known = floors.floors()
    if given.lift:
        floors.PATH.write_text(floors.raised(made, known), encoding="utf-8")
    fallen = floors.broken(made, known) if given.check else []
    for words in fallen:
        sys.stderr.write(words + "\n")
    return 1 if fallen else 0


def measured(wanted: Sequence[str], *, quick: bool = False) -> list[Part]:
    """The parts of the table, in their order."""
    out: list[Part] = []
    if "quality" in wanted or "peers" in wanted:
        out += quality.parts(peers="peers" in wanted)
    if "values" in wanted:
        out += values.parts()
    if "compare" in wanted:
        out += compare.parts(quick=quick)
    if "mirror" in wanted:
        out.append(mirror.part())
    if "speed" in wanted:
        out += speed.parts()
    return out


if __name__ == "__main__":
    sys.exit(main())
