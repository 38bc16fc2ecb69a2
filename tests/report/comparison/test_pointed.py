"""Passages that other parts of the page point at: each has its anchor, and all its words are lit."""

from __future__ import annotations

import re

import turbohtml
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Span
from firsthand.report.parts.frames import Frame
from firsthand.report.parts.passages import passages
from firsthand.report.parts.sheet import sheets
from tests.report.valued import valued

MADE = valued()
TEXT = MADE.accounts[0].text.characters
SPANS = st.lists(
    st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(
        lambda ends: Span(min(ends), max(ends))
    ),
    max_size=6,
)


def bare(words: str) -> str:
    return re.sub(r"\s+", "", words)


@given(SPANS)
def test_every_passage_has_one_anchor_and_its_words_are_lit(spans: list[Span]) -> None:
    (sheet,) = sheets(MADE, pointed={"d1": spans})
    tree = turbohtml.parse(passages(sheet).source)
    ids = [e.attrs["id"] for e in tree.iter_elements() if "id" in e.attrs]
    assert len(ids) == len(set(ids))
    for number, span in enumerate(sorted(set(spans)), start=1):
        assert sheet.pointed_id(span) == f"d1.r{number}"
        assert f"d1.r{number}" in ids
        lit = [e for e in tree.select("[data-r]") if str(number) in e.attrs["data-r"].split()]
        assert bare("".join(e.text for e in lit)) == bare(span.of(TEXT))


def test_without_such_passages_the_text_is_as_it_was() -> None:
    (plain,), (none,) = sheets(MADE), sheets(MADE, pointed={"d1": ()})
    assert passages(plain) == passages(none)
    assert "data-r" not in passages(plain).source


DEGREES = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


@given(st.lists(DEGREES, max_size=5), st.floats(-80, 80), st.floats(-180, 180), st.floats(0.1, 1e4))
def test_many_positions_lie_where_each_of_them_lies(
    points: list[tuple[float, float]], lat: float, lon: float, scale: float
) -> None:
    frame = Frame(lat, lon, scale, 860, 520)
    assert list(frame.places(points)) == [frame.place(lat, lon) for lon, lat in points]
