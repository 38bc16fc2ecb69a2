"""The words that a rule matched, as they stand in the text and as the table has them."""

from __future__ import annotations

import re

from firsthand.extract.moments.vague import spelled
from firsthand.spans import Span

SHY = frozenset(
    ("may", "march", "mar", "sun", "sat", "mon", "wed", "dec", "august", "june", "april", "jan")
)
"""Words that are names or verbs too, and need a capital or a neighbour that tells."""


_STOP = re.compile(r"(?<![.\s]\w)(?<!\b\w\w\w)(?<!\bsept)\.$", re.I)
"""A full stop that ends a sentence and no short form."""


def written(m: re.Match[str], group: str | int = 0) -> Span:
    """Where the words of a group stand, without the full stop that ends a sentence."""
    words = _STOP.sub("", m[group])
    start = m.start(group) + len(words) - len(words.lstrip())
    return Span(start, m.start(group) + len(words.rstrip()))


def shy(words: str) -> bool:
    """Whether a month is written so that it may be another word."""
    return spelled(words) in SHY and words.islower()
