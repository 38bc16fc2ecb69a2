"""Answers of one account beside which another one answers: later entries of a log, parts of a sum.

A log has an entry for each pump that comes; when help came is told by the first. "Nine were killed:
four in the yard, five in the lane" tells once how many died.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from firsthand.compare.alignment.tellings import Telling
from firsthand.compare.asked.around import place
from firsthand.compare.readings import logs
from firsthand.compared import Count, Reading

_ONSETS = frozenset(
    """began fire_when alarm_when call_when engines_when ambulances_when set_out_when came_when help_when charge_when
    opened_when""".split()
)
"""Questions of when something began or first came."""
_SUMMED = frozenset(("dead", "wounded", "missing"))
"""Questions of how many in all."""
_PARTS = re.compile(
    r":\s|\b(?:namely|including|includes?|included|takes?\sin|took\sin|counting|among\s(?:them|these|whom)|"
    r"of\s(?:whom|these|them|which)|one\sof)\b",
    re.I,
)
""" "Takes in (five who died of it later)"."""
_NEXT = re.compile(r"[;.?!]\s")
_LIST = 3
"""So many numbers of one sentence are its parts, where the first is the most."""


def outdone(
    readings: Sequence[Reading], asks: Sequence[str | None], tellings: Mapping[str, Telling]
) -> frozenset[int]:
    """The readings that answer their question beside another one of their account that answers it."""
    groups: dict[tuple[str, str | None, str], list[int]] = {}
    for n, asked in enumerate(asks):
        if asked in _ONSETS and readings[n].rule == logs.RULE:
            groups.setdefault((readings[n].document, None, asked), []).append(n)
    late = (n for some in groups.values() for n in sorted(some, key=lambda m: readings[m].span)[1:])
    return frozenset((*late, *_parts(readings, asks, tellings)))


def _parts(
    readings: Sequence[Reading], asks: Sequence[str | None], tellings: Mapping[str, Telling]
) -> Iterator[int]:
    sentences: dict[tuple[str, int, str], list[int]] = {}
    for n, asked in enumerate(asks):
        if asked in _SUMMED and isinstance(readings[n].value, Count):
            telling = tellings[readings[n].document]
            key = (readings[n].document, telling.at(readings[n]), asked)
            sentences.setdefault(key, []).append(n)
    for some in sentences.values():
        if len(some) > 1:
            yield from _of_sentence([(n, readings[n]) for n in some], tellings)


def _of_sentence(some: list[tuple[int, Reading]], tellings: Mapping[str, Telling]) -> Iterator[int]:
    """Those of one sentence that are parts of its first number."""
    telling = tellings[some[0][1].document]
    spots = sorted((place(telling, r), n, _many(r)) for n, r in some)
    at, _, whole = spots[0]
    rest = [many for _, _, many in spots[1:]]
    listed = len(spots) >= _LIST and _NEXT.search(telling.text, at.end, spots[-1][0].start) is None
    summed = whole is not None and sum(x or 0 for x in rest) == whole
    for here, n, many in spots[1:]:
        between = telling.text[at.end : here.start]
        fewer = whole is not None and many is not None and many < whole
        if fewer and (summed or listed or _PARTS.search(between)) and not _NEXT.search(between):
            yield n


def _many(reading: Reading) -> float | None:
    value = reading.value
    return value.low if isinstance(value, Count) else None
