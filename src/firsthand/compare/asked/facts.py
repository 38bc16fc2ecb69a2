"""What most accounts of a case speak of: what they weigh, in what they travel."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from firsthand.compare.countables import list_of, singular
from firsthand.compare.events.kinds import LEAST
from firsthand.extract.actors.wordlists import is_person_noun
from firsthand.extract.quantities.units import units
from firsthand.model import Account
from firsthand.values import Quantity

WEIGHED = re.compile(r"\b(?:tons?|tonnes?|kilos?|kilograms?)\sof\s([a-z-]+(?:\s[a-z-]+)?)", re.I)
_ABOARD = re.compile(r"\b(?:aboard|on\sboard)\b", re.I)
_TRAVELS = re.compile(r"\b(?:convoy|column|procession|caravan)\b", re.I)
_MARCHES = re.compile(
    r"\b(?:convoy|procession|caravan|marchers|demonstrators|pilgrims|refugees|(?:the|our|a)\smarch)\b(?!\s\d)",
    re.I,
)
_SMOKE = re.compile(r"\b(?:the|a)\s(?:fire|blaze|flames)\b|\bsmoke\b|\bburning\b", re.I)
_HOW_MANY = re.compile(r"\bhow\smany\s([a-z-]+)", re.I)
_POSTS = {
    "on_duty": re.compile(r"\bon\s(?:duty|watch)\b", re.I),
    "kept_key": re.compile(r"\bthe\skeys?\b", re.I),
}
_NO_THINGS = frozenset(
    """time them those these people person man woman child dead other day hour minute second week month
    year night morning evening
    kilometre mile metre page volume number figure name word line part side half kind way thing place copy
    report paragraph article other of were was had are did do have will there you they people wounded
    injured killed step o'clock case family""".split()
)
_WORD = re.compile(r"[^\W\d_][\w-]*")


@dataclass(frozen=True, slots=True)
class Facts:
    """``load`` is what most accounts weigh: "412 tonnes of coal".

    ``aboard`` where several tell of people aboard, ``travels`` where they tell of a convoy, a
    column, ``marches`` where they tell of one that is no force under arms, ``smoke`` where they
    tell of a fire. ``vehicle`` is the kind of which most speak, where several speak of one kind
    most. ``stock`` are the things that several count: barrels, cells. ``posts`` are the questions
    of posts of which several speak: who was on duty, who kept the key.
    """

    load: str | None
    aboard: bool
    travels: bool
    marches: bool
    vehicle: str | None
    smoke: bool
    stock: frozenset[str]
    posts: frozenset[str]


def facts_of(accounts: Sequence[Account]) -> Facts:
    """The facts of a case."""
    aboard, travels, smoke = (_several(accounts, w) for w in (_ABOARD, _TRAVELS, _SMOKE))
    marches = _several(accounts, _MARCHES)
    vehicle, stock = _vehicle(accounts), _stock(accounts)
    posts = frozenset(name for name, words in _POSTS.items() if _several(accounts, words))
    return Facts(_load(accounts), aboard, travels, marches, vehicle, smoke, stock, posts)


def _load(accounts: Iterable[Account]) -> str | None:
    """The word that most accounts have for what they weigh; None where no two weigh the same."""
    told = Counter(
        word
        for a in accounts
        for word in {w for m in WEIGHED.findall(a.text.characters) for w in m.lower().split()}
    )
    most = max(sorted(told), key=lambda w: told[w], default=None)
    return most if most is not None and told[most] > 1 else None


def _vehicle(accounts: Iterable[Account]) -> str | None:
    """The kind of vehicle of which most accounts speak: "lorry"."""
    told = Counter(
        word
        for a in accounts
        for word in {singular(w.lower()) for w in _WORD.findall(a.text.characters)}
        if list_of(word) == "vehicles" and word not in ("vehicle", "auto")
    )
    most = max(told.values(), default=0)
    first = [w for w in told if told[w] == most]
    return first[0] if len(first) == 1 and most >= LEAST else None


def _stock(accounts: Sequence[Account]) -> frozenset[str]:
    """The things that a third of the accounts count, and three at least: nouns in the singular."""
    told: Counter[str] = Counter()
    for a in accounts:
        nouns = {
            singular(q.counted.lower().split()[-1])
            for q in a.values.quantities
            if q.counted and _counts(q)
        }
        asked = {singular(w.lower()) for w in _HOW_MANY.findall(a.text.characters)}
        told.update(w for w in nouns | asked if _is_thing(w))
    return frozenset(w for w, n in told.items() if n >= max(LEAST, len(accounts) / 3))


def _counts(quantity: Quantity) -> bool:
    """Whether a number counts several things of which nothing else is told."""
    return quantity.state is None and quantity.high != 1


def _is_thing(noun: str) -> bool:
    """Whether a noun is of things that can be counted, in no list of their own."""
    if noun in units() or noun in _NO_THINGS or is_person_noun(noun):
        return False
    return list_of(noun) is None


def _several(accounts: Sequence[Account], words: re.Pattern[str]) -> bool:
    """Whether a third of the accounts have some words, and three at least."""
    telling = sum(words.search(a.text.characters) is not None for a in accounts)
    return telling >= max(LEAST, len(accounts) / 3)
