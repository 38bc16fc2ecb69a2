"""The hours that open the entries of a log."""

from __future__ import annotations

import pytest

from firsthand.compare.readings.logbook import logged
from tests.compare.readings.support import read


@pytest.mark.parametrize(
    "log",
    [
        "0237Z first rd. 0239 second, corr left 50. 0255 still falling.",
        "02:17 Call from yard.\n02:31 Pump 1 on scene.\n02:40 Stop.",
        "2350 Column at ford. 0010 Halted. 0030 Moved on.",
        "1952 smoke rptd No 2 hold. 1953 confirmed fire. 1958 doors shut.",
    ],
)
def test_a_log(log: str) -> None:
    assert len(logged(log)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "1914 War broke out. 1916 The mill closed. 1918 Peace.",
        "0340 Village entered. They stayed.",
        "1200 men came. 1100 left. 1300 stood there.",
        "He paid 1015 crowns.",
    ],
)
def test_no_log(text: str) -> None:
    assert logged(text) == []


def test_the_figures_of_an_entry_count_nothing() -> None:
    found = read("1504 shots fired, E side. 1506 req amb. 1510 crowd dispersed.")
    assert not [r for r in found if r.slot == "quantity" and "1,5" in r.printed]
    assert "15:04" in {r.printed for r in found if r.slot == "time"}
