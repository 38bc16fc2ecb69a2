"""How likely two sentences of two accounts speak of one event, by what they share.

A proposal, never a verdict: sentences that differ only in what matters are the most alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, sqrt

from firsthand.compare.alignment.lines import Line

ALIKE = 0.352
"""From this likeness on two sentences are taken to speak of one event: best F1 on the pairs
on which the weights were fitted."""
WEIGHTS = {"words": 4.66, "kinds": 0.53, "other names": -0.70, "numbers": 0.87, "many": 0.97}
BIAS = -1.42
"""Logistic regression, fitted on 9,010 pairs of sentences of ECB+ (Cybulska and Vossen 2014),
topics apart from those on which it was measured: F1 0.658, where calling every pair one event
reaches 0.576."""
_MANY = 8
"""So many words in common count in full."""


def likeness(a: Line, b: Line, rarities: Mapping[str, float]) -> float:
    """0 to 1; ``rarities`` are those of all sentences among which the two were found."""
    sum_ = BIAS + sum(WEIGHTS[name] * value for name, value in signs(a, b, rarities).items())
    return 1 / (1 + exp(-sum_))


def signs(a: Line, b: Line, rarities: Mapping[str, float]) -> dict[str, float]:
    """What two sentences share, each sign 0 to 1.

    "words" is the cosine of their words by rarity, "kinds" that they have a class of acts in common,
    "other names" that both name names and none is the same, "numbers" that a number is the same,
    "many" how many words are the same.
    """
    both = a.words & b.words
    long = sqrt(_squares(a.words, rarities) * _squares(b.words, rarities))
    others = bool(a.names and b.names and not a.names & b.names)
    plain = sum(1 for w in both if w[0] != "#")
    return {
        "words": _squares(both, rarities) / long if long else 0.0,
        "kinds": float(bool(a.kinds & b.kinds)),
        "other names": float(others),
        "numbers": float(bool(a.numbers & b.numbers)),
        "many": min(1.0, plain / _MANY),
    }


def _squares(words: frozenset[str], rarities: Mapping[str, float]) -> float:
    return sum(rarities.get(w, 1.0) ** 2 for w in sorted(words))
