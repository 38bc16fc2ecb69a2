"""What words of time say by themselves, before anything is reckoned from an anchor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from firsthand.spans import Span

Base = Literal["now", "last"]
"""From where it is reckoned: the speaker's own now, or the last moment that was fixed."""
Half = Literal["", "words", "figures"]
"""What leaves morning or afternoon open: words ("six"), or figures ("5:41") that another time may settle."""
Ordering = Literal["before", "after", "during"]
Bounding = Literal["before", "after", "until", "since", "by"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A written time. ``unit`` is its grain; what the words leave out is None.

    ``shift`` counts units from ``base`` (or from ``of``, where another time is named): minus two
    to minus seven days for "a few days earlier". ``hours`` are minutes of a day, from and to, for
    a part of a day; ``clock`` is a minute of a day, of its first half where ``half`` says that it
    may be morning or afternoon. ``other`` is a second way to read the same figures (day and month exchanged).
    """

    span: Span
    rule: str
    unit: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: int | None = None
    section: str | None = None
    feast: tuple[int, ...] | None = None
    easter: int | None = None
    orthodox: bool = False
    julian: bool = False
    shift: tuple[float, float] | None = None
    exact: bool = True
    base: Base | None = None
    of: Phrase | None = None
    hours: tuple[int, int] | None = None
    clock: int | None = None
    half: Half = ""
    about: bool = False
    amount: tuple[float, float] | None = None
    to: Phrase | None = None
    bound: Bounding | None = None
    near: bool = False
    other: Phrase | None = None
    event: Span | None = None
    order: Ordering | None = None

    @property
    def dayish(self) -> bool:
        """Whether it names a day, so that hours can be added."""
        return (
            self.hours is None
            and self.clock is None
            and self.to is None
            and (self.unit in ("day", "weekday", "feast"))
        )

    @property
    def midnight(self) -> bool:
        """Whether it is a midnight, with a day beside it or without one."""
        return self.unit == "midnight" or self.section == "midnight"

    @property
    def hourly(self) -> bool:
        """Whether it names hours without a day."""
        return self.unit in ("clock", "part") and self.shift is None and self.of is None
