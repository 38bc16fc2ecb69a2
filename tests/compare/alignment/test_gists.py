"""What a reading is asked by."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.compare.alignment.gists import Gist, gist
from firsthand.compare.alignment.tellings import Telling, folded
from firsthand.compared import Count, Value, When, Where, Whether
from firsthand.extract import lexicons
from firsthand.model import Actor
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


def test_so_many_arrests_are_so_many_people() -> None:
    found = of(
        "There were thirty arrests.", "thirty arrests", count(30, "arrests", "detained"), "be"
    )
    assert (found.acts, found.counted) == ({"arresting"}, "people")


def test_people_who_could_not_be_found_are_missing() -> None:
    found = of("Nine miners could not be found.", "Nine miners", count(9, "miners"), "not find")
    assert found.acts == {"missing"}


def test_things_that_are_carried_off_are_no_captives() -> None:
    carts = count(9, "carts", "abducted")
    assert of("They took nine carts.", "nine carts", carts, "take").acts == {"taking_away"}
    miners = count(9, "miners", "abducted")
    assert of("They took nine miners.", "nine miners", miners, "take").acts == {"abducting"}


def test_where_something_was_found_it_lay() -> None:
    found = of("The key was found in the well.", "in the well", Where(("well",)), "find", "key")
    assert {"finding", "lying"} <= found.acts


def test_a_noun_says_what_began() -> None:
    began = When(None, None, (400, 400))
    assert "flooding" in of("The flood began at 6.40.", "at 6.40", began, "begin", "flood").acts


def test_whoever_says_it_is_no_thing() -> None:
    where = account("a", "Dask says that the shaft was sealed.")
    told = reading(where, "the shaft was sealed", Whether(True), "seal", "dask shaft")
    voiced = replace(told, voice="a.a1")
    by_dask = replace(where, actors=(Actor("a.a1", "Dask", "person", True, ()),))
    assert gist(voiced, Telling(by_dask, frozenset())).things == {"shaft"}


def test_four_wounds_are_not_four_wounded() -> None:
    wounds = of(
        "The miller received four wounds.", "four wounds", count(4, "wound", "injured"), "receive"
    )
    men = of("Four men were wounded.", "Four men", count(4, "man", "injured"), "wound")
    assert wounds.counted != men.counted == "people"
