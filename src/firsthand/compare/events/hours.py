"""Hours that are told of an event without its verb, each with the act that it is of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from firsthand.compare.events.kinds import (
    OF_THE_EVENT,
    Kind,
    act_of,
    barely,
    beside_it,
    by_noun,
    likeliest,
    main,
    surely,
)
from firsthand.compare.readings.words import NUMBERS
from firsthand.compare.verdicts.time import gap
from firsthand.compared import Reading, When
from firsthand.model import Account, Span
from firsthand.values import Predication

NEAR = {"told": 150, "beside": 90, "case": 90}
"""Minutes by which an hour may miss all that are told by the verb."""
BEFORE = 3
"""Sentences before a bare hour in which its event is looked for."""
_ABOUT = (
    r"(?:\s(?:then|now|just|about|nearly|almost|only|perhaps|some|a\slittle|exactly|close|hard|on|"
    r"past|already|towards?|around|at|to|still))*\s\Z"
)
_IT_WAS = re.compile(
    r"\b(?:it|that)\s(?:was|had\s(?:just\s|only\sjust\s)?gone|"
    r"(?:may|must|might|would|could|will)\shave\sbeen)(?:,[^,.;!?]{1,60},)?" + _ABOUT,
    re.I,
)
_CLOCK = re.compile(
    r"\b(?:clock|watch|timepiece|chronometer)\b[^.;!?]{0,60}\s"
    r"(?:said|says|showed|shows|reads?|marked|marks|stood|stands|stopped|pointed|points)" + _ABOUT,
    re.I,
)
_WAS = re.compile(r"\b(?:it|that)\swas\b", re.I)
_STOPPED = re.compile(r"\bit\s(?:had\s)?stopped" + _ABOUT, re.I)
_TIMEPIECE = re.compile(r"\b(?:clock|watch|timepiece|chronometer)\b", re.I)
_WHEN = re.compile(r"[^.;:!?]{0,40}?\b(?P<tie>when|as|before|after|until|till|since)\s", re.I)
_OTHER = re.compile(
    r"\b(?:last|final|second|third|fourth|next|another|again|later|more|other)\b(?:\s[\w'-]+){0,2}?,?"
    r"(?:\s(?:at|about|around|by|on|just|shortly|came|fell|followed|was))*\s\Z",
    re.I,
)
"""Words before an hour that make it one of another time: "the last at 11:21"."""
_NOT_THEN = frozenset(
    """end stop cease finish last continue investigate examine report describe remember recall discuss
    mention follow precede mark commemorate  find deliver load expect announce""".split()
)
"""What is done to an event, or by it, at another time than its own."""
_KILLING = frozenset("kill murder slay massacre slaughter".split())
_NO_DEED = frozenset("be know see hear look think say remember suppose believe notice tell".split())
"""What a witness does who only tells."""
_WORD = re.compile(r"\w+")
_BOUND = re.compile(r"\b(?:until|till|since|by|before|after|from|to)\s\Z", re.I)
"""Words that make of an hour a bound of something longer."""
_BOUNDS = re.compile(r"(?:until|till|since|by|before|after|from|to)\s", re.I)
_LEAD = 110


class _Told(NamedTuple):
    """What an hour is of. ``how``: by its own verb, by other words of its sentence, by the words
    beside it, or by the case.

    ``act`` is the class of acts of its own verb; ``topic`` says whether its clause is of the event.
    """

    kind: Kind
    how: Literal["own", "told", "beside", "case"]
    act: str = ""
    topic: bool = False


def of_the_hour(
    accounts: Sequence[Account], told: Counter[str], readings: Sequence[Reading]
) -> list[Reading]:
    """The readings, those hours with the verb of their event that tell it in other words or none.

    An hour is of an event only where others that are told by its verb lie near it: the words
    around a bare hour are no proof. ``told`` says how many accounts tell each kind of event.
    """
    of_case = main(told, accounts)
    scenes = {a.id: _Scene(a, told, of_case) for a in accounts}
    found = [scenes[r.document].told(r) if _is_hour(r) else None for r in readings]
    own: dict[Kind, list[tuple[tuple[int, int], str]]] = {}
    for reading, of in zip(readings, found, strict=True):
        if of is not None and of.how == "own":
            own.setdefault(of.kind, []).append((_clock(reading), of.act))
    near = [
        of if of is not None and _is_near(_clock(r), of, own) else None
        for r, of in zip(readings, found, strict=True)
    ]
    several = Counter(
        r.document
        for r, of in zip(readings, near, strict=True)
        if of is not None and of.kind == of_case
    )
    return [
        r
        if of is None or of.how == "own" or (of.how == "case" and several[r.document] > 1)
        else _as_told(r, of, [act for _, act in own[of.kind]])
        for r, of in zip(readings, near, strict=True)
    ]


def _as_told(reading: Reading, of: _Told, acts: Sequence[str]) -> Reading:
    """A reading with the verb for the act by which most others tell its event."""
    most = max(sorted(set(acts)), key=acts.count)
    return replace(
        reading, act=of.kind.verbs[most], topic=reading.topic if of.topic else (),
        rule=f"{reading.rule}{OF_THE_EVENT}",
    )  # fmt: skip


def _is_hour(reading: Reading) -> bool:
    return isinstance(reading.value, When) and reading.value.clock is not None


def _clock(reading: Reading) -> tuple[int, int]:
    assert isinstance(reading.value, When)
    assert reading.value.clock is not None
    return reading.value.clock


def _is_near(
    clock: tuple[int, int], of: _Told, own: Mapping[Kind, Sequence[tuple[tuple[int, int], str]]]
) -> bool:
    return of.how == "own" or any(
        gap(clock, other) <= NEAR[of.how] for other, _ in own.get(of.kind, ())
    )


class _Scene:
    """One account, with its clauses and sentences by their place."""

    def __init__(self, account: Account, told: Counter[str], of_case: Kind | None) -> None:
        self._account = account
        self._text = account.text.characters
        self._moments = [m.span.start for m in account.values.moments]
        self._clauses = account.values.predications
        self._starts = [p.span.start for p in self._clauses]
        self._sentences = account.sentences
        self._firsts = [s.start for s in self._sentences]
        self._told = told
        self._of_case = of_case

    def told(self, reading: Reading) -> _Told | None:
        """Of which event an hour is; None where it is of none, or of another time of it."""
        time = self._time(reading)
        sentence = self._sentence(time.start)
        if sentence is None:
            return None
        said = self._clause(reading)
        own = surely(said) if said is not None else None
        if said is not None and own is not None:
            return _Told(own, "own", act_of(own, said))
        lead = self._text[max(sentence.start, time.start - _LEAD) : time.start]
        if _OTHER.search(lead) or _BOUND.search(lead) or _BOUNDS.match(time.of(self._text)):
            return None
        if self._is_bare(time, lead):
            return self._of_bare(time, sentence)
        kind = self._in_other_words(said) if said is not None else None
        if kind is not None and said is not None:
            return _Told(kind, "told", topic=not by_noun(said))
        if said is not None and self._of_case is not None and self._many_die(said, time):
            return _Told(self._of_case, "told")
        return None

    def _in_other_words(self, said: Predication) -> Kind | None:
        """The event of "the blast tore the roof off", "when we struck"."""
        named = by_noun(said) if said.act not in _NOT_THEN else ()
        return likeliest(named or barely(said), self._told)

    def _many_die(self, said: Predication, hour: Span) -> bool:
        """Whether several are killed by the event of the case: "eleven men were done to death"."""
        if self._of_case is None or not self._of_case.deaths or said.denied or said.mood:
            return False
        to_death = said.act in ("do", "put") and any(s.head == "death" for s in said.slots)
        if not to_death and said.act not in _KILLING:
            return False
        around = (Span(said.span.start, hour.start), Span(hour.end, said.span.end))
        words = (w for part in around for w in _WORD.findall(part.of(self._text).lower()))
        return any(w in NUMBERS or w.isdigit() for w in words)

    def _is_bare(self, time: Span, lead: str) -> bool:
        """Whether an hour stands without an act: "it was ten", "the clock said ten"."""
        if _IT_WAS.search(lead) or _CLOCK.search(lead):
            return True
        before = self._text[max(0, time.start - 3 * _LEAD) : time.start]
        return bool(_STOPPED.search(lead) and _TIMEPIECE.search(before))

    def _of_bare(self, time: Span, sentence: Span) -> _Told | None:
        """The event behind "when", that beside the hour, or that of the case."""
        tie = _WHEN.match(self._text, time.end, sentence.end)
        if tie is not None:
            behind = self._events(tie.start("tie"), sentence.end)
            of_it = tie["tie"].lower() in ("when", "as") and behind
            return _Told(behind[0], "told") if of_it and behind else None
        before = self._before(sentence)
        if before is not None:
            return before
        alone = self._of_case is not None and not self._of_a_deed(sentence, time)
        return _Told(self._of_case, "case") if alone and self._of_case is not None else None

    def _before(self, sentence: Span) -> _Told | None:
        """The event told just before: nothing that somebody did lies between it and the hour."""
        first = self._firsts[max(0, self._number(sentence.start) - BEFORE)]
        for said in reversed(self._between(first, sentence.end)):
            kind = self._kind(said)
            if kind is not None:
                return _Told(kind, "beside")
            if said.act not in _NO_DEED:
                return None
        return None

    def _of_a_deed(self, sentence: Span, time: Span) -> bool:
        """Whether the clause before a sentence, or the last in it, tells what somebody did.

        "It had gone four" is told for its own sake, unless the teller did something then.
        """
        at, behind = (bisect_right(self._starts, n - 1) for n in (sentence.start, sentence.end))
        near = (*self._clauses[max(0, at - 1) : at], *self._clauses[at:behind][-1:])
        plain = _WAS.search(self._text, sentence.start, time.start) is not None
        subjects = ((p.act, p.slot("subject")) for p in near if p.act not in _NO_DEED)
        return any(
            s is not None and s.head != "it" and (plain or s.head in ("i", "we"))
            for _, s in subjects
        )

    def _events(self, start: int, end: int) -> list[Kind]:
        """The kinds of events told between two places, in text order."""
        there = (p for p in self._between(start, end) if p.span.end > start + len("when "))
        return [k for p in there if (k := self._kind(p)) is not None]

    def _kind(self, said: Predication) -> Kind | None:
        return surely(said) or self._in_other_words(said) or likeliest(beside_it(said), self._told)

    def _between(self, start: int, end: int) -> Sequence[Predication]:
        """The clauses of the sentences between two places."""
        first = self._firsts[self._number(start)]
        return self._clauses[
            bisect_right(self._starts, first - 1) : bisect_right(self._starts, end - 1)
        ]

    def _time(self, reading: Reading) -> Span:
        """The hour itself, of a quotation that can be its whole clause."""
        at, behind = (
            bisect_right(self._moments, n) for n in (reading.span.start - 1, reading.span.end)
        )
        inside = self._account.values.moments[at:behind]
        first = min(inside, key=lambda m: (m.clock is None, m.span.start), default=None)
        return first.span if first is not None else reading.span

    def _clause(self, reading: Reading) -> Predication | None:
        at, behind = (bisect_right(self._starts, reading.clause.start + n) for n in (-1, 0))
        there = [p for p in self._clauses[at:behind] if p.span == reading.clause]
        return next((p for p in there if p.act == reading.act), there[0] if there else None)

    def _sentence(self, place: int) -> Span | None:
        return self._sentences[self._number(place)] if self._sentences else None

    def _number(self, place: int) -> int:
        return max(0, bisect_right(self._firsts, place) - 1)
