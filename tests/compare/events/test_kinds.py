"""Kinds of events and the words that tell them."""

import pytest

from firsthand.compare.alignment.inflections import past
from firsthand.compare.events.kinds import barely, kinds, main, told_by
from firsthand.extract.lexicons import sections
from tests.compare.mining import mined


@pytest.mark.parametrize("name", list(sections("events")))
def test_every_bare_verb_tells_its_kind(name: str) -> None:
    part = sections("events")[name]
    kind = next(k for k in kinds() if k.name == name)
    for verb in sorted(kind.bare):
        account = mined(part["example"].format(past(verb)))[0]
        clauses = account.values.predications
        assert any(kind in barely(p) for p in clauses), verb


def test_the_classes_of_a_kind_are_classes_of_acts() -> None:
    assert all(set(k.verbs) <= set(sections("acts")) for k in kinds())


def test_a_case_of_two_kinds_is_of_neither() -> None:
    accounts = mined(
        "The tug rammed the barge. The barge sank.",
        "Two boys saw the collision. The barge sank.",
        "The barge sank. The collision was heard ashore.",
    )
    told = told_by(accounts)
    assert (told["sinking"], told["collision"]) == (3, 3)
    assert main(told, accounts) is None
