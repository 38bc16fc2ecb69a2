"""How wide a number is by the words behind it, and whose it is."""

from __future__ import annotations

import pytest

from firsthand.compare.readings import readings
from firsthand.compared import Count
from tests.compare.mining import mined


def counts(said: str) -> list[tuple[float | None, float | None, str | None]]:
    (account,) = mined(said)
    found = [(r.value, r.voice) for r in readings(account) if r.slot == "quantity"]
    return [(v.low, v.high, voice) for v, voice in found if isinstance(v, Count)]


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        ("Q. How many constables were there?\nA. Thirty, it might be.", 27, 33),
        ("There were forty men or so.", 36, 44),
        ("We were nineteen, with the sergeant.", 18, 19),
        ("We were eighteen and the sergeant.", 18, 19),
        ("We were nine lorries and the jeep.", 9, 10),
        ("Q. How many people lived there?\nA. Sixty, sixty-five.", 60, 65),
        ("Q. How many did they carry out?\nA. Eight of them, or nine.", 8, 9),
        ("Twelve men stood there with the flag.", 12, 12),
        ("Nine men and the captain were killed.", 9, 9),
    ],
)
def test_width(said: str, low: float, high: float) -> None:
    found = counts(said)
    assert [round(x) for x in found[0][:2] if x is not None] == [low, high]


@pytest.mark.parametrize(
    "said",
    [
        "Everybody has read sixty.",
        "They say a thousand.",
        "People have said two volleys.",
        "Residents of the north bank speak of two volleys.",
    ],
)
def test_what_others_say_is_nobodys_own_number(said: str) -> None:
    assert {voice for _, _, voice in counts(said)} == {"?"}


def test_ones_own_number() -> None:
    assert counts("I said that there were nine lorries.")[0][2] != "?"
