"""Classes of acts: the ways in which accounts tell one and the same act."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from firsthand.extract import lexicons

LIGHT = frozenset(
    """be exist have do make give take get become remain seem happen occur see hear find conclude
    show say put set go come keep know report state count prove establish doubt deny dispute question confirm
    mention recall remember notice believe think claim number total""".split()
)
"""Verbs that say little of an act: the nouns beside them say which it is."""


@cache
def _single() -> dict[str, frozenset[str]]:
    """For each verb, the classes that it means of itself."""
    return _inverted("verbs")


@cache
def _nouns() -> dict[str, frozenset[str]]:
    return _inverted("nouns")


@cache
def _loose() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for name, part in lexicons.sections("acts").items():
        beside = frozenset(part["beside"].split())
        for verb in part["loose"].split():
            found.setdefault(verb, []).append((name, beside))
    return {verb: tuple(ways) for verb, ways in found.items()}


def _inverted(key: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, part in lexicons.sections("acts").items():
        for word in part[key].split():
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def classes(act: str, words: Iterable[str]) -> frozenset[str]:
    """The classes of a verb in base form with the base forms that stand beside it.

    A verb in no class is a class of its own, unless it says little; then the nouns speak.

    >>> sorted(classes("sit", ("ferry", "sand")))
    ['aground']
    >>> sorted(classes("whistle", ("tune",)))
    ['=whistle']
    """
    around = frozenset(words)
    found = set(_single().get(act, ()))
    first = next((name for name, beside in _loose().get(act, ()) if beside & around), None)
    if first is not None:
        order = list(lexicons.sections("acts"))
        wider = {name for name in found if order.index(name) > order.index(first)}
        found = (found - wider) | {first}
    if act in LIGHT or not act:
        found |= by_nouns(around)
    if not found and act not in LIGHT and act:
        found.add("=" + act)
    return frozenset(found)


def by_nouns(words: Iterable[str]) -> frozenset[str]:
    """The classes that nouns tell of themselves: "collision", "the order"."""
    return frozenset(name for word in words for name in _nouns().get(word, ()))


def possible(act: str) -> frozenset[str]:
    """The classes that a verb can mean where the words beside it do not say which."""
    return frozenset(name for name, _ in _loose().get(act, ())) if act not in LIGHT else frozenset()


def of_acts(names: Iterable[str]) -> frozenset[str]:
    """The nouns that only say an act of some classes again: "order" beside the act of ordering."""
    parts = [lexicons.sections("acts")[name] for name in names if not name.startswith("=")]
    return frozenset(word for part in parts for word in part["nouns"].split())
