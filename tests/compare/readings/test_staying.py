"""Whether people were told to stay where they were."""

from __future__ import annotations

import pytest

from tests.compare.readings.test_done import DENIED, YES, of


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("The foreman told them to stay where they were.", YES),
        ("The stewards instructed the passengers to remain in their cabins.", YES),
        ("We were ordered to keep working.", YES),
        ("She said, “Nobody leaves the line.”", YES),
        ("He would not let us leave.", YES),
        ("At no time was any weaver instructed to remain at her loom.", DENIED),
    ],
)
def test_who_was_told_to_stay(said: str, answer: list[tuple[str, str]]) -> None:
    assert of("told_to_stay", said) == answer


@pytest.mark.parametrize(
    "said",
    [
        "He told them to stay away from the drink.",
        "The passengers remained in their seats.",
        "The doctor told him to stay in bed.",
        "They stayed in the cabins until four.",
    ],
)
def test_what_is_no_such_order(said: str) -> None:
    assert not of("told_to_stay", said)


def test_a_question_that_must_remain_open_is_no_door() -> None:
    """Nobody says whether the door was locked, nor hears it."""
    assert not of("locked", "Whether men lived behind the door must remain open.")
    assert of("locked", "The door was locked. They were knocking. I didn't hear it.") == YES
