"""The stretches of a long account that tell of another time than that of the event."""

import pytest

from firsthand.compare.alignment.names import names
from firsthand.compare.alignment.tellings import Telling
from firsthand.compare.asked.stretches import Day, apart, day_of
from tests.compare.mining import mined

DAY = Day(14, "october", "thursday", "1773")


def told_apart(said: str) -> list[str]:
    """The sentences that are not of the fourteenth of October 1773."""
    account = mined(said, "Nothing is known.")[0]
    telling = Telling(account, names([account]))
    sentences = [s.of(telling.text).strip() for s in account.sentences]
    return [sentences[n] for n in sorted(apart(telling, DAY))]


@pytest.mark.parametrize(
    "said",
    [
        "On the second of October a carter was shot. He had a whip.",
        "In the year 1769 some shots were fired there. Nobody fell.",
        "In June two hundred stood before the gate. They threw stones.",
        "The night before there was a riot. A man was hurt.",
        "On the Saturday some sailors fought. One fell.",
        "Q. Were you there on the 2nd of October, when the carter was shot?\nA. I heard one shot.",
    ],
)
def test_another_day_lasts_until_the_paragraph_ends(said: str) -> None:
    assert len(told_apart(said)) == 2


@pytest.mark.parametrize(
    "said",
    [
        "On the fourteenth of October the soldiers came down. They fired.",
        "On Thursday they stood before the door. One slipped.",
        "That night the moon was bright. Two fell.",
        "Q. Did you see any fall.\nA. I saw one.",
    ],
)
def test_of_the_day(said: str) -> None:
    assert not told_apart(said)


def test_the_day_comes_back() -> None:
    said = "On the second a carter was shot on the 2nd of October. That night was quiet. On the 14th they fired."
    assert told_apart(said) == ["On the second a carter was shot on the 2nd of October."]
    said = "The next day he was opened. The ball had gone in behind."
    assert told_apart(said) == ["The next day he was opened."]


def test_the_day_is_the_one_that_governs_most_of_the_accounts() -> None:
    one = "On the 2nd of May 1801 a boy was hit. On the 9th of May the guard fired. One fell. Then all ran away."
    other = "It was the 9th of May. They came up the lane and fired. That was all that I saw."
    tellings = {a.id: Telling(a, names([a])) for a in mined(one, other)}
    assert day_of(tellings)[:2] == (9, "may")
