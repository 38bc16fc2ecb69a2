"""How many explosions, volleys and shots there were."""

from __future__ import annotations

import pytest

from tests.compare.asked.asking import BLAST, FIRING, asked


@pytest.mark.parametrize(
    "said",
    [
        "Nine mortar rounds fell on the town.",
        "I counted nine detonations from the cellar.",
        "Seven impacts were counted: two in the yard, five on the roof.",
        "People speak of three blasts.",
        "There was only ever the one bang.",
        "There was an explosion, a single one, in the yard.",
        "The register shows a single event.",
        "It exploded twice.",
        "Q. How many bombs fell?\nA. Six, I think.",
        "Q. How many explosions did you hear?\nA. The one.",
        "Then shells came. We were in the cellar. I counted nine.",
        "How many shells fell I cannot say.",
        "We counted seven thumps.",
        "Two powerful claps were heard in the town.",
    ],
)
def test_how_many_explosions(said: str) -> None:
    assert asked(said, *BLAST) == {"explosions"}


@pytest.mark.parametrize(
    "said",
    [
        "A single volley was discharged.",
        "They fired twice, all together.",
        "Q. How often did they fire?\nA. Twice, and then by ones.",
        "Q. How many volleys?\nA. The once.",
        "Two volleys were loosed at the crowd.",
        "Q. How many volleys were there?\nA. I cannot say.",
        "Three salvoes were discharged into the square.",
        "We heard two rounds of firing.",
        "The number of volleys has been established as five.",
        "The guards let fly three times.",
    ],
)
def test_how_many_volleys(said: str) -> None:
    assert asked(said, *FIRING) == {"volleys"}


def test_shots_are_no_volleys() -> None:
    assert asked("About forty shots were fired.", *FIRING) == {"shots"}
    assert asked("Cartridges expended: 30.", *FIRING) == {"shots"}
    assert asked("We heard six reports, one after another.", *FIRING) == {"shots"}


@pytest.mark.parametrize(
    "said",
    [
        "They collected forty shells on the next day.",
        "Two of the shells did not explode.",
        "Not a single shell fell.",
        "Six barrels of flour exploded.",
        "He told us the joke twice.",
    ],
)
def test_other_shells(said: str) -> None:
    assert asked(said, *BLAST) == set()


def test_rounds_that_each_had_were_not_fired() -> None:
    assert asked("They had forty rounds each.", *FIRING) == set()


@pytest.mark.parametrize(
    "said",
    [
        "Three volleys were fired over the grave.",
        "Last year three shots were fired at the clerk.",
        "The sergeant wrote six reports.",
        "Two shots of brandy steadied him.",
    ],
)
def test_shots_of_another_time(said: str) -> None:
    assert asked(said, *FIRING) == set()


def test_without_an_event_none_is_asked() -> None:
    assert asked("Nine shells lay in the yard.") == set()
    assert asked("Nine explosions were heard in the yard.") == {"explosions"}
