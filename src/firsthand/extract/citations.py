"""Citations: markers, notes, links and named documents, and the claims that they support."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.model import Citation, Claim, Span, Text


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker in running text; ``glued`` where it sticks to a word that a parser would misread."""

    span: Span
    glued: bool = False


def markers(text: Text) -> tuple[Marker, ...]:
    """The markers of a text."""
    return ()


def citations(
    text: Text, claims: Sequence[Claim], *, markers: Sequence[Marker]
) -> tuple[Citation, ...]:
    """The citations of an account."""
    return ()
