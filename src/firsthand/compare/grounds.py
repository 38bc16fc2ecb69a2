"""What shows that two readings speak of one thing, before a verdict on them is told.

Readings that stand on one point have the same act and something in common. That is enough to lay
them side by side, and not enough to say what they are to each other: two witnesses who are asked
when they left town left at two hours, and two distances in miles are of two ways. A verdict is
told only where nothing tells the two apart and the clauses show one doer and one thing, or where
accounts tell such an act of one thing only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from firsthand.compare.alignment.fits import fit, units
from firsthand.compare.alignment.gists import ANYBODY, Gist
from firsthand.compare.alignment.joining import Known, gists_of, weights
from firsthand.compare.alignment.tellings import EMPTY, Telling, folded, plain
from firsthand.compare.asked import of_the_event
from firsthand.compare.asked.places import ELSEWHERE
from firsthand.compare.asked.scenes import LONG
from firsthand.compare.readings import wounds
from firsthand.compared import Count, Party, Point, Reading, Verdict, Where, Who
from firsthand.model import Account, Span

_FIRST = frozenset("i we you me us".split())
_TELLING = frozenset(
    """see hear notice find count think suppose believe know say tell swear state understand learn
    remember recollect guess presume estimate judge reckon make put""".split()
)
"""With these an "I" is only who tells: what is told lies behind it."""
_BEING = frozenset("be lie remain stay sit rest".split())
LEAST_SHARED = 0.5
"""The part of the fewer things named that both must name, 0 to 1; set by hand."""
SHARED_OF_DEED = 2
"""Things that two accounts of whether something was done must both name."""
SPREAD = 2.0
"""Below so many different things an account, on average, such an act is told of one."""
_PARTING = frozenset(("conflict", "disputed"))
FEW = 3
"""So many accounts tell of a class of acts where it is of the event, and of no one account's."""
FAR = 10
"""So many times one number of people there, another is of another crowd, or of a part of it."""
LINE = 400
"""Characters before an answer in which its question is looked for."""
_DID_YOU = re.compile(r"\byou (?:ever |not |then |also )?(\w+)")
MOST = 40
"""Readings of one act that are looked at to see whether it is told of one thing."""
SURE = 0.66
"""From this fit on two readings speak of one thing where they share a rare one; set by hand."""
RARE = 0.3
"""The weight of a thing that few accounts name: five, where none names it in other words."""


@dataclass(frozen=True, slots=True)
class _Sight:
    """What a reading shows of what it speaks of.

    ``of_oneself`` is the party whose own doing is told, None where somebody else's is.
    """

    things: frozenset[str]
    of_oneself: str | None


class Grounds:
    """The accounts of a case with what their readings show."""

    def __init__(
        self,
        accounts: Sequence[Account],
        parties: Sequence[Party],
        points: Iterable[Point],
        known: Known,
    ) -> None:
        self._tellings = known.tellings
        readings, gists = gists_of([r for p in points for r in p.readings], known)
        self._gists = dict(zip(readings, gists, strict=True))
        self._weights = weights(readings, gists)
        self._party = {actor: p for p in parties for actor in p.actors}
        self._author = {p.document: p for p in parties if p.document is not None}
        self._coherent = _coherent(readings, gists)
        self._spread = _spread(readings, gists)
        self._telling = _telling(readings, gists)
        self._words = {a.id: a.words for a in accounts}
        self._long = any(s.sufferers is not None for s in known.scenes.values())
        self._wounds = _of_several_wounds(self._gists)
        self._short = sum(self._words.values()) < LONG * len(accounts)

    def shown(self, verdict: Verdict) -> bool:
        """Whether both sides of a verdict are shown to speak of one thing."""
        a, b = verdict.a, verdict.b
        how = fit(self._gists[a], self._gists[b], self._weights)
        if how is None:
            return False
        one, other = self._gists[a], self._gists[b]
        if (
            one.asks is not None
            and one.asks == other.asks
            and (self._long or of_the_event(one.asks) or (self._is_short(a) and self._is_short(b)))
        ):
            return verdict.word not in _PARTING or self._asked_to_part(a, b, one.asks)
        mine, yours = self._sight(a), self._sight(b)
        both = mine.of_oneself is not None and yours.of_oneself is not None
        if both and mine.of_oneself != yours.of_oneself:
            return False
        if verdict.word in _PARTING:
            if not (self._is_short(a) and self._is_short(b)):
                return _enough_to_part(a, b, mine.things, yours.things)
            asked = {
                "polarity": self._one_deed, "quantity": self._one_crowd, "place": self._one_stay,
            }  # fmt: skip
            if a.slot in asked and not asked[a.slot](a, b):
                return False
        if self._told_of_one(a, b):
            return True
        if how.share >= SURE and not _measure(a) and not _measure(b) and self._rare(a, b):
            return True
        if mine.of_oneself != yours.of_oneself and not self._of_one(mine, yours):
            return False
        return _enough(a, b, mine.things, yours.things)

    def _asked_to_part(self, a: Reading, b: Reading, asks: str) -> bool:
        """Whether two answers to one question may be said to part."""
        if self._long and a.slot == "actor":
            return self._called_apart(a, b)
        if asks in self._wounds:
            return False
        return not (asks == "gathered" and _far(a, b))

    def _called_apart(self, a: Reading, b: Reading) -> bool:
        """Whether both name somebody in their own words, and not with one word: "Col. Rell", "he"."""
        words = [
            frozenset(r.value.words) & frozenset(self._tellings[r.document].words(r.span))
            if isinstance(r.value, Who)
            else frozenset[str]()
            for r in (a, b)
        ]
        return all(words) and not words[0] & words[1]

    def _one_deed(self, a: Reading, b: Reading) -> bool:
        """Whether a yes and a no are of one state or of one deed, not only of one verb."""
        one, other = self._gists[a], self._gists[b]
        if one.state is not None and one.state == other.state:
            return True
        classes = {act for act in one.acts & other.acts if not act.startswith("=")}
        if any(len(self._telling[act]) >= FEW for act in classes):
            return True
        shared = one.things & other.things
        least = min(len(one.things), len(other.things))
        return 2 * len(shared) > least or (bool(classes) and not least)

    def _one_crowd(self, a: Reading, b: Reading) -> bool:
        """Whether two numbers of people of whom is only told that they were there are of some."""
        one, other = self._gists[a], self._gists[b]
        if one.acts & other.acts != {"being_present"} or one.counted != ANYBODY:
            return True
        return bool(one.things & other.things)

    def _one_stay(self, a: Reading, b: Reading) -> bool:
        """Whether two places are of one thing, and not the scene and where it came to afterwards."""
        after = [
            isinstance(r.value, Where) and bool(set(r.value.words) & ELSEWHERE) for r in (a, b)
        ]
        if after[0] != after[1] and a.act in _BEING and b.act in _BEING:
            return False
        one, other = self._gists[a].things, self._gists[b].things
        return bool(one & other) or not (one and other)

    def _rare(self, a: Reading, b: Reading) -> bool:
        """Whether two name a thing that few accounts name."""
        both = self._gists[a].things & self._gists[b].things
        enough = len(both) >= (SHARED_OF_DEED if a.slot == "polarity" else 1)
        return enough and any(self._weights.of(w) >= RARE for w in both)

    def _told_of_one(self, a: Reading, b: Reading) -> bool:
        """Whether accounts tell such an act of one thing, so that the act alone says which."""
        for r in (a, b):
            if not self._is_short(r) and (_measure(r) or r.rule.startswith("an answer")):
                return False
        short = self._is_short(a) and self._is_short(b)
        return all(
            any(self._is_one(key, short) for key in _asked(r, self._gists[r] if short else None))
            for r in (a, b)
        )

    def _is_one(self, asked: tuple[str, str], short: bool) -> bool:
        """Whether what is asked is told of one thing: by its words, in short accounts by number."""
        return asked in self._coherent or (short and self._spread.get(asked, 1.0) < SPREAD)

    def _is_short(self, reading: Reading) -> bool:
        return self._short and self._words[reading.document] < LONG

    def _of_one(self, mine: _Sight, yours: _Sight) -> bool:
        """Whether the one tells of itself what the other tells of it by name."""
        for one, other in ((mine, yours), (yours, mine)):
            if one.of_oneself is not None and other.of_oneself is None:
                party = self._author.get(one.of_oneself) or self._party.get(one.of_oneself)
                names = set(party.name.lower().split()) if party is not None else set()
                if names & other.things:
                    return True
        return False

    def _sight(self, reading: Reading) -> _Sight:
        telling = self._tellings[reading.document]
        said = telling.nearest(reading)
        subject = said.slot("subject") if said is not None else None
        head = subject.head if subject is not None else _of_whom(telling, reading)
        if reading.rule.startswith("an answer") and _asked_of_oneself(telling.text, reading):
            head = "i"
        of_oneself = None
        if head in _FIRST and reading.act not in _TELLING:
            of_oneself = self._speaker(reading)
        return _Sight(_things(reading), of_oneself)

    def _speaker(self, reading: Reading) -> str:
        """Whose "I" it is, the same in all accounts; the account where nobody is known."""
        voice = reading.voice
        if voice is not None and voice in self._party:
            return self._party[voice].id
        author = self._author.get(reading.document)
        return author.id if author is not None else reading.document


def _of_whom(telling: Telling, reading: Reading) -> str | None:
    """ "i" where the passage or its question is about who speaks or is spoken to."""
    whole = Span(min(reading.clause.start, reading.span.start), reading.span.end)
    words = re.findall(r"[a-z']+", whole.of(telling.text)[:400].lower())
    return "i" if set(words) & _FIRST else (words[0] if words else None)


def _asked_of_oneself(text: str, reading: Reading) -> bool:
    """Whether the line before an answer asks for what the one who answers did: "did you leave"."""
    before = text[max(0, reading.clause.start - LINE) : reading.clause.start].rstrip()
    line = before[before.rfind("\n") + 1 :].lower()
    return any(m[1].startswith(reading.act[:3]) for m in _DID_YOU.finditer(line))


def _of_several_wounds(gists: Mapping[Reading, Gist]) -> frozenset[str]:
    """The questions of where somebody was hit to which one account has two answers: he was hit twice."""
    parts: dict[tuple[str, str], set[str | None]] = {}
    for r, g in gists.items():
        if r.rule == wounds.RULE and g.asks is not None and isinstance(r.value, Where):
            parts.setdefault((r.document, g.asks), set()).add(wounds.part_of(r.value))
    return frozenset(asks for (_, asks), some in parts.items() if len(some) > 1)


def _far(a: Reading, b: Reading) -> bool:
    """Whether one number is so many times the other that they hardly count one crowd.

    Sixty people at a gate are some of the six thousand who marched.
    """
    one, other = a.value, b.value
    if not isinstance(one, Count) or not isinstance(other, Count):
        return False
    mine, yours = one.high or one.low or 0.0, other.high or other.low or 0.0
    return max(mine, yours) >= FAR * min(mine, yours)


def _measure(reading: Reading) -> bool:
    """Whether it measures: a length, a weight, a duration, a sum, not a number of things."""
    value = reading.value
    if isinstance(value, Where):
        return value.low_km is not None and value.origin is None
    return isinstance(value, Count) and (value.counted or "").lower() in _units()


@cache
def _units() -> frozenset[str]:
    return frozenset(form for w in units() for form in (w, plain(w)))


def _enough(a: Reading, b: Reading, mine: frozenset[str], yours: frozenset[str]) -> bool:
    """Whether the things that both name are enough to be of one thing."""
    shared = mine & yours
    if not shared or len(shared) < LEAST_SHARED * min(len(mine), len(yours)):
        return False
    if _measure(a) or _measure(b):
        return a.act == b.act and len(shared) > LEAST_SHARED * len(mine | yours)
    if a.slot == "polarity":
        return len(shared) >= SHARED_OF_DEED
    if isinstance(a.value, Count) and isinstance(b.value, Count):
        exact = "vague" not in (a.value.bound, b.value.bound)
        return exact and a.act == b.act
    return a.act == b.act


def _enough_to_part(a: Reading, b: Reading, mine: frozenset[str], yours: frozenset[str]) -> bool:
    """The same for readings of long accounts that are said to part: a wrong conflict harms most.

    What is counted is not counted twice, and who did it or whether it was done needs two things.
    """
    counted = folded(
        (plain(r.value.counted) for r in (a, b) if isinstance(r.value, Count) and r.value.counted),
        {},
    )
    shared = (mine & yours) - frozenset(counted)
    least = SHARED_OF_DEED if a.slot in ("polarity", "actor") else 1
    if a.slot == "polarity" and len(shared) < LEAST_SHARED * max(len(mine), len(yours)):
        return False
    return len(shared) >= least and _enough(a, b, mine, yours)


def _asked(reading: Reading, gist: Gist | None) -> frozenset[tuple[str, str]]:
    """What a reading is asked by, whatever it is of: the slot, and its act or the unit.

    With its gist also by the classes of the act. In long accounts these are of many deeds.
    """
    value = reading.value
    if isinstance(value, Count) and _measure(reading):
        return frozenset(((reading.slot, plain((value.counted or "").lower())),))
    acts = gist.acts if gist is not None else ()
    return frozenset((reading.slot, act) for act in (*acts, reading.act))


def _coherent(readings: Sequence[Reading], gists: Sequence[Gist]) -> frozenset[tuple[str, str]]:
    """The slots and acts of which most accounts name the same things, where they name any."""
    told: dict[tuple[str, str], list[tuple[str, frozenset[str]]]] = {}
    for r, g in zip(readings, gists, strict=True):
        things = _things(r)
        for key in _asked(r, g) if things else ():
            told.setdefault(key, []).append((r.document, things))
    return frozenset(key for key, named in told.items() if _share_of_pairs(named) >= LEAST_SHARED)


def _share_of_pairs(named: Sequence[tuple[str, frozenset[str]]]) -> float:
    """The share of pairs from two accounts that have a word in common, of so many at most.

    What one account alone tells shows nothing of whether it is of one thing.
    """
    pairs = [(x, y) for (a, x), (b, y) in combinations(named[:MOST], 2) if a != b]
    return sum(bool(x & y) for x, y in pairs) / len(pairs) if pairs else 0.0


def _things(reading: Reading) -> frozenset[str]:
    topic = [w for w in reading.topic if w not in EMPTY and len(w) > 1]
    return frozenset(folded(topic, {})) - {plain(reading.act)} - _units()


def _telling(readings: Sequence[Reading], gists: Sequence[Gist]) -> dict[str, set[str]]:
    """For each class of acts the accounts that tell of it."""
    told: dict[str, set[str]] = {}
    for r, g in zip(readings, gists, strict=True):
        for act in g.acts:
            told.setdefault(act, set()).add(r.document)
    return told


def _spread(readings: Sequence[Reading], gists: Sequence[Gist]) -> dict[tuple[str, str], float]:
    """For each slot and act of how many different things an account tells it, on average."""
    told: dict[tuple[str, str], dict[str, set[frozenset[str]]]] = {}
    for r, g in zip(readings, gists, strict=True):
        for key in _asked(r, g):
            told.setdefault(key, {}).setdefault(r.document, set()).add(_things(r))
    return {key: sum(map(len, by.values())) / len(by) for key, by in told.items()}
