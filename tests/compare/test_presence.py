"""Whether the one who tells was there, and who was examined."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.compare.presence import amid, examiners, sworn, there
from firsthand.model import Quotation, Span
from tests.compare.cases import account, claims


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I stood at the gate and tell only what I saw myself. It burned.", True),
        ("What I write here I witnessed. It burned.", True),
        ("All this I saw from the roof.", True),
        ("I saw the whole of it.", True),
        ("I was away that day and tell what I was told.", False),
        ("I was in Keld with the cart and saw nothing of it.", False),
        ("We were not there, and others were.", False),
        ("I did not see any of it.", False),
        ("I saw the gate fall.", None),
        ("I was not there when the doctor came, but I saw the gate fall.", None),
        ("We could hear the bell.", None),
        ("I was in the vestry and heard the bell.", None),
        ("I was in the lamp room when the smoke came up.", None),
        ("I was in Keld when I heard of it.", False),
        ("He was away that day.", False),
        ("She saw all of it.", False),
        ("I write down what is said of the fire.", False),
        ("I heard that nine fell.", False),
        ("I saw nothing.", False),
    ],
)
def test_there(words, expected):
    assert there(account(1, words)) is expected


def test_the_words_of_others_are_theirs():
    made = account(1, "“I was away that day,” said Orrin. It burned.")
    quoted = Quotation((Span(0, len("“I was away that day,”")),), True, True)
    assert there(made) is False
    seen = replace(made, text=replace(made.text, characters=made.text.characters + " I saw it."))
    assert there(replace(seen, quotations=(quoted,))) is None


def test_who_was_examined():
    made = account(
        1,
        "Mr. Anton Vell, a carter, sworn.\nQ. Where?\nMira Oster was called and examined.\nMr. Anton Vell recalled.",
    )
    assert sworn(made) == ("Anton Vell", "Mira Oster")
    assert sworn(account(1, "He had sworn that Anton Vell was there.")) == ()


def scene(text, *told, form="assertion"):
    """An account of witnessed (True) and other sentences, and those that are not witnessed."""
    made = claims(
        account(1, text), *((w, (), "witnessed" if seen else "unstated") for w, seen in told)
    )
    return made, [c for c in made.claims if c.form == "assertion"]


def test_who_tells_of_many_scenes_was_there_without_a_word_of_seeing():
    words = "I lay in the ditch. I lifted my head. We carried the wounded. I drove the cart."
    assert there(account(1, words)) is False
    told = [(w, (), "witnessed") for w in words.rstrip(".").split(". ")]
    assert there(claims(account(1, words), *told)) is None
    assert there(claims(account(1, words), *told[:2])) is False


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Then the gate fell", True),
        ("There were two carts in it", True),
        ("Then Orrin’s rifle went off", True),
        ("It’s said that the gate fell", False),
        ("The gate had been shut since May", False),
        ("The gate is still shut", False),
        ("It must have been the wind", False),
        ("Orrin said it fell", False),
        ("They’ll tell you it fell", False),
    ],
)
def test_what_stands_between_two_scenes_is_seen(words, expected):
    text = f"I stood at the wall. {words}. I ran to the mill."
    made, own = scene(
        text, ("I stood at the wall", True), (words, False), ("I ran to the mill", True)
    )
    assert amid(made, own[1], own, own[1].span.end) is expected
    made, own = scene(text, ("I stood at the wall", False), (words, False), ("I ran", True))
    assert amid(made, own[1], own, own[1].span.end) is False


def test_what_he_answers_who_was_there_is_seen():
    text = (
        "I was on the weir, yes.\n\n– Who opened it?\n\nOrrin opened it. The lock? The upper one."
    )
    made = claims(
        account(1, text),
        ("I was on the weir, yes", (), "witnessed"),
        ("Who opened it?", ()),
        ("Orrin opened it", ()),
        ("The lock?", ()),
        ("The upper one", ()),
    )
    questions = {1, 3}
    made = replace(
        made,
        claims=tuple(
            replace(c, form="question") if n in questions else c for n, c in enumerate(made.claims)
        ),
    )
    own = [c for c in made.claims if c.form == "assertion"]
    assert amid(made, own[1], own, own[1].span.end)
    assert not amid(made, own[2], own, own[2].span.end)


def test_who_only_asks_is_no_witness():
    made = claims(account(1, "Where? Nine fell. There."), ("Where", ["d1.a1"]), ("Nine fell", ["d1.a1"]),
                  ("There", ["d1.a2"]))  # fmt: skip
    made = replace(made, claims=(replace(made.claims[0], form="question"), *made.claims[1:]))
    assert examiners(made) == {"d1.a1"}
