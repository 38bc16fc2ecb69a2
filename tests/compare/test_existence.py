"""Whether there was such a thing at all, where one account says that there was none."""

from __future__ import annotations

import pytest

from firsthand.compare.existence import with_existence
from firsthand.compare.readings import readings
from firsthand.compare.readings.ground import Ground
from tests.compare.mining import mined

_HELD = "The crowd stood by the mill until dusk. "
_TOLD = (
    ("There was no drone over the mill.", "A drone circled above the mill.", "so"),
    ("The porters had not one ladder with them.", "A ladder leaned on the wall of the mill.", "so"),
    ("There was not one gate on the lane.", "A gate hung on the lane.", "so"),
)


def _answers(*texts: str) -> list[tuple[str, str, str]]:
    accounts = mined(*texts)
    every = with_existence(
        [Ground(a) for a in accounts], [r for a in accounts for r in readings(a)]
    )
    return [(r.document, r.printed, r.modality) for r in every if r.rule == "there or not"]


@pytest.mark.parametrize(("none", "one", "answer"), _TOLD)
def test_what_one_denies_another_tells_by_the_way(none: str, one: str, answer: str) -> None:
    assert _answers(_HELD + none, _HELD + one) == [
        ("d1", "not so", "asserted"),
        ("d2", answer, "asserted"),
    ]


def test_a_kind_of_it_is_one_of_it() -> None:
    found = _answers("There was no boat at the mill.", "A barge lay below the mill.")
    assert [answer for _, answer, _ in found] == ["not so", "so"]


def test_not_to_have_heard_it_denies_nothing() -> None:
    found = _answers(
        "There was no drone over the mill.", "I heard no drone.", "A drone circled above the mill."
    )
    assert [(d, m) for d, _, m in found] == [
        ("d1", "asserted"),
        ("d2", "unseen"),
        ("d3", "asserted"),
    ]


@pytest.mark.parametrize(
    ("none", "one"),
    [
        ("There was no doubt about the mill.", "Many had a doubt about the mill."),
        ("No other drone was seen.", "A drone circled above the mill."),
        ("There was no miller in the house.", "The miller slept in the house."),
        ("There was no drone.", "Nobody speaks of the weather."),
        ("There was no drone.", "They wanted a drone."),
        ("There was no drone.", "Could a drone have circled above the mill?"),
        ("No gate was locked.", "A gate hung by the mill."),
        ("I had no lamp left.", "Two lamps stood by the mill."),
        ("They found no ladder.", "A ladder leaned on the wall of the mill."),
        ("There was no list.", "A list hung by the mill."),
    ],
)
def test_nothing_is_asked_where_no_thing_is_contested(none: str, one: str) -> None:
    assert _answers(none, one) == []


def test_readings_of_the_same_words_are_not_kept_twice() -> None:
    accounts = mined("There was no drone over the mill.", "A drone circled above the mill.")
    bare = [r for a in accounts for r in readings(a)]
    every = with_existence([Ground(a) for a in accounts], bare)
    whether = [
        r
        for r in every
        if r.slot == "polarity" and {"drone", "aircraft"} & set(r.topic) and r.document == "d1"
    ]
    assert [r.rule for r in whether] == ["there or not"]


def test_who_rejects_it_denies_it() -> None:
    accounts = mined("Abel Torn rejected the suggestion of sabotage.", "It was sabotage.")
    every = with_existence(
        [Ground(a) for a in accounts], [r for a in accounts for r in readings(a)]
    )
    (denial,) = (r for r in every if r.rule == "there or not" and r.modality == "denied")
    assert [a.name for a in accounts[0].actors if a.id == denial.voice] == ["Abel Torn"]


def test_a_word_of_two_kinds_is_of_the_one_that_is_spoken_of() -> None:
    """An explosive device is a bomb where others speak of a bomb, and munitions where they do not."""
    found = _answers("There was no bomb on the cart.", "An explosive device lay on the cart.")
    assert [a for _, a, _ in found] == ["not so", "so"]


def test_two_denials_are_laid_side_by_side() -> None:
    found = _answers("There was no camera at the mill.", "The mill had no cameras.")
    assert [a for _, a, _ in found] == ["not so", "not so"]
