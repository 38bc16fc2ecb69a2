"""The cases of media.md, what counts as present, and laws that hold for any text."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.extract.media import media
from firsthand.extract.scene import passages, scene
from firsthand.extract.valuing import within
from firsthand.model import Anchor, Blob, Mark, MediaMention, Segment, Span, Text
from tests.cases import Case, cases
from tests.extract.support import text_of


def _found(text: Text) -> tuple[MediaMention, ...]:
    return media(text, scene(text, passages(text)).parse)


@pytest.mark.parametrize("case", cases("media.md"), ids=lambda c: c.trap)
def test_case(case: Case) -> None:
    text = text_of(case.words)
    found = [f"{m.kind} | {m.span.of(text.characters)}" for m in _found(text)]
    assert (found or ["none"]) == list(case.expected)


def _page(*parts: tuple[str, str], marks: tuple[tuple[str, int], ...] = ()) -> Text:
    """A page of passages (role, words); a mark stands at the start of the passage of its number."""
    characters, segments = "", []
    for role, words in parts:
        span = Span(len(characters), len(characters) + len(words) + 1)
        segments.append(Segment(span, role, Anchor("node", "")))
        characters += words + "\n"
    made = tuple(
        Mark(Span(segments[n].span.start, segments[n].span.start), kind, "a.jpg")
        for kind, n in marks
    )
    return Text(
        "t", Blob("sha256:00", 0, "text/html"), "a.html", "test 1", characters, tuple(segments),
        made,
    )  # fmt: skip


BODY = ("body", "The gate was locked on the Saturday, and nobody had the key.")


def test_a_caption_beside_a_picture_speaks_of_that_picture() -> None:
    caption = ("caption", "The photograph was taken by a demonstrator.")
    assert [m.present for m in _found(_page(BODY, caption, marks=(("image", 1),)))] == [True]
    assert [m.present for m in _found(_page(BODY, caption))] == [False]


def test_a_caption_far_from_the_picture_speaks_of_another() -> None:
    caption = ("caption", "The photograph was taken by a demonstrator.")
    far = _page(BODY, BODY, BODY, BODY, caption, marks=(("image", 0),))
    assert [m.present for m in _found(far)] == [False]


def test_words_that_point_need_something_to_point_to() -> None:
    pointing = ("body", "The photograph above shows two men at the gate.")
    assert [m.present for m in _found(_page(BODY, pointing, marks=(("image", 0),)))] == [True]
    assert [m.present for m in _found(_page(BODY, pointing))] == [False]
    other = ("body", "A photograph of the gate hangs in the hall.")
    assert [m.present for m in _found(_page(BODY, other, marks=(("image", 0),)))] == [False]


def test_a_picture_is_no_recording() -> None:
    said = ("body", "The recording above proves that two men were at the gate.")
    assert [m.present for m in _found(_page(BODY, said, marks=(("image", 0),)))] == [False]
    assert [m.present for m in _found(_page(BODY, said, marks=(("audio", 0),)))] == [True]


def test_an_attachment_holds_what_a_letter_speaks_of() -> None:
    said = ("body", "I send you the photograph that shows two men at the gate.")
    assert [m.present for m in _found(_page(said, ("attachment", "gate.jpg")))] == [True]
    assert [m.present for m in _found(_page(said, ("attachment", "list.pdf")))] == [False]


def test_mentions_belong_to_the_claims_around_them() -> None:
    mentions = [MediaMention("m1", Span(4, 9), "photo", False)]
    mentions.append(MediaMention("m2", Span(20, 24), "film", False))
    spans = [Span(0, 30), Span(0, 10), Span(6, 30), Span(40, 50)]
    assert within(mentions, spans) == [("m1", "m2"), ("m1",), ("m2",), ()]


LEXICON = tomllib.loads(
    files("firsthand.extract").joinpath("lexicon", "media.toml").read_text("utf-8")
)


@pytest.mark.parametrize("kind", ["photo", "film", "map", "recording"])
def test_each_word_is_found_in_its_example(kind: str) -> None:
    section = LEXICON[kind]
    missed = [
        w
        for w in section["words"].split()
        if [m.kind for m in _found(text_of(section["example"].replace("{}", w)))] != [kind]
    ]
    assert missed == []


@pytest.mark.parametrize("section", ["doubtful", "made", "places"])
def test_a_doubtful_word_is_found_where_something_shows_that_it_is_a_thing(section: str) -> None:
    missed = [
        w
        for w in LEXICON[section]["words"].split()
        if len(_found(text_of(LEXICON[section]["example"].replace("{}", w)))) != 1
    ]
    assert missed == []


def test_idioms_and_roles_speak_of_nothing() -> None:
    phrases = [" ".join(p.split()) for p in LEXICON["idioms"]["words"].split("|")]
    for phrase in phrases:
        words = LEXICON["idioms"]["example"].replace("{}", phrase)
        assert _found(text_of(words)) == (), words
    for verb in LEXICON["roles"]["words"].split():
        past = "played" if verb == "play" else verb + ("red" if verb == "star" else "ed")
        words = LEXICON["roles"]["example"].replace("{}", past if verb != "cast" else "was cast")
        assert _found(text_of(words)) == (), words


BITS = st.sampled_from(
    ["photo", "[photo]", "the picture", "film", "on tape", "a map of", "recording", "above", "shows", "the gate", ".",
     "\n\n",      "Photo:", "[", "]", "image", "clip", "é", "𝔘", "CCTV footage", "video"]
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(BITS, min_size=1, max_size=30))
def test_any_words_give_sound_mentions(bits: list[str]) -> None:
    text = text_of(" ".join(bits))
    found = _found(text)
    for m in found:
        assert 0 <= m.span.start < m.span.end <= len(text.characters)
        assert not m.present
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert [m.id for m in found] == [f"m{n}" for n in range(1, len(found) + 1)]
