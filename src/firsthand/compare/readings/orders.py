"""Readings of who ordered and who commanded: orders in so many words, and "under Captain Rell"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.bidding import bidden
from firsthand.compare.readings.ground import Ground, Standing
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.spots import singular
from firsthand.compare.readings.who import PRONOUNS, actor_at, doer_of, who_of
from firsthand.compare.readings.words import names
from firsthand.compared import Reading
from firsthand.extract.actors.wordlists import is_noun_of_actors
from firsthand.findings.tensions.lists import listed
from firsthand.model import Span
from firsthand.values import Predication

_BACK = 2
"""Sentences before "on the orders of Rell", where it has no verb, that tell what was ordered."""
SHORT = 90
"""Characters up to which the words around a doer are quoted with him."""
_NAME = r"[A-Z][\w’'-]*\.?"
_UNDER = re.compile(
    rf"\b(?:under|commanded\sby|led\sby|(?:in|under)\sthe\scommand\sof)\s"
    rf"((?:{_NAME}\s){{1,3}}{_NAME}|(?:Captain|Lieutenant|Sergeant|Major|Colonel|General|Mr\.?)\s{_NAME})"
)
_HAD_UNDER = re.compile(r"\b(?:had|has)\s(?:under|with)\s(?:him|her|them)\b", re.I)
_WORDS = re.compile(r"[a-z]")
"""A cue that is more than the colon behind a speaker's name."""
_MUST = re.compile(
    r"\b(?:(?:was|were|is|are)\s(?:not\s)?to\s(?:be\s)?[a-z]|must\b|shall\b"
    r"|(?:nobody|no\sone|no\sman)\s(?:moves|touches|leaves|goes|gets|opens|fires|shoots|passes|enters|stirs|speaks|crosses|lands|runs|walks|lowers|launches))",
    re.I,
)
"""What orders without an imperative: "you are to wait", "nobody moves"."""
_NOT_TO = re.compile(r"\W*(?:that\s(?:nobody|no\sone|none|no\s\w+)\b|not\sto\b|never\sto\b)")
_REQUEST = re.compile(
    r"\b(?:ask|beg|request|urg|plead|invit|advis|appeal|report|stat(?:e|ing)|note|confirm|conclud)",
    re.I,
)
""" "She asked people to stay away" is no order, "he reports: padlock outside" neither."""
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
        must = _ORDERING.search(cue) is not None and _MUST.search(ground.of(claim.span))
        if not _WORDS.search(cue) or (claim.form != "order" and not must) or _REQUEST.search(cue):
            continue
        actor = ground.actors.get(claim.chain[0])
        source = said_by.source[0]
        if actor is None or said_by.act != "speech" or actor.name.lower() in PRONOUNS:
            continue
        led = Span(ground.sentence(claim.span.start).start, claim.span.start)
        if _HEARD.search(ground.of(led)):
            continue  # "the examinant heard him say": he only heard it
        words = tuple(w.lower() for w in re.findall(r"[^\W_]+", actor.name))
        chain = claim.chain[1:]
        topic = ground.topic(ground.between(claim.span.start, claim.span.end))
        own = tuple(w.lower for w in ground.words_in(claim.span) if names(w.lower))
        giving = ground.around(said_by.cue[0]) if said_by.cue else None
        more = bidden(ground, giving) if giving is not None else ()
        if more and giving is not None:
            what = giving.slot("object")
            kept = () if what is None or is_noun_of_actors(what.head) else what.words
            topic = (*topic, *(w for w in kept if names(w)), *more)
        whole = Span(source.start, max(source.end, *(c.end for c in said_by.cue)))
        span = whole if 0 < whole.end - whole.start <= SHORT else source
        around = Span(min(span.start, claim.span.start), max(span.end, claim.span.end))
        who = who_of(ground, words, source, actor)
        act = "forbid" if _NOT_TO.match(ground.of(claim.span)) else "order"
        told = Told("actor", who, act, topic or own, span, around, "an order in words")
        standing = Standing(claim.id, chain, chain[0] if chain else None, "asserted")
        yield reading(ground, told, standing)


_HEARD = re.compile(
    r"\b(?:heard?|hearing)\s(?:[\w.’'-]+\s){1,4}?(?:say|cry|call|shout|order|give|tell|bid)\b", re.I
)
_ORDER = (
    r"(?:(?:express|direct|verbal|written|oral|explicit|personal|strict|standing|secret|clear)\s)?"
    r"(?:orders?|commands?|instructions?|directions?)"
)
_BY_ORDER = re.compile(
    rf"\b(?:by|on|at|under|upon)\s(?:the\s)?{_ORDER}\s(?:of|from)\s(?P<of>(?:the\s|a\s|an\s)?[^\W\d_][^.,;:!?()\n]{{1,40}})"
    rf"|\b(?:by|on|at|under|upon)\s(?P<whose>[^\W\d_][^.,;:!?()\n]{{1,40}}?)[’']s?\s{_ORDER}\b"
)


_APPOSED = re.compile(rf"(?P<tie>,\s)(?:Mr|Mrs|Ms|Dr)?\.?\s?{_NAME}(?:\s{_NAME}){{0,2}}")
_NAMED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Captain|Sergeant|Major|Colonel|General|Lieutenant|Inspector)\b"
)


def by_order(ground: Ground) -> Iterator[Reading]:
    """ "The sluice was shut on the orders of Mayor Rell": he ordered it."""
    for match in _BY_ORDER.finditer(ground.characters):
        if match[0].lower().startswith("under") and "command" in match[0].lower():
            continue  # whose command it is under, not who ordered it
        span = ground.trimmed(Span(*match.span("of" if match["of"] else "whose")))
        clause = ground.around(Span(match.start(), match.start() + 1)) or ground.around(span)
        sentence = ground.sentence(match.start())
        if clause is None and not ground.between(sentence.start, match.start()):
            start = sentence.start
            for _ in range(_BACK):
                start = ground.sentence(max(0, start - 1)).start
            before = ground.between(start, sentence.start)
            clause = before[-1] if before else None  # "All was shut. Shut, on the orders of Rell."
        told = clause is not None and (clause.span, clause.act) in ground.telling
        if clause is None or not told or (clause.denied and sentence.covers(clause.span)):
            continue
        named = _APPOSED.match(ground.characters, span.end)
        if named is not None and ground.of(span)[:1] and not _NAMED.search(ground.of(span)):
            span = Span(span.end + len(named["tie"]), named.end())  # "of the director, Mr Rell"
        words = tuple(w.lower for w in ground.words_in(span) if names(w.lower))
        actor = actor_at(ground, span)
        standing = ground.standing(clause.span, clause)
        if standing is None or not words or (actor is None and not _is_somebody(ground, span)):
            continue
        who = who_of(ground, words, span, actor)
        own = ground.topic([clause], [Span(match.start(), span.end)], standing.voice)
        topic = tuple(
            w for w in dict.fromkeys((*own, clause.act)) if w not in listed("order_words")
        )
        whole = ground.trimmed(clause.span)
        near = whole.covers(span) and whole.end - whole.start <= SHORT
        quoted = whole if near else Span(match.start(), span.end)
        by = Told("actor", who, "order", topic, quoted, clause.span, "by whose order")
        yield reading(ground, by, standing)


def _is_somebody(ground: Ground, span: Span) -> bool:
    words = ground.of(span).split()
    return any(w[:1].isupper() or is_noun_of_actors(singular(w.lower())) for w in words)


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
