"""What is ordered, behind the words of ordering: "the order (to close the gate)", "that none be lit"."""

from __future__ import annotations

import re

from firsthand.compare.baseforms import base_form
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.words import listed, names
from firsthand.compare.thesaurus import known
from firsthand.findings.tensions.lists import order
from firsthand.model import Span
from firsthand.values import Predication, Slot

_REACH = 90
"""Characters behind a verb of ordering within which stands what is ordered."""
_TO = re.compile(r"\bto\s(?:not\s)?(?P<be>be\s)?(?P<verb>[a-z]{2,})\b(?P<rest>[^.,;:!?\n]{0,60})")
_THAT = re.compile(
    r"\bthat\s(?P<rest>[^.,;:!?\n]{3,60}?)\s(?:(?:should|must|was\sto|were\sto|would)\s)?be\s(?:not\s)?(?P<verb>[a-z]{3,})\b"
)
_OVER = re.compile(
    r"\s(?:was|were|is|had|has|came|by|from|when|because|until|while|and|but|as|before|after|in\sorder|for)\s.*\Z"
)
""" "The order to close the gate (was given by the mayor)"."""
_SOON = 16
"""Characters behind him who is told within which it begins what he is to do: "told her at once to"."""
_STOP = re.compile(r"[.;!?\n]|:\s")
_WHO_ORDERED = re.compile(
    r"\bwho\b[^?]{0,40}?\b(?:(?:tell|told|ask(?:ed)?)\s(?:you|them|him|her|the\s[a-z]+)\sto"
    r"|order(?:ed)?|command(?:ed)?|instruct(?:ed)?|direct(?:ed)?|forbade)\s(?P<what>[^?]{0,80})",
    re.I,
)
_WHOSE_ORDER = re.compile(
    r"\bwhose\s(?:orders?|say-so|instructions?|command|authority|word)\b(?P<what>[^?]{0,80})", re.I
)
_NO_DEED = frozenset("be have do make let get the a an".split())


def bidden(ground: Ground, clause: Predication) -> tuple[str, ...]:
    """The base forms of what a clause says that somebody ordered; none where it is no order."""
    if not order(clause) and clause.act not in listed("ordering"):
        return ()
    start = clause.span.start
    told = clause.slot("object")
    end = min(ground.sentence(start).end, clause.span.end + _REACH)
    if not order(clause) and told is None:
        return ()
    text = ground.of(Span(start if order(clause) or told is None else told.span.start, end))
    for pattern in (_TO, _THAT):
        match = pattern.search(text)
        if match is None or _STOP.search(text, 0, match.start()) is not None:
            continue
        if not order(clause) and (pattern is _THAT or match.start() > _SOON + _long(told)):
            continue
        verb = base_form(match["verb"])
        if known(verb, "verb"):
            rest = (
                base_form(w)
                for w in re.findall(r"[a-z][\w’'-]+", _OVER.sub("", match["rest"].lower()))
            )
            found = dict.fromkeys((verb, *rest))
            return tuple(w for w in found if names(w) and w not in _NO_DEED)
    return ()


def _long(slot: Slot | None) -> int:
    return 0 if slot is None else slot.span.end - slot.span.start


def asked_for(question: str) -> tuple[str, ...] | None:
    """What a question asks to have been ordered: "who told you to (close the gate)"; None if none."""
    match = _WHO_ORDERED.search(question) or _WHOSE_ORDER.search(question)
    if match is None:
        return None
    words = (base_form(w) for w in re.findall(r"[a-z][\w’'-]+", match["what"].lower()))
    return tuple(w for w in dict.fromkeys(words) if names(w) and w not in _NO_DEED)
