"""A place of an account that says whether there was a contested thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from firsthand.compare.contested.naming import Kind
from firsthand.model import Span
from firsthand.values import Slot

Says = Literal["so", "not so", "denied", "unseen", "unknown"]


@dataclass(frozen=True, slots=True)
class Mention:
    """What one place says of a kind of things.

    ``span`` are its words and ``clause`` the passage around. ``who`` is the one who sensed it or
    tells of it, ``unnamed`` where it is passed on and nobody is named. ``strong`` where the words
    of themselves name the thing, ``plainly`` where they say no more than whether there was one,
    ``answers`` where they answer a question. ``at`` is where its name stands, None where it has none.
    ``contended`` where it is said against somebody that there was one.
    """

    kind: Kind
    says: Says
    span: Span
    clause: Span
    who: Slot | None = None
    unnamed: bool = False
    strong: bool = True
    plainly: bool = False
    answers: bool = False
    at: int | None = None
    contended: bool = False
