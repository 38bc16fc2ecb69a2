"""Where a rule can match at all: around the words without which it matches nothing.

A text is cut into words once; a pattern is then tried only on the stretches around its gate's
words. What it finds there is what it would find in the whole text, as no match reaches further.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from firsthand.extract.cardinals import ONES, TENS
from firsthand.extract.moments.vague import entries

Gate = frozenset[str]
"""Words in lower case, without digits; a match has one of them."""
FIGURE = "0"
"""In a gate: any digit."""
_REACH = 200
"""Characters by which no match reaches beyond its gate's word, with what is looked at around it."""
_TOKEN = re.compile(r"[^\W\d_]+|\d+")


def gate(*words: str, of: Iterable[str] = (), plural: bool = False) -> Gate:
    """The words, with the longest word of each entry of some sections of the table of words."""
    own = [*words, *(_longest(e) for section in of for e in entries(section))]
    every = {form for word in own for form in (word.replace("'", ""), word.split("'")[0])}
    return frozenset(every | {word + "s" for word in every} if plural else every)


def _longest(entry: str) -> str:
    return max(re.split(r"[-\s]", entry), key=len)


FIGURES = gate(FIGURE)
NUMBERS = gate(FIGURE, *ONES, *TENS)
MONTHS = gate(of=["months"])
WEEKDAYS = gate(of=["weekdays"], plural=True)
FEASTS = gate(of=["feasts", "easter"])
HALVES = gate("am", "pm", "m")
SEASONS = gate(of=["seasons"])
UNITS = gate(
    *"second minute min hour hr day night week weekend fortnight month quarter year decade century centurie".split(),
    plural=True,
)
PARTS = gate(of=["parts"])
SHORT = gate(*"h hr hrs min mins sec secs".split())


class Places:
    """The words of a text by their gates."""

    def __init__(self, characters: str, gates: Mapping[str, Sequence[Gate]]) -> None:
        self._end = len(characters)
        self._starts: dict[Gate, list[int]] = {}
        self._windows: dict[Gate, list[tuple[int, int]]] = {}
        for m in _TOKEN.finditer(characters):
            word = m[0].lower()
            for one in gates.get(FIGURE if word[0].isdigit() else word, ()):
                self._starts.setdefault(one, []).append(m.start())

    def windows(self, wanted: Gate) -> list[tuple[int, int]]:
        """The stretches around the words of a gate, in text order, none touching another."""
        found = self._windows.get(wanted)
        if found is None:
            found = self._windows[wanted] = []
            for at in self._starts.get(wanted, ()):
                start, end = max(0, at - _REACH), min(self._end, at + _REACH)
                if found and start <= found[-1][1]:
                    start, _ = found.pop()
                found.append((start, end))
        return found


def by_word(gates: Iterable[Gate]) -> dict[str, tuple[Gate, ...]]:
    """For each word the gates that it opens."""
    kept = tuple(dict.fromkeys(gates))
    return {word: tuple(g for g in kept if word in g) for word in frozenset().union(*kept)}
