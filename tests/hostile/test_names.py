"""Files whose names and kinds are hostile: each is told apart, and none stops the run."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import firsthand
from firsthand.report.terminal import summary
from tests.hostile.pages import BREAKOUT

WORDS = b"Ada Lind said on Monday that the harbour had stayed open.\n"
NAMES = (
    b"plain.txt",
    b"with blank .txt",
    b"-o",
    b"--help.txt",
    b"quote'\".txt",
    b"line\nfeed.txt",
    b"back\\slash.txt",
    b"percent%2e%2e%2f.txt",
    b"tab\tand\x1b[31mred.txt",
    BREAKOUT.replace("/", "∕").encode()[:240],
    "\u202etxt.exe".encode(),
    "caf\u00e9 \U0001f525.txt".encode(),
    b"not-utf8-\xff\xfe.txt",
    b"n" * 250,
    b"two..dots..txt",
    b"$(touch owned).txt",
    b"page.pdf",
)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder of hostile names, and of things that are no files."""
    place = tmp_path / "<b>folder"
    place.mkdir()
    for name in NAMES:
        with open(os.path.join(os.fsencode(place), name), "wb") as stream:
            stream.write(WORDS)
    (place / "deep").mkdir()
    (place / "deep" / "ring").symlink_to(place, target_is_directory=True)
    (place / "nowhere.txt").symlink_to(place / "gone.txt")
    (place / "itself.txt").symlink_to(place / "itself.txt")
    (place / "device.txt").symlink_to("/dev/zero")
    os.mkfifo(place / "pipe.txt")
    (place / "folder.html").mkdir()
    with socket.socket(socket.AF_UNIX) as listening:
        os.chdir(place)  # a socket's name may not be long
        listening.bind("socket.txt")
        yield place


def test_every_name_is_read_and_every_oddity_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    made = firsthand.examine([folder])
    read = {os.fsencode(a.text.path.removeprefix(f"{folder}/")) for a in made.accounts}
    assert read == set(NAMES)
    told = {p.path.removeprefix(f"{folder}/") for p in made.problems}
    assert told == {"nowhere.txt", "itself.txt", "device.txt", "pipe.txt", "socket.txt"}
    assert all(p.message.endswith(".") and p.remedy.endswith(".") for p in made.problems)


def test_the_command_writes_page_and_json_of_every_name(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    page = folder.parent / "page.html"
    command = [sys.executable, "-m", "firsthand.cli", "examine", str(folder), "-o", str(page)]
    done = subprocess.run([*command, "--json"], capture_output=True, timeout=200)
    assert done.returncode == 1, done.stderr
    assert len(json.loads(done.stdout)["documents"]) == len(NAMES)
    assert b"\x1b" not in done.stderr
    assert "<script>document" not in page.read_text("utf-8")
    assert not (folder.parent / "owned").exists()


def test_the_summary_moves_no_cursor(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    words = summary(firsthand.examine([folder]), styled=False)
    assert not {c for c in words if c in "\x1b\x07\x08\r\u202e\u2066" or "\ud800" <= c <= "\udfff"}
    assert words.encode("utf-8")
