"""How much got out, how many had to leave their homes, how many came out alive."""

from __future__ import annotations

import pytest

from tests.compare.asked.asking import asked


@pytest.mark.parametrize(
    "said",
    [
        "Around 800 kilograms of chlorine had got out.",
        "We estimate the quantity released at no more than three tonnes.",
        "Eleven tonnes escaped.",
    ],
)
def test_how_much_got_out(said: str) -> None:
    assert asked(said) == {"released"}


@pytest.mark.parametrize(
    "said",
    [
        "1,200 people were moved out of their homes.",
        "Some four hundred residents were evacuated.",
        "Ninety families had to leave their homes.",
    ],
)
def test_how_many_left_home(said: str) -> None:
    assert asked(said) == {"evacuated"}


@pytest.mark.parametrize(
    "said",
    [
        "Thirty-four men were brought safely to the surface.",
        "Twenty-nine came out by their own legs.",
        "The lifeboat picked up nine.",
        "There were nine survivors.",
    ],
)
def test_how_many_came_out_alive(said: str) -> None:
    assert "rescued" in asked(said)


@pytest.mark.parametrize(
    "said",
    [
        "The tank held nine tonnes.",
        "The year before nine tonnes had leaked.",
        "Nine bodies were brought to the surface.",
        "Forty prisoners came out to look.",
        "Forty men came out on strike.",
        "The town has four hundred inhabitants.",
    ],
)
def test_what_is_something_else(said: str) -> None:
    assert not asked(said) & {"released", "evacuated", "rescued"}


def test_who_were_at_work_were_there() -> None:
    """Below ground, on the shift, inside."""
    assert asked("Seventy-three went below that night.") == {"gathered"}
    assert "gathered" in asked("Seventy-five were below ground.")


def test_figures_of_an_hour_count_nothing() -> None:
    """In a log, and behind "at"."""
    log = "05.38 A thump.\n05.40 Rang surface.\n05.44 Pumps stopped.\n07.20 Men sent for. Door shut 07.35.\n"
    assert not asked(log) & {"doors", "gathered"}
    assert not asked("At approximately 22.50 a lorry struck the gate.") & {"vehicles"}


def test_the_number_of_a_paragraph_counts_nothing() -> None:
    assert asked("3.6 The west door was locked.") <= {"locked"}
