"""What the readings of one account stand on: its clauses, words and voices, found by place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from firsthand.compare.readings.acts import participle
from firsthand.compare.readings.antecedents import antecedent
from firsthand.compare.readings.dated import entries, made_by, reported
from firsthand.compare.readings.indirect import Indirect, indirect
from firsthand.compare.readings.logbook import Entry, logged
from firsthand.compare.readings.moods import moods
from firsthand.compare.readings.questions import questions
from firsthand.compare.readings.words import OPEN, listed, names
from firsthand.compared import Modality
from firsthand.findings.tensions.setting import Setting
from firsthand.model import UNKNOWN, Account, Actor, Attribution, Claim, Segment, Span
from firsthand.values import Moment, Predication, Quantity, Slot

LONGEST = 150
"""Characters that the quotation of a reading may have."""
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_BACK = 16
"""How many clauses back one is looked for that holds a place: so deep may they be nested."""
_NO_DOUBT = re.compile(
    r"\b(?:no|not|n['’]t|without|little|beyond|never)\s(?:(?:any|a|the|be|in|much|reasonable|slightest)\s){0,2}"
    r"(?:doubt\w*|question)\Z",
    re.I,
)
""" "There is no doubt that": it is so."""
NO_USE = re.compile(
    r"\b(?:no|useless|idle|pointless|futile|vain|impossible|hard|difficult)\s(?:(?:use|point|good|sense|in|to|of|longer)\s){0,3}\w?\Z",
    re.I,
)
""" "There is no denying that", "it is no use denying that": it is so."""
_LEAD = 30
_CLAIMS = frozenset(
    "claim allegation charge report suggestion story accusation assertion statement rumour idea version notion".split()
)
""" "He rejected the claim" tells of the event no more than "he denied" does."""
_HEDGED = 40
"""Characters before a clause within which a word of doubt is of this clause."""
_SELF = {"he": "he", "his": "he", "him": "he", "she": "she", "her": "she"}
_STOP = re.compile(r"[,.;:!?]")
_ABLE = frozenset(("can", "could", "ca"))
""" "They could only find two" tells what they found."""
_OPENING_WORDS = 6
"""Characters from the start of what somebody says within which "he" is that one."""
_TRAILING = re.compile(r"(?:[\s,;:]+(?:and|but|or|so|yet|nor))?[\s,;:]*\Z")
_OPENING = re.compile(r"(?:\d{1,3}\.\s|[\s,;:“‘\"(]|(?:and|but|or|so|then|that|because|as)\b\s)*")
_PRONOUNS = frozenset("he she it they him her them i we me us you this that these those".split())


class Word(NamedTuple):
    """One word of the text in lower case."""

    start: int
    end: int
    lower: str


class Standing(NamedTuple):
    """In whose words a passage stands, and how far they vouch for it."""

    claim: str | None
    chain: tuple[str, ...]
    voice: str | None
    modality: Modality
    denied: bool = False


_TITLES = frozenset(("heading", "title", "caption"))


@dataclass(frozen=True)
class Ground:
    """One account, with indices by place that are made once."""

    account: Account

    @cached_property
    def setting(self) -> Setting:
        """The voices and mentions of the account."""
        return Setting(self.account)

    @cached_property
    def characters(self) -> str:
        """The text."""
        return self.account.text.characters

    def of(self, span: Span) -> str:
        """The words at a span."""
        return span.of(self.characters)

    @cached_property
    def words(self) -> list[Word]:
        """All words in text order."""
        return [Word(m.start(), m.end(), m[0].lower()) for m in _WORD.finditer(self.characters)]

    @cached_property
    def _starts(self) -> list[int]:
        return [w.start for w in self.words]

    def words_in(self, span: Span) -> list[Word]:
        """The words that begin in a span."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return self.words[first:last]

    @cached_property
    def clauses(self) -> list[Predication]:
        """All clauses, told or left open, in text order."""
        values = self.account.values
        every = sorted((*values.predications, *values.unasserted), key=lambda p: (p.span, p.act))
        return moods(self.characters, every)

    @cached_property
    def _clause_starts(self) -> list[int]:
        return [p.span.start for p in self.clauses]

    @cached_property
    def asked(self) -> frozenset[int]:
        """The starts of the sentences that ask."""
        return questions(self)

    @cached_property
    def answering(self) -> frozenset[int]:
        """The starts of the sentences right behind one that asks."""
        following = pairwise(self.account.sentences)
        return frozenset(b.start for a, b in following if a.start in self.asked)

    @cached_property
    def unknown(self) -> list[Indirect]:
        """What the account says is not known, in text order."""
        return indirect(self)

    def left_open(self, span: Span) -> bool:
        """Whether a passage is what somebody says that he does not know: "whether (it was Rell)"."""
        return any(i.span.covers(span) and i.word.end <= span.start for i in self.unknown)

    @cached_property
    def orders(self) -> list[int]:
        """Where the claims end that are orders, in order."""
        return sorted(c.span.end for c in self.account.claims if c.form == "order")

    @cached_property
    def told(self) -> list[Predication]:
        """The clauses that tell something: no questions, and not what is said to be unknown."""
        opened = {i.clause.span for i in self.unknown if i.clause is not None}
        left_open = sorted(self._until_stop(i.word) for i in self.unknown)
        return [
            p for p in self.clauses
            if p.mood not in OPEN and p.span not in opened
            and self.sentence(p.span.start).start not in self.asked
            and not _within(left_open, p.span.start)
        ]  # fmt: skip

    @cached_property
    def figures_made(self) -> tuple[str, Span | None] | None:
        """By when all figures of the account were made, where it says so."""
        return made_by(self)

    @cached_property
    def reported(self) -> Span | None:
        """The date of the account where it tells of what happened in the two days before."""
        return reported(self)

    @cached_property
    def rising(self) -> bool:
        """Whether the account has "at least" so many killed: more may be found after it."""
        return any(
            q.state == "killed" and q.bound == "at_least" for q in self.account.values.quantities
        )

    @cached_property
    def entries(self) -> list[Span]:
        """The dates that open the entries of a diary."""
        return entries(self.characters)

    @cached_property
    def logged(self) -> list[Entry]:
        """The hours that open the entries of a log."""
        return logged(self.characters)

    @cached_property
    def hours_logged(self) -> frozenset[int]:
        """Where these begin: their figures count nothing."""
        return frozenset(e.hour.start for e in self.logged)

    def _until_stop(self, word: Span) -> Span:
        """From a word that asks to the next stop: all of it is left open."""
        stop = _STOP.search(self.characters, word.end)
        return Span(word.start, stop.start() if stop else len(self.characters))

    def around(self, span: Span) -> Predication | None:
        """The shortest clause that covers a span."""
        at = bisect_right(self._clause_starts, span.start)
        near = self.clauses[max(0, at - _BACK) : at]
        covering = [p for p in near if p.span.covers(span)]
        return min(covering, key=lambda p: p.span.end - p.span.start, default=None)

    def between(self, start: int, end: int) -> list[Predication]:
        """The clauses that begin between two places, the first included."""
        first, last = (bisect_left(self._clause_starts, x) for x in (start, end))
        return self.clauses[first:last]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.start for s in self.account.sentences]

    def sentence(self, place: int) -> Span:
        """The sentence in which a place lies."""
        at = bisect_right(self._sentence_starts, place) - 1
        if at < 0:
            return Span(place, place)
        return self.account.sentences[at]

    @cached_property
    def _segment_starts(self) -> list[int]:
        return [s.span.start for s in self.account.text.segments]

    def titled(self, span: Span) -> bool:
        """Whether a passage stands in a heading, a title or a caption."""
        return self.segment(span.start).role in _TITLES

    def segment(self, place: int) -> Segment:
        """The segment in which a place lies."""
        return self.account.text.segments[max(0, bisect_right(self._segment_starts, place) - 1)]

    @cached_property
    def _attributions(self) -> dict[str, Attribution]:
        return {a.id: a for a in self.account.attributions}

    @cached_property
    def _contents(self) -> list[Span]:
        """What is said by others, as far as no claim was made of it."""
        return sorted(p for a in self.account.attributions for p in a.content)

    def standing(self, span: Span, clause: Predication | None = None) -> Standing | None:
        """In whose words a passage stands; None where nobody asserts anything."""
        claim = self.setting.claim(span)
        teller = self._teller(clause)
        if claim is None:
            at = bisect_right(self._contents, Span(span.start, len(self.characters)))
            if at and self._contents[at - 1].covers(span):
                return None
            return Standing(None, teller, teller[0] if teller else None, _modality(clause))
        if claim.form not in ("assertion", "caption"):
            return None
        said_by = self._attributions.get(claim.attribution or "")
        if claim.denied and said_by is not None and self._undeniable(said_by):
            return Standing(claim.id, (), None, _modality(clause))
        if claim.denied and said_by is not None and said_by.act == "thought":
            return None  # who doubts it neither says nor denies it
        if claim.denied and said_by is not None:
            denier = said_by.source_actor
            chain = claim.chain if denier is None else (denier,)
            return Standing(claim.id, chain, denier, "denied", denied=True)
        modality = _modality(clause)
        if modality == "asserted" and self._doubted(claim, clause.span if clause else span):
            modality = "possible"
        if said_by is not None and said_by.distanced:
            modality = "alleged"
        chain = claim.chain
        if (
            teller
            and teller[0] not in chain
            and (clause is None or claim.span.start < clause.span.start)
        ):
            chain = (*teller, *chain)
        return Standing(claim.id, chain, chain[0] if chain else None, modality)

    def _undeniable(self, said_by: Attribution) -> bool:
        """Whether it is said that nobody can deny it: "there is no denying that"."""
        at = said_by.cue[0].start if said_by.cue else 0
        return NO_USE.search(self.characters, max(0, at - _LEAD), at) is not None

    def retold(self, span: Span) -> bool:
        """Whether a passage is what somebody is said to have said, and not in his words."""
        claim = self.setting.claim(span)
        said_by = None if claim is None else self._attributions.get(claim.attribution or "")
        return said_by is not None and bool(said_by.source) and said_by.mode == "indirect"

    def credited(self, standing: Standing, who: Slot | None) -> Standing:
        """The standing of what somebody is said to have seen, counted or denied: it is his."""
        if who is None or who.head in ("i", "we"):
            return standing
        actor = self.setting.actor(who)
        if actor is None or actor in standing.chain:
            return standing
        return standing._replace(chain=(actor, *standing.chain), voice=actor)

    def _teller(self, clause: Predication | None) -> tuple[str, ...]:
        """Who says what a clause says, where it hangs on "he told me that" and nobody was credited."""
        if clause is None:
            return ()
        at = bisect_left(self._clause_starts, clause.span.start)
        for before in reversed(self.clauses[max(0, at - 3) : at]):
            gap = self.characters[before.span.end : clause.span.start].strip().lower()
            if before.span.covers(clause.span):
                gap = self.characters[clause.span.start :][:5].strip().lower()
                if gap != "that":
                    continue
            elif before.span.end > clause.span.start or gap not in ("", "that"):
                continue
            who = before.slot("subject")
            telling = before.act == "state" or before.act in listed("telling")
            if not telling or before.denied or before.mood or who is None:
                return ()
            if who.head in ("i", "we"):
                return ()
            return (self.setting.actor(who) or UNKNOWN,)
        return ()

    def _doubted(self, claim: Claim, span: Span) -> bool:
        near = Span(span.start - _HEDGED, span.end)
        return any(
            h.touches(near) and h.start not in self._numbers and h.end + 1 not in self._numbers
            and _NO_DOUBT.search(self.characters, max(0, h.start - _LEAD), h.end) is None
            for h in claim.hedges
        )  # fmt: skip

    @cached_property
    def telling(self) -> frozenset[tuple[Span, str]]:
        """The places and acts of the clauses that tell something."""
        return frozenset((p.span, p.act) for p in self.told)

    def person_at(self, span: Span) -> bool:
        """Whether somebody with a name, who is a person, is mentioned at a span."""
        at = bisect_right(self._persons, span.end, key=lambda s: s.start)
        return any(s.touches(span) for s in self._persons[max(0, at - 2) : at])

    @cached_property
    def _persons(self) -> list[Span]:
        people = (a for a in self.account.actors if a.named and a.kind == "person")
        return sorted(m.span for a in people for m in a.mentions)

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """The actors by their ids."""
        return {a.id: a for a in self.account.actors}

    @cached_property
    def _names(self) -> dict[str, tuple[str, ...]]:
        """The words of each actor's name, where there is one."""
        named = (a for a in self.account.actors if a.named)
        return {a.id: tuple(w.lower() for w in _WORD.findall(a.name)) for a in named}

    def name(self, actor: str | None) -> tuple[str, ...]:
        """The words of an actor's name in lower case; none where he has none."""
        return self._names.get(actor or "", ())

    def meant(self, slot: Slot, voice: str | None = None) -> tuple[str, ...]:
        """The words for what a slot means: of a pronoun the name of its actor, if there is one."""
        if slot.head in ("i", "me", "my"):
            return self.name(voice)
        if slot.head in _PRONOUNS:
            return self.name(self.whom(slot, voice)) or antecedent(self, slot)
        return slot.words

    def whom(self, slot: Slot, voice: str | None = None) -> str | None:
        """The actor whom a slot means; "he" right behind "Rell said that" is Rell."""
        actor = self.setting.actor(slot)
        teller = self.actors.get(voice or "")
        if actor is not None or slot.head not in ("he", "she") or teller is None:
            return actor
        claim = self.setting.claim(slot.span)
        said_by = None if claim is None else self._attributions.get(claim.attribution or "")
        if claim is None or said_by is None or not said_by.source or said_by.mode == "direct":
            return None
        opening = claim.span.start <= slot.span.start <= claim.span.start + _OPENING_WORDS
        behind = said_by.source_actor == voice and said_by.source[0].end <= claim.span.start
        known = self._pronouns[teller.id]
        himself = slot.head in known or (slot.head == "he" and not known)
        return voice if opening and behind and himself and teller.kind == "person" else None

    def topic(
        self, clauses: Iterable[Predication], without: Sequence[Span] = (), voice: str | None = None
    ) -> tuple[str, ...]:
        """The base forms of what clauses speak of, without those slots that lie in some spans."""
        found: dict[str, None] = {}
        for clause in clauses:
            verb = participle(clause)
            for slot in clause.slots:
                if any(s.covers(slot.span) for s in without) or self._is_time(slot):
                    continue
                own = {w.lower for s in without for w in self.words_in(s)}
                words = [w for w in self.meant(slot, voice) if w not in own and names(w)]
                if slot == verb:
                    continue
                found.update(dict.fromkeys(words))
            if "first" in clause.beside:
                found["first"] = None
        return tuple(found)

    def _is_time(self, slot: Slot) -> bool:
        """Whether what a preposition ties on is a time."""
        return slot.role not in ("subject", "object", "state") and self.timed(slot.span)

    def timed(self, span: Span) -> bool:
        """Whether a moment touches a span."""
        moments = self.account.values.moments
        at = bisect_right(moments, span.start, key=lambda m: m.span.end)
        return at < len(moments) and moments[at].span.touches(span)

    def clocked(self, span: Span) -> bool:
        """Whether an hour of the clock touches a span: "on the stroke of three"."""
        moments = self.account.values.moments
        at = bisect_right(moments, span.start, key=lambda m: m.span.end)
        return any(m.clock is not None and m.span.touches(span) for m in moments[at : at + 2])

    def quantities(self, span: Span) -> list[Quantity]:
        """The numbers that begin in a span."""
        every = self.account.values.quantities
        first = bisect_left(every, span.start, key=lambda q: q.span.start)
        return list(every[first : bisect_left(every, span.end, key=lambda q: q.span.start)])

    @cached_property
    def moments(self) -> dict[str, Moment]:
        """The moments by their ids."""
        return {m.id: m for m in self.account.values.moments}

    @cached_property
    def _numbers(self) -> frozenset[int]:
        """Where a number or a time begins: a word of doubt right before it is of its width."""
        values = self.account.values
        quantities, moments = values.quantities, values.moments
        return frozenset([*(q.span.start for q in quantities), *(m.span.start for m in moments)])

    @cached_property
    def _pronouns(self) -> dict[str, set[str]]:
        """The pronouns by which each actor is meant somewhere: nobody is "she" of himself."""
        found: dict[str, set[str]] = {}
        for actor in self.account.actors:
            words = {self.of(m.span).lower() for m in actor.mentions}
            found[actor.id] = {_SELF[w] for w in words if w in _SELF}
        return found

    def trimmed(self, span: Span) -> Span:
        """A clause without the words that only tie it to others, and without a list's number."""
        words = self.of(span)
        opening = _OPENING.match(words)
        start = 0 if opening is None else opening.end()
        end = len(words)
        trailing = _TRAILING.search(words)
        if trailing is not None:
            end = trailing.start()
        return span if start >= end else Span(span.start + start, span.start + end)

    def quoted(self, value: Span, clause: Span) -> Span:
        """The clause where it is short enough, else the value's own words."""
        whole = self.trimmed(clause)
        if whole.covers(value) and whole.end - whole.start <= LONGEST:
            return whole
        if value.end - value.start <= LONGEST:
            return value
        return Span(value.start, self._word_end(value.start + LONGEST))

    def _word_end(self, limit: int) -> int:
        """The end of the last word before a place."""
        at = bisect_left(self._starts, limit)
        fitting = [w.end for w in self.words[max(0, at - 3) : at] if w.end <= limit]
        return fitting[-1] if fitting else limit


def _within(spans: list[Span], place: int) -> bool:
    """Whether a place lies in one of some spans, which are in text order."""
    at = bisect_right(spans, place, key=lambda s: s.start)
    return at > 0 and place < spans[at - 1].end


def _modality(clause: Predication | None) -> Modality:
    if clause is None or not clause.mood:
        return "asserted"
    if clause.mood in _ABLE:
        return "asserted"
    return "possible" if clause.mood not in OPEN else "unknown"


def by_oneself(said: Predication) -> bool:
    """Whether a clause is of whoever speaks: "I should put them at nine" is no duty."""
    who = said.slot("subject")
    return who is not None and who.head in ("i", "we")


def resting(said: Predication) -> bool:
    """Whether a clause only says that somebody says, thinks, sees or wants something."""
    what = said.slot("object")
    if said.act in listed("rejecting") and what is not None and what.head in _CLAIMS:
        return True
    return said.act in listed("saying") or said.act in listed("perceiving")
