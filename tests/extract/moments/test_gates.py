"""A rule that is tried only around its gate's words finds what it finds in the whole text."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from firsthand.extract.moments.atoms import RULES, atoms
from firsthand.extract.moments.phrases import Phrase
from tests.extract.moments.test_moments import NEWS, RECKONED, WRITTEN
from tests.extract.moments.test_spellings import PIECES

FILLER = "the long wall of the yard stood there as it had been left. " * 8


def everywhere(words: str) -> list[Phrase]:
    """All readings of all rules, each tried at every character."""
    found = (read(m) for pattern, read, _ in RULES for m in pattern.finditer(words))
    return [p for p in found if p is not None]


@given(
    st.lists(st.one_of(PIECES, PIECES, st.just(FILLER)), max_size=24),
    st.sampled_from(("", " ", "-")),
)
@example(
    [
        "between",
        "the",
        "twenty-first",
        "and",
        "the",
        "twenty-second",
        "of",
        "May",
        "nineteen eighty-seven",
    ],
    " ",
)
@example(["from half past", "two", "o'clock", "until", "3", "p.m.", "GMT"], " ")
@example([FILLER, "mid-night", FILLER, "mid night", FILLER, "eid al-fitr", "5pm", "'87"], " ")
@settings(max_examples=300, deadline=None)
def test_a_gate_loses_nothing_and_adds_nothing(pieces: list[str], between: str) -> None:
    words = between.join(pieces)
    assert list(atoms(words)) == everywhere(words)


def test_every_rule_finds_its_words_far_from_all_others() -> None:
    written = [f"It was on {words} that he left." for words, _ in WRITTEN]
    told = [*written, *(words for words, _, _ in RECKONED), *(words for words, _ in NEWS)]
    words = FILLER.join(told)
    assert list(atoms(words)) == everywhere(words)
