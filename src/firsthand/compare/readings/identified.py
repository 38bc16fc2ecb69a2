"""Who is said to be the one: "it was Captain Rell", "the one who gave the word was Rell", "it was he who"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from firsthand.compare.readings.bidding import bidden
from firsthand.compare.readings.deeds import act_told, asked_of, caused_by, is_somebody
from firsthand.compare.readings.ground import Ground, Standing
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.orders import SHORT
from firsthand.compare.readings.who import (
    PRONOUNS,
    actor_at,
    bare,
    doer_of,
    it_is,
    somebody,
    who_of,
)
from firsthand.compare.readings.words import DID, names
from firsthand.compared import Reading, Who
from firsthand.extract.actors.wordlists import is_noun_of_actors
from firsthand.model import Span
from firsthand.values import Predication, Slot

_ANYONE = frozenset("one man woman person officer soldier ones people".split())
_WAS_THE_ONE = re.compile(
    r"(?<![\w’'-])(?P<who>(?:[A-Z][\w’'-]*\.?\s){0,3}[A-Z][\w’'-]*)(?:,[^.,;:!?\n]{1,40},)?\s(?:was|is|were)\s(?:the\s)?"
    r"(?:one|man|woman|person|officer|soldier|first|ones)\s(?:who|that|to)\s(?P<did>[^.;:!?\n]{3,80})"
)
_CAME_FROM = re.compile(
    r"\b(?P<did>order|command|word|signal|instructions?)\b[^.;:!?\n]{0,40}?\s(?:came|had\scome|comes)\sfrom\s"
    r"(?P<who>(?:the\s|a\s|an\s)?[^\W\d_][^.,;:!?\n]{1,40})"
)
_ONE_WHO = re.compile(
    r"\b(?:one|man|woman|person|officer|soldier|people|ones)\swho\s(?P<did>[^.;:!?]{3,80}?)\s(?:was|were|is)\s"
    r"(?P<who>(?:(?:one|two|some|several|none)\sof\s)?(?:the\s|a\s|an\s|our\s|their\s)?[^\W\d_][^.,;:!?\n]{1,50}?)(?=[.,;:!?\n]|\s(?:said|says|and|but|who)\b)"
)
_IT_WAS = re.compile(
    r"\b[Ii]t\s(?:was|is|were|will\sbe|must\shave\sbeen|had\sbeen|would\shave\sbeen)\s"
    r"(?P<who>[^\W\d_][^.,;:!?()\n]{1,60}?)\s(?:who|that)\s(?P<did>[^.;:!?\n]{3,80})"
)
""" "It was Rell's men who set it going"."""
_TIES = re.compile(
    r"(?:on|in|at|by|from|not|only|to|with|because|then|there|when|after|before|during|for|upon|under)\b",
    re.I,
)
_OWNER = re.compile(r"(?P<who>[^’'\n]{2,60})[’']s\b")
_POSSESSED = frozenset(
    "voice order hand word doing work fault command idea deed pistol rifle gun".split()
)
""" "It was Captain Rell's voice": it was he."""
_AFTER = re.compile(r"\b(?:since|before|after|until|when|while)\s(?:the\s)?\Z", re.I)
""" "Not one round since (the truce was signed)": that is not what was done."""
_WHO_WAS = re.compile(
    r"[“\"‘]?(?:so\s|and\s|but\s|then\s)?who\s(?:was\sit|did\s(?:it|this|that)|were\sthey|(?:is|was)\sto\sblame)\W*\Z",
    re.I,
)
_SENTENCES = 5
"""Sentences between a question who it was and its answer."""
_BACK = 160
"""Characters before "it was Captain Rell" within which it is told what he is said to have done."""


_NEAR = 16
_DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december christmas easter lent ramadan whitsun michaelmas""".split()
)


def identified(ground: Ground, clause: Predication, standing: Standing) -> Told | None:
    """ "It was Captain Rell", behind a clause that says what was done."""
    if clause.act != "be" or clause.denied or not it_is(clause):
        return None
    state = next(
        (s for s in clause.slots if s.role == "state" and s.span.start > clause.span.start), None
    )
    if state is None or not somebody(ground, state) or _a_day(state):
        return None
    owner = _OWNER.match(ground.of(state.span))
    if owner is not None and state.head not in _POSSESSED and not is_noun_of_actors(state.head):
        return None
    if owner is not None and state.head in _POSSESSED:  # "Captain Rell's voice" is he
        words = tuple(w for w in state.words if w != state.head)
        end = state.span.start + owner.end("who")
        state = replace(state, words=words, span=Span(state.span.start, end))
    doer = doer_of(ground, state, standing)
    at = clause.span.start
    before = [
        p for p in ground.between(max(0, at - _BACK), at) if p.act != "be" and p.span.end <= at + 2
    ]
    done = next((p for p in reversed(before) if _deed_of(ground, p)), None)
    last = bisect_right(ground.orders, at)
    bidden = last > 0 and ground.orders[last - 1] > at - _BACK
    if doer is not None and done is None and not bidden and _asked_who(ground, at):
        return Told(
            "actor",
            doer.who,
            DID,
            (),
            ground.trimmed(clause.span),
            clause.span,
            "said to be the one",
        )
    if doer is None or (done is None and not bidden):
        return None
    topic = () if done is None else ground.topic([done], voice=standing.voice)
    act = "order" if done is None else act_told(ground, done)
    return Told("actor", doer.who, act, topic, ground.trimmed(clause.span), clause.span,
                "said to be the one")  # fmt: skip


def _a_day(state: Slot) -> bool:
    """Whether it is said what day or season it was: "They fired because it was Sunday"."""
    return bool({state.head, *state.words} & _DAYS)


def _deed_of(ground: Ground, clause: Predication) -> bool:
    """Whether a clause tells a deed of which "it was he" can be said; not that somebody told it."""
    if not asked_of(clause) or _AFTER.search(ground.characters[: clause.span.start][-_NEAR:]):
        return False
    return clause.act != "tell" or bool(bidden(ground, clause))


def _asked_who(ground: Ground, at: int) -> bool:
    """Whether it was asked shortly before who it was: "Who was it? ... It was the guards"."""
    start = ground.sentence(at).start
    for _ in range(_SENTENCES):
        start = ground.sentence(max(0, start - 1)).start
        if start in ground.asked and _WHO_WAS.match(ground.of(ground.sentence(start))):
            return True
    return False


def ones_who(ground: Ground) -> Iterator[Reading]:
    """ "The one who gave the word was Captain Rell", and the other way round; "the word came from"."""
    for pattern in (_ONE_WHO, _WAS_THE_ONE, _CAME_FROM, _IT_WAS):
        for match in pattern.finditer(ground.characters):
            if ground.sentence(match.start()).start in ground.asked:
                continue
            span = ground.trimmed(Span(*match.span("who")))
            standing = ground.standing(span)
            if standing is None or ground.left_open(span):
                continue
            meant = _he(ground, span) if match["who"].lower() in PRONOUNS else None
            if meant is not None or (is_somebody(ground, span) and not _TIES.match(match["who"])):
                yield from _one_who(ground, match, span, standing, meant)


def _he(ground: Ground, span: Span) -> Who | None:
    """Whom "it was he who" means: the actor, or who stands before it in the sentence."""
    known = actor_at(ground, span)
    if known is not None:
        words = tuple(w.lower() for w in re.findall(r"[^\W_]+", known.name))
        return who_of(ground, words, span, known)
    for clause in ground.between(ground.sentence(span.start).start, span.start):
        who = clause.slot("subject")
        if who is not None and who.head not in PRONOUNS and somebody(ground, who):
            own = bare(ground, who)
            return who_of(ground, who.words, own, actor_at(ground, own))
    return None


def _one_who(
    ground: Ground, match: re.Match[str], span: Span, standing: Standing, meant: Who | None
) -> Iterator[Reading]:
    inside = [
        p for p in ground.between(match.start() - 8, match.end("did"))
        if p.act != "be" and p.span.end > match.start("did")
    ]  # fmt: skip
    done = (caused_by(ground, inside[0]) or inside[0]) if inside else None
    given = match.re is _CAME_FROM
    if done is None and not given:
        return
    kept = tuple(w.lower for w in ground.words_in(span) if names(w.lower))
    who = replace(meant or who_of(ground, kept, span, actor_at(ground, span)), only=True)
    topic: dict[str, None] = {}
    if done is not None:
        caused = (done.act,) if done != inside[0] else ()
        told = (*ground.topic([done], [span], standing.voice), *bidden(ground, done), *caused)
        topic = dict.fromkeys(w for w in told if w not in _ANYONE)
    whole = ground.trimmed(Span(match.start(), max(span.end, match.end("did"))))
    act = "order" if given or done is None or done != inside[0] else act_told(ground, done)
    quoted = whole if whole.end - whole.start <= SHORT else span
    yield reading(
        ground, Told("actor", who, act, tuple(topic), quoted, whole, "said to be the one"), standing
    )
