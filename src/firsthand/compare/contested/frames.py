"""The words around the name of a thing that decide what is said of it."""

from __future__ import annotations

import re

STOP = re.compile(r"[.;:!?—–“”]")
"""Where the words around a thing end."""
NEGATED = re.compile(
    r"\b(?:not|never|nobody|no one|none|neither|nor|without|hardly|scarcely|cannot|no)\b|n['’]t\b",
    re.I,
)
SENSED = re.compile(
    r"\b(?:saw|see|sees|seen|heard|hear|hears|notice[sd]?|spotted|spot|observed|observe"
    r"|remember(?:s|ed)?|recall(?:s|ed)?"
    r"|recollect(?:s|ed)?|glimpsed|sighted|perceived|visible|audible|made out|make out)\b",
    re.I,
)
FOUND = re.compile(
    r"\b(?:found|find|finds|discovered|recovered|picked up|seized|detected|turned up"
    r"|came upon|came across|located|unearthed)\b",
    re.I,
)
PROVED = re.compile(
    r"\b(?:shown to|proved|proven|established|confirmed|demonstrated|substantiated|verified)\b",
    re.I,
)
OPENED = re.compile(r"\b(?:if|whether|unless|lest|as though|suppose|supposing|in case)\b", re.I)
UNSURE = re.compile(
    r"\b(?:not known|unknown|unclear|uncertain|not clear|not certain|cannot say|can(?:not"
    r"|['’]t) tell|could not (?:say|tell)"
    r"|do(?:es)? not know|did not know|don['’]t know|open|in doubt|disputed|no idea"
    r"|unable to say|not able to say)\b",
    re.I,
)
FALSE = re.compile(
    r"\b(?:untrue|false|not true|never true|not so|fabrications?|fabricated|inventions?"
    r"|invented|a lie|(?:are|were|all) lies|nonsense|myth|no truth|unfounded"
    r"|baseless|fairy[ -]tale|moonshine|a fable|without foundation)\b",
    re.I,
)
CLAIMED = re.compile(
    r"\b(?:statements?|stor(?:y|ies)|claims?|reports?|rumou?rs?|tales?|allegations?"
    r"|assertions?|accusations?|charges?|suggestions?|talk"
    r"|idea|notion|legend|version)\b",
    re.I,
)
DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|dismiss(?:es|ed)?|repudiate[sd]?"
    r"|refute[sd]?|contradict(?:s|ed)?|disput(?:es|ed))\b",
    re.I,
)
SIGN_OF = re.compile(
    r"\b(?P<no>no|not an?|not the (?:slightest|least)|without an?|any|never an?)\s(?:\w+\s)?"
    r"(?:trace|sign|indication|evidence|sight|sound|hint|mention|word|glimpse|suspicion"
    r"|question)s?\sof\s(?:an?\s|any\s)?\Z",
    re.I,
)
"""Before a thing: "no trace of", "no sign of any"."""
POINTS_TO = re.compile(
    r"\b(?:nothing|no|not|never|n['’]t|neither|little)\b[^,;]{0,60}\b(?:point(?:s|ed|ing)?\sto(?:wards)?|suggest(?:s|ed|ing)?"
    r"|indicat(?:e|es|ed|ing)|speak(?:s|ing)?\sfor|hint(?:s|ed|ing)?\sat)\s\Z",
    re.I,
)
"""Before a thing: "seen nothing that pointed to"."""
RULED_OUT = re.compile(
    r"(?:\b(?P<no>not|cannot|never)\s|\b)(?:rul(?:e|es|ed|ing)\sout|exclud(?:e|es|ed|ing)|discount(?:s|ed)?)\s\Z",
    re.I,
)
IS_RULED_OUT = re.compile(
    r"\s(?:was|is|were|are|has\sbeen|had\sbeen|can\sbe|could\sbe|(?P<no>cannot\sbe|can\snot\sbe|could\snot\sbe|has\snot\sbeen))\s(?:also\s|quite\s|soon\s)?"
    r"(?:ruled\sout|excluded|discounted|dismissed)\b",
    re.I,
)
DISBELIEVED = re.compile(
    r"\b(?:nobody|no one|none|not|never|n['’]t|few)\b[^,;]{0,40}\bbeliev(?:e|es|ed|ing)\sin\s(?:any\s)?\Z",
    re.I,
)
CLAIMED_THAT = re.compile(
    r"\b(?:statements?|stor(?:y|ies)|claims?|reports?|rumou?rs?|tales?|allegations?|assertions?|suggestions?|talk)"
    r"(?:\s\w+){0,2}\sthat\b[^,;]*\Z",
    re.I,
)
"""Before a thing: in what follows only a claim is told."""
UNSETTLED = re.compile(
    r"\b(?:leaves?|left)\s(?:the\s|this\s|that\s)?(?:question|matter|point|issue)\s(?:quite\s)?open"
    r"|\bneither\sconfirm(?:ed)?\snor\b|\b(?:cannot|could\snot|can\snot)\s(?:now\s)?(?:be\s)?(?:decided?|settled?|resolved?)"
    r"|\b(?:question|matter|point)\s(?:remains|remained|is|was)\s(?:open|unsettled|undecided|unresolved)",
    re.I,
)
NOT_PROVED = re.compile(
    r"\b(?:never|not)\s(?:been\s|be\s)?(?:substantiated|proved|proven|established|confirmed|verified|shown)\b"
    r"|\bun(?:substantiated|proved|proven|confirmed)\b",
    re.I,
)
FREE_OF = re.compile(r"\b(?:free|clear|empty|devoid|innocent)\sof\s(?:any\s|all\s)?\Z", re.I)
REPORTED = re.compile(r"\b(?:reported|recorded|logged|registered|mentioned|measured)\b", re.I)
GROUNDED = re.compile(r"\b(?:on the ground|grounded|in (?:its|their|the) hangars?)\b", re.I)
SAID_TO_BE = re.compile(
    r"\b(?:rumou?r\s(?:had|has)\sit|there\s(?:was|is|were|has\sbeen)\s(?:much\s|some\s)?talk|it\s(?:was|is|has\sbeen|had\sbeen)\s"
    r"(?:also\s|often\s|widely\s)?(?:said|rumou?red|whispered|claimed|alleged|reported))\b",
    re.I,
)
OWN = re.compile(r"\sof\s(?:my|our|his|her|its|their)\sown\b", re.I)
WAITING = re.compile(r"\swaiting\b", re.I)
"""Behind "an accident"."""
TOLD_OF = re.compile(
    r"\b(?:spoke|spoken|speak|speaks|told|tell|tells|talked|talk|talks"
    r"|heard tell)\sof\s(?:\w+\s)?\Z",
    re.I,
)
PASSED_ON = re.compile(
    r"\b(?:has|have|had|was|were|is|are)(?:\sbeen)?\s(?:often\s)?spoken\sof\b", re.I
)
HELD_IN = re.compile(
    r"\b(?:number|pair|couple|lot|crates?|boxes|box|chests?|cases?|sacks?|tons?|tonnes"
    r"|kilos?|heaps?|piles?|stacks?|mountains?"
    r"|loads?|cargo|store|stock|stocks|cache|caches|kind|sort|handful|dozens?|scores?"
    r"|hundreds?|full|plenty|presence|use|bundles?"
    r"|cartloads?|lorry-?loads?|stores|supply|supplies|consignments?|volleys?|hail|showers?|rain|smell|reek|stench|whiff|noise|sound|drone|roar|hum|sight|shadow|outline|traces|remains|fragments|pieces|quantit(?:y|ies)"
    r"|barrels?|rows?|collection|pairs)\sof\s(?:\w+\s)?\Z",
    re.I,
)
"""Before a thing: so much of it, or what it lay in."""
NOT_OF_IT = re.compile(
    r"\b(?:for|about|like|against|than|of|towards?|concerning|regarding|instead of|as|as to|as for|as regards|by)\s\Z",
    re.I,
)
"""Before a thing: it is only looked for, spoken about, or a means."""
WANTED = re.compile(
    r"\b(?:suspect(?:s|ed)?|need(?:s|ed)?|want(?:s|ed)?|lack(?:s|ed)?|request(?:s|ed)?|await(?:s|ed)?|expect(?:s|ed)?"
    r"|fear(?:s|ed)?|imagined?|forbid(?:s|den)?|forbade|prohibit(?:s|ed)?|ban(?:s|ned)?|buy|bought"
    r"|order(?:ed)?|demand(?:s|ed)?)\s\Z",
    re.I,
)
OTHER_TIME = re.compile(
    r"\b(?:next|following|previous|preceding)\s(?:day|morning|night|evening|afternoon"
    r"|week|month|year)\b"
    r"|\b(?:days?|weeks?|months?|years?)\s(?:before|after|earlier|later|ago)\b"
    r"|\bthe day (?:before|after)\b|\byesterday\b",
    re.I,
)
WAVED_AWAY = re.compile(
    r"(?:oh,?\s|why,?\s|well,?\s)?(?:no|none|never|not (?:one|any|a|that|in|at)|nonsense|rubbish"
    r"|nothing of the (?:kind|sort)|get along|get away|go on|bosh|stuff|fiddlesticks|humbug"
    r"|by no means|certainly not|of course not)\b(?!\s(?:doubt|question|longer|more))",
    re.I,
)
DISMISSED = re.compile(rf"[\s,:–—-]{{1,4}}{WAVED_AWAY.pattern}", re.I)
"""Behind a thing that was named alone: "Guns, no", "With guns? Get along"."""
UNSEEN_ELLIPSIS = re.compile(
    r"\b(?:saw|heard|noticed|seen|see|hear|spotted|observed|remember|remembered|recall"
    r"|recalled|met|met with)\s(?:none|nothing of the (?:kind|sort)|no such thing)\b"
    r"|\b(?:never|not|n['’]t)\s(?:once\s|ever\s|myself\s)?(?:saw|see|seen|heard|hear"
    r"|notice|noticed|spot|spotted)\s(?:any|one|it|them)\b(?!\s(?:of|\w+ed)\b)",
    re.I,
)
NONE_ELLIPSIS = re.compile(
    r"\bthere\s(?:was|were|had been)(?:\s(?:none|nothing of the (?:kind|sort)"
    r"|never (?:any|one)|not (?:one|any))\b|n['’]t any\b)(?!\s(?:of|that|who|which|but|so"
    r"|more|left)\b)"
    r"|\b(?:had|carried|bore|brought)\s(?:none|nothing of the (?:kind|sort))\b(?!\sof\b)",
    re.I,
)
THERE_IT_WAS = re.compile(
    r"[“\"'‘]?(?:but\s|and\s|yet\s|no,\s|yes,\s|oh,\s)?(?:it|one|they)\s(?:was"
    r"|were)\s(?P<no>not\s)?there(?:\sall right)?[.!”\"'’]*\Z",
    re.I,
)
NEGATED_SUBJECT = re.compile(r"\b(?:nobody|no one|none|neither|not one|no \w+)\b", re.I)
EXCEPTED = re.compile(r"\s(?:but|except|save|beyond|more than|other than)\b", re.I)
"""Behind "nothing in their hands": that they had something."""
ANNOUNCED = re.compile(
    r"\blet\s(?:it|this|that)\s(?:also\s|further\s)?be\s(?:known|said|noted|recorded|stated|remembered)\sthat\b",
    re.I,
)
ONLY = re.compile(r"\bonly\b|\bnothing but\b|\bnothing more than\b|\bonly with\b", re.I)
