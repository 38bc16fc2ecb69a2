"""What the words of harm need to know of nouns: their base form, and what is a person or a home."""

from __future__ import annotations

from functools import cache

from firsthand.extract import lexicons
from firsthand.extract.actors.wordlists import is_person_noun
from firsthand.extract.actors.wordlists import listed as of_actors
from firsthand.extract.parse import Parse, Word

_OF_PEOPLE = ("er", "or", "ist", "ian", "ee", "ant", "man", "woman")
_NOBODY = frozenset(("it", "that", "this", "which", "itself", "what", "these", "those"))
_MANY = frozenset(("third", "half", "quarter", "dozen", "hundred", "thousand", "dozens", "hundreds",
                   "thousands", "score", "scores", "number", "majority", "all", "many", "some", "others"))  # fmt: skip


def listed(section: str) -> frozenset[str]:
    """One word list of the lexicon of harm."""
    return lexicons.words("harms", section)


_VERBS = ("always", "of_people", "of_things", "perishing", "bursting", "accusing")


@cache
def _forms() -> dict[str, str]:
    """Forms of verbs of harm in "-e", whose base form may be guessed without it ("raped": rap)."""
    verbs = [v for section in _VERBS for v in listed(section) if v.endswith("e")]
    return {form: v for v in verbs for form in (v + "d", v + "s", v[:-1] + "ing")}


def verb_base(word: Word) -> str:
    """The base form of a verb."""
    return _forms().get(word.lower, word.lemma)


def base(word: Word) -> str:
    """The base form of a word, also of a common noun that was taken for a name."""
    if word.pos == "PROPN" and word.lower.endswith("s"):
        known = word.lower[:-2] if word.lower.endswith("shes") else word.lower[:-1]
        return known if known in listed("nouns") | listed("instruments") else word.lower
    return word.lower if word.pos == "PROPN" or word.tag == "VBG" else word.lemma


def person(parse: Parse, i: int) -> bool:
    """Whether a noun, or one that is joined with it, can be people who are harmed."""
    return any(_person(parse.words[k]) for k in _with_joined(parse, i))


def thing(parse: Parse, i: int) -> bool:
    """Whether a noun, or one that is joined with it, is what people live in or live on."""
    known = listed("things") | listed("holdings")
    return any(base(parse.words[k]) in known for k in _with_joined(parse, i))


def bears(parse: Parse, noun: int | None, *, things: bool) -> bool:
    """Whether a noun can bear harm: people, and with ``things`` what they live in or live on."""
    return noun is not None and (person(parse, noun) or (things and thing(parse, noun)))


def _with_joined(parse: Parse, i: int) -> list[int]:
    return [i, *(k for k in parse.children[i] if parse.words[k].dep == "conj")]


def _person(word: Word) -> bool:
    lemma = base(word)
    if lemma in listed("things") | listed("holdings") | listed("not_people"):
        return False
    if word.entity in ("DATE", "TIME"):
        return False
    if word.entity in ("CARDINAL", "ORDINAL") and word.pos in ("NOUN", "ADJ"):
        return True  # "a sixth was killed", "the forty-one who perished"
    if word.pos in ("PROPN", "PRON", "NUM"):
        return word.lower not in _NOBODY
    if lemma in listed("victims") or lemma in _MANY or is_person_noun(lemma):
        return lemma not in listed("instruments")
    if lemma in of_actors("groups"):
        return True
    return word.pos == "NOUN" and len(lemma) > 4 and lemma.endswith(_OF_PEOPLE)
