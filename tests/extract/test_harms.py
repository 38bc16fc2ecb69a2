"""Acts of harm: the classes of their doers, what is no act, the lexicon, laws of any text."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.extract import lexicons
from firsthand.extract.harms import harms
from firsthand.extract.valuing import Ground, values
from firsthand.model import Actor, Mention, Span
from firsthand.values import Harm
from tests.cases import Case, cases
from tests.extract.support import scene_of


def _found(words: str) -> tuple[Harm, ...]:
    scene = scene_of(words)
    return harms(Ground(scene.text, scene.parse))


def _told(words: str) -> list[str]:
    scene = scene_of(words)
    text = scene.text.characters
    return [
        f"{h.span.of(text)} | {h.doer_class} | {h.doer.of(text) if h.doer else '-'}"
        for h in harms(Ground(scene.text, scene.parse))
    ]


@pytest.mark.parametrize("case", cases("harms.md"), ids=lambda c: c.trap)
def test_case(case: Case) -> None:
    assert (_told(case.words) or ["none"]) == list(case.expected)


VERBS = ("always", "of_people", "of_things", "taking", "driven")
NOUNS = ("nouns", "of_victims", "wielded", "carried")


def _examples(*sections: str) -> list[tuple[str, str, str]]:
    return [
        (section, word, lexicons.sections("harms")[section]["example"].replace("{}", word))
        for section in sections
        for word in sorted(lexicons.words("harms", section))
    ]


@cache
def _acts(text: str) -> list[tuple[str, str]]:
    return [(h.act, h.doer_class) for h in _found(text)]


@pytest.mark.parametrize(("section", "word", "text"), _examples(*VERBS, *NOUNS))
def test_a_word_of_harm_is_found_in_its_example(section: str, word: str, text: str) -> None:
    assert word in [act for act, _ in _acts(text)], text


VICTIMS = sorted(lexicons.words("harms", "victims"))
THINGS = sorted(lexicons.words("harms", "things"))


@pytest.mark.parametrize(
    ("section", "shown"),
    [
        ("perishing", "intransitive"),
        ("to_death", "intransitive"),
        ("instruments", "instrument"),
        ("vague", "vague"),
        ("veiled", "vague"),
        ("indefinite", "vague"),
        ("places", "passive_without_doer"),
        ("times", "passive_without_doer"),
        ("phrases", "collective"),
        ("results", "instrument"),
    ],
)
def test_a_list_does_what_it_is_for(section: str, shown: str) -> None:
    part = lexicons.sections("harms")[section]
    words = part["words"].split("|") if "|" in part["words"] else part["words"].split()
    texts = [part["example"].replace("{}", " ".join(w.split())) for w in words]
    missed = [t for t in texts if shown not in [told for _, told in _acts(t)]]
    assert not missed


@pytest.mark.parametrize(
    "section",
    ["figures", "games", "not_people", "contests", "points", "mild", "pictures", "picturing", "rolls",
     "memberships", "willed"],
)  # fmt: skip
def test_a_list_tells_what_only_sounds_like_harm(section: str) -> None:
    part = lexicons.sections("harms")[section]
    found = [w for w in part["words"].split() if _acts(part["example"].replace("{}", w))]
    assert not found


@pytest.mark.parametrize("word", sorted(lexicons.words("harms", "ground")))
def test_ground_that_people_hold_is_attacked(word: str) -> None:
    example = lexicons.sections("harms")["ground"]["example"]
    assert _acts(example.replace("{}", word)) == [("attack", "noun")]


@pytest.mark.parametrize("verb", ["began", "started", "continued", "managed", "happened", "ceased"])
def test_what_was_carried_through_is_told_as_done(verb: str) -> None:
    assert _acts(f"The captain {verb} to kill the farmers.") == [("kill", "named")]


@pytest.mark.parametrize(
    "text",
    [
        "The battery died before the pass.",
        "The choir murdered the anthem.",
        "The minister's attack on the proposal was expected.",
        "The mill was flooded with orders.",
        "Murder is punished with twenty years.",
        "The chapter on massacres is long.",
        "The exam was a massacre.",
        "If they had fired, many would have died.",
        "Was the miller shot by the guards?",
        "Were any of them hurt?",
        "The guards came to shoot the farmers.",
        "The men mean to burn the house.",
        "The minister denied that the miller had been tortured.",
        "He wished that they were all killed.",
        "The butcher slaughtered a pig.",
        "The visitors were crushed four to nothing.",
        "The match ended in a massacre.",
        "The reporters ambushed the actress with flowers.",
        "The photographer shot the couple under the arch.",
        "The thief was captured on film.",
        "The chess master captured two bishops.",
        "The families were driven from the station to the mill.",
        "The loneliness hurt the boys.",
    ],
)
def test_what_only_sounds_like_harm_is_none(text: str) -> None:
    assert _acts(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The duke had the farmers flogged at the gate.", ("flog", "named")),
        ("Guards drove forty families from their land.", ("drive", "collective")),
        ("The families were driven from the valley.", ("drive", "passive_without_doer")),
        ("Shells fell on the market.", ("fall", "intransitive")),
        ("The match ended in a massacre when the police fired.", ("massacre", "noun")),
        ("The crowd beat the clerk with staves.", ("beat", "collective")),
    ],
)
def test_acts_that_look_like_something_else(text: str, told: tuple[str, str]) -> None:
    assert told in _acts(text)


def test_the_doer_is_the_actor_that_the_account_knows() -> None:
    words = "Captain Orsini came. He shot the miller."
    scene = scene_of(words)
    mentions = (Mention(Span(0, 14), "name"), Mention(Span(21, 23), "pronoun"))
    orsini = Actor("a1", "Captain Orsini", "person", True, mentions)
    (only,) = values(Ground(scene.text, scene.parse, actors=(orsini,))).harms
    assert (only.id, only.doer_class, only.doer_actor) == ("h1", "named", "a1")
    assert only.victim is not None
    assert only.victim.of(words) == "the miller"


WORDS = ["Soldiers", "the miller", "shot", "was", "killed", "by", "and", "a bomb", "when", "of", ",",
         "the shooting", "burned", "houses", "who", "accused", "the well", ".", "died", "not"]  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join))
def test_laws_of_any_text(text: str) -> None:
    found = _found(text)
    assert [h.id for h in found] == [f"h{n}" for n in range(1, len(found) + 1)]
    assert [h.span.start for h in found] == sorted(h.span.start for h in found)
    without = ("passive_without_doer", "intransitive", "noun")
    for h in found:
        assert h.span.of(text).strip()
        assert (h.doer is None) == (h.doer_class in without)
