"""From where times are reckoned, and the year that they take from there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from firsthand.extract.moments.calendars import (
    DAY,
    Interval,
    ordinal,
)  # fmt: skip
from firsthand.extract.moments.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Anchors:
    """From where times are reckoned at one place of a text.

    ``now`` is the speaker's own now, ``last`` the last moment that was fixed, ``day`` the last
    that was fixed to about a day, and ``far`` the last of any grain, for counts of years.
    ``news``: reckoned towards ``now``, not towards ``last``. ``future``: the verb speaks of what
    is to come, None: it is in the present. ``month_first``: figures are written with the month
    before the day, where the text shows it.
    """

    now: Interval | None = None
    last: Interval | None = None
    day: Interval | None = None
    far: Interval | None = None
    news: bool = False
    future: bool | None = False
    month_first: bool | None = None

    def of(self, phrase: Phrase) -> Interval | None:
        """The anchor of a phrase that leaves something out."""
        if phrase.base == "now":
            return self.now
        if phrase.base == "last" and phrase.unit in ("year", "decade", "century"):
            return self.far or self.last
        if phrase.base == "last":
            fine = phrase.unit in ("second", "minute", "hour", "day", "night", "part", "weekday")
            return (self.day or self.last) if fine else self.last
        return self.now if self.news else self.day or self.last or self.now


def near_years(month: int, day: int, at: Anchors) -> tuple[int, ...]:
    """The year in which a day without one is: of the anchor, nearest to it; in news not ahead."""
    base = at.now if at.news else at.day or at.last or at.now
    if base is None or base.earliest is None or base.latest is None:
        return ()
    if base.latest - base.earliest > 200 * DAY:
        first, last = (date.fromordinal(x // DAY).year for x in (base.earliest, base.latest))
        return (first,) if first == last else ()
    middle = date.fromordinal((base.earliest + base.latest) // 2 // DAY)
    near = []
    for year in (middle.year - 1, middle.year, middle.year + 1):
        n = ordinal(year, month, day)
        if n is not None:
            near.append((n - middle.toordinal(), year))
    if at.news:
        # Spoken of in the present, a day shortly ahead is nearer than one a year ago.
        if at.future is not None:
            near = [x for x in near if (x[0] >= 0 if at.future else x[0] <= 0)] or near
    elif at.now is not None and at.now.latest is not None and not at.future:
        # What is told as past does not lie behind the day on which it is told.
        end = at.now.latest // DAY - middle.toordinal()
        near = [x for x in near if x[0] <= end] or near
    return (min(near, key=lambda x: abs(x[0]))[1],) if near else ()


def anchor_years(at: Anchors, widest: int) -> tuple[int, ...]:
    """The years in which the anchor lies, where they are at most ``widest``."""
    base = at.now if at.news else at.day or at.last or at.now
    if base is None or base.earliest is None or base.latest is None:
        return ()
    first, last = (date.fromordinal(x // DAY).year for x in (base.earliest, base.latest))
    return tuple(range(first, last + 1)) if last - first < widest else ()
