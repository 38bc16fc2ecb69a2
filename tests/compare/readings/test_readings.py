"""Readings of one account: laws that all obey, and what each slot must find."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.compare.readings.ground import LONGEST
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
