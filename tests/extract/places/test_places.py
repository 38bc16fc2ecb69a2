"""Which words name places, and which place is meant."""

from __future__ import annotations

import time

import pytest

from firsthand.extract.lexicons import sections, words
from firsthand.extract.parse import Parse, Word
from firsthand.extract.places import places
from firsthand.extract.valuing import Ground
from firsthand.model import Span
from firsthand.values import Place, Spot
from tests.extract.support import scene_of, text_of


def ground(words: str) -> Ground:
    stage = scene_of(words)
    return Ground(text_of(words), stage.parse, stage.quotations)


def found(words: str) -> dict[str, Place]:
    here = ground(words)
    return {p.span.of(here.text.characters): p for p in places(here)}


def test_the_words_are_the_accounts_own() -> None:
    both = found("They walked from Khankendi to Stepanakert in the rain.")
    assert set(both) == {"Khankendi", "Stepanakert"}
    assert both["Khankendi"].chosen == both["Stepanakert"].chosen


def test_ids_and_spans_are_in_text_order() -> None:
    here = ground("He went from Sarajevo to Tuzla. In Tuzla he slept.")
    given = places(here)
    assert [p.id for p in given] == [f"p{n}" for n in range(1, len(given) + 1)]
    assert list(given) == sorted(given, key=lambda p: p.span)
    assert given == places(here)


def test_an_invented_village_is_not_a_faraway_town() -> None:
    place = found("The people of the village of Grisel hid in the cellar.")["Grisel"]
    assert place.chosen is None
    assert place.candidates
    assert found("They fled to the village of Varnholdy.")["Varnholdy"].candidates == ()


def test_the_countries_named_decide() -> None:
    assert found("In Spain they rested in the village of Grisel.")["Grisel"].chosen is not None


def test_what_follows_holds_what_stands_before() -> None:
    place = found("He was born in Paris, Texas, and stayed.")["Paris"]
    assert place.chosen is not None
    assert place.chosen.country == "US"


def test_a_place_of_the_users_own_goes_before_all_others() -> None:
    own = Spot("case:1", "Tuzla", 1.0, 2.0, 0.5, "site")
    here = ground("They met in Tuzla.")
    assert [p.chosen for p in places(here, (own,))] == [own]


@pytest.mark.parametrize(
    "words",
    [
        "Reading the letter took him an hour.", "Nice people came to the meeting.",
        "Mobile phones were taken away.", "Paris Hilton was there too.",
        "He told the Washington Post that nobody fired.", "In March the snow melted.",
        "Split the bread, she said.", "Nancy said that the road was closed.",
        "Jordan ran to the gate. Jordan Peters was his name.", "Police said Mr. London had left.",
        "General Sherman and Colonel Paris spoke.", "Man after man was taken away.",
    ],
)  # fmt: skip
def test_no_place(words: str) -> None:
    assert not found(words)


@pytest.mark.parametrize(
    ("section", "word"),
    [
        (s, w)
        for s in ("settlements", "locative", "pointing", "before", "kinds", "befalls")
        for w in sections("places")[s]["words"].split()
    ],
)
def test_each_word_beside_a_place(section: str, word: str) -> None:
    shown = word.capitalize() if section == "before" else word
    words = sections("places")[section]["example"].format(shown)
    assert any(name in ("Marneuli", "Tbilisi") for name in found(words[0].upper() + words[1:]))


@pytest.mark.parametrize(
    ("section", "word"),
    [
        (s, w)
        for s in ("mastheads", "never", "papers", "things")
        for w in sections("places")[s]["words"].title().split()
    ],
)
def test_each_word_that_makes_it_none(section: str, word: str) -> None:
    words = sections("places")[section]["example"].format(word)
    assert "Tbilisi" not in found(words)
    assert word not in found(words)


@pytest.mark.parametrize("verb", sorted(words("places", "handled")))
def test_goods_that_are_handled_are_no_places(verb: str) -> None:
    assert not found(f"They will {verb} Turkey tonight.")


@pytest.mark.parametrize("verb", sorted(words("places", "speaks")))
def test_a_capital_speaks_for_its_government_and_another_town_does_not(verb: str) -> None:
    assert "Houston" not in found(f"Houston will {verb} it.")


def test_the_rule_says_that_a_government_is_meant() -> None:
    assert found("Berlin said that it would not comply.")["Berlin"].rule.endswith("government")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("She was born in Georgia. Later she lived in Texas and in Dallas.", "province"),
        ("They crossed into Georgia at night.", "country"),
        ("Troops from Texas landed in Georgia near Tbilisi.", "country"),
        ("Washington sent aid to Georgia.", "country"),
    ],
)
def test_a_country_against_a_province_of_its_name(words: str, kind: str) -> None:
    chosen = found(words)["Georgia"].chosen
    assert chosen is not None
    assert chosen.kind == kind


def test_a_bearer_is_looked_for_where_the_place_is_said_to_lie() -> None:
    place = found("Houston is a city in Matanuska-Susitna Borough, Alaska.")["Houston"]
    assert place.chosen is not None
    assert place.chosen.lat > 60
    away = found("Houston is a small town in the Indian state of Kerala.")["Houston"]
    assert away.chosen is None
    assert away.candidates


def repeated(unit: str, times: int) -> Ground:
    """A word over and over as one sentence, with words as the parser gives them."""
    text, step = unit * times, len(unit)
    name = unit.strip()
    words = [
        Word(n, name, name.lower(), name, "NNP", "PROPN", "nsubj", n, n * step,
             n * step + len(name), "GPE", 0)
        for n in range(times)
    ]  # fmt: skip
    return Ground(text_of(text), Parse(text, words, [Span(0, len(text.strip()))], [0]), ())


@pytest.mark.parametrize("unit", ["San ", "Varn ", "Springfield ", "San\n"])
def test_one_word_over_and_over_takes_linear_time(unit: str) -> None:
    def seconds(n: int) -> float:
        here = repeated(unit, n)
        start = time.process_time()
        places(here)
        return time.process_time() - start

    seconds(100)
    assert seconds(20_000) < 30 * seconds(2000) + 0.3


def test_hostile_names_take_linear_time() -> None:
    def seconds(n: int) -> float:
        here = ground("In " + "Varn of the " * n + "Varn.")
        start = time.process_time()
        places(here)
        return time.process_time() - start

    seconds(100)
    assert seconds(2000) < 40 * seconds(200) + 0.2
