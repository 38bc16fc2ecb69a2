"""The sentences before a reading, and what in them a bare number is of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.alignment.tellings import TOKEN, Telling
from firsthand.compare.countables import list_of, singular
from firsthand.compared import Count, Reading, When
from firsthand.model import Span

MOST = 5
"""Sentences before a bare number in which is looked for what it counts."""
_COUNTING = frozenset(("many", "much", "number", "figure"))
_OF_OTHERS = re.compile(
    r"(?:\A|[.:–]\s)(?:and\s|but\s)?(?:the|your|his|their|any|of\sthe)\s[\w-]+\?\W*\Z", re.I
)
""" "The inspectors?": they are counted then."""
_HELD_UP = re.compile(
    r"(?:[A-Z][A-Za-z. ]{1,30}[:.]\s)?(?:and\s|but\s)?you\s(?:have\s)?(?:told|said|wrote|swore)\b",
    re.I,
)
""" "You told the police forty": of what was asked just before."""
_AGED = re.compile(
    r"\b(?:he|she|i)\s(?:is|was|looked|seemed|(?:must|may|might|would)\s(?:have\sbeen|be))\b[^.;:]*\Z",
    re.I,
)
""" "He was thin, about twenty-five": so old."""
_NO_NOUNS = frozenset(("round", "hand", "hit", "crash", "report", "note", "message", "rifle"))
"""Words that count only where a number stands before them."""
FAINT = frozenset(
    """be exist have count make say tell think reckon read put estimate call give find number state claim hear speak
    remember report mention""".split()
)
"""Verbs beside a bare number that do not say what is counted."""


def is_bare(reading: Reading, act: str) -> bool:
    """Whether the verb beside a number does not say what is counted, or it is an answer."""
    return act in FAINT or not act or reading.rule == "an answer"


def own(telling: Telling, reading: Reading) -> str:
    """The sentence in which a reading stands."""
    sentences = telling.account.sentences
    return sentences[telling.at(reading)].of(telling.text) if sentences else ""


def back(telling: Telling, reading: Reading, most: int = MOST) -> Iterator[str]:
    """The sentences before a reading, the nearest first.

    They are of its paragraph, or lead to it as a question leads to its answer.
    """
    sentences, at = telling.account.sentences, telling.at(reading)
    rhetorical = False  # an author answers his own question in its paragraph
    for n in range(at, max(0, at - most), -1):
        here, before = sentences[n].of(telling.text), sentences[n - 1].of(telling.text)
        gap = telling.text[sentences[n - 1].end : sentences[n].start]
        asks = _asks(before) or _HELD_UP.match(here) or (_asks(here) and not rhetorical)
        if "\n" in gap and not asks:
            return
        rhetorical = rhetorical or ("\n" not in gap and _asks(before))
        yield before


def _asks(sentence: str) -> bool:
    return sentence.rstrip(" \n”’\"')").endswith("?")


def named(sentence: str, stock: frozenset[str] = frozenset()) -> list[str]:
    """The lists whose nouns a sentence has, in text order; of a question what it counts alone.

    Each noun of the ``stock`` is a list of its own, with "=" before it.
    """
    words = [w.lower() for w in TOKEN.findall(sentence)]
    found = [(n, _list(w, stock)) for n, w in enumerate(words) if w not in _NO_NOUNS]
    kept = [(n, name) for n, name in found if name is not None]
    if _asks(sentence):
        at = next((n for n, w in enumerate(words) if w in _COUNTING), None)
        behind = [name for n, name in kept if at is not None and n > at]
        if behind:
            return behind[:1]
    return [name for _, name in kept]


def _list(word: str, stock: frozenset[str]) -> str | None:
    return f"={singular(word)}" if singular(word) in stock else list_of(word)


def meant(telling: Telling, reading: Reading, stock: frozenset[str] = frozenset()) -> str | None:
    """The list of what a bare number counts: that of the nearest words that name one alone."""
    if _AGED.search(lead(telling, reading)):
        return None
    if _HELD_UP.match(own(telling, reading)):
        return _first(telling, reading, stock)
    topic = {n for w in reading.topic if w not in _NO_NOUNS and (n := _list(w, stock)) is not None}
    clause = set(named(reading.clause.of(telling.text), stock)) - {"others"}
    for some in (topic, clause):
        if some:
            return some.pop() if len(some) == 1 else None
    return _first(telling, reading, stock) if _elliptic(telling, reading) else None


def _first(telling: Telling, reading: Reading, stock: frozenset[str]) -> str | None:
    """The one list that the nearest sentence before names, of those that name any."""
    for sentence in back(telling, reading):
        some = set(named(sentence, stock))
        if some:
            return some.pop() if len(some) == 1 else None
        if _OF_OTHERS.search(sentence):
            return None
    return None


def _elliptic(telling: Telling, reading: Reading) -> bool:
    """Whether the sentence of a number tells nothing else by a verb of its own."""
    sentence = telling.account.sentences[telling.at(reading)]
    return all(p.act in FAINT for p in telling.within(sentence))


def lead(telling: Telling, reading: Reading) -> str:
    """The words of the sentence before a reading's number or hour."""
    at = place(telling, reading).start
    start = telling.account.sentences[telling.at(reading)].start if telling.account.sentences else 0
    return telling.text[start:at]


def place(telling: Telling, reading: Reading) -> Span:
    """Where the number or the hour of a reading stands, inside its quotation."""
    value = reading.value
    if isinstance(value, When):
        hours = (m.span for m in telling.account.values.moments if reading.span.covers(m.span))
        return next(hours, reading.span)
    inside = (
        q.span
        for q in telling.account.values.quantities
        if reading.span.covers(q.span) and isinstance(value, Count) and q.low == value.low
    )
    return next(inside, reading.span)


def names_it(telling: Telling, reading: Reading, noun: str | None = None) -> bool:
    """Whether the noun that is counted stands beside the number, and was not lent to it."""
    value = reading.value
    if not isinstance(value, Count) or value.counted is None:
        return False
    at = place(telling, reading)
    behind = TOKEN.findall(telling.text[at.start : reading.span.end].lower())
    if noun is not None:
        return any(singular(w) == noun for w in behind)
    want = list_of(value.counted)
    return any(list_of(w) == want for w in behind) if want is not None else False
