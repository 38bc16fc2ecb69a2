"""The layout of the source graph."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.model import Claim, Span
from firsthand.report.parts.flow import AUTHOR, COLUMNS, NARROW, ROWS, WIDE, Flow, Measures, flow


def claims(*chains: str) -> list[Claim]:
    """Claims from chains such as "a b": first a, then b."""
    return [
        Claim(f"k{n}", Span(n, n + 1), "assertion", "named", "unstated", chain=tuple(c.split()))
        for n, c in enumerate(chains)
    ]


def where(laid: Flow) -> dict[str, tuple[float, float]]:
    return {box.key[0] or "account": (box.x, box.y) for box in laid.boxes}


def test_first_voices_stand_left_and_the_account_right() -> None:
    place = where(flow(claims("a b", "a b", "b"), {}))
    assert place["a"][0] < place["b"][0] < place["account"][0]


def test_a_line_is_as_thick_as_its_claims_are_many() -> None:
    laid = flow(claims("a", "a", "a", "b"), {})
    width = {r.before[0]: r.width for r in laid.ribbons}
    assert width["a"] > 2 * width["b"]


def test_unknown_voices_are_not_one_voice() -> None:
    laid = flow(claims("? a", "? b", "?"), {})
    assert sorted(box.key for box in laid.boxes if box.key[0] == "?") == [
        ("?", "a"), ("?", "account"), ("?", "b"),
    ]  # fmt: skip


def test_forty_voices_stay_readable() -> None:
    many = [f"v{n}" for n in range(40) for _ in range(40 - n)]
    laid = flow(claims(*many), {})
    tail = next(box for box in laid.boxes if box.key[0] == "more")
    assert len(laid.boxes) == ROWS + 2
    assert len(tail.actors) == 40 - ROWS
    assert laid.height < 700
    assert [box.key[0] for box in laid.boxes][:2] == ["v0", "v1"]


def test_one_voice_more_than_the_rows_is_no_tail() -> None:
    laid = flow(claims(*(f"v{n}" for n in range(ROWS + 1))), {})
    assert not [box for box in laid.boxes if box.key[0] == "more"]


def test_two_who_told_each_other_do_not_push_the_account_away() -> None:
    place = where(flow(claims("a b", "a b", "b a", "c"), {}))
    assert sorted({x for x, _ in place.values()}) == [0, 288, 576]
    assert place["a"][0] < place["b"][0] < place["account"][0]


def test_a_bottleneck_is_never_among_the_voices_not_drawn() -> None:
    many = [f"v{n}" for n in range(40) for _ in range(40 - n)]
    laid = flow(claims(*many, "z"), {"z": 48.0})
    assert [box.height for box in laid.boxes if box.key[0] == "z"] == [48.0]


CHAINS = st.lists(
    st.lists(st.sampled_from("?abcdefghijklmnopqrstuvw"), min_size=1, max_size=9), max_size=60
)


@pytest.mark.parametrize("measures", [WIDE, NARROW], ids=["wide", "narrow"])
@settings(max_examples=60, deadline=None)
@given(chains=CHAINS)
def test_boxes_never_lie_on_one_another_and_lines_end_at_them(
    measures: Measures, chains: list[list[str]]
) -> None:
    laid = flow(claims(*(" ".join(c) for c in chains)), {"a": 48.0}, measures)
    by_column: dict[float, list[tuple[float, float]]] = {}
    for box in laid.boxes:
        by_column.setdefault(box.x, []).append((box.y, box.y + box.height))
        assert 0 <= box.x <= laid.width - measures.account
        assert 0 <= box.y <= laid.height - box.height + 1
    assert len(by_column) <= COLUMNS + 1
    for column in by_column.values():
        column.sort()
        assert all(high <= low for (_, high), (low, _) in itertools.pairwise(column))
    keys = {box.key for box in laid.boxes}
    for ribbon in laid.ribbons:
        assert {ribbon.before, ribbon.after} <= keys
    attributed = sum(1 for c in chains if c)
    assert sum(b.claims for b in laid.boxes if b.key == AUTHOR) == attributed


def test_the_same_chains_give_the_same_drawing() -> None:
    some = claims("a b", "c b", "? a", "d", "d", "b a")
    assert flow(some, {}) == flow(some, {})
