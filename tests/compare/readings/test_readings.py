"""Readings of one account: laws that all obey, and what each slot must find."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.compare.readings.ground import LONGEST
from firsthand.compared import Whether
from tests.compare.readings.support import forms, read

MINE = """The fire in the Orlop pit, by a foreman

At 22:40 on 3 May 1987 a lamp fell in the third gallery. Fourteen men were on the shift. Nine of
them were killed. There was no light in the gallery. The cage stood at the upper landing. I did not
see the manager at the shaft. It was Anton Rell who ordered the gate shut. I do not know how many
were found later. The fire lasted about forty minutes.
"""
HEARING = """Inquiry at Varn

THE CHAIR: How many boats were launched?
MS PELL: Three. I was in the last.

THE CHAIR: At what time did the mill burn?
MS PELL: At 22:40.

THE CHAIR: Who gave the order?
MS PELL: Captain Rell.

THE CHAIR: Was the lamp lit?
MS PELL: No, sir.

THE CHAIR: Did you see the miller?
MS PELL: I did not.

THE CHAIR: Where did you stand?
MS PELL: At the well.
"""
PIECES = st.sampled_from(
    ["Four men were killed. ", "At six the gate was shut. ", "Who fired? ", "I do not know who fired. ",
     "It was Captain Rell. ", "Nobody saw the lamp. ", "No. ", "\n\n", "The bar was dark. ", "He said that "]
)  # fmt: skip


def test_every_quotation_is_verbatim_and_short() -> None:
    """A span is exactly the words that are meant, and none is long."""
    for words in (MINE, HEARING):
        for reading in read(words):
            assert reading.span.of(words).strip() == reading.span.of(words) != ""
            assert reading.span.end - reading.span.start <= LONGEST


def test_every_slot_has_its_reading() -> None:
    """Counts, times, places, doers, denials and what is not known are all read."""
    found = {(r.slot, r.printed) for r in read(MINE)}
    assert {
        ("quantity", "14"), ("quantity", "9"), ("time", "1987-05-03 22:40"),
        ("time", "36 to 44 minutes"), ("place", "at upper landing"), ("actor", "Anton Rell"),
        ("polarity", "not so"), ("quantity", "not known"),
        ("polarity", "not seen or not remembered"),
    } <= found  # fmt: skip


@pytest.mark.parametrize(
    ("slot", "wanted"),
    [
        ("quantity", ("3", "asserted", "launch")),
        ("time", ("22:40", "asserted", "burn")),
        ("actor", ("Captain Rell", "asserted", "order")),
        ("polarity", ("not so", "asserted", "lit")),
        ("place", ("at well", "asserted", "stand")),
    ],
)
def test_an_answer_speaks_of_what_was_asked(slot: str, wanted: tuple[str, str, str]) -> None:
    """ "Three." is read with the act of its question."""
    assert wanted in forms(HEARING, slot)


def test_not_having_seen_is_no_denial() -> None:
    """ "Did you see the miller?" "I did not." has no value."""
    unseen = [r for r in read(HEARING, "polarity") if r.modality == "unseen"]
    assert [r.value for r in unseen] == [None]


def test_a_clerk_without_question_marks() -> None:
    """Paragraphs that begin as questions ask, and nothing that is asked is told."""
    words = "\n\n".join(
        ["Where was you when the mill burned.", "I was at the well.", "Did you see the miller there.",
         "I did not.", "How many men was there.", "About thirty.", "What time did you leave.",
         "At six o'clock.", "Did you hear the guns.", "Yes."]
    )  # fmt: skip
    assert ("about 30 (27 to 33)", "asserted", "be") in forms(words, "quantity")
    assert ("06:00 or 18:00", "asserted", "leave") in forms(words, "time")
    assert not [r for r in read(words) if r.printed == "so" and r.act == "burn"]


@given(st.lists(PIECES, min_size=1, max_size=8).map("".join))
@settings(max_examples=25, deadline=None)
def test_any_text_has_readings_in_order(words: str) -> None:
    """Readings stand in text order, and one has a value unless it says that none is known."""
    found = read(words)
    assert [r.span for r in found] == sorted(r.span for r in found)
    assert all((r.value is None) == (r.modality in ("unknown", "unseen")) for r in found)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The one who cut the rope was Captain Rell.", ("Captain Rell", "asserted", "cut")),
        ("Captain Rell was the man who cut the rope.", ("Captain Rell", "asserted", "cut")),
        ("Captain Rell had the gate locked.", ("Captain Rell", "asserted", "order")),
        ("A shot was fired from the crowd.", ("crowd", "asserted", "fire")),
        ("Captain Rell shouted: “Hold the boats!”", ("Captain Rell", "asserted", "order")),
        ("The guards stood there under Captain Anton Rell.", ("Captain Anton Rell", "asserted", "command")),
        ("Nobody knows who cut the rope.", ("not known", "unknown", "cut")),
    ],
)  # fmt: skip
def test_who_did_it(words: str, wanted: tuple[str, str, str]) -> None:
    """A doer is named in many ways."""
    assert wanted in forms(words, "actor")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("The lamp was found to be extinguished.", ("not so", "asserted", "lit")),
        ("Reports that the guards crossed the river are false.", ("not so", "denied", "cross")),
        ("The miller rejected the claim that the bell rang.", ("not so", "denied", "ring")),
        ("The launch came without lights.", ("not so", "asserted", "have")),
        ("I do not say that the bell rang.", ("not known", "unknown", "ring")),
        ("No theft was ever proved.", ("not known", "unknown", "prove")),
        ("No warrant was shown.", ("not so", "asserted", "show")),
        (
            "I did not see the guards cross the river.",
            ("not seen or not remembered", "unseen", "cross"),
        ),
    ],
)
def test_whether_it_is_so(words: str, wanted: tuple[str, str, str]) -> None:
    """A denial, a doubt, a thing not seen and a thing not shown are four things."""
    assert wanted in forms(words, "polarity")


@pytest.mark.parametrize(
    "words",
    [
        "The bell was not rung before noon.",
        "There is no doubt that the bell rang.",
        "No fewer than forty boats sank.",
        "He did not.",
        "It was last seen burning on Friday.",
    ],
)
def test_what_denies_nothing(words: str) -> None:
    """No denial is read from a denial that is bounded, or of a doubt."""
    assert not [f for f in forms(words, "polarity") if f[0] == "not so"]
    assert not [f for f in forms(words, "polarity") if f[2] == "burn"]


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("The mill burned shortly before midnight.", "23:30 to 00:00"),
        ("It had gone four when the mill burned.", "04:00 to 04:30 or 16:00 to 16:30"),
        ("The firing lasted half a minute.", "30 seconds"),
        ("The firing did not last above a minute.", "at most 1 minute"),
        ("The firing was over in less than a minute.", "at most 1 minute"),
    ],
)
def test_when_it_was(words: str, printed: str) -> None:
    """Hours beside midnight, hours that had gone, lengths of time."""
    assert printed in [r.printed for r in read(words, "time")]


def test_a_date_that_was_only_guessed_is_left_out() -> None:
    """The day of an hour is not the day on which the statement was taken."""
    words = "Statement taken on 6 March 1969.\n\nThe relief came at 21:45. It was cold."
    (hour,) = [r for r in read(words, "time") if r.act == "come"]
    assert hour.printed == "21:45"


def test_numbers_that_are_denied_or_parts() -> None:
    """ "Four, not five"; "9 men and 4 boys, 13 in all"."""
    assert ("5", "denied", "destroyed") in forms("Four boats sank, not five.", "quantity")
    parts = read("The list has 9 men and 4 boys, 13 in all.", "quantity")
    assert [getattr(r.value, "scope", None) for r in parts] == ["men", "boys", None]


def test_what_it_means_where_only_one_thing_can_be_meant() -> None:
    """The topic holds the antecedent of a pronoun, or nothing at all."""
    (alone,) = [
        r for r in read("The ferry left the quay. She sank at 01:12.", "time") if r.act == "sink"
    ]
    assert alone.topic == ("ferry",)
    two = "The ferry met the launch and the launch met the ferry. She sank at 01:12."
    (open_,) = [r for r in read(two, "time") if r.act == "sink"]
    assert open_.topic == ()


def test_his_words_are_his() -> None:
    """ "He" behind "Rell said that" is Rell, and he denies it."""
    words = "Captain Anton Rell said that he had given no such order."
    (polarity,) = [r for r in read(words, "polarity") if r.act == "order"]
    assert "rell" in polarity.topic


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Anton Rell had locked the gate at nine.", ("not so", "asserted")),
        ("The gate was locked.", ("not so", "asserted")),
        ("The gate was found locked.", ("not so", "asserted")),
        ("The gate was never locked.", ("so", "asserted")),
        ("Nobody locked the gate.", ("so", "asserted")),
        ("The gate was opened by Rell.", ("so", "asserted")),
        ("The company denied that any gate had been locked.", ("so", "denied")),
        ("The company rejected the claim that the gate was open.", ("not so", "denied")),
        ("It is not true that the gate was locked.", ("so", "denied")),
    ],
)
def test_deeds_passives_and_adjectives_tell_one_state(words: str, wanted: tuple[str, str]) -> None:
    """Who locked it left it locked; the value of a denial is what the denier holds."""
    assert [f[:2] for f in forms(words, "polarity") if f[2] in ("open", "lock")] == [wanted]


@pytest.mark.parametrize(
    "words", ["I did not lock the gate.", "Rell denied that he locked the gate."]
)
def test_that_one_did_not_do_it_leaves_the_state_open(words: str) -> None:
    """Somebody else may have locked it."""
    assert not [f for f in forms(words, "polarity") if f[2] in ("open", "lock")]


def test_no_doubt_asserts() -> None:
    """ "There is no doubt that" takes nothing back."""
    assert ("so", "asserted", "ring") in forms("There is no doubt that the bell rang.", "polarity")


@pytest.mark.parametrize(
    "question",
    ["Did he say that the mill was burned?", "Did he tell you about the mill being burned?"],
)
@pytest.mark.parametrize("answer", ["No, sir.", "Yes."])
def test_what_is_asked_of_a_saying_tells_nothing_of_what_was_said(
    question: str, answer: str
) -> None:
    """He who did not say it neither affirmed nor denied it."""
    assert not read(f"THE CHAIR: {question}\n\nMS PELL: {answer}", "polarity")


def test_an_answer_from_hearsay_is_alleged() -> None:
    """ "I have been told that it was" is somebody else's word."""
    words = "THE CHAIR: Was the gate locked?\n\nMS PELL: I have been told that it was. I was away."
    found = [r for r in read(words, "polarity") if r.act == "open"]
    assert [(r.printed, r.modality, r.voice) for r in found] == [("not so", "alleged", "?")]


@pytest.mark.parametrize(
    ("words", "slot"),
    [
        ("He said that they would rise and kill the miller.", "polarity"),
        ("He talked of sending thirty men.", "quantity"),
        ("At nine oclock the wall fell.", "quantity"),
        ("On the stroke of three men fell.", "quantity"),
        ("The crash left 24 dead.", "actor"),
        ("She asked people to stay away.", "actor"),
        ("Several survivors said that the doors were locked.", "quantity"),
        ("Two of the wounded told the court that the lamp was out.", "quantity"),
        ("A fire broke out in the nineteenth-century hall.", "time"),
        ("Ivo Rell, a cabman, rejected the claim.", "actor"),
    ],
)
def test_what_is_no_reading(words: str, slot: str) -> None:
    """Plans, hours, events as doers, requests, those who only say something, ages of buildings."""
    assert not read(words, slot)


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("The shooting occurred at nine.", "shoot"),
        ("The murder took place at nine.", "murder"),
        ("It may have been half past three when the gate fell.", "fall"),
        ("Ivo Rell reported that between 8.25 p.m. and 8.55 p.m. the flood began.", "begin"),
    ],
)
def test_of_what_an_hour_is_told(words: str, act: str) -> None:
    """An event noun has the act of its verb; "it was" has that of the clause behind "when"."""
    assert [r.act for r in read(words, "time")] == [act]


def test_hours_in_words_are_rounded() -> None:
    """ "Ten to four" may be rounded, "3.50 p.m." is not."""
    values = [
        r.value for r in read("The gate fell at ten to four. The wall fell at 3.50 p.m.", "time")
    ]
    assert [getattr(v, "rounded", None) for v in values] == [True, False]


def test_what_it_means_behind_a_way() -> None:
    """ "I ran to the gate. It was locked." speaks of the gate."""
    (state,) = [
        r for r in read("I ran to the north gate. It was locked.", "polarity") if r.act == "open"
    ]
    assert state.topic == ("north", "gate")


def test_a_deed_that_was_not_seen() -> None:
    """ "I did not see any sword drawn" is of the drawing, and nothing says that one was drawn."""
    found = [(r.act, r.modality) for r in read("I did not see any sword drawn.", "polarity")]
    assert found == [("draw", "unseen")]


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("They fired a little before five.", "04:30 to 05:00 or 16:30 to 17:00"),
        ("The dam broke not long after six.", "06:00 to 06:30 or 18:00 to 18:30"),
        ("The clock above the stove said a quarter to ten.", "09:45 or 21:45"),
    ],
)
def test_an_hour_that_is_nearly_told(words: str, hour: str) -> None:
    assert [r.printed for r in read(words) if r.slot == "time"] == [hour]


@pytest.mark.parametrize(
    "words", ["He came a little before the two boys.", "A little before two men came in."]
)
def test_words_before_a_number_are_no_hour(words: str) -> None:
    assert not [r for r in read(words) if r.slot == "time"]


@pytest.mark.parametrize(
    "words",
    [
        "All but nine of the thirty weavers died.",
        "Nearly all of the forty weavers died.",
        "Half of the forty weavers died.",
        "Not one of the forty weavers died.",
        "Nine weavers would have died had the gate been shut.",
    ],
)
def test_a_number_that_did_not_die_is_no_count_of_the_dead(words: str) -> None:
    assert not read(words, "quantity")


@pytest.mark.parametrize(
    "words",
    [
        "The guards came close to locking the gate.",
        "The guards almost locked the gate.",
        "The guards stopped short of locking the gate.",
        "The guards were prevented from locking the gate.",
        "The guards are falsely said to have locked the gate.",
        "The guards left without locking the gate.",
        "There is no truth in the story that the guards locked the gate.",
    ],
)
def test_what_was_left_undone_is_not_told(words: str) -> None:
    assert not [r for r in read(words, "polarity") if "lock" in r.act or r.act == "open"]


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("The gates of the works were intact.", False),
        ("There was nothing the matter with the gates.", False),
        ("The gates stand there without a scratch upon them.", False),
        ("The gates were not broken.", False),
        ("The mob broke the gates.", True),
        ("The gates of the works were broken.", True),
    ],
)
def test_what_is_whole_was_not_broken(words: str, holds: bool) -> None:
    """A thing that is whole is told by the deed that would have ended it."""
    found = read(words, "polarity")
    assert [(r.act.removeprefix("not "), r.value.holds) for r in found if r.value][:1] == [
        ("break", holds)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "We are not satisfied that the gates were forced.",
        "I am not convinced that he gave the order to fire.",
        "She could not swear that the lamp was lit.",
    ],
)
def test_who_is_not_satisfied_leaves_it_open(words: str) -> None:
    """Neither yes nor no is read."""
    assert {r.modality for r in read(words, "polarity")} == {"unknown"}


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("Some of the doors were locked.", True),
        ("Many of them were masked.", True),
        ("The doors were locked.", False),
        ("Most of the night the doors were locked.", False),
    ],
)
def test_what_is_told_of_some_only(words: str, part: bool) -> None:
    told = [r.value for r in read(words) if isinstance(r.value, Whether)]
    assert told
    assert all(v.part is part for v in told)
