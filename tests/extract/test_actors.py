"""The cases of actors.md, and laws of resolving that hold for any text."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.extract.actors import names
from firsthand.extract.actors.resolving import Resolution, resolve
from firsthand.extract.attributions import attributions
from firsthand.extract.parse import Parse, Word
from firsthand.model import Attribution, Span, Stated
from tests.cases import Case, cases
from tests.extract.support import scene_of, text_of


def resolved(words: str) -> Resolution:
    """The actors of some words."""
    scene = scene_of(words)
    return resolve(scene.text, scene.parse, attributions(scene), quotations=scene.quotations)


def _listed(words: str) -> list[str]:
    found = resolved(words)
    out = []
    for actor in found.actors:
        notes = [actor.kind, "named" if actor.named else "nameless"]
        notes += ["author"] if actor.id == found.author else []
        mentions = [
            m.span.of(words) + ("?" if "declined" in m.rule else "") for m in actor.mentions
        ]
        out.append(f"{actor.name} | {', '.join(notes)} | {'; '.join(mentions)}")
    return out or ["none"]


@pytest.mark.parametrize("case", cases("actors.md"), ids=lambda c: c.trap)
def test_case(case: Case) -> None:
    assert _listed(case.words) == list(case.expected)


def test_every_link_says_why_in_words() -> None:
    for case in cases("actors.md"):
        for actor in resolved(case.words).actors:
            assert all(m.rule and m.rule == m.rule.strip() for m in actor.mentions)


def test_the_author_has_the_name_that_the_document_states() -> None:
    scene = scene_of("I told the mayor that the gate was open.")
    stated = replace(
        scene.text, metadata=replace(scene.text.metadata, author=Stated("Edda Tolle", "byline"))
    )
    found = resolve(stated, scene.parse, attributions(scene), quotations=scene.quotations)
    assert [a.name for a in found.actors if a.id == found.author] == ["Edda Tolle"]


BITS = st.sampled_from(
    ["Orsini", "Jan Melk", "Mrs Melk", "said", "“", "”", "that", "the gate", "was open", ",", ".",
     "she", "he", "they", "it", "told", "me", "us", "you", "his brother", "the mayor", "Q.", "A.",
     "according to", "Dear Ana,", "\n\n", "\n", "MR. PELL:", "@olly:", "I", "the two", "’s", "the",
     "of", "and", "who", "THE WHO", "é", "𝔘", "-", "J.", "the younger", "“Moss”", ":", "?"]
)  # fmt: skip


def lawful(found: Resolution, words: str) -> None:
    """What holds of every resolution."""
    ids = [a.id for a in found.actors]
    assert ids == [f"a{n}" for n in range(1, len(ids) + 1)]
    used = {
        x
        for a in found.attributions
        for x in (a.source_actor, a.addressee_actor, a.outlet_actor)
        if x is not None
    }
    assert used <= set(ids)
    assert found.author is None or found.author in ids
    mentioned = Counter(m.span for a in found.actors for m in a.mentions)
    assert all(count == 1 for count in mentioned.values())
    for actor in found.actors:
        assert actor.mentions
        assert actor.name
        assert all(0 <= m.span.start < m.span.end <= len(words) for m in actor.mentions)
    for a in found.attributions:
        assert (a.source_actor is None) == (not a.source)
        assert (a.addressee_actor is None) == (not a.addressee)
        assert (a.outlet_actor is None) == (not a.outlet)


@settings(max_examples=120, deadline=None)
@given(st.lists(BITS, min_size=1, max_size=30).map(" ".join))
def test_laws_on_any_words(words: str) -> None:
    text = text_of(words)
    lawful(resolved(words), text.characters)


@settings(max_examples=60, deadline=None)
@given(st.lists(BITS, min_size=1, max_size=12), st.data())
def test_laws_on_any_roles(bits: list[str], data: st.DataObject) -> None:
    """Roles anywhere in the words, overlapping or not, never stop the resolver."""
    scene = scene_of(" ".join(bits))
    characters = scene.text.characters
    if not characters.strip():
        return
    place = st.integers(0, len(characters) - 1)

    def piece() -> tuple[Span, ...]:
        start = data.draw(place)
        return (Span(start, data.draw(st.integers(start + 1, len(characters)))),)

    made = [
        Attribution(
            id=f"t{n}", source=piece(), cue=piece(), content=piece(), rule="drawn",
            mode=data.draw(st.sampled_from(["direct", "indirect", "mixed"])),
            act=data.draw(st.sampled_from(["speech", "record"])),
            addressee=piece() if data.draw(st.booleans()) else (),
        )
        for n in range(data.draw(st.integers(1, 4)))
    ]  # fmt: skip
    found = resolve(scene.text, scene.parse, made, quotations=scene.quotations)
    assert {a.source_actor for a in found.attributions} <= {a.id for a in found.actors}


STRANGERS = "A baker said that the bread was stale. Ruth Ames, his sister, said that she knew."


def together(words: str) -> set[frozenset[str]]:
    """Which mentions are one actor's, by their words and places."""
    return {
        frozenset(f"{m.span.start} {m.span.of(words)}" for m in a.mentions)
        for a in resolved(words).actors
    }


@pytest.mark.parametrize("case", cases("actors.md")[:20], ids=lambda c: c.trap)
def test_strangers_in_a_paragraph_behind_change_nothing(case: Case) -> None:
    if "Ames" in case.words:
        return
    before = together(case.words)
    after = together(f"{case.words}\n\n{STRANGERS}")
    assert before <= after


SIDES = [("Orsini", "Melk"), ("Varn", "Kelm"), ("Karl", "Jan"), ("Anna", "Edda")]


@pytest.mark.parametrize("case", cases("actors.md"), ids=lambda c: c.trap)
def test_names_exchanged_change_nothing_but_the_names(case: Case) -> None:
    swap = {a: b for pair in SIDES for a, b in (pair, pair[::-1])}

    def exchanged(words: str) -> str:
        out = words
        for n, name in enumerate(swap):
            out = out.replace(name, f"\0{n}\0")
        for n, other in enumerate(swap.values()):
            out = out.replace(f"\0{n}\0", other)
        return out

    if "J. " in case.words:
        return  # an initial is of one name, not of the other
    assert sorted(map(exchanged, _listed(case.words))) == sorted(_listed(exchanged(case.words)))


def test_many_mentions_are_not_all_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each mention is compared with few others, however many there are."""
    count = 0
    plain = names.compared

    def counted(a: names.Name, b: names.Name) -> names.Likeness:
        nonlocal count
        count += 1
        return plain(a, b)

    monkeypatch.setattr("firsthand.extract.actors.cast.compared", counted)
    many = 1500
    text, parse, made = _crowd(many)
    found = resolve(text_of(text), parse, made)
    assert count < 100 * many
    assert len(found.actors) > many / 4


def _crowd(many: int) -> tuple[str, Parse, list[Attribution]]:
    """Sentences "Bade Melk said so." with given names all different, parsed by hand."""
    syllables = ["ba", "de", "fi", "go", "lu", "ma", "ne", "ri", "so", "tu"]
    words: list[Word] = []
    spans, firsts, made, pieces = [], [], [], []
    at = 0
    for n in range(many):
        given = "".join(syllables[int(d)] for d in f"{n:04d}").capitalize()
        firsts.append(len(words))
        begin = at
        for k, (word, tag, pos, dep, head) in enumerate(
            [(given, "NNP", "PROPN", "compound", 1), ("Melk", "NNP", "PROPN", "nsubj", 2),
             ("said", "VBD", "VERB", "ROOT", 2), ("so", "RB", "ADV", "advmod", 2),
             (".", ".", "PUNCT", "punct", 2)]
        ):  # fmt: skip
            start = at if k in (0, 4) else at + 1
            words.append(
                Word(
                    firsts[-1] + k, word, word.lower(), word.lower(), tag, pos, dep,
                    firsts[-1] + head, start, start + len(word), "", n,
                )
            )  # fmt: skip
            at = start + len(word)
        spans.append(Span(begin, at))
        pieces.append(f"{given} Melk said so.")
        cue = words[firsts[-1] + 2]
        made.append(
            Attribution(
                id=f"t{n}", source=(Span(begin, cue.start - 1),), cue=(Span(cue.start, cue.end),),
                content=(Span(cue.end + 1, at - 1),), mode="indirect", act="speech", rule="by hand",
            )
        )  # fmt: skip
        at += 1
    text = " ".join(pieces)
    return text, Parse(text, words, spans, firsts), made


@pytest.mark.parametrize(
    "words",
    [
        "My guide is Jan Melk. He was in the hall. “I saw the smoke,” he said.",
        "The only witness was Jan Melk. He said that the gate was shut.",
        "Jan Melk lives here. My guide is Jan Melk. “I saw the smoke,” he said.",
    ],
)
def test_a_role_and_a_name_said_of_it_are_one_person(words: str):
    assert [a.name for a in resolved(words).actors] == ["Jan Melk"]
