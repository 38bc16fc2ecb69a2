"""Whether the one who tells was there, and who was examined."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.compare.presence import sworn, there
from firsthand.model import Quotation, Span
from tests.compare.cases import account


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I stood at the gate and tell only what I saw myself. It burned.", True),
        ("What I write here I witnessed. It burned.", True),
        ("All this I saw from the roof.", True),
        ("I saw the whole of it.", True),
        ("I was away that day and tell what I was told.", False),
        ("I was in Keld with the cart and saw nothing of it.", False),
        ("We were not there, and others were.", False),
        ("I did not see any of it.", False),
        ("I saw the gate fall.", None),
        ("I was not there when the doctor came, but I saw the gate fall.", None),
        ("We could hear the bell.", None),
        ("I was in the vestry and heard the bell.", None),
        ("I was in the lamp room when the smoke came up.", None),
        ("I was in Keld when I heard of it.", False),
        ("He was away that day.", False),
        ("She saw all of it.", False),
        ("I write down what is said of the fire.", False),
        ("I heard that nine fell.", False),
        ("I saw nothing.", False),
    ],
)
def test_there(words, expected):
    assert there(account(1, words)) is expected


def test_the_words_of_others_are_theirs():
    made = account(1, "“I was away that day,” said Orrin. It burned.")
    quoted = Quotation((Span(0, len("“I was away that day,”")),), True, True)
    assert there(made) is False
    seen = replace(made, text=replace(made.text, characters=made.text.characters + " I saw it."))
    assert there(replace(seen, quotations=(quoted,))) is None


def test_who_was_examined():
    made = account(
        1,
        "Mr. Anton Vell, a carter, sworn.\nQ. Where?\nMira Oster was called and examined.\nMr. Anton Vell recalled.",
    )
    assert sworn(made) == ("Anton Vell", "Mira Oster")
    assert sworn(account(1, "He had sworn that Anton Vell was there.")) == ()
