"""Which of several things one is: the west gate is not the east gate, no first engine a second.

A thing named without such a word is that one of which its account speaks alone. Where the case has
several and the account does not say which, it is laid beside none that is named.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from firsthand.compare.alignment.tellings import EMPTY, Telling, plain
from firsthand.compared import Reading, Where
from firsthand.extract.cardinals import ORDINALS
from firsthand.extract.lexicons import words as listed

ANY = "any"
"""Stands before a thing that is any one of its kind: "that any door had been locked"."""
UNSAID = "?"
"""Stands before one of several of which an account does not say which it is."""
_WORD = re.compile(r"[^\W_][\w’'-]*")
_BACK = 4
"""So many words before a noun are looked at."""
_VAGUE = frozenset("old new great little big small main other near far side central".split())
"""Words that two may use of one thing, of which only one uses them."""


@cache
def _telling_apart() -> frozenset[str]:
    return (listed("tensions", "telling_apart") - _VAGUE) | frozenset(ORDINALS)


def qualifiers(reading: Reading, things: frozenset[str], telling: Telling) -> frozenset[str]:
    """For each thing of a reading what says which one it is, as "thing:word"."""
    start = min(reading.clause.start, reading.span.start)
    said = telling.text[start : max(reading.clause.end, reading.span.end)]
    tokens = _WORD.findall(said)
    found: set[str] = set()
    written = set()
    for n, token in enumerate(tokens):
        head = plain(token)
        if head in things or token in things:
            written.add(head)
            found |= {f"{head}:{w}" for w in _before(tokens[max(0, n - _BACK) : n], telling)}
    left = things - written - _telling_apart() - telling.names
    if len(left) == 1 and not isinstance(reading.value, Where):
        of_topic = {plain_of(w) for w in reading.topic if w in _telling_apart()}
        found |= {f"{plain(thing)}:{w}" for thing in left for w in of_topic}
    return frozenset(found)


def _before(words: Sequence[str], telling: Telling) -> set[str]:
    """The words before a noun that say which it is, back to its article."""
    found = set()
    for word in reversed(words):
        lower = word.lower()
        if any(part in _telling_apart() for part in lower.split("-")):
            found |= {plain_of(part) for part in lower.split("-") if part in _telling_apart()}
        elif word[:1].isupper() and lower in telling.names - EMPTY:
            found.add(lower)
        else:
            if lower in ("any", "no"):
                found.add(ANY)
            break
    return found


def plain_of(word: str) -> str:
    """A side without its ending: "western" is "west"."""
    return word.removesuffix("ern") if len(word) > 6 else word


def told_apart(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two speak of one kind of thing and of different ones of the kind."""
    if not a or not b:
        return False
    mine, yours = _by_thing(a), _by_thing(b)
    return any(mine[t].isdisjoint(yours[t]) for t in mine.keys() & yours.keys())


def _by_thing(said: frozenset[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in said:
        thing, word = one.split(":", 1)
        found.setdefault(thing, set()).add(word)
    return found


def resolved(
    said: Sequence[tuple[str, frozenset[str], frozenset[str]]],
) -> list[frozenset[str]]:
    """The qualifiers of readings, with those that others of their account or the case make needed.

    Each comes with its document, the things that it names and its own qualifiers.
    """
    case: dict[str, set[frozenset[str]]] = {}
    accounts: dict[tuple[str, str], set[frozenset[str]]] = {}
    for document, _, own in said:
        for thing, words in _by_thing(own).items():
            if words != {ANY}:
                case.setdefault(thing, set()).add(frozenset(words))
                accounts.setdefault((document, thing), set()).add(frozenset(words))
    several = {thing for thing, ways in case.items() if _several(ways)}
    return [own | _unsaid(one, own, several, accounts) for one, own in _unqualified(said)]


def _unqualified(
    said: Sequence[tuple[str, frozenset[str], frozenset[str]]],
) -> list[tuple[list[tuple[str, str]], frozenset[str]]]:
    """For each reading the things that it names bare, with its document, and its qualifiers."""
    return [
        ([(document, plain(t)) for t in sorted(things) if plain(t) not in _by_thing(own)], own)
        for document, things, own in said
    ]


def _several(ways: set[frozenset[str]]) -> bool:
    return any(a.isdisjoint(b) for a in ways for b in ways)


def _unsaid(
    bare: Sequence[tuple[str, str]],
    own: frozenset[str],
    several: set[str],
    accounts: Mapping[tuple[str, str], set[frozenset[str]]],
) -> frozenset[str]:
    found: set[str] = set()
    for key in bare:
        thing = key[1]
        if thing in several:
            ways = accounts.get(key, set())
            one = frozenset[str]().union(*ways) if ways and not _several(ways) else {UNSAID}
            found |= {f"{thing}:{w}" for w in one}
    return frozenset(found)
