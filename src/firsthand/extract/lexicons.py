"""Lists of words that live beside the code, one TOML file for each question that they answer."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def sections(name: str) -> dict[str, dict[str, str]]:
    """All sections of one file: for each its ``words`` and the ``example`` that a test fills."""
    source = files("firsthand.extract").joinpath("lexicon", f"{name}.toml")
    parts = tomllib.loads(source.read_text("utf-8"))
    return {key: part for key, part in parts.items() if isinstance(part, dict)}


@cache
def words(name: str, section: str) -> frozenset[str]:
    """The single words of a section, in lower case."""
    return frozenset(sections(name)[section]["words"].lower().split())


@cache
def phrases(name: str, section: str) -> tuple[str, ...]:
    """The phrases of a section, which a bar parts; longer ones first."""
    found = {" ".join(x.split()) for x in sections(name)[section]["words"].split("|")}
    return tuple(sorted((x for x in found if x), key=lambda x: (-len(x), x)))
