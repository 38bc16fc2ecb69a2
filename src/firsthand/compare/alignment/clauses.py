"""A clause as a question needs it: its verb with all that it cannot stand without."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from firsthand.compare.alignment.inflections import forms, many, participle, past, third
from firsthand.compare.alignment.lending import Source, head_of, thing
from firsthand.compare.alignment.tellings import EMPTY
from firsthand.compare.thesaurus import known
from firsthand.compared import Where, Who
from firsthand.spans import Span
from firsthand.values import Predication, Slot

COPULAS = frozenset(("be", "exist", "remain", "seem", "become"))
PERSONAL = frozenset("he they we i you who".split())
"""Pronouns for human beings ("she" may be a ship): they did it, not what else the clause speaks of."""
_BE = frozenset("am is are was were be been being get got ’s 's".split())
_HAVE = frozenset("have has had having ’ve 've ’d 'd".split())
_LATER = frozenset("will shall would should could may might must can cannot ’ll 'll".split())
_PARTICLES = frozenset("out up down off away back over apart together aside ashore aground".split())
"""Adverbs that make another verb of a verb: "break out"."""
_LACKING = frozenset(
    "have bring carry hear find say put hold keep give make use take get let do see send tell".split()
)
"""Verbs that say little without what they are done to."""
_PUTTING = frozenset("put place set lay hang send bring take lead drive throw turn".split())
"""Verbs that say little without where to it was done."""
_TYING = frozenset("depend consist belong amount refer rely".split())
"""Verbs that say nothing without what a preposition ties on."""
_TIES = frozenset("on in by to through along".split())
"""Prepositions that are adverbs at the end of a clause: "put the kettle on"."""
_OPENING = frozenset("that whether how what to why".split())
"""What stands behind a verb that governs a clause."""
_ENDING = frozenset(
    """and or but when who which whom while as because if where after before until till since than so for
    whose nor though although unless yet without""".split()
)
_TOKEN = re.compile(r"[^\W_][\w’'-]*(?:\.(?=\w))?|[^\w\s]")
_WORD = re.compile(r"[’']?[^\W_][\w-]*")


_UNSURE = frozenset("lay know recollect remember think suppose rid cannot".split())
"""Verbs of which one form is another verb's, and those that only say how a teller knows."""


class Words(NamedTuple):
    """What a clause lends to a question, all as the text has it.

    ``subject`` is None where it is a pronoun or cannot be said; ``behind`` is what belongs to the
    verb and stands behind it: its particle, the first thing that a preposition ties on. ``near`` is
    a particle that stands before the object.
    """

    act: str
    subject: str | None
    object: str | None
    state: str | None
    passive: bool
    behind: str
    present: bool
    somebody: bool = False
    near: str = ""


def _who(source: Source, subject: Slot | None, alone: bool) -> str | None:
    """The words for a subject; "the narrator" for who says "I" in an account, "the speaker" in a speech."""
    if (
        alone
        and subject is not None
        and subject.head == "i"
        and subject.span.of(source.telling.text) == "I"
    ):
        return NARRATOR if source.reading.voice is None else SPEAKER
    return thing(source, subject)


NARRATOR, SPEAKER = "the narrator", "the speaker"


class _Behind(NamedTuple):
    """What stands behind a verb: whether its object, its particle before that, and what else."""

    object: bool
    near: str
    words: str


def lent_by(source: Source, alone: bool = True) -> Words | None:
    """What the clause of a reading lends to a question; None where its parts are not surely there.

    They are there where the verb is written in a form that is known, in a finite clause, and all that
    stands behind it up to the end of the clause was understood. Only what is asked of one account
    ``alone`` can be asked of who tells it.
    """
    said = source.clause
    if said is None or not said.tense or (said.denied and source.reading.slot != "polarity"):
        return None
    subject, object_ = said.slot("subject"), said.slot("object")
    somebody = subject is not None and subject.head in PERSONAL
    who = None if source.reading.slot == "actor" else _who(source, subject, alone)
    if said.act in COPULAS:
        return _of_being(source, said, who)
    if not known(said.act, "verb") or said.act in _UNSURE:
        return None
    passive = _passive(source, said)
    if passive is None:
        return None
    wanted = {participle(said.act)} if passive else forms(said.act)
    at = _verb_at(source, said, wanted)
    if at is None or _LATER & set(_words(source, said, at.start)):
        return None
    fire = object_ is not None and (said.act, object_.head) == ("open", "fire")
    whom = thing(source, object_, bare=fire)
    if object_ is not None and not passive and said.act in _NEVER_DOING:
        return None
    behind = _behind(source, said, at.end, passive)
    counts = source.reading.slot == "quantity"
    if behind is None or (object_ is not None and whom is None and not counts):
        return None
    if not passive and object_ is not None and not behind.object and object_.span.start > at.end:
        return None
    bare = object_ is None and said.act in _LACKING and not (said.act == "get" and behind.words)
    if bare or (said.act in _TYING and not behind.words):
        return None
    present = _is_present(source, said)
    return Words(said.act, who, whom, None, passive, behind.words, present, somebody, behind.near)


def _of_being(source: Source, said: Predication, who: str | None) -> Words | None:
    """What a clause of being lends: what is so, and where or on what, unless that is the answer."""
    state, at = said.slot("state"), _verb_at(source, said, _BE)
    if said.slot("object") is not None or (said.act != "exist" and at is None):
        return None
    told = state.span.of(source.telling.text) if state is not None else None
    behind = "" if at is None or told else _tail(source, said, at.end)
    return Words(said.act, who, None, told, False, behind, _is_present(source, said))


def _tail(source: Source, said: Predication, start: int) -> str:
    """The first thing that a preposition ties on right behind a verb of being, with it."""
    for slot in said.slots:
        between = source.telling.text[start : slot.span.start].split()
        if between == [slot.role] and not _is_answer(source, slot) and not _is_time(source, slot):
            what = thing(source, slot, bare=True)
            return f"{slot.role} {what}" if what is not None else ""
    return ""


def _words(source: Source, said: Predication, end: int | None = None) -> list[str]:
    """The words of a clause in small letters, up to a place."""
    start, stop = said.span.start, end or said.span.end
    return [w.lower() for w in _WORD.findall(source.telling.text[start:stop])]


def _passive(source: Source, said: Predication) -> bool | None:
    """Whether something is done to the object; None where the parser and the words part."""
    subject, object_, state = (said.slot(r) for r in ("subject", "object", "state"))
    done = participle(said.act)
    marked = state is not None and state.head in (done, past(said.act))
    before = _words(source, said)
    at = before.index(done) if done in before else None
    beside = set(before[max(0, at - 4) : at]) if at is not None else set()
    if object_ is not None and (marked or subject is None):
        shown = bool(beside & (_BE - {"’s", "'s"}))
        return True if shown and (at is None or object_.span.start < said.span.end) else None
    if beside & (_BE - {"’s", "'s", "get", "got"}) and object_ is None:
        return None
    return False


def _verb_at(source: Source, said: Predication, wanted: frozenset[str] | set[str]) -> Span | None:
    """Where the verb of a clause stands: the first of its forms that is no part of its slots."""
    text = source.telling.text
    others = [s.span for s in said.slots if s.role != "state"]
    for match in _WORD.finditer(text, said.span.start, said.span.end):
        here = Span(*match.span())
        if match[0].lower() in wanted and not any(s.covers(here) for s in others):
            return here
    return None


def _behind(source: Source, said: Predication, start: int, passive: bool) -> _Behind | None:
    """What stands behind the verb up to the end of its clause; None where it was not understood."""
    walk = _Walk(source, said, start, passive)
    end = max(source.telling.sentence_span(source.reading).end, said.span.end)
    while (match := _TOKEN.search(source.telling.text, walk.place, end)) is not None:
        more = walk.step(match[0].lower(), Span(*match.span()))
        if more is None:
            return None
        if not more:
            break
    return _Behind(walk.seen, " ".join(walk.near), " ".join(walk.kept))


class _Walk:
    """A walk over the words behind a verb, part by part."""

    def __init__(self, source: Source, said: Predication, start: int, passive: bool) -> None:
        self.source, self.said, self.start, self.passive = source, said, start, passive
        self.object = None if passive else said.slot("object")
        self.place = start
        self.seen = self.object is not None and self.object.span.end <= start
        self.near, self.kept, self.tied = list[str](), list[str](), False

    def step(self, word: str, here: Span) -> bool | None:
        """Takes one word with what it opens; False at the end, None where it is not understood."""
        slot = _tied_on(self.said, word, here.end)
        by = word == "by" and self.passive
        if (
            self.object is not None
            and not self.seen
            and 0 <= self.object.span.start - here.start <= 1
        ):
            self.seen, self.place = True, self.object.span.end
            return True
        if slot is not None and not by:
            return self._tie(word, slot)
        if not word[:1].isalnum() or word in _ENDING or by:
            return False
        return self._word(word, here)

    def _tie(self, word: str, slot: Slot) -> bool | None:
        self.place = slot.span.end
        if _is_answer(self.source, slot) or _is_time(self.source, slot):
            return True
        what = thing(self.source, slot, bare=True)
        if what is None:
            return True if self.seen or self.passive or self.tied else None
        if not self.tied and (not self.seen or self.said.act in _PUTTING):
            self.kept, self.tied = [*self.kept, word, what], True
        return True

    def _word(self, word: str, here: Span) -> bool | None:
        answer = self.source.reading.span
        if self.start < answer.start <= here.start < answer.end:
            self.place = answer.end
            return True
        self.place = here.end
        if self._is_particle(word, here):
            (self.kept if self.seen or self.object is None else self.near).append(word)
            return True
        if word in self.said.beside or word.endswith("ly") or _time_at(self.source, here.start):
            return True
        return False if self.seen or self.tied or (self.passive and word not in _OPENING) else None

    def _is_particle(self, word: str, here: Span) -> bool:
        if word in _PARTICLES:
            return True
        rest = self.source.telling.text[here.end : here.end + 2].strip()
        return word in _TIES and (not rest or not rest[:1].isalnum())


def _tied_on(said: Predication, word: str, end: int) -> Slot | None:
    """The slot that a preposition ties on right behind it."""
    near = (s for s in said.slots if s.role == word and 0 <= s.span.start - end <= 2)
    return next(near, None)


def _is_answer(source: Source, slot: Slot) -> bool:
    """Whether what a preposition ties on is what the reading answers."""
    value = source.reading.value
    if isinstance(value, Where):
        return slot.head in value.words or slot.span.touches(source.reading.span)
    if isinstance(value, Who):
        return slot.head in value.words
    return False


def _is_time(source: Source, slot: Slot) -> bool:
    """Whether what a preposition ties on tells a time."""
    if slot.head in EMPTY or slot.head[:1].isdigit():
        return True
    return any(m.span.touches(slot.span) for m in source.telling.account.values.moments)


def _time_at(source: Source, place: int) -> bool:
    here = Span(place, place + 1)
    return any(m.span.touches(here) for m in source.telling.account.values.moments)


def _is_present(source: Source, said: Predication) -> bool:
    """Whether a clause tells what is so now: no "has gone", no story told in the present."""
    words = set(_words(source, said))
    if said.tense != "present" or words & _HAVE - (
        {"have", "has"} if said.act == "have" else set()
    ):
        return False
    if said.act in COPULAS:
        return bool(words & {"is", "are", "am", "’s", "'s"})
    passive = bool(words & {"is", "are"})
    return passive or bool(words & {said.act, third(said.act)} - {past(said.act)})


def be(words: str, present: bool = False) -> str:
    """The form of "be" that stands before some words: "was", "were", "is", "are"."""
    named = words[:1].isupper() and " and " not in words
    several = not named and (many(head_of(words)) or " and " in words)
    return ("are" if several else "is") if present else "were" if several else "was"


def helped(lent: Words) -> str | None:
    """The clause behind a question word: "did the ferry strike the bar", "was the act read".

    Where nobody is named who did something to a thing, it is asked what was done to it. None where
    neither can be said.
    """
    if lent.act in COPULAS:
        return None
    if lent.passive or (lent.subject is None and lent.object is not None):
        if lent.object is None or lent.act in _NEVER_DONE:
            return None
        told = participle(lent.act)
        return f"{be(lent.object, lent.present)} {lent.object} {told} {lent.near} {lent.behind}"
    if lent.subject is None:
        return None
    several = be(lent.subject) == "were"
    do = ("do" if several else "does") if lent.present else "did"
    return f"{do} {lent.subject} {lent.act} {lent.near} {lent.object or ''} {lent.behind}"


_NEVER_DOING = frozenset("stand lie sit come go live".split())
"""Verbs that nobody does to anything: what looks like their object is something else."""
_NEVER_DONE = frozenset(
    "stand sit lie stay live go come have lack resemble let become mean cost last want get".split()
)
"""Verbs that stand in no passive."""


def any_of(words: Sequence[str | None]) -> str | None:
    """The commonest of some words; the first in the alphabet of those that are."""
    kept = [w for w in words if w is not None]
    return max(sorted(set(kept)), key=kept.count) if kept else None
