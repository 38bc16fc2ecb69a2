"""The simple means beside which comparing is measured."""

from __future__ import annotations

import pytest
from bench.compare.growth import power
from bench.compare.peers import best_f1, bm25, tf_idf

TEXTS = [
    words.split()
    for words in ("the bell rang twice", "the bell rang", "a boat sank", "the the the")
]


def test_the_power_of_a_growth() -> None:
    assert power([(n, 3 * n**1.7) for n in (25, 50, 100, 200)]) == pytest.approx(1.7)


@pytest.mark.parametrize("scorer", [tf_idf, bm25])
def test_likeness_ranks_what_shares_rare_words(scorer) -> None:  # type: ignore[no-untyped-def]
    like = scorer(TEXTS)
    assert like(0, 1) > like(0, 3) > like(0, 2) == 0
    assert like(0, 1) == pytest.approx(like(1, 0))
    assert like(2, 2) == pytest.approx(1)


def test_the_best_threshold_of_a_ranking() -> None:
    assert best_f1([(0.9, True), (0.8, True), (0.7, False), (0.1, True)]) == pytest.approx(6 / 7)
    assert best_f1([(0.5, True), (0.5, False)]) == pytest.approx(2 / 3)
    assert best_f1([(0.5, False)]) == 0
