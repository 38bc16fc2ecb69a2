"""What clauses say of their subject: that it saw, did, was told or does not know something."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from firsthand.extract import lexicons
from firsthand.extract.clauses import finite
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import SUBJECTS, negated, subject

Tense = Literal["past", "perfect", "pluperfect", "present", "modal"]
Kind = Literal["saw", "did", "told", "thought", "ignorant"]
FIRST = frozenset(("i", "we"))
_AUXILIARY = ("aux", "auxpass")


@dataclass(frozen=True, slots=True)
class Deed:
    """One finite verb of a subject that was asked for."""

    verb: int
    kind: Kind
    tense: Tense
    negated: bool
    main: bool


def tense(parse: Parse, verb: int) -> Tense:
    """The tense of a verb group; a coordinate verb without an auxiliary has that of the first."""
    words = parse.words
    seen = 0
    while seen < 20:
        own = _tense(words[verb], [words[k] for k in parse.children[verb]])
        if own is not None:
            return own
        head = words[verb].head
        if words[verb].dep != "conj" or head == verb or words[head].pos not in ("VERB", "AUX"):
            break
        verb, seen = head, seen + 1
    return "past" if words[verb].tag == "VBN" else "present"


def _tense(word: Word, below: Sequence[Word]) -> Tense | None:
    auxiliaries = [k for k in below if k.dep in _AUXILIARY]
    for aux in auxiliaries:
        if aux.tag == "MD" or aux.lower in ("'d", "’d") and word.tag == "VB":
            return "past" if aux.lower == "could" else "modal"
    for aux in auxiliaries:
        if aux.lower in ("had", "'d", "’d"):
            return "pluperfect"
        if aux.lower in ("have", "has", "'ve", "’ve") and aux.tag != "VB":
            return "perfect"
    for aux in auxiliaries:
        if aux.lower in ("was", "were", "did"):
            return "past"
        if aux.lower in ("is", "are", "am", "do", "does", "'s", "’s", "'m", "’m", "'re", "’re"):
            return "perfect" if word.tag == "VBN" and aux.dep == "aux" else "present"
    if word.tag in ("VBD",):
        return "past"
    if word.tag in ("VBZ", "VBP"):
        return "present"
    return None


def deeds(
    parse: Parse, words: Sequence[int], is_subject: Callable[[int], bool]
) -> Iterator[Deed]:
    """The finite verbs among some words whose subject ``is_subject`` accepts, in order."""
    for i in words:
        if not finite(parse, i):
            continue
        who = subject(parse, i)
        if who is None or not is_subject(who):
            continue
        yield Deed(i, kind(parse, i), tense(parse, i), negated(parse, i), main(parse, i, words))


def main(parse: Parse, verb: int, words: Sequence[int]) -> bool:
    """Whether no other verb among the words governs this one, but for one it is coordinate to."""
    low, high = words[0], words[-1]
    at = verb
    for _ in range(30):
        word = parse.words[at]
        if word.head == at or not low <= word.head <= high:
            return True
        if word.dep not in ("conj", "parataxis", "ccomp") or (
            word.dep == "ccomp" and parse.child(at, "mark") is not None
        ):
            return False
        if word.dep == "ccomp" and at > word.head:
            return False
        at = word.head
    return False


def kind(parse: Parse, verb: int) -> Kind:
    """What a verb says of its subject."""
    words = parse.words
    lemma = words[verb].lemma
    if lemma in lexicons.words("witness", "informed") and _passive(parse, verb):
        return "told"
    if lemma in ("hear", "learn", "read") and _of_facts(parse, verb):
        return "told"
    if lemma in lexicons.words("witness", "perception"):
        return "saw"
    if lemma in lexicons.words("witness", "knowing") and _unknown(parse, verb):
        return "ignorant"
    if lemma in lexicons.words("witness", "thought"):
        return "thought"
    return "did"


def _passive(parse: Parse, verb: int) -> bool:
    return any(parse.words[k].dep in ("auxpass", "nsubjpass") for k in parse.children[verb])


def _of_facts(parse: Parse, verb: int) -> bool:
    """ "heard that it was shut": told, while "heard it shut" is hearing."""
    clause = parse.child(verb, "ccomp")
    return clause is not None and parse.child(clause, "mark") is not None


def _unknown(parse: Parse, verb: int) -> bool:
    return negated(parse, verb)


def elided(parse: Parse, words: Sequence[int]) -> int | None:
    """The verb of a note without its "I": "Went down to the harbour." None if it is no such note.

    Passives ("Lent by the brigade", "Closed, no further action") are none.
    """
    at = 0
    while at < min(len(words), 5) and not parse.words[words[at]].text[:1].isalpha():
        at += 1
    if at >= len(words):
        return None
    word = parse.words[words[at]]
    if word.pos == "ADV" and at + 1 < len(words):
        word = parse.words[words[at + 1]]
    if word.tag not in ("VBD", "VBN") or word.pos not in ("VERB", "AUX"):
        return None
    below = [parse.words[k] for k in parse.children[word.i]]
    if any(k.dep in SUBJECTS or k.dep in _AUXILIARY or k.dep == "agent" for k in below):
        return None
    if word.head != word.i and words[0] <= word.head <= words[-1] and word.dep != "ccomp":
        return None
    following = parse.words[word.i + 1] if word.i + 1 < len(parse.words) else None
    if following is None or following.lower in (",", ".", ":", ";", "by", "as"):
        return None
    return word.i
