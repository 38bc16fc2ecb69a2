"""How a deed is told in words: patterns with what they need around them, and what bars them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from firsthand.compare.baseforms import irregular
from firsthand.compare.sought import Sought
from firsthand.extract.lexicons import phrases


class Pattern(NamedTuple):
    """``here`` must be found in the sentence, ``needs`` there or before it, or
    ``far`` from it so many times in the account; ``lately`` in the sentence before it; ``bars`` must
    not be at the match. ``open`` where the words themselves say that it is not known.
    """

    words: Sought
    done: bool = True
    fixed: bool = False
    own_no: int = 0
    here: Sought | None = None
    needs: Sought | None = None
    far: int = 0
    bars: Sought | None = None
    open: bool = False
    lately: Sought | None = None


class Deed(NamedTuple):
    """The act and the topic of its readings, how it is told, and how a bare question names it."""

    act: str
    topic: tuple[str, ...]
    patterns: tuple[Pattern, ...]
    asked: Sought | None = None


OWN = (
    r"(?:\s(?:had|has|have|did|do|does|was|were|is|are|be|been|being|to|not|never|ever|even|also"
    r"|only|just|simply|duly|properly|all|itself|alone|then|at|last|once|twice|finally|again|still"
    r"|soon"
    r"|suddenly|immediately|promptly|so|much|as|could|would|didn['’]t|wasn['’]t|weren['’]t"
    r"|hadn['’]t"
    r"|don['’]t|doesn['’]t|couldn['’]t|any|of|them|these|those|which|that|thrice|always|later"
    r"|already"
    r"|twice)\b|\s(?:in|on|at|above|outside|inside|for|from|along|by|of|to)\s(?:(?:the|our|its|my"
    r"|their"
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


def regex(words: str) -> Sought:
    """A pattern that does not look at capitals."""
    return Sought(words)


def so(words: str, **around: Any) -> Pattern:
    """Words that tell that it was done."""
    return Pattern(regex(words))._replace(**around)


def not_so(words: str, **around: Any) -> Pattern:
    """Words that tell that it was not; ``own_no`` says how many a "no" of them is their own,
    or a group "own" which part of them is a denial of itself.
    """
    return Pattern(regex(words), done=False)._replace(**around)


def forms(verbs: str) -> str:
    """What matches any form of some verbs."""
    return rf"(?:{'|'.join(sorted({f for v in verbs.split() for f in _forms(v)}))})"


def _forms(verb: str) -> tuple[str, ...]:
    """All forms of a verb; a regular one that ends in one consonant may double it."""
    stem = verb.removesuffix("e")
    some = [verb, f"{verb}s", f"{verb}es", f"{stem}ed", f"{stem}ing"]
    if verb.endswith("y"):
        some += [f"{verb[:-1]}ies", f"{verb[:-1]}ied"]
    if verb[-1] in _DOUBLED:
        some += [f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"]
    return (*some, *(form for form, base in irregular().items() if base == verb))


_DOUBLED = "bdglmnprt"


def frame(
    things: str, acts: str, dead: str = "", of_it: str = "", **around: Any
) -> tuple[Pattern, ...]:
    """Tellings of a thing and what it does, or is made to do, in either order, and of its silence.

    Behind a sentence of the thing "it", "they" and "none" are of it too, with an act ``of_it``.
    """
    thing = regex(rf"\b{things}\b")
    told = (
        so(near(things, acts), **around),
        so(
            rf"\b(?:no|not\s(?:an?|one)|without\s(?:an?|any|so\smuch\sas\san?)"
            rf"|never\san?)\s(?:[\w-]+\s)?{things}\b", **around),
        so(rf"{_IT}{_SHORT}\b{of_it or acts}\b", lately=thing, **around),
    )  # fmt: skip
    if not dead:
        return told
    return (
        *told,
        not_so(rf"\b{things}\b{GAP}\b(?P<own>{dead})\b", **around),
        not_so(rf"\b(?P<own>{dead})\b{GAP}\b{things}\b", **around),
        not_so(rf"{_IT}{_SHORT}\b(?P<own>{dead})\b", lately=thing, **around),
    )


_SHORT = r"[^.;:!?\n]{0,25}?"
_IT = r"\A\W*(?:A\.\s)?(?:[\w’'-]+,?\s){0,4}?(?:it|they|none|neither|one|both)\b"


def group(section: str) -> str:
    """What matches a phrase of a section, in a pattern."""
    return f"(?:{_any(phrases('deeds', section))})"


@cache
def either(some: tuple[str, ...]) -> Sought:
    """What matches one of some phrases as whole words."""
    return Sought(rf"(?:\b|(?<=n['’]t))(?:{_any(some)})\b")


def _any(some: tuple[str, ...]) -> str:
    return "|".join(re.escape(p).replace(r"\ ", r"\s").replace("'", "['’]") for p in some)
