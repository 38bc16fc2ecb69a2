"""Which readings stand on one point, and which accounts are silent."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from firsthand.compare.alignment.joining import known_of, points
from firsthand.compared import Point, Reading, When, Where, Whether, Who
from firsthand.model import Account, Gap
from tests.compare.alignment.support import account, count, reading

MINE = account(
    "a",
    "Nine miners died in the Corran pit.",
    "The lift fell at 6.40.",
    "Overman Dask rang the bell.",
)
TOWN = account("b", "Twelve men were killed in the pit.", "The lift dropped at about seven.")
UNION = account(
    "c", "The owners say nine.", "The pumps were out that night.", "Four men were hurt."
)
OTHER = account("z", "Seven swans crossed the lake.", "The regatta began at noon.")
SIX, SEVEN = (When(None, None, (t, t)) for t in (400, 420))
READINGS = (
    reading(MINE, "Nine miners died", count(9, "miners", "killed"), "die", "corran pit"),
    reading(MINE, "fell at 6.40", SIX, "fall", "lift"),
    reading(MINE, "Overman Dask rang the bell", Who(("dask",)), "ring", "bell"),
    reading(TOWN, "Twelve men were killed", count(12, "men", "killed"), "kill", "pit"),
    reading(TOWN, "dropped at about seven", SEVEN, "drop", "lift"),
    reading(UNION, "Four men were hurt", count(4, "men", "injured"), "hurt"),
)
SWANS = (
    reading(OTHER, "Seven swans", count(7, "swans"), "cross", "lake"),
    reading(OTHER, "began at noon", SIX, "begin", "regatta"),
)


def laid(accounts: tuple[Account, ...], readings: tuple[Reading, ...] = READINGS) -> list[Point]:
    return list(points(accounts, readings, known_of(accounts, ())))


def together(found: list[Point]) -> set[frozenset[Reading]]:
    return {frozenset(p.readings) for p in found}


def test_counts_of_the_dead_are_one_point_and_the_hurt_another() -> None:
    found = laid((MINE, TOWN, UNION))
    assert frozenset((READINGS[0], READINGS[3])) in together(found)
    assert frozenset((READINGS[5],)) in together(found)


def test_a_point_asks_in_plain_words() -> None:
    first = laid((MINE, TOWN, UNION))[0]
    assert first.question == "How many died?"
    assert first.id == "p1"
    assert len(first.joins) == len(first.readings) - 1
    told = ("same act (dying)", "same question (dead)")
    assert all(any(t in why for t in told) for why in first.joins)


def test_two_kinds_of_people_are_counted_apart() -> None:
    here = account("a", "Nine sailors drowned."), account("b", "Four passengers drowned.")
    told = (
        reading(here[0], "Nine sailors", count(9, "sailors", "killed"), "drown"),
        reading(here[1], "Four passengers", count(4, "passengers", "killed"), "drown"),
    )
    assert all(len(p.readings) == 1 for p in laid(here, told))


def test_an_account_that_was_read_is_silent() -> None:
    point = laid((MINE, TOWN, UNION))[0]
    assert point.silent == ("c",)
    assert point.not_read == ()


def test_an_account_of_which_much_was_left_out_is_not_read() -> None:
    gap = replace(UNION, not_understood=(Gap(UNION.sentences[0], "no verb"),))
    point = laid((MINE, TOWN, gap))[0]
    assert point.not_read == ("c",)
    assert point.silent == ()


def test_what_only_one_account_tells_comes_last_and_needs_a_value() -> None:
    so = reading(UNION, "The pumps were out", Whether(True), "be", "pump")
    found = laid((MINE, TOWN, UNION), (*READINGS, so))
    alone = [len({r.document for r in p.readings}) == 1 for p in found]
    assert alone == sorted(alone)
    assert all(p.slot != "polarity" for p in found)


def test_a_denial_meets_what_it_denies() -> None:
    here = account("a", "Dask sealed the shaft."), account("b", "Nobody sealed the shaft.")
    told = (
        reading(here[0], "Dask sealed the shaft", Whether(True), "seal", "shaft", "so"),
        reading(here[1], "Nobody sealed the shaft", Whether(False), "seal", "shaft", "not so"),
    )
    assert together(laid(here, told)) == {frozenset(told)}


def test_what_all_say_alike_is_no_question() -> None:
    here = account("a", "Dask sealed the shaft."), account("b", "Dask sealed the shaft.")
    told = tuple(
        reading(x, "Dask sealed the shaft", Whether(True), "seal", "shaft", "so") for x in here
    )
    assert laid(here, told) == []


def test_positions_from_one_landmark_are_one_point() -> None:
    here = (
        account("a", "The hull lies west of Sule Point."),
        account("b", "It rests east of Sule Point."),
    )
    west, east = (Where((), None, None, 1.0, 2.0, b, "Sule Point") for b in ("W", "E"))
    told = (
        reading(here[0], "lies west of Sule Point", west, "lie", "hull"),
        reading(here[1], "rests east of Sule Point", east, "rest"),
    )
    assert together(laid(here, told)) == {frozenset(told)}


def test_two_voices_of_one_account_both_stand() -> None:
    here = account("a", "Nine died.", "Twelve died."), account("b", "Ten died.")
    told = (
        reading(here[0], "Nine died", count(9, None, "killed"), "die"),
        replace(reading(here[0], "Twelve died", count(12, None, "killed"), "die"), voice="a.a1"),
        reading(here[1], "Ten died", count(10, None, "killed"), "die"),
    )
    assert together(laid(here, told)) == {frozenset(told)}


def test_of_how_many_a_count_is_a_part_is_no_count_of_its_own() -> None:
    here = (
        account("a", "Three of the six rafts were lowered."),
        account("b", "Two rafts were lowered."),
    )
    told = (
        reading(here[0], "Three of the six rafts", count(3, "rafts"), "lower", printed="3"),
        reading(here[0], "Three of the six rafts", count(6, "rafts"), "lower", printed="6"),
        reading(here[1], "Two rafts", count(2, "rafts"), "lower", printed="2"),
    )
    assert together(laid(here, told)) == {frozenset((told[0], told[2]))}


def test_parts_behind_a_count_of_some_leave_it_standing() -> None:
    here = (
        account("a", "He wounded three of the raiders, two of them mortally."),
        account("b", "Three raiders were wounded."),
    )
    told = (
        reading(here[0], "He wounded three of the raiders, two", count(3, "raiders", "injured"), "wound",
                printed="3"),
        reading(here[0], "He wounded three of the raiders, two", count(2, None, "injured"), "wound",
                printed="2"),
        reading(here[1], "Three raiders were wounded", count(3, "raiders", "injured"), "wound"),
    )  # fmt: skip
    assert any(frozenset((told[0], told[2])) <= held for held in together(laid(here, told)))


def test_some_of_those_counted_in_one_sentence_are_no_count_of_their_own() -> None:
    here = account("a", "Fourteen died, two of them in the infirmary."), account("b", "Nine died.")
    told = (
        reading(here[0], "Fourteen died", count(14, None, "killed"), "die"),
        reading(here[0], "two of them", count(2, None, "killed"), "die"),
        reading(here[1], "Nine died", count(9, None, "killed"), "die"),
    )
    assert together(laid(here, told)) == {frozenset((told[0], told[2]))}


@given(st.permutations([MINE, TOWN, UNION, OTHER]))
def test_the_order_of_accounts_changes_nothing(order: list[Account]) -> None:
    due = laid((MINE, TOWN, UNION, OTHER), READINGS + SWANS)
    told = tuple(r for a in order for r in READINGS + SWANS if r.document == a.id)
    found = laid(tuple(order), told)
    assert together(found) == together(due)
    assert [p.question for p in found] == [p.question for p in due]


def test_an_unrelated_account_changes_no_point_of_the_others() -> None:
    alone = laid((MINE, TOWN, UNION))
    found = laid((MINE, TOWN, UNION, OTHER), READINGS + SWANS)
    kept = [p for p in found if all(r.document != "z" for r in p.readings)]
    assert together(kept) == together(alone)
    assert [p.question for p in kept] == [p.question for p in alone]
    assert [p.joins for p in kept] == [p.joins for p in alone]


def test_no_readings_no_points() -> None:
    assert laid((MINE, TOWN), ()) == []
    assert laid((), ()) == []


def test_an_account_whose_answer_stands_alone_is_not_called_silent() -> None:
    late = account("d", "It had gone seven by my watch.")
    alone = reading(late, "gone seven", When(None, None, (425, 425)), "go", "watch")
    found = laid((MINE, TOWN, UNION, late), (*READINGS, alone))
    lift = next(p for p in found if p.slot == "time" and len(p.readings) > 1)
    assert lift.not_read == ("d",)
    assert "c" in lift.silent


def test_the_question_takes_thing_and_state_from_most_readings() -> None:
    here = (
        account("a", "The tower hatch was locked."),
        account("b", "The hatch was never locked."),
        account("c", "The tower hatch was locked."),
    )
    told = tuple(
        reading(x, q, Whether(so), "open", "tower hatch", w)
        for x, q, so, w in zip(
            here,
            ("hatch was locked", "hatch was never locked", "hatch was locked"),
            (False, True, False),
            ("not so", "so", "not so"),
            strict=True,
        )
    )
    (found,) = laid(here, told)
    assert len(found.readings) == 3
    assert found.question.startswith("Was the ")
    assert "hatch" in found.question
