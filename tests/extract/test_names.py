"""Names told apart by their letters: tables, and laws that hold for any letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.extract.actors.names import (
    Likeness,
    Name,
    alike,
    compared,
    folded,
    initials,
    name_of,
    same_body,
    sound,
)

PARTS = [
    ("melk", "melk", Likeness.EQUAL),
    ("j", "jan", Likeness.INITIAL),
    ("j", "karl", Likeness.NONE),
    ("peshkar", "peschkar", Likeness.VARIANT),
    ("seyfert", "seifert", Likeness.VARIANT),
    ("orsinov", "orsinow", Likeness.VARIANT),
    ("tayeb", "tayyib", Likeness.VARIANT),
    ("mirza", "mirsa", Likeness.VARIANT),
    ("krasin", "krasina", Likeness.NONE),
    ("krassin", "krasina", Likeness.NONE),
    ("dudek", "dudak", Likeness.VARIANT),
    ("ames", "amos", Likeness.NONE),
    ("melk", "mell", Likeness.NONE),
    ("rudlock", "ludrock", Likeness.NONE),
]


@pytest.mark.parametrize(("a", "b", "found"), PARTS)
def test_parts(a: str, b: str, found: Likeness) -> None:
    assert alike(a, b) is found
    assert alike(b, a) is found


NAMES = [
    ("Jan Melk", "Melk", Likeness.EQUAL),
    ("Jan Melk", "Jan", Likeness.GIVEN),
    ("Jan Melk", "Karl Melk", Likeness.NONE),
    ("Jan Melk", "J. Melk", Likeness.INITIAL),
    ("Jan Melk", "Jan Orsini", Likeness.NONE),
    ("Saleh Mortimer", "Sal Mortimer", Likeness.VARIANT),
    ("Maria van der Berg", "Van der Berg", Likeness.EQUAL),
    ("Jan Melk Jr.", "Jan Melk Sr.", Likeness.NONE),
    ("old Krag", "Krag", Likeness.EQUAL),
    ("old Krag", "young Krag", Likeness.NONE),
    ("O’Hara", "O'Hara", Likeness.EQUAL),
    ("Abdul al-Masri", "El-Masri", Likeness.EQUAL),
]


@pytest.mark.parametrize(("a", "b", "found"), NAMES)
def test_names(a: str, b: str, found: Likeness) -> None:
    one, other = name_of(a), name_of(b)
    assert one is not None
    assert other is not None
    assert compared(one, other) is found
    assert compared(other, one) is found


BODIES = [
    ("the Lindow Gazette", "the Gazette", Likeness.EQUAL),
    ("Kelm Hospital", "Varn Hospital", Likeness.NONE),
    ("Halden Water", "Halden", Likeness.NONE),
    ("the Ministry of the Interior", "the Ministry of Health", Likeness.NONE),
    ("the Lindow Gazete", "the Lindow Gazette", Likeness.VARIANT),
]


@pytest.mark.parametrize(("a", "b", "found"), BODIES)
def test_bodies(a: str, b: str, found: Likeness) -> None:
    one, other = name_of(a), name_of(b)
    assert one is not None
    assert other is not None
    assert same_body(one, other) is found
    assert same_body(other, one) is found


def test_a_nickname_is_a_given_name() -> None:
    found = name_of("Jan Melk", nick="Moss")
    assert found is not None
    assert compared(found, Name(("moss",))) is Likeness.GIVEN


def test_two_genders_are_two_people() -> None:
    assert compared(Name(("melk",), gender="f"), Name(("jan", "melk"), gender="m")) is Likeness.NONE


def test_initials() -> None:
    assert initials("the World Health Forum") == "whf"
    assert initials("nothing") == ""


LETTERS = st.text(st.characters(categories=("L", "M")), min_size=1, max_size=12)


@given(LETTERS, LETTERS)
def test_parts_are_compared_alike_in_either_order(a: str, b: str) -> None:
    assert alike(folded(a), folded(b)) is alike(folded(b), folded(a))


@given(LETTERS)
def test_folding_twice_changes_nothing(part: str) -> None:
    once = folded(part)
    assert folded(once) == once
    assert alike(once, once) is Likeness.EQUAL
    assert sound(once) == sound(once)


@given(st.text(max_size=60))
def test_any_words_give_a_name_or_none(words: str) -> None:
    found = name_of(words)
    assert found is None or all(found.parts)
