"""What the questions of a case look at: an account, and the event that the case is of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from firsthand.compare.alignment.tellings import TOKEN, Telling, plain
from firsthand.compare.asked.facts import Facts, facts_of
from firsthand.compare.asked.persons import Persons, persons_of
from firsthand.compare.asked.sufferers import Sufferers, sufferers_of
from firsthand.compare.baseforms import base_form
from firsthand.compare.events.kinds import Kind, main, told_by
from firsthand.compare.readings.done.offices import posts
from firsthand.model import Account

_FIRE = re.compile(r"\b(?:the|a|this) (?:fire|blaze|flames|smoke)\b|\bburn(?:ed|t|ing)\b", re.I)
_ALIGHT = re.compile(
    r"\b(?:fires?|blaze|ablaze|alight|flames?|smoke|burn(?:ed|t|ing)?|on fire|fire(?:m[ae]n| brigade"
    r"| service| engines?))\b",
    re.I,
)
_DEATH = re.compile(
    r"\b(?:died|dead|deaths?|killed|deceased|bod(?:y|ies)|victims?|lost their lives|perished)\b",
    re.I,
)
_FIRST = re.compile(
    r"\b(?:fire[ds]?|shot|shoots?|shooting|struck|attacked) first\b"
    r"|\bfirst (?:to (?:fire|shoot|strike|throw|attack)|shots?|volley|stones?|blow|have fired)\b"
    r"|\b(?:who|which side|which of them|they|we) (?:had |has |have )?(?:began|begun|started|opened fire)\b",
    re.I,
)
_SHOTS = re.compile(
    r"\b(?:fired|shots?|shelled|shelling|shells|gunfire|gunmen|volleys?|mortars?|bullets?|opened fire"
    r"|orders? to (?:fire|shoot)|told (?:\w+ )?to (?:fire|shoot))\b",
    re.I,
)
_DOOR = re.compile(r"\b(?:door|exit|gate)\b", re.I)
_DOORS = re.compile(r"\b(?:doors|exits|gates)\b", re.I)
_FEW = 3
"""Of so many accounts less than one speaks of several."""
_SEVERAL = 2
LONG = 1_000
"""Words of an account on average from which it tells of many events."""
_FEW_OF = 4
"""A kind of event that one account in so many tells, or fewer, is not what the case is of."""
_OFTEN = 2
"""So often an account that is of a fire speaks of it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One account of a case. ``event`` is the kind of event that the case is of, where it is of one.

    ``kinds`` holds the kind that most tell where too few do for an event,
    ``burns`` where half of the accounts tell again and again of a fire, or once where the case is of
    no other event and of no shots, ``deadly`` where half tell of
    deaths, ``armed`` where half speak of shots or shells. ``firsts`` where several accounts speak of a
    first shot or of who began it, ``tells_first`` where this one does. ``common`` are the words that
    half of the accounts have. ``tolls`` are the numbers of dead, each with its ends, that an account
    of the case tells in plain words. ``one_door`` where few accounts speak of several doors.
    ``posts`` are the offices of those whom an account names with one: "driver Brand".
    ``sufferers`` and ``persons`` only where the accounts are long: there they tie a passage to the
    event, of which short accounts are as a whole.
    """

    telling: Telling
    event: Kind | None
    burns: bool
    deadly: bool
    armed: bool
    firsts: bool
    tells_first: bool
    common: frozenset[str]
    tolls: frozenset[tuple[float | None, float | None]]
    facts: Facts
    one_door: bool
    posts: Mapping[str, str]
    kinds: tuple[str, ...]
    sufferers: Sufferers | None = None
    persons: Persons | None = None


def scenes_of(tellings: Mapping[str, Telling]) -> dict[str, Scene]:
    """The scene of each account, by its id."""
    accounts = [t.account for t in tellings.values()]
    told = told_by(accounts)
    event, kinds = main(told, accounts), _kinds(told, len(accounts))
    deadly, armed = _half(accounts, _DEATH, 1), _half(accounts, _SHOTS, 1)
    of_fire = event is None and not armed and _half(accounts, _ALIGHT, 1)
    burns = of_fire or _half(accounts, _FIRE, _OFTEN)
    first = {a.id for a in accounts if _FIRST.search(a.text.characters)}
    common, tolls, facts = _common(tellings), _tolls(accounts), facts_of(accounts)
    one_door = _one_door(accounts)
    long = are_long(accounts)
    sufferers = sufferers_of(tellings) if long else None
    persons = persons_of(tellings.values()) if long else None
    held = posts(a.text.characters for a in accounts)
    return {
        key: Scene(
            telling,
            event,
            burns,
            deadly,
            armed,
            len(first) >= _SEVERAL,
            key in first,
            common,
            tolls,
            facts,
            one_door,
            held,
            kinds,
            sufferers,
            persons,
        )
        for key, telling in tellings.items()
    }


def are_long(accounts: Iterable[Account]) -> bool:
    """Whether the accounts of a case are so long that each tells of many events."""
    words = [a.words for a in accounts]
    return bool(words) and sum(words) >= LONG * len(words)


def _kinds(told: Counter[str], accounts: int) -> tuple[str, ...]:
    """The one kind of event that more accounts tell than any other, several and a quarter of them."""
    ranked = told.most_common(2)
    most = ranked[0][1] if ranked else 0
    second = ranked[1][1] if len(ranked) > 1 else 0
    enough = most >= _SEVERAL and most > accounts / _FEW_OF
    return (ranked[0][0],) if enough and most > second else ()


def _tolls(accounts: Iterable[Account]) -> frozenset[tuple[float | None, float | None]]:
    """The numbers of all the dead that accounts tell."""
    return frozenset(
        (q.low, q.high)
        for a in accounts
        for q in a.values.quantities
        if q.state == "killed" and q.scope is None and q.part_of is None
    )


def _one_door(accounts: Sequence[Account]) -> bool:
    """Whether accounts that speak of a door speak of one, all but few."""
    one = sum(_DOOR.search(a.text.characters) is not None for a in accounts)
    several = sum(_DOORS.search(a.text.characters) is not None for a in accounts)
    return _FEW * several < one


def _half(accounts: Sequence[Account], words: re.Pattern[str], least: int) -> bool:
    """Whether half of the accounts have such words so often at least."""
    often = sum(len(words.findall(a.text.characters)) >= least for a in accounts)
    return 2 * often >= len(accounts)


def _common(tellings: Mapping[str, Telling]) -> frozenset[str]:
    """The words, in base form, that half of the accounts have."""
    held = Counter(
        w for t in tellings.values()
        for w in frozenset(f(x.lower()) for x in TOKEN.findall(t.text) for f in (base_form, plain))
    )  # fmt: skip
    return frozenset(w for w, n in held.items() if n >= _SEVERAL and 2 * n >= len(tellings))
