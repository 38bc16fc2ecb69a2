"""Questions in plain words."""

import pytest

from firsthand.compare.alignment import points
from firsthand.compare.readings import readings
from tests.compare.mining import mined


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The north gate was locked.", "The north gate was never locked."),
        ("The lamp was dark.", "The lamp was not dark."),
        ("The hut was empty.", "The hut was not empty."),
    ],
)
def test_a_state_is_asked_by_the_word_to_which_yes_and_no_belong(one: str, other: str) -> None:
    """ "Locked" is a no to "open": asked by "locked", yes and no would change places."""
    accounts = mined(one, other)
    found = points(accounts, [r for a in accounts for r in readings(a)], ())
    (point,) = [p for p in found if p.slot == "polarity"]
    asked = {"open": "open", "lit": "lit", "empty": "empty"}[point.readings[0].act]
    assert f" {asked}?" in point.question
