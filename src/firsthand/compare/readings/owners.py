"""Whose something was: "it belonged to the mill", "the goods were those of Rell", "it was the army's"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.ground import Ground, Standing
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.who import actor_at, who_of
from firsthand.compare.readings.words import NUMBERS, UNTOLD, names
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


_STUFF = re.compile(
    r"(?:^|(?<=[.;:!?“\"]\s)|(?<=[“\"])|(?<=\bit[’']s\s)|(?<=\ball\s)|(?<=\bwas\s)|(?<=\bwere\s))(?P<who>(?:[Tt]he\s[a-z]+|[A-Z][\w’'-]*?(?:\s&?\s?[A-Z][\w-]*)*?))"
    r"[’']s?\s(?:own\s)?(?:stuff|goods|property|cargo|freight|load|stock|lot)\b",
    re.M,
)
""" "Rell's stuff, they say"."""
_AS_HOLDER = re.compile(
    r"\b(?:shows?|showed|names?|named|lists?|listed|gives?|gave|has|have|enters?|entered|records?|recorded)\s(?P<who>(?:the\s[a-z]+|[A-Z][^.,;:!?()\n]{1,40}?))"
    r"\sas\s(?:the\s)?(?:sole\s|lawful\s)?(?:holder|owner|proprietor|consignee|possessor)(?:\sof\s(?:the\s|this\s|all\s)?(?P<what>[a-z]+))?\b"
)
""" "The book shows Rell as the owner"."""


def owners(ground: Ground) -> Iterator[Reading]:
    """Who is told, or denied, to be the owner of something."""
    for pattern in (_STUFF, _AS_HOLDER):
        for match in pattern.finditer(ground.characters):
            yield from _named(ground, match)
    for clause in ground.told:
        standing = ground.standing(clause.span, clause)
        found = _owner(ground, clause)
        if found is None or standing is None or clause.mood in UNTOLD:
            continue
        what, span = found
        yield from _reading(ground, clause, what, span, standing)


def _named(ground: Ground, match: re.Match[str]) -> Iterator[Reading]:
    """An owner who is told without a clause of owning."""
    span, whole = Span(*match.span("who")), Span(match.start(), match.end())
    standing = ground.standing(span, ground.around(span))
    words = tuple(w.lower for w in ground.words_in(span) if names(w.lower))
    actor = actor_at(ground, span)
    some = any(w[:1].isupper() for w in ground.of(span).split()) or any(
        map(is_noun_of_actors, words)
    )
    if (
        standing is None
        or not words
        or not some
        or ground.sentence(span.start).start in ground.asked
    ):
        return
    what = match.groupdict().get("what")
    topic = () if what is None else (what,)
    told = Told(
        "actor",
        who_of(ground, words, span, actor),
        "belong",
        topic,
        ground.trimmed(whole),
        whole,
        "whose it is",
    )
    yield reading(ground, told, standing)


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
