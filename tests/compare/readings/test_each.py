"""How many somebody hit, by his shots."""

from __future__ import annotations

import pytest

from firsthand.compare.readings import readings
from firsthand.compare.readings.each import RULE
from tests.compare.mining import mined


def hit(said: str) -> list[str]:
    """So many as each shot hit one."""
    return [r.printed for r in readings(mined(said)[0]) if r.rule == RULE]


@pytest.mark.parametrize(
    ("said", "many"),
    [
        ("The miller fired four shots, bringing his man down every time.", "4"),
        (
            "She discharged three rounds from a pistol (which a clerk had lent her), and at each fire wounded her man.",
            "3",
        ),
        ("The sergeant fired two shots, and each told.", "2"),
        ("The keeper fired five times, wounding a man at every shot.", "5"),
        ("He fired three shots, every one of which took effect.", "3"),
    ],
)
def test_each_shot_hit(said: str, many: str) -> None:
    assert hit(said) == [many]


@pytest.mark.parametrize(
    "said",
    [
        "The miller fired four shots, and missed every time.",
        "The miller fired four shots. Every man of them fell asleep.",
        "He did not fire four shots, bringing his man down every time.",
        "He bought three rounds, each of which cost a crown.",
    ],
)
def test_shots_that_are_not_said_to_have_hit(said: str) -> None:
    assert hit(said) == []
