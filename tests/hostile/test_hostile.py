"""No document may crash the program, hang it, swell it, or cost the others beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile import mails, marked, packages, pages, pdfs, texts
from tests.hostile.cases import Case
from tests.hostile.support import MOST_MEMORY, SECONDS, faults, run

KINDS = {
    "texts": texts.CASES,
    "pages": pages.CASES,
    "marked": marked.CASES,
    "mails": mails.CASES,
    "packages": packages.CASES,
    "pdfs": pdfs.CASES,
}


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_breaks_and_nothing_is_lost(kind: str, tmp_path: Path) -> None:
    cases: tuple[Case, ...] = KINDS[kind]
    made = run(cases, tmp_path)
    assert faults(cases, tmp_path, made.examination) == []
    assert made.peak < MOST_MEMORY
    assert made.seconds < 10 * SECONDS


def test_case_names_differ() -> None:
    names = [case.name for cases in KINDS.values() for case in cases]
    assert len(names) == len(set(names))
