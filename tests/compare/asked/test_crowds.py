"""How many people, soldiers and vehicles were there."""

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
    ],
)
def test_how_many_were_there(said: str) -> None:
    assert "gathered" in asked(said)
    assert asked(said) <= {"gathered"}


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("The convoy consisted of nine lorries.", "vehicles"),
        ("We were nine lorries and a jeep.", "vehicles"),
        ("Q. How many lorries did you send?\nA. Nine.", "vehicles"),
        ("The lorries stood in the road. They were nine.", "vehicles"),
        ("Nine lorries were burnt out.", "vehicles_lost"),
        ("She counted eight black lorries on the road.", "vehicles_lost"),
    ],
)
def test_vehicles(said: str, question: str) -> None:
    assert asked(said) == {question}


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
    ],
)
def test_others_that_are_counted(said: str) -> None:
    assert asked(said) & {"forces", "gathered", "vehicles", "vehicles_lost"} == set()
