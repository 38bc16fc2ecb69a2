"""The word lists of pairs, and the file in which they lie."""

from __future__ import annotations

from functools import cache

from firsthand.extract import lexicons


def sections() -> dict[str, dict[str, str]]:
    """All lists: for each its ``words`` and the ``example`` that a test fills."""
    return lexicons.sections("pairs")


def listed(section: str) -> frozenset[str]:
    """The single words of a section, in lower case."""
    return lexicons.words("pairs", section)


@cache
def opposites() -> dict[str, frozenset[str]]:
    """Each word with those that exclude it: "early" with "late"."""
    found: dict[str, frozenset[str]] = {}
    for line in sections()["opposites"]["words"].split("|"):
        groups = [frozenset(part.split()) for part in line.split("/")]
        for one, other in ((groups[0], groups[1]), (groups[1], groups[0])):
            for word in one:
                found[word] = found.get(word, frozenset()) | other
    return found


@cache
def exclusive() -> dict[str, frozenset[str]]:
    """Kinds of things that exclude each other, with their nouns."""
    named = (line.split(":") for line in sections()["kinds"]["words"].split("|"))
    return {name.strip(): frozenset(words.split()) for name, words in named}
