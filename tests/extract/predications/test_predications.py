"""What a clause says, slot by slot, and which clauses say of nothing that it was so."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.extract.predications import predications, unasserted
from firsthand.extract.valuing import Ground
from firsthand.values import Predication
from tests.extract.support import scene_of


def said(words: str) -> list[Predication]:
    scene = scene_of(words)
    return list(predications(Ground(scene.text, scene.parse)))


def told(one: Predication) -> str:
    slots = ", ".join(f"{s.role} {s.head}" for s in one.slots)
    return f"{'not ' if one.denied else ''}{one.act}: {slots}"


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("The guards locked the gate.", ["lock: subject guard, object gate"]),
        ("The gate was locked by the guards.", ["lock: subject guard, object gate, state locked"]),
        ("The gate was open.", ["be: subject gate, state open"]),
        ("The guards did not lock the gate.", ["not lock: subject guard, object gate"]),
        ("Nobody locked the gate.", ["not lock: subject nobody, object gate"]),
        ("There was no light in the tower.", ["not exist: subject light, in tower"]),
        ("On the hill stood the watchmen.", ["stand: subject watchman, on hill"]),
        ("It was Sergeant Vail who gave the order.", ["give: subject vail, object order"]),
        (
            "The miners were driven into the yard- there held by forty constables.",
            [
                "drive: object miner, state driven, into yard",
                "hold: object miner, state held, by constable",
            ],
        ),
        (
            "The troops came back- some forty men- and stood at the gate.",
            ["come: subject troop", "stand: subject troop, at gate"],
        ),
    ],
)
def test_slots(words: str, due: list[str]) -> None:
    assert [told(p) for p in said(words)] == due


@pytest.mark.parametrize(
    "words",
    [
        "Did the guards lock the gate?",
        "The guards could lock the gate.",
        "Lock the gate!",
    ],
)
def test_what_is_not_told_as_so_is_left_out(words: str) -> None:
    assert said(words) == []


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("Nobody but Sergeant Vail gave the order.", "give: subject vail, object order"),
        ("No one but Sergeant Vail gave the order.", "give: subject vail, object order"),
        ("None other than Vail gave the order.", "give: subject vail, object order"),
        ("Nobody except the watchman locked the gate.", "lock: subject watchman, object gate"),
        ("No officer save Captain Vail gave the order.", "give: subject vail, object order"),
        (
            "The gate was locked by no other than Vail.",
            "lock: subject vail, object gate, state locked",
        ),
        ("Apart from Vail nobody gave the order.", "give: subject vail, object order"),
        ("No one gave the order except Vail.", "give: subject vail, object order, except vail"),
        ("They found nothing but ashes.", "find: subject they, object ash"),
        ("No fewer than nine locked the gate.", "lock: subject nine, object gate"),
    ],
)
def test_who_is_left_of_none_did_it(words: str, due: str) -> None:
    (one,) = said(words)
    assert told(one) == due


@pytest.mark.parametrize("verb", ["failed", "neglected", "forgot", "refused"])
def test_what_somebody_failed_to_do_is_denied(verb: str) -> None:
    assert told(said(f"The guards {verb} to lock the gate.")[-1]) == (
        "not lock: subject guard, object gate"
    )


def test_not_only_denies_nothing() -> None:
    assert not said("The guards not only locked the gate but chained it.")[0].denied


@pytest.mark.parametrize(
    "words",
    [
        "No officer locked the gate, but the sergeant did.",
        "Nobody locked it but six were hurt.",
        "Nobody was told, except that the gate was shut.",
    ],
)
def test_a_but_that_begins_another_clause_leaves_nobody(words: str) -> None:
    assert said(words)[0].denied


def test_a_condition_is_left_out_and_what_hangs_on_it_stays() -> None:
    assert [p.act for p in said("If the gate was open, the water came in.")] == ["come"]


@pytest.mark.parametrize(
    ("words", "tense"),
    [
        ("The guards had locked the gate.", "before"),
        ("The guards locked the gate.", "past"),
        ("The guards lock the gate.", "present"),
    ],
)
def test_tense(words: str, tense: str) -> None:
    (only,) = said(words)
    assert only.tense == tense


def test_only_one() -> None:
    (alone,) = said("Sergeant Vail alone gave the order.")
    assert alone.only
    (open_,) = said("Sergeant Vail gave the order.")
    assert not open_.only


def test_at_first_is_beside_its_verb() -> None:
    (only,) = said("The guards did not fire on the stalls at first.")
    assert "first" in only.beside


def test_what_hangs_on_a_noun_tells_it_from_others() -> None:
    one, other = said("The door to the cellar was open. The door to the yard was shut.")
    assert one.slots[0].words != other.slots[0].words


@pytest.mark.parametrize(
    ("words", "mood", "act"),
    [
        ("Who locked the gate?", "asked", "lock"),
        ("I do not know whether the guards locked the gate.", "open", "lock"),
        ("I do not say that the guards locked the gate.", "open", "lock"),
        ("I did not see the guards lock the gate.", "unseen", "lock"),
        ("I did not hear the guards shout at the man.", "unseen", "shout"),
        ("The guards may have locked the gate.", "may", "lock"),
    ],
)
def test_what_is_left_open_is_listed_apart(words: str, mood: str, act: str) -> None:
    """It is no predication, and its mood says why."""
    scene = scene_of(words)
    ground = Ground(scene.text, scene.parse)
    assert (mood, act) in [(p.mood, p.act) for p in unasserted(ground)]
    assert act not in [p.act for p in predications(ground)]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("I saw the guards lock the gate.", "lock: subject guard, object gate"),
        ("The guards are said to have locked the gate.", "lock: subject guard, object gate"),
    ],
)
def test_what_was_seen_or_is_said_to_have_been_done(words: str, due: str) -> None:
    assert due in [told(p) for p in said(words)]


def test_what_is_not_known_to_have_been_done_is_not_told() -> None:
    assert "lock" not in [p.act for p in said("The guards are not known to have locked the gate.")]


WORDS = ["the gate", "was", "open", "guards", "locked", "not", "by", "who", "it", "and", "if", ".", "?"]  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join))
def test_laws_of_any_text(text: str) -> None:
    found = said(text)
    assert [p.span for p in found] == sorted(p.span for p in found)
    for one in found:
        assert one.span.of(text).strip()
        assert one.slots
