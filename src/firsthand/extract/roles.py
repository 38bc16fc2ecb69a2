"""Whom somebody told, and where it was published: addressees and outlets of a cue."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from firsthand.extract.parse import Parse
from firsthand.extract.phrases import noun_phrase
from firsthand.model import Span, Spans


class Hearers(NamedTuple):
    """Who was told, and through what outlet."""

    addressee: Spans = ()
    outlet: Spans = ()


@cache
def outlet_words() -> frozenset[str]:
    """Words that make a phrase an outlet."""
    source = files("firsthand.extract").joinpath("lexicon", "roles.toml")
    return frozenset(tomllib.loads(source.read_text("utf-8"))["outlets"]["words"].split())


def is_outlet(parse: Parse, head: int) -> bool:
    """Whether the phrase around a noun names something that publishes or holds a hearing.

    A common noun must itself be one; in a name one of the capitalised words is enough, unless
    the phrase goes on to somebody who works there ("the Herald's young man").
    """
    word = parse.words[head]
    if word.lemma in outlet_words() and word.pos in ("NOUN", "PROPN"):
        return True
    if word.pos != "PROPN" or word.entity == "PERSON":
        return False
    return any(
        parse.words[k].lower in outlet_words() and parse.words[k].text[0].isupper()
        and parse.words[k].dep in ("compound", "nmod", "amod")
        for k in parse.children[head]
    )  # fmt: skip


_TOLD = frozenset(
    "tell inform assure warn remind notify ask advise give show brief answer urge order beg promise"
    " text write teach beseech implore instruct exhort entreat command".split()
)


def hearers(parse: Parse, verb: int, *, before: int | None = None) -> Hearers:
    """The listener and the outlet of a cue, read from its objects and prepositions.

    ``before`` is the first word of the content where that follows the verb.
    """
    words = parse.words
    addressee: list[Span] = []
    outlet: list[Span] = []
    lemma = words[verb].lemma
    for k in parse.children[verb]:
        word = words[k]
        if word.dep == "dative" and word.pos != "ADP":
            _sort(parse, k, addressee, outlet)
        elif word.dep == "dobj" and lemma in _TOLD and k > verb and (before is None or k < before):
            if word.lower not in ("it", "that", "this", "so", "what"):
                _sort(parse, k, addressee, outlet)
        elif word.dep in ("prep", "dative") and word.lower in ("to", "before"):
            person = parse.child(k, "pobj")
            if person is not None and words[person].pos in ("PRON", "PROPN", "NOUN"):
                if word.lower == "to" or words[person].pos == "PROPN" or is_outlet(parse, person):
                    _sort(parse, person, addressee, outlet)
        elif word.dep == "prep" and word.lower in ("in", "at", "on", "with"):
            place = _outlet_of(parse, k)
            if place is not None:
                outlet.append(noun_phrase(parse, place))
    return Hearers(tuple(addressee[:1]), tuple(outlet[:1]))


def _sort(parse: Parse, head: int, addressee: list[Span], outlet: list[Span]) -> None:
    if parse.words[head].tag in ("WP", "WDT"):
        return
    (outlet if is_outlet(parse, head) else addressee).append(noun_phrase(parse, head))


_OCCASIONS = frozenset(
    "interview statement conversation talk letter report article piece column broadcast".split()
)


def _outlet_of(parse: Parse, preposition: int) -> int | None:
    """The outlet in "in an interview with Radio Nord", "at the hearing", "in the Courier"."""
    noun = parse.child(preposition, "pobj")
    if noun is None:
        return None
    if is_outlet(parse, noun):
        return noun
    if parse.words[noun].lemma in _OCCASIONS:
        for k in parse.children[noun]:
            if parse.words[k].dep == "prep" and parse.words[k].lower in (
                "with",
                "to",
                "on",
                "for",
                "in",
            ):
                other = parse.child(k, "pobj")
                if other is not None and (is_outlet(parse, other)):
                    return other
    return None


def fronted_outlet(parse: Parse, sentence: int, verb: int) -> Spans:
    """The outlet of "In an interview with Radio Seld she said", however the parser hung it."""
    for i in parse.sentence_words(sentence):
        word = parse.words[i]
        if i >= verb + 12:
            break
        if word.lemma in ("interview", "conversation"):
            for k in parse.children[i]:
                if parse.words[k].lower in ("with", "to", "on", "for"):
                    other = parse.child(k, "pobj")
                    if other is not None and parse.words[other].pos == "PROPN":
                        if parse.words[other].entity != "PERSON" or is_outlet(parse, other):
                            return (noun_phrase(parse, other),)
                    elif other is not None and is_outlet(parse, other):
                        return (noun_phrase(parse, other),)
    return ()
