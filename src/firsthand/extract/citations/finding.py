"""Citations: what markers, notes, links and named texts point to, and which claims they support.

A marker is resolved where its entry exists in the document; a link is its own target; a named
text is resolved where it stands in a list or under a heading of the document. Short forms
("ibid.", "as note 1") lead to the entry that they mean, or nowhere.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from firsthand.extract.citations.authordates import AGAIN
from firsthand.extract.citations.documents import Named, Shelf, documents
from firsthand.extract.citations.markers import markers
from firsthand.extract.citations.pointers import Marker, Pointer
from firsthand.extract.citations.references import References, address_in, references
from firsthand.extract.citations.supports import Support, Supported
from firsthand.extract.parse import Parse
from firsthand.model import Attribution, Citation, CitationKind, Claim, Span, Target, Text

__all__ = ["Marker", "behind", "citations", "markers", "unused"]

_NAMES = r"[^\W\d_][\w’'.-]*(?:,? [^\W\d_][\w’'.-]*){0,4}?"
_SHORT = re.compile(
    rf"(?:(?P<who>{_NAMES}),?\s)?(?:ibid(?:em)?|idem|op\.?\s?cit|loc\.?\s?cit)\b", re.I
)
_AS_NOTE = re.compile(
    r"(?:(?:as|see|cf\.?|same as|supra|as in)\s)?(?:foot|end)?(?:note|n\.|fn\.?)\s?(\d{1,4})"
    r"(?:[\s,]+(?:above|below|supra))?\s?[.,]?\Z",
    re.I,
)
_LABEL = re.compile(r"[\[(^]{0,2}[\w*†‡§¶⁰¹²³⁴-⁹]{1,6}[\])]{0,2}[.:]{0,2}\s+")


class Lead(NamedTuple):
    """Where a pointer leads: the entry, what it says, whether it ends there, and through what."""

    entry: int | None
    target: Target | None
    resolved: bool
    through: str = ""


@dataclass
class _Trail:
    """The entries of a text and which of them were pointed to, in the order of the markers."""

    entries: References
    used: list[int]

    def follow(self, pointer: Pointer, at: int) -> Lead:
        """Where a pointer leads that is no link."""
        entry = self._entry(pointer, at)
        if entry is None:
            return Lead(None, None, False)
        self.used.append(entry)
        meant, through = self._meant(entry)
        if meant is None:
            return Lead(entry, self._target(entry), False, through)
        return Lead(entry, self._target(meant), True, through)

    def _entry(self, pointer: Pointer, at: int) -> int | None:
        found = self.entries.named(pointer.name) if pointer.name else None
        if found is not None:
            return found
        author, bar, year = pointer.label.partition("|")
        if author == AGAIN:
            return self._again(year)
        if bar:
            return self.entries.by_author(author, year)
        return self.entries.with_label(pointer.label, at)

    def _again(self, author: str) -> int | None:
        """The entry that "ibid." in the text means: the last one, or the last one of an author."""
        if not author:
            return self.used[-1] if self.used else None
        for entry in reversed(self.used):
            if author in self.entries.words(entry).lower():
                return entry
        return self.entries.by_author(author)

    def _meant(self, entry: int) -> tuple[int | None, str]:
        """The entry that a note means, and the short form that it uses."""
        through = ""
        seen: set[int] = set()
        while entry not in seen:
            seen.add(entry)
            words = self.entries.words(entry)
            label = _LABEL.match(words) if self.entries.entries[entry].label else None
            said = words[label.end() :] if label else words
            short, other = _SHORT.match(said), _AS_NOTE.match(said)
            if short is None and other is None:
                return entry, through
            through = through or f"the note says “{said[:40].rstrip(' .')}”; "
            if other is not None:
                following = self.entries.with_label(other[1], 0)
            else:
                following = self._earlier(entry, short["who"] if short else None)
            if following is None:
                return None, through
            entry = following
        return None, through

    def _earlier(self, entry: int, author: str | None) -> int | None:
        if author is None:
            return entry - 1 if entry else None
        surname = author.rpartition(" ")[2].strip(".,").lower()
        for n in range(entry - 1, -1, -1):
            words = self.entries.words(n).lower()
            if re.search(rf"\b{re.escape(surname)}\b", words) and not _SHORT.search(words):
                return n
        return None

    def _target(self, entry: int) -> Target:
        words = self.entries.words(entry)
        return Target(text=words, url=address_in(words))


def citations(
    text: Text,
    claims: Sequence[Claim],
    *,
    markers: Sequence[Marker],
    parse: Parse,
    attributions: Sequence[Attribution] = (),
) -> tuple[Citation, ...]:
    """All citations of an account in text order, ``n1``, ``n2``, ...

    ``markers`` are those of `markers`; a bracket with several numbers gives one citation each.
    """
    trail = _Trail(references(text), [])
    support = Support(text, parse, claims, attributions, [m.span for m in markers])
    found = [*_marked(text, markers, trail, support)]
    found += _named(text, parse, trail.entries, found, support)
    found.sort(key=lambda c: c.span)
    return tuple(
        Citation(
            f"n{n}", c.span, c.kind, c.span.of(text.characters), c.target, c.resolved,
            c.supported.rule, c.supported.claims,
        )
        for n, c in enumerate(found, 1)
    )  # fmt: skip


def unused(text: Text) -> tuple[Span, ...]:
    """The labelled entries of a text's notes to which no marker points, in text order.

    Lists without labels are left out: in a bibliography entries may stand for themselves.
    """
    trail = _Trail(references(text), [])
    for marker in markers(text):
        for pointer in marker.pointers:
            if marker.kind != "link":
                trail.follow(pointer, marker.span.start)
    used = set(trail.used)
    return tuple(
        e.span for n, e in enumerate(trail.entries.entries) if e.label is not None and n not in used
    )


def behind(cited: Sequence[Citation]) -> dict[str, tuple[str, ...]]:
    """The ids of the citations that stand behind each claim, by the claim's id."""
    found: dict[str, list[str]] = {}
    for citation in cited:
        for claim in citation.supports:
            found.setdefault(claim, []).append(citation.id)
    return {claim: tuple(ids) for claim, ids in found.items()}


class _Found(NamedTuple):
    """A citation without its id and words."""

    span: Span
    kind: CitationKind
    target: Target | None
    resolved: bool
    supported: Supported


def _marked(
    text: Text, markers: Sequence[Marker], trail: _Trail, support: Support
) -> Iterator[_Found]:
    for marker in markers:
        if marker.kind == "link":
            supported = support.of_link(marker.span)
            for pointer in marker.pointers:
                words = pointer.span.of(text.characters)
                target = Target(text=words, url=_address(pointer.label))
                yield _Found(pointer.span, "link", target, True, supported)
            continue
        supported = support.of_marker(marker.span)
        for pointer in marker.pointers:
            lead = trail.follow(pointer, marker.span.start)
            ruled = Supported(supported.claims, lead.through + supported.rule)
            yield _Found(pointer.span, marker.kind, lead.target, lead.resolved, ruled)


def _address(words: str) -> str:
    return "https://doi.org/" + words[4:].strip() if words.lower().startswith("doi:") else words


def _named(
    text: Text,
    parse: Parse,
    entries: References,
    marked: Sequence[_Found],
    support: Support,
) -> Iterator[_Found]:
    """The named texts, less those whose own marker follows in the same sentence."""
    shelf = Shelf(text, entries)
    starts = [s.start for s in parse.sentences]
    links = {c.span for c in marked if c.kind == "link"}
    taken = sorted(c.span for c in marked)
    at = 0
    for named in documents(text, parse):
        while at < len(taken) and taken[at].end <= named.span.start:
            at += 1
        following = taken[at] if at < len(taken) else None
        if following is not None:
            n = bisect_right(starts, named.span.end)
            ends = starts[n] if n < len(starts) else len(text.characters)
            same = following.start < ends and following not in links
            if same or following.touches(named.span):
                continue
        target = _place(text, named, shelf)
        yield _Found(named.span, "document", target, target is not None, support.of_named(named))


def _place(text: Text, named: Named, shelf: Shelf) -> Target | None:
    """The list's entry, or the heading in the document, of a text that is named."""
    words = named.span.of(text.characters)
    entry = shelf.entry(named, words)
    if entry is not None:
        return Target(text=entry, url=address_in(entry))
    heading = shelf.heading(words) if named.way == "number" else None
    return Target(text=heading.of(text.characters)) if heading is not None else None
