"""Places that are asked for after every event."""

from __future__ import annotations

import pytest

from firsthand.compare.alignment.joining import folds_of, gists_of, tellings_of
from firsthand.compare.readings import readings
from tests.compare.mining import mined


def asked(said: str) -> set[str | None]:
    (account,) = mined(said)
    _, gists = gists_of(readings(account), tellings_of([account]), folds_of([account], []))
    return {g.asks for g in gists if g.slot == "place"} - {None}


@pytest.mark.parametrize(
    "said",
    [
        "The fire began in the boiler room.",
        "The blaze broke out on the second floor of the mill.",
        "It was in the paint store that the fire began.",
        "The seat of the fire was the lift shaft.",
        "The inspector gives the seat of the fire as the back stairs.",
        "The fire was burning hard. It had come from the paint store.",
        "Investigators traced the origin of the blaze to a kitchen on the third floor.",
        "The first flames came out of the roof of the east wing.",
        "The smoke and the fire. The cupboard under the stairs is where it started.",
        "Q. Where did the fire begin?\nA. In the paint store, under the window.",
    ],
)
def test_where_the_fire_began(said: str) -> None:
    assert asked(said) == {"fire_where"}


@pytest.mark.parametrize(
    "said",
    [
        "The bodies were found on the stairs.",
        "Most of the victims were found behind the locked door.",
        "Nine people were shot. They fell in front of the bakery.",
        "Nine died. Six were on the stairs and three in the attic.",
        "Eleven men were killed, most of them on the steps of the church.",
        "Two of the dead were found in the cellar, the rest on the roof.",
        "The men died on the bridge.",
    ],
)
def test_where_the_dead_lay(said: str) -> None:
    assert asked(said) == {"dead_where"}


@pytest.mark.parametrize(
    "said",
    [
        "The shots came from the tower.",
        "Somebody fired from behind the wall.",
        "A shot rang out from the direction of the mill.",
        "The rounds were fired from a hill north of the village.",
        "He was shooting out of the upper window.",
    ],
)
def test_whence_it_was_fired(said: str) -> None:
    assert asked(said) == {"shot_whence"}


@pytest.mark.parametrize(
    "said",
    [
        "He died on the bridge.",
        "The fire was put out. The crew came from the north depot.",
        "The seat of the committee is the town hall.",
        "The wounded lay in the yard.",
        "Nine bodies lay in the mortuary.",
        "The dead were carried to the church.",
        "She was fired from the mill in June.",
        "The smoke hung over the river.",
        "Karel came out of the mill.",
    ],
)
def test_other_places_answer_none_of_these(said: str) -> None:
    assert asked(said) == set()
