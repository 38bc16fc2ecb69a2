"""Questions are English, whole, and claim nothing that their readings do not say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from firsthand.compare.alignment.inflections import forms, plural
from firsthand.compare.alignment.joining import known_of, points
from firsthand.compare.alignment.quoting import ANSWERED, FORMS, LASTED, OPEN
from firsthand.compare.readings import readings
from firsthand.compared import Point
from firsthand.extract.lexicons import sections
from firsthand.model import Account
from tests.compare.mining import mined

EXAMPLES = Path(__file__).parents[3] / "examples" / "pellan-dock"
PLANTED = (
    "The clerk locked the depot at nine. Three crates were found in the yard. I was in the loft.",
    "Nine of the porters (two from Arn) had walked in. 21:40 Car 4: sent to mill, 3 hurt. It was six.",
    "He held it on his knees. Forty sacks burst! Where was the guard? In the lane. We do not know when.",
    "The cart consisted of two halves. Ten past. Some were asked. “Two lamps,” he said, “(and no more”.",
)
FORM = frozenset(
    """how many much which number time place length is told in who or what spoken of it so left open answered to
    when where was were are did do does until away the a an people died missing arrested abducted driven out fled
    rescued bodies found destroyed aboard present wounded there narrator speaker anybody somebody armed broken
    order given by gave long first lit open""".split()
)
"""The words that a question can have of its own."""


def asked_in(*texts: str) -> tuple[list[Account], list[Point]]:
    """The accounts of some texts and their points."""
    accounts = mined(*texts)
    found = [r for a in accounts for r in readings(a)]
    return accounts, list(points(accounts, found, known_of(accounts, ())))


def named() -> frozenset[str]:
    """The words of the questions that are asked of every event."""
    told = (part["words"].lower() for part in sections("asked").values() if "words" in part)
    return frozenset(w for words in told for w in re.findall(r"[^\W\d_]+", words))


def strange(question: str, accounts: list[Account]) -> set[str]:
    """The words of a question that neither its form nor an account has, in any form of theirs."""
    told = {w.lower() for a in accounts for w in re.findall(r"[^\W\d_]+", a.text.characters)}
    acts = {p.act for a in accounts for p in a.values.predications}
    told |= {f for act in acts for f in forms(act)} | {plural(w) for w in told}
    asked = {w.lower() for w in re.findall(r"[^\W\d_]+", question)}
    return {w for w in asked - told - FORM - named() if len(w) > 1}


@pytest.mark.parametrize(
    "texts",
    [tuple(p.read_text("utf-8") for p in sorted(EXAMPLES.glob("*.txt"))), PLANTED],
    ids=["example", "planted"],
)
def test_each_question_is_whole_and_has_no_word_of_nobody(texts: tuple[str, ...]) -> None:
    accounts, found = asked_in(*texts)
    assert len(found) > 5
    for point in found:
        asked = point.question
        assert asked.endswith("?"), asked
        assert asked.count("“") == asked.count("”") <= 1, asked
        assert all(asked.count(a) == asked.count(b) for a, b in ("()", "[]", "{}")), asked
        assert "  " not in asked, asked
        assert " ?" not in asked, asked
        assert not strange(asked, accounts), asked


@pytest.mark.parametrize(
    ("slot", "text", "question"),
    [
        ("actor", "The clerk locked the depot.", "Who locked the depot?"),
        ("actor", "The porter put up the shutters.", "Who put up the shutters?"),
        ("place", "I stood behind the barrel.", "Where did the narrator stand?"),
        ("place", "The cart was in the lane.", "Where was the cart?"),
        ("time", "The barge sank at nine.", "When did the barge sink?"),
        ("quantity", "Three lanterns were broken.", "How many lanterns were broken?"),
        ("quantity", "Four porters followed the clerk.", "How many porters followed the clerk?"),
        ("quantity", "The porter carried two lanterns.", "How many lanterns did the porter carry?"),
    ],
)  # fmt: skip
def test_what_is_surely_there_is_asked_in_its_own_words(
    slot: str, text: str, question: str
) -> None:
    _, found = asked_in(text)
    assert question in [p.question for p in found if p.slot == slot]


@pytest.mark.parametrize(
    "text",
    [
        "It was in the lane.",
        "They stood behind it.",
        "21:40 Car 4: persons on foot.",
        "He wrote it down.",
        "Two had not.",
        "We were twelve.",
        "She said three.",
        "He held it on his knees.",
        "It lay there for five weeks.",
        "Ten past.",
    ],
)
def test_where_the_parts_are_not_there_it_is_quoted(text: str) -> None:
    """A pronoun, a fragment, a denial and a bare number ask nothing that a reader could follow."""
    _, found = asked_in(text)
    forms_ = [f.split("“")[0] for f in (*FORMS.values(), ANSWERED, LASTED, OPEN)]
    for point in found:
        assert any(point.question.startswith(f) for f in forms_) or point.question in (
            "How many people are spoken of?",
            "How many people were there?",
        ), point.question


def test_a_bare_reply_is_asked_by_what_was_asked() -> None:
    _, found = asked_in("Q. Where did the porter live? A. In Arnfeld.")
    assert all("In Arnfeld" not in p.question for p in found)


def test_several_accounts_are_asked_what_most_of_them_tell() -> None:
    _, found = asked_in("Six lanterns were broken.", "Nine lanterns were broken by the porters.")
    assert "How many lanterns were broken?" in [p.question for p in found]
