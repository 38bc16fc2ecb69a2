"""Numbers that stand alone, and entries of a log."""

from __future__ import annotations

import pytest

from firsthand.compare.readings import readings
from firsthand.compared import Count, Reading, When
from tests.compare.mining import mined


def told(said: str, rule: str) -> list[Reading]:
    (account,) = mined(said)
    return [r for r in readings(account) if r.rule == rule]


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("Two gates were locked. We tried the cellar as well. So three.", 3),
        ("Q. How many people lived there?\nA. In my room eight. In the whole house, seventy.", 70),
        (
            "Q. How many drums were there?\nA. Ninety, on paper.\n\nQ. And by your count?\nA. Ninety-two.",
            92,
        ),
    ],
)
def test_bare(said: str, number: int) -> None:
    values = [r.value for r in told(said, "a bare count")]
    assert number in [v.low for v in values if isinstance(v, Count)]


@pytest.mark.parametrize(
    "said",
    [
        "It was cold. Nine.",
        "Two gates were locked. Nine o'clock.",
        "Two gates were locked. Was it nine?",
        "Two gates were locked. I tried nine.",
    ],
)
def test_no_bare_count(said: str) -> None:
    assert told(said, "a bare count") == []


LOG = "02:17 Call from a cab.\n02:26 Unit 7 on scene.\n02:33 Fire brigade at the scene.\n02:40 Rain.\n"


def test_entries_of_a_log() -> None:
    found = told(LOG, "an entry of a log")
    assert [(r.act, r.value.clock) for r in found if isinstance(r.value, When)] == [
        ("call", (137, 137)), ("arrive", (146, 146)), ("arrive", (153, 153)), ("be", (160, 160)),
    ]  # fmt: skip


def test_two_hours_are_no_log() -> None:
    assert told("02:17 Call from a cab.\n02:26 Unit 7 on scene.\n", "an entry of a log") == []
