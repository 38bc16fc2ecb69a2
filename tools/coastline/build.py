"""Make the file of coastlines and borders that the maps of the page are drawn from.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python tools/coastline/build.py package/countries-50m.json

The lines are Natural Earth 4.1.0 (public domain), countries at 1:50 million, as the package
world-atlas (ISC) cuts them: a line that one country alone has is a coast, one that two countries
share is a border. The grid of the package is kept: 0.0036 degrees of longitude and 0.0017 of
latitude. `firsthand.report.coastline` says what the file looks like.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from firsthand.report.coastline import FILE, MAGIC, SCALE, packed

Point = tuple[int, int]
_EDGE = 2
"""Steps of the grid within which a line along the edge of the world is no coast."""


def lines(topology: dict[str, Any]) -> Iterator[tuple[int, list[Point]]]:
    """Every line once, with how many countries have it."""
    uses: Counter[int] = Counter()
    for country in topology["objects"]["countries"]["geometries"]:
        uses.update(_arcs(country["arcs"]))
    for number, count in sorted(uses.items()):
        for line in _without_edges(_absolute(topology["arcs"][number])):
            yield count, line


def _arcs(nested: Iterable[Any]) -> Iterator[int]:
    for one in nested:
        if isinstance(one, int):
            yield one if one >= 0 else ~one
        else:
            yield from _arcs(one)


def _absolute(steps: Iterable[list[int]]) -> list[Point]:
    x = y = 0
    found = []
    for dx, dy in steps:
        x, y = x + dx, y + dy
        found.append((x, y))
    return found


def _without_edges(line: list[Point]) -> Iterator[list[Point]]:
    """The line without what only closes a shape along the date line or at the pole."""
    piece = line[:1]
    for before, after in pairwise(line):
        if _on_edge(before) and _on_edge(after):
            if len(piece) > 1:
                yield piece
            piece = [after]
        else:
            piece.append(after)
    if len(piece) > 1:
        yield piece


def _on_edge(point: Point) -> bool:
    return point[0] <= _EDGE or point[0] >= SCALE - _EDGE or point[1] <= _EDGE


def main(source: str) -> None:
    """Write the file of the package from a file of world-atlas."""
    topology = json.loads(Path(source).read_text(encoding="utf-8"))
    found = sorted(lines(topology))
    coasts = [line for count, line in found if count == 1]
    borders = [line for count, line in found if count == 2]
    made = MAGIC + zlib.compress(packed(coasts) + packed(borders), 9)
    target = Path(__file__).parents[2] / "src" / "firsthand" / "report" / "assets" / FILE
    target.write_bytes(made)
    sys.stdout.write(
        f"{target.name}: {len(coasts)} coasts, {len(borders)} borders, {len(made) // 1024} kB\n"
    )


if __name__ == "__main__":
    main(sys.argv[1])
