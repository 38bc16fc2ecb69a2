"""Numbers that do not say how many there were: rates, comparisons, what was put right, names.

"Nine rounds a minute", "nine more than before", "nine, no, eleven", "the 9 Regiment", "all but nine".
"""

from __future__ import annotations

import re

from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.masking import masked
from firsthand.compare.readings.words import NUMBERS
from firsthand.extract.actors.wordlists import is_person_noun
from firsthand.model import Span
from firsthand.values import Quantity

_LEAD, _BEHIND, _NOON = 40, 60, 12
_STROKE = re.compile(r"\bstroke\sof\s\Z", re.I)
_ALL_BUT = re.compile(
    r"\b(?:all|every\w*|any\w*|none|nobody|no\sone)\s(?:but|except|save|bar)\s(?:for\s)?(?:the\s)?\Z",
    re.I,
)
""" "All but nine died": the nine did not."""
_WHOLE = re.compile(
    r"\b(?:most|half|many|some|few|several|majority|rest|any|each|part|thirds?|quarters?|both|"
    r"(?:nearly|almost|not|practically|virtually)\s(?:quite\s)?all|but\s[\w-]+)\s"
    r"of\s(?:the|its|their|our|his|her|my|these|those)\s\Z",
    re.I,
)
""" "Most of the forty men died": forty are those of whom a part did."""
_TIMES = re.compile(
    r"\b(?:twice|thrice|half|double|treble|triple|times)\s(?:again\s)?(?:as\s(?:many|much)\s(?:[\w'’-]+\s)?as\s|the\s(?:[\w’-]+\sof\s)?)?(?:the\s)?\Z",
    re.I,
)
""" "Twice as many as twenty"."""
_NAMED = re.compile(
    r"\b(?:No|Nos|Nr|Room|Platform|Ward|Gate|Hut|Block|Cell|Lorry|Coach|Carriage|Bus|Boat|Shaft|Pit|Seam|Route|Unit|Section|Article|Exhibit|"
    r"Page|Paragraph|Figure|Table|Item|Sector|Zone|Line|Track|Pier|Berth|Dock|Shed|Mill|Kiln|Number|Camp|Post|Witness|Serial|Pump|Appliance|"
    r"Patrol|Team|Squad|Barrier|Stand|Turnstile|Ambulance|Engine|Tender|Crew|Callsign|Bay|Tower|Stairway|Staircase|Exit|Entrance|Door|Hydrant)\.?\s\Z"
)
_RATE = re.compile(
    r"(?:\s(?!in\b|of\b)[\w’'-]+)?\s(?:each|apiece|(?:a|an)\s(?:second|minute|hour|day|night|week|month|head|man|piece|time)|(?:per|every)\s(?:\w+\s)?\w+|"
    r"(?:at|in)\sa\stime|to\s(?:a|each|every|the)\s(?:bed|room|boat|cell|man|gun|lorry|cart|wagon|coach|grave|bench|house|hut|tent|table|seat|raft|car|truck))"
    r"(?![\w’'-])",
    re.I,
)
""" "Nine rounds a minute", "three to a bed"."""
_THAN = re.compile(r"\s(?:more|fewer|less)\s(?:[\w’'-]+\s){0,4}?than\b(?!\s(?:one|once)\b)", re.I)
""" "Nine more people than in the first raid"."""
_MENDED = re.compile(
    r"[^.;!?\n#]{0,24}?(?:[,–—-]\s?(?:oh\s|or\s)?(?:no|nay|rather|I\smean|sorry)[,–— -]"
    r"|\s?[,(–—]\s?(?:which\swas\s|a\sfigure\s)?(?:later|since|then|afterwards|subsequently|soon|now|eventually)\s(?:corrected|revised|amended|changed|raised|lowered|reduced|increased|put\sright)\b)",
    re.I,
)
""" "Nine, no, eleven", "nine (later corrected to eleven)"."""
_PERCENT = re.compile(r"\s?(?:%|per\s?cent\b|percent\b|p\.?c\.)", re.I)
_CORPS = re.compile(
    r"\s(?:[A-Z][\w’'-]*\s){0,2}(?:Regiment|Battalion|Company|Brigade|Division|Squadron|Platoon|Corps|Army|Commando|Squad|Troop|Battery|"
    r"Foot|Rifles|Fusiliers|Dragoons|Hussars|Lancers|Guards|Cavalry|Infantry|Parachute|Group|Precinct|Station)\b"
)
""" "The 9 Regiment"."""
_FIGURE = (
    r"(?:figure|number|count|toll|total|estimate|claim|report|story|rumour|tale|talk|idea)s?\b"
)
_CALLED = (
    r"(?:is|was|were|are|be|been|proved|turned\sout|remains?|seems?)\s(?:[\w’'-]+\s){0,3}?(?:too\s(?:low|high|small|large|big)|wrong|false|untrue|incorrect|"
    r"inaccurate|mistaken|exaggerated|inflated|invented|absurd|nonsense|impossible|wide\sof\sthe\smark|"
    r"an?\s(?:[\w’'-]+\s)?(?:exaggeration|invention|lie|error|mistake|myth|slip|misprint|fiction|fabrication|legend|untruth))\b"
)
_DISOWNED = re.compile(rf"\b{_FIGURE}[^.;!?#]{{0,24}}#[^.;!?#]{{0,40}}?\s{_CALLED}")
""" "The figure of nine dead is too low"."""


_NUM = r"(?:\d+|" + "|".join(sorted(NUMBERS - {"score", "dozen"})) + r")"
_RATIO = re.compile(
    rf"#\s(?:[\w'-]+\s)?(?:in|out\sof)\s(?:every\s)?{_NUM}(?=\s(?:of|was|were|is|are|had|has|have|died|lost|survived)\b|[.,;])"
    rf"|\b{_NUM}\s(?:[\w'-]+\s)?(?:in|out\sof)\s(?:every\s)?#(?=\s(?:of|was|were|is|are|had|has|have|died|lost|survived)\b|[.,;])"
)
""" "One man in nine was killed"."""
_OF_THE = re.compile(
    rf"\b(?:{_NUM}|dozen|hundreds)\s(?:[\w'-]+\s)?of\s(?:the|its|their|our|his|her|my|these|those)\s#"
    r"(?!(?:\s[\w'-]+){0,2}\s(?:who|that|which|killed|dead|deceased|drowned|fallen|injured|wounded|hurt|missing|victims|bodies|casualties|"
    r"arrested|detained|survivors)\b)"
)
""" "Nine of the forty died": forty did not."""
_RATHER = re.compile(
    r"\b(?:nearer|closer|more\slike|rather)\s(?:to\s)?[^.;#]{1,24}\sthan\s(?:to\s)?#"
)
""" "Nearer forty than thirty"."""
_IN_TRUTH = re.compile(
    rf"#[^.;#]{{0,24}}\b(?:was|were|is|are)\s(?:in\s(?:fact|truth|reality)|really|actually)\s(?:about\s|only\s)?{_NUM}\b"
)
""" "The thirteen dead were in fact thirty"."""
_NUMERAL = re.compile(rf"\s{_NUM}\b", re.I)
_AT = re.compile(
    r"\b(?:at|by|before|after|until|till|since|from|past|towards)\s(?:about\s|around\s)?\Z", re.I
)
_AGED = re.compile(r"(?P<who>[\w’'-]+(?:\s[\w’'-]+)?),\s\Z")
_AGED_OF = re.compile(
    r"\b(?:an?|the|his|her|their|our|my|one|this|that|another)\s(?:[\w’'-]+\s){0,2}?"
    r"(?P<who>[\w’'-]+)\sof\s(?:only\s|about\s|some\s|barely\s|just\s|perhaps\s)?\Z",
    re.I,
)
""" "A shepherd of (sixty)", "a mother of (four)": so old, or hers."""
_BODIES = frozenset("guard escort watch picket piquet lead company".split())
"""Words for one man that mean several before "of": "an escort of nine"."""
_CLOSED = re.compile(r"\s?[.,;:)]")
_OLDEST = 110


_BY = re.compile(
    r"\b(?:rose|risen|rises?|rising|grew|grown|grows?|increased?|climbed|swelled|went\sup|raised|fell|fallen|falls?|dropped|sank|went\sdown|lowered|reduced|decreased?)"
    r"\s(?:[\w’'-]+\s)?by\s(?:a\sfurther\s|another\s|some\s|about\s)?\Z",
    re.I,
)
""" "The toll rose by nine to forty"."""
_USUAL = re.compile(
    r"\b(?:on\s(?:an\s)?average|(?:every|each)\s(?:year|month|week|day|night|season|summer|winter)|as\sa\srule|usually|normally|ordinarily)\b[^.;#]{0,50}#"
    r"|#[^.;#]{0,40}\b(?:on\s(?:an\s)?average|(?:every|each)\s(?:year|month|week|day|night|season|summer|winter)|a\s(?:year|month|week))\b"
)
_LOOKED_FOR = re.compile(
    r"\b(?:expect(?:ed|ing|s)?|anticipat(?:ed|ing|es?)|prepar(?:ed|ing|es?)\sfor|reckon(?:ed|ing|s)?\swith|hop(?:ed|ing|es?)\sfor|brac(?:ed|ing|es?)\s(?:\w+\s)?for|"
    r"dread(?:ed|ing|s)?|(?:fear(?:ed|ing|s)?|thought|hoped|warned|threatened|predicted|feared)\s(?:that\s)?(?:there|they|it|we)\swould\sbe)\s"
    r"(?:to\s\w+\s|at\sleast\s|some\s|about\s|as\smany\sas\s)?#"
    r"|#[^.;#]{0,24}\b(?:was|were|had\sbeen)\s(?:expected|awaited|looked\sfor|feared\sin\sadvance|needed|wanted|ordered|required)\b"
)
""" "They had expected forty dead", "forty coffins were ordered"."""


def _is_age(ground: Ground, quantity: Quantity) -> bool:
    """Whether a number stands behind somebody as his age does: "the boy, nine, was killed"."""
    span = quantity.span
    low = ground.sentence(span.start).start
    if _of_one(ground, quantity, low):
        return True
    before = _AGED.search(ground.characters, max(low, span.start - _LEAD), span.start)
    if (
        before is None
        or (quantity.high or 0) > _OLDEST
        or not _CLOSED.match(ground.characters, span.end)
    ):
        return False
    who = Span(*before.span("who"))
    last = before["who"].split()[-1]
    person = ground.person_at(who) if last[:1].isupper() else is_person_noun(last.lower())
    return person and not last.lower().endswith(("s", "men"))


def _of_one(ground: Ground, quantity: Quantity, low: int) -> bool:
    """Whether a bare number stands behind one person and "of": "a girl of nine"."""
    span, behind = quantity.span, quantity.counted_span
    if (quantity.high or 0) > _OLDEST or (behind is not None and behind.start <= span.end + 1):
        return False
    before = _AGED_OF.search(ground.characters, max(low, span.start - _LEAD), span.start)
    who = "" if before is None else before["who"].lower()
    return is_person_noun(who) and who not in _BODIES


def _is_hour(ground: Ground, quantity: Quantity) -> bool:
    """Whether a number is one of the clock: "at nine forty men came"."""
    span, behind = quantity.span, quantity.counted_span
    if quantity.low != quantity.high or not 1 <= (quantity.low or 0) <= _NOON:
        return False
    bare = behind is None or behind.start > span.end + 1
    if not bare or _NUMERAL.match(ground.characters, span.end) is None:
        return False
    return _AT.search(ground.characters, max(0, span.start - _LEAD), span.start) is not None


def is_no_count(ground: Ground, quantity: Quantity) -> bool:
    """Whether a number is none of things or people of which something is told."""
    text, span = ground.characters, quantity.span
    lead = text[max(0, span.start - _LEAD) : span.start]
    if any(p.search(lead) for p in (_STROKE, _ALL_BUT, _WHOLE, _TIMES, _NAMED, _BY)):
        return True
    if any(p.match(text, span.end) for p in (_PERCENT, _THAN, _CORPS)):
        return True
    if _PERCENT.search(ground.of(span)):
        return True
    last = span.end if quantity.counted_span is None else max(span.end, quantity.counted_span.end)
    if _RATE.match(text, last) or _MENDED.match(text, span.end, _sentence_end(ground, span)):
        return True
    if _is_age(ground, quantity) or _is_hour(ground, quantity):
        return True
    text = masked(ground, quantity)
    return any(p.search(text) for p in (_DISOWNED, _RATIO, _RATHER, _IN_TRUTH, _USUAL, _LOOKED_FOR))


def is_of_others_too(ground: Ground, quantity: Quantity) -> bool:
    """Whether what is told is told of some of these only: "nine of the forty died"."""
    return _OF_THE.search(masked(ground, quantity)) is not None


def _sentence_end(ground: Ground, span: Span) -> int:
    return min(span.end + _BEHIND, max(span.end, ground.sentence(span.start).end))
