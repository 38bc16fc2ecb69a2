"""Where an account names a thing of which it is contested whether there was one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from firsthand.compare.readings.ground import Ground, Word
from firsthand.compare.readings.words import STOP, listed
from firsthand.compare.thesaurus import known
from firsthand.extract import lexicons
from firsthand.model import Span

_NONE = re.compile(
    r"\b(?:no|not an?|not any|not one|not a single|not so much as an?|neither|neither an?|nor|nor an?"
    r"|nor any|never an?|without|without an?|without any|without so much as an?|n['’]t an?|n['’]t any"
    r"|n['’]t one|none of (?:its|our|their|his|her|the|those|these))\Z",
    re.I,
)
_DETERMINERS = frozenset(
    """a an the this these those some any no one two three several many few each every another such
    both either neither nor all what which his her their our my your its""".split()
)
_OWN = frozenset("his her their our my your its whose".split())
_JOINS = frozenset("or nor and".split())
_MODIFIERS = 3
"""Words that may stand between a thing and what determines it."""
_LIST = 8
"""Words back in which "no" reaches over a list: "no drums, flags or guns"."""
_LEAD = 24
_CLOSE = 400
"""Characters of its sentence on either side that are read with the name of a thing."""


class Kind(NamedTuple):
    """A kind of contested things; see contested.toml."""

    name: str
    words: frozenset[str]
    weak: frozenset[str]
    near: frozenset[str]
    barred: frozenset[str]
    none: re.Pattern[str] | None
    some: re.Pattern[str] | None
    acts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Named:
    """A place that names a thing: the noun, its phrase from the determiner on, and its sentence.

    ``how`` is "none" behind "no" and the like, "own" behind "his", "the", "one" behind "a" or
    where nothing determines it. ``strong`` where the word of itself names the thing.
    """

    kind: Kind
    noun: Word
    phrase: Span
    sentence: Span
    how: str
    strong: bool

    @property
    def near(self) -> Span:
        """The sentence, or of a very long one what stands close by."""
        start, end = self.sentence
        return Span(max(start, self.noun.start - _CLOSE), min(end, self.noun.end + _CLOSE))


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds, in the order of their file."""
    return tuple(_kind(name) for name in lexicons.sections("contested"))


def _kind(name: str) -> Kind:
    part = lexicons.sections("contested")[name]
    words, weak, near, barred, acts = (
        frozenset(part[key].split()) for key in ("words", "weak", "near", "barred", "acts")
    )
    return Kind(name, words, weak, near, barred, _said(part["none"]), _said(part["some"]), acts)


def _said(phrases: str) -> re.Pattern[str] | None:
    said = [re.escape(" ".join(x.split())) for x in phrases.split("|") if x.strip()]
    return re.compile(rf"\b(?:{'|'.join(said)})\b", re.I) if said else None


def named(ground: Ground) -> Iterator[Named]:
    """All places of an account that name a contested thing, in text order."""
    for sentence in ground.account.sentences:
        words = ground.words_in(sentence)
        there = {w.lower for w in words}
        there |= {part for w in there if "-" in w for part in w.split("-")}
        there |= {f"{a.lower}_{b.lower}" for a, b in pairwise(words)}
        for kind in kinds():
            if not there & (kind.words | kind.weak):
                continue
            near = kind.words | kind.weak if there & kind.near else kind.words
            at = [n for n, word in enumerate(words) if word.lower in near]
            if any(_barred(words, n, kind) for n in at):
                continue
            for n in at:
                if n + 1 < len(words) and words[n + 1].lower in listed("trade_behind"):
                    continue
                start, how = _determined(ground, words, n)
                phrase = Span(start, words[n].end)
                strong = words[n].lower in kind.words
                yield Named(kind, words[n], phrase, sentence, how, strong)


def _barred(words: list[Word], n: int, kind: Kind) -> bool:
    """Whether the word beside it makes it another thing: "fire engine", "rifle butt"."""
    beside = words[max(0, n - 1) : n] + words[n + 1 : n + 2]
    return any(w.lower in kind.barred for w in beside)


def _determined(ground: Ground, words: Sequence[Word], n: int) -> tuple[int, str]:
    """Where the phrase of a thing begins, and what determines it."""
    at = n
    while at and n - at < _MODIFIERS and _modifies(ground, words[at - 1], words[at]):
        if words[at - 1].lower.endswith("ed") and not _told_which(words, at - 1):
            break
        at -= 1
    start = words[at].start
    if _none_before(ground, start) or _listed_none(ground, words, at):
        return start, "none"
    before = words[at - 1].lower if at else ""
    if _apart(ground, words[at - 1], words[at]) if at else True:
        return start, "one"
    if before.endswith(("’s", "'s", "s’", "s'")) or before in _OWN:
        return words[at - 1].start, "own"
    if before in ("the", "this", "these", "those"):
        return words[at - 1].start, "the"
    return (words[at - 1].start if before in _DETERMINERS else start), "one"


def _apart(ground: Ground, one: Word, other: Word) -> bool:
    return ground.characters[one.end : other.start] != " "


def _told_which(words: Sequence[Word], n: int) -> bool:
    """Whether a determiner stands before a word: "a loaded gun", not "they suspected guns"."""
    return n > 0 and words[n - 1].lower in _DETERMINERS


def _modifies(ground: Ground, word: Word, behind: Word) -> bool:
    """Whether a word can be one that says more of a noun: an adjective or a noun before it."""
    if _apart(ground, word, behind) or word.lower in _DETERMINERS | _JOINS | STOP | {
        "lacking",
        "like",
    }:
        return False
    plain = word.lower.split("-")[-1]
    return "-" in word.lower or known(plain, "adj") or (known(plain, "noun") and len(plain) > 3)


def _none_before(ground: Ground, start: int) -> bool:
    return bool(_NONE.search(ground.characters[max(0, start - _LEAD) : start].rstrip()))


def _listed_none(ground: Ground, words: Sequence[Word], at: int) -> bool:
    """Whether a thing stands in a list that "no", "neither" or "without" opens."""
    n = at
    while n and at - n < _LIST:
        before = words[n - 1]
        gap = ground.characters[before.end : words[n].start]
        joined = before.lower in ("nor", "or") or (n < at and _modifies(ground, before, words[n]))
        if gap != ", " and not (gap == " " and joined):
            break
        n -= 1
        if _none_before(ground, words[n].start):
            return True
    return False
