"""Clusters of gists: around a centre, so that no vague reading chains two questions together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import NamedTuple

from firsthand.compare.alignment.fits import JOINED, ONE, Fit, Fits, Weights
from firsthand.compare.alignment.gists import ANYBODY, Gist

CENTRE = 8
"""So many different gists of a cluster are its centre; what joins it is compared with these."""


NEAREST, SLACK = 3, 0.1
"""It must fit one of these, so many of them but for the slack, and none may tell it apart."""


class Cluster(NamedTuple):
    """Readings, by their number, that answer one question, and how each fits the others.

    ``shares`` are those fits, 0 to 1, ``because`` their words; a first one fits in full.
    """

    members: tuple[int, ...]
    shares: tuple[float, ...]
    because: tuple[str, ...]


def clusters(gists: Sequence[Gist], weights: Weights) -> list[Cluster]:
    """All gists in clusters, each in one; the order in which they come changes nothing.

    Equal gists are laid together first. Those that answer a question asked of every event, those
    that are most frequent, then those that say most become centres first. The work grows with the
    number of different gists of one class of act.
    """
    same: dict[Gist, list[int]] = {}
    for n, one in enumerate(gists):
        same.setdefault(one, []).append(n)
    fits = Fits(weights)
    ordered = sorted(same, key=lambda g: (g.asks is None, -len(same[g]), -_said(g), _key(g)))
    groups: list[_Group] = []
    index: dict[tuple[str, str], list[int]] = {}
    for one in ordered:
        near = sorted({n for key in _keys(one, weights) for n in index.get(key, ())})
        best, how = _best([one], [(n, groups[n]) for n in near], fits)
        if best is None:
            best, how = len(groups), _itself(one, fits)
            groups.append(_Group([], [], []))
        centre, members, others = groups[best]
        if len(centre) < CENTRE:
            centre.append(one)
            for key in _keys(one, weights):
                if best not in index.setdefault(key, []):
                    index[key].append(best)
        else:
            others.append(one)
        members += [(n, how) for n in same[one]]
    while _merge(groups, index, fits):
        pass
    return [_cluster(g.members) for g in groups if g.members]


def _itself(one: Gist, fits: Fits) -> Fit:
    """How the first gist of a cluster stands there: in full, with the words for what it shares."""
    own = fits.of(one, one)
    return Fit(1.0, own.because if own is not None else "")


def _share(how: Fit) -> float:
    return how.share


def _cluster(members: Sequence[tuple[int, Fit]]) -> Cluster:
    numbers = tuple(n for n, _ in members)
    return Cluster(
        numbers, tuple(f.share for _, f in members), tuple(f.because for _, f in members)
    )


class _Group(NamedTuple):
    centre: list[Gist]
    members: list[tuple[int, Fit]]
    others: list[Gist]


def _merge(groups: list[_Group], index: dict[tuple[str, str], list[int]], fits: Fits) -> bool:
    """Lays clusters together that came apart only by the order in which they grew; True if any."""
    merged = False
    for number, group in enumerate(groups):
        near = {
            n
            for one in group.centre
            for key in _keys(one, fits.weights)
            for n in index.get(key, ())
        }
        into = [(n, groups[n]) for n in sorted(near) if n < number and groups[n].members]
        best, how = _best(group.centre, into, fits, group.others)
        if best is not None:
            groups[best].members.extend((n, min(f, how, key=_share)) for n, f in group.members)
            room = CENTRE - len(groups[best].centre)
            groups[best].centre.extend(group.centre[:room])
            groups[best].others.extend((*group.centre[room:], *group.others))
            for one in group.centre:
                for key in _keys(one, fits.weights):
                    if best not in index.setdefault(key, []):
                        index[key].append(best)
            group.members.clear()
            group.centre.clear()
            group.others.clear()
            merged = True
    return merged


def _best(
    several: Sequence[Gist],
    groups: Sequence[tuple[int, _Group]],
    fits: Fits,
    besides: Sequence[Gist] = (),
) -> tuple[int | None, Fit]:
    """The cluster that some gists fit best, and how; none where they fit none.

    Nothing in it is told apart from any of them, nor from the ``besides`` that come with them.
    """
    best, most, how = None, 0.0, Fit(1.0, "")
    for number, group in groups:
        found = _fits(several, group.centre, fits)
        if not found:
            continue
        nearest = found[: NEAREST * len(several)]
        mean = sum(f.share for f in nearest) / len(nearest)
        enough = found[0].share >= JOINED and mean >= JOINED - SLACK
        if enough and mean > most and not _apart((*several, *besides), group, fits):
            best, most, how = number, mean, found[0]
    return best, how


def _apart(several: Sequence[Gist], group: _Group, fits: Fits) -> bool:
    """Whether some gist is told apart from one of a cluster."""
    inside = (*group.centre, *group.others)
    return any(fits.of(one, other) is None for one in several for other in inside)


def _fits(several: Sequence[Gist], centre: Sequence[Gist], fits: Fits) -> list[Fit]:
    """How each of some gists fits each of others, best first; none where two are told apart."""
    found = []
    for one in several:
        for other in centre:
            how = fits.of(one, other)
            if how is None:
                return []
            found.append(how)
    return sorted(found, key=lambda f: -f.share)


def _keys(one: Gist, weights: Weights) -> list[tuple[str, str]]:
    """What two gists that can fit have in common, one of these at least.

    An act that accounts tell of many things is looked up with each of the things.
    """
    keys = [
        key
        for act in sorted(one.acts | one.maybe)
        for key in ([act] if weights.spread_of(one.slot, act) < ONE else _with(act, one.things))
    ]
    if all(act.startswith("=") for act in one.acts):
        # Verbs in no class, and those that say little, can be akin: the things lead to them.
        keys += _with("be", one.things)
    if one.counted not in (None, ANYBODY):
        keys += [f"counted:{one.counted}"]
    states = one.perhaps if one.state is None else one.perhaps | {one.state}
    found = [(one.slot, key) for key in (*keys, *(f"is:{s}" for s in sorted(states)))]
    return found if one.asks is None else [*found, ("asked", one.asks)]


def _with(act: str, things: frozenset[str]) -> list[str]:
    return [f"{act}:{thing}" for thing in sorted(things)]


def _said(one: Gist) -> int:
    return len(one.things) + (one.counted is not None)


def _key(one: Gist) -> tuple[str, ...]:
    """An order that hangs on nothing but what the gist says, all of it."""
    told = (getattr(one, f.name) for f in fields(one))
    return tuple(
        " ".join(sorted(map(str, x))) if isinstance(x, frozenset) else str(x) for x in told
    )
