"""Clusters of gists: around a centre, so that no vague reading chains two questions together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from firsthand.compare.alignment.fits import JOINED, Weights, fit
from firsthand.compare.alignment.gists import ANYBODY, Gist, plain

CENTRE = 8
"""So many different gists of a cluster are its centre; what joins it is compared with these."""


NEAREST = 3
"""Of these it must fit so many well enough on the average, and none may tell it apart."""


class Cluster(NamedTuple):
    """Readings, by their number, that answer one question; ``because`` for all but the first."""

    members: tuple[int, ...]
    because: tuple[str, ...]


def clusters(gists: Sequence[Gist], weights: Weights) -> list[Cluster]:
    """All gists in clusters, each in one; the order in which they come changes nothing.

    Equal gists are laid together first. Those that say most, then those that are most frequent,
    become centres first. The work grows with the number of different gists of one class of act.
    """
    same: dict[Gist, list[int]] = {}
    for n, one in enumerate(gists):
        same.setdefault(one, []).append(n)
    ordered = sorted(same, key=lambda g: (-len(same[g]), -_said(g), _key(g)))
    groups: list[tuple[list[Gist], list[tuple[int, str]]]] = []
    index: dict[tuple[str, str], list[int]] = {}
    for one in ordered:
        best, why = _best(one, groups, index, weights)
        if best is None:
            best = len(groups)
            groups.append(([], []))
        centre, members = groups[best]
        if len(centre) < CENTRE:
            centre.append(one)
            for key in _keys(one):
                if best not in index.setdefault(key, []):
                    index[key].append(best)
        members += [(n, why) for n in same[one]]
    return [Cluster(tuple(n for n, _ in m), tuple(w for _, w in m)) for _, m in groups]


def _best(
    one: Gist,
    groups: list[tuple[list[Gist], list[tuple[int, str]]]],
    index: dict[tuple[str, str], list[int]],
    weights: Weights,
) -> tuple[int | None, str]:
    """The cluster that a gist fits best, and why; none where it fits none."""
    best, most, why = None, JOINED, ""
    for number in dict.fromkeys(n for key in _keys(one) for n in index.get(key, ())):
        fits = [fit(one, other, weights) for other in groups[number][0]]
        shares = [f.share for f in fits if f is not None]
        if len(shares) < len(fits):
            continue
        nearest = sorted(shares, reverse=True)[:NEAREST]
        mean = sum(nearest) / len(nearest)
        if mean >= most:
            best, most = number, mean
            why = max((f for f in fits if f is not None), key=lambda f: f.share).because
    return best, why


def _keys(one: Gist) -> list[tuple[str, str]]:
    acts = sorted(one.acts | one.maybe) or ["be:" + w for w in sorted(one.things)]
    if one.counted not in (None, ANYBODY):
        acts.append(f"counted:{plain(one.counted or '')}")
    states = one.perhaps if one.state is None else (one.state,)
    if one.state is not None:
        acts = []
    return [(one.slot, key) for key in (*acts, *("is:" + s for s in sorted(states)))]


def _said(one: Gist) -> int:
    return len(one.things) + (one.counted is not None)


def _key(one: Gist) -> tuple[str, ...]:
    """An order that hangs on nothing but what the gist says."""
    return (one.slot, one.act, one.counted or "", *sorted(one.things), "|", *sorted(one.part))
