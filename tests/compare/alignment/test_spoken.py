"""Which accounts speak of what is asked of every event, in words that no rule read."""

from __future__ import annotations

import re

import pytest

from firsthand.compare.alignment.joining import known_of, points
from firsthand.compare.alignment.mentions import mentions
from firsthand.compare.alignment.spoken import field_of, speak
from firsthand.compare.readings import readings
from tests.compare.alignment.support import account, count, reading
from tests.compare.mining import mined


def _speaks(question: str, slot: str, words: str) -> bool:
    field = field_of(question)
    assert field is not None
    return speak(mentions(account("a", *re.split(r"(?<=[.?]) ", words)), {}), slot, field)


@pytest.mark.parametrize(
    "words",
    [
        "We buried thirty-six in two days.",
        "Forty names stand on the monument.",
        "The toll had risen to 14 by noon.",
        "Q. How many bodies did you see? A. I looked away.",
        "There were bodies everywhere. Nine, I think.",
        "Twenty lost their life that night.",
        "Some two dozen perished.",
    ],
)
def test_how_many_died_is_spoken_of(words: str) -> None:
    assert _speaks("dead", "quantity", words)


@pytest.mark.parametrize(
    "words",
    [
        "Nine carts stood at the weir.",
        "The dead were carried to the church.",
        "We mourned them. Afterwards, as the committee had asked, we went on with all our work for nine days.",
    ],
)
def test_a_number_or_the_dead_alone_do_not_tell_how_many_died(words: str) -> None:
    assert not _speaks("dead", "quantity", words)


@pytest.mark.parametrize(
    ("question", "words", "spoken"),
    [
        ("dead_where", "Most of the bodies lay on the stairs.", True),
        ("dead_where", "The dead were mourned by all.", False),
        ("fire_where", "Nobody can say where the blaze broke out.", True),
        ("fire_where", "The fire was put out by noon.", False),
        ("shot_whence", "The rounds came in from the mill side.", True),
        ("shot_whence", "Two shells lay on the road.", False),
    ],
)
def test_a_place_is_spoken_of_beside_what_was_there(
    question: str, words: str, spoken: bool
) -> None:
    assert _speaks(question, "place", words) is spoken


@pytest.mark.parametrize(
    ("question", "words", "spoken"),
    [
        ("ordered_fire", "Some heard a word given, and some did not.", True),
        ("ordered_fire", "Bread was ordered from the mill.", False),
        ("did_it", "Everybody blames somebody else.", True),
        ("did_it", "It rained all that day.", False),
        ("shut_it", "The padlock lay in the grass.", True),
        ("owner", "To whom the sacks belonged is not clear.", True),
        ("owner", "The sacks were wet.", False),
    ],
)
def test_a_doer_is_spoken_of_where_the_act_is(question: str, words: str, spoken: bool) -> None:
    assert _speaks(question, "actor", words) is spoken


def test_a_question_without_a_field_has_none() -> None:
    assert field_of("colour of the mill") is None


@pytest.mark.parametrize(
    ("other", "silent"),
    [
        ("Thirty-six have we put into the grave.", False),
        ("Two of the miller’s sons were in the yard, and it rained.", True),
    ],
)
def test_an_account_is_silent_where_no_sentence_speaks_of_the_question(
    other: str, silent: bool
) -> None:
    here = account("a", "Nine people died."), account("b", "Ten people were killed.")
    told = (
        reading(here[0], "Nine people died", count(9, "people"), "die"),
        reading(here[1], "Ten people were killed", count(10, "people"), "kill"),
    )
    every = (*here, account("c", other))
    found = points(every, told, known_of(every, ()))
    assert [p.silent for p in found] == [("c",) if silent else ()]


@pytest.mark.parametrize(
    "words",
    [
        "People were brought to Ward 12 all night.",
        "12. People were kept away.",
        "At 9.30 the people went home.",
        "No one of the people stayed.",
        "I have known these people four years.",
        "Nobody knows who the people were.",
        "The people had one word for it.",
    ],
)
def test_a_number_that_counts_nothing_is_no_answer(words: str) -> None:
    field = field_of("gathered")
    assert field is not None
    assert not speak(mentions(*mined(words), {}), "quantity", field)


def test_a_number_that_answers_something_else_leaves_an_account_silent() -> None:
    here = mined(
        "Some 400 people were in the square.",
        "About 900 people stood in the square.",
        "Of the people who fled nine were killed.",
        "People fled. Nine of the people on the stairs stayed.",
    )
    told = [r for a in here for r in readings(a)]
    found = points(here, told, known_of(here, ()))
    gathered = next(p for p in found if p.question == "How many people were there?")
    assert "d3" in gathered.silent
    assert "d4" not in gathered.silent


@pytest.mark.parametrize(
    ("question", "slot", "words", "spoken"),
    [
        ("dead", "quantity", "Casualties were nil.", True),
        ("dead", "quantity", "How many were killed I could not say.", True),
        ("dead", "quantity", "The dead were many, and we mourned.", False),
        ("wounded_to", "place", "Where the wounded were put, nobody told us.", True),
        ("call_when", "time", "I rang them. What time was that? I had no watch.", True),
        ("call_when", "time", "I rang them. They came with ladders and hoses, and we let them in.", False),
        ("opened_it", "actor", "The lad had unbolted it.", True),
        ("opened_it", "actor", "The lad ran home.", False),
        ("whistle", "polarity", "She blew twice for the bend.", True),
        ("whistle", "polarity", "She rounded the bend.", False),
    ],
)  # fmt: skip
def test_none_and_what_is_left_open_and_a_short_question_speak_of_it(
    question: str, slot: str, words: str, spoken: bool
) -> None:
    assert _speaks(question, slot, words) is spoken
