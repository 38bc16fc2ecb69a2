"""The values of a point on one scale: how wide each is, and where they do not meet.

Only where they are numbers or times of one kind and unit, and there is more than one. A bar reaches
as far as the words allow; a dashed end is open. The column of values says the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from firsthand.compared import Count, Point, Reading, When
from firsthand.report.comparison.dossier import Dossier, badges
from firsthand.report.markup import Html, bdi, el
from firsthand.report.parts.moments import bar, open_end, picture
from firsthand.report.wording import opening

_MARGIN, _LEAST, _MOST = 0.08, 2, 24
"""Empty part of the scale at either end; values between which a drawing says something."""


@dataclass(frozen=True, slots=True)
class Band:
    """One value as printed, the accounts that hold it, and its ends on the scale."""

    printed: str
    documents: tuple[str, ...]
    low: float | None
    high: float | None


def reach(view: Dossier, point: Point) -> Html | None:
    """A table of the values with their bars, in the order of their lower ends."""
    found = bands(point.readings)
    if not _LEAST <= len(found) <= _MOST:
        return None
    ends = [x for b in found for x in (b.low, b.high) if x is not None]
    width = (max(ends) - min(ends)) or 1.0
    low = min(ends) - _MARGIN * width
    whole = width * (1 + 2 * _MARGIN)

    def share(x: float) -> float:
        return round(100 * (x - low) / whole, 2)

    rows = (
        el(
            "tr",
            el("th", bdi(opening(b.printed, 60)), scope="row"),
            el("td", badges(view, b.documents)),
            el("td", picture(*_drawn(b, share)), class_="on"),
        )
        for b in found
    )
    head = el("tr", *(el("th", t, scope="col") for t in ("Read as", "By", "On a scale")))
    caption = el("caption", "The values of this point, drawn to scale", class_="out")
    return el("table", caption, el("thead", head, class_="out"), el("tbody", *rows), class_="bands")


def bands(readings: Sequence[Reading]) -> list[Band]:
    """The values that lie on the scale of the first one, lowest first."""
    kind = next((_kind(r) for r in readings if _ends(r) is not None), None)
    groups: dict[tuple[str, float | None, float | None], list[str]] = {}
    for reading in readings:
        ends = _ends(reading)
        if ends is not None and _kind(reading) == kind:
            groups.setdefault((reading.printed, *ends), []).append(reading.document)
    made = [Band(p, tuple(dict.fromkeys(d)), low, high) for (p, low, high), d in groups.items()]
    return sorted(made, key=lambda b: (_middle(b), b.printed))


def _middle(band: Band) -> float:
    known = [x for x in (band.low, band.high) if x is not None]
    return sum(known) / len(known)


def _kind(reading: Reading) -> str:
    """What the numbers of a reading are: only alike ones share a scale."""
    value = reading.value
    if isinstance(value, Count):
        return "count"
    return "date" if isinstance(value, When) and (value.earliest or value.latest) else "clock"


def _ends(reading: Reading) -> tuple[float | None, float | None] | None:
    """Both ends as numbers; None where there is nothing to draw."""
    value = reading.value
    if isinstance(value, Count):
        ends = value.low, value.high
    elif isinstance(value, When) and (value.earliest or value.latest):
        ends = _minutes(value.earliest, 0), _minutes(value.latest, 1439)
    elif isinstance(value, When) and value.clock is not None:
        first, last = value.clock
        ends = float(first), float(last if last >= first else last + 1440)
    else:
        return None
    return None if ends == (None, None) else ends


def _minutes(written: str | None, rest: int) -> float | None:
    """Minutes from the first of days; a day ends with its last minute."""
    if written is None:
        return None
    try:
        at = datetime.fromisoformat(written).replace(tzinfo=None)
    except ValueError:
        return None
    return (at - datetime.min).total_seconds() / 60 + (0 if "T" in written else rest)


def _drawn(band: Band, share: Callable[[float], float]) -> Iterator[Html]:
    known = [x for x in (band.low, band.high) if x is not None]
    low, high = share(known[0]), share(known[-1])
    if band.low is None:
        yield from open_end(low, 0)
    if band.high is None:
        yield from open_end(high, 100)
    yield from bar("occurred", low, high)
