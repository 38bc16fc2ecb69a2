"""A whole dossier: independent accounts, then copies, rings, shared errors and shared words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from itertools import combinations
from random import Random

from bench.planted.nouns import Dossier, Fact, Half, Link, Planted, Sentence
from bench.planted.scene import KINDS, Scene, scene, tables
from bench.planted.telling import (
    Author,
    Desk,
    Used,
    account,
    author,
    cited,
    filler,
    quoted,
    told_fact,
)
from bench.planted.wording import capital

GENRES = (
    "wire",
    "testimony",
    "official",
    "letter",
    "blog",
    "minutes",
    "pamphlet",
    "memoir",
    "wire",
)
COPIED_FROM, COPIED_BY = ("wire", "official", "blog", "pamphlet"), ("wire", "blog", "pamphlet")
TOLD = 0.68
"""The share of the facts that an account tells."""
EVERY_COPY = 8
"""One account in so many is a copy of another."""


@dataclass(slots=True)
class Table:
    """What is on the table while a dossier is written."""

    scene: Scene
    rng: Random
    used: Used = field(default_factory=set)
    writers: set[str] = field(default_factory=set)
    done: dict[int, Planted] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)

    def desk(self, writer: Author) -> Desk:
        """The desk of an author."""
        return Desk(self.scene, writer, self.rng, self.used, set(), self.writers)


def dossier(accounts: int, seed: int, half: Half = "open", kind: str | None = None) -> Dossier:
    """So many accounts of an event drawn by the seed; the same for the same arguments."""
    rng = Random(f"{half}-{seed}-{accounts}")
    event = scene(kind or KINDS[seed % len(KINDS)], half, rng)
    table = Table(event, rng)
    copies = min(max(1, accounts // EVERY_COPY), accounts // 4)
    writers = [
        author(event, n, GENRES[n % len(GENRES)], rng, table.writers) for n in range(accounts)
    ]
    own = list(range(accounts - copies))
    special = _special(writers, own)
    for n in own:
        _write(table, writers[n], special, writers)
    barred = {*special["ring"], *special["shared_error"]}
    sources = [n for n in own if n not in barred and writers[n].genre in COPIED_FROM
               and len(table.done[n].sentences) > 6]  # fmt: skip
    for k, n in enumerate(range(len(own), accounts)):
        genre = COPIED_BY[k % len(COPIED_BY)]
        copier = author(event, n, genre, rng, table.writers)
        source = table.done[sources.pop(rng.randrange(len(sources)))] if sources else None
        if source and source.dated:
            later = dt.date.fromisoformat(source.dated) + dt.timedelta(days=rng.randint(5, 90))
            copier = replace(copier, written=later)
        _copy(table, copier, source, rewritten=k % 2 == 1)
    _pairs(table, special)
    said = f"{event.happening} at {event.places[0]}, {event.day.isoformat()} (invented)"
    return Dossier(
        said, event.facts, tuple(table.done[n] for n in sorted(table.done)), tuple(table.links)
    )


def _special(writers: list[Author], own: list[int]) -> dict[str, list[int]]:
    """Which accounts share an error, a quotation, or cite one another round."""
    named = [n for n in own if writers[n].who == "writer"]
    plain = [n for n in own if writers[n].who in ("desk", "writer", "absent", "witness")]
    out = {"ring": named[:2] if len(named) > 1 else []}
    rest = [n for n in plain if n not in out["ring"]]
    out["shared_error"] = rest[1:3] if len(own) >= 8 else []
    rest = [n for n in rest if n not in out["shared_error"]]
    out["shared_quotation"] = rest[:3] if len(rest) >= 3 else []
    return out


def _write(
    table: Table, writer: Author, special: dict[str, list[int]], writers: list[Author]
) -> None:
    desk, event = table.desk(writer), table.scene
    ringed = writer.number in special["ring"]
    tasks: list[Fact | str] = [f for f in event.facts if table.rng.random() < TOLD]
    if ringed:
        tasks = [f for f in tasks if isinstance(f, Fact) and f.key != "hurt"] + ["cite"]
    if writer.number in special["shared_quotation"]:
        tasks.append("quote")
    tasks += ["remark"] * (0 if writer.who == "examined" else table.rng.randint(1, 3))
    table.rng.shuffle(tasks)
    groups = []
    for task in tasks:
        if isinstance(task, Fact):
            groups.append(told_fact(desk, task))
        elif task == "cite":
            hurt = next(f for f in event.facts if f.key == "hurt")
            other = writers[next(n for n in special["ring"] if n != writer.number)]
            groups.append(cited(desk, hurt, hurt.third or hurt.second, other))
        else:
            groups.append(
                quoted(desk, next(iter(event.cast.values()))) if task == "quote" else filler(desk)
            )
    swap = None
    if writer.number in special["shared_error"]:
        swap = _erring(table, groups)
    table.done[writer.number] = account(desk, groups, swap)


def _erring(table: Table, groups: list[list[Sentence]]) -> tuple[str, str]:
    """The wrong form of a name, and the name mentioned at least once."""
    doers = {v.name for f in table.scene.facts for v in (f.first, f.second)}
    person = next(p for p in table.scene.cast.values() if p.name not in doers)
    wrong = person.last[:2] + person.last[3:] + "e"
    if not any(person.last in s.marked for g in groups for s in g):
        name = f"{person.title} {person.full}" if person.title else person.full
        groups.insert(0, [Sentence(f"One name that will come up again is that of {name}.")])
    return person.last, wrong


def _copy(table: Table, copier: Author, source: Planted | None, *, rewritten: bool) -> None:
    """An account that takes a run of sentences from another."""
    desk, rng = table.desk(copier), table.rng
    block: list[Sentence] = []
    if source:
        size = rng.randint(4, min(7, len(source.sentences)))
        start = rng.randrange(len(source.sentences) - size + 1)
        block = [replace(s, taken=source.number) for s in source.sentences[start : start + size]]
        if rewritten:
            block = [
                s if s.quotation else replace(s, marked=_reworded(s.marked, table.scene.half))
                for s in block
            ]
        table.links.append(Link("rewrite" if rewritten else "copy", source.number, copier.number))
    told = {s.told.fact for s in block if s.told}
    own = [f for f in table.scene.facts if f.key not in told and rng.random() < TOLD / 2]
    groups = [told_fact(desk, f) for f in own] + [filler(desk)]
    rng.shuffle(groups)
    cut = rng.randint(0, len(groups))
    table.done[copier.number] = account(desk, [*groups[:cut], *([s] for s in block), *groups[cut:]])


def _reworded(marked: str, half: Half) -> str:
    """Lightly rewritten: some words for others, never across a mark."""
    out = f" {marked}"
    for old, new in tables("telling")["rewriting"][half]:
        out = out.replace(old, new)
    return capital(out.strip())


def _pairs(table: Table, special: dict[str, list[int]]) -> None:
    ring = special["ring"]
    if len(ring) == 2:
        table.links.append(Link("ring", *ring))
    if len(special["shared_error"]) == 2:
        table.links.append(Link("shared_error", *special["shared_error"]))
    some = [n for n, made in table.done.items() if any(s.quotation for s in made.sentences)]
    copied = {frozenset((x.a, x.b)) for x in table.links}
    table.links += [
        Link("shared_quotation", a, b) for a, b in combinations(sorted(some), 2) if {a, b} not in copied
    ]  # fmt: skip
