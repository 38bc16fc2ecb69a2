"""Files that are packed: DOCX, web captures, plain archives, and what they can burst into."""

from __future__ import annotations

import gzip
from collections.abc import Mapping

from tests.hostile.bursting import MEGABYTE, Entry, archive, entry, gzipped, zeros
from tests.hostile.cases import CLOSING, OPENING, Case, Outcome, raw

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)  # fmt: skip
_RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    'officeDocument" Target="word/document.xml"/></Relationships>'
)  # fmt: skip


def _zip(parts: Mapping[str, bytes | str], more: Mapping[str, Entry] | None = None) -> bytes:
    """An archive of parts, and of entries that lie or burst."""
    honest = {n: entry(d.encode() if isinstance(d, str) else d) for n, d in parts.items()}
    return archive({**honest, **(more or {})})


def _paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def _body(inner: str, doctype: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{doctype}<w:document xmlns:w="{_W}" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>'
        f"{_paragraph(OPENING)}{inner}{_paragraph(CLOSING)}</w:body></w:document>"
    )


def docx(document: str | bytes, more: Mapping[str, bytes | str] | None = None) -> bytes:
    """A word-processor file around one document part."""
    parts = {"[Content_Types].xml": _TYPES, "_rels/.rels": _RELS, "word/document.xml": document}
    return _zip({**parts, **(more or {})})


def _bomb(part: str, bursting: Entry) -> bytes:
    base: dict[str, bytes | str] = {"[Content_Types].xml": _TYPES, "_rels/.rels": _RELS}
    if part != "word/document.xml":
        base["word/document.xml"] = _body("")
    return _zip(base, {part: bursting})


_LAUGHS = "<!DOCTYPE x [" + "".join(
    f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12)
) + "]>"  # fmt: skip
_OUTSIDE = (
    '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd"><!ENTITY z SYSTEM "http://127.0.0.1:9/">]>'
)


def _warc(
    words: str, *, length: int | None = None, uri: str = "http://a.example/", kind: str = "text/html"
) -> bytes:  # fmt: skip
    """A capture with one response; ``length`` is what its header claims."""
    body = f"<!doctype html><title>The gate</title><p>{words}</p><p>{CLOSING}</p>".encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: " + kind.encode() + b"\r\n\r\n" + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0c0c0c0c-0000-4000-8000-000000000001>\r\n"
        f"WARC-Date: 2019-09-14T12:00:00Z\r\nWARC-Target-URI: {uri}\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http) if length is None else length}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def _wacz(warc: bytes, more: Mapping[str, Entry] | None = None) -> bytes:
    return _zip({"datapackage.json": '{"profile":"data-package","wacz_version":"1.1.1","resources":[]}',
                 "archive/data.warc": warc}, more)  # fmt: skip


def _gzipped(megabytes: int) -> bytes:
    """A capture whose record bursts into so many megabytes of zeros."""
    head = _warc("", length=megabytes * MEGABYTE + 500)
    return gzipped(head, b"\0" * MEGABYTE, megabytes)


def _case(name: str, data: bytes, outcome: Outcome, *holds: str) -> Case:
    return raw(name, data, outcome, holds)


CASES: tuple[Case, ...] = (
    Case("bomb.docx", lambda: _bomb("word/document.xml", zeros(1024)), "refused"),
    Case("bomb-beside.docx", lambda: _bomb("word/media/image1.png", zeros(1024)), "either"),
    Case("bomb-lying.docx", lambda: _bomb("word/document.xml", zeros(512, said=100)), "refused"),
    Case("bomb-notes.docx", lambda: _bomb("word/footnotes.xml", zeros(512)), "either"),
    _case("laughs.docx", docx(_body("<w:p><w:r><w:t>&e11;</w:t></w:r></w:p>", _LAUGHS)), "refused"),
    _case("outside.docx", docx(_body("<w:p><w:r><w:t>&y;&z;</w:t></w:r></w:p>", _OUTSIDE)), "refused"),
    _case("deep.docx", docx(_body("<w:sdt><w:sdtContent>" * 5_000 + _paragraph("x")
          + "</w:sdtContent></w:sdt>" * 5_000)), "either"),
    _case("deep-tables.docx", docx(_body("<w:tbl><w:tr><w:tc>" * 2_000 + _paragraph("x")
          + "</w:tc></w:tr></w:tbl>" * 2_000)), "either"),
    _case("not-xml.docx", docx(b"\0\1\2 no markup at all"), "refused"),
    _case("cut-xml.docx", docx(_body("")[:-60]), "either"),
    _case("empty-document.docx", docx(""), "refused"),
    _case("other-root.docx", docx("<?xml version='1.0'?><svg/>"), "either"),
    _case("hostile-words.docx", docx(_body(_paragraph(
          "“&lt;script&gt;document.title='OWNED'&lt;/script&gt;,” said Ada Lind."))), "read", OPENING, CLOSING),
    _case("many-paragraphs.docx", docx(_body(_paragraph("He left.") * 800)), "read", OPENING, CLOSING),
    _case("many-runs.docx", docx(_body("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 20_000 + "</w:p>")), "read",
          OPENING, CLOSING),
    _case("lost-notes.docx", docx(_body("<w:p><w:r><w:t>So.</w:t></w:r><w:r><w:footnoteReference w:id='9'/>"
          "</w:r><w:r><w:footnoteReference w:id='x'/></w:r><w:r><w:endnoteReference/></w:r></w:p>" * 100)),
          "read", OPENING, CLOSING),
    _case("odd-relations.docx", docx(_body("<w:p><w:hyperlink r:id='q'><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>"),
          {"word/_rels/document.xml.rels": "<Relationships><Relationship Id='q' Target='javascript:1' "
           "TargetMode='External'/><Relationship Id='q' Target='../../../../etc/passwd'/>"}), "either"),
    _case("climbing.docx", docx(_body(""), {"../../../../tmp/owned.xml": "x", "/abs/owned": "x"}), "either"),
    _case("many-parts.docx", docx(_body(""), {f"word/p{n}.xml": "" for n in range(20_000)}), "either"),
    _case("cut.docx", docx(_body(""))[:-40], "refused"),
    _case("no-directory.docx", docx(_body(""))[:300], "refused"),
    _case("archive.zip", _zip({"a.txt": OPENING}), "refused"),
    _case("empty.zip", b"PK\x05\x06" + b"\0" * 18, "refused"),
    _case("capture.warc", _warc(OPENING), "read", OPENING, CLOSING),
    _case("long-lie.warc", _warc(OPENING, length=1 << 40), "either"),
    _case("short-lie.warc", _warc(OPENING, length=20), "either"),
    _case("negative-lie.warc", _warc(OPENING, length=-5), "either"),
    _case("cut.warc", _warc(OPENING)[:150], "either"),
    _case("garbage.warc", _warc(OPENING) + b"WARC/1.0\r\n" + b"\xff" * 5_000, "either"),
    _case("odd-address.warc", _warc(OPENING, uri="javascript:document.title='OWNED'"), "either"),
    _case("odd-type.warc", _warc(OPENING, kind="text/html; charset=x-nothing; " + "a=b; " * 3_000), "either"),
    _case("many-records.warc", _warc("He left.") * 100, "read"),
    Case("bomb.warc.gz", lambda: _gzipped(1024), "either", ()),
    _case("capture.wacz", _wacz(_warc(OPENING)), "read", OPENING, CLOSING),
    Case("bomb.wacz", lambda: _wacz(_warc(OPENING), {"archive/big.warc": zeros(1024)}), "either", ()),
    _case("no-index.wacz", _zip({"datapackage.json": "{" * 50_000, "archive/x.warc.gz": b"\x1f\x8b\x08"}), "either"),
    Case("plain.gz", lambda: gzip.compress(OPENING.encode(), mtime=0), "refused"),
)  # fmt: skip
