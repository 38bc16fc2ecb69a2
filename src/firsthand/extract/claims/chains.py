"""Chains: the actors through whom a content came, first voice first, the author left out."""

from __future__ import annotations

from collections.abc import Mapping

from firsthand.extract import lexicons
from firsthand.model import UNKNOWN, Attribution


def line(owner: Attribution | None, by_id: Mapping[str, Attribution]) -> list[Attribution]:
    """An attribution and those around it, innermost first."""
    out: list[Attribution] = []
    seen: set[str] = set()
    at = owner
    while at is not None and at.id not in seen:
        seen.add(at.id)
        out.append(at)
        at = by_id.get(at.parent) if at.parent else None
    return out


def chain(
    owner: Attribution | None,
    by_id: Mapping[str, Attribution],
    hands: Mapping[str, tuple[str, ...]],
    author: str | None,
) -> tuple[str, ...]:
    """Actor ids, first voice first; `UNKNOWN` stands for a first voice that nobody names.

    ``hands`` are those of each attribution, as `hands_of` gives them. A voice that only rejects
    what others say is no hand of it.
    """
    out: list[str] = []
    for n, link in enumerate(line(owner, by_id)):
        if n and link.denies:
            continue
        for actor in hands[link.id]:
            if actor == author or (out and actor in (out[-1], UNKNOWN)):
                continue
            out.append(actor)
    return tuple(out)


def hands_of(link: Attribution, text: str) -> tuple[str, ...]:
    """The hands of one attribution: its source, and who has it from there.

    A listener is one where the next voice has it from there ("had it from"), an outlet where it
    is quoted.
    """
    out = [link.source_actor or UNKNOWN]
    cue = _cue_words(link, text)
    if link.addressee_actor and heard_from(cue):
        out.append(link.addressee_actor)
    if link.outlet_actor and _quotes(link, cue):
        out.append(link.outlet_actor)
    return tuple(out)


def _cue_words(link: Attribution, text: str) -> list[str]:
    return [w for span in link.cue for w in span.of(text).lower().split()]


def heard_from(cue: list[str]) -> bool:
    """ "had it from", "heard from": whoever is told passes it on."""
    return "from" in cue and any(w in lexicons.words("witness", "received") for w in cue)


def _quotes(link: Attribution, cue: list[str]) -> bool:
    """ "is quoted by the Packet as saying"; "it was reported in the press" without a source."""
    if any(w in lexicons.words("witness", "quoted") for w in cue):
        return True
    return not link.source and any(w in lexicons.words("witness", "printed") for w in cue)
