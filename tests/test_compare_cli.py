"""The verb `compare`: what it writes, its exit codes, what it refuses, the same bytes twice."""

from __future__ import annotations

import csv
import io
import json
import shutil
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from firsthand import cli
from firsthand.compared import Moved, Since
from firsthand.report.compared_form import schema
from firsthand.report.compared_terminal import summary
from tests.compare.laying import quarry
from tests.test_cli import ran

DOCK = Path(__file__).parents[1] / "examples" / "pellan-dock"
ACCOUNTS = sorted(p.name for p in DOCK.glob("*.txt"))
Refused = Callable[[Sequence[str], str], None]
WEIR = {
    "clerk.txt": "Four men drowned at the weir. The gate was locked.\n",
    "miller.txt": "Six men drowned at the weir. The gate was locked.\n",
}


@dataclass(frozen=True)
class Run:
    code: int
    printed: bytes
    page: bytes
    matrix: bytes

    @property
    def made(self) -> dict[str, Any]:
        return json.loads(self.printed)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The example, its matrix as CSV."""
    return _of_the_dock(tmp_path_factory.mktemp("plain"), "m.csv", seed="1")


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The example again, its matrix as a workbook, and a kind of finding that it has."""
    more = ("--fail-on", "conflict.quantity", "--jobs", "1")
    return _of_the_dock(tmp_path_factory.mktemp("asked"), "m.xlsx", *more, seed="2")


def _of_the_dock(folder: Path, matrix: str, *more: str, seed: str) -> Run:
    page, table = folder / "report.html", folder / matrix
    done = ran("compare", DOCK, "--json", "-o", page, "--matrix", table, *more, PYTHONHASHSEED=seed)
    return Run(done.returncode, done.stdout, page.read_bytes(), table.read_bytes())


@pytest.fixture
def weir(tmp_path: Path) -> Path:
    folder = tmp_path / "weir"
    folder.mkdir()
    for name, words in WEIR.items():
        (folder / name).write_text(words)
    return folder


@pytest.fixture
def refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Refused:
    """A check that the command ends with 2, says why, and prints nothing else."""

    def check(arguments: Sequence[str], words: str) -> None:
        monkeypatch.setenv("COLUMNS", "200")
        with pytest.raises(SystemExit) as ended:
            cli.main(arguments)
        said = capsys.readouterr()
        assert (ended.value.code, said.out) == (2, "")
        assert words in said.err

    return check


def test_json_keeps_to_the_schema_that_the_command_prints(plain: Run) -> None:
    printed = json.loads(ran("schema", "compare").stdout)
    assert printed == schema()
    jsonschema.validate(plain.made, printed)


def test_the_hypotheses_beside_the_accounts_are_read_and_are_no_account(plain: Run) -> None:
    assert [Path(d["path"]).name for d in plain.made["documents"]] == ACCOUNTS
    board = plain.made["hypotheses"]
    assert board["question"] == "On whose word was the north door locked?"
    assert [h["id"] for h in board["hypotheses"]][-1] == "none"


def test_each_reading_stands_in_its_document(plain: Run) -> None:
    texts = {d["id"]: d["text"] for d in plain.made["documents"]}
    told = [r for p in plain.made["points"] for r in p["readings"] if r["span"] is not None]
    assert len(told) > 20
    for r in told:
        start, end = r["span"]
        assert 0 <= start < end <= len(texts[r["document"]])


def test_a_copied_paper_adds_no_origin(plain: Run) -> None:
    names = {d["id"]: Path(d["path"]).name for d in plain.made["documents"]}
    copies = [r for r in plain.made["reuse"] if r["kind"] in ("copy", "rewrite")]
    assert [(names[r["a"]], names[r["b"]]) for r in copies] == [("01-wire.txt", "04-herald.txt")]
    dead = next(o for o in plain.made["origins"] if o["value"] == "at least 7")
    assert [names[d] for d in dead["documents"]] == ["01-wire.txt", "04-herald.txt"]
    assert (dead["chains_low"], dead["chains_high"]) == (1, 1)


def test_a_finding_that_was_named_is_code_4(plain: Run, asked: Run) -> None:
    assert (plain.code, asked.code) == (0, 4)
    assert asked.made["summary"]["findings"]["conflict.quantity"] >= 1


def test_same_bytes_twice(plain: Run, asked: Run) -> None:
    assert (plain.printed, plain.page) == (asked.printed, asked.page)


def test_the_page_holds_the_matrix(plain: Run) -> None:
    page = plain.page.decode()
    assert page.startswith("<!doctype html>")
    assert 'id="matrix"' in page


def test_the_matrix_as_csv(plain: Run) -> None:
    rows = list(csv.reader(io.StringIO(plain.matrix.decode("utf-8-sig"))))
    assert rows[0][:3] == ["point", "question", "slot"]
    assert len(rows) == 1 + len(plain.made["points"])
    assert {len(row) for row in rows} == {3 + len(ACCOUNTS)}


def test_the_matrix_as_a_workbook(asked: Run) -> None:
    with zipfile.ZipFile(io.BytesIO(asked.matrix)) as book:
        assert book.testzip() is None
        sheets = book.read("xl/workbook.xml").decode()
    for name in ("Matrix", "Readings", "Verdicts", "Origins"):
        assert f'name="{name}"' in sheets


def test_what_changed_since_the_own_output(weir: Path) -> None:
    before, page = weir / "before.json", weir / "report.html"
    before.write_bytes(_compared(weir, "--json"))
    assert json.loads(before.read_bytes())["verdicts"], "there is something that could change"
    assert "Nothing changed" in _compared(weir, "--since", before, "-o", page).decode()
    (weir / "warden.txt").write_text("Seven men drowned at the weir.\n")
    made = json.loads(_compared(weir, "--json", "--since", before, "-o", page))
    assert [Path(path).name for path in made["since"]["added"]] == ["warden.txt"]
    told = [Path(d["path"]).name for d in made["documents"]]
    assert told == [*WEIR, "warden.txt"], "neither the page nor the earlier JSON is an account"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["compare"], "PATH"),
        (["compare", "gone.txt"], "no file or folder 'gone.txt'"),
        (["compare", "clerk.txt"], "fewer than two accounts"),
        (["compare", ".", "--matrix", "m.ods"], ".xlsx"),
        (["compare", ".", "--matrix", "gone/m.csv"], "--matrix"),
        (["compare", ".", "--matrix", "clerk.txt"], "--matrix"),
        (["compare", ".", "--since", "gone.json"], "cannot be read"),
        (["compare", ".", "--since", "clerk.txt"], "is not JSON"),
        (["compare", ".", "--since", "empty.json"], "holds no comparison"),
        (["compare", ".", "--fail-on", "conflict.mood"], "no finding is called 'conflict.mood'"),
        (["schema", "weigh"], "prints no JSON"),
    ],
)
def test_wrong_use_is_code_2(
    arguments: Sequence[str],
    words: str,
    weir: Path,
    refused: Refused,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(weir)
    (weir / "empty.json").write_text("{}")
    refused(arguments, words)
    assert (weir / "clerk.txt").read_text() == WEIR["clerk.txt"]


def test_a_bad_file_of_hypotheses_is_code_2(weir: Path, refused: Refused) -> None:
    (weir / "hypotheses.toml").write_text('question = "Who locked it?"\n')
    refused(["compare", str(weir)], "hypotheses.toml")


def test_two_files_of_hypotheses_are_not_chosen_between(
    weir: Path, tmp_path: Path, refused: Refused
) -> None:
    for folder in (weir, tmp_path):
        shutil.copy(DOCK / "hypotheses.toml", folder)
    refused(["compare", str(weir), str(tmp_path)], "--hypotheses")


def _compared(folder: Path, *more: str | Path) -> bytes:
    done = ran("compare", folder, "--jobs", "1", *more)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_summary_says_who_gives_which_answer() -> None:
    assert summary(quarry(), page=Path("report.html"), styled=False).splitlines() == [
        "3 accounts side by side",
        "",
        "  2 questions:",
        "      1  answered by two accounts or more",
        "      1  answered by one alone",
        "  2 pairs of answers:",
        "      1  conflict (two assertions that cannot both hold)",
        "      1  not comparable (another scope, unit or time of counting)",
        "",
        "Where they part",
        "  How many men were in the shaft?",
        "      9 men – d1.txt",
        "      11 men – d2.txt",
        "",
        "The page: report.html",
    ]


def test_the_summary_tells_how_many_origins_an_answer_of_several_has() -> None:
    made = quarry()
    (first, *others), both = made.origins, ("d1", "d3")
    for low, high, told in ((1, 3, "1 to 3 origins"), (1, 1, "1 origin"), (0, 0, "no origin")):
        behind = replace(first, documents=both, chains_low=low, chains_high=high)
        assert told in summary(replace(made, origins=(behind, *others)), styled=False)


def test_the_summary_tells_one_and_many_apart() -> None:
    one = Since(added=("a.txt",), verdicts=(Moved("p1", "It fits.", None, "conflict"),))
    many = Since(added=("a.txt", "b.txt"), closed=("How many?", "When?"))
    told = summary(replace(quarry(), since=one), styled=False)
    assert "1  account is new" in told
    assert "1  verdict has changed" in told
    told = summary(replace(quarry(), since=many), styled=False)
    assert "2  accounts are new" in told
    assert "2  questions are gone" in told


def test_nothing_hostile_reaches_the_terminal() -> None:
    made = quarry()
    asked = (replace(made.points[0], question="Who \x1b[31m\u202e?"), *made.points[1:])
    out = summary(replace(made, points=asked), page=Path("x\x1b[2J.html"), styled=False)
    assert not {c for c in out if ord(c) < 32 and c != "\n"} | ({"\u202e"} & set(out))
    assert "[U+001B]" in out
