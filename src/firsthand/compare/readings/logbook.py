"""The hours that open the entries of a log: "02:33 Pump 1 on scene", "0233Z pump 1 o/s", "Sat 0410–0525 searched".

A log is known by several entries, each behind an hour of the day and none earlier than the one
before but for the turn of a night. The figures that open its entries count nothing.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from firsthand.model import Span

_ENTRY = re.compile(
    r"(?:\A|\n|[.;:!?)”\"]\s)[ \t]*\[?"
    r"(?:(?:Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun)(?:day)?\.?,?[ \t])?"
    r"(?P<hour>[01]\d|2[0-3]|(?<=[ \t\n])\d(?=[:.]))(?P<parted>[:.]?)(?P<minute>[0-5]\d)"
    r"(?:\s?[–—-]\s?(?:[01]\d|2[0-3])[:.]?[0-5]\d)?"
    r"(?P<sure>\s?(?:hrs|hours|h|Z|UTC|GMT)\b)?\]?[ \t]*[,:–—-]?[ \t]+"
    r"(?P<next>[^\W\d_]|[\"“]|\d\s?[a-z]|\d{1,2}\s[A-Z]|\d{1,3}\s[a-z])"
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LEAST = 3
"""So many entries make an account a log."""
_TURN = 720
"""By more minutes than this an hour is earlier than the one before where a night lies between."""


class Entry(NamedTuple):
    """The hour that opens an entry, and its minute of the day."""

    hour: Span
    minute: int


def logged(text: str) -> list[Entry]:
    """The hours that open the entries of a log in text order; none where it is no log."""
    found = list(_ENTRY.finditer(text))
    entries = [
        Entry(Span(m.start("hour"), m.end("minute")), int(m["hour"]) * 60 + int(m["minute"]))
        for m in found
    ]
    ordered = all(b.minute >= a.minute or a.minute - b.minute > _TURN for a, b in pairwise(entries))
    if len(entries) < _LEAST or not ordered or all(map(_perhaps_year, found)):
        return []
    return entries


def _perhaps_year(entry: re.Match[str]) -> bool:
    """Whether its figures can be a year, as in a chronicle: "1914 War. 1915 Hunger"."""
    plain = not entry["parted"] and not entry["sure"] and not entry["next"].islower()
    return plain and _YEAR.fullmatch(entry["hour"] + entry["minute"]) is not None
