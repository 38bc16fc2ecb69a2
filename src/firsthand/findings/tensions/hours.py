"""Times that have no date of their own: hours ("at 6.40") and days without a year ("14 June").

An hour that may be of the morning or of the evening is read both ways; "about" and what may be
another hour leave it open. Two such times miss each other only where no reading of the one is a
reading of the other.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from firsthand.extract.moments.joining import phrases
from firsthand.extract.moments.phrases import Phrase
from firsthand.values import Moment

ABOUT = 30
"""Minutes by which an hour after "about" may miss, on either side."""
HALF_DAY, DAY = 720, 1440
_HALF = re.compile(r"\b[ap]\.?\s?m\b", re.I)


class Dateless(NamedTuple):
    """The ways to read a time: minutes of a day from and to, or a day of a year without its year."""

    grain: str
    readings: tuple[tuple[int, int], ...]


def dateless(moment: Moment, words: str) -> Dateless | None:
    """What a moment without a date says; None where it says no hour and no day."""
    if moment.earliest is not None:
        return None
    if moment.edtf is not None and re.fullmatch(r"XXXX-\d\d-\d\d", moment.edtf):
        day = int(moment.edtf[5:7]) * 31 + int(moment.edtf[8:])
        return Dateless("day", ((day, day),))
    found = phrases("at " + words)
    if len(found) != 1 or not _an_hour(found[0]) or found[0].clock is None:
        return None
    slack = ABOUT if found[0].about else 0
    times = _readings(found[0], sure=bool(_HALF.search(words)))
    return Dateless("hour", tuple((t - slack, t + slack) for t in times))


def _an_hour(p: Phrase) -> bool:
    """Whether it is one hour of an unnamed day, and no more than that."""
    bare = p.to is None and p.bound is None and p.other is None and p.order is None
    return bare and p.unit == "clock" and p.of is None and not p.near


def _readings(p: Phrase, *, sure: bool) -> list[int]:
    """The minutes of a day that are meant: one, or two where morning and evening are open."""
    assert p.clock is not None
    both = [p.clock] if sure or p.clock >= HALF_DAY else [p.clock, p.clock + HALF_DAY]
    if p.hours is None:
        return both
    low, high = p.hours
    inside = [t for t in both if low <= t <= high or low <= t + DAY <= high]
    return inside or both


def miss(a: Dateless, b: Dateless) -> bool:
    """Whether two times of one grain have no reading in common."""
    if a.grain != b.grain:
        return False
    return not any(x[0] <= y[1] and y[0] <= x[1] for x in a.readings for y in b.readings)
