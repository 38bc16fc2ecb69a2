"""What follows from the marks: parents, chains, modes, origins, bases.

The parent of an attribution follows from its place, the chain from parents and actors, origin and
basis from the chain; README.md beside this file states each rule.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bench.gold.markup import CLAIM, ROLE, Actor, Mark, MarkupError, Passage

ACTS = {"w": "writing", "r": "record", "t": "thought", "p": "perception"}
BASES = {"w": "witnessed", "S": "saw", "T": "took_part", "W": "was_told", "D": "document",
         "I": "inference", "U": "unstated"}  # fmt: skip
OPENING, CLOSING = "“‘\"'«„‹", "”’\"'»“›"
QUOTED = re.compile(r"[“«„\"]|(?<!\w)['‘]\w")
Span = tuple[int, int]


@dataclass(slots=True)
class Attribution:
    """An attribution while it is gathered; spans in text order."""

    number: int
    spans: dict[str, list[Span]] = field(default_factory=dict)
    actors: dict[str, str] = field(default_factory=dict)
    hands: set[str] = field(default_factory=set)
    flags: str = ""
    act: str = "speech"
    mode: str | None = None
    parent: int | None = None

    def of(self, role: str) -> list[Span]:
        """The spans of one role."""
        return self.spans.get(role, [])


def fail(passage: Passage, why: str) -> MarkupError:
    """An error that names the passage."""
    return MarkupError(f"{passage.id}: {why}")


def gather(passage: Passage) -> dict[int, Attribution]:
    """The attributions of a passage by number, without parents."""
    found: dict[int, Attribution] = {}
    for mark in passage.marks:
        for role, number, rest, actor in _roles(mark):
            one = found.setdefault(number, Attribution(number))
            one.spans.setdefault(role, []).append((mark.start, mark.end))
            if actor and one.actors.setdefault(role, actor) != actor:
                raise fail(passage, f"t{number} has two actors as {role}")
            if "*" in rest:
                one.hands.add(role)
            if role == "q":
                one.flags += rest
                one.act = next((ACTS[x] for x in rest if x in ACTS), one.act)
    for order in passage.orders:
        if order.what[0] != "t":
            continue
        if (number := int(order.what[1:])) not in found:
            raise fail(passage, f"{order.what} is not there")
        _apply(found[number], order.verb, order.value)
    return dict(sorted(found.items()))


def _roles(mark: Mark) -> list[tuple[str, int, str, str | None]]:
    if not (m := ROLE.match(mark.tag)):
        return []
    return [(m["role"], int(m["number"]), m["rest"], m["actor"])]


def _apply(one: Attribution, verb: str, value: str) -> None:
    if verb == "in":
        one.parent = int(value.lstrip("t"))
    elif value in ACTS.values() or value == "speech":
        one.act = value
    else:
        one.mode = value


def inside(inner: Span, outer: list[Span]) -> bool:
    """Whether a span lies in one piece of a span list."""
    return any(s <= inner[0] and inner[1] <= e for s, e in outer)


def nest(found: dict[int, Attribution]) -> None:
    """Give each attribution its parent: the smallest content that holds its cue."""
    for one in found.values():
        if one.parent is not None:
            continue
        key = (one.of("q") or one.of("c"))[0]
        holders = [x for x in found.values() if x is not one and inside(key, x.of("c"))]
        if holders:
            one.parent = min(holders, key=lambda x: (_size(x), -x.number)).number


def _size(one: Attribution) -> int:
    return sum(e - s for s, e in one.of("c"))


def line_of(one: Attribution, found: dict[int, Attribution]) -> list[Attribution]:
    """An attribution and those that it stands in, innermost first."""
    out = [one]
    while out[-1].parent is not None:
        up = found[out[-1].parent]
        if up in out:
            raise MarkupError(f"t{one.number} stands in itself")
        out.append(up)
    return out


def mode_of(one: Attribution, text: str) -> str:
    """Direct, indirect or mixed, from the quotation marks of the content."""
    if one.mode:
        return one.mode
    pieces = [text[s:e] for s, e in one.of("c")]
    labels = {text[s:e] for s, e in one.of("q") or one.of("s")}
    if labels <= {":", "Q.", "A."}:
        return "direct"
    if (
        pieces
        and all(p[0] in OPENING for p in pieces)
        and pieces[-1].rstrip(".,;!?")[-1] in CLOSING
    ):
        return "direct"
    return "mixed" if any(QUOTED.search(p) for p in pieces) else "indirect"


@dataclass(slots=True)
class Book:
    """The actors of a passage: ids in order of first mention."""

    declared: dict[str, Actor]
    mentions: dict[str, list[Span]]
    ids: dict[str, str]

    def author(self, key: str | None) -> bool:
        """Whether this actor is the author of the passage."""
        return key is not None and "*" in self.declared[key].flags


def book_of(passage: Passage) -> Book:
    """Who speaks, is told or prints in a passage, with all mentions."""
    declared = {a.key: a for a in passage.actors}
    mentions: dict[str, list[Span]] = {}
    for mark in passage.marks:
        for role, number, _, actor in _roles(mark):
            if role not in "sao":
                continue
            if actor not in declared:
                raise fail(passage, f"{role}{number} names {actor!r}, who is not declared")
            if (mark.start, mark.end) not in mentions.setdefault(actor, []):
                mentions[actor].append((mark.start, mark.end))
    if idle := sorted(set(declared) - set(mentions)):
        raise fail(passage, f"declared and never marked: {idle}")
    order = sorted(mentions, key=lambda k: mentions[k][0])
    return Book(declared, mentions, {k: f"a{i}" for i, k in enumerate(order, 1)})


def chain_of(one: Attribution, found: dict[int, Attribution], book: Book) -> list[str]:
    """The ids of those through whom a content came, first voice first, without the author."""
    keys: list[str | None] = []
    for link in line_of(one, found):
        keys.append(link.actors.get("s"))
        keys += [link.actors[r] for r in "ao" if r in link.hands]
    out: list[str] = []
    for key in keys:
        name = "?" if key is None else book.ids[key]
        if not book.author(key) and (not out or out[-1] != name):
            out.append(name)
    return out


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim while it is gathered."""

    start: int
    end: int
    flags: str
    attribution: int | None


def claims_of(passage: Passage, found: dict[int, Attribution]) -> list[Claim]:
    """The claims of a passage in text order, each with its innermost attribution."""
    out: list[Claim] = []
    for mark in passage.marks:
        role = ROLE.match(mark.tag)
        rest = role["rest"] if role and role["role"] == "c" else mark.tag
        if m := CLAIM.match(rest):
            to = int(m["to"]) if m["to"] else None
            span = (mark.start, mark.end)
            at = innermost(passage, span, found) if to is None else to or None
            out.append(Claim(*span, m["flags"], at))
    spans = [(c.start, c.end) for c in out]
    if len(set(spans)) != len(spans):
        raise fail(passage, "one span is marked as a claim twice")
    return sorted(out, key=lambda c: (c.start, -c.end))


def innermost(passage: Passage, span: Span, found: dict[int, Attribution]) -> int | None:
    """The deepest attribution whose content holds the span; a rejecting voice comes last."""
    holders = [x for x in found.values() if inside(span, x.of("c"))]
    if not holders:
        return None
    ranked = sorted(holders, key=lambda x: (-len(line_of(x, found)), "d" in x.flags, _size(x)))
    best = ranked[0]
    if len(ranked) > 1:
        a, b = ((len(line_of(x, found)), "d" in x.flags, _size(x)) for x in ranked[:2])
        if a == b:
            raise fail(passage, f"whose claim is {passage.text[slice(*span)]!r}? write k@N")
    return best.number


def origin_of(chain: list[str], flags: str, author: bool, named: dict[str, bool]) -> str:
    """Named, unnamed, author or unstated: who stands first."""
    if not chain:
        return "author" if author or "w" in flags else "unstated"
    return "named" if named.get(chain[0], False) else "unnamed"


def basis_of(claim: Claim, one: Attribution | None, chain: list[str]) -> str:
    """What the first known voice rests on: as marked, else by the attribution's act."""
    if marked := [BASES[x] for x in claim.flags if x in BASES]:
        return marked[0]
    if one is None:
        return "unstated"
    if not chain:
        return "witnessed"
    if chain[0] == "?":
        told = len(chain) > 1 or one.of("a")
        return "was_told" if told and "?" not in claim.flags else "unstated"
    return {"record": "document", "perception": "saw"}.get(one.act, "unstated")
