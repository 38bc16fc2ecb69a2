"""Whom some words name that are no part of a clause: "the duty keeper, Hollis", "me", "nobody"."""

from __future__ import annotations

import re

from firsthand.compare.readings.ground import Ground, Standing
from firsthand.compare.readings.spots import singular
from firsthand.compare.readings.who import PRONOUNS, Doer, actor_at, doer_of, who_of
from firsthand.compare.readings.words import NOBODY, names
from firsthand.compare.thesaurus import related
from firsthand.compared import Who
from firsthand.extract.actors.wordlists import is_noun_of_actors
from firsthand.extract.lexicons import words as listed
from firsthand.model import Span
from firsthand.values import Slot

RULE = "who did it: "
"""Stands before the name of the question in the rule of a reading."""
BARRED = frozenset(
    """which what who whom whose it this that there here nothing something everything anything how why when where
    somebody someone""".split()
)
"""Words that begin no name of a doer."""
QUANTIFIERS = frozenset(
    "several some many few most all both one two three other others another any none".split()
)
_TIES = re.compile(
    r"\s(?:of|in|on|at|from|with|for|under|behind|outside|near|by|to|and|posted|standing|called|named|wearing|then)\b\s?",
    re.I,
)
_VERBS = re.compile(
    r"\b(?:was|were|is|are|had|has|have|said|says|found|did|would|could|wrapped|saw|heard|came|went|told|that|who|it|there)\b",
    re.I,
)
_LONGEST = 12
"""Words that name a doer."""


def named(ground: Ground, span: Span, standing: Standing) -> Doer | None:
    """Whom some words name; None where it is nobody in particular."""
    words = tuple(singular(w.lower) for w in ground.words_in(span))
    if not words or words[0] in BARRED or len(words) > _LONGEST:
        return None
    if words[0] in NOBODY or words[:2] == ("no", "one"):
        return Doer(Who(("nobody",), None, None, False, False), span)
    if len(words) == 1 and words[0] in PRONOUNS | {"i", "me", "we", "us"}:
        head = {"me": "i", "us": "we"}.get(words[0], words[0])
        return doer_of(ground, Slot("subject", span, head, (head,), True), standing)
    if not is_somebody(ground, span):
        return None
    kept = tuple(w for w in words if names(w)) or words
    return Doer(who_of(ground, kept, span, actor_at(ground, span)), span)


def is_somebody(ground: Ground, span: Span) -> bool:
    """Whether words are a noun for people, or a name: what hangs on it does not count."""
    if actor_at(ground, span) is not None:
        return True
    text = ground.of(span)
    if _VERBS.search(text):
        return False
    first = ground.sentence(span.start).start == span.start
    part, rest = _parted(text)
    if any(w.lower() in listed("doing", "no_doers") for w in part.split()):
        return False
    if _is_head(_noun(part), opening=first and " " not in part):
        return True
    forms = listed("readings", "formations") | listed("doing", "bodies") | QUANTIFIERS
    return (
        singular(_noun(part).lower()) in forms
        and bool(rest)
        and _is_head(_noun(_parted(rest)[0]), opening=False)
    )


def _parted(text: str) -> tuple[str, str]:
    """The words of a noun, and what hangs on it."""
    tie = _TIES.search(text)
    if tie is None or not text[: tie.start()].strip():
        return text, ""
    return text[: tie.start()], text[tie.end() :].strip()


def _noun(part: str) -> str:
    """The last word of a part that is no number: "pumpman 14"."""
    words = part.split() or [part]
    return next((w for w in reversed(words) if w[:1].isalpha()), words[-1])


def _is_head(word: str, *, opening: bool) -> bool:
    """Whether a noun is of people or a name; the first word of a sentence is no name by its capital."""
    plain = singular(word.lower().removesuffix("’s").removesuffix("'s"))
    if word[:1].isupper() and not opening:
        return plain not in BARRED
    if plain in QUANTIFIERS:
        return False
    if plain in listed("doing", "bodies"):
        return True
    if plain in listed("doing", "bodies"):
        return True
    return is_noun_of_actors(plain) or related(plain, "person", "noun") == "narrower"
