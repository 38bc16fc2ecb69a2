"""Morning or afternoon: which half of the day a clock time means whose own words leave it open.

An account that writes 24-hour times anywhere writes "5:41" for the morning. Elsewhere a time that
is marked ("5:41 a.m.") settles a time in figures beside it, where the two then come in their order
("at 6:10"). Everything else stays open: "1:15" after "10:30 a.m." may be of the afternoon.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from firsthand.extract.moments.phrases import Phrase

_LONG = re.compile(r"(?<![\w.:/-])(?:0\d|1[3-9]|2[0-4])(?:[:.h]?[0-5]\d)(?![./-]?\d)")
"""An hour that only a clock of 24 hours shows, in the words of a clock time."""
_MARK = re.compile(r"[ap]\.?\s?m\b", re.I)
_BESIDE = 160
"""Characters, about a sentence, within which one marked time settles another."""
_NOON = 720


def settled(characters: str, found: Sequence[Phrase]) -> list[Phrase]:
    """The phrases of an account in text order, those in figures with their half where it shows."""
    if any(_shows_long(characters, p) for p in found):
        return [_long(p) for p in found]
    out = list(found)
    marked = [_MARK.search(p.span.of(characters)) is not None for p in found]
    for n, p in enumerate(found):
        if p.half == "figures" and p.to is None:
            for k in (n - 1, n + 1):
                if out[n].half and 0 <= k < len(out) and marked[k]:
                    out[n] = _beside(p, out[k])
            marked[n] = not out[n].half
    return out


def _shows_long(characters: str, p: Phrase) -> bool:
    """Whether a phrase is written with a clock of 24 hours."""
    last = p.to or p
    if p.clock is None or p.half or last.half:
        return False
    words = p.span.of(characters)
    if _MARK.search(words):
        return False
    return any(
        int(m[0][:2]) * 60 + int(m[0][-2:]) in (p.clock, last.clock) for m in _LONG.finditer(words)
    )


def _long(p: Phrase) -> Phrase:
    """A time as a clock of 24 hours writes it: no twelve o'clock is midnight."""
    if p.to is not None:
        p = replace(p, to=_long(p.to))
    if p.half != "figures" or p.clock is None:
        return p
    return replace(p, clock=p.clock + (_NOON if p.clock < 60 else 0), half="")


def _beside(p: Phrase, other: Phrase) -> Phrase:
    """A time with the half of a marked one next to it, where this keeps them in their order."""
    one, two = (p, other) if p.span < other.span else (other, p)
    if p.clock is None or other.clock is None or other.half or other.to or other.bound:
        return p
    if two.span.start - one.span.end > _BESIDE or two.unit != "clock":
        return p
    clock = p.clock + (_NOON if other.clock >= _NOON else 0)
    ordered = clock <= other.clock if one is p else other.clock <= clock
    return replace(p, clock=clock, half="") if ordered else p
