"""Who was killed in a case of long accounts, by name, and where and when: what ties a passage to its event.

A long account tells of many things. Of the event are the sentences around those in which one of the
killed is said to die or to fall, or in which it is fired or fallen upon where they were.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from firsthand.compare.alignment.acts import classes
from firsthand.compare.alignment.tellings import TOKEN, Telling, beside, plain
from firsthand.compare.asked.stretches import apart, day_of
from firsthand.compare.baseforms import base_form
from firsthand.compare.thesaurus import mostly
from firsthand.compared import Reading
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
_DOWN = re.compile(
    rf"\b(?:{KILLING}|fell|fall(?:en|s)?|drop(?:s|ped)?|hit|bod(?:y|ies)|corpse|down|lying|lay|balls?|wound(?:s|ed)?|mortal\w*|widow)\b",
    re.I,
)
"""What stands beside the name of one who fell."""
_FALLEN = re.compile(rf"\b(?:{KILLING}|fell|falls?|dropped|drop|hit|bod(?:y|ies))\b", re.I)
_MANY = 4
"""One account in so many tells of a death in such words where it is of the case."""
_SHOTS = re.compile(
    r"\b(?:fired?|firing|shots?|volleys?|guns?|muskets?|rifles?|bullets?|balls?|pieces)\b|\battack(?:ed)?\b",
    re.I,
)
_PLACED = 5
"""One time in so many the name of a place stands behind "in" or "at"."""
_BEFORE, _AFTER = 10, 10
"""Sentences before and after one that tells of the deed that are of the event, too."""
_FIRED = re.compile(r"\b(?:fired?|firing|shots?|volleys?|discharge[sd]?)\b", re.I)
_REACH = 20
"""So near to a sentence of the event one that tells of shots is of it, too."""
_TELLS = re.compile(rf"{_FALLEN.pattern}|{_FIRED.pattern}", re.I)
_WHO = 2
"""Sentences before "he fell" in which he is named."""
_BESIDE = 1
"""Sentences from one that tells of shots on in which the place is named."""


@dataclass(frozen=True, slots=True)
class Sufferers:
    """``names`` are words of the names of those who were killed, ``places`` nouns for where they were.

    Both are told by several accounts; ``places`` by half of them. ``home`` are for each account
    the numbers of the sentences that are of the event.
    """

    names: frozenset[str]
    places: frozenset[str]
    home: Mapping[str, frozenset[int]]

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

    def falling_in(self, text: str) -> bool:
        """The same, or that one of them fell."""
        return _FALLEN.search(text) is not None and self.named_in(text)

    def is_home(self, telling: Telling, reading: Reading) -> bool:
        """Whether a reading stands where its account tells of the event."""
        return telling.at(reading) in self.home[reading.document]


def sufferers_of(tellings: Mapping[str, Telling]) -> Sufferers:
    """Whom most of the deaths of a case befell."""
    day = day_of(tellings)
    aside = {key: apart(t, day) for key, t in tellings.items()}
    told = {key: list(_deaths(t)) for key, t in tellings.items()}
    dated = day._replace(weekday=None)  # the dead are found and named on the days after
    fell = {key: list(_down(t, apart(t, dated))) for key, t in tellings.items()}
    names = _several({w for _, words in deaths for w in words} for deaths in told.values())
    names |= _mostly_down(fell, tellings)
    near = _several(
        {w for n, words in [*told[key], *fell[key]] if words & names for w in _places(t, n)}
        for key, t in tellings.items()
    )
    said = Counter(
        w for t in tellings.values() for w in {plain(x.lower()) for x in TOKEN.findall(t.text)}
    )
    places = frozenset(w for w in near if 2 * said[w] >= len(tellings) and mostly(w, _BUILT))
    found = Sufferers(names, places, {})
    return replace(found, home={key: _home(t, found, aside[key]) for key, t in tellings.items()})


def _home(telling: Telling, found: Sufferers, aside: frozenset[int]) -> frozenset[int]:
    """The numbers of the sentences around those that tell of the deed."""
    said = [s.of(telling.text) for s in telling.account.sentences]
    placed = {n for n, words in enumerate(said) if found.placed_in(words)}
    named = {n for n, words in enumerate(said) if found.named_in(words)}
    core = {
        n
        for n, words in enumerate(said)
        if n not in aside
        and (
            (_TELLS.search(words) and not named.isdisjoint(range(n - _WHO, n + 1)))
            or (_SHOTS.search(words) and not placed.isdisjoint(range(n - _BESIDE, n + _BESIDE + 1)))
        )
    }
    shots = {n for n, words in enumerate(said) if n not in aside and _FIRED.search(words)}
    while grown := {n for n in shots - core if any(abs(n - at) <= _REACH for at in core)}:
        core |= grown
    return frozenset(
        n
        for at in core
        for n in range(max(0, at - _BEFORE), min(len(said), at + _AFTER + 1))
        if n not in aside
    )


def _down(telling: Telling, aside: frozenset[int]) -> Iterable[tuple[int, frozenset[str]]]:
    """For each sentence that tells of somebody down, or of wounds, its number and its names."""
    for n, span in enumerate(telling.account.sentences):
        words = span.of(telling.text)
        if n not in aside and _DOWN.search(words) is not None:
            named = frozenset(w.lower() for w in TOKEN.findall(words)) & telling.names
            if named:
                yield n, named


def _mostly_down(
    fell: Mapping[str, Sequence[tuple[int, frozenset[str]]]], tellings: Mapping[str, Telling]
) -> frozenset[str]:
    """The names that most accounts that have them have beside wounds, and many accounts so."""
    least = max(FEW, len(tellings) / _MANY)
    told = Counter(w for some in fell.values() for w in {w for _, words in some for w in words})
    known = Counter(w for t in tellings.values() for w in t.names if w in told)
    many = (w for w, n in told.items() if n >= least and 2 * n >= known[w])
    return frozenset(w for w in many if _of_a_person(w, tellings))


def _of_a_person(name: str, tellings: Mapping[str, Telling]) -> bool:
    """Whether a name does not often stand behind "in" or "at", as that of a place does."""
    found = [m[1] for t in tellings.values() for m in _before(name).finditer(t.text)]
    return _PLACED * sum(w is not None for w in found) < len(found)


@cache
def _before(name: str) -> re.Pattern[str]:
    return re.compile(
        rf"(\b(?:in|at|from|near|into|towards?|around|outside)\s)?\b{re.escape(name)}\b", re.I
    )


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
