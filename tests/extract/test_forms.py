"""Forms: each list of words has an example in which every word of it must tell."""

from __future__ import annotations

import re

import pytest

from firsthand.extract import lexicons
from firsthand.extract.claims import chains, openings
from firsthand.extract.claims.forms import form
from firsthand.extract.claims.manners import manner
from firsthand.extract.claims.stretches import Layers, Stretch, stretches
from firsthand.model import Attribution, Form, Span
from tests.extract.support import scene_of
from tests.extract.test_claims import account_of

QUESTIONS = ("asking", "openers", "aux")
ORDERS = (
    "ordering",
    "calling",
    "demanding",
    "wanting",
    "crying",
    "directive",
    "bidding",
    "please",
    "objects",
)


def _filled(section: str) -> list[tuple[str, str, str]]:
    """Section, word and its example with the word in it; the claim stands in square brackets."""
    example = lexicons.sections("forms")[section]["example"]
    return [
        (section, w, example.replace("{}", w)) for w in sorted(lexicons.words("forms", section))
    ]


def _form(example: str) -> Form:
    """The form of what stands in brackets, said by the first word with all between for a cue."""
    low, high = example.index("["), example.index("]")
    words = re.sub(r"[\[\]]", "", example)
    span = Span(low, high - 1)
    stage = scene_of(words)
    owner = None
    if low:
        quoted = words[low] in '“"'
        cue = Span(words.index(" ") + 1, low - 1)
        owner = Attribution(
            id="t1", source=(Span(0, words.index(" ")),), cue=(cue,), content=(span,),
            mode="direct" if quoted else "indirect", act="speech", rule="made",
        )  # fmt: skip
    return form(stage.parse, Stretch(span, owner, 0, "body"))


@pytest.mark.parametrize(("section", "word", "example"), [e for s in QUESTIONS for e in _filled(s)])
def test_question(section: str, word: str, example: str) -> None:
    assert _form(example) == "question", example


@pytest.mark.parametrize(("section", "word", "example"), [e for s in ORDERS for e in _filled(s)])
def test_order(section: str, word: str, example: str) -> None:
    assert _form(example) == "order", example


@pytest.mark.parametrize("section", ["dates", "salutation"])
def test_openings_are_no_claims(section: str) -> None:
    for _, word, filled in _filled(section):
        example = filled[:1].upper() + filled[1:]
        spans = [c.span.of(example) for c in account_of(example).claims]
        assert spans == ["the gate was open."] or spans == ["The gate was open."], (word, spans)


def test_other_openings_and_farewells_are_no_claims() -> None:
    for section in ("address", "farewell"):
        example = lexicons.sections("forms")[section]["example"]
        for phrase in lexicons.phrases("forms", section):
            text = example.replace("{}", phrase.replace("_", " "))
            found = [c.span.of(text).lower() for c in account_of(text).claims]
            assert found == ["the gate was open."], (phrase, found)


@pytest.mark.parametrize("section", ["credits", "materials"])
def test_labels(section: str) -> None:
    example = lexicons.sections("forms")[section]["example"]
    listed = (
        lexicons.phrases("forms", section)
        if section == "credits"
        else sorted(lexicons.words("forms", section))
    )
    for word in listed:
        text = example.replace("{}", word[:1].upper() + word[1:] if section == "credits" else word)
        stage = scene_of(text)
        found = stretches(Layers(stage.text, stage.parse, ()))
        caption = all(x.role == "caption" for x in stage.text.segments)
        assert caption or manner(stage.parse, found).labels, text


def test_only_a_date() -> None:
    assert openings.only_a_date("19 October.")
    assert openings.only_a_date("4.50 p.m.")
    assert openings.only_a_date("VARN, Sunday night.")
    assert not openings.only_a_date("The mill closed on Sunday.")
    assert not openings.only_a_date("VARN")


@pytest.mark.parametrize("section", ["received", "quoted", "printed"])
def test_hands(section: str) -> None:
    """Every word that makes a listener or an outlet a hand does so."""
    for word in sorted(lexicons.words("witness", section)):
        cue = f"{word} it from" if section == "received" else word
        link = Attribution(
            id="t1", source=() if section == "printed" else (Span(0, 1),), cue=(Span(0, len(cue)),),
            content=(), mode="indirect", act="speech", rule="made", source_actor=None,
            addressee_actor="a2", outlet_actor="a3",
        )  # fmt: skip
        hand = "a2" if section == "received" else "a3"
        assert hand in chains.hands_of(link, cue)
