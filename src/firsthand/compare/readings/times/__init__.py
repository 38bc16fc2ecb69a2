"""When something was, by the words that stand beside an hour, whatever the grammar of its clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.times.clock import Found, hours, lengths
from firsthand.compare.readings.times.windows import window
from firsthand.compared import Reading
from firsthand.model import Span

RULE = "a time beside words for it: "
"""Begins the rule of such a time; behind it stands the question that it answers."""
_LONGEST = 600
"""Characters of a sentence beyond which it is no sentence."""
_TIMES = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|"
    r"midnight|dawn|daybreak|sun\w*|dusk|nightfall|light|cock-?crow"
    r"|dark|twilight|hours?|half|quarter|minutes?|all|whole|best)\b",
    re.I,
)


def readings(ground: Ground, told: Sequence[Reading]) -> Iterator[Reading]:
    """The times beside words for what was then, where they are not ``told`` otherwise."""
    known = sorted((*(r.span for r in told if r.slot == "time"), *(e.hour for e in ground.logged)))
    text = ground.characters
    for number, sentence in enumerate(ground.account.sentences):
        if sentence.end - sentence.start > _LONGEST or ground.titled(sentence):
            continue
        if sentence.start in ground.asked or not _TIMES.search(text, sentence.start, sentence.end):
            continue
        some = hours(text, sentence.start, sentence.end)
        for found in (*some, *_apart(lengths(text, sentence.start, sentence.end), some)):
            if not _touched(known, found.span):
                yield from _reading(ground, number, found)


def _apart(some: Sequence[Found], others: Sequence[Found]) -> Iterator[Found]:
    """The lengths of time that are no part of an hour: "ten minutes" of "ten minutes past two"."""
    return (f for f in some if not any(o.span.touches(f.span) for o in others))


def _touched(known: Sequence[Span], span: Span) -> bool:
    at = bisect_left(known, span.end, key=lambda s: s.start)
    return any(s.touches(span) for s in known[max(0, at - 4) : at])


def _reading(ground: Ground, number: int, found: Found) -> Iterator[Reading]:
    sentence = ground.account.sentences[number]
    around = ground.around(found.span)
    standing = ground.standing(found.span, around) or ground.standing(sentence)
    told = window(ground.characters, ground.account.sentences, number, found.span)
    question = told.question()
    if question is None or standing is None:
        return
    act, topic = "be", (question.split("_")[0],)
    yield reading(
        ground,
        Told("time", found.when, act, topic, found.span, sentence, f"{RULE}{question}"),
        standing,
    )
