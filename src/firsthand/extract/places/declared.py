"""Places that a user declares, for a case whose hamlets, mills and posts no list has.

The file is TOML, one table a place, every side's names in it as equals:

    [[place]]
    names = ["Varn Mill", "Mlin Varn"]
    lat = 54.10
    lon = 10.20
    radius_km = 0.5
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from firsthand.errors import UsageError
from firsthand.values import Spot

KIND = "declared"
_RADIUS_KM = 1.0
"""How far a declared place reaches where its entry does not say."""
_ENDS = {"lat": (-90, 90), "lon": (-180, 180), "radius_km": (0, 500)}
_KEYS = frozenset(("names", "lat", "lon", "radius_km"))
_REMEDY = (
    'Write each place as [[place]] with names = ["..."], lat = 54.1, lon = 10.2, radius_km = 1.'
)


def declared(path: str | os.PathLike[str]) -> tuple[Spot, ...]:
    """The places of a file, one spot for each name; those of one entry have one id.

    Raises UsageError, with the number of the entry, where the file cannot be read as such places.
    """
    try:
        told = tomllib.loads(Path(path).read_text("utf-8"))
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.", _REMEDY) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} is not TOML: {error}.", _REMEDY) from error
    entries = told.get("place")
    if not isinstance(entries, list) or not entries or set(told) != {"place"}:
        raise UsageError(f"{path} holds no list of places, or something else too.", _REMEDY)
    return tuple(s for n, entry in enumerate(entries, start=1) for s in _spots(path, n, entry))


def _spots(path: str | os.PathLike[str], n: int, entry: Any) -> Iterator[Spot]:
    def refuse(why: str) -> UsageError:
        return UsageError(f"Place {n} of {path}: {why}.", _REMEDY)

    if not isinstance(entry, dict):
        raise refuse("it is no table")
    if unknown := sorted(set(entry) - _KEYS):
        raise refuse(f"it has a key {unknown[0]!r}, which means nothing here")
    names = entry.get("names")
    if not isinstance(names, list) or not names or not all(_is_name(x) for x in names):
        raise refuse("its names are not a list of words")
    found: list[float] = []
    for key, (low, high) in _ENDS.items():
        value = _number(entry.get(key, _RADIUS_KM if key == "radius_km" else None), low, high)
        if value is None:
            raise refuse(f"its {key} is not a number from {low} to {high}")
        found.append(value)
    lat, lon, radius = found
    for name in names:
        yield Spot(f"declared:{n}", name.strip(), lat, lon, radius, KIND)


def _is_name(value: object) -> bool:
    return isinstance(value, str) and any(c.isalnum() for c in value) and len(value) <= 200


def _number(value: object, low: float, high: float) -> float | None:
    """A number between two ends, or None; `nan` is between none."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return float(value) if low <= value <= high else None
