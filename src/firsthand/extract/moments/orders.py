"""Times that are told by an event: "after the ceasefire", "two days before the attack"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from firsthand.extract.moments.phrases import Ordering, Phrase
from firsthand.extract.moments.vague import events
from firsthand.spans import Span

_EVENT = re.compile(
    r"\b(?P<how>on\sthe\seve\sof|in\sthe\srun-up\sto|by\sthe\stime\sof|in\sthe\swake\sof|at\sthe\stime\sof|prior\sto|before|after"
    r"|during|following|since|until|amid|in\sthe\s(?:days|weeks|months|years|hours)\s(?:before|after)"
    r"|(?:shortly|soon|just|immediately|right|long|well)\s(?:before|after))\s"
    r"(?P<np>(?:the|that|this|his|her|their|its|our|an?)\s(?:[\w’'-]{2,20}\s){0,3}?"
    rf"(?:{events()}))\b(?!-)(?!\s(?:room|team|officer|officers|centre|center|station|scene|victims?|plan|line|crimes?)\b)",
    re.I,
)
_ORDERS: dict[str, Ordering] = {
    "on the eve of": "before", "in the run-up to": "before", "prior to": "before", "until": "before",
    "before": "before",
    "by the time of": "during", "at the time of": "during", "during": "during", "amid": "during",
}  # fmt: skip
_JUST = frozenset((" ", " just ", " only "))


def with_events(characters: str, found: Sequence[Phrase]) -> list[Phrase]:
    """The times, with those that are set before, after or during something told as a noun."""
    out = list(found)
    for m in _EVENT.finditer(characters):
        how = re.sub(r"\s+", " ", m["how"].lower())
        order = _ORDERS.get(how) or ("before" if how.endswith("before") else "after")
        span, event = Span(*m.span()), Span(*m.span("np"))
        made = Phrase(span, "order to an event", "order", order=order, event=event)
        over = [p for p in out if p.span.touches(span)]
        if over:
            continue
        # "Two days before the attack": the count of days goes with the event.
        for p in out:
            if p.unit == "duration" and characters[p.span.end : span.start] in _JUST:
                made = replace(
                    made,
                    span=Span(p.span.start, span.end),
                    amount=p.amount,
                    section=p.section,
                    exact=p.exact,
                )
        out = [p for p in out if not p.span.touches(made.span)]
        out.append(made)
    return sorted(out, key=lambda p: p.span)
