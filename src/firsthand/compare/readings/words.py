"""The lexicon of readings, and the words that say of themselves nothing of what is spoken of."""

from __future__ import annotations

import re
from functools import cache

from firsthand.extract import lexicons
from firsthand.extract.cardinals import ONES, TENS

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
OPEN = frozenset(("asked", "open", "unseen", "undone"))
"""Moods of clauses that tell nothing at all."""
DID = "perpetrate"
"""The act of a doer of whom no deed is named: he did what is spoken of."""
UNTOLD = frozenset(("will", "would", "shall", "should"))
"""Moods of clauses of what is to come, or would have."""
THERE_OR_NOT = "there or not"
"""The rule of readings on whether there was such a thing at all."""
NOBODY = frozenset("nobody none no-one anybody anyone".split())
"""Words for whoever it was not, as subjects of a clause that denies."""
NUMBERS = frozenset((*ONES, *TENS, "hundred", "thousand", "dozen", "score", "million"))


def listed(section: str) -> frozenset[str]:
    """One word list."""
    return lexicons.words("readings", section)


def names(word: str) -> bool:
    """Whether a base form names something: no pronoun, no number."""
    return word not in STOP and word not in NUMBERS and not word[:1].isdigit()


def befell(verb: str) -> str | None:
    """What befell those to whom a verb happened ("drown": killed), as counts have it."""
    return next(
        (s for s in lexicons.sections("states") if verb in lexicons.words("states", s)), None
    )


@cache
def phrases(*sections: str) -> re.Pattern[str]:
    """What matches the phrases of some sections as whole words; longer ones first."""
    every = {p for s in sections for p in lexicons.phrases("readings", s)}
    longest = sorted(every, key=lambda p: (-len(p), p))
    either = "|".join(r"\s".join(re.escape(w) for w in p.split()) for p in longest)
    return re.compile(rf"\b(?:{either})\b", re.I)
