"""What a mention is, by its words; and every word of the lists does in its example what its list says."""

from __future__ import annotations

import pytest

from firsthand.extract import lexicons
from firsthand.extract.actors.capitals import Capitals
from firsthand.extract.actors.mentions import Mentions
from firsthand.extract.actors.phrasing import Phrase, phrase
from firsthand.extract.actors.wordlists import stand_ins, written_out
from firsthand.extract.parse import parse
from firsthand.model import Span
from tests.extract.support import text_of

TABLE = [
    # words, shown, kind, named
    ("The governor of Varn", "the governor of Varn", "person", True),
    ("The governor", "the governor", "person", False),
    ("Varn’s foreign minister", "Varn’s foreign minister", "person", True),
    ("The Home Secretary", "the Home Secretary", "person", True),
    ("Environment Minister Lord Sallis", "Lord Sallis", "person", True),
    ("Minister of Trade Karl Ostrow", "Karl Ostrow", "person", True),
    ("Security guard KELM", "Kelm", "person", True),
    ("Old Krag", "Old Krag", "person", True),
    ("His elder brother Karl", "Karl", "person", True),
    ("Bosun Elia Trask", "Elia Trask", "person", True),
    ("Mr Parr", "Mr Parr", "person", True),
    ("The landlord, Mr. Tuck,", "Mr. Tuck", "person", True),
    ("A commenter called dovecote", "dovecote", "person", True),
    ("My mother", "my mother", "person", False),
    ("Father", "Father", "person", False),
    ("One of the guards", "one of the guards", "person", False),
    ("A witness, who asked not to be named,", "a witness", "person", False),
    ("Wide speculation", "wide speculation", "unknown", False),
    ("Several of them", "several of them", "group", False),
    ("Residents there", "residents there", "group", False),
    ("Observers from the Civic Ballot Trust", "observers from the Civic Ballot Trust", "group", True),
    ("Orsini and Melk", "Orsini and Melk", "group", True),
    ("The tug Grip", "Grip", "group", True),
    ("The Ministry of the Interior", "the Ministry of the Interior", "organisation", True),
    ("Ada’s Hospital", "Ada’s Hospital", "organisation", True),
    ("The Millers’ Federation", "the Millers’ Federation", "organisation", True),
    ("AFP", "AFP", "organisation", True),
    ("Halden Water", "Halden Water", "organisation", True),
    ("The Friends of Larkfield", "the Friends of Larkfield", "organisation", True),
    ("The police", "the police", "organisation", True),
    ("A court", "a court", "organisation", False),
    ("The WHO", "the WHO", "organisation", True),
    ("The Lindow Gazette", "the Lindow Gazette", "outlet", True),
    ("Radio Nord", "Radio Nord", "outlet", True),
    ("This journal", "this journal", "outlet", True),
    ("The local press", "the local press", "outlet", False),
    ("The harbour log", "the harbour log", "record", True),
    ("An internal e-mail", "an internal e-mail", "record", True),
    ("CCTV of the loading bay", "CCTV of the loading bay", "record", True),
    ("Annex K", "Annex K", "record", True),
    ("A letter of 2 June, read out over the radio,", "a letter of 2 June", "record", True),
]  # fmt: skip


def alone(words: str, role: str = "source") -> Phrase:
    """The phrase in front of "said that ..."."""
    text = f"{words} said that the gate was open."
    return phrase(
        Capitals(parse(text, [Span(0, len(text))])), Span(0, len(words.rstrip(","))), role
    )


@pytest.mark.parametrize(("words", "shown", "kind", "named"), TABLE, ids=[t[0] for t in TABLE])
def test_phrase(words: str, shown: str, kind: str, named: bool) -> None:
    found = alone(words)
    assert (found.display, found.kind, found.named) == (shown, kind, named)


EXPECTED = {
    "people": ("kind", "person"),
    "kin": ("kind", "person"),
    "honorifics": ("surname", "orsini"),
    "female": ("gender", "f"),
    "male": ("gender", "m"),
    "organisations": ("kind", "organisation"),
    "companies": ("kind", "organisation"),
    "firms": ("kind", "organisation"),
    "handles": ("kind", "organisation"),
    "groups": ("kind", "group"),
    "vessels": ("kind", "group"),
    "offices": ("named", True),
    "media": ("kind", "outlet"),
    "mastheads": ("kind", "outlet"),
    "records": ("kind", "record"),
}  # fmt: skip
"""What comes out where a word of a list is put into the list's example."""
IN_NAMES = ("firms", "mastheads", "honorifics")


def in_example(section: str, word: str) -> Phrase:
    """The phrase around a word of a list, in the list's example."""
    sentence = lexicons.sections("actors")[section]["example"]
    filled = sentence.replace("{}", word.title() if section in IN_NAMES else word)
    filled = filled[0].upper() + filled[1:]
    start = len("According to ") if filled.startswith("According to ") else 0
    ends = (filled.find(c) for c in (" said", " shows", " reported", ", the", ":"))
    span = Span(start, min(end for end in ends if end > 0))
    return phrase(Capitals(parse(filled, [Span(0, len(filled))])), span, "source")


@pytest.mark.parametrize("section", EXPECTED)
def test_each_word_does_what_its_list_says(section: str) -> None:
    key, wanted = EXPECTED[section]
    wrong = []
    words = lexicons.words("actors", section)
    if section == "firms":
        words -= lexicons.words("actors", "ambiguous")
    for word in sorted(words):
        found = in_example(section, word)
        got = found.name.surname if key == "surname" and found.name else getattr(found, key, None)
        if got != wanted:
            wrong.append((word, got))
    assert not wrong


def test_days_and_months_are_nobody() -> None:
    words = "On Friday Orsini came. Friday was cold. In March Melk left."
    text = text_of(words)
    known = Capitals(parse(words, [s.span for s in text.segments]))
    spots = Mentions(known, (), ()).all()
    assert [s.span.of(words) for s in spots] == ["Orsini", "Melk"]


def test_stand_ins_go_from_the_general_to_the_special_and_back() -> None:
    assert "sergeant" in stand_ins()["officer"]
    assert "officer" in stand_ins()["sergeant"]
    assert "captain" not in stand_ins()["sergeant"]


def test_short_titles_are_written_out() -> None:
    assert all(short in lexicons.words("actors", "honorifics") for short in written_out())


@pytest.mark.parametrize(
    "words", ["The fiancée", "Mr. and Mrs. Melk", "“Old” Krag", "—", "’s", "of"]
)
def test_odd_words_are_read(words: str) -> None:
    assert alone(words).display
