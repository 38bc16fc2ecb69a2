"""The parts of a clause as slots: their words in base form, and whether a known thing is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.extract.actors.wordlists import is_person_noun
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import RELATIVE, noun_phrase
from firsthand.extract.predications.contrasts import corrected
from firsthand.model import Span
from firsthand.values import Predication, Slot

_KNOWN = frozenset(("the", "this", "that", "these", "those", "both", "all", "every", "no"))
_ONE_OF_MANY = frozenset(
    "a an some other another most few several many half part one any each first second third last"
    " certain various".split()
)
_TELLING_APART = frozenset("of on in to at from near behind for with".split())
"""What hangs on a noun by these tells one from another: "the door to the cellar"."""
_LOOSE = frozenset(("ROOT", "appos", "conj", "dep", "npadvmod", "attr"))
"""Labels of a noun that stands without a verb: "no moon, no light on the buoy"."""


def made(parse: Parse, head: int, role: str) -> Slot:
    """The slot around a noun; an apposition names it and its words belong to it."""
    word = parse.words[head]
    near = [parse.words[k] for k in parse.children[head]]
    inside = [
        w
        for w in near
        if w.dep in ("compound", "amod", "nmod", "poss", "nummod")
        or (w.dep == "appos" and "PROPN" in (w.pos, word.pos) and not _not_he(parse, w))
    ]
    names = [
        parse.words[k] for w in near if w.dep == "appos" for k in parse.children[w.i]
        if parse.words[k].dep == "compound"
    ]  # fmt: skip
    of = [
        n for w in near if w.dep == "prep" and w.lower in _TELLING_APART for n in _below(parse, w)
    ]
    bases = tuple(dict.fromkeys(base(w) for w in (*inside, *names, *of, word) if w.tag != "POS"))
    return Slot(role, noun_phrase(parse, head), base(word), bases, _definite(word, near))


def _not_he(parse: Parse, named: Word) -> bool:
    """Whether what stands beside a noun is another: "Captain Rell, not Sergeant Holm,"."""
    first = parse.first(named.i)
    return any(parse.words[k].lower == "not" for k in (first, first - 1) if k >= 0)


def _below(parse: Parse, preposition: Word) -> list[Word]:
    noun = parse.child(preposition.i, "pobj")
    return [] if noun is None else [parse.words[noun]]


def base(word: Word) -> str:
    """The base form of a word, a name as it is written, in lower case."""
    return word.lower if word.pos in ("PROPN", "PRON") else word.lemma


def _definite(word: Word, near: list[Word]) -> bool:
    if any(w.lower in _ONE_OF_MANY or w.tag == "CD" for w in near):
        return False
    if word.pos in ("PROPN", "PRON"):
        return word.lower not in _ONE_OF_MANY
    return any(w.lower in _KNOWN or w.dep == "poss" or w.pos == "PROPN" for w in near)


def stood_for(parse: Parse, i: int) -> int:
    """The noun for which a relative pronoun or an object "it" stands, else the word itself.

    "The order was heard; he alone gave it": "it" is what the sentence began with.
    """
    word = parse.words[i]
    if word.lower == "it" and word.dep == "dobj":
        for k in range(parse.sentence_words(word.sentence)[0], i):
            first = parse.words[k]
            if first.dep in ("nsubj", "nsubjpass") and first.pos != "PRON":
                return k if first.tag == "NN" and not is_person_noun(first.lemma) else i
    if word.lower in RELATIVE:
        at = parse.words[word.head]
        for _ in range(3):
            if at.dep == "relcl":
                return at.head
            at = parse.words[at.head]
    return i


_NO_ONES = frozenset("nobody none no no-one nothing".split())
_ASIDE = frozenset("apart aside except excepting save besides barring".split())
_NEAR = 8
"""So many words behind "apart from" one is looked for."""
_BUT = frozenset("but except excepting save saving besides than".split())


def excepted(parse: Parse, noun: int) -> int | None:
    """Who is left where a phrase says "nobody but him", "none other than he"; None in all others.

    What such a clause tells is told of that one, and is denied of nobody. He may stand apart from
    it: "nobody fired except the watchman", "apart from the watchman nobody fired".
    """
    words = [parse.words[k] for k in sorted(parse.subtree(noun))]
    no = next((n for n, w in enumerate(words[:2]) if w.lower in _NO_ONES), None)
    if no is None:
        return None
    but = next((n for n, w in enumerate(words[: no + 5]) if n > no and w.lower in _BUT), None)
    if but is not None and (
        words[but].lower != "than" or words[but - 1].lower in ("other", "else")
    ):
        return _first_noun(words[but + 1 :])
    if parse.words[noun].dep not in ("nsubj", "nsubjpass"):
        return None
    verb = parse.words[noun].head
    aside = next((k for k in parse.children[verb] if parse.words[k].lower in _ASIDE), None)
    return None if aside is None else _first_noun(parse.words[aside + 1 : aside + _NEAR])


def _first_noun(words: Sequence[Word]) -> int | None:
    """The head of the noun with which some words begin, behind "from" and "for"."""
    for w in words:
        if w.lower in ("that", "what", "when", "where", "if"):
            return None
        if w.pos in ("NOUN", "PROPN", "PRON") and w.dep not in ("compound", "poss"):
            return w.i
        if w.pos not in ("DET", "ADP", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "SCONJ"):
            return None
    return None


def meant(parse: Parse, i: int) -> int:
    """The noun that a slot is of: that which a pronoun stands for, or the one left of none."""
    left = excepted(parse, i)
    return stood_for(parse, corrected(parse, i)) if left is None else left


def _finite(parse: Parse, word: Word) -> bool:
    """Whether a word is a verb that makes a sentence: not a bare "coming in out of the black"."""
    if word.pos not in ("VERB", "AUX"):
        return False
    return word.tag != "VBG" or parse.child(word.i, "aux", "auxpass") is not None


def exists_without_verb(parse: Parse, noun: Word) -> Iterator[Predication]:
    """ "No buoy light, no moon": that there was none, said without a verb."""
    if noun.dep not in (*_LOOSE, "nsubj") or not any(
        parse.words[k].lower == "no" for k in parse.children[noun.i]
    ):
        return
    at = noun
    while at.head != at.i:
        if at.dep not in _LOOSE and at.dep != "nsubj":
            return
        at = parse.words[at.head]
    if _finite(parse, at) or parse.words[parse.sentence_words(at.sentence)[-1]].text == "?":
        return
    start = next(
        parse.words[k].start for k in parse.children[noun.i] if parse.words[k].lower == "no"
    )
    slot = made(parse, noun.i, "subject")
    on = [parse.words[k] for k in parse.children[noun.i] if parse.words[k].dep == "prep"]
    ends = [noun.end, *(n.end for w in on for n in _below(parse, w))]
    span = Span(start, max(ends))
    yield Predication(span, "exist", (replace(slot, span=span),), "", denied=True)
