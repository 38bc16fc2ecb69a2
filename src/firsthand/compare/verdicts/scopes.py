"""Of which part a count is, by the places that its reading speaks of.

"Nine died in the women's ward" beside "forty died" counts a part. What many accounts speak of is
the scene ("at the crossing") and limits no count; a place of which few speak limits the count that
is told with it, where that count is the smaller one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from firsthand.compare.thesaurus import related
from firsthand.compare.verdicts.telling import ruled
from firsthand.compared import Count, Reading, Ruling

SCENE = 0.3
"""A word in this share of the accounts, and in `FEW` or more, is of the scene and limits nothing."""
FEW = 3
_PLACES = ("structure", "vehicle", "region", "room")
_NO_PLACES = frozenset(
    "end side head top bottom centre center middle way part line front back foot rest half area".split()
)
"""Words that the thesaurus has among places, and that mostly tell of something else."""


class Scopes:
    """Which places of a case are of its scene, and which limit a count."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        documents: dict[str, set[str]] = defaultdict(set)
        everywhere = set()
        for r in readings:
            everywhere.add(r.document)
            for word in r.topic:
                documents[word].add(r.document)
        least = max(FEW, SCENE * len(everywhere))
        self._scene = frozenset(w for w, found in documents.items() if len(found) >= least)

    def weighed(self, found: Ruling, a: Reading, b: Reading) -> Ruling:
        """A conflict of numbers, or that the smaller one is told of a place of its own."""
        one, other = a.value, b.value
        if found.word != "conflict" or not isinstance(one, Count) or not isinstance(other, Count):
            return found
        if one.state is None or other.state is None or one.low is None or other.low is None:
            return found
        smaller, larger = (a, b) if one.low < other.low else (b, a)
        places = sorted(self._places(smaller) - set(larger.topic))
        if not places:
            return found
        why = f"the smaller one is told of a place of its own ({', '.join(places)}), not comparable"
        return ruled("not_comparable", "quantity.place_of_its_own", (a, b), why)

    def _places(self, reading: Reading) -> set[str]:
        return {w for w in reading.topic if w not in self._scene and _is_place(w)}


@cache
def _is_place(noun: str) -> bool:
    """Whether a noun is, in its commonest senses, something in which people can be."""
    return noun not in _NO_PLACES and any(
        related(noun, kind, "noun") == "narrower" for kind in _PLACES
    )
