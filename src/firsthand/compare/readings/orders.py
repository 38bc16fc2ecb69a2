"""Readings of who ordered and who commanded: orders in so many words, and "under Captain Rell"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.ground import Ground, Standing
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.who import PRONOUNS, actor_at, doer_of, who_of
from firsthand.compare.readings.words import names
from firsthand.compared import Reading
from firsthand.model import Span
from firsthand.values import Predication

SHORT = 90
"""Characters up to which the words around a doer are quoted with him."""
_NAME = r"[A-Z][\w’'-]*\.?"
_UNDER = re.compile(
    rf"\b(?:under|commanded\sby|led\sby|(?:in|under)\sthe\scommand\sof)\s"
    rf"((?:{_NAME}\s){{1,3}}{_NAME}|(?:Captain|Lieutenant|Sergeant|Major|Colonel|General|Mr\.?)\s{_NAME})"
)
_HAD_UNDER = re.compile(r"\b(?:had|has)\s(?:under|with)\s(?:him|her|them)\b", re.I)
_MUST = re.compile(r"\b(?:(?:was|were|is|are)\s(?:not\s)?to\s(?:be\s)?[a-z]|must\b|shall\b)", re.I)
_REQUEST = re.compile(r"\b(?:ask|beg|request|urg|plead|invit|advis|appeal)", re.I)
""" "She asked people to stay away" is no order."""
_ORDERING = re.compile(
    r"shout|call|order|command|signal|warn|told|instruct|radio|cr(?:y|ied)", re.I
)


def orders(ground: Ground) -> Iterator[Reading]:
    """Who told others what to do, in so many words: "Rell shouted: Nobody touches the boats"."""
    attributions = {a.id: a for a in ground.account.attributions}
    for claim in ground.account.claims:
        said_by = attributions.get(claim.attribution or "")
        if said_by is None or not said_by.source or not claim.chain:
            continue
        cue = " ".join(ground.of(c) for c in said_by.cue)
        bidden = _ORDERING.search(cue) is not None and _MUST.search(ground.of(claim.span))
        if (claim.form != "order" and not bidden) or _REQUEST.search(cue):
            continue
        actor = ground.actors.get(claim.chain[0])
        source = said_by.source[0]
        if actor is None or said_by.act != "speech" or actor.name.lower() in PRONOUNS:
            continue
        words = tuple(w.lower() for w in re.findall(r"[^\W_]+", actor.name))
        chain = claim.chain[1:]
        topic = ground.topic(ground.between(claim.span.start, claim.span.end))
        own = tuple(w.lower for w in ground.words_in(claim.span) if names(w.lower))
        whole = Span(source.start, max(source.end, *(c.end for c in said_by.cue)))
        span = whole if 0 < whole.end - whole.start <= SHORT else source
        around = Span(min(span.start, claim.span.start), max(span.end, claim.span.end))
        who = who_of(ground, words, source, actor)
        told = Told("actor", who, "order", topic or own, span, around, "an order in words")
        standing = Standing(claim.id, chain, chain[0] if chain else None, "asserted")
        yield reading(ground, told, standing)


def commanders(ground: Ground, clause: Predication, standing: Standing) -> Iterator[Reading]:
    """ "Constables under Captain Rell": who commanded them."""
    sentence = ground.of(clause.span)
    who_had = clause.slot("subject")
    if clause.act == "have" and who_had is not None and _HAD_UNDER.search(sentence):
        doer = doer_of(ground, who_had, standing)
        if doer is not None:
            topic = ground.topic([clause], [who_had.span], standing.voice)
            whole = ground.trimmed(clause.span)
            yield reading(
                ground,
                Told("actor", doer.who, "command", topic, whole, clause.span, "under whom"),
                standing,
            )
    for match in _UNDER.finditer(sentence):
        start = clause.span.start + match.start(1)
        span = ground.trimmed(Span(start, clause.span.start + match.end(1)))
        who = who_of(
            ground, tuple(w.lower for w in ground.words_in(span)), span, actor_at(ground, span)
        )
        topic = ground.topic([clause], [span], standing.voice)
        told = Told("actor", who, "command", topic, span, clause.span, "under whom")
        yield reading(ground, told, standing)
