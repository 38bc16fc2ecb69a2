"""Whose something was: "it belonged to the mill", "the goods were those of Rell", "it was the army's"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.ground import Ground, Standing
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.who import actor_at, who_of
from firsthand.compare.readings.words import NUMBERS, names
from firsthand.compared import Reading
from firsthand.extract.actors.wordlists import is_noun_of_actors
from firsthand.model import Span
from firsthand.values import Predication, Slot

_OF = re.compile(
    r"(?:the\s)?(?:sole\s|lawful\s)?(?:property|possession|goods|stuff|cargo|owner|those|that)\s(?:of|belonging\sto)\s"
    r"(?P<who>(?:the\s|a\s)?[^.,;:!?()\n]{2,50})\Z"
)
_COMPOUND = re.compile(r"(?P<who>(?:[a-z]+|[A-Z][\w’'&. -]{1,40}))\sproperty\Z")
_POSSESSIVE = re.compile(r"[’']s?(?=\s*(?:[.,;:!?)”\"]|\Z)|\s(?:and|but|then|from|alone|all)\b)")
_UNTOLD = frozenset("will would shall should".split())


def owners(ground: Ground) -> Iterator[Reading]:
    """Who is told, or denied, to be the owner of something."""
    for clause in ground.told:
        standing = ground.standing(clause.span, clause)
        found = _owner(ground, clause)
        if found is None or standing is None or clause.mood in _UNTOLD:
            continue
        what, span = found
        yield from _reading(ground, clause, what, span, standing)


def _owner(ground: Ground, clause: Predication) -> tuple[Slot, Span] | None:
    """What is owned, and the words for its owner."""
    who, state = clause.slot("subject"), clause.slot("state")
    if who is None:
        return None
    if clause.act == "belong":
        to = clause.slot("to")
        return None if to is None or to.head == "whom" else (who, to.span)
    if clause.act == "own" and clause.slot("object") is not None:
        return clause.slots[1] if clause.slots[1].role == "object" else clause.slots[0], who.span
    if clause.act != "be" or state is None or state.span.start < who.span.end:
        return None
    text = ground.of(state.span)
    match = _OF.match(text) or _COMPOUND.match(text)
    if match is not None:
        return who, Span(state.span.start + match.start("who"), state.span.start + match.end("who"))
    if _POSSESSIVE.match(ground.characters, state.span.end) and not is_noun_of_actors(who.head):
        return who, state.span
    return None


def _reading(
    ground: Ground, clause: Predication, what: Slot, span: Span, standing: Standing
) -> Iterator[Reading]:
    words = tuple(w.lower for w in ground.words_in(span) if names(w.lower))
    actor = actor_at(ground, span)
    some = any(w[:1].isupper() for w in ground.of(span).split()) or any(
        map(is_noun_of_actors, words)
    )
    topic = tuple(w for w in ground.meant(what, standing.voice) if names(w))
    if not words or ground.timed(span) or what.head in NUMBERS or not (some or actor is not None):
        return
    told = Told("actor", who_of(ground, words, span, actor), "belong", topic, ground.trimmed(clause.span),
                clause.span, "whose it is", "denied" if clause.denied else "asserted")  # fmt: skip
    yield reading(ground, told, standing)
