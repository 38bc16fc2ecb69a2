"""Names exchanged throughout a text, and where each offset went."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from firsthand.model import Span

WORD = re.compile(r"[^\W\d_]+")
"""A run of letters: names are exchanged word by word, so "Roth’s" keeps its ending."""


@dataclass(frozen=True, slots=True)
class Swap:
    """Words to exchange, written with a capital, each way; and the initials of given names.

    ``words["Ana"] == "Boris"`` and the reverse. ``initials`` holds pairs of an initial and the
    surname behind it: in ``{("A", "Roth"): "B"}`` "A. Roth" becomes "B. " and the new surname.
    """

    words: Mapping[str, str]
    initials: Mapping[tuple[str, str], str]
    kind: str

    def of(self, word: str) -> str | None:
        """The word to be written instead, in the same case; None for a word that stays."""
        if not word[0].isupper():
            return None
        known = self.words.get(word)
        if known is None and len(word) > 1 and word.isupper():
            known = self.words.get(word.title())
            return known.upper() if known else None
        return known


class Mirrored:
    """A text with its names exchanged.

    >>> swap = Swap({"Ana": "Boris", "Boris": "Ana"}, {}, "person")
    >>> made = Mirrored("Boris met Ana.", swap)
    >>> made.text, made.span(Span(10, 13)).of(made.text)
    ('Ana met Boris.', 'Boris')
    """

    def __init__(self, text: str, swap: Swap) -> None:
        pieces: list[str] = []
        self._before: list[Span] = []
        self._after: list[Span] = []
        at = size = 0
        for start, end, word in _replacements(text, swap):
            pieces += [text[at:start], word]
            size += start - at
            self._before.append(Span(start, end))
            self._after.append(Span(size, size + len(word)))
            size += len(word)
            at = end
        pieces.append(text[at:])
        self.text = "".join(pieces)
        self._starts = [s.start for s in self._before]

    @property
    def exchanged(self) -> int:
        """How many words were exchanged."""
        return len(self._before)

    def offset(self, at: int) -> int:
        """Where an offset of the first text lies in the second."""
        n = bisect_right(self._starts, at) - 1
        if n < 0:
            return at
        old, new = self._before[n], self._after[n]
        if at >= old.end:
            return new.end + at - old.end
        return min(new.start + at - old.start, new.end)

    def span(self, span: Span) -> Span:
        """Where a span of the first text lies in the second."""
        return Span(self.offset(span.start), self.offset(span.end))


def _replacements(text: str, swap: Swap) -> list[tuple[int, int, str]]:
    words = list(WORD.finditer(text))
    out = []
    for n, match in enumerate(words):
        word = match.group()
        other = swap.of(word)
        if other is None and len(word) == 1 and n + 1 < len(words):
            other = _initial(text, match, words[n + 1], swap)
        if other is not None:
            out.append((match.start(), match.end(), other))
    return out


def _initial(text: str, match: re.Match[str], following: re.Match[str], swap: Swap) -> str | None:
    if not re.fullmatch(r"\.?\s{0,2}", text[match.end() : following.start()]):
        return None
    return swap.initials.get((match.group(), following.group().title()))
