"""Minutes told loosely beside an hour: "a few minutes after four", "two or three minutes before six"."""

from __future__ import annotations

import re

from firsthand.compare.readings.roughly import DAY, hour_told
from firsthand.extract.cardinals import small

_SOME = {
    "a few": (2, 10), "some few": (2, 10), "a couple of": (1, 4), "several": (3, 15),
    "some": (2, 20), "a minute or two": (1, 3), "a minute or so": (0, 3), "a minute": (1, 1),
}  # fmt: skip
"""How many minutes the words may be; set by hand."""
_LEAD = re.compile(
    rf"\b(?:(?P<some>{'|'.join(re.escape(w) for w in _SOME)})(?:\sminutes)?"
    r"|(?P<low>[a-z]+)\s(?:or|to)\s(?P<high>[a-z]+)\sminutes)(?:\s(?P<side>past|before|after|to))?\s\Z",
    re.I,
)
_SIDE = re.compile(r"(?P<side>past|before|after|to)\s", re.I)
FAR = 40
"""Characters before an hour in which its minutes are looked for."""


def minutes_beside(lead: str, words: str) -> tuple[int, int] | None:
    """The minutes of a day, from and to, of an hour by the loose minutes that stand before it.

    ``lead`` is what stands before the ``words`` of the hour; None where no loose minutes do.
    """
    found = _LEAD.search(lead)
    behind = _SIDE.match(words) if found is not None and found["side"] is None else None
    if found is None or (found["side"] is None and behind is None):
        return None
    span = _many(found)
    hour = hour_told(words[behind.end() :] if behind is not None else words)
    if span is None or hour is None:
        return None
    side = (found["side"] or (behind["side"] if behind is not None else "")).lower()
    low, high = span if side in ("past", "after") else (-span[1], -span[0])
    return (hour[0] + low) % DAY, (hour[1] + high) % DAY


def _many(found: re.Match[str]) -> tuple[int, int] | None:
    if found["some"] is not None:
        return _SOME[" ".join(found["some"].lower().split())]
    low, high = small(found["low"].lower()), small(found["high"].lower())
    return (low, high) if low is not None and high is not None and low < high else None
