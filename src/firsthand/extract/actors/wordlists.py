"""Lists of words about people, bodies and papers, read from the lexicon once."""

from __future__ import annotations

from functools import cache

from firsthand.extract import cues, lexicons
from firsthand.extract.actors.names import Gender

_PEOPLE_ENDINGS = ("man", "woman", "men", "women", "keeper", "monger", "wright")
_NO_RECORDS = frozenset(("board",))
"""A board that says something is a body, whatever hangs on it."""
_UNLIKE_PEOPLE = frozenset("ottoman talisman caiman german roman human".split())


def listed(section: str) -> frozenset[str]:
    """One word list of the actors' lexicon."""
    return lexicons.words("actors", section)


@cache
def records() -> frozenset[str]:
    """Nouns that are records: those of the cues and those that only actors need."""
    return (cues.words("records") | listed("records")) - listed("media") - _NO_RECORDS


@cache
def stand_ins() -> dict[str, frozenset[str]]:
    """Nouns that stand for one another: "the study" for a survey, "the officer" for a sergeant."""
    out: dict[str, frozenset[str]] = {}
    for line in lexicons.phrases("actors", "stand_ins"):
        general, *special = line.split()
        for word in special:
            out[word] = out.get(word, frozenset()) | {general}
        out[general] = out.get(general, frozenset()) | frozenset(special)
    return out


@cache
def written_out() -> dict[str, str]:
    """Short titles with the words that they stand for: "dr" is a doctor."""
    return {pair.split()[0]: pair.split()[1] for pair in lexicons.phrases("actors", "short_titles")}


@cache
def _people() -> frozenset[str]:
    return listed("people") | listed("kin") | listed("offices")


@cache
def _bodies() -> frozenset[str]:
    return listed("organisations") | listed("groups") | listed("media") | records()


@cache
def titles() -> frozenset[str]:
    """Words that stand before a name without being part of it."""
    return listed("honorifics") | _people()


def is_person_noun(lemma: str) -> bool:
    """Whether a noun is one human being."""
    if lemma in _people():
        return True
    return lemma.endswith(_PEOPLE_ENDINGS) and lemma not in _UNLIKE_PEOPLE


def is_noun_of_actors(lemma: str) -> bool:
    """Whether a common noun is somebody or something that can say, write or show."""
    return lemma in _bodies() or is_person_noun(lemma)


def gender_of(words: frozenset[str]) -> Gender | None:
    """The gender that some words name, None where they name none or both."""
    female, male = bool(words & listed("female")), bool(words & listed("male"))
    if female == male:
        return None
    return "f" if female else "m"
