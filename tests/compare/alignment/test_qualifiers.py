"""Which of several things one is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from firsthand.compare.alignment.names import names
from firsthand.compare.alignment.qualifiers import qualifiers, resolved, told_apart
from firsthand.compare.alignment.tellings import Telling
from firsthand.compared import Whether
from tests.compare.alignment.support import account, reading

SETS = st.frozensets(
    st.sampled_from(("gate:west", "gate:east", "gate:?", "door:any", "door:north", "arm:left"))
)


def said(sentence: str, thing: str, topic: str = "") -> frozenset[str]:
    here = account("a", sentence, "They met in Orrin Street by the lamp.")
    told = reading(here, sentence, Whether(True), "open", topic or thing)
    return qualifiers(told, frozenset((thing,)), Telling(here, names([here])))


def test_sides_ordinals_and_names_say_which() -> None:
    assert said("The west gate was open.", "gate") == {"gate:west"}
    assert said("He went to the first engine.", "engine") == {"engine:first"}
    assert said("It was the Orrin Street gate.", "gate") == {"gate:orrin", "gate:street"}


def test_any_of_a_kind_is_none_of_them() -> None:
    assert said("He denied that any door was open.", "door") == {"door:any"}
    assert told_apart(frozenset(("door:any",)), frozenset(("door:north",)))


def test_what_only_looks_like_a_side_says_nothing() -> None:
    assert said("They left the gate.", "gate") == frozenset()
    assert said("The gate was open.", "gate") == frozenset()
    assert said("The old gate was open.", "gate") == frozenset()


def test_a_pronoun_takes_it_from_the_topic() -> None:
    assert said("It was open.", "gate", "north gate") == {"gate:north"}


def test_a_bare_thing_is_the_one_of_which_its_account_speaks() -> None:
    gate = frozenset(("gate",))
    west, east = frozenset(("gate:west",)), frozenset(("gate:east",))
    none = frozenset[str]()
    found = resolved([("a", gate, west), ("a", gate, none), ("b", gate, east), ("c", gate, none)])
    assert found == [west, west, east, frozenset(("gate:?",))]


def test_a_bare_thing_stays_bare_where_there_is_but_one() -> None:
    gate, west = frozenset(("gate",)), frozenset(("gate:west",))
    assert resolved([("a", gate, west), ("b", gate, frozenset())]) == [west, frozenset()]


@given(SETS, SETS)
def test_it_is_the_same_from_both_sides_and_nothing_is_told_apart_from_itself(
    a: frozenset[str], b: frozenset[str]
) -> None:
    assert told_apart(a, b) == told_apart(b, a)
    assert not told_apart(a, a)
