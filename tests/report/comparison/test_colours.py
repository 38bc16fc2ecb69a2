"""The tints of accounts: readable on both papers, and never needed to tell accounts apart."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from firsthand.report.comparison.dossier import TINTS
from tests.report.test_colours import DARK, LIGHT, contrast

CSS = (resources.files("firsthand.report") / "assets" / "compare.css").read_text(encoding="utf-8")
ROOTS = [
    dict(re.findall(r"--([a-z]+\d*): (#[0-9a-f]{3,6})\b", block))
    for block in re.findall(r":root \{(.*?)\}", CSS, re.S)
]


@pytest.mark.parametrize(
    ("tints", "page"), [(ROOTS[0], LIGHT), (ROOTS[1], DARK)], ids=["light", "dark"]
)
def test_letters_can_be_read_on_every_ground(tints: dict[str, str], page: dict[str, str]) -> None:
    assert sorted(tints) == [f"t{n}" for n in range(TINTS)]
    for tint in tints.values():
        for ground in ("paper", "sheet", "glow"):
            assert contrast(tint, page[ground]) >= 4.5


@pytest.mark.parametrize("page", [LIGHT, DARK], ids=["light", "dark"])
def test_words_of_verdicts_can_be_read(page: dict[str, str]) -> None:
    for colour in ("unnamed", "witness", "quiet"):
        assert contrast(page[colour], page["paper"]) >= 4.5
