"""What the passages of an account stand in: who says them, what they name, at which time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from firsthand.findings.tensions.lists import listed
from firsthand.model import UNKNOWN, Account, Claim, Span
from firsthand.values import Moment, Predication, Slot

_PRONOUNS = frozenset("he she it they him her them this that these those who one".split())
_ANYBODY = frozenset(
    "some others many people rumour rumor they everybody everyone it reports".split()
)
"""Voices that an account tells of only to say otherwise."""
_MOVED = frozenset("they he she it them him her".split())
_TIED = 8
"""Characters within which a clause hangs on the one before it: "thought that the gate"."""
_JUST_BEFORE = 60
"""Characters within which a pronoun stands for what was just called wrong."""
_TIMES = frozenset("night day evening morning afternoon dawn dusk noon hour".split())
_SAME_TIME = ("that ", "the same ")


@dataclass(frozen=True)
class Setting:
    """One account, with indices by place that are made once."""

    account: Account

    @cached_property
    def _claims(self) -> list[Claim]:
        return sorted(self.account.claims, key=lambda c: c.span)

    @cached_property
    def _starts(self) -> list[int]:
        return [c.span.start for c in self._claims]

    @cached_property
    def _mentions(self) -> dict[Span, str]:
        return {m.span: a.id for a in self.account.actors for m in a.mentions}

    @cached_property
    def _ends(self) -> dict[int, str]:
        return {span.end: actor for span, actor in self._mentions.items()}

    def words(self, span: Span) -> str:
        """The words at a span."""
        return span.of(self.account.text.characters)

    @cached_property
    def _clauses(self) -> list[int]:
        return [p.span.start for p in self.account.values.predications]

    def near(self, span: Span) -> list[Predication]:
        """The clauses that begin not far before a passage."""
        at = bisect_right(self._clauses, span.start)
        return list(self.account.values.predications[max(0, at - 12) : at])

    def claim(self, span: Span) -> Claim | None:
        """The claim that holds the end of a passage: where several do, the shortest."""
        at = bisect_right(self._starts, span.end - 1)
        near = self._claims[max(0, at - 12) : at]
        inside = [c for c in near if c.span.start < span.end <= c.span.end]
        return min(inside, key=lambda c: c.span.end - c.span.start, default=None)

    def voice(self, span: Span) -> tuple[str, ...] | None:
        """The chain of a passage that is asserted; None where it is not, or its voice is unknown."""
        claim = self.claim(span)
        if self._supposed(span):
            return None
        if claim is None:
            return None if self._said(span) else ()
        if claim.form != "assertion" or claim.denied or claim.hedges:
            return None
        if UNKNOWN in claim.chain or any(self._names.get(x, "") in _ANYBODY for x in claim.chain):
            return None
        if self._disowned & set(claim.chain) or claim.attribution in self._thoughts:
            return None
        return claim.chain

    @cached_property
    def _disowned(self) -> set[str]:
        """The actors of whom the account says that they are wrong: it knows that they do not fit."""
        called = (s for s in self.account.values.predications if not s.denied)
        wrong = (s for s in called if (x := s.slot("state")) and x.head in listed("wrong"))
        whose = [w for s in wrong if (w := s.slot("subject", "object")) is not None]
        known = {a for w in whose if (a := self.actor(w)) is not None}
        # "The report is wrong. It says that ...": "it" need not be known to be the report.
        return known | {
            actor
            for span, actor in self._mentions.items()
            if self.words(span).lower() in _MOVED
            and any(0 < span.start - w.span.end < _JUST_BEFORE for w in whose)
        }

    @cached_property
    def _thoughts(self) -> set[str]:
        """What somebody only thought."""
        return {a.id for a in self.account.attributions if a.act == "thought"}

    def _supposed(self, span: Span) -> bool:
        """Whether a passage hangs on what seemed so: "I thought the gate was open"."""
        near = (p for p in self.near(span) if 0 <= span.start - p.span.end < _TIED)
        return any(p.act in listed("supposing") for p in near)

    @cached_property
    def _names(self) -> dict[str, str]:
        return {a.id: a.name.lower() for a in self.account.actors}

    def _said(self, span: Span) -> bool:
        """Whether a passage that is no claim stands in what somebody says, or in no sentence."""
        at = bisect_right(self._contents, span.start, key=lambda c: c[0].start)
        return at > 0 and self._contents[at - 1][1] > span.start

    @cached_property
    def _contents(self) -> list[tuple[Span, int]]:
        """What is said, in text order, each with the furthest end of all so far."""
        spans = sorted(p for a in self.account.attributions for p in a.content)
        return list(zip(spans, accumulate((p.end for p in spans), max), strict=True))

    def actor(self, slot: Slot) -> str | None:
        """The actor who is meant by a slot's words."""
        return self.mentioned(slot.span)

    def mentioned(self, span: Span) -> str | None:
        """The actor whose mention some words are, or end with."""
        return self._mentions.get(span) or self._ends.get(span.end)

    def same(self, a: Slot, b: Slot) -> bool:
        """Whether two slots mean one known thing: one actor, or one noun that nothing tells apart."""
        one, other = self.actor(a), self.actor(b)
        if one is not None and other is not None:
            return one == other
        if a.head != b.head or a.head in _PRONOUNS:
            return False
        return a.definite and b.definite and fits(a.words, b.words)

    def moments(self, said: Predication) -> list[Moment]:
        """The moments in a clause; "that night" is the time that the account speaks of anyway."""
        found = self.times(said.span.start, said.span.end)
        return [m for m in found if not self.words(m.span).lower().startswith(_SAME_TIME)]

    def times(self, start: int, end: int) -> list[Moment]:
        """The moments that lie between two places."""
        first, last = bisect_left(self._days, start), bisect_left(self._days, end)
        return [m for m in self.account.values.moments[first:last] if m.span.end <= end]

    @cached_property
    def _days(self) -> list[int]:
        return [m.span.start for m in self.account.values.moments]

    def another_time(self, a: Predication, b: Predication) -> bool:
        """Whether two clauses speak of different times, or one of them of a time of its own."""
        if a.tense != b.tense and "" not in (a.tense, b.tense):
            return True
        one, other = self.moments(a), self.moments(b)
        if not other and (not one or self._turned_to(one, b)):
            return False
        return not any(self._one_time(m, n) for m in one for n in other)

    def one_time(self, a: Predication, b: Predication) -> bool:
        """Whether two clauses name one and the same time; "that night" is that of the whole scene."""
        if self._told_again(a) or self._told_again(b):
            return True
        if _times(a) & _times(b):
            return True
        return any(self._one_time(m, n) for m in self.moments(a) for n in self.moments(b))

    def _turned_to(self, first: list[Moment], second: Predication) -> bool:
        """ "On the night of the flood" and, further on, "that night"."""
        words = {w for m in first for w in self.words(m.span).lower().split()}
        return bool(words & self._told_again(second))

    def _told_again(self, said: Predication) -> set[str]:
        """The nouns of "that night", "the same day" in a clause."""
        told = [self.words(m.span).lower() for m in self.times(said.span.start, said.span.end)]
        return {w.split()[-1] for w in told if w.startswith(_SAME_TIME)}

    def _one_time(self, a: Moment, b: Moment) -> bool:
        """Whether two moments overlap; those without a date have to be told in the same words."""
        if a.earliest is None or b.earliest is None:
            return self.words(a.span).lower() == self.words(b.span).lower()
        return overlap(a, b)

    def between(self, start: int, end: int) -> list[Predication]:
        """The clauses that begin between two places."""
        first, last = bisect_right(self._clauses, start), bisect_right(self._clauses, end - 1)
        return list(self.account.values.predications[first:last])

    def changed(self, start: int, end: int, thing: Slot) -> bool:
        """Whether between two places something is done to a thing: "Vail shut it"."""
        last = {thing.head}
        for said in self.between(start, end):
            done = said.slot("object")
            if done is not None and not said.denied and said.act not in listed("looking"):
                if done.head == thing.head or (done.head == "it" and thing.head in last):
                    return True
            last = {s.head for s in said.slots} or last
        return False

    def went(self, start: int, end: int, who: Slot) -> bool:
        """Whether between two places the account tells that somebody went elsewhere.

        A pronoun is what the clause before was about.
        """
        last = who.head
        for said in self.between(start, end):
            movers = [s for s in (said.slot("subject"), said.slot("object")) if s is not None]
            heads = [last if s.head in _MOVED else s.head for s in movers]
            if who.head in heads and said.act in listed("going") | listed("passing_on"):
                return True
            last = heads[0] if heads else last
        return False

    def sentences_apart(self, a: Span, b: Span) -> int:
        """How many sentences on the one of two passages stands from the other."""
        return abs(bisect_right(self._sentences, a.start) - bisect_right(self._sentences, b.start))

    @cached_property
    def _sentences(self) -> list[int]:
        return [s.start for s in self.account.sentences]


def _times(said: Predication) -> set[tuple[str, ...]]:
    """What ties a clause to a time that has no date: "on the night of the theft"."""
    tied = (s for s in said.slots if s.role in ("on", "in", "at", "during"))
    return {s.words for s in tied if s.role == "during" or s.head in _TIMES}


def fits(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether the words of one thing are among those of the other: "the buoy", "the bar buoy".

    A word that there is a contrary of tells two apart: "Hask" and "Upper Hask", "the gate" and
    "the north gate".
    """
    more = set(a) ^ set(b)
    return (set(a) <= set(b) or set(b) <= set(a)) and not more & listed("telling_apart")


def overlap(a: Moment, b: Moment) -> bool:
    """Whether two moments can be one; a moment that is only an order can be any."""
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return True
    n = min(len(a.earliest), len(b.earliest))
    return a.earliest[:n] <= b.latest[:n] and b.earliest[:n] <= a.latest[:n]
