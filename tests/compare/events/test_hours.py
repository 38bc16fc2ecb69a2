"""Which event an hour is of, where no verb beside it says so."""

import pytest

from firsthand.compare.events import meant
from firsthand.compare.readings import readings
from tests.compare.mining import mined

_SHIP = (
    "The coaster grounded on the Hask reef at 21:40.",
    "The coaster Oda ran aground off Pell at about twenty to ten.",
    "The Oda struck a reef on Tuesday, the owners said.",
)
_BLAST = (
    "The explosion at the Marl powder works happened at 14:05 on Monday.",
    "A boiler exploded at the works at about two o'clock, the owners said.",
    "Police were told of an explosion at the works.",
)
_VOLLEY = (
    "The soldiers fired at 4.10 p.m., the colonel wrote.",
    "The shooting took place at about ten past four.",
    "The soldiers shot six men in the square.",
)


def acts(case: tuple[str, ...], words: str) -> list[str]:
    """The acts of the hours in the last of some accounts."""
    accounts = mined(*case, words)
    told = meant(accounts, [r for a in accounts for r in readings(a)])
    return [
        r.act for r in told
        if r.document == accounts[-1].id and r.slot == "time" and r.rule.endswith("of the event")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "She struck at 21:45, and nobody slept.",
        "I was in the galley when we struck. The clock above the stove said a quarter to ten.",
        "By my reckoning it was ten o'clock when she struck.",
        "I felt it when we struck. It must have been half past nine.",
        "The ship took the reef. It was about twenty to ten by the chart-room clock.",
    ],
)
def test_a_ship(words: str) -> None:
    assert acts(_SHIP, words) == ["ground"]


@pytest.mark.parametrize(
    "words",
    [
        "The blast, shortly after 2 p.m., tore the roof off the mill.",
        "The gauge recorded the detonation at 14:06.",
        "My watch was broken. It had stopped at six minutes past two.",
        "I heard the bang in the kitchen. It was just past two o'clock.",
        "The kitchen clock stopped at five past two.",
        "Half the street lost its windows in the blast. It was five minutes past two.",
    ],
)
def test_a_blast(words: str) -> None:
    assert acts(_BLAST, words) == ["explode"]


@pytest.mark.parametrize(
    "words",
    [
        "I heard the volley from my bed. It was ten minutes past four.",
        "The clock had stood at four when the first shot rang out.",
        "At a quarter past four six men were killed in the square.",
        "It had gone four, for the school bell had rung.",
        "Seven weavers were done to death at ten past four.",
    ],
)
def test_a_volley(words: str) -> None:
    assert acts(_VOLLEY, words) == ["shoot"]


@pytest.mark.parametrize(
    ("case", "words"),
    [
        (_SHIP, "It was half past nine when I left the house."),
        (_SHIP, "The second mate was relieved at 21:45."),
        (_SHIP, "We had supper. It was nine o'clock and all was well."),
        (_SHIP, "She struck at three."),
        (_BLAST, "It was five past two when the foreman locked the gate."),
        (_BLAST, "The last blast came at 14:20."),
        (_BLAST, "The inquiry into the explosion ended at 14:30."),
        (_BLAST, "The explosion was reported at 14:20 by the toll-keeper."),
        (_BLAST, "The second explosion, at 14:09, broke the bridge."),
        (_BLAST, "It was not yet two o'clock."),
        (_BLAST, "At 14:30 the council discussed the explosion."),
        (_BLAST, "The blast had filled the yard with smoke by 14:30."),
        (_BLAST, "The blast broke the door. My aunt ran to the mill. It was twenty past two."),
        (_BLAST, "The doctor came after the explosion. It was half past two."),
        (_VOLLEY, "My uncle died at half past four."),
        (_VOLLEY, "It was five o'clock before the carts came."),
        (_VOLLEY, "It was nine in the evening and I went to bed."),
        (_VOLLEY, "He set his watch at ten past four."),
    ],
)
def test_other_hours(case: tuple[str, ...], words: str) -> None:
    assert acts(case, words) == []


def test_an_hour_that_no_account_ties_to_the_event_stays_as_it_was() -> None:
    assert (
        acts(("The soldiers fired.", "There was a shot.", "They fired."), "It had gone four.") == []
    )
