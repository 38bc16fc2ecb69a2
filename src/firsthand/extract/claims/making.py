"""Claims: what an account asserts, each with its voice, chain, origin and basis."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from firsthand.extract.claims.bases import Voices
from firsthand.extract.claims.chains import chain, hands_of
from firsthand.extract.claims.forms import form
from firsthand.extract.claims.hedges import hedges
from firsthand.extract.claims.manners import manner
from firsthand.extract.claims.presence import witnessed
from firsthand.extract.claims.stretches import Layers, Stretch, stretches
from firsthand.extract.parse import Parse
from firsthand.model import (
    UNKNOWN,
    Actor,
    Attribution,
    Basis,
    Claim,
    Form,
    Origin,
    Quotation,
    Span,
    Spans,
    Text,
)

_UNCLAIMED: frozenset[Form] = frozenset(("question", "order", "heading", "caption"))


def claims(  # noqa: PLR0913 - the interface of the stage
    text: Text,
    parse: Parse,
    attributions: Sequence[Attribution],
    *,
    actors: Sequence[Actor],
    author: str | None,
    quotations: Sequence[Quotation] = (),
) -> tuple[Claim, ...]:
    """All claims in text order, ``k1``, ``k2``, ...

    Each has one voice: the innermost attribution in whose content it stands, or the author. What
    cannot be told stays ``unstated``; an author is a witness only where he says that he was there.
    """
    layers = Layers(text, parse, attributions)
    found = stretches(layers)
    by_id = {a.id: a for a in attributions}
    hands_by_id = {a.id: hands_of(a, parse.text) for a in attributions}
    people = {a.id: a for a in actors}
    written = manner(parse, found)
    forms = [form(parse, s, written) for s in found]
    there = witnessed(layers, found, forms, written)
    voices = Voices(layers, found, people, quotations)
    doubts = _doubts(layers, found)
    out = []
    for n, s in enumerate(found):
        hands = chain(s.owner, by_id, hands_by_id, author)
        origin, basis = _ground(s, hands, people, n in there)
        if hands:
            basis = voices.basis(n, hands, forms[n])
        if not hands and s.owner is None and forms[n] in _UNCLAIMED:
            origin, basis = "unstated", "unstated"
        out.append(
            Claim(
                id=f"k{n + 1}",
                span=s.span,
                form=forms[n],
                origin=origin,
                basis=basis,
                attribution=s.owner.id if s.owner else None,
                chain=hands,
                denied=bool(s.owner and s.owner.denies),
                hedges=doubts[n],
            )
        )
    return tuple(out)


def _ground(
    stretch: Stretch, hands: tuple[str, ...], people: Mapping[str, Actor], there: bool
) -> tuple[Origin, Basis]:
    """Origin, and the basis where the author himself speaks."""
    if hands:
        first = people.get(hands[0]) if hands[0] != UNKNOWN else None
        known = first is not None and (first.named or first.kind == "record")
        return ("named" if known else "unnamed"), "unstated"
    if there or stretch.owner is not None:
        return "author", "witnessed"
    return "unstated", "unstated"


def _doubts(layers: Layers, found: Sequence[Stretch]) -> list[Spans]:
    """For each stretch the hedges that are its own: in its span and in no smaller one of another."""
    out: list[list[Span]] = [[] for _ in found]
    starts = [s.span.start for s in found]
    for hedge in hedges(layers.parse):
        if any(i in layers.cue for i in layers.parse.within(hedge)):
            continue
        at = bisect_left(starts, hedge.start + 1) - 1
        best: int | None = None
        for n in range(at, max(-1, at - 12), -1):
            if found[n].span.covers(hedge) and (
                best is None or _size(found[n].span) < _size(found[best].span)
            ):
                best = n
        if best is not None:
            out[best].append(hedge)
    return [tuple(x) for x in out]


def _size(span: Span) -> int:
    return span.end - span.start
