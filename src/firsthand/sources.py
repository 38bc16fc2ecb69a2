"""Where accounts come from: files, folders, web addresses and standard input become sources.

A source is named first and loaded later, in the process that reads it, so that a thousand files
are never in memory together. Nothing is fetched but an address that the user wrote.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from firsthand._version import __version__
from firsthand.errors import ReadingError, UsageError

LARGEST = 256 << 20
"""Bytes of the largest file that is read."""
SECONDS = 30
"""Time limit of one step of fetching an address, in seconds."""
STANDARD_INPUT = "-"
_SAVED_WITH = ("_files", ".files", "_fichiers", "_archivos", "-Dateien", "_bestanden")
_PAGES = (".html", ".htm", ".xhtml")


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read: its ``path`` as the user knows it, or bytes that are already here."""

    path: str
    data: bytes | None = None


def sources(
    paths: Sequence[str | os.PathLike[str]], *, without: Sequence[str | os.PathLike[str]] = ()
) -> tuple[Source, ...]:
    """The sources that some paths stand for, folders opened, each once, in a fixed order.

    Hidden files and what a browser saved beside a page are left out of folders, and so are the
    files ``without``, such as the report of the last run. Raises UsageError for a path that is
    not there, and where nothing is left to read.
    """
    out: dict[str, Source] = {}
    barred = {os.path.abspath(path) for path in without}
    for given in paths:
        for source in _of(os.fspath(given)):
            known = source.data is not None or _is_address(source.path)
            key = source.path if known else os.path.abspath(source.path)
            if key not in barred:
                out.setdefault(key, source)
    if not out:
        raise UsageError("There is nothing to read.", "Name a file, a folder or an address.")
    return tuple(out.values())


def load(source: Source) -> bytes:
    """The bytes of a source. Raises ReadingError where they cannot be had."""
    if source.data is not None:
        return _bounded(source.data)
    if _is_address(source.path):
        return _fetched(source.path)
    try:
        with open(source.path, "rb", opener=_at_once) as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise ReadingError("This is not a regular file.", "Name a file with a text in it.")
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise ReadingError(
            f"The file cannot be opened: {error.strerror}.", "Check its name and permissions."
        ) from error
    return _bounded(data)


def _at_once(path: str, flags: int) -> int:
    """Open without waiting: a named pipe would hold us up until somebody writes into it."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _of(path: str) -> Iterator[Source]:
    if path == STANDARD_INPUT:
        yield Source(STANDARD_INPUT, sys.stdin.buffer.read(LARGEST + 1))
    elif _is_address(path):
        yield Source(path)
    elif os.path.isdir(path):
        yield from (Source(p) for p in _inside(Path(path)))
    elif os.path.lexists(path):
        yield Source(path)
    else:
        raise UsageError(f"There is no file or folder {path!r}.", "Check the path.")


def _inside(folder: Path) -> Iterator[str]:
    """The files below a folder, sorted; links to folders are not followed."""
    for at, folders, files in os.walk(folder):
        pages = {name.rsplit(".", 1)[0] for name in files if name.lower().endswith(_PAGES)}
        folders[:] = sorted(
            f for f in folders if not f.startswith(".") and not _beside_a_page(f, pages)
        )
        for name in sorted(files):
            if not name.startswith("."):
                yield os.path.join(at, name)


def _beside_a_page(folder: str, pages: set[str]) -> bool:
    return any(folder == page + ending for ending in _SAVED_WITH for page in pages)


def _bounded(data: bytes) -> bytes:
    if len(data) > LARGEST:
        raise ReadingError(
            f"It is larger than {LARGEST >> 20} MB.", "Cut it into parts and read these."
        )
    return data


def _is_address(path: str) -> bool:
    return path.lower().startswith(("http://", "https://"))


def _fetched(address: str) -> bytes:
    """What a server sends for an address that the user gave; only web addresses are followed."""
    import http.client
    import urllib.error
    import urllib.request

    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler, urllib.request.HTTPHandler, urllib.request.HTTPSHandler,
        urllib.request.HTTPRedirectHandler, urllib.request.HTTPErrorProcessor,
        urllib.request.HTTPDefaultErrorHandler, urllib.request.UnknownHandler,
    ):  # fmt: skip
        opener.add_handler(handler())
    try:
        request = urllib.request.Request(  # noqa: S310 - the scheme was checked
            address, headers={"User-Agent": f"firsthand/{__version__}"}
        )
        with opener.open(request, timeout=SECONDS) as answer:
            data = _bounded(answer.read(LARGEST + 1))
            if getattr(answer, "length", 0):  # what is still to come by its own account
                raise http.client.IncompleteRead(data)
            return data
    except http.client.IncompleteRead as error:
        raise ReadingError(
            "The page did not arrive whole.", "Try again, or save it and read the file."
        ) from error
    except urllib.error.HTTPError as error:
        raise ReadingError(
            f"The server answered {error.code} ({error.reason}).",
            "Save the page and read the file.",
        ) from error
    except (OSError, ValueError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", None) or error
        raise ReadingError(
            f"The address could not be fetched: {reason}.", "Save the page and read the file."
        ) from error
