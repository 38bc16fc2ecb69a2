"""Things that several accounts of a case count."""

from __future__ import annotations

import pytest

from tests.compare.asked.asking import asked

OTHERS = (
    "The cellar held ninety drums of oil.",
    "There were eighty drums in the cellar.",
    "Sixty drums were in the cellar, he wrote.",
)


@pytest.mark.parametrize(
    "said",
    [
        "The bill shows 140 drums.",
        "There were not fewer than a hundred drums in the cellar.",
        "Q. How many drums were in there?\nA. A hundred and forty. It is on the bill.",
        "Q. How many drums were there?\nA. On paper, ninety.\n\nQ. And by your own count?\nA. A hundred and twelve.",
        "Q. How many drums were there?\nA. I did not count.",
    ],
)
def test_how_many_of_them(said: str) -> None:
    assert asked(said, *OTHERS) == {"counted drum"}


@pytest.mark.parametrize(
    "said",
    [
        "Nine of the drums were found in the dock.",
        "Forty ladders stood in the yard.",
        "Q. How many drums were there?\nA. Many.\n\nQ. The inspectors?\nA. Three.",
        "One drum had burst.",
    ],
)
def test_other_things(said: str) -> None:
    assert asked(said, *OTHERS) == set()


def test_without_other_accounts_nothing_is_asked() -> None:
    assert asked("There were eighty drums in the cellar.") == set()
