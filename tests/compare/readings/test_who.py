"""Whom words mean as a doer."""

import pytest

from firsthand.compare.readings import readings
from firsthand.compared import Who
from tests.compare.mining import mined


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Only Williams gave the order to fire.", "Williams"),
        ("Even Captain Marsh gave the order to fire.", "Captain Marsh"),
        ("Captain Marsh gave the order to fire.", "Captain Marsh"),
    ],
)
def test_words_beside_a_name_are_none_of_it(words: str, name: str) -> None:
    found = [r.value for r in readings(mined(words)[0]) if isinstance(r.value, Who)]
    assert found
    assert {who.name for who in found} == {name}
