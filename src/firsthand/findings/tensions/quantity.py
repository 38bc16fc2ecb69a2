"""`tension.quantity`: two counts of one account that do not fit together, or parts and a whole.

Two counts are of one thing where what is counted and its state are the same and neither is a part,
of a place or of a time of its own. Intervals that touch fit. A part larger than its whole does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from firsthand.findings.tensions.lists import elsewhen, listed
from firsthand.findings.tensions.pairs import REACH
from firsthand.findings.tensions.setting import Setting, fits
from firsthand.findings.tensions.telling import Side, apart, tension
from firsthand.model import Finding, Span
from firsthand.values import Predication, Quantity, Slot

_WORD = re.compile(r"[^\W_]+")
_OF_A_WHOLE = frozenset("the those them these whom which us you our his her their its".split())
_WHERE = frozenset(("in", "on", "at", "near", "outside", "inside", "along", "under"))
_NO_PLACE = frozenset(
    "all total sum fact number addition table annex appendix list chapter section page line report"
    " summary paragraph text preface footnote article register".split()
)
_FRONT = 4
"""A place that stands so near to the head of its clause sets it against others."""


class _Count(NamedTuple):
    """A count with its passage, the clause in which it stands, and what is counted."""

    quantity: Quantity
    side: Side
    clause: Predication | None
    thing: frozenset[str]


def findings(setting: Setting) -> Iterator[Finding]:
    """All of one account."""
    yield from _parts(setting)
    groups: dict[str, list[_Count]] = {}
    for quantity in setting.account.values.quantities:
        count = _count(setting, quantity)
        if count is None or quantity.part_of is not None or _a_part(setting, count):
            continue
        for befell in dict.fromkeys(k for k in (quantity.state, _act(count)) if k is not None):
            groups.setdefault(befell, []).append(count)
    for befell, group in groups.items():
        for n, first in enumerate(group):
            for second in group[n + 1 : n + 1 + REACH]:
                if _comparable(setting, first, second) and disjoint(
                    first.quantity, second.quantity
                ):
                    sides = first.side, second.side
                    reckoning = f"{shown(first.quantity)} and {shown(second.quantity)} ({befell})"
                    yield tension(
                        setting, "quantity", sides, (reckoning, "two counts of one thing")
                    )


def _count(setting: Setting, quantity: Quantity) -> _Count | None:
    chain = setting.voice(quantity.span)
    if chain is None:
        return None
    clauses = [p for p in setting.near(quantity.span) if p.span.covers(quantity.span)]
    clause = min(clauses, key=lambda p: p.span.end - p.span.start, default=None)
    if (clause is not None and clause.denied) or any(_counted_by(p) for p in clauses):
        return None
    span = quantity.span
    if quantity.counted_span is not None:
        ends = (span, quantity.counted_span)
        span = Span(min(x.start for x in ends), max(x.end for x in ends))
    words = frozenset(w.lower() for w in _WORD.findall(quantity.counted or ""))
    return _Count(quantity, Side(span, chain), clause, words)


def _counted_by(said: Predication) -> bool:
    """Whether a clause tells who counts: "the lawyers counted nine", which is their count."""
    who = said.slot("subject")
    return said.act in listed("counting") and who is not None and who.head not in ("i", "we")


def _act(count: _Count) -> str | None:
    """What was done to what is counted: "fourteen were treated", "the number treated as twelve"."""
    clause = count.clause
    if clause is not None and clause.slot("subject") is not None:
        return _deed(count, clause)
    if clause is None:
        return None
    held = clause.slot("as", "at") or clause.slot("object")
    done = clause.slot("state")
    if held is None or done is None or not held.span.touches(count.quantity.span):
        return None
    return clause.act


def _deed(count: _Count, clause: Predication) -> str | None:
    """What a known one did to what is counted, at a known place.

    "The soldiers took eleven men from the mill" may be told twice; without the place it may have
    been done twice.
    """
    who, whom = clause.slot("subject"), clause.slot("object")
    if who is None or whom is None or not who.definite or elsewhen(clause):
        return None
    known = any(s.definite for s in clause.slots if s.role in _WHERE | {"from"})
    return clause.act if known and whom.span.touches(count.quantity.span) else None


def _a_part(setting: Setting, count: _Count) -> bool:
    """Whether the words say that some of a whole are counted, or more beside others."""
    characters = setting.account.text.characters
    span = count.quantity.span
    before = _WORD.findall(characters[max(0, span.start - 24) : span.start].lower())[-1:]
    behind = _WORD.findall(characters[span.end : span.end + 24].lower())[:3]
    if set(before) & listed("besides") or set(behind[:2]) & listed("besides"):
        return True
    return behind[:1] == ["of"] and bool(set(behind[1:2]) & _OF_A_WHOLE)


def _comparable(setting: Setting, a: _Count, b: _Count) -> bool:
    if a.side.span.touches(b.side.span) or apart(a.side.chain, b.side.chain):
        return False
    alike = bool(a.thing) and a.thing == b.thing
    alike = alike or (_anybody(a.thing) and _anybody(b.thing))
    if not alike and not _of_a_number(a, b) and not _of_a_number(b, a):
        return False
    if (
        a.clause is not None
        and b.clause is not None
        and not _one_event(setting, a.clause, b.clause)
    ):
        return False
    return _one_scope(setting, a.quantity, b.quantity) and not (
        _corrected(setting, a) or _corrected(setting, b)
    )


def _of_a_number(a: _Count, b: _Count) -> bool:
    """Whether the one counts by an act alone, as the other: "the number treated as twelve".

    Two that both leave open what is counted are counts of nothing that is known to be one.
    """
    if a.thing or not b.thing or a.clause is None or b.clause is None:
        return False
    stated = a.clause.slot("as", "at")
    return stated is not None and _act(a) == b.clause.act


def _anybody(words: frozenset[str]) -> bool:
    """Whether people are counted whoever they are, not men of one kind among them."""
    return bool(words) and words <= listed("people")


def _one_event(setting: Setting, a: Predication, b: Predication) -> bool:
    """Whether two clauses can tell of one event: nothing tells their causes, places, times apart."""
    one, other = a.slot("subject"), b.slot("subject")
    if a.act == b.act and one is not None and other is not None and one.head != other.head:
        return False
    days = setting.moments(a), setting.moments(b)
    if days[0] and days[1] and not setting.one_time(a, b):
        return False
    if one is not None and other is not None and bool(days[0]) != bool(days[1]):
        return False
    places = _place(a), _place(b)
    if places[0] and places[1]:
        return any(fits(s.words, t.words) for s in places[0] for t in places[1])
    fronted = [s for said, found in zip((a, b), places, strict=True) for s in found
               if s.span.start <= said.span.start + _FRONT]  # fmt: skip
    return not fronted


def _place(said: Predication) -> list[Slot]:
    return [s for s in said.slots if s.role in _WHERE | {"from"} and s.head not in _NO_PLACE]


def _one_scope(setting: Setting, a: Quantity, b: Quantity) -> bool:
    """Different places and different times of count are not compared, nor is one with none."""
    for one, other in ((a.scope, b.scope), (a.as_of, b.as_of)):
        if (one is None) != (other is None):
            return False
        if one is not None and other is not None:
            if setting.words(one).lower() != setting.words(other).lower():
                return False
    return True


def _corrected(setting: Setting, count: _Count) -> bool:
    """Whether the claim of a count says that it is a correction, an earlier or a later count."""
    claim = setting.claim(count.side.span)
    words = _WORD.findall(setting.words(claim.span).lower()) if claim is not None else []
    return bool(listed("corrections") & set(words))


def disjoint(a: Quantity, b: Quantity) -> bool:
    """Whether no number can be both; an open end can be any."""
    return _below(a, b) or _below(b, a)


def _below(a: Quantity, b: Quantity) -> bool:
    return a.high is not None and b.low is not None and a.high < b.low


def shown(quantity: Quantity) -> str:
    """The interval in words: "14", "24 to 99", "at least 40"."""
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        if low is None:
            return "any number" if high is None else f"at most {high:,g}"
        return f"at least {low:,g}"
    return f"{low:,g}" if low == high else f"{low:,g} to {high:,g}"


def _parts(setting: Setting) -> Iterator[Finding]:
    """A part that is larger than its whole; where it may be smaller there is none."""
    counts = {q.id: q for q in setting.account.values.quantities}
    for part in counts.values():
        whole = counts.get(part.part_of or "")
        if whole is None or not _below(whole, part):
            continue
        first, second = _count(setting, whole), _count(setting, part)
        if first is not None and second is not None and first.side.span != second.side.span:
            reckoning = f"the part is {shown(part)}, the whole {shown(whole)}"
            rule = "a part larger than its whole"
            yield tension(setting, "quantity", (first.side, second.side), (reckoning, rule))
