"""`time.impossible`: what is found, that nothing is left over in it, and what raises no alarm."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.examination import account
from firsthand.extract.moments.network import ORIGIN, Constraint, contradiction
from firsthand.findings import findings
from firsthand.model import Finding
from firsthand.read import text as read_text
from firsthand.spans import Span

IDLE = "Nobody was hurt. The mill stood still."


def _found(words: str) -> tuple[list[Finding], str]:
    made = replace(account(read_text(words.encode(), "a.txt")[0]), id="d1")
    return [f for f in findings([made]) if f.kind == "time.impossible"], made.text.characters


CASES = [
    ["The hall was closed on Friday, 3 May 1987."],
    ["The fair lasted from 9 June 1994 to 2 June 1994."],
    ["The boat left at 14:00 on 3 May 1987.", "Two hours later, at 15:00, the guards left."],
    ["The truce began at 14:00 on 3 May 1987.", "The boat left at 13:00 on 3 May 1987, after the truce."],
    [
        "The raid started at 23:00 on 8 May 1976.",
        "The search started at 22:00 on 8 May 1976.",
        "The search started after the raid.",
    ],
]  # fmt: skip


@pytest.mark.parametrize("sentences", CASES)
def test_the_sentences_that_cannot_all_be_true_and_no_others(sentences: list[str]) -> None:
    (only,), characters = _found(" ".join([IDLE, *sentences, IDLE]))
    assert [p.span.of(characters) for p in only.passages] == sentences
    assert "cannot all hold" in only.message


@pytest.mark.parametrize("sentences", [c for c in CASES if len(c) > 1])
def test_without_any_one_of_them_there_is_no_finding(sentences: list[str]) -> None:
    for gone in sentences:
        words = " ".join([IDLE, *(s for s in sentences if s != gone)])
        assert _found(words)[0] == []


def test_the_arithmetic_is_told() -> None:
    (only,), _ = _found(" ".join(CASES[2]))
    assert only.message == (
        "What these 2 sentences say of time cannot all hold: “14:00 on 3 May 1987”; “Two hours "
        "later”; “15:00”. The times miss each other by 30 minutes."
    )


CALM = [
    "He did not leave on Friday, 3 May 1987.",
    "The boat left at 14:00 on 3 May 1987. About two hours later, at 16:20, the guards left.",
    "“The gate was opened at 14:00 on 3 May 1987,” the guard said. "
    "“It was opened at 16:00 on 3 May 1987,” the driver said.",
    "The men met on Wednesday, 25 October 1917.",
    "The raid started at 23:00 on 8 May 1976. The raid started at 22:00 on 9 May 1976. "
    "He left after the raid, on 9 May 1976.",
]


@pytest.mark.parametrize("words", CALM)
def test_what_can_hold_raises_no_alarm(words: str) -> None:
    assert _found(words)[0] == []


POINTS = st.sampled_from(["a", "b", "c", "d"])
TIMES = st.fixed_dictionaries({p: st.integers(-50, 50) for p in "abcd"})


@given(TIMES, st.lists(st.tuples(POINTS, POINTS, st.integers(0, 5), st.integers(0, 5)), max_size=9))
def test_what_was_made_from_times_that_hold_is_never_a_contradiction(
    times: dict[str, int], pairs: list[tuple[str, str, int, int]]
) -> None:
    made = [
        Constraint(a, b, times[b] - times[a] - low, times[b] - times[a] + high, Span(n, n + 1))
        for n, (a, b, low, high) in enumerate(pairs)
    ]
    assert contradiction(made) == ((), 0)


@given(st.lists(st.tuples(POINTS, POINTS, st.integers(-9, 9), st.integers(0, 4)), max_size=9))
def test_a_contradiction_is_minimal(pairs: list[tuple[str, str, int, int]]) -> None:
    made = [
        Constraint(a if a != b else ORIGIN, b, low, low + wide, Span(n, n + 1))
        for n, (a, b, low, wide) in enumerate(pairs)
    ]
    found, miss = contradiction(made)
    assert bool(found) == (miss > 0)
    for one in found:
        assert contradiction([c for c in found if c is not one])[0] == ()
