"""Contested things in questions: "And a plane? No.", "Did you see guns?" "I saw none"."""

from __future__ import annotations

import re
from itertools import pairwise

from firsthand.compare.contested.frames import SENSED, UNSURE
from firsthand.compare.contested.mention import Mention, Says
from firsthand.compare.contested.naming import Named
from firsthand.compare.contested.turns import UNSEEN_ELLIPSIS, WAVED_AWAY
from firsthand.compare.readings.ground import LONGEST, Ground
from firsthand.compare.readings.questions import ASKING
from firsthand.compare.readings.words import phrases
from firsthand.model import Span

_ANSWER = re.compile(r"[“\"'‘\s]*(?:A[.:]\s*|(?:[A-Z][\w.’' -]{1,30}:\s)?)")
_OPENERS = frozenset("and but or so then well now of with what about".split())

_SHORT = re.compile(
    r"(?:i|he|she|it|they|we|there)\s(?:did|do|was|were|had|have|is|are|could)\b"
    r"(?P<no>\snot\b|n['’]t\b)?(?!\s\w|['’])",
    re.I,
)
""" "They had not", "there was": an answer in an auxiliary alone."""
_NOT = re.compile(r"not\s(?:an?\b|in\b|at\b|one\b)(?:\sone\b)?", re.I)
_SO_MANY = re.compile(
    r"(?:(?:i|we)\s(?:saw|heard|met|counted|had)\s|there\s(?:was|were)\s|(?:they|she|he|it|we)\shad\s)?(?:at\sleast\s|about\s|perhaps\s)?(?:one|two|three|four|five|six|seven|eight"
    r"|nine|ten|several|a\sfew|a\spair|a\sdozen|dozens|plenty|many|\d+|some)(?:\sof\s(?:them|those))?"
    r"(?=\s*[.,;!]|\s(?:at|on|by|in|over|for|with|behind|under|above|near|beside)\b|\s*\Z)",
    re.I,
)
""" "And dogs?" "Two, on chains"."""
_NOT_KNOWING = re.compile(
    r"(?:no,?\s)?not\s(?:to\smy\sknowledge|that\si\b|as\sfar\sas\si\b|so\sfar\sas\si\b)(?:\s\w+)?",
    re.I,
)
_FEW = 6
"""Words of a question without a verb: "And a plane?"."""
_THERE = frozenset("be exist have carry bear see hear find notice own wear bring arm".split())
_ROLES = frozenset(("subject", "object", "state", "with", "without"))
_NEAR = 60
"""Characters of an answer in which it says that nothing was sensed."""


class Answers:
    """The sentence behind each sentence that asks."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        sentences = ground.account.sentences
        self._behind = {a.start: b for a, b in pairwise(sentences) if a.start in ground.asked}

    def asked(self, one: Named) -> Mention | None:
        """What the answer says to a question that names a thing; None where it says neither."""
        answer = self._behind.get(one.sentence.start)
        if answer is None or one.how not in ("one", "none") or not self._of_whether(one):
            return None
        question = self._ground.of(one.sentence)
        says, end = said(self._ground.of(answer), sensed=SENSED.search(question) is not None)
        if says is None:
            return None
        span = Span(answer.start, answer.start + end)
        same = self._ground.segment(answer.start) == self._ground.segment(one.sentence.start)
        if same and span.end - one.sentence.start <= LONGEST:
            span = Span(one.sentence.start, span.end)
        return Mention(one.kind, says, span, answer, strong=one.strong, plainly=True, answers=True)

    def _of_whether(self, one: Named) -> bool:
        """Whether a question asks for yes or no."""
        words = [w.lower for w in self._ground.words_in(one.sentence)]
        first = next((w for w in words if w not in _OPENERS), "")
        if first in ASKING or "or" in words:
            return False
        noun = Span(one.noun.start, one.noun.end)
        around = self._ground.around(noun)
        if around is None:
            return len(words) <= _FEW
        held = any(s.span.covers(noun) and s.role in _ROLES for s in around.slots)
        return around.act in _THERE and held


def said(answer: str, *, sensed: bool) -> tuple[Says | None, int]:
    """What an answer says, and where in it the words for that end."""
    opening = _ANSWER.match(answer)
    start = opening.end() if opening is not None else 0
    near = min(len(answer), start + _NEAR)
    unseen = (
        _NOT_KNOWING.match(answer, start)
        or UNSEEN_ELLIPSIS.search(answer, start, near)
        or phrases("unseen").match(answer, start)
    )
    if unseen is not None:
        return "unseen", unseen.end()
    unknown = phrases("not_known").match(answer, start)
    if unknown is not None:
        return "unknown", unknown.end()
    unsure = UNSURE.search(answer, start, near)
    if unsure is not None:
        return "unknown", unsure.end()
    short = _SHORT.match(answer, start)
    if short is not None and short["no"] is None:
        return "so", short.end()
    no = short or phrases("no").match(answer, start) or _NOT.match(answer, start)
    if no is not None:
        return ("unseen" if sensed else "not so"), no.end()
    away = WAVED_AWAY.match(answer, start)
    if away is not None:
        return "denied", away.end()
    yes = phrases("yes").match(answer, start) or _SO_MANY.match(answer, start)
    return ("so", yes.end()) if yes is not None else (None, 0)
