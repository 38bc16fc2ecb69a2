"""Questions in plain words."""

import pytest

from firsthand.compare.alignment.joining import known_of, points
from firsthand.compare.readings import readings
from firsthand.compared import Point
from tests.compare.mining import mined


def asked_of(slot: str, *texts: str) -> list[Point]:
    """The points of one slot in accounts of some words."""
    accounts = mined(*texts)
    found = points(accounts, [r for a in accounts for r in readings(a)], known_of(accounts, ()))
    return [p for p in found if p.slot == slot]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The north gate was locked.", "The north gate was never locked."),
        ("The lamp was dark.", "The lamp was not dark."),
        ("The hut was empty.", "The hut was not empty."),
    ],
)
def test_a_state_is_asked_by_the_word_to_which_yes_and_no_belong(one: str, other: str) -> None:
    """ "Locked" is a no to "open": asked by "locked", yes and no would change places."""
    (point,) = asked_of("polarity", one, other)
    asked = {"open": "open", "lit": "lit", "empty": "empty"}[point.readings[0].act]
    assert f" {asked}?" in point.question


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("The gaol was guarded by six men.", "Eight men guarded the gaol.", False),
        ("Eight men stood guard over the clerk.", "Six men kept guard over the clerk.", False),
        ("Six men guarded the gaol.", "Eight men stood guard at the gaol.", False),
        ("Six men attacked the mill.", "Eight men took part in the attack on the mill.", False),
        ("Six men attacked the mill.", "The mob that attacked the mill was eight men.", False),
        ("Six men wounded the miller.", "Eight men were wounded.", True),
        ("Two sentries guarded the clerks.", "Three clerks were guarded.", True),
        ("Nine farmers attacked the mill.", "Four farmers were attacked.", True),
    ],
)
def test_those_who_did_it_are_not_those_who_underwent_it(one: str, other: str, apart: bool) -> None:
    found = asked_of("quantity", one, other)
    assert [len({r.document for r in p.readings}) for p in found] == ([1, 1] if apart else [2])


@pytest.mark.parametrize(
    ("slot", "one", "other", "question"),
    [
        ("polarity", "He carried a lantern.", "He carried no lantern.", "Did anybody carry a lantern?"),
        ("time", "They left the mill at nine.", "We left the mill at ten.", "When was the mill left?"),
        ("place", "He left the cart in the yard.", "They left the cart in the lane.", "Where was the cart left?"),
    ],
)  # fmt: skip
def test_who_has_no_name_is_not_what_the_clause_speaks_of(
    slot: str, one: str, other: str, question: str
) -> None:
    assert question in [p.question for p in asked_of(slot, one, other)]
