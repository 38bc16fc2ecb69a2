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
    r"|remember(?:s|ed)?|recall(?:s|ed)?|smel(?:t|l|led|ling)|aware of|knew of|know of|met|encountered"
    r"|came to (?:my|our|his|her|their) (?:notice|attention|ears|knowledge)"
    r"|recollect(?:s|ed)?|glimpsed|sighted|perceived|visible|audible|made out|make out)\b",
    re.I,
)
FOUND = re.compile(
    r"\b(?:found|find|finds|discovered|recovered|picked up|seized|detected|turned up"
    r"|came upon|came across|located|unearthed|reveal(?:s|ed)?|disclosed?|yield(?:s|ed)|brought to light"
    r"|brought out|dug up)\b",
    re.I,
)
PROVED = re.compile(
    r"\b(?:shown to|shown(?= that)|proved|proven|established|confirmed|demonstrated|substantiated|verified)\b",
    re.I,
)
OPENED = re.compile(r"\b(?:if|whether|unless|lest|as though|suppose|supposing|in case)\b", re.I)
UNSURE = re.compile(
    r"\b(?:not known|unknown|unclear|uncertain|not clear|not certain|no longer clear|in doubt|disputed|no idea"
    r"|open (?:question|point|matter)|(?:left|leave|leaves|remains?|remained|stays?|is|was) (?:quite |still )?open"
    r"|undecided|unresolved|unsettled|anybody['’]s guess|who knows|god (?:only )?knows|heaven knows"
    r"|(?:nobody|no one|none)(?: of \w+)? (?:knows|knew|has said|ever said|(?:could|can|would) (?:say|tell))"
    r"|(?:is|are|was|were) (?:quite )?silent|says? nothing"
    r"|more than (?:I|we|he|she|anyone|anybody) (?:can|could) (?:say|tell)"
    r"|never (?:told|learnt|learned|found out|discovered|asked|known|knew|inquired)"
    r"|(?:nobody|no one) has ever (?:said|explained|told|established)|may or may not|might or might not"
    r"|(?:opinions?|accounts?|witnesses|statements|memories) (?:differ|differs|differed|part|are divided|is divided)"
    r"|never been (?:settled|established|cleared up|determined|decided|shown|resolved)"
    r"|not (?:been )?(?:settled|established|determined|ascertained|decided|resolved|asked)"
    r"|(?:can|could|would|do|does|did|should|will|am|was|is|are|were|ca)\s?(?:not|n['’]t)\s"
    r"(?:(?:now|today|really|in a position to|able to|possible to|be|like to|care to|wish to|want to) ){0,3}"
    r"(?:say|tell|know|swear|vouch|judge|decide|establish|determine|ascertain|settle|remember"
    r"|established|determined|ascertained|settled|decided|discovered)"
    r"|(?:unable|impossible) to (?:say|tell|establish|determine|decide|ascertain|swear|judge|settle))\b",
    re.I,
)
UNSWORN = re.compile(
    r"\b(?:may or may not|might or might not)\b"
    r"|\b(?:can|could|would|will|wo|ca)\s?(?:not|n['’]t)\s(?:now |really )?(?:swear|vouch|be sure|be certain"
    r"|say for certain|say with certainty|guarantee)(?: for it)? that\b",
    re.I,
)
"""Before a thing: "I could not swear that there was"."""
NEVER_LOOKED = re.compile(
    r"\b(?:never|not|n['’]t)\s(?:once\s|ever\s)?(?:look(?:ed)?|saw|see|notice[sd]?|hear|heard|seen)\b",
    re.I,
)
SEARCHED = re.compile(
    r"\b(?:search(?:ed|es|ing)?|hunt(?:ed|ing)?|look(?:ed|ing)?|quest|sought|dug)\b[^.;:]{0,40}\bfor\s(?:the\s|any\s)?\Z",
    re.I,
)
IS_SOUGHT = re.compile(r"\s(?:was|were)\s(?:looked\sfor|searched\sfor|sought)\b", re.I)
IN_VAIN = re.compile(
    r"\b(?:in vain|nothing|none|without (?:success|result|finding)|no (?:result|success|find)"
    r"|fruitless|negative|not found|unsuccessful)\b",
    re.I,
)
"""Behind what was searched for: that it was not found."""
FALSE = re.compile(
    r"\b(?:untrue|false|not true|never true|not so(?! \w)|fabrications?|fabricated|inventions?"
    r"|invented|a lie|(?:are|were|all) lies|nonsense|myth|no truth|unfounded"
    r"|baseless|fairy[ -]tale|moonshine|a fable|without (?:any |all )?foundation|no foundation|imaginary|a legend)\b",
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
NOT_PROVED = re.compile(
    r"\b(?:never|not)\s(?:been\s|be\s)?(?:substantiated|proved|proven|established|confirmed|verified|shown"
    r"|demonstrated|ascertained|borne\sout|made\sout)\b"
    r"|\bun(?:substantiated|proved|proven|confirmed)\b",
    re.I,
)
FREE_OF = re.compile(r"\b(?:free|clear|empty|devoid|innocent)\sof\s(?:any\s|all\s)?\Z", re.I)
REPORTED = re.compile(r"\b(?:reported|recorded|logged|registered|mentioned|measured)\b", re.I)
GROUNDED = re.compile(r"\b(?:on the ground|grounded|in (?:its|their|the) hangars?)\b", re.I)
SAID_TO_BE = re.compile(
    r"\b(?:you|they|people|some|others|(?:news)?papers)(?:\s(?:will|may|might|would)|['’]ll)\s"
    r"(?:tell|read|hear|say|have it|write|be told)\b"
    r"|\b(?:rumou?r\s(?:had|has)\sit|there\s(?:was|is|were|has\sbeen)\s(?:much\s|some\s)?talk|it\s(?:was|is|has\sbeen|had\sbeen)\s"
    r"(?:also\s|often\s|widely\s)?(?:said|rumou?red|whispered|claimed|alleged|reported))\b",
    re.I,
)
OWN = re.compile(r"\sof\s(?:my|our|his|her|its|their)\sown\b", re.I)
WAITING = re.compile(r"\swaiting\b", re.I)
"""Behind "an accident"."""
TOLD_OF = re.compile(
    r"\b(?:spoke|spoken|speak|speaks|told|tell|tells|talked|talk|talks"
    r"|heard tell)\sof\s(?:\w+\s)?\Z"
    r"|\b(?:told|informed|warned)\s(?:[\w’'-]+\s){1,3}of\s\Z",
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
    r"|barrels?|rows?|collection|pairs|existence|employment|possession|provision|installation|deployment|discovery|arrival"
    r"|appearance|one|two|three|four|some|several|many)\sof\s(?:\w+\s)?\Z",
    re.I,
)
"""Before a thing: so much of it, or what it lay in."""
NOT_OF_IT = re.compile(
    r"\b(?:for|about|like|against|than|of|towards?|concerning|regarding|instead of|as|as to|as for|as regards|by)\s\Z",
    re.I,
)
"""Before a thing: it is only looked for, spoken about, or a means."""
FOUND_THAT = re.compile(
    r"\b(?:finds?|found|satisfied|convinced|established|proved|proven|confirmed|concluded|concludes?|shown|certain|sure)\b[^,;]*\bthat\b"
    r"(?:\sthere)?(?=[^,;]*\Z)",
    re.I,
)
"""Before "no plane": what a court has found."""
IS_DENIED = re.compile(
    r"[^,.;:]{0,40}?\s(?:is|was|are|were|has\sbeen|had\sbeen|have\sbeen)\s(?:\w+ly\s)?"
    r"(?:(?P<no>denied|rejected|repudiated|contradicted)|called\sin\squestion|doubted|contested|disputed)\b",
    re.I,
)
NEVER_IN_LIFE = re.compile(
    r"\bnever\s(?:once\s|ever\s|in\s(?:\w+\s){1,3}){1,2}(?:saw|seen|heard|noticed|met)\s\Z", re.I
)
FRONTED = re.compile(
    r"\s(?:(?:have|had|has|did|do)\s)?(?:i|we|they|he|she|one|there)\s(?:(?:have|had|has|did|do|was|were)\s)?(?:not|never|none)\b"
    r"(?:\s(?:(?P<sensed>seen|see|heard|hear|noticed|smelt|remember\w*|met|found)|had|have|carried|possessed|brought|owned|used|been|worn|borne)\b)",
    re.I,
)
""" "A dog I have not seen", "weapons have we none possessed"."""
OF_IT_NOTHING = re.compile(
    r"\s(?:i|we|they|he|she|nobody|there)\s(?:(?:have|had|has)\s)?(?P<sensed>heard|seen|saw|noticed|found|knew|known|was|were)\s"
    r"(?:nothing|none|no\s(?:trace|sign|question))\b",
    re.I,
)
DID_NOT_WORK = re.compile(
    r"\s(?:did\snot|didn['’]t|never|had\snot|failed\sto)\s(?:once\s|even\s)?(?:work|function|operate|come\son|came\son|go\son|went\son|discharge"
    r"|record|inflate|activate|open)(?:ed|d)?\b",
    re.I,
)
"""Behind "the sprinklers": they were there."""
WITH_ANY = re.compile(
    r"\b(?:anyone|anybody|whoever|everyone|those|people|persons)\s(?:with|who\s(?:had|has|have)|carrying|having|in\spossession\sof)\s\Z",
    re.I,
)
WITHOUT = re.compile(r"\bwithout\s(?:an?\s|any\s|so\smuch\sas\san?\s)?\Z", re.I)
AWARE = re.compile(r"\b(?:aware|knew|know|heard|hear)\sof\s\Z", re.I)
CONTENDED = re.compile(
    r"\b(?:insist|maintain|contend|swear|claim|allege|assert|protest|will\shave\sit)(?:s|ed)?\s(?:that|there)\b|\bwill\shave\sit\sthat\b|\bswore\sthat\b",
    re.I,
)
"""Before a thing: that there was one is said against somebody."""
WHERE_IT_WAS = re.compile(
    r"\b(?:where|when|how|why|who|whose)\b(?![^,.;:]*\b(?:whether|if)\b)[^,.;:]*\Z", re.I
)
"""Before a known thing: what is not known of it, though it was there."""
BY = re.compile(r"\bby\s\Z", re.I)
WANTED = re.compile(
    r"\b(?:suspect(?:s|ed)?|need(?:s|ed)?|want(?:s|ed)?|lack(?:s|ed)?|request(?:s|ed)?|await(?:s|ed)?|expect(?:s|ed)?"
    r"|fear(?:s|ed)?|imagined?|forbid(?:s|den)?|forbade|prohibit(?:s|ed)?|ban(?:s|ned)?|buy|bought"
    r"|order(?:ed)?|demand(?:s|ed)?)\s\Z",
    re.I,
)
OF_IT_THEY_TOLD = re.compile(
    r"\s(?:[\w’'-]+\s){1,4}(?:(?:has|have|had)\s)?(?:told|tells?|spoke|spoken|speaks?|talk(?:s|ed)?|written|wrote|writes?)\b",
    re.I,
)
"""Behind "of the bomb": others speak of it."""
NEGATED_SUBJECT = re.compile(
    r"\b(?:nobody|no one|none|neither|not one|no \w+|(?:not|never) an? (?:single )?(?:man|woman|soul|person|boy|child"
    r"|one|striker|worker|villager|peasant|prisoner|passenger|miner|student)s?)\b",
    re.I,
)
ONLY_AFTERWARDS = re.compile(
    r",?\sbut\s(?:that|it|this|they)\s(?:was|were|came|went|sounded)\s(?:only\s|long\s|well\s)?"
    r"(?:after|afterwards?|later|when\sit\swas\s(?:all\s)?over)\b",
    re.I,
)
""" "There was a bugle, but that was after": none at the time that is asked of."""
EXCEPTED = re.compile(r"\s(?:but|except|save|beyond|more than|other than)\b", re.I)
"""Behind "nothing in their hands": that they had something."""
ANNOUNCED = re.compile(
    r"\blet\s(?:it|this|that)\s(?:also\s|further\s)?be\s(?:known|said|noted|recorded|stated|remembered)\sthat\b",
    re.I,
)
ONLY = re.compile(r"\bonly\b|\bnothing but\b|\bnothing more than\b|\bonly with\b", re.I)
