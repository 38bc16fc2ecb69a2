"""What verbs say of their subject, and notes without an "I"."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.extract import lexicons
from firsthand.extract.claims.deeds import FIRST, deeds, elided, kind, tense
from firsthand.extract.parse import Parse
from tests.extract.support import scene_of
from tests.extract.test_claims import account_of


def _with(words: str, swapped: str, word: str, lemma: str) -> tuple[Parse, int]:
    """A parsed sentence in which one verb was exchanged for another."""
    parse = scene_of(words).parse
    at = next(w.i for w in parse.words if w.text == swapped)
    parse.words[at] = replace(parse.words[at], text=word, lower=word.lower(), lemma=lemma)
    return parse, at


@pytest.mark.parametrize("word", sorted(lexicons.words("witness", "perception")))
def test_senses(word: str) -> None:
    parse, at = _with("I saw the gate.", "saw", word, word)
    assert kind(parse, at) == "saw"


@pytest.mark.parametrize("word", sorted(lexicons.words("witness", "informed")))
def test_informed(word: str) -> None:
    parse, at = _with("I was told that the gate was open.", "told", word, word)
    assert kind(parse, at) == "told"


@pytest.mark.parametrize("word", sorted(lexicons.words("witness", "knowing")))
def test_not_knowing(word: str) -> None:
    parse, at = _with("I do not know who opened the gate.", "know", word, word)
    assert kind(parse, at) == "ignorant"


@pytest.mark.parametrize("word", sorted(lexicons.words("witness", "thought")))
def test_thoughts(word: str) -> None:
    parse, at = _with("I thought that the gate was open.", "thought", word, word)
    assert kind(parse, at) == "thought"


@pytest.mark.parametrize("word", sorted(lexicons.words("witness", "irregular")))
def test_past_forms(word: str) -> None:
    parse, at = _with("I went and waited.", "went", word, "go")
    parse.words[at] = replace(parse.words[at], tag="VBP")
    assert tense(parse, at) == "past"


@pytest.mark.parametrize("section", ["logged", "same"])
def test_notes(section: str) -> None:
    for word in sorted(lexicons.words("witness", section)):
        parse, at = _with("Opened it at noon.", "Opened", word.capitalize(), word)
        parse.words[at] = replace(parse.words[at], tag="VBD", pos="VERB", dep="ROOT", head=at)
        assert elided(parse, range(len(parse.words)), diary=True) == at, word


def test_participles_open_no_notes() -> None:
    for word in sorted(lexicons.words("witness", "participles")):
        parse, at = _with("Opened at the mill by noon.", "Opened", word.capitalize(), word)
        parse.words[at] = replace(parse.words[at], tag="VBN", pos="VERB", dep="ROOT", head=at)
        assert elided(parse, range(len(parse.words)), diary=True) is None, word


@pytest.mark.parametrize(
    "words",
    ["Lent by the brigade.", "Closed, no further action.", "The gate was open.", "Open the gate.",
     "Armed men on the bridge.", "Said to have been worn by a stoker."],
)  # fmt: skip
def test_no_notes(words: str) -> None:
    parse = scene_of(words).parse
    assert elided(parse, range(len(parse.words)), diary=True) is None


@pytest.mark.parametrize("word", sorted(lexicons.words("witness", "bodily")))
def test_what_bodies_do_makes_witnesses_of_we(word: str) -> None:
    parse, at = _with("We went to the gate.", "went", word, word)
    own = list(deeds(parse, range(len(parse.words)), lambda i: parse.words[i].lower in FIRST))
    assert [d.verb for d in own] == [at]
    assert parse.words[at].lemma in lexicons.words("witness", "bodily")


@pytest.mark.parametrize("section", ["lasting", "later"])
def test_summaries_and_other_times_are_no_scenes(section: str) -> None:
    for phrase in lexicons.phrases("witness", section):
        said = {
            "lasting": f"I was at the mill. I told this {phrase}. The gate was open.",
            "later": f"I was at the mill. {phrase.capitalize()} the gate was open.",
        }[section]
        last = account_of(said).claims[-1]
        assert last.origin == "unstated", phrase


@pytest.mark.parametrize("phrase", lexicons.phrases("witness", "before_me"))
def test_what_lies_before_the_author_is_witnessed(phrase: str) -> None:
    example = lexicons.sections("witness")["before_me"]["example"]
    assert account_of(example.replace("{}", phrase)).claims[-1].basis == "witnessed"


@pytest.mark.parametrize("word", sorted(lexicons.words("witness", "senses")))
def test_notes_of_what_was_sensed(word: str) -> None:
    said = f"I went down to the mill. Strong {word} on the stairs."
    assert account_of(said).claims[-1].basis in ("witnessed", "unstated")


@pytest.mark.parametrize("section", ["inference", "conclusions"])
def test_inference(section: str) -> None:
    """The cues of conclusion that the frames know give an inference, whatever the verb."""
    example = lexicons.sections("witness")[section]["example"]
    word = {"inference": "thinks", "conclusions": "belief"}[section]
    assert account_of(example.replace("{}", word)).claims[-1].basis == "inference"
