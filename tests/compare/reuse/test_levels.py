"""How far a text is taken from another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.compare.reuse.levels import Level, covered, level
from tests.compare.reuse.made import DEPUTY, LETTER, REWRITTEN, WIRE

LIGHT = (
    WIRE.replace("started", "broke out")
    .replace("gathered", "waited")
    .replace("reached", "got to")
    .replace("closed to all but", "shut to everything except")
    .replace("brought up", "taken up")
)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (WIRE, "cut"),
        (LIGHT, "light"),
        (REWRITTEN, "heavy"),
        (DEPUTY, "non"),
        (LETTER, "non"),
        ("", "non"),
    ],
)
def test_classes(text: str, word: Level) -> None:
    taken = level(WIRE, text)
    assert taken.level == word
    assert taken.derived == (word != "non")


forms = st.lists(st.sampled_from(["a", "b", "c"]), max_size=20)


@given(forms, forms, st.integers(1, 6))
def test_longer_runs_cover_no_more(a: list[str], b: list[str], run: int) -> None:
    assert 0 <= covered(a, b, run + 1) <= covered(a, b, run) <= 1


@given(st.lists(st.sampled_from(["a", "b", "c"]), min_size=6, max_size=20), st.integers(1, 6))
def test_a_text_covers_itself(a: list[str], run: int) -> None:
    assert covered(a, a, run) == 1
