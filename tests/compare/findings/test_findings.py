"""Findings that several accounts show together; each with what must not be said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.compare.findings import altered, circular, shared_origin, unsupported
from firsthand.compare.origins import origins
from firsthand.compare.parties import parties
from firsthand.compare.sources import edges
from firsthand.compared import Count, Point, Reading, Reuse
from firsthand.model import Attribution, Citation, Quotation, Span, Target
from firsthand.values import Quantity, Values
from tests.compare.cases import account, actor, claims


def span(acc, words):
    start = acc.text.characters.index(words)
    return Span(start, start + len(words))


# ---------------------------------------------------------------- quote.altered

SAID = "Nobody touches the boats until the office says that we may."


def quoting(words, n=2, cue="Mrs. Hasker said: "):
    made = account(n, f"{cue}“{words}”", actor("Mrs. Hasker"))
    where = span(made, f"“{words}”")
    said = Attribution(
        f"d{n}.t1", (), (), (where,), "direct", "speech", "quotation", source_actor=f"d{n}.a1"
    )
    return replace(made, attributions=(said,), quotations=(Quotation((where,), True, True),))


STATEMENT = account(
    1, f"We waited. {SAID} So it was.", actor("the author", "We", named=False), author=1,
    head=["Statement of Lina Hasker, read over to her"],
)  # fmt: skip


def told(*accounts):
    return list(altered.findings(accounts, parties(accounts)))


def test_a_changed_word_is_shown_with_both_passages():
    (found,) = told(
        STATEMENT, quoting("Nobody touches the boats until the captain says that we may.")
    )
    assert found.kind == "quote.altered"
    assert "“captain” for “office”" in found.message
    assert [p.document for p in found.passages] == ["d2", "d1"]
    assert found.passages[1].span.of(STATEMENT.text.characters) == SAID[:-1]


@pytest.mark.parametrize(
    "words",
    [
        SAID,
        "nobody touches the boats, until the office says",
        "Nobody touches the boats … says that we may.",
        "[Nobody] touches the boats until the office says",
        "The rain had stopped by then and we all went home.",
        "Nobody touches it.",
    ],
)
def test_what_is_no_alteration(words):
    assert told(STATEMENT, quoting(words)) == []


def test_a_voice_without_a_text_of_its_own_is_not_compared():
    other = account(1, f"We waited. {SAID}")
    assert (
        told(other, quoting("Nobody touches the boats until the captain says that we may.")) == []
    )


def test_who_speaks_under_a_label_is_compared_with_what_he_says_there():
    court = account(
        1, f"MRS. HASKER: {SAID}\nMR. PELL: Nothing.", actor("Mrs. Hasker", "MRS. HASKER")
    )
    label = Attribution(
        "d1.t1", (), (), (span(court, SAID),), "direct", "speech", "speaker label",
        source_actor="d1.a1",
    )  # fmt: skip
    court = replace(court, attributions=(label,))
    assert (
        len(told(court, quoting("Nobody touches the ropes until the office says that we may.")))
        == 1
    )


# ---------------------------------------------------------------- citation.unsupported


def citing(words, target="d2", supports=("d1.k1",), number=None):
    made = account(1, f"{words}(1)")
    at = len(words)
    note = Citation(
        "d1.n1", Span(at, at + 3), "number", "(1)", Target(document=target), True, "given", supports
    )
    quantities = ()
    if number:
        where = span(made, number[0])
        quantities = (Quantity("d1.q1", where, number[1], number[1], "exact", None, None, "given"),)
    return replace(made, citations=(note,), values=Values(quantities=quantities))


REPORT = account(2, "In all 71 died at the weir. It was “a calm and windless night”.")


def test_a_number_that_the_cited_account_lacks():
    (found,) = unsupported.findings((citing("Ninety-two died", number=("Ninety-two", 92)), REPORT))
    assert found.message == (
        "d2.txt is cited for “Ninety-two”, and nothing of the kind stands in it."
    )
    assert {p.document for p in found.passages} == {"d1"}


@pytest.mark.parametrize(
    "made",
    [
        citing("Seventy-one died", number=("Seventy-one", 71)),
        citing("Two died", number=("Two", 2)),
        citing("It was “a calm and windless night”"),
        citing("It was quiet"),
        citing("Ninety-two died", target="d9", number=("Ninety-two", 92)),
        citing("Ninety-two died", supports=(), number=("Ninety-two", 92)),
    ],
)
def test_what_is_not_unsupported(made):
    assert list(unsupported.findings((made, REPORT))) == []


def test_quoted_words_that_the_cited_account_lacks():
    (found,) = unsupported.findings((citing("It was “a wild and stormy night”"), REPORT))
    assert "“a wild and stormy night”" in found.message


# ---------------------------------------------------------------- source.circular, .shared_origin

WORDS = "Nine men drowned"


def saying(n, chain, *actors, head=()):
    made = account(n, f"{WORDS}. {' '.join(m for a in actors for m in a[3])}", *actors, head=head)
    return claims(made, (WORDS, [f"d{n}.a{a}" for a in chain]))


def counted(*accounts):
    readings = tuple(
        Reading(a.id, a.claims[0].span, a.claims[0].span, "quantity", Count(9, 9, "exact"), "9",
                "drown", (), "test", claim=a.claims[0].id, chain=a.claims[0].chain)
        for a in accounts
    )  # fmt: skip
    point = Point("p1", "?", "quantity", "drown", readings)
    return origins(accounts, (point,), parties=parties(accounts))


ROUND = (
    saying(1, [1], actor("Vell Herald", kind="outlet"), head=["Orrin Gazette"]),
    saying(2, [1], actor("Orrin Gazette", kind="outlet"), head=["Vell Herald"]),
)


def test_a_round_is_told_once_with_the_passages_that_cite():
    found = list(circular.findings(ROUND, counted(*ROUND), edges(ROUND, parties(ROUND))))
    assert [f.kind for f in found] == ["source.circular"]
    assert {p.document for p in found[0].passages} == {"d1", "d2"}


def test_a_round_with_a_witness_is_none():
    out = (ROUND[0], saying(2, [1], actor("Mira Oster"), head=["Vell Herald"]))
    assert not list(circular.findings(out, counted(*out), edges(out, parties(out))))


def test_one_voice_behind_several_accounts():
    one = saying(1, [1], actor("Mira Oster"))
    two = saying(2, [1], actor("M. Oster"))
    (found,) = shared_origin.findings((one, two), counted(one, two), parties((one, two)))
    assert found.message == (
        "2 accounts give “9”, and all of them go back to Mira Oster: one origin."
    )
    assert found.actors == ("d1.a1",)


def test_two_voices_are_no_shared_origin():
    one, two = saying(1, [1], actor("Mira Oster")), saying(2, [1], actor("Ben Rook"))
    assert not list(shared_origin.findings((one, two), counted(one, two), parties((one, two))))


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("copy", "adds no origin"),
        ("shared_error", "may have one origin"),
        ("shared_quotation", None),
    ],
)
def test_copies_and_errors(kind, says):
    one, two = account(1, WORDS), account(2, WORDS)
    whole = (Span(0, len(WORDS)),)
    shared = Reuse("d1", "d2", kind, whole, whole, 1.0, "b_from_a", "test", "Seen.")
    found = list(shared_origin.findings((one, two), (), (), [shared]))
    assert bool(found) == bool(says)
    if says:
        assert says in found[0].message
