"""The small language of phrases in lexicons."""

from __future__ import annotations

import pytest

from firsthand.compare.phrases import compiled, needed, parted
from firsthand.extract import lexicons


@pytest.mark.parametrize(
    ("phrase", "words", "there"),
    [
        ("sky/heavens was ~ empty", "The sky was all day empty.", True),
        ("sky/heavens was ~ empty", "The sky was blue. The house was empty.", False),
        ("in_vain ~ at the door", "They beat in vain, again and again, at the door.", True),
        ("no light", "There was no lighter.", False),
    ],
)
def test_what_a_phrase_matches(phrase: str, words: str, there: bool) -> None:
    assert (compiled(phrase).search(words) is not None) == there


def test_a_phrase_is_looked_for_by_its_rarest_words() -> None:
    assert needed("was/were ~ padlocked/chained") == {"padlocked", "chained"}


def test_phrases_are_parted_by_a_bar() -> None:
    assert parted("on the\n latch | ajar") == ("on the latch", "ajar")


@pytest.mark.parametrize("section", sorted(lexicons.sections("tellings")))
def test_an_example_has_a_phrase_of_its_section(section: str) -> None:
    part = lexicons.sections("tellings")[section]
    assert any(compiled(p).search(part["example"]) for p in parted(part["words"]))
