"""Name algebra: which two names can be one person's, told by their parts alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PART = re.compile(r"[^\W\d_][\w’'-]*\.?")
SPELLING = 5
"""Parts of a name at least this long may differ by one letter and still be the same."""


@dataclass(frozen=True, slots=True)
class Name:
    """The parts of a name without titles, folded: ``given`` before, ``surname`` last."""

    parts: tuple[str, ...]

    @property
    def surname(self) -> str:
        """The last part."""
        return self.parts[-1]


def name_of(words: str, titles: frozenset[str]) -> Name | None:
    """The name in some words, titles and articles left out; None if nothing is left."""
    parts = [p.casefold().removesuffix("'s").removesuffix("’s") for p in _PART.findall(words)]
    kept = tuple(p.strip("’'") for p in parts if p not in titles and p.rstrip(".") not in titles)
    return Name(kept) if kept else None


def same_part(a: str, b: str) -> bool:
    """Whether two parts are one: equal, one letter apart if long, or initial and name.

    >>> same_part("peshkar", "peschkar"), same_part("j.", "jan"), same_part("anna", "anne")
    (True, True, False)
    """
    if a == b:
        return True
    if a.endswith(".") or b.endswith("."):
        short, long = sorted((a.rstrip("."), b.rstrip(".")), key=len)
        return len(short) == 1 and long.startswith(short)
    return len(a) >= SPELLING and len(b) >= SPELLING and a[0] == b[0] and _one_apart(a, b)


def _one_apart(a: str, b: str) -> bool:
    """Whether one letter added, left out or exchanged makes one of the other."""
    if abs(len(a) - len(b)) > 1:
        return False
    if len(a) > len(b):
        a, b = b, a
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    return a[at:] == b[at + 1 :] or a[at + 1 :] == b[at + 1 :]


def compatible(a: Name, b: Name) -> bool:
    """Whether two names can belong to one person.

    Surnames must agree, or one is a first name alone; two different given names never do.

    >>> compatible(Name(("jan", "melk")), Name(("melk",)))
    True
    >>> compatible(Name(("jan", "melk")), Name(("karl", "melk")))
    False
    """
    if len(a.parts) > len(b.parts):
        a, b = b, a
    if len(a.parts) == 1:
        return same_part(a.surname, b.surname) or (
            len(b.parts) > 1 and same_part(a.surname, b.parts[0])
        )
    if not same_part(a.surname, b.surname):
        return False
    givens, others = a.parts[:-1], b.parts[:-1]
    return any(same_part(x, y) for x in givens for y in others)
