"""Each word of the lexicon of reuse does what its list says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.compare.reuse import reuse
from firsthand.compare.reuse.lists import listed, phrases, sections
from firsthand.compare.reuse.naming import namings
from firsthand.compare.reuse.shared import SMALL, likeness
from firsthand.compare.reuse.wording import wording
from firsthand.examination import account as mined
from firsthand.read import text as read_text
from tests.compare.reuse.made import REWRITTEN, WIRE, account

TELLING = ("behind", "before", "from")


def _filled(section: str, word: str) -> str:
    return sections()[section]["example"].replace("{}", word)


def test_every_list_is_tested() -> None:
    assert set(sections()) == {"small", "auxiliaries", "formulas", "documents", *TELLING}


@pytest.mark.parametrize("word", sorted(listed("small")))
def test_small_words_weigh_little(word: str) -> None:
    assert likeness({word: 1})(word, word) == SMALL < likeness({"quay": 1})("quay", "quay")


@pytest.mark.parametrize("word", sorted(listed("auxiliaries")))
def test_an_auxiliary_before_you_asks(word: str) -> None:
    assert wording(account(_filled("auxiliaries", word))).tokens == ()


@pytest.mark.parametrize("phrase", phrases("formulas"))
def test_a_sentence_with_a_formula_is_left_out(phrase: str) -> None:
    made = wording(account(f"{_filled('formulas', phrase)} The gate was open."))
    assert [token.form for token in made.tokens] == ["the", "gate", "was", "open"]


@pytest.mark.parametrize(("section", "word"), [(s, w) for s in TELLING for w in sorted(listed(s))])
def test_a_word_of_telling_makes_a_name_a_source(section: str, word: str) -> None:
    lantern = account("The Marsh Lantern\n\nThe gate was open.", "d1")
    other = account(f"It rained. {_filled(section, word)}", "d2")
    assert [(n.by, n.named) for n in namings([lantern, other])] == [(1, 0)]


def _direction(head: str) -> str | None:
    made = [account(WIRE, "d1", "1998-05-02")]
    made.append(replace(mined(read_text(f"{head}\n\n{REWRITTEN}".encode(), "a.txt")[0]), id="d2"))
    (entry,) = reuse(made)
    return entry.direction


@pytest.mark.parametrize("word", sorted(listed("documents")))
def test_a_date_in_the_headline_of_a_document_is_its_own(word: str) -> None:
    assert _direction(_filled("documents", word).capitalize()) == "b_from_a"


@pytest.mark.parametrize(
    "head", ["Report on the fire of 4 May 1998", "What was seen on 4 May 1998"]
)
def test_a_date_of_the_event_is_not_the_documents_own(head: str) -> None:
    assert _direction(head) is None


@pytest.mark.parametrize(
    "head",
    [
        "Minutes of the meeting of Monday, 4 May 1998, Room 2",
        "KELD POLICE. Log 12. Monday 4 May 1998. Printed 11:02",
        "The Marsh Lantern\nMonday 4 May 1998, page 1",
        "Taken down at the inn on 4 May 1998, read over to her",
    ],
)
def test_the_only_date_at_a_head_is_the_documents_own(head: str) -> None:
    assert _direction(head) == "b_from_a"
