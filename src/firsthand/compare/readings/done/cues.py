"""The words by which a sentence shows that it tells of such a deed: of an alarm, an order, a warning.

Each kind of telling is a pattern: active, passive, by a noun, by the words that were called out.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import NamedTuple

from firsthand.compare.readings.done import (
    alarms,
    bodies,
    braking,
    calls,
    captives,
    captured,
    crash,
    escape,
    firing,
    fitness,
    guise,
    leave,
    notices,
    orders,
    purpose,
    rescue,
    riot,
    staying,
    warnings,
)
from firsthand.compare.readings.done.patterns import Deed, Pattern
from firsthand.compare.sought import Index, Sought
from firsthand.extract.lexicons import words


class Cue(NamedTuple):
    """Where in a sentence a deed is told.

    ``done`` is false where the words themselves say that it was not ("stayed silent"), ``fixed``
    where a "no" in them is of the words ("would not open": locked); ``own_no`` counts those that
    belong to them. ``act`` and ``topic`` are those of the reading. ``called_out`` where it is told
    by the words that somebody called: these are not his testimony. ``open`` where the words say that
    it is not known. ``denial`` are those of them that are a denial of themselves: "never made a sound".
    """

    deed: str
    start: int
    end: int
    act: str
    topic: tuple[str, ...]
    done: bool = True
    fixed: bool = False
    own_no: int = 0
    called_out: bool = False
    open: bool = False
    denial: str = ""


_QUOTES = "“\"‘'"
_LATELY = 160
"""Characters before a sentence in which the thing is named that is "it" there."""
_AROUND = 30
"""Characters on both sides of a match in which what bars it is looked for."""


@cache
def _deeds() -> dict[str, Deed]:
    every = (
        alarms, firing, orders, riot, warnings, notices, escape, rescue, bodies, captives, calls, crash,
        braking, fitness, leave, purpose, guise, captured, staying,
    )  # fmt: skip
    return {name: deed for some in every for name, deed in some.deeds().items()}


class Context:
    """A whole account, in which what a telling needs is counted once."""

    def __init__(self, whole: str) -> None:
        self._whole = whole
        self._found: dict[tuple[Sought, int], bool] = {}

    def has(self, needs: Sought, times: int) -> bool:
        """Whether the account shows it so many times."""
        key = (needs, times)
        if key not in self._found:
            some = islice(needs.finditer(self._whole), times)
            self._found[key] = sum(1 for _ in some) == times
        return self._found[key]


def cues(text: str, before: str, context: Context | None = None) -> list[Cue]:
    """The deeds that a sentence tells, the first telling of each. ``before`` is what stands before it.

    Whom nobody warned "in writing" is an office: of two at one place it is told of that.
    """
    known, near = context or Context(""), f"{before[-_LATELY:]} {text}".lower()
    found = [
        c
        for name, numbers in _possible(text).items()
        if any(k in near for k in _keys(name))
        and (c := _first(name, numbers, (text, before), known))
    ]
    notified = next((c for c in found if c.deed == "notified"), None)
    return [c for c in found if notified is None or c.deed != "warned" or c.start >= notified.end]


def _possible(text: str) -> dict[str, list[int]]:
    """For each deed of which a sentence has the words the numbers of its patterns that may match."""
    index, numbered = _index()
    found: dict[str, list[int]] = {}
    for n in index.within(text):
        name, number = numbered[n]
        found.setdefault(name, []).append(number)
    return found


@cache
def _index() -> tuple[Index, list[tuple[str, int]]]:
    """All patterns of all deeds, and for each the name of its deed and its number there."""
    every = [(name, n, p) for name, deed in _deeds().items() for n, p in enumerate(deed.patterns)]
    return Index(p.words for _, _, p in every), [(name, n) for name, n, _ in every]


@cache
def _keys(name: str) -> tuple[str, ...]:
    """Parts of words: without one of them, there or just before, no sentence tells the deed."""
    return tuple(sorted(words("deeds", f"key_{name}")))


_TO_DO = re.compile(
    r"\b(?:order|orders|told|tell|ask|asked|try|tried|command|instruction"
    r"|bid)\b[^?.,]{0,30}\bto(?:\s(?:the|that|this|any))?\s*\Z",
    re.I,
)


def asked_of(question: str) -> list[Cue]:
    """The deeds that a question is of; not what it only asks of: "did you give an order to lock it?"."""
    found = [c for c in cues(question, question) if not _TO_DO.search(question[: c.start])]
    have = {c.deed for c in found}
    for name, deed in _deeds().items():
        at = deed.asked.search(question) if deed.asked is not None and name not in have else None
        if at is not None:
            found.append(Cue(name, *at.span(), deed.act, deed.topic))
    return found


def _first(name: str, numbers: list[int], near: tuple[str, str], context: Context) -> Cue | None:
    """The first telling of a deed, as long as the patterns reach that match there."""
    text, deed = near[0], _deeds()[name]
    told = [
        (at.start(), -at.end(), n)
        for n in numbers
        if (at := _match(deed.patterns[n], near, context)) is not None
    ]
    if not told:
        return None
    start, close, number = min(told)
    of = deed.patterns[number]
    longer = (-e for s, e, n in told if s < -close and deed.patterns[n].done == of.done)
    called_out = text[start] in _QUOTES
    span = (start, max(longer))
    at = _match(of, near, context) if "own" in of.words.groupindex else None
    denial = (at["own"] or "") if at is not None else ""
    act, topic, own_no = deed.act, deed.topic, of.own_no
    return Cue(name, *span, act, topic, of.done, of.fixed, own_no, called_out, of.open, denial)


def _match(pattern: Pattern, near: tuple[str, str], context: Context) -> re.Match[str] | None:
    every = pattern.words.finditer(near[0])
    found = next((at for at in every if not _barred(pattern, at, near[0])), None)
    return found if found is not None and _given(pattern, near, context) else None


def _barred(pattern: Pattern, at: re.Match[str], text: str) -> bool:
    near = text[max(0, at.start() - _AROUND) : at.end() + _AROUND]
    return pattern.bars is not None and pattern.bars.search(near) is not None


def _given(pattern: Pattern, near: tuple[str, str], context: Context) -> bool:
    needs = pattern.needs
    if pattern.here is not None and pattern.here.search(near[0]) is None:
        return False
    if pattern.lately is not None and pattern.lately.search(near[1][-_LATELY:]) is None:
        return False
    if needs is None or any(needs.search(t) for t in near):
        return True
    return pattern.far > 0 and context.has(needs, pattern.far)
