"""The cases of quotations.md, and laws that hold for any text."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from firsthand.extract.quotations import MARKS, quotations
from firsthand.model import Quotation, Span
from tests.cases import Case, cases


def _paragraphs(words: str) -> list[Span]:
    return [Span(*m.span()) for m in re.finditer(r"(?:.|\n(?!\n))+", words)]


def _quoted(words: str) -> tuple[Quotation, ...]:
    return quotations(words, _paragraphs(words))


def _listed(words: str) -> list[str]:
    out = []
    for quotation in _quoted(words):
        notes = ["speech"] if quotation.speech else []
        notes += [] if quotation.closed else ["open"]
        notes += [f"deep {quotation.depth}"] if quotation.depth > 1 else []
        pieces = " … ".join(piece.of(words) for piece in quotation.pieces)
        out.append(" | ".join([pieces, ", ".join(notes)] if notes else [pieces]))
    return out or ["none"]


@pytest.mark.parametrize("case", cases("quotations.md"), ids=lambda c: c.trap)
def test_case(case: Case) -> None:
    assert _listed(case.words) == list(case.expected)


TEXTS = st.lists(
    st.sampled_from([*MARKS, "``", "''", "a", "s", " ", "No", "the keepers", ", ", ". ", "\n\n"]),
    max_size=60,
).map("".join)


@given(TEXTS)
def test_pieces_lie_in_paragraphs_and_levels_stand_in_one_another(words: str) -> None:
    paragraphs = _paragraphs(words)
    found = quotations(words, paragraphs)
    for quotation in found:
        assert 1 <= quotation.depth <= 5
        for piece in quotation.pieces:
            assert piece.start < piece.end
            assert any(p.start <= piece.start and piece.end <= p.end for p in paragraphs)
        for a, b in zip(quotation.pieces, quotation.pieces[1:], strict=False):
            assert a.end <= b.start
    assert found == tuple(sorted(found, key=lambda q: (q.span.start, -q.span.end)))


@given(TEXTS)
@example('"“„«‹"')
def test_no_two_quotations_cross(words: str) -> None:
    found = _quoted(words)
    for a in found:
        for b in found:
            apart = a.span.end <= b.span.start or b.span.end <= a.span.start
            inside = any(
                x.span.start <= y.span.start and y.span.end <= x.span.end
                for x, y in ((a, b), (b, a))
            )
            assert apart or inside


@pytest.mark.parametrize("mark", [*MARKS, "“ ", ' "', " '", "“”", "``", "s' "])
def test_many_marks_take_time_in_line_with_their_number(mark: str) -> None:
    def seconds(count: int) -> float:
        words = f"No {mark}so" * count
        start = time.process_time()
        quotations(words, [Span(0, len(words))])
        return time.process_time() - start

    few, many = min(seconds(2_000) for _ in range(3)), min(seconds(20_000) for _ in range(3))
    assert many < 40 * few + 0.05
