"""Laws of the alignment and of the chain."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from firsthand.compare.reuse.alignment import Stretch, aligned, chained


def _like(a: str, b: str) -> float:
    return float(a == b)


words = st.lists(st.sampled_from("abcdef"), max_size=12)


@given(words, words)
def test_steps_pair_equal_words_in_order(a: list[str], b: list[str]) -> None:
    match = aligned(a, b, _like)
    assert all(a[i] == b[j] for i, j in match.steps)
    assert all(i < m and j < n for (i, j), (m, n) in pairwise(match.steps))
    assert match.weight <= len(match.steps) or not match.steps


@given(words, words)
def test_the_weight_does_not_hang_on_which_comes_first(a: list[str], b: list[str]) -> None:
    assert abs(aligned(a, b, _like).weight - aligned(b, a, _like).weight) < 1e-9


@given(words)
def test_a_run_of_words_is_aligned_with_itself_word_for_word(a: list[str]) -> None:
    match = aligned(a, a, _like)
    assert match.steps == tuple((n, n) for n in range(len(a)))
    assert match.weight == len(a)


def test_a_gap_is_bridged() -> None:
    left, right = "the old ferry left the long quay".split(), "the ferry left that quay".split()
    assert [left[i] for i, _ in aligned(left, right, _like).steps] == "the ferry left quay".split()


def _stretch(a: int, b: int, wide: int, weight: float) -> Stretch:
    return Stretch(range(a, a + wide), range(b, b + wide), weight, ((a, b),))


stretches = st.lists(
    st.builds(
        _stretch, st.integers(0, 20), st.integers(0, 20), st.integers(1, 4),
        st.integers(1, 9).map(float),
    ),
    max_size=7,
)  # fmt: skip


def _follow(one: Stretch, next_one: Stretch) -> bool:
    return one.a.stop <= next_one.a.start and one.b.stop <= next_one.b.start


@given(stretches)
def test_the_chain_is_the_heaviest_of_all(given: list[Stretch]) -> None:
    ordered = sorted(given, key=lambda s: (s.a.start, s.b.start))
    best = max(
        (
            sum(s.weight for s in chosen)
            for size in range(len(ordered) + 1)
            for chosen in combinations(ordered, size)
            if all(_follow(x, y) for x, y in pairwise(chosen))
        ),
        default=0.0,
    )
    chain = chained(given)
    assert all(_follow(x, y) for x, y in pairwise(chain))
    assert sum(s.weight for s in chain) == best
