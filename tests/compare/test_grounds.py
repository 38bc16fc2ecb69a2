"""When two readings are shown to speak of one thing."""

from firsthand.compare.alignment.joining import known_of, points
from firsthand.compare.grounds import Grounds
from firsthand.compare.parties import parties
from firsthand.compare.readings import readings
from firsthand.compare.verdicts import verdicts
from firsthand.compared import Point
from tests.compare.mining import mined

LONG = " The carts stood in the yard and nobody spoke of it." * 110
"""Enough words for an account that may tell of many acts of one kind."""


def laid(*texts: str, slot: str = "quantity", act: str | None = None) -> list[str]:
    """The words of the verdicts on the readings of a slot, those without ground left out."""
    accounts = mined(*texts)
    found = [r for a in accounts for r in readings(a) if r.slot == slot]
    if act is not None:
        found = [r for r in found if r.act == act]
    people = parties(accounts)
    asked = [Point("p1", "?", found[0].slot, found[0].act, tuple(found))]
    grounds = Grounds(accounts, people, asked, known_of(accounts, people))
    return [v.word for v in verdicts(asked, people) if grounds.shown(v)]


def test_two_counts_of_one_thing_part() -> None:
    assert laid("Nine miners were killed.", "Twelve miners were killed.") == ["conflict"]


def test_two_witnesses_who_tell_of_themselves_do_not_part() -> None:
    one, other = "I left the village at nine o'clock.", "I left the village at eleven o'clock."
    assert laid(one, other, slot="time") == []
    assert laid(one.replace("I", "The priest"), other.replace("I", "The priest"), slot="time") == [
        "conflict"
    ]


def test_lengths_in_long_accounts_part_only_of_one_thing() -> None:
    one, other = "The shed stood 40 yards from the mill.", "The cart was 90 yards from the bridge."
    assert laid(one + LONG, other + LONG) == []


def test_one_verb_of_two_things_parts_nothing() -> None:
    one, other = "The smoke does not bear a name.", "The boy bore a sack of flour."
    assert laid(one, other, slot="polarity") == []
    other = "The smoke bore a name."
    assert laid(one, other, slot="polarity") == ["conflict"]


def test_counts_of_the_dead_part_whatever_tells_that_they_died() -> None:
    assert laid("And the dead, they were nine.", "Forty-one people died.") == ["conflict"]


def test_an_answer_to_did_you_is_of_who_answers() -> None:
    one = "Did you ever have any talk on being a clerk in this case?\n\nNo."
    other = "Did you ever have any talk with him on being a clerk in this case?\n\nYes."
    assert laid(one + LONG, other + LONG, slot="polarity", act="have") == []


def test_two_numbers_who_were_somewhere_do_not_part() -> None:
    assert laid("Sixty men were there.", "Four men were there.") == []
    one, other = "Sixty men were in the square.", "Ninety men were in the square."
    assert laid(one, other) == ["conflict"]


def test_where_somebody_came_to_afterwards_is_not_where_he_was() -> None:
    one, other = "The pilot was in the cabin.", "The pilot was in hospital."
    assert laid(one, other, slot="place") == []
    assert laid(one, "The pilot was in the river.", slot="place") == ["conflict"]


def test_places_of_two_things_do_not_part() -> None:
    one, other = "The carts stood in the barn.", "The miller stood in the river."
    assert laid(one, other, slot="place") == []


def test_some_at_a_gate_are_not_all_who_marched() -> None:
    march = "About six thousand people were in the march."
    few = "About sixty people were in the march."
    fewer = "About two thousand people were in the march."
    assert laid(march, few) == []
    assert laid(march, fewer) == ["conflict"]


def _long(*texts: str) -> list[str]:
    """The verdicts on all readings of long accounts, told where they are shown."""
    accounts = mined(*(t + LONG for t in texts))
    found = tuple(r for a in accounts for r in readings(a))
    people = parties(accounts)
    known = known_of(accounts, people)
    asked = points(accounts, found, known)
    grounds = Grounds(accounts, people, asked, known)
    return [
        f"{v.slot} {v.word}"
        for v in verdicts(asked, people)
        if grounds.shown(v) and v.slot in ("quantity", "time")
    ]


HELD = "Joseph Rell and Anna Rell were in the gaol. Anna Rell was killed in the gaol. "


def test_long_accounts_part_over_what_is_tied_to_those_who_were_killed() -> None:
    crowd = (
        "A mob of about ninety armed men rushed the gaol.",
        "Fifty masked men broke into the gaol.",
    )
    assert _long(HELD + crowd[0], HELD + crowd[1], HELD) == ["quantity conflict"]
    elsewhere = "Fifty masked men danced at the fair."
    assert _long(HELD + crowd[0], HELD + elsewhere, HELD) == []


def test_long_accounts_part_over_the_hour_of_a_death_not_over_others() -> None:
    five, seven = (
        "The murder took place at five o'clock.",
        "Anna Rell was murdered at seven o'clock.",
    )
    assert _long(HELD + five, HELD + seven, HELD) == ["time conflict"]
    other = "The murder of a pedlar took place at seven o'clock."
    assert _long(HELD + five, HELD + other, HELD) == []


def test_long_accounts_part_over_how_often_one_man_fired() -> None:
    three, four = "Joe Rell fired three shots.", "Joseph was at the door. He fired four shots."
    assert _long(HELD + three, HELD + four, HELD) == ["quantity conflict"]
    assert _long(HELD + three, HELD + "Anna Rell fired four shots.", HELD) == []
