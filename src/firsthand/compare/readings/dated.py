"""By when the figures of an account were made, where it says so of all of them.

"Officials stressed that all figures were as of 8 a.m. and would rise": whatever the account counts
of people killed or hurt was on its way when it was given.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from firsthand.model import Span

if TYPE_CHECKING:
    from firsthand.compare.readings.ground import Ground

_FIGURES = r"(?:figures?|numbers?|tolls?|counts?|totals?|casualties|losses)"
_MADE = re.compile(
    rf"\b{_FIGURES},?\s(?:\w{{1,20}},?\s){{0,4}}?(?:as\s(?:of|at|on)|(?:those|that)\sof|given\s(?:at|on|by)|up\sto|taken\sat)\s"
    r"(?P<when>(?:[^,.;()\n]|(?<=\b[ap])\.(?=m)|(?<=\b[ap]\.m)\.){2,40}?)(?=,|\.(?!m\b)(?!(?<=\bm\.)\s[a-z])|;|\)|\n|\sand\b|\Z)",
    re.I,
)
_RISING = re.compile(
    rf"\b(?:{_FIGURES}|they)[,]?\s(?:[\w’']{{1,20}},?\s){{0,8}}?(?:expected|feared|likely|bound|sure|set|would|will|may|might|could|was|were|is|are)\s"
    r"(?:to\s)?(?:still\s|probably\s|almost\scertainly\s)?(?:rise|climb|grow|increase|mount|change|rising|climbing|growing"
    r"|mounting|provisional|preliminary|incomplete|go\s(?:up|higher))\b",
    re.I,
)
_NAMED = re.compile(rf"\b{_FIGURES}\b", re.I)
WRITTEN = "when it was written"
"""Until when the figures of an account stand that only says that they will rise."""


def made_by(ground: Ground) -> tuple[str, Span | None] | None:
    """The words for when all figures of an account were made, with their place; None where none.

    `WRITTEN` where it only says that they still rise.
    """
    text = ground.characters
    made = _MADE.search(text)
    if made is not None:
        return made["when"].strip(), Span(*made.span("when"))
    for rising in _RISING.finditer(text):
        if _NAMED.search(ground.of(ground.sentence(rising.start()))):
            return WRITTEN, None
    return None
