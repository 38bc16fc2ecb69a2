"""What befell those of whom no verb of dying or wounding tells, by the idioms of their sentence.

"We have buried thirty-six", "nine never came home", "the stone has forty names", "eleven fresh
graves", "the nurses dressed sixty", "fourteen were conveyed to the infirmary".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from firsthand.compare.readings.masking import MARK, either, masked
from firsthand.compare.readings.vanished import vanished

if TYPE_CHECKING:
    from firsthand.compare.readings.ground import Ground
    from firsthand.values import Quantity

_GAP = r"[^.,;:?!#]{0,50}?"
"""What stands between a number and what is told of those whom it counts."""
_NOT = r"(?:will|would|shall|could|can|did|do|are|were|have|had|has)(?:\snot|n't|\snever)|never|cannot|won't"
_AGAIN = (
    r"(?:(?:see|hear|feel|eat|walk|sing|speak|work|fish|dance|sleep|wake|rise|breathe|come"
    r"|go)\b[^.;#]{0,40}\s(?:again|more))"
)
_UNRETURNED = re.compile(
    rf"{MARK}{_GAP}\s(?:{_NOT})\s(?:ever\s|again\s|yet\s)?(?:"
    r"c[ao]me\s(?:home|back|out|up|through|ashore|alive|down\salive)\b(?!\sto\s(?:work|the\s(?:table"
    r"|meeting)))|coming\s(?:home|back|out)"
    r"|return(?:ed)?\b(?!\sto)|make\sit\s(?:home|out|back|through)|made\sit\s(?:home|out|back|through)"
    r"|(?:see|reach)\s(?!the\s(?:doctor|judge))[^.;#?]{2,60}|live\sto\s|wake\b|walk\sout|got\sout"
    r"|get\sout|been\sseen\s(?:again|since)|seen\s(?:again|alive)"
    rf"|{_AGAIN})"
)
_SEEN = re.compile(r"\b(?:did|could|can|do|have|had|has)(?:\snot|n't|\snever)\s(?:see|reach)\b")
""" "Nine did not see the lamp" are alive; "nine will not see the spring" are not."""
_UNDER_EARTH = re.compile(
    rf"{MARK}(?:\s(?!of\sthe\b){_GAP})?\s(?:(?:are|were|is|was|lie|lay|have\sbeen|had\sbeen|now\slie"
    rf"|went|have\sgone|had\sgone)\s)(?:\w+\s)?"
    r"(?:buried|interred|laid\sto\srest|(?:in|to|into|under)\s(?:the|their)\s(?:ground|earth|graves?"
    r"|churchyard|cemetery|graveyard|sod|turf)"
    r"|no\smore\b(?!\s\w)|beyond\s(?:help|aid)|gone\sto\s(?:god|heaven|their\s(?:maker|graves|rest))"
    r"|lifeless|stone\sdead|no\slonger\s(?:alive|living|with\sus|among\sus))"
)
_ENDED = re.compile(
    rf"{MARK}{_GAP}\s(?:paid\s(?:for\sit\s)?with\stheir\slives|met\stheir\s(?:deaths?|ends?)|gave\s"
    rf"(?:up\s)?their\slives|breathed\stheir\slast"
    r"|(?:went|came|were\s(?:sent|brought|carried))\shome\sin\s(?:a\s)?(?:box|boxes|coffins?|shrouds?)"
    r"|bled\sto\sdeath|succumbed|passed\saway|expired|deceased)\b"
)
_BURY = re.compile(
    rf"\b(?:buried|bury|burying|interred|laid\sto\srest|mourn(?:s|ed|ing)?|(?:laid|put|lowered)\sin\s"
    rf"(?:the\s)?(?:ground|earth|graves))\s(?:all\s|another\s|some\s)?"
    rf"{MARK}(?!\s(?:of\sthem\b|days|hours|miles|metres|feet))"
)
_LOST = re.compile(
    rf"\b(?:lost|lose|mourns?|mourned)\s(?:all\s|another\s)?{MARK}(?=\s(?:of\s(?:us|ours|our\s)"
    r"|(?!of\b|members|games|matches|days|hours|jobs|votes|seats|readers|followers|customers|players"
    r"|tenants|pupils|students)[a-z]+)|\s?[.,;])"
)
_LAID_OUT = re.compile(
    rf"{MARK}{_GAP}\s(?:laid\sout|laid\sin\sa\srow|stretched\sout|under\s(?:sheets|blankets|tarpaulins?"
    rf"|canvas|sacking)|in\s(?:shrouds|the\s(?:mortuary|morgue))|lying\sdead|lay\sdead)\b"
)
_WENT_IN = re.compile(
    rf"{MARK}{_GAP}\s(?:have\s|had\s)?(?:went|gone|go|ran|run|climbed)\s(?:in|down|up|into|below|inside"
    rf"|aboard)\b[^.;?!]{{0,100}}\b"
    r"(?:(?:none|nobody|not\s(?:a|one)\s?(?:man|soul)?|no\s(?:man|one|soul))(?:\sof\sthem)?\s(?:has\s"
    r"|have\s|had\s|ever\s)*(?:c[ao]me|return(?:ed)?|got)|(?:c[ao]me|return)(?:\sout|\sback|\sup)?\s"
    r"(?:none|nobody|not\sone|no\sone))\b"
)


_NONE_LIVED = re.compile(
    rf"{MARK}[^?!#]{{0,120}}?[.;,]\s(?:and\s|but\s)?(?:of\s(?:them|these|those|all\sof\sthem"
    rf"|all\sthese)\s)?(?:lived|survived|came\s(?:out|back)|returned)\s(?:none|nobody|not\sone)\b"
    rf"|{MARK}[^?!#]{{0,120}}?[.;,]\s(?:and\s|but\s)?(?:none|nobody|not\sone|not\sa\sman)(?:\sof\s"
    rf"(?:them|these|those|the\s[a-z]+))?\s(?:\w+\s)?(?:lived|survived|came\s(?:out|back|home)|returned"
    rf"|got\sout)\b"
    rf"|\b(?:none|not\sone)\sof\s(?:the|those|these|our)\s{MARK}\s(?:\w+\s)?(?:lived|survived|came\s"
    rf"(?:out|back|home)|returned|got\sout|has\scome\s(?:out|back|home))\b"
)
_TAKEN = re.compile(
    rf"\b(?:took|taken|claimed|takes|claims)\s(?:the\slives\sof\s)?(?:some\s|about\s|at\sleast\s)?{MARK}(?:\s(?:[\w-]+\s)?lives\b|\s(?:of|from)\s(?:us|ours|our)\b)"
    rf"|\b(?:cost|claimed|took)\s(?:the\s)?(?:lives\sof\s)?(?:some\s|about\s|at\sleast\s)?{MARK}(?:\s[\w-]+){{0,3}}?\s(?:their\s)?lives\b"
    rf"|\b(?:cost|claimed|took)\sthe\slives\sof\s(?:some\s|about\s|at\sleast\s)?{MARK}"
)
""" "The shells took seven lives"."""
_STILL = re.compile(
    rf"{MARK}[^.,;:?!#]{{0,40}}?\s(?:(?:had|have|has|with)\sno\s(?:pulse|heartbeat|breath)|(?:had|have)\s(?:ceased|stopped)\s(?:breathing|to\sbreathe)"
    r"|(?:were|was|are|is)\s(?:not|no\slonger)\s(?:breathing|alive)|never\s(?:got\sup|stood\sup|woke|rose|stirred|moved)\b|did(?:\snot|n't)\s(?:get|stand)\sup\sagain"
    r"|(?:were|was|are)\s(?:past|beyond)\s(?:help|saving|all\shelp)|(?:were|was)\s(?:stone\s)?cold\b(?!\sand\s(?:wet|hungry)))"
    rf"|{MARK}[^.;:?!#]{{0,40}}[,.;]\s(?:and\s|but\s)?(?:not\sone|none)\s(?:of\s(?:them|these)\s)?(?:was|were)\s(?:still\s)?(?:breathing|alive|living)\b"
    rf"|\bsigned\s{MARK}\s(?:death\s)?certificates\b"
)
_FATAL = re.compile(
    rf"\b(?:total\s|no\.?\s(?:of\s)?)?(?:fatal(?:s|ities)?|deceased|k\.?i\.?a\.?|deaths)\.?[,:]?\s(?:now\s|so\sfar\s|total\s|in\sall\s|in\stotal\s)?{MARK}"
    rf"|\b(?:fatalities|deaths)\s(?:amount(?:ed|s)?|c[ao]mes?|ran|run|rose|risen|total(?:led|s)?|number(?:ed|s)?)\s(?:to\s|up\sto\s)?{MARK}"
    rf"|{MARK}\s(?:fatal|k\.?i\.?a)\b"
    rf"|\b(?:burial|deaths?|parish|church)\s(?:register|book|roll)s?\s(?:[\w']+\s){{0,3}}?{MARK}(?=\s(?:entries|names|lines)|\s?[.,;]|\Z)"
)
_SUSTAINED = re.compile(
    rf"\b(?:injur(?:y|ies)|wounds|burns|fractures)\b[^.;:#]{{0,40}}\s(?:sustained|suffered|received|inflicted)\s(?:by|on|upon)\s(?:some\s|about\s)?{MARK}"
    rf"|{MARK}[^.,;:?!#]{{0,30}}?\s(?:sustained|suffered|received|got|bore|bear|carry|carried|have|had|took|show|showed)\s(?:away\s|off\s)?(?:[\w-]+\s){{0,3}}?"
    r"(?:injur(?:y|ies)|wounds?|burns|fractures|scars|bruises|broken\s(?:arms|legs|limbs|ribs|bones|heads)|cuts|splinters|concussion)\b"
    rf"|\b(?:inj|wounded|wdd?|injured|injuries)\.?[:,]?\s(?:now\s|so\sfar\s|total\s|in\sall\s)?{MARK}(?!\s(?:days|hours|years|dead|killed|bodies))"
    rf"|{MARK}\s(?:inj|wdd?|wia)\b"
    rf"|\b(?:the\s)?(?:wounded|injured|maimed)\s(?:to\sbe\s|at\s|as\s|is\s|numbered\s|number\s|amount(?:ed)?\sto\s|came\sto\s|total(?:led)?\s)(?:\w+\s)?{MARK}"
)
_MAIMED = re.compile(
    rf"{MARK}[^.,;:?!#]{{0,30}}?\s(?:(?:were|was|are|came|went|go|lay|left)\s(?:\w+\s)?(?:limping|lame|on\scrutches|maimed|bloodied)\b"
    r"|limped\b|(?:had|have)\sto\shave\s[^.;#]{0,30}(?:amputated|taken\soff|stitched|removed|set)\b"
    r"|lost\s(?:an?|his|her|their|one|both)\s(?:arms?|legs?|hands?|foot|feet|eyes?|limbs?|fingers?|sight|hearing)\b"
    r"|(?:needed|required|wanted)\s(?:[\w-]+\s){0,2}?(?:hospital|treatment|stitches|stitching|surgery|bandag\w+|splints)\b"
    r"|(?:went|passed|came)\sthrough\s(?:my|our|her|his)\s(?:hands|ward|surgery))"
)
_WITH_WOUNDS = re.compile(
    rf"{MARK}[^.,;:?!#]{{0,40}}?\swith\s(?:[\w-]+\s){{0,2}}?(?:splinters|burns|wounds?|injuries|gashes|fractures|broken\s\w+|bullets?\sin)\b"
    rf"|\b(?:hospital|infirmary|clinic|ward|surgery)s?\s(?:\w+\s)?(?:admitted|received|took\sin|treated)\s(?:some\s|about\s)?{MARK}(?!\s(?:dead|bodies|corpses|visitors))"
)
_BEHIND = 160
"""Characters behind a sentence within which it may be told that none of those lived."""


@cache
def _remains() -> re.Pattern[str]:
    return re.compile(
        rf"{MARK}\s(?:(?!of\b)[\w'-]+\s(?:or\s|and\s)?){{0,2}}(?:{either('remains')})\b"
    )


@cache
def _named() -> re.Pattern[str]:
    """ "The stone has forty names", "all forty stand by name on the wall"."""
    bearing = (
        r"(?:has|have|had|bears?|bore|carries|carried|lists?|names?|gives?|gave|records?|counts?|shows?"
        r"|reads?|holds?|says?|tells?\sof)"
    )
    what, names = either("memorials"), r"(?:names?|lines|entries|dead)"
    return re.compile(
        rf"\b(?:{what})\s(?:\w+\s){{0,4}}?{bearing}\s(?:\w+\s)?{MARK}(?=\s{names}|\s?[.,;]|\sand\b)"
        rf"|{MARK}\s(?:\w+\s)?names?\b[^.;]{{0,140}}\bon\s(?:the|its|our|that)\s(?:\w+\s){{0,3}}?(?:{what})\b"
        rf"|\bon\s(?:the|its|our|that)\s(?:\w+\s){{0,3}}?(?:{what})[^.;#]{{0,40}}\s{MARK}\s(?:\w+\s)?names?\b"
        rf"|\bof\sthe\s(?:dead|drowned|killed)\b[^.;#]{{0,24}}\bon\s(?:the|its|our)\s"
        rf"(?:\w+\s){{0,2}}?(?:{what})\s{MARK}"
        rf"|{MARK}\s(?:\w+\s)?stand\s(?:there\s)?by\sname\b"
    )


@cache
def _hurt() -> tuple[re.Pattern[str], ...]:
    """ "We dressed sixty", "sixty were dressed", "a hundred lie torn", "nine were taken to hospital"."""
    tended, brought, torn, house = (either(s) for s in ("tended", "brought", "torn", "houses"))
    ward = rf"(?:{house}|a\s?&\s?e|emergency\sroom|[\w']+\sgeneral\b)"
    return (
        re.compile(
            rf"\b(?:{tended})\s(?:up\s)?(?:another\s|some\s|about\s|the\s)?{MARK}(?!\s(?:of\sour|days|hours))"),
        re.compile(rf"{MARK}{_GAP}\s(?:were|was|had\sbeen|have\sbeen|being)\s(?:\w+ly\s)?(?:{tended})\b"),
        re.compile(rf"{MARK}{_GAP}\s(?:(?:lie|lay|lying|are|were|sat|came|went)\s)(?:\w+\s)?(?:{torn})\b"),
        re.compile(
            rf"{MARK}{_GAP}\s(?:{brought})\b[^.;:?!#]{{0,40}}?\s(?:to|in|into|through|at|by)\s"
            rf"(?:[\w'-]+\s){{0,4}}?{ward}"),
        re.compile(
            rf"{MARK}{_GAP}\s(?:are|were|is|was|still)\s(?:\w+\s)?in\s(?:[\w'-]+\s){{0,2}}?(?:hospitals?"
            rf"|infirmary|infirmaries|the\swards?|beds?\s(?:at|in)|intensive\scare)\b"),
    )  # fmt: skip


_LABELLED = re.compile(
    rf"\A\W*(?:[\d:.]{{4,6}}\s)?(?:(?P<dead>dead|deceased|killed|deaths|fatalities)|(?P<hurt>injured"
    rf"|wounded|hurt))[,:]?\s(?:now|so\sfar|at\spresent|in\sall|total|to\sdate)[,:]?\s{MARK}"
)
""" "Deceased now six"."""
_NO_WOUND = re.compile(
    rf"\b(?:dead|bod(?:y|ies)|corpses?|killed|died)\b[^.;]{{0,24}}{MARK}"
    rf"|{MARK}\s(?:\w+\s){{0,2}}?(?:dead|bod(?:y|ies)|corpses?|doctors?|nurses?|surgeons?|visitors?"
    rf"|mothers|orderlies|crates?|boxes)\b|{MARK}\s(?:[a-z]+\s)?beds\b"
    rf"|{MARK}[^.;#]{{0,60}}\b(?:dead\sto|lifeless|for\sburial|to\swork)\b"
)


def doom(ground: Ground, quantity: Quantity) -> str | None:
    """ "killed", "bodies", "injured" or "missing" by an idiom of the sentence; None where there is none."""
    text = masked(ground, quantity)
    if vanished(text):
        return "missing"
    labelled = _LABELLED.search(text)
    if labelled is not None:
        return "killed" if labelled["dead"] else "injured"
    if _remains().search(text):
        return "bodies"
    if _LAID_OUT.search(text):
        return "bodies"
    if _UNRETURNED.search(text) and not _SEEN.search(text):
        return "killed"
    if _NONE_LIVED.search(text + _next(ground, quantity)):
        return "killed"
    killed = (_UNDER_EARTH, _ENDED, _BURY, _LOST, _WENT_IN, _TAKEN, _STILL, _FATAL, _named())
    if any(p.search(text) for p in killed):
        return "killed"
    if any(p.search(text) for p in (_SUSTAINED, _MAIMED, _WITH_WOUNDS)):
        return "injured"
    if _NO_WOUND.search(text) is None and any(p.search(text) for p in _hurt()):
        return "injured"
    return None


def _next(ground: Ground, quantity: Quantity) -> str:
    """What stands behind the sentence of a number, in its paragraph."""
    sentence = ground.sentence(quantity.span.start)
    end = min(ground.segment(sentence.start).span.end, sentence.end + _BEHIND)
    return ground.characters[sentence.end : max(sentence.end, end)].replace(MARK, " ").lower()
