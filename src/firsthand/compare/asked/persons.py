"""Who did something, by one name whatever an account calls him: "Joe Rell", "Joseph", "he"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from firsthand.compare.alignment.tellings import Telling
from firsthand.extract import lexicons
from firsthand.model import Span
from firsthand.values import Predication

_HE = frozenset(("he", "she", "him", "her"))
_TWO = re.compile(r"\b([A-Z][a-z]+)\s(?:[A-Z]\.?\s)?([A-Z][a-z]+(?:[’'-][A-Za-z]+)?)\b")
_BACK = 2
"""Sentences before "he" in which it is looked for who is meant."""


@dataclass(frozen=True, slots=True)
class Persons:
    """The persons of a case by given name and surname.

    ``surnames`` has for each given name, in full, the surnames of those who bear it; ``givens``
    for each surname their given names.
    """

    surnames: Mapping[str, frozenset[str]]
    givens: Mapping[str, frozenset[str]]

    def called(self, words: Iterable[str]) -> str | None:
        """The given name and surname of the one whom some words of a name can mean, or None."""
        some = [in_full(w) for w in words]
        given = next((w for w in some if w in self.surnames), None)
        surname = next((w for w in some if w in self.givens and w != given), None)
        if given is None and surname is not None and len(self.givens[surname]) == 1:
            given = min(self.givens[surname])
        if given is not None and surname is None and len(self.surnames[given]) == 1:
            surname = min(self.surnames[given])
        known = given is not None and surname is not None and surname in self.surnames[given]
        return f"{given} {surname}" if known else None


def persons_of(tellings: Iterable[Telling]) -> Persons:
    """The persons whom a case names in full; of one given name those that most accounts name so."""
    told = Counter(pair for telling in tellings for pair in set(_full(telling)))
    surnames: dict[str, set[str]] = {}
    givens: dict[str, set[str]] = {}
    for (given, surname), n in told.items():
        others = max((m for (g, s), m in told.items() if g == given and s != surname), default=0)
        if n > _OFTEN * others:
            surnames.setdefault(given, set()).add(surname)
        givens.setdefault(surname, set()).add(given)
    return Persons(*({k: frozenset(v) for k, v in x.items()} for x in (surnames, givens)))


_OFTEN = 2
"""By so many times more accounts than any other bearer of it somebody is meant by a given name."""


def _full(telling: Telling) -> Iterable[tuple[str, str]]:
    """Given names with surnames, as an account has them beside each other."""
    titles = lexicons.words("actors", "honorifics")
    for match in _TWO.finditer(telling.text):
        given, surname = match[1].lower(), _plain(match[2])
        known = given in telling.names or given in _short() or in_full(given) in _short().values()
        if known and surname in telling.names and given not in titles:
            yield in_full(given), surname


def _plain(word: str) -> str:
    """A name in small letters without its possessive."""
    return re.sub(r"[’']s?\Z", "", word.lower())


def doer(telling: Telling, said: Predication, persons: Persons) -> str | None:
    """Who is told to have done what a clause tells, by name; None where it is not sure."""
    subject = said.slot("subject")
    if subject is None:
        return None
    return meant(telling, subject.words, said.span, persons)


def meant(telling: Telling, words: Sequence[str], at: Span, persons: Persons) -> str | None:
    """Whom words mean: by name, or as the subject of what is told just before "he"."""
    if not _HE.intersection(words):
        return persons.called(words)
    sentences = telling.account.sentences
    here = telling.sentence_of(at.start)
    for n in range(here, max(-1, here - 1 - _BACK), -1):
        if "\n\n" in telling.text[sentences[n].end : sentences[here].start]:
            return None
        before = [p for p in telling.within(sentences[n]) if p.span.start < at.start]
        for said in reversed(before):
            who = said.slot("subject") or said.slot("object")
            if who is None or _HE.intersection(who.words):
                continue
            return persons.called(who.words)
    return None


@cache
def _short() -> Mapping[str, str]:
    parts = lexicons.sections("nicknames")
    return {word: name for name, part in parts.items() for word in part["words"].split()}


def in_full(given: str) -> str:
    """A given name in full: "joseph" for "joe"."""
    return _short().get(given, given)
