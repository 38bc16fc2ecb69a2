"""The points of a case: the questions that several accounts answer, with all their readings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import log2
from typing import NamedTuple

from firsthand.compare.alignment.clusters import Cluster, clusters
from firsthand.compare.alignment.fits import THERE, Weights
from firsthand.compare.alignment.forces import one_force
from firsthand.compare.alignment.gists import ANYBODY, Folds, Gist, gist
from firsthand.compare.alignment.lending import Source
from firsthand.compare.alignment.mentions import telling_words
from firsthand.compare.alignment.names import epithets, names, only_officer, spellings
from firsthand.compare.alignment.qualifiers import resolved
from firsthand.compare.alignment.questions import question
from firsthand.compare.alignment.silences import Asked, Told, rare_words, silent, told
from firsthand.compare.alignment.tellings import Telling
from firsthand.compare.asked import UNFIT, asked
from firsthand.compare.asked.once import once_each
from firsthand.compare.asked.scenes import Scene, scenes_of
from firsthand.compare.readings import falls, wounds
from firsthand.compare.readings.doing.naming import RULE
from firsthand.compare.readings.sites.frames import RULE as BESIDE
from firsthand.compare.verdicts.polarity import so
from firsthand.compared import Count, Party, Point, Reading, Whether
from firsthand.extract.cardinals import small
from firsthand.model import Account, Span

_PART_OF = re.compile(r"\bof (?:the|her|his|its|their|our|my) ([\w-]+)")
_TELLING = frozenset(("exist", "find", "have", "show"))
_OF_THEM = re.compile(r"\w+ of (?:them|whom|these|those|which)\b", re.I)
_ASKED_OF_SOMEBODY = frozenset(("an answer", "said to be the one", "said not to be known"))
"""Rules that read of somebody that he began or ended something."""
_ONLY_ASKED = frozenset((falls.RULE, wounds.RULE))
"""Rules of readings that answer a question which is asked of every event, or nothing."""
ALONE = frozenset(("quantity", "time", "place", "actor"))
"""The slots in which a reading that no other account answers is kept as a point of its own."""


_Own = dict[tuple[str, str], list[tuple[Reading, Gist]]]
"""For each account and slot some of its readings with their gists."""


@dataclass(frozen=True, slots=True)
class _Case:
    """The readings of all accounts with their gists, and what is known of the accounts."""

    readings: Sequence[Reading]
    gists: Sequence[Gist]
    tellings: Mapping[str, Telling]
    heard: dict[str, Told]
    spellings: Mapping[str, str]
    weights: Weights
    order: dict[str, int]
    own: _Own

    def answers(self, whose: Sequence[Gist]) -> frozenset[str]:
        """The accounts that count people of whom the same is told, be it with another scope."""
        if whose[0].slot != "quantity" or not any(g.counted == ANYBODY for g in whose):
            return frozenset()
        acts = {a for g in whose for a in g.acts if not a.startswith("=")}
        if "dying" in acts:
            acts.add("=bodies")
        return frozenset(
            r.document
            for r, g in zip(self.readings, self.gists, strict=True)
            if g.slot == whose[0].slot and g.acts & acts
        )

    def words(self, number: int) -> frozenset[str]:
        """The words of a reading's clause that say what it speaks of."""
        one = self.readings[number]
        text = self.tellings[one.document].text
        return telling_words(text, one.clause, self.spellings) | self.gists[number].things

    def place(self, number: int) -> tuple[int, int, int]:
        """Where a reading stands: its account, in the order given, and its span."""
        one = self.readings[number]
        return (self.order[one.document], *one.span)


class Known(NamedTuple):
    """What is known of the accounts of a case before any reading is looked at, made once.

    ``tellings`` and ``scenes`` are found by the id of an account.
    """

    tellings: Mapping[str, Telling]
    folds: Folds
    scenes: Mapping[str, Scene]


def known_of(accounts: Sequence[Account], parties: Sequence[Party]) -> Known:
    """What is known of some accounts and of the parties in them."""
    tellings = {a.id: Telling(a, names([a])) for a in accounts}
    folds = {**one_force(accounts), **spellings(accounts, parties)}
    words = Folds(folds, epithets(accounts, folds), only_officer(accounts, folds))
    return Known(tellings, words, scenes_of(tellings))


def points(
    accounts: Sequence[Account], readings: Sequence[Reading], known: Known
) -> tuple[Point, ...]:
    """The points of a case: first those that most accounts answer, then those whose values part.

    A reading stands on one point. Points of one account come last, and only where they hold a
    value. The order of the accounts decides over nothing but the order of readings and the ids.
    """
    tellings, folds = known.tellings, known.folds
    readings, gists = gists_of(readings, known)
    case = _Case(
        readings, gists, tellings, {a.id: told(a, folds.spellings) for a in accounts},
        folds.spellings,
        weights(readings, gists), {a.id: n for n, a in enumerate(accounts)}, _own(readings, gists),
    )  # fmt: skip
    several = clusters(gists, case.weights)
    free = _free(several, case)
    found = (_point(cluster, case, free) for cluster in several)
    ranked = sorted((p for p in found if p is not None), key=_rank)
    return tuple(replace(p, id=f"p{n}") for n, p in enumerate(ranked, 1))


def gists_of(readings: Sequence[Reading], known: Known) -> tuple[list[Reading], list[Gist]]:
    """The readings that answer something, and beside them their gists, each bare thing told."""
    both = [(r, gist(r, known.tellings[r.document], known.folds)) for r in readings]
    both = [(r, g) for r, g in both if not g.pointless or _asks_of_somebody(r)]
    which = resolved([(r.document, g.things, g.which) for r, g in both])
    kept = [r for r, _ in both]
    gists = [replace(g, which=w) for (_, g), w in zip(both, which, strict=True)]
    asks = asked(kept, gists, known.scenes)
    once = [
        n
        for n in once_each(kept, asks, known.tellings)
        if asks[n] != UNFIT and (asks[n] is not None or kept[n].rule not in _ONLY_ASKED)
    ]
    return [kept[n] for n in once], [replace(gists[n], asks=asks[n]) for n in once]


def _asks_of_somebody(reading: Reading) -> bool:
    """Whether a reading needs no thing of which it speaks: it is asked of somebody."""
    return reading.rule in _ASKED_OF_SOMEBODY or reading.rule.startswith((RULE, BESIDE))


def weights(readings: Sequence[Reading], asked: Sequence[Gist]) -> Weights:
    """A word weighs the less the more accounts have it, however many accounts there are."""
    where: dict[str, set[str]] = {}
    for reading, one in zip(readings, asked, strict=True):
        for word in one.things | one.around:
            where.setdefault(word, set()).add(reading.document)
    shares = {word: 1 / (1 + log2(len(ids))) for word, ids in where.items()}
    return Weights(shares, _spreads(readings, asked))


def _spreads(readings: Sequence[Reading], asked: Sequence[Gist]) -> dict[tuple[str, str], float]:
    """For a slot and a class of acts, of how many different things an account tells it."""
    told: dict[tuple[str, str], dict[str, set[frozenset[str]]]] = {}
    for reading, one in zip(readings, asked, strict=True):
        for act in one.acts:
            things = told.setdefault((one.slot, act), {}).setdefault(reading.document, set())
            things.add(one.things)
        if "being_present" in one.acts:
            there = told.setdefault((one.slot, THERE), {}).setdefault(reading.document, set())
            there.add(frozenset((reading.printed,)))
    return {key: sum(map(len, by.values())) / len(by) for key, by in told.items()}


def _own(readings: Sequence[Reading], gists: Sequence[Gist]) -> _Own:
    found: _Own = {}
    for one, about in zip(readings, gists, strict=True):
        found.setdefault((one.document, one.slot), []).append((one, about))
    return found


def _free(several: Sequence[Cluster], case: _Case) -> _Own:
    """The readings that stand beside those of no other account."""
    found: _Own = {}
    for cluster in several:
        if len({case.readings[n].document for n in cluster.members}) == 1:
            for n in cluster.members:
                one = case.readings[n]
                found.setdefault((one.document, one.slot), []).append((one, case.gists[n]))
    return found


def _point(cluster: Cluster, case: _Case, free: _Own) -> Point | None:
    """The point of a cluster; None where nothing can be laid side by side."""
    kept = _one_each(cluster, case)
    held = [case.readings[n] for n, _ in kept]
    whose = [case.gists[n] for n, _ in kept]
    slot = held[0].slot
    here = {r.document for r in held}
    if len(here) == 1 and slot not in ALONE:
        return None
    if slot == "polarity" and not (_open(held, whose) and any(_tells(g) for g in whose)):
        return None
    rare = rare_words(whose, case.weights)
    absent = [d for d in case.heard if d not in here]
    answers = case.answers(whose)
    things = {t: case.weights.of(t) for g in whose for t in g.things}
    about = Asked(held, whose, rare, [case.words(n) for n, _ in kept], things)
    still = tuple(
        d
        for d in absent
        if d not in answers
        and silent(case.heard[d], about, free.get((d, slot), ()), case.own.get((d, slot), ()))
    )
    sources = [_source(n, case) for n, _ in kept]
    return Point(
        id="", question=question(sources), slot=slot, act=_act(held), readings=tuple(held),
        silent=still, not_read=tuple(d for d in absent if d not in still),
        joins=tuple(why for _, why in kept[1:]),
    )  # fmt: skip


def _source(number: int, case: _Case) -> Source:
    reading = case.readings[number]
    telling = case.tellings[reading.document]
    return Source(reading, case.gists[number], telling.clause(reading), telling)


def _one_each(cluster: Cluster, case: _Case) -> list[tuple[int, str]]:
    """One reading for each account and voice, and one more for each other value of that voice.

    Of several it is one that is known to answer the question, and fits the point best.
    """
    found: dict[tuple[str, str | None, str, str], tuple[tuple[bool, float], int, str]] = {}
    for n, share, why in zip(cluster.members, cluster.shares, cluster.because, strict=True):
        one = case.readings[n]
        key = (one.document, one.voice, one.printed, one.modality)
        before, worth = found.get(key), (case.gists[n].asks is None, -share)
        if before is None or (worth, case.place(n)) < (before[0], case.place(before[1])):
            found[key] = (worth, n, why)
    kept = sorted(found.values(), key=lambda x: case.place(x[1]))
    wholes = _wholes([n for _, n, _ in kept], case)
    return [(n, why) for _, n, why in kept if n not in wholes]


def _wholes(numbers: Sequence[int], case: _Case) -> set[int]:
    """The counts that only say of how many others are a part: the six in "three of the six boats"."""
    there: dict[tuple[str, Span], list[int]] = {}
    for n in numbers:
        if isinstance(case.readings[n].value, Count):
            there.setdefault((case.readings[n].document, case.readings[n].span), []).append(n)
    several = (n for some in there.values() if len(some) > 1 for n in some)
    return _parts(numbers, case) | {n for n in several if _is_whole(case.readings[n], case)}


def _is_whole(one: Reading, case: _Case) -> bool:
    """Whether a number stands behind "of the" in its words: the six in "three of the six"."""
    words = one.span.of(case.tellings[one.document].text)
    whole = next((n for w in _PART_OF.findall(words) if (n := small(w)) is not None), None)
    return isinstance(one.value, Count) and whole is not None and one.value.low == whole


def _parts(numbers: Sequence[int], case: _Case) -> set[int]:
    """The counts of some of those whom the same sentence counts: "fourteen died, two of them ..."."""
    counts = [n for n in numbers if isinstance(case.readings[n].value, Count)]
    sentences = {n: case.tellings[case.readings[n].document].at(case.readings[n]) for n in counts}
    found = set()
    for n in counts:
        one = case.readings[n]
        if _OF_THEM.match(one.span.of(case.tellings[one.document].text)):
            before = (m for m in counts if case.place(m) < case.place(n))
            if any(
                case.readings[m].document == one.document and sentences[m] == sentences[n]
                for m in before
            ):
                found.add(n)
    return found


def _open(held: Sequence[Reading], whose: Sequence[Gist]) -> bool:
    """Whether anybody denies, doubts or does not know what others tell.

    Of what is asked of every event it is not enough that somebody only has it from others.
    """
    if any(g.asks is not None for g in whose):
        return any(not isinstance(r.value, Whether) or not so(r) for r in held) and any(
            isinstance(r.value, Whether) for r in held
        )
    return len({(r.printed, r.modality) for r in held}) > 1


def _tells(one: Gist) -> bool:
    """Whether it says of something that it is done, is in a state, or is there."""
    return bool(one.acts) or one.asks is not None or one.state is not None or one.act in _TELLING


def _act(held: Sequence[Reading]) -> str:
    acts = [r.act for r in held]
    return max(sorted(set(acts)), key=acts.count)


def _rank(point: Point) -> tuple[object, ...]:
    answers = len({r.document for r in point.readings})
    values = len({r.printed for r in point.readings})
    words = sorted((r.printed, r.act, r.topic) for r in point.readings)
    return (answers == 1, -answers, values == 1, point.slot, point.act, point.question, words)
