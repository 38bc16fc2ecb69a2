"""Hours in the words of timetables, and answers that put a question off."""

from __future__ import annotations

import pytest

from firsthand.compare.readings import readings
from firsthand.compared import Reading, When
from tests.compare.mining import mined


def told(said: str, slot: str) -> list[Reading]:
    (account,) = mined(said)
    return [r for r in readings(account) if r.slot == slot]


@pytest.mark.parametrize(
    ("said", "clock"),
    [
        ("Q. At what time did it explode?\nA. Sixteen-twenty by the station clock.", (980, 980)),
        ("Q. When did it begin?\nA. Nine-fourteen.", (554, 1274)),
        ("Q. When did it begin?\nA. Twenty-one hundred hours.", (1260, 1260)),
        ("Q. And what was the hour?\nA. Twenty-five to nine.", (515, 1235)),
        (
            "Q. Can you give us the time of it?\nA. It stopped at eleven minutes past nine.",
            (551, 1271),
        ),
    ],
)
def test_hours(said: str, clock: tuple[int, int]) -> None:
    values = [r.value for r in told(said, "time")]
    assert clock in [v.clock for v in values if isinstance(v, When)]


@pytest.mark.parametrize(
    ("said", "slot"),
    [
        ("Q. Can you put a figure on the crowd?\nA. I could not, sir.", "quantity"),
        ("Q. How many men were there?\nA. I did not count.", "quantity"),
        ("Q. What time was it when you woke?\nA. I used to know that.", "time"),
        ("Q. At what hour did it fall?\nA. Don't ask me for the hour.", "time"),
    ],
)
def test_put_off(said: str, slot: str) -> None:
    assert [r.modality for r in told(said, slot)] == ["unknown"]


def test_a_number_of_men_is_no_hour() -> None:
    assert told("Q. When did he come?\nA. Twenty twelve men came.", "time") == []
