"""What the finders of markers share: markers, the passages they look through, word lists."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from firsthand.extract.citations.references import References
from firsthand.model import CitationKind, Mark, Role, Segment, Span, Text

SEARCHED: frozenset[Role] = frozenset(
    ("title", "heading", "body", "quote", "caption", "list", "cell", "correction", "speech",
     "subject", "inserted")
)  # fmt: skip
"""Roles of passages whose markers point somewhere; in notes they are the entries' own labels."""
MOST_PIECES = 40
"""Pointers that one marker can hold; of a longer range only the two ends are taken."""

_PIECE = re.compile(r"(\d{1,4}[a-z]?)(?:\s?[–—-]\s?(\d{1,4}))?")
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class Pointer:
    """One thing that a marker points to.

    ``span`` is where it stands in the text; ``label`` is what an entry must have ("2", "*",
    "orsini|1998"), ``name`` the name to which a link leads.
    """

    span: Span
    label: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker in running text; ``glued`` where a parser would take it for a word."""

    span: Span
    kind: CitationKind
    pointers: tuple[Pointer, ...]
    glued: bool = True


@dataclass(frozen=True, slots=True)
class Ground:
    """What the finders look at: the text, its passages that can hold markers, its entries."""

    text: Text
    passages: tuple[Segment, ...]
    entries: References

    @property
    def characters(self) -> str:
        """The characters of the text."""
        return self.text.characters

    def marks(self, *kinds: str) -> Iterator[tuple[Mark, Segment]]:
        """The marks of some kinds in the passages, each with its passage, in text order."""
        at = 0
        for mark in sorted(self.text.marks, key=lambda m: m.span):
            if mark.kind not in kinds or mark.span.start == mark.span.end:
                continue
            while at < len(self.passages) and self.passages[at].span.end <= mark.span.start:
                at += 1
            if at < len(self.passages) and self.passages[at].span.covers(mark.span):
                yield mark, self.passages[at]


@cache
def lexicon(section: str) -> frozenset[str]:
    """One word list of the citations' lexicon."""
    return frozenset(str(_sections()[section]["words"]).split())


@cache
def phrases(section: str) -> tuple[str, ...]:
    """One list of phrases of the citations' lexicon, the longest first."""
    found = (" ".join(p.split()) for p in str(_sections()[section]["words"]).split("|"))
    return tuple(sorted((p for p in found if p), key=lambda p: (-len(p), p)))


@cache
def _sections() -> dict[str, dict[str, str]]:
    source = files("firsthand.extract").joinpath("lexicon", "citations.toml")
    return tomllib.loads(source.read_text("utf-8"))


def numbers(words: str, at: int) -> tuple[Pointer, ...]:
    """The pointers of "2, 4–6": one for each number, ranges filled.

    ``at`` is where the words begin. A range that runs backwards gives only its two ends.

    >>> [p.label for p in numbers("2, 4–6", 0)]
    ['2', '4', '5', '6']
    """
    found: list[Pointer] = []
    for match in _PIECE.finditer(words.translate(_DIGITS)):
        span = Span(at + match.start(), at + match.end())
        if match[2] is None:
            found.append(Pointer(span, _plain(match[1])))
            continue
        low, high = int(match[1].rstrip("abcdefghijklmnopqrstuvwxyz")), int(match[2])
        whole = 0 < high - low < MOST_PIECES
        run = range(low, high + 1) if whole else (low, high)
        found += [Pointer(span, str(n)) for n in run]
    return tuple(found[:MOST_PIECES])


def _plain(number: str) -> str:
    return number.lstrip("0") or "0"
