"""What is asked of every event is asked in a long account where it tells of the event."""

from __future__ import annotations

from unittest.mock import patch

import pytest

from firsthand.compare.asked import scenes
from tests.compare.asked.asking import asked

FIRED = (
    "The soldiers fired. Anton Rell was shot, and fell. The firing was heard at the mill.",
    "They fired on the people, and Anton Rell fell dead.",
    "Soldiers fired on them. Anton Rell was killed. The shots were heard.",
)


def of_it(said: str, slot: str) -> set[str | None]:
    """What is asked where the accounts are long, and the one killed is Anton Rell."""
    with patch.object(scenes, "LONG", 1):
        return asked(said, *FIRED, slot=slot)


@pytest.mark.parametrize(
    ("said", "slot", "question"),
    [
        ("The first that fell was Anton Rell.", "actor", "fell_first"),
        ("Rell fell first. The other fell after him.", "actor", "fell_first"),
        ("The miller, Anton Rell, was the first that I saw fall.", "actor", "fell_first"),
        ("Anton Rell fell. The ball took him in the breast.", "place", "hit_where rell"),
        ("Anton Rell was shot through the head.", "place", "hit_where rell"),
        (
            "Rell was dead. The ball had entered at the back, below the ribs.",
            "place",
            "hit_where rell",
        ),
        ("Nobody gave an order to fire. Anton Rell fell dead.", "polarity", "order_to_fire"),
        ("The Riot Act was not read. Then they fired, and Rell fell.", "polarity", "riot_act"),
    ],
)
def test_of_the_event(said: str, slot: str, question: str) -> None:
    assert question in of_it(said, slot)


@pytest.mark.parametrize(
    ("said", "slot"),
    [
        ("The first that fell on our side was Holm. Anton Rell lay there.", "actor"),
        ("Anton Rell was the first to fall ill.", "actor"),
        ("The first man whom I saw was Anton Rell.", "actor"),
        ("That Anton Rell was shot in the head is false.", "place"),
        ("A dog was shot in the leg.", "place"),
        ("In the year 1750 no order to fire was given. Nobody fell.", "polarity"),
    ],
)
def test_of_something_else(said: str, slot: str) -> None:
    assert not of_it(said, slot) & {"fell_first", "hit_where rell", "order_to_fire"}
