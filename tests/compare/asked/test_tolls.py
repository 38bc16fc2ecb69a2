"""Which counts are asked for after every event."""

from __future__ import annotations

import pytest

from firsthand.compare.alignment.joining import folds_of, gists_of, tellings_of
from firsthand.compare.readings import readings
from tests.compare.mining import mined


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("Nine people were killed when the roof of the tram depot fell.", "dead"),
        ("Nine men lost their lives in the tram depot.", "dead"),
        ("Some forty people were hurt in the tram depot.", "wounded"),
        ("Nine trams were damaged in the depot.", None),
        ("Nine people were arrested at the depot.", None),
    ],
)
def test_a_count_of_those_whom_it_befell(said: str, question: str | None) -> None:
    (account,) = mined(said)
    tellings = tellings_of([account])
    _, gists = gists_of(readings(account), tellings, folds_of([account], []))
    assert {g.asks for g in gists if g.slot == "quantity"} == {question}
