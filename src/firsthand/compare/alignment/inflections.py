"""The past, the participle and the plural of base forms, for questions in plain words."""

from __future__ import annotations

from functools import cache

from firsthand.compare.thesaurus import known
from firsthand.extract import lexicons

_VOWELS = "aeiou"
_PLURALS = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet",
    "tooth": "teeth", "mouse": "mice", "goose": "geese", "wife": "wives", "life": "lives",
    "knife": "knives", "half": "halves", "calf": "calves", "thief": "thieves", "loaf": "loaves",
    "ox": "oxen", "shelf": "shelves", "wolf": "wolves", "leaf": "leaves", "loss": "losses",
}  # fmt: skip
_THIRDS = {"be": "is", "have": "has", "do": "does", "go": "goes"}
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


def third(verb: str) -> str:
    """The third person of a verb in base form: "keeps", "carries", "has"."""
    if verb in _THIRDS:
        return _THIRDS[verb]
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2:-1] not in _VOWELS else verb + "s"


def gerund(verb: str) -> str:
    """The form of a verb in -ing: "lying", "taking", "stopping"."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and len(verb) > 2:
        return verb[:-1] + "ing"
    ed = _with_ed(verb)
    return ed[:-2] + "ing" if len(ed) - len(verb) == 3 and ed[-4] != "i" else verb + "ing"


def forms(verb: str) -> frozenset[str]:
    """All forms in which a verb can be written."""
    return frozenset((verb, past(verb), participle(verb), third(verb), gerund(verb)))


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
    """Whether a noun as it is written is a plural: no "gas", "bus" or "news"."""
    if noun in _PLURALS.values() or noun in _ALIKE:
        return True
    if len(noun) < 4 or not noun.endswith("s") or noun.endswith(("ss", "us", "is")):
        return False
    return not known(noun, "noun") or known(noun[:-1], "noun") or known(noun[:-2], "noun")
