"""Every entry of the cue lexicon is found in its own example sentence, and nothing in `never`."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from firsthand.extract import cues
from firsthand.model import Attribution
from tests.extract.support import attributions_of

LEXICON = tomllib.loads(
    files("firsthand.extract").joinpath("lexicon", "cues.toml").read_text("utf-8")
)


def _cue_words(text: str, found: tuple[Attribution, ...]) -> set[str]:
    return {w.lower() for a in found for s in a.cue for w in s.of(text).split()}


@pytest.fixture(scope="module")
def found_in_examples() -> dict[tuple[str, str], bool]:
    out = {}
    for entry in cues.entries():
        text = entry.example
        words = _cue_words(text, attributions_of(text))
        out[(entry.group, entry.lemma)] = set(entry.past.lower().split("_")) <= words
    return out


@pytest.mark.parametrize("entry", cues.entries(), ids=lambda e: f"{e.group}-{e.lemma}")
def test_entry_is_found_in_its_example(
    entry: cues.Entry, found_in_examples: dict[tuple[str, str], bool]
) -> None:
    assert found_in_examples[(entry.group, entry.lemma)], entry.example


def test_verbs_that_never_attribute_are_not_found() -> None:
    section = LEXICON["never"]
    for word in section["words"].split():
        _, past = cues.past_form(word)
        text = section["example"].replace("{}", past)
        assert not attributions_of(text), text


def test_every_class_names_known_frames() -> None:
    known = {
        "that", "quote", "bare", "scene", "record", "object", "infinitive", "claim", "whether",
        "order", "as", "accuse", "noun", "told", "said_to", "from", "adverb", "adjective", "is", "of",
        "gerund", "at", "about", "to", "against", "on", "for", "noun_of", "noun_for", "noun_to",
    }  # fmt: skip
    for group in LEXICON["class"]:
        assert set(group["frames"]) <= known
        assert "{}" in group["example"]


def _shown(text: str) -> set[str]:
    """What the attributions of a sentence show: in the words of the lexicon's key ``shows``."""
    found = attributions_of(text)
    out = {"attribution"} if found else {"nothing"}
    out |= {"denial"} if any(a.denies for a in found) else set()
    out.add("addressee" if any(a.addressee for a in found) else "no addressee")
    return out | ({"outlet"} if any(a.outlet for a in found) else set())


@pytest.mark.parametrize("name", [n for n, part in LEXICON.items() if "shows" in part])
def test_list_does_in_its_example_what_it_is_for(name: str) -> None:
    part = LEXICON[name]
    words = part.get("tried", part["words"]).split()
    assert len(words) >= 8
    for word in words:
        lemma, past = cues.past_form(word)
        stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma
        text = part["example"].replace("{past}", past).replace("{ing}", stem + "ing")
        text = text.replace("{}", lemma)
        assert part["shows"] in _shown(text), text
