"""The shipped gazetteer: towns of 500 and more, districts, provinces, countries and regions.

The file is mapped into memory; nothing is loaded before a name is looked up. Behind a magic word
and the lengths of its eight parts it holds, all numbers little-endian:

1. the country codes, two letters each; 2. how many places there are of each kind in `KINDS`;
3. the places, in that order of kinds, 14 bytes each: GeoNames number (3), latitude and longitude
   (3 each, steps of 1.2 and 2.4 metres), population to three figures (2), country (1), number of
   its province (2); 4. the radii of all that are no towns, in kilometres (2 each);
5. and 6. the names: a name is hashed to 45 bits, of which the first 16 number a bucket (part 5
   says where each starts) and 29 stand in the bucket before the place's number (18 bits) and one
   bit for names that are not the place's main one, six bytes together;
7. and 8. the main names of the places for reading, a line each, and where each 16th starts.

The odds that some words which are no name fall on the hash of one are 1 in 30 million.
"""

from __future__ import annotations

import math
import mmap
import struct
from collections.abc import Iterator
from functools import cache, lru_cache
from hashlib import blake2b
from importlib.resources import as_file, files
from typing import NamedTuple

from firsthand.values import Spot

CREDIT = "Place names and positions: GeoNames (geonames.org), CC BY 4.0, changed."
"""To be shown wherever the data is."""
MAGIC = b"FHGAZ2\n\0"
HEADER = struct.Struct("<8I")
PLACE = struct.Struct("<9BHBH")
RADIUS = struct.Struct("<H")
LABEL = struct.Struct("<6B")
BUCKETS = 1 << 16
BLOCK = 16
NONE = 0xFFFF
KINDS = ("country", "continent", "region", "sea", "lake", "canal", "province", "district", "town")
TOWN_KM = 1.0
"""How far the middle of a hamlet may lie from the point given for it, in kilometres."""
PEOPLE_A_KM2 = 3000
"""How densely a town is taken to be built, which gives its radius from its population."""


class Known(NamedTuple):
    """A place of the gazetteer; ``main`` if it was asked for by its main name."""

    spot: Spot
    main: bool
    province: str | None


def hashed(name: str) -> int:
    """45 bits of a folded name."""
    return int.from_bytes(blake2b(name.encode(), digest_size=6).digest(), "big") >> 3


def packed_population(people: int) -> int:
    """A population to three figures in 16 bits: ``packed_population(12_345) == 2 << 10 | 123``."""
    power: int = max(0, len(str(people)) - 3)
    return power << 10 | int(people // 10**power)


class _File:
    """The parts of the mapped file."""

    def __init__(self) -> None:
        source = files("firsthand.extract.places").joinpath("gazetteer.bin")
        with as_file(source) as path, path.open("rb") as opened:
            self._data = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        if self._data[: len(MAGIC)] != MAGIC:
            raise ValueError("the gazetteer is of another version")
        at = len(MAGIC) + HEADER.size
        starts = []
        for length in HEADER.unpack_from(self._data, len(MAGIC)):
            starts.append(at)
            at += length
        (
            isos,
            counts,
            self._places,
            self._radii,
            self._buckets,
            self._labels,
            self._blocks,
            names,
        ) = starts
        self._names = names
        codes = self._data[isos:counts].decode()
        self._isos = [codes[n : n + 2] for n in range(0, len(codes), 2)]
        self._kinds: list[tuple[int, str]] = []
        first = 0
        for kind, (count,) in zip(
            KINDS, struct.iter_unpack("<I", self._data[counts : self._places]), strict=True
        ):
            first += count
            self._kinds.append((first, kind))

    def numbers(self, name: str) -> Iterator[tuple[int, bool]]:
        """The places of a folded name, and whether it is their main one."""
        hash_ = hashed(name)
        low, high = struct.unpack_from("<2I", self._data, self._buckets + 4 * (hash_ >> 29))
        if low == high:
            return
        bucket = self._data[self._labels + 6 * low : self._labels + 6 * high]
        key = (hash_ >> 5 & 0xFFFFFF).to_bytes(3, "big")
        at = bucket.find(key)
        while at >= 0:
            if at % 6 == 0:
                rest = int.from_bytes(bucket[at + 3 : at + 6], "big")
                if rest >> 19 == hash_ & 31:
                    yield rest & 0x3FFFF, not rest >> 18 & 1
            at = bucket.find(key, at + 1)

    def name(self, number: int) -> str:
        """The main name of a place."""
        low, high = struct.unpack_from("<2I", self._data, self._blocks + 4 * (number // BLOCK))
        lines = self._data[self._names + low : self._names + high].split(b"\n")
        return lines[number % BLOCK].decode()

    def spot(self, number: int) -> tuple[Spot, int]:
        """A place and the number of its province."""
        row = PLACE.unpack_from(self._data, self._places + PLACE.size * number)
        ident = row[0] | row[1] << 8 | row[2] << 16
        lat = (row[3] | row[4] << 8 | row[5] << 16) / 93206 - 90
        lon = (row[6] | row[7] << 8 | row[8] << 16) / 46603 - 180
        people = (row[9] & 1023) * 10 ** (row[9] >> 10)
        kind = next(kind for first, kind in self._kinds if number < first)
        if kind == "town":
            precision = round(town_radius(people), 1)
        else:
            precision = float(RADIUS.unpack_from(self._data, self._radii + 2 * number)[0])
        spot = Spot(
            f"geonames:{ident}" if ident else f"{kind}:{number}", self.name(number),
            round(lat, 5), round(lon, 5), precision, kind,
            self._isos[row[10] - 1] if row[10] else None, people,
        )  # fmt: skip
        return spot, number if kind == "province" else row[11]


def town_radius(people: int) -> float:
    """The radius of a town in kilometres, the error of its point included."""
    return TOWN_KM + math.sqrt(people / PEOPLE_A_KM2 / math.pi)


@cache
def _file() -> _File:
    return _File()


@lru_cache(maxsize=4096)
def _known(number: int, main: bool) -> Known:
    spot, province = _file().spot(number)
    return Known(spot, main, None if province == NONE else _file().name(province))


def known(name: str) -> bool:
    """Whether a folded name is that of any place."""
    return next(_file().numbers(name), None) is not None


@lru_cache(maxsize=4096)
def named(name: str) -> tuple[Known, ...]:
    """All places of a folded name, the most populous of each kind first."""
    return tuple(_known(number, main) for number, main in _file().numbers(name))
