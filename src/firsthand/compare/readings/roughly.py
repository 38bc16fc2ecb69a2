"""The minutes of a day that words leave open: "shortly before six", "by four", "at first light"."""

from __future__ import annotations

import re

from firsthand.extract.moments.daytimes import near_by
from firsthand.extract.moments.joining import phrases
from firsthand.values import Moment

NEAR = 30
"""Minutes by which "shortly before", "about" and "gone" may miss an hour."""
FAR = 180
"""Minutes before "by four" and behind "after four" in which it is looked for; set by hand."""
DAY, HALF_DAY = 1440, 720
_HOW = re.compile(
    r"(?:not\s)?(?:(?:(?:very\s)?(?:shortly|just|soon|a\slittle|right|not\slong|a\sfew\sminutes)\s)(?P<near>before|after|past)"
    r"|about|around|towards?|(?P<far>no\slater\sthan|not\slater\sthan|prior\sto|before|by|after|past|since|until|till))\s(?:the\s)?",
    re.I,
)
_BEFORE = frozenset(("before", "by", "prior to", "no later than", "not later than"))
_SHORT = {
    "dawn": (240, 480), "daybreak": (240, 480), "sunrise": (240, 480), "first light": (240, 480),
    "dusk": (960, 1320), "sunset": (960, 1320), "nightfall": (960, 1380),
}  # fmt: skip
"""Parts of a day that are told as an hour is; the others are too wide to be one."""


def roughly(words: str, moment: Moment, *, denied: bool) -> tuple[int, int] | None:
    """The minutes of a day, from and to, of a time without one hour; None where it has none.

    What was not so until two, or before two (``denied``), was so from then on.
    """
    if moment.earliest is not None or moment.latest is not None:
        return None
    how = _HOW.match(words)
    hour = words[how.end() :] if how is not None else words
    found = _hour(re.sub(r"^(?:at|in|with|the)\s", "", hour.lower()))
    part = found is not None and found[2]
    if found is None or (how is None and not part and hour.lower() != "midnight"):
        return None
    low, high, _ = found
    wide = near_by(low)
    near, far = (None, None) if how is None else (how["near"], how["far"])
    if far is not None:
        return beyond(low, high, " ".join(far.lower().split()), denied=denied)
    if near in ("before",) or (how is not None and near is None):
        low -= wide
    if near in ("after", "past") or (how is not None and near is None):
        high += wide
    return low % DAY, high % DAY


def hour_told(words: str) -> tuple[int, int] | None:
    """The minutes of a day of a plain hour: "four o'clock" is one of two; None for a part of a day."""
    found = _hour(words.lower())
    return None if found is None or found[2] else found[:2]


def beyond(low: int, high: int, how: str, *, denied: bool) -> tuple[int, int] | None:
    """The hours before or behind one."""
    until = how in ("until", "till")
    if until and not denied:
        return None
    if how in _BEFORE and not denied:
        return (low - FAR) % DAY, high % DAY
    return low % DAY, (high + (NEAR if until else FAR)) % DAY


def _hour(words: str) -> tuple[int, int, bool] | None:
    """The minutes of an hour, and whether it is a part of a day: "midnight", "four", "dawn"."""
    if words.replace("-", "").replace(" ", "") == "midnight":
        return 0, 0, False
    if words in _SHORT:
        return *_SHORT[words], True
    found = phrases("at " + words)
    if len(found) != 1 or found[0].clock is None or found[0].unit != "clock":
        return None
    at = found[0].clock
    return at, at + HALF_DAY if found[0].half else at, False
