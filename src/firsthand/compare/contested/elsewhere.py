"""Where a thing is told of that is no part of the event: another time, a rule, a trade, a wish."""

from __future__ import annotations

import re

from firsthand.compare.elsewhen import OTHER_TIME
from firsthand.compare.readings.words import listed
from firsthand.values import Predication

_NOT_THEN = re.compile(
    r"\b(?:next|following|previous|preceding)\s(?:day|morning|night|evening|afternoon|time)\b"
    r"|\bthe\sday\s(?:before|after)\b|\b(?:days?|centuries)\s(?:before|after|afterwards|earlier|later|ago|since)\b"
    r"|\b(?:ever\ssince|since\sthen)\b|\bin\sthe\swake\sof\b|\bas\sa\srule\b"
    r"|\b(?:on|at)\sthe\s(?:\w+\s)?(?:memorial|funerals?|jubilee|inquest)\b|\bin\s(?:the|a)\s(?:\w+\s)?museum\b"
    r"|\bhad\sonce\b|\bnow\s(?:fits?|requires?|carr(?:y|ies)|keeps?|uses?|insists?)\b"
    r"|\b(?:before|in|during|since|from)\sthe\s(?:great\s|last\s|old\s|first\s|second\s|civil\s)?(?:war|siege)\b"
    r"|\b(?:rebuilt|reconstructed|restored|reopened)\b"
    r"|\b(?:today|now)\b[^,;.]{0,40}\b(?:has|have|is|are|hangs?|stands?)\b|\b(?:has|have|is|are)\s(?:now|today)\b",
    re.I,
)
_RULE = re.compile(
    r"\b(?:oblig(?:es?|ed)|requir(?:es?|ed)|forbid(?:s|den)?|forbade|prohibit(?:s|ed)?|prescrib(?:es?|ed)|compulsory|mandatory"
    r"|entitled|licensed|supposed\sto|ought\sto|should\shave|should\sbe|were\sto\shave|was\sto\shave|is\sto|are\sto|am\sto|bann?(?:s|ed)?"
    r"|illegal|unlawful|call(?:s|ed)?\sfor|stipulat(?:es?|ed)|intend(?:s|ed)?|propos(?:es?|ed)|plan(?:s|ned)?|promis(?:es?|ed)"
    r"|threaten(?:s|ed)?|appl(?:y|ied)\sfor|permission|swor(?:e|n)\sthat)\b(?:(?!\b(?:and|but|yet)\b)[^,])*\Z",
    re.I,
)
"""Before a thing, with no new clause between: what is ordained, or only meant to be."""
_AWAITED = re.compile(
    r"\s(?:was|were|has\sbeen|had\sbeen|have\sbeen|is|are)\s(?:also\s|often\s|never\s|not\s)?(?:promised|ordered|requested|planned|proposed|expected|asked\sfor|"
    r"applied\sfor|awaited|due|demanded|wanted|needed|forbidden|banned|prohibited|cancelled|called\soff|postponed|required|compulsory|obligatory|prescribed)\b",
    re.I,
)
_FOR_SALE = re.compile(
    r"[^.;:]{0,40}?\b(?:for|on)\s(?:sale|hire|show|display|exhibition)\b|[^.;:]{0,40}?\bto\slet\b",
    re.I,
)
_IN_A_DISPUTE = re.compile(
    r"\s(?:to|for|against)\s(?:[\w’'-]+\s){0,3}(?:critics?|opponents?|enem(?:y|ies)|opposition|sceptics|detractors|case|argument|debate|cause)\b",
    re.I,
)
"""Behind "ammunition": what is said in a quarrel."""
_HAD_THERE = re.compile(
    r"\A[\s“\"'‘]*(?:(?:but|and|yet)\s)?had\s(?:there|we|they|he|she|it|i|you|the\s\w+|any\w*|some\w*|one)\b",
    re.I,
)
""" "Had there been one": there was none, or was one."""
_MAY_BE = re.compile(
    r"\b(?:(?:consistent|compatible|in\skeeping)\swith|(?:suggestive|reminiscent|characteristic|typical)\sof)\s"
    r"(?:[\w’'-]+\s){0,2}\Z",
    re.I,
)
""" "Consistent with tear gas, but also with burning plastic": neither."""
_UNDER_FIRE = re.compile(
    r"\b(?:under|beneath|(?:in|within|out\sof|beyond)\s(?:easy\s)?(?:range|reach|sight|view)\sof|exposed\sto|covered\sby|commanded\sby)"
    r"\s\Z",
    re.I,
)
""" "The cemetery lies under the guns": the guns of those who besiege it."""
_MAKING = frozenset(("make", "produce", "build", "assemble"))


def elsewhere(before: str, phrase: str, behind: str, clause: Predication | None) -> bool:
    """Whether the words around a thing, and its clause, do not tell of the event."""
    around = f"{before}{phrase}{behind}"
    if (
        _NOT_THEN.search(around)
        or OTHER_TIME.search(around)
        or _RULE.search(before)
        or _AWAITED.match(behind)
        or _FOR_SALE.match(behind)
    ):
        return True
    if any((_IN_A_DISPUTE.match(behind), _MAY_BE.search(before), _UNDER_FIRE.search(before))):
        return True
    return _HAD_THERE.match(before) is not None or (clause is not None and _trade(clause))


def _trade(clause: Predication) -> bool:
    """Whether a clause tells what somebody makes or sells for his living."""
    if clause.act in listed("trading"):
        return True
    who = clause.slot("subject")
    return clause.act in _MAKING and who is not None and who.head in listed("works")
