"""What is told of another time, as a rule, a habit or a right: it says nothing of the event.

"After the funeral the door was locked, and has been ever since"; "the law requires a proclamation to
be read"; "we always lock the doors"; "at the memorial the siren sounded".
"""

from __future__ import annotations

import re

from firsthand.compare.elsewhen import OTHER_TIME, RULE

_OCCASION = (
    r"(?:funerals?|burial|inquest|trial|memorial|anniversary|anniversaries|unveiling|requiem"
    r"|rehearsal"
    r"|exercises?|drill|manoeuvres|inspection|commemoration|ceremony|assizes|court|sermon|pulpit"
    r"|wake"
    r"|wedding|christening|auction|jubilee)"
)
_ELSEWHEN = re.compile(
    r"\b(?:at|after|since|during|in|from|on|for)\s(?:(?:the|his|her|our|their|an|a|each"
    rf"|every)\s)?(?:\w+\s)?{_OCCASION}\b",
    re.I,
)
_EVER_SINCE = re.compile(
    r"\bever\ssince\b|\bsince\W*\Z|\bto\sthis\sday\b|\b(?:every|each)\s(?:year|anniversary|(?:Mon"
    r"|Tues|Wednes"
    r"|Thurs|Fri|Satur|Sun)day)\b",
    re.I,
)
_TELLS = re.compile(
    r"\b(?:said|says|told|tells?|testif\w+|swore|sworn|stated|states|found|finds|deposed|heard"
    r"|spoke|spoken"
    r"|admitted|conceded|maintain\w*|claim\w*|recalled|described|confirmed|denied|asked|declared"
    r"|evidence"
    r"|according|gave|repeated|insisted|witness\w*|know|known|proved|established)\b",
    re.I,
)
""" "At the inquest he said that the door was locked" is of the door as it was."""
_DUE = re.compile(
    r"\b(?:(?:is|are|was|were|be|being)\s(?:\w+\s)?(?:required|obliged|supposed|bound|expected"
    r"|entitled|licensed|empowered)"
    r"|(?:allow|allowed|allows|permit|permitted|permits|entitle|entitled|oblige|obliged|require"
    r"|required|authori[sz]e)"
    r"\s(?:the|an?|every|any|all)\s(?:[\w’'-]+\s){1,3}?|(?:right|duty|power|plan|plans|proposal"
    r"|intention|wish|need|reason|ready|able)"
    r"|(?:planned|proposed|intended|offered|agreed|hesitated|longed|meant|wanted|tried|attempted"
    r"|hoped|wished|sought"
    r"|threatened|about|going))\sto\b[^,;]{0,30}\Z",
    re.I,
)
_HABIT = re.compile(
    r"\b(?:always|usually|normally|generally|as\sa\srule|used\sto|as\sa\smatter\sof\scourse|do\snot"
    r"|don['’]t|does\snot"
    r"|doesn['’]t)\b(?!\s(?:know|remember|recall|think|believe|say|deny|been))[^,;]{0,20}\Z",
    re.I,
)
_GENERAL = re.compile(
    r"\b(?:an?|any|every|each|all|no)\s[\w’'-]+(?:\s(?!that\b|who\b)[\w’'-]+){0,2}\s(?:is|are|has"
    r"|have|needs?|may|does"
    r"|do|requires?)\b(?!\s(?:never\s|not\s|ever\s|yet\s|\w+ly\s)?been\b|\s(?:come|emerged|said"
    r"|told|admitted|found|shown)\b)",
    re.I,
)
""" "A whistle is fitted", "every train has to whistle", "no march is allowed"."""
_BOUND = re.compile(
    r"\s(?:\w+ly\s|always\s)?(?:must|shall|should|ought|may|can|would|will|has\sto|have\sto|(?:is"
    r"|are)\s(?:\w+\s)?(?:to|only|always))\b"
    r"(?!\shave\b)",
    re.I,
)
""" "Orders to fire must be given in writing", "is allowed only with"."""
_OTHERS = re.compile(
    r"\b(?:by|of|in|at|from|on)\sanother\s\w+|\b(?:at|to|for)\s(?:an?|the|his"
    r"|her)\s(?:[\w]+['’]s\s)?(?:wedding|dance|school|fair|christening|stubble)|\b(?:is"
    r"|are)\soften\b|\bnext\s(?:day|morning|week)\b"
    r"|\bhow\s(?:an?|the|to)\b"
    r"|\b(?:every|each|any)\s[\w-]+\s(?!was\b|has\b)[a-z]+s\b",
    re.I,
)
_BUDGET = re.compile(r"\b(?:budget|estimates|catalogue|inventory|price|price-list)\b", re.I)


def elsewhere(lead: str, own: str, tail: str) -> bool:
    """Whether words around a deed show that it is told of no event, or of another one."""
    before, tail = lead[-160:], re.split(r"[,;]", tail, maxsplit=1)[0]
    if (
        _GENERAL.search(before + own[:60])
        or _BOUND.match(tail)
        or _OTHERS.search(before + own + tail)
    ):
        return True
    if RULE.search(before) or _DUE.search(lead) or _HABIT.search(lead) or _BUDGET.search(before):
        return True
    if _EVER_SINCE.search(before + own + tail[:60]):
        return True
    around = before + own + tail[:50]
    when = _ELSEWHEN.search(around) or OTHER_TIME.search(around)
    return when is not None and not _TELLS.search(before)
