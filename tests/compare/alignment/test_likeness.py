"""Sentences that may speak of one event."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from firsthand.compare.alignment.likeness import ALIKE, likeness
from firsthand.compare.alignment.lines import line, rarities
from firsthand.compare.alignment.proposals import proposals
from firsthand.compare.baseforms import base_form

TOLD = [
    "Two barges collided off Varn on Monday.",
    "A collision of barges near Varn killed the pilot Orsini.",
    "The bakery in Teln burned to the ground.",
    "Fire destroyed a bakery at Teln.",
    "The mayor of Ostrel opened the fair.",
]
LINES = [line(t) for t in TOLD]


def test_base_forms() -> None:
    words = "collided barges burned struck carries stopped bus news boxes".split()
    assert [
        base_form(w) for w in words
    ] == "collide barge burn strike carry stop bus news box".split()


def test_nouns_of_acts_are_their_verbs() -> None:
    assert "collide" in LINES[0].words & LINES[1].words
    assert LINES[1].names == {"varn", "orsini"}
    assert line("Forty-one men, 12 boats").numbers >= {"#12"}


def test_the_same_event_is_alike_and_another_is_not() -> None:
    rare = rarities(LINES)
    assert likeness(LINES[0], LINES[1], rare) >= ALIKE
    assert likeness(LINES[2], LINES[3], rare) >= ALIKE
    assert likeness(LINES[0], LINES[4], rare) < ALIKE


def test_partners_come_first() -> None:
    found = proposals(LINES, list("abcde"))
    assert found[0][0] == 1
    assert found[2][0] == 3
    assert proposals(LINES, ["a"] * 5) == [()] * 5
    assert proposals([], []) == []


@given(st.text(max_size=80), st.text(max_size=80))
def test_likeness_is_symmetric_and_a_share(a: str, b: str) -> None:
    one, other = line(a), line(b)
    rare = rarities((one, other))
    assert 0 <= likeness(one, other, rare) <= 1
    assert likeness(one, other, rare) == likeness(other, one, rare)
