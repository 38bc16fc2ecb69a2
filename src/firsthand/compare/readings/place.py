"""Readings of where: what stood, fell, lay at a place, to which place somebody was brought."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from firsthand.compare.readings import fragments, happenings, impacts, outbreaks, sites, wheres
from firsthand.compare.readings.absences import Absences
from firsthand.compare.readings.asking import Exchange, not_known
from firsthand.compare.readings.denials import disowned
from firsthand.compare.readings.ground import Ground, Standing, resting
from firsthand.compare.readings.located import SEVERAL, before_participle, located, many_people
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.sites.frames import asked_of
from firsthand.compare.readings.spots import (
    AT,
    TO,
    Phrase,
    is_ground,
    is_spot,
    noun,
    phrase,
    singular,
    spot,
    where,
)
from firsthand.compare.readings.verbless import others, verbless
from firsthand.compare.readings.words import STOP, listed, names
from firsthand.compared import Reading, Where
from firsthand.extract.actors.wordlists import is_noun_of_actors
from firsthand.model import Span
from firsthand.values import Distance, Predication, Slot

_THAT = re.compile(r"\s*(?:that|where)\b", re.I)
_LAY = re.compile(
    r"\s(?P<who>(?:[\w’'-]+\s){1,7}?)(?:lay|lies|stood|stands|sat|hung|rested|rests|was|were|is)\b"
)
""" "(It was in the cellar that) the boy lay", where the grammar gave no clause."""
_PRONOUNS = frozenset(
    "it them him her me us you this that these those which whom what there here".split()
)
_ENDS = frozenset(("end", "beginning", "close", "start"))
_SHORT = 90
_MOST = 3
"""So many bare places behind an answer are read."""
_FEW = 6
_BEFORE = re.compile(r"[\w-]+\s(?:the\s)?\Z")
_LEAD = 20
_ANSWER = re.compile(
    r"[“\"'‘]?(?:(?:no|yes|well|why|oh)[,.]\s(?:sir[,.]\s)?)?(?:(?:it|he|she|they|i|we)\s(?:was|were)\s)?(?:right\s|just\s|down\s|up\s|out\s)?"
    r"(in|on|at|by|near|under|underneath|beneath|above|below|behind|beside|inside|outside|upon|across|between|against|over|"
    r"along|to|into|from|within|about|past|beyond|among|opposite)\s([^.;!?\n]{2,80})",
    re.I,
)


def readings(ground: Ground) -> Iterator[Reading]:
    """The places that clauses tell, and phrases without a clause."""
    told = [
        *_of_clauses(ground),
        *verbless(ground),
        *outbreaks.readings(ground),
        *impacts.readings(ground),
        *happenings.readings(ground),
        *wheres.readings(ground),
    ]
    told += sites.readings(ground)
    yield from told
    yield from fragments.completing(ground, told)


def _of_clauses(ground: Ground) -> Iterator[Reading]:
    """The places that clauses tell."""
    absences, wrong = Absences(ground), disowned(ground)
    for clause in ground.told:
        said = absences.of(clause)
        found = _found(ground, clause) if said != "nothing" else None
        if found is None or (clause.denied and found[0].origin is not None):
            continue
        value, span, act, topic = found
        standing = ground.standing(span, clause)
        if standing is None:
            continue
        there = topic or located(ground, clause, span, standing.voice)
        rejector = absences.rejector(clause)
        there = tuple(w for w in there if rejector is None or w not in rejector.words)
        told = Told("place", value, act, there, _quotation(ground, span, clause), clause.span,
                    "a place" if value.low_km is None else "a distance",
                    "denied" if said == "not so" else "asserted")  # fmt: skip
        yield reading(ground, told, wrong.get(clause.span, standing))
        if said == "so":
            yield from others(ground, span.end, told, standing)


_Found = tuple[Where, Span, str, tuple[str, ...]]
"""A place with its words, the act, and what is there where the clause does not name it."""


def _found(ground: Ground, clause: Predication) -> _Found | None:
    cleft = _cleft(ground, clause)
    if cleft is not None:
        return cleft
    source = _source(ground, clause)
    if source is not None:
        return source
    found = _measured(ground, clause) or _spots(ground, clause) or _embedded(ground, clause)
    if found is not None:
        return (*found, clause.act, ())
    held = _held(ground, clause)
    return None if held is None else (*held, "stand", ground.meant(clause.slots[0]))


def _source(ground: Ground, clause: Predication) -> _Found | None:
    """Whence something was fired or thrown, and where that lay which was recovered "from" there."""
    slot = next((s for s in clause.slots if s.role == "from" and _is_place(ground, s)), None)
    if slot is None or is_noun_of_actors(slot.head) or _dismissed(ground, clause):
        return None
    words = tuple(w for w in slot.words if names(w))
    flying = any(set(s.words) & listed("projectiles") for s in clause.slots)
    if clause.act in listed("firing") or (flying and clause.act in ("come", "throw", "send")):
        value = Where(words, "from", spot(ground, slot.span))
        return value, slot.span, clause.act, ("shot",)
    what = clause.slot("object")
    if (
        clause.act in listed("recovering")
        and what is not None
        and (what.definite or what.head in SEVERAL)
    ):
        value = Where(words, "in", spot(ground, slot.span))
        return value, slot.span, "find", ()
    return None


_WAS_FIRED = re.compile(
    r"\b(?:he|she|i|(?:him|her)self|the\s(?:clerk|manager|foreman|man|woman|engineer|\w+er))\s(?:was|had\sbeen|were|got|is)\s"
    r"(?:\w+ly\s)?fired\b",
    re.I,
)


def _dismissed(ground: Ground, clause: Predication) -> bool:
    """Whether somebody lost his place: "he was fired from the mill"."""
    return _WAS_FIRED.search(ground.of(clause.span)) is not None


def _cleft(ground: Ground, clause: Predication) -> _Found | None:
    """ "It was in the cellar that the boy lay": the boy is there, whatever "it" may mean."""
    who = clause.slot("subject")
    if clause.act != "be" or who is None or who.head != "it":
        return None
    found = _spots(ground, clause)
    end = ground.sentence(clause.span.start).end
    tie = _THAT.match(ground.characters, clause.span.end, end)
    if found is None or tie is None:
        return None
    behind = [p for p in ground.between(clause.span.end, end) if p.span.end > tie.end()]
    lay = next((p for p in behind if p.act not in listed("saying")), None)
    if lay is not None:
        return None if lay.denied else (*found, lay.act, ground.topic([lay], [found[1]]))
    bare = _LAY.match(ground.characters, tie.end(), end)
    if bare is None:
        return None
    words = ground.words_in(Span(*bare.span("who")))
    return (*found, "lie", tuple(singular(w.lower) for w in words if names(w.lower)))


def _embedded(ground: Ground, clause: Predication) -> tuple[Where, Span] | None:
    """A place that stands within what was found, or before a clause that tells what was done there.

    "They found (the boy in the cellar)", "treated for (burns at the infirmary)", "(at the foot of
    the stair) they found the boy".
    """
    bringing = clause.act in listed("bringing")
    if clause.act not in listed("placing") and not bringing:
        return None
    for slot in clause.slots:
        began = slot.role in ("with", "as") and clause.act in ("begin", "start")
        if (
            began
            or slot.role in ("object", "for")
            or (slot.role == "subject" and clause.slot("object"))
        ):
            found = phrase(ground, slot.span, to=bringing) if slot.role != "subject" else None
            if found is not None:
                return _where(ground, found)
    start = ground.sentence(clause.span.start).start
    if clause.slot("subject", "object") is None or ground.between(start, clause.span.start):
        return None
    before = Span(start, clause.span.start)
    found = (
        phrase(ground, before, to=bringing, opening=True)
        if len(ground.of(before).strip())
        else None
    )
    return None if found is None else _where(ground, found)


def _where(ground: Ground, found: Phrase) -> tuple[Where, Span]:
    return where(ground, found.words, found.tie, found.span), found.span


def _held(ground: Ground, clause: Predication) -> tuple[Where, Span] | None:
    """The ground that a group holds: "the guards occupied the ford"."""
    who, what = clause.slot("subject"), clause.slot("object")
    if clause.act not in listed("occupying") or who is None or what is None or not what.definite:
        return None
    if clause.slots[0] != who or not is_noun_of_actors(who.head) or not is_ground(what.head):
        return None
    words = tuple(w for w in what.words if names(w))
    return Where(words, "at", spot(ground, what.span)), what.span


def answers(ground: Ground, exchange: Exchange) -> Iterator[Reading]:
    """What an answer to "where" says, and the bare places that stand behind it."""
    of_whom = _of_whom(ground, exchange) if exchange.kind == "polarity" else ()
    if exchange.kind != "place" and not of_whom:
        return
    found = _answered(ground, exchange)
    if of_whom and (found is None or ground.between(*ground.sentence(exchange.answer.start))):
        return
    if found is None and not not_known(ground, exchange):
        return
    value, span = found or (None, exchange.answer)
    topic = (*exchange.topic, *of_whom, *_fallen(ground, exchange))
    act = "bring" if of_whom == ("wounded",) else "lie" if of_whom else exchange.act
    rule = "an answer"
    kind = asked_of(ground.of(exchange.question)) if value is not None else None
    if kind is not None:
        act, topic, rule = kind.act, kind.topic, kind.rule
        value = replace(value, tie="from") if value is not None and kind.tie == "from" else value
    told = Told(
        "place", value, act, topic, span, exchange.answer, rule,
        "asserted" if value is not None else "unknown",
    )  # fmt: skip
    standing = ground.standing(span) or exchange.standing
    yield reading(ground, told, standing)
    if value is not None:
        yield from _going_on(ground, exchange, told, standing)


_OF_WHOM = re.compile(
    r"[\s“\"'‘–—-]*(?:(?:q|\d+)[.:)]\s)?(?:and\s|what\s(?:of|about)\s|but\s)*(?:the|your|their|our)\s"
    r"(?:(?P<dead>dead|bodies|fallen|killed)|wounded|injured|hurt|casualties)\s?\?",
    re.I,
)


def _of_whom(ground: Ground, exchange: Exchange) -> tuple[str, ...]:
    """ "And the wounded?": of whom the places in the answer are then told."""
    match = _OF_WHOM.match(ground.of(exchange.question))
    return () if match is None else ("dead" if match["dead"] else "wounded",)


def _answered(ground: Ground, exchange: Exchange) -> tuple[Where, Span] | None:
    """The place with which an answer begins."""
    match = _ANSWER.match(ground.of(exchange.answer))
    if match is None:
        return _named_alone(ground, exchange)
    start = exchange.answer.start
    span = ground.trimmed(Span(start + match.start(1), start + match.end(2)))
    words = [w.lower for w in ground.words_in(Span(start + match.start(2), span.end))]
    kept = tuple(w for w in words if w not in STOP)
    if not kept:
        return _named_alone(ground, exchange)
    return where(ground, kept, match[1].lower(), span), span


def _going_on(
    ground: Ground, exchange: Exchange, told: Told, standing: Standing
) -> Iterator[Reading]:
    """ "From below us. (From where the boilers are.)": the bare places behind the first."""
    at = ground.sentence(exchange.answer.start).end
    for _ in range(_MOST):
        sentence = ground.sentence(at + 1)
        before = told.value if isinstance(told.value, Where) else None
        found = fragments.fragment(ground, sentence, before)
        if sentence.start < at or sentence.end > exchange.turn.end or found is None:
            return
        told = told._replace(value=_where(ground, found)[0], span=found.span, clause=sentence)
        yield reading(ground, told, standing)
        at = sentence.end


_BEFELL = re.compile(
    r"\b(?:they|people|men|women|children|those|ones|dead|bodies|victims|casualties|lot|rest|others)\b"
    r"[^.?!]*?\b(?:hit|shot|killed|died|die|fall|fell|dead|bodies|struck\sdown|cut\sdown)\b|"
    r"\b(?:dead|bodies|victims|killed)\b",
    re.I,
)


def _fallen(ground: Ground, exchange: Exchange) -> tuple[str, ...]:
    """ "dead" where it is asked where several fell, or those lay who were hit."""
    if exchange.act == "fall" and many_people(exchange.topic):
        return ("dead",)
    asked = ground.of(exchange.question)
    placing = exchange.act == "be" or exchange.act in listed("lying")
    return ("dead",) if placing and _BEFELL.search(asked) and not _YOU.search(asked) else ()


_YOU = re.compile(r"\b(?:you|he|she|i)\b", re.I)


def _named_alone(ground: Ground, exchange: Exchange) -> tuple[Where, Span] | None:
    """A place without a tie, in answer to "where": "(The dryers.)"."""
    sentence = ground.sentence(exchange.answer.start)
    words = ground.words_in(sentence)
    if not 2 <= len(words) <= _FEW or words[0].lower != "the":
        return None
    if ground.between(sentence.start, sentence.end) or not exchange.answer.covers(sentence):
        return None
    span = Span(sentence.start, words[-1].end)
    found = noun(ground, "at", span, span)
    return None if found is None else _where(ground, found)


def _measured(ground: Ground, clause: Predication) -> tuple[Where, Span] | None:
    """A place told by its distance from another."""
    every = ground.account.values.distances
    at = bisect_left(every, clause.span.start, key=lambda d: d.span.start)
    for distance in every[at : at + 3]:
        if clause.span.covers(distance.span) and distance.origin is not None:
            if ground.around(distance.span) == clause and not resting(clause):
                return _distant(ground, distance), distance.span
    return None


def _distant(ground: Ground, distance: Distance) -> Where:
    origin = ground.of(distance.origin) if distance.origin is not None else None
    words = tuple(w.lower for w in ground.words_in(distance.origin)) if distance.origin else ()
    return Where(
        tuple(w for w in words if w not in STOP), None,
        None if distance.origin is None else spot(ground, distance.origin),
        distance.low_km, distance.high_km, distance.bearing, origin,
    )  # fmt: skip


def _spots(ground: Ground, clause: Predication) -> tuple[Where, Span] | None:
    """Where a clause puts what it speaks of."""
    placing = clause.act == "be" or clause.act in listed("placing")
    roles = AT | TO if clause.act in listed("bringing") else AT
    slots = [
        s for s in clause.slots
        if s.role in roles and _is_place(ground, s) and not (s.role == "by" and is_noun_of_actors(s.head))
    ]  # fmt: skip
    if not placing and (resting(clause) or not all(s.definite for s in slots)):
        return None
    if not slots or (
        clause.slot("subject", "object") is None and not before_participle(ground, clause)
    ):
        return None
    words = dict.fromkeys(w for s in slots for w in s.words if names(w))
    if not words:
        return None
    start, end = min(s.span.start for s in slots), max(s.span.end for s in slots)
    tied = _BEFORE.search(ground.characters[max(0, start - _LEAD) : start])
    span = (
        Span(start - len(tied[0]), end)
        if tied and start - len(tied[0]) >= clause.span.start
        else Span(start, end)
    )
    return where(ground, tuple(words), slots[0].role, span), span


def _is_place(ground: Ground, slot: Slot) -> bool:
    planks = slot.head == "board" and "boards" in ground.of(slot.span).lower()
    if slot.head in _PRONOUNS or not (planks or is_spot(slot.head)):
        return False
    if slot.head in _ENDS and len(slot.words) == 1:  # "in the end", not "at the village end"
        return False
    if slot.head == "hand" and "hands" in ground.of(slot.span).lower():
        return False  # "at the hands of the guards"
    return not ground.timed(slot.span)


def _quotation(ground: Ground, span: Span, clause: Predication) -> Span:
    whole = ground.trimmed(clause.span)
    return whole if whole.covers(span) and whole.end - whole.start <= _SHORT else span
