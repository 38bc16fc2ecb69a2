"""The counts of the page, of the JSON and of the terminal are the same counts."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from firsthand.examination import examine
from firsthand.model import Examination
from firsthand.report.json_form import json_of, schema
from firsthand.report.page import page
from firsthand.report.terminal import summary
from firsthand.report.wording import of_kind
from tests.report.builder import FIRE, account, examination, fire
from tests.report.support import parsed
from tests.report.test_json import strict

EXAMPLES = Path(__file__).parents[2] / "examples" / "butter-hall"
KEYS = (
    "firsthand documents actors attributions claims citations moments places distances "
    "quantities media agency findings summary"
).split()


@cache
def dossier() -> Examination:
    """The example dossier, examined once."""
    return examine([str(EXAMPLES)])


@cache
def article() -> Examination:
    """One account of it alone."""
    return examine([str(EXAMPLES / "article.html")])


def empty() -> Examination:
    return examination()


def two() -> Examination:
    return examination(account(FIRE, "d1"), account(FIRE, "d2"))


EVERY = pytest.mark.parametrize("made", [fire, two, empty, article, dossier])


def written(made: Examination) -> dict[str, Any]:
    return json.loads(json_of(made))


@EVERY
def test_every_key_is_there_and_the_schema_holds(made: Any) -> None:
    found = written(made())
    assert list(found) == KEYS
    Draft202012Validator(strict(schema())).validate(found)


@EVERY
def test_the_summary_counts_what_stands_in_the_lists(made: Any) -> None:
    found = written(made())
    claims = [c for c in found["claims"] if c["form"] in ("assertion", "caption")]
    origins = Counter(c["origin"] for c in claims)
    firsts = {c["chain"][0] for c in claims if c["chain"]} - {"?"}
    assert found["summary"] == {
        "documents": len(found["documents"]),
        "claims": len(claims),
        "attributed": sum(1 for c in claims if c["hands"]),
        "unstated": origins["unstated"],
        "unnamed": origins["unnamed"],
        "first_voices": len(firsts),
        "citations": len(found["citations"]),
        "unresolved": sum(1 for c in found["citations"] if not c["resolved"]),
        "not_understood": sum(len(d["not_understood"]) for d in found["documents"]),
        "findings": Counter(f["kind"] for f in found["findings"]),
    }


@EVERY
def test_every_span_lies_in_its_text(made: Any) -> None:
    found = written(made())
    texts = {d["id"]: d["text"] for d in found["documents"]}
    spans = [(x["document"], x["span"]) for x in (*found["claims"], *found["citations"])]
    spans += [(p["document"], p["span"]) for f in found["findings"] for p in f["spans"]]
    for document, (start, end) in spans:
        assert 0 <= start <= end <= len(texts[document])


@EVERY
def test_the_strip_of_the_page_says_what_the_summary_says(made: Any) -> None:
    counts, strip = written(made())["summary"], {}
    for cell in parsed(made()).select(".strip a"):
        number, told = cell.select_one("b").text, cell.select_one("span").text
        strip[told] = int(number.replace(",", ""))
    if not counts["documents"]:
        assert strip == {}
        return
    for words, key in (
        ("claim", "claims"), ("attributed", "attributed"), ("no source", "unstated"),
        ("unnamed", "unnamed"), ("first voice", "first_voices"), ("passage", "not_understood"),
        ("nowhere" if counts["citations"] else "citations", "unresolved"),
    ):  # fmt: skip
        (told,) = [t for t in strip if re.search(words, t)]
        assert strip[told] == counts[key]
    if counts["citations"]:
        assert any(f"of {counts['citations']:,} citations" in told for told in strip)


@EVERY
def test_the_findings_of_the_page_are_those_of_the_summary(made: Any) -> None:
    counts = written(made())["summary"]["findings"]
    tree = parsed(made())
    for section in tree.select(".p-findings section"):
        kind = section.select_one("h3").attrs["id"].removeprefix("kind.")
        assert len(section.select(".finding")) == counts.pop(kind)
    assert counts == {}


@pytest.mark.parametrize("made", [article, dossier])
@pytest.mark.parametrize(
    ("kind", "count"),
    [
        ("source.unstated", "unstated"), ("source.unnamed", "unnamed"),
        ("citation.unresolved", "unresolved"), ("text.not_understood", "not_understood"),
    ],
)  # fmt: skip
def test_the_passages_of_the_findings_are_as_many_as_were_counted(
    kind: str, count: str, made: Any
) -> None:
    found = written(made())
    passages = [p for f in found["findings"] if f["kind"] == kind for p in f["spans"]]
    assert len(passages) == found["summary"][count]


@EVERY
def test_the_terminal_says_what_the_summary_says(made: Any) -> None:
    counts, lines = written(made())["summary"], summary(made(), styled=False)
    if not counts["documents"]:
        return
    for words, key in (
        ("attributed to somebody", "attributed"), ("in the account's own voice", "unstated"),
        ("first voice", "first_voices"), ("passages? not understood", "not_understood"),
    ):  # fmt: skip
        assert re.search(rf"(?m)^ *{counts[key]:,}  {words}", lines)
    for kind, n in counts["findings"].items():
        if n > 1 and kind not in ("source.unstated", "source.unnamed", "text.not_understood"):
            assert re.search(rf"(?m)^ *{n:,}  {of_kind(kind).heading}$", lines)


def test_every_kind_of_finding_that_the_program_knows_has_a_heading() -> None:
    from firsthand.findings import KINDS

    assert [kind for kind in KINDS if of_kind(kind).heading == kind] == []


def test_the_same_document_gives_the_same_page() -> None:
    assert page(examine([str(EXAMPLES / "article.html")])) == page(article())
