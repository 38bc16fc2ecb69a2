"""How two words are related: same, narrower, broader, sisters, opposites.

The table is made from WordNet 3.1 (Princeton University; its licence stands beside it) by
``tools/thesaurus/build.py`` and holds single words with their first senses, in WordNet's order of
frequency. A relation is a proposal: of two words in their commonest senses, never of two texts.
"""

from __future__ import annotations

import gzip
from collections.abc import Set
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

Part = Literal["verb", "noun", "adj"]
Relation = Literal["same", "narrower", "broader", "sister", "opposite"]

LEVELS: dict[Part, int] = {"verb": 2, "noun": 3, "adj": 0}
"""Steps up the table within which one word is narrower than another."""
_HEIGHT = 3
"""A noun's meaning nearer than this to the top ("object", "person") makes no words sisters."""


class _Table(NamedTuple):
    senses: dict[str, tuple[str, ...]]
    broader: dict[str, tuple[str, ...]]
    similar: dict[str, tuple[str, ...]]
    opposite: dict[str, tuple[str, ...]]
    verbs: dict[str, tuple[str, ...]]


def related(a: str, b: str, part: Part) -> Relation | None:
    """How the first of two base forms in lower case is related to the second; None if it is not.

    "narrower" is said of ("ferry", "ship"): every ferry is a ship. Opposites go before all else.

    >>> related("drown", "die", "verb"), related("alive", "dead", "adj")
    ('narrower', 'opposite')
    """
    if a == b:
        return "same"
    one, other = _meaning(part, a), _meaning(part, b)
    if b in one.opposites or a in other.opposites:
        return "opposite"
    if one.senses & other.senses:
        return "same"
    if one.above & other.senses:
        return "narrower"
    if other.above & one.senses:
        return "broader"
    return "sister" if _sisters(_tables()[part], part, one.senses, other.senses) else None


class _Meaning(NamedTuple):
    """The senses of a word, those above them, and the words that are opposite to it."""

    senses: frozenset[str]
    above: frozenset[str]
    opposites: frozenset[str]


@cache
def _meaning(part: Part, word: str) -> _Meaning:
    table = _tables()[part]
    senses = frozenset(table.senses.get(word, ()))
    above = frozenset(_above(table, senses, LEVELS[part]))
    return _Meaning(senses, above, frozenset(_opposites(part, word)))


def verbs_of(noun: str) -> tuple[str, ...]:
    """The verbs of one root with a noun: "die" for "death", "collide" for "collision"."""
    return _tables()["noun"].verbs.get(noun, ())


@cache
def only(noun: str, kinds: frozenset[str]) -> bool:
    """Whether in each of its senses a noun is one of some kinds of things.

    >>> only("courage", frozenset(("trait",))), only("captain", frozenset(("trait",)))
    (True, False)
    """
    table = _tables()["noun"]
    tops = {table.senses[k][0] for k in kinds if k in table.senses}
    senses = table.senses.get(noun, ())
    return bool(senses) and all(_all_above(table, s) & tops for s in senses)


@cache
def mostly(noun: str, kinds: frozenset[str]) -> bool:
    """Whether in its commonest sense a noun is one of some kinds of things."""
    table = _tables()["noun"]
    tops = {table.senses[k][0] for k in kinds if k in table.senses}
    senses = table.senses.get(noun, ())
    return bool(senses) and bool(_all_above(table, senses[0]) & tops)


def _all_above(table: _Table, sense: str) -> set[str]:
    found: set[str] = set()
    todo = [sense]
    while todo:
        at = todo.pop()
        if at not in found:
            found.add(at)
            todo += table.broader.get(at, ())
    return found


def known(word: str, part: Part) -> bool:
    """Whether the table has the word as this part of speech."""
    return word in _tables()[part].senses


def _opposites(part: Part, word: str) -> set[str]:
    """Words that are opposite to a word, or to one that is like it ("scorching" and "cold")."""
    table = _tables()[part]
    found = set(table.opposite.get(word, ()))
    for own in table.senses.get(word, ()):
        for head in table.similar.get(own, ()):
            for like in _spelt(part).get(head, ()):
                found.update(table.opposite.get(like, ()))
    return found


@cache
def _spelt(part: Part) -> dict[str, tuple[str, ...]]:
    """The words that have a sense as their first or second."""
    found: dict[str, list[str]] = {}
    for word, senses in _tables()[part].senses.items():
        for sense in senses[:2]:
            found.setdefault(sense, []).append(word)
    return {sense: tuple(words) for sense, words in found.items()}


def _above(table: _Table, senses: Set[str], levels: int) -> set[str]:
    found: set[str] = set()
    now = set(senses)
    for _ in range(levels):
        now = {up for s in now for up in table.broader.get(s, ())}
        found |= now
    return found


def _sisters(table: _Table, part: Part, mine: Set[str], yours: Set[str]) -> bool:
    shared = _above(table, mine, 1) & _above(table, yours, 1)
    if part != "noun":
        return bool(shared)
    return any(_above(table, {s}, _HEIGHT) - _above(table, {s}, _HEIGHT - 1) for s in shared)


@cache
def _tables() -> dict[Part, _Table]:
    packed = files("firsthand.compare").joinpath("thesaurus.txt.gz").read_bytes()
    out: dict[Part, _Table] = {}
    table = _Table({}, {}, {}, {}, {})
    marks: dict[str, dict[str, tuple[str, ...]]] = {}
    for line in gzip.decompress(packed).decode("ascii").splitlines():
        if line.startswith("# "):
            table = out[_part(line[2:])] = _Table({}, {}, {}, {}, {})
            marks = {">": table.broader, "~": table.similar, "!": table.opposite, "+": table.verbs}
            continue
        word, tab, senses = line.partition("\t")
        if tab:
            table.senses[word] = tuple(senses.split(","))
        else:
            word, mark, others = line.split(" ")
            marks[mark][word] = tuple(others.split(","))
    return out


def _part(word: str) -> Part:
    if word == "verb":
        return "verb"
    return "noun" if word == "noun" else "adj"
