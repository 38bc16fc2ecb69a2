"""One number of a text with its bounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from firsthand.spans import Span
from firsthand.values import Bound

Kind = Literal["count", "share", "percent", "measure", "money", "age", "ordinal", "label"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its bounds.

    ``span`` covers the words of bound, the number and its unit, ``digits`` the bare number.
    ``low`` and ``high`` are inclusive, None where open. ``stated`` is what is written, one number
    or the two of a range, and none for words like "dozens". A ``label`` is a year, a date, a
    clock time, a name, an address or another number that counts nothing; ``rule`` says which.
    """

    span: Span
    digits: Span
    low: float | None
    high: float | None
    bound: Bound
    kind: Kind
    rule: str
    stated: tuple[float, ...]
    unit: str | None = None
