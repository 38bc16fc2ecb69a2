"""Phrases of place in running text, where no clause ties them on: "(with the mate asleep) in his bunk"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.time import SECONDS
from firsthand.compare.readings.words import STOP, listed
from firsthand.compared import Where
from firsthand.extract.actors.wordlists import is_person_noun
from firsthand.extract.lexicons import words
from firsthand.model import Span
from firsthand.values import Spot

AT = frozenset(
    """in on at by near under above below behind beside inside outside upon beneath across between
    against over off along before beyond opposite within among amid around aboard""".split()
)
"""Ties of what is at a place."""
COMPOUND = {
    "in front of": "before", "in back of": "behind", "on top of": "on", "next to": "beside",
    "close to": "near", "close by": "near", "short of": "before", "inside of": "inside", "outside of": "outside",
}  # fmt: skip
"""Ties of several words, and the one of which each says the same."""
TO = frozenset("to into onto towards toward upon on in at before".split())
"""Ties of what comes to a place."""
_OWN = r"(?:the|a|an|his|her|its|their|our|my|one|some|this|that)\s"
_NAME = r"[A-Z][\w’'-]+"
_INNER = re.compile(rf"\s(?:of|from|with|{'|'.join(sorted(AT | TO))})\s")
_LIMIT = 80
_NUMBERED = re.compile(r"\d[\w./-]*\Z")
_PARTS = frozenset(("head", "face", "heart", "shoulder"))
_SEATS = frozenset(("chair", "bench", "board"))
"""Words for people, and first of all for a thing."""


class Phrase(NamedTuple):
    """A tie and the words behind it."""

    tie: str
    words: tuple[str, ...]
    span: Span


def _pattern(some: frozenset[str]) -> re.Pattern[str]:
    ties = [*some, *(r"\s".join(t.split()) for t in COMPOUND)]
    either = "|".join(sorted(ties, key=lambda t: (-len(t), t)))
    return re.compile(rf"(?<![\w’'-])({either})\s((?:{_OWN})|(?={_NAME}))", re.I)


_AT_PATTERN, _TO_PATTERN = _pattern(AT), _pattern(AT | TO)


def phrase(
    ground: Ground, within: Span, *, to: bool = False, opening: bool = False
) -> Phrase | None:
    """The first phrase of place in a stretch, from its tie to the stretch's end; None without one.

    ``to`` where it may be the place to which somebody comes, ``opening`` where the stretch has to
    begin with it.
    """
    pattern = _TO_PATTERN if to else _AT_PATTERN
    text = ground.of(within)
    for match in pattern.finditer(text):
        before = text[: match.start()].strip()
        if opening == bool(before) or (not match[2] and not text[match.end() :][:1].isupper()):
            if opening:
                return None
            continue
        span = ground.trimmed(Span(within.start + match.start(), within.end))
        tie = " ".join(match[1].lower().split())
        found = noun(
            ground, COMPOUND.get(tie, tie), span, Span(span.start + len(match[1]), span.end)
        )
        if found is not None:
            return found
    return None


def noun(ground: Ground, tie: str, span: Span, behind: Span) -> Phrase | None:
    """The place that the words behind a tie name; ``span`` is quoted. None where it is no place."""
    text = " ".join(ground.of(behind).split())
    if len(text) > _LIMIT or ground.timed(behind):
        return None
    first = _INNER.split(text)[0].split()
    if len(first) > 1 and _NUMBERED.match(first[-1]):  # "pier 4", "kilometre 41"
        first = first[:-1]
    head = re.sub(r"\W+\Z", "", first[-1].lower()) if first else ""
    if not _named(head, first) and (
        not is_spot(head) or (is_person_noun(head) and not _is_part(head, text))
    ):
        return None
    written = (w.lower for w in ground.words_in(behind))
    kept = tuple(w for w in dict.fromkeys(written) if w not in STOP | AT | TO)
    return Phrase(tie, kept, span) if kept else None


def _named(head: str, written: list[str]) -> bool:
    """ "Oller General": a house in which the sick are."""
    return head == "general" and len(written) > 1 and all(w[:1].isupper() for w in written)


def _is_part(head: str, text: str) -> bool:
    """ "The head of the bridge": a noun for people that is here one of a place."""
    return head in _SEATS or (head in _PARTS and " of " in text)


def is_spot(head: str) -> bool:
    """Whether a noun behind "in", "at", "on" can be a place."""
    if not head[:1].isalpha() or head in listed("no_place") or head in STOP:
        return False
    return head not in SECONDS and head.removesuffix("s") not in SECONDS


def is_ground(head: str) -> bool:
    """Whether a noun is of ground that a group can hold: a street, a building, an end of one."""
    kinds = ("ways", "crossings", "buildings", "houses")
    return head in listed("stretches") or any(head in words("verdicts", k) for k in kinds)


_FLOOR = re.compile(
    r"\b(?P<which>ground|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|top|upper|basement|cellar|\d+(?:st|nd|rd|th))"
    r"[\s-](?:floors?|storey|story|storeys)\b",
    re.I,
)


def where(ground: Ground, words: tuple[str, ...], tie: str | None, span: Span) -> Where:
    """A place of some words that stands at a span; the floor on which it is is one word of it."""
    match = _FLOOR.search(ground.of(span))
    if match is not None:
        kept = (w for w in words if not w.startswith(("floor", "storey", match[0].lower())))
        words = (
            *(w for w in kept if w != match["which"].lower()),
            f"{match['which'].lower()}-floor",
        )
    return Where(words, tie, spot(ground, span))


def spot(ground: Ground, span: Span) -> Spot | None:
    """The known place that is named in a span."""
    places = ground.account.values.places
    at = bisect_left(places, span.start, key=lambda p: p.span.start)
    return next((p.chosen for p in places[at : at + 3] if span.covers(p.span) and p.chosen), None)


def singular(noun: str) -> str:
    """A noun as it was written, without its possessive and without the "s" of several people."""
    bare = re.sub(r"[’']s?\Z", "", noun)
    one = bare.removesuffix("s")
    return one if one != bare and is_person_noun(one) else bare
