"""The number grammar: what is written, as intervals; and what is no count."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.errors import UsageError
from firsthand.extract.lexicons import phrases, sections
from firsthand.extract.quantities import units
from firsthand.extract.quantities.numbers import Number, numbers


def only(words: str) -> Number:
    (found,) = [n for n in numbers(words) if n.kind not in ("label", "ordinal", "age")]
    return found


VALUES = [
    ("12 men", 12, 12, "exact"),
    ("1,234,567 men", 1234567, 1234567, "exact"),
    ("40 000 men", 40000, 40000, "exact"),
    ("12’500 men", 12500, 12500, "exact"),
    ("1.234.567 men", 1234567, 1234567, "exact"),
    ("12,34,567 men", 1234567, 1234567, "exact"),
    ("two hundred and six men", 206, 206, "exact"),
    ("twenty-one thousand three hundred men", 21300, 21300, "exact"),
    ("4 thousand 3 hundred and 21 men", 4321, 4321, "exact"),
    ("half a million men", 500000, 500000, "exact"),
    ("half a dozen men", 6, 6, "exact"),
    ("a dozen men", 12, 12, "exact"),
    ("three dozen men", 36, 36, "exact"),
    ("two and a half million men", 2500000, 2500000, "exact"),
    ("3.5 million men", 3500000, 3500000, "exact"),
    ("two thirds of the men", 2 / 3, 2 / 3, "exact"),
    ("2½ hours", 2.5, 2.5, "exact"),
    ("one or two men", 1, 2, "range"),
    ("two or three hundred men", 200, 300, "range"),
    ("between 40 and 50 men", 40, 50, "range"),
    ("from 40 to 50 men", 40, 50, "range"),
    ("40–50 men", 40, 50, "range"),
    ("at least 161 men", 161, None, "at_least"),
    ("no fewer than 485 men", 485, None, "at_least"),
    ("more than 1,000 men", 1000, None, "at_least"),
    ("20 or more men", 20, None, "at_least"),
    ("up to 1,300 men", None, 1300, "at_most"),
    ("no more than 30 men", None, 30, "at_most"),
    ("about 3 dozen bodies", 32, 40, "about"),
    ("some 500 men", 450, 550, "about"),
    ("nearly 500 men", 450, 500, "about"),
    ("just over 20 men", 20, 22, "about"),
    ("30-odd men", 27, 33, "about"),
    ("dozens of men", 24, 99, "vague"),
    ("hundreds of men", 200, 999, "vague"),
    ("several dozen men", 36, 108, "vague"),
    ("tens of thousands of men", 20000, 99999, "vague"),
    ("a few men", 2, 6, "vague"),
    ("a couple of men", 2, 3, "vague"),
    ("one in five men", 0.2, 0.2, "exact"),
    ("two out of 500 men", 0.004, 0.004, "exact"),
    ("1.2m people", 1.2e6, 1.2e6, "exact"),
    ("1.2bn people", 1.2e9, 1.2e9, "exact"),
    ("12[2] cells", 12, 12, "exact"),
    ("40[3] men", 40, 40, "exact"),
    ("1/40 of the cells", 0.025, 0.025, "exact"),
    ("3/4 of the cells", 0.75, 0.75, "exact"),
    ("a body of 40 men", 40, 40, "exact"),
    ("10^6 cells", 1e6, 1e6, "exact"),
    ("one billion and three quarters million cells", 1_000_750_000, 1_000_750_000, "exact"),
    ("only one man", 1, 1, "exact"),
    ("at least several hundred men", 300, None, "vague"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "low", "high", "bound"), VALUES, ids=[v[0] for v in VALUES])
def test_value(words: str, low: float | None, high: float | None, bound: str) -> None:
    found = only(f"They saw {words} there.")
    assert (found.low, found.high, found.bound) == (low, high, bound)


UNITS = [
    ("5 to 6 km", 5, 6, "kilometre"),
    ("a two-hour wait", 2, 2, "hour"),
    ("$10M", 10_000_000, 10_000_000, "dollar"),
    ("£2,000", 2000, 2000, "pound"),
    ("30 per cent", 30, 30, "percentage"),
    ("-18 °C", -18, -18, "degree Celsius"),
    ("150 US dollars", 150, 150, "United States dollar"),
    ("an hour and a half", 1.5, 1.5, "hour"),
    ("a 500-pound bomb", 500, 500, "pound-mass"),
    ("a wall 12m high", 12, 12, "metre"),
    ("6ft 2in", 6 + 2 / 12, 6 + 2 / 12, "foot"),
    ("between $1bn and $2bn", 1e9, 2e9, "dollar"),
    ("paid over 10 years", 10, 10, "year"),
    ("48.5 MGBP", 48_500_000, 48_500_000, "pound"),
    ("60 km/h", 60, 60, "kilometre per hour"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "low", "high", "unit"), UNITS, ids=[u[0] for u in UNITS])
def test_unit(words: str, low: float, high: float, unit: str) -> None:
    found = only(f"It was {words} then.")
    assert (found.low, found.high, found.unit) == (low, high, unit)


NO_COUNTS = """It happened in 1992. | It happened on 3 May 1992. | They came on May 3-4, 1987. | In the 1990s they left.
Mara Lint, 34, saw it. | A man aged 45 saw it. | The 12-year-old boy saw it. | She was five years old.
They won 3-1. | They lost 0-2 there.
Mara and Ole, both 34, saw it. | At 17, she left. | Some were aged between 19 and 25. | Ring 0800 555 111 now.
He lives at 221B Mill Street. | The Group of Seven met. | They came at half past three.
It was ten minutes to four. | It was five to twelve. | They came at 14:30. | They came at 5 p.m.
They came at six. | It was ten o'clock. | He came at 1430 hours.
He lives at 12 Mill Street. | He rang 555-0142. | Ring +44 20 7946 0958 now. | They met in Room 12.
Since 1991 guards had stood there. | In 1987 soldiers came. | He lived in the second one.
It was Flight 93. | They took Highway 5. | See page 12. | The gate was shut.[12] | The gate was shut.¹²
The third man left. | The 21st man left. | He took the A4 north. | See http://a.example/12/34 now. | That one is good.
One day they left. | 1. The gate was shut. | (2) The gate was shut. | No one came. | It was on 12/05/1992 there.
A boy of nine saw it. | A girl of 12 ran away. | A boy of nine years was found. | Boys aged 9 to 12 saw it.
Men between the ages of 16 and 60 saw it. | She was barely seventeen when they came. | A baby of three months was found.
It had gone four when they came. | From eight that evening they waited. | He came at 3.5 p.m. on the Monday.
The clock struck nine.
He left at 4.15 on Monday. | The file 31/17 was lost. | See dossier 44/1986 now. | He got off at stop 7.
They met in tent 9.
It was on 9 APRIL 1913. | It was on APRIL 9, 1913. | He used Windows 11 there. | Windows 11 is on sale.
Article 12 allows it.
The vote was 120-14. | They rejected it 14-120. | It passed by 212 votes to 97. | Three times as many came.
See section 4(2) now.
The gate was shut [2] and [3] lost. | The 1998 rains came. | See 1,2,3,4,5,6,7,8,9 now.
From 1988 to 1994 they waited. | In 1988-94 they waited."""


@pytest.mark.parametrize("words", [w.strip() for w in NO_COUNTS.replace("\n", "|").split("|")])
def test_no_count(words: str) -> None:
    kept = [n for n in numbers(words) if n.kind not in ("label", "ordinal", "age")]
    assert kept == []


def test_a_number_of_four_digits_with_a_noun_is_a_count() -> None:
    assert only("They saw 1990 people there.").low == 1990


def test_the_table_of_vague_words_can_be_replaced() -> None:
    (found,) = numbers("dozens of men", vague={"dozens": (36, 60)})
    assert (found.low, found.high) == (36, 60)


def test_a_change_is_no_range() -> None:
    assert [n.low for n in numbers("Prices rose 12% to 30%.")] == [12, 30]
    assert [n.low for n in numbers("The number fell from 40 to 50.")] == [40, 50]


@pytest.mark.parametrize("bit", ["1b ", "2m men ", "2^-1 ", "one in ", "3-1 ", "an hour and a "])
def test_short_scales_end(bit: str) -> None:
    assert numbers(bit * 500) is not None


def test_by_and_two_numbers_is_a_range() -> None:
    assert (only("Rents rose by 5 to 7 percent.").low, only("It fell by a third in May.").low) == (
        5,
        1 / 3,
    )


def test_a_third_man_is_no_share() -> None:
    assert [n.kind for n in numbers("Led by a third man, they left.")] == ["ordinal"]


def test_years_of_service_are_no_age() -> None:
    assert only("A man of 12 years' service saw it.").unit == "year"


def test_a_price_is_no_clock_time() -> None:
    assert only("Wheat stood at 4.15 on Monday.").low == 4.15


def test_a_list_is_no_range() -> None:
    assert [n.low for n in numbers("They saw 45 and 50 cases and 3 carts.")] == [45, 50, 3]


@pytest.mark.parametrize("section", sections("bounds"))
def test_each_word_of_bound_is_found_in_its_example(section: str) -> None:
    missed = []
    for phrase in phrases("bounds", section):
        words = sections("bounds")[section]["example"].replace("{}", phrase)
        (found,) = numbers(words)
        if found.bound == "exact" or phrase not in found.span.of(words):
            missed.append(phrase)
    assert missed == []


@pytest.mark.parametrize("name", units.units())
def test_each_unit_is_found_in_its_example(name: str) -> None:
    found = only(str(units._entries()[name]["example"]))
    assert (found.unit, found.low) == (name, 5)


WHOLE = st.integers(min_value=0, max_value=10**9)


@given(WHOLE)
def test_what_is_printed_is_read_again(number: int) -> None:
    assert only(f"There were {number:,} men.").stated == (number,)


@given(
    st.integers(min_value=2, max_value=10**6),
    st.sampled_from(["about", "at least", "up to", "nearly", "just over", "some"]),
)
def test_uncertainty_never_narrows(number: int, word: str) -> None:
    bare = only(f"There were {number:,} men.")
    wide = only(f"There were {word} {number:,} men.")
    assert wide.low is None or (bare.low is not None and wide.low <= bare.low)
    assert wide.high is None or (bare.high is not None and wide.high >= bare.high)


@given(
    st.floats(min_value=-1e6, max_value=1e6),
    st.sampled_from([n for n, u in units.units().items() if u.si]),
)
def test_conversion_goes_there_and_back(value: float, name: str) -> None:
    there, _ = units.to_si(value, name)
    assert units.from_si(there, name) == pytest.approx(value, rel=1e-9, abs=1e-9)


def test_money_is_not_converted() -> None:
    with pytest.raises(UsageError):
        units.to_si(5, "dollar")


BITS = st.sampled_from(
    ["two", "hundred", "and", "a", "half", "12", "1,000", "½", "dozen", "-", "to", "or", "of", "million", "%", "$",
     "km", "third", "about", "at least", ".", "(", ")", "five", "twenty", "point", "\n", "é", "dozens", "1/0",
     "9" * 50, "e9"]
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(BITS, max_size=40))
def test_any_words_give_sound_numbers(bits: list[str]) -> None:
    text = " ".join(bits)
    found = numbers(text)
    for n in found:
        assert 0 <= n.span.start <= n.digits.start < n.digits.end <= n.span.end <= len(text)
        assert n.low is None or n.high is None or n.low <= n.high
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


HOSTILE = """two hundred and |1,|A boy of 1 |Room 1 |it was 1 |12 345 |one or |dozens of |at least |a |1-|May 3, |$
|hundred |A |1.|x1-"""


@pytest.mark.parametrize("bit", HOSTILE.split("|"))
def test_time_grows_with_the_text_alone(bit: str) -> None:
    start = time.process_time()
    numbers(bit * (60_000 // len(bit)))
    assert time.process_time() - start < 10
