"""Counts of those whom the event befell, where no verb beside the number says so."""

from __future__ import annotations

import pytest

from firsthand.compare.readings.dated import WRITTEN
from firsthand.compare.readings.parts import KNOWN, SEEN
from firsthand.compared import Count
from tests.compare.readings.support import read

BEFORE = "The mill at Orlan burned in the spring of that year, as all the valley knows.\n\n"


def counts(words: str) -> list[Count]:
    """The counts that some words tell."""
    values = [r.value for r in read(BEFORE + words, "quantity")]
    return [v for v in values if isinstance(v, Count)]


def states(words: str) -> list[tuple[float | None, str | None]]:
    """The lower end and the state of each count."""
    return [(v.low, v.state) for v in counts(words)]


@pytest.mark.parametrize(
    ("words", "number", "state"),
    [
        ("We have buried forty-one.", 41, "killed"),
        ("Nineteen of ours will not see the harvest.", 19, "killed"),
        ("Of the shift that went down, nine never came home.", 9, "killed"),
        ("Twelve went into the drift and not one came out.", 12, "killed"),
        ("Six paid with their lives.", 6, "killed"),
        ("We lost eleven weavers that night.", 11, "killed"),
        ("Eight lie in the churchyard of St Brannoc.", 8, "killed"),
        ("The stone by the sluice has thirty names.", 30, "killed"),
        ("There are thirty names on the wall.", 30, "killed"),
        ("On Monday the gravediggers had eleven fresh graves.", 11, "bodies"),
        ("Ten coffins stood in the nave.", 10, "bodies"),
        ("My aunt counted nineteen laid out there under the beams.", 19, "bodies"),
        ("Our own nurses dressed another sixty.", 60, "injured"),
        ("Fourteen persons were conveyed to the infirmary.", 14, "injured"),
        ("Over a hundred lie torn in the wards.", 100, "injured"),
        ("Two hundred people went through the hospitals.", 200, "injured"),
        ("07:15 Deceased now six.", 6, "killed"),
        ("Seven they were, with their lamps. Of all of them lived none.", 7, "killed"),
        ("None of the four came out.", 4, "killed"),
        ("Of the dead stand on the stone seventeen.", 17, "killed"),
        ("Forty-eight people are in beds at the Deaconess.", 48, "injured"),
    ],
)  # fmt: skip
def test_an_idiom_tells_what_befell_them(words: str, number: int, state: str) -> None:
    assert (number, state) in states(words)


@pytest.mark.parametrize(
    "words",
    [
        "Nine did not see the lamp.",
        "Nine will not see the doctor before Monday.",
        "We buried nine chests of tea under the barn.",
        "The lane has nine names.",
        "Nine never came back to work after the strike.",
        "The club lost nine matches that year.",
        "Nine doctors went to the hospital.",
        "Nine crates were taken to the hospital.",
        "The nurses dressed nine dolls for the fair.",
    ],
)
def test_what_only_looks_like_it_befell_nobody(words: str) -> None:
    assert not {"killed", "injured", "bodies"} & {s for _, s in states(words)}


@pytest.mark.parametrize(
    ("words", "number", "state"),
    [
        ("Forty-one people died. The board stops at thirty-four, for it counts only names.", 34, "killed"),
        ("Marn says fifteen dead, Holt says twenty.", 20, "killed"),
        ("As for the wounded, the official 68 are those of one house.", 68, "injured"),
        ("The dead were never agreed upon. The paper reported twelve; the union had 14.", 14, "killed"),
        ("Each side had its number. The bulletin had 34. Some died of their burns.", 34, "killed"),
        ("Thirty-one bodies were named and three were declared dead, in all 34.", 34, "killed"),
        ("Two more have died in the school. With them there are thirty-three.", 33, "killed"),
        ("Seventeen people died. The union's twenty-two takes in five more.", 22, "killed"),
    ],
)  # fmt: skip
def test_a_bare_number_counts_those_who_are_spoken_of(words: str, number: int, state: str) -> None:
    assert (number, state) in states(words)


@pytest.mark.parametrize(
    "words",
    [
        "Forty-one people died. Three letters came. The clerk had nine.",
        "The yard has nine gates. The owner says eleven.",
        "Nobody died. The owner says eleven.",
    ],
)
def test_a_bare_number_behind_other_things_counts_no_dead(words: str) -> None:
    assert not [s for n, s in states(words) if n in (9, 11) and s == "killed"]


ASKED = """Orlan, Court of Inquiry.

Q. How many were killed?

A. {}
"""


@pytest.mark.parametrize(
    ("answer", "number"),
    [("Nine, on the planks.", 9), ("It is on the cross, is it not? Thirty-three. I go there.", 33)],
)
def test_an_answer_counts_those_asked_for(answer: str, number: int) -> None:
    assert number in [v.low for v in counts(ASKED.format(answer))]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Nine people died. Four of the dead were children.", "child"),
        ("Nine people died, four of them minors.", "child"),
        ("They have murdered nine of us. Four had not yet reached the age of school.", "child"),
        ("The stone has nine names. Four belong to children.", "child"),
        ("Nine people died. Four of these were under fifteen years of age.", "child"),
        ("Nine persons died. Four of them were officers of the Fire Brigade.", "firefighter"),
        ("By June nine persons had died, four drivers and five gendarmes.", "driver"),
        ("Nine people died. Four of the dead were weavers.", "weaver"),
        ("By June nine persons had died: two millers, four members of the crew of Engine 2.", "firefighter"),
        ("The stone has nine names. Four are those of firemen.", "firefighter"),
        ("Nine people died. Four customs inspectors were among the dead.", "customs"),
        ("Then the firemen came. Four they were, I saw the helmets. Of them came back none.", "firefighter"),
    ],
)  # fmt: skip
def test_some_of_the_dead_are_counted_by_what_they_were(words: str, kind: str) -> None:
    assert (4, kind, "killed") in [(v.low, v.counted, v.state) for v in counts(words)]


@pytest.mark.parametrize(
    ("words", "number", "scope"),
    [
        ("From my room, three died.", 3, "from my room"),
        ("The dead? I counted nine.", 9, SEEN),
        ("Forty died. I only know of eleven by name.", 11, KNOWN),
        ("Fourteen persons were conveyed to the infirmary.", 14, "taken to hospital"),
        ("Many died. The clerk counted twenty in the tannery alone.", 20, "in the tannery alone"),
    ],
)
def test_a_count_tells_of_whom_it_is(words: str, number: int, scope: str) -> None:
    assert scope in [v.scope for v in counts(words) if v.low == number]


def test_no_fewer_than_so_many() -> None:
    (count,) = counts("The number of killed cannot be placed below thirty.")
    assert (count.low, count.high, count.bound, count.state) == (30, None, "at_least", "killed")
    assert (29, None) in [(v.low, v.high) for v in counts("They saw 29 bodies; this is a minimum.")]


def test_an_entry_of_a_log_counts_until_its_hour() -> None:
    told = counts("04:40 Two men killed.\n09:15 Six men killed.\n")
    assert [(v.low, v.as_of) for v in told] == [(2, WRITTEN), (6, WRITTEN)]


@pytest.mark.parametrize(
    "words",
    [
        "How many dead it comes to I daren’t think.",
        "Of the wounded I keep no list.",
        "We shall not be giving figures for the dead.",
        "One says six dead, the other ten. I have not counted.",
    ],
)
def test_a_number_that_is_left_open(words: str) -> None:
    assert ("unknown", None) in [(r.modality, r.value) for r in read(BEFORE + words, "quantity")]


@pytest.mark.parametrize(
    "answer",
    ["I had other things to count.", "I have no number.", "I could not say. I carried three."],
)
def test_an_answer_without_a_number_leaves_it_open(answer: str) -> None:
    told = read(ASKED.format(answer), "quantity")
    assert ("unknown", "killed") in [(r.modality, r.act) for r in told]


def test_hostile_input_does_not_hang() -> None:
    assert counts("nine of them " * 400 + "died of " * 400) is not None


def test_each_of_two_numbers_is_quoted_alone() -> None:
    words = BEFORE + "The office gave a total of 31 dead, 6 of them minors, and 83 injured."
    text = [r.span.of(words) for r in read(words, "quantity")]
    assert "6 of them minors" in text
    assert not [t for t in text if "31" in t and "6" in t]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("As of 30 May fifteen persons had died.", "As of 30 May"),
        ("ORLAN, Tuesday 4 May (Press) – Nine people died on Tuesday when the mill fell.", WRITTEN),
        ("Tonight the prefect has murdered nine of us.", WRITTEN),
        ("This replaces the toll of nine given on the day of the fire. Some died.", WRITTEN),
        ("The lower figures given in the first days were provisional. Nine people died.", None),
    ],
)
def test_until_when_it_was_counted(words: str, when: str | None) -> None:
    values = [r.value for r in read(words, "quantity")]
    assert {v.as_of for v in values if isinstance(v, Count) and v.state == "killed"} == {when}


def test_a_number_of_somebody_else_is_not_the_account_s() -> None:
    told = read(BEFORE + "Forty people died, but the official figure is eleven.", "quantity")
    assert [(r.printed, r.voice) for r in told] == [("40", None), ("11", "?")]


def test_a_number_that_shares_its_noun_with_one_before_it_is_quoted_alone() -> None:
    words = "Eleven people had died, eight of them in the shed and three in hospital."
    (three,) = (r for r in read(words, "quantity") if r.printed == "3")
    assert three.span.of(words) == "three in hospital"


@pytest.mark.parametrize(
    ("question", "state"),
    [
        ("How many men were there at the time Rell was killed?", None),
        ("How many people were in the yard when the mate died?", None),
        ("How many men were killed?", "killed"),
        ("How many did you find dead when you came?", "killed"),
    ],
)
def test_a_death_that_only_says_when_is_not_asked_for(question: str, state: str | None) -> None:
    found = counts(f"{question}\n\nI could not say, but I suppose from forty to sixty.")
    assert {v.state for v in found} == {state}


@pytest.mark.parametrize(
    "words",
    [
        "It was set upon by an armed mob from 150 to 250, painted red.",
        "He was met by a crowd, about two hundred, at the mill.",
        "A body of armed men, about 125, came out of the wood.",
    ],
)
def test_a_bare_number_behind_a_crowd_counts_people(words: str) -> None:
    assert [v.counted for v in counts(words)] == ["people"]
