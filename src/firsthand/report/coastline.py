"""Coastlines and borders as lines, and those of them that lie in the frame of a map.

The file of the package holds a magic word, then packed with zlib twice (coasts, borders) the
number of lines and each line: how many points, the first one, then the steps to the next ones.
All numbers are variable-length integers of 7 bits a byte, lowest first; steps are zigzag-coded.
The grid is that of the source: 99,999 steps from west to east and from south to north.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources
from typing import Final, NamedTuple

MAGIC: Final = b"FHCST1\n"
FILE: Final = "coast.bin"
SCALE: Final = 99_999
"""The last step of the grid, as `tools/coastline` takes it from its source."""
WEST, SOUTH, NORTH = -180.0, -89.999, 83.599609375
CREDIT: Final = (
    "Coastlines and borders: Natural Earth 4.1 (naturalearthdata.com), public domain, "
    "1 : 50 million."
)
DE_FACTO: Final = (
    "Borders are those of the source, which draws who is in control on the ground (de facto). "
    "Drawing them takes no side, and where the account sees a border may be another place."
)

Step = tuple[int, int]
Point = tuple[float, float]
"""Longitude and latitude in degrees."""


class Line(NamedTuple):
    """A line and the box it lies in: west, south, east, north, in degrees."""

    points: tuple[Point, ...]
    box: tuple[float, float, float, float]


class Lines(NamedTuple):
    """All lines of the world."""

    coasts: tuple[Line, ...]
    borders: tuple[Line, ...]


def packed(lines: Sequence[Sequence[Step]]) -> bytes:
    """Some lines on the grid as bytes."""
    out = bytearray()
    _put(out, len(lines))
    for line in lines:
        _put(out, len(line))
        x = y = 0
        for to_x, to_y in line:
            _put(out, _zigzag(to_x - x))
            _put(out, _zigzag(to_y - y))
            x, y = to_x, to_y
    return bytes(out)


def unpacked(data: bytes) -> Iterator[list[list[Step]]]:
    """The lists of lines that stand one after the other in some bytes."""
    numbers = _numbers(data)
    for count in numbers:
        yield [_line(numbers) for _ in range(count)]


@cache
def world() -> Lines:
    """The lines of the package; read once, and only where a map is drawn."""
    data = (resources.files("firsthand.report") / "assets" / FILE).read_bytes()
    if not data.startswith(MAGIC):
        raise ValueError("the file of coastlines is of another version")
    coasts, borders = unpacked(zlib.decompress(data[len(MAGIC) :]))
    return Lines(tuple(map(_degrees, coasts)), tuple(map(_degrees, borders)))


def _degrees(steps: Iterable[Step]) -> Line:
    across, up = 360.0 / SCALE, (NORTH - SOUTH) / SCALE
    points = tuple((WEST + x * across, SOUTH + y * up) for x, y in steps)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Line(points, (min(xs), min(ys), max(xs), max(ys)))


def _line(numbers: Iterator[int]) -> list[Step]:
    x = y = 0
    found = []
    for _ in range(next(numbers)):
        x += _signed(next(numbers))
        y += _signed(next(numbers))
        found.append((x, y))
    return found


def _put(out: bytearray, number: int) -> None:
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)


def _numbers(data: bytes) -> Iterator[int]:
    number = shift = 0
    for byte in data:
        number |= (byte & 0x7F) << shift
        if byte & 0x80:
            shift += 7
        else:
            yield number
            number = shift = 0


def _zigzag(number: int) -> int:
    return number << 1 if number >= 0 else (-number << 1) - 1


def _signed(number: int) -> int:
    return number >> 1 if number & 1 == 0 else -(number + 1 >> 1)
