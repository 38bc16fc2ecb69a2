"""Which words tell one act."""

from __future__ import annotations

import pytest

from firsthand.compare.alignment.acts import classes, of_acts, possible
from firsthand.extract import lexicons

SECTIONS = lexicons.sections("acts")


@pytest.mark.parametrize("name", SECTIONS)
def test_every_verb_of_a_class_is_found_in_it(name: str) -> None:
    part = SECTIONS[name]
    assert "{}" in part["example"]
    for verb in part["verbs"].split():
        assert name in classes(verb, part["example"].lower().split()), verb


@pytest.mark.parametrize("name", SECTIONS)
def test_loose_verbs_need_a_word_beside_them(name: str) -> None:
    part = SECTIONS[name]
    for verb in part["loose"].split():
        assert name not in classes(verb, ("tune",)) or verb in part["verbs"].split()
        found = [classes(verb, (word,)) for word in part["beside"].split()]
        assert all(found)
        assert any(name in f for f in found) or any(not f.isdisjoint(SECTIONS) for f in found)


def test_of_two_classes_of_a_loose_verb_the_narrower_speaks() -> None:
    assert classes("run", ("ferry", "sandbank")) == {"aground"}
    assert classes("run", ("ferry", "tug")) == {"colliding"}


def test_a_verb_in_no_class_is_a_class_of_its_own() -> None:
    assert classes("whistle", ("tune",)) == {"=whistle"}


def test_beside_a_verb_that_says_little_the_noun_speaks() -> None:
    assert "colliding" in classes("exist", ("collision",))
    assert classes("whistle", ("collision",)) == {"=whistle"}


def test_what_a_verb_can_mean() -> None:
    assert {"aground", "colliding"} <= possible("strike")
    assert possible("be") == frozenset()
    assert "order" in of_acts(("ordering", "=whistle"))
