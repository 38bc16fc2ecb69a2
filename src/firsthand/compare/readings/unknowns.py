"""Readings without a value: what an account says that it does not know, did not see, leaves open."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.compare.readings.acts import act_of
from firsthand.compare.readings.ground import Ground, resting
from firsthand.compare.readings.indirect import Indirect
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.words import DID, befell
from firsthand.compared import Reading, SlotKind
from firsthand.model import Span


def readings(ground: Ground) -> Iterator[Reading]:
    """Everything of which an account says that it is not known."""
    for unknown in ground.unknown:
        standing = ground.standing(_where(unknown))
        if standing is None:
            continue
        around = ground.around(unknown.cue)
        if around is not None:
            standing = ground.credited(standing, around.slot("subject"))
        clauses = (unknown.clause,) if unknown.clause is not None else unknown.before
        act = act_of(unknown.clause) if unknown.clause is not None else ""
        slot: SlotKind = _slot(unknown)
        if slot == "actor":
            act = _by_whom(ground, act, unknown)
        if slot == "quantity":
            act = befell(act) or act
        told = Told(
            slot, None, act, ground.topic(clauses, voice=standing.voice),
            unknown.span, unknown.span, "said not to be known",
            "unseen" if unknown.unseen else "unknown",
        )  # fmt: skip
        yield reading(ground, told, standing)


def _by_whom(ground: Ground, act: str, unknown: Indirect) -> str:
    """The act of which the doer is not known: "the carts were held back; by whom, she cannot say"."""
    if act in ("be", "") and ground.of(unknown.word).lower() == "whose":
        return DID if unknown.clause is None else "belong"
    told = [p for p in unknown.before if not resting(p) and p.act != "be"]
    own = "" if act == "be" and ground.of(unknown.word).lower() == "whom" else act
    return own or (act_of(told[-1]) if told else act)


def _slot(unknown: Indirect) -> SlotKind:
    return "time" if unknown.kind == "duration" else unknown.kind


def _where(unknown: Indirect) -> Span:
    """The place whose voice speaks: the words of not knowing, not what is asked."""
    return Span(unknown.span.start, unknown.span.start + 1)
