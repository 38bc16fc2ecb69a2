"""Where something was, by the words that stand beside a place, whatever the grammar of its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from firsthand.compare.readings.fragments import fragment
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.sites.bars import barred, turned
from firsthand.compare.readings.sites.frames import Frame, asked_of, frames_in
from firsthand.compare.readings.spots import AT, COMPOUND, TO, Phrase, noun, where
from firsthand.compare.readings.words import UNTOLD
from firsthand.compared import Reading
from firsthand.model import Span

_PIECES = re.compile(r";\s+|\s[—–]\s|,\s(?:but|while|whereas|though|although|nor)\s")
_LONGEST = 600
"""Characters of a sentence beyond which it is no sentence."""
_FEW = 8
"""Words of a place that stands alone as a sentence."""
_BACK = 2
"""Sentences before its own in which the words may stand that a frame needs near it."""


def readings(ground: Ground) -> Iterator[Reading]:
    """The places that stand beside words for what was there, each once a kind and sentence."""
    for sentence in ground.account.sentences:
        long = sentence.end - sentence.start > _LONGEST
        if long or sentence.start in ground.asked or ground.titled(sentence):
            continue
        yield from _of_sentence(ground, sentence)
    yield from _pointed_at(ground)


_THAT_IS_WHERE = re.compile(
    r"[\s“\"'‘–—-]*(?:(?:and|so|yes|but|because)[,]?\s)?(?:(?:that|this|there|it|"
    r"which)(?:\s(?:is|was)|['’]?s)?)\s(?:just\s|exactly\s|precisely\s)?"
    r"(?:the\s(?:place|spot)\s)?(?P<asks>where\s.{3,80})",
    re.I | re.S,
)


def _pointed_at(ground: Ground) -> Iterator[Reading]:
    """The places that stand alone before "that is where it began": "(Bay 6.) That's where it happened"."""
    for before, here in pairwise(ground.account.sentences):
        match = _THAT_IS_WHERE.match(ground.characters, here.start, here.end)
        kind = None if match is None else asked_of(match["asks"])
        if kind is None or before.start in ground.asked:
            continue
        found = fragment(ground, before, None) or _bare(ground, before)
        standing = ground.standing(here) or ground.standing(before)
        if found is None or standing is None:
            continue
        value = where(ground, found.words, found.tie, found.span)
        told = Told("place", value, kind.act, kind.topic, found.span, before, kind.rule)
        yield reading(ground, told, standing)


def _bare(ground: Ground, sentence: Span) -> Phrase | None:
    """The place that a sentence is which has no verb and no tie."""
    words = ground.words_in(sentence)
    was = _IT_WAS.search(ground.of(sentence))
    if not words or (was is None and (len(words) > _FEW or ground.between(*sentence))):
        return None
    start = words[0].start if was is None else sentence.start + was.end()
    span = Span(start, words[-1].end)
    return noun(ground, "at", span, span)


_IT_WAS = re.compile(
    r"\b(?:it|that)\swas\s(?=(?:the|a|an|our|their|his|her|my)\s[\w’' -]+\W*\Z)", re.I
)


def _of_sentence(ground: Ground, sentence: Span) -> Iterator[Reading]:
    seen: set[str] = set()
    for piece in _pieces(ground, sentence):
        words = ground.of(piece)
        for frame in frames_in(words):
            if frame.kind.question in seen:
                continue
            match = frame.words.search(words)
            if match is None or turned(words, match) or barred(frame.kind, words, match):
                continue
            if not _near(ground, frame, piece):
                continue
            for one in _reading(ground, frame, piece.start, match):
                seen.add(frame.kind.question)
                yield one


def _pieces(ground: Ground, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for stop in _PIECES.finditer(ground.characters, sentence.start, sentence.end):
        yield Span(start, stop.start())
        start = stop.end()
    yield Span(start, sentence.end)


def _near(ground: Ground, frame: Frame, piece: Span) -> bool:
    """Whether the words that a frame needs stand in its sentence or just before it."""
    if frame.near is None:
        return True
    sentence = ground.sentence(piece.start)
    start = sentence.start
    for _ in range(_BACK):
        start = ground.sentence(max(0, start - 1)).start
    end = ground.sentence(sentence.end + 1).end
    return frame.near.search(ground.characters, start, max(sentence.end, end)) is not None


def _reading(ground: Ground, frame: Frame, start: int, match: re.Match[str]) -> Iterator[Reading]:
    kind = frame.kind
    at = Span(start + match.start("at"), start + match.end("at"))
    written = match.groupdict().get("tie")
    tie = _tie(written) if written else kind.tie
    whole = Span(start + match.start("tie"), at.end) if written else at
    found = noun(ground, tie if kind.tie != "from" else "from", whole, at)
    around = ground.around(whole)
    standing = ground.standing(whole, around)
    if found is None or standing is None or _no_place(ground, found) or _ill_cut(ground, at):
        return
    if around is not None and (around.denied or around.mood in UNTOLD):
        return
    value = where(ground, found.words, found.tie, at)
    yield reading(
        ground, Told("place", value, kind.act, kind.topic, whole, whole, kind.rule), standing
    )


def _tie(written: str) -> str:
    """A tie in one word, of several that say no more."""
    tie = " ".join(written.lower().split())
    known = COMPOUND.get(tie, tie)
    return known if known in AT | TO else tie.split()[0] if tie.split()[0] in AT | TO else "at"


_ORDER = frozenset("first second third last next other".split())
_NUMBERED = frozenset(
    """floor storey story street avenue house pier carriage wagon ward deck row bay gate landing arch span column
    platform gallery level district quarter precinct bank bend field trench barracks""".split()
)
"""Places that are counted."""


_ARTICLES = frozenset("the a an his her their its our".split())
_JOINTS = frozenset(
    """before after than when while where of in on at to by near behind under
    over from with and beside between outside inside all""".split()
)


def _ill_cut(ground: Ground, span: Span) -> bool:
    """Whether the words run on into another phrase: "among the cabbages the Ministry"."""
    return any(
        word.lower in _ARTICLES and before.lower not in _JOINTS
        for before, word in pairwise(ground.words_in(span))
    )


def _no_place(ground: Ground, found: Phrase) -> bool:
    """Whether words are for a part of a body, for people, or for all of the town that is spoken of."""
    first, last = found.words[0], found.words[-1]
    if first in _ORDER and last not in _NUMBERED:
        return True  # "the first call was received": of several calls
    body = any(f in _BODY for w in (first, last) for f in (w, w.removesuffix("s")))
    return (
        body
        or first in _PEOPLE
        or last in _PEOPLE
        or _ALL_OF_IT.search(ground.of(found.span)) is not None
    )


_PEOPLE = frozenset(
    """people persons men women children victims hours minutes days court tribunal inquest book report newspaper
    paper letter statement register article list ledger evidence""".split()
)
_ALL_OF_IT = re.compile(
    r"\bthis\s(?:[\w-]+\s)?(?:town|city|village|country|district|region|valley|county|province|area|state)\b",
    re.I,
)
_BODY = frozenset(
    """head arm leg chest back shoulder hand foot feet knee stomach neck throat face eye ear thigh forearm breast belly
    hip lung heart skull jaw groin abdomen temple ankle wrist finger cheek""".split()
)
