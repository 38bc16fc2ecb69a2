"""Pictures, film, maps and recordings of which an account speaks."""

from __future__ import annotations

from firsthand.extract.parse import Parse
from firsthand.model import MediaMention, Text


def media(text: Text, parse: Parse) -> tuple[MediaMention, ...]:
    """The media mentions of an account."""
    return ()
