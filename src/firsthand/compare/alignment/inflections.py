"""The past, the participle and the plural of base forms, for questions in plain words."""

from __future__ import annotations

from functools import cache

from firsthand.extract import lexicons

_VOWELS = "aeiou"
_PLURALS = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet",
    "tooth": "teeth", "mouse": "mice", "goose": "geese", "wife": "wives", "life": "lives",
    "knife": "knives", "half": "halves", "calf": "calves", "thief": "thieves", "loaf": "loaves",
}  # fmt: skip
_ALIKE = frozenset(
    "people men women children cattle sheep fish police aircraft series crew craft dead".split()
)
_DOUBLED = frozenset(
    "admit commit omit permit submit refer prefer occur transfer compel expel propel control patrol rebel"
    " equip regret begin forget ban bar".split()
)
"""Verbs of several syllables whose last letter is doubled before -ed."""


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    rows = (row.split() for row in lexicons.phrases("pasts", "irregular"))
    return {base: (past, participle) for base, past, participle in rows}


def past(verb: str) -> str:
    """The past of a verb in base form.

    >>> past("strike"), past("ram"), past("carry"), past("die")
    ('struck', 'rammed', 'carried', 'died')
    """
    return _irregular()[verb][0] if verb in _irregular() else _with_ed(verb)


def participle(verb: str) -> str:
    """The past participle of a verb in base form: "taken", "launched"."""
    return _irregular()[verb][1] if verb in _irregular() else _with_ed(verb)


def _with_ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    short = len(verb) > 2 and verb[-1] not in _VOWELS + "wxy" and verb[-2] in _VOWELS
    one_syllable = sum(c in _VOWELS for c in verb) == 1 and len(verb) < 6
    return verb + (verb[-1] if short and (one_syllable or verb in _DOUBLED) else "") + "ed"


def plural(noun: str) -> str:
    """The plural of a noun in base form; a noun that is plural already stays.

    >>> plural("body"), plural("lifeboat"), plural("man"), plural("glass")
    ('bodies', 'lifeboats', 'men', 'glasses')
    """
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun in _ALIKE or (noun.endswith("s") and not noun.endswith("ss")):
        return noun
    if noun.endswith(("ss", "sh", "ch", "x", "z")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


def many(noun: str) -> bool:
    """Whether a noun as it is written is a plural."""
    return (
        noun in _PLURALS.values()
        or noun in _ALIKE
        or (noun.endswith("s") and not noun.endswith(("ss", "us", "is")))
    )
