"""The entries that a document's markers lead to: its notes and its list of references.

An entry is a passage with the role of a note or a reference; without a heading over the list, a
run of passages at the end that begin as entries do ("Orsini, A. 1998. ..."). Entries are found by
their label, by the name that a link leads to, or by author and year.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from firsthand.model import Segment, Span, Text
from firsthand.read.labels import label as beginning

HEAD_WORDS = 16
"""How many of an entry's first words are looked at for its author."""
LONGEST_ENTRY = 600
"""Characters; a longer passage at the end of a text is no entry of a list without a heading."""

_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_YEAR = re.compile(
    r"(?<![\d/-])((?:1[5-9]|20)\d\d)([a-z]?)(?![\d])|\b(n\.d\.|forthcoming|in press)"
)
_BARE_NUMBER = re.compile(r"(\d{1,3})[.)]?\s{1,4}(?=[^\W\d_]|[“\"‘'(\[])")
_ITEM_NAME = re.compile(r"fn:(\d{1,4})\Z")
_KEY = re.compile(r"\[([\w+&.:-]{1,24})\]:?\s{1,4}(?=\S)")
_ENTRY = re.compile(
    r"[^\W\d_a-zß-öø-ÿ][\w’'-]{1,40},\s"
    r"(?:[^\W\d_a-zß-öø-ÿ]\.|[^\W\d_a-zß-öø-ÿ][\w’'-]{1,30}(?=[.,(& ]))"
    r"[^\n]{0,160}?\(?(?:1[5-9]|20)\d\d[a-z]?\)?(?=[.,:;)\s]|\Z)"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]{3,500}")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry: where it stands, its label without brackets, and the names that links use."""

    span: Span
    label: str | None = None
    names: tuple[str, ...] = ()
    page: int | None = None


class References:
    """The entries of a text, found by label, by name, or by author and year."""

    def __init__(self, characters: str, entries: Sequence[Reference]) -> None:
        self.characters = characters
        self.entries = tuple(entries)

    def __len__(self) -> int:
        return len(self.entries)

    def words(self, n: int) -> str:
        """The words of an entry, on one line."""
        return " ".join(self.entries[n].span.of(self.characters).split())

    @cached_property
    def _by_label(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for n, entry in enumerate(self.entries):
            if entry.label is not None:
                found.setdefault(entry.label, []).append(n)
        return found

    @cached_property
    def _by_name(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for n, entry in enumerate(self.entries):
            for name in entry.names:
                found.setdefault(name, n)
        return found

    @cached_property
    def _by_author(self) -> dict[tuple[str, str], list[int]]:
        """Entries by each word of their head and each year in them."""
        found: dict[tuple[str, str], list[int]] = {}
        for n, entry in enumerate(self.entries):
            words = entry.span.of(self.characters)[:LONGEST_ENTRY]
            years = {m[1] + m[2] if m[1] else m[3] for m in _YEAR.finditer(words)}
            years |= {m[1] for m in _YEAR.finditer(words) if m[1]}
            for name in dict.fromkeys(w.lower() for w in _head(words)):
                for year in years | {""}:
                    found.setdefault((name, year), []).append(n)
        return found

    def labelled(self, label: str) -> bool:
        """Whether an entry has this label."""
        return label in self._by_label

    def with_label(self, label: str, at: int) -> int | None:
        """The entry of this label that a marker at a place means.

        Where notes are numbered anew on each page or in each chapter, it is the next one behind
        the marker, else the last one before it.
        """
        found = self._by_label.get(label, ())
        behind = [n for n in found if self.entries[n].span.start >= at]
        return behind[0] if behind else (found[-1] if found else None)

    def named(self, name: str) -> int | None:
        """The entry to which a link leads."""
        return self._by_name.get(name)

    def by_author(self, author: str, year: str = "") -> int | None:
        """The one entry of an author, of a year where that is given; None where several fit."""
        found = self._by_author.get((_flat(author), year), ())
        if len(found) > 1:  # an author's own works stand under his name, others only mention him
            first = [n for n in found if _flat(_opening(self.words(n))) == _flat(author)]
            found = first or found
        return found[0] if len(found) == 1 or (found and year) else None


def references(text: Text) -> References:
    """The entries of the notes and reference lists of a text, in text order."""
    entries: list[Reference] = []
    last: Segment | None = None
    for segment in text.segments:
        if segment.role not in ("footnote", "reference"):
            continue
        entry = _entry(text.characters, segment)
        if entry is None:
            continue
        if last is not None and _goes_on(last, segment) and entries[-1].label and not entry.label:
            entries[-1] = replace(entries[-1], span=Span(entries[-1].span.start, entry.span.end))
        else:
            entries.append(entry)
        last = segment
    entries += _without_heading(text)
    return References(text.characters, sorted(entries, key=lambda e: e.span))


def _goes_on(last: Segment, segment: Segment) -> bool:
    """Whether a passage can be the next paragraph of the note before it."""
    both = last.role == segment.role == "footnote"
    return both and last.span.end == segment.span.start and not segment.names


def address_in(words: str) -> str | None:
    """The first web address in an entry."""
    found = _ADDRESS.search(words)
    return found[0].rstrip(".,;:)>]") if found else None


def _entry(characters: str, segment: Segment) -> Reference | None:
    start, end = segment.span
    while start < end and characters[start].isspace():
        start += 1
    while end > start and characters[end - 1].isspace():
        end -= 1
    if start == end:
        return None
    words = characters[start : min(end, start + 240)]
    return Reference(Span(start, end), _label(words, segment), segment.names, segment.anchor.page)


def _label(words: str, segment: Segment) -> str | None:
    """The label of an entry: "[2] ", "2. ", "² ", "* ", or its number in a numbered list."""
    found = beginning(words)
    if found.kind == "note" or (found.kind == "number" and "/" not in found.marker):
        return found.marker.translate(_DIGITS).rstrip(".)").lower()
    key = _KEY.match(words)
    if key:
        return key[1].lower()
    for name in segment.names:
        item = _ITEM_NAME.match(name)
        if item:
            return item[1]
    number = _BARE_NUMBER.match(words) if segment.role == "footnote" else None
    return number[1] if number else None


def _without_heading(text: Text) -> Iterator[Reference]:
    """Entries "Orsini, A. 1998. Title." at the end of a text that the reader left as passages."""
    found: list[Reference] = []
    for segment in reversed(text.segments):
        if segment.role in ("footnote", "reference", "boilerplate", "attachment"):
            continue
        entry = _entry(text.characters, segment)
        if entry is None:
            continue
        words = entry.span.of(text.characters)
        if segment.role not in ("body", "list") or len(words) > LONGEST_ENTRY:
            break
        if not _ENTRY.match(words.lstrip("-•*· ")):
            break
        found.append(replace(entry, label=None))
    if len(found) < sum(1 for s in text.segments if s.span.of(text.characters).strip()):
        yield from reversed(found)


def _head(words: str) -> list[str]:
    """The names at the beginning of an entry, up to its year."""
    year = _YEAR.search(words)
    head = words[: year.start()] if year and year.start() > 2 else words
    return [_flat(m[0]) for m in _WORD.finditer(head[:240])][:HEAD_WORDS]


def _opening(words: str) -> str:
    found = _WORD.search(words)
    return found[0] if found else ""


def _flat(word: str) -> str:
    """A name without accents and case, so that it is found however it is written."""
    bare = unicodedata.normalize("NFKD", word.removesuffix("’s").removesuffix("'s"))
    return "".join(c for c in bare if not unicodedata.combining(c)).lower()
