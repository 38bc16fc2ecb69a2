"""One form for all spellings of a name: case, accents, apostrophes and hyphens do not count."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ə": "e", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
    | {"ħ": "h", "ŋ": "n", "ŧ": "t", "ɛ": "e", "ɔ": "o"}
)
_DROPPED = re.compile("['’‘ʻʼʾʿ`´′.ʹʺ“”\"،,()\u200c\u200d\u200e\u200f]")
_BLANKS = re.compile(r"[\s\-‐-―_/־]+")
_COMBINING = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f\u0670]")
_PLAIN = re.compile(r"[a-z]+(?: [a-z]+)*", re.ASCII)


def folded(name: str) -> str:
    """The form under which a name is looked up: ``folded("Xankəndi") == "xankendi"``.

    Folding a folded name changes nothing. A name of marks alone is folded to nothing.
    """
    lower = name.lower()
    if _PLAIN.fullmatch(lower):
        return lower
    plain = unicodedata.normalize("NFKD", name.casefold()).translate(_LETTERS)
    plain = unicodedata.normalize("NFC", _COMBINING.sub("", plain)).casefold()
    return _BLANKS.sub(" ", _DROPPED.sub("", plain)).strip()
