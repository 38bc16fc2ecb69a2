"""Whom a pronoun means: the most prominent figure before it that fits, or nobody.

Figures are weighed by where they stood (speaker, subject, object), each place counting half as
much with every sentence that lies between: the salience of Lappin and Leass (1994), with the
speakers of quotations kept apart from those who are spoken of in them. Two that weigh nearly
alike give none.
"""

from __future__ import annotations

from firsthand.extract.actors.cast import Cast, Event, Figure
from firsthand.extract.actors.mentions import Spot
from firsthand.extract.actors.phrasing import HE, IT, POSSESSIVES, SHE, THEY, Phrase
from firsthand.model import Span, Spans

NOBODY: frozenset[int] = frozenset()
COUNTED = frozenset("two three both pair trio".split())
"""Heads of phrases that mean several who were named before: "the two"."""
LOOK_BACK = 6
"""How many sentences a pronoun may reach back."""
MOST_WEIGHED = 40
"""So many of the figures mentioned last are weighed."""
NEARLY = 1.12
"""A best figure that weighs less than this many times the second is no answer."""
_FADE = 0.5
_OTHER_VOICE = 0.35
_OTHER_CONTENT = 0.6
_KNOWN_GENDER = 1.25
_SINGULAR_BODY = 0.7
_SAME_ROLE = 1.3
_AGAIN = 0.3
_SHADOW = 0.2


def antecedent(
    cast: Cast, spot: Spot, phrase: Phrase, *, barred: Spans = (), never: frozenset[int] = NOBODY
) -> tuple[int | None, str]:
    """The figure that a pronoun means and the reason, or None and why not.

    ``barred`` are spans in which it cannot have been named (the words that the pronoun's holder
    says), ``never`` are figures that it cannot be.
    """
    weighed: list[tuple[float, int]] = []
    for count, n in enumerate(reversed(cast.recent)):
        figure = cast.figures[n]
        if count >= MOST_WEIGHED or spot.sentence - cast.recent[n] > LOOK_BACK:
            break
        if n in never or not _fits(figure, phrase):
            continue
        weight = _weight(figure, spot, phrase, barred)
        if weight > 0:
            weighed.append((weight, n))
    if not weighed:
        return None, "nobody before fits"
    weighed.sort(reverse=True)
    if len(weighed) > 1 and weighed[0][0] < NEARLY * weighed[1][0]:
        return None, "declined: two fit alike"
    return weighed[0][1], "the only one who fits" if len(weighed) == 1 else "the nearest who fits"


def _fits(figure: Figure, phrase: Phrase) -> bool:
    """Whether a pronoun can mean a figure, by number, gender and kind."""
    word = phrase.head
    if word in HE | SHE:
        if figure.kind != "person" or figure.plural:
            return False
        return figure.gender is None or figure.gender == phrase.gender
    if word in COUNTED:
        return figure.plural
    if word in THEY:
        return figure.plural or figure.kind in ("group", "organisation", "outlet")
    if word in IT:
        return figure.kind in ("organisation", "outlet", "record", "group") and not figure.plural
    return figure.kind == "person" and not figure.plural


def _weight(figure: Figure, spot: Spot, phrase: Phrase, barred: Spans) -> float:
    by_sentence: dict[int, float] = {}
    for event in figure.events:
        if not _before(event, spot, phrase, barred):
            continue
        value = event.weight * _FADE ** (spot.sentence - event.sentence)
        value += event.span.start * 1e-9
        value *= _apart(event, spot)
        by_sentence[event.sentence] = max(by_sentence.get(event.sentence, 0.0), value)
    if not by_sentence:
        return 0.0
    best = max(by_sentence.values())
    total = best + _AGAIN * (sum(by_sentence.values()) - best)
    if phrase.head in HE | SHE and not figure.firm:
        total *= _SHADOW
    if figure.gender is not None and figure.gender == phrase.gender:
        total *= _KNOWN_GENDER
    if phrase.head in THEY and not figure.plural:
        total *= _SINGULAR_BODY
    last = figure.events[-1]
    if spot.role == "source" == last.role and last.weight >= 1.0:
        total *= _SAME_ROLE
    return total


def _apart(event: Event, spot: Spot) -> float:
    """What a place counts that stands in other words than the pronoun."""
    if event.voice != spot.voice:
        return _OTHER_VOICE
    return 1.0 if event.content in (spot.content, -1) else _OTHER_CONTENT


def _before(event: Event, spot: Spot, phrase: Phrase, barred: Spans) -> bool:
    """Whether an earlier place of a figure counts for a pronoun."""
    if event.span.end > spot.span.start or any(b.covers(event.span) for b in barred):
        return False
    together = event.verb == spot.verb and event.verb >= 0
    return not (together and phrase.head not in POSSESSIVES and not phrase.head.endswith("self"))


def overlapping(cast: Cast, span: Span) -> frozenset[int]:
    """The figures whose last place holds a span: "his" in "his wife" is not the wife."""
    return frozenset(
        n for n in list(cast.recent)[-3:]
        if cast.figures[n].events and cast.figures[n].events[-1].span.touches(span)
    )  # fmt: skip
