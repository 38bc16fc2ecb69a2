"""Which figures may be one for all that the accounts say, though nothing proves it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.compare.baseforms import base_form
from firsthand.compare.clashes import LONG, clash, letters_apart
from firsthand.compare.figures import Figure
from firsthand.extract.actors.names import Name, sound
from firsthand.extract.actors.wordlists import listed

_OF_A_COMPANY = frozenset("manager director owner chairman chairwoman proprietor managing".split())
_ANYBODY = frozenset("witness eyewitness survivor interviewee bystander".split())
"""What anybody may be called who tells it."""


def sharing(figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Figures that share a surname as it may be heard, a noun of what they are, or an officer."""
    found: dict[str, list[Figure]] = {}
    for f in figures:
        keys = set()
        if f.name:
            keys |= {sound(f.name.surname), sound(f.name.parts[0])}
        if f.office:
            keys.add(f.office.split()[-1])
        if f.noun and (f.kind == "body" or not f.named):
            keys.add(f.noun)
        keys |= f.ranks | f.beside
        if f.kind == "body" and f.noun in listed("companies"):
            keys |= _OF_A_COMPANY
        if f.noun and _several(f):
            keys.add(base_form(f.noun))
        if f.kind == "person" and f.named:
            keys |= _ANYBODY
        for key in keys:
            found.setdefault(key, []).append(f)
    return iter(found.values())


def may_be(a: Figure, b: Figure) -> bool:
    """Whether nothing that the accounts say keeps two figures apart, or one speaks for the other."""
    if {a.kind, b.kind} <= {"person", "group"} and _several(a) != _several(b):
        return _one_of(b, a) if _several(a) else _one_of(a, b)
    if {a.kind, b.kind} == {"person", "body"}:
        return _speaks_for(a, b) if a.kind == "person" else _speaks_for(b, a)
    if a.kind != b.kind or a.kind not in ("person", "body", "record", "group"):
        return False
    if not a.named and not b.named and a.noun and a.noun == b.noun:
        return True
    if a.name and b.name:
        if a.kind == "person":
            slip = bool(a.ranks & b.ranks) and a.name.surname == b.name.surname
            slip = slip and a.name.parts[0][0] == b.name.parts[0][0]
            return slip or _nearly(a.name, b.name) or not clash(a, b)
        short, long = sorted((a.name.parts, b.name.parts), key=len)
        return len(short) == 1 and short[0] in long
    return (bool(a.office) and a.office == b.office) or bool(a.ranks & b.ranks)


def _nearly(a: Name, b: Name) -> bool:
    """Whether one given name and two surnames of two letters' difference may be one misspelt."""
    same = a.parts[:-1] == b.parts[:-1] and len(a.parts) > 1
    long = min(len(a.surname), len(b.surname)) >= LONG
    return same and long and letters_apart(a.surname, b.surname) <= 2


def _several(figure: Figure) -> bool:
    """Whether nameless ones are spoken of: "three drivers", "four witnesses out of nine"."""
    noun = figure.noun or ""
    return figure.kind == "group" or (not figure.named and base_form(noun) != noun)


def _one_of(person: Figure, group: Figure) -> bool:
    """A driver, and "three drivers" who are not named; anybody, and "four witnesses"."""
    noun = base_form(group.noun or "")
    return not group.named and (noun in _ANYBODY or noun in person.ranks)


def _speaks_for(person: Figure, body: Figure) -> bool:
    """ "Coastguard spokesman Rook" and "the coastguard"; the manager and "the company"."""
    noun = body.noun or ""
    officer = bool(person.ranks & _OF_A_COMPANY) and noun in listed("companies")
    return officer or noun in person.beside
