"""The lexicon of reuse: small words, formulas, words that make a name a source."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def sections() -> dict[str, dict[str, str]]:
    """All lists: for each its ``words`` and the ``example`` that a test fills."""
    source = files("firsthand.compare.reuse").joinpath("lists.toml")
    return tomllib.loads(source.read_text("utf-8"))


@cache
def listed(section: str) -> frozenset[str]:
    """The single words of a section, in lower case."""
    return frozenset(sections()[section]["words"].lower().split())


@cache
def phrases(section: str) -> tuple[str, ...]:
    """The phrases of a section, which a bar parts."""
    found = {" ".join(phrase.split()) for phrase in sections()[section]["words"].split("|")}
    return tuple(sorted(found))
