"""Who was the first to do something: "Rell was the first to fire"."""

from __future__ import annotations

import re

from firsthand.compare.baseforms import base_form
from firsthand.compare.readings.ground import Ground, Standing
from firsthand.compare.readings.making import Told
from firsthand.compare.readings.who import Doer, actor_at, bare, doer_of, somebody, who_of
from firsthand.compare.readings.words import names
from firsthand.model import Span
from firsthand.values import Predication, Slot

_FIRST = re.compile(
    r"(?:the\s)?first\s(?:one\s|man\s|woman\s|ones\s)?to\s(?P<verb>[a-z]{2,})\b(?P<rest>[^.,;:!?\n]{0,60})",
    re.I,
)
_ONE_OF = re.compile(r"\bone\sof\s\Z", re.I)
_LEAD = 8


def first_to(ground: Ground, clause: Predication, standing: Standing) -> Told | None:
    """Who "was the first to" do something."""
    who = clause.slot("subject")
    state = next((s for s in clause.slots if s.role == "state" and s.head == "first"), None)
    if clause.act != "be" or who is None or state is None or not somebody(ground, who):
        return None
    match = _FIRST.match(ground.characters, state.span.start)
    if match is None:
        return None
    doer = _one_of(ground, who) or doer_of(ground, who, standing)
    if doer is None:
        return None
    rest = (base_form(w) for w in re.findall(r"[a-z][\w’'-]+", match["rest"].lower()))
    topic = ("first", *(w for w in rest if names(w)))
    span = Span(doer.span.start, match.end())
    return Told("actor", doer.who, base_form(match["verb"]), topic, ground.quoted(span, span), clause.span,
                "the first to do it", "denied" if clause.denied else "asserted")  # fmt: skip


def _one_of(ground: Ground, who: Slot) -> Doer | None:
    """ "One of the guards", where only the guards were taken for the subject."""
    own = bare(ground, who)
    match = _ONE_OF.search(ground.characters, max(0, own.start - _LEAD), own.start)
    if match is None:
        return None
    span = Span(match.start(), own.end)
    words = tuple(w for w in who.words if names(w))
    return Doer(who_of(ground, ("one", *words), span, None), span)


def inverted(ground: Ground, clause: Predication) -> Told | None:
    """ "The first have fired the gendarmes", as other languages have it: the gendarmes fired first."""
    who, whom = clause.slot("subject"), clause.slot("object")
    if clause.act != "fire" or who is None or who.head != "first" or whom is None:
        return None
    if clause.denied or not somebody(ground, whom):
        return None
    value = who_of(ground, whom.words, whom.span, actor_at(ground, whom.span))
    return Told("actor", value, "fire", ("first",), ground.trimmed(clause.span), clause.span,
                "the doer of an act")  # fmt: skip
