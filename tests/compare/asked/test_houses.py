"""How many houses were destroyed."""

from __future__ import annotations

import pytest

from tests.compare.asked.asking import asked


@pytest.mark.parametrize(
    "said",
    [
        "Nine houses were burnt down.",
        "Forty dwellings have been destroyed.",
        "Thirty cottages ceased to exist that night.",
        "Of the houses twenty were reduced to ashes.",
        "Some forty homes were swept away by the flood.",
        "Dwellings destroyed: 9.",
    ],
)
def test_how_many_were_destroyed(said: str) -> None:
    assert asked(said) == {"houses_lost"}


@pytest.mark.parametrize(
    "said",
    [
        "Nine houses were searched.",
        "Nine houses were damaged.",
        "The village has forty houses.",
        "Nine barns were burnt down.",
        "Last year nine houses were burnt down.",
        "Nine houses were not burnt.",
        "Forty houses remain.",
    ],
)
def test_other_houses(said: str) -> None:
    assert "houses_lost" not in asked(said)
