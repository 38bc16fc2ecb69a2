"""What a number counts, and of which larger number it is a part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from firsthand.extract.parse import Parse
from firsthand.extract.quantities import states
from firsthand.extract.quantities.limits import added, limits
from firsthand.extract.quantities.numbers import Number
from firsthand.spans import Span

_PEOPLES = frozenset(
    "population crowd crew staff garrison congregation workforce audience family household".split()
)
"""Nouns whose number, without a noun of its own, counts people: "a population of 5.4 million"."""


class Reading(NamedTuple):
    """What the grammar says of one number; ``head`` is the word on which the number hangs."""

    number: Number
    head: int
    noun: Span | None
    state: str | None
    scope: Span | None
    as_of: Span | None
    added: Span | None


def read(parse: Parse, number: Number) -> Reading | None:
    """The reading of a number, None where its words were not parsed."""
    inside = parse.within(number.digits)
    if not len(inside):
        return None
    at = _top(parse, inside)
    noun = None if number.unit else _noun(parse, at, inside)
    state = None if number.unit else states.state(parse, at, noun, inside)
    span = None if noun is None else _words_of(parse, noun, inside)
    return Reading(
        number,
        noun if noun is not None else at,
        span,
        state,
        *limits(parse, at, noun),
        added(parse, inside),
    )


def _top(parse: Parse, inside: range) -> int:
    """The word of a number that hangs on something outside it."""
    for i in reversed(inside):
        if parse.words[i].head not in inside or parse.words[i].head == i:
            return i
    return inside[-1]


def _noun(parse: Parse, at: int, inside: range) -> int | None:
    """The noun that is counted: "12 men", "dozens of men", "12 of the men"."""
    if (glued := _hung(parse, inside[-1])) is not None:
        return glued
    for i in (at, *inside):
        of = next((k for k in parse.children[i] if parse.words[k].lower == "of" and k > i), None)
        if of is not None and (noun := parse.child(of, "pobj")) is not None:
            return noun
    word = parse.words[at]
    head = parse.words[word.head]
    if (
        word.dep in ("nummod", "quantmod", "amod", "compound", "det", "nmod", "advmod")
        and head.i > at
    ):
        while head.dep == "compound" and head.head > head.i:
            head = parse.words[head.head]
        if head.pos in ("NOUN", "PROPN"):
            return head.i
    people = _people(parse, at, inside[-1])
    return _near(parse, inside[-1], word.sentence) if people is None else people


def _near(parse: Parse, last: int, sentence: int) -> int | None:
    """The noun within a few words behind a number on which the grammar hangs nothing."""
    behind = _past_mark(parse, last + 1)
    limit = min(len(parse.words), behind + 4)
    for i in range(behind, limit):
        near = parse.words[i]
        if near.sentence != sentence or near.pos not in ("NOUN", "ADJ", "PROPN", "ADV"):
            break
        following = parse.words[i + 1].pos if i + 1 < len(parse.words) else ""
        if near.tag in ("NNS", "NNPS") or (near.pos == "NOUN" and following != "NOUN"):
            return i
    return None


def _people(parse: Parse, at: int, last: int) -> int | None:
    """The noun of a group whose number counts its people: "a population of", "300-strong crew"."""
    word = parse.words[at]
    head = parse.words[word.head]
    if word.dep == "pobj" and head.lower == "of" and parse.words[head.head].lower in _PEOPLES:
        return head.head
    if word.dep == "attr" and head.lemma == "be":
        named = (k for k in parse.children[head.i] if parse.words[k].lower == "population")
        return next(named, None)
    near = parse.words[last + 1 : last + 4]
    strong = len(near) == 3 and (near[0].lower, near[1].lower) == ("-", "strong")
    return near[2].i if strong and near[2].lower in _PEOPLES else None


def counts_people(text: str, number: Number, noun: Span) -> bool:
    """Whether a noun stands for the people of a group: before the number, or behind "-strong"."""
    apart = noun.end <= number.digits.start or "-strong" in text[number.digits.end : noun.start]
    return apart and noun.of(text).split()[-1].lower() in _PEOPLES


def _past_mark(parse: Parse, at: int) -> int:
    """The word behind the mark of a note: "12 [2] houses"."""
    near = parse.words[at : at + 3]
    marked = len(near) == 3 and (near[0].lower, near[2].lower) == ("[", "]")
    return at + 3 if marked else at


def _hung(parse: Parse, last: int) -> int | None:
    """The word that a hyphen hangs on a number: "27-nation"; not "24,000-strong"."""
    if last + 2 >= len(parse.words):
        return None
    mark, word = parse.words[last + 1], parse.words[last + 2]
    joined = mark.lower == "-" and mark.start == parse.words[last].end == mark.end - 1
    return word.i if joined and word.lower.isalpha() and word.lower != "strong" else None


def _words_of(parse: Parse, noun: int, inside: range) -> Span:
    """The noun with the adjectives and nouns right before it, without number and article."""
    first = noun
    while first - 1 >= 0:
        word = parse.words[first - 1]
        joined = (
            word.lower == "-" or word.pos in ("ADJ", "NOUN", "PROPN") or word.tag in ("VBN", "VBG")
        )
        hung = parse.words[first - 1].lower == "-" and first - 2 in inside
        if first - 1 in inside or hung or not joined or word.sentence != parse.words[noun].sentence:
            break
        if word.lower in ("other", "more", "such", "same", "many", "own") or word.head > noun:
            break
        if word.lower == "strong" and parse.words[first - 2].lower == "-":
            break
        first -= 1
    start, end = parse.words[first].start, parse.words[noun].end
    return Span(start, start + len(parse.text[start:end].partition("[")[0]))  # no mark of a note


def is_pronoun(parse: Parse, number: Number) -> bool:
    """Whether "one" is anybody ("here one sells tickets"): no number stands before it to be one of."""
    inside = parse.within(number.digits)
    if len(inside) != 1 or parse.words[inside[0]].lower != "one":
        return False
    word = parse.words[inside[0]]
    verb = parse.words[word.head]
    if word.dep != "nsubj" or verb.tag != "VBZ" or verb.lemma in ("be", "have", "remain"):
        return False
    if any(parse.words[k].lower == "of" for k in parse.children[word.i]):
        return False
    earlier = parse.words[max(0, word.i - 40) : word.i]
    near = [w for w in earlier if w.sentence in (word.sentence, word.sentence - 1)]
    return not any(w.tag == "CD" or w.lower in ("of", "both", "two") for w in near)


def whole(parse: Parse, reading: Reading, before: Sequence[Reading]) -> int | None:
    """The index of the earlier number of which this is a part, by "among them" and "including"."""
    number = reading.number
    if number.unit or not before:
        return None
    at = parse.within(number.digits)[0]
    sentence = parse.words[at].sentence
    lead = next(
        (i for i in range(at - 1, max(-1, at - 25), -1) if parse.words[i].lower in
         ("among", "including", "whom", "them") and parse.words[i].sentence == sentence), None,
    )  # fmt: skip
    if lead is None:
        return None
    mark = parse.words[lead].start
    for k in range(len(before) - 1, -1, -1):
        other = before[k]
        first = parse.within(other.number.digits)[0]
        if parse.words[first].sentence != sentence:
            return None
        if other.number.digits.end <= mark and other.number.unit is None:
            low = number.low or 0.0
            return k if other.number.high is None or low <= other.number.high else None
    return None
