"""The lexicon of reuse: small words, formulas, words that make a name a source."""

from __future__ import annotations

from firsthand.extract import lexicons


def sections() -> dict[str, dict[str, str]]:
    """All lists: for each its ``words`` and the ``example`` that a test fills."""
    return lexicons.sections("reuse")


def listed(section: str) -> frozenset[str]:
    """The single words of a section, in lower case."""
    return lexicons.words("reuse", section)


def phrases(section: str) -> tuple[str, ...]:
    """The phrases of a section, which a bar parts."""
    return lexicons.phrases("reuse", section)
