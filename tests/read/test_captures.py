"""Captures of the web: pages by address, digests, redirects, limits."""

import gzip
import hashlib
import io
import json
import zipfile

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from firsthand.errors import ReadingError
from firsthand.read import records
from tests.read.makers import archive
from tests.read.support import law, texts

PAGE = (
    b"<html><head><title>Gate</title></head><body><p>The gate was shut at three.</p></body></html>"
)
HTML = "text/html; charset=utf-8"


def read(data: bytes, path: str = "a.warc"):
    found = texts(data, path)
    for text in found:
        law(text)
    return found


def places(found) -> list[str]:
    return [text.path.partition("!/")[2] for text in found]


def problems(found) -> list[str]:
    return [problem.message for text in found for problem in text.problems]


def captured(*responses) -> bytes:
    """An archive of (address, status line, headers, body)."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False)
    for address, status, headers, body in responses:
        http = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                address, "response", payload=io.BytesIO(body), http_headers=http
            )
        )
    return out.getvalue()


@pytest.mark.parametrize("form", ["plain", "records", "whole"])
def test_pages_and_documents_are_texts_of_their_own(form):
    data = archive(
        [
            ("https://a.example/gate", PAGE, HTML),
            ("https://a.example/x.png", b"\x89PNG\r\n\x1a\n", "image/png"),
            ("https://a.example/x.js", b"var gate = 1", "text/javascript"),
            ("https://a.example/data", b'{"gate": "shut"}', "text/plain"),
            ("https://a.example/log.txt", b"Log\n\nThe gate was shut at four.\n", "text/plain"),
            ("https://a.example/file", PAGE, "application/octet-stream"),
        ],
        packed=form == "records",
    )
    found = read(gzip.compress(data) if form == "whole" else data)
    assert places(found) == [
        "https://a.example/gate", "https://a.example/log.txt", "https://a.example/file",
    ]  # fmt: skip
    assert [text.reader.split()[0] for text in found] == ["html", "plain", "html"]
    assert problems(found) == []
    assert found[0].metadata.title is not None
    assert found[0].metadata.title.value == "Gate"
    assert len({text.id for text in found}) == 3


def test_the_encoding_of_the_envelope_goes_first():
    body = "<meta charset=koi8-r><p>Ворота закрыли в три часа.</p>".encode("cp1251")
    (text,) = read(
        archive([("https://a.example/", body, "text/html; charset=windows-1251")], packed=False)
    )
    assert "Ворота закрыли" in text.characters


def test_links_are_resolved_by_the_address_of_the_page():
    body = (
        b'<p>See <a href="/log">the log</a> and note<a href="https://a.example/1/#n1">[1]</a>.</p>'
        b'<p id="n1">[1] Log.</p>'
    )
    (text,) = read(archive([("https://a.example/1/", body, HTML)], packed=False))
    assert [(m.kind, m.target) for m in text.marks] == [
        ("link", "https://a.example/log"), ("note_ref", "#n1"),
    ]  # fmt: skip


def test_redirects_errors_and_empty_pages_are_passed_over():
    found = read(
        captured(
            (
                "https://a.example/",
                "301 Moved",
                [("Location", "/gate"), ("Content-Type", HTML)],
                b"<p>go",
            ),
            ("https://a.example/no", "404 Not Found", [("Content-Type", HTML)], PAGE),
            ("https://a.example/blank", "200 OK", [("Content-Type", HTML)], b"<html></html>"),
            ("https://a.example/gate", "200 OK", [("Content-Type", HTML)], PAGE),
        )
    )
    assert places(found) == ["https://a.example/gate"]
    assert problems(found) == []


def test_bodies_are_unpacked_and_joined():
    packed = gzip.compress(PAGE, mtime=0)
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE)
    found = read(
        captured(
            ("https://a.example/1", "200 OK", [("Content-Type", HTML), ("Content-Encoding", "gzip")], packed),
            ("https://a.example/2", "200 OK", [("Content-Type", HTML), ("Transfer-Encoding", "chunked")], chunked),
            ("https://a.example/3", "200 OK", [("Content-Type", HTML), ("Content-Encoding", "gzip")], PAGE),
        )
    )  # fmt: skip
    assert len(found) == 3
    assert all("shut at three" in text.characters for text in found)


def test_a_body_that_cannot_be_unpacked_is_told():
    found = read(
        captured(
            ("https://a.example/gate", "200 OK", [("Content-Type", HTML)], PAGE),
            ("https://a.example/br", "200 OK", [("Content-Type", HTML), ("Content-Encoding", "zstd")],
             b"\x28\xb5\x2f\xfd" + bytes(40)),
        )
    )  # fmt: skip
    assert problems(found) == ["It is compressed as zstd."]
    assert found[0].problems[0].path == "a.warc!/https://a.example/br"


def test_two_states_of_one_page():
    later = PAGE.replace(b"three", b"four")
    pages = [("https://a.example/", body, HTML) for body in (PAGE, later, PAGE)]
    found = read(archive(pages, packed=False))
    assert places(found) == ["https://a.example/", "https://a.example/ (2020-05-03T10:00:00Z)"]


def test_a_changed_byte_is_noticed():
    data = archive([("https://a.example/", PAGE, HTML)], packed=False)
    found = read(data.replace(b"at three", b"at seven"))
    assert "digest" in problems(found)[0]


def test_a_page_that_was_only_revisited_is_told():
    out = io.BytesIO(archive([("https://a.example/", PAGE, HTML)], packed=False))
    out.seek(0, io.SEEK_END)
    writer = WARCWriter(out, gzip=False)
    http = StatusAndHeaders("200 OK", [("Content-Type", HTML)], protocol="HTTP/1.1")
    for address in ("https://a.example/", "https://a.example/other"):
        writer.write_record(
            writer.create_revisit_record(
                address, "sha1:" + "A" * 32, address, "2019-01-01T00:00:00Z", http_headers=http
            )
        )
    found = read(out.getvalue())
    assert [p.path for text in found for p in text.problems] == ["a.warc!/https://a.example/other"]


def test_documents_inside_are_read_by_their_readers():
    mail = (
        b"From: a@a.example\nTo: b@a.example\nSubject: s\nMIME-Version: 1.0\n\nThe gate was shut.\n"
    )
    found = read(archive([("https://a.example/m.eml", mail, "message/rfc822")], packed=False))
    assert found[0].reader.startswith("mail")


def test_a_capture_inside_a_capture_or_a_mail_is_refused():
    inner = archive([("https://b.example/", PAGE, HTML)], packed=False)
    found = read(
        archive(
            [("https://a.example/", PAGE, HTML), ("https://a.example/c", inner, "text/plain")],
            packed=False,
        )
    )
    assert problems(found) == ["It is a capture inside a capture."]
    with pytest.raises(ReadingError, match="inside another"):
        texts(inner, "a.eml!/b.warc")


@pytest.mark.parametrize("packed", [True, False])
def test_an_archive_that_ends_too_early(packed):
    pages = [(f"https://a.example/{n}", PAGE * 9, HTML) for n in range(9)]
    data = archive(pages, packed=packed)
    found = read(data[: int(0.55 * len(data))])
    assert 2 < len(found) < 9
    assert problems(found)


@pytest.mark.parametrize(
    "data",
    [
        b"WARC/1.0\r\n\r\n",
        b"WARC/1.0\r\nWARC-Type: response\r\n\r\n<p>words</p>",
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://b/\r\nContent-Length: -9\r\n\r\nx",
        b"WARC/1.0\r\n" + b"a: b\r\n" * 10_000,
        b"WARC/9.9\r\nContent-Length: x\r\n\r\n",
        archive([("https://a.example/x.png", b"x", "image/png")], packed=False),
    ],
)
def test_archives_without_pages(data):
    with pytest.raises(ReadingError):
        read(data)


def test_junk_after_the_records_costs_nothing_but_a_word():
    found = read(archive([("https://a.example/", PAGE, HTML)], packed=False) + b"junk\n" * 100)
    assert len(found) == 1
    assert "damaged" in problems(found)[0]


def test_a_bomb_is_stopped_while_it_is_read(monkeypatch):
    monkeypatch.setattr(records, "MOST_BYTES", 1 << 20)
    pages = [
        ("https://a.example/", PAGE, HTML),
        ("https://a.example/0", bytes(8 << 20), "image/png"),
    ]
    found = read(archive(pages, packed=True))
    assert len(found) == 1
    assert "more than can be read" in problems(found)[0]


def package(data: bytes, *, pages=(), digest: str | None = None, name="data.warc") -> bytes:
    out = io.BytesIO()
    resources = [
        {
            "path": f"archive/{name}",
            "hash": "sha256:" + (digest or hashlib.sha256(data).hexdigest()),
        }
    ]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr(f"archive/{name}", data)
        z.writestr("datapackage.json", json.dumps({"resources": resources}))
        if pages:
            lines = [json.dumps({"format": "json-pages-1.0"}), "{broken"]
            lines += [json.dumps({"url": address}) for address in pages]
            z.writestr("pages/pages.jsonl", "\n".join(lines))
    return out.getvalue()


def test_only_what_is_listed_as_a_page_is_read_redirects_followed():
    data = captured(
        ("https://a.example/", "302 Found", [("Location", "http://www.a.example/gate/")], b""),
        ("http://www.a.example/gate/", "200 OK", [("Content-Type", HTML)], PAGE),
        ("https://ads.example/frame", "200 OK", [("Content-Type", HTML)], PAGE),
    )
    found = read(
        package(data, pages=["https://a.example/#top", "https://a.example/gone"]), "a.wacz"
    )
    assert places(found) == ["http://www.a.example/gate/"]
    assert [p.path for t in found for p in t.problems] == ["a.wacz!/https://a.example/gone"]


def test_without_a_list_all_pages_are_read():
    pages = [(f"https://a.example/{n}", PAGE, HTML) for n in range(2)]
    assert len(read(package(archive(pages, packed=True), name="data.warc.gz"), "a.wacz")) == 2


def test_a_package_whose_digest_does_not_fit():
    data = archive([("https://a.example/", PAGE, HTML)], packed=False)
    found = read(package(data, digest="0" * 64), "a.wacz")
    assert "digest" in problems(found)[0]


def test_a_package_that_is_a_bomb(monkeypatch):
    monkeypatch.setattr(records, "MOST_BYTES", 1 << 20)
    with pytest.raises(ReadingError, match="more than can be read"):
        read(package(bytes(8 << 20)), "a.wacz")
