"""How many doors were shut, how often it was warned of, how much there was."""

from __future__ import annotations

import pytest

from tests.compare.asked.asking import asked

_WEIGHED = (
    "The store held forty tonnes of saltpetre.",
    "Sixty tonnes of saltpetre lay in the store.",
)


@pytest.mark.parametrize(
    "said",
    [
        "Three doors were locked.",
        "All four exits were bolted from the outside.",
        "Of the five gates, two were chained.",
        "You told the police that three doors were locked.",
        "At least one exit had been locked, they say, and two doors were barred.",
        "Two doors could not be forced.",
        "There were two doors that nobody could open.",
        "Doors found locked: 3.",
        "Only one door was locked.",
    ],
)
def test_how_many_doors_were_shut(said: str) -> None:
    assert asked(said) == {"doors"}


@pytest.mark.parametrize(
    "said",
    [
        "The mayor was warned three times.",
        "Four letters of warning lay in the file.",
        "Two letters were sent to the owner about the cracks.",
        "On five occasions the board was told of the danger.",
        "There was one warning, by telephone.",
        "Was the owner warned? Six times in writing, says the union.",
        "Q. Did anybody warn the firm?\nA. Karel did.\n\nQ. Once?\nA. Twice, that I was there for.",
    ],
)
def test_how_often_it_was_warned_of(said: str) -> None:
    assert asked(said) == {"warnings"}


@pytest.mark.parametrize(
    "said",
    [
        "The store contained fifty tonnes of saltpetre.",
        "What went up was upward of six hundred tonnes of saltpetre.",
        "Half a thousand tons it was.",
    ],
)
def test_how_much_there_was(said: str) -> None:
    assert asked(said, *_WEIGHED) == {"load"}


@pytest.mark.parametrize(
    "said",
    [
        "Forty sacks of nitrate had been stacked by the wall.",
        "The shed held twelve tons of powder.",
    ],
)
def test_how_much_of_what_burns(said: str) -> None:
    assert asked(said) == {"load"}


@pytest.mark.parametrize(
    "said",
    [
        "The gate was locked. Eleven of them tried to leave by it and could not.",
        "At the gate there was a chain. It was locked. He was thin, about twenty-five.",
        "The store held nine tonnes of straw.",
        "There were four doors to the hall.",
        "A dozen were carried past me, on doors.",
        "She wrote him three letters from the coast.",
        "Two doors are locked every night at ten.",
        "Three doors stood open.",
        "He was warned twice for drinking.",
        "The law requires two warnings.",
    ],
)
def test_other_sums(said: str) -> None:
    assert asked(said, *_WEIGHED) == set()
