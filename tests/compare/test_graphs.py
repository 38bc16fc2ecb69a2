"""Source graphs: chains, bottlenecks, circles; and what must hold of every graph."""

from __future__ import annotations

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.compare.graphs import Graph, bottlenecks, circles, first_voices, interval


def graph(asserting, arcs, first="", unstated=""):
    """From words: "A B", "A>X B>X", "X"."""
    return Graph(
        tuple(asserting.split()),
        frozenset(tuple(arc.split(">")) for arc in arcs.split()),
        frozenset(first.split()),
        frozenset(unstated.split()),
    )


CASES = {
    "five papers, one interview": (
        graph("A B C D E", "A>I B>A C>A D>I E>B I>widow", "widow"), (1, 1), ("widow", "I"),
    ),
    "a witness each": (graph("A B", "A>cook B>diver", "cook diver"), (2, 2), ()),
    "a witness each, and a copy": (
        graph("A B C", "A>cook B>diver C>A", "cook diver"), (2, 2), (),
    ),
    "ten papers print an agency that heard two": (
        graph(
            " ".join("abcdefghij"), " ".join(f"{p}>wire" for p in "abcdefghij")
            + " wire>cook wire>diver", "cook diver",
        ),
        (1, 1), ("wire",),
    ),
    "an agency, and one paper with its own witness": (
        graph("A B C", "A>wire B>wire C>nurse wire>cook", "cook nurse"), (2, 2), (),
    ),
    "three cite one another round": (graph("A B C", "A>B B>C C>A"), (0, 0), ()),
    "two cite one another, one of them heard a witness": (
        graph("A B", "A>B B>A B>cook", "cook"), (1, 1), ("cook", "B"),
    ),
    "a handbook cites what was copied from it": (
        graph("book paper", "book>paper paper>book"), (0, 0), (),
    ),
    "three that name nobody": (graph("A B C", "", "", "A B C"), (1, 3), ()),
    "an office and a cousin, mixed": (
        graph("A B C D", "A>office B>office B>cousin C>cousin D>A", "office cousin"), (2, 2), (),
    ),
    "one man in a tract and in court": (
        graph("tract court", "tract>man court>man", "man"), (1, 1), ("man",),
    ),
    "two clerks write down one testimony": (
        graph("C1 C2", "C1>words C2>words words>man", "man"), (1, 1), ("man", "words"),
    ),
    "a witness who had it from a witness": (
        graph("A B", "A>cook B>diver diver>cook", "cook"), (1, 1), ("cook",),
    ),
    "two reports on one leak": (
        graph("A", "A>R1 A>R2 R1>leak R2>leak", "leak"), (1, 1), ("leak", "A"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_cases(name):
    made, chains, through = CASES[name]
    assert (interval(made), bottlenecks(made)) == (chains, through)


def test_all_unstated_as_one_is_a_bottleneck():
    made = graph("A B C", "A>? B>? C>?", "?")
    assert (interval(made), bottlenecks(made)) == ((1, 1), ("?",))


def test_circles_are_those_that_nobody_leaves():
    assert circles(graph("A B", "A>B B>A")) == (("A", "B"),)
    assert circles(graph("A B", "A>B B>A B>cook", "cook")) == ()
    assert circles(graph("A B", "A>B B>A", "", "B")) == ()
    assert circles(graph("A", "A>A")) == (("A",),)
    assert circles(graph("A", "A>B B>C C>B")) == (("B", "C"),)


def test_first_voices_are_counted_beside_chains():
    made = graph("A B", "A>wire B>wire wire>cook wire>diver", "cook diver nurse")
    assert first_voices(made) == ("cook", "diver")
    assert interval(made) == (1, 1)


def test_merging_two_voices_never_adds_a_chain():
    made = graph("A B", "A>cook B>chef", "cook chef")
    assert interval(made.merged([("cook", "chef")])) == (1, 1)
    assert interval(made) == (2, 2)


NAMES = "abcdefgh"


@st.composite
def graphs(draw):
    nodes = st.sampled_from(NAMES)
    arcs = draw(st.frozensets(st.tuples(nodes, nodes), max_size=16))
    return Graph(
        tuple(sorted(draw(st.sets(nodes, min_size=1, max_size=5)))),
        arcs,
        draw(st.frozensets(nodes, max_size=4)),
        draw(st.frozensets(nodes, max_size=4)),
    )


def peer(made, unstated):
    """The number of chains and the bottlenecks by networkx."""
    net = networkx.DiGraph()
    for node in {*NAMES}:
        net.add_edge((node, 0), (node, 1), capacity=1)
    net.add_edges_from((((a, 1), (b, 0)) for a, b in made.arcs), capacity=1)
    net.add_edges_from((("claim", (n, 0)) for n in made.asserting), capacity=1)
    net.add_edges_from((((n, 1), "world") for n in {*made.first, *unstated}), capacity=1)
    net.add_node("world")
    return networkx.maximum_flow_value(net, "claim", "world")


@given(graphs())
def test_as_many_chains_as_networkx_finds(made):
    low, high = interval(made)
    known = peer(made, ())
    assert high == peer(made, made.unstated)
    assert low == max(known, min(high, 1))


@given(graphs())
def test_bottlenecks_are_what_networkx_calls_dominators(made):
    net = networkx.DiGraph([*made.arcs, *(("claim", n) for n in made.asserting)])
    net.add_edges_from((n, "world") for n in {*made.first, *made.unstated})
    above = networkx.immediate_dominators(net, "claim")
    expected, node = [], "world"
    while node in above and above[node] not in (node, None, "claim"):
        node = above[node]
        expected.append(node)
    assert list(bottlenecks(made)) == expected


@given(graphs())
def test_intervals_are_intervals_and_chains_are_no_more_than_ends(made):
    low, high = interval(made)
    assert 0 <= low <= high <= len(made.asserting)
    assert low <= max(len(first_voices(made)), 1)
    assert not bottlenecks(made) or high == 1


@given(graphs(), st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)))
def test_one_more_arc_never_adds_more_than_one_chain(made, arc):
    more = Graph(made.asserting, made.arcs | {arc}, made.first, made.unstated)
    for before, after in zip(interval(made), interval(more), strict=True):
        assert before <= after <= before + 1


@given(graphs(), st.permutations(NAMES))
def test_names_do_not_matter(made, others):
    new = dict(zip(NAMES, others, strict=True))
    renamed = Graph(
        tuple(new[n] for n in made.asserting),
        frozenset((new[a], new[b]) for a, b in made.arcs),
        frozenset(new[n] for n in made.first),
        frozenset(new[n] for n in made.unstated),
    )
    assert interval(renamed) == interval(made)
    assert bottlenecks(renamed) == tuple(new[n] for n in bottlenecks(made))
    assert {frozenset(c) for c in circles(renamed)} == {
        frozenset(new[n] for n in c) for c in circles(made)
    }


@given(graphs())
def test_what_nobody_rests_on_changes_nothing(made):
    more = Graph(made.asserting, made.arcs | {("z", "a")}, made.first | {"z"}, made.unstated)
    assert interval(more) == interval(made)
    assert bottlenecks(more) == bottlenecks(made)
    assert circles(more) == circles(made)


@given(graphs(), st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_one_more_account_never_takes_a_chain_away(made, name, on):
    more = Graph((*made.asserting, "new"), made.arcs | {("new", on)}, made.first, made.unstated)
    for before, after in zip(interval(made), interval(more), strict=True):
        assert before <= after <= before + 1
