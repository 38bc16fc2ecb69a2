"""The English words of which numbers up to ninety-nine are made, for every reader of numbers."""

from __future__ import annotations

ONES = {
    word: n
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * n
    for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
ORDINALS = {
    word: n
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(), 1
    )
}  # fmt: skip
"""The ordinals up to the nineteenth."""


def small(word: str) -> int | None:
    """A number in digits, or one below a hundred in words; None for any other word.

    >>> small("forty-two"), small("17"), small("gate")
    (42, 17, None)
    """
    if word.isascii() and word.isdigit():
        return int(word)
    parts = word.lower().split("-")
    if len(parts) == 2 and parts[0] in TENS and 0 < ONES.get(parts[1], 0) < 10:
        return TENS[parts[0]] + ONES[parts[1]]
    return ONES.get(parts[0], TENS.get(parts[0])) if len(parts) == 1 else None
