"""What befell those whom a bare number counts, of which part they are, and until when."""

from __future__ import annotations

import pytest

from firsthand.compare.readings.dated import WRITTEN
from firsthand.compared import Count
from tests.compare.readings.support import read

BEFORE = "The mill at Orlan burned in the spring of that year, as all the valley knows. "


def counts(words: str) -> list[tuple[float | None, str | None, str | None, str | None]]:
    """The lower end, state, part and time of each count of some words."""
    values = [r.value for r in read(BEFORE + words, "quantity")]
    return [(v.low, v.state, v.scope, v.as_of) for v in values if isinstance(v, Count)]


@pytest.mark.parametrize(
    ("words", "number", "state"),
    [
        ("The dead the miller always put at fourteen.", 14, "killed"),
        ("They put the dead at six.", 6, "killed"),
        ("The toll stood at nine.", 9, "killed"),
        ("Of the dead there are nine.", 9, "killed"),
        ("Of the injured, whom nobody counted, the almanac says that there were thirty.", 30, "injured"),
        ("As to the wounded, they were eleven.", 11, "injured"),
        ("Perished are sixty-one souls.", 61, "killed"),
        ("Wounded were some of the guard. Killed are sixty-one persons.", 61, "killed"),
        ("Nine did not survive the night.", 9, "killed"),
        ("None of the nine survived.", 9, "killed"),
        ("Admitted with wounds, 9 October: 47.", 47, "injured"),
        ("It cost sixty-one lives.", 61, "killed"),
    ],
)  # fmt: skip
def test_those_who_are_counted_are_named_further_off(words: str, number: int, state: str):
    assert (number, state) in [c[:2] for c in counts(words)]


@pytest.mark.parametrize(
    "words",
    [
        "They set the wounded down at six.",
        "The wounded were set down at six.",
        "The dead were buried at six.",
        "The dead man lay there for six days.",
        "The wounded were carried off in three carts.",
        "The train with the wounded stood at six in the yard.",
        "The missing boats were nine.",
    ],
)
def test_what_only_stands_beside_them_counts_none_of_them(words: str):
    told = [c[1] for c in counts(words) if c[0] in (6, 9)]
    assert not {"killed", "injured", "missing"} & set(told)


def test_a_number_put_against_another_counts_the_same():
    told = counts(
        "On Monday eleven Orlaners were done to death. Eleven, not four, for we have counted."
    )
    assert [c[:2] for c in told] == [(11, "killed"), (11, "killed"), (4, "killed")]


def test_another_number_of_those_counted_before():
    told = counts("Ninety persons drowned, as the priest has it. The board counts 71.")
    assert [c[:2] for c in told] == [(90, "killed"), (71, "killed")]
    told = counts("Ninety persons drowned. The bus has 71 seats.")
    assert (71, "killed") not in [c[:2] for c in told]


@pytest.mark.parametrize(
    ("words", "number", "part"),
    [
        ("Four of the dead were never named.", 4, "of the dead"),
        ("The office puts the number of farmers among the dead at seventeen.", 17, "among the dead"),
        ("Fourteen persons were treated for wounds at the infirmary.", 14, "treated at the infirmary"),
        ("The total of this hospital is twenty-two.", 22, "of this hospital"),
        ("Fourteen men died, three of them in the night.", 3, "of them"),
    ],
)  # fmt: skip
def test_a_count_of_some_says_so(words: str, number: int, part: str):
    assert part in [c[2] for c in counts(words) if c[0] == number]


def test_those_who_died_of_all_who_were_there_are_no_part():
    told = counts("There were 240 people on the barge. Ninety-two of them are dead.")
    assert [c[2] for c in told if c[0] == 92] == [None]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Officials stressed that all figures were as of 8 a.m. and would rise.", "8 a.m."),
        ("The figures were given at 5 p.m. and were expected to rise.", "5 p.m."),
        ("All these numbers, they said, were those of noon on Friday, and they would go up.", "noon on Friday"),
        ("The toll is expected to rise.", WRITTEN),
        ("The price of bread is expected to rise.", None),
    ],
)  # fmt: skip
def test_a_word_on_all_figures_dates_each(words: str, when: str | None):
    told = counts("Nine men were killed. There were sixty people in the square. " + words)
    assert {c[3] for c in told if c[0] == 9} == {when}
    assert {c[3] for c in told if c[0] == 60} == {None}


def test_those_who_only_tell_are_not_counted():
    assert counts("Several survivors said that the gate was shut.") == []


def test_the_burned_are_not_destroyed():
    assert [c[:2] for c in counts("Nine millers were burned in the shed.")] == [(9, None)]


def test_of_whom_some_and_others_are_both_parts() -> None:
    said = "There were 58 people, of whom 51 were sailors and seven were cooks."
    scopes = {
        r.value.low: r.value.scope for r in read(said, "quantity") if isinstance(r.value, Count)
    }
    assert scopes[58] is None
    assert scopes[51] is not None
    assert scopes[7] is not None
