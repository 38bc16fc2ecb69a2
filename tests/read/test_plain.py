"""Plain text: the text of record is what the bytes decode to; roles are told by habit."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.model import Blob
from firsthand.read import plain
from tests.read.support import law, of_role, one, role_of, roles

AGENCY = """Ferry strikes pier, nine hurt

Strait News Agency
Norrow, 3 May 2019, 19:25

NORROW - Nine people were hurt when a ferry struck the pier, police said.

"The wheel went dead," the captain said.
"""


@given(st.text(max_size=300))
def test_characters_are_kept_exactly(written):
    data = ("It was so. " + written).encode()
    (text,) = plain.read(data, path="a.txt", blob=Blob("sha256:0", len(data), "text/plain"))
    assert text.characters == "It was so. " + written
    law(text)
    for segment in text.segments:
        assert segment.anchor.source == segment.span


@pytest.mark.parametrize(
    "written",
    [
        "One.\r\n\r\nTwo.\r\rThree.\n",
        "A\0B said\0 no.",
        "\u202eno said eH\u202c and \u200fleft\u200e.",
        "No line end",
        "\n\n\nLate.",
        "a\x0bb\x0cc\x1cd\x85e\u2028f",
    ],
)
def test_odd_characters_stay(written):
    text = one(written, "a.txt")
    assert text.characters == written
    law(text)


def test_head_of_an_agency_report():
    text = one(AGENCY, "a.txt")
    assert roles(text)[:5] == [
        ("title", "Ferry strikes pier, nine hurt"),
        ("byline", "Strait News Agency"),
        ("dateline", "Norrow, 3 May 2019, 19:25"),
        ("dateline", "NORROW -"),
        ("body", "Nine people were hurt when a ferry struck the pier, police said."),
    ]
    assert text.metadata.published is not None
    assert text.metadata.published.value == "2019-05-03"


@pytest.mark.parametrize(
    ("written", "author", "found"),
    [
        ("The pier\n\nBy Ana Holm\n\nIt was dark. We ran.\n", "Ana Holm", "byline"),
        (
            "Salt and Lime, by Ana Holm (1931)\n\nIt was dark, and we ran to the quay.\n",
            "Ana Holm",
            "title",
        ),
        ("Dear Bo,\n\nWe ran.\n\nYours truly,\n\nAna Holm\n", "Ana Holm", "signature"),
        ("STATEMENT OF ANA HOLM\n\nWe ran.\n\nSigned: A. Holm\n", "A. Holm", "signature"),
        ("Statement\n\nMy name is Ana Holm. I am 40 years old.\n", "Ana Holm", "introduction"),
        ("I, Ana Holm, of Norrow, state as follows: we ran.\n", "Ana Holm", "introduction"),
    ],
)
def test_author(written, author, found):
    stated = one(written, "a.txt").metadata.author
    assert stated is not None
    assert (stated.value, stated.found) == (author, found)


@pytest.mark.parametrize(
    "written",
    [
        "The pier\n\nIt was built by the Navy. We ran.\n",
        "Statement of accounts\n\nWe paid. Signed: nobody at all\n",
        "The pier\n\nMy name is on the list. I, like Ana, ran.\n",
    ],
)
def test_no_author_where_nobody_says_so(written):
    assert one(written, "a.txt").metadata.author is None


def test_wrapped_lines_are_one_passage_and_remarks_are_not():
    prose = (
        "The watchman said that he had gone down to the quay at ten and had seen\n"
        "nobody there but two boys with a lantern, who ran when he called out to\n"
        "them and left a sack behind, which he took to the office and opened in\n"
        "the morning before the harbour master.\n"
    )
    assert len(one(prose, "a.txt").segments) == 1
    verse = "Who shut the gate?\nNot I, said he.\nWho rang the bell?\nNot I, said she.\n"
    assert len(one(verse, "a.txt").segments) == 4


def test_a_short_line_that_cannot_end_runs_on():
    assert len(one("He said that\nthe gate was open.\n\nMore.\n", "a.txt").segments) == 2


def test_transcript():
    text = one(
        "HEARING\n\nMR. PELL: Who shut it?\nTHE WITNESS: I did not.\n(Laughter.)\n"
        "MR. PELL: Who did?\n",
        "a.txt",
    )
    speech = [s for s in text.segments if s.role == "speech"]
    assert [s.author for s in speech] == ["MR. PELL", "THE WITNESS", "MR. PELL"]


def test_notes_quotes_captions_corrections_and_furniture():
    text = one(
        "The pier\n\nNine were hurt.[1] He ran.\n\n> I ran,\n> he wrote.\n\n"
        "Photo: the pier at noon.\n\nThis article was amended on 3 May 2019.\n\n"
        "Reporting by Bo Lund; editing by Ana Holm\n\nAdvertisement\n\n"
        "[1] Log of the port, p. 3.\n",
        "a.txt",
    )
    assert of_role(text, "footnote") == ["[1] Log of the port, p. 3."]
    assert of_role(text, "quote") == ["> I ran, > he wrote."]
    assert of_role(text, "caption") == ["Photo: the pier at noon."]
    assert role_of(text, "amended") == "correction"
    assert role_of(text, "Reporting by") == "byline"
    assert role_of(text, "Advertisement") == "boilerplate"


@pytest.mark.parametrize(
    "written",
    [
        "x" * 1_000_000,
        "word " * 200_000,
        "a\n" * 50_000,
        "> " * 200_000,
        "Q. \n" * 20_000,
        "(" * 300_000,
        "by By BY " * 50_000,
        "1." * 200_000,
        "Name: " * 100_000,
        "\n" * 200_000,
        "On 3 May 2019, " * 50_000,
    ],
    ids=lambda written: repr(written[:8]),
)
def test_hostile_lengths_take_linear_time(written):
    before = time.process_time()
    text = one(written, "a.txt")
    assert time.process_time() - before < 60  # a square of these lengths would take hours
    assert text.characters == written
