"""What was done, as a doer is asked of it: an order, a contested act, what somebody had done."""

from __future__ import annotations

import re

from firsthand.compare.baseforms import base_form
from firsthand.compare.readings.acts import act_of
from firsthand.compare.readings.bidding import bidden
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.spots import singular
from firsthand.compare.readings.words import listed
from firsthand.extract.actors.wordlists import is_noun_of_actors
from firsthand.findings.tensions.lists import order
from firsthand.model import Span
from firsthand.values import Predication

_HAD = re.compile(r"\bha(?:d|s|ve)\s(?:the|a|an|our|every|all)\s[\w’'-]+\s", re.I)
_VERB = re.compile(r"[a-z]+(?<!ing)\b")
_ARTICLES = frozenset(("the", "a", "an"))
_NEAR = 16
_FORBIDDING = frozenset(("forbid", "prohibit"))


def is_somebody(ground: Ground, span: Span) -> bool:
    """Whether words name somebody, or are a noun for people."""
    words = [w for w in ground.of(span).split() if w.lower() not in _ARTICLES]
    return any(w[:1].isupper() or is_noun_of_actors(singular(w.lower())) for w in words)


def caused_by(ground: Ground, clause: Predication) -> Predication | None:
    """What somebody had done: "had (the barrier closed)"."""
    if clause.act != "have" or clause.denied:
        return None
    had = _HAD.search(ground.characters, clause.span.start, clause.span.end + _NEAR)
    if had is None:
        return None
    until = min(had.end() + _NEAR, ground.sentence(clause.span.start).end)
    behind = ground.between(had.start() + 1, until)
    verb = _VERB.match(ground.characters, had.end())
    if verb is None:
        return None
    acts = (p for p in behind if not p.mood and p.act != "have")
    return next((p for p in acts if p.act == base_form(verb[0])), None)


def asked_of(clause: Predication) -> bool:
    """Whether the doer of a clause's act is asked after."""
    return clause.act in listed("contested") or order(clause) or clause.act in listed("ordering")


def act_told(ground: Ground, clause: Predication) -> str:
    """The act; "order" also where somebody is told to do something."""
    if clause.act in _FORBIDDING:
        return "forbid"
    told = order(clause) or (clause.act in listed("ordering") and bidden(ground, clause))
    return "order" if told else act_of(clause)
