"""What clauses say of their subject: that it saw, did, was told or does not know something."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from firsthand.extract import lexicons
from firsthand.extract.claims.clauses import finite
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import RELATIVE, SUBJECTS, negated, subject

Tense = Literal["past", "perfect", "pluperfect", "present", "modal"]
Kind = Literal["saw", "did", "was", "told", "thought", "ignorant"]
FIRST = frozenset(("i", "we"))
_AUXILIARY = ("aux", "auxpass")
_HAVE = frozenset(("have", "has", "'ve", "’ve"))
_HAD = frozenset(("had", "'d", "’d"))
_NOW = frozenset("is are am do does 's ’s 'm ’m 're ’re".split())


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
    for _ in range(20):
        word = words[verb]
        own = _tense(word, [words[k] for k in parse.children[verb]])
        shared = (
            word.dep == "conj"
            and word.head != verb
            and words[word.head].pos in ("VERB", "AUX")
            and parse.child(verb, *SUBJECTS) is None
        )
        if own is not None and not (shared and own == "past" and word.pos == "VERB"):
            return own
        if not shared:
            return "past" if word.tag in ("VBN", "VBD") else "present"
        verb = word.head
    return "present"


def _tense(word: Word, below: Sequence[Word]) -> Tense | None:
    auxiliaries = [k for k in below if k.dep in _AUXILIARY]
    for aux in auxiliaries:
        if aux.tag == "MD" or (aux.lower in ("'d", "’d") and word.tag == "VB"):
            return "past" if aux.lower == "could" else "modal"
    said = {aux.lower for aux in auxiliaries}
    if said & _HAD:
        return "pluperfect"
    if said & _HAVE and not any(aux.tag == "VB" for aux in auxiliaries):
        return "perfect"
    if said & {"was", "were", "did"}:
        return "past"
    if said & _NOW:
        return "present"
    if word.tag == "VBD" or word.lower in lexicons.words("witness", "irregular"):
        return "past"
    return "present" if word.tag in ("VBZ", "VBP") else None


def deeds(parse: Parse, words: Sequence[int], is_subject: Callable[[int], bool]) -> Iterator[Deed]:
    """The finite verbs among some words whose subject ``is_subject`` accepts, in order."""
    for i in words:
        if not finite(parse, i) or parse.child(i, "expl") is not None:
            continue
        who = subject(parse, i)
        if who is None or not is_subject(who):
            continue
        yield Deed(i, kind(parse, i), tense(parse, i), denied(parse, i), main(parse, i, words))


def denied(parse: Parse, verb: int) -> bool:
    """Whether a clause says that something was not: "I gave no order", "I never saw it"."""
    if negated(parse, verb):
        return True
    for k in parse.children[verb]:
        word = parse.words[k]
        if word.dep in ("dobj", "attr") and (
            word.lower in ("nothing", "nobody", "none")
            or any(parse.words[d].lower == "no" for d in parse.children[k])
        ):
            return True
    return False


def main(parse: Parse, verb: int, words: Sequence[int]) -> bool:
    """Whether no other verb among the words governs this one, but for one it is coordinate to."""
    low, high = words[0], words[-1]
    at = verb
    for _ in range(30):
        word = parse.words[at]
        if word.head == at or not low <= word.head <= high:
            return True
        if word.dep not in ("conj", "parataxis", "ccomp"):
            return word.dep == "relcl" and _adverbial(parse, at)
        if word.dep == "ccomp" and (at > word.head or parse.child(at, "mark") is not None):
            return False
        at = word.head
    return False


def _adverbial(parse: Parse, verb: int) -> bool:
    """ "On the night of the flood we were woken": a parser may hang the clause on the flood."""
    own = parse.child(verb, *SUBJECTS)
    if own is None or parse.words[own].lower in RELATIVE:
        return False
    at = verb
    for _ in range(30):
        if parse.words[at].head == at:
            break
        at = parse.words[at].head
    return parse.words[at].pos in ("ADP", "ADV", "SCONJ")


def kind(parse: Parse, verb: int) -> Kind:
    """What a verb says of its subject."""
    lemma = parse.words[verb].lemma
    if lemma in lexicons.words("witness", "informed") and passive(parse, verb):
        return _told(parse, verb)
    if lemma in ("hear", "learn", "read") and _of_facts(parse, verb):
        return "told"
    if lemma == "be":
        return "was"
    if lemma in lexicons.words("witness", "perception"):
        return "thought" if _only_of(parse, verb) else "saw"
    if lemma in lexicons.words("witness", "knowing") and negated(parse, verb):
        return "ignorant"
    if lemma == "remember" and parse.child(verb, "dobj") is not None:
        return "saw"
    return "thought" if lemma in lexicons.words("witness", "thought") else "did"


def passive(parse: Parse, verb: int) -> bool:
    """Whether a verb stands in the passive."""
    return any(parse.words[k].dep in ("auxpass", "nsubjpass") for k in parse.children[verb])


def _told(parse: Parse, verb: int) -> Kind:
    """ "was told that": hearsay; "was told to": what happened to one."""
    if parse.child(verb, "ccomp") is not None:
        return "told"
    return "did" if parse.child(verb, "xcomp") is not None else "thought"


def _of_facts(parse: Parse, verb: int) -> bool:
    """ "heard that it was shut": told, while "heard it shut" is hearing."""
    clause = parse.child(verb, "ccomp")
    return clause is not None and parse.child(clause, "mark") is not None


def _only_of(parse: Parse, verb: int) -> bool:
    """ "heard of the offer": neither sight nor sound of it."""
    return parse.words[verb].lemma == "hear" and any(
        parse.words[k].dep == "prep" and parse.words[k].lower in ("of", "about")
        for k in parse.children[verb]
    )


def elided(parse: Parse, words: Sequence[int], *, diary: bool = False) -> int | None:
    """The verb of a note without its "I": "Went down to the harbour." None if it is no such note.

    Passives ("Lent by the brigade", "Closed, no further action") are none. In a diary a form that
    could be an order ("Read two chapters") is a note.
    """
    at = _behind_date(parse, words)
    if at is None or not _opens_sentence(parse, words[0]):
        return None
    word = parse.words[at]
    if word.pos == "ADV" and at < words[-1]:
        word = parse.words[at + 1]
    if not _noted(word, parse, diary):
        return None
    below = [parse.words[k] for k in parse.children[word.i]]
    if any(k.dep in SUBJECTS or k.dep in _AUXILIARY or k.dep == "agent" for k in below):
        return None
    if word.i >= words[-1]:
        return None
    following = parse.words[word.i + 1].lower
    return None if following in (",", ".", ":", ";", "by", "as", "to") and (
        following != "to" or word.lower not in lexicons.words("witness", "logged")
    ) else word.i  # fmt: skip


def _opens_sentence(parse: Parse, first: int) -> bool:
    """Whether nothing but marks, numbers and days stands before a word in its sentence."""
    low = parse.sentence_words(parse.words[first].sentence)[0]
    between = parse.words[max(low, first - 6) : first]
    if not between or between[-1].text == ";":
        return True
    return first - low <= 6 and not any(w.text[:1].isalpha() and not _day(w) for w in between)


def _day(word: Word) -> bool:
    return bool({word.lower, word.lower.rstrip(".")} & lexicons.words("forms", "dates"))


def _behind_date(parse: Parse, words: Sequence[int]) -> int | None:
    """The first word that is neither number, mark, month nor day."""
    verbs = lexicons.words("witness", "irregular")
    for i in words[:8]:
        word = parse.words[i]
        stop = i + 1 < len(parse.words) and parse.words[i + 1].text in (".", ",", ":")
        if word.lower in verbs and not stop:
            return i
        if word.text[:1].isalpha() and not _day(word):
            return i
    return None


def _noted(word: Word, parse: Parse, diary: bool) -> bool:
    """Whether the word that opens a sentence can be a past verb."""
    if word.lower in lexicons.words("witness", "irregular"):
        return word.tag != "NN"
    if word.lower in lexicons.words("witness", "logged"):
        return True
    if word.lower in lexicons.words("witness", "same"):
        return diary and word.pos == "VERB"
    if word.lower in lexicons.words("witness", "participles"):
        return False
    if word.tag not in ("VBD", "VBN") or word.pos not in ("VERB", "AUX"):
        return False
    return word.dep not in ("amod", "advcl", "acl", "compound", "relcl")
