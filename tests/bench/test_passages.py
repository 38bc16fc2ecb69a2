"""Short passages held against what is read in them."""

from __future__ import annotations

import pytest
from bench.compare.passages import Passage, found, passages

from firsthand.extract import lexicons


@pytest.mark.parametrize(
    ("passage", "answer", "value", "answers", "what"),
    [
        ("Nine people were killed.", "Nine", "9", True, "right"),
        ("Nine people were killed.", "Nine", "8", True, "value"),
        ("The road was wet that day.", "wet", "3", True, "other"),
        ("Nine people were killed.", "Nine", "", False, "taken"),
        ("Nine carts stood there.", "Nine", "", False, "clean"),
    ],
)
def test_what_is_found_at_an_answer(
    passage: str, answer: str, value: str, answers: bool, what: str
) -> None:
    one = Passage("dead", "march", passage, answer, value, answers)
    assert [w for _, w in found([one])] == [what]


@pytest.mark.parametrize("half", ["open", "blind"])
def test_each_passage_has_its_answer_once_and_asks_what_has_a_name(half: str) -> None:
    names = lexicons.sections("asked").keys()
    for one in passages(half):
        assert one.passage.count(one.answer) == 1
        assert one.question in names
        assert bool(one.value) == one.answers
