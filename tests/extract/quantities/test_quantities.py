"""What numbers count, what befell it, and parts of wholes; only passages that were parsed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.extract.lexicons import phrases, sections, words
from firsthand.extract.quantities import quantities
from firsthand.extract.scene import passages, scene
from firsthand.extract.valuing import Ground
from firsthand.values import Quantity
from tests.extract.support import text_of


def ground(words: str) -> Ground:
    text = text_of(words)
    return Ground(text, scene(text, passages(text)).parse)


def told(words: str) -> list[tuple[float | None, float | None, str | None, str | None]]:
    return [(q.low, q.high, q.counted, q.state) for q in quantities(ground(words))]


CASES = [
    ("At least 12 people were killed and 30 injured.",
     [(12, None, "people", "killed"), (30, 30, None, "injured")]),
    ("About 3 dozen bodies lay in the yard.", [(32, 40, "bodies", "bodies")]),
    ("Dozens of refugees crossed the river.", [(24, 99, "refugees", "displaced")]),
    ("The death toll rose to 161.", [(161, 161, None, "killed")]),
    ("Some 500 men stood at the mill.", [(450, 550, "men", None)]),
    ("The soldiers executed 15 captives.", [(15, 15, "captives", "killed")]),
    ("The flood left 3,000 people homeless.", [(3000, 3000, "people", "displaced")]),
    ("They walked 10 km to the mill.", [(10, 10, "kilometre", None)]),
    ("Police seized 14 rifles.", [(14, 14, "rifles", None)]),
    ("Eight people are missing.", [(8, 8, "people", "missing")]),
    ("Police detained 45 men.", [(45, 45, "men", "detained")]),
    ("The landslide claimed the lives of 33 villagers.", [(33, 33, "villagers", "killed")]),
    ("A total of 88 people lost their lives.", [(88, 88, "people", "killed")]),
    ("Four men lost their lives and eleven were hurt.",
     [(4, 4, "men", "killed"), (11, 11, None, "injured")]),
    ("The 27-nation club met.", [(27, 27, "nation", None)]),
    ("Fewer than one in five women own land.", [(None, 0.2, "women", None)]),
    ("In 1992 Mara, 34, lived in Room 12.", []),
    ("In a small kiosk one sells tickets.", []),
    ("Of the brothers, one sells tickets.", [(1, 1, None, None)]),
    ("A body of some two hundred men came down.", [(180, 220, "men", None)]),
    ("The bodies of 12 men were found.", [(12, 12, "men", "bodies")]),
    ("The villagers buried their dead, 27 in all.", [(27, 27, None, "killed")]),
    ("The regime had 200 opponents locked up.", [(200, 200, "opponents", "detained")]),
    ("Forty women were carried off.", [(40, 40, "women", "abducted")]),
    ("Sixty families were driven from their homes.", [(60, 60, "families", "displaced")]),
    ("Half of the houses were reduced to rubble.", [(0.5, 0.5, "houses", "destroyed")]),
    ("The mob stabbed 5 men to death.", [(5, 5, "men", "killed")]),
    ("The crossing cost 12 migrants their lives.", [(12, 12, "migrants", "killed")]),
    ("The country has a population of 5.4 million.", [(5400000, 5400000, "people", None)]),
    ("The 300-strong population fled.", [(300, 300, "people", "fled")]),
    ("The ship carried 40 crew.", [(40, 40, "crew", None)]),
    ("Soldiers burned 40 houses.", [(40, 40, "houses", "destroyed")]),
    ("They fled 40 villages.", [(40, 40, "villages", None)]),
    ("The 12 [2] houses burned.", [(12, 12, "houses", "destroyed")]),
    ("The council said 30 people[4] came.", [(30, 30, "people", None)]),
]  # fmt: skip


STATES = [
    ("Two men carried the body to the church.", None),
    ("Forty men broke into the jail.", None),
    ("Three friends visited him in jail.", None),
    ("Three soldiers guarded the prisoners.", None),
    ("In all, four balls entered his body.", None),
    ("Nine men were kept in custody for a week.", "detained"),
    ("Nine men were tried for murder.", None),
    ("Nine men were treated for burns.", "injured"),
    ("Twelve workers suffered burns.", "injured"),
    ("Eleven people with injuries were brought in.", "injured"),
    ("More than 200 missing.", "missing"),
    ("Nine came back wounded.", "injured"),
    ("Nine ended up dead.", "killed"),
    ("Nine turned up wounded.", "injured"),
    ("Nine went home hurt.", "injured"),
    ("There were nine who are now dead.", "killed"),
    ("Nine were given up for dead.", "killed"),
    ("Nine were identified as dead.", "killed"),
    ("Nine others were listed as missing.", "missing"),
    ("Nine residents were among the dead.", "killed"),
    ("Nine residents were listed among the injured.", "injured"),
    ("Nine were left for dead.", None),
    ("Nine men walked among the dead.", None),
    ("Three friends came to see him in jail.", None),
    ("Nine doctors came for the wounded.", None),
    ("Three men came back with the wounded boy.", None),
    ("Nine boys who saw the dead man ran.", None),
    ("Nine men returned the wounded child.", None),
]


@pytest.mark.parametrize(("words", "state"), STATES, ids=[c[0] for c in STATES])
def test_what_befell_another_did_not_befall_the_counted(words: str, state: str | None) -> None:
    assert next(q.state for q in quantities(ground(words))) == state


@pytest.mark.parametrize(("words", "expected"), CASES, ids=[c[0] for c in CASES])
def test_reading(words: str, expected: list[tuple[float, float, str, str]]) -> None:
    assert told(words) == expected


def test_a_part_knows_its_whole() -> None:
    found = quantities(ground("480 people, among them 96 women and 41 children, were killed."))
    assert [(q.id, q.low, q.part_of) for q in found] == [
        ("q1", 480, None),
        ("q2", 96, "q1"),
        ("q3", 41, "q1"),
    ]


def test_a_part_of_the_killed_was_killed() -> None:
    found = quantities(ground("Seventeen people, including eight women, were killed."))
    assert [(q.part_of, q.state) for q in found] == [(None, "killed"), ("q1", "killed")]


def test_a_count_is_limited_to_a_place_and_to_a_time() -> None:
    words = "By Friday 340 people had been arrested in France."
    (one,) = quantities(ground(words))
    assert one.scope is not None
    assert one.as_of is not None
    assert (one.scope.of(words), one.as_of.of(words)) == ("in France", "By Friday")


def test_a_part_is_never_larger_than_its_whole() -> None:
    found = quantities(ground("He saw 40 people, including 96 women."))
    assert [q.part_of for q in found] == [None, None]


def test_the_table_of_vague_words_is_an_argument() -> None:
    given = ground("Dozens of men came.")
    (mine,) = quantities(given, vague={"dozens": (30, 60)})
    assert (mine.low, mine.high) == (30, 60)


def test_what_is_not_parsed_has_no_counts() -> None:
    text = text_of("At least 12 people were killed.\n\nThere were 40 men.")
    first = passages(text)[:1]
    found = quantities(Ground(text, scene(text, first).parse))
    assert [q.low for q in found] == [12]


@pytest.mark.parametrize("state", sections("states"))
def test_each_word_of_state_is_read_in_its_example(state: str) -> None:
    missed = []
    for word in sorted(words("states", state)):
        example = sections("states")[state]["example"].replace("{}", word)
        tried = (example, f"They will {word} 40 houses.")
        if [state] not in [[q.state for q in quantities(ground(t))] for t in tried]:
            missed.append(word)
    assert missed == []


@pytest.mark.parametrize("state", sections("states_phrases"))
def test_each_phrase_of_state_is_read_in_its_example(state: str) -> None:
    missed = []
    for phrase in phrases("states_phrases", state):
        verb, _, tail = phrase.partition(" ")
        example = sections("states_phrases")[state]["example"].replace("{}", verb)
        tried = (example.replace("[]", tail), example.replace("[] there", tail))
        if state not in [q.state for t in tried for q in quantities(ground(t))]:
            missed.append(phrase)
    assert missed == []


def test_each_noun_that_is_only_about_a_state_is_read_in_its_example() -> None:
    example = sections("states_about")["about"]["example"]
    nouns = sorted(words("states_about", "about"))
    assert [w for w in nouns if told(example.replace("{}", w))[0][3] is not None] == []


def test_each_verb_that_befalls_its_subject_is_read_in_its_example() -> None:
    example = sections("states_intransitive")["own"]["example"]
    verbs = sorted(words("states_intransitive", "own"))
    assert [v for v in verbs if told(example.replace("{}", v))[0][3] is None] == []


BITS = st.sampled_from(
    ["12", "people", "were", "killed", "of", "them", ",", "among", "including", "dozens", "at least", "wounded",
     "km", ".", "and", "30", "the", "who", "é", "𝔘", "\n\n", "toll", "rose to"]
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(BITS, min_size=1, max_size=25))
def test_any_words_give_sound_quantities(bits: list[str]) -> None:
    given_ = ground(" ".join(bits))
    found: tuple[Quantity, ...] = quantities(given_)
    assert [q.id for q in found] == [f"q{n}" for n in range(1, len(found) + 1)]
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for q in found:
        assert q.low is None or q.high is None or q.low <= q.high
        assert q.part_of is None or int(q.part_of[1:]) < int(q.id[1:])
