"""Acts of harm and how their doers are told: who did it, or only that it was done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from firsthand.extract.harms.acts import Act, acts
from firsthand.extract.harms.doers import beside, doer, told
from firsthand.extract.harms.likenesses import likeness
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import noun_phrase, source_span
from firsthand.model import Actor, Span
from firsthand.values import Doer, Harm

if TYPE_CHECKING:
    from firsthand.extract.valuing import Ground

_WITHOUT: dict[str, Doer] = {
    "passive": "passive_without_doer",
    "borne": "intransitive",
    "noun": "noun",
}


def harms(ground: Ground) -> tuple[Harm, ...]:
    """The acts of harm of an account in text order, with the ids h1, h2, ...

    An act in the active whose doer is not told at all ("killing is a crime") speaks of no deed
    and is left out. The doer's class is of the words here; a pronoun has that of its actor.
    """
    parse = ground.parse
    found = [(act, doer(parse, act)) for act in acts(parse)]
    known = [(act, who) for act, who in found if not likeness(parse, act, who)]
    meant = _meant(parse, ground.actors)
    out: list[Harm] = []
    for act, who in known:
        if act.voice == "active" and who is None:
            continue
        where = who if who is not None else beside(parse, act, known)
        actor = None if where is None else meant.get(where)
        out.append(
            Harm(
                f"h{len(out) + 1}",
                _span(parse, act),
                _WITHOUT[act.voice] if where is None else _class(parse, where, actor),
                act.name,
                act.rule if where == who else f"{act.rule}, doer in the clause beside it",
                next(iter(source_span(parse, where, act.head)), None),
                None if actor is None else actor.id,
                None if act.victim is None else noun_phrase(parse, act.victim),
            )
        )
    return tuple(out)


def _span(parse: Parse, act: Act) -> Span:
    return Span(parse.words[act.words[0]].start, parse.words[act.words[-1]].end)


def _class(parse: Parse, who: int, actor: Actor | None) -> Doer:
    """A pronoun says no more and no less than the name that it stands for."""
    if parse.words[who].pos == "PRON" and actor is not None and actor.named:
        return "collective" if actor.kind == "group" else "named"
    return told(parse, who)


def _meant(parse: Parse, actors: tuple[Actor, ...]) -> Mapping[int, Actor]:
    """For the words of mentions the actor that is meant; the shortest mention decides."""
    out: dict[int, Actor] = {}
    found = [(m.span.end - m.span.start, m.span, a) for a in actors for m in a.mentions]
    for _, span, actor in sorted(found, key=lambda x: (-x[0], x[1])):
        for i in parse.within(span):
            out[i] = actor
    return out
