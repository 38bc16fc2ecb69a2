"""Actors of several accounts: who is one, who is never one, and who only may be."""

from __future__ import annotations

import pytest

from firsthand.compare.parties import namesakes, parties
from firsthand.examination import account as examined
from firsthand.extract.lexicons import sections
from firsthand.read import text
from tests.compare.cases import account, actor


def together(*accounts):
    return {frozenset(p.actors) for p in parties(accounts) if len(p.actors) > 1}


def pair(a, b, text_a=None, text_b=None):
    """Whether two actors, each alone in an account, are one."""
    first = account(1, text_a or f"{' and '.join(a[3])} spoke.", a)
    second = account(2, text_b or f"{' and '.join(b[3])} spoke.", b)
    return together(first, second) == {frozenset({"d1.a1", "d2.a1"})}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (actor("Mira Oster"), actor("Mira Oster")),
        (actor("Mira Oster"), actor("M. Oster")),
        (actor("Mira Oster", "Ms. Mira Oster"), actor("Mrs. Oster")),
        (actor("Mira Oster", "Mira Oster", "she"), actor("Mrs. Oster")),
        (actor("Capt. Tovik"), actor("Captain Tovik")),
        (actor("Edvard Peshkar"), actor("Edvard Peschkar")),
        (actor("Wenzel Rautenberg"), actor("Wenzel Rautenburg")),
        (
            actor("Hugo Yarborne", "Mayor Hugo Yarborne"),
            actor("Hugo Yabornee", "Mayor Hugo Yabornee"),
        ),
        (actor("Edwin Smith", "Mr. Edwin Smith"), actor("Mr. Smith")),
        (actor("pit_pony", named=False), actor("pit_pony", named=False)),
        (
            actor("the coastguard", kind="organisation"),
            actor("the coastguard", "The coastguard", kind="organisation"),
        ),
        (
            actor("Orrin Mine Board", kind="organisation"),
            actor("Mine Board", "the Mine Board", kind="organisation"),
        ),
        (
            actor("Northern Dock Labour Union", kind="organisation"),
            actor("NDLU", kind="organisation"),
        ),
    ],
)
def test_one(a, b):
    assert pair(a, b)
    assert pair(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (actor("Mira Oster"), actor("Anton Oster")),
        (actor("Mira Oster", "Mrs. Mira Oster"), actor("Mr. Oster")),
        (actor("Mrs. Oster"), actor("Mr. Oster")),
        (actor("old Krag", "Old Krag"), actor("Krag Jr")),
        (actor("Captain Hart"), actor("Sergeant Hart")),
        (actor("Ben Rook"), actor("Ben Roke")),
        (actor("Hugo Yarborne"), actor("Hugo Yabornee")),
        (actor("a widow", named=False), actor("a widow", named=False)),
        (actor("the surgeon", named=False), actor("the surgeon", named=False)),
        (actor("survivors", kind="group", named=False), actor("survivors", kind="group")),
        (
            actor("Orrin Mine Board", kind="organisation"),
            actor("Lower Mine Board", kind="organisation"),
        ),
        (actor("the log", kind="record"), actor("the log", kind="record")),
    ],
)
def test_never_one(a, b):
    assert not pair(a, b)


def test_a_surname_that_two_bear_in_the_texts_is_nobodys():
    first = account(1, "Thomas Holm fell. Peter Holm wept.", actor("Thomas Holm"))
    second = account(2, "Holm spoke.", actor("Holm"))
    assert not together(first, second)
    assert namesakes((first, second)) == (("d1.a1", "d2.a1"),)


def test_a_surname_that_another_account_gives_to_somebody_silent_is_nobodys():
    first = account(1, "Thomas Holm fell.", actor("Thomas Holm"))
    second = account(2, "Holm spoke.", actor("Holm"))
    third = account(3, "It was known that Isaac Holm ran.")
    assert not together(first, second, third)


def test_one_initial_and_one_rank_are_a_slip_of_one_account():
    first = account(1, "Captain Ludo Varr spoke.", actor("Ludo Varr", "Captain Ludo Varr"))
    second = account(2, "Captain Varr spoke.", actor("Captain Varr"))
    third = account(3, "We saw Captain Lars Varr.")
    assert together(first, second, third) == {frozenset({"d1.a1", "d2.a1"})}
    both = account(3, "We saw Captain Ludo Varr and Captain Lars Varr.")
    assert not together(first, second, both)


def test_a_role_is_tied_where_an_account_ties_it():
    first = account(
        1,
        "The chief mate, Ms Ilse Brandt, spoke.",
        actor("Ilse Brandt", "The chief mate, Ms Ilse Brandt"),
    )
    second = account(
        2, "The chief mate spoke.", actor("the chief mate", "The chief mate", named=False)
    )
    untied = account(1, "Ilse Brandt spoke.", actor("Ilse Brandt"))
    assert together(first, second) == {frozenset({"d1.a1", "d2.a1"})}
    assert not together(untied, second)


def test_a_role_that_two_hold_is_nobodys():
    first = account(1, "Captain Varr spoke.", actor("Captain Varr"))
    second = account(2, "The captain spoke.", actor("the captain", "The captain", named=False))
    rival = account(3, "We saw Captain Osk at the gate.")
    assert together(first, second) == {frozenset({"d1.a1", "d2.a1"})}
    assert not together(first, second, rival)


def test_an_account_that_ties_the_role_itself_is_believed():
    first = account(1, "Captain Varr spoke.", actor("Captain Varr"))
    second = account(
        2,
        "The captain spoke. It was Captain Varr.",
        actor("the captain", "The captain", named=False),
    )
    rival = account(3, "We saw Captain Osk at the gate.")
    assert together(first, second, rival) == {frozenset({"d1.a1", "d2.a1"})}


def test_the_writer_of_an_account_is_he_whom_others_name():
    first = account(
        1,
        "I saw it.",
        actor("the author", "I", named=False),
        head=["Statement of Lina Hasker, read over to her"],
        author=1,
    )
    second = account(2, "Mrs. Hasker told us.", actor("Mrs. Hasker"))
    (party,) = parties((first, second))
    assert (party.name, party.document, party.named) == ("Lina Hasker", "d1", True)


def test_a_society_that_translated_a_memoir_did_not_write_it():
    memoir = account(
        1,
        "I saw it. I ran. I fell.",
        head=["ANNA VELL", "Rendered into English by the Society for Letters"],
    )
    told = account(2, "Anna Vell spoke.", actor("Anna Vell"))
    (party,) = parties((memoir, told))
    assert party.document == "d1"


def test_a_bulletin_is_its_body_s_where_a_line_says_who_issued_it():
    sheet = account(
        1, "It burned.", head=["FREE KELD BULLETIN No. 4", "Issued by the Keld Council"]
    )
    bulletin = actor("the Council’s Bulletin", "The Council’s Bulletin", kind="record", named=False)
    told = account(2, "The Council’s Bulletin had nine.", bulletin)
    (party,) = parties((sheet, told))
    assert party.document == "d1"


def test_who_answers_is_he_whom_the_head_calls_the_witness():
    statement = account(
        1, "A. I ran.", actor("A.", named=False), head=["Statement of Lina Hasker, read over"]
    )
    told = account(2, "Lina Hasker spoke.", actor("Lina Hasker"))
    assert together(statement, told) == {frozenset({"d1.a1", "d2.a1"})}


def test_the_body_of_a_letterhead_is_its_account():
    first = account(1, "It burned.", head=["ORRIN MINE BOARD", "Report of 3 May 1903"])
    second = account(2, "The Mine Board says no.", actor("Mine Board", kind="organisation"))
    (party,) = parties((first, second))
    assert party.document == "d1"


def test_a_wife_is_not_her_husband():
    """Nobody says whether Oster is a woman."""
    first = account(1, "Mika Oster spoke.", actor("Mika Oster"))
    second = account(2, "Mrs. Oster spoke.", actor("Mrs. Oster"))
    assert not together(first, second)
    assert namesakes((first, second)) == (("d1.a1", "d2.a1"),)


def test_the_case_itself_tells_the_gender_of_a_given_name():
    first = account(1, "Mika Oster spoke.", actor("Mika Oster"))
    second = account(2, "Mrs. Oster spoke.", actor("Mrs. Oster"))
    third = account(3, "Ms. Mika Vell spoke.", actor("Mika Vell", "Ms. Mika Vell"))
    assert together(first, second, third) == {frozenset({"d1.a1", "d2.a1"})}


def test_one_given_name_and_nearly_one_surname_may_be_one():
    first = account(1, "Emil Pellow spoke.", actor("Emil Pellow"))
    second = account(2, "Emil Pelowe spoke.", actor("Emil Pelowe"))
    third = account(3, "Anton Pelowe spoke.", actor("Anton Pelowe"))
    assert not together(first, second, third)
    assert namesakes((first, second, third)) == (("d1.a1", "d2.a1"),)


def test_who_speaks_for_a_body_may_be_that_body():
    body = account(
        1, "The coastguard spoke.", actor("the coastguard", "The coastguard", kind="organisation")
    )
    words = "coastguard spokesman Ben Rook"
    man = account(2, f"{words} spoke.", actor("Ben Rook", words))
    assert not together(body, man)
    assert namesakes((body, man)) == (("d1.a1", "d2.a1"),)


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("The ministry", "An official of the ministry", True),
        ("The ministry", "Minister Orsk", True),
        ("The ministry", "The ministry's bulletin", True),
        ("The ministry", "Officials", True),
        ("The ministry", "Anna Holm of the union", False),
        ("The union", "Anna Holm of the union", True),
        ("The police", "Commissioner Rell", True),
        ("The police", "Sergeant Bell of the army", False),
        ("A witness", "A docker", True),
        ("A cook", "A docker", False),
        ("The register", "The parish register", True),
        ("The harbour log", "The engine log", False),
    ],
)
def test_who_may_be_one_with_a_body_or_its_record(one, other, may):
    accounts = [
        examined(
            text(f"It rained. {who} said nine people died.".encode(), "a.txt")[0], document=f"d{n}"
        )
        for n, who in enumerate((one, other), 1)
    ]
    assert bool(namesakes(accounts)) is may


@pytest.mark.parametrize("kind", sections("officers"))
def test_each_officer_may_be_the_voice_of_his_body(kind):
    part = sections("officers")[kind]
    first, second = part["example"].split(" | ")
    for body in part["words"].split():
        for officer in part["officers"].split():
            accounts = [
                examined(text(words.encode(), "a.txt")[0], document=f"d{n}")
                for n, words in enumerate(
                    (first.format(words=body), second.format(officers=officer)), 1
                )
            ]
            assert namesakes(accounts), (body, officer)


def test_every_actor_is_in_one_party_and_order_is_that_of_first_actors():
    accounts = (
        account(1, "Mira Oster and Anton Oster spoke.", actor("Mira Oster"), actor("Anton Oster")),
        account(2, "Mr. Oster spoke to Mira Oster.", actor("Mr. Oster"), actor("Mira Oster")),
    )
    found = parties(accounts)
    assert sorted(a for p in found for a in p.actors) == ["d1.a1", "d1.a2", "d2.a1", "d2.a2"]
    assert [p.id for p in found] == [p.actors[0] for p in found] == sorted(p.id for p in found)


def test_an_unrelated_account_changes_nothing():
    accounts = (
        account(1, "Mira Oster spoke.", actor("Mira Oster")),
        account(2, "M. Oster spoke.", actor("M. Oster")),
    )
    more = account(3, "Jurgen Pell spoke.", actor("Jurgen Pell"))
    assert parties((*accounts, more))[: len(parties(accounts))] == parties(accounts)


@pytest.mark.parametrize(
    ("words", "one"),
    [
        ("I am Adela Rook and I speak for the company.", True),
        ("Mrs. Adela Rook, answering for the company, gave no number.", True),
        ("Adela Rook appeared on behalf of the mining company.", True),
        ("Adela Rook spoke of the company with scorn.", False),
        ("Adela Rook wept. Another woman spoke for the company.", False),
    ],
)
def test_who_speaks_for_a_body_may_be_its_voice(words, one):
    man = account(1, words, actor("Adela Rook"))
    body = account(
        2, "The company denied it.", actor("The company", kind="organisation", named=False)
    )
    assert (namesakes((man, body)) == (("d1.a1", "d2.a1"),)) is one
