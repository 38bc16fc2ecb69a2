"""`tension.time`: two passages of one account give different times of one and the same act.

The act is one by its verb, its subject and its object, and no act that is done again and again.
Only times of one kind are compared: days, clock times of a day, hours or days that have no date
where nothing between the two passages names another day. Intervals that touch fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from firsthand.findings.tensions.hours import dateless, miss
from firsthand.findings.tensions.lists import elsewhen, listed
from firsthand.findings.tensions.pairs import Pair, pairs
from firsthand.findings.tensions.setting import Setting, overlap
from firsthand.findings.tensions.telling import tension
from firsthand.model import Finding
from firsthand.values import Moment, Predication, Slot

_EMPTY = frozenset("be have do get make go come take say tell see exist".split())
_OF_TIME = frozenset(("on", "during", "after", "before", "when", "until", "since"))
_AS = frozenset(("when", "as", "while"))
"""Clauses behind these only colour an hour that is told: "at 6.40, when it was light"."""
_BEGINNING = frozenset(("begin", "start", "end"))


def findings(setting: Setting) -> Iterator[Finding]:
    """All of one account."""

    def kind(said: Predication) -> str | None:
        barred = said.act in _EMPTY or said.act in listed("repeatable") or _again(setting, said)
        return None if barred or said.denied or not setting.moments(said) else said.act

    for pair in pairs(setting, kind):
        if _one_act(setting, pair.first, pair.second):
            reckoning = _apart(setting, pair)
            if reckoning is not None:
                yield tension(setting, "time", pair.sides, (reckoning, "one act at two times"))


def _again(setting: Setting, said: Predication) -> bool:
    """Whether a clause narrows its time, or begins another act: "they began to shoot at nine"."""
    if said.act in _BEGINNING and said.slot("object") is None:
        if re.search(r"\b\w+(?:ed|[aeiu]n|s)\s(?:to\s\w|\w+ing\b)", setting.words(said.span)):
            return True
    only_beside = replace(said, beside=tuple(w for w in said.beside if w not in _AS))
    return elsewhen(only_beside)


def _one_act(setting: Setting, a: Predication, b: Predication) -> bool:
    """Whether all that two clauses both name is the same, and they name enough."""
    same = 0
    for role in ("subject", "object"):
        one, other = a.slot(role), b.slot(role)
        if one is not None and other is not None:
            if not setting.same(one, other) or _another(setting, one, other):
                return False
            same += 1
        elif one is not None or other is not None:
            if role == "object":
                return False
    return same > 0


def _another(setting: Setting, first: Slot, second: Slot) -> bool:
    """Whether the second has more words than the first: "the doctor", then "the doctor from Orta"."""
    named = setting.actor(first) is not None and setting.actor(first) == setting.actor(second)
    return not named and set(second.words) > set(first.words)


def _apart(setting: Setting, pair: Pair) -> str | None:
    """How far apart the times of two clauses are, in words; None where they fit or are not known."""
    first, second = _when(setting, pair.first), _when(setting, pair.second)
    if first is None or second is None:
        return None
    if first.earliest is not None and second.earliest is not None:
        one_kind = len(first.earliest) == len(second.earliest)
        fit = overlap(first, second) or not one_kind
        return None if fit else f"{_shown(first)} and {_shown(second)}"
    one, other = (
        dateless(first, setting.words(first.span)),
        dateless(second, setting.words(second.span)),
    )
    if one is None or other is None or not miss(one, other):
        return None
    if one.grain == "hour" and _another_day(setting, pair, (first, second)):
        return None
    return f"“{setting.words(first.span)}” and “{setting.words(second.span)}”"


def _when(setting: Setting, said: Predication) -> Moment | None:
    """The one moment at which a clause puts its act, None where there are several or none."""
    found = [m for m in setting.moments(said) if m.role == "occurred" and m.order is None]
    return found[0] if len(found) == 1 else None


def _another_day(setting: Setting, pair: Pair, two: tuple[Moment, Moment]) -> bool:
    """Whether a clause, or what stands between two, names a day or a turn of time of its own."""
    for said, moment in zip((pair.first, pair.second), two, strict=True):
        tied = [s for s in said.slots if s.role in _OF_TIME and not s.span.touches(moment.span)]
        if tied:
            return True
    start, end = sorted((two[0].span.start, two[1].span.start))
    within = setting.times(start + 1, end)
    return any(dateless(m, setting.words(m.span)) is None for m in within)


def _shown(moment: Moment) -> str:
    if moment.earliest == moment.latest:
        return str(moment.earliest)
    return f"{moment.earliest} to {moment.latest}"
