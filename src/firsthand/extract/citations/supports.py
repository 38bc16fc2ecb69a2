"""Which claims a citation stands behind, and by which rule they were chosen.

A marker supports what it closes: the claim that ends at it, all claims of a quotation that ends at
it, else the claim around it or the last one before it in its paragraph. A text that is named
supports what it is made to say, else the claim in which it is named. Nothing is supported by a
marker in a heading, nor by a text that is named without standing behind what is said.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from firsthand.extract.citations.documents import Named
from firsthand.extract.parse import Parse
from firsthand.model import Attribution, Claim, Segment, Span, Text

_REACH = 60
"""Characters of punctuation and other markers that may stand between a claim and its marker."""
_QUOTES = frozenset("\"'”’»")


class Supported(NamedTuple):
    """Claim ids, and the rule in plain words."""

    claims: tuple[str, ...]
    rule: str


class Support:
    """The claims of an account, asked for those that a citation stands behind."""

    def __init__(
        self,
        text: Text,
        parse: Parse,
        claims: Sequence[Claim],
        attributions: Sequence[Attribution],
        markers: Sequence[Span],
    ) -> None:
        self.text = text
        self.parse = parse
        self.markers = sorted(markers)
        told = [c for c in claims if c.form != "heading"]
        self.claims = sorted(told, key=lambda c: (c.span.start, -c.span.end))
        self._starts = [c.span.start for c in self.claims]
        self._segments = [s.span.start for s in text.segments]
        self._sentences = [s.start for s in parse.sentences]
        self._covered = {m.end: m.start for m in self.markers}
        self._opened = {m.start: m.end for m in self.markers}
        self._owned_by: dict[str, list[str]] = {}
        for claim in self.claims:
            if claim.attribution is not None:
                self._owned_by.setdefault(claim.attribution, []).append(claim.id)
        self._cued: dict[int, list[Attribution]] = {}
        for a in attributions:
            for n in dict.fromkeys(self._sentence(s.start) for s in a.cue):
                self._cued.setdefault(n, []).append(a)

    def of_marker(self, span: Span) -> Supported:
        """What a marker closes."""
        segment = self._segment(span.start)
        if segment is None or segment.role in ("heading", "title", "subject"):
            return Supported((), "it stands in a heading")
        low, high = self._edges(span, segment)
        closed = [c for c in self._touching(Span(low - 1, high)) if low <= c.span.end <= high]
        if closed:
            last = max(closed, key=lambda c: (c.span.start, -c.span.end))
            if _QUOTES & set(self.text.characters[low : span.start]) and last.attribution:
                return self._quotation(last, span, segment)
            return Supported((last.id,), "the claim that it closes")
        for a in self._spoken(span):  # "Orsini (1998, 143) notes that"
            if any(s.end <= span.start <= s.end + 2 for s in a.source) and self._owned(a):
                return Supported(self._owned(a), "what the text is made to say")
        around = self._around(span)
        if around is not None:
            return Supported((around.id,), "the claim around it")
        return self._before(span, segment)

    def of_link(self, span: Span) -> Supported:
        """The claim whose words are the link, or which stands right before it."""
        around = self._around(span)
        if around is not None:
            return Supported((around.id,), "the claim around it")
        return self.of_marker(span)

    def of_named(self, named: Named) -> Supported:
        """What a named text is made to say, else the claim in which it is named."""
        if named.against:
            return Supported((), "it is named without standing behind what is said")
        for a in self._spoken(named.span):
            if any(s.touches(named.span) for s in a.source):
                return Supported(self._owned(a), "what the text is made to say")
        around = self._around(named.span)
        if around is not None:
            return Supported((around.id,), "the claim in which it is named")
        for a in self._spoken(named.span):
            if not any(s.touches(named.span) for s in a.content) and self._owned(a):
                return Supported(self._owned(a), "what is said to stand in it")
        return self._introduced(named.span)

    def _introduced(self, span: Span) -> Supported:
        """What follows a text's name: the quotation behind a colon, or the rest of the sentence."""
        segment = self._segment(span.start)
        if segment is None:
            return Supported((), "no claim stands near it")
        end = segment.span.end
        if self.text.characters[span.end : end].strip() == ":":
            after = self._segment(end)
            if after is not None:
                found = tuple(c.id for c in self._touching(after.span))
                return Supported(found, "the passage that it introduces")
        sentence = self._sentence(span.start)
        if sentence >= 0:
            rest = Span(span.end, max(span.end, self.parse.sentences[sentence].end))
            following = [c for c in self._touching(rest) if c.span.start >= span.end]
            if following:
                return Supported((following[0].id,), "the claim that follows in its sentence")
        return self._before(span, segment)

    def _segment(self, at: int) -> Segment | None:
        n = bisect_right(self._segments, at) - 1
        return self.text.segments[n] if 0 <= n < len(self.text.segments) else None

    def _edges(self, span: Span, segment: Segment) -> tuple[int, int]:
        """From the last letter before a marker to the first behind it, other markers passed over."""
        characters = self.text.characters
        low, high = span
        floor = max(segment.span.start, low - _REACH)
        while low > floor and not characters[low - 1].isalnum():
            low = self._covered.get(low, low - 1)
            low = self._covered.get(low, low)
        ceiling = min(segment.span.end, high + _REACH)
        while high < ceiling and not characters[high].isalnum():
            high = self._opened.get(high, high + 1)
        return low, high

    def _touching(self, span: Span) -> list[Claim]:
        """The claims that share a character with a span, in text order."""
        high = bisect_left(self._starts, span.end)
        # Claims lie inside sentences or quotations; one that began long before has ended.
        low = bisect_left(self._starts, span.start - _LONGEST)
        return [c for c in self.claims[low:high] if c.span.end > span.start]

    def _around(self, span: Span) -> Claim | None:
        inside = [c for c in self._touching(span) if c.span.covers(span)]
        return min(inside, key=lambda c: c.span.end - c.span.start) if inside else None

    def _before(self, span: Span, segment: Segment) -> Supported:
        low = bisect_left(self._starts, segment.span.start)
        high = bisect_left(self._starts, span.start)
        earlier = [c for c in self.claims[low:high] if c.span.end <= span.end]
        if earlier:
            last = max(earlier, key=lambda c: (c.span.end, c.span.start))
            if last.attribution and _QUOTES & set(last.span.of(self.text.characters)[-2:]):
                return self._quotation(last, span, segment)
            return Supported((last.id,), "the last claim before it in its paragraph")
        if low and not self.text.characters[segment.span.start : span.start].strip():
            above = self._segment(segment.span.start - 1)
            if above is not None:
                found = tuple(c.id for c in self._touching(above.span))
                return Supported(found, "the paragraph under which it stands alone")
        return Supported((), "no claim stands before it in its paragraph")

    def _quotation(self, last: Claim, span: Span, segment: Segment) -> Supported:
        """The claims of one quotation, back to the marker before."""
        n = bisect_left(self.markers, span)
        floor = max(segment.span.start, self.markers[n - 1].end if n else 0)
        low = bisect_left(self._starts, floor)
        high = bisect_right(self._starts, last.span.start)
        same = [c.id for c in self.claims[low:high] if c.attribution == last.attribution]
        if len(same) > 1:
            return Supported(tuple(same), "the claims of the quotation that it closes")
        return Supported((last.id,), "the quotation that it closes")

    def _spoken(self, span: Span) -> list[Attribution]:
        """The attributions whose cue stands in the sentence of a span, the nearest first."""
        n = self._sentence(span.start)
        near = [
            (min(abs(s.start - span.start) for s in a.cue if self._sentence(s.start) == n), a)
            for a in self._cued.get(n, ())
        ]
        return [a for _, a in sorted(near, key=lambda x: x[0])]

    def _sentence(self, at: int) -> int:
        """The number of the sentence at a place, -1 before the first."""
        return bisect_right(self._sentences, at) - 1

    def _owned(self, attribution: Attribution) -> tuple[str, ...]:
        return tuple(self._owned_by.get(attribution.id, ()))


_LONGEST = 4000
"""Characters; a claim is never longer than the longest sentence that is read."""
