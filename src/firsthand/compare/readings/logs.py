"""Entries of a log that have no verb: "02:33 Fire service on scene"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.words import names
from firsthand.compared import Reading, When
from firsthand.model import Span

_ENTRY = re.compile(
    r"(?:\A|\n)[ \t]*(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?:\s?h(?:rs)?)?[ \t:–-]+(?=[A-Z])"
)
_LEAST = 3
"""So many entries make an account a log."""
_ACTS = (
    ("arrive", re.compile(r"\b(?:on|at)\s(?:the\s)?scene\b|\bin\sattendance\b|\barriv\w+", re.I)),
    ("call", re.compile(r"\A(?:\w+\s){0,2}calls?\b", re.I)),
    ("leave", re.compile(r"\b(?:off|left|leaving)\s(?:the\s)?scene\b|\bdepart\w+", re.I)),
)


def readings(ground: Ground) -> Iterator[Reading]:
    """Who came, who went and who called at the hour of an entry without a verb."""
    entries = list(_ENTRY.finditer(ground.characters))
    if len(entries) < _LEAST:
        return
    for entry in entries:
        sentence = ground.sentence(entry.end())
        words = Span(entry.end(), max(entry.end(), sentence.end))
        act = next((a for a, pattern in _ACTS if pattern.search(ground.of(words))), None)
        if act is None or ground.between(words.start, words.end):
            continue
        standing = ground.standing(words)
        if standing is None:
            continue
        at = int(entry["hour"]) * 60 + int(entry["minute"])
        topic = tuple(dict.fromkeys(w.lower for w in ground.words_in(words) if names(w.lower)))[
            :_MOST
        ]
        hour = Span(entry.start("hour"), entry.end("minute"))
        whole = Span(hour.start, words.end)
        told = Told(
            "time", When(None, None, (at, at)), act, topic, hour, whole, "an entry of a log"
        )
        yield reading(ground, told, standing)


_MOST = 4
"""Words of an entry by which it is known again."""
