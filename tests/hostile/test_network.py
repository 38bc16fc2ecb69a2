"""No document makes the program speak to the network, whatever it asks for."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import firsthand
from tests.hostile import mails, marked, packages, pages, pdfs
from tests.hostile.cases import Case

_CASES: tuple[Case, ...] = (
    *pages.CASES, *marked.CASES, *mails.CASES, *packages.CASES, *pdfs.CASES,
)  # fmt: skip
_CALLING = ("injected.html", "include.xhtml", "frames.html", "html.eml", "outside.docx",
            "odd-relations.docx", "script.pdf", "odd-address.warc", "capture.wacz", "odd.vtt",
            "marked-many-notes.md")  # fmt: skip
# A library of the parser's makes a socket when it is imported, to see whether there is IPv6, and
# uses it for nothing: what counts is speaking.
_GUARD = """
import os, sys
SPEAKING = ("socket.connect", "socket.getaddrinfo", "socket.gethostby", "socket.getnameinfo",
            "socket.send", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")
def heard(event, arguments):
    if event.startswith(SPEAKING):
        with open(os.environ["HEARD"], "a") as out:
            out.write(event + chr(10))
        raise RuntimeError(event)
sys.addaudithook(heard)
with open(os.environ["HEARD"], "a") as out:
    out.write("listening" + chr(10))
"""
_NETWORK = frozenset(
    "socket ssl asyncio http http.client http.server urllib.request ftplib smtplib poplib imaplib"
    " telnetlib xmlrpc requests httpx aiohttp urllib3 webbrowser socketserver".split()
)


@pytest.fixture
def calling(tmp_path: Path) -> Path:
    """A folder of documents that want something fetched."""
    folder = tmp_path / "calling"
    folder.mkdir()
    for case in _CASES:
        if case.name in _CALLING:
            (folder / case.name).write_bytes(case.made())
    assert len(list(folder.iterdir())) == len(_CALLING)
    return folder


def test_nothing_is_asked_of_the_network(
    calling: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guard = tmp_path / "guard"
    guard.mkdir()
    (guard / "sitecustomize.py").write_text(_GUARD)
    heard = tmp_path / "heard"
    monkeypatch.setenv("HEARD", str(heard))
    monkeypatch.syspath_prepend(guard)
    made = firsthand.examine([calling])
    assert made.accounts
    assert set(heard.read_text().split()) == {"listening"}


def test_it_works_the_same_where_there_is_no_network(calling: Path) -> None:
    alone = ["unshare", "--map-root-user", "--net"]
    if (
        not shutil.which("unshare")
        or subprocess.run([*alone, "true"], capture_output=True).returncode
    ):
        pytest.skip("this machine gives no namespace without a network")
    command = [sys.executable, "-m", "firsthand.cli", "examine", str(calling), "--json"]
    with_it = subprocess.run(command, capture_output=True, timeout=200)
    without = subprocess.run([*alone, *command], capture_output=True, timeout=200)
    assert with_it.returncode == without.returncode == 1
    assert with_it.stdout == without.stdout


def test_only_sources_knows_the_network() -> None:
    root = Path(firsthand.__file__).parent
    for path in sorted(root.rglob("*.py")):
        if path.name == "sources.py" and path.parent == root:
            continue
        assert not _imported(path) & _NETWORK, path.relative_to(root)


def _imported(path: Path) -> set[str]:
    out: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            out |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            out |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return out


def test_reading_imports_nothing_that_fetches() -> None:
    code = (
        "import sys; from firsthand.examination import texts; texts(sys.argv[1]); "
        "print(sorted({'urllib.request', 'http.client', 'ssl', 'requests'} & set(sys.modules)))"
    )
    readme = Path(__file__).parents[2] / "examples" / "butter-hall"
    for name in ("article.html", "letter.eml", "ngo_report.md", "hearing.vtt"):
        done = subprocess.run(
            [sys.executable, "-c", code, os.fspath(readme / name)], capture_output=True, text=True,
            timeout=60, check=True,
        )  # fmt: skip
        assert done.stdout.strip() == "[]", name
