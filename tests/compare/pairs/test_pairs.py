"""Two short texts: each rule with its cases, and what no rule may say."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.compare.pairs import Answer, verdict
from firsthand.examination import account
from firsthand.model import Account
from firsthand.read import text as read_text


@cache
def mined(words: str) -> Account:
    return account(read_text(words.encode(), "text.txt")[0])


def said(a: str, b: str) -> Answer | None:
    return verdict(mined(a), mined(b))


def word(a: str, b: str) -> str | None:
    answer = said(a, b)
    return None if answer is None else answer.word


CONFLICTS = [
    ("The gate was locked.", "The gate was not locked.", "polarity"),
    ("The clerk signed the paper.", "The clerk refused to sign the paper.", "polarity"),
    ("No one was hurt at the quarry.", "Three labourers were hurt at the quarry.", "quantity"),
    ("About 40 sheep drowned.", "Some 200 sheep drowned.", "quantity"),
    ("All the sailors were saved.", "Two sailors drowned.", "quantity"),
    ("The bridge fell on 3 May 1922.", "The bridge fell on 9 May 1922.", "time"),
    ("The bell rang before the blast.", "The bell rang after the blast.", "order"),
    ("The strikers threw stones first.", "The strikers threw stones only after the charge.", "order"),
    ("The militia burned the barn.", "The barn was burned by smugglers.", "actor"),
    ("The gunman was shot in the kitchen.", "The gunman was shot in the stable.", "place"),
    ("Rell was born in Hask.", "Rell was born in Orva.", "place"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "slot"), CONFLICTS)
def test_conflicts(a: str, b: str, slot: str) -> None:
    for answer in (said(a, b), said(b, a)):
        assert answer is not None
        assert (answer.word, answer.slot) == ("conflict", slot)


@pytest.mark.parametrize(("a", "b", "slot"), CONFLICTS)
def test_spans_lie_in_their_texts(a: str, b: str, slot: str) -> None:
    answer = said(a, b)
    assert answer is not None
    assert answer.a is not None
    assert answer.b is not None
    assert answer.a.of(a).strip()
    assert answer.b.of(b).strip()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The driver refused to stop.", "The driver did not stop."),
        ("The purse was found in the Ombra mill.", "The purse was found in the mill."),
        ("The ferry, an old paddle steamer, sank.", "The ship sank."),
    ],
)
def test_agreement(a: str, b: str) -> None:
    assert word(a, b) == "agree"


@pytest.mark.parametrize(
    ("a", "b", "slot"),
    [
        ("Between 30 and 40 riders came.", "Thirty-five riders came.", "quantity"),
        ("The train did 60 miles an hour.", "The train was doing about 97 km/h.", "quantity"),
        ("The bridge fell on 3 May 1922.", "The bridge fell in May 1922.", "time"),
        ("The bridge fell on 4 June 1991.", "The bridge fell on a Tuesday.", "time"),
    ],
)
def test_values_that_meet(a: str, b: str, slot: str) -> None:
    answer = said(a, b)
    assert answer is not None
    assert answer.word in ("agree", "compatible")
    assert answer.slot == slot


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The guards may have fired on the barge.", "The guards fired on the barge."),
        ("The guards allegedly fired on the barge.", "The guards fired on the barge."),
        ("I did not see the guards fire on the barge.", "The guards fired on the barge."),
        ("Twelve men were killed in the mill.", "Thirty men were wounded in the mill."),
    ],
)
def test_neither(a: str, b: str) -> None:
    assert word(a, b) in ("compatible", "not_comparable")
    assert word(b, a) in ("compatible", "not_comparable")


def test_a_doer_left_out_is_no_conflict() -> None:
    answer = said("The army shelled the chapel.", "The chapel was shelled.")
    assert answer is not None
    assert (answer.word, answer.slot, answer.b) == ("compatible", "actor", None)
    assert answer.a is not None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The man is walking his dog.", "The man is not walking his cat."),
        ("Rell spoke in Hask.", "Rell spoke in Orva."),
        ("The plane was lost on the night of 1 to 2 March.", "The plane was lost on 2 March."),
        ("The constables struck the miner.", "A constable struck the miner."),
        ("The miners were not only cold.", "The miners were cold."),
        ("He was shot in the yard.", "He was shot in the village."),
        ("He was shot in the leg.", "He was shot in the square."),
        ("The first boat sank at the buoy.", "The second boat sank at the pier."),
        ("The foreman was not in the pit when the gas burned.", "The foreman was in the pit."),
        ("The rope did not break at once.", "The rope broke."),
        ("The nurses carried nine patients out.", "The soldiers carried two patients out."),
        ("The colonel ordered the men to wait.", "The captain ordered the men to go."),
        ("By noon twelve bodies had been found.", "By evening thirty bodies had been found."),
        ("Three men were seen.", "Two men with rifles were seen."),
        ("Nine people were hurt.", "Four women were hurt."),
        ("The crew tried to lower the boat.", "The crew did not lower the boat."),
        ("The boy was found alive.", "The boy's father was found dead."),
        ("A man drove the cart.", "A miner drove the cart."),
        ("Some of the miners were saved.", "Not all of the miners were saved."),
        ("Rell was born in Hask.", "Dorn was born in Orva."),
    ],
)
def test_no_conflict_by_guess(a: str, b: str) -> None:
    assert word(a, b) != "conflict"
    assert word(b, a) != "conflict"


def test_what_somebody_denies_is_disputed() -> None:
    assert word("The clerk denied that the pump was broken.", "The pump was broken.") == "disputed"


def test_two_of_one_last_name_do_not_agree() -> None:
    assert word("Ana Rell led the march.", "Boris Rell led the march.") != "agree"


ODD = [
    " ",
    "No.",
    "...",
    "Yes",
    "10",
    "Half of all the most.",
    "No no no.",
    "(1901 – 1955)",
    "Not.",
    "¿?",
    "It was.",
]


@pytest.mark.parametrize("a", ODD)
def test_odd_texts_are_no_fault(a: str) -> None:
    for b in (*ODD, "Half of the crew left at 6.15 a.m. on 3 May 1922, none before."):
        for answer in (said(a, b), said(b, a)):
            assert answer is None or answer.word != "conflict"


WORDS = st.lists(
    st.sampled_from(
        "the a no not two all half most men guard gate shot was were fired closed before after may "
        "and in Hask by it 1922 May . ,".split()
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=30, deadline=None)
@given(WORDS, WORDS)
def test_spans_are_within(one: list[str], other: list[str]) -> None:
    a, b = " ".join(one), " ".join(other)
    answer = said(a, b)
    if answer is not None:
        assert answer.a is None or answer.a.end <= len(a)
        assert answer.b is None or answer.b.end <= len(b)


@settings(max_examples=20, deadline=None)
@given(WORDS)
def test_no_text_excludes_itself(one: list[str]) -> None:
    answer = said(" ".join(one), " ".join(one))
    assert answer is None or answer.word != "conflict"
