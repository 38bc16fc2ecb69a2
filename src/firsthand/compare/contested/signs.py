"""Phrases that say of themselves that there was a thing, or none: "the sky was empty".

They are in the small language of compare/phrases.py; ``+`` opens one that says so only beside one of
the words ``near`` of its kind.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from firsthand.compare.contested.frames import NEGATED
from firsthand.compare.phrases import compiled, needed, parted
from firsthand.extract import lexicons


class Sign(NamedTuple):
    """A phrase of a kind of things; ``holds`` where it says that there was one, ``own_no`` where it has a "no".

    ``beside`` where it counts only beside other words of its kind.
    """

    kind: str
    holds: bool
    own_no: bool
    beside: bool
    pattern: re.Pattern[str]


@cache
def signs() -> dict[str, tuple[Sign, ...]]:
    """The phrases of all kinds, by a word without which none of them stands in a sentence."""
    found: dict[str, list[Sign]] = {}
    for kind, part in lexicons.sections("contested").items():
        for key, holds in (("none", False), ("some", True)):
            for phrase in parted(part[key]):
                words = phrase.removeprefix("+ ")
                own_no = NEGATED.search(words.replace("/", " ")) is not None
                sign = Sign(kind, holds, own_no, words != phrase, compiled(words))
                for word in needed(words):
                    found.setdefault(word, []).append(sign)
    return {word: tuple(some) for word, some in found.items()}
