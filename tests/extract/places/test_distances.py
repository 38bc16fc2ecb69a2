"""Stated distances: their words, intervals and ends."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.examination import account
from firsthand.extract.lexicons import phrases, sections
from firsthand.extract.places import distances, places
from firsthand.extract.places.measures import bounded, measures, number
from firsthand.findings.inconsistent import findings, misfit_km
from firsthand.values import Distance
from tests.extract.places.test_places import ground
from tests.extract.support import text_of


def found(words: str) -> tuple[Distance, ...]:
    here = ground(words)
    return distances(here, places(here))


def told(words: str) -> list[str]:
    return [f.message for f in findings(account(text_of(words)))]


@pytest.mark.parametrize(
    ("words", "said", "low", "high", "origin", "bearing"),
    [
        ("We lay 10 km away from the town.", "10 km away from the town", 8.5, 11.5, "the town", None),
        ("It is 700 metres from our posts.", "700 metres from our posts", 0.65, 0.75, "our posts", None),
        ("A hut stands near the mill.", "near the mill", 0, 1, "the mill", None),
        ("It lies 2 miles north of Orvel.", "2 miles north of Orvel", 2.736, 3.701, "Orvel", "N"),
        ("It lies 2 miles south-south-west of Orvel.", "2 miles south-south-west of Orvel", 2.736, 3.701,
         "Orvel", "SSW"),
        ("It lies at least 5 km from Orvel.", "at least 5 km from Orvel", 5, None, "Orvel", None),
        ("It lies a few kilometres from Orvel.", "a few kilometres from Orvel", 2, 7, "Orvel", None),
        ("It lies 3 to 4 km from Orvel.", "3 to 4 km from Orvel", 3, 4, "Orvel", None),
    ],
)  # fmt: skip
def test_rings(words, said, low, high, origin, bearing) -> None:  # type: ignore[no-untyped-def]
    (one,) = found(words)
    assert one.span.of(words) == said
    assert one.low_km == pytest.approx(low, abs=0.001)
    assert one.high_km == (None if high is None else pytest.approx(high, abs=0.001))
    assert one.origin is not None
    assert one.origin.of(words) == origin
    assert one.bearing == bearing


def test_a_way_has_two_ends() -> None:
    words = "The bus was stopped on the road between Askel and Borun."
    (one,) = found(words)
    assert one.rule == "on the way between"
    assert one.origin is not None
    assert one.goal is not None
    assert (one.origin.of(words), one.goal.of(words)) == ("Askel", "Borun")


@pytest.mark.parametrize(
    "words",
    [
        "The wall is 3 metres high.", "A 10 km column of trucks passed.", "He walked for 20 km.",
        "The tank drove at 40 kilometres an hour.", "He was near death.", "Nearly all fled.",
        "The fields covered 12 square kilometres.", "Talks between Arvel and Bost failed.",
    ],
)  # fmt: skip
def test_no_distance(words: str) -> None:
    assert found(words) == ()


@pytest.mark.parametrize(
    ("section", "phrase"),
    [
        (s, p)
        for s in ("about", "at_least", "at_most", "nearly", "over", "exactly")
        for p in phrases("distances", s)
    ],
)
def test_each_bound(section: str, phrase: str) -> None:
    words = sections("distances")[section]["example"].format(phrase)
    (one,) = found(words)
    assert one.span.of(words).startswith(phrase)
    assert (one.low_km, one.high_km) == bounded(Decimal(40), section)


@pytest.mark.parametrize("section", ["near", "ways", "landmarks", "nouns_of_length"])
def test_each_word_of_the_lexicon(section: str) -> None:
    example = sections("distances")[section]["example"]
    for phrase in phrases("distances", section):
        for word in phrase.split() if section == "landmarks" else [phrase]:
            if word != "|":
                assert bool(found(example.format(word))) == (section != "nouns_of_length"), word


@given(st.integers(1, 10**6), st.sampled_from(["", "about", "nearly", "over", "exactly"]))
def test_an_interval_holds_its_figure(n: int, bound: str) -> None:
    low, high = bounded(Decimal(n), bound)
    assert high is not None
    assert low <= n <= high
    wide = bounded(Decimal(n), "about")
    assert wide[1] is not None
    assert wide[0] <= low
    assert high <= wide[1]


@given(st.integers(1, 999_999))
def test_grouped_digits_are_the_same_number(n: int) -> None:
    assert number(f"{n:,}") == number(str(n)) == n


def test_numbers_in_words() -> None:
    assert number("thirty-five") == 35
    assert number("three hundred and twelve") == 312
    assert number("two thousand") == 2000
    assert number("four five") is None


@given(st.text(alphabet="0123456789 ,.-km andfromhl", max_size=200))
def test_hostile_lengths(words: str) -> None:
    for m in measures(words, 0, len(words)):
        assert m.high_km is None or m.low_km <= m.high_km


def test_long_hostile_text_takes_linear_time() -> None:
    def seconds(n: int) -> float:
        words = "between " * n + "one hundred " * n + "1,000 " * n + "5 km from " * n
        start = time.process_time()
        list(measures(words, 0, len(words)))
        return time.process_time() - start

    seconds(100)
    assert seconds(4000) < 25 * seconds(400) + 0.2


def test_a_distance_that_does_not_fit_is_told_with_its_arithmetic() -> None:
    (one,) = told("Tuzla lies 20 km north of Sarajevo.")
    assert "80.6 km" in one
    assert "17 to 23 km" in one


@pytest.mark.parametrize(
    "words",
    [
        "Tuzla lies 80 km north of Sarajevo.", "Tuzla is 200 km by road from Sarajevo.",
        "No village is 500 km from Tuzla.", "Tuzla is not 300 km from Sarajevo.",
        "The village of Varnholdy is 500 km from Tuzla.", "Tuzla is near Sarajevo.",
        "Grisel lies 5 km from Sarajevo.",
    ],
)  # fmt: skip
def test_what_fits_or_is_unknown_is_not_told(words: str) -> None:
    assert told(words) == []


def test_a_road_shorter_than_the_line_is_told() -> None:
    (one,) = told("Tuzla is 30 km by road from Sarajevo.")
    assert "by road" in one


def test_rings_that_cannot_meet_are_told() -> None:
    start = "They lived in Bosnia. The village of Xarn is 10 km from Sarajevo. "
    assert told(start + "Xarn lies 70 km from Tuzla.") == []
    (one,) = told(start + "Xarn lies 5 km from Banja Luka.")
    assert "miss each other" in one


@given(st.floats(0, 500), st.floats(0, 100), st.floats(0, 600), st.floats(0, 50), st.floats(0, 50))
def test_more_room_never_makes_a_misfit(
    low: float, more: float, true: float, a: float, b: float
) -> None:
    narrow = misfit_km((low, low + more), true, a, by_road=False)
    assert abs(misfit_km((low, low + more), true, a + b, by_road=False)) <= abs(narrow) + 0.02
    assert misfit_km((low, low + more), true, a, by_road=True) <= 0
