"""What kind of file some bytes are: by their content first, by their name only in doubt."""

import gzip
import io
import zipfile

import pytest

from firsthand.errors import ReadingError
from firsthand.read import kinds

MEMO = "From: the harbour master\nTo: all crews\nDate: 3 May\nSubject: the gate\n\nIt stays shut.\n"
MAIL = MEMO.replace("the harbour master", "h@a.example").replace(
    "3 May", "Fri, 3 May 2019 10:00:00 +0000"
)


def packed(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in names:
            package.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "path", "kind"),
    [
        (b"%PDF-1.4\n", "a.txt", kinds.PDF),
        (b"\r\njunk \x00%PDF-1.7", "a", kinds.PDF),
        (b"He said that a file begins with %PDF- or not at all.", "a.txt", kinds.PLAIN),
        (packed("word/document.xml"), "a.zip", kinds.DOCX),
        (packed("datapackage.json", "archive/a.warc"), "a", kinds.WACZ),
        (b"WARC/1.0\r\n", "a", kinds.WARC),
        (gzip.compress(b"WARC/1.0\r\n", mtime=0), "a.gz", kinds.WARC),
        (b"<!DOCTYPE html><p>x", "a.txt", kinds.HTML),
        (b"\xef\xbb\xbf<html>", "a", kinds.HTML),
        (b"<?xml version='1.0'?><!-- saved --><html>", "a", kinds.HTML),
        (b"<p>He said no.</p>", "a", kinds.HTML),
        (b"<p>He said no.</p>", "a.txt", kinds.PLAIN),
        (b"<sighs> I said no.", "a.txt", kinds.PLAIN),
        ("<html><p>x".encode("utf-16"), "a", kinds.HTML),
        (b"words only", "a.html", kinds.PLAIN),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nx", "a.txt", kinds.VTT),
        (b"WEBVTTX is a word.", "a.txt", kinds.PLAIN),
        (b"1\r\n00:00:01,000 --> 00:00:02,000\r\nx", "a.txt", kinds.SRT),
        (MAIL.encode(), "a.txt", kinds.MAIL),
        (MEMO.encode(), "a.txt", kinds.PLAIN),
        (b"Received: by x\nFrom: a\nSubject: b\n\nx", "a", kinds.MAIL),
        (b"From a@b.example Fri May  3 10:00:00 2019\n" + MAIL.encode(), "a", kinds.MAIL),
        (b"From: a\nTo: b\n\nx", "a.eml", kinds.MAIL),
        (b"# Title\n\nWords.", "a.md", kinds.MARKDOWN),
        (b"# Title\n\nWords.", "a.txt", kinds.PLAIN),
        (b"MZ 12, said the label.", "a.txt", kinds.PLAIN),
        (b"words \0\0\0 and words", "a.txt", kinds.PLAIN),
        ("\u202eWords that run back.".encode(), "a.txt", kinds.PLAIN),
        (b"<p>x</p>", "C:\\pages\\a.HTM", kinds.HTML),
    ],
)
def test_media_type(data, path, kind):
    assert kinds.media_type(data, path) == kind


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"{\\rtf1", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
        (b"\x00\x00\x00\x18ftypmp42", "film"),
        (b"\x00\x00\x00\x18ftypheic", "HEIF"),
        (b"RIFF\x00\x00\x00\x00WEBP", "WebP"),
        (packed("a.txt"), "ZIP"),
        (packed("xl/workbook.xml"), "Excel"),
        (packed("META-INF/container.xml"), "e-book"),
        (b"PK\x03\x04 cut short", "damaged"),
        (gzip.compress(b"words", mtime=0), "gzip"),
        (b"\x1f\x8b broken", "gzip"),
        (bytes(range(1, 9)) * 40, "binary"),
        (b"MZ\x90\x00\x03\x00\x00\x00", "program"),
    ],
)
def test_what_cannot_be_read_is_named(data, what):
    with pytest.raises(ReadingError, match=what) as caught:
        kinds.media_type(data, "a.txt")
    assert caught.value.remedy.endswith(".")


def test_a_zip_with_a_password():
    data = bytearray(packed("word/document.xml"))
    at = data.index(b"PK\x01\x02") + 8
    data[at] |= 1
    with pytest.raises(ReadingError, match="password"):
        kinds.media_type(bytes(data), "a.docx")


def test_unknown_media_type():
    with pytest.raises(ReadingError, match="no reader"):
        kinds.reader("application/x-nothing")


def test_every_reader_is_there():
    for media_type in kinds.READERS:
        assert callable(kinds.reader(media_type))
