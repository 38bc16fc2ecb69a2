"""Readings: everything in one account that answers a question which another could answer.

How many, when, where, by whom, whether: each with its shortest verbatim quotation, its value as
wide as its words, the voice in which it stands, and whether that voice asserts it, allows it,
denies it, did not see it or does not know. An account that says "I do not know" has a reading.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from firsthand.compare.readings import (
    actor,
    bare,
    doing,
    done,
    each,
    falls,
    logs,
    often,
    place,
    polarity,
    quantity,
    replies,
    time,
    uncounted,
    unknowns,
    wounds,
)
from firsthand.compare.readings.asking import exchanges
from firsthand.compare.readings.doing.naming import RULE as RULE_OF_DOERS
from firsthand.compare.readings.ground import Ground
from firsthand.compared import Reading, Who
from firsthand.model import Account, Span

_NOT = (
    r"\bnot\s(?:by\s)?(?!only\b|all\b|until\b|every\b)"
    r"(?:the\s|any\s|an?\s|our\s|his\s|their\s)?(?:(?!but\b|and\b)[\w’'.-]+\s){0,2}?"
)
_NEAR = 4
"""So many passages before a reading are looked at: deeds of one sentence may overlap."""
_Key = tuple[str, Span, str, str]


def readings(account: Account) -> tuple[Reading, ...]:
    """The readings of an account in text order.

    >>> [r.printed for r in readings(account)]  # "Four men lost their lives at about nine."
    ['4', '08:30 to 09:30 ...']
    """
    return of_ground(Ground(account))


def of_ground(ground: Ground) -> tuple[Reading, ...]:
    """The readings of the account of a ground in text order."""
    found: dict[_Key, Reading] = {}
    for reading in _once(list(_all(ground))):
        if _waved_off(ground, reading):
            continue
        found.setdefault((reading.slot, reading.span, reading.act, reading.printed), reading)
    return tuple(sorted(found.values(), key=lambda r: (r.span, r.slot, r.act)))


def _waved_off(ground: Ground, one: Reading) -> bool:
    """Whether somebody who is told to have done it is named only to say that it was not he.

    "Not Holm, not Rell: the mayor opened it."
    """
    if not isinstance(one.value, Who) or one.modality != "asserted" or not one.value.words:
        return False
    words = ground.of(one.clause).lower()
    name = re.escape(one.value.words[-1])
    named = len(re.findall(rf"\b{name}", words))
    return 0 < named == len(re.findall(rf"{_NOT}{name}", words))


def _once(found: list[Reading]) -> Iterator[Reading]:
    """The readings without those that say of a deed again whether it was done, in other words."""
    found = list(_doers_once(found))
    told = sorted(
        r.span for r in found if r.rule.startswith(done.RULE) and r.topic[-1] != done.SINGLE
    )
    starts = [s.start for s in told]
    for one in found:
        if one.slot == "polarity" and not one.rule.startswith(done.RULE):
            at = bisect_right(starts, one.span.end)
            if any(_mostly(one.span, s) for s in told[max(0, at - _NEAR) : at]):
                continue
        yield one


def _doers_once(found: list[Reading]) -> Iterator[Reading]:
    """The readings, each doer once: of two that name him beside one deed the one of his clause.

    It is then known by the question that the construction shows. An answer stands as it was given.
    """
    named = sorted((r for r in found if r.rule.startswith(RULE_OF_DOERS)), key=lambda r: r.span)
    plain = sorted(
        (r for r in found if r.slot == "actor" and not r.rule.startswith(RULE_OF_DOERS)),
        key=lambda r: r.span,
    )
    for one in found:
        if one.slot != "actor":
            yield one
        elif one.rule.startswith(RULE_OF_DOERS):
            if not any(_same_doer(one, r) for r in _around(plain, one)):
                yield one
        else:
            rule = next((r.rule for r in _around(named, one) if _same_doer(one, r)), one.rule)
            yield one if one.rule in _KEPT else replace(one, rule=rule)


_KEPT = frozenset(("an answer", "from whose side it came", "said not to be known"))


def _around(some: list[Reading], one: Reading) -> list[Reading]:
    """Those of some readings, in text order, that may touch another."""
    at = bisect_right(some, one.span.end, key=lambda r: r.span.start)
    return some[max(0, at - _NEAR) : at]


def _same_doer(one: Reading, other: Reading) -> bool:
    """Whether two readings of one passage name one doer, or both nobody."""
    if not one.span.touches(other.span):
        return False
    a, b = one.value, other.value
    if not isinstance(a, Who) or not isinstance(b, Who):
        return a is None and b is None
    return bool(set(a.words) & set(b.words)) or (a.actor is not None and a.actor == b.actor)


def _mostly(a: Span, b: Span) -> bool:
    """Whether two passages have the greater part of the shorter one in common."""
    shared = min(a.end, b.end) - max(a.start, b.start)
    return 2 * shared > min(a.end - a.start, b.end - b.start)


def _all(ground: Ground) -> Iterator[Reading]:
    asked = exchanges(ground)
    for exchange in asked:
        for answered in (quantity, time, place, replies, polarity, done):
            yield from answered.answers(ground, exchange)
        yield from often.answers(ground, exchange)
    yield from unknowns.readings(ground)
    yield from uncounted.readings(ground)
    for kind in (quantity, time, place, actor, doing, polarity, done, falls, wounds):
        yield from kind.readings(ground)
    yield from often.readings(ground)
    yield from each.readings(ground)
    yield from bare.readings(ground, asked)
    yield from logs.readings(ground)
