"""The JSON of a comparison and its schema."""

import json
from typing import Any

from jsonschema import Draft202012Validator

from firsthand.report.compared_form import json_of, schema
from tests.compare.laying import quarry
from tests.report.test_json import strict


def loaded() -> Any:
    return json.loads(json_of(quarry()))


def test_output_keeps_to_the_schema_and_to_no_more() -> None:
    Draft202012Validator.check_schema(schema())
    Draft202012Validator(strict(schema())).validate(loaded())


def test_readings_are_told_against_the_first_and_silence_is_told() -> None:
    first, second = loaded()["points"]
    assert [r["verdict"] for r in first["readings"]] == [None, "conflict", "not_comparable"]
    assert [(r["document"], r["verdict"]) for r in second["readings"]] == [
        ("d1", "only_here"), ("d2", "silent"), ("d3", "not_read"),
    ]  # fmt: skip
    assert first["claims"] == ["d1.c1"]


def test_every_span_quotes_its_document() -> None:
    made = loaded()
    text = {d["id"]: d["text"] for d in made["documents"]}
    for v in made["verdicts"]:
        for side in (v["a"], v["b"]):
            start, end = side["span"]
            assert text[side["document"]][start:end].strip()
