"""How many people and soldiers were there."""

from __future__ import annotations

import pytest

from tests.compare.asked.asking import asked


@pytest.mark.parametrize(
    "said",
    [
        "Forty soldiers guarded the depot.",
        "The depot was held by ninety men of the 4th Lancers under Captain Rell.",
        "Sixty rifles lined the wall.",
        "We were twenty-two and the sergeant.",
        "Q. How many constables were there?\nA. Thirty, it might be.",
        "The mayor was accompanied by a dozen gendarmes.",
        "Two hundred police officers had been drafted in.",
        "The prefect mobilised five hundred gendarmes.",
        "Out of the lorries jumped forty soldiers.",
        "They brought ninety mounted police to the square.",
        "The square was ringed by eighty soldiers with fixed bayonets.",
    ],
)
def test_how_many_of_a_force(said: str) -> None:
    assert asked(said) == {"forces"}


@pytest.mark.parametrize(
    "said",
    [
        "Some four hundred people were in the square.",
        "More than eighty slept there.",
        "The premises were licensed for thirty.",
        "It was home to forty tenants.",
        "Three thousand strikers marched to the gate.",
        "Q. How many people lived in the house?\nA. Sixty, sixty-five.",
        "A hundred pilgrims, many of them from the hills, were in the hall.",
        "A crowd of two hundred and fifty workers had collected before the gate.",
        "They say that two thousand took part in it.",
    ],
)
def test_how_many_were_there(said: str) -> None:
    assert "gathered" in asked(said)
    assert asked(said) <= {"gathered"}


@pytest.mark.parametrize(
    "said",
    [
        "Three men were with me.",
        "Five of the dead were constables.",
        "Five soldiers were killed.",
        "Two hundred people watched from outside.",
        "In my room there were twelve people.",
        "Twelve of them lived there.",
        "Forty horses stood in the square.",
        "They came round the bend, they say a thousand.",
        "There are three of us left.",
        "A dozen were carried past me.",
        "Two hundred soldiers attended the funeral.",
        "On the anniversary five thousand people marched to the wall.",
        "The barracks can house four hundred soldiers.",
        "Four soldiers were charged with murder.",
        "The town has four thousand inhabitants.",
        "There used to be a post of twenty gendarmes in the village.",
    ],
)
def test_others_that_are_counted(said: str) -> None:
    assert asked(said) & {"forces", "gathered", "vehicles", "vehicles_lost"} == set()
