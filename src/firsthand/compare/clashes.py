"""What tells two figures apart, and which spellings may be one name."""

from __future__ import annotations

from firsthand.compare.figures import Figure
from firsthand.extract.actors.names import Likeness, compared

LONG, VERY_LONG = 5, 7
"""Letters; shorter names that are spelt differently are different names."""


def clash(a: Figure, b: Figure) -> bool:
    """Whether two figures are told apart by names, by gender, by age or by title."""
    if a.kind != "person" or b.kind != "person" or not (a.name and b.name):
        return False
    genders = {a.name.gender, b.name.gender} - {None}
    ages = {a.name.generation, b.name.generation} - {None}
    titles = a.titles and b.titles and not a.titles & b.titles
    strange = compared(a.name, b.name) is Likeness.NONE and not misspelt(a, b)
    return len(genders) > 1 or len(ages) > 1 or bool(titles) or strange


def misspelt(a: Figure, b: Figure) -> bool:
    """Whether two of one title, and of no two given names, have long surnames two letters apart."""
    assert a.name is not None
    assert b.name is not None
    givens = [n.parts[:-1] for n in (a.name, b.name) if n.parts[:-1]]
    same = bool(givens) and givens[0] == givens[-1]
    short = min(len(a.name.surname), len(b.name.surname))
    if not (same and a.ranks & b.ranks and short >= VERY_LONG):
        return False
    return letters_apart(a.name.surname, b.name.surname) <= 2


def letters_apart(a: str, b: str) -> int:
    """How many letters must be put in, taken out or changed (V. Levenshtein, 1965)."""
    row = list(range(len(b) + 1))
    for n, x in enumerate(a, 1):
        left, row[0] = row[0], n
        for m, y in enumerate(b, 1):
            left, row[m] = row[m], min(row[m] + 1, row[m - 1] + 1, left + (x != y))
    return row[-1]
