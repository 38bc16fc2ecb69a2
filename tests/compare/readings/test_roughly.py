"""Hours of which words leave some minutes open, and hours that stand alone."""

from __future__ import annotations

import pytest

from tests.compare.readings.support import read


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("The men were there by four.", "01:00 to 04:00 or 13:00 to 16:00"),
        ("The carts came after ten.", "10:00 to 13:00 or 22:00 to 01:00"),
        ("No cart was seen before two o'clock.", "02:00 to 05:00 or 14:00 to 17:00"),
        ("The carts did not show up until two.", "02:00 to 02:30 or 14:00 to 14:30"),
        ("They entered the town at dusk.", "16:00 to 22:00"),
        ("They entered the town before dawn.", "01:00 to 08:00"),
        ("The bell rang in four hours fifteen minutes of the morning.", "04:15"),
        ("That would be half six.", "06:30 or 18:30"),
        ("Quarter past three by the station clock.", "03:15 or 15:15"),
        ("First cart at the gate at 01:39.", "01:39"),
        ("The arrival of the carts is given as 01.39.", "01:39"),
    ],
)
def test_what_hour_is_read(said: str, printed: str) -> None:
    assert printed in {r.printed for r in read(said) if r.slot == "time"}
