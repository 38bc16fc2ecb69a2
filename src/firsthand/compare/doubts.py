"""Which figures may be one for all that the accounts say, though nothing proves it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from firsthand.compare.baseforms import base_form
from firsthand.compare.clashes import LONG, clash, letters_apart
from firsthand.compare.figures import Figure
from firsthand.extract import lexicons
from firsthand.extract.actors.names import Name, sound
from firsthand.extract.actors.wordlists import gender_of, listed

_OF_A_COMPANY = frozenset("manager director owner chairman chairwoman proprietor managing".split())
_ANYBODY = frozenset("witness eyewitness survivor interviewee bystander".split())
"""What anybody may be called who tells it."""


def sharing(figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Figures that share a surname as it may be heard, a noun of what they are, or a body."""
    found: dict[str, list[Figure]] = {}
    for f in figures:
        keys = {*f.ranks, *f.beside, *(b for o in _offices(f) for b in _bodies_of().get(o, ()))}
        if f.name:
            keys |= {sound(f.name.surname), sound(f.name.parts[0])}
        if f.office:
            keys.add(f.office.split()[-1])
        if f.noun and (f.kind in ("body", "record") or not f.named):
            keys |= {f.noun, base_form(f.noun)} if _several(f) else {f.noun}
        if f.kind == "body" and f.noun in listed("companies"):
            keys |= _OF_A_COMPANY
        if f.kind == "person":
            keys |= _ANYBODY
        for key in keys:
            found.setdefault(key, []).append(f)
    return iter(found.values())


def may_be(a: Figure, b: Figure) -> bool:
    """Whether nothing that the accounts say keeps two figures apart, or one speaks for the other."""
    kinds = {a.kind, b.kind}
    if kinds <= {"person", "group"} and _several(a) != _several(b):
        return _one_of(b, a) if _several(a) else _one_of(a, b)
    if "body" in kinds and len(kinds) == 2:
        one, body = (a, b) if b.kind == "body" else (b, a)
        return _is_of(one, body) if one.kind == "record" else _speaks_for(one, body)
    if len(kinds) == 2 or a.kind not in ("person", "body", "record", "group"):
        return False
    if not a.named and not b.named and a.noun and a.noun == b.noun:
        return True
    if a.kind == "record" and a.noun == b.noun and (_within(a, b) or _within(b, a)):
        return True
    if a.kind == "person" and (_anybody(a, b) or _anybody(b, a)):
        return True
    return _by_name(a, b)


def _by_name(a: Figure, b: Figure) -> bool:
    """Whether two names may be one's, or one office or rank is told of both."""
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
    anybody = noun in _ANYBODY and person.named
    return not group.named and (anybody or noun in person.ranks)


def _speaks_for(one: Figure, body: Figure) -> bool:
    """ "Coastguard spokesman Rook" and "the coastguard"; the manager and "the company"."""
    noun, firms = body.noun or "", listed("companies")
    if one.beside:
        return noun in one.beside or (noun in firms and not one.beside.isdisjoint(firms))
    officer = bool(one.ranks & _OF_A_COMPANY) and noun in firms
    return officer or any(noun in _bodies_of().get(o, ()) for o in _offices(one))


def _offices(figure: Figure) -> frozenset[str]:
    """What somebody is, in one word each; of several what each of them is."""
    if figure.kind not in ("person", "group"):
        return frozenset()
    noun = figure.noun or ""
    own = {base_form(noun) if _several(figure) else noun} if not figure.named else set()
    return figure.ranks | own


@cache
def _bodies_of() -> Mapping[str, frozenset[str]]:
    """For each noun of an officer the nouns of bodies for which he may speak."""
    found: dict[str, set[str]] = {}
    for part in lexicons.sections("officers").values():
        for officer in part["officers"].split():
            found.setdefault(officer, set()).update(part["words"].split())
    return {officer: frozenset(bodies) for officer, bodies in found.items()}


def _within(short: Figure, long: Figure) -> bool:
    """ "The register" and "the parish register"."""
    return set(short.shown.lower().split()) <= {*long.shown.lower().split(), "the", "a", "an"}


def _is_of(record: Figure, body: Figure) -> bool:
    """ "The commission's report" and "the commission": what is read in the one, the other says."""
    return body.noun in record.beside


def _nameless(figure: Figure) -> bool:
    return not figure.named and not _several(figure)


def _anybody(one: Figure, other: Figure) -> bool:
    """Whether one is called what anybody may be called, and no word tells him from the other."""
    if not _nameless(one) or one.noun not in _ANYBODY or one.document or other.document:
        return False
    mine = gender_of(frozenset((one.noun or "",)))
    theirs = other.name.gender if other.name else gender_of(other.ranks)
    return mine is None or theirs is None or mine == theirs
