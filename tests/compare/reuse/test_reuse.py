"""What accounts of one event are said to share, and what never is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.compare.reuse import reuse
from firsthand.compare.reuse.wording import words
from firsthand.compared import Direction, Reuse
from firsthand.examination import account as mined
from firsthand.model import Account
from firsthand.read import text as read_text
from tests.compare.reuse.made import (
    DEPUTY,
    ELSEWHERE,
    LETTER,
    REWRITTEN,
    WIRE,
    WIRE_SOURCES,
    account,
)  # fmt: skip


def _only(*accounts: Account) -> Reuse:
    (entry,) = reuse(accounts)
    return entry


def _forms(made: Account, entry: Reuse, side: int) -> list[list[str]]:
    spans = (entry.spans_a, entry.spans_b)[side]
    return [[t.form for t in words(s.of(made.text.characters))] for s in spans]


def test_a_text_printed_twice_is_a_copy_of_the_whole() -> None:
    entry = _only(account(WIRE, "d1"), account(WIRE, "d2"))
    assert (entry.kind, entry.a, entry.b) == ("copy", "d1", "d2")
    assert entry.share > 0.95
    assert entry.direction is None


def test_a_copy_has_the_same_words_on_both_sides() -> None:
    one, other = account(WIRE, "d1"), account(WIRE.replace("-", "\u2011").upper(), "d2")
    entry = _only(one, other)
    assert _forms(one, entry, 0) == _forms(other, entry, 1)


def test_other_words_in_the_same_order_are_a_rewriting() -> None:
    one, other = account(WIRE, "d1"), account(REWRITTEN, "d2")
    entry = _only(one, other)
    assert entry.kind == "rewrite"
    assert len(entry.spans_a) == len(entry.spans_b) >= 3
    for spans in (entry.spans_a, entry.spans_b):
        assert all(a.end <= b.start for a, b in pairwise(spans))


def test_the_sentences_in_another_order_are_not_the_same_selection_told_again() -> None:
    sentences = [s.of(t.text.characters) for t in [account(REWRITTEN)] for s in t.sentences]
    turned = account(" ".join(reversed(sentences)), "d2")
    straight = _only(account(WIRE, "d1"), account(REWRITTEN, "d2"))
    assert all(e.share < straight.share for e in reuse((account(WIRE, "d1"), turned)))


def test_agreeing_on_the_facts_is_no_reuse() -> None:
    assert reuse([account(w, f"d{n}") for n, w in enumerate((WIRE, DEPUTY, LETTER))]) == ()


SPEECH = "“You will go down when I say so and you will come up when I say so,”"


def test_a_quotation_of_the_same_words_is_never_a_copy() -> None:
    one = account(f"It was quiet. {SPEECH} the manager shouted from the steps. Nobody moved.", "d1")
    two = account(f"I stood by the lamp room. He said {SPEECH} and spat on the floor.", "d2")
    entry = _only(one, two)
    assert entry.kind == "shared_quotation"
    assert entry.direction is None
    assert entry.spans_a[0].of(one.text.characters) == SPEECH
    assert entry.spans_b[0].of(two.text.characters) == SPEECH


def test_a_quotation_cut_short_is_still_the_same() -> None:
    one = account(f"{SPEECH} the manager shouted.", "d1")
    two = account("He said that we would go down “when I say so and you will come up”.", "d2")
    assert _only(one, two).kind == "shared_quotation"


def test_two_or_three_quoted_words_are_no_shared_quotation() -> None:
    one = account("The report says that they died “upon the bridge”, no more.", "d1")
    two = account("“Upon the bridge” is how the parson put it.", "d2")
    assert reuse((one, two)) == ()


def test_what_one_quotes_and_the_other_tells_is_no_copy() -> None:
    told = "the smoke came up the return airway and drove the first rescue team back to the shaft"
    one = account(f"I was there. I know that {told}. That is all.", "d1")
    two = account(f"The overman writes: “{told.capitalize()}.” He signed it.", "d2")
    entry = _only(one, two)
    assert (entry.kind, entry.rule) == ("shared_quotation", "quoted words in prose")
    assert entry.direction is None


def test_the_questions_of_a_hearing_are_nobodys_wording() -> None:
    asked = [
        "Where did you live at the time of the fire in the Corvane pit?",
        "Did you see the manager at the head of the main shaft that morning?",
        "Will you tell the court what the manager told the deputy by telephone.",
        "How long were you at the gate before the first ambulance came up the road?",
    ]
    answers = (
        ("In Lestow.", "No.", "I could not hear.", "An hour."),
        ("Here.", "Once.", "Nothing.", "Two."),
    )
    one, two = (
        account("\n\n".join(x for q, a in zip(asked, given, strict=True) for x in (q, a)), f"d{n}")
        for n, given in enumerate(answers)
    )
    assert reuse((one, two)) == ()


@pytest.mark.parametrize(
    ("first", "second", "direction"),
    [
        ("1998-05-04", "1998-05-05", "b_from_a"),
        ("1998-06", "1998-05-05", "a_from_b"),
        ("1998", "1998-05-05", None),
        (None, "1998-05-05", None),
        ("1998-05-04", "1998-05-04", None),
    ],
)
def test_of_two_dates_the_earlier_has_not_copied(
    first: str | None, second: str | None, direction: Direction | None
) -> None:
    entry = _only(account(WIRE, "d1", first), account(REWRITTEN, "d2", second))
    assert entry.direction == direction


def test_who_drops_two_sources_has_copied() -> None:
    entry = _only(account(WIRE, "d1", sources=WIRE_SOURCES), account(REWRITTEN, "d2"))
    assert entry.direction == "b_from_a"
    assert "Dorian Pask" in entry.because


def test_one_dropped_source_shows_nothing() -> None:
    entry = _only(account(WIRE, "d1", sources=WIRE_SOURCES[:1]), account(REWRITTEN, "d2"))
    assert entry.direction is None


TEXTS = (WIRE, REWRITTEN, DEPUTY, LETTER)
orders = st.lists(st.sampled_from(TEXTS), min_size=2, max_size=5)


def _seen(entries: Sequence[Reuse], number: dict[str, int]) -> set[tuple[object, ...]]:
    """What is said, whichever account comes first."""
    out: set[tuple[object, ...]] = set()
    turned = {"a_from_b": "b_from_a", "b_from_a": "a_from_b", None: None}
    for e in entries:
        a, b = number[e.a], number[e.b]
        if a < b:
            out.add((a, b, e.kind, e.spans_a, e.spans_b, e.share, e.direction))
        else:
            out.add((b, a, e.kind, e.spans_b, e.spans_a, e.share, turned[e.direction]))
    return out


@settings(max_examples=25, deadline=None)
@given(orders, st.randoms(use_true_random=False))
def test_the_order_of_the_accounts_changes_nothing(texts: list[str], random: object) -> None:
    made = [account(t, f"d{n}", f"1998-05-{n + 1:02}") for n, t in enumerate(texts)]
    number = {a.id: n for n, a in enumerate(made)}
    shuffled = list(made)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert _seen(reuse(made), number) == _seen(reuse(shuffled), number)


@settings(max_examples=15, deadline=None)
@given(orders, st.integers(1, 4))
def test_accounts_of_something_else_change_nothing(texts: list[str], more: int) -> None:
    made = [account(t, f"d{n}") for n, t in enumerate(texts)]
    others = [account(ELSEWHERE, f"x{n}") for n in range(more)]
    among = {a.id for a in made}
    assert reuse(made) == tuple(e for e in reuse([*made, *others]) if {e.a, e.b} <= among)


@settings(max_examples=25, deadline=None)
@given(orders)
def test_spans_lie_in_their_texts_and_shares_between_0_and_1(texts: list[str]) -> None:
    made = {f"d{n}": account(t, f"d{n}") for n, t in enumerate(texts)}
    for entry in reuse(tuple(made.values())):
        assert 0 <= entry.share <= 1
        assert len(entry.spans_a) == len(entry.spans_b) > 0
        for name, spans in ((entry.a, entry.spans_a), (entry.b, entry.spans_b)):
            assert all(s.of(made[name].text.characters).strip() for s in spans)


def test_a_dispatch_that_many_print_is_found_in_every_two() -> None:
    made = [account(WIRE, f"d{n}") for n in range(40)]
    assert len(reuse(made)) == 40 * 39 / 2


def test_a_refrain_without_end_takes_no_time() -> None:
    hostile = "The bell rang and the gate was shut and nobody came out of the pit. " * 400
    assert len(reuse((account(hostile, "d1"), account(hostile, "d2"), account(WIRE, "d3")))) <= 1


OATH = (
    "I make this statement of my own free will, it has been read over to me in my own tongue, and I "
    "know that I may be prosecuted if I wilfully state in it anything that I know to be false."
)


def test_the_formula_of_an_oath_is_nobodys_wording() -> None:
    one = account(f"{OATH} I saw the lorry stop at the gate.", "d1")
    two = account(f"{OATH} We were in the boiler house until dark.", "d2")
    assert reuse((one, two)) == ()


BRIEFING = (
    """Colonel Radan Mielk told reporters at a briefing in Dubnik that the attackers numbered between
fifteen and twenty. He said that they had come in a single lorry and that they had asked for the
release of four prisoners. He added that no shots had been fired since noon and that talks were
being held by telephone. Families waited at the bridge with bread.""",
    """Colonel Radan Mielk told reporters in Dubnik that there were between fifteen and twenty
attackers. He said that they had come in one lorry and had asked for four prisoners to be released.
He added that no shots had been fired since noon and talks were going on by telephone. The bakery
sold out by eight.""",
)


def test_what_one_source_told_both_is_no_copying() -> None:
    one, two = (
        replace(mined(read_text(text.encode(), "a.txt")[0]), id=f"d{n}")
        for n, text in enumerate(BRIEFING)
    )
    assert reuse((one, two)) == ()
    assert [entry.kind for entry in reuse([replace(x, attributions=()) for x in (one, two)])] == [
        "rewrite"
    ]


@pytest.mark.parametrize(
    ("first", "second", "direction"),
    [
        ("XXXX-05-04", "1998-05-20", "b_from_a"),
        ("XXXX-05-04", "1998-12-20", None),  # more than three months
        ("XXXX-05-04", "1999-04-20", None),  # its year may be the next
        ("XXXX-05-04", "XXXX-05-06", "b_from_a"),
        ("XXXX-12-30", "XXXX-01-02", "b_from_a"),
        ("XXXX-05-04", "1998", None),
    ],
)
def test_a_date_without_a_year_shows_little(
    first: str, second: str, direction: Direction | None
) -> None:
    dated = account(LETTER, "d3", "1998-05-02")
    made = [account(WIRE, "d1", first), account(REWRITTEN, "d2", second), dated]
    (entry,) = [e for e in reuse(made) if {e.a, e.b} == {"d1", "d2"}]
    assert entry.direction == direction


def test_who_names_the_other_has_it_from_there() -> None:
    one = account("The Marsh Lantern\n\n" + WIRE, "d1")
    two = account("The Marsh Lantern reports so. " + REWRITTEN, "d2")
    assert _only(one, two).direction == "b_from_a"
    assert _only(two, one).direction == "a_from_b"


def test_who_names_the_other_and_is_earlier_leaves_it_open() -> None:
    one = account("The Marsh Lantern\n\n" + WIRE, "d1", "1998-05-09")
    two = account("The Marsh Lantern reports so. " + REWRITTEN, "d2", "1998-05-04")
    assert _only(one, two).direction is None


def test_accounts_of_one_hand_share_many_short_stretches_in_order() -> None:
    shared = [
        "drove the mules to the shaft", "called for men to follow him", "read the order twice over",
        "came back without his hat", "struck a boy across the face", "sat down upon the tram rails",
        "had a wounded arm himself", "would not go home that night",
    ]  # fmt: skip
    more = "Sober neighbours later doubted whether anybody had understood what was being planned there."
    told = [f"In the spring of that year Orsini {x}. {more.replace('Sober', y)}" for x, y in zip(
        shared, "Kind Old Rich Poor Tall Loud Shy Bald".split(), strict=True)]  # fmt: skip
    noted = [f"O {x}, {y}." for x, y in zip(
        shared, ("he thinks", "not sure", "as above", "so told", "is certain", "unclear", "see book",
                 "can not tell more than this about the whole of it as he was ill"), strict=True)]  # fmt: skip
    entry = _only(
        account(" ".join(told), "d1", "1998-05-04"), account(" ".join(noted), "d2", "1998-05-09")
    )
    assert len(entry.spans_a) == len(shared)
