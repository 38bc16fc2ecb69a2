"""Error rates that were measured and that the page prints among its limits."""

from __future__ import annotations

from typing import NamedTuple


class Measured(NamedTuple):
    """One measured rate in words: what it is of, the figure, and on how many of what."""

    what: str
    figure: str
    of: str


MEASURED: tuple[Measured, ...] = ()
"""The rates of this version; empty until they are measured on texts it was not made with."""
