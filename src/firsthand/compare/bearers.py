"""Who bears a surname or an office anywhere in the texts of a case, also without saying a word.

Actors are only those who say something or are spoken to; whether a bare surname can mean one
person alone is told by all names in all texts.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from firsthand.compare.heads import is_title, plain_title
from firsthand.extract.actors.names import PARTICLES, Likeness, Name, alike, compared, folded, sound
from firsthand.extract.actors.wordlists import is_person_noun, listed
from firsthand.model import Account

_PART = (
    r"(?:[A-Z]\.|(?:M(?:r|rs|s)|Dr|Prof|Rev|Hon|Gov|Capt|Lt|Col|Gen|Maj|Sgt|Cpl|Insp|Supt|Const|St"
    r"|Wm|Jos|Thos|Geo|Chas|Jas)\.|[A-Z][\w’'-]{0,40})"
)
# A stop ends a name, but for initials and short titles.
_RUN = re.compile(rf"(?<![\w’'-]){_PART}(?:\s{_PART}){{1,4}}")
_LOWER = re.compile(r"\b[a-z][\w’'-]+")
_HELD = re.compile(
    r"(?<![\w-])(?=((?:\w{1,40} )?\w{1,40}\.?),? (?:M(?:r|rs|s|iss)\.? )?"
    r"([A-Z][\w’'.-]{0,40}(?: [A-Z][\w’'-]{0,40}){0,2}))"
)
_LONGEST_SHORT = 4
_COURTESY = frozenset("mr mrs ms miss mx".split())


@dataclass(slots=True)
class _Printed:
    """With which ranks, and in which accounts, a given name stands before a surname."""

    ranks: set[str] = field(default_factory=set)
    accounts: set[str] = field(default_factory=set)

    def slips(self, other: _Printed, initial: bool) -> bool:
        """Whether two given names may be one man's, miswritten by one of two accounts."""
        return initial and bool(self.ranks & other.ranks) and not self.accounts & other.accounts


class Bearers:
    """All given names and ranks with which the texts of a case print each surname."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        lower = {w for a in accounts for w in _LOWER.findall(a.text.characters)}
        self._given: dict[str, dict[tuple[str, ...], _Printed]] = {}
        self._held: dict[str, dict[str, set[str]]] = {}
        for account in accounts:
            starts = [s.start for s in account.sentences]
            for run in _RUN.finditer(account.text.characters):
                words = run[0].split()
                if _at_start(run.start(), starts) and _no_name(words[0].lower(), lower):
                    words = words[1:]
                self._read(words, account.id)
            for role, name in _HELD.findall(account.text.characters):
                self._hold(role.lower().split(), name, account.id)

    def single(self, name: Name | None, ranks: Iterable[str]) -> bool:
        """Whether a bare surname can mean only one of those in the texts who bear its ranks.

        Without ranks all are asked. Those who share a rank and an initial count as one where no
        account prints both: accounts slip in a given name.
        """
        if name is None:
            return False
        known = self._given.get(name.surname, {})
        ranks = set(ranks)
        fitting = {g: held for g, held in known.items() if not ranks or ranks & held.ranks}
        full = {g: Name((*g, name.surname)) for g in fitting}
        return all(
            _one_name(full[a], full[b]) or fitting[a].slips(fitting[b], a[0][0] == b[0][0])
            for n, a in enumerate(full)
            for b in list(full)[:n]
        )

    def alone_in(self, office: str) -> bool:
        """Whether the texts call at most one surname by an office, spellings aside."""
        names = sorted(n for held in self._held.get(office, {}).values() for n in held)
        return all(_one_surname(names[0], n) for n in names[1:])

    def holds(self, name: Name, office: str, account: str) -> bool:
        """Whether an account itself gives an office to a surname."""
        return any(
            _one_surname(name.surname, n) for n in self._held.get(office, {}).get(account, ())
        )

    def holder(self, office: str, account: str) -> str | None:
        """The surname that an account itself calls by an office; None where none or several."""
        names = sorted(self._held.get(office, {}).get(account, ()))
        one = names and all(_one_surname(names[0], n) for n in names[1:])
        return names[0] if one else None

    def _read(self, words: list[str], account: str) -> None:
        ranks = {plain_title(w) for w in words[:-1] if is_title(w)} - _COURTESY
        given = tuple(
            folded(w) for w in words[:-1] if not is_title(w) and folded(w) not in PARTICLES
        )
        if words and all(given):
            known = self._given.setdefault(folded(words[-1]), {})
            if given:
                printed = known.setdefault(given, _Printed())
                printed.ranks |= ranks
                printed.accounts.add(account)

    def _hold(self, words: list[str], name: str, account: str) -> None:
        surname = folded(name.split()[-1])
        role = [plain_title(w) for w in words]
        if words[-1].endswith(".") and role[-1] == words[-1].rstrip("."):
            return  # A sentence ends here; "Capt." would have been written out.
        if not is_person_noun(role[-1]) and role[-1] not in listed("honorifics"):
            return
        if len(surname) < 2 or is_title(surname) or role[-1] in _COURTESY:
            return
        for office in {role[-1], " ".join(role)}:
            self._held.setdefault(office, {}).setdefault(account, set()).add(surname)


def _no_name(first: str, lower: set[str]) -> bool:
    """Whether a word that begins a sentence need not be a name: the texts print it small too."""
    return (first in lower or first in PARTICLES) and not is_title(first)


def _one_name(a: Name, b: Name) -> bool:
    """Whether two full names can be one, old short forms ("Wm.", "Thos.") included."""
    return compared(a, b) > Likeness.NONE or _short_for(*sorted((a.parts[0], b.parts[0]), key=len))


def _short_for(short: str, long: str) -> bool:
    """Whether a given name is another one without its inner letters: "thos", "thomas"."""
    if len(short) > _LONGEST_SHORT or short[0] != long[0] or short[-1] not in long[1:]:
        return False
    rest = iter(long)
    return all(letter in rest for letter in short)


def _one_surname(a: str, b: str) -> bool:
    return alike(a, b) > Likeness.NONE or sound(a) == sound(b)


def _at_start(at: int, starts: Sequence[int]) -> bool:
    """Whether a sentence begins here, quotation marks and brackets aside."""
    n = bisect_left(starts, at + 1) - 1
    return n >= 0 and at - starts[n] < 3
