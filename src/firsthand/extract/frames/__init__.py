"""Frames: the shapes in which English attributes, one family in each module.

Each module has one function that takes the `Scene` and yields `Draft`s. A draft is an attribution
before actors, ids and parents. Two drafts with one cue word are one attribution: the frame that
stands first in `attributions.FRAMES` wins and the others may fill what it left empty.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from firsthand.extract.parse import Parse
from firsthand.model import Act, Quotation, Span, Spans, Text


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution as one frame saw it; ``cue_word`` is the index of the word that made it."""

    rule: str
    source: Spans
    cue: Spans
    content: Spans
    act: Act
    cue_word: int
    denies: bool = False
    distanced: bool = False
    addressee: Spans = ()
    outlet: Spans = ()


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker's label at the head of a line; ``span`` is the label, ``line`` the whole line."""

    span: Span
    colon: Span | None
    line: Span
    name: str


@dataclass(frozen=True)
class Scene:
    """What a frame sees of an account."""

    text: Text
    parse: Parse
    quotations: tuple[Quotation, ...]
    labels: tuple[Label, ...]
    depth: tuple[int, ...]
    """For each word the number of quotations around it."""
    paragraphs: tuple[Span, ...]

    @cached_property
    def roles(self) -> dict[int, str]:
        """The role of each segment, by where it starts."""
        return {s.span.start: s.role for s in self.text.segments}

    @cached_property
    def _pieces(self) -> tuple[tuple[list[int], list[Span]], ...]:
        """The pieces of quotations by depth, with their starts for bisection."""
        deepest = max((q.depth for q in self.quotations), default=0)
        by_depth: list[list[Span]] = [[] for _ in range(deepest)]
        for quotation in self.quotations:
            by_depth[quotation.depth - 1].extend(quotation.pieces)
        return tuple(([p.start for p in sorted(level)], sorted(level)) for level in by_depth)

    def pieces_touching(self, span: Span) -> Iterator[Span]:
        """The pieces of quotations that share a character with a span, outer ones first."""
        for starts, level in self._pieces:
            at = max(bisect_left(starts, span.start) - 1, 0)
            while at < len(level) and level[at].start < span.end:
                if level[at].touches(span):
                    yield level[at]
                at += 1

    @cached_property
    def _starts(self) -> list[int]:
        return [q.span.start for q in self.quotations]

    def quotations_in(self, start: int, end: int) -> Iterator[Quotation]:
        """The quotations that open between two offsets, in order."""
        for at in range(bisect_left(self._starts, start), len(self.quotations)):
            if self.quotations[at].span.start >= end:
                return
            yield self.quotations[at]
