"""Claims: what an account asserts, each with its voice, chain, origin and basis."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.extract.parse import Parse
from firsthand.extract.stretches import Stretch, stretches
from firsthand.model import UNKNOWN, Actor, Attribution, Claim, Form, Quotation, Text


def claims(
    text: Text,
    parse: Parse,
    attributions: Sequence[Attribution],
    *,
    actors: Sequence[Actor],
    author: str | None,
    quotations: Sequence[Quotation] = (),
) -> tuple[Claim, ...]:
    """All claims in text order, ``k1``, ``k2``, ..."""
    by_id = {a.id: a for a in attributions}
    named = {a.id: a.named for a in actors}
    out = []
    for n, s in enumerate(stretches(text, parse, attributions), 1):
        chain = _chain(s.owner, by_id, author)
        origin = (
            "unstated"
            if not chain
            else ("named" if chain[0] != UNKNOWN and named.get(chain[0]) else "unnamed")
        )
        out.append(
            Claim(
                id=f"k{n}",
                span=s.span,
                form=_form(s, text),
                origin=origin,
                basis="unstated",  # type: ignore[arg-type]
                attribution=s.owner.id if s.owner else None,
                chain=chain,
                denied=bool(s.owner and s.owner.denies),
            )
        )
    return tuple(out)


def _chain(
    owner: Attribution | None, by_id: dict[str, Attribution], author: str | None
) -> tuple[str, ...]:
    out: list[str] = []
    at = owner
    while at is not None:
        actor = at.source_actor or UNKNOWN
        if actor != author and (not out or out[-1] != actor):
            out.append(actor)
        at = by_id.get(at.parent) if at.parent else None
    return tuple(x for i, x in enumerate(out) if x != UNKNOWN or i == 0)


def _form(s: Stretch, text: Text) -> Form:
    words = s.span.of(text.characters).rstrip("\"'”’») ")
    if s.role in ("title", "heading", "subject"):
        return "heading"
    if s.role == "caption":
        return "caption"
    return "question" if words.endswith("?") else "assertion"
