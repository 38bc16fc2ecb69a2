"""What a word hangs on, and by what."""

from __future__ import annotations

from typing import NamedTuple

from firsthand.compare.pairs.sides import Side


class Tied(NamedTuple):
    """A word, what it hangs on, and by what: a preposition, or the label of its place."""

    word: int
    on: int
    by: str


def tied(side: Side, i: int) -> Tied | None:
    """What a word hangs on and by what; a later part of a list by what its first part hangs on."""
    word = side.word(i)
    for _ in range(6):
        if word.dep not in ("conj", "appos") and not (
            word.dep == "compound" and word.pos == "PROPN"
        ):
            break
        word = side.word(word.head)
    head = side.word(word.head)
    if word.dep in ("pobj", "pcomp"):
        return Tied(i, head.head, "by" if head.dep == "agent" else head.lower)
    if word.dep in (
        "amod",
        "nmod",
        "compound",
        "nummod",
        "poss",
        "attr",
        "dobj",
        "nsubj",
        "nsubjpass",
    ):
        return Tied(i, head.i, word.dep)
    return None
