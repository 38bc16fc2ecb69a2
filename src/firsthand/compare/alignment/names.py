"""One spelling for each name of the case, where accounts spell it in several ways."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import combinations

from firsthand.compare.thesaurus import known
from firsthand.compared import Party
from firsthand.extract.lexicons import words as listed
from firsthand.model import Account

_WORD = re.compile(r"[^\W\d_][\w-]*")
_ARTICLE = r"\b(?:[Tt]he|[Aa]n?|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir)"
_BEARER = r" ([a-z]{3,30}) ([A-Z][\w-]{0,30}(?: [A-Z][\w-]{0,30}){0,3})"
_BORNE_AT_ONCE = re.compile(_ARTICLE + _BEARER)
_BORNE = re.compile(_ARTICLE + r"(?: [a-z-]{2,20})?" + _BEARER)
_CALLED = re.compile(
    r"\b[Tt]he ([a-z]{3,30}) (?:(?:known|charted|marked) as|called|named|(?:they|we|people) call) (?:the )?"
    r"([A-Z][\w-]{0,30})\b"
)
LONG, LONGER = 5, 8
"""Letters from which on names may differ in one, or in two, and be one name."""


def spellings(accounts: Sequence[Account], parties: Sequence[Party]) -> dict[str, str]:
    """For words of names, in small letters, the one that stands for all spellings of the name.

    Two spellings are one name where they never stand in one account, begin alike and are at most
    one letter apart (two in long names); an account that has both means two names.
    """
    where: dict[str, set[str]] = {}
    for account in accounts:
        for word in (w for w in _names(account) if len(w) >= LONG):
            where.setdefault(word, set()).add(account.id)
    found: dict[str, str] = {}
    for a, b in _near(where):
        if not where[a] & where[b]:
            first, second = sorted((a, b), key=lambda w: (-len(where[w]), w))
            found.setdefault(second, found.get(first, first))
    return _of_parties(accounts, parties) | found


def names(accounts: Sequence[Account]) -> frozenset[str]:
    """All words of the case, in small letters, that are written as names."""
    return frozenset(word for account in accounts for word in _names(account))


def _names(account: Account) -> frozenset[str]:
    """The words that an account writes as names inside its sentences, and never as others."""
    text = account.text.characters
    found, others = set(), set()
    for sentence in account.sentences:
        for n, word in enumerate(_WORD.findall(sentence.of(text))):
            if word[:1].isupper() and n > 0 and len(word) > 1:
                found.add(word.lower())
            elif not word[:1].isupper():
                others.add(word)
    return frozenset(found - others - listed("actors", "honorifics"))


def epithets(
    accounts: Sequence[Account], spellings: Mapping[str, str]
) -> dict[str, frozenset[str]]:
    """For words of names the noun that the case puts before this name and no other.

    "The launch P-14": "launch" for "p-14"; "captain", before several names, is nobody's own.
    """
    bearers: dict[str, set[tuple[str, ...]]] = {}
    for account in accounts:
        own = _names(account)
        for noun, name in _borne(account.text.characters):
            words = tuple(w.lower() for w in name.split())
            if own.issuperset(words) and _bears(noun):
                bearers.setdefault(noun, set()).add(tuple(spellings.get(w, w) for w in words))
    found: dict[str, set[str]] = {}
    for noun, names_ in bearers.items():
        if len({name[-1] for name in names_}) == 1:
            for word in {w for name in names_ for w in name}:
                found.setdefault(word, set()).add(noun)
    return {word: frozenset(nouns) for word, nouns in found.items()}


_OFFICER = re.compile(
    r"\b(?:Lieutenant|Captain|Major|Colonel|Commander|Ensign|Lt|Capt|Maj|Col|Inspector|Superintendent)\b\.?\s"
    r"((?:[A-Z][\w’'-]+\s)?[A-Z][\w’'-]+)"
)


def only_officer(accounts: Sequence[Account], spellings: Mapping[str, str]) -> frozenset[str]:
    """The last name of the one officer whom a case names: "the officer" is he. None of several."""
    named = {
        tuple(spellings.get(w.lower(), w.lower()) for w in name.split())
        for account in accounts for name in _OFFICER.findall(account.text.characters)
    }  # fmt: skip
    last = frozenset(name[-1] for name in named)
    return last if len(last) == 1 else frozenset()


def _borne(text: str) -> list[tuple[str, str]]:
    """Nouns behind an article, or an article and one more word, with the names behind them.

    Also "the reef known as the Sow".
    """
    return [*_BORNE_AT_ONCE.findall(text), *_BORNE.findall(text), *_CALLED.findall(text)]


@cache
def _bears(noun: str) -> bool:
    """Whether a word can say what the bearer of the name behind it is: a noun and nothing else."""
    plain = known(noun, "noun") and not known(noun, "adj")
    return plain and noun not in listed("actors", "honorifics")


def _near(words: dict[str, set[str]]) -> list[tuple[str, str]]:
    """Pairs of words that are near in spelling, found by what is left when letters are struck."""
    left: dict[str, list[str]] = {}
    for word in sorted(words):
        for short in _struck(word):
            left.setdefault(short, []).append(word)
    pairs = {pair for same in left.values() for pair in combinations(same, 2)}
    return sorted(p for p in pairs if p[0][0] == p[1][0] and _one_name(*p))


def _struck(word: str) -> set[str]:
    ways = {word}
    for _ in range(_most(word)):
        ways |= {w[:n] + w[n + 1 :] for w in ways for n in range(1, len(w))}
    return ways


def _most(word: str) -> int:
    """How many letters of a name may be another."""
    return 2 if len(word) >= LONGER else 1


def _one_name(a: str, b: str) -> bool:
    """Whether two words are no more letters apart than the shorter may be."""
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (letter != other))
    return row[-1] <= min(_most(a), _most(b))


def _of_parties(accounts: Sequence[Account], parties: Sequence[Party]) -> dict[str, str]:
    """The surname that an account gives an actor stands for that of the party."""
    names = {a.id: a.name for x in accounts for a in x.actors if a.named}
    found: dict[str, str] = {}
    for party in parties:
        own = _surname(party.name) if party.named else None
        for actor in party.actors if own else ():
            said = _surname(names.get(actor, ""))
            if own and said and said != own:
                found.setdefault(said, own)
    return found


def _surname(name: str) -> str | None:
    """The last word of a name of two and more, where it is a name: "captain Esch", no "Reeve of Ald"."""
    words = name.split()
    long_enough = len(words) > 1 and words[-1][:1].isupper() and words[-1].isalpha()
    return words[-1].lower() if long_enough else None
