"""The lexicon of readings, and the words that say of themselves nothing of what is spoken of."""

from __future__ import annotations

import re
from functools import cache

from firsthand.extract import lexicons

STOP = frozenset(
    """a an the this that these those some any no none all both each every other another such own same
    he she it they him her them his its their theirs hers i we me us my our you your one ones who whom whose which what
    there here then now so too also not never ever only just even still already again up down out off over away
    back in on at of by to from with and or but as is be been was were have had do did thing something anything nothing
    everybody anybody nobody somebody anyone everyone someone himself herself itself themselves myself
    many much more most few
    several half part second third last later earlier very quite rather sir mr mrs ms miss""".split()
)
"""Words that name nothing by which a question could be known again."""


def listed(section: str) -> frozenset[str]:
    """One word list."""
    return lexicons.words("readings", section)


@cache
def phrases(*sections: str) -> re.Pattern[str]:
    """What matches the phrases of some sections as whole words; longer ones first."""
    every = {p for s in sections for p in lexicons.phrases("readings", s)}
    longest = sorted(every, key=lambda p: (-len(p), p))
    either = "|".join(r"\s".join(re.escape(w) for w in p.split()) for p in longest)
    return re.compile(rf"\b(?:{either})\b", re.I)
