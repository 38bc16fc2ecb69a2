"""Cited texts that are in the case: citations that lead to another of the accounts.

An account is recognised by its address, by its title, or by its date together with its author or
its outlet. Where two accounts fit, or one only by a part of that, the citation stays as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.model import Account, Citation, Stated, Target
from firsthand.read import dates

SHORTEST_TITLE = 10
"""Characters; a shorter title, or one of a single word, is found in too many words."""

_WORD = re.compile(r"[^\W_]+")
_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.I)


def linked(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The accounts, each citation of another one resolved to it.

    Adding an account that nobody cites changes nothing.
    """
    if len(accounts) < 2:
        return tuple(accounts)
    shelf = _Shelf(accounts)
    return tuple(
        replace(a, citations=tuple(_resolved(a, c, shelf) for c in a.citations)) for a in accounts
    )


def _resolved(account: Account, citation: Citation, shelf: _Shelf) -> Citation:
    target = citation.target or Target()
    found = set(shelf.at(target.url)) - {account.id}
    if not found and citation.kind != "link":
        found = set(shelf.named(target.text or citation.marker)) - {account.id}
    if len(found) != 1:
        return citation
    return replace(citation, target=replace(target, document=found.pop()), resolved=True)


class _Shelf:
    """The accounts by their addresses, titles and dates."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self._addresses: dict[str, list[str]] = {}
        self._titles: dict[str, list[tuple[str, str]]] = {}
        self._days: dict[str, list[tuple[str, frozenset[str], str]]] = {}
        for account in accounts:
            about = account.text.metadata
            if "://" in account.text.path:
                self._addresses.setdefault(_bare(account.text.path), []).append(account.id)
            for title in _titles(about.title):
                self._titles.setdefault(title.split()[0], []).append((title, account.id))
            day = about.published.value[:10] if about.published else ""
            author = _flat(about.author).split()
            names = frozenset(author[-1:])
            outlet = _flat(about.outlet).removeprefix("the ")
            if len(day) == 10:
                self._days.setdefault(day, []).append((account.id, names, outlet))

    def at(self, address: str | None) -> list[str]:
        """The accounts at an address."""
        return self._addresses.get(_bare(address), []) if address else []

    def named(self, words: str) -> Iterator[str]:
        """The accounts that the words of an entry or of a naming fit."""
        said = words[:600]
        flat = " ".join(_WORD.findall(said.casefold()))
        inside = set(flat.split())
        padded = f" {flat} "
        for word in inside:
            for title, account in self._titles.get(word, ()):
                if f" {title} " in padded:
                    yield account
        for _, _, day in dates.spans(said):
            for account, names, outlet in self._days.get(day[:10], ()):
                if names & inside or (outlet and f" {outlet} " in padded):
                    yield account


def _titles(stated: Stated | None) -> Iterator[str]:
    """A title in lower case, and its parts around a colon or dash where they have three words."""
    whole = _flat(stated)
    if len(whole) >= SHORTEST_TITLE and " " in whole:
        yield whole
    for part in re.split(r"\s?[:–—]\s", stated.value)[:4] if stated else ():
        words = _WORD.findall(part.casefold())
        if len(words) > 2 and " ".join(words) != whole:
            yield " ".join(words)


def _flat(stated: Stated | None) -> str:
    return " ".join(_WORD.findall(stated.value.casefold())) if stated else ""


def _bare(address: str) -> str:
    return _SCHEME.sub("", address).partition("#")[0].rstrip("/").lower()
