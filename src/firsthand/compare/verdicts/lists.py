"""The lexicon of verdicts: words that count anybody, that exclude one another, that are of one camp."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from firsthand.extract import lexicons


def sections() -> dict[str, dict[str, str]]:
    """All lists: for each its ``words`` and the ``example`` that a test fills."""
    return lexicons.sections("verdicts")


def listed(section: str) -> frozenset[str]:
    """The single words of a section, in lower case."""
    return lexicons.words("verdicts", section)


@cache
def pairs() -> frozenset[frozenset[str]]:
    """Words that exclude one another, two and two."""
    return frozenset(
        frozenset(pair.split()) for pair in sections()["opposites"]["words"].split("|")
    )


def opposite(a: Collection[str], b: Collection[str]) -> tuple[str, str] | None:
    """Two words, one of each side, that exclude one another; None where there are none.

    A word that both sides have tells nothing apart.

    >>> opposite({"north", "gate"}, {"south", "gate"})
    ('north', 'south')
    """
    only_a, only_b = sorted(set(a) - set(b)), sorted(set(b) - set(a))
    return next(((x, y) for x in only_a for y in only_b if frozenset((x, y)) in pairs()), None)
