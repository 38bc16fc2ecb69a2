"""The values of an account: moments, places, distances, counts, acts of harm.

One more kind of value is one more package beside this module and one line in `values`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from firsthand.extract.harms import harms
from firsthand.extract.moments import moments
from firsthand.extract.parse import Parse
from firsthand.extract.places import distances, places
from firsthand.extract.predications import predications, unasserted
from firsthand.extract.quantities import quantities
from firsthand.model import Actor, Attribution, Quotation, Span, Text
from firsthand.values import Spot, Values


class Standing(Protocol):
    """Anything with an id that stands somewhere in the text."""

    @property
    def id(self) -> str:
        """Its id within the account."""

    @property
    def span(self) -> Span:
        """Where it stands."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What the finders of values stand on: a text that was parsed and its voices found."""

    text: Text
    parse: Parse
    quotations: tuple[Quotation, ...] = ()
    actors: tuple[Actor, ...] = ()
    attributions: tuple[Attribution, ...] = ()


def values(ground: Ground, declared: Sequence[Spot] = ()) -> Values:
    """All values of an account, each kind in text order with its own ids.

    ``declared`` are places that the user knows.
    """
    where = places(ground, declared)
    return Values(
        moments=moments(ground),
        places=where,
        distances=distances(ground, where),
        quantities=quantities(ground),
        harms=harms(ground),
        predications=predications(ground),
        unasserted=unasserted(ground),
    )


def within(things: Sequence[Standing], spans: Sequence[Span]) -> list[tuple[str, ...]]:
    """For each span the ids of the things that lie in it; things are in text order."""
    starts = [t.span.start for t in things]
    return [
        tuple(
            t.id
            for t in things[bisect_left(starts, s.start) : bisect_left(starts, s.end)]
            if s.covers(t.span)
        )
        for s in spans
    ]
