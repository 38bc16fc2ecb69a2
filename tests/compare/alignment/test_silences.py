"""Which accounts are silent: none that speaks of the point in words that no rule read."""

from __future__ import annotations

import pytest

from firsthand.compare.alignment.joining import points
from firsthand.compared import Reading, Where, Whether, Who
from firsthand.model import Account
from tests.compare.alignment.support import account, reading


def _silent(here: tuple[Account, Account], told: tuple[Reading, ...], other: str) -> bool:
    """Whether a third account is silent on the one point of two others."""
    third = account("c", other)
    found = points((*here, third), told, ())
    point = next(p for p in found if len(p.readings) == len(told))
    assert {*point.silent, *point.not_read} == {"c"}
    return "c" in point.silent


ORDERED = account("a", "Warden Tull ordered the sluice to be shut."), account(
    "b", "The miller ordered the sluice to be shut."
)  # fmt: skip
WHO = (
    reading(ORDERED[0], "Warden Tull ordered the sluice", Who(("tull",)), "order", "sluice shut"),
    reading(ORDERED[1], "The miller ordered the sluice", Who(("miller",)), "order", "sluice shut"),
)
FOUND = account("a", "The ledger was found in the loft."), account(
    "b", "They found the ledger under the stairs."
)  # fmt: skip
WHERE = (
    reading(FOUND[0], "found in the loft", Where(("loft",), "in"), "find", "ledger"),
    reading(FOUND[1], "found the ledger under the stairs", Where(("stairs",), "under"), "find", "ledger"),
)  # fmt: skip
WARNED = account("a", "The town was warned."), account("b", "The town was not warned.")
WHETHER = (
    reading(WARNED[0], "The town was warned", Whether(True), "warn", "town"),
    reading(WARNED[1], "The town was not warned", Whether(False), "warn", "town"),
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
