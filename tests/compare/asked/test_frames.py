"""How a number stands in its sentence."""

from __future__ import annotations

import pytest

from firsthand.compare.alignment.tellings import Telling
from firsthand.compare.asked.frames import Frame, frame
from firsthand.compare.readings import readings
from firsthand.extract import lexicons
from tests.compare.mining import mined


def _framed(said: str) -> Frame:
    (account,) = mined(said)
    counts = [r for r in readings(account) if r.slot == "quantity"]
    return frame(Telling(account, frozenset()), counts[0])


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("Ninety mounted police stood there.", "forces"),
        ("Two hundred police officers stood there.", "forces"),
        ("Nine guards opened the gate.", "forces"),
        ("Nine police dogs stood there.", None),
        ("Forty of the guests sat down.", "gathered"),
        ("The number of volleys has been put at five.", "volleys"),
        ("Doors found locked: 3.", "doors"),
        ("The sergeant gave nine apples to the guests.", None),
    ],
)
def test_what_a_number_counts(said: str, counts: str | None) -> None:
    assert _framed(said).counts == counts


def test_the_number_has_a_mark() -> None:
    assert _framed("In the yard nine lorries stood.").masked == "in the yard # lorries stood."


@pytest.mark.parametrize("section", sorted(lexicons.sections("frames")))
def test_every_section_has_an_example(section: str) -> None:
    part = lexicons.sections("frames")[section]
    assert "{}" in part["example"]
    assert lexicons.words("frames", section)
