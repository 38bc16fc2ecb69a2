"""Which readings of a point are laid side by side, and who is told to be one witness."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.compare.verdicts import verdicts
from firsthand.compare.verdicts.laying import ALL_PAIRS, VALUES
from firsthand.compared import Party, Point, Reading, Verdict, Who
from firsthand.spans import Span
from tests.compare.verdicts.support import count, reading, whether, who

LAMP = whether("the lamp was lit", True)
DARK = whether("the lamp was dark", False)
DENIED = whether("it was not lit", False, "denied")


def _point(*readings: Reading) -> Point:
    return Point("p1", "Was the lamp lit?", readings[0].slot, "burn", readings)


def _laid(*readings: Reading, parties: tuple[Party, ...] = ()) -> tuple[Verdict, ...]:
    return verdicts([_point(*readings)], parties)


def test_two_accounts_are_laid_side_by_side_with_their_own_readings():
    a, b = LAMP, replace(DARK, document="d2")
    (found,) = _laid(a, b)
    assert (found.a, found.b) == (a, b)
    assert (found.point, found.slot, found.word) == ("p1", "polarity", "conflict")
    assert not found.one_witness


def test_one_voice_in_one_account_is_a_tension_and_no_verdict():
    assert not _laid(LAMP, DARK)
    assert not _laid(replace(LAMP, voice="d1.a1"), replace(DARK, voice="d1.a1"))


def test_two_voices_in_one_account_are_laid_side_by_side():
    (found,) = _laid(LAMP, replace(DARK, voice="d1.a1"))
    assert found.word == "conflict"


def test_unknown_voices_are_not_one_witness():
    (found,) = _laid(replace(LAMP, voice="?"), replace(DARK, voice="?", document="d2"))
    assert not found.one_witness


def test_one_voice_on_two_occasions_is_in_conflict_even_where_it_denies():
    rell = Party("d1.a1", "Anton Rell", True, ("d1.a1", "d2.a4"))
    a, b = replace(LAMP, voice="d1.a1"), replace(DENIED, voice="d2.a4", document="d2")
    (apart,) = _laid(a, b)
    assert (apart.word, apart.one_witness) == ("disputed", False)
    (found,) = _laid(a, b, parties=(rell,))
    assert (found.word, found.one_witness) == ("conflict", True)
    assert "one voice on two occasions" in found.sentence


def test_the_author_of_an_account_is_the_voice_that_another_quotes():
    rell = Party("d2.a1", "Anton Rell", True, ("d2.a1",), document="d1")
    (found,) = _laid(LAMP, replace(DARK, voice="d2.a1", document="d2"), parties=(rell,))
    assert found.one_witness


def test_a_plain_no_of_the_one_accused_is_a_denial():
    rell = Party("d2.a1", "Anton Rell", True, ("d2.a1",))
    yes = replace(whether("Rell set the fire", True), topic=("rell", "fire"))
    no = replace(
        whether("he set none", False), topic=("rell", "fire"), voice="d2.a1", document="d2"
    )
    (found,) = _laid(yes, no, parties=(rell,))
    assert found.word == "disputed"
    for topics in (("fire",), ("rell", "fire")), (("rell", "fire"), ("fire",)):
        two = replace(yes, topic=topics[0]), replace(no, topic=topics[1])
        (by_another,) = _laid(*two, parties=(rell,))
        assert by_another.word == "conflict"


def test_a_doer_is_one_where_the_case_knows_him_as_one():
    rell = Party("d1.a1", "Anton Rell", True, ("d1.a1", "d2.a2"))
    a = reading("the ferryman", Who(("ferryman",), actor="d1.a1"))
    b = replace(reading("Rell", Who(("rell",), "Rell", "d2.a2", True)), document="d2")
    assert [v.rule for v in _laid(a, b)] == ["actor.unnamed"]
    assert [v.rule for v in _laid(a, b, parties=(rell,))] == ["actor.same_actor"]


@given(st.lists(st.integers(1, 5), min_size=2, max_size=ALL_PAIRS), st.randoms())
def test_the_order_of_readings_changes_no_word(numbers: list[int], random):
    readings = [replace(count(str(n), n), document=f"d{i}") for i, n in enumerate(numbers)]
    shuffled = random.sample(readings, len(readings))

    def words(found: tuple[Verdict, ...]) -> set[tuple[frozenset[str], str]]:
        return {(frozenset((v.a.document, v.b.document)), v.word) for v in found}

    assert words(_laid(*readings)) == words(_laid(*shuffled))


def test_a_large_point_tells_each_against_the_first_and_each_value_once():
    readings = [replace(count(str(n % 40), n % 40), document=f"d{n}") for n in range(200)]
    found = _laid(*readings)
    with_first = [v for v in found if v.a.document == "d0"]
    assert len(with_first) == 199
    assert len(found) <= 199 + VALUES * (VALUES - 1) // 2
    assert len({(v.a.document, v.b.document) for v in found}) == len(found)


def _counts(*told: tuple[str, int, int]) -> list[Reading]:
    """Counts of people killed: document, number, place of the clause."""
    made = (
        replace(count(str(n), n, counted="people", state="killed"), document=d) for d, n, _ in told
    )
    return [replace(r, clause=Span(at, at + 9)) for r, (_, _, at) in zip(made, told, strict=True)]


def test_a_part_that_an_account_tells_beside_its_whole_is_no_rival():
    whole, part, other = _counts(("d1", 7, 0), ("d1", 4, 20), ("d2", 9, 0))
    found = {(v.a.printed, v.b.printed): (v.word, v.rule) for v in _laid(whole, part, other)}
    assert found["7", "9"] == ("conflict", "quantity.intervals_apart")
    assert found["4", "9"] == ("not_comparable", "quantity.several_numbers")


def test_of_three_of_the_six_the_three_is_told():
    three, six, other = _counts(("d1", 3, 0), ("d1", 6, 0), ("d2", 2, 0))
    found = {(v.a.printed, v.b.printed): v.word for v in _laid(three, six, other)}
    assert found == {("3", "2"): "conflict"}


def test_two_parts_of_one_whole_do_not_agree_by_their_whole():
    readings = _counts(("d1", 2, 0), ("d1", 6, 0), ("d2", 3, 0), ("d2", 6, 0))
    assert [(v.a.printed, v.b.printed, v.word) for v in _laid(*readings)] == [
        ("2", "3", "conflict")
    ]


def test_of_several_numbers_and_their_sum_the_sum_is_told():
    readings = _counts(("d1", 18, 0), ("d1", 4, 0), ("d1", 22, 0), ("d2", 30, 0))
    found = {(v.a.printed, v.b.printed): v.word for v in _laid(*readings)}
    assert found == {("22", "30"): "conflict"}


def test_an_account_of_which_one_number_fits_is_in_no_conflict():
    readings = _counts(("d1", 7, 0), ("d1", 4, 20), ("d2", 4, 0))
    assert {v.word for v in _laid(*readings)} == {"not_comparable", "agree"}


def _injured(*told: tuple[int, str]) -> tuple[Verdict, ...]:
    """Counts of injured people, each of an account, with what the account speaks of."""
    return _laid(
        *(
            replace(count(str(n), n, state="injured"), document=f"d{n}", topic=tuple(t.split()))
            for n, t in told
        )
    )


def test_a_smaller_count_with_a_place_of_its_own_is_of_a_part():
    (found,) = _injured((40, "crash"), (17, "crash van"))
    assert (found.word, found.rule) == ("not_comparable", "quantity.place_of_its_own")
    assert "(van)" in found.sentence


def test_a_larger_count_is_no_part_whatever_its_place():
    (found,) = _injured((17, "crash"), (40, "crash van"))
    assert found.word == "conflict"


def test_the_scene_of_which_all_speak_limits_no_count():
    told = ((17, "hospital"), (30, "hospital"), (40, "hospital"), (50, "crash"))
    assert {v.word for v in _injured(*told)} == {"conflict"}


def test_numbers_that_add_up_to_the_other_are_its_parts():
    readings = _counts(("d1", 1, 0), ("d1", 2, 20), ("d2", 3, 0))
    assert {v.word for v in _laid(*readings)} == {"not_comparable"}


def test_two_names_are_rivals_only_for_one_deed():
    def doer(name: str, topic: str, document: str) -> Reading:
        made = reading(name, Who(tuple(name.casefold().split()), name, named=True))
        return replace(made, topic=tuple(topic.split()), document=document)

    same = _laid(doer("Anton Rell", "gate order", "d1"), doer("Vera Holm", "gate", "d2"))
    other = _laid(doer("Anton Rell", "gate", "d1"), doer("Vera Holm", "boat", "d2"))
    assert [v.word for v in same] == ["conflict"]
    assert not other


def test_a_verdict_on_bare_answers_tells_the_question():
    yes, no = (replace(r, printed=p) for r, p in ((LAMP, "so"), (DARK, "not so")))
    (found,) = _laid(yes, replace(no, document="d2"))
    assert found.sentence == "“Was the lamp lit?” One says yes, the other no."


@pytest.mark.parametrize(
    ("number", "word"),
    [(21, "compatible"), (9, None), (2, "conflict"), (250, None), (1200, "conflict")],
)
def test_a_vague_word_is_in_conflict_only_with_a_number_far_off(number: float, word: str | None):
    dozens = count("dozens", 24, 99, bound="vague", counted="man", state="killed")
    other = count(str(number), number, counted="man", state="killed")
    found = _laid(dozens, replace(other, document="d2"))
    assert [v.word for v in found] == ([word] if word else [])


def test_a_noun_of_what_befell_them_counts_the_people():
    made = count("39 arrests", 39, counted="arrest", state="detained")
    men = count("39 printers", 39, counted="printer", state="detained")
    (found,) = _laid(made, replace(men, document="d2"))
    assert found.word == "agree"


def test_a_time_of_count_is_told_with_its_own_word():
    two = [
        count(str(n), n, counted="man", state="killed", as_of=t)
        for n, t in ((12, "As of 31 August"), (9, "by midnight"))
    ]
    (found,) = _laid(two[0], replace(two[1], document="d2"))
    assert found.sentence.startswith("12 killed (as of 31 August) and 9 killed (by midnight):")


def test_who_denies_another_deed_denies_nothing_of_this():
    fired = replace(who("Anton Rell"), act="fire")
    denies = replace(who("Anton Rell", "denied"), document="d2", act="dine")
    assert _laid(fired, denies) == ()
    assert _laid(fired, replace(denies, act="fire"))[0].word == "disputed"


def test_a_verb_alone_makes_no_contradiction():
    stood = replace(whether("so", True), rule="told", topic=("number",))
    firm = replace(whether("not so", False), rule="denied", topic=("firm", "sacks"))
    assert not _laid(stood, replace(firm, document="d2"))
    (found,) = _laid(stood, replace(firm, document="d2", topic=("number",)))
    assert found.word == "conflict"
