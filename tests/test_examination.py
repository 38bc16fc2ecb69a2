"""The main job through the real path: accounts in, an examination out, whatever they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

import firsthand
from firsthand import examination
from firsthand.errors import ParserError, ReadingError, UsageError
from firsthand.examination import Options, outcome
from firsthand.model import Examination, Text
from firsthand.sources import Source

EXAMPLES = Path(__file__).parents[1] / "examples" / "butter-hall"
SAID = "Ada Lind said that the gate was shut.\n"


@pytest.fixture(scope="module")
def dossier() -> Examination:
    return firsthand.examine([EXAMPLES])


def test_all_kinds_of_accounts_are_read(dossier: Examination) -> None:
    assert dossier.problems == ()
    names = [Path(a.text.path).name for a in dossier.accounts]
    assert names == sorted(p.name for p in EXAMPLES.iterdir())
    assert all(a.claims and a.attributions and a.words > 100 for a in dossier.accounts)


def test_ids_are_unique_and_every_reference_arrives(
    dossier: Examination,
) -> None:
    ids: list[str] = []
    for a in dossier.accounts:
        own = [
            x.id for xs in (a.actors, a.attributions, a.claims, a.citations, a.media) for x in xs
        ]
        known = {*own, "?", None}
        for t in a.attributions:
            assert {t.source_actor, t.addressee_actor, t.outlet_actor, t.parent} <= known
        for k in a.claims:
            assert {k.attribution, *k.chain, *k.citations, *k.media} <= known
        assert {x for n in a.citations for x in n.supports} <= known
        assert a.author in known
        assert all(id_.startswith(f"{a.id}.") for id_ in own)
        ids += own
    assert len(ids) == len(set(ids))
    everything = {*ids, *(a.id for a in dossier.accounts)}
    for finding in dossier.findings:
        assert {*finding.actors, *(p.document for p in finding.passages)} <= everything


def test_same_input_same_bytes(dossier: Examination) -> None:
    again = firsthand.examine([EXAMPLES], options=Options(jobs=1))
    assert firsthand.as_json(again) == firsthand.as_json(dossier)
    assert firsthand.as_page(again) == firsthand.as_page(dossier)


def test_an_account_is_read_the_same_alone(dossier: Examination) -> None:
    alone = firsthand.examine([EXAMPLES / "agency.txt"]).accounts[0]
    beside = dossier.accounts[0]
    for name in ("words", "sentences", "quotations", "actors", "attributions", "not_understood"):
        assert getattr(alone, name) == getattr(beside, name)


def test_texts_and_account_are_the_two_stages() -> None:
    (text,) = firsthand.texts(EXAMPLES / "testimony.txt")
    made = firsthand.account(text, document="d7")
    assert made.id == "d7"
    assert made.text == text
    assert made.claims[0].id == "d7.k1"
    with pytest.raises(ReadingError):
        firsthand.texts(EXAMPLES)


def test_menus_are_mined_only_when_asked_for(tmp_path: Path) -> None:
    page = (
        "<!doctype html><html lang=en><body><nav><ul><li><a href=/>Home</a></li>"
        "<li><a href=/n>News from the harbour and the town</a></li></ul></nav><main><h1>The gate</h1>"
        f"<p>{SAID * 5}</p></main><footer><p>Jon Pask said all rights are reserved.</p></footer>"
    )
    (tmp_path / "page.html").write_text(page)
    plain = firsthand.examine([tmp_path]).accounts[0]
    mined = firsthand.examine([tmp_path], options=Options(boilerplate=True)).accounts[0]
    assert any(s.role == "boilerplate" for s in plain.text.segments)
    assert len(mined.sentences) > len(plain.sentences)


def test_nothing_is_read_twice_and_the_last_report_not_at_all(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "report.html"):
        (tmp_path / name).write_text(SAID)
    made = firsthand.examine([tmp_path, tmp_path / "a.txt"], without=[tmp_path / "report.html"])
    assert [Path(a.text.path).name for a in made.accounts] == ["a.txt", "b.txt"]


def test_wrong_use_is_raised(tmp_path: Path) -> None:
    for paths in ([], [tmp_path], [tmp_path / "gone.txt"]):
        with pytest.raises(UsageError):
            firsthand.examine(paths)


def test_a_problem_costs_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SAID)
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.rtf").write_bytes(b"{\\rtf1 Hello}")
    (tmp_path / "d.txt").write_text(SAID)
    made = firsthand.examine([tmp_path])
    assert [(a.id, Path(a.text.path).name) for a in made.accounts] == [
        ("d1", "a.txt"), ("d2", "d.txt")]  # fmt: skip
    assert [(Path(p.path).name, p.message) for p in made.problems] == [
        ("b.txt", "The file is empty."), ("c.rtf", "The file is an RTF document.")]  # fmt: skip


def _mining(monkeypatch: pytest.MonkeyPatch, error: BaseException | None) -> None:
    def mined(*_: object) -> object:
        if error is not None:
            raise error
        while True:
            pass

    monkeypatch.setattr(examination, "_mined", mined)


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (None, "the time for this document had run out"),
        (MemoryError(), "it needs more memory than is allowed"),
        (ZeroDivisionError("by nothing"), "Firsthand failed on it (ZeroDivisionError: by nothing)"),
    ],
)
def test_what_is_not_understood_is_kept_and_told(
    error: BaseException | None, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _mining(monkeypatch, error)
    made = outcome(Source("a.txt", SAID.encode()), Options(seconds=1))
    (account,) = made.accounts
    assert account.text.characters == SAID
    assert [(g.span.of(SAID), g.reason) for g in account.not_understood] == [(SAID, why)]
    (problem,) = made.problems
    assert problem.message == f"Its text was read but not understood: {why}."
    assert problem.path == "a.txt"
    assert problem.remedy


def test_a_missing_model_is_no_problem_of_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    _mining(monkeypatch, ParserError("The model is not there.", "Install it."))
    with pytest.raises(ParserError):
        outcome(Source("a.txt", SAID.encode()), Options())


def test_texts_of_one_source_share_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    from firsthand.read import isolated

    (text,) = firsthand.texts(EXAMPLES / "agency.txt")
    many = tuple(replace(text, path=f"a!/{n}") for n in range(20))
    monkeypatch.setattr(isolated, "text", lambda *_, **__: many)
    _mining(monkeypatch, None)
    made = outcome(Source("a", b"x"), Options(seconds=1))
    assert len(made.accounts) == len(made.problems) == 20


def test_a_reader_that_hangs_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    from firsthand.read import isolated

    def hangs(*_: object, **__: object) -> Sequence[Text]:
        while True:
            try:
                re.match("a", "b")
            except Exception:  # noqa: BLE001 - a library that swallows all errors
                continue

    monkeypatch.setattr(isolated, "text", hangs)
    made = outcome(Source("a.txt", b"x"), Options(seconds=1))
    assert made.accounts == ()
    assert made.problems[0].message == "It could not be read within 1 seconds."
