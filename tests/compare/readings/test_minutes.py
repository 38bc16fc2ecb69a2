"""Loose minutes beside an hour, and lengths of time that only tell how far apart two things were."""

from __future__ import annotations

import pytest

from tests.compare.readings.support import read


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (
            "The mill caught fire a few minutes after four o'clock.",
            "04:02 to 04:10 or 16:02 to 16:10",
        ),
        ("The shed fell in two or three minutes before nine.", "08:57 to 08:58 or 20:57 to 20:58"),
        ("The train left ten minutes after six.", "06:10 or 18:10"),
    ],
)
def test_the_minutes_belong_to_the_hour(words: str, printed: str) -> None:
    """They are no length of time."""
    assert [r.printed for r in read(words, "time")] == [printed]


def test_a_length_of_time_stays_one() -> None:
    """It lasted so long before something."""
    assert "10 minutes" in [
        r.printed for r in read("It took ten minutes before the sluice gave.", "time")
    ]
