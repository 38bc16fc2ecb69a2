"""Morning or afternoon: open where nothing shows it, and shown by the account's own way of writing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.moments.support import found, told

DAY = "On 3 May 1987 he left. "
OPEN = [
    ("At 5:41 he came.", "05:41..17:41"),
    ("At 10.40 he came.", "10:40..22:40"),
    ("At 12:15 he came.", "00:15..12:15"),
    ("At 5:41 p.m. he came.", "17:41"),
    ("At 5:41 in the morning he came.", "05:41"),
    ("At 05:41 he came.", "05:41"),
    ("At 0:41 he came.", "00:41"),
    ("At 10:40 GMT he came.", "10:40"),
    ("At 1130 hours he came.", "11:30"),
    ("The gate was shut at 16:20. At 5:41 he came.", "05:41"),
    ("At 12:15 he came. It was shut at 09:05.", "09:05"),
    ("The gate was shut at 5:41 a.m. At 6:10 he came.", "06:10"),
    ("The gate was shut at 5:41 a.m. At 6:10 he slept, and at 7:30 he came.", "07:30"),
    ("The gate was shut at 10:30 a.m. At 1:15 he came.", "01:15..13:15"),
    ("The gate was shut at 5:41 a.m. At six he came.", "06:00"),
]


@pytest.mark.parametrize(("words", "value"), OPEN)
def test_figures_are_of_either_half_unless_the_account_shows_which(words: str, value: str) -> None:
    ends = "..".join(f"1987-05-03T{x}" for x in value.split(".."))
    assert told(DAY + words)[-1].split(" = ")[1] == ends


def test_a_marked_time_settles_the_one_before_it() -> None:
    assert told(DAY + "At 5:20 he came and at 6:10 p.m. he slept.")[1] == "5:20 = 1987-05-03T17:20"


def test_twelve_of_a_clock_of_24_hours_is_noon() -> None:
    assert "12:15 = 1987-05-03T12:15" in told(DAY + "At 12:15 he came. It was shut at 09:05.")


CLOCKS = [
    ("He came at 6.40.", (400, 1120)),
    ("He came at 6.40 a.m.", (400, 400)),
    ("He came about 2 p.m.", (810, 870)),
    ("He came at 16:20.", (980, 980)),
    ("He came between 5 and 6 p.m.", (1020, 1080)),
    ("He came from 22:00 to 02:00.", (1320, 120)),
    ("He came before 16:20.", None),
    ("He came in the morning.", None),
    ("He came on 3 May 1987.", None),
]


@pytest.mark.parametrize(("words", "clock"), CLOCKS)
def test_the_clock_is_told_without_a_date(words: str, clock: tuple[int, int] | None) -> None:
    (only,) = found(words)
    assert only.clock == clock


@given(st.integers(0, 23), st.integers(0, 59))
def test_the_clock_is_that_of_the_dated_moment(hour: int, minute: int) -> None:
    (only,) = found(f"It was {hour:02}:{minute:02} on 3 May 1987.")
    written = hour * 60 + minute
    other = (written + 720) % 1440
    # Without a leading zero an hour up to twelve may be of either half of the day.
    low, high = sorted((written, other)) if 10 <= hour <= 12 else (written, written)
    assert only.clock == (low, high)
    assert only.earliest == f"1987-05-03T{low // 60:02}:{low % 60:02}"
    assert only.latest == f"1987-05-03T{high // 60:02}:{high % 60:02}"
