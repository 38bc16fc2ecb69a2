"""Answers to who did it: "Rell did", "Not I", "They did", "One of theirs", "Me"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.acts import act_of
from firsthand.compare.readings.asking import Exchange, not_known
from firsthand.compare.readings.bidding import asked_for
from firsthand.compare.readings.ellipses import said_to_be
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.spots import singular
from firsthand.compare.readings.who import (
    PRONOUNS,
    Doer,
    actor_at,
    by_id,
    doer_of,
    it_is,
    side_of,
    somebody,
    speaker,
    who_of,
)
from firsthand.compare.readings.words import DID, STOP, listed, names
from firsthand.compared import Reading, Who
from firsthand.extract.actors.wordlists import is_noun_of_actors
from firsthand.model import Span
from firsthand.values import Predication

SIDES = frozenset(("theirs", "ours", "them", "us", "yours"))
"""Last words of an answer that names a side alone: "one of theirs"."""
_WHO_DID_IT = re.compile(
    r"\bwho\s(?:do\syou\s\w+\s)?(?:did\s(?:it|this|that)|was\s(?:it|that|responsible|to\sblame|behind\s\w+)|is\s(?:responsible|to\sblame)|were\sthey)\s*\W*\Z"
)
_ASKED = re.compile(
    r"\b(?:[Aa]sk(?:s|ed)?|wanted\sto\sknow|put\sit\sto)\b(?:\s(?!who)[\w’']+){0,4}\s(?P<who>who(?:m|se)?\s[^.?!:“”\"\n]{3,80})[.?!,:]"
)
""" "I asked him who had stopped them"."""
_ANSWERED = re.compile(
    r"(?:\s(?:he|she|they|[A-Z]\w+)\s(?:says?|said|answer(?:s|ed)|repl(?:ies|ied))[,:]?)?\s[“\"‘](?P<who>(?:[Tt]he\s[a-z]+|(?:[A-Z][\w’'-]*\.?\s?){1,3}?))[,.!]?[”\"’]"
)
_NOT = re.compile(
    r"(?:no[,.]?\s)?(?:certainly\s)?(?:not|never|none\sof|neither)\s(?P<who>i|me|us|we|him|them|ours|(?:the|our|my)\s[a-z]+(?:\s[a-z]+)?"
    r"|(?:[A-Z][\w’'.-]*\s?){1,3})(?=[.,;!?]|\Z)",
    re.I,
)
_GAVE_NONE = re.compile(
    r"(?:no[,.]?\s)?(?P<who>i|we)\s(?:certainly\s)?(?:gave\s(?:none|no\s(?:such\s)?\w+)|did\s(?:not|nothing\sof\sthe\s(?:kind|sort))|didn[’']t|never\s(?:did|gave)\b)",
    re.I,
)
_SOMEBODY = re.compile(r"\b(?:somebody|someone|anybody|anyone|any\sofficer|any\sof\s\w+)\b", re.I)
_NAMED = re.compile(
    r"(?:(?:the|old|young|mr|mrs|captain|sergeant)\s)?(?:[A-Z][\w’'-]*\.?\s?){1,3}\Z"
)
_QUOTES = "“\"'‘ "
_SPEAKERS = frozenset("i me us we ours".split())
_NO_NAMES = frozenset(
    """ask yes no never not nobody none perhaps maybe certainly well oh i nothing no-one anybody anyone somebody someone
    everybody everyone""".split()
)
LONGEST = 8
"""Words that an answer without a verb may have."""
_LEFT_OPEN = frozenset("would could might may must can cannot should open undone asked".split())
_OF_ONE = re.compile(r"[’']s?\Z")


def answers(ground: Ground, exchange: Exchange) -> Iterator[Reading]:
    """Whom an answer to "who" names."""
    if exchange.kind != "actor" and not asks_of_somebody(ground, exchange):
        return
    denied = not_he(ground, exchange)
    found = _answered(ground, exchange) if denied is None else denied
    ordered = asked_for(ground.of(exchange.question))
    asked = ground.of(exchange.question).lower()
    act = "belong" if "whose" in asked and exchange.act in ("be", "") else exchange.act
    act = DID if _WHO_DID_IT.search(asked) else act
    if found is None and not not_known(ground, exchange):
        return
    span = exchange.answer if found is None else found.span
    told = Told(
        "actor", None if found is None else found.who,
        act if ordered is None else "order", exchange.topic if ordered is None else ordered,
        ground.trimmed(span), exchange.answer, "an answer",
        "denied" if denied is not None else "asserted" if found is not None else "unknown",
    )  # fmt: skip
    yield reading(ground, told, ground.standing(span) or exchange.standing)


def told_when_asked(ground: Ground) -> Iterator[Reading]:
    """Whom somebody names who was asked, in an account that is no transcript."""
    for asked in _ASKED.finditer(ground.characters):
        answer = _ANSWERED.match(ground.characters, asked.end())
        clause = next(iter(ground.between(asked.start("who"), asked.end("who"))), None)
        if answer is None or clause is None or clause.denied:
            continue
        span = ground.trimmed(Span(*answer.span("who")))
        standing = ground.standing(span)
        words = tuple(singular(w.lower) for w in ground.words_in(span) if names(w.lower))
        if standing is None or not words or words[0] in _NO_NAMES:
            continue
        if answer["who"][:1].islower() and not is_noun_of_actors(words[-1]):
            continue
        act = act_of(clause)
        who = who_of(ground, words, span, actor_at(ground, span))
        topic = ground.topic([clause], voice=standing.voice)
        yield reading(ground, Told("actor", who, act, topic, span, span, "an answer"), standing)


def _answered(ground: Ground, exchange: Exchange) -> Doer | None:
    """The subject of the answer, or all of an answer that is no clause."""
    sentence = ground.sentence(exchange.answer.start)
    every = ground.between(sentence.start, sentence.end)
    clauses = [p for p in every if not p.denied]
    if every and (not clauses or clauses[0].mood in _LEFT_OPEN):
        return None
    if clauses:
        return None if not_known(ground, exchange) else _doer(ground, exchange, clauses[0])
    named = _named_next(ground, exchange, sentence)
    if named is not None:
        return named
    words = [w.lower for w in ground.words_in(sentence)]
    if words[:1] == ["me"]:
        return _oneself(ground, exchange, sentence)
    if not words or len(words) > LONGEST or words[0] in _NO_NAMES:
        return None
    standing = ground.standing(sentence) or exchange.standing
    return _named(ground, sentence, words, standing.voice)


def _doer(ground: Ground, exchange: Exchange, clause: Predication) -> Doer | None:
    """Whom an answer's clause names."""
    named = said_to_be(ground, clause)
    if named is not None:
        return named
    who = clause.slot("state") if clause.act == "be" and it_is(clause) else clause.slot("subject")
    if clause.act in listed("saying") and clause.act != exchange.act:
        return None  # "Rell says Holm did"
    other = clause.act not in ("do", "be") and act_of(clause) != exchange.act
    if who is not None and other and who.head in PRONOUNS | {"i", "we"}:
        return None  # "Who told you?" "I had a letter."
    if who is None or not (who.head in PRONOUNS | {"i", "we"} or somebody(ground, who)):
        return None  # "Who gave the order?" "There was a great noise."
    if who.head == "they" and clause.act in ("do", "have") and len(clause.slots) == 1:
        return they_did(ground, exchange, clause)
    doer = doer_of(ground, who, exchange.standing)
    return None if doer is None else Doer(doer.who, clause.span)


def _named(ground: Ground, sentence: Span, words: list[str], voice: str | None) -> Doer | None:
    """Whom an answer names that has no verb: "Rell's", "the guards", "one of theirs"."""
    span = ground.trimmed(Span(sentence.start, ground.words_in(sentence)[-1].end))
    if words[-1] in SIDES:
        one = words[0] in ("one", "somebody", "someone")
        side = side_of(ground, voice, words[-1])
        return Doer(Who((*words, *side), None, None, False, not one), span)
    owner = _OF_ONE.search(ground.of(span))
    if owner is not None:  # "Whose was it?" "Rell's."
        span = Span(span.start, span.start + owner.start())
    kept = tuple(singular(w) for w in words if w not in STOP)
    return Doer(who_of(ground, kept, span, actor_at(ground, span)), span) if kept else None


def _oneself(ground: Ground, exchange: Exchange, sentence: Span) -> Doer | None:
    """ "Who locked it?" "Me." """
    standing = ground.standing(sentence) or exchange.standing
    if by_id(ground, standing.voice) is None:
        return None
    span = Span(sentence.start, ground.words_in(sentence)[0].end)
    return Doer(speaker(ground, standing.voice, ("i",), many=False), span)


def _named_next(ground: Ground, exchange: Exchange, sentence: Span) -> Doer | None:
    """Whom the next words name: "Him in the white helmet. That'd be (Mr Rell)"."""
    behind = ground.sentence(min(sentence.end + 1, exchange.turn.end))
    if behind.start < sentence.end or behind.end > exchange.turn.end:
        return None
    clause = next(iter(ground.between(behind.start, behind.end)), None)
    who = (
        clause.slot("state")
        if clause is not None and clause.act == "be" and it_is(clause)
        else None
    )
    if clause is None or who is None or clause.denied or not somebody(ground, who):
        return None
    doer = doer_of(ground, who, exchange.standing)
    return None if doer is None else Doer(doer.who, clause.span)


def not_he(ground: Ground, exchange: Exchange) -> Doer | None:
    """Whom an answer says that it was not: "Not I", "I gave none", "Not the soldiers"."""
    words = ground.of(exchange.answer)
    shift = len(words) - len(words.lstrip(_QUOTES))
    match = _NOT.match(words, shift) or _GAVE_NONE.match(words, shift)
    if match is None:
        return None
    start = exchange.answer.start
    who = Span(start + match.start("who"), start + match.end("who"))
    whole = ground.trimmed(Span(start + match.start(), start + match.end()))
    if match["who"].lower() in _SPEAKERS:
        standing = ground.standing(whole) or exchange.standing
        said = match["who"].lower()
        many = said in ("us", "we", "ours")
        return Doer(speaker(ground, standing.voice, (said,), many=many), whole)
    kept = tuple(w.lower for w in ground.words_in(who) if names(w.lower))
    actor = actor_at(ground, who)
    known = actor is not None or any(map(is_noun_of_actors, kept)) or match["who"][:1].isupper()
    return Doer(who_of(ground, kept, who, actor), whole) if kept and known else None


def they_did(ground: Ground, exchange: Exchange, clause: Predication) -> Doer:
    """ "They did": whom the next question asks about ("The soldiers?"), else nobody in particular."""
    span = ground.trimmed(clause.span)
    behind = ground.sentence(exchange.turn.end + 3)
    words = tuple(singular(w.lower) for w in ground.words_in(behind) if names(w.lower))
    asked = behind.start in ground.asked and not ground.between(behind.start, behind.end)
    if asked and 0 < len(words) <= 3 and is_noun_of_actors(words[-1]):
        return Doer(who_of(ground, words, ground.trimmed(behind), None), span)
    return Doer(Who(("they",), None, None, False, True), span)


def asks_of_somebody(ground: Ground, exchange: Exchange) -> bool:
    """Whether it is asked if somebody did it, and the answer names one: "Did anybody order it?" "Rell."."""
    if exchange.kind != "polarity" or not _SOMEBODY.search(ground.of(exchange.question)):
        return False
    sentence = ground.sentence(exchange.answer.start)
    words = ground.of(sentence).strip(_QUOTES).rstrip(".!,”\"' ")
    first = words.split()[:1]
    return bool(
        first and first[0].lower() not in _NO_NAMES and _NAMED.match(words)
        and not ground.between(sentence.start, sentence.end)
    )  # fmt: skip
