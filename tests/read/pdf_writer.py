"""A small writer of PDF files for tests: words at places, in sizes, in the standard fonts."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

FONTS = {
    "F1": "Helvetica",
    "F2": "Helvetica-Bold",
    "F3": "Helvetica-Oblique",
    "F4": "Times-Roman",
}
# Widths of the printable ASCII characters of Helvetica, in thousandths of the size.
_WIDTHS = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556"
    " 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722"
    " 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556"
    " 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260"
    " 334 584"
).split()


def width(words: str, size: float = 11) -> float:
    """How wide the words are in Helvetica, in points."""
    return sum(
        int(_WIDTHS[ord(c) - 32]) if 32 <= ord(c) < 127 else 556 for c in words
    ) * size / 1000  # fmt: skip


def wrapped(words: str, room: float, size: float = 11) -> list[str]:
    """The words broken into lines that fit into so many points."""
    lines: list[str] = []
    for word in words.split():
        if lines and width(f"{lines[-1]} {word}", size) <= room:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


@dataclass
class Page:
    """A page to be filled; sizes and places in points from the lower left corner."""

    width: float = 595
    height: float = 842
    box: str = ""
    rotate: int = 0
    content: list[str] = field(default_factory=list)
    links: list[tuple[tuple[float, float, float, float], str]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    pictures: int = 0

    def put(self, x: float, y: float, words: str, *, size: float = 11, font: str = "F1") -> float:
        """Words at a place; returns the x where they end (reckoned as Helvetica)."""
        shown = words.encode("cp1252").hex()
        self.content.append(f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm <{shown}> Tj ET")
        return x + width(words, size)

    def paragraph(
        self, x: float, y: float, words: str, *, room: float = 451, size: float = 11,
        font: str = "F1", leading: float = 1.25,
    ) -> float:  # fmt: skip
        """Words broken into lines from (x, y) down; returns the y of the next line."""
        for line in wrapped(words, room, size):
            self.put(x, y, line, size=size, font=font)
            y -= leading * size
        return y

    def link(self, left: float, bottom: float, right: float, top: float, address: str) -> None:
        """An annotation that leads to an address."""
        self.links.append(((left, bottom, right, top), address))

    def note(self, words: str, author: str) -> None:
        """A note stuck to the page by a reader."""
        self.notes.append((words, author))

    def picture(self, left: float, bottom: float, wide: float, high: float) -> None:
        """A grey picture."""
        self.pictures += 1
        self.content.append(f"q {wide} 0 0 {high} {left} {bottom} cm /Im Do Q")

    def turned(self, x: float, y: float, words: str, *, size: float = 11) -> None:
        """Words that run upwards."""
        shown = words.encode("cp1252").hex()
        self.content.append(f"BT /F1 {size} Tf 0 1 -1 0 {x} {y} Tm <{shown}> Tj ET")


def pdf(
    pages: Sequence[Page],
    *,
    info: Mapping[str, str] | None = None,
    locked: bool = False,
    count: int | None = None,
) -> bytes:
    """The bytes of a file with these pages.

    ``locked`` gives it a password that nobody knows; ``count`` lies about the number of pages.
    """
    objects: list[bytes] = [b""] * (3 + len(FONTS))
    for number, name in enumerate(FONTS.values(), start=3):
        objects[number - 1] = (
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
        ).encode()
    objects[2 + len(FONTS)] = _stream(
        b"\x80", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8"
        " /ColorSpace /DeviceGray",
    )  # fmt: skip
    kids = [_page(page, objects) for page in pages]
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    said = len(kids) if count is None else count
    objects[1] = f"<< /Type /Pages /Kids [{listed}] /Count {said} >>".encode()
    trailer = "/Root 1 0 R"
    if info:
        objects.append(
            b"<< " + b" ".join(f"/{k} ".encode() + _string(v) for k, v in info.items()) + b" >>"
        )
        trailer += f" /Info {len(objects)} 0 R"
    if locked:
        secret = "00" * 32
        objects.append(
            f"<< /Filter /Standard /V 1 /R 2 /O <{secret}> /U <{secret}> /P -4 >>".encode()
        )
        trailer += f" /Encrypt {len(objects)} 0 R /ID [<00> <00>]"
    return _written(objects, trailer)


def _page(page: Page, objects: list[bytes]) -> int:
    objects.append(_stream("\n".join(page.content).encode()))
    content = len(objects)
    annotations = []
    for (left, bottom, right, top), address in page.links:
        objects.append(
            f"<< /Type /Annot /Subtype /Link /Rect [{left} {bottom} {right} {top}] "
            "/A << /S /URI /URI ".encode()
            + _string(address)
            + b" >> >>"
        )
        annotations.append(len(objects))
    for words, author in page.notes:
        objects.append(
            b"<< /Type /Annot /Subtype /Text /Rect [20 20 40 40] /Contents "
            + _string(words) + b" /T " + _string(author) + b" >>"
        )  # fmt: skip
        annotations.append(len(objects))
    fonts = " ".join(f"/{key} {number} 0 R" for number, key in enumerate(FONTS, start=3))
    box = page.box or f"[0 0 {page.width} {page.height}]"
    listed = " ".join(f"{number} 0 R" for number in annotations)
    objects.append(
        f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Rotate {page.rotate} "
        f"/Resources << /Font << {fonts} >> /XObject << /Im {3 + len(FONTS)} 0 R >> >> "
        f"/Contents {content} 0 R /Annots [{listed}] >>".encode()
    )
    return len(objects)


def _string(words: str) -> bytes:
    return b"<feff" + words.encode("utf-16-be").hex().encode() + b">"


def _stream(content: bytes, entries: str = "") -> bytes:
    packed = zlib.compress(content)
    head = f"<< {entries} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n"
    return head.encode() + packed + b"\nendstream"


def _written(objects: Sequence[bytes], trailer: str) -> bytes:
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} {trailer} >>\n".encode()
    out += f"startxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
