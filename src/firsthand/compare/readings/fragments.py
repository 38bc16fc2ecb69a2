"""Places that stand alone as a sentence, behind one that tells what they are the place of.

"They fell in heaps at the gate. Behind it, most of them.", "From below us. From where the boilers are."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.spots import Phrase, noun, where
from firsthand.compare.readings.words import listed
from firsthand.compared import Reading, Where
from firsthand.model import Span

_TIES = (
    r"out\sof|from|in|inside|within|on|upon|at|by|near|under|underneath|beneath|above|below|behind|beside|outside|"
    r"across|between|against|over|along|past|beyond|among|amid|amongst|opposite|before"
)
_LEAD = (
    r"[\s“\"'‘–—-]*(?:(?:no|yes|well|oh|not\sthere|rather)[,;:.]\s)?(?:(?:and|but|or|right|just|mostly|most\sof\sthem|"
    r"some\sof\sthem|all\sof\sthem|nearly|almost|partly|straight|somewhere|up|down|over|out|back|even|first)\s){0,3}"
)
_ALONE = re.compile(rf"{_LEAD}(?P<tie>{_TIES})\s(?P<at>[^.;:!?\n”\"]{{2,80}})", re.I)
_WHERE = re.compile(
    rf"{_LEAD}(?P<tie>from|in|at|by|near|out\sof)?\s?where\s(?P<at>(?:the|our|their|my|your)\s[^.;:,!?\n”\"]{{2,40}}?)\s"
    r"(?:are|is|was|were|stood|stand|used\sto\sbe|had\sbeen)\b(?:\s(?:now|then|kept|stacked|parked|stored))?(?=[.,;!?”\"]|\Z)",
    re.I,
)
_STAYED = re.compile(
    r"[\s“\"'‘–—-]*(?:he|she|they)\s(?:never|not\sonce|did\snot(?:\sonce)?|didn['’]t(?:\sonce)?)\s(?:once\s|even\s)?"
    r"(?:left|leave|stirred?\sfrom|moved?\sfrom|quit|budged?\sfrom|went\sfrom)\s(?:it|there|that\s\w+|his\s\w+|her\s\w+|their\s\w+|the\s\w+)\b",
    re.I,
)
""" "At the gate. (He never left it)": there he was all the time."""
_POINTING = re.compile(r"(?:it|them|that|this|there)\b", re.I)


def fragment(ground: Ground, sentence: Span, before: Where | None) -> Phrase | None:
    """The place that a sentence names which tells nothing else; "behind it" is behind what came ``before``."""
    text = ground.characters
    stayed = _STAYED.match(text, sentence.start, sentence.end) if before is not None else None
    if stayed is not None and before is not None:
        return Phrase(before.tie or "at", before.words, Span(sentence.start, stayed.end()))
    match = _WHERE.match(text, sentence.start, sentence.end)
    if match is None:
        match = _ALONE.match(text, sentence.start, sentence.end)
        if match is None or ground.between(sentence.start, sentence.end):
            return None
    tie = " ".join((match["tie"] or "at").lower().split())
    at = Span(*match.span("at"))
    whole = Span(match.start("tie") if match["tie"] else match.start("at"), at.end)
    if _POINTING.match(match["at"]) and before is not None and len(match["at"].split()) <= 2:
        return Phrase(tie, before.words, whole)
    written = match["at"].split()
    if written[0].lower() not in _OWN and not written[0][:1].isupper():
        return None
    return noun(ground, tie, whole, at)


_OWN = frozenset(
    "the a an his her its their our my your one that this those these some both where".split()
)


def completing(ground: Ground, told: Sequence[Reading]) -> Iterator[Reading]:
    """The fragments behind readings of place, each of the same act and of the same thing.

    A question in between does not part them.
    """
    last: Reading | None = None
    placed = {ground.sentence(r.span.start).start: r for r in told if r.value is not None}
    for sentence in ground.account.sentences:
        if sentence.start in ground.asked:
            continue
        own = placed.get(sentence.start)
        if own is None and last is not None and last.act not in listed("perceiving"):
            own = _completed(ground, sentence, last)
            if own is not None:
                yield own
        last = own


def _completed(ground: Ground, sentence: Span, known: Reading) -> Reading | None:
    found = fragment(ground, sentence, known.value if isinstance(known.value, Where) else None)
    standing = ground.standing(sentence)
    if found is None or standing is None:
        return None
    value = where(ground, found.words, found.tie, found.span)
    told = Told("place", value, known.act, known.topic, found.span, sentence, "a place alone")
    return reading(ground, told, standing)
