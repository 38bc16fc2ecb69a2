"""The glyphs of a PDF page become fragments: stretches of one size, style and baseline.

A fragment's place is given twice: as a box on the page, and in a frame in which its words run
to the right (``left`` to ``right`` along the line, ``base`` the height of the baseline). Pages
that lie on their side are thus read like any other.
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from firsthand.model import Box

Links = Sequence[tuple[Box, str]]

FURTHEST = 1e6
"""Places beyond this many points from the origin are moved to it: no page is that large."""
GAP = 0.9
"""A gap wider than this share of the size may lie between columns: the line ends there."""
_SLOT = 0.5  # a gap in which a raised figure may stand that the file draws later
_WORD_GAP = 0.25
_LARGEST = 2000.0
_BOLD = ("bold", "black", "heavy", "demi")
_SLANTED = ("italic", "oblique", "slanted", "kursiv")
_ITALIC_FLAG = 1 << 6
_BOLD_FLAG = 1 << 18
_BOLD_WEIGHT = 600
_UNKNOWN = "\ufffd"
_SPACES = frozenset(
    (0x09, 0x0A, 0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)
) | frozenset(range(0x2000, 0x200C))
_HYPHENS = frozenset(("\x02", "\xad"))
_LIGATURES = {
    chr(code): unicodedata.normalize("NFKC", chr(code)).replace("\u017f", "s")
    for code in range(0xFB00, 0xFB07)
}


@dataclass(frozen=True, slots=True)
class Fragment:
    """Characters of one size and style on one baseline, without a wide gap.

    ``turn`` is the direction in degrees (0 for level text). ``spaced`` tells that white space
    stands before it.
    """

    characters: str
    left: float
    right: float
    base: float
    low: float
    high: float
    size: float
    turn: int
    box: Box
    bold: bool = False
    italic: bool = False
    link: str | None = None
    spaced: bool = False


@dataclass(frozen=True, slots=True)
class _Style:
    """What all glyphs of one text object share."""

    size: float
    turn: int
    along: tuple[float, float]
    bold: bool
    italic: bool


class _Glyph(NamedTuple):
    characters: str
    left: float
    right: float
    base: float
    low: float
    high: float
    box: Box


@dataclass(slots=True)
class _Open:
    """The fragment that is being filled."""

    style: _Style
    link: str | None
    spaced: bool
    pieces: list[str] = field(default_factory=list)
    glyphs: list[_Glyph] = field(default_factory=list)

    def closed(self) -> Fragment:
        glyphs = self.glyphs
        return Fragment(
            "".join(self.pieces),
            min(g.left for g in glyphs),
            max(g.right for g in glyphs),
            glyphs[0].base,
            min(g.low for g in glyphs),
            max(g.high for g in glyphs),
            self.style.size,
            self.style.turn,
            around([g.box for g in glyphs]),
            self.style.bold,
            self.style.italic,
            self.link,
            self.spaced,
        )


def fragments(page: Any, links: Links, most: int) -> tuple[list[Fragment], int]:
    """The fragments of a page in the order in which the file draws them.

    ``page`` is pypdfium2's text page, ``most`` how many characters are read at most. The second
    value counts glyphs whose meaning the file does not tell; they become U+FFFD.
    """
    reading = _Reading(page.raw, links)
    for index in range(min(pdfium.FPDFText_CountChars(page.raw), most)):
        reading.glyph(index)
    reading.end()
    return reading.done, reading.unknown


def around(boxes: Sequence[Box]) -> Box:
    """The smallest box that holds all of the boxes."""
    return Box(
        min(b.left for b in boxes),
        min(b.bottom for b in boxes),
        max(b.right for b in boxes),
        max(b.top for b in boxes),
    )


def is_rtl(character: str) -> bool:
    """Whether a character belongs to a script that runs to the left."""
    return character >= "\u0590" and unicodedata.bidirectional(character) in ("R", "AL")


class _Reading:
    """One pass over the glyphs of a page."""

    def __init__(self, page: Any, links: Links) -> None:
        self.done: list[Fragment] = []
        self.unknown = 0
        self._page = page
        self._links = links
        self._styles: dict[int, _Style] = {}
        self._fonts: dict[int, tuple[bool, bool]] = {}
        self._open: _Open | None = None
        self._space = False
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._rect, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._half = ""  # the first half of a surrogate pair

    def end(self) -> None:
        if self._open is not None:
            self.done.append(self._open.closed())
            self._open = None

    def glyph(self, index: int) -> None:
        code = pdfium.FPDFText_GetUnicode(self._page, index)
        if code in _SPACES:
            # Line breaks are the library's own: where lines end is told by the places.
            self._space |= code not in (0x0A, 0x0D, 0x200B)
            return
        characters = self._characters(code, index)
        if not characters:
            return
        style = self._style(index)
        glyph = self._placed(index, characters, style)
        link = self._link(glyph.box)
        if not self._continues(glyph, style, link):
            self.end()
            self._open = _Open(style, link, self._space)
        elif self._open is not None and self._open.glyphs:
            if self._space or _gap(self._open.glyphs[-1], glyph) > _WORD_GAP * style.size:
                self._open.pieces.append(" ")
        if self._open is not None:
            self._open.pieces.append(characters)
            self._open.glyphs.append(glyph)
        self._space = False

    def _characters(self, code: int, index: int) -> str:
        if code < 0 or code > 0x10FFFF:
            code = 0
        character = chr(code)
        if 0xD800 <= code < 0xDC00:
            self._half = character
            return ""
        if 0xDC00 <= code < 0xE000:
            pair, self._half = self._half + character, ""
            return pair.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        if character in _HYPHENS:
            return "-"
        if code in (0, 0xFFFD, 0xFFFE, 0xFFFF) or 0xE000 <= code <= 0xF8FF:
            self.unknown += 1
            return _UNKNOWN if code < 0xE000 or code > 0xF8FF else character
        if code < 0x20 or 0x7F <= code < 0xA0:
            return ""
        return _LIGATURES.get(character, character)

    def _continues(self, glyph: _Glyph, style: _Style, link: str | None) -> bool:
        current = self._open
        if current is None or not current.glyphs:
            return False
        was = current.style
        if current.link != link or was.turn != style.turn:
            return False
        if (was.bold, was.italic) != (style.bold, style.italic):
            return False
        if abs(was.size - style.size) > 0.03 * style.size:
            return False
        last = current.glyphs[-1]
        if abs(last.base - glyph.base) > 0.05 * style.size:
            return False
        if last.box == glyph.box:
            return True  # the letters of a ligature
        gap = _gap(last, glyph)
        return -0.5 * style.size < gap < _SLOT * style.size

    def _placed(self, index: int, characters: str, style: _Style) -> _Glyph:
        rect = self._rect
        pdfium.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        pdfium.FPDFText_GetLooseCharBox(self._page, index, rect)
        x, y = self._x.value, self._y.value
        left, bottom, right, top = rect.left, rect.bottom, rect.right, rect.top
        ordered = -FURTHEST < left <= right < FURTHEST and -FURTHEST < bottom <= top < FURTHEST
        if not (ordered and -FURTHEST < x < FURTHEST and -FURTHEST < y < FURTHEST):
            x, y = _sound(x), _sound(y)
            left, right = sorted((_sound(left), _sound(right)))
            bottom, top = sorted((_sound(bottom), _sound(top)))
        box = Box(left, bottom, right, top)
        if style.turn == 0:
            return _Glyph(characters, left, right, y, bottom, top, box)
        cos, sin = style.along
        corners = [(cx, cy) for cx in (left, right) for cy in (bottom, top)]
        along = [cx * cos + cy * sin for cx, cy in corners]
        across = [cy * cos - cx * sin for cx, cy in corners]
        base = y * cos - x * sin
        return _Glyph(characters, min(along), max(along), base, min(across), max(across), box)

    def _link(self, box: Box) -> str | None:
        if not self._links:
            return None
        x, y = (box.left + box.right) / 2, (box.bottom + box.top) / 2
        for area, address in self._links:
            if area.left <= x <= area.right and area.bottom <= y <= area.top:
                return address
        return None

    def _style(self, index: int) -> _Style:
        drawn = pdfium.FPDFText_GetTextObject(self._page, index)
        key = ctypes.cast(drawn, ctypes.c_void_p).value or -1 - index
        style = self._styles.get(key)
        if style is None:
            style = self._measured(index, drawn)
            self._styles[key] = style
        return style

    def _measured(self, index: int, drawn: Any) -> _Style:
        matrix = self._matrix
        size = _sound(pdfium.FPDFText_GetFontSize(self._page, index))
        turn, along = 0, (1.0, 0.0)
        if pdfium.FPDFText_GetMatrix(self._page, index, matrix):
            a, b, c, d = (_sound(v) for v in (matrix.a, matrix.b, matrix.c, matrix.d))
            size *= math.hypot(c, d)
            turn, along = _direction(a, b)
        pdfium.FPDFText_GetLooseCharBox(self._page, index, self._rect)
        high = abs(_sound(self._rect.top) - _sound(self._rect.bottom))
        wide = abs(_sound(self._rect.right) - _sound(self._rect.left))
        across = high if turn in (0, 180) else wide
        if not 0.5 < abs(size) < _LARGEST or (turn % 90 == 0 and across > 6 * abs(size)):
            size = min(max(across / 1.2, 1.0), _LARGEST)
        bold, italic = self._font(drawn)
        return _Style(abs(size), turn, along, bold, italic)

    def _font(self, drawn: Any) -> tuple[bool, bool]:
        font = pdfium.FPDFTextObj_GetFont(drawn) if drawn else None
        if not font:
            return False, False
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if key not in self._fonts:
            name = _string(pdfium.FPDFFont_GetBaseFontName, font).lower()
            flags = pdfium.FPDFFont_GetFlags(font)
            flags = flags if flags > 0 else 0
            bold = any(word in name for word in _BOLD) or bool(flags & _BOLD_FLAG)
            bold |= pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
            italic = any(word in name for word in _SLANTED) or bool(flags & _ITALIC_FLAG)
            self._fonts[key] = (bold, italic)
        return self._fonts[key]


def _string(ask: Callable[..., int], font: Any) -> str:
    room = ctypes.create_string_buffer(200)
    ask(font, room, len(room))
    return room.value.decode("utf-8", "replace")


def _direction(a: float, b: float) -> tuple[int, tuple[float, float]]:
    """Degrees and unit vector of the way the words run; level and upright are made exact."""
    if math.hypot(a, b) < 1e-9:
        return 0, (1.0, 0.0)
    degrees = math.degrees(math.atan2(b, a)) % 360
    quarter = round(degrees / 90) * 90
    if abs(degrees - quarter) <= 8:
        exact = ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0))[quarter // 90 % 4]
        return quarter % 360, exact
    tens = round(degrees / 5) * 5 % 360
    return tens, (math.cos(math.radians(tens)), math.sin(math.radians(tens)))


def _gap(last: _Glyph, glyph: _Glyph) -> float:
    """How far apart two glyphs of one line stand, in either direction of writing."""
    if is_rtl(last.characters[0]) or is_rtl(glyph.characters[0]):
        return max(last.left - glyph.right, glyph.left - last.right)
    return glyph.left - last.right


def _sound(value: float) -> float:
    if not math.isfinite(value):
        return 0.0
    return min(max(value, -FURTHEST), FURTHEST)
