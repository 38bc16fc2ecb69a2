"""How many vehicles were there, how many of them were destroyed."""

from __future__ import annotations

import pytest

from tests.compare.asked.asking import asked


@pytest.mark.parametrize(
    "said",
    [
        "They came in nine lorries.",
        "Six lorries crawled up the mill road.",
        "Only two cars were used in the raid.",
        "The convoy numbered eleven vehicles.",
        "The number of lorries employed is put at fifteen.",
    ],
)
def test_how_many_there_were(said: str) -> None:
    assert asked(said) == {"vehicles"}


@pytest.mark.parametrize(
    "said",
    [
        "The loss of five lorries is confirmed.",
        "We lost three lorries that night.",
        "Two cars went up in flames.",
        "They left behind four burnt-out vehicles.",
        "Eight wagons are a total loss.",
        "The wrecks of nine lorries lay along the road.",
    ],
)
def test_how_many_were_lost(said: str) -> None:
    assert asked(said) == {"vehicles_lost"}


@pytest.mark.parametrize(
    "said",
    [
        "The depot has thirty lorries on its books.",
        "The week after, four lorries brought bread.",
        "The year before they had lost two lorries.",
        "The yard can hold forty lorries.",
    ],
)
def test_vehicles_of_another_time(said: str) -> None:
    assert asked(said) & {"vehicles", "vehicles_lost"} == set()


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
