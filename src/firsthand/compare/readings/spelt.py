"""Hours in the words of timetables and orders, and those that are reckoned from another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from firsthand.compared import When
from firsthand.extract.cardinals import ONES, small
from firsthand.spans import Span
from firsthand.values import Moment

if TYPE_CHECKING:
    from firsthand.compare.readings.ground import Ground

_UNITS = "|".join(w for w, n in ONES.items() if 0 < n < 10)
_TEENS = "|".join(w for w, n in ONES.items() if n > 9)
_HOUR = rf"(?:{_UNITS}|{_TEENS}|twenty(?:-(?:one|two|three))?)"
_MINUTE = rf"(?:hundred|(?:twenty|thirty|forty|fifty)(?:-(?:{_UNITS}))?|oh-(?:{_UNITS})|{_TEENS})"
_SPOKEN = re.compile(
    rf"(?:[“\"'‘]|(?:at|about|around|it was)\s){{0,4}}(?:oh?\s)?(?P<hour>{_HOUR})[\s-](?P<minute>{_MINUTE})"
    r"(?:\shours)?\b(?!\s(?:minutes|men|people))",
    re.I,
)
_LAST_OF_MORNING = 12
_HALF_DAY, _DAY = 720, 1440
_LATER = re.compile(r"\b(?:minutes?|hours?)\s(?:later|after|before|earlier)", re.I)


def spoken(text: str, answer: Span) -> tuple[When, Span] | None:
    """ "Sixteen-twenty", "nine-fourteen", as an answer to when; None where it begins otherwise."""
    found = _SPOKEN.match(text, answer.start, answer.end)
    if found is None:
        return None
    hour, minute = small(found["hour"].lower().split()[-1]), _minute(found["minute"].lower())
    if hour is None or minute is None:
        return None
    at = hour * 60 + minute
    clock = (at, at) if hour > _LAST_OF_MORNING else (at % _HALF_DAY, at % _HALF_DAY + _HALF_DAY)
    return When(None, None, clock), Span(found.start("hour"), found.end())


def _minute(words: str) -> int | None:
    return 0 if words == "hundred" else small(words.removeprefix("oh-"))


def later(ground: Ground, moment: Moment) -> tuple[int, int] | None:
    """The hour of "thirty-three minutes later" where that is reckoned from an hour."""
    anchor = ground.moments.get(moment.anchor or "")
    if anchor is None or anchor.clock is None or anchor.clock[0] != anchor.clock[1]:
        return None
    if not _LATER.search(ground.of(moment.span)) or not moment.earliest or not moment.latest:
        return None
    low, high = (
        int(x[11:13]) * 60 + int(x[14:16]) for x in (moment.earliest, moment.latest) if len(x) > 10
    )
    return low % _DAY, high % _DAY
