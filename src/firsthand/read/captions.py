"""What one cue of captions shows: its lines without markup, who speaks, what is set apart."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from firsthand.model import Mark, MarkKind, Span
from firsthand.read.tiles import without_surrogates

_TAG = re.compile(
    r"</?(?P<name>c|i|b|u|v|s|em|strong|ruby|rt|lang|font)(?:\.[\w.-]{0,80})?"
    r"(?:[ \t]+(?P<words>[^<>\n]{0,200}))?>"
    r"|<\d{1,3}:[\d:.,]{2,12}>"
    r"|\{\\[^{}\n]{0,100}\}|\{/?[ibu]\}",
    re.I,
)
_SET_APART: dict[str, MarkKind] = {
    "i": "emphasis", "em": "emphasis", "b": "strong", "strong": "strong",
}  # fmt: skip
# Signs that only say that another person speaks; "--" and "-5" are no such signs.
_CHANGE = re.compile(r"(?:>{2,3}|[-–—])[ \t]+(?=\S)|>{2,3}(?=\w)|[-–—](?=[^\W\d_])")
_ASIDE = re.compile(r"\[[^\[\]]*\]|\([^()]*\)|[♪♫#][^♪♫#]*[♪♫#]+|[♪♫\s]+")


class Line(NamedTuple):
    """A line as it is shown. ``voice`` is the speaker that the markup names.

    ``changes`` is set where a sign says that another person begins to speak.
    """

    words: str
    marks: tuple[Mark, ...] = ()
    voice: str | None = None
    changes: bool = False


class Words(NamedTuple):
    """A run of words in one voice and one typeface."""

    characters: str
    voice: str | None
    kinds: frozenset[MarkKind]


def shown(lines: tuple[str, ...]) -> list[Line]:
    """The lines of a cue as they are shown, blank ones left out.

    A voice that begins inside a line begins a line of its own.
    """
    found: list[Line] = []
    pieces: list[Words] = []
    for one in [*_runs("\n".join(lines)), Words("\n", None, frozenset())]:
        parts = one.characters.split("\n")
        for number, part in enumerate(parts):
            spoken = any(piece.characters.strip() for piece in pieces)
            if number or (spoken and one.voice != pieces[-1].voice and part.strip()):
                found.extend(_line(pieces))
                pieces = []
            if part:
                pieces.append(one._replace(characters=part))
    return found


def _runs(written: str) -> Iterator[Words]:
    voice: str | None = None
    opened: dict[MarkKind, int] = {"emphasis": 0, "strong": 0}
    at = 0
    for tag in _TAG.finditer(written):
        if tag.start() > at:
            yield Words(_plain(written[at : tag.start()]), voice, _kinds(opened))
        at = tag.end()
        name = (tag["name"] or "").lower()
        closes = tag[0].startswith("</")
        if name == "v":
            voice = None if closes else " ".join(_plain(tag["words"] or "").split()) or None
        elif name in _SET_APART:
            kind = _SET_APART[name]
            opened[kind] = max(0, opened[kind] + (-1 if closes else 1))
    yield Words(_plain(written[at:]), voice, _kinds(opened))


def _kinds(opened: dict[MarkKind, int]) -> frozenset[MarkKind]:
    return frozenset(kind for kind, depth in opened.items() if depth)


def _plain(written: str) -> str:
    return without_surrogates(html.unescape(written)) if "&" in written else written


def _line(pieces: list[Words]) -> Iterator[Line]:
    whole = "".join(piece.characters for piece in pieces)
    words = whole.strip()
    if not words:
        return
    begins = len(whole) - len(whole.lstrip())
    change = _CHANGE.match(words)
    if change is not None:
        begins += change.end()
        words = words[change.end() :]
    marks: list[Mark] = []
    start = -begins
    for piece in pieces:
        end = start + len(piece.characters)
        span = Span(max(0, start), min(len(words), end))
        if span.start < span.end:
            marks.extend(Mark(span, kind) for kind in sorted(piece.kinds))
        start = end
    voice = next((piece.voice for piece in pieces if piece.characters.strip()), None)
    yield Line(words, tuple(marks), voice, change is not None)


def is_aside(lines: list[Line]) -> bool:
    """Whether a cue says what is heard or seen, in brackets, and nobody speaks in it."""
    words = " ".join(line.words for line in lines)
    return len(words) <= 400 and _ASIDE.fullmatch(words) is not None
