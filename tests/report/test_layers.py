"""Spans laid flat."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Span
from firsthand.report.parts.layers import layer

SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda p: Span(min(p), max(p))),
    max_size=12,
)


def innermost(spans: list[Span], position: int) -> int | None:
    """The same, the slow way."""
    over = [i for i, s in enumerate(spans) if s.start <= position < s.end]
    return min(over, key=lambda i: (spans[i].end - spans[i].start, -i), default=None)


@given(SPANS)
def test_each_character_has_its_innermost_span(spans: list[Span]) -> None:
    flat = layer(spans)
    for position in range(42):
        assert flat.at(position) == innermost(spans, position)


@given(SPANS)
def test_runs_are_disjoint_in_order_and_never_empty(spans: list[Span]) -> None:
    at = 0
    for run, _ in layer(spans).runs:
        assert at <= run.start < run.end
        at = run.end
