"""From whose side a shot came, and to which side what was found inclines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.acts import act_of
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.spots import singular
from firsthand.compare.readings.who import actor_at, somebody, who_of
from firsthand.compare.readings.words import listed, names
from firsthand.compared import Reading
from firsthand.extract.actors.wordlists import is_noun_of_actors
from firsthand.model import Span
from firsthand.values import Predication, Slot

_OUT_OF = re.compile(
    r"\b(?:out\sof|from(?:\samong)?)\s(the\s(?:[a-z]+\s){0,2}[a-z]+)\s*(?=[,.;]|\Z)", re.I
)
_BEFORE = re.compile(r"\b(?:before|first|ahead\sof)\b", re.I)
_FIRING = frozenset("come discharge ring go rise".split())
_WENT_OFF = frozenset("go fire discharge".split())
_FAR = re.compile(
    r"\b(?:far|away|clear|safe|hidden|off|metres?|yards?|feet|miles?|paces?)\sfrom\s\Z", re.I
)
""" "Not far from the guards": where it was, and not from whom it came."""
_LEAD = 24
_WHOSE = re.compile(r"(?P<who>[^’'\n]{2,40})[’']s?\s(?:[a-z]+\s)?[a-z]+\Z")
_BACK = 2


def from_side(ground: Ground, clause: Predication) -> Told | None:
    """ "A shot came out of the crowd", "smoke rose from the guards before": no doer but a side."""
    heads = {w for s in clause.slots for w in s.words}
    smoke = bool(heads & listed("smoke"))
    if clause.denied or not (smoke or heads & listed("projectiles")):
        return None
    owner = _owner(ground, clause)
    if owner is not None:
        return owner
    source = next(
        (s for s in clause.slots if s.role in ("from", "of", "out") and _of_people(ground, s)), None
    )
    span = source.span if source is not None else _side(ground, clause)
    if span is None or _FAR.search(ground.characters, max(0, span.start - _LEAD), span.start):
        return None
    whole = Span(clause.span.start, ground.sentence(clause.span.start).end)
    before = _BEFORE.search(ground.of(whole)) is not None
    if smoke and not before:
        return None
    words = tuple(dict.fromkeys(singular(w.lower) for w in ground.words_in(span) if names(w.lower)))
    who = who_of(ground, words if source is None else source.words, span, actor_at(ground, span))
    topic = ground.topic([clause], [span])
    topic = ("first", "shot") if smoke else topic
    act = "fire" if smoke or clause.act in _FIRING else clause.act
    return Told("actor", who, act, topic, ground.trimmed(clause.span), clause.span,
                "from whose side it came")  # fmt: skip


def _owner(ground: Ground, clause: Predication) -> Told | None:
    """ "Rell's rifle went off": a shot from his hand."""
    gun = clause.slot("subject", "object")
    if gun is None or gun.head not in listed("projectiles") or clause.act not in _WENT_OFF:
        return None
    match = _WHOSE.match(ground.of(gun.span))
    if match is None:
        return None
    span = Span(gun.span.start, gun.span.start + match.end("who"))
    words = tuple(w.lower for w in ground.words_in(span) if names(w.lower))
    actor = actor_at(ground, span)
    if not words or (actor is None and not ground.of(span).split()[-1][:1].isupper()):
        return None
    return Told("actor", who_of(ground, words, span, actor), "fire", ("shot",), ground.trimmed(clause.span),
                clause.span, "from whose gun it came")  # fmt: skip


def _of_people(ground: Ground, slot: Slot) -> bool:
    """Whether a slot is of people, or of what they form: "the line of (troopers)"."""
    if somebody(ground, slot):
        return True
    return slot.head in listed("formations") and any(is_noun_of_actors(w) for w in slot.words)


def _side(ground: Ground, clause: Predication) -> Span | None:
    """The group from which something came, where the clause's grammar was not understood."""
    match = _OUT_OF.search(ground.of(clause.span))
    if match is None:
        return None
    span = Span(clause.span.start + match.start(1), clause.span.start + match.end(1))
    known = ground.setting.mentioned(span) or any(
        is_noun_of_actors(w.lower()) for w in match[1].split()
    )
    return span if known or match[1].split()[-1].endswith("s") else None


def inclining(ground: Ground) -> Iterator[Reading]:
    """ "Who fired is open, though the testimony inclines to the guards": perhaps they did."""
    for clause in ground.told:
        who = clause.slot("subject")
        if clause.act not in listed("inclining") or who is None or clause.denied:
            continue
        whom = next(
            (s for s in clause.slots if s.role in ("to", "towards", "toward", "at", "object")), None
        )
        if not set(who.words) & listed("testimony") or whom is None or not somebody(ground, whom):
            continue
        asked = _asked(ground, clause)
        standing = ground.standing(clause.span, clause)
        if asked is None or standing is None:
            continue
        value = who_of(ground, whom.words, whom.span, actor_at(ground, whom.span))
        told = Told("actor", value, act_of(asked), ground.topic([asked], voice=standing.voice),
                    ground.trimmed(clause.span), clause.span, "to whom the evidence inclines", "possible")  # fmt: skip
        yield reading(ground, told, standing)


def _asked(ground: Ground, clause: Predication) -> Predication | None:
    """The deed of which it was said just before that its doer is not known."""
    start = ground.sentence(clause.span.start).start
    for _ in range(_BACK):
        here = [
            i
            for i in ground.unknown
            if i.kind == "actor" and start <= i.span.start < clause.span.start
        ]
        if here or not start:
            return here[-1].clause if here else None
        start = ground.sentence(start - 1).start
    return None
