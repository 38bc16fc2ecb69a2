"""Points: the questions that several accounts answer, with all their readings."""

from __future__ import annotations

from collections.abc import Sequence
from math import log2

from firsthand.compare.alignment.clusters import Cluster, clusters
from firsthand.compare.alignment.fits import Weights
from firsthand.compare.alignment.gists import Gist, gists
from firsthand.compare.alignment.names import names, spellings
from firsthand.compare.alignment.questions import question
from firsthand.compare.alignment.silences import Told, rare_words, silent, told
from firsthand.compared import Party, Point, Reading
from firsthand.model import Account

ALONE = frozenset(("quantity", "time", "place", "actor"))
"""The slots in which a reading that no other account answers is kept as a point of its own."""


def points(
    accounts: Sequence[Account], readings: Sequence[Reading], parties: Sequence[Party]
) -> tuple[Point, ...]:
    """The points of a case: first those that most accounts answer, then those whose values part.

    A reading stands on one point. Points of one account come last, and only where they hold a
    value. The order of the accounts decides over nothing but the order of readings.
    """
    folds = spellings(accounts, parties)
    asked = gists(accounts, readings, folds, names(accounts))
    weights = _weights(readings, asked)
    heard = {a.id: told(a, folds) for a in accounts}
    order = {a.id: n for n, a in enumerate(accounts)}
    found = []
    for cluster in clusters(asked, weights):
        point = _point(cluster, readings, asked, (weights, heard, order))
        if point is not None:
            found.append(point)
    ranked = sorted(found, key=_rank)
    return tuple(_numbered(p, n) for n, p in enumerate(ranked, 1))


def _weights(readings: Sequence[Reading], asked: Sequence[Gist]) -> Weights:
    """A word weighs the less the more accounts have it, however many accounts there are."""
    where: dict[str, set[str]] = {}
    for reading, one in zip(readings, asked, strict=True):
        for word in one.things | one.around:
            where.setdefault(word, set()).add(reading.document)
    return {word: 1 / (1 + log2(len(documents))) for word, documents in where.items()}


def _point(
    cluster: Cluster,
    readings: Sequence[Reading],
    asked: Sequence[Gist],
    case: tuple[Weights, dict[str, Told], dict[str, int]],
) -> Point | None:
    weights, heard, order = case
    kept = _one_each(cluster, readings, order)
    here = {readings[n].document for n, _ in kept}
    if len(here) == 1 and (readings[kept[0][0]].slot not in ALONE):
        return None
    held = [readings[n] for n, _ in kept]
    whose = [asked[n] for n, _ in kept]
    if held[0].slot == "polarity" and not _open(held):
        return None
    rare = rare_words(whose, weights)
    absent = [d for d in heard if d not in here]
    still = tuple(d for d in absent if silent(heard[d], whose, rare))
    return Point(
        id="", question=question(held), slot=held[0].slot, act=_act(held), readings=tuple(held),
        silent=still, not_read=tuple(d for d in absent if d not in still),
        joins=tuple(why for _, why in kept[1:]),
    )  # fmt: skip


def _one_each(
    cluster: Cluster, readings: Sequence[Reading], order: dict[str, int]
) -> list[tuple[int, str]]:
    """One reading for each account and voice, and one more for each other value of that voice."""
    found: dict[tuple[str, str | None, str, str], tuple[int, str]] = {}
    pairs = sorted(
        zip(cluster.members, cluster.because, strict=True),
        key=lambda p: (order[readings[p[0]].document], readings[p[0]].span),
    )
    for n, why in pairs:
        one = readings[n]
        found.setdefault((one.document, one.voice, one.printed, one.modality), (n, why))
    kept = list(found.values())
    return [(n, why or "first read") for n, why in kept]


def _open(held: Sequence[Reading]) -> bool:
    """Whether anybody denies, doubts or does not know what others tell."""
    return len({(r.printed, r.modality) for r in held}) > 1


def _act(held: Sequence[Reading]) -> str:
    acts = [r.act for r in held]
    return max(sorted(set(acts)), key=acts.count)


def _rank(point: Point) -> tuple[object, ...]:
    answer = len({r.document for r in point.readings})
    values = len({r.printed for r in point.readings})
    first = point.readings[0]
    return (answer == 1, -answer, values == 1, point.slot, point.question, first.document, first.span)


def _numbered(point: Point, number: int) -> Point:
    return Point(
        f"p{number}", point.question, point.slot, point.act, point.readings, point.silent,
        point.not_read, point.joins,
    )  # fmt: skip
