"""Pictures, film, maps and recordings of which an account speaks.

A mention is a noun for such a thing, less idioms ("the big picture") and things that only carry
the word ("film star"). Words that often mean something else count only where they are made, kept
or shown, or show something. A mention is present where the thing itself stands in the document:
a caption beside a picture, "the photograph above" where there is one, an attachment.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from firsthand.extract.parse import Parse, Word
from firsthand.model import MarkKind, MediaKind, MediaMention, Segment, Span, Text

KINDS: tuple[MediaKind, ...] = ("photo", "film", "map", "recording")
_MARKS: dict[MarkKind, frozenset[MediaKind]] = {
    "image": frozenset(("photo", "map")),
    "map": frozenset(("map",)),
    "video": frozenset(("film",)),
    "audio": frozenset(("recording",)),
}
"""Which mentions a thing in the document can be the object of: a picture may show a map."""
_FILES: dict[MediaKind, re.Pattern[str]] = {
    "photo": re.compile(r"\.(?:jpe?g|png|gif|tiff?|heic|webp|bmp)\b", re.I),
    "film": re.compile(r"\.(?:mp4|mov|avi|mkv|webm|m4v)\b", re.I),
    "map": re.compile(r"\.(?:kml|kmz|gpx|geojson)\b", re.I),
    "recording": re.compile(r"\.(?:mp3|wav|m4a|ogg|flac|amr)\b", re.I),
}
_NEAR = 2
"""How many passages away from its picture a caption may stand."""
_LABEL = re.compile(
    r"\s*[\[(]?(photo|photograph|picture|image|map|video|film|pic|audio)s?\b(?=\]|:|\s[-–—]\s|\s(?:by|credit)\b)",
    re.I,
)
_STOOD = re.compile(r"\[(photo|picture|image|map|video|film|audio)s?\]", re.I)
_QUIET = ("boilerplate", "footnote", "reference", "attachment", "deleted", "comment")


@cache
def _sections() -> dict[str, dict[str, str]]:
    source = files("firsthand.extract").joinpath("lexicon", "media.toml")
    return tomllib.loads(source.read_text("utf-8"))


@cache
def lexicon(section: str) -> frozenset[str]:
    """One word list of the lexicon of pictures and recordings."""
    return frozenset(str(_sections()[section]["words"]).split())


@cache
def _kinds() -> dict[str, MediaKind]:
    return {word: kind for kind in KINDS for word in sorted(lexicon(kind))}


@cache
def _idioms() -> re.Pattern[str]:
    phrases = [" ".join(p.split()) for p in str(_sections()["idioms"]["words"]).split("|")]
    options = "|".join(re.escape(p) for p in sorted(phrases, key=lambda p: (-len(p), p)) if p)
    return re.compile(rf"\b(?:{options})s?\b", re.I)


def media(text: Text, parse: Parse) -> tuple[MediaMention, ...]:
    """All mentions in text order, ``m1``, ``m2``, ..."""
    idioms = list(_idiomatic(text.characters, parse))
    there = _There(text)
    found: dict[Span, MediaKind] = dict(_labels(text))
    taken = sorted(found)
    last = Span(0, 0)
    for span, kind in sorted(_nouns(parse, idioms), key=lambda x: (x[0].start, -x[0].end)):
        n = bisect_left(taken, span)
        beside = taken[max(0, n - 1) : n + 1]
        if not any(t.touches(span) for t in (*beside, last)):
            found[span] = kind
            last = span
    return tuple(
        MediaMention(f"m{n}", span, kind, there.holds(span, kind))
        for n, (span, kind) in enumerate(sorted(found.items()), 1)
    )


def _labels(text: Text) -> Iterator[tuple[Span, MediaKind]]:
    """Where a picture stood: "[photo] The hull", and the label of a caption: "Picture: the yard"."""
    for segment in text.segments:
        if segment.role in _QUIET:
            continue
        if segment.role == "caption":
            match = _LABEL.match(text.characters, *segment.span)
            if match is not None:
                yield Span(*match.span(1)), _kinds()[match[1].lower()]
        for match in _STOOD.finditer(text.characters, *segment.span):
            yield Span(*match.span(1)), _kinds()[match[1].lower()]


def _idiomatic(characters: str, parse: Parse) -> Iterator[Span]:
    """The idioms in text order, looked for in the lines where a picture is spoken of."""
    end = 0
    for word in parse.words:
        if word.start >= end and _kind(parse, word) is not None:
            start = max(end, characters.rfind("\n", end, word.start) + 1)
            end = characters.find("\n", word.end)
            end = end if end >= 0 else len(characters)
            for match in _idioms().finditer(characters, start, end):
                yield Span(*match.span())


def _nouns(parse: Parse, idioms: list[Span]) -> Iterator[tuple[Span, MediaKind]]:
    starts = [s.start for s in idioms]
    for word in parse.words:
        kind = _kind(parse, word)
        if kind is None:
            continue
        n = bisect_right(starts, word.start) - 1
        if n >= 0 and idioms[n].end >= word.end:
            continue
        yield _with_makers(parse, word), kind


def _kind(parse: Parse, word: Word) -> MediaKind | None:
    """The kind of thing that a word means here, or None."""
    if word.pos not in ("NOUN", "PROPN"):
        return None
    forms = (word.lemma, word.lower, word.lower.removesuffix("s"))
    lemma = next((f for f in forms if f in _kinds()), "")
    kind = _kinds().get(lemma)
    if kind is None or _carries(parse, word):
        return None
    if word.pos == "PROPN" and word.text[:1].isupper() and not _opens(parse, word):
        return None  # a part of a name: "the National Film Archive"
    if kind == "film" and lemma in ("film", "movie") and _is_cinema(parse, word):
        return None
    if lemma in lexicon("doubtful") and not _is_thing(parse, word):
        return None
    return kind


def _carries(parse: Parse, word: Word) -> bool:
    """Whether the word only says what kind of other thing is meant: "film star"."""
    if word.dep not in ("compound", "nmod", "amod", "npadvmod") or word.head <= word.i:
        return False
    return word.head - word.i < 4


def _opens(parse: Parse, word: Word) -> bool:
    first = parse.sentence_words(word.sentence)[0]
    return word.i - first < 2


def _is_cinema(parse: Parse, word: Word) -> bool:
    """Whether films in general are meant, or one that somebody plays in."""
    determined = any(
        parse.words[k].dep in ("det", "poss", "nummod") for k in parse.children[word.i]
    )
    if word.tag in ("NNS", "NNPS") and not determined:
        return True
    at = parse.words[word.head]
    if at.dep == "prep":
        at = parse.words[at.head]
    return at.lemma in lexicon("roles")


def _is_thing(parse: Parse, word: Word) -> bool:
    """Whether a doubtful word stands where a picture or recording does."""
    if any(parse.words[k].dep == "acl" for k in parse.children[word.i]):
        return True
    behind = parse.words[word.i + 1 : word.i + 2]
    if behind and behind[0].lower in lexicon("places") | lexicon("pointing"):
        return True
    makers = [k for k in parse.children[word.i] if parse.words[k].lower in lexicon("made")]
    at = word
    for _ in range(4):  # through a preposition or a list to the verb
        head = parse.words[at.head]
        if head.i == at.i:
            break
        if head.pos in ("VERB", "AUX"):
            return head.lemma in lexicon("shows") or bool(makers)
        at = head
    return bool(makers)


def _with_makers(parse: Parse, word: Word) -> Span:
    """The words of the mention: the noun with "CCTV", "drone", "mobile phone" before it."""
    left = word.i
    while left > 0 and word.i - left < 4:
        before = parse.words[left - 1]
        if before.sentence != word.sentence or before.lower not in lexicon("made"):
            break
        left -= 1
    return Span(parse.words[left].start, word.end)


class _There:
    """What pictures and recordings a document holds, and where."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._segments = [s.span.start for s in text.segments]
        self._near: dict[int, set[MediaKind]] = {}
        self._any: set[MediaKind] = set()
        for mark in text.marks:
            kinds = _MARKS.get(mark.kind)
            n = self._number(mark.span.start)
            if kinds is None or n is None or text.segments[n].role == "byline":
                continue
            self._any |= kinds
            for k in range(n - _NEAR, n + _NEAR + 1):
                self._near.setdefault(k, set()).update(kinds)
        self._attached = {
            kind
            for segment in text.segments
            if segment.role == "attachment"
            for kind, name in _FILES.items()
            if name.search(segment.span.of(text.characters)[:400])
        }

    def holds(self, span: Span, kind: MediaKind) -> bool:
        """Whether the thing that is mentioned stands in the document."""
        if kind in self._attached:
            return True
        n = self._number(span.start)
        segment = self._text.segments[n] if n is not None else None
        if segment is None or kind not in self._any:
            return False
        if segment.role == "caption" and kind in self._near.get(n or 0, ()):
            return True
        return self._points(span, segment)

    def _points(self, span: Span, segment: Segment) -> bool:
        """Whether the words point to what stands beside them: "the photograph above"."""
        characters = self._text.characters
        behind = re.match(r"[\s,(]{1,3}(\w+)", characters[span.end : span.end + 16])
        if behind is not None and behind[1].lower() in lexicon("pointing"):
            return True
        before = characters[max(segment.span.start, span.start - 12) : span.start].lower()
        return re.search(r"\b(?:this|attached|enclosed)\s\Z", before) is not None

    def _number(self, at: int) -> int | None:
        n = bisect_right(self._segments, at) - 1
        return n if 0 <= n < len(self._text.segments) else None
