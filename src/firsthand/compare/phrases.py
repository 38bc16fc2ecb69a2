"""A small language for phrases that lexicons hold, and the patterns that are made of them.

``sky/heavens was/were ~ empty``: a stroke parts words of which one stands there, ``~`` is the place of up
to four words of the same clause, ``~~`` of up to eight, ``_`` a space within a word.
"""

from __future__ import annotations

import re

_BETWEEN = {"~": r"(?:[\w’'-]+,?\s){0,4}?", "~~": r"(?:[\w’'-]+,?\s){0,8}?"}
_BEHIND = r"\b,?\s"


def parted(entries: str) -> tuple[str, ...]:
    """The phrases of a list, which a bar parts."""
    return tuple(filter(None, (" ".join(x.split()) for x in entries.split("|"))))


def compiled(phrase: str) -> re.Pattern[str]:
    """What matches a phrase.

    >>> bool(compiled("sky/heavens was ~ empty").search("The sky was all day empty."))
    True
    """
    made = ""
    for token in phrase.split():
        made += _BETWEEN.get(token) or rf"(?:{_either(token)}){_BEHIND}"
    last = made.removesuffix(_BEHIND)
    return re.compile(rf"(?<![\w-]){last}{'' if last == made else chr(92) + 'b'}", re.I)


def needed(phrase: str) -> frozenset[str]:
    """The words of which one stands wherever a phrase does: those of its rarest place."""
    places = [t.split("/") for t in phrase.split() if t not in _BETWEEN]
    best = max(places, key=lambda words: (min(map(len, words)), -len(words)))
    return frozenset(w.lower().split("_")[-1] for w in best)


def _either(token: str) -> str:
    longest = sorted(token.split("/"), key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace("_", r"\s") for w in longest)
