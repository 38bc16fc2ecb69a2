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
    r"|entitled|licensed|bound\sto|have\sto|has\sto|had\sto\sbe|must|shall|supposed\sto|ought\sto|should\shave|should\sbe|were\sto\shave|was\sto\shave|is\sto|are\sto|am\sto|bann?(?:s|ed)?"
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
_ANOTHER = re.compile(
    r"\bsister[\s-](?:ship|ferry|vessel|boat|mill|works|factory)\b|\b(?:neighbou?ring|adjoining|adjacent|rival)\s(?:\w+\s)?(?:towns?|villages?|shops?|factor(?:y|ies)|mills?"
    r"|works|houses?|ships?|buildings?|valley|districts?|countr(?:y|ies))\b|\b(?:another|other|different)\s(?:\w+\s)?(?:towns?|villages?|factor(?:y|ies)|mills?|works|cit(?:y|ies)|countr(?:y|ies)"
    r"|ships?|ferr(?:y|ies)|vessels?|boats?|bridges?|wars?|occasions?|strikes?|buildings?)\b"
    r"|\b(?:jail|prison|gaol|school|theatre|cinema|shop|hotel|mill|factory|church|house|works|bank|barracks|store|inn|tavern|hospital|chapel|town\shall|museum|station|garage|office|asylum|convent)\s"
    r"(?:next\s(?:to|door)|opposite|across\s(?:the|from)|round\sthe\scorner|over\sthe\sway|beside|behind\sthe)\b"
    r"|\bin\s(?:the\scapital|other\s(?:towns|places|countries|cities|mills|factories)|those\s(?:days|years|times)|peacetime|my\s(?:youth|childhood)|his\s(?:youth|childhood)|her\s(?:youth|childhood))\b",
    re.I,
)
"""Another ship, house or town than those of the event."""
_OF_ALL_TIMES = re.compile(
    r"\b(?:every|each)\s(?:mid)?(?:summer|winter|spring|autumn|easter|christmas|new\syear|year|sunday|saturday|friday|week|feast|festival|market\sday|holiday|time|season)\b"
    r"|\b(?:that|this|next|last)\s(?:year|summer|spring|autumn|winter|season)\b|\bin\s(?:the\s)?(?:\w+\s)?seasons?\b|\b(?:was|were|is|are)\sknown\sto\b"
    r"|\b(?:seldom|rarely|often|usually|normally|customarily|as\sa\srule|sometimes|generally|nowadays|commonly|traditionally|regularly)\b"
    r"|\bas\sa\s(?:young\s\w+|girl|boy|child|lad|student|recruit)\b|\bwhen\s(?:i|he|she|we|they)\s(?:was|were)\s(?:an?\s|still\s)?(?:young|girl|boy|child|children|lad|student|small|little)\b"
    r"|\b(?:before|after|in|during|since|until)\sthe\s(?:\w+\s)?wars?\b|\bin\sthe\strenches\b|\bin\sthe\s(?:army|navy|resistance|revolution)\b|\bfor\s(?:months|years|decades|generations)\b"
    r"|\b(?:will|shall)\s(?:soon\s)?(?:be|have|get|install|carry|bring|buy|wear|provide)\b|\bin\s(?:memory|honou?r|remembrance)\sof\b|\bon\sthe\sday\sof\sthe\sverdict\b",
    re.I,
)
"""A habit, a custom, a life before, a time to come."""
_PICTURED = re.compile(
    r"\b(?:painted|carved|drawn|toy|model|tattooed|embroidered|sketched|plastic|wooden|imaginary|stuffed|cardboard)\s(?:[\w’'-]+\s)?\Z"
    r"|\b(?:picture|drawing|painting|photograph|poster|figure|image|model|statue|song|taste|price|history|study)s?\s(?:of|about)\s(?:an?\s|the\s)?(?:[\w’'-]+\s)?\Z",
    re.I,
)
_ON_A_BADGE = re.compile(
    r"\s(?:on|upon|over|across)\s(?:its|his|her|their|the|my|a|our)\s(?:[\w’'-]+\s)?(?:badges?|coats?|flags?|arms|shield|labels?|signs?|posters?|sleeves?|covers?|walls?|banners?|stamps?|caps?|screens?|stage|bar)\b",
    re.I,
)
_ANY_WHERE = re.compile(
    r"\A[\s“\"'‘]*(?:where(?:ver)?|when(?:ever)?|whoever|if)\sthere\s(?:is|are)\b", re.I
)
""" "Where there are sprinklers, nobody dies"."""
_FICTION = re.compile(
    r"\b(?:novels?|films?|plays?|opera|poems?|painting|exhibition|game|theatre\spiece)\s(?:\w+\s){0,2}(?:opens?|ends?|begins?|shows?|has|with|about|in\swhich)\b|\bin\sthe\s(?:novel|film|play|opera|poem|game|painting)\b",
    re.I,
)
_UNDER_REPAIR = re.compile(
    r",?\s(?:(?:which|that)\s)?(?:was|were|had\sbeen|being)\s(?:\w+\s)?(?:under\srepair|being\srepaired|in\s(?:the\s)?(?:workshop|garage|repair)|laid\sup|off\sthe\sroad)\b",
    re.I,
)
_SHUT_COURT = re.compile(r"\bin\s\Z", re.I)
_HAD_THEY_HAD = re.compile(
    r"\bhad\s(?:the\s\w+|they|we|he|she|it|there|i|you|any\w*|some\w*|one)\s(?:only\s|but\s)?(?:had|been|carried|brought|worn|possessed|used)\b[^,;]*\Z",
    re.I,
)
""" "Had the crowd had guns"."""
_OUT_OF = re.compile(
    r"\b(?:run|ran|running|short|went|going)\s(?:out\s)?(?:of|on|low\son)\s(?:the\s)?\Z", re.I
)
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
    if _IN_A_DISPUTE.match(behind) or _MAY_BE.search(before):
        return True
    if _ANOTHER.search(around) or _OF_ALL_TIMES.search(around) or _pictured(before, phrase, behind):
        return True
    if _FICTION.search(around) or _UNDER_REPAIR.match(behind) or _HAD_THEY_HAD.search(before):
        return True
    if phrase.lower() == "camera" and _SHUT_COURT.search(before):
        return True
    if _ANY_WHERE.match(before) or _OUT_OF.search(before):
        return True
    return _HAD_THERE.match(before) is not None or (clause is not None and _trade(clause))


def _pictured(before: str, phrase: str, behind: str) -> bool:
    """Whether only a likeness of a thing is told of: painted, carved, on a badge."""
    lead = f"{before}{phrase.rpartition(' ')[0]} "
    return _PICTURED.search(lead) is not None or _ON_A_BADGE.match(behind) is not None


def _trade(clause: Predication) -> bool:
    """Whether a clause tells what somebody makes or sells for his living."""
    if clause.act in listed("trading"):
        return True
    who = clause.slot("subject")
    return clause.act in _MAKING and who is not None and who.head in listed("works")
