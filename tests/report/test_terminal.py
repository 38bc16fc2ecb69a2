"""The summary on the terminal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from firsthand.model import Problem
from firsthand.report.terminal import plain, summary
from tests.report.builder import FIRE, account, examination, fire

HOSTILE = "a\x1b[31mred\x1b]0;title\x07\u202egpj.exe\x9b2J\rb\nc"


def test_the_essence_of_one_account() -> None:
    assert summary(fire(), page=Path("fire.report.html"), styled=False).splitlines() == [
        "The fire at Lantern Street",
        "Tess Quill, The Harbour Post, 4 March 2021",
        "",
        "  208 words, 14 claims:",
        "     10  attributed to somebody",
        "      3  of these from voices without a name",
        "      4  in the account's own voice, with no source stated",
        "      4  first voices; most often Ines Orsini, in 6 of 10 chains",
        "      1  of 2 citations leads nowhere",
        "      1  passage not understood, 2 % of the text",
        "",
        "What stands out",
        "      -  The marker (9) has no entry.",
        "      -  6 of 10 attributed claims come through Ines Orsini.",
        "      -  The photo is not in the document.",
        "",
        "The page: fire.report.html",
    ]


def test_several_accounts_are_summed() -> None:
    both = examination(account(FIRE, "d1"), account(FIRE, "d2"))
    lines = summary(both, styled=False).splitlines()
    assert lines[0] == "2 accounts"
    assert "28 claims" in lines[2]
    assert not any("Ines" in line for line in lines)


def test_nothing_hostile_reaches_the_terminal() -> None:
    made = account(replace(FIRE, title=HOSTILE, author=HOSTILE, path=HOSTILE))
    found = replace(
        fire(),
        accounts=(made,),
        findings=tuple(replace(f, message=HOSTILE) for f in fire().findings),
        problems=(Problem(HOSTILE, HOSTILE, HOSTILE),),
    )
    out = summary(found, page=Path("x\x1b[2J.html"), styled=False)
    assert not {c for c in out if ord(c) < 32 and c != "\n"} | {"\x1b", "\u202e", "\x9b"} & set(out)
    assert "[U+001B]" in out


def test_a_name_stays_on_one_line() -> None:
    assert plain(HOSTILE) == (
        "a[U+001B][31mred[U+001B]]0;title[U+0007][U+202E]gpj.exe[U+009B]2J b c"
    )


def test_problems_are_told_and_a_heap_of_them_is_cut() -> None:
    problems = [Problem(f"{n}.pdf", "It holds no text.", "Try --ocr.") for n in range(9)]
    lines = summary(examination(problems=problems), styled=False).splitlines()
    assert lines[:3] == ["No account", "", "  None could be read"]
    assert "  0.pdf: It holds no text." in lines
    assert lines[-1] == "  and 4 more"


def test_it_fits_eighty_columns_and_long_words_do_not_break_it() -> None:
    made = account(replace(FIRE, title="long title " * 30, author="A" * 300))
    found = replace(
        fire(),
        accounts=(made,),
        findings=tuple(replace(f, message="words and " * 60) for f in fire().findings),
        problems=(Problem("x" * 300, "It is " + "y" * 300, "Look again. " * 20),),
    )
    assert max(map(len, summary(found, styled=False).splitlines())) <= 80


def test_style_only_wraps_headings() -> None:
    styled, unstyled = summary(fire(), styled=True), summary(fire(), styled=False)
    assert styled != unstyled
    assert styled.replace("\x1b[1m", "").replace("\x1b[0m", "") == unstyled


def test_no_style_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in summary(fire())
