"""Frames: lines of words that say how words for a deed, a place or an hour stand together.

``<dead>`` is any phrase of that list of a lexicon, ``.`` up to three words without a comma between
them, ``..`` up to ten, a token in capitals what a caller puts for it, anything else words in which
"_" is a space and "|" parts one from another.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from firsthand.compare.sought import Sought
from firsthand.extract.lexicons import phrases

_GAPS = {".": 3, "..": 10}
_STOP = (
    r"(?:not|never|no|nobody|none|nor|neither|without|if|unless|whether|would|should|ought|"
    r"might|but|because|although|though|whereas|n[’']t)\b"
)
"""No gap of a frame has one of these: they turn what is told."""
_PARTS = re.compile(r"<[^>]+>|[^|<>]+")
_WORD = rf"(?!{_STOP})[\w’'.:&-]*[\w’']"


def compiled(line: str, lexicon: str, tokens: Mapping[str, str]) -> Sought:
    """The pattern of one frame."""
    out, glue = [], ""
    for word in line.split():
        if word in _GAPS:
            between = r"\s+" if word == "." else r"[\s,:]+"
            glue = rf"[\s,:]+(?:{_WORD}{between}){{0,{_GAPS[word]}}}?"
            continue
        out.append(glue + _pattern(word, lexicon, tokens))
        glue = r"[\s,:]+"
    return whole("".join(out))


def whole(words: str) -> Sought:
    """What matches whole words."""
    return Sought(rf"(?<![\w’'-])(?:{words})(?![\w’'-])")


def _pattern(word: str, lexicon: str, tokens: Mapping[str, str]) -> str:
    if word in tokens:
        return tokens[word]
    some = (
        either(part[1:-1], lexicon) if part.startswith("<") else _literal(part)
        for part in _PARTS.findall(word)
    )
    return rf"(?:{'|'.join(some)})(?![\w’'-])"


def _literal(part: str) -> str:
    return re.escape(part).replace("_", r"\s").replace("'", "[’']")


def either(names: str, lexicon: str) -> str:
    """Any phrase of some lists."""
    found = {p for n in names.split("|") for p in phrases(lexicon, n)}
    longest = sorted(found, key=lambda p: (-len(p), p))
    return "|".join(re.escape(p).replace(r"\ ", r"\s").replace("'", "[’']") for p in longest)
