"""The words that limit a count: to a part, by its place, and to a time.

"Nine died in the women's ward" and "twelve had died by midnight" count fewer than all. A place
limits a count where it has a name, where it lies within something larger ("ward", "last coach"),
or where the count says itself that it is one of some ("eight of them died in the hall"). Where all
of it happened is no limit, so that a plain "in the hall" is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from firsthand.extract.lexicons import words
from firsthand.extract.parse import Parse
from firsthand.spans import Span

_NAMED = ("GPE", "LOC", "FAC")
_NAMED_TIES = frozenset("in at near from across".split())
_TIES = frozenset("in inside within on aboard at".split())
_UNTIL = frozenset("by until till since".split())
_CLOSED = frozenset("of at".split())
"""Behind "as": "as of Friday", "as at 6 p.m."."""
_CLAUSES = frozenset("ROOT ccomp advcl relcl parataxis pcomp".split())
"""Ties of a verb to what is above its clause."""
_TELLING = frozenset("oprd acomp xcomp".split())
"""Ties of what a verb says of those who are counted: "five were reported missing by midnight"."""
_OF_SOME = frozenset("them these those whom us".split())
_BEFELL = frozenset("acl amod acomp advcl relcl oprd".split())
"""Ties of what befell the counted, behind their number: "five injured in the last coach"."""
_MORE = frozenset("more others further additional".split())
_STEPS = 5
"""So many words above a number may stand between it and the verb of its clause."""


class _Tied(NamedTuple):
    """A preposition with its object; ``first`` is where its words begin ("up" of "up to")."""

    first: int
    tie: str
    obj: int


def limits(parse: Parse, at: int, noun: int | None) -> tuple[Span | None, Span | None]:
    """The words of place and of time that limit a count, None where there are none."""
    head = noun if noun is not None else at
    near = (*parse.children[head], *parse.children[parse.words[head].head])
    own = [t for i in near if (t := _tied(parse, i)) is not None]
    wide = list(_around(parse, at, head))
    some = _of_some(parse, at, head)
    scope = next((t for t in own if _is_named(parse, t)), None)
    scope = scope or next((t for t in wide if _is_part(parse, t, some)), None)
    as_of = next((t for t in (*own, *wide) if _is_until(parse, t)), None)
    return _span(parse, at, scope), _span(parse, at, as_of)


def added(parse: Parse, inside: range) -> Span | None:
    """The word by which a count is added to another: "two more", "another three", "ten others"."""
    before, behind = inside[0] - 1, inside[-1] + 1
    words_of = parse.words
    if behind < len(words_of) and words_of[behind].lower in _MORE:
        than = behind + 1 < len(words_of) and words_of[behind + 1].lower in ("than", "or")
        if words_of[behind].sentence == words_of[inside[0]].sentence and not than:
            return Span(words_of[behind].start, words_of[behind].end)
    if before >= 0 and words_of[before].lower in ("another", "further"):
        return Span(words_of[before].start, words_of[before].end)
    return None


def _span(parse: Parse, at: int, tied: _Tied | None) -> Span | None:
    """The words of a limit, without the number and without what an "and" joins to it."""
    if tied is None:
        return None
    last = parse.last(tied.obj)
    stops = [k - 1 for k in parse.children[tied.obj] if parse.words[k].dep in ("cc", "conj")]
    last = min([last, *(k for k in stops if k >= tied.obj)])
    last = min(last, at - 1) if tied.first < at else last
    last = _whole_date(parse, last, at)
    return Span(parse.words[tied.first].start, parse.words[last].end)


def _whole_date(parse: Parse, last: int, at: int) -> int:
    """The last word of a date that was cut in two: "as of 31 | August 2019"."""
    here = parse.words[last]
    while here.entity == "DATE" and last + 1 < len(parse.words):
        behind = parse.words[last + 1]
        if behind.entity != "DATE" or behind.sentence != here.sentence or last + 1 == at:
            break
        last += 1
    return last


def _around(parse: Parse, at: int, head: int) -> Iterator[_Tied]:
    """What hangs on a number, its noun, and the words above up to the verb of its clause.

    Of words above an "and" only what stands behind the number is its own: "nine died in the ward
    and forty in all".
    """
    for i in (at, head):
        for k in parse.children[i]:
            if k > i and parse.words[k].dep in _BEFELL:
                yield from _below(parse, k)
    joined = False
    for start in dict.fromkeys((at, head)):
        i = start
        for _ in range(_STEPS):
            yield from (t for t in _below(parse, i) if t.first > at or not joined)
            word = parse.words[i]
            if word.head == i or (word.pos in ("VERB", "AUX") and word.dep in _CLAUSES):
                yield from _told(parse, i, head)
                break
            if word.dep == "conj":
                if word.pos in ("VERB", "AUX"):
                    break
                joined = True
            i = word.head


def _told(parse: Parse, verb: int, head: int) -> Iterator[_Tied]:
    """What hangs on that which a verb says of the counted: "were reported (missing by midnight)"."""
    for k in parse.children[verb]:
        if k > head and parse.words[k].dep in _TELLING:
            yield from _below(parse, k)


def _below(parse: Parse, i: int) -> Iterator[_Tied]:
    """What hangs on a word."""
    return (t for k in parse.children[i] if (t := _tied(parse, k)) is not None)


def _tied(parse: Parse, i: int) -> _Tied | None:
    """A preposition with its object, also "up to noon" and "as of Friday"."""
    word = parse.words[i]
    behind = parse.words[i + 1] if i + 1 < len(parse.words) else None
    if behind is not None and behind.sentence == word.sentence:
        of = word.lower == "as" and behind.lower in _CLOSED
        if of or (word.lower == "up" and behind.lower == "to"):
            obj = parse.child(behind.i, "pobj")
            return None if obj is None else _Tied(i, "by", obj)
    if word.dep not in ("prep", "agent"):
        return None
    obj = parse.child(i, "pobj")
    if obj is None:
        return None
    if word.lower == "to" and i and parse.words[i - 1].lower == "up":
        return _Tied(i - 1, "by", obj)
    return _Tied(i, word.lower, obj)


def _is_until(parse: Parse, tied: _Tied) -> bool:
    return tied.tie in (*_UNTIL, "as") and _is_time(parse, tied.obj)


def _is_time(parse: Parse, i: int) -> bool:
    word = parse.words[i]
    return word.entity in ("DATE", "TIME") or word.lower in words("limits", "times")


def _is_named(parse: Parse, tied: _Tied) -> bool:
    return tied.tie in _NAMED_TIES and parse.words[tied.obj].entity in _NAMED


def _is_part(parse: Parse, tied: _Tied, some: bool) -> bool:
    """Whether a place holds only some of those who may be counted."""
    word = parse.words[tied.obj]
    noun = {word.lower, word.lemma.lower()}
    beside = [parse.words[k] for k in parse.children[tied.obj]]
    if tied.tie == "for":
        return bool(noun & words("limits", "places")) and any(w.lower == "own" for w in beside)
    if tied.tie not in _TIES:
        return False
    if noun & words("limits", "inner"):
        return True
    if not noun & words("limits", "places"):
        return False
    return some or any(w.lower in words("limits", "chosen") for w in beside)


def _of_some(parse: Parse, at: int, head: int) -> bool:
    """Whether a number is one of some: "eight of them", "of whom eight"."""
    below = (k for i in {at, head} for k in parse.children[i] if parse.words[k].lower == "of")
    objects = (parse.child(k, "pobj") for k in below)
    return any(o is not None and parse.words[o].lower in _OF_SOME for o in objects)
