"""Whom words mean as a doer: a name, an actor, a group, or a noun for somebody."""

from __future__ import annotations

import re
from dataclasses import dataclass

from firsthand.compare.readings.ground import Ground, Standing
from firsthand.compare.thesaurus import related
from firsthand.compared import Who
from firsthand.extract.actors.wordlists import is_noun_of_actors
from firsthand.model import Actor, Span
from firsthand.values import Slot

PRONOUNS = frozenset("he she it they him her them who which that this these those one you".split())
"""Words that name nobody of themselves."""
_BESIDE = frozenset("only even just also perhaps maybe not".split())
"""Words before a name that are none of it: "Only Williams", "Even Captain Marsh"."""
_SELVES = frozenset("himself herself itself themselves alone".split())
_KINDS = ("person", "worker", "official", "leader", "fighter", "gathering")
_I = re.compile(r"I(?:[’']\w+)?")
_HANGING = re.compile(r"[,;(]|\s(?:who|which|that|whom|whose)\b")


@dataclass(frozen=True, slots=True)
class Doer:
    """A doer and the words that name him."""

    who: Who
    span: Span


def somebody(ground: Ground, slot: Slot) -> bool:
    """Whether a slot's words are of a person or a group: a name, an actor, a noun for people."""
    if slot.head in ("i", "we"):
        return True
    words = [w for w in ground.of(slot.span).split() if not _I.fullmatch(w)] or [slot.head]
    named = any(w[:1].isupper() for w in words[1:]) or words[0][:1].isupper()
    if named or is_noun_of_actors(slot.head) or ground.setting.actor(slot) is not None:
        return True
    if slot.head in ("one", "some", "several", "two", "three"):
        return any(is_noun_of_actors(w) for w in slot.words)
    return any(related(slot.head, kind, "noun") == "narrower" for kind in _KINDS)


def bare(ground: Ground, who: Slot) -> Span:
    """A name without the clause that hangs on it: "Captain Rell (who shut the gate)"."""
    words = ground.of(who.span)
    return Span(who.span.start, who.span.start + len(_HANGING.split(words)[0]))


def doer_of(ground: Ground, slot: Slot, standing: Standing) -> Doer | None:
    """Who is meant by a slot; None for a pronoun of which nobody knows whom it means."""
    if slot.head in ("i", "we"):
        me = standing.voice or ground.account.author
        actor = by_id(ground, me)
        words = ground.name(me) or (slot.head,)
        name = actor.name if actor is not None and actor.named else None
        return Doer(Who(words, name, me, name is not None, slot.head == "we"), slot.span)
    actor = by_id(ground, ground.whom(slot, standing.voice))
    if slot.head in PRONOUNS and len(slot.words) == 1:
        if actor is None:
            return None
        words = tuple(w.lower() for w in re.findall(r"[^\W_]+", actor.name))
        return Doer(who_of(ground, words, slot.span, actor), slot.span)
    return Doer(who_of(ground, slot.words, slot.span, actor), slot.span)


def who_of(ground: Ground, words: tuple[str, ...], span: Span, actor: Actor | None) -> Who:
    """The value of some words that name a doer."""
    surface = ground.of(span)
    capital = any(w[:1].isupper() for w in surface.split()[1:]) or (
        surface[:1].isupper() and ground.sentence(span.start).start != span.start
    )
    last = words[-1] if words else ""
    plural = bool(re.search(rf"\b{re.escape(last)}(?:s|es)\b", surface, re.I)) or " and " in surface
    group = plural or surface.lower().endswith(("men", "people", "police", "crowd", "mob"))
    if actor is None:
        name = _name(surface) if capital else None
        return Who(words, name, None, capital, group)
    many = group or actor.kind in ("group", "organisation")
    return Who(words, actor.name if actor.named else None, actor.id, actor.named, many)


def _name(surface: str) -> str:
    """The words from the first capital on, up to a clause or a comma behind."""
    words = re.split(r"[,;(]|\s(?:who|which|that|whom|whose)\b", " ".join(surface.split()))[
        0
    ].split()
    named = (n for n, w in enumerate(words) if w[:1].isupper() and w.lower() not in _BESIDE)
    own = words[next(named, 0) :]
    return " ".join(own[:-1] if own[-1:] and own[-1].lower() in _SELVES else own)


def actor_at(ground: Ground, span: Span) -> Actor | None:
    """The actor whose mention some words are."""
    return by_id(ground, ground.setting.mentioned(span))


def by_id(ground: Ground, actor: str | None) -> Actor | None:
    """The actor with an id."""
    return None if actor is None else ground.actors.get(actor)
