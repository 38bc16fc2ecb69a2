"""How often something was done, and what there was one of."""

from __future__ import annotations

import pytest

from firsthand.compare.readings import readings
from firsthand.compared import Count
from tests.compare.mining import mined


def counts(said: str) -> list[tuple[float | None, str | None]]:
    (account,) = mined(said)
    values = [r.value for r in readings(account) if r.slot == "quantity"]
    return [(v.low, v.counted) for v in values if isinstance(v, Count)]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("The whole line fired twice.", (2, "time")),
        ("They fired only once.", (1, "time")),
        ("More than once they warned him.", (2, "time")),
        ("A single volley was discharged.", (1, "volley")),
        ("There was only ever the one bang.", (1, "bang")),
        ("There was an explosion, a single one, at the mill.", (1, "explosion")),
        ("Q. How often did they fire?\nA. Twice.", (2, "time")),
        ("Q. How many shots did you hear?\nA. The one.", (1, "shot")),
    ],
)
def test_so_often(said: str, found: tuple[float, str]) -> None:
    assert counts(said) == [found]


@pytest.mark.parametrize(
    "said",
    [
        "Once they had fired, they left.",
        "Nobody fired twice.",
        "It is twice as long as the pier.",
        "Not a single shot was fired.",
        "A single woman stood there.",
        "Did they fire twice?",
        "He came at once and fired.",
    ],
)
def test_not_so_often(said: str) -> None:
    assert counts(said) == []
