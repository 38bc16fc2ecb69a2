"""Who commanded, where no verb says so: "Captain Rell and forty gendarmes", "their commander, Rell"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.spots import singular
from firsthand.compare.readings.who import actor_at, who_of
from firsthand.compare.readings.words import names
from firsthand.compared import Reading
from firsthand.model import Span

_RANK = r"(?:[Cc]aptain|[Ll]ieutenant|[Ss]ergeant|[Mm]ajor|[Cc]olonel|[Gg]eneral|[Ii]nspector|[Cc]ommander)"
_NAMED = rf"(?:the\s)?{_RANK}(?:\s[A-Z][\w’'-]*\.?){{1,3}}"
_FORCE = (
    r"(?:constables|policemen|police|gendarmes|soldiers|troops|troopers|guards|watchmen|sentries|dragoons|infantry|"
    r"militiamen|militia|riflemen|fusiliers|marines|cavalry)"
)
_SOME = r"(?:(?:a|his|her|the|some|about)\s)?(?:[\w-]+\s){0,3}?(?:of\s)?(?:[a-z-]+\s)?"
_PATTERNS = tuple(
    re.compile(p)
    for p in (
        rf"(?P<who>{_NAMED}),?\s(?:and|with|at\sthe\shead\sof)\s(?P<what>{_SOME}{_FORCE})\b",
        rf"\b(?P<what>{_FORCE})[’']\s(?:commander|commanding\sofficer|officer),?\s(?P<who>{_NAMED})",
        rf"\b(?:commander|in\scommand|in\scharge)\sof\s(?:the\s|these\s|those\s)?(?P<what>(?:[a-z]+\s)?{_FORCE})(?:,|\swas|\sis)\s(?P<who>{_NAMED})",
        rf"(?P<who>{_NAMED}),?\s(?:who\swas\s)?(?:the\scommander|in\scommand|in\scharge|commanding)\s(?:of\s)?(?:the\s)?(?P<what>(?:[a-z]+\s)?{_FORCE})\b",
        rf"(?P<who>{_RANK}(?:\s[A-Z][\w-]*)+)[’']s?\s(?P<what>(?:[a-z]+\s)?{_FORCE})\b",
    )
)


def in_command(ground: Ground) -> Iterator[Reading]:
    """Who is told with a force as its head."""
    text = ground.characters
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            span, whole = Span(*match.span("who")), Span(match.start(), match.end())
            clause = ground.around(span)
            standing = ground.standing(span, clause)
            if (
                standing is None
                or "\n\n" in match[0]
                or ground.sentence(whole.start).start in ground.asked
            ):
                continue
            topic = tuple(
                dict.fromkeys(
                    singular(w.lower)
                    for w in ground.words_in(Span(*match.span("what")))
                    if names(w.lower)
                )
            )
            kept = tuple(w.lower for w in ground.words_in(span) if names(w.lower))
            who = who_of(ground, kept, span, actor_at(ground, span))
            told = Told("actor", who, "command", topic, span, whole, "told as the head of a force")
            yield reading(ground, told, standing)
