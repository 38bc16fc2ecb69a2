"""Contested and renamed places, written down by hand, each with the names of every side.

The names of an entry are equals: none is its main one. ``Spot.name`` is the first in the order of
the file and is never shown, for the words shown are always the account's own.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from firsthand.extract.places.folding import folded
from firsthand.values import Spot


def entries() -> Iterator[dict[str, Any]]:
    """The entries of the file.

    Each has ``id``, ``kind``, ``country`` (code of the gazetteer's country, which says nothing of
    whose it is), ``lat``, ``lon``, ``radius_km``, ``names`` (``name``, ``language``, and the years
    ``from`` and ``until`` which it was official), ``near`` (a town of the gazetteer and the
    kilometres within which it lies) and ``source``.
    """
    lines = files("firsthand.extract.places").joinpath("contested.jsonl").read_text("utf-8")
    return map(json.loads, lines.splitlines())


@cache
def _by_name() -> dict[str, tuple[Spot, ...]]:
    found: dict[str, dict[str, Spot]] = defaultdict(dict)
    for entry in entries():
        spot = Spot(
            entry["id"], entry["names"][0]["name"], entry["lat"], entry["lon"],
            entry["radius_km"], entry["kind"], entry["country"],
        )  # fmt: skip
        for name in entry["names"]:
            found[folded(name["name"])][spot.id] = spot
    return {name: tuple(spots.values()) for name, spots in found.items()}


def named(name: str) -> tuple[Spot, ...]:
    """The contested places of a folded name."""
    return _by_name().get(name, ())
