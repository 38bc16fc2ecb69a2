"""Where saying that there was none is a denial of what others say, and not only a no."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.compare.contested import frames
from firsthand.compare.contested.mention import Mention
from firsthand.compare.contested.naming import Named
from firsthand.compare.readings.ground import Ground
from firsthand.model import Span

_CHARGES = frozenset(("deliberate",))
"""Kinds that are charges: whoever says that there was none denies it."""
_BACK = 12
"""Names of things before a no that are looked at for what others say."""


def against_others(
    ground: Ground, found: Sequence[Mention], every: Sequence[Named]
) -> Iterator[Mention]:
    """All mentions, with the denials among them.

    To say that there was none is one where the account has just told or asked what others say, in
    the mouth of whoever calls false what is said, and of a charge.
    """
    said = (Span(*m.span()) for m in frames.FALSE.finditer(ground.characters))
    defending = {s.voice for span in said if (s := ground.standing(span)) is not None}
    starts = [n.noun.start for n in every]
    for mention in found:
        if mention.says != "not so":
            yield mention
            continue
        at = bisect_left(starts, mention.span.start)
        standing = ground.standing(mention.span) or ground.standing(mention.clause)
        put = (
            mention.kind.name in _CHARGES
            or (standing is not None and standing.voice in defending)
            or any(_put_by_others(ground, mention, n) for n in every[max(0, at - _BACK) : at])
        )
        yield replace(mention, says="denied") if put else mention


def _put_by_others(ground: Ground, mention: Mention, one: Named) -> bool:
    """Whether a thing is named as what others tell: "the tale of", "the guns that they found"."""
    same = ground.segment(one.noun.start) == ground.segment(mention.span.start)
    if one.kind != mention.kind or not same:
        return False
    if frames.CLAIMED.search(beside(ground, one)[0]):
        return True
    asked = one.sentence.start in ground.asked
    return asked and frames.FOUND.search(ground.of(one.near)) is not None


def beside(ground: Ground, one: Named) -> tuple[str, str]:
    """The words before the phrase of a thing, and behind, up to the next stop."""
    text = ground.characters
    start = one.near.start
    for stop in frames.STOP.finditer(text, start, one.phrase.start):
        start = stop.end()
    end = frames.STOP.search(text, one.noun.end, one.near.end)
    return (
        text[start : one.phrase.start],
        text[one.noun.end : end.start() if end else one.near.end],
    )
