from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.compare.hypotheses import NONE_OF_THESE, hypotheses, weighed
from firsthand.compared import Cell, Edge, Evidence, Hypothesis, Party
from firsthand.errors import UsageError
from firsthand.model import Span
from tests.compare.laying import QUARRY, account, quarry

BOARD = """
question = "Was there a warning?"

[[hypothesis]]
id = "warned"
says = "The siren sounded before the fall."
refuted_by = "A log of the siren that is empty."

[[hypothesis]]
id = "unwarned"
says = "No siren sounded."

[[evidence]]
says = "The siren is told with its minute."
document = "d1.txt"
quote = "The siren sounded at 6:40."
by = "M. Ilves"
on = 2031-03-02
cells = { warned = "consistent", unwarned = "inconsistent" }

[[evidence]]
says = "Nobody heard one."
document = "d2.txt"
quote = "Nobody heard a siren."
by = "M. Ilves"
on = 2031-03-02
cells.unwarned = "consistent"
cells.warned = { is = "says nothing", by = "T. Rohde", because = "The shaft is deep." }
"""


def read(tmp_path, words=BOARD, accounts=None, parties=(), edges=()):
    path = tmp_path / "hypotheses.toml"
    path.write_text(words, encoding="utf-8")
    return hypotheses(path, accounts or quarry().examination.accounts, parties, edges)


def test_the_matrix_has_a_row_for_each_origin_and_one_hypothesis_more(tmp_path):
    board = read(tmp_path)
    assert [h.id for h in board.hypotheses] == ["warned", "unwarned", "none"]
    assert [row.origins for row in board.rows] == [("d1",), ("d2",)]
    assert board.rows[0].cells == ("consistent", "inconsistent", None)
    assert board.rows[1].cells == ("says_nothing", "consistent", None)
    assert board.rows[0].tells_apart == (("warned", "unwarned"),)
    assert board.rows[1].tells_apart == ()
    assert board.against == (0, 1, 0)
    assert board.hangs_on == (("d1",),)


def test_a_cell_has_its_judge_its_day_and_its_reason(tmp_path):
    cells = read(tmp_path).rows[1].evidence[0].cells
    assert cells[0] == Cell("unwarned", "consistent", "M. Ilves", "2031-03-02")
    assert cells[1] == Cell(
        "warned", "says_nothing", "T. Rohde", "2031-03-02", "The shaft is deep."
    )


def test_the_quotation_is_its_passage(tmp_path):
    passage = read(tmp_path).rows[0].evidence[0]
    assert passage.span.of(QUARRY[0]) == "The siren sounded at 6:40."


def test_a_voice_is_an_origin_and_so_is_what_was_copied(tmp_path):
    words = BOARD.replace("The siren sounded at 6:40.", "nine men were in the shaft").replace(
        "Nobody heard a siren.", "Eleven men"
    )
    known = (Party("d1.a1", "Ada Brill", True, ("d1.a1",)),)
    copied = (Edge("d2", "d3", "copies", "inferred", (), "shared wording"),)
    board = read(tmp_path, words, parties=known, edges=copied)
    assert [row.origins for row in board.rows] == [("d1.a1",), ("d3",)]


def test_two_that_copy_one_another_are_no_end_of_the_way(tmp_path):
    ring = tuple(Edge(a, b, "copies", "inferred", (), "") for a, b in (("d1", "d2"), ("d2", "d1")))
    assert read(tmp_path, edges=ring).rows


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("question =", "query =", "'question' is missing"),
        ('quote = "The siren sounded at 6:40."', 'quote = "The bell rang."', "not in d1.txt"),
        ('document = "d1.txt"', 'document = "d9.txt"', "not one account called 'd9.txt'"),
        ('unwarned = "inconsistent"', 'unwarned = "false"', "'false' is no judgement"),
        ('unwarned = "inconsistent"', 'other = "inconsistent"', "no hypothesis 'other'"),
        ("on = 2031-03-02\ncells = {", 'on = "spring"\ncells = {', "'on' is no date"),
        ('by = "M. Ilves"\non = 2031-03-02\ncells = {', "on = 2031-03-02\ncells = {", "'by'"),
        ('id = "unwarned"', 'id = "warned"', "two hypotheses with the id 'warned'"),
        ("[[hypothesis]]", "[hypothesis]", "is not TOML"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path, old, new, told):
    assert old in BOARD
    with pytest.raises(UsageError, match=told):
        read(tmp_path, BOARD.replace(old, new))


def test_words_that_stand_twice_need_a_number(tmp_path):
    twice = (account("d1", "The siren sounded at 6:40. " * 2), quarry().examination.accounts[1])
    with pytest.raises(UsageError, match="stand 2 times"):
        read(tmp_path, accounts=twice)
    board = BOARD.replace('sounded at 6:40."\n', 'sounded at 6:40."\noccurrence = 2\n', 1)
    assert read(tmp_path, board, accounts=twice).rows[0].evidence[0].span.start == 27


def passage(origin: str, **cells):
    made = tuple(Cell(h, w, "somebody", "2031-03-02") for h, w in cells.items())
    return Evidence("", origin, Span(0, 1), (origin,), made)


ASKED = (Hypothesis("x", "X."), Hypothesis("y", "Y."), NONE_OF_THESE)
WORDS = st.sampled_from(["consistent", "inconsistent", "says_nothing"])


@given(
    st.lists(st.tuples(st.sampled_from("abc"), WORDS, WORDS), max_size=8),
    st.integers(1, 5),
)
def test_one_origin_counts_once_however_often_it_speaks(rows, times):
    evidence = [passage(o, x=x, y=y) for o, x, y in rows]
    once = weighed("", ASKED, evidence)
    assert weighed("", ASKED, evidence * times).against == once.against
    assert all(count <= len({o for o, _, _ in rows}) for count in once.against)


def test_an_origin_that_speaks_for_both_is_counted_for_neither():
    board = weighed("", ASKED, [passage("a", x="consistent"), passage("a", x="inconsistent")])
    assert board.rows[0].cells == ("parts", None, None)
    assert board.against == (0, 0, 0)
    assert replace(board, rows=()).hangs_on == ()
