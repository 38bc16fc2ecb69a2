"""Our scorer: what counts as right."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from bench.matching import best
from bench.scoring import score

TEXT = "Ana Roth told Boris that Carl said it rained. He left. It is dry [1]."


def spans(*words: str) -> list[list[int]]:
    return [[TEXT.index(w), TEXT.index(w) + len(w)] for w in words]


def attribution(id_: str, source: str, cue: str, content: str, **more: Any) -> dict[str, Any]:
    return {"id": id_, "source": spans(source), "cue": spans(cue), "content": spans(content),
            "parent": None, "source_actor": None, **more}  # fmt: skip


def claim(id_: str, words: str, **more: Any) -> dict[str, Any]:
    return {"id": id_, "span": spans(words)[0], "form": "assertion", "origin": "unstated", "chain": [],
            "hands": 0, "basis": "unstated", **more}  # fmt: skip


def gold() -> dict[str, Any]:
    return {
        "id": "x", "text": TEXT,
        "actors": [
            {"id": "a1", "name": "Ana Roth", "kind": "person", "mentions": spans("Ana Roth")},
            {"id": "a2", "name": "Carl", "kind": "person", "mentions": spans("Carl")},
        ],
        "attributions": [
            attribution("t1", "Ana Roth", "told", "Carl said it rained", source_actor="a1"),
            attribution("t2", "Carl", "said", "it rained", source_actor="a2", parent="t1"),
        ],
        "claims": [
            claim("k1", "it rained", origin="named", chain=["a2", "a1"], hands=2),
            claim("k2", "He left."),
            claim("k3", "It is dry [1]."),
        ],
        "citations": [{"span": spans("[1]")[0], "resolved": True}],
    }  # fmt: skip


def figures(change: Any = None) -> dict[str, float]:
    made = copy.deepcopy(gold())
    if change is not None:
        change(made)
    return score([gold()], [made]).figures


def test_the_gold_itself_is_all_right() -> None:
    made = figures()
    assert made.pop("false_passages") == 0
    assert set(made.values()) == {1.0}


def test_quotation_marks_and_commas_never_count() -> None:
    def longer(row: dict[str, Any]) -> None:
        row["attributions"][1]["content"] = spans("it rained.")

    assert figures(longer)["full"] == 1.0


@pytest.mark.parametrize(
    ("change", "measure", "value"),
    [
        (lambda r: r["attributions"].pop(), "full", 2 / 3),
        (lambda r: r["attributions"][1].update(source=[]), "full", 0.5),
        (lambda r: r["attributions"][1].update(parent=None), "parent", 0.0),
        (lambda r: r["claims"][0].update(chain=["a1", "a2"]), "chain", 2 / 3),
        (lambda r: r["claims"][0].update(chain=["a2", "?"]), "attributed_chain", 0.0),
        (lambda r: r["claims"][0].update(hands=1), "hands", 2 / 3),
        (lambda r: r["claims"].pop(1), "origin", 2 / 3),
        (lambda r: r["claims"][1].update(origin="named"), "unstated", 2 / 3),
        (lambda r: r["claims"][1].update(form="question"), "unstated", 2 / 3),
        (lambda r: r["attributions"][1].update(source_actor="a1"), "same_actor", 0.0),
        (lambda r: r["citations"][0].update(resolved=False), "resolved", 0.0),
        (lambda r: r.update(text=TEXT + " "), "full", 0.0),
    ],
)
def test_what_is_wrong_costs(change: Any, measure: str, value: float) -> None:
    assert figures(change)[measure] == pytest.approx(value)


def test_actors_are_known_by_their_mentions_or_names() -> None:
    def renamed(row: dict[str, Any]) -> None:
        row["actors"] = [
            {"id": "z", "name": "somebody", "kind": "person", "mentions": spans("Ana Roth")},
            {"id": "y", "name": "CARL", "kind": "person", "mentions": []},
        ]
        row["claims"][0]["chain"] = ["y", "z"]

    assert figures(renamed)["chain"] == 1.0


def test_restraint_is_counted_where_nobody_speaks() -> None:
    quiet = {**gold(), "attributions": []}
    assert score([quiet], [gold()]).figures["false_passages"] == 1.0
    assert score([quiet], [quiet]).figures["false_passages"] == 0.0


def test_a_missing_answer_is_an_empty_one() -> None:
    assert score([gold()], []).figures["full"] == 0.0


def test_the_best_pairing_is_not_the_greedy_one() -> None:
    assert best({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.8}) == {0: 1, 1: 0}
    assert best({}) == {}
    assert best({(0, 0): 0.0}) == {}
