"""Times told as "it was ten when": the question is of what stands behind."""

from __future__ import annotations

from firsthand.compare.alignment.joining import known_of, points
from firsthand.compare.readings import readings
from tests.compare.mining import mined


def test_it_was_so_late_when_something_happened() -> None:
    accounts = mined(
        "It was twenty-five minutes to nine when the barge came.", "The barge came at 22:25."
    )
    found = points(accounts, [r for a in accounts for r in readings(a)], known_of(accounts, ()))
    assert any(p.slot == "time" and len(p.readings) == 2 for p in found)
