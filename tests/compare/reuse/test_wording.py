"""The words of an account in their normal form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.compare.reuse.wording import LONGEST_UNIT, folded, wording, words
from tests.compare.reuse.made import WIRE, account


@pytest.mark.parametrize(
    ("a", "b"),
    [("Harbour’s", "HARBOR"), ("organised", "organized"), ("don’t", "don't"), ("Centre", "center")],
)
def test_forms_that_do_not_count_as_different(a: str, b: str) -> None:
    assert folded(a) == folded(b)


@pytest.mark.parametrize(("a", "b"), [("four", "for"), ("rise", "rize"), ("hour", "hor")])
def test_short_words_keep_their_spelling(a: str, b: str) -> None:
    assert folded(a) != folded(b)


@given(st.text(max_size=80))
def test_words_stand_where_they_say(text: str) -> None:
    for token in words(text):
        assert folded(token.span.of(text)) == token.form


def test_quoted_words_are_marked() -> None:
    made = account("He said “stay where you are” and left.")
    quoted = [t.form for t in wording(made).tokens if t.quoted]
    assert quoted == ["stay", "where", "you", "are"]


def test_units_tile_the_words_and_are_short() -> None:
    made = wording(account(WIRE + " word" * 500 + "."))
    assert [i for unit in made.units for i in unit] == list(range(len(made.tokens)))
    assert all(len(unit) <= LONGEST_UNIT for unit in made.units)


def test_questions_are_left_out() -> None:
    made = wording(account("What time did you see it. I saw it at noon."))
    assert [t.form for t in made.tokens] == ["i", "saw", "it", "at", "noon"]
