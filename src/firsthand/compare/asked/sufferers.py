"""Who was killed in a case of long accounts, by name, and where: what ties a passage to its event."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from firsthand.compare.alignment.acts import classes
from firsthand.compare.alignment.tellings import TOKEN, Telling, beside, plain
from firsthand.compare.baseforms import base_form
from firsthand.compare.thesaurus import mostly
from firsthand.model import Span

FEW = 3
"""So many accounts tell of a death where it is of the case, not only of one account."""
_TIES = frozenset("in at to into from round around before towards near".split())
_BUILT = frozenset("structure building room area".split())
_NEAR = 1
"""Sentences from a death on, either way, in which is looked for where it was."""
KILLING = (
    r"(?:kill(?:s|ed|ing)?|murder(?:s|ed|ing)?|assassinat(?:e|ed|ing|ion)|massacred?|slain|"
    r"slaughter(?:ed)?|butchered|lynched|shot|dead|died"
    r"|death|t(?:ake|aking|ook|aken)\s(?:away\s)?(?:their|his|her|the)\slives?)"
)
KILLED = re.compile(rf"\b{KILLING}\b", re.I)


@dataclass(frozen=True, slots=True)
class Sufferers:
    """``names`` are words of the names of those who were killed, ``places`` nouns for where they were.

    Both are told by several accounts; ``places`` by half of them.
    """

    names: frozenset[str]
    places: frozenset[str]

    def named_in(self, text: str) -> bool:
        """Whether a passage names one of them."""
        return not self.names.isdisjoint(w.lower() for w in TOKEN.findall(text))

    def placed_in(self, text: str) -> bool:
        """Whether a passage names where they were."""
        return not self.places.isdisjoint(
            f(w.lower()) for w in TOKEN.findall(text) for f in (base_form, plain)
        )

    def dying_in(self, text: str) -> bool:
        """Whether a passage tells that one of them was killed."""
        return KILLED.search(text) is not None and self.named_in(text)


def sufferers_of(tellings: Mapping[str, Telling]) -> Sufferers:
    """Whom most of the deaths of a case befell."""
    told = {key: list(_deaths(t)) for key, t in tellings.items()}
    names = _several({w for _, words in deaths for w in words} for deaths in told.values())
    near = _several(
        {w for n, words in told[key] if words & names for w in _places(t, n)}
        for key, t in tellings.items()
    )
    said = Counter(
        w for t in tellings.values() for w in {plain(x.lower()) for x in TOKEN.findall(t.text)}
    )
    places = frozenset(w for w in near if 2 * said[w] >= len(tellings) and mostly(w, _BUILT))
    return Sufferers(names, places)


def _several(told: Iterable[set[str]]) -> frozenset[str]:
    counted = Counter(w for some in told for w in some)
    return frozenset(w for w, n in counted.items() if n >= FEW)


def _deaths(telling: Telling) -> Iterable[tuple[int, frozenset[str]]]:
    """For each clause of a death the number of its sentence, and the names of whom it befell."""
    firsts = [s.start for s in telling.account.sentences]
    for said in telling.account.values.predications:
        if said.mood or said.denied or "dying" not in classes(said.act, beside(said)):
            continue
        whom = [s for s in said.slots if s.role == "object"] or [
            s for s in said.slots if s.role == "subject"
        ]
        named = frozenset(w for s in whom for w in s.words) & telling.names
        if named:
            yield bisect_right(firsts, said.span.start) - 1, named


def _places(telling: Telling, number: int) -> Iterable[str]:
    """What clauses near a sentence name as a place."""
    sentences = telling.account.sentences
    first, last = max(0, number - _NEAR), min(len(sentences) - 1, number + _NEAR)
    for said in telling.within(Span(sentences[first].start, sentences[last].end)):
        yield from (s.head for s in said.slots if s.role in _TIES)
