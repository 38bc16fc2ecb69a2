"""What stands on one page of a PDF file: words, links, pictures, lines, notes stuck to it."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from firsthand.model import Box
from firsthand.read.pdf.glyphs import Fragment, fragments

_MOST_OBJECTS = 20_000
_MOST_ANNOTATIONS = 2_000
_MOST_DRAWN = 500
_LONGEST = 20_000
_RULE_THICKNESS = 2.5
_SHORTEST_RULE = 30
# Notes that readers stick to a page, and words that they type onto it.
_NOTES = frozenset(
    (
        pdfium.FPDF_ANNOT_TEXT,
        pdfium.FPDF_ANNOT_FREETEXT,
        pdfium.FPDF_ANNOT_HIGHLIGHT,
        pdfium.FPDF_ANNOT_UNDERLINE,
        pdfium.FPDF_ANNOT_SQUIGGLY,
        pdfium.FPDF_ANNOT_STRIKEOUT,
        pdfium.FPDF_ANNOT_STAMP,
        pdfium.FPDF_ANNOT_CARET,
        pdfium.FPDF_ANNOT_LINE,
        pdfium.FPDF_ANNOT_SQUARE,
        pdfium.FPDF_ANNOT_CIRCLE,
        pdfium.FPDF_ANNOT_POLYGON,
        pdfium.FPDF_ANNOT_POLYLINE,
        pdfium.FPDF_ANNOT_INK,
        pdfium.FPDF_ANNOT_FILEATTACHMENT,
    )
)


NOWHERE = Box(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Note:
    """Words that are not printed on the page but belong to it.

    ``field`` tells the answer in a form's field from a reader's comment.
    """

    words: str
    author: str | None
    box: Box
    field: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page. ``turn`` is the direction of most of its words, in degrees.

    ``rules`` are thin level lines; ``drawn`` tells that anything at all is drawn; ``unknown``
    counts glyphs without a meaning; ``seen`` is the part of the page that is shown.
    """

    number: int
    fragments: tuple[Fragment, ...]
    turn: int = 0
    pictures: tuple[Box, ...] = ()
    rules: tuple[Box, ...] = ()
    notes: tuple[Note, ...] = ()
    drawn: bool = False
    unknown: int = 0
    seen: Box = NOWHERE


def sheet(page: Any, number: int, most: int) -> Sheet:
    """The page with this number (from 1), of which at most so many characters are read.

    ``page`` is pypdfium2's page. Raises PdfiumError where the page is damaged.
    """
    links = list(_links(page))
    written = page.get_textpage()
    try:
        found, unknown = fragments(written, links, most)
    finally:
        written.close()
    turns: Counter[int] = Counter()
    for one in found:
        turns[one.turn] += len(one.characters) if one.turn % 90 == 0 else 0
    pictures, rules, drawn = _drawings(page)
    return Sheet(
        number,
        tuple(found),
        turn=max(turns, key=lambda turn: (turns[turn], -turn)) if turns else 0,
        pictures=tuple(pictures),
        rules=tuple(rules),
        notes=tuple(_notes(page)),
        drawn=drawn,
        unknown=unknown,
        seen=Box(*(float(edge) for edge in page.get_bbox())),
    )


def _drawings(page: Any) -> tuple[list[Box], list[Box], bool]:
    """Pictures, thin level lines, and whether there is anything but text."""
    pictures: list[Box] = []
    rules: list[Box] = []
    count = min(max(pdfium.FPDFPage_CountObjects(page.raw), 0), _MOST_OBJECTS)
    drawn = False
    for index in range(count):
        one = pdfium.FPDFPage_GetObject(page.raw, index)
        kind = pdfium.FPDFPageObj_GetType(one)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        drawn = True
        if kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH):
            box = _bounds(one)
            if box is None:
                continue
            if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                pictures.append(box)
            elif (
                len(rules) < _MOST_DRAWN
                and box.top - box.bottom < _RULE_THICKNESS
                and box.right - box.left > _SHORTEST_RULE
            ):
                rules.append(box)
    return pictures[:_MOST_DRAWN], rules, drawn


def _bounds(one: Any) -> Box | None:
    edges = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(one, *edges):
        return None
    return Box(*(edge.value for edge in edges))


def _links(page: Any) -> Iterator[tuple[Box, str]]:
    """The areas of the page that lead to an address."""
    position = ctypes.c_int(0)
    link = pdfium.FPDF_LINK()
    document = page.pdf.raw
    for _ in range(_MOST_ANNOTATIONS):
        if not pdfium.FPDFLink_Enumerate(page.raw, position, link):
            return
        action = pdfium.FPDFLink_GetAction(link)
        if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
            continue
        length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
        if not 1 < length <= _LONGEST:
            continue
        room = ctypes.create_string_buffer(length)
        pdfium.FPDFAction_GetURIPath(document, action, room, length)
        address = _decoded(room.raw[: length - 1]).strip()
        if address and not address.lower().startswith(("data:", "javascript:")):
            yield from ((area, address) for area in _areas(link))


def _decoded(written: bytes) -> str:
    if written.startswith(b"\xfe\xff"):
        return written[2:].decode("utf-16-be", "replace")
    return written.decode("utf-8", "replace").rstrip("\0")


def _areas(link: Any) -> Iterator[Box]:
    count = pdfium.FPDFLink_CountQuadPoints(link)
    points = pdfium.FS_QUADPOINTSF()
    for index in range(min(count, 100)):
        if pdfium.FPDFLink_GetQuadPoints(link, index, points):
            across = (points.x1, points.x2, points.x3, points.x4)
            upward = (points.y1, points.y2, points.y3, points.y4)
            yield Box(min(across), min(upward), max(across), max(upward))
    rect = pdfium.FS_RECTF()
    if count <= 0 and pdfium.FPDFLink_GetAnnotRect(link, rect):
        left, right = sorted((rect.left, rect.right))
        bottom, top = sorted((rect.bottom, rect.top))
        yield Box(left, bottom, right, top)


def _notes(page: Any) -> Iterator[Note]:
    """Comments, words typed onto the page, and answers in the fields of a form."""
    for index in range(min(max(pdfium.FPDFPage_GetAnnotCount(page.raw), 0), _MOST_ANNOTATIONS)):
        one = pdfium.FPDFPage_GetAnnot(page.raw, index)
        if not one:
            continue
        try:
            kind = pdfium.FPDFAnnot_GetSubtype(one)
            in_field = kind == pdfium.FPDF_ANNOT_WIDGET
            if kind not in _NOTES and not in_field:
                continue
            words = _entry(one, b"V" if in_field else b"Contents").replace("\r\n", "\n")
            words = words.replace("\r", "\n").strip()
            if words:
                author = None if in_field else _entry(one, b"T").strip() or None
                yield Note(words, author, _place(one), in_field)
        finally:
            pdfium.FPDFPage_CloseAnnot(one)


def _place(one: Any) -> Box:
    rect = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(one, rect):
        return NOWHERE
    left, right = sorted((rect.left, rect.right))
    bottom, top = sorted((rect.bottom, rect.top))
    return Box(left, bottom, right, top)


def _entry(one: Any, key: bytes) -> str:
    return utf16(lambda room, length: pdfium.FPDFAnnot_GetStringValue(one, key, room, length))


def utf16(ask: Callable[[Any, int], int]) -> str:
    """A string that the library writes as UTF-16 with a NUL at its end; cut where it is absurd."""
    length = ask(None, 0)
    if not 2 < length <= 2 * _LONGEST * 10:
        return ""
    room = ctypes.create_string_buffer(length)
    ask(ctypes.cast(room, ctypes.POINTER(pdfium.FPDF_WCHAR)), length)
    return room.raw[: length - 2].decode("utf-16-le", "replace")
