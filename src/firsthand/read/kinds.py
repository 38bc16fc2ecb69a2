"""What kind of file some bytes are, told by the content, and which reader reads it.

The name of the file only breaks ties: between plain text and Markdown, and where the content
alone is doubtful. What no reader can read raises a ReadingError that names it.
"""

from __future__ import annotations

import importlib
import io
import re
import zipfile
import zlib
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import cast

from firsthand.errors import ReadingError
from firsthand.model import Blob, Text
from firsthand.read import charset

Reader = Callable[..., tuple[Text, ...]]
"""``read(data, *, path, blob)`` of one format's module."""

PLAIN = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIL = "message/rfc822"
SRT = "application/x-subrip"
VTT = "text/vtt"
WARC = "application/warc"
WACZ = "application/wacz"

READERS: dict[str, str] = {
    PLAIN: "firsthand.read.plain",
    MARKDOWN: "firsthand.read.markdown",
    HTML: "firsthand.read.html",
    PDF: "firsthand.read.pdf.reader",
    DOCX: "firsthand.read.docx.reader",
    MAIL: "firsthand.read.mail",
    SRT: "firsthand.read.transcripts",
    VTT: "firsthand.read.transcripts",
    WARC: "firsthand.read.captures",
    WACZ: "firsthand.read.captures",
}

_IN_ANY_ENCODING = frozenset((PLAIN, MARKDOWN, HTML, SRT, VTT))
_HEAD = 1 << 16
_SAVE_AS = "Save it as PDF, DOCX, HTML or plain text and read that file."
_TRANSCRIBE = "Firsthand reads words: write down what is said or shown in a text file."
_UNPACK = "Unpack it and read the files that are in it."
_NOT_A_DOCUMENT = "It holds no document; leave it out."

# First bytes of what cannot be read, what it is, and what to do. Offsets are 0 unless given.
_FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old or password-protected Office file", _SAVE_AS),
    (b"{\\rtf", "an RTF document", _SAVE_AS),
    (b"%!PS", "a PostScript file", _SAVE_AS),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture", _TRANSCRIBE),
    (b"\xff\xd8\xff", "a JPEG picture", _TRANSCRIBE),
    (b"GIF87a", "a GIF picture", _TRANSCRIBE),
    (b"GIF89a", "a GIF picture", _TRANSCRIBE),
    (b"II*\x00", "a TIFF picture", _TRANSCRIBE),
    (b"MM\x00*", "a TIFF picture", _TRANSCRIBE),
    (b"8BPS", "a Photoshop picture", _TRANSCRIBE),
    (b"ID3", "a sound recording", _TRANSCRIBE),
    (b"\xff\xfb", "a sound recording", _TRANSCRIBE),
    (b"OggS", "a sound or film recording", _TRANSCRIBE),
    (b"fLaC", "a sound recording", _TRANSCRIBE),
    (b"\x1aE\xdf\xa3", "a film", _TRANSCRIBE),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"\xfd7zXZ\x00", "an XZ archive", _UNPACK),
    (b"BZh", "a bzip2 archive", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", _UNPACK),
    (b"SQLite format 3\x00", "a SQLite database", _NOT_A_DOCUMENT),
    (b"MZ", "a Windows program", _NOT_A_DOCUMENT),
    (b"\x7fELF", "a program", _NOT_A_DOCUMENT),
    (b"\xcf\xfa\xed\xfe", "a program", _NOT_A_DOCUMENT),
    (b"\xca\xfe\xba\xbe", "a program", _NOT_A_DOCUMENT),
    (b"\x00asm", "a program", _NOT_A_DOCUMENT),
    (b"!BDN", "an Outlook mailbox", "Export its messages as .eml files."),
)
# Two- and three-letter beginnings that a plain text may have as well ("MZ 12, ...", "BZh").
_ALSO_WORDS = (b"MZ", b"BZh", b"ID3", b"8BPS", b"%!PS", b"!BDN")

_HTML_SURE = re.compile(r"(?:<!doctype\s+html|<(?:html|head|body)[\s>/])", re.I)
_HTML_LIKELY = re.compile(
    r"<(?:title|meta|link|script|style|div|p|h[1-6]|table|ul|ol|section|article|main|header|nav"
    r"|span|font|center|a|b|i|em|strong|br|hr|img|iframe|blockquote|pre|!--)[\s>/-]",
    re.I,
)
_PROLOGUE = re.compile(r"\s*(?:<\?xml[^>]{0,400}>\s*)?(?:<!--(?s:.{0,4000}?)-->\s*){0,8}", re.I)
_VTT = re.compile(r"WEBVTT(?:[ \t\r\n]|$)")
_SRT = re.compile(
    r"\s*\d{1,7}[ \t]*(?:\r\n|\n|\r)"
    r"[ \t]*\d{1,3}:\d{1,2}:\d{1,2}[,.]\d{1,3}[ \t]*-->[ \t]*\d{1,3}:\d{1,2}:\d{1,2}[,.]\d{1,3}"
)
_HEADER = re.compile(r"([!-9;-~]{1,76}):(?:[ \t]|$)")
_MAIL_DATE = re.compile(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d")
_MAIL_KNOWN = frozenset(
    "from to cc bcc date subject sender reply-to message-id mime-version received return-path "
    "content-type content-transfer-encoding delivered-to in-reply-to references dkim-signature "
    "x-mailer user-agent".split()
)
_MAIL_TECHNICAL = frozenset(
    "message-id mime-version received return-path delivered-to dkim-signature".split()
)


def media_type(data: bytes, path: str) -> str:
    """The media type by which `READERS` finds the reader.

    Raises ReadingError for an empty file and for what no reader can read.
    """
    if not data:
        raise ReadingError("The file is empty.", "Check that it was saved or downloaded fully.")
    known = _packed(data) or _by_first_bytes(data)
    if known is not None:
        return known
    _refuse_foreign(data)
    head = charset.decode(_beginning(data))
    if _control_share(head) > 0.1:
        raise ReadingError("The file is in a binary form that is not known.", _SAVE_AS)
    return _of_characters(head, PurePosixPath(path.replace("\\", "/")).suffix.lower())


def reader(media_type: str) -> Reader:
    """The `read` function for a media type; its module is imported now, not before.

    Raises ReadingError for a media type that has no reader.
    """
    name = READERS.get(media_type)
    if name is None:
        raise ReadingError(f"There is no reader for {media_type}.", _SAVE_AS)
    return cast(Reader, importlib.import_module(name).read)


def enclosed(
    data: bytes, *, media_type: str, path: str, blob: Blob, declared: str | None = None
) -> tuple[Text, ...]:
    """What the reader makes of bytes that came inside others: in a mail, in a capture.

    ``declared`` is the encoding that the envelope names. Raises ReadingError as readers do.
    """
    read = reader(media_type)
    if declared is not None and media_type in _IN_ANY_ENCODING:
        return read(data, path=path, blob=blob, declared=declared)
    return read(data, path=path, blob=blob)


def _by_first_bytes(data: bytes) -> str | None:
    if b"%PDF-" in data[:1024] and _before(data, b"%PDF-"):
        return PDF
    if data.startswith(b"WARC/"):
        return WARC
    return None


def _before(data: bytes, magic: bytes) -> bool:
    """Whether nothing that reads as text stands before the magic bytes.

    Files with junk before ``%PDF-`` are common; a text that speaks of "%PDF-" is not a PDF.
    """
    ahead = data[: data.index(magic)]
    return len(re.findall(rb"[A-Za-z]{2,}", ahead)) <= 4


def _packed(data: bytes) -> str | None:
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data)
    if data.startswith(b"\x1f\x8b"):
        try:
            first = zlib.decompressobj(wbits=31).decompress(data[:_HEAD], 64)
        except zlib.error:
            first = b""
        if first.startswith(b"WARC/"):
            return WARC
        raise ReadingError("The file is gzip-compressed.", _UNPACK)
    return None


def _zipped(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            locked = any(info.flag_bits & 1 for info in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ReadingError(
            "The file begins as a ZIP archive but is damaged.", "Get it again from its source."
        ) from error
    if locked:
        raise ReadingError(
            "The file is a ZIP archive with a password.", "Unpack it with the password first."
        )
    present = frozenset(names)
    if "word/document.xml" in present or any(n.startswith("word/document") for n in names):
        return DOCX
    if "datapackage.json" in present and any(n.startswith("archive/") for n in names):
        return WACZ
    for sign, what in (
        ("xl/workbook.xml", "an Excel workbook"),
        ("ppt/presentation.xml", "a PowerPoint presentation"),
        ("META-INF/container.xml", "an e-book"),
        ("content.xml", "an OpenDocument file"),
    ):
        if sign in present:
            raise ReadingError(f"The file is {what}.", _SAVE_AS)
    raise ReadingError("The file is a ZIP archive.", _UNPACK)


def _refuse_foreign(data: bytes) -> None:
    for magic, what, remedy in _FOREIGN:
        if data.startswith(magic) and not (magic in _ALSO_WORDS and _is_written(data)):
            raise ReadingError(f"The file is {what}.", remedy)
    if data[4:8] == b"ftyp":
        picture = data[8:11] in (b"hei", b"mif", b"avi")
        what = "a HEIF or AVIF picture" if picture else "a film or sound recording"
        raise ReadingError(f"The file is {what}.", _TRANSCRIBE)
    if data.startswith(b"RIFF") and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        what = "a WebP picture" if data[8:12] == b"WEBP" else "a film or sound recording"
        raise ReadingError(f"The file is {what}.", _TRANSCRIBE)
    if data[257:262] == b"ustar":
        raise ReadingError("The file is a tar archive.", _UNPACK)
    if data.startswith(b"BM") and len(data) > 14 and data[6:10] == b"\0\0\0\0":
        raise ReadingError("The file is a BMP picture.", _TRANSCRIBE)


def _is_written(data: bytes) -> bool:
    """Whether the first kilobyte holds no byte that written text would not hold."""
    return not re.search(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]", data[:1024])


def _beginning(data: bytes) -> bytes:
    """The first 64 KiB, cut before a broken character where that is possible."""
    if len(data) <= _HEAD:
        return data
    head = data[:_HEAD]
    for cut in range(4):  # a UTF-8 character has at most four bytes
        try:
            head[: _HEAD - cut].decode("utf-8")
        except UnicodeDecodeError:
            continue
        return head[: _HEAD - cut]
    return head


def _control_share(head: str) -> float:
    """The share of control characters other than white space and NUL.

    NULs alone do not make a file binary: damaged text files have runs of them.
    """
    controls = len(re.findall("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]", head))
    zeros = head.count("\0")
    if zeros * 2 > len(head):
        return 1.0
    return controls / max(1, len(head) - zeros)


def _of_characters(head: str, suffix: str) -> str:
    start = head.lstrip("﻿")
    if _VTT.match(start):
        return VTT
    if _SRT.match(start):
        return SRT
    if start.startswith("WARC/"):
        return WARC
    if _is_mail(start, suffix):
        return MAIL
    if _is_html(start, suffix):
        return HTML
    return MARKDOWN if suffix in (".md", ".markdown", ".mkd", ".mdown") else PLAIN


def _is_html(start: str, suffix: str) -> bool:
    prologue = _PROLOGUE.match(start)
    body = start[prologue.end() if prologue else 0 :]
    if _HTML_SURE.match(body):
        return True
    if suffix in (".html", ".htm", ".xhtml", ".shtml"):
        return re.search(r"<[a-z!/]", start, re.I) is not None
    if suffix in (".txt", ".text", ".md", ".markdown", ".mkd", ".mdown"):
        return False
    return _HTML_LIKELY.match(body) is not None


def _is_mail(start: str, suffix: str) -> bool:
    lines = start[:_HEAD].splitlines()
    if lines and re.match(r">?From \S+ .*\d\d:\d\d", lines[0]):
        lines = lines[1:]  # the line that mailboxes put before each message
    found: dict[str, str] = {}
    for line in lines[:400]:
        if not line.strip():
            break
        if line[0] in " \t" and found:
            continue
        header = _HEADER.match(line)
        if header is None:
            return False
        found.setdefault(header[1].lower(), line[header.end() :].strip())
    known = _MAIL_KNOWN & found.keys()
    if suffix in (".eml", ".mht", ".mhtml") and len(known) >= 2:
        return True
    if len(known) < 3:
        return False
    if _MAIL_TECHNICAL & known:
        return True
    # A memorandum, too, begins with From, To, Date and Subject: a mail has an address and a date
    # in the form of the standard.
    return "@" in found.get("from", "") and _MAIL_DATE.match(found.get("date", "")) is not None
