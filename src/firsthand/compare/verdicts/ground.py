"""Whether two readings of a point have enough in common for their values to be set against each other.

Points are made from what readings speak of, and some are made wide: "eighteen miles to Carthage"
and "two miles of road" stand under one question. A verdict on two values needs more: a word that
both speak of, beside what is counted, or one thing that befell what is counted.
"""

from __future__ import annotations

from firsthand.compare.thesaurus import related
from firsthand.compared import Count, Reading, Where, Whether
from firsthand.extract.quantities.units import units

_EMPTY = frozenset("be have exist do make get go come give take say see".split())
"""Verbs that tell nothing of what is counted."""
_MUCH, _LEAST = 3, 1 / 3
"""Of so many words in which a denial tells what it denies this share must be in the other reading."""
_NEAR = ("same", "narrower", "broader")


def grounded(a: Reading, b: Reading) -> bool:
    """Whether the values of two readings may be set against each other.

    Readings that do not tell what they speak of are trusted to be of one question.
    """
    if not a.topic and not b.topic:
        return not isinstance(a.value, Where)
    if isinstance(a.value, Count) and isinstance(b.value, Count):
        return _counts(a.value, b.value, (a, b))
    if isinstance(a.value, Where) and isinstance(b.value, Where):
        return _shared(set(a.topic), set(b.topic))
    if isinstance(a.value, Whether) and isinstance(b.value, Whether):
        return a.value.holds == b.value.holds or all(_met(x, y) for x, y in ((a, b), (b, a)))
    return True


def _met(no: Reading, yes: Reading) -> bool:
    """Whether a denial that says much of what it denies has something of that in the other reading.

    "Nothing was said of killing Smith" denies not that he was killed. Few words are trusted.
    """
    assert isinstance(no.value, Whether)
    said, heard = set(no.topic), set(yes.topic)
    if no.value.holds or len(said) < _MUCH:
        return True
    met = sum(x in heard or any(related(x, y, "noun") in _NEAR for y in heard) for x in said)
    return met >= _LEAST * len(said)


def _counts(one: Count, other: Count, two: tuple[Reading, Reading]) -> bool:
    a, b = two
    own = {one.counted, other.counted}
    if _shared(set(a.topic) - own, set(b.topic) - own):
        return True
    if own & set(units()):
        return False
    if one.state is not None and one.state == other.state:
        return True
    acts = a.act.removeprefix("not "), b.act.removeprefix("not ")
    return acts[0] not in _EMPTY or acts[1] not in _EMPTY


def _shared(a: set[str], b: set[str]) -> bool:
    """Whether two readings speak of one thing, be it in a wider or a narrower word."""
    return bool(a & b) or any(related(x, y, "noun") in _NEAR for x in a for y in b)
