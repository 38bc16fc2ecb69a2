"""Two texts laid side by side: what of the second stands in the first, and what is left over."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from firsthand.compare.pairs.matching import COVERED, Match, matches
from firsthand.compare.pairs.sides import Side, focus, governor, roots, subject_words
from firsthand.extract.phrases import noun_phrase, verb_group
from firsthand.model import Span

AKIN = 0.5
"""The share of a text's words that the other has too, below which they may be of two events."""


class Laid(NamedTuple):
    """The second text against the first.

    ``found`` has for words of the second their match in the first, ``back`` the other way; ``loose`` are the words that
    the first has not, ``opposite`` those of which it has the opposite. ``focus`` is the word by
    which the second stands or falls. ``named`` are the words of a named subject, which is taken
    to be the one of which both texts speak.
    """

    a: Side
    b: Side
    found: dict[int, Match]
    back: dict[int, Match]
    loose: frozenset[int]
    opposite: frozenset[int]
    focus: int | None
    named: frozenset[int]

    @property
    def turned(self) -> bool:
        """Whether an odd number of opposites beside the focus turns what is said around."""
        return len(self.opposite - {self.focus}) % 2 == 1

    def alike(self, beside: Iterable[int] = ()) -> bool:
        """Whether the first tells half of what the second tells, and so may tell of one event.

        The words of a named subject and those ``beside`` do not count.
        """
        told = set(self.b.content) - self.named - set(beside)
        met = [i for i in told if i in self.found and self.found[i].kinship != "sister"]
        return bool(told) and len(met) >= AKIN * len(told)

    def words_a(self, i: int) -> Span:
        """The span of what a word of the first text heads."""
        return _phrase(self.a, i)

    def words_b(self, i: int) -> Span:
        """The span of what a word of the second text heads."""
        return _phrase(self.b, i)

    def told_a(self, i: int) -> str:
        """What a word of the first text heads, quoted."""
        return self.a.quoted(self.words_a(i))

    def told_b(self, i: int) -> str:
        """What a word of the second text heads, quoted."""
        return self.b.quoted(self.words_b(i))


def laid(a: Side, b: Side) -> Laid:
    """The second of two texts against the first."""
    tops = roots(b)
    at = focus(b, tops[0]) if tops else None
    named = frozenset[int]() if at is None else _named(b, governor(b, at) if at not in tops else at)
    found = matches(b, a, b.content)
    own = {i for i in b.content if i not in found or found[i].kinship not in COVERED}
    against = frozenset(i for i in own if i in found and found[i].kinship == "opposite")
    return Laid(
        a, b, found, matches(a, b, a.content), frozenset(own) - against - named, against, at, named
    )


def _named(b: Side, verb: int) -> frozenset[int]:
    """The words of a subject that is a name or the title of a work; a headline tells none apart."""
    words = subject_words(b, verb)
    told = words.intersection(b.content)
    if not any(b.word(i).text[0].islower() for i in b.content if i not in told):
        return frozenset()
    title = bool(told) and all(b.word(i).text[0].isupper() for i in told)
    bare = title and not any(b.word(i).dep == "det" for i in words)
    return words if bare or any(b.word(i).pos == "PROPN" for i in words) else frozenset()


def _phrase(side: Side, i: int) -> Span:
    word = side.word(i)
    if word.pos in ("NOUN", "PROPN", "NUM"):
        return noun_phrase(side.parse, i)
    group = verb_group(side.parse, i)
    return Span(side.word(group[0]).start, side.word(group[-1]).end)
