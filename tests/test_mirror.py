"""The mirror law: the names of two sides exchanged, nothing else may change."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.mirror.run import of_folder
from bench.mirror.sides import names, swaps
from bench.mirror.swaps import Mirrored, Swap
from bench.mirror.trial import Document, Trial, trials

from firsthand.model import Span

EXAMPLES = Path(__file__).parents[1] / "examples"
PERSONS = ("Corin Vask", "Edda Mellish")
PLACES = ("Torvane", "Ulmsted")
# Passages about two sides, each with the trap that it guards. {a} and {b} are their people's
# surnames, {A} and {B} the whole names, {p} and {q} their places.
PASSAGES = {
    "speech": "{A} said that {b} had shut the gate. {B} said that {a} had.",
    "denial": "{A} denied that he had struck {b}. {b} denied everything.",
    "hearsay": "{A} told {B} that the well was poisoned, {b} said later. {a} says {b} told him so.",
    "quotation": "“We held {p},” {a} said, “and they held {q}.” “They never held it,” said {B}.",
    "claims": "{A} claims that {b} lied. According to {B}, it was {a} who lied.",
    "places": "Soldiers from {p} crossed the river, residents of {q} said. In {p} nobody saw them.",
    "possessives": "{a}’s lawyer said {b}’s men fired first; {b}’s lawyer said the opposite.",
    "titles": "Colonel {a} accused Captain {b} of looting. Captain {b} called the charge absurd.",
    "pronouns": "{A} met {B} in {p}. He said that she had promised him the bridge.",
    "passive": "{A} was told by {B} that the road to {q} was open. It was said to be closed.",
    "letter": "In a letter to {B}, {A} wrote that {q} had fallen. {b} did not reply.",
    "nouns": "{a}’s claim that {b} fled was disputed by {b}. {b}’s denial was brief.",
    "report": "The commission found that {a} had burned {q}. It found that {b} had burned {p}.",
    "witness": "I saw {A} at the gate. {b} I did not see. {B} told me that {a} had gone to {p}.",
    "transcript": "MR {a}: Where was {b}?\n\nMS {b}: In {q}, as {a} well knows.",
    "according": "According to {a}, forty died in {q}; according to {b}, forty died in {p}.",
    "nested": "{A} said {B} had told her that the mayor of {p} knew. The mayor of {q} knew nothing.",
    "unnamed": "Officials in {p} said {a} was dead. Officials in {q} said {b} was dead.",
    "refusal": "{A} refused to comment. {B} did not say who had given the order in {p}.",
    "list": "{a} and {b} both said that the tower had burned. Neither {b} nor {a} had seen it.",
    "notes": "{A} was there.[1] {B} was not.[2]\n\n[1] The log of {p}.",
    "thought": "{a} believed that {b} would come by {q}. {b} feared that {a} was already in {p}.",
}  # fmt: skip


def written(passage: str) -> str:
    """A passage with the names put in, in capitals before a colon as in a transcript."""
    one, other = (name.split()[1] for name in PERSONS)
    capital = "\nMS " in passage
    return passage.format(
        a=one.upper() if capital else one, b=other.upper() if capital else other,
        A=PERSONS[0], B=PERSONS[1], p=PLACES[0], q=PLACES[1],
    )  # fmt: skip


KNOWN = names([f"She met {p} in {q}." for p in PERSONS for q in PLACES], persons=PERSONS)


def told(made: list[Trial]) -> list[str]:
    """What differs, in words that a failing test can print."""
    return [
        f"{t.name}: {b.side} {b.entry.kind} {b.entry.span.of(t.texts[1])!r} ({b.entry.rule})"
        for t in made
        for b in t.breaks
    ]


@pytest.mark.parametrize("passage", PASSAGES)
def test_nothing_but_the_names_changes(passage: str) -> None:
    made = trials(Document(f"{passage}.txt", written(PASSAGES[passage])), KNOWN)
    assert made, "no names were found to exchange"
    assert all(t.entries for t in made)
    assert all(t.read for t in made)
    assert told(made) == []


def test_nothing_but_the_names_changes_in_the_examples() -> None:
    made: list[Trial] = []
    for folder in sorted(p for p in EXAMPLES.iterdir() if p.is_dir()):
        collection = of_folder(folder)
        made += [t for d in collection.documents for t in trials(d, collection.known)]
    assert len(made) >= 6
    assert told(made) == []


SWAP = Swap(
    {"Roth": "Kell", "Kell": "Roth", "Ana": "Boris", "Boris": "Ana"},
    {("A", "Roth"): "B", ("B", "Kell"): "A"},
    "person",
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ana Roth met Boris Kell.", "Boris Kell met Ana Roth."),
        ("MR. ROTH: A. Roth’s son, Rothman.", "MR. KELL: B. Kell’s son, Rothman."),
        ("The roth of ana.", "The roth of ana."),
        ("Roth-Kell", "Kell-Roth"),
        ("A. Other, B. Kell", "A. Other, A. Roth"),
    ],
)
def test_names_are_exchanged_word_by_word(before: str, after: str) -> None:
    made = Mirrored(before, SWAP)
    assert made.text == after
    assert Mirrored(after, SWAP).text == before


def test_every_span_arrives() -> None:
    text = "Then Ana Roth, who knew Boris Kell’s house, left."
    made = Mirrored(text, SWAP)
    for words in ("Then", "Ana Roth", "Roth", "who knew", "Kell’s house", "left."):
        start = text.index(words)
        moved = made.span(Span(start, start + len(words)))
        assert moved.of(made.text) == Mirrored(words, SWAP).text


def test_sides_are_of_one_kind_and_the_most_frequent() -> None:
    text = (
        "The mayor told Corin Vask that Vask owed Edda Mellish a boat. In Torvane it is said that "
        "Jon Ruud left for Ulmsted. They came from Torvane, and Mellish stayed in Ulmsted with Vask."
    )
    known = names([text])
    assert [dict(s.words) for s in swaps(text, known)] == [
        {"Vask": "Mellish", "Mellish": "Vask", "Corin": "Edda", "Edda": "Corin"},
        {"Torvane": "Ulmsted", "Ulmsted": "Torvane"},
    ]


def test_one_spelling_is_never_torn_from_another() -> None:
    text = "They met Corin Vaskin and then Edda Mellish. The note has Vaskyn, and again Vaskin."
    assert not [s for s in swaps(text, names([text])) if "Vaskin" in s.words]
