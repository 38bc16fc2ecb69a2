"""Where all that one text says stands in the other: it agrees, or denies it."""

from __future__ import annotations

from firsthand.compare.pairs.answers import Answer
from firsthand.compare.pairs.laying import Laid
from firsthand.compare.pairs.polarity import denied, scope
from firsthand.model import Span


def polarity(laid: Laid) -> Answer | None:
    """One text denies what the other says, or denies it in other words.

    The denying text must not say more than the other in what it denies: who did not walk a cat may
    have walked a dog.
    """
    if laid.focus is None or laid.focus not in laid.found:
        return None
    match = laid.found[laid.focus]
    if match.kinship not in ("same", "narrower", "opposite"):
        return None
    here = denied(laid.b.parse, match.word)
    there = denied(laid.a.parse, match.other)
    odd = (here != there) != (match.kinship == "opposite" or laid.turned)
    loose = laid.loose
    if not odd:
        return None
    if here and not there:
        loose = loose & scope(laid.b.parse, match.word)
    limit = 0 if here else 1
    if len(loose) > limit:
        return None
    return Answer(
        "conflict", "polarity", laid.words_a(match.other), laid.words_b(match.word),
        "one says it, the other denies it",
        f"The one says “{laid.told_a(match.other)}”, the other “{laid.told_b(match.word)}”, "
        "and one of them denies it.",
    )  # fmt: skip


def agreement(laid: Laid) -> Answer | None:
    """All that the second text says stands in the first, in the same or in narrower words."""
    if laid.loose or laid.focus is None:
        return None
    match = laid.found.get(laid.focus)
    if match is None or match.kinship not in ("same", "narrower"):
        return None
    if denied(laid.b.parse, match.word) != denied(laid.a.parse, match.other):
        return None
    return Answer(
        "agree", "polarity", laid.words_a(match.other), laid.words_b(match.word),
        "all of it stands in the other", "All that the one says stands in the other.",
    )  # fmt: skip


__all__ = ["Span", "agreement", "polarity"]
