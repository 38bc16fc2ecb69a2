"""The page of a comparison: whole, self-contained, deaf to its documents, told by words."""

from __future__ import annotations

import base64
import hashlib
import itertools
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import turbohtml
from hypothesis import given
from hypothesis import strategies as st

from firsthand.compare.origins import CAUTION
from firsthand.compared import Comparison, Edge, Join, Reuse, Verdict
from firsthand.model import Finding, Passage, Span
from firsthand.report.comparison.behind import chains_in_words
from firsthand.report.comparison.dossier import Dossier, dossier
from firsthand.report.comparison.meeting import meeting, met
from firsthand.report.comparison.page import page
from firsthand.report.comparison.phrases import VERDICT
from firsthand.report.comparison.points import together
from tests.report.builder import examination
from tests.report.comparison.regatta import regatta
from tests.report.support import dumped
from tests.report.test_page import ATTACK


def parsed(made: Comparison) -> turbohtml.Document:
    return turbohtml.parse(page(made), strict=True)


def words(element: Any) -> str:
    return " ".join(element.text.split())


MADE = pytest.mark.parametrize(
    "made",
    [
        pytest.param(regatta(), id="regatta"),
        pytest.param(regatta(ATTACK), id="attacked"),
        pytest.param(Comparison(examination()), id="nothing"),
        pytest.param(Comparison(regatta().examination), id="no points"),
    ],
)


@MADE
def test_ids_are_unique_and_every_link_arrives(made: Comparison) -> None:
    tree = parsed(made)
    ids = [e.attrs["id"] for e in tree.iter_elements() if "id" in e.attrs]
    assert len(ids) == len(set(ids))
    inside = [a.attrs["href"] for a in tree.select("a") if a.attrs["href"].startswith("#")]
    assert set(inside) <= {f"#{id_}" for id_ in ids}
    assert {r.attrs["data-first"] for r in tree.select("tr[data-first]")} <= set(ids)


@MADE
def test_it_asks_for_nothing_and_its_policy_holds_what_it_runs(made: Comparison) -> None:
    tree = parsed(made)
    policy = tree.select_one("meta[http-equiv]").attrs["content"]
    for tag in ("style", "script"):
        (block,) = tree.select(tag)
        digest = base64.b64encode(hashlib.sha256(block.text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    for element in tree.iter_elements():
        assert element.tag not in ("link", "iframe", "object", "embed", "base", "form", "img")
        assert not {n for n in element.attrs if n.startswith("on") or n in ("style", "src")}
    assert "url(" not in tree.select_one("style").text
    assert not [a for a in tree.select("a") if a.attrs["href"].startswith("http")]


@MADE
def test_headings_stand_in_order_under_one_title(made: Comparison) -> None:
    ranks = [int(e.tag[1]) for e in parsed(made).iter_elements() if re.fullmatch("h[1-6]", e.tag)]
    assert ranks.count(1) == 1
    assert all(b <= a + 1 for a, b in itertools.pairwise(ranks))


def test_no_word_of_a_document_or_of_a_rule_makes_markup() -> None:
    plain, hostile = parsed(regatta()), parsed(regatta(ATTACK))
    known = {e.tag for e in plain.iter_elements()} | {"bdi", "mark", "sup"}
    assert {e.tag for e in hostile.iter_elements()} <= known
    attributes = {n for e in plain.iter_elements() for n in e.attrs} | {"dir", "aria-hidden"}
    assert {n for e in hostile.iter_elements() for n in e.attrs} <= attributes
    assert not re.search("[\x00-\x08\x0e-\x1f\u202a-\u202e\u2066-\u2069]", page(regatta(ATTACK)))


def test_in_a_browser_the_attack_does_nothing(tmp_path: Path) -> None:
    dom = dumped(page(regatta(ATTACK)), tmp_path)
    title = re.search("<title>(.*?)</title>", dom, re.S)
    assert title is not None
    assert title[1].startswith("Side by side: ")


def test_same_comparison_same_bytes() -> None:
    assert page(regatta()) == page(regatta())


def cell(made: Comparison, row: int, column: int) -> str:
    return words(parsed(made).select("table.matrix tbody tr")[row].select("td")[column])


def test_a_cell_holds_the_words_of_the_account_the_verdict_and_the_voice() -> None:
    made = regatta()
    assert cell(made, 0, 0).endswith("“At least nine rowers drowned” ◆ first reading the umpire")
    assert "= agree" in cell(made, 0, 1)
    assert "≠ conflict with A B" in cell(made, 0, 2)
    assert "⇄ disputed with B" in cell(made, 1, 2)
    assert "Mara Dolan through someone the text does not name · alleged" in cell(made, 1, 2)


def test_silence_and_what_was_not_read_are_told_apart_in_words() -> None:
    made = regatta()
    assert cell(made, 0, 3) == "– silent"
    assert cell(made, 1, 3) == "… not read"


def test_every_mark_comes_with_its_word() -> None:
    for mark in parsed(regatta()).select(".vd"):
        sign, _, word = words(mark).partition(" ")
        assert len(sign) == 1
        assert word.isascii()
        assert word
    assert len({sign.mark for sign in VERDICT.values()}) == len(VERDICT)


def test_every_quotation_in_a_cell_leads_to_the_same_words_in_the_text() -> None:
    tree = parsed(regatta())
    for link in tree.select("table.matrix td .rd > a"):
        of, _, number = link.attrs["href"].lstrip("#").rpartition(".r")
        account = next(e for e in tree.iter_elements() if e.attrs.get("id") == of)
        lit = [e for e in account.select("[data-r]") if number in e.attrs["data-r"].split()]
        assert "".join(e.text for e in lit) == link.text.strip("“”")


def test_columns_of_one_wording_stand_together_and_say_so() -> None:
    made = regatta()
    accounts = made.examination.accounts
    apart = replace(made.examination, accounts=(accounts[0], accounts[2], accounts[1], accounts[3]))
    view = dossier(replace(made, examination=apart))
    assert [c.sheet.account.id for c in view.columns] == ["d1", "d2", "d3", "d4"]
    assert [c.letter for c in view.columns] == ["A", "B", "C", "D"]
    assert "A B share their wording" in words(parsed(made).select_one("th.fam"))


def test_conflicts_are_told_before_what_fits_and_one_sentence_once() -> None:
    first = parsed(regatta()).select_one("section.point")
    told = [words(p) for p in first.select(".verdicts > li > p")]
    assert told[0].startswith("≠ conflict 9 or more and 7.")
    assert told[1] == "In all: A B beside C."
    assert told[2].startswith("= agree Both 9.")
    assert "One voice on two occasions." in words(parsed(regatta()).select("section.point")[1])


@given(st.permutations(list(regatta().verdicts)))
def test_no_verdict_is_lost_when_told_together(found: list[Verdict]) -> None:
    groups = together(found)
    assert sorted(map(repr, found)) == sorted(repr(v) for g in groups for v in (g.first, *g.rest))
    order = list(VERDICT)
    assert [order.index(g.first.word) for g in groups] == sorted(
        order.index(g.first.word) for g in groups
    )


def test_origins_are_told_with_their_joins_which_can_be_struck_out() -> None:
    value, other = parsed(regatta()).select(".origins > li")
    assert "1 independent chain. Known: the umpire. One umpire." in words(value)
    assert "1 to 2 independent chains, with that struck out." in words(value)
    assert words(value.select_one("label")) == "Strike out 1 inferred join"
    assert value.select_one("input").attrs["id"] == value.select_one("label").attrs["for"]
    assert "No first voice is reached." in words(other)
    assert not other.select("input")


@given(st.integers(0, 9), st.integers(0, 9))
def test_an_interval_of_chains_names_both_its_ends(low: int, more: int) -> None:
    told = chains_in_words(low, low + more)
    if low + more == 0:
        assert told == "no first voice is reached"
    else:
        assert [int(n) for n in re.findall(r"\d+", told)] == sorted({low, low + more})


def test_shared_passages_stand_side_by_side() -> None:
    table = parsed(regatta()).select("table.twin")[0]
    assert [words(td) for td in table.select("td")] == ["“At least nine rowers drowned”"] * 2
    assert "40 % of the shorter one" in words(parsed(regatta()).select_one(".pair"))


def test_who_is_silent_and_what_is_to_be_found_are_listed() -> None:
    tree = parsed(regatta())
    diary = tree.select(".roll > li")[3]
    assert "Silent on 1 point" in words(diary)
    assert "Not read on 1 point" in words(diary)
    assert "(1)" in words(tree.select_one(".p-dangling tbody"))


def test_times_and_places_carry_the_letters_of_their_accounts() -> None:
    tree = parsed(regatta())
    row = tree.select(".p-when tbody tr")[1]
    assert [words(b) for b in row.select(".b")] == ["A", "C"]
    assert {words(b) for b in tree.select(".p-where .b")} == {"A", "B"}


def test_parts_stand_in_their_order() -> None:
    tree = parsed(regatta())
    told = [e.attrs["id"] for e in tree.select("main h2") if "id" in e.attrs]
    assert told == [
        "limits", "since", "matrix", "points", "lone", "reuse", "hands", "when", "where", "chains",
        "dangling", "accounts", "hypotheses", "findings",
    ]  # fmt: skip


def test_hypotheses_are_persons_judgements_by_origin() -> None:
    part = parsed(regatta()).select_one(".p-hypotheses")
    rows = [words(tr) for tr in part.select("tbody tr")]
    assert rows[0].startswith("B (Letters to the editor)")
    assert "− inconsistent" in rows[0]
    assert "not judged" in rows[1]
    assert rows[-1].startswith("Origins against")
    assert "N. Sund" in words(part)
    assert "Would be refuted by: A warning before noon." in words(part)


def test_what_changed_is_told_with_its_points() -> None:
    part = parsed(regatta()).select_one(".p-since")
    assert "9 or more and 7.: not there, now conflict" in words(part)
    assert [a.attrs["href"] for a in part.select("a")] == ["#point.p2", *["#point.p1"] * 3]
    assert not parsed(replace(regatta(), since=None)).select(".p-since")


def test_no_word_of_merit() -> None:
    told = words(parsed(regatta()).select_one("main")).casefold()
    for word in ("winner", "score", "credible", "reliable", "liar"):
        assert word not in told
    assert not re.search(r"\b(true|truth) (account|version)", told)


def test_wide_matrices_become_blocks_on_paper() -> None:
    made = regatta()
    more = [replace(made.examination.accounts[3], id=f"d{n}") for n in range(10, 14)]
    wide = replace(made.examination, accounts=(*made.examination.accounts, *more))
    assert parsed(made).select_one("table.matrix").attrs["class"] == ["matrix"]
    assert parsed(replace(made, examination=wide)).select_one("table.matrix").attrs["class"] == [
        "matrix",
        "many",
    ]


def test_a_ring_and_a_shared_quotation_make_no_family() -> None:
    made = regatta()
    found: tuple[Reuse, ...] = tuple(
        replace(made.reuse[0], kind=kind) for kind in ("ring", "shared_quotation", "shared_error")
    )
    assert all(len(f.documents) == 1 for f in dossier(replace(made, reuse=found)).families)


def linked(*edges: tuple[str, str, str]) -> Dossier:
    made = regatta()
    found = tuple(Edge(a, b, "quotes", ground, (), "") for a, b, ground in edges)
    return dossier(replace(made, edges=found))


def test_accounts_meet_in_a_voice_that_several_reach_also_through_others() -> None:
    found = met(
        linked(("d1", "d1.a1", "stated"), ("d2", "x", "stated"), ("x", "d1.a1", "inferred"))
    )
    assert found.voices == ("d1.a1",)
    assert [c.letter for c in found.columns] == ["A", "B"]
    assert found.reached["d1", "d1.a1"]
    assert not found.reached["d2", "d1.a1"]


def test_unknown_voices_are_no_meeting_and_a_round_is_two_arcs() -> None:
    assert not met(linked(("d1", "?", "stated"), ("d2", "?", "stated"))).columns
    assert meeting(linked(("d1", "?", "stated"), ("d2", "?", "stated"))) is None
    drawn = meeting(linked(("d1", "d2", "stated"), ("d2", "d1", "inferred")))
    assert drawn is not None
    assert drawn.source.count("<path") == 4
    assert drawn.source.count("r-unnamed") == 2


def test_voices_in_a_ring_end_the_walk() -> None:
    found = met(
        linked(
            ("d1", "x", "stated"), ("x", "y", "stated"), ("y", "x", "stated"), ("d2", "y", "stated")
        )
    )
    assert set(found.voices) == {"x", "y"}


def test_a_finding_of_several_accounts_leads_to_its_passage_outside_of_claims() -> None:
    made = regatta()
    end = len(made.examination.accounts[1].text.characters)
    passage = Passage("d2", Span(end - 20, end - 4))
    found = Finding("f2", "source.shared_origin", "They share it.", "wording", (passage,))
    tree = parsed(replace(made, findings=(found,)))
    (link,) = tree.select(".p-findings .spots a")
    assert link.attrs["href"].lstrip("#") in {e.attrs.get("id") for e in tree.iter_elements()}


def test_what_one_account_alone_tells_stands_apart_and_is_not_counted_as_compared() -> None:
    tree = parsed(regatta())
    part = tree.select_one(".p-lone")
    assert "◇ only here" in words(part)
    (point,) = part.select("li")
    assert words(point).startswith("Was the launch late? “The rescue launch was late”")
    assert words(point).endswith("not read: D")
    assert len(tree.select("table.matrix tbody tr")) == 2
    assert "2 points compared" in words(tree.select_one(".strip"))


def test_bottlenecks_are_named_where_no_sentence_names_them() -> None:
    made = regatta()
    bare = replace(made, origins=(replace(made.origins[0], sentence=""),))
    assert "Every chain passes through the umpire." in words(
        parsed(bare).select_one(".origins > li")
    )


def test_two_readings_of_the_same_words_say_what_each_was_read_as() -> None:
    made = regatta()
    first = made.points[0].readings[0]
    twice = replace(first, printed="9 of them", voice=None)
    point = replace(made.points[0], readings=(*made.points[0].readings, twice), joins=())
    assert "read as" not in cell(made, 0, 0)
    told = cell(replace(made, points=(point,)), 0, 0)
    assert "read as at least 9" in told
    assert "read as 9 of them" in told


def test_one_sentence_with_its_sides_exchanged_is_told_once() -> None:
    made = regatta()
    _, conflict, other, _ = made.verdicts
    turned = replace(other, a=other.b, b=other.a, sentence="7 and 9 or more.")
    (group,) = together([conflict, turned])
    assert group.pairs == (("d1", "d3"), ("d2", "d3"))
    assert len(together([conflict, replace(turned, sentence="7 and 8 or more.")])) == 2


def test_accounts_are_only_put_on_sides_where_the_verdict_holds_of_all_pairs() -> None:
    made = regatta()
    conflict = made.verdicts[1]
    a, b = conflict.a, conflict.b
    others = [
        replace(conflict, a=replace(a, document="d2"), b=replace(b, document="d4")),
    ]
    told = parsed(replace(made, verdicts=(conflict, *others))).select_one(".verdicts > li")
    assert "The same of B beside D." in words(told)
    others.append(replace(conflict, a=a, b=replace(b, document="d4")))
    others.append(replace(conflict, a=replace(a, document="d2"), b=b))
    told = parsed(replace(made, verdicts=(conflict, *others))).select_one(".verdicts > li")
    assert "In all: A B beside C D." in words(told)


def struck() -> Comparison:
    """The letter copied the herald, and the club the letter: two joins that can be struck out."""
    made = regatta()
    first = made.origins[0]
    edges = (first.edges[0], first.edges[1], Edge("d3", "d2", "copies", "inferred", (), ""))
    joins = (
        first.inferred[0],
        Join("shared_wording", "d3", "d2", ()),
        Join("shared_error", "d1", "d3", ()),
    )
    documents = ("d1", "d2", "d3")
    value = replace(
        first, documents=documents, inferred=joins, edges=edges, without_inferred=(1, 3)
    )
    return replace(made, origins=(value,))


def test_each_of_several_joins_has_the_interval_without_it_on_the_page() -> None:
    (value,) = parsed(struck()).select(".origins > li")
    told = json.loads(value.select_one(".joins").attrs["data-struck"])
    assert told == [
        f"{n} independent chain{'s' if n != '1' else ''}, with that struck out."
        for n in ("1", "1 to 2", "1 to 2", "1 to 3")
    ]
    assert words(value.select_one("label")) == "Strike out 2 inferred joins"
    assert "not counted" in words(value.select(".joins > li")[2])


def test_what_is_said_of_independence_stands_once() -> None:
    made = regatta()
    said = tuple(replace(o, sentence=f"{o.sentence} {CAUTION}") for o in made.origins)
    assert words(parsed(replace(made, origins=said)).select_one("main")).count(CAUTION) == 1


def test_every_account_that_tells_a_time_has_its_letter_and_those_after_four_a_link() -> None:
    made = regatta()
    first = made.examination.accounts[0]
    more = [
        replace(
            first, id=f"e{n}", claims=(), attributions=(), actors=(), citations=(), author=None,
            values=replace(first.values, moments=first.values.moments * 2),
        )
        for n in range(5)
    ]  # fmt: skip
    wide = replace(made.examination, accounts=(*made.examination.accounts, *more))
    row = parsed(replace(made, examination=wide)).select(".p-when tbody tr")[1]
    assert [words(b) for b in row.select(".b")] == ["A", "C", "E", "F", "G", "H", "I"]
    assert [a.attrs["href"] for a in row.select("a.b")] == ["#e2.when1", "#e3.when1", "#e4.when1"]
