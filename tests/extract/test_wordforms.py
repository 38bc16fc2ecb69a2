"""Classes and base forms are those of the pipeline's own rules, whatever was read before."""

from __future__ import annotations

import pytest

from firsthand.extract import parse, wordforms

WORDS = (
    "There was nobody at the gate, and Kessa didn't know that it had been left open.",
    "Let's go, she said; they ain't coming, and we gotta leave before they've seen us.",
    "Those were the men that he'd told me of. But for one, I knew none of them.",
    "The best-known was lying about what he lay on: his notes, and those he hadn't read.",
    "He has done what he does. She is going to have to do it. Had they had any, they'd have it.",
)


@pytest.mark.parametrize("words", WORDS)
def test_forms_are_those_of_the_rules(words: str) -> None:
    nlp = parse._pipeline()
    tokens = list(nlp(words))
    forms = wordforms.Forms(nlp).of([(t.text, t.tag_, t.dep_) for t in tokens])
    assert forms == [(t.pos_, t.lemma_.lower()) for t in tokens]


def test_what_was_read_before_decides_nothing() -> None:
    nlp = parse._pipeline()
    present, past = ("left", "VBP", "ROOT"), ("left", "VBD", "ROOT")
    one, other = wordforms.Forms(nlp), wordforms.Forms(nlp)
    first = one.of([present])[0], one.of([past])[0]
    second = other.of([past])[0], other.of([present])[0]
    assert first == second[::-1]


def test_forms_are_forgotten_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordforms, "KEPT", 3)
    forms = wordforms.Forms(parse._pipeline())
    words = [(w, "NN", "nsubj") for w in "gate gates house houses door doors".split()]
    assert forms.of(words[:4]) == forms.of(words[:4])
    forms.of(words)
    assert forms.of(words[:1]) == [("NOUN", "gate")]
    assert len(forms._known) == 1
