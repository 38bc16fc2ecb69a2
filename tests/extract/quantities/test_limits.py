"""Words that limit a count to a part or to a time."""

from __future__ import annotations

import pytest

from firsthand.extract.lexicons import sections, words
from firsthand.extract.quantities import quantities
from tests.extract.quantities.test_quantities import ground


def limits(text: str) -> list[tuple[str | None, str | None]]:
    """The words of place and of time of each count."""
    return [
        (q.scope.of(text) if q.scope else None, q.as_of.of(text) if q.as_of else None)
        for q in quantities(ground(text))
    ]


@pytest.mark.parametrize("section", ["inner", "places", "chosen"])
def test_each_place_limits_a_count(section: str):
    found = sections("limits")[section]
    sentences = [found["example"].replace("{}", w) for w in sorted(words("limits", section))]
    missed = [s for s in sentences if not any(scope for scope, _ in limits(s))]
    assert missed == []


def test_each_time_of_day_limits_a_count():
    found = sections("limits")["times"]
    sentences = [found["example"].replace("{}", w) for w in sorted(words("limits", "times"))]
    missed = [s for s in sentences if not any(as_of for _, as_of in limits(s))]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Six men died in the mail van.", "in the mail van"),
        ("There were five injured in the last coach.", "in the last coach"),
        ("Nine people died at the Oak Hospital.", "at the Oak Hospital"),
        ("I dug graves for eleven for my own ground.", "for my own ground"),
        ("In the west wing nine died.", "In the west wing"),
        ("Eight of them died in the hall.", "in the hall"),
        ("Forty people died in the hall.", None),
        ("Three people were shot in the leg.", None),
        ("Twelve people were killed in the explosion.", None),
    ],
)
def test_a_place_limits_a_count_where_it_is_one_of_some(text: str, scope: str | None):
    assert [s for s, _ in limits(text)] == [scope]


def test_what_and_joins_has_limits_of_its_own():
    text = "Eight of them died in the shed and three in hospital."
    assert [s for s, _ in limits(text)] == ["in the shed", "in hospital"]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("As of 30 June twelve had died.", "As of 30 June"),
        ("Five passengers died up to the following noon.", "up to the following noon"),
        ("There were 20 injured by midnight.", "by midnight"),
        ("Until Friday twelve had died.", "Until Friday"),
        ("Twelve were killed by the guards.", None),
    ],
)
def test_a_time_limits_a_count_that_was_made_by_then(text: str, as_of: str | None):
    assert [t for _, t in limits(text)] == [as_of]


@pytest.mark.parametrize("text", ["Two more were killed.", "Another three men died."])
def test_what_is_added_is_no_total(text: str):
    assert [s.lower() for s, _ in limits(text) if s] in (["more"], ["another"])


def test_more_whom_something_else_befell_are_all_of_these():
    assert limits("Four men died, and eleven more were hurt.") == [(None, None), (None, None)]


def test_more_than_is_a_bound_and_no_addition():
    assert limits("More than two men were killed.") == [(None, None)]


def test_those_who_are_not_found_are_missing():
    found = sections("states_negated")["missing"]
    for form in found["forms"].split():
        (count,) = quantities(ground(found["example"].replace("{}", form)))
        assert count.state == "missing"
    assert [q.state for q in quantities(ground("12 passengers were found."))] == [None]


@pytest.mark.parametrize("hour", ["12 o'clock", "nine oclock", "Nine o clock", "10 O’clock"])
def test_an_hour_counts_nothing(hour: str):
    assert quantities(ground(f"It was {hour} when they left.")) == ()
