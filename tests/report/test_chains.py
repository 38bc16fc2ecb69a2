"""Chains in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.report.chains import chain_in_words, directory, hands
from tests.report.builder import Described, Said, account

TEXT = "Ana ran. Boris told Carl that the gate was shut. The log shows it. They say it rained."


def told(said: Said, **more: object) -> str:
    made = account(Described([("body", TEXT)], [said], **more))
    return chain_in_words(made, made.claims[0])


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (Said("Ana ran."), "this account, in its own voice; no source stated"),
        (Said("Ana ran.", basis="witnessed"), "the author (was there) → this account"),
        (Said("Ana ran.", origin="author"), "the author’s own words"),
        (Said("Ana ran.", ("Boris",)), "Boris → this account"),
        (Said("Ana ran.", ("Boris",), basis="saw"), "Boris (saw it) → this account"),
        (
            Said("Ana ran.", ("Boris", "Carl"), basis="saw", to="Carl"),
            "Boris (saw it) → told Carl → this account",
        ),
        (Said("Ana ran.", ("Boris", "Carl")), "Boris → passed on by Carl → this account"),
        (Said("Ana ran.", ("?",)), "someone the text does not name → this account"),
        (
            Said("Ana ran.", ("?", "Boris"), basis="was_told"),
            "someone the text does not name → told Boris (was told) → this account",
        ),
        (
            Said("Ana ran.", ("Boris",), denied=True),
            "Boris → this account; this voice rejects it",
        ),
    ],
)
def test_a_chain_is_told_first_voice_first(said: Said, words: str) -> None:
    assert told(said) == words


def test_each_hand_has_the_attribution_that_put_it_there() -> None:
    made = account(Described([("body", TEXT)], [Said("Ana ran.", ("?", "Boris", "Carl"))]))
    found = hands(directory(made), made.claims[0])
    assert [h.attribution.id for h in found if h.attribution] == ["d1.t1.0", "d1.t1.1", "d1.t1.2"]
    assert [h.named for h in found] == [False, True, True]


def test_a_hand_without_an_attribution_stands_without_one() -> None:
    made = account(Described([("body", TEXT)], [Said("Ana ran.", ("Boris",))]))
    claim = replace(made.claims[0], attribution="d1.not-there", chain=("d1.a1", "d1.a9"))
    found = hands(directory(made), claim)
    assert [h.attribution for h in found] == [None, None]
    assert found[1].name == "someone the text does not name"


def test_attributions_in_a_ring_end() -> None:
    made = account(Described([("body", TEXT)], [Said("Ana ran.", ("Boris", "Carl"))]))
    first, second = made.attributions
    ring = replace(made, attributions=(first, replace(second, parent=first.id)))
    assert chain_in_words(ring, made.claims[0]) == "Boris → passed on by Carl → this account"
