"""Kinds of events that happen in one moment, and the clauses that tell them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache

from firsthand.compare.alignment.acts import classes
from firsthand.compare.alignment.tellings import beside
from firsthand.extract.lexicons import sections
from firsthand.model import Account
from firsthand.values import Predication

OF_THE_EVENT = ", of the event"
"""Ends the rule of an hour or a day that hangs on the event of the case."""
_LOOSE = frozenset(("falling_in",))
"""Classes that many a clause tells only by the words beside its verb: "the men came down"."""
_HEARD = frozenset("come ring hear sound echo go".split())
_OF_THEN = frozenset(
    "hear see feel witness register record log note notice cause trigger have take be make".split()
)
"""What is done to an event at its own time."""
_AROUND = frozenset("after before since until till from of for about".split())
"""Ties by which an event is named of which a clause is not."""
_MOST_MORE = 1.5
"""By so much more accounts than any other an event is told, where the case is of it alone."""
SEVERAL, LEAST = 2, 3
"""Accounts that tell a kind of event, where a word can mean it; those that do, where the case is of it."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event; see events.toml. ``verbs`` are those that stand for its classes of acts."""

    name: str
    verbs: Mapping[str, str] = field(hash=False, compare=False)
    bare: frozenset[str]
    nouns: frozenset[str]
    heard: frozenset[str]
    deaths: bool


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds, in the order of their file."""
    return tuple(_kind(name, part) for name, part in sections("events").items())


def _kind(name: str, part: Mapping[str, str]) -> Kind:
    bare, nouns, heard = (frozenset(part[key].split()) for key in ("bare", "nouns", "heard"))
    verbs = dict(zip(part["acts"].split(), part["verbs"].split(), strict=True))
    return Kind(name, verbs, bare, nouns, heard, "deaths" in part)


def surely(said: Predication) -> Kind | None:
    """The kind of event that a clause tells by its verb and the words beside it."""
    if said.denied or said.mood:
        return None
    return next((k for k in kinds() if _told(k, said)), None)


def act_of(kind: Kind, said: Predication) -> str:
    """The class of acts by which a clause tells its kind of event."""
    return next(act for act in kind.verbs if act in _told(kind, said))


def _told(kind: Kind, said: Predication) -> frozenset[str]:
    of_it = (w for s in said.slots if s.role not in _AROUND for w in s.words)
    found = classes(said.act, [*beside(said), *of_it])
    return (found if said.act in kind.bare else found - _LOOSE) & frozenset(kind.verbs)


def by_noun(said: Predication) -> tuple[Kind, ...]:
    """The kinds of event that a clause can name as what does something, or is heard or caused."""
    roles = ("subject", "object") if said.act in _OF_THEN else ("subject",)
    return _named(said, {s.head for s in said.slots if s.role in roles})


def beside_it(said: Predication) -> tuple[Kind, ...]:
    """The kinds of event that a clause can name anywhere: "she lost a hand in the blast"."""
    return _named(said, {s.head for s in said.slots if s.role not in _AROUND})


def _named(said: Predication, heads: Set[str]) -> tuple[Kind, ...]:
    if said.denied or said.mood:
        return ()
    heard = heads if said.act in _HEARD else frozenset[str]()
    return tuple(k for k in kinds() if heads & k.nouns or heard & k.heard)


def barely(said: Predication) -> tuple[Kind, ...]:
    """The kinds that a verb without an object can mean: "when we struck"."""
    if said.denied or said.mood or said.slot("object") is not None:
        return ()
    return tuple(k for k in kinds() if said.act in k.bare)


def likeliest(some: Iterable[Kind], told: Counter[str]) -> Kind | None:
    """Of kinds that words can mean, the one that most accounts tell, several at least."""
    ranked = sorted(some, key=lambda k: (-told[k.name], k.name))
    if not ranked or told[ranked[0].name] < SEVERAL:
        return None
    second = told[ranked[1].name] if len(ranked) > 1 else 0
    return ranked[0] if told[ranked[0].name] > second else None


def told_by(accounts: Iterable[Account]) -> Counter[str]:
    """How many accounts tell each kind of event."""
    return Counter(name for account in accounts for name in _told_in(account.values.predications))


def _told_in(clauses: Iterable[Predication]) -> frozenset[str]:
    return frozenset(k.name for said in clauses for k in _kinds_of(said))


def _kinds_of(said: Predication) -> tuple[Kind, ...]:
    sure = surely(said)
    named = _named(said, {s.head for s in said.slots})
    return (sure,) if sure is not None else named if len(named) == 1 else ()


def main(told: Counter[str], accounts: Sequence[Account]) -> Kind | None:
    """The kind of event that the case is of; None where it is of several, or of none of these."""
    first, *others = sorted(kinds(), key=lambda k: (-told[k.name], k.name))
    enough = told[first.name] >= max(LEAST, len(accounts) / 2)
    return first if enough and told[first.name] >= _MOST_MORE * told[others[0].name] else None
