"""Edges between accounts: quoted, cited, written by, copied."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.compare.parties import parties
from firsthand.compare.sources import edges
from firsthand.compared import Reuse
from firsthand.model import Citation, Span, Target
from tests.compare.cases import account, actor, claims


def found(*accounts, reuse=()):
    return {(e.rests, e.on, e.kind, e.ground) for e in edges(accounts, parties(accounts), reuse)}


def test_a_chain_is_an_edge_for_each_hand():
    one = account(1, "It fell. Mira Oster, Ben Rook", actor("Mira Oster"), actor("Ben Rook"))
    assert found(claims(one, ("It fell", ["d1.a1", "d1.a2"]))) == {
        ("d1", "d1.a2", "quotes", "stated"),
        ("d1.a2", "d1.a1", "heard_from", "stated"),
    }


def test_hands_of_several_accounts_are_one_party():
    one = claims(account(1, "It fell. Mira Oster", actor("Mira Oster")), ("It fell", ["d1.a1"]))
    two = claims(account(2, "It sank. M. Oster", actor("M. Oster")), ("It sank", ["d2.a1"]))
    assert found(one, two) == {
        ("d1", "d1.a1", "quotes", "stated"),
        ("d2", "d1.a1", "quotes", "stated"),
    }


def test_a_record_records():
    one = account(1, "It fell. the log", actor("the log", kind="record"))
    assert found(claims(one, ("It fell", ["d1.a1"]))) == {("d1", "d1.a1", "records", "stated")}


def test_an_unknown_voice_is_an_edge_to_nobody():
    one = claims(account(1, "It fell."), ("It fell", ["?"]))
    assert found(one) == {("d1", "?", "quotes", "stated")}


def test_a_note_that_leads_to_an_account_cites_it():
    note = Citation("d1.n1", Span(7, 10), "number", "(1)", Target(document="d2"), True, "given")
    one = replace(account(1, "It fell(1)."), citations=(note,))
    assert found(one, account(2, "It fell.")) == {("d1", "d2", "cites", "stated")}


def test_an_account_named_as_a_source_is_cited():
    gazette = account(2, "It fell.", head=["Orrin Gazette"], title="Orrin Gazette: storms")
    assert ("d1", "d2", "cites", "stated") in found(
        account(1, "The Orrin Gazette has it: a storm."), gazette
    )
    assert ("d1", "d2", "cites", "stated") in found(
        account(1, "According to the Orrin Gazette it fell."), gazette
    )
    assert not found(account(1, "We passed the Orrin Gazette in the rain."), gazette)


@pytest.mark.parametrize(
    "words",
    [
        "The Commission stops at nine.",
        "Nine fell, says the Commission.",
        "The Commission’s nine are all named.",
        "The sluice, by the Commission’s own finding, was shut.",
        "Nine fell (Commission 1903, para. 2).",
        "The Commission has it that nine fell.",
    ],
)
def test_a_body_is_cited_by_the_noun_by_which_it_calls_itself(words):
    report = account(2, "The Commission heard nine.", head=["ORRIN MINE COMMISSION"])
    cites = {("d1", "d2", "cites", "stated")}
    assert cites <= found(account(1, words), report)
    assert not found(account(1, words), account(2, "It heard nine.", head=["ORRIN COMMISSION"]))
    rival = account(3, "The Commission heard ten.", head=["KELD RIVER COMMISSION"])
    assert not found(account(1, words), report, rival)


@pytest.mark.parametrize(
    "words", ["We wrote to the Commission.", "He sat on the Commission (of nine).",
              "The Commission building burned."],
)  # fmt: skip
def test_a_body_that_says_nothing_is_not_cited(words):
    report = account(2, "The Commission heard nine.", head=["ORRIN MINE COMMISSION"])
    assert not found(account(1, words), report)


def test_a_note_leads_to_the_letter_of_that_writer_and_day():
    note = Citation(
        "d1.n1",
        Span(7, 10),
        "number",
        "[1]",
        Target(text="[1] Note by Dr N. Oster, 3 May 1903."),
        False,
        "given",
    )
    one = replace(account(1, "It fell[1]."), citations=(note,))
    memo = ["KELD HOSPITAL", "To: the Board", "From: Dr N. Oster, surgeon"]
    letter = account(2, "It fell.", head=[*memo, "3 May 1903"])
    assert found(one, letter) == {("d1", "d2", "cites", "stated")}
    assert not found(one, account(2, "It fell.", head=[*memo, "4 May 1903"]))


@pytest.mark.parametrize(
    "note", ["[1] Report of 14 May 1903, para. 2.", "[1] Bulletin of the Keld branch, May 1903."]
)
def test_a_note_leads_to_the_account_of_that_day_and_kind_or_of_that_title(note):
    cites = Citation("d1.n1", Span(7, 10), "number", "[1]", Target(text=note), False, "given")
    one = replace(account(1, "It fell[1]."), citations=(cites,))
    report = account(2, "It fell.", head=["COMMISSION OF INQUIRY", "Report of 14 May 1903"])
    bulletin = account(
        3, "It fell.", head=["Bulletin of the Union of Carters, Keld branch, May 1903"]
    )
    expected = "d2" if "Report" in note else "d3"
    assert found(one, report, bulletin) == {("d1", expected, "cites", "stated")}


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ("The union’s twelve include those who died in May.", True),
        ("The union says little.", False),
        ("He joined a union of twelve.", False),
    ],
)
def test_a_body_in_small_letters_is_cited_where_its_number_is_given(words, cited):
    head = ["Bulletin of the Union of Carters, Keld branch, May 1903"]
    union = account(2, "The hall of the union burned.", head=head)
    assert found(account(1, words), union) == (
        {("d1", "d2", "cites", "stated")} if cited else set()
    )


def test_a_name_of_two_accounts_cites_neither():
    twins = [account(n, "It fell.", head=["Orrin Gazette"]) for n in (2, 3)]
    assert not found(account(1, "The Orrin Gazette has it: a storm."), *twins)


def test_an_author_who_says_i_is_the_source_of_his_accounts():
    one = account(1, "I fell.", actor("the author", "I", named=False), author=1,
                  head=["Statement of Lina Hasker, read over to her"])  # fmt: skip
    assert found(one) == {("d1", "d1.a1", "by", "stated")}


def test_copies_are_inferred_and_keep_their_spans():
    one, two = account(1, "It fell in the night."), account(2, "It fell in the night!")
    span = (Span(0, 20),)
    for kind, direction, expected in (
        ("copy", "a_from_b", {("d1", "d2", "copies", "inferred")}),
        ("rewrite", "b_from_a", {("d2", "d1", "copies", "inferred")}),
        ("copy", None, {("d2", "d1", "copies", "inferred")}),
        ("shared_quotation", None, set()),
        ("shared_error", None, set()),
    ):
        reuse = Reuse("d1", "d2", kind, span, span, 1.0, direction, "test", "Seen.")
        assert found(one, two, reuse=[reuse]) == expected
    (edge,) = edges((one, two), (), [replace(reuse, kind="copy")])
    assert [p.document for p in edge.passages] == ["d1", "d2"]
