"""What a reading is asked by."""

from __future__ import annotations

import pytest

from firsthand.compare.alignment.gists import Gist, gist
from firsthand.compare.alignment.tellings import Telling, folded
from firsthand.compared import Count, Value, When, Where, Whether
from firsthand.extract import lexicons
from tests.compare.alignment.support import account, count, reading

THINGS = lexicons.sections("things")


@pytest.mark.parametrize("name", THINGS)
def test_all_words_of_a_thing_are_one(name: str) -> None:
    assert "{}" in THINGS[name]["example"]
    assert set(folded(THINGS[name]["words"].split(), {})) == {name}


def test_no_word_is_of_two_things() -> None:
    words = [w for part in THINGS.values() for w in part["words"].split()]
    assert len(words) == len(set(words))


def of(sentence: str, quote: str, value: Value, act: str, topic: str = "") -> Gist:
    where = account("a", sentence)
    return gist(reading(where, quote, value, act, topic), Telling(where, frozenset()))


def test_what_befell_the_counted_is_the_act() -> None:
    said = "The blast claimed four men."
    found = of(said, "four men", count(4, "men", "killed"), "claim", "blast")
    assert found.acts == {"dying"}
    assert found.counted == "people"
    assert found.things == {"blast"}


def test_a_scope_parts_counts() -> None:
    value = Count(2, 2, "exact", "men", "killed", scope="in the north shaft")
    assert of("Two men died in the north shaft.", "Two men", value, "die").part == {
        "north",
        "shaft",
    }


@pytest.mark.parametrize(
    ("value", "slot"),
    [
        (When("1951-02-03", "1951-02-03"), "day"),
        (When("1951-02-03T06:40", "1951-02-03T06:40", (400, 400)), "time"),
        (When(None, None, (400, 400)), "time"),
        (When(None, None, lasted=(60.0, 120.0)), "duration"),
    ],
)
def test_hours_days_and_durations_are_asked_apart(value: When, slot: str) -> None:
    assert of("The lift fell then.", "The lift fell", value, "fall", "lift").slot == slot


def test_a_position_is_asked_by_its_landmark() -> None:
    value = Where((), None, None, 1.0, 2.0, "W", "Sule Point")
    found = of("She sank west of Sule Point.", "west of Sule Point", value, "sink")
    assert {"sule", "point"} <= found.things
    assert "lying" in found.acts


def test_contrary_words_are_of_one_state() -> None:
    lit = of("The lamp at the gate was burning.", "was burning", Whether(True), "burn", "lamp gate")
    dark = of("The gate was dark.", "The gate was dark", Whether(True), "be", "gate")
    assert lit.state == dark.state == "lit"
    assert lit.things == dark.things == {"gate"}
