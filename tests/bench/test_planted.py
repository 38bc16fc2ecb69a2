"""Planted dossiers: the same for the same seed, true to their own gold, and without chance copies."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import networkx as nx
import pytest
from bench.planted import dossier, write
from bench.planted.__main__ import main
from bench.planted.nouns import CLOSE, OPEN, Fact, Value
from bench.planted.scene import KINDS, tables
from bench.planted.telling import runs_of
from bench.planted.truth import disjoint, rows, ruled
from bench.planted.wording import Style, clause, clock, number, printed
from hypothesis import given
from hypothesis import strategies as st

HALVES = ("open", "blind")


def test_the_same_arguments_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert main([str(tmp_path / name), "--accounts", "9", "--seed", "4"]) == 0
    files = sorted(p.name for p in (tmp_path / "one").iterdir())
    assert len(files) == 11
    assert all(
        (tmp_path / "one" / f).read_bytes() == (tmp_path / "two" / f).read_bytes() for f in files
    )
    assert main([str(tmp_path / "three"), "--accounts", "9", "--seed", "5"]) == 0
    assert {p.name for p in (tmp_path / "three").iterdir()} != {}
    assert (tmp_path / "three" / "gold.json").read_bytes() != (
        tmp_path / "one" / "gold.json"
    ).read_bytes()


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_span_of_the_gold_quotes_its_document(kind: str, half: str, tmp_path: Path) -> None:
    write(dossier(16, 3, half, kind), tmp_path)  # type: ignore[arg-type]
    gold = json.loads((tmp_path / "gold.json").read_text("utf-8"))
    sides = [r for p in gold["points"] for r in p["readings"] if not r.get("silent")]
    sides += [v[k] for v in gold["verdicts"] for k in "ab"]
    sides += [s for r in gold["reuse"] for k in ("spans_a", "spans_b") for s in r[k]]
    assert len(sides) > 300
    for side in sides:
        text = (tmp_path / side["document"]).read_text("utf-8")
        start, end = side["span"]
        assert text[start:end] == side["quote"] == side["quote"].strip() != ""
    for path in tmp_path.glob("*.txt"):
        text = path.read_text("utf-8")
        assert not {OPEN, CLOSE, "{", "}", "["} & set(text)
        assert ".." not in text
        assert " ," not in text
        assert ",." not in text
        assert ",," not in text


@pytest.mark.parametrize("half", HALVES)
def test_a_dossier_plants_every_word_and_every_dependence(half: str, tmp_path: Path) -> None:
    words, kinds = set(), set()
    for seed in range(4):
        write(dossier(25, seed, half), tmp_path)  # type: ignore[arg-type]
        gold = json.loads((tmp_path / "gold.json").read_text("utf-8"))
        words |= {v["verdict"] for v in gold["verdicts"]}
        kinds |= {r["kind"] for r in gold["reuse"]}
    assert words == {"agree", "compatible", "conflict", "disputed", "not_comparable"}
    assert kinds == {"copy", "rewrite", "shared_error", "shared_quotation", "ring"}


def test_the_two_halves_have_no_words_in_common() -> None:
    for name in ("families", "telling", *(f"events/{kind}" for kind in KINDS)):
        for path, open_, blind in _halves(tables(name)):
            kept = {"told"} & set(path.split("."))
            common = (set(open_) & set(blind)) - {""}
            # The barest frames ("{who} {vp}", "at {place}") hold no words of their own.
            assert all("{" in words for words in common), (name, path, common, kept)


def _halves(table: dict[str, object], path: str = "") -> list[tuple[str, list[str], list[str]]]:
    out = []
    for key, value in table.items():
        for row in value if isinstance(value, list) else [value]:
            if isinstance(row, dict) and key != "open":
                out += _halves(row, f"{path}.{key}")
    a, b = table.get("open"), table.get("blind")
    if isinstance(a, dict) and isinstance(b, dict):
        out += [
            (f"{path}.{k}", a[k], b[k])
            for k in a
            if isinstance(a[k], list) and k in b and k != "rewriting"
        ]
    return out


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_fact_has_six_wordings_or_more(kind: str, half: str) -> None:
    from random import Random

    rng = Random(0)
    for fact in dossier(2, 0, half, kind).facts:  # type: ignore[arg-type]
        styles = [Style(half, digits, form) for digits in (True, False) for form in range(3)]  # type: ignore[arg-type]
        made = {clause(fact, fact.first, style, rng) for style in styles for _ in range(40)}
        assert len(made) >= 6, (fact.key, made)


def test_independent_accounts_share_no_long_run_of_words() -> None:
    made = dossier(60, 1)
    runs = [
        {
            r
            for s in a.sentences
            if s.taken is None and not s.question and not s.quotation
            for r in runs_of(s.marked)
        }
        for a in made.accounts
    ]
    cited = {n for x in made.links if x.kind == "ring" for n in (x.a, x.b)}
    for a, b in combinations(range(len(runs)), 2):
        if not {a, b} <= cited:
            assert not runs[a] & runs[b]


def test_a_copy_tells_what_its_source_tells() -> None:
    made = dossier(25, 2)
    found = [r for some in rows(made).values() for r in some]
    for link in made.links:
        if link.kind in ("copy", "rewrite"):
            source = {(r.fact.key, r.value, r.told.chain) for r in found if r.account == link.a}
            taken = {
                (r.fact.key, r.value, r.told.chain)
                for r in found
                if r.account == link.b and r.taken is not None
            }
            assert taken
            assert taken <= source


VALUES = st.builds(
    Value,
    low=st.integers(2, 9),
    high=st.one_of(st.none(), st.integers(9, 15)),
    scope=st.sampled_from(["", "here"]),
)
FACT = Fact("x", "x", "quantity", "?", "x", "", {}, Value(), Value())


@given(VALUES, VALUES)
def test_a_verdict_is_the_same_from_both_sides(a: Value, b: Value) -> None:
    assert ruled(FACT, a, b) == ruled(FACT, b, a)
    assert ruled(FACT, a, a) == "agree"


def test_the_words_for_values() -> None:
    assert ruled(FACT, Value(low=4, high=4), Value(low=6, high=6)) == "conflict"
    assert ruled(FACT, Value(low=4, high=4), Value(low=3)) == "compatible"
    assert (
        ruled(FACT, Value(low=4, high=4), Value(low=4, high=4, scope="on the deck"))
        == "not_comparable"
    )
    assert ruled(FACT, Value(mode="unknown"), Value(low=3)) == "compatible"
    yesno = Fact("y", "y", "polarity", "?", "y", "", {}, Value(holds=True), Value(holds=False))
    yes, no = yesno.first, yesno.second
    denied = Value(mode="denied", holds=True)
    assert ruled(yesno, yes, no) == "conflict"
    assert ruled(yesno, yes, denied) == "disputed"
    assert ruled(yesno, no, denied) == "agree"
    assert ruled(yesno, no, Value(mode="unseen")) == "compatible"


def test_numbers_and_times_in_words() -> None:
    assert [number(n, digits=False) for n in (7, 20, 41, 100, 118, 260)] == [
        "seven", "twenty", "forty-one", "a hundred", "a hundred and eighteen", "260"]  # fmt: skip
    assert [clock(21 * 60 + 40, form) for form in range(3)] == [
        "21:40",
        "9.40 p.m.",
        "twenty minutes to ten",
    ]
    assert clock(18 * 60 + 45, 2) == "a quarter to seven"
    assert printed("time", Value(low=1300, high=1300)) == "21:40"
    assert printed("quantity", Value(low=9, bound="at_least")) == "at least 9"


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20))
def test_disjoint_paths_are_those_of_a_flow(pairs: list[tuple[int, int]]) -> None:
    edges: dict[str, set[str]] = {}
    graph = nx.DiGraph()
    for a, b in pairs:
        if a != b:
            edges.setdefault(str(a), set()).add(str(b))
    heads, ends = {"0", "1", "2"}, {"5", "6", "7"}
    for n in map(str, range(8)):
        graph.add_edge(f"{n}<", f"{n}>", capacity=1)
    for a, some in edges.items():
        graph.add_edges_from((f"{a}>", f"{b}<", {"capacity": 1}) for b in some)
    graph.add_edges_from(("top", f"{h}<", {"capacity": 1}) for h in heads)
    graph.add_edges_from((f"{e}>", "bottom", {"capacity": 1}) for e in ends)
    assert disjoint(edges, heads, ends) == nx.maximum_flow_value(graph, "top", "bottom")
