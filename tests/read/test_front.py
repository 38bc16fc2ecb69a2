"""Titles, bylines, datelines: what stands before the text."""

import pytest

from firsthand.read import front


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ana Holm", "Ana Holm"),
        ("by ANA HOLM and Bo Lund", "ANA HOLM and Bo Lund"),
        ("By Ana Holm, our correspondent in Norrow", "Ana Holm"),
        ("By Ana Holm | 3 May 2019", "Ana Holm"),
        ("Posted by Ana Holm on 3 May 2019", "Ana Holm"),
        ("Words: Ana Holm", None),
        ("From our own correspondent", "our own correspondent"),
        ("By “The Watcher”", "The Watcher"),
        ("Author: Ana Holm", "Ana Holm"),
    ],
)
def test_bylines(line, author):
    assert front.is_byline(line) is (author is not None)
    if author is not None:
        assert front.author(line) == author


@pytest.mark.parametrize(
    "line",
    [
        "By noon the gate was shut.",
        "By Monday it was over",
        "By the time we came nobody was there",
        "By law the gate stays open:",
        "Bywater Street",
    ],
)
def test_sentences_that_begin_with_by(line):
    found = front.is_byline(line)
    # A weekday is written like a name; what is said of it is not a name's.
    assert not found


@pytest.mark.parametrize(
    ("line", "dated"),
    [
        ("Norrow, 3 May 2019", True),
        ("NORROW, Monday.", True),
        ("3 May 2019", True),
        ("Published 3 May 2019 at 10:00", True),
        ("Last updated: 3 May 2019", True),
        ("Posted on 3 May 2019 by Ana Holm", False),
        ("The gate of Norrow, 3 May 2019, was shut", False),
    ],
)
def test_datelines(line, dated):
    assert front.is_dateline(line) is dated


@pytest.mark.parametrize(
    ("line", "imprint"),
    [
        ("Harbour Monitor, Report 7/2019, 22 November 2019", True),
        ("Harbour Monitor | No. 12 | 3 May 2019", True),
        ("Harbour Monitor (3 May 2019)", True),
        ("The gate was shut on Monday, 3 May 2019", False),
        ("Harbour Monitor, 3 May", False),
        ("We went there, 3 May 2019.", False),
    ],
)
def test_imprints(line, imprint):
    assert front.is_imprint(line) is imprint


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("NORROW, Sunday 12 November (Strait Wire) – At least nine", "NORROW, Sunday 12 November (Strait Wire) – "),
        ("NORROW (Strait Wire) - At least nine", "NORROW (Strait Wire) - "),
        ("Norrow (SW) -- At least nine", "Norrow (SW) -- "),
        ("NORROW, Thursday. The gate", "NORROW, Thursday. "),
        ("NORROW-based boats were lost", ""),
        ("The gate – an old one – was shut", ""),
        ("NATO. It was", ""),
    ],
)  # fmt: skip
def test_leads(words, lead):
    assert words[: front.lead(words)] == lead


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Notes", "notes"),
        ("NOTES AND REFERENCES:", "notes"),
        ("Notes[edit]", "notes"),
        ("7. References [edit | edit source]", "references"),
        ("Works cited", "references"),
        ("Sources say", None),
        ("Notes from a harbour", None),
    ],
)
def test_sections(words, kind):
    assert front.section(words) == kind


@pytest.mark.parametrize(
    ("words", "credit"),
    [
        ("Additional reporting by Tom Ek", True),
        ("Reporting by Tom Ek; editing by Ana Holm", True),
        ("(Writing by Tom Ek)", True),
        ("Reporting by the police was slow.", False),
        ("Editing by hand", False),
    ],
)
def test_credits(words, credit):
    assert front.is_credit(words) is credit


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Signed: A. Holm", "A. Holm"),
        ("(Signed) Ana Holm", "Ana Holm"),
        ("Signed by Ana Holm", "Ana Holm"),
        ("signed in my presence", None),
        ("Signed: nobody", None),
    ],
)
def test_signed(words, name):
    assert front.signed(words) == name
