"""Each rule of verdicts has an example, which the page on verdicts shows as the program says it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from firsthand.compare.verdicts import ruling
from tests.compare.verdicts.examples import EXAMPLES

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "verdicts.md"
OF_A_POINT = ("quantity.several_numbers", "quantity.place_of_its_own")
"""Rules that need all readings; their examples are in the tests of laying."""
_RULE = re.compile(r"\"((?:open|denial|quantity|time|place|actor|polarity)\.[a-z_]+)\"")


def _rules() -> set[str]:
    sources = (ROOT / "src/firsthand/compare/verdicts").glob("*.py")
    return {name for path in sources for name in _RULE.findall(path.read_text("utf-8"))}


def test_each_rule_has_an_example():
    assert _rules() == {*EXAMPLES, *OF_A_POINT}


@pytest.mark.parametrize("rule", EXAMPLES)
def test_each_example_is_ruled_by_its_rule_in_either_order(rule: str):
    a, b = EXAMPLES[rule]
    found, back = ruling(a, b), ruling(b, a)
    assert found is not None
    assert back is not None
    assert found.rule == back.rule == rule
    assert found.word == back.word


@pytest.mark.parametrize("rule", EXAMPLES)
def test_the_page_shows_each_rule_with_what_comes_out(rule: str):
    found = ruling(*EXAMPLES[rule])
    assert found is not None
    page = PAGE.read_text("utf-8")
    assert f"| `{rule}` | `{found.word}` | {found.sentence} |" in page


@pytest.mark.parametrize("rule", OF_A_POINT)
def test_the_page_names_each_rule_of_a_whole_point(rule: str):
    assert f"`{rule}`" in PAGE.read_text("utf-8")
