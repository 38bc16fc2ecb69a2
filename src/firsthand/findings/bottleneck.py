"""`source.bottleneck`: half or more of the attributed claims come through one actor.

An account and its chains are a graph: from the author to the last hand of a claim, from hand to
hand, to its first voice. The hands of one claim are one path, so an actor dominates the claim
(no way from the author to it leads around him) where he stands in its chain, as first voice or as
a later hand. Voices that no other chain reaches are heard through him alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.findings.telling import counted, made, number, passages, short, verb
from firsthand.model import UNKNOWN, Account, Claim, Finding

KIND = "source.bottleneck"
LEAST_ATTRIBUTED = 4
"""Attributed claims that an account must have before the share of one actor says anything."""
LEAST_THROUGH = 3
"""Claims that must come through the actor."""
RULE = "half or more of the attributed claims have the actor in their chain"


def findings(account: Account) -> Iterator[Finding]:
    """One for each such actor, the one with most claims first, of equal ones the first heard."""
    attributed = [c for c in counted(account) if c.chain]
    if len(attributed) < LEAST_ATTRIBUTED:
        return
    through: dict[str, list[Claim]] = {}
    for claim in attributed:
        for actor in dict.fromkeys(reversed(claim.chain)):
            if actor != UNKNOWN:
                through.setdefault(actor, []).append(claim)
    names = {a.id: a.name for a in account.actors}
    for actor, claims in sorted(through.items(), key=lambda x: -len(x[1])):
        if len(claims) < LEAST_THROUGH or 2 * len(claims) < len(attributed):
            continue
        first = sum(1 for c in claims if c.chain[0] == actor)
        message = (
            f"{len(claims):,} of {number(len(attributed), 'attributed claim')} "
            f"{verb(len(claims), 'comes', 'come')} through {short(names.get(actor, actor))}: "
            f"{_shares(first, len(claims))}"
        )
        told = _told(account, actor, attributed)
        if told:
            message += f"; {told:,} more {verb(told, 'was', 'were')} told to this actor"
        only = heard_only_through(actor, [c.chain for c in attributed])
        if only:
            others = number(len(only), "other voice")
            message += f"; {others} {verb(len(only), 'is', 'are')} heard in no other way"
        found = passages(account, (c.span for c in claims))
        yield made(KIND, message + ".", RULE, found, (actor, *only))


def _shares(first: int, every: int) -> str:
    later = every - first
    if not later:
        return "all as first voice"
    if not first:
        return "all as a later hand"
    return f"{first:,} as first voice, {later:,} as a later hand"


def _told(account: Account, actor: str, attributed: Sequence[Claim]) -> int:
    """The claims outside the actor's chains that somebody told to him; they are not counted in."""
    by_id = {a.id: a for a in account.attributions}
    heard = 0
    for claim in attributed:
        at = by_id.get(claim.attribution or "")
        seen: set[str] = set()
        while at is not None and at.id not in seen and actor not in claim.chain:
            seen.add(at.id)
            if at.addressee_actor == actor:
                heard += 1
                break
            at = by_id.get(at.parent or "")
    return heard


def heard_only_through(actor: str, chains: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The voices to which every path from the author leads through an actor, first heard first.

    Paths join where chains share a hand; a voice of whom nothing is said is none.

    >>> heard_only_through("b", [("a", "b"), ("c", "b"), ("c",)])
    ('a',)
    """
    ways: dict[str, dict[str, None]] = {}
    start = ""
    for chain in chains:
        before = start
        for hand in reversed(chain):
            if hand != UNKNOWN:
                ways.setdefault(before, {})[hand] = None
                before = hand
    everyone = dict.fromkeys(h for chain in chains for h in chain if h not in (UNKNOWN, actor))
    reached = {start}
    todo = [start]
    while todo:
        for hand in ways.get(todo.pop(), ()):
            if hand != actor and hand not in reached:
                reached.add(hand)
                todo.append(hand)
    return tuple(h for h in everyone if h not in reached)
