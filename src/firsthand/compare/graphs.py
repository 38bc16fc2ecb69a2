"""Chains from a claim to first voices: how many share no node, what all pass, what goes round.

A graph says who rests on whom. The claim stands before the accounts that assert it, the world
behind the first voices and behind whatever rests on nobody who is named. The number of chains is
the largest number of paths from claim to world that share no node (K. Menger, 1927), found as a
flow through split nodes (L. R. Ford and D. R. Fulkerson, 1956); a bottleneck is a dominator of
the world: without it no path is left. Roots alone overcount (an agency with two witnesses is one
pair of hands), dominators alone undercount.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

_CLAIM, _WORLD = "\0claim", "\0world"
_Arcs = Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class Graph:
    """Who rests on whom for one claim.

    ``asserting`` are the accounts that assert it, ``arcs`` pairs (rests, on), ``first`` the first
    voices, ``unstated`` the nodes that rest, wholly or in part, on somebody who is not named.
    """

    asserting: tuple[str, ...]
    arcs: frozenset[tuple[str, str]]
    first: frozenset[str]
    unstated: frozenset[str] = frozenset()

    def merged(self, pairs: Iterable[tuple[str, str]]) -> Graph:
        """The graph in which the nodes of each pair are one, called by the earlier in order."""
        name: dict[str, str] = {}
        for a, b in pairs:
            one, other = sorted((_root(name, a), _root(name, b)))
            if one != other:
                name[other] = one
        return Graph(
            tuple(dict.fromkeys(_root(name, n) for n in self.asserting)),
            frozenset((_root(name, a), _root(name, b)) for a, b in self.arcs),
            frozenset(_root(name, n) for n in self.first),
            frozenset(_root(name, n) for n in self.unstated),
        )


def _root(name: Mapping[str, str], node: str) -> str:
    while node in name:
        node = name[node]
    return node


def interval(graph: Graph) -> tuple[int, int]:
    """The least and the greatest number of independent chains behind a claim.

    The least holds if all unstated sources are one, and that one perhaps a known one; the
    greatest if each is another. A circle that nobody leaves gives no chain: 0 to 0.
    """
    known = _flow(_arcs(graph, ()))
    most = _flow(_arcs(graph, graph.unstated))
    return max(known, min(most, 1)), most


def bottlenecks(graph: Graph) -> tuple[str, ...]:
    """The nodes that every chain passes, those next to the world first; empty without a chain."""
    arcs = _arcs(graph, graph.unstated)
    if _WORLD not in _reached(arcs, _CLAIM):
        return ()
    all_of_them = (n for n in _in_order(arcs) if n not in (_CLAIM, _WORLD))
    found = [n for n in all_of_them if _WORLD not in _reached(arcs, _CLAIM, without=n)]
    # Taking one away cuts the claim off from those behind it: nearest to the world, from none.
    left = {n: _reached(arcs, _CLAIM, without=n) for n in found}
    return tuple(sorted(found, key=lambda n: -sum(m in left[n] for m in found)))


def first_voices(graph: Graph) -> tuple[str, ...]:
    """The first voices that the asserting accounts go back to, in order of names."""
    return tuple(sorted(graph.first & _reached(_arcs(graph, ()), _CLAIM)))


def circles(graph: Graph) -> tuple[tuple[str, ...], ...]:
    """The rounds of nodes that rest on one another and on nobody else, each in order of names."""
    arcs = _arcs(graph, graph.unstated)
    reach = {n: _reached(arcs, n) for n in _reached(arcs, _CLAIM)}
    rounds = {
        tuple(sorted(m for m in reach[n] if n in reach[m]))
        for n in reach
        if _WORLD not in reach[n] and any(n in reach[m] for m in arcs.get(n, ()))
    }
    return tuple(sorted(rounds))


def _arcs(graph: Graph, unstated: Collection[str]) -> dict[str, set[str]]:
    """Each node with those it rests on; the claim before all, the world behind first voices."""
    arcs: dict[str, set[str]] = {_CLAIM: set(graph.asserting)}
    for rests, on in graph.arcs:
        arcs.setdefault(rests, set()).add(on)
    for node in (*graph.first, *unstated):
        arcs.setdefault(node, set()).add(_WORLD)
    return arcs


def _reached(arcs: _Arcs, start: str, without: str | None = None) -> set[str]:
    """All nodes to which arcs lead from one, itself included."""
    seen, todo = {start}, [start]
    while todo:
        for node in arcs.get(todo.pop(), ()):
            if node != without and node not in seen:
                seen.add(node)
                todo.append(node)
    return seen


def _in_order(arcs: _Arcs) -> list[str]:
    return sorted(_reached(arcs, _CLAIM))


def _flow(arcs: _Arcs) -> int:
    """The largest number of paths from claim to world that share no node between them.

    Each node is split in two, "in" (True) and "out" (False), with room for one path between.
    """
    room: dict[tuple[str, bool], dict[tuple[str, bool], int]] = {}

    def add(a: tuple[str, bool], b: tuple[str, bool], much: int) -> None:
        room.setdefault(a, {})[b] = much
        room.setdefault(b, {}).setdefault(a, 0)

    for node in _reached(arcs, _CLAIM):
        add((node, True), (node, False), 1)
        for on in sorted(arcs.get(node, ())):
            add((node, False), (on, True), 1)
    start, goal = (_CLAIM, False), (_WORLD, True)
    paths = 0
    while (came := _path(room, start, goal)) is not None:
        at = goal
        while at != start:
            before = came[at]
            room[before][at] -= 1
            room[at][before] += 1
            at = before
        paths += 1
    return paths


def _path(
    room: Mapping[tuple[str, bool], Mapping[tuple[str, bool], int]],
    start: tuple[str, bool],
    goal: tuple[str, bool],
) -> dict[tuple[str, bool], tuple[str, bool]] | None:
    """From where each step of a path with room is reached; None where the goal is not."""
    came: dict[tuple[str, bool], tuple[str, bool]] = {}
    todo = [start]
    for at in todo:
        for to, left in room.get(at, {}).items():
            if left > 0 and to not in came and to != start:
                came[to] = at
                if to == goal:
                    return came
                todo.append(to)
    return None
