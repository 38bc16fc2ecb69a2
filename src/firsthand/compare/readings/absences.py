"""Places at which something was not: "the fire did not begin in our yard", "none of the dead lay there".

A place of which an account says that it is not the one is a denial of it, never another place.
"""

from __future__ import annotations

import re
from typing import Literal

from firsthand.compare.readings.denials import called_wrong, rejected_by
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.words import listed
from firsthand.model import Span
from firsthand.values import Predication, Slot

Said = Literal["so", "not so", "nothing"]
_NONE = re.compile(
    r"(?:not\s(?:a\s(?:single\s)?|one\b|even\s)|none\b|no\s(?!doubt)|nobody\b|neither\b|nothing\b)",
    re.I,
)
_NOWHERE = re.compile(
    r"\b(?:nowhere|not\sanywhere|not\seven|never\sanywhere)\s(?:near|close|in|at|on)\b", re.I
)
_UNPROVED = re.compile(
    r"\b(?:no|nothing|little|any|not\sany|never\sany|without)\b[^.;:]{0,60}?\b(?:evidence|proof|sign|indication|trace|grounds?|reason|"
    r"basis|support|truth|foundation|substance|confirm\w*|suggest|show|indicate|prove|point\w*)\b[^.;:]{0,60}\Z",
    re.I,
)
"""What stands before a clause that is not shown: "there is no evidence that", "nothing to show that"."""
_CLAIMED = re.compile(
    r"\b(?:suggestion|claim|story|report|rumou?r|allegation|theory|idea|notion|statement|assertion|tale|version|belief)s?\s"
    r"(?:that\s)?\Z",
    re.I,
)
_LEAD = 240
"""Characters before a clause in which it is called false or not shown."""
_STILL = frozenset("be stand sit lie stay begin start originate break erupt".split())
"""Verbs of which it is told where something was not."""
_FLYING = frozenset(("shot", "shell", "bullet", "round", "bomb", "stone", "missile", "rocket"))
_OPEN = frozenset("will would shall should can could may might must".split())


class Absences:
    """What the clauses of an account say of their places, found once."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._wrong = frozenset(called_wrong(ground))
        self._rejected = rejected_by(ground)

    def of(self, clause: Predication) -> Said:
        """Whether a clause says that it was at its place, that it was not, or nothing of the kind."""
        if clause.mood in _OPEN:
            return "nothing"
        lead = self._lead(clause)
        if _UNPROVED.search(lead):
            return "not so" if _CLAIMED.search(lead) and not clause.denied else "nothing"
        against = clause.span in self._wrong or clause.span in self._rejected
        if clause.denied:
            return "not so" if not against and self._plainly(clause) else "nothing"
        return "not so" if against or self._of_none(clause) else "so"

    def rejector(self, clause: Predication) -> Slot | None:
        """Who says that it is not so."""
        return self._rejected.get(clause.span)

    def _lead(self, clause: Predication) -> str:
        start = self._ground.sentence(clause.span.start).start
        return self._ground.of(Span(max(start, clause.span.start - _LEAD), clause.span.start))

    def _plainly(self, clause: Predication) -> bool:
        """Whether a clause denies that somebody or something was there; not that anything was."""
        who = clause.slot("subject") or clause.slot("object")
        if who is None or who.head in ("i", "we", "you", "there"):
            return False
        none = _NONE.match(self._ground.of(who.span))
        if clause.act in listed("firing"):
            return bool(none) and bool(_FLYING & set(who.words))
        return clause.act in _STILL and none is None

    def _of_none(self, clause: Predication) -> bool:
        """Whether it is told of nobody: "not one of the dead was found there", "nowhere near it"."""
        slots = [s for s in clause.slots if s.role in ("subject", "object")]
        if any(_NONE.match(self._ground.of(s.span)) for s in slots):
            return True
        end = self._ground.sentence(clause.span.start).end
        whole = Span(clause.span.start, min(end, clause.span.end + 1))
        return _NOWHERE.search(self._ground.of(whole)) is not None
