"""Parties: which actors of single accounts are one person, one body, across accounts.

Two names that clash are never one. What only may be one stays apart and is told by `namesakes`,
so that whoever counts can count both ways. Nothing here knows a name: the rules look at its
letters, at titles and roles that stand beside it, and at who else in the case bears it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from firsthand.compare.bearers import Bearers
from firsthand.compare.clashes import LONG, clash, misspelt
from firsthand.compare.doubts import may_be, sharing
from firsthand.compare.figures import COURTESY, Figure, figures_of, one_body
from firsthand.compared import Party
from firsthand.extract.actors.names import (
    Likeness,
    Name,
    alike,
    compared,
    initials,
    sound,
)
from firsthand.model import Account

_OF_A_PLACE = frozenset(
    "governor mayor sheriff coroner harbourmaster stationmaster king queen premier prefect".split()
)
"""Offices of which a place has one; a court and a club have a president each."""
SHORTEST_ROLE = 3


@dataclass(slots=True)
class _Union:
    """Which figures are one, while it grows. Two groups in which two clash are never joined."""

    members: dict[str, list[Figure]]
    above: dict[str, str] = field(default_factory=dict)

    def find(self, a: str) -> str:
        while (up := self.above.get(a, a)) != a:
            self.above[a] = self.above.get(up, up)
            a = up
        return a

    def join(self, a: str, b: str) -> None:
        first, second = self.find(a), self.find(b)
        ours, theirs = self.members[first], self.members[second]
        if first != second and not any(clash(x, y) for x in ours for y in theirs):
            self.above[second] = first
            ours += self.members.pop(second)


def parties(accounts: Sequence[Account]) -> tuple[Party, ...]:
    """The actors of all accounts, those that are one together, in the order of first actors.

    Every actor is in exactly one party. Joined are: the same full name; a surname with the only
    name of the case that it fits; initials; another spelling of a long name with the same role; a
    body's full and short name; "the chief mate" where an account ties that role to one name; a
    definite body ("the coastguard") that has no rival; an author with those who name him.
    """
    return _parties(*_joined(accounts))


def namesakes(accounts: Sequence[Account]) -> tuple[tuple[str, str], ...]:
    """Pairs of parties, by id, that may be one and were kept apart for want of proof."""
    figures, union = _joined(accounts)
    groups = _groups(figures, union)
    found: dict[tuple[str, str], None] = {}
    for members in sharing(figures):
        for a, b in combinations(members, 2):
            one, other = union.find(a.id), union.find(b.id)
            if one != other and a.account != b.account and may_be(a, b):
                ids = sorted((groups[one][0].id, groups[other][0].id))
                found[(ids[0], ids[1])] = None
    return tuple(found)


def _joined(accounts: Sequence[Account]) -> tuple[list[Figure], _Union]:
    figures = figures_of(accounts)
    bearers = Bearers(accounts)
    union = _Union({f.id: [f] for f in figures})
    _join_full(figures, union)
    _join_bare(figures, union, bearers)
    _join_bodies(figures, union)
    _join_offices(figures, union, bearers)
    _join_papers(figures, union)
    return figures, union


# ---------------------------------------------------------------- names


def _join_full(figures: Sequence[Figure], union: _Union) -> None:
    """Full names: equal ones first, then initials and spellings where only one name fits."""
    full = [f for f in figures if f.full]
    by_parts: dict[tuple[str, ...], list[Figure]] = {}
    for f in full:
        assert f.name is not None
        by_parts.setdefault((*f.name.parts, f.name.generation or ""), []).append(f)
    for same in by_parts.values():
        for f in same[1:]:
            union.join(same[0].id, f.id)
    heads = [same[0] for same in by_parts.values()]
    for group in _by_letter(heads):
        for f in group:
            fits = [g for g in group if g is not f and _same_full(f, g)]
            if fits and all(_same_full(a, b) for a, b in combinations(fits, 2)):
                union.join(fits[0].id, f.id)


def _by_letter(figures: Iterable[Figure]) -> Iterable[list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for f in figures:
        if f.name:
            found.setdefault(sound(f.name.surname)[:1], []).append(f)
    return found.values()


def _same_full(a: Figure, b: Figure) -> bool:
    assert a.name is not None
    assert b.name is not None
    if clash(a, b):
        return False
    like = compared(a.name, b.name)
    if like is Likeness.NONE:
        return misspelt(a, b)
    if like is Likeness.VARIANT:
        return bool(a.ranks & b.ranks) or _one_odd(a.name, b.name)
    return like in (Likeness.INITIAL, Likeness.EQUAL)


def _one_odd(a: Name, b: Name) -> bool:
    """Whether of given name and surname one is spelt alike and both are long."""
    same = (a.parts[0] == b.parts[0], a.surname == b.surname)
    short = min(len(p) for name in (a, b) for p in (name.parts[0], name.surname))
    return len(a.parts) == len(b.parts) and any(same) and short >= LONG


def _join_bare(figures: Sequence[Figure], union: _Union, bearers: Bearers) -> None:
    """Surnames alone: with the one bearer of the case whom they fit, else with their like."""
    known = [f for f in figures if f.kind == "person" and f.name]
    bare = [f for f in known if not f.full]
    for group in _by_surname(known):
        alone = [f for f in group if f in bare]
        if not alone:
            continue
        full = [f for f in group if f not in bare]
        contested = any(clash(a, b) for a, b in combinations(alone, 2))
        for a, b in combinations(alone, 2):
            shared = a.ranks & b.ranks
            if bearers.single(a.name, shared) and (shared or not contested):
                union.join(a.id, b.id)
        for f in alone:
            fits = {union.find(g.id): g for g in full if _fits(f, g, bearers)}
            if len(fits) == 1:
                union.join(next(iter(fits)), f.id)


def _fits(bare: Figure, full: Figure, bearers: Bearers) -> bool:
    """Whether a surname alone can mean a full name and nobody else in the texts.

    "Mrs. Holm" is John Holm's wife as easily as Anna Holm herself: without a word of her gender
    the two stay apart.
    """
    assert bare.name is not None
    assert full.name is not None
    wed = bare.roles & COURTESY and not full.name.gender and not bare.ranks & full.ranks
    if wed:
        return False
    return not clash(bare, full) and bearers.single(bare.name, bare.ranks & full.ranks)


def _by_surname(figures: Iterable[Figure]) -> Iterable[list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for f in figures:
        if f.name:
            found.setdefault(f.name.surname, []).append(f)
    return found.values()


# ---------------------------------------------------------------- bodies and offices


def _join_bodies(figures: Sequence[Figure], union: _Union) -> None:
    """Bodies by name; a short name or initials only where one full name of the case fits."""
    bodies = [f for f in figures if f.kind == "body" and f.name]
    by_parts: dict[tuple[str, ...], list[Figure]] = {}
    for f in bodies:
        assert f.name is not None
        by_parts.setdefault(f.name.parts, []).append(f)
    for same in by_parts.values():
        if len(same[0].name.parts if same[0].name else ()) > 1 or _proper(same):
            for f in same[1:]:
                union.join(same[0].id, f.id)
    for parts, same in by_parts.items():
        longer = [p for p in by_parts if len(p) > len(parts) and one_body(Name(parts), Name(p))]
        longer += [p for p, g in by_parts.items() if p != parts and _initials(parts, g[0].shown)]
        if len({union.find(by_parts[p][0].id) for p in longer}) == 1:
            for f in same:
                union.join(by_parts[longer[0]][0].id, f.id)


def _proper(same: Sequence[Figure]) -> bool:
    """One word for a body: a definite common noun everywhere ("the coastguard") or a name."""
    words = {f.shown.split()[-1] for f in same}
    return all(f.office or w[0].isupper() for f in same for w in words)


def _initials(parts: tuple[str, ...], full: str) -> bool:
    return len(parts) == 1 and 2 < len(parts[0]) < 7 and initials(full) == parts[0]


def _join_offices(figures: Sequence[Figure], union: _Union, bearers: Bearers) -> None:
    """Nameless offices with the one name to which an account ties the same office."""
    named = [f for f in figures if f.name and f.named and f.kind == "person"]
    for f in figures:
        if f.kind != "person" or f.name or not f.office or len(f.office) < SHORTEST_ROLE:
            continue
        holders = {union.find(g.id) for g in named if _holds(g, f.office, bearers)}
        own = bearers.holder(f.office, f.account)
        if own:
            called = [g for g in named if _called(g, own, f.office)]
            here = [g for g in called if g.account == f.account] or called
            holders = {union.find(g.id) for g in here}
        if len(holders) == 1 and (own or bearers.alone_in(f.office)):
            union.join(next(iter(holders)), f.id)
    _join_offices_alike(figures, union, bearers)


def _holds(figure: Figure, office: str, bearers: Bearers) -> bool:
    """Whether an account gives a figure an office: beside his name, where he speaks or not."""
    assert figure.name is not None
    return office in figure.roles or bearers.holds(figure.name, office, figure.account)


def _called(figure: Figure, surname: str, office: str) -> bool:
    """Whether a figure bears the surname that an account ties to an office, and the office."""
    assert figure.name is not None
    same = alike(figure.name.surname, surname) > Likeness.INITIAL
    return figure.kind == "person" and same and office.split()[-1] in figure.ranks


def _join_offices_alike(figures: Sequence[Figure], union: _Union, bearers: Bearers) -> None:
    """ "The governor" here and there: offices of which a place has one, while nobody bears them."""
    by_office: dict[str, list[Figure]] = {}
    for f in figures:
        if f.kind == "person" and not f.name and f.office and f.office in _OF_A_PLACE:
            by_office.setdefault(f.office, []).append(f)
    for office, same in by_office.items():
        if bearers.alone_in(office) and len({union.find(f.id) for f in same}) == len(same):
            for f in same[1:]:
                union.join(same[0].id, f.id)


def _join_papers(figures: Sequence[Figure], union: _Union) -> None:
    """Bodies and records that are one account of the case ("the Herald", "the Valley Herald")."""
    first: dict[tuple[str, str], Figure] = {}
    for f in figures:
        if f.document and f.kind in ("body", "record"):
            known = first.setdefault((f.document, f.kind), f)
            if known.name and f.name and _share_end(known.name, f.name):
                union.join(known.id, f.id)


def _share_end(a: Name, b: Name) -> bool:
    return a.parts[-1] == b.parts[-1]


# ---------------------------------------------------------------- what comes out


def _groups(figures: Sequence[Figure], union: _Union) -> dict[str, list[Figure]]:
    groups: dict[str, list[Figure]] = {}
    for f in figures:
        groups.setdefault(union.find(f.id), []).append(f)
    return groups


def _parties(figures: Sequence[Figure], union: _Union) -> tuple[Party, ...]:
    made = []
    for members in _groups(figures, union).values():
        best = max(members, key=lambda f: (f.named, len(f.name.parts) if f.name else 0))
        documents = {f.document for f in members if f.document}
        made.append(
            Party(
                members[0].id,
                _called_in_full(best, members),
                any(f.named for f in members),
                tuple(f.id for f in members),
                documents.pop() if len(documents) == 1 else None,
            )
        )
    return tuple(made)


def _called_in_full(best: Figure, members: Sequence[Figure]) -> str:
    """The fullest name, with the title by which any account calls its bearer: "Captain Ann Vell"."""
    title = next((f.title for f in members if f.title), None)
    has_one = best.title is not None and best.shown.startswith(best.title)
    return f"{title} {best.shown}" if title and best.full and not has_one else best.shown
