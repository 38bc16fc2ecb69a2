"""`tension.place`: two passages of one account put one thing at two places.

Two positions from one landmark that no point can have, and two places at which the same stood,
where nothing between the passages tells that it went from one to the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.findings.tensions.lists import elsewhen, listed
from firsthand.findings.tensions.pairs import Pair, pairs
from firsthand.findings.tensions.setting import Setting
from firsthand.findings.tensions.telling import tension
from firsthand.model import Finding
from firsthand.values import Predication, Slot

BEARINGS = {"north": 0, "north-east": 45, "east": 90, "south-east": 135, "south": 180,
            "south-west": 225, "west": 270, "north-west": 315}  # fmt: skip
"""Degrees clockwise from north."""
LEAST_APART = 90
"""Degrees between two bearings from one landmark from which on they do not fit together."""
_AT = frozenset(
    "in on at by near under above below behind beside inside outside upon beneath before".split()
)
_POSITION = re.compile(
    r"\b(north|south)?[- ]?(east|west)?(?:ern|wards?)?\sof\s(?:the\s)?((?:[A-Z][\w’']*[ -]?){1,4})",
)
_PRONOUNS = frozenset(("she", "it"))


def findings(setting: Setting) -> Iterator[Finding]:
    """All of one account."""
    for pair in pairs(setting, _posture):
        one, other = pair.first.slot("subject", "object"), pair.second.slot("subject", "object")
        if one is None or other is None or setting.another_time(pair.first, pair.second):
            continue
        yield from _bearings(setting, pair, (one, other))
        yield from _spots(setting, pair, (one, other))


def _posture(said: Predication) -> str | None:
    barred = said.denied or elsewhen(said) or said.act not in listed("postures")
    return None if barred else "position"


def _bearings(setting: Setting, pair: Pair, who: tuple[Slot, Slot]) -> Iterator[Finding]:
    """ "West of the Point" and "east of the Point", of one and the same."""
    first, second = (bearing(setting.words(s.span)) for s in (pair.first, pair.second))
    if first is None or second is None or first[1] != second[1]:
        return
    between = abs(BEARINGS[first[0]] - BEARINGS[second[0]]) % 360
    between = min(between, 360 - between)
    same_word = who[0].head == who[1].head and who[0].head in _PRONOUNS
    if between >= LEAST_APART and (same_word or setting.same(*who)):
        yield tension(
            setting, "place", pair.sides,
            (f"{first[0]} and {second[0]} of {first[1]} are {between} degrees apart",
             "two bearings from one landmark"),
        )  # fmt: skip


def bearing(words: str) -> tuple[str, str] | None:
    """The bearing and the landmark in some words: "a mile east of Gull Point"."""
    for match in _POSITION.finditer(words):
        point = "-".join(p for p in match.group(1, 2) if p)
        if point:
            return point, match[3].strip(" -")
    return None


def _spots(setting: Setting, pair: Pair, who: tuple[Slot, Slot]) -> Iterator[Finding]:
    if pair.first.act != pair.second.act or pair.first.act == "be" or not setting.same(*who):
        return
    first, second = _spot(pair.first), _spot(pair.second)
    if (
        not first
        or not second
        or {w for s in first for w in s.words} & {w for s in second for w in s.words}
    ):
        return
    start, end = sorted((pair.first.span.start, pair.second.span.start))
    if not setting.went(start, end, who[0]):
        yield tension(
            setting, "place", pair.sides,
            (f"“{setting.words(first[0].span)}” and “{setting.words(second[0].span)}” are named as one place",
             "one posture of the same at two places"),
        )  # fmt: skip


def _spot(said: Predication) -> list[Slot]:
    """Where a clause puts its subject, where that is known: "in the orchard behind the house"."""
    found = [s for s in said.slots if s.role in _AT]
    return found if all(s.definite for s in found) else []
