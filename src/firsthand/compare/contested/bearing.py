"""Who bears a thing: arms of soldiers and police are no arms of those against whom they stood."""

from __future__ import annotations

import re

from firsthand.compare.contested.frames import FOUND, SENSED
from firsthand.compare.contested.naming import Named
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.words import listed

_WORD = re.compile(r"[^\W\d_]+")
_BORNE = frozenset(("firearms", "ammunition"))
"""Kinds of things of which it matters whose they are."""
_CLAUSES = re.compile(r"[,.;:!?—–“”]|\b(?:and|but|when|while|that|because|as|where)\b", re.I)
_HANGS = re.compile(r"\s*(?:all\s|each\s)?(?:armed|carrying|with|bearing|holding|having)\b", re.I)
"""How a phrase begins that speaks of somebody before it: "the guards, armed with rifles"."""
_BY = re.compile(r"\bby\s[^,.;:]{0,60}", re.I)
_FEW = 10
_RANKS = re.compile(r"(?:Rifles|Guns|Arms)\b")
"""Names of bodies of troops and of inns."""


def of_others(ground: Ground, one: Named) -> bool:
    """Whether a thing that is told of belongs to a force, or to somebody who is named as its owner."""
    if one.kind.name not in _BORNE:
        return one.how == "own" and one.kind.name == "deliberate"
    named = one.noun.start > one.sentence.start and _RANKS.match(ground.characters, one.noun.start)
    if one.how == "own" or named or (one.kind.name == "firearms" and _a_company(ground, one)):
        return True
    words = {w.lower() for w in _WORD.findall(_around(ground.characters, one))}
    return bool(listed("forces") & words)


def _around(text: str, one: Named) -> str:
    """The words of the clause, without those who only saw or found it, or for whom it was."""
    start = one.near.start
    for boundary in _CLAUSES.finditer(text, start, one.phrase.start):
        if not _HANGS.match(text, boundary.end()):
            start = boundary.end()
    end = _CLAUSES.search(text, one.noun.end, one.near.end)
    before = text[start : one.noun.end]
    behind = text[one.noun.end : end.start() if end else one.near.end]
    found = FOUND.search(before)
    seen = found or SENSED.search(before)
    if seen is not None:
        before = before[seen.end() :]
    if found is not None or FOUND.search(behind) is not None:
        behind = _BY.sub("", behind)
    return before if one.kind.name == "ammunition" else f"{before} {behind}"


def _a_company(ground: Ground, one: Named) -> bool:
    """Whether so many guns are counted that their men are meant: "a hundred rifles"."""
    return any(
        q.span.end <= one.noun.end
        and q.span.end + len(" heavy rifles") >= one.noun.start
        and (q.high or _FEW) >= _FEW
        for q in ground.quantities(one.near)
    )
