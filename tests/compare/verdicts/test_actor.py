"""Names: spellings, initials, first names, offices."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.compare.verdicts import ruling
from tests.compare.verdicts.support import who

PAIRS = [
    ("Hugo Brackstrow", "Hugo Brakstrowe", "agree"),
    ("Captain Rell", "captain Rel", "agree"),
    ("Viktor Hollek", "mister Holek", "agree"),
    ("Major Orlan", "Hugo Orlan", "agree"),
    ("Captain A. Rell", "Captain Anton Rell", "compatible"),
    ("Captain Ashe", "Captain Esch", "compatible"),
    ("Anton Hale", "Anton Hall", "compatible"),
    ("Mr Hale", "Mr Hall", "compatible"),
    ("Excellency", "Anton Rell", "compatible"),
    ("Captain Anton Rell", "Captain Boris Rell", "conflict"),
    ("Anton Rell", "Boris Rell", "conflict"),
    ("Anton Rell", "Anton Holm", "conflict"),
]


@pytest.mark.parametrize(("a", "b", "word"), PAIRS)
def test_two_names(a: str, b: str, word: str):
    for found in (ruling(who(a), who(b)), ruling(who(b), who(a))):
        assert found is not None
        assert found.word == word


def test_a_name_among_the_words_of_a_description_is_the_same_name():
    described = who("the second mate", words="second mate mr emil karn")
    found = ruling(described, who("Mr Karn"))
    assert found is not None
    assert found.word == "agree"


def belongs(reading):
    return replace(reading, act="belong")


def test_the_army_is_none_of_the_houses_that_own_a_thing():
    army = belongs(who("army", named=False))
    found = ruling(army, belongs(who("Orlan Freight")))
    assert found is not None
    assert (found.word, found.rule) == ("conflict", "actor.different")


def test_the_company_may_be_any_house():
    company = belongs(who("company", named=False))
    assert ruling(company, belongs(who("Orlan Freight"))) is None


def test_a_house_is_named_by_a_part_of_its_name():
    found = ruling(who("Rell"), who("Rell & Orlan Storage"))
    assert found is not None
    assert found.word == "agree"


def test_who_speaks_for_the_army_denies_it_for_its_units():
    spoken = who("Anton Rell", "denied", words="anton rell army we", group=True)
    found = ruling(spoken, who("2nd Brigade", "alleged", words="2nd brigade"))
    assert found is not None
    assert found.word == "disputed"
    assert ruling(spoken, who("Valley Front", words="valley front")) is None


@pytest.mark.parametrize("words", ["they", "ours", "one of theirs", "we"])
def test_there_is_no_verdict_on_words_that_point(words: str):
    assert ruling(who(words, named=False), who("Anton Rell")) is None


def test_theirs_in_the_mouth_of_a_soldier_are_none_of_the_soldiers():
    theirs = who("one of theirs", named=False, words="one of theirs crowd")
    found = ruling(theirs, who("Corporal Rell", words="corporal rell"))
    assert found is not None
    assert (found.word, found.rule) == ("conflict", "actor.camps")


def test_no_officer_denies_it_of_a_lieutenant():
    none = who("no officer", "denied", named=False)
    found = ruling(none, who("Lieutenant Rell", words="lieutenant rell"))
    assert found is not None
    assert found.word == "disputed"
    assert ruling(none, who("the miller", named=False, words="miller")) != found


def test_the_men_of_somebody_and_one_of_his_house_may_be_the_same():
    found = ruling(who("Rell's men", words="rell man"), who("Milo Sand", words="milo sand rell"))
    assert found is not None
    assert found.word == "compatible"


def test_we_of_two_speakers_are_not_the_same():
    one = who("we", words="we", named=False, group=True, actor="d1.a1")
    other = who("we", words="we", named=False, group=True, actor="d2.a1")
    assert ruling(one, other) is None
