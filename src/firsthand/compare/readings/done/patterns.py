"""How a deed is told in words: patterns with what they need around them, and what bars them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from firsthand.extract.lexicons import phrases


class Pattern(NamedTuple):
    """``here`` must be found in the sentence, ``needs`` there or before it, or
    ``far`` from it so many times in the account; ``bars`` must not be at the match. ``open`` where
    the words themselves say that it is not known.
    """

    words: re.Pattern[str]
    done: bool = True
    fixed: bool = False
    own_no: int = 0
    here: re.Pattern[str] | None = None
    needs: re.Pattern[str] | None = None
    far: int = 0
    bars: re.Pattern[str] | None = None
    open: bool = False


class Deed(NamedTuple):
    """The act and the topic of its readings, how it is told, and how a bare question names it."""

    act: str
    topic: tuple[str, ...]
    patterns: tuple[Pattern, ...]
    asked: re.Pattern[str] | None = None


OWN = (
    r"(?:\s(?:had|has|have|did|do|does|was|were|is|are|be|been|being|to|not|never|ever|even|also"
    r"|only|just|simply|duly|properly|all|itself|alone|then|at|last|once|twice|finally|again|still|soon"
    r"|suddenly|immediately|promptly|so|much|as|could|would|didn['’]t|wasn['’]t|weren['’]t|hadn['’]t"
    r"|don['’]t|doesn['’]t|couldn['’]t|any|of|them|these|those|which|that|thrice|always|later|already"
    r"|twice)\b|\s(?:in|on|at|above|outside|inside|for|from|along|by|of|to)\s(?:(?:the|our|its|my|their"
    r"|this|that)\s)?[\w’'-]+(?:\s[\w’'-]+)?){0,7}"
)
"""What may stand between a noun and its verb: auxiliaries, adverbs, ties with a noun."""
SOME = (
    r"(?:(?:the|a|an|any|no|some|his|her|its|our|their|your|my|that|this|those|these|every|each|all"
    r"|all the|both|one of the|none of the)\s)?"
)
FEW = r"(?:[\w’'-]+\s){0,2}?"


GAP = r"[^.;:!?\n]{0,50}?"
"""What may stand in one clause between two words that tell a deed together."""


def near(one: str, other: str) -> str:
    """What matches two kinds of words in one clause, in either order."""
    return rf"(?:\b(?:{one})\b{GAP}\b(?:{other})\b|\b(?:{other})\b{GAP}\b(?:{one})\b)"


def regex(words: str) -> re.Pattern[str]:
    """A pattern that does not look at capitals."""
    return re.compile(words, re.I)


def so(words: str, **around: Any) -> Pattern:
    """Words that tell that it was done."""
    return Pattern(regex(words))._replace(**around)


def not_so(words: str, **around: Any) -> Pattern:
    """Words that tell that it was not; ``own_no`` says how many a "no" of them is their own."""
    return Pattern(regex(words), done=False)._replace(**around)


def group(section: str) -> str:
    """What matches a phrase of a section, in a pattern."""
    return f"(?:{_any(phrases('deeds', section))})"


@cache
def either(some: tuple[str, ...]) -> re.Pattern[str]:
    """What matches one of some phrases as whole words."""
    return re.compile(rf"(?:\b|(?<=n['’]t))(?:{_any(some)})\b", re.I)


def _any(some: tuple[str, ...]) -> str:
    return "|".join(re.escape(p).replace(r"\ ", r"\s").replace("'", "['’]") for p in some)
