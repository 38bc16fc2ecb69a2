"""Names that the model never saw are read alike, and stand in the parse as they were written."""

from __future__ import annotations

import pytest

from firsthand.extract import standins
from firsthand.extract.parse import _pipeline, parse
from firsthand.model import Span

SENTENCE = "On Friday {0} told the {1} minister that NATO, Germany and {2} had agreed."


@pytest.mark.parametrize(
    ("word", "stand_in"),
    [
        ("Halvard", standins.NAME),
        ("HALVARD", standins.LOUD),
        ("Varnovian", standins.PEOPLE),
        ("Germany", "Germany"),
        ("Families", "Families"),
        ("Moss", "Moss"),
        ("Millers", "Millers"),
        ("QZX", "QZX"),
        ("halvard", "halvard"),
        ("B", "B"),
        ("R2", "R2"),
    ],
)
def test_only_what_the_model_never_saw_is_replaced(word: str, stand_in: str) -> None:
    nlp = _pipeline()
    assert [t.text for t in standins.seen(nlp, nlp.make_doc(word))] == [stand_in]


def test_what_was_read_before_does_not_become_known() -> None:
    nlp = _pipeline()
    for _ in range(2):
        assert standins.seen(nlp, nlp.make_doc("Quorvath"))[0].text == standins.NAME


@pytest.mark.parametrize(
    "names", [("Rault", "Kelmian", "Ostermoor"), ("Dudek", "Varnish", "Ilmar")]
)
def test_the_words_and_offsets_are_the_texts_own(names: tuple[str, ...]) -> None:
    text = SENTENCE.format(*names)
    made = parse(text, [Span(0, len(text))])
    assert all(text[w.start : w.end] == w.text for w in made.words)
    assert {names[0], names[2]} <= {w.text for w in made.words}


def test_two_sides_are_read_alike() -> None:
    texts = [
        SENTENCE.format(*n)
        for n in (("Rault", "Kelmian", "Oster"), ("Wexlund", "Dorvian", "Brankov"))
    ]
    one, two = (parse(t, [Span(0, len(t))]).words for t in texts)
    assert [(w.tag, w.dep, w.head, w.entity) for w in one] == [
        (w.tag, w.dep, w.head, w.entity) for w in two
    ]
