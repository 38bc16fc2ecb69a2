"""Which readings of a point are laid side by side, and what is told of them.

Small points: all readings, two and two. Large ones: each against the first, and of each value that
is told one reading against those of the others, so that the work grows with the number of values.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import NamedTuple

from firsthand.compare.verdicts.ruling import ruling
from firsthand.compare.verdicts.scopes import Scopes
from firsthand.compare.verdicts.several import Several
from firsthand.compare.verdicts.telling import BARE
from firsthand.compared import Party, Point, Reading, Ruling, Verdict, Whether, Who
from firsthand.extract.actors.names import name_of
from firsthand.extract.actors.wordlists import titles
from firsthand.extract.lexicons import sections
from firsthand.model import UNKNOWN

ALL_PAIRS = 16
"""Up to this many readings, each is laid beside each."""
VALUES = 24
"""Of larger points so many different values, in text order, are laid beside one another."""


_RANK = {"agree": 0, "compatible": 1, "conflict": 2, "disputed": 3, "not_comparable": 4}
"""Of the verdicts on two clauses that tell several values each, the one that is told: two
passages part only where none of their values fits."""


class _Told(NamedTuple):
    """A reading as it stands in the point, with its doer resolved, and whose words it is."""

    given: Reading
    resolved: Reading
    voice: str | None


def verdicts(points: Sequence[Point], parties: Sequence[Party]) -> tuple[Verdict, ...]:
    """All verdicts, by point, then by the order of its readings.

    Inside one account only different voices are laid side by side; one voice that parts from
    itself there is a tension of that account. Pairs on which no rule speaks are left out.
    """
    known = _Known(parties)
    scopes = Scopes(r for point in points for r in point.readings)
    return tuple(v for point in points for v in _of(point, known, scopes))


class _Known:
    """Who is who across the accounts."""

    def __init__(self, parties: Sequence[Party]) -> None:
        self._party = {actor: p for p in parties for actor in p.actors}
        self._author = {p.document: p for p in parties if p.document is not None}

    def speaker(self, reading: Reading) -> Party | None:
        """The party whose words a reading is, the author's where it has no voice."""
        if reading.voice is None:
            return self._author.get(reading.document)
        return self._party.get(reading.voice)

    def voice(self, reading: Reading) -> str | None:
        """An id of who says it, the same in all accounts; None where that is not known."""
        if reading.voice == UNKNOWN:
            return None
        party = self.speaker(reading)
        if party is not None:
            return party.id
        return reading.voice or f"author of {reading.document}"

    def resolved(self, reading: Reading) -> Reading:
        """A reading whose doer is the case's."""
        value = reading.value
        if isinstance(value, Who) and value.actor in self._party:
            party = self._party[value.actor]
            ranks = [w for w in party.name.casefold().split() if w.rstrip(".") in titles()]
            words = tuple(dict.fromkeys((*value.words, *ranks))) if value.named else value.words
            return replace(reading, value=replace(value, actor=party.id, words=words))
        return reading

    def denying(self, reading: Reading, beside: Reading) -> Reading:
        """A plain no is a denial where it is said by the one of whom both readings speak."""
        value, party = reading.value, self.speaker(reading)
        if not isinstance(value, Whether) or value.holds or reading.modality != "asserted":
            return reading
        names = None if party is None or not party.named else name_of(party.name, titles=titles())
        if names is None or not set(names.parts) & set(reading.topic) & set(beside.topic):
            return reading
        return replace(reading, modality="denied")


def _of(point: Point, known: _Known, scopes: Scopes) -> Iterator[Verdict]:
    told = [_Told(r, _bare(point, known.resolved(r)), known.voice(r)) for r in point.readings]
    several = Several([t.resolved for t in told])
    best: dict[object, Verdict] = {}
    for a, b in _pairs([t for t in told if not several.is_whole(t.resolved)]):
        laid = _laid(point, a, b, (known, several, scopes))
        if laid is None:
            continue
        passages = _passages(laid)
        if passages not in best or _RANK[laid.word] < _RANK[best[passages].word]:
            best[passages] = laid
    yield from best.values()


def _bare(point: Point, reading: Reading) -> Reading:
    """A doer without what else is told of the deed, where the question says which deed it is."""
    if point.slot == "actor" and point.question in _of_doers():
        return replace(reading, topic=())
    return reading


def _of_two_things(point: Point, a: Reading, b: Reading) -> bool:
    """Whether two tellings by verbs share an act alone: "no firm stood on the sacks", "the number stood at nine"."""
    if point.slot != "polarity" or point.question.split("{")[0] in _of_deeds():
        return False
    if not {a.rule, b.rule} <= _BY_VERBS:
        return False
    return not (set(a.topic) & set(b.topic))


_BY_VERBS = frozenset(("told", "denied"))


@cache
def _of_deeds() -> frozenset[str]:
    """The questions that are asked of every event and want a yes or a no."""
    return frozenset(q["words"] for q in sections("asked").values() if q["slot"] == "polarity")


@cache
def _of_doers() -> frozenset[str]:
    """The questions of who did it that are asked of every event."""
    return frozenset(q["words"] for q in sections("asked").values() if q["slot"] == "actor")


def _laid(
    point: Point, a: _Told, b: _Told, about: tuple[_Known, Several, Scopes]
) -> Verdict | None:
    known, several, scopes = about
    one_witness = a.voice is not None and a.voice == b.voice
    if a.given.document == b.given.document and one_witness:
        return None
    one, other = a.resolved, b.resolved
    found = ruling(known.denying(one, other), known.denying(other, one))
    if found is None or (
        found.word in ("conflict", "disputed") and _of_two_things(point, one, other)
    ):
        return None
    found = scopes.weighed(several.weighed(found, one, other), one, other)
    if one_witness:
        found = _of_one_witness(found)
    sentence = found.sentence
    if {one.printed, other.printed} <= BARE:
        sentence = f"“{point.question}” {sentence}"
    return Verdict(
        point.id, point.slot, a.given, b.given, found.word, found.rule, sentence, one_witness
    )


def _passages(verdict: Verdict) -> tuple[object, ...]:
    """The two clauses and voices: where they tell several values one verdict stands for all."""
    a, b = verdict.a, verdict.b
    return a.document, a.clause, a.voice, b.document, b.clause, b.voice


def _of_one_witness(found: Ruling) -> Ruling:
    """One voice that says yes and no on two occasions is in conflict, not in dispute with itself."""
    sentence = f"{found.sentence[:-1]}; one voice on two occasions."
    word = "conflict" if found.word == "disputed" else found.word
    return Ruling(word, found.rule, sentence)


def _pairs(readings: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """The pairs in order, each once; the first of a pair stands first among the readings."""
    if len(readings) <= ALL_PAIRS:
        yield from combinations(readings, 2)
        return
    first = readings[0]
    yield from ((first, r) for r in readings[1:])
    seen: dict[object, _Told] = {}
    for r in readings[1:]:
        seen.setdefault((r.resolved.value, r.resolved.modality), r)
    yield from combinations(list(seen.values())[:VALUES], 2)
