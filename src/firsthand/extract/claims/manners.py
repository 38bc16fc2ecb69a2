"""How an account is written, where its form depends on it: labels on objects, a diary's notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from firsthand.extract import lexicons
from firsthand.extract.claims import openings
from firsthand.extract.claims.clauses import finite
from firsthand.extract.claims.deeds import elided, main
from firsthand.extract.claims.stretches import Stretch
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import SUBJECTS

MOST = 12
"""Labels are short: an account of more sentences is none."""
_YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
_FIRST = frozenset(("i", "me", "my", "we", "us", "our", "mine", "myself"))
_DATED = re.compile(
    r"\s*(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}|[A-Z][a-z]{5,8}day)\b[^.\n]{0,12}\."
)


@dataclass(frozen=True, slots=True)
class Manner:
    """``labels``: verbless sentences label objects. ``diary``: notes leave out the "I"."""

    labels: bool = False
    diary: bool = False


def manner(parse: Parse, stretches: Sequence[Stretch]) -> Manner:
    """How the account is written, as its author's own sentences show."""
    own = [s for s in stretches if s.owner is None and s.role in ("body", "list")]
    labels = _labels(parse, own)
    return Manner(labels, not labels and _diary(parse, own))


def _labels(parse: Parse, own: Sequence[Stretch]) -> bool:
    """Whether verbless sentences of the author label an object.

    It is so where one of them says whose gift the object was or of what it is made, or the first
    is an object with its year, and nobody speaks of himself.
    """
    if not own or len(parse.sentences) > MOST:
        return False
    bare = [s for s in own if verbless(parse, list(parse.within(s.span)))]
    if not bare or any(parse.words[i].lower in _FIRST for s in own for i in parse.within(s.span)):
        return False
    if any(_credit().match(s.span.of(parse.text)) or made_of(parse, s) for s in bare):
        return True
    first = bare[0]
    return first is own[0] and first.sentence == 0 and _object(parse, first)


def verbless(parse: Parse, words: Sequence[int]) -> bool:
    """Whether some words hold no main clause: no finite verb with a subject of its own."""
    return not any(
        finite(parse, i) and main(parse, i, words) and _has_subject(parse, i) for i in words
    )


def _has_subject(parse: Parse, verb: int) -> bool:
    return parse.child(verb, *SUBJECTS, "expl") is not None or parse.words[verb].tag == "MD"


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(lexicons.phrases('forms', 'credits'))})\b", re.IGNORECASE)


def made_of(parse: Parse, stretch: Stretch) -> bool:
    """Whether a stretch names a stuff beside an object: "Sluice key, iron"."""
    words = [parse.words[i] for i in parse.within(stretch.span)]
    if any(w.text == ":" for w in words):
        return False
    return any(w.text == "," for w in words) and any(
        w.lower in lexicons.words("forms", "materials") for w in words
    )


def _object(parse: Parse, stretch: Stretch) -> bool:
    """ "Field radio, 1951.", "The telegram.": a thing, not weather and not a day."""
    words = [parse.words[i] for i in parse.within(stretch.span)]
    if not any(w.pos in ("NOUN", "PROPN") for w in words) or words[0].text.isdigit():
        return False
    said = stretch.span.of(parse.text)
    if "," in said and _YEAR.search(said):
        return True
    return words[0].lower in ("the", "a", "an") and len(words) <= 4


def _diary(parse: Parse, own: Sequence[Stretch]) -> bool:
    """Whether the account opens with nothing but a day, or two notes leave out their "I"."""
    if not own:
        return False
    first = parse.sentences[own[0].sentence]
    head = parse.text[max(0, first.start - 60) : first.end]
    last_line = head[: len(head) - (first.end - first.start)].strip().split("\n")[-1]
    if _DATED.match(first.of(parse.text)) or (last_line and openings.only_a_date(last_line)):
        return True
    notes = sum(elided(parse, list(parse.within(s.span))) is not None for s in own)
    return notes > 1
