"""Bytes become characters: which encoding a file is in, and what is decoded when none fits.

The order: byte-order mark, UTF-8 if it is valid, the encoding that the file declares, UTF-8 with
a few broken places, then a guess that is only followed where it is well founded, and last
windows-1252. Only bytes that the chosen encoding does not know become U+FFFD.
"""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the other's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What browsers take a label for where it differs from Python (WHATWG Encoding Standard, section
# 4.2). A page that declares UTF-16 in its own bytes cannot be in it.
_AS_BROWSERS_DO = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
    "utf-8-sig": "utf-8",
}
_ALIASES = {
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "x-gbk": "gb18030",
    "x-cp1250": "cp1250",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
    "x-x-big5": "big5hkscs",
    "x-mac-roman": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "windows-874": "cp874",
    "dos-874": "cp874",
    "ks_c_5601-1987": "cp949",
    "unicode-1-1-utf-8": "utf-8",
    "utf8": "utf-8",
}
# Python has codecs that are not encodings of text, or that hide markup (UTF-7): only these count.
_KNOWN = re.compile(
    r"cp(125[0-8]|437|850|852|855|866|874|932|949)|iso8859-\d{1,2}|koi8-[rut]|utf-8|gb18030|hz"
    r"|mac-(roman|cyrillic)|big5hkscs|euc_jp|iso2022_(jp|kr)"
)
_NOT_LATIN = re.compile(
    r"windows-(1251|1253|1255|1256|874)|iso-8859-[5678]|koi8|x-mac-cyr|ibm866|gb|big5|euc|shift|iso-2022"
)
_LATIN_SURE = 0.7  # below this, pounds and fractions were taken for Polish letters in our trials
_MAC_APOSTROPHE = re.compile(rb"[a-z]\xd5(?:s|t|re|ve|ll|d|m)\b|\xd2[A-Za-z][^\xd2\xd3]{0,400}\xd3")
_SAMPLE = 1 << 18


def decode(data: bytes, declared: str | None = None) -> str:
    """The characters of a file, its byte-order mark left out. Never fails.

    ``declared`` is the label that the file or its envelope names; an unknown one is ignored.

    >>> decode(b"caf\\xc3\\xa9"), decode(b"caf\\xe9"), decode(b"\\xff\\xfea\\x00")
    ('café', 'café', 'a')
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    wide = _wide(data)
    if wide is not None:
        return data.decode(wide, "replace")
    named = codec(declared) if declared else None
    if named is not None and named.startswith(("iso2022", "hz")) and _escaped(data, named):
        return data.decode(named, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if named is not None and named != "utf-8":
        return data.decode(named, "replace")
    lenient = data.decode("utf-8", "replace")
    if _mostly_valid(lenient):
        return lenient
    return _guessed(data)


def codec(label: str) -> str | None:
    """The Python codec for a declared label, as browsers read it; None for an unknown label."""
    cleaned = label.strip().strip("\"'").lower()
    if not cleaned.isascii() or not 0 < len(cleaned) <= 40:
        return None
    name = _ALIASES.get(cleaned)
    if name is None:
        try:
            name = codecs.lookup(cleaned).name
        except (LookupError, ValueError):
            return None
    name = _AS_BROWSERS_DO.get(name, name)
    return name if _KNOWN.fullmatch(name) else None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in most scripts one byte of each pair is nearly always zero."""
    sample = data[:4096]
    pairs = len(sample) // 2
    if pairs < 4 or len(data) % 2:
        return None
    first = sample[0 : 2 * pairs : 2].count(0)
    second = sample[1 : 2 * pairs : 2].count(0)
    if second > 0.6 * pairs and first < 0.1 * pairs:
        return "utf-16-le"
    if first > 0.6 * pairs and second < 0.1 * pairs:
        return "utf-16-be"
    return None


def _escaped(data: bytes, encoding: str) -> bool:
    return (b"~{" if encoding == "hz" else b"\x1b") in data


def _mostly_valid(lenient: str) -> bool:
    """Whether sound UTF-8 sequences are at least as many as broken places.

    Text in another encoding almost never holds a sound sequence by chance.
    """
    broken = lenient.count("�")
    sound = sum(1 for c in lenient[: 4 * _SAMPLE] if c > "\x7f" and c != "�")
    return sound > 0 and sound >= broken


def _guessed(data: bytes) -> str:
    sample = data[:_SAMPLE]
    if _MAC_APOSTROPHE.search(sample) and not re.search(rb"[\x91-\x94]", sample):
        return data.decode("mac-roman")
    from firsthand.read import trees  # the guess is rarely needed

    encoding, sure = trees.encoding(sample)
    high = sum(1 for byte in sample if byte > 0x7F)
    trusted = False
    if encoding is not None:
        if _NOT_LATIN.match(encoding.lower()):
            trusted = high * 10 >= len(sample) or sure >= _LATIN_SURE
        else:
            trusted = high >= 8 and sure >= _LATIN_SURE
    name = codec(encoding) if trusted and encoding is not None else None
    return data.decode(name or "cp1252", "replace")
