"""Which language a text is in.

Most documents are recognised as English by their commonest short words alone, which costs
nothing. The general identifier (py3langid, 97 and more languages, naive Bayes over byte n-grams)
unpacks its model for half a second, so it is asked only about the rest, and once a process.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

_SAMPLE = 6000
_FEWEST_LETTERS = 24
_SURE = 0.5
# Frequent in English and rare in other languages, taken together: a fifth of running English.
_ENGLISH = frozenset(
    "the and that this with from which were they been would there when his her their have had "
    "not what who said but could about them".split()
)
_WORD = re.compile(r"[^\W\d_]+")


def of(characters: str) -> str | None:
    """The ISO 639-1 code of the main language (``en``), or None where it cannot be told.

    Judged by at most 6,000 characters from three places. Very short texts and texts without
    words give None, and so does a text for which the identifier is not sure.

    >>> of("The harbour office said that the ferry had left when they came.")
    'en'
    >>> of("Ok.") is None
    True
    """
    sample = _sampled(characters)
    words = [word.lower() for word in _WORD.findall(sample)]
    if sum(_weight(word) for word in words) < _FEWEST_LETTERS:
        return None
    hits = [word for word in words if word in _ENGLISH]
    if len(hits) >= 0.12 * len(words) and len(set(hits)) >= 2:
        return "en"
    code, sure = _identifier()(sample)
    return code if sure >= _SURE and code != "und" else None


def _weight(word: str) -> int:
    """The letters of a word; one of the East Asian scripts says as much as three others."""
    return len(word) * (3 if word >= "\u2e80" else 1)


def _sampled(characters: str) -> str:
    if len(characters) <= _SAMPLE:
        return characters
    third = _SAMPLE // 3
    middle = len(characters) // 2
    return " ".join((characters[:third], characters[middle : middle + third], characters[-third:]))


@functools.cache
def _identifier() -> Callable[[str], tuple[str, float]]:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

    def identified(sample: str) -> tuple[str, float]:
        code, sure = identifier.classify(sample)
        return str(code), float(sure)

    return identified
