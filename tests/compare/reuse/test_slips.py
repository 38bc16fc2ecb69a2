"""Rare errors that two accounts share."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.compare.reuse import reuse
from firsthand.compare.reuse.slips import distance, slips
from tests.compare.reuse.made import account

RIGHT = (
    "We drove to Brackenhowe at dawn.",
    "They walked as far as Brackenhowe and back.",
    "The road to Brackenhowe was closed.",
)


def _slips(*texts: str) -> list[tuple[str, list[int]]]:
    made = [account(text, f"d{n}") for n, text in enumerate(texts)]
    return [(slip.words, [n for n, _ in slip.places]) for slip in slips(made)]


def test_a_name_that_two_misspell_alike() -> None:
    wrong = ("Somebody came from Brackenhoe.", "Nobody went to Brackenhoe’s gate.")
    assert _slips(*RIGHT, *wrong) == [("Brackenhoe", [3, 4])]


def test_two_letters_of_a_short_name_after_the_same_first_name() -> None:
    right = ("I saw Tarvo Quessy.", "It was Tarvo Quessy.", "Ask Tarvo Quessy.", "Mr Quessy.")
    wrong = ("We met Tarvo Quesye.", "They say Tarvo Quesye did it.")
    assert _slips(*right, *wrong) == [("Quesye", [4, 5])]
    assert _slips(*right, *(text.replace("Tarvo", "Mr") for text in wrong)) == []


def test_a_name_of_five_letters_only_after_the_same_first_name() -> None:
    right = ("I saw Tarvo Brusk.", "It was Tarvo Brusk.", "Ask Tarvo Brusk.")
    assert _slips(*right, "We met Tarvo Bruske.", "Tarvo Bruske it was.") == [("Bruske", [3, 4])]
    assert _slips(*right, "We met a Bruske.", "A Bruske it was.") == []


def test_the_spans_are_the_misspelt_names() -> None:
    made = [account(t, f"d{n}") for n, t in enumerate((*RIGHT, "To Brackenhoe.", "In Brackenhoe."))]
    (entry,) = [e for e in reuse(made) if e.kind == "shared_error"]
    assert [s.of(made[3].text.characters) for s in entry.spans_a] == ["Brackenhoe"]
    assert [s.of(made[4].text.characters) for s in entry.spans_b] == ["Brackenhoe"]
    assert (entry.direction, entry.share) == (None, 0.0)
    assert "Brackenhowe" in entry.because


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param((*RIGHT, "From Brackenhoe."), id="one alone"),
        pytest.param((*RIGHT[:2], "From Brackenhoe.", "At Brackenhoe."), id="no common spelling"),
        pytest.param(
            (*RIGHT, "At Brackenhoe, that is Brackenhowe.", "At Brackenhoe or Brackenhowe."),
            id="who has both",
        ),
        pytest.param(
            (
                "I saw Richards.",
                "And Richards?",
                "So Richards.",
                "I saw Richardson.",
                "Richardson!",
            ),
            id="another name",
        ),
        pytest.param(
            ("A Corvane man.", "The Corvane pit.", "Of Corvane.", "The Corvanes.", "Two Corvanes."),
            id="plural",
        ),
        pytest.param(
            ("I saw Hancock.", "Mr Hancock.", "To Hancock.", "I saw Hitcock.", "Mr Hitcock."),
            id="too far",
        ),
    ],
)
def test_no_shared_error(texts: tuple[str, ...]) -> None:
    assert _slips(*texts) == []


def test_a_weekday_that_its_date_never_had() -> None:
    dated = ("It burned on Tuesday, 4 May 1998.", "On Tuesday the 4th of May we met.")
    assert _slips(*dated, "On Monday, May 4th, 1998, it burned.") == [("Tuesday, 4 May", [0, 1])]


@pytest.mark.parametrize(
    "texts",
    [
        ("On Monday, 4 May 1998.", "On Monday the 4th of May."),
        ("On Tuesday the 4th of May.", "Tuesday, May 4."),
        ("On Tuesday, 31 June 1998.", "On Tuesday, 31 June 1998."),
        ("On Tuesday, 4 May 1998.", "On Wednesday, 4 May 1998."),
    ],
)
def test_right_or_unknown_weekdays_are_no_error(texts: tuple[str, str]) -> None:
    assert _slips(*texts) == []


names = st.text("abcd", max_size=6)


@given(names, names)
def test_the_distance_is_the_same_both_ways(a: str, b: str) -> None:
    assert distance(a, b, 9) == distance(b, a, 9)
    assert (distance(a, b, 9) == 0) == (a == b)


@given(names, names, st.integers(0, 3))
def test_a_bounded_distance_agrees_with_the_full_one(a: str, b: str, most: int) -> None:
    assert distance(a, b, most) == min(distance(a, b, 9), most + 1)


def test_a_swap_is_one_edit() -> None:
    assert distance("veldon", "vledon", 3) == 1
