"""Of several answers of one account the one that is the answer."""

from __future__ import annotations

import pytest

from firsthand.compare.alignment.joining import gists_of, known_of
from firsthand.compare.readings import readings
from firsthand.compared import Count
from tests.compare.asked.asking import BURNING
from tests.compare.mining import mined


def dead(said: str) -> list[float | None]:
    """The numbers that answer how many died, in text order."""
    (account,) = mined(said)
    kept, gists = gists_of(readings(account), known_of([account], []))
    both = zip(kept, gists, strict=True)
    return [r.value.low for r, g in both if g.asks == "dead" and isinstance(r.value, Count)]


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("Nine people had died, namely four upon the weir and five in the ward.", [9]),
        ("The guild's twenty-two takes in five who died in the winter.", []),
        ("The wire had nine dead; the guild spoke of fourteen dead.", [9, 14]),
    ],
)
def test_parts_of_a_sum(said: str, numbers: list[float]) -> None:
    assert [n for n in dead(said) if n in (4, 5, *numbers)] == numbers


def test_the_first_entry_of_a_log_tells_when_help_came() -> None:
    log = "02:31 Pump 1 on scene.\n03:05 Pump 2 on scene.\n04:30 Pump 3 on scene.\n"
    accounts = mined(log, *BURNING)
    every = [r for a in accounts for r in readings(a)]
    kept, gists = gists_of(every, known_of(accounts, []))
    both = zip(kept, gists, strict=True)
    found = [r.span.start for r, g in both if r.document == "d1" and g.asks == "engines_when"]
    assert found == [0]
