"""How far a text is taken from another: word for word, lightly or heavily rewritten, or not.

Two figures decide. ``shared`` is the part of the text's words that lie in runs of three words which
the source has too; ``long`` the same for runs of fifteen. The classes are those of Clough and
Stevenson, "Developing a corpus of plagiarised short answers" (2011), which tells of whole answers
that students made from one source by cutting, by light and by heavy revision.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from firsthand.compare.reuse.wording import words

Level = Literal["cut", "light", "heavy", "non"]
SHORT = 3
"""Two texts of one matter share single words and pairs; runs of three already tell."""
LONG = 15
"""Who rewrites seldom leaves so many words in a row as they were."""
DERIVED = 0.18
"""A text that shares less in short runs was not made from the source."""
LIGHT = 0.6
"""From here on most of the wording is the source's, with changes."""
CUT = 0.9
"""Where this part of what is shared lies in long runs it was cut out word for word."""


class Taken(NamedTuple):
    """The class, and the two figures it rests on, both 0 to 1."""

    level: Level
    shared: float
    long: float

    @property
    def derived(self) -> bool:
        """Whether the text was made from the source at all."""
        return self.level != "non"


def level(source: str, text: str) -> Taken:
    """How far ``text`` is taken from ``source``; ``non`` for an empty text.

    >>> level("The barge broke loose at dusk and drifted.", "It rained. Nobody came.").level
    'non'
    """
    forms = [token.form for token in words(text)]
    other = [token.form for token in words(source)]
    shared, long = covered(forms, other, SHORT), covered(forms, other, LONG)
    return Taken(_level(shared, long), shared, long)


def _level(shared: float, long: float) -> Level:
    if shared < DERIVED:
        return "non"
    if long >= CUT * shared:
        return "cut"
    return "light" if shared >= LIGHT else "heavy"


def covered(forms: Sequence[str], other: Sequence[str], run: int) -> float:
    """The part of the words that lie in runs of so many words which the other text has too."""
    known = set(zip(*(other[k:] for k in range(run)), strict=False))
    inside = bytearray(len(forms))
    for at, gram in enumerate(zip(*(forms[k:] for k in range(run)), strict=False)):
        if gram in known:
            inside[at : at + run] = b"\x01" * run
    return sum(inside) / max(1, len(forms))
