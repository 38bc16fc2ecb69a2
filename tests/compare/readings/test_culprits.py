"""Who is said to have done it where no verb names the deed, and short answers."""

from __future__ import annotations

import pytest

from firsthand.compare.readings.words import DID
from firsthand.compared import Who
from tests.compare.readings.support import forms, read

SAID = [
    ("The guards are responsible.", "guard", "asserted"),
    ("The report holds the guards responsible for the killings.", "guard", "asserted"),
    (
        "Responsibility for the massacre lies with the Second Battalion.",
        "Second Battalion",
        "asserted",
    ),
    ("The commission lays the blame on the railway company.", "railway company", "asserted"),
    ("The rebels denied responsibility.", "rebel", "denied"),
    ("The rebels have claimed responsibility for the attack.", "rebel", "asserted"),
    ("The tenants had nothing to do with it.", "tenant", "denied"),
    ("There is no proof that the militia did it.", "not known", "unknown"),
    ("It is a lie that the tenants did it.", "tenant", "denied"),
    ("The widow accused the gendarmes.", "gendarme", "alleged"),
    ("The deed was done by an armed band.", "armed band", "asserted"),
    ("They whisper that it was we.", "we", "asserted"),
    ("It was our own gun, uncle.", "our", "asserted"),
    ("He says it was a pistol of theirs.", "their", "asserted"),
    ("Who was it? I was asked often. It was the guards.", "guard", "asserted"),
]
NOT_SAID = [
    "Rell is responsible for the lamps.",
    "The guards are responsible for the safety of the mill.",
    "I asked whether the tenants did it.",
    "No group has claimed responsibility for the attack.",
    "The tenants did it up in white.",
    "She pointed at the lamp.",
    "Nobody is responsible.",
]


@pytest.mark.parametrize(("said", "who", "modality"), SAID)
def test_who_is_said_to_have_done_it(said: str, who: str, modality: str) -> None:
    assert [(p.rstrip("s"), m) for p, m, act in forms(said, "actor") if act == DID] == [
        (who, modality)
    ]


@pytest.mark.parametrize("said", NOT_SAID)
def test_nobody_is_said_to_have_done_it(said: str) -> None:
    assert [f for f in forms(said, "actor") if f[2] == DID] == []


def test_whose_it_was_is_answered_by_pointing_at_an_owner() -> None:
    said = "Whose the barge was has never been settled. The mill pointed at Orlan Freight, and the court at the mill."
    told = [(p, m) for p, m, act in forms(said, "actor") if act == "belong"]
    assert ("Orlan Freight", "alleged") in told


@pytest.mark.parametrize(
    ("answer", "who", "modality"),
    [
        ("One of theirs. A pistol, I think.", "one of theirs", "asserted"),
        ("They did.", "they", "asserted"),
        ("Not the porter.", "porter", "denied"),
        ("Not I. I would swear to it.", "i", "denied"),
        ("Rell did.", "Rell", "asserted"),
    ],
)
def test_short_answers(answer: str, who: str, modality: str) -> None:
    told = forms(f"Q. Who fired the first shot?\n\nA. {answer}", "actor")
    assert [(p, m) for p, m, _ in told] == [(who, modality)]


def test_they_are_those_of_whom_the_next_question_asks() -> None:
    said = "Q. Who began it?\n\nA. They did.\n\nQ. The gendarmes?\n\nA. Who else."
    assert [p for p, _, _ in forms(said, "actor")] == ["gendarme"]


def test_nobody_did_it() -> None:
    assert ("nobody", "denied", "order") in forms("Nobody ordered us to fire.", "actor")
    assert ("no officer", "denied", "order") in forms("No officer gave the order to fire.", "actor")


def test_we_behind_they_say_is_who_tells_that_they_say_so() -> None:
    (value,) = [r.value for r in read("The Ministry says that it was we.", "actor") if r.act == DID]
    assert isinstance(value, Who)
    assert value.name is None


@pytest.mark.parametrize(
    "said",
    [
        "The order was given by Sergeant Rell. The company denies this.",
        "Sergeant Rell gave the order. He stood up in court and swore he hadn't.",
        "Rell gave the order. He'll tell you he never.",
    ],
)
def test_what_was_just_told_of_a_doer_is_denied(said: str) -> None:
    assert [m for p, m, act in forms(said, "actor") if act == "order" and m != "asserted"] == [
        "denied"
    ]


def test_it_was_he_is_who_stands_before() -> None:
    said = (
        "When Mr Orlan, the manager, did come, it was he who ordered the crews round to the river."
    )
    assert "Mr Orlan" in [p for p, _, _ in forms(said, "actor")]


def test_who_is_named_when_asked() -> None:
    assert ("Rell", "asserted", "stop") in forms(
        "I asked who had stopped them. “Rell,” he said.", "actor"
    )


@pytest.mark.parametrize(
    "said",
    ["It was on Monday that the guards came.", "It was the rain that did the damage."],
)
def test_no_doer_of_a_day_or_of_rain(said: str) -> None:
    assert [f for f in forms(said, "actor") if f[0] in ("Monday", "rain")] == []


def test_whose_it_is_without_a_verb() -> None:
    assert ("Rell", "asserted", "belong") in forms(
        "On our stairs it is all talk. Rell’s stuff, they say.", "actor"
    )
    assert ("Rell", "asserted", "belong") in forms(
        "The book shows Rell as owner of the barge.", "actor"
    )


def test_in_whose_hands_the_torch_was() -> None:
    said = "The fire was started by sparks from a torch in the hands of Milo Sand, an employee of the mill."
    assert "Milo Sand" in [p for p, _, _ in forms(said, "actor")]


def test_a_flat_no_denies_what_was_put() -> None:
    said = "MAIL: It is said that Mr Orlan locked the gate.\n\nMS RELL: Absolutely not.\n"
    assert ("Mr Orlan", "denied", "lock") in forms(said, "actor")
