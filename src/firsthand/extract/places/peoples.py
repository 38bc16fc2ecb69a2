"""Countries: their capitals, neighbours and the words for their peoples."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from firsthand.extract.places.folding import folded


@cache
def countries() -> dict[str, tuple[str, frozenset[str]]]:
    """The capital and the neighbours of each country."""
    return {c: (folded(capital), frozenset(near.split())) for c, capital, near, _ in _rows()}


@cache
def peoples() -> dict[str, str]:
    """The country of each word for a people or what is theirs, as it is written."""
    return {word: country for country, _, _, words in _rows() for word in words.split()}


def _rows() -> list[list[str]]:
    table = files("firsthand.extract.places").joinpath("peoples.tsv").read_text("utf-8")
    return [line.split("\t") for line in table.splitlines()]
