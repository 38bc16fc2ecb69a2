"""Who did it, ordered it, commanded, is blamed, owns it: in many ways of telling it."""

from __future__ import annotations

import pytest

from firsthand.compare.readings.bidding import asked_for
from tests.compare.readings.support import read

TOLD = [
    ("Corporal Dane was the first to fire.", "Corporal Dane", "fire", "first"),
    ("It was one of the guards who was the first to fire.", "one guard", "fire", "first"),
    ("The first have fired the gendarmes.", "gendarme", "fire", "first"),
    ("Smoke rose from the line of troopers before anybody had moved.", "trooper line", "fire", "first"),
    ("The first shot came from the ranks of the soldiers.", "soldier rank", "fire", "first"),
    ("The sluice was shut on the orders of Mayor Lind.", "Mayor Lind", "order", "shut"),
    ("The barrier was closed by order of a lieutenant.", "lieutenant", "order", "close"),
    ("Lieutenant Dane had the barrier closed.", "Lieutenant Dane", "order", "close"),
    ("Lieutenant Dane gave the order to close the barrier.", "Lieutenant Dane", "order", "barrier"),
    ("The order to close the gate was given by Mayor Lind.", "Mayor Lind", "order", "close"),
    ("The one who ordered the barrier to be closed was Lieutenant Dane.", "Lieutenant Dane", "order", "close"),
    ("Captain Lind and forty gendarmes held the ford.", "Captain Lind", "command", "gendarme"),
    ("They found the ford held by Captain Lind with a party of troopers.", "Captain Lind", "command", "trooper"),
    ("Captain Lind was in command of the gendarmes.", "Captain Lind", "command", "gendarme"),
    ("The villagers accused the guards of setting the barn alight.", "guard", "set", "barn"),
    ("The widow blamed Captain Lind for the order.", "Captain Lind", "order", "order"),
    ("The goods belonged to Orbis Agro.", "Orbis Agro", "belong", "good"),
    ("The boat was Mr Lind's.", "Mr Lind", "belong", "boat"),
    ("The cargo was the property of the army.", "army", "belong", "cargo"),
    ("Mayor Orr gave the order to close the gate. The widows say Brandt.", "Brandt", "order", "gate"),
    ("Who told you to close the gate? A man in a grey cap.", "man grey cap", "order", "close"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "who", "act", "of"), TOLD, ids=[t[0][:40] for t in TOLD])
def test_a_doer_is_told_with_what_he_did(words: str, who: str, act: str, of: str) -> None:
    """The doer is read, with the act and what else is said of it."""
    found = [(r.printed, r.act) for r in read(words, "actor") if of in r.topic]
    assert (who, act) in found


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("The log had a page missing.", "order"),
        ("She told him that the mill had burned to the ground.", "order"),
        ("The patrol boat, under the command of Captain Lind, lay at Brod.", "order"),
        ("Smoke rose from the soldiers.", "fire"),
        ("Captain Lind and Sergeant Orr had breakfast.", "command"),
        ("The house was small and low.", "belong"),
        ("The boat was not far.", "belong"),
        ("He was blamed.", "burn"),
    ],
)
def test_what_is_no_such_act(words: str, act: str) -> None:
    """What only looks like an order, a shot, a command or an owner is none."""
    assert act not in [r.act for r in read(words, "actor")]


def test_evidence_that_inclines_leaves_it_open() -> None:
    """Whom the evidence points to perhaps did it, where it was said that this is not known."""
    words = "Who fired first must be left open, although the evidence points to the soldiers."
    found = [(r.printed, r.modality, r.act) for r in read(words, "actor")]
    assert ("soldier", "possible", "fire") in found


def test_what_a_question_asks_to_have_been_ordered() -> None:
    """A question after an order is one after what was ordered."""
    assert asked_for("Who ordered that the boats be held?") == ("boat", "hold")
    assert asked_for("Who had the helm?") is None


MORE = [
    ("Then Corporal Dorn’s rifle went off.", "Corporal Dorn", "fire", "shot"),
    ("The shells were fired, as all know, by the guards, from the mill.", "guard", "fire", "shell"),
    ("The guards kept back the ambulances.", "guard", "keep", "ambulance"),
    ("Whose were the sacks?\n\nHolm’s. Always have been.", "Holm", "belong", "sack"),
    ("Q. Who sent the firemen round?\n\nA. Him in the helmet. That’d be Mr Orr.", "Mr Orr", "send", "fireman"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "who", "act", "of"), MORE, ids=[t[0][:40] for t in MORE])
def test_a_doer_behind_by_in_an_answer_or_as_an_owner(
    words: str, who: str, act: str, of: str
) -> None:
    """A doer is named behind "by", as the owner of the gun, or in the second words of an answer."""
    assert (who, act) in [(r.printed, r.act) for r in read(words, "actor") if of in r.topic]


def test_a_noise_gave_no_order() -> None:
    """What is no human being is nobody's answer to "who"."""
    assert read("Q. Who gave the order?\n\nA. There was a great noise, sir.", "actor") == []


INTERVIEW = """NORA HOLM: Piet, who locked the doors?

PIET DORN: Me. Two of them, yard and side.

NORA HOLM: On whose say-so?

PIET DORN: Rell's. He stood there.
"""


def test_me_and_on_whose_orders() -> None:
    """ "Me" is he who answers; whose say-so it was ordered it."""
    found = [(r.printed, r.act) for r in read(INTERVIEW, "actor")]
    assert found == [("Piet Dorn", "lock"), ("Rell", "order")]


def test_on_the_orders_of_somebody_without_a_verb() -> None:
    """A sentence that has no verb goes on about what the one before told."""
    words = "All four doors were shut fast. Shut, with iron, on the orders of Gerd Holm."
    assert ("Gerd Holm", "order") in [(r.printed, r.act) for r in read(words, "actor")]


def test_nobody_moves_is_an_order() -> None:
    """Who calls out that nobody touches something orders it; who says that nobody knows does not."""
    words = "A man in a green jacket called out: “Nobody touches the boats until noon.”"
    assert ("a man in a green jacket", "order") in [
        (r.printed, r.act) for r in read(words, "actor")
    ]
    assert read("He shouted that nobody knows the truth.", "actor") == []
