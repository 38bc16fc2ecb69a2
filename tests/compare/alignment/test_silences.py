"""Which accounts are silent: none that speaks of the point in words that no rule read."""

from __future__ import annotations

import re

import pytest

from firsthand.compare.alignment.joining import known_of, points
from firsthand.compared import Reading, Where, Whether, Who
from firsthand.model import Account
from tests.compare.alignment.support import account, reading


def _silent(here: tuple[Account, ...], told: tuple[Reading, ...], other: str) -> bool:
    """Whether a further account is silent on the one point of some others."""
    third = account("z", *re.split(r"(?<=[.?]) ", other))
    every = (*here, third)
    found = points(every, told, known_of(every, ()))
    point = next(p for p in found if len(p.readings) == len(told))
    assert {*point.silent, *point.not_read} == {"z"}
    return "z" in point.silent


ORDERED = (
    account("a", "Warden Tull ordered the sluice to be shut."),
    account("b", "The miller ordered the sluice to be shut."),
    account("c", "Anna Pask ordered the sluice to be shut."),
)
WHO = tuple(
    reading(here, here.text.characters[:-1], Who((name,)), "order", "sluice shut")
    for here, name in zip(ORDERED, ("tull", "miller", "pask"), strict=True)
)
FOUND = (
    account("a", "The ledger was found in the loft."),
    account("b", "They found the ledger under the stairs."),
    account("c", "We found the ledger in the barn."),
)
WHERE = tuple(
    reading(here, here.text.characters[:-1], Where((place,), tie), "find", "ledger")
    for here, place, tie in zip(
        FOUND, ("loft", "stairs", "barn"), ("in", "under", "in"), strict=True
    )
)
WARNED = (
    account("a", "The town was warned."),
    account("b", "The town was not warned."),
    account("c", "Nobody warned the town."),
)
WHETHER = tuple(
    reading(here, here.text.characters[:-1], Whether(so), "warn", "town")
    for here, so in zip(WARNED, (True, False, False), strict=True)
)


@pytest.mark.parametrize(
    "other",
    [
        "The command to lower the sluice came from the weir.",
        "Somebody gave the word, and the sluice came down.",
        "It was old Pask at whose bidding they shut the sluice and gave the order of the day.",
    ],
)
def test_who_did_it_is_open_where_the_act_is_told_of_the_thing(other: str) -> None:
    assert not _silent(ORDERED, WHO, other)


@pytest.mark.parametrize(
    "other",
    [
        "The rain had stopped by noon, and the miller went home.",
        "Bread was ordered from the next town.",
        "The sluice was painted green in those years.",
    ],
)
def test_a_thing_or_an_act_alone_does_not_tell_who_did_it(other: str) -> None:
    assert _silent(ORDERED, WHO, other)


@pytest.mark.parametrize(
    ("other", "silent"),
    [
        ("As for the ledger, Holm discovered it when he moved the bed.", False),
        ("The discovery of the ledger was made by a child.", False),
        ("The ledger was bound in calf.", True),
    ],
)
def test_where_it_was_is_open_where_the_act_is_told_of_the_thing(other: str, silent: bool) -> None:
    assert _silent(FOUND, WHERE, other) is silent


@pytest.mark.parametrize(
    ("other", "silent"),
    [
        ("Of a warning I can say only that I heard of one.", False),
        ("Nobody had been alerted, whatever they say.", False),
        ("The town lay in the dark, and it rained.", True),
    ],
)
def test_whether_it_was_done_is_open_where_the_act_is_told(other: str, silent: bool) -> None:
    assert _silent(WARNED, WHETHER, other) is silent


ALONE = (account("a", "The barge Orla lay at the coal wharf."),)
MOORED = (
    reading(ALONE[0], "lay at the coal wharf", Where(("coal", "wharf"), "at"), "lie", "orla"),
)


@pytest.mark.parametrize(
    ("other", "silent"),
    [
        ("Of the Orla nothing was to be seen but her mast.", False),
        ("The mill burned until the next day.", True),
    ],
)
def test_what_one_alone_answers_is_open_where_its_thing_is_named(other: str, silent: bool) -> None:
    every = (*ALONE, account("c", other))
    found = points(every, MOORED, known_of(every, ()))
    assert [p.silent for p in found] == [("c",) if silent else ()]


def test_of_a_question_that_asks_for_nothing_nobody_is_silent() -> None:
    here = account("a", "The men took it."), account("c", "The mill burned.")
    was = reading(here[0], "The men took it", Who(("men",)), "take")
    assert [p.not_read for p in points(here, (was,), known_of(here, ()))] == [("c",)]


@pytest.mark.parametrize(
    ("other", "silent"),
    [
        ("Q. Who had the sluice let down? A. My cousin.", False),
        ("– And whose was the command? Old Pask's.", False),
        ("Q. Was it raining? A. It was.", True),
    ],
)
def test_whoever_puts_the_question_has_it_answered(other: str, silent: bool) -> None:
    assert _silent(ORDERED, WHO, other) is silent
