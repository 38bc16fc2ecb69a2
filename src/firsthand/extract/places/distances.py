"""Stated distances: how far from what, in which direction, near what, on which way.

A length is a distance only where words beside it say from where, to where or between what it is
measured; heights, lengths of columns and speeds are none. The words of the two ends are noun
phrases of the account, whether they are known places or not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from firsthand.extract.lexicons import phrases, words
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import negated, noun_phrase
from firsthand.extract.places.geometry import COMPASS
from firsthand.extract.places.measures import Measure, measures
from firsthand.model import Span
from firsthand.values import Distance, Place

if TYPE_CHECKING:
    from firsthand.extract.valuing import Ground

NEAR_KM = 1.0
"""How far "near the mill" reaches from a thing that stands at one spot."""
NEAR_TOWN_KM = 10.0
"""How far "near Varn" reaches from a named place."""
STATED, ROAD, NEAR, DIRECTION, WAY = (
    "stated distance", "distance by road", "near", "direction", "on the way between",
)  # fmt: skip
_COMPASS = (
    r"(?P<point>(?:(?:north|south|east|west)[ -])?(?:north|south)(?:[ -]?(?:east|west))?|east|west)"
)
_TAIL = re.compile(
    r"(?P<skip>(?:\s+(?:away|distant|further|farther|by road|by rail|up the road|down the road|along the road"
    r"|downstream|upstream|due|straight|or so|as the crow flies|by air)\b){0,3})"
    rf"(?:\s+(?:to the )?{_COMPASS}(?:ern)?\b)?"
    r"(?:\s+(?P<word>from|of|outside|inside|off|beyond|past|behind|short of|to|apart|in front of|ahead of)\b)?",
    re.IGNORECASE,
)
REACH = 120
"""How many characters beside a length are looked at."""
STEPS = 6
"""How many heads are climbed from a length to its verb."""
_BACK = re.compile(r"\b(between|from)\s", re.IGNORECASE)
_LINK = re.compile(r"\s+(?:and|to)\s+")
_IS = re.compile(
    r"\s*(?:,|is|was|are|were|of|measures|measured|covers)?(?: only| just| about)?\s*\Z"
)
_ROADS = re.compile(
    r"\b(?:by road|by rail|road|railway|route|drive|walk|trail|track|line)\b", re.IGNORECASE
)
_AT = re.compile(r"\b(?:at )?a distance of\s+\Z", re.IGNORECASE)
_BEARING = re.compile(rf"\b(?:to the )?{_COMPASS}\s+of\s+", re.IGNORECASE)
_TO = re.compile(r"\s+to\s+")
_AWAY = re.compile(r"\b(?:away|distant)\b", re.IGNORECASE)
_OTHER = re.compile(r"\s+(?:each other|one another|t?here|it|them|him|us|me|her)\b", re.IGNORECASE)
_INSIDES = ("in the ", "In the ", "the far ")
"""Before a direction: "in the east of the town" is in it."""
_INSIDE = frozenset("DET ADJ NOUN PROPN NUM PART".split())


@cache
def _near() -> re.Pattern[str]:
    words = "|".join(phrases("distances", "near"))
    return re.compile(rf"(?<![\w-])(?:{words})\s+", re.IGNORECASE)


@cache
def _between() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(phrases('distances', 'ways'))})\s+between\s+", re.IGNORECASE
    )


@cache
def _no_distance() -> re.Pattern[str]:
    words = "|".join(map(re.escape, phrases("distances", "nouns_of_length")))
    return re.compile(rf"(?:/h|[\s-]+(?:{words})\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Found:
    span: Span
    low_km: float
    high_km: float | None
    origin: Span | None
    goal: Span | None
    bearing: str | None
    rule: str


def distances(ground: Ground, places: Sequence[Place]) -> tuple[Distance, ...]:
    """All stated distances in text order, ``r1``, ``r2``, ... (``places`` are the account's).

    Where two readings share words the one with a number goes before the one without.
    """
    reader = _Reader(ground.parse, ground.text.characters, [p.span for p in places])
    found: list[_Found] = []
    for sentence in ground.parse.sentences:
        here: list[_Found] = []
        for read in (reader.numbered, reader.ways, reader.nears, reader.directions):
            for one in read(sentence):
                if not any(one.span.touches(f.span) for f in here):
                    here.append(one)
        found += sorted(here, key=lambda f: f.span)
    return tuple(
        Distance(f"r{n}", f.span, f.low_km, f.high_km, f.origin, f.goal, f.bearing, f.rule)
        for n, f in enumerate(found, 1)
    )


def compass(match: re.Match[str]) -> str | None:
    """The point of the compass in a match of words like "north-east": "NE", or None."""
    words = re.findall("north|south|east|west", (match["point"] or "").lower())
    point = "".join(w[0].upper() for w in words)
    return point if point in COMPASS else None


@dataclass(frozen=True, slots=True)
class _Reader:
    parse: Parse
    characters: str
    places: Sequence[Span]

    def numbered(self, sentence: Span) -> Iterator[_Found]:
        """Lengths that are measured from somewhere, to somewhere or between two things."""
        for measure in measures(self.characters, sentence.start, sentence.end):
            behind = self.characters[measure.end : min(sentence.end, measure.end + 20)]
            between = self._before(sentence, measure)
            if between is not None:
                yield between
            elif not _no_distance().match(behind):
                found = self._behind(sentence, measure)
                if found is not None:
                    yield found

    def _before(self, sentence: Span, measure: Measure) -> _Found | None:
        """ "The road from Tarn to Vell is 70 km long." """
        low = max(sentence.start, measure.start - REACH)
        for word in reversed(list(_BACK.finditer(self.characters, low, measure.start))):
            ends = self._two(word.end(), measure.start)
            if ends is None or not _IS.fullmatch(self.characters, ends[1].end, measure.start):
                continue
            span = Span(ends[0].start, measure.end)
            if word[1].lower() == "between":
                span = Span(word.start(), measure.end)
            before = self.characters[max(sentence.start, word.start() - 25) : word.start()]
            after = self.characters[measure.end : measure.end + 12]
            rule = ROAD if _ROADS.search(before) or _ROADS.search(after) else STATED
            return self._of(measure, span, ends, None, rule)
        return None

    def _behind(self, sentence: Span, measure: Measure) -> _Found | None:
        """ "12 km north of Varn", "15 km to the mill", "6 km apart", "20 metres away"."""
        tail = _TAIL.match(self.characters, measure.end, min(sentence.end, measure.end + REACH))
        if tail is None:
            return None
        word, point = (tail["word"] or "").lower(), compass(tail)
        if word == "of" and point is None and measure.bound != "at_most":
            return None
        phrase = None
        if word not in ("", "apart"):
            phrase = self.phrase(tail.end() + 1, sentence.end)
        span = Span(measure.start, phrase.end if phrase else tail.end())
        rule = ROAD if word == "to" or _ROADS.search(tail["skip"]) else STATED
        if word == "to":
            return None if phrase is None else self._of(measure, span, (None, phrase), None, rule)
        if word == "apart":
            return self._of(measure, span, (None, None), None, rule)
        if phrase is None:
            end = self._elsewhere(sentence, measure, tail)
            if end is None:
                return None
            span, goal = Span(measure.start, end), self._goal(sentence, measure)
            return self._of(measure, span, (None, goal), point, rule)
        goal = self._after_to(phrase, sentence) if word == "from" else None
        if goal is not None:
            return self._of(measure, Span(span.start, goal.end), (phrase, goal), None, ROAD)
        goal = self._goal(sentence, measure)
        if goal is not None and goal.touches(span):
            goal = None
        return self._of(measure, span, (phrase, goal), point, rule)

    def _elsewhere(self, sentence: Span, measure: Measure, tail: re.Match[str]) -> int | None:
        """Where the words end that measure from what has no name: "from here", "away"."""
        other = _OTHER.match(self.characters, tail.end())
        if tail["word"] and other is not None:
            return other.end()
        before = self.characters[max(sentence.start, measure.start - 25) : measure.start]
        return tail.end() if _AWAY.search(tail["skip"]) or _AT.search(before) else None

    def _of(
        self,
        m: Measure,
        span: Span,
        ends: tuple[Span | None, Span | None],
        point: str | None,
        rule: str,
    ) -> _Found:
        return _Found(span, m.low_km, m.high_km, ends[0], ends[1], point, rule)

    def ways(self, sentence: Span) -> Iterator[_Found]:
        """ "The road between Askel and Borun": somewhere on the way."""
        for m in _between().finditer(self.characters, sentence.start, sentence.end):
            ends = self._two(m.end(), sentence.end)
            if ends is not None and all(self._stands(e, land=True) for e in ends):
                yield _Found(Span(m.start(), ends[1].end), 0.0, None, *ends, None, WAY)

    def nears(self, sentence: Span) -> Iterator[_Found]:
        """ "Near the mill", "close to Varn"."""
        for m in _near().finditer(self.characters, sentence.start, sentence.end):
            if m[0][0].isupper() and m.start() != sentence.start:
                continue
            phrase = self.phrase(m.end(), sentence.end)
            if phrase is not None and (kind := self._stands(phrase)):
                far = NEAR_TOWN_KM if kind == "name" else NEAR_KM
                goal = self._goal(sentence, Measure(m.start(), m.end(), 0.0, far, "vague"))
                yield _Found(Span(m.start(), phrase.end), 0.0, far, phrase, goal, None, NEAR)

    def directions(self, sentence: Span) -> Iterator[_Found]:
        """ "North of Varn", without a number."""
        for m in _BEARING.finditer(self.characters, sentence.start, sentence.end):
            point = compass(m)
            phrase = self.phrase(m.end(), sentence.end)
            inside = self.characters.endswith(_INSIDES, max(0, m.start() - 8), m.start())
            if phrase is not None and not inside and self._stands(phrase):
                span = Span(m.start(), phrase.end)
                yield _Found(span, 0.0, None, phrase, None, point, DIRECTION)

    def _two(self, start: int, end: int) -> tuple[Span, Span] | None:
        """The phrases in "A and B" or "A to B"."""
        one = self.phrase(start, end)
        link = _LINK.match(self.characters, one.end, end) if one else None
        two = self.phrase(link.end(), end) if link else None
        return (one, two) if one and two else None

    def _after_to(self, phrase: Span, sentence: Span) -> Span | None:
        link = _TO.match(self.characters, phrase.end, sentence.end)
        return self.phrase(link.end(), sentence.end) if link else None

    def phrase(self, start: int, end: int) -> Span | None:
        """The noun phrase that starts at an offset, or None; a place's name is whole."""
        last: int | None = None
        of = False
        for i in self.parse.within(Span(start, min(end, start + REACH))):
            word = self.parse.words[i]
            if word.text[0].isdigit() and last is None:
                return None
            noun = word.pos in ("NOUN", "PROPN") or word.lower in words("distances", "landmarks")
            if noun and word.lower not in ("north", "south", "east", "west"):
                last = word.end
            elif word.lower == "of" and last is not None and not of and word.start == last + 1:
                of = True
            elif not (
                word.pos in ("DET", "ADJ", "NUM", "PART") or word.tag == "PRP$" or word.text == "-"
            ):
                break
        if last is None:
            return None
        return Span(start, max([last, *(p.end for p in self._at(Span(start, last)))]))

    def _at(self, span: Span) -> list[Span]:
        low = bisect_left(self.places, span)
        return [p for p in self.places[max(0, low - 1) : low + 3] if p.touches(span)]

    def _stands(self, phrase: Span, *, land: bool = False) -> str:
        """ "name" for a phrase with the name of a place, "thing" for one that has its spot.

        What lies at the end of a road (``land``) is a place, even if the parser sees a person.
        """
        if self._at(phrase):
            return "name"
        heads = [self.parse.words[i] for i in self.parse.within(phrase)]
        barred = ("DATE", "TIME") if land else ("PERSON", "DATE", "TIME")
        named = [w for w in heads if w.pos == "PROPN" and w.entity not in barred]
        marks = words("distances", "landmarks")
        nouns = [w for w in heads if w.pos in ("NOUN", "PROPN") or w.lower in marks]
        if any(w.lower in marks for w in nouns[-1:]) or any(w.lower in marks for w in nouns[:1]):
            return "thing"
        return "name" if named and nouns and named[-1] == nouns[-1] else ""

    def _goal(self, sentence: Span, measure: Measure) -> Span | None:
        """Who or what is said to be there: the subject of "is", "lies", or what a comma follows."""
        parse = self.parse
        first = next(iter(parse.within(Span(measure.start, measure.end))), None)
        if first is None:
            return None
        if self.characters[max(0, measure.start - 2) : measure.start] == ", " and first > 1:
            before = parse.words[first - 2]
            if before.pos in ("NOUN", "PROPN"):
                return noun_phrase_back(parse, first - 2, sentence.start)
        at = first
        for _ in range(STEPS):
            word = parse.words[at]
            if word.pos in ("VERB", "AUX") and word.start < measure.start:
                if word.lemma not in words("distances", "stations"):
                    return None
                subject = parse.child(at, "nsubj", "nsubjpass")
                if subject is None or parse.words[subject].pos == "PRON" or negated(parse, at):
                    return None
                told = noun_phrase(parse, subject)
                none = told.of(self.characters).lower().startswith(("no ", "none ", "neither "))
                return None if none else told
            if word.head == at:
                return None
            at = word.head
        return None


def noun_phrase_back(parse: Parse, last: int, start: int) -> Span:
    """The phrase that ends with a word: its determiners, adjectives and nouns, and one "at"."""
    first = last
    while first and parse.words[first - 1].start >= start:
        word = parse.words[first - 1]
        if word.pos not in _INSIDE and word.lower not in ("of", "at", "in"):
            if word.text != "," or not all(
                w.pos == "PROPN" for w in parse.words[first - 2 : first + 1 : 2]
            ):
                break
        first -= 1
    while first < last and parse.words[first].pos == "ADP":
        first += 1
    return Span(parse.words[first].start, parse.words[last].end)
