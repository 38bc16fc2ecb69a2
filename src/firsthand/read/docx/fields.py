"""Fields and symbols of a DOCX: the address in a link's code, note numbers, letters of sign fonts."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

_LINK = re.compile(r"\s*HYPERLINK\b", re.I)
_QUOTED = re.compile(
    r'(\\[a-z]\s{0,9})?(?:"((?:[^"\\]|\\.){0,4000})"|(?<=\s)([^\s"\\]\S{0,4000}))', re.I
)
_LONGEST_CODE = 20_000
_MOST_FIELDS = 60

# The encoding of Adobe's Symbol font, as far as its letters and signs are used in running text.
_SYMBOL = dict(
    zip(
        "ABGDEZHQIKLMNXOPRSTUFCYWabgdezhqiklmnxoprstufcyw",
        "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψω",
        strict=True,
    )
) | {
    chr(code): sign
    for code, sign in {
        0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xA3: "≤", 0xA2: "′", 0xB7: "•",
        0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xAC: "←", 0xAD: "↑", 0xAE: "→",
        0xAF: "↓", 0xAB: "↔", 0xA5: "∞", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xE2: "®", 0xE3: "©",
        0xE4: "™", 0xD6: "√", 0xE5: "∑", 0x22: "∀", 0x24: "∃", 0xCE: "∈", 0xD7: "⋅", 0xA0: "€",
        0x2D: "−",
    }.items()
}  # fmt: skip
_WINGDINGS = {
    chr(code): sign
    for code, sign in {
        0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑",
        0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xE0: "→",
        0xDF: "←", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x22: "✂",
        0x46: "☞", 0x45: "☜",
    }.items()
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
_CHICAGO = "*†‡§"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def address(code: str) -> str | None:
    """Where a field leads: an address, ``#name`` inside the document; None for other fields.

    >>> address(' HYPERLINK "https://example.org/a" \\\\l "part" ')
    'https://example.org/a#part'
    """
    if len(code) > _LONGEST_CODE:
        return None
    head = _LINK.match(code)
    if head is None:
        return None
    target = name = ""
    for match in _QUOTED.finditer(code, head.end()):
        switch = (match[1] or "").strip().lower()
        written = (match[2] if match[2] is not None else match[3] or "").replace('\\"', '"')
        written = written.replace("\\\\", "\\")
        if switch == "\\l":
            name = name or written
        elif not switch:
            target = target or written
    return (target + (f"#{name}" if name else "")) or None


def sign(font: str, code: str) -> str:
    """The character that a sign's code in a font stands for; U+FFFD where it has no meaning.

    >>> sign("Symbol", "F061"), sign("Wingdings", "F0FC")
    ('α', '✓')
    """
    if not re.fullmatch(r"[0-9A-Fa-f]{1,6}", code):
        return "\ufffd"
    number = int(code, 16)
    if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF or not number:
        return "\ufffd"
    private = 0xF000 <= number <= 0xF0FF
    own = chr(number - 0xF000 if private else number)
    known = _FONTS.get(font.strip().lower())
    if known is not None:
        return known.get(own, own if 0x20 <= ord(own) < 0x7F else chr(number))
    return own if private and ord(own) > 0x20 else chr(number) if number >= 0x20 else "\ufffd"


def numeral(number: int, form: str) -> str:
    """A note's number in the form that a document asks for (``decimal``, ``lowerRoman``, ...)."""
    if form in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        written, left = "", number
        for value, letters in _ROMAN:
            written += letters * (left // value)
            left %= value
        return written.upper() if form == "upperRoman" else written
    if form in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 40)
        return letter.upper() if form == "upperLetter" else letter
    if form == "chicago" and number > 0:
        return _CHICAGO[(number - 1) % 4] * min((number - 1) // 4 + 1, 40)
    return str(number)


def is_shown(target: str | None) -> bool:
    """Whether an address is one to keep: no content and no program in itself."""
    return bool(target) and not (target or "").lower().lstrip().startswith(("data:", "javascript:"))


def balanced(root: Element) -> bool:
    """Whether every field that begins ends; otherwise their codes cannot be told from words."""
    depth = 0
    for one in root.iter("w:fldChar"):
        kind = one.get("w:fldCharType", "")
        depth += (kind == "begin") - (kind == "end")
        if not 0 <= depth <= _MOST_FIELDS:
            return False
    return depth == 0
