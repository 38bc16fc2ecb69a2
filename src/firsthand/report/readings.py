"""Values in words: what the page and the tables of the export say that was read.

``at least 161``, ``3 to 5 May 1987``, ``10 to 12 km to the north-west``. The words say how wide a
value is and never more than it says.
"""

from __future__ import annotations

import math
from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from firsthand.report.wording import day
from firsthand.values import PUBLISHED, Distance, Doer, Moment, MomentRole, Order, Quantity, Spot

ROLE: Final[dict[MomentRole, str]] = {
    "occurred": "occurred",
    "observed": "observed",
    "said": "said",
    "published": "published",
}
ORDER: Final[dict[Order, str]] = {"before": "before", "after": "after", "during": "during"}
DOER: Final[dict[Doer, str]] = {
    "named": "named",
    "collective": "a group by its role",
    "vague": "somebody not told apart",
    "instrument": "a thing stands for the doer",
    "passive_without_doer": "nobody: the act is done to somebody",
    "intransitive": "nobody: it happens or is suffered",
    "noun": "nobody: the act is a noun",
}
_WINDS: Final = {"N": "north", "E": "east", "S": "south", "W": "west"}


class Interval(NamedTuple):
    """A stretch of time; an end that the words leave open is None. ``clock``: read to the minute.

    Whole days are taken from their first minute to the first of the next day.
    """

    start: datetime | None
    end: datetime | None
    clock: bool


def interval(moment: Moment) -> Interval | None:
    """The stretch of time that a moment lies in; None where no date is known or it cannot be read.

    >>> interval(Moment("m1", Span(0, 1), "1987-05-03", "1987-05-03", None, "occurred", ""))[1]
    datetime.datetime(1987, 5, 4, 0, 0)
    """
    start, end = _instant(moment.earliest), _instant(moment.latest)
    if start is None and end is None:
        return None
    clock = any(t is not None and "T" in t for t in (moment.earliest, moment.latest))
    if end is not None and "T" not in (moment.latest or ""):
        end = end + timedelta(days=1) if end.date() < date.max else datetime.max
    if start is not None and end is not None and end < start:
        return None
    return Interval(start, end, clock)


def _instant(written: str | None) -> datetime | None:
    if written is None:
        return None
    try:
        return datetime.fromisoformat(written).replace(tzinfo=None)
    except ValueError:
        return None


def moment_in_words(moment: Moment) -> str:
    """When, as people write it: "3 to 5 May 1987", "4 May 1987 or later", "not dated"."""
    found = interval(moment)
    if found is None:
        return "not dated"
    if found.end is None:
        return f"{_told(found.start, clock=found.clock)} or later"
    last = found.end if found.clock else found.end - timedelta(microseconds=1)
    if found.start is None:
        return f"{_told(last, clock=found.clock)} or earlier"
    return between(found.start, last, clock=found.clock)


def between(start: datetime, last: datetime, *, clock: bool) -> str:
    """Two inclusive ends in words; whole months and years are told as such.

    >>> between(datetime(1987, 5, 1), datetime(1987, 5, 31), clock=False)
    'May 1987'
    """
    if clock:
        return _clock(start, last)
    if start.date() == last.date():
        return _told(start, clock=False)
    if start.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return _months(start, last)
    if (start.year, start.month) == (last.year, last.month):
        return f"{start.day} to {_told(last, clock=False)}"
    if start.year == last.year:
        return f"{_told(start, clock=False).removesuffix(f' {start.year}')} to {_told(last, clock=False)}"
    return f"{_told(start, clock=False)} to {_told(last, clock=False)}"


def _months(start: datetime, last: datetime) -> str:
    first, end = _month(start), _month(last)
    if start.month == 1 and last.month == 12:
        first, end = _year(start), _year(last)
    elif start.year == last.year:
        first = first.removesuffix(f" {_year(start)}") if start.month != last.month else first
    return first if first == end else f"{first} to {end}"


def _clock(start: datetime, last: datetime) -> str:
    if start == last:
        return _told(start, clock=True)
    if start.date() == last.date():
        return f"{_told(start, clock=True)} to {last:%H:%M}"
    return f"{_told(start, clock=True)} to {_told(last, clock=True)}"


def _told(at: datetime | None, *, clock: bool) -> str:
    if at is None:
        return ""
    return day(at.isoformat(timespec="minutes") if clock else at.date().isoformat())


def _month(at: datetime) -> str:
    return day(at.date().isoformat()[:7])


def _year(at: datetime) -> str:
    return at.date().isoformat()[:4]


def anchor_in_words(moment: Moment) -> str:
    """From what a moment was reckoned, where that is the date of publication."""
    return "reckoned from the date of publication" if moment.anchor == PUBLISHED else ""


def quantity_in_words(quantity: Quantity, counted: str = "") -> str:
    """How many: "161", "at least 161", "about 32 to 40", "24 to 99 (vague)", "number open".

    With what is ``counted`` in its place: "24 to 99 boys (vague)".
    """
    told = _how_many(quantity)
    vague = " (vague)" if quantity.bound == "vague" else ""
    return f"{told} {counted}{vague}" if counted else f"{told}{vague}"


def _how_many(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if low is None and high is None:
        return "number open"
    if quantity.bound == "at_least" and low is not None:
        upper = f", at most {figure(high)}" if high is not None and high != low else ""
        return f"at least {figure(low)}{upper}"
    if quantity.bound == "at_most" and high is not None:
        lower = f"at least {figure(low)}, " if low and low != high else ""
        return f"{lower}at most {figure(high)}"
    told = _range(low, high)
    return f"about {told}" if quantity.bound == "about" else told


def _range(low: float | None, high: float | None) -> str:
    if low is None:
        return f"{figure(high)} or fewer"
    if high is None:
        return f"{figure(low)} or more"
    return figure(low) if low == high else f"{figure(low)} to {figure(high)}"


def figure(number: float | None) -> str:
    """A number as people write it: ``figure(1204.0) == "1,204"``, ``figure(2.5) == "2.5"``."""
    if number is None or not math.isfinite(number):
        return "unbounded"
    if number == int(number) and abs(number) < 1e15:
        return f"{int(number):,}"
    return f"{number:,.6g}" if abs(number) < 1e15 else f"{number:.3g}"


def distance_in_words(distance: Distance) -> str:
    """How far, and which way where that is said: "10 to 12 km to the north-west"."""
    low, high = distance.low_km, distance.high_km
    if high is None and low <= 0:
        told = "how far is not said"
    elif high is None:
        told = f"{length(low)} or more"
    elif low == high:
        told = length(low)
    elif low <= 0:
        told = f"up to {length(high)}"
    elif high < 1:
        told = f"{low * 1000:.0f} to {length(high)}"
    else:
        told = f"{_km(low)} to {length(high)}"
    wind = bearing_in_words(distance.bearing)
    if told.startswith("how"):
        return f"to the {wind}, {told}" if wind else told
    return f"{told} to the {wind}" if wind else told


def length(km: float) -> str:
    """A length: metres below one kilometre, ``length(0.7) == "700 m"``."""
    return f"{km * 1000:.0f} m" if 0 < km < 1 else f"{_km(km)} km"


def _km(km: float) -> str:
    return f"{km:,.1f}".removesuffix(".0") if km < 100 else f"{km:,.0f}"


def bearing_in_words(bearing: str | None) -> str:
    """A compass point in full, ``bearing_in_words("SW") == "south-west"``; else nothing."""
    if not bearing or len(bearing) > 3 or any(b not in _WINDS for b in bearing):
        return ""
    return "-".join(_WINDS[b] for b in bearing)


def position(spot: Spot) -> str:
    """Latitude and longitude as precise as the place is known: "48.95° N, 38.49° E"."""
    digits = 1 if spot.precision_km >= 10 else 2 if spot.precision_km >= 1 else 3
    lat = f"{abs(spot.lat):.{digits}f}° {'N' if spot.lat >= 0 else 'S'}"
    return f"{lat}, {abs(spot.lon):.{digits}f}° {'E' if spot.lon >= 0 else 'W'}"
