"""Words as they are compared between texts, and the passage of a text that a quotation is of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from firsthand.model import Span

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
LEAST_RUN = 3
"""Words that must stand together in both texts before two passages are held to be one."""
LEAST_SHARE = 0.7
"""Of the words of a quotation that stand in the passage, in their order."""
_COMMON = frozenset(
    """the a an of to in on at and or but it he she they we you i his her their was were is are be
    been had has have that this with for from by as not no so did do""".split()
)


class Word(NamedTuple):
    """A word in lower case, and where it stands."""

    text: str
    span: Span


def words(characters: str, start: int = 0) -> list[Word]:
    """The words of some characters that stand at an offset; apostrophes and accents are levelled.

    >>> [w.text for w in words("It’s late.")]
    ["it's", 'late']
    """
    return [
        Word(_level(m[0]), Span(start + m.start(), start + m.end()))
        for m in _WORD.finditer(characters)
    ]


def _level(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("’", "'")


def holds(said: Sequence[Word], quoted: Sequence[Word]) -> bool:
    """Whether all words of a quotation stand together in a text."""
    line = " ".join(w.text for w in said)
    return f" {' '.join(w.text for w in quoted)} " in f" {line} "


def passage(quoted: Sequence[Word], said: Sequence[Word]) -> tuple[Word, ...] | None:
    """The words of a text of which a quotation is made, where that is clear; else None.

    Some words that carry meaning must stand together in both, and most of the quotation's words
    stand in the passage in their order. Linear in the text but for the runs that are shared.
    """
    want = [w.text for w in quoted[:LONGEST]]
    if len(want) < LEAST_RUN + 1:
        return None
    best: tuple[float, int, int] | None = None
    for start in _starts(want, [w.text for w in said]):
        low, high = max(0, start - len(want)), min(len(said), start + 2 * len(want))
        found = _within(want, [w.text for w in said[low:high]])
        if found and (best is None or found[0] > best[0]):
            best = found[0], low + found[1], low + found[2]
    if best is None or best[0] < LEAST_SHARE:
        return None
    return tuple(said[best[1] : best[2]])


LONGEST = 120
"""Words of a quotation that are laid beside a text; what follows is not compared."""
MOST_STARTS = 50
"""Places where the same run stands; a run that stands in more is a formula."""


def _starts(want: Sequence[str], have: Sequence[str]) -> list[int]:
    """Where runs of the quotation that carry meaning stand in the text."""
    runs = {
        tuple(want[n : n + LEAST_RUN])
        for n in range(len(want) - LEAST_RUN + 1)
        if not set(want[n : n + LEAST_RUN]) <= _COMMON
    }
    found = [n for n in range(len(have) - LEAST_RUN + 1) if tuple(have[n : n + LEAST_RUN]) in runs]
    return found[:MOST_STARTS]


def _within(want: Sequence[str], have: Sequence[str]) -> tuple[float, int, int] | None:
    """The share of the quotation that stands in a window, and where its passage is."""
    blocks = [
        b for b in SequenceMatcher(None, want, have, autojunk=False).get_matching_blocks() if b.size
    ]
    if not blocks:
        return None
    start = blocks[0].b - blocks[0].a
    end = blocks[-1].b + blocks[-1].size + (len(want) - blocks[-1].a - blocks[-1].size)
    share = sum(b.size for b in blocks) / max(
        len(want), blocks[-1].b + blocks[-1].size - blocks[0].b
    )
    return share, max(0, start), min(len(have), end)
