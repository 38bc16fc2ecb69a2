"""What the entries of a log tell at their hours: "02:33 Fire service on scene", "0233 pump 1 o/s"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.words import names
from firsthand.compared import Reading, When
from firsthand.model import Span

RULE = "an entry of a log"
_ACTS = (
    (
        "arrive",
        re.compile(
            r"\b(?:on|at)\s(?:the\s)?scene\b|\bin\sattendance\b|\barriv\w+|\barr\b|\bo/s\b", re.I
        ),
    ),
    ("call", re.compile(r"\A\W*(?:\w+\s){0,2}calls?\b", re.I)),
    ("leave", re.compile(r"\b(?:off|left|leaving)\s(?:the\s)?scene\b|\bdepart\w+|\bdep\b", re.I)),
)
_NOTHING = re.compile(
    r"[\s,:–—-]*(?:(?:still|again|otherwise)\s)?(?:no(?!\.|\s\d)|nothing|nil|none|negative|all\squiet|quiet)\b",
    re.I,
)
""" "1745 No further shots": what was not told of an hour did not begin at it."""
_MOST = 4
"""Words of an entry by which it is known again."""


def readings(ground: Ground) -> Iterator[Reading]:
    """What is entered at each hour, where no clause tells that hour as a time."""
    clocked = {m.span.start for m in ground.account.values.moments if m.clock is not None}
    for entry in ground.logged:
        hour = entry.hour
        end = ground.sentence(hour.end + 1).end
        words = Span(hour.end, max(hour.end, end))
        told = [p for p in ground.between(hour.start, words.end) if not p.mood]
        standing = ground.standing(words)
        if standing is None or (told and hour.start in clocked):
            continue
        if _NOTHING.match(ground.characters, hour.end):
            continue
        act = next((a for a, pattern in _ACTS if pattern.search(ground.of(words))), None)
        named = (w.lower for w in ground.words_in(words) if names(w.lower))
        topic = tuple(dict.fromkeys(named))[:_MOST]
        when = When(None, None, (entry.minute, entry.minute))
        whole = Span(hour.start, words.end)
        act = act or (told[0].act if told else "be")
        yield reading(ground, Told("time", when, act, topic, hour, whole, RULE), standing)
