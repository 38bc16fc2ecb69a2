"""What a hostile document is here: its file name, its bytes, and what must come of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

OPENING = "Ada Lind said on Monday that the harbour had stayed open."
CLOSING = "The gate was shut."

Outcome = Literal["read", "refused", "either"]


@dataclass(frozen=True)
class Case:
    """One document. ``outcome``: it must be read, refused with a Problem, or either.

    ``holds`` are words that must stand in the text of record where it is read.
    """

    name: str
    made: Callable[[], bytes]
    outcome: Outcome = "read"
    holds: tuple[str, ...] = (OPENING,)


def text(name: str, middle: str | Callable[[], str], *, suffix: str = "txt") -> Case:
    """A plain text with something nasty between an opening and a closing sentence."""

    def made() -> bytes:
        words = middle if isinstance(middle, str) else middle()
        return f"{OPENING}\n\n{words}\n\n{CLOSING}\n".encode("utf-8", "surrogatepass")

    return Case(f"{name}.{suffix}", made, holds=(OPENING, CLOSING))


def raw(name: str, data: bytes, outcome: Outcome = "read", holds: Iterable[str] = ()) -> Case:
    """Bytes as they stand."""
    return Case(name, lambda: data, outcome, tuple(holds))
