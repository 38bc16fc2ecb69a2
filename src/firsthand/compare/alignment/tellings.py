"""One account's clauses and sentences, and the words in them that point at something."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise

from firsthand.compare.alignment.acts import classes
from firsthand.compared import Reading
from firsthand.extract import lexicons
from firsthand.extract.cardinals import ONES, ORDINALS, TENS
from firsthand.findings.tensions.lists import STATES
from firsthand.model import Account, Span
from firsthand.values import Predication

EMPTY = frozenset(
    """a an the and or but not no nor he she it they him her them his its their i we us our my me you your this
    that these those who whom whose which what how when where why one ones none nobody nothing something
    somebody anybody anyone everybody all some any other others another both each few many several more most
    much such same own time hour day night place morning evening afternoon noon midnight today yesterday
    tomorrow year month week minute second moment o'clock a.m p.m a.m. p.m. mr mrs ms miss mister sir part
    number total sum hundred thousand million dozen score half quarter of in on at by to from with without
    for as than then there here now so very only alongside ashore aboard afterwards s also been be is are
    was were had has have did do does will would could should may might must can about into upon over under
    after before while until again up down off out if because word thing way kind fact january february
    march april june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday""".split()
) | frozenset((*ONES, *TENS, *ORDINALS))  # fmt: skip
"""Words that point at nothing by themselves, and those of times and numbers, which are answers."""
_BEFELL_STATES = frozenset(
    """killed injured missing detained abducted displaced fled rescued bodies destroyed""".split()
)
_SAYING = frozenset(
    """say state claim report conclude deny tell insist maintain confirm see hear notice remember know
    doubt think believe""".split()
)
"""Verbs whose subject only says or perceives what the rest of the clause is about."""
_NO_VERBS = frozenset((*STATES, *_BEFELL_STATES, "happen"))
"""Acts of readings that are no verb of their clause."""
TOKEN = re.compile(r"[^\W\d_][\w’'-]*")
_THE = re.compile(r"\b[Tt]he ([^\W\d_]+)")
_IT_WAS = re.compile(r"\b[Ii]t (?:was|is|had (?:just )?gone|may have been|must have been)\b")
_BEHIND = re.compile(r"\b(?:when|that)\b")
_LEAD = 24
"""So many characters before a passage "it was" is looked for."""
_NEAR = 12
"""So many clauses before the end of a passage are looked through for its own."""


class Telling:
    """One account with its clauses and sentences, found by the passages of its readings."""

    def __init__(self, account: Account, names: frozenset[str]) -> None:
        self.account = account
        self.names = names
        self._voices = {a.id: a.name for a in account.actors}
        self.text = account.text.characters
        self._clauses = account.values.predications
        self._starts = [p.span.start for p in self._clauses]
        self._sentences = account.sentences
        self._firsts = [s.start for s in self._sentences]

    def clause(self, reading: Reading) -> Predication | None:
        """The shortest clause of a reading's act that its words touch; None without one.

        An act that is a class ("lit", "killed") is that of whatever clause stands there.
        """
        own, there = self._own_and_all(reading)
        return _shortest(own or there if reading.act in _NO_VERBS else own)

    def nearest(self, reading: Reading) -> Predication | None:
        """The same, but any clause that its words touch where none is of its act."""
        own, there = self._own_and_all(reading)
        return _shortest(own or there)

    def last(self, reading: Reading) -> Predication | None:
        """The clause of a reading, or the last of its act before it where it stands alone."""
        at = bisect_right(self._starts, reading.span.start)
        before = (
            p for p in reversed(self._clauses[max(0, at - _NEAR) : at]) if p.act == reading.act
        )
        return self.clause(reading) or next(before, None)

    def before(self, place: int) -> list[str]:
        """The words of the sentence before that in which a place lies."""
        at = bisect_right(self._firsts, place) - 2
        return self.words(self._sentences[at]) if at >= 0 else []

    def _own_and_all(self, reading: Reading) -> tuple[list[Predication], list[Predication]]:
        """The clauses that a reading's words touch: those of its act, and all."""
        at = bisect_right(self._starts, reading.span.end)
        near = self._clauses[max(0, at - _NEAR) : at]
        there = [p for p in near if p.span.touches(reading.span)]
        return [p for p in there if p.act == reading.act], there

    def speaker(self, reading: Reading, said: Predication | None) -> frozenset[str]:
        """The words for whoever says it: the voice, and the subject of a verb of saying."""
        found = set(self._voices.get(reading.voice or "", "").lower().split())
        if said is not None and said.act in _SAYING:
            found |= {w for s in said.slots if s.role == "subject" for w in s.words}
        return frozenset(found)

    def acts(self, reading: Reading) -> frozenset[str]:
        """The classes of the acts that stand inside a reading's words, none of their own."""
        at = bisect_right(self._starts, reading.span.end)
        near = (p for p in self._clauses[max(0, at - _NEAR) : at] if reading.span.covers(p.span))
        found = (c for p in near for c in classes(p.act, [*beside(p), *_said_of(p)]))
        return frozenset(c for c in found if not c.startswith("="))

    def cleft(self, reading: Reading) -> Predication | None:
        """The clause behind "it was ten when", "it was in the cellar that", of a time or a place."""
        if not self._sentences or reading.slot not in ("time", "place"):
            return None
        start = min(reading.clause.start, reading.span.start)
        before = _IT_WAS.search(self.text, max(0, start - _LEAD), reading.span.end)
        end = self._sentences[self.at(reading)].end
        tie = _BEHIND.search(self.text, reading.span.start, end)
        if before is None or tie is None:
            return None
        at = bisect_right(self._starts, reading.span.start)
        near = self._clauses[max(0, at - _NEAR) : at + _NEAR]
        behind = (p for p in near if tie.end() < p.span.end <= end)
        return next((p for p in behind if p.act not in _SAYING and p.act != "be"), None)

    def compounds(self, reading: Reading) -> frozenset[str]:
        """The words of a topic that only say what kind of a thing another is: "fire engine"."""
        found = self.words(reading.clause)
        topic = frozenset(reading.topic) - self.names
        pairs = pairwise(found)
        return frozenset(a for a, b in pairs if a in topic and b in topic and a != b)

    def words(self, span: Span) -> list[str]:
        """The words at a span, in small letters."""
        found = [w.lower() for w in TOKEN.findall(span.of(self.text))]
        return found + [part for w in found if "-" in w for part in w.split("-")]

    def nouns(self, span: Span) -> frozenset[str]:
        """The words at a span that stand behind an article, and so are no states."""
        return frozenset(w.lower() for w in _THE.findall(span.of(self.text)))

    def within(self, span: Span) -> list[Predication]:
        """The clauses that begin in a span."""
        first, last = (bisect_left(self._starts, n) for n in span)
        return list(self._clauses[first:last])

    def sentence(self, reading: Reading) -> list[str]:
        """The words of the sentence in which a reading stands."""
        return self.words(self._sentences[self.at(reading)]) if self._sentences else []

    def at(self, reading: Reading) -> int:
        """The number of the sentence in which a reading stands."""
        return self.sentence_of(reading.span.start)

    def sentence_of(self, place: int) -> int:
        """The number of the sentence in which a place lies."""
        return max(0, bisect_right(self._firsts, place) - 1)

    def sentence_before(self, reading: Reading) -> Span | None:
        """The sentence before that in which a reading stands, where it is a question."""
        at = self.at(reading) - 1
        asks = at >= 0 and self._sentences[at].of(self.text).rstrip(' ”"’').endswith("?")
        return self._sentences[at] if asks else None

    def sentence_span(self, reading: Reading) -> Span:
        """The sentence in which a reading stands; its own words where the account has none."""
        return self._sentences[self.at(reading)] if self._sentences else reading.span


def _shortest(clauses: Iterable[Predication]) -> Predication | None:
    return min(clauses, key=lambda p: (p.span.end - p.span.start, p.span), default=None)


def _said_of(said: Predication) -> list[str]:
    return [w for s in said.slots for w in s.words]


def beside(said: Predication) -> list[str]:
    """The words of a clause that say which act its verb is: adverbs, states, prepositions."""
    return [*said.beside, *states(said), *(s.role for s in said.slots)]


def states(said: Predication) -> frozenset[str]:
    """The words of what a clause says that somebody or something is, its own verb among them."""
    return frozenset(w for s in said.slots if s.role == "state" for w in s.words)


def folded(words: Iterable[str], spellings: Mapping[str, str]) -> list[str]:
    """The words that point at something, each in the one spelling that the case has for it."""
    kept = (spellings.get(w, w) for w in words if w not in EMPTY and not w[:1].isdigit())
    return [one_thing().get(w, w) for w in kept]


@cache
def one_thing() -> dict[str, str]:
    """For each word of a thing that has several, the name of the thing."""
    parts = lexicons.sections("things")
    return {word: name for name, part in parts.items() for word in part["words"].split()}


def plain(noun: str) -> str:
    """A noun without the ending of its plural."""
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
