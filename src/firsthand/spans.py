"""Ranges of code points in one text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points in one text."""

    start: int
    end: int

    def of(self, characters: str) -> str:
        """The words at this span: ``Span(0, 3).of("Anna") == "Ann"``."""
        return characters[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


Spans = tuple[Span, ...]
"""One thing that can be interrupted: its pieces, in text order."""
