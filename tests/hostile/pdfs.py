"""PDF files that are cut, lie about themselves, or burst."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from tests.hostile.bursting import MEGABYTE, zlibbed
from tests.hostile.cases import CLOSING, OPENING, Case, Outcome, raw

_FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def _written(words: str) -> bytes:
    return f"BT /F1 11 Tf 1 0 0 1 72 760 Tm ({words}) Tj 0 -20 Td ({CLOSING}) Tj ET".encode()


def _stream(data: bytes, more: str = "", *, length: int | None = None) -> bytes:
    size = len(data) if length is None else length
    return f"<< /Length {size} {more} >>\nstream\n".encode() + data + b"\nendstream"


def pdf(
    changed: Mapping[int, bytes | str] | None = None, *, trailer: str = "", start: int | None = None
) -> bytes:  # fmt: skip
    """A page of two sentences; ``changed`` replaces objects by number, or adds some."""
    objects: dict[int, bytes | str] = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
           "/Resources << /Font << /F1 5 0 R >> >> >>",
        4: _stream(_written(OPENING)),
        5: _FONT,
    }  # fmt: skip
    objects.update(changed or {})
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, value in sorted(objects.items()):
        places[number] = len(out)
        data = value.encode("latin-1") if isinstance(value, str) else value
        out += f"{number} 0 obj\n".encode() + data + b"\nendobj\n"
    table = len(out)
    size = max(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
    for number in range(1, size):
        out += f"{places.get(number, 0):010} 00000 n \n".encode()
    where = table if start is None else start
    out += (
        f"trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{where}\n%%EOF\n".encode()
    )
    return bytes(out)


def _bomb(unit: bytes, megabytes: int) -> bytes:
    packed = zlibbed(unit * (MEGABYTE // len(unit)), megabytes)
    return pdf({4: _stream(packed, "/Filter /FlateDecode")})


def _bomb_of_bombs() -> bytes:
    inner = zlib.compress(zlibbed(b"(x) Tj " * 150_000, 60), 9)
    return pdf({4: _stream(inner, "/Filter [/FlateDecode /FlateDecode]")})


def _case(name: str, data: bytes, outcome: Outcome = "either", *holds: str) -> Case:
    return raw(name, data, outcome, holds)


_GOOD = pdf()
_PAGE = (
    "<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 4 0 R "
    "/Resources << /Font << /F1 5 0 R >> >> {more} >>"
)
CASES: tuple[Case, ...] = (
    _case("good.pdf", _GOOD, "read", OPENING),
    _case("header-only.pdf", b"%PDF-1.7\n", "refused"),
    _case("half.pdf", _GOOD[: len(_GOOD) // 2]),
    _case("no-end.pdf", _GOOD[:-60]),
    _case("one-byte-short.pdf", _GOOD[:-1], "read", OPENING),
    _case("garbage.pdf", b"%PDF-1.7\n" + bytes((n * 73 + n // 5) % 256 for n in range(60_000)), "refused"),
    _case("junk-before.pdf", b"\0\1\2\3" * 50 + _GOOD),
    _case("wrong-table.pdf", pdf(start=7)),
    _case("far-table.pdf", pdf(start=1 << 40)),
    _case("table-ring.pdf", pdf(trailer=f"/Prev {_GOOD.index(b'xref')}")),
    _case("page-ring.pdf", pdf({2: "<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 >>"})),
    _case("no-pages.pdf", pdf({2: "<< /Type /Pages /Kids [] /Count 0 >>"})),
    _case("many-pages.pdf", pdf({2: "<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>"})),
    _case("same-page.pdf", pdf({2: "<< /Type /Pages /Kids [" + "3 0 R " * 500 + "] /Count 500 >>"})),
    _case("negative-pages.pdf", pdf({2: "<< /Type /Pages /Kids [3 0 R] /Count -1 >>"})),
    _case("huge-page.pdf", pdf({3: _PAGE.format(box="0 0 1e9 1e9", more="")})),
    _case("no-area.pdf", pdf({3: _PAGE.format(box="0 0 0 0", more="")})),
    _case("odd-box.pdf", pdf({3: _PAGE.format(box="9 9 (x) /y", more="/Rotate 17 /UserUnit 1e30")})),
    _case("parent-ring.pdf", pdf({3: _PAGE.format(box="0 0 595 842", more="/Parent 3 0 R")})),
    _case("long-lie.pdf", pdf({4: _stream(_written(OPENING), length=1 << 30)})),
    _case("short-lie.pdf", pdf({4: _stream(_written(OPENING), length=3)})),
    _case("no-filter.pdf", pdf({4: _stream(_written(OPENING), "/Filter /NoSuchDecode")})),
    _case("broken-filter.pdf", pdf({4: _stream(b"\x78\x9cnothing", "/Filter /FlateDecode")})),
    Case("bomb.pdf", lambda: _bomb(b" ", 400), "either", ()),
    Case("bomb-of-bombs.pdf", _bomb_of_bombs, "either", ()),
    _case("deep-arrays.pdf", pdf({6: "[" * 100_000 + "]" * 100_000}, trailer="/Info 6 0 R")),
    _case("deep-names.pdf", pdf({1: "<< /Type /Catalog /Pages 2 0 R /Names " + "<< /A " * 20_000 + " >>"})),
    _case("script.pdf", pdf({1: "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS "
          "(app.launchURL\\('http://127.0.0.1:9/'\\)) >> /AA << /WC << /S /URI /URI (http://127.0.0.1:9/) >> >> >>"}),
          "read", OPENING),
    _case("locked.pdf", pdf({6: "<< /Filter /Standard /V 1 /R 2 /O (" + "a" * 32 + ") /U (" + "b" * 32
          + ") /P -4 >>"}, trailer="/Encrypt 6 0 R /ID [(x) (x)]"), "refused"),
    _case("hostile-info.pdf", pdf({6: "<< /Title (<script>document.title='OWNED'</script>) /Author "
          "(\\\"><img src=x onerror=alert\\(1\\)>) /CreationDate (D:99999999999999) >>"}, trailer="/Info 6 0 R"),
          "read", OPENING),
    _case("many-letters.pdf", pdf({4: _stream(b"BT /F1 11 Tf 1 0 0 1 72 760 Tm "
          + b"(a) Tj " * 20_000 + b"ET")})),
    _case("letters-everywhere.pdf", pdf({4: _stream(b"BT /F1 5 Tf " + b"".join(
          b"1 0 0 1 %d %d Tm (ab) Tj " % (n * 37 % 590, n * 91 % 840) for n in range(1_500)) + b"ET")})),
    _case("nan-places.pdf", pdf({4: _stream(b"BT /F1 1e38 Tf 1e38 0 0 1e38 -1e38 1e38 Tm (far) Tj "
          b"/F1 0 Tf 0 0 0 0 0 0 Tm (flat) Tj /F1 -11 Tf 1 0 0 1 72 700 Tm (" + OPENING.encode() + b") Tj ET")})),
    _case("form-ring.pdf", pdf({3: _PAGE.format(box="0 0 595 842", more="").replace(
          "/Font", "/XObject << /X 6 0 R >> /Font"), 4: _stream(b"/X Do " + _written(OPENING)),
          6: _stream(b"/X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
              "/Resources << /XObject << /X 6 0 R >> >>")})),
)  # fmt: skip
