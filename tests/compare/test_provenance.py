"""Where an account says it has something from, without a verb of saying."""

from __future__ import annotations

import pytest

from firsthand.compare.sources.provenance import actor_of, of_passage, provenance
from tests.compare.cases import account, actor


def sources(words):
    return [h.sources for h in provenance(account(1, words))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The gate was shut. I have that from a porter who keeps it.", ("a porter",)),
        ("The gate was shut. That too he has from Orrin, who had it from the cook.",
         ("Orrin", "the cook")),
        ("We have these figures from the coroner.", ("the coroner",)),
        ("Sixty came. The Board has this from the token register.", ("the token register",)),
        ("Whatever I tell I tell upon the word of Captain Vell the carter.", ("Captain Vell",)),
        ("All times below are those of the flight recorder, which was found.",
         ("the flight recorder",)),
        ("It began at ten by the station clock.", ("the station clock",)),
        ("It began at ten, as appears by the log of the signal-box at Keld.",
         ("the log of the signal-box",)),
        ("The muster roll lists sixty men.", ("The muster roll",)),
        ("The sensor on the north pier registered the wave at ten.", ("The sensor",)),
        ("The seismograph of the observatory measured two shocks.",
         ("The seismograph of the observatory",)),
        ("The tide gauge indicated four metres.", ("The tide gauge",)),
        ("There are nine names on the stone.", ("the stone",)),
        ("It’s on the cross, isn’t it? Nine.", ("the cross",)),
        ("Of the dead stand on the monument nine.", ("the monument",)),
        ("Two more died, so that the memorial has nine names.", ("the memorial",)),
        ("It fell at ten, as the harbour clock showed.", ("the harbour clock",)),
        ("What happened then we have from the carters of Keld, who looked on.",
         ("the carters of Keld",)),
        ("What I know of it was told me by a porter.", ("a porter",)),
        ("All this I heard from Captain Vell.", ("Captain Vell",)),
        ("What has passed on the weir, this we learned from the miller.", ("the miller",)),
        ("The following account was sent to us by a teacher in Keld. It burned.", ("a teacher",)),
    ],
)  # fmt: skip
def test_said(words, expected):
    assert expected in sources(words)


@pytest.mark.parametrize(
    "words",
    [
        "He had it from the beginning.",
        "She took this from the drawer and left.",
        "They were met by the order to go home.",
        "The pamphlet literature has always said so.",
        "The men came from the workings in good order.",
        "I have that coat from last year.",
        "The registrar recorded nine deaths.",
        "Nine sat on the stone.",
        "He stood on the wall and watched.",
        "As the town showed, nobody cared.",
        "What happened then, nobody has from me.",
        "All this happened before we came from Keld.",
        "The men with the lamp showed us the way.",
    ],
)
def test_not_said(words):
    assert sources(words) == []


def test_what_is_had_stands_before_or_in_the_same_sentence():
    made = account(1, "The gate was shut. I have that from a porter. It rained.")
    (had,) = provenance(made)
    assert had.within.of(made.text.characters) == "The gate was shut. I have that from a porter"
    assert had.own


@pytest.mark.parametrize(
    ("words", "within"),
    [
        ("It is on the cross. Nine. It rained", "It is on the cross. Nine"),
        ("Two died. Two more fell, so that the stone has nine names", "the stone has nine names"),
    ],
)
def test_what_is_cut_in_stone_is_the_number_there_or_behind(words, within):
    made = account(1, words)
    (had,) = provenance(made)
    assert (had.within.of(made.text.characters), had.slot) == (within, "quantity")


def test_times_of_a_recorder_are_no_counts():
    made = account(1, "All times below are those of the flight recorder. Nine fell at ten.")
    (had,) = provenance(made)
    at = made.sentences[1]
    assert of_passage([had], at, "time") == (had,)
    assert of_passage([had], at, "quantity") == ()
    assert of_passage([had], made.sentences[0], "time") == ()


def test_words_that_mean_an_actor():
    made = account(1, "Mira Oster and Ben Rook", actor("Mira Oster"), actor("Ben Rook"))
    assert actor_of(made, "Mrs. Oster") == "d1.a1"
    assert actor_of(made, "the cook") is None
