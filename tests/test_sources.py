"""Where accounts come from: files, folders, saved pages, standard input, addresses."""

from __future__ import annotations

import io
import os
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from firsthand import sources as sources_module
from firsthand.errors import ReadingError, UsageError
from firsthand.sources import Source, load, sources

PAGE = b"<!doctype html><p>Ada Lind said that the gate was shut.</p>"


def paths(*given: str | Path) -> list[str]:
    return [source.path for source in sources(given)]


def test_files_come_in_the_order_in_which_they_are_named(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text("x")
    assert paths(tmp_path / "b.txt", tmp_path / "a.txt") == [
        str(tmp_path / "b.txt"), str(tmp_path / "a.txt")]  # fmt: skip


def test_a_folder_is_opened_in_a_fixed_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden", "deep/c.txt", "deep/.git/d.txt", "also/e.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert paths(tmp_path) == [
        str(tmp_path / name) for name in ("a.txt", "b.txt", "also/e.txt", "deep/c.txt")]  # fmt: skip


@pytest.mark.parametrize(
    "beside", ["story_files", "story.files", "story_fichiers", "story-Dateien"]
)
def test_what_a_browser_saved_beside_a_page_is_left_out(tmp_path: Path, beside: str) -> None:
    (tmp_path / "story.html").write_bytes(PAGE)
    (tmp_path / beside).mkdir()
    (tmp_path / beside / "frame.html").write_bytes(PAGE)
    (tmp_path / "other_files").mkdir()
    (tmp_path / "other_files" / "kept.html").write_bytes(PAGE)
    assert paths(tmp_path) == [
        str(tmp_path / "story.html"), str(tmp_path / "other_files" / "kept.html")]  # fmt: skip


def test_a_saved_folder_that_is_named_itself_is_read(tmp_path: Path) -> None:
    (tmp_path / "story.html").write_bytes(PAGE)
    (tmp_path / "story_files").mkdir()
    (tmp_path / "story_files" / "frame.html").write_bytes(PAGE)
    assert paths(tmp_path / "story_files") == [str(tmp_path / "story_files" / "frame.html")]


def test_one_file_named_twice_is_one_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("x")
    monkeypatch.chdir(tmp_path)
    assert paths("a.txt", ".", "./a.txt", tmp_path / "a.txt") == ["a.txt"]


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "ring").symlink_to(tmp_path, target_is_directory=True)
    assert paths(tmp_path) == [str(tmp_path / "a.txt")]


def test_what_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no file or folder .*gone") as told:
        sources([tmp_path / "gone.txt"])
    assert told.value.remedy


@pytest.mark.parametrize("given", [[], ["."]])
def test_nothing_to_read_is_wrong_use(
    given: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="nothing to read"):
        sources(given)


def test_standard_input_is_taken_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE)))
    assert sources(["-", "-"]) == (Source("-", PAGE),)


def test_too_much_is_a_problem_of_that_source_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources_module, "LARGEST", 10)
    (tmp_path / "large.txt").write_bytes(b"x" * 11)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 20)))
    for source in sources(["-", tmp_path / "large.txt"]):
        with pytest.raises(ReadingError, match="larger than"):
            load(source)


def test_a_named_pipe_does_not_hold_us_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ReadingError, match="not a regular file"):
        load(Source(str(tmp_path / "pipe")))


@pytest.mark.parametrize("target", ["/dev/zero", "/dev/null"])
def test_devices_are_not_read(target: str, tmp_path: Path) -> None:
    (tmp_path / "device").symlink_to(target)
    with pytest.raises(ReadingError, match="not a regular file"):
        load(Source(str(tmp_path / "device")))


def test_a_dead_link_says_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "dead").symlink_to(tmp_path / "gone")
    with pytest.raises(ReadingError, match="cannot be opened: No such file"):
        load(Source(str(tmp_path / "dead")))


class _Pages(BaseHTTPRequestHandler):
    """A small site: a page, a way to it, a dead end, a ring, a way to a file, a slow page."""

    def do_GET(self) -> None:
        moved = {"/old": "/page", "/ring": "/ring", "/file": "file:///etc/passwd"}.get(self.path)
        if moved:
            self.send_response(302)
            self.send_header("Location", moved)
            self.end_headers()
        elif self.path == "/page":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(PAGE)
        elif self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            try:
                for _ in range(200):
                    self.wfile.write(b"x")
                    time.sleep(0.05)
            except OSError:
                return
        elif self.path == "/cut":
            self.send_response(200)
            self.send_header("Content-Length", "5000")
            self.end_headers()
            self.wfile.write(b"x")
        elif self.path == "/garbage":
            self.wfile.write(b"\0\1\2 no answer\r\n\r\n")
        else:
            self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("path", ["/page", "/old"])
def test_an_address_is_fetched(site: str, path: str) -> None:
    (source,) = sources([site + path])
    assert source.data is None, "an address is fetched where it is read, not before"
    assert load(source) == PAGE


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/none", r"answered 404 \(Not Found\)"),
        ("/ring", "answered 302"),
        ("/file", "could not be fetched|answered 302"),
        ("/cut", "did not arrive whole"),
        ("/garbage", "could not be fetched"),
    ],
)
def test_what_the_network_refuses_is_told(site: str, path: str, why: str) -> None:
    with pytest.raises(ReadingError, match=why) as told:
        load(Source(site + path))
    assert "read the file" in told.value.remedy


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/", "http://[::bad/", "http://"])
def test_nobody_there(address: str) -> None:
    with pytest.raises(ReadingError, match="could not be fetched"):
        load(Source(address))


def test_only_web_addresses_are_addresses() -> None:
    for path in ("file:///etc/passwd", "ftp://127.0.0.1/a", "javascript:1", "data:,x"):
        with pytest.raises(UsageError):
            sources([path])


def test_a_page_that_drips_is_given_up(site: str) -> None:
    from firsthand.examination import Options, outcome

    begun = time.monotonic()
    made = outcome(Source(f"{site}/slow"), Options(seconds=1))
    assert time.monotonic() - begun < 8
    assert "within 1 seconds" in made.problems[0].message
