"""The one module that imports warcio: the records of a web archive, read within limits.

Lengths and compression in an archive are claims of whoever made it; limits are kept while
reading, never by what a header says.
"""

from __future__ import annotations

import contextlib
import io
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeadersParserException

from firsthand.errors import ReadingError

MOST_BYTES = 1 << 30
"""Bytes that an archive may hold after decompression."""
MOST_IN_RECORD = 64 << 20
_MOST_RECORDS = 300_000
_RATIO = 300
_CHUNK = 1 << 16
_LONGEST_LINE = 1 << 16
_SPLIT = "Split the archive into smaller ones, or save the pages on their own."

_Broken = (
    ArchiveLoadFailed,
    StatusAndHeadersParserException,
    EOFError,
    ValueError,
    AttributeError,  # a record without an address
    TypeError,
    zlib.error,
)


@dataclass(frozen=True, slots=True)
class Record:
    """One record of an archive. ``status`` is that of HTTP, 200 where the record has none.

    ``content_type`` is as written, parameters included; ``data`` is empty where the record was
    not asked for. ``altered`` is set where the bytes do not fit the digest that is written for
    them, ``cut`` where the archive ends inside the record or the record is too large.
    """

    type: str
    address: str
    date: str
    status: int
    content_type: str
    location: str | None = None
    encoding: str = ""
    data: bytes = b""
    digest: str | None = None
    altered: bool = False
    cut: bool = False


class Budget:
    """How many bytes may still be read, over all archives of one file."""

    def __init__(self, packed: int) -> None:
        self.left = min(MOST_BYTES, max(64 << 20, _RATIO * packed))

    def spend(self, size: int) -> None:
        """Raises ReadingError where more was unpacked than is allowed."""
        self.left -= size
        if self.left < 0:
            raise ReadingError("The archive unpacks to more than can be read.", _SPLIT)


def records(data: bytes, budget: Budget, *, bodies: bool = True) -> Iterator[Record]:
    """The records of a WARC file, gzip-compressed or not, in order.

    With ``bodies`` those that may be documents come with their bytes. Raises ReadingError where
    the archive is damaged (what came before has been given) or unpacks to too much.
    """
    try:
        yield from _records(data, budget, bodies=bodies)
    except ArchiveLoadFailed as error:
        if "non-chunked" not in str(error):
            raise _damaged(error) from error
        # One compressed file instead of one for each record: the records before this error
        # were read rightly, so they are skipped in the unpacked form.
        yield from _after_first(_unpacked(data, budget), budget, bodies=bodies)
    except _Broken as error:
        raise _damaged(error) from error


def _after_first(data: bytes, budget: Budget, *, bodies: bool) -> Iterator[Record]:
    try:
        for number, record in enumerate(_records(data, budget, bodies=bodies)):
            if number:
                yield record
    except _Broken as error:
        raise _damaged(error) from error


def _damaged(error: Exception) -> ReadingError:
    return ReadingError(
        "The archive is damaged; what follows could not be read.",
        "Get it again from its source.",
    )


def _unpacked(data: bytes, budget: Budget) -> bytes:
    pieces: list[bytes] = []
    unpacker = zlib.decompressobj(wbits=31)
    waiting = data
    while waiting and not unpacker.eof:
        piece = unpacker.decompress(waiting, 1 << 20)
        waiting = unpacker.unconsumed_tail
        budget.spend(len(piece))
        pieces.append(piece)
    return b"".join(pieces)


def _records(data: bytes, budget: Budget, *, bodies: bool) -> Iterator[Record]:
    source = ArchiveIterator(io.BytesIO(data), check_digests=True)
    source.reader.readline = _within(source.reader.readline, budget)
    for _ in range(_MOST_RECORDS):
        with contextlib.redirect_stderr(io.StringIO()):  # the library prints its warnings
            record = next(source, None)
            made = _record(record, budget, bodies=bodies) if record is not None else None
        if made is None:
            return
        yield made
    raise ReadingError("The archive holds too many records.", _SPLIT)


def _within(readline: Callable[[int], bytes], budget: Budget) -> Callable[..., bytes]:
    """Lines of headers, each cut where it is too long: unpacked, one may fill the memory."""

    def line(length: int | None = None) -> bytes:
        found = readline(min(length or _LONGEST_LINE, _LONGEST_LINE))
        budget.spend(len(found))
        return found

    return line


def _record(record: Any, budget: Budget, *, bodies: bool) -> Record:
    headers, http = record.rec_headers, record.http_headers
    status = 200
    content_type = headers.get_header("Content-Type") or ""
    location = None
    encoding = ""
    if http is not None:
        code = http.get_statuscode()
        status = int(code) if code.isdigit() and len(code) == 3 else 0
        content_type = http.get_header("Content-Type") or ""
        location = http.get_header("Location")
        encoding = (http.get_header("Content-Encoding") or "").strip().lower()
    kind = record.rec_type or ""
    wanted = bodies and kind in ("response", "resource", "conversion") and 200 <= status < 300
    body = _body(record, budget) if wanted else b""
    rest = _drained(record.raw_stream, budget)
    checker = record.digest_checker
    return Record(
        kind,
        headers.get_header("WARC-Target-URI") or "",
        headers.get_header("WARC-Date") or "",
        status,
        content_type[:400],
        location=location,
        encoding=encoding,
        data=body,
        digest=headers.get_header("WARC-Payload-Digest"),
        altered=checker is not None and checker.passed is False,
        cut=rest or getattr(record.raw_stream, "limit", 0) > 0,
    )


def _body(record: Any, budget: Budget) -> bytes:
    stream = record.content_stream()
    pieces: list[bytes] = []
    size = 0
    while size <= MOST_IN_RECORD:
        piece = stream.read(_CHUNK)
        if not piece:
            break
        size += len(piece)
        budget.spend(len(piece))
        pieces.append(piece)
    return b"".join(pieces)[:MOST_IN_RECORD]


def _drained(stream: Any, budget: Budget) -> bool:
    """Reads what is left of a record, so that its digest is complete; whether words were left."""
    left = 0
    while piece := stream.read(_CHUNK):
        left += len(piece)
        budget.spend(len(piece))
    return left > MOST_IN_RECORD
