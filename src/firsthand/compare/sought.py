"""Many patterns put to each sentence: only those are tried that it has the words for.

"(?:was|were) (?:shut|barred)" cannot match without "shut" or "barred". To look for such parts of all
patterns takes a fraction of the time, and what is never tried is never compiled.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

_TOKEN = re.compile(
    r"(?P<letters>[a-z]+(?![?*{])|[a-z])"
    r"|\(\?:(?P<listed>(?:[a-z|]|\\s)+)\)"
    r"|(?P<opens>\((?!\?)|\(\?(?:P<\w+>|[a-z-]*:))"
    r"|(?P<beside>\(\?<?[=!])"
    r"|(?P<often>[?*+]|\{\d*(?:,\d*)?\})[?+]?"
    r"|(?P<closes>\))|(?P<or>\|)"
    r"|(?P<other>\[\^?\]?(?:\\.|[^]\\])*\]|\\.|\(\?P=\w+\)|[^(])",
    re.I | re.S,
)
_PERHAPS = ("?", "*", "{0", "{,")
_NONE: frozenset[str] = frozenset()
_LIKE = str.maketrans("ſıİ", "sii")
"""Letters that a pattern without regard to capitals takes for others."""


class Sought:
    """A pattern that is compiled when it is first used; of itself it does not look at capitals."""

    def __init__(self, pattern: str, flags: re.RegexFlag = re.I) -> None:
        self.pattern = pattern
        self._flags = flags

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As that of `re.Pattern`."""
        return self._compiled.search(text, start, end)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As that of `re.Pattern`."""
        return self._compiled.finditer(text)

    @property
    def groupindex(self) -> Mapping[str, int]:
        """As that of `re.Pattern`."""
        return self._compiled.groupindex

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)


class Index:
    """Some patterns by the parts of words of which each needs one."""

    def __init__(self, patterns: Iterable[Sought]) -> None:
        self._having: dict[str, list[int]] = {}
        self._always: list[int] = []
        for number, one in enumerate(patterns):
            needed = parts(one.pattern)
            for part in needed:
                self._having.setdefault(part, []).append(number)
            if not needed:
                self._always.append(number)

    def within(self, text: str) -> list[int]:
        """The numbers of the patterns that may match in a text, in order; no other does."""
        met = filter(text.translate(_LIKE).lower().__contains__, self._having)
        return sorted({*self._always, *(n for part in met for n in self._having[part])})


def parts(source: str) -> frozenset[str]:
    """Parts of words, in small letters, of which every match of a pattern has one.

    There are none where nothing is known of it.

    >>> sorted(parts(r"(?:was|were)\\s(?:not\\s)?(?:shut|barred)"))
    ['barred', 'shut']
    """
    return _shortest(_parts(_TOKEN.finditer(source)))


def _parts(tokens: Iterator[re.Match[str]]) -> frozenset[str]:
    """What is known of a pattern, up to the bracket that closes it: of each alternative the best."""
    every: list[frozenset[str]] = []
    best = last = _NONE  # the last may yet turn out to be optional
    for token in tokens:
        if token["often"]:
            last = _NONE if token["often"].startswith(_PERHAPS) else last
            continue
        best, last = _better(best, last), _NONE
        if token["letters"]:
            last = frozenset((token["letters"].lower(),))
        elif token["listed"]:
            phrases = token["listed"].lower().split("|")
            last = frozenset(max(p.split("\\s"), key=len) for p in phrases)
        elif token["opens"]:
            last = _parts(tokens)
        elif token["beside"]:
            _parts(tokens)
        elif token["or"]:
            every.append(best)
            best = _NONE
        elif token["closes"]:
            break
    every.append(_better(best, last))
    return frozenset().union(*every) if all(every) else _NONE


def _better(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Of two sets, each of which is needed, the one that fewer texts have."""
    return max(one, other, key=_rare)


def _rare(some: frozenset[str]) -> tuple[int, int]:
    return min(map(len, some), default=0), -len(some)


def _shortest(some: frozenset[str]) -> frozenset[str]:
    """Some parts without those that hold another."""
    return frozenset(p for p in some if not any(o in p for o in some if o != p))
