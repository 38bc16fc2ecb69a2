"""What documents say is shown as words: nothing of it runs, and nothing of it becomes markup."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import turbohtml

import firsthand
from firsthand.model import Examination
from tests.hostile import mails, packages, pages, pdfs
from tests.hostile.cases import Case
from tests.report.support import dumped

_NAMES = ("injected.html", "hostile-fields.eml", "html.eml", "hostile-words.docx",
          "hostile-info.pdf", "odd-address.warc")  # fmt: skip
_CASES: tuple[Case, ...] = (*pages.CASES, *mails.CASES, *packages.CASES, *pdfs.CASES)
_FILE_NAME = "<img src=x onerror=\"document.title='OWNED'\">'.txt"


@pytest.fixture(scope="module")
def examined(tmp_path_factory: pytest.TempPathFactory) -> Examination:
    """The accounts that attack whoever shows them."""
    folder = tmp_path_factory.mktemp("hostile")
    for case in _CASES:
        if case.name in _NAMES:
            (folder / case.name).write_bytes(case.made())
    words = f"{pages.BREAKOUT} Lind said “{pages.BREAKOUT}” to me.\n\n[1] javascript:alert(1)\n"
    (folder / _FILE_NAME).write_text(words, "utf-8")
    (folder / "refused<script>.zip").write_bytes(b"PK\x05\x06" + b"\0" * 18)
    return firsthand.examine([folder])


def test_all_were_read(examined: Examination) -> None:
    read = {Path(a.text.path.split("!/")[0]).name for a in examined.accounts}
    assert read >= {*_NAMES, _FILE_NAME} - {"odd-address.warc"}


def test_no_words_become_markup(examined: Examination) -> None:
    tree = turbohtml.parse(firsthand.as_page(examined), strict=True)
    for element in tree.iter_elements():
        assert element.tag not in ("img", "iframe", "object", "embed", "base", "form", "link")
        assert not {n for n in element.attrs if n.startswith("on") or n in ("src", "style")}
        if element.tag == "a":
            href = element.attrs.get("href", "").lower()
            assert href.startswith(("#", "http://", "https://", "mailto:")), href
    assert len(tree.select("script")) == 1


def test_nothing_runs_in_a_browser(examined: Examination, tmp_path: Path) -> None:
    page = firsthand.as_page(examined)
    shown = turbohtml.parse(dumped(page, tmp_path))
    assert shown.select_one("title").text == turbohtml.parse(page).select_one("title").text
    assert not shown.select("#owned")


def test_json_keeps_the_words_as_they_are(examined: Examination) -> None:
    made = json.loads(firsthand.as_json(examined))
    (words,) = [d["text"] for d in made["documents"] if d["path"].endswith(_FILE_NAME)]
    assert pages.BREAKOUT in words
