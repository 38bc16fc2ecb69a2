"""How many were aboard."""

from __future__ import annotations

import pytest

from tests.compare.asked.asking import asked

SAILING = (
    "The barge Tilda sank off the weir. Those on board sang.",
    "Everybody aboard was asleep when she struck.",
    "Nobody on board had a lamp.",
)


@pytest.mark.parametrize(
    "said",
    [
        "There were about ninety people on board.",
        "The harbour master put the number on board at 120.",
        "Nine children were landed. A clerk put the number on board at about ninety.",
        "We put the number of those on board at between 170 and 185.",
        "There were sixty people on the barge, which was built for twenty.",
        "A rotten hull with nearly two hundred people in it was on its way to the coast.",
        "She was carrying forty passengers.",
        "According to the clerk there were ninety on board; others speak of more than 150.",
        "Those aboard numbered 61.",
        "How many were on board I do not know.",
        "Eighty souls were aboard.",
    ],
)
def test_how_many_were_aboard(said: str) -> None:
    assert "aboard" in asked(said, *SAILING)


@pytest.mark.parametrize(
    "said",
    [
        "Nine were pulled aboard by the pilot.",
        "The launch took forty people on board.",
        "Twenty keys were later found in a bag on board.",
        "The barge was built for no more than twenty.",
        "She had a crew of eleven.",
        "I counted a hundred and twenty on deck.",
        "There were thirty children on board.",
        "Nobody aboard was told. Fourteen people died.",
        "Last year the barge carried forty people.",
        "There were sixty lamps on board.",
        "Forty people stood on the quay.",
        "How many were on board we asked. The clerk told us forty that night, then sixty.",
        "The cutter with six officers in it came at ten.",
    ],
)
def test_what_is_no_number_of_those_aboard(said: str) -> None:
    assert "aboard" not in asked(said, *SAILING)


def test_without_people_aboard_it_is_not_asked() -> None:
    assert "aboard" not in asked("Forty were on board.", "The mill burned.", "Rell ran.")
