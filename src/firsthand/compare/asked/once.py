"""Of a place that was read twice the one reading that answers a question.

What stands beside words for it is read whatever its clause; where the clause tells it, too, its
reading is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from firsthand.compare.alignment.tellings import Telling
from firsthand.compare.readings.sites.frames import RULE
from firsthand.compared import Reading


def once_each(
    readings: Sequence[Reading], asks: Sequence[str | None], tellings: Mapping[str, Telling]
) -> list[int]:
    """The numbers of the readings that stay, with what each asks beside them, in their order."""
    sentences: dict[tuple[str, int], list[int]] = {}
    for n, one in enumerate(readings):
        if one.slot == "place":
            key = (one.document, tellings[one.document].at(one))
            sentences.setdefault(key, []).append(n)
    out = {n for some in sentences.values() for n in _twice(readings, asks, some)}
    return [n for n in range(len(readings)) if n not in out]


def _twice(
    readings: Sequence[Reading], asks: Sequence[str | None], some: Sequence[int]
) -> Iterator[int]:
    """Those readings of one sentence that another one makes needless."""
    beside = [n for n in some if readings[n].rule.startswith(RULE)]
    plain = [n for n in some if n not in beside]
    for n in beside:
        here = [m for m in plain if readings[m].span.touches(readings[n].span)]
        told = any(asks[m] == asks[n] for m in plain) or any(asks[m] is not None for m in here)
        if told or asks[n] is None:
            yield n
        else:
            yield from here
