"""Names: spellings, initials, first names, offices."""

from __future__ import annotations

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
