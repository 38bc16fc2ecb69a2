"""Words by which a phrase names something that publishes."""

from __future__ import annotations

from functools import cache

from firsthand.extract.actors.wordlists import listed


@cache
def outlet_words() -> frozenset[str]:
    """Words of papers and stations, in small letters."""
    return listed("mastheads") | listed("media")
