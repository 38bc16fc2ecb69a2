"""When people were told to leave, and by whose order."""

from __future__ import annotations

import pytest

from tests.compare.asked.asking import asked

FLOOD = (
    "The river came over the wall at Harrowmere.",
    "The water stood in every cellar.",
    "The dam at Rell held.",
)


@pytest.mark.parametrize(
    "said",
    [
        "Residents were told to leave at 17:15.",
        "At 17:15 the duty officer ordered the evacuation of Harrowmere.",
        "The order to evacuate stands in the book at 17:15.",
        "He had ordered the village to be cleared at twenty to five.",
        "At ten past four the sergeant told us to get out.",
        "The evacuation order went out at 16:20.",
        "The evacuation of the lower town was ordered at 16:20.",
        "We were told to go at half past three.",
        "Nobody was told to leave in good time, says the clerk. The order came at 17:38.",
        "Everybody in the quarter was instructed to leave at six.",
    ],
)
def test_when_they_were_told_to_leave(said: str) -> None:
    assert "leave_when" in asked(said, *FLOOD, slot="time")


@pytest.mark.parametrize(
    "said",
    [
        "The crowd was ordered to halt at nine.",
        "The people left at nine.",
        "The last engine left at nine.",
        "The guards were ordered to fire at nine. The order came at ten.",
        "There was no order at 17:15.",
        "The year before they were told to leave at nine.",
        "They should have been told to leave at noon.",
        "The order of the day was read at nine.",
        "He was told at nine that the bridge was down.",
        "She was told to go home and came back at nine.",
    ],
)
def test_what_is_no_order_to_leave(said: str) -> None:
    assert "leave_when" not in asked(said, *FLOOD, slot="time")


@pytest.mark.parametrize(
    "said",
    [
        "The duty officer ordered the evacuation of Harrowmere.",
        "Mayor Rell ordered the village to be cleared.",
        "Nobody knew when to go. They were told to leave at five. Captain Orme gave the order.",
    ],
)
def test_who_ordered_them_to_leave(said: str) -> None:
    assert "ordered_leave" in asked(said, *FLOOD, slot="actor")


@pytest.mark.parametrize(
    "said",
    [
        "Captain Orme ordered the guards to fire.",
        "Mayor Rell ordered a new bridge.",
        "The clerk gave the order to shut the gate.",
    ],
)
def test_who_ordered_something_else(said: str) -> None:
    assert "ordered_leave" not in asked(said, *FLOOD, slot="actor")
