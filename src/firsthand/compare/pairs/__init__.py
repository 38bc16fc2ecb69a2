"""Two short texts that are said to speak of the same thing: do they agree, or exclude each other?

One rule after the other looks at the two; the first that has something to say is heard, and where
none has, there is no answer.
"""

from __future__ import annotations

from collections.abc import Callable

from firsthand.compare.pairs import (
    agreeing,
    amounts,
    doers,
    moods,
    orders,
    rivals,
    times,
)
from firsthand.compare.pairs.answers import Answer as Answer
from firsthand.compare.pairs.laying import Laid, laid
from firsthand.compare.pairs.sides import Side, side
from firsthand.model import Account

RULES: tuple[Callable[[Laid], Answer | None], ...] = (
    moods.moods, amounts.amounts, times.times, orders.orders, agreeing.polarity, agreeing.absence,
    doers.doers,
    rivals.nations, rivals.kinds, rivals.rivals, agreeing.agreement, agreeing.other_things,
)  # fmt: skip


def verdict(a: Account, b: Account) -> Answer | None:
    """What the second of two short accounts is to the first; None where no rule can say.

    Both are texts of one or two sentences that are known to speak of the same thing.
    """
    return of_sides(side(a), side(b))


def of_sides(a: Side, b: Side) -> Answer | None:
    """The same of two texts that were made ready before."""
    beside = laid(a, b)
    for rule in RULES:
        answer = rule(beside)
        if answer is not None:
            return answer
    return None
