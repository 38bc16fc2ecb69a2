"""Clusters of gists: around a centre, so that no vague reading chains two questions together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from firsthand.compare.alignment.fits import JOINED, Fit, Weights, fit
from firsthand.compare.alignment.gists import ANYBODY, Gist
from firsthand.compare.alignment.tellings import plain

CENTRE = 8
"""So many different gists of a cluster are its centre; what joins it is compared with these."""


NEAREST, SLACK = 3, 0.1
"""It must fit one of these, so many of them but for the slack, and none may tell it apart."""


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
    groups: list[_Group] = []
    index: dict[tuple[str, str], list[int]] = {}
    for one in ordered:
        near = sorted({n for key in _keys(one) for n in index.get(key, ())})
        best, why = _best([one], [(n, groups[n]) for n in near], weights)
        if best is None:
            best = len(groups)
            groups.append(_Group([], []))
        centre, members = groups[best]
        if len(centre) < CENTRE:
            centre.append(one)
            for key in _keys(one):
                if best not in index.setdefault(key, []):
                    index[key].append(best)
        members += [(n, why) for n in same[one]]
    _merge(groups, index, weights)
    return [Cluster(tuple(n for n, _ in m), tuple(w for _, w in m)) for _, m in groups if m]


class _Group(NamedTuple):
    centre: list[Gist]
    members: list[tuple[int, str]]


def _merge(groups: list[_Group], index: dict[tuple[str, str], list[int]], weights: Weights) -> None:
    """Lays clusters together that came apart only because of the order in which they grew."""
    for number, group in enumerate(groups):
        near = {n for one in group.centre for key in _keys(one) for n in index.get(key, ())}
        into = [(n, groups[n]) for n in sorted(near) if n < number and groups[n].members]
        best, why = _best(group.centre, into, weights)
        if best is not None:
            groups[best].members.extend((n, w or why) for n, w in group.members)
            groups[best].centre.extend(group.centre[: CENTRE - len(groups[best].centre)])
            for one in group.centre:
                for key in _keys(one):
                    if best not in index.setdefault(key, []):
                        index[key].append(best)
            group.members.clear()


def _best(
    several: Sequence[Gist], groups: Sequence[tuple[int, _Group]], weights: Weights
) -> tuple[int | None, str]:
    """The cluster that some gists fit best, and why; none where they fit none."""
    best, most, why = None, 0.0, ""
    for number, group in groups:
        found = _fits(several, group.centre, weights)
        if not found:
            continue
        nearest = found[: NEAREST * len(several)]
        mean = sum(f.share for f in nearest) / len(nearest)
        enough = found[0].share >= JOINED and mean >= JOINED - SLACK
        if enough and mean > most:
            best, most, why = number, mean, found[0].because
    return best, why


def _fits(several: Sequence[Gist], centre: Sequence[Gist], weights: Weights) -> list[Fit]:
    """How each of some gists fits each of others, best first; none where two are told apart."""
    found = []
    for one in several:
        for other in centre:
            how = fit(one, other, weights)
            if how is None:
                return []
            found.append(how)
    return sorted(found, key=lambda f: -f.share)


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
