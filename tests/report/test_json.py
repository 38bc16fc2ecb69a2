"""The JSON and its schema."""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from firsthand.model import Examination, Metadata, Problem, Span, Stated
from firsthand.report.json_form import json_of, schema
from tests.report.builder import FIRE, account, examination, fire


def strict(of: Any) -> Any:
    """The schema without its room for unknown keys: what this version writes, and no more."""
    if isinstance(of, dict):
        closed = {key: strict(value) for key, value in of.items()}
        if "properties" in closed:
            closed["additionalProperties"] = False
        return closed
    return [strict(value) for value in of] if isinstance(of, list) else of


def loaded(made: Examination) -> dict[str, Any]:
    return json.loads(json_of(made))


@pytest.mark.parametrize(
    "made",
    [
        fire(),
        examination(),
        examination(problems=[Problem("a.pdf", "It is not a PDF.", "Look at the file.")]),
        examination(account(FIRE, "d1"), account(FIRE, "d2")),
    ],
    ids=["one", "none", "problems", "two"],
)
def test_output_keeps_to_the_schema(made: Examination) -> None:
    Draft202012Validator(strict(schema())).validate(loaded(made))


def test_the_schema_is_a_schema_and_notices_a_fault() -> None:
    Draft202012Validator.check_schema(schema())
    wrong = loaded(fire())
    wrong["claims"][0]["origin"] = "reliable"
    assert not Draft202012Validator(schema()).is_valid(wrong)
    missing = loaded(fire())
    del missing["claims"][0]["hands"]
    assert not Draft202012Validator(schema()).is_valid(missing)


def test_readers_may_meet_keys_they_do_not_know() -> None:
    later = copy.deepcopy(loaded(fire()))
    later["points"] = []
    later["claims"][0]["weight"] = 1
    assert Draft202012Validator(schema()).is_valid(later)


def test_every_span_quotes_its_text() -> None:
    made = loaded(fire())
    text = made["documents"][0]["text"]
    quoted = {text[slice(*c["span"])] for c in made["claims"]}
    assert "the alarm was cut" in quoted
    assert text[slice(*made["citations"][1]["span"])] == "(9)"
    assert text[slice(*made["documents"][0]["not_understood"][0])] == "Пожар начался ночью."


def test_counts() -> None:
    assert loaded(fire())["summary"] == {
        "documents": 1,
        "claims": 14,
        "attributed": 10,
        "unstated": 4,
        "unnamed": 3,
        "first_voices": 4,
        "citations": 2,
        "unresolved": 1,
        "not_understood": 1,
        "findings": {
            "citation.unresolved": 1,
            "media.missing": 1,
            "source.bottleneck": 1,
            "source.unstated": 1,
            "text.not_understood": 1,
        },
    }


def test_questions_stand_in_the_list_and_are_not_counted() -> None:
    made = loaded(fire())
    forms = [c["form"] for c in made["claims"]]
    assert len(forms) == 15
    assert forms.count("question") == 1
    assert made["summary"]["claims"] == 14


def test_what_is_absent_is_null_and_never_empty() -> None:
    bare = replace(account(FIRE), text=replace(account(FIRE).text, metadata=Metadata()))
    assert loaded(examination(bare))["documents"][0]["title"] is None
    blank = replace(bare, text=replace(bare.text, metadata=Metadata(title=Stated("", "the file"))))
    assert loaded(examination(blank))["documents"][0]["title"] is None


def test_lists_are_in_text_order() -> None:
    made = account(FIRE)
    shuffled = replace(
        made,
        claims=made.claims[::-1],
        citations=made.citations[::-1],
        actors=made.actors[::-1],
        attributions=made.attributions[::-1],
    )
    assert loaded(examination(shuffled))["claims"] == loaded(examination(made))["claims"]
    assert loaded(examination(shuffled))["citations"] == loaded(examination(made))["citations"]
    starts = [
        a["mentions"][0]["span"][0]
        for a in loaded(examination(shuffled))["actors"]
        if a["mentions"]
    ]
    assert starts == sorted(starts)


def test_the_same_examination_gives_the_same_bytes_in_ascii() -> None:
    assert json_of(fire()) == json_of(fire())
    assert json_of(fire()).isascii()
    assert json_of(fire()).endswith("}\n")


def test_a_lone_surrogate_survives() -> None:
    made = account(FIRE)
    odd = replace(made, text=replace(made.text, characters="\ud800" + made.text.characters[1:]))
    back = json.loads(json_of(examination(odd)).encode("utf-8"))
    assert back["documents"][0]["text"][0] == "\ud800"


def test_the_id_of_a_span_list_stays_in_order() -> None:
    made = account(FIRE)
    first = replace(made.claims[9], hedges=(Span(9, 10), Span(2, 3)))
    claims = loaded(examination(replace(made, claims=(first,))))["claims"]
    assert claims[0]["hedges"] == [[2, 3], [9, 10]]
