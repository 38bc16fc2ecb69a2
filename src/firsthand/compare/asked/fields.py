"""Lists of hours.toml as patterns: what an hour can be told of, in all words for it."""

from __future__ import annotations

import re
from functools import cache

from firsthand.extract import lexicons


@cache
def field(section: str, key: str) -> re.Pattern[str]:
    """Any entry of a list, its words one space or hyphen apart."""
    entries = {
        " ".join(x.split()) for x in lexicons.sections("hours")[section].get(key, "").split("|")
    }
    longest = sorted(filter(None, entries), key=lambda x: (-len(x), x))
    if not longest:
        return re.compile(r"(?!)")
    some = "|".join(re.escape(x).replace(r"\ ", r"[\s-]") for x in longest)
    return re.compile(rf"(?<!\w)(?:{some})(?!\w)", re.I)


@cache
def words(section: str) -> frozenset[str]:
    """The single words of a list, and the numbers that tell an hour."""
    return lexicons.words("hours", section) | _NUMBERS


_NUMBERS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty twenty-five twenty-six thirty forty fifty midnight noon midday
    dawn dusk daybreak am pm a.m p.m a m p hrs""".split()
)
