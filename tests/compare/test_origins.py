"""Origins of a value: what counts as a chain, what joins chains, and what is left open."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.compare.origins import CAUTION, origins, values, without
from firsthand.compare.parties import parties
from firsthand.compared import Count, Point, Reading, Reuse, Verdict, Whether, Who
from firsthand.model import Span
from tests.compare.cases import account, actor, claims

WORDS = "Nine men drowned"


def told(n, chain=(), *actors, basis="unstated", **more):
    """Account n says that nine men drowned, through the actors with some numbers."""
    names = " ".join(m for a in actors for m in a[3])
    seen = " I saw it." if basis == "witnessed" else ""
    made = account(n, f"{WORDS}.{seen} {names}", *actors, **more)
    ids = [a if a == "?" else f"d{n}.a{a}" for a in chain]
    return claims(made, (WORDS, ids, basis))


def reading(acc, printed="9", number=9):
    claim = acc.claims[0]
    return Reading(
        acc.id, claim.span, claim.span, "quantity", Count(number, number, "exact"), printed,
        "drown", ("man",), "test", claim=claim.id, chain=claim.chain,
    )  # fmt: skip


def counted(*accounts, reuse=(), verdicts=()):
    """The origins of the one value."""
    point = Point("p1", "How many drowned?", "quantity", "drown", tuple(map(reading, accounts)))
    (found,) = origins(accounts, (point,), verdicts, parties=parties(accounts), reuse=reuse)
    return found


def chains(*accounts, **more):
    found = counted(*accounts, **more)
    return found.chains_low, found.chains_high


COOK = actor("Mira Oster")
DIVER = actor("Ben Rook")


def copy(a, b, direction="b_from_a", kind="copy", share=0.5):
    span = (a.claims[0].span,), (b.claims[0].span,)
    return Reuse(a.id, b.id, kind, *span, share, direction, "test", "They share words.")


def test_two_witnesses_are_two():
    found = counted(told(1, [1], COOK), told(2, [1], DIVER))
    assert (found.chains_low, found.chains_high) == (2, 2)
    assert found.known_origins == ("d1.a1", "d2.a1")
    assert found.bottlenecks == ()
    assert found.documents == ("d1", "d2")


def test_one_witness_in_two_papers_is_one_and_all_pass_through_him():
    found = counted(told(1, [1], COOK), told(2, [1], actor("M. Oster")))
    assert (found.chains_low, found.chains_high) == (1, 1)
    assert found.bottlenecks == ("d1.a1",)
    assert "through Mira Oster" in found.sentence
    assert found.sentence.endswith(CAUTION)


def test_accounts_that_name_nobody_are_one_to_many_with_none_known():
    found = counted(told(1), told(2), told(3))
    assert (found.chains_low, found.chains_high, found.known_origins) == (1, 3, ())
    assert "at most three origins" in found.sentence


def test_an_unstated_source_may_be_the_known_one():
    assert chains(told(1, [1], COOK), told(2)) == (1, 2)


def test_an_unknown_first_voice_is_no_known_origin():
    found = counted(told(1, ["?", 1], COOK))
    assert (found.chains_low, found.chains_high, found.known_origins) == (1, 1, ())
    assert found.bottlenecks == ("d1.a1",)


@pytest.mark.parametrize("name", ["the courage", "the decency", "her goodness"])
def test_a_trait_is_nobody_and_no_known_origin(name):
    found = counted(told(1, [1], COOK), told(2, [1], actor(name, named=False)))
    assert (found.chains_low, found.chains_high, found.known_origins) == (1, 2, ("d1.a1",))


@pytest.mark.parametrize("name", ["a gravedigger", "the stallholder", "the twelve", "an old hand"])
def test_whoever_can_speak_is_an_origin(name):
    assert chains(told(1, [1], COOK), told(2, [1], actor(name, named=False))) == (2, 2)


def test_two_first_voices_through_one_pair_of_hands():
    one = told(1, [1, 2], COOK, actor("Jon Vell"))
    other = told(2, [1, 2], DIVER, actor("Jon Vell"))
    found = counted(one, other)
    assert (found.chains_low, found.chains_high, found.first_voices) == (1, 1, 2)
    assert found.bottlenecks == ("d1.a2",)
    assert "Two first voices speak through one pair of hands." in found.sentence


def test_a_witness_who_had_it_from_a_witness_adds_nothing():
    one = told(1, [1, 2], COOK, DIVER)
    assert chains(one, told(2, [1], actor("Ben Rook"))) == (1, 1)


def test_two_who_each_have_it_from_the_other_are_no_circle_of_accounts():
    one = told(1, [1, 2], COOK, DIVER)
    other = told(2, [1, 2], DIVER, COOK)
    found = counted(one, other)
    assert (found.chains_low, found.chains_high) == (2, 2)


def test_an_author_is_an_origin_if_he_was_there():
    there = told(1, basis="witnessed")
    found = counted(there)
    assert (found.known_origins, found.bottlenecks) == (("d1",), ("d1",))
    assert counted(told(1)).known_origins == ()


def test_what_another_told_the_author_is_not_what_he_saw():
    made = account(1, f"Orrin told me at the gate that {WORDS.lower()}. I saw it.")
    made = claims(made, (WORDS.lower(), (), "witnessed"))
    assert counted(made).known_origins == ()
    own = claims(
        account(1, f"I told him that {WORDS.lower()}. I saw it."), (WORDS.lower(), (), "witnessed")
    )
    assert counted(own).known_origins == ("d1",)


def test_who_quotes_an_author_rests_on_his_account():
    there = told(1, (), actor("the author", "I", named=False), basis="witnessed", author=1,
                 head=["Statement of Lina Hasker, read over to her"])  # fmt: skip
    found = counted(there, told(2, [1], actor("Mrs. Hasker")))
    assert (found.chains_low, found.chains_high, found.known_origins) == (1, 1, ("d1",))


def test_one_man_who_tells_it_twice_is_one_origin():
    """His diary, and the tape of an old man: the heads present him alike."""
    words = " I saw it. I ran. I fell."
    diary = told(1, basis="witnessed", head=["[Pencil. Ivo Brandt, porter, aged twenty.]"])
    tape = told(
        2, basis="witnessed", head=["Tape 4, side B. Ivo Brandt, retired porter, born 1901."]
    )
    other = told(3, basis="witnessed", head=["Tape 5. Ida Brandt, retired cook, born 1911."])
    longer = [replace(a, text=replace(a.text, characters=a.text.characters + words))
              for a in (diary, tape, other)]  # fmt: skip
    assert chains(*longer[:2]) == (1, 1)
    assert counted(*longer[:2]).known_origins == ("Ivo Brandt",)
    assert chains(*longer) == (2, 2)


@pytest.mark.parametrize(
    ("name", "kind", "known"),
    [
        ("they", "group", ()),
        ("a leaflet", "record", ()),
        ("a newspaper", "outlet", ()),
        ("a customs officer", "person", ("d1.a1",)),
        ("the leaflet", "record", ("d1.a1",)),
    ],
)
def test_any_one_paper_is_nobody(name, kind, known):
    assert counted(told(1, [1], actor(name, kind=kind, named=False))).known_origins == known


def test_people_of_whom_more_is_said_are_somebody():
    neighbours = actor("people", "people who live nearby", kind="group", named=False)
    assert counted(told(1, [1], neighbours)).known_origins == ("d1.a1",)


@pytest.mark.parametrize(
    ("words", "name", "apart"),
    [(("we",), None, True), (("they",), None, True), (("constable",), None, False),
     (("we",), "the Keld Guard", False)],
)  # fmt: skip
def test_we_of_two_voices_are_two(words, name, apart):
    made = told(1, [1], COOK), told(2, [1], DIVER)
    who = Who(words, name)
    held = [replace(reading(a), slot="actor", value=who, printed="x", voice=f"d{n}.a1")
            for n, a in enumerate(made, 1)]  # fmt: skip
    assert len(values(held, {})) == (2 if apart else 1)


@pytest.mark.parametrize(
    ("value", "apart"),
    [(Count(9, 9, "exact"), True), (Who(("guard",)), True), (Whether(False), False)],
)
def test_who_denies_a_number_does_not_give_it(value, apart):
    one, other = reading(told(1)), reading(told(2))
    held = [replace(one, value=value), replace(other, value=value, modality="denied")]
    assert len(values(held, {})) == (2 if apart else 1)


def test_one_of_three_nameless_drivers_may_be_the_driver_who_has_a_name():
    drivers = actor("three drivers", kind="group", named=False)
    driver = actor("Ben Rook", "the driver Ben Rook")
    cook = actor("Mira Oster", "the cook Mira Oster")
    assert chains(told(1, [1], drivers), told(2, [1], driver)) == (1, 2)
    assert chains(told(1, [1], drivers), told(2, [1], cook)) == (2, 2)


@pytest.mark.parametrize(
    ("name", "kind", "low"),
    [
        ("four witnesses out of nine", "person", 1),
        ("several witnesses", "group", 1),
        ("two cooks", "group", 2),
        ("the cook", "person", 2),
    ],
)
def test_anybody_may_be_one_of_some_witnesses(name, kind, low):
    nameless = actor(name, kind=kind, named=False)
    assert chains(told(1, [1], nameless), told(2, [1], actor("Ben Rook"))) == (low, 2)


def test_a_report_is_known_once_another_account_gives_it_as_its_source():
    head = ["ORRIN MINE BOARD", "Report of 3 May 1903"]
    report = told(1, head=head)
    quoting = told(2, [1], actor("Mine Board", "the Mine Board", kind="organisation"))
    assert counted(report).known_origins == ()
    found = counted(report, quoting)
    assert (found.chains_low, found.chains_high) == (1, 1)
    assert found.known_origins == ("d2.a1",)
    assert chains(report, quoting, told(3)) == (1, 2)


def test_an_account_that_does_not_hold_the_value_is_no_known_source_of_it():
    head = ["ORRIN MINE BOARD", "Report of 3 May 1903"]
    other = account(1, "Nothing is said.", head=head)
    quoting = told(2, [1], actor("Mine Board", "the Mine Board", kind="organisation"))
    point = Point("p1", "?", "quantity", "drown", (reading(quoting),))
    accounts = (other, quoting)
    (found,) = origins(accounts, (point,), parties=parties(accounts))
    assert (found.chains_low, found.chains_high, found.known_origins) == (1, 1, ())


def test_two_that_cite_one_another_round_have_no_chain():
    one = told(1, [1], actor("Vell Herald", kind="outlet"), head=["Orrin Gazette"])
    two = told(2, [1], actor("Orrin Gazette", kind="outlet"), head=["Vell Herald"])
    found = counted(one, two)
    assert (found.chains_low, found.chains_high) == (0, 0)
    assert found.bottlenecks == ("d1", "d2")
    assert "round" in found.sentence


@pytest.mark.parametrize(
    ("other", "interval"),
    [
        ("The Orrin Gazette puts the drowned at 14", (0, 0)),
        ("The Orrin Gazette writes that 60 sheep were lost", (1, 1)),
        ("The Orrin Gazette was founded by a printer", (1, 1)),
    ],
)
def test_a_paper_that_refers_back_for_the_number_closes_the_round(other, interval):
    words = "14 men drowned"
    one = account(1, f"According to the Vell Herald {words}.",
                  actor("Vell Herald", kind="outlet"), head=["Orrin Gazette"])  # fmt: skip
    one = claims(one, (words, ["d1.a1"]))
    two = account(
        2, f"{other}. It rained.", actor("Orrin Gazette", kind="outlet"), head=["Vell Herald"]
    )
    two = claims(two, (other, ["d2.a1"]))
    point = Point("p1", "?", "quantity", "drown", (reading(one, "14", 14),))
    (found,) = origins((one, two), (point,), parties=parties((one, two)))
    assert (found.chains_low, found.chains_high) == interval


def test_copied_words_rest_on_their_model_until_they_are_struck_out():
    one, two = told(1, [1], COOK), told(2)
    found = counted(one, two, reuse=[copy(one, two)])
    assert (found.chains_low, found.chains_high) == (1, 1)
    assert found.bottlenecks == ("d1.a1", "d1")
    assert [(j.kind, j.a, j.b) for j in found.inferred] == [("shared_wording", "d2", "d1")]
    assert found.without_inferred == (1, 2)
    assert without(found, [("d1", "d2")]) == (1, 2)
    assert without(found, []) == (1, 1)


@pytest.mark.parametrize("direction", ["a_from_b", "b_from_a", None])
def test_copies_count_as_one_whichever_came_first(direction):
    one, two = told(1), told(2)
    assert chains(one, two, reuse=[copy(one, two, direction)]) == (1, 1)


def test_a_shared_error_is_listed_and_never_counted():
    one, two = told(1), told(2)
    found = counted(one, two, reuse=[copy(one, two, None, "shared_error")])
    assert (found.chains_low, found.chains_high) == (1, 2)
    assert [j.kind for j in found.inferred] == ["shared_error"]
    assert found.without_inferred == (1, 2)


def test_a_shared_quotation_joins_nothing():
    one, two = told(1), told(2)
    found = counted(one, two, reuse=[copy(one, two, None, "shared_quotation")])
    assert (found.chains_low, found.chains_high, found.inferred) == (1, 2, ())


def test_two_who_possible_identity_are_an_interval():
    one = told(1, [1], actor("Captain Tom Varr"))
    two = told(2, [1], actor("Captain Thomas Varr"))
    found = counted(one, two)
    assert (found.chains_low, found.chains_high) == (1, 2)
    assert [j.kind for j in found.inferred] == ["possible_identity"]
    assert without(found, [("d1.a1", "d2.a1")]) == (2, 2)


def test_values_are_joined_by_agreement_only():
    one, two = told(1), told(2)
    other = reading(two, "9 or 10", 10)
    point = Point("p1", "?", "quantity", "drown", (reading(one), other))
    accounts = (one, two)
    assert len(origins(accounts, (point,))) == 2
    for word, several in (("agree", 1), ("compatible", 2), ("conflict", 2)):
        verdict = Verdict("p1", "quantity", reading(one), other, word, "test", "")
        assert len(origins(accounts, (point,), (verdict,))) == several


def test_a_part_and_a_whole_printed_alike_are_two_values():
    one, two = told(1), told(2)
    point = Point("p1", "?", "quantity", "drown", (reading(one), reading(two)))
    assert len(origins((one, two), (point,))) == 1
    verdict = Verdict(
        "p1", "quantity", reading(one), reading(two), "not_comparable", "quantity.part_of_whole", ""
    )
    assert len(origins((one, two), (point,), (verdict,))) == 2


def test_an_unrelated_account_changes_nothing():
    one, two = told(1, [1], COOK), told(2)
    point = Point("p1", "?", "quantity", "drown", (reading(one), reading(two)))
    more = told(3, [1], actor("Jurgen Pell"))
    few, many = (one, two), (one, two, more)
    assert origins(few, (point,), parties=parties(few)) == origins(
        many, (point,), parties=parties(many)
    )


def test_the_sentence_says_how_far_it_goes_back():
    found = counted(told(1, [1], COOK), told(2, [1], DIVER), told(3), told(4))
    assert found.sentence == (
        "Four documents say this. As far as sources are stated this goes back to two origins; "
        f"at most four are possible. {CAUTION}"
    )


def test_spans_are_kept():
    found = counted(told(1, [1], COOK), told(2))
    quoted = next(e for e in found.edges if e.on == "d1.a1")
    assert (quoted.rests, quoted.kind, quoted.ground) == ("d1", "quotes", "stated")
    assert quoted.passages[0].span == Span(0, len(WORDS))


VOICES = ("Mira Oster", "Ben Rook", "Jon Vell", "Olga Prenn")


@st.composite
def cases(draw):
    """Up to five accounts: what each rests on, and who copied whom."""
    made = []
    for n in range(1, draw(st.integers(1, 5)) + 1):
        chain = draw(st.lists(st.sampled_from(range(1, 5)), unique=True, max_size=3))
        basis = draw(st.sampled_from(("unstated", "witnessed")))
        made.append(told(n, chain, *map(actor, VOICES), basis=basis))
    pairs = st.tuples(st.sampled_from(made), st.sampled_from(made))
    copies = (
        draw(st.lists(pairs.filter(lambda p: p[0].id < p[1].id), max_size=3)) if made[1:] else []
    )
    return made, [copy(a, b) for a, b in copies]


@settings(max_examples=60, deadline=None)
@given(cases())
def test_laws(case):
    made, reuse = case
    found = counted(*made, reuse=reuse)
    low, high = found.chains_low, found.chains_high
    assert 0 <= low <= high <= len(found.documents)
    assert low <= max(1, len(found.known_origins))
    assert found.first_voices == len(found.known_origins)
    assert set(found.known_origins) <= {a.id for a in made} | {x.id for a in made for x in a.actors}
    joins = [(j.a, j.b) for j in found.inferred]
    struck = without(found, joins)
    assert struck[0] >= low or not joins
    assert struck[1] >= high
    assert without(found, ()) == (low, high)
    assert found.without_inferred in (None, struck)
    assert found == counted(*made, reuse=reuse)
