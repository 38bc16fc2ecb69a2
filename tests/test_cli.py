"""The command: its exit codes, what it prints where, its help, the same bytes twice."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import jsonschema
import pytest
import typer.main
from typer.testing import CliRunner

import firsthand
from firsthand import cli
from firsthand.report.json_form import schema
from tests.test_sources import site  # noqa: F401 - a fixture

EXAMPLES = Path(__file__).parents[1] / "examples" / "butter-hall"
SAID = "Ada Lind said that the gate was shut.[1]\n\nIt was burnt.\n"


def ran(
    *arguments: str | Path, given: bytes | None = None, **more: str
) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "firsthand.cli", *map(str, arguments)],
        input=given, capture_output=True, timeout=200, env={**os.environ, **more}, check=False,
    )  # fmt: skip


@pytest.fixture
def account(tmp_path: Path) -> Path:
    path = tmp_path / "account.txt"
    path.write_text(SAID)
    return path


def test_json_of_the_examples_keeps_to_the_schema(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    done = ran("examine", EXAMPLES, "--json", "-o", page)
    assert done.returncode == 0, done.stderr
    made = json.loads(done.stdout)
    jsonschema.validate(made, schema())
    assert [d["id"] for d in made["documents"]] == ["d1", "d2", "d3", "d4", "d5", "d6"]
    for kind in ("attributions", "claims", "citations", "media"):
        for entry in made[kind]:
            assert entry["document"] in {"d1", "d2", "d3", "d4", "d5", "d6"}
    assert page.read_text("utf-8").startswith("<!doctype html>")
    assert len(done.stderr.decode().splitlines()) == 6, "one line of progress for each"


def test_same_bytes_twice(tmp_path: Path, account: Path) -> None:
    runs = []
    for n, seed in enumerate(("1", "2")):
        page = tmp_path / f"{n}.html"
        paths = (account, EXAMPLES / "letter.eml", EXAMPLES / "article.html")
        done = ran("examine", *paths, "--json", "-o", page, "--jobs", n + 1, PYTHONHASHSEED=seed)
        runs.append((done.stdout, page.read_bytes()))
    assert runs[0] == runs[1]


def test_standard_input(account: Path) -> None:
    done = ran("examine", "-", "--json", given=SAID.encode())
    assert done.returncode == 0
    made = json.loads(done.stdout)
    assert [(d["path"], d["text"]) for d in made["documents"]] == [("-", SAID)]
    assert done.stderr == b""


def test_nothing_on_standard_input_is_told() -> None:
    done = ran("examine", "-", "--json", given=b"")
    assert done.returncode == 1
    (problem,) = json.loads(done.stdout)["firsthand"]["problems"]
    assert problem["path"] == "-"


def test_an_address(site: str) -> None:  # noqa: F811
    done = ran("examine", f"{site}/page", f"{site}/none", "--json")
    assert done.returncode == 1
    made = json.loads(done.stdout)
    assert [d["path"] for d in made["documents"]] == [f"{site}/page"]
    (problem,) = made["firsthand"]["problems"]
    assert problem["path"] == f"{site}/none"
    assert "404" in problem["message"]


def test_a_saved_page_with_its_folder(tmp_path: Path) -> None:
    (tmp_path / "story.html").write_text(f"<!doctype html><title>The gate</title><p>{SAID}</p>")
    (tmp_path / "story_files").mkdir()
    (tmp_path / "story_files" / "advert.html").write_text("<!doctype html><p>Buy a gate.</p>")
    made = json.loads(ran("examine", tmp_path, "--json").stdout)
    assert [Path(d["path"]).name for d in made["documents"]] == ["story.html"]


def test_something_unread_is_code_1_and_stands_in_the_summary(
    tmp_path: Path, account: Path
) -> None:
    (tmp_path / "torn.pdf").write_bytes(b"%PDF-1.7\n")
    done = ran("examine", tmp_path)
    assert done.returncode == 1
    assert "torn.pdf" in done.stdout.decode()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["examine"], "PATH"),
        (["examine", "gone.txt"], "no file or folder 'gone.txt'"),
        (["examine", "."], "nothing to read"),
        (["examine", "a.txt", "--fail-on", "nonsense"], "no finding is called 'nonsense'"),
        (["examine", "a.txt", "--seconds", "0"], "--seconds"),
        (["examine", "a.txt", "--jobs", "0"], "--jobs"),
        (["examine", "a.txt", "--no-such-option"], "--no-such-option"),
        (["nonsense"], "nonsense"),
    ],
)
def test_wrong_use_is_code_2(
    arguments: Sequence[str], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = ran(*arguments)
    assert done.returncode == 2
    assert words in done.stderr.decode()
    assert done.stdout == b""
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["gone/report.html", "folder", "account.txt"])
def test_a_page_that_cannot_be_written_is_refused_before_the_run(
    name: str, tmp_path: Path, account: Path
) -> None:
    (tmp_path / "folder").mkdir()
    done = ran("examine", account, "-o", tmp_path / name)
    assert done.returncode == 2
    assert "cannot be written" in done.stderr.decode().replace("\n", " ")
    assert account.read_text() == SAID


def test_the_last_report_is_no_account(tmp_path: Path, account: Path) -> None:
    report = tmp_path / "report.html"
    first = ran("examine", tmp_path, "-o", report, "--json")
    written = report.read_bytes()
    second = ran("examine", tmp_path, "-o", report, "--json")
    assert (first.stdout, written) == (second.stdout, report.read_bytes())


def test_findings_change_the_code_only_when_asked(account: Path) -> None:
    assert ran("examine", account).returncode == 0
    assert ran("examine", account, "--fail-on", "citation.unresolved").returncode == 4
    assert ran("examine", account, "--fail-on", "media.reused").returncode == 0
    both = ran("examine", account, "--fail-on", "media.reused, citation.unresolved", "--json")
    assert both.returncode == 4
    assert json.loads(both.stdout)["summary"]["findings"]["citation.unresolved"] == 1


def test_a_fault_of_ours_is_code_3(
    account: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from firsthand import examination

    def faulty(*_: object, **__: object) -> None:
        raise RuntimeError("a wheel came off")

    monkeypatch.setattr(examination, "examine", faulty)
    with pytest.raises(SystemExit) as ended:
        cli.main(["examine", str(account)])
    assert ended.value.code == 3
    said = capsys.readouterr().err
    assert "a wheel came off" in said
    assert "Traceback" not in said


def test_a_document_that_needs_too_long_is_stopped_and_kept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SAID)
    (tmp_path / "b.txt").write_text("He left, she said. " * 1_500)
    done = ran("examine", tmp_path, "--json", "--seconds", "1", "--jobs", "1")
    made = json.loads(done.stdout)
    assert [Path(d["path"]).name for d in made["documents"]] == ["a.txt", "b.txt"]
    assert done.returncode == int(bool(made["firsthand"]["problems"]))


def test_it_stops_when_it_is_told_to(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He left, she said. " * 20_000)
    command = [sys.executable, "-m", "firsthand.cli", "examine", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as going:
        time.sleep(3)
        going.send_signal(signal.SIGINT)
        _, said = going.communicate(timeout=60)
    assert going.returncode == 130
    assert b"Traceback" not in said


def test_words_that_the_terminal_cannot_write_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "h\u00e9l\u00e8ne\u202e.txt").write_text("H\u00e9l\u00e8ne \u0141 said so: \u6f22.")
    done = ran("examine", tmp_path, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0, done.stderr


def test_version_and_schema() -> None:
    assert ran("--version").stdout.decode().strip() == f"firsthand {firsthand.__version__}"
    assert json.loads(ran("schema").stdout) == schema()


def test_help_needs_under_half_a_second() -> None:
    spent = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert ran("--help").returncode == 0
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(spent) < 0.5


COMMANDS = sorted(typer.main.get_command(cli.app).commands)  # type: ignore[attr-defined]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_every_command_has_an_example(command: str) -> None:
    shown = CliRunner().invoke(cli.app, [command, "--help"])
    assert shown.exit_code == 0
    assert f"Example: firsthand {command}" in shown.output


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from firsthand.cli import app; "
        "print(sorted({'spacy', 'numpy', 'turbohtml', 'pypdfium2', 'rich.progress', 'networkx'}"
        " & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_exports_are_written_and_are_no_accounts_of_the_next_run(tmp_path: Path) -> None:
    (tmp_path / "account.txt").write_text(SAID)
    wishes = ("--geojson", tmp_path / "places.geojson", "--csv", tmp_path / "tables")
    runs = []
    for _ in range(2):
        done = ran("examine", tmp_path, "--json", *wishes)
        assert done.returncode == 0, done.stderr
        runs.append(done.stdout)
    assert runs[0] == runs[1]
    made = json.loads((tmp_path / "places.geojson").read_bytes())
    assert made["type"] == "FeatureCollection"
    names = sorted(p.name for p in (tmp_path / "tables").iterdir())
    assert names == ["agency.csv", "distances.csv", "moments.csv", "places.csv", "quantities.csv"]
    for name in names:
        assert (tmp_path / "tables" / name).read_bytes().startswith(b"\xef\xbb\xbfid,document,")


@pytest.mark.parametrize("option", ["--geojson", "--csv"])
def test_an_export_that_cannot_be_written_is_refused_before_the_run(
    tmp_path: Path, account: Path, option: str
) -> None:
    for target in (tmp_path / "no" / "where", account):
        done = ran("examine", account, option, target)
        assert done.returncode == 2
        assert option in done.stderr.decode()
    assert account.read_text() == SAID
