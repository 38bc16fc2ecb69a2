"""Whether an account is made of labels on objects, as on a museum's wall."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from firsthand.extract import lexicons
from firsthand.extract.clauses import finite
from firsthand.extract.parse import Parse
from firsthand.extract.stretches import Stretch

MOST = 12
"""Labels are short: an account of more sentences is none."""
_YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
_FIRST = frozenset(("i", "me", "my", "we", "us", "our", "mine", "myself"))


def labels(parse: Parse, stretches: Sequence[Stretch]) -> bool:
    """Whether verbless sentences of the account's author label an object.

    It is so where one of them says whose gift the object was, or the first names an object with
    its year or stuff, and nobody speaks of himself.
    """
    own = [s for s in stretches if s.owner is None and s.role == "body"]
    if not own or len(parse.sentences) > MOST:
        return False
    bare = [s for s in own if not any(finite(parse, i) for i in parse.within(s.span))]
    if not bare or any(parse.words[i].lower in _FIRST for s in own for i in parse.within(s.span)):
        return False
    if any(_credit().match(s.span.of(parse.text)) for s in bare):
        return True
    first = bare[0]
    return first is own[0] and first.sentence == 0 and _object(parse, first)


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(lexicons.phrases('forms', 'credits'))})\b", re.IGNORECASE)


def _object(parse: Parse, stretch: Stretch) -> bool:
    """ "Fire bucket, tin, about 1890", "The telegram.": a thing, not weather and not a day."""
    words = [parse.words[i] for i in parse.within(stretch.span)]
    if any(w.tag in ("VBD", "VBP", "VBZ", "MD") for w in words):
        return False
    heads = [w for w in words if w.pos in ("NOUN", "PROPN")]
    if not heads or words[0].text.isdigit():
        return False
    said = stretch.span.of(parse.text)
    stuff = any(w.lower in lexicons.words("forms", "materials") for w in words)
    if "," in said and (stuff or _YEAR.search(said)):
        return True
    return words[0].lower in ("the", "a", "an") and len(words) <= 4
