"""CSV: it is read back as it was, and no cell is taken for a formula."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.report.exports.tables import NAMES, cell, tables_of
from tests.report.builder import examination, fire
from tests.report.test_page import ATTACK
from tests.report.valued import hostile, valued

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def rows(made: Any, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(tables_of(made)[name], newline="")))


@pytest.mark.parametrize("start", STARTS)
def test_no_cell_is_a_formula(start: str) -> None:
    attack = f'{start}HYPERLINK("http://a.example";"x")'
    tables = tables_of(examination(hostile(attack)))
    seen = 0
    for table in tables.values():
        for row in csv.reader(io.StringIO(table, newline="")):
            assert not [c for c in row if c.startswith(STARTS)]
            seen += sum(c == f"'{attack}" for c in row)
    assert seen > 20


@given(st.text())
def test_words_come_back_behind_their_apostrophe(words: str) -> None:
    made = cell(words)
    assert isinstance(made, str)
    assert not made.startswith(STARTS)
    made.encode("utf-8")
    assert made == words or made.startswith("'") or "[U+" in made


def test_numbers_are_numbers() -> None:
    assert [cell(-3.0), cell(2.5), cell(None), cell(-0.25)] == [-3, 2.5, None, -0.25]


def test_hostile_words_stay_in_their_cells() -> None:
    for name in NAMES:
        plain, attacked = rows(valued(), name), rows(examination(hostile(ATTACK)), name)
        assert len(attacked) >= len(plain)
        assert all(None not in r and None not in r.values() for r in attacked)
        assert not any("\x00" in c or "\u202e" in c for r in attacked for c in r.values())


def test_a_number_has_its_interval_its_whole_and_who_says_so() -> None:
    first, second, *_ = rows(valued(), "quantities")
    assert (first["reading"], first["low"], first["high"]) == ("at least 161", "161", "")
    assert first["who_says_so"] == "The river board → this account"
    assert (second["part_of"], second["as_of"]) == ("q1", "on 6 May")


def test_each_candidate_has_its_row() -> None:
    norrey = [r for r in rows(valued(), "places") if r["words"] == "Norrey"]
    assert [(r["status"], r["candidate"], r["candidates"]) for r in norrey] == [
        ("candidate", "1", "2"), ("candidate", "2", "2"),
    ]  # fmt: skip
    assert all("GeoNames" in r["credit"] for r in norrey)
    assert [r["status"] for r in rows(valued(), "places") if r["words"] == "Quessa"] == [
        "not placed"
    ]


def test_a_doer_and_nobody() -> None:
    told = [(r["class"], r["doer"]) for r in rows(valued(), "agency")]
    assert told == [
        ("collective", "the guards"), ("passive_without_doer", ""), ("intransitive", ""),
    ]  # fmt: skip


def test_a_moment_and_a_distance() -> None:
    assert rows(valued(), "moments")[4]["order"] == "before"
    assert rows(valued(), "distances")[0]["from"] == "Sellow"


def test_empty_tables_have_their_heads() -> None:
    for name, table in tables_of(fire()).items():
        assert table.startswith("id,document,account,words,start,end,"), name
        assert table.count("\r\n") == 1
