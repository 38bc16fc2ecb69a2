"""Words by which a sentence tells of another time than an event's, of a rule or of a habit.

Whoever reads an answer looks at them in the words that he has before him: a clause, what leads to a
deed, what stands around a thing.
"""

from __future__ import annotations

import re

_SEASON = r"(?:year|spring|summer|autumn|winter|month|decade|century|war|siege|season)"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_SOME = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|"
    r"forty|fifty|many|some|several|few|a)"
)
_RULES = (
    r"(?:laws?|rules?|regulations?|ordinances?|statutes?|standing orders?|by-?laws?|code|manual|"
    r"handbook|drill[- ]book|licen[cs]e|permit|contract|charter)"
)
_PRESCRIBES = (
    r"(?:requires?|required|obliges?|obliged|forbids?|forbade|provides?|provided|prescribes?|"
    r"prescribed|allows?|allowed|permits?|permitted|demands?|demanded|stipulates?|stipulated|"
    r"lays? down|laid down|says?|said)"
)
OTHER_TIME = re.compile(
    rf"\b(?:the|that) (?:previous|preceding|following|next|last|old) (?:{_SEASON}|{_MONTH})s?\b"
    rf"|(?<!of )\b(?:next|following|coming|last|previous) {_SEASON}\b"
    rf"|\b(?:the|a) (?:week|{_SEASON}) (?:before|after|earlier|later|following|of the year before)\b"
    rf"|\b{_SOME} (?:years?|winters?|summers?|months?|weeks?|decades?|generations?)"
    r" (?:before|after|afterwards|earlier|later|ago|previously)\b"
    r"|\b(?:years|months|weeks|decades|centuries|generations) (?:ago|before|earlier|later|after|since)\b"
    rf"|\b(?:earlier|later) (?:that|the same|in the) (?:week|{_SEASON})\b"
    r"|\bonce before\b|\bon (?:a|an|some) (?:earlier|former|previous|other|later) occasions?\b"
    r"|\bin (?:those|the old|former|earlier|other) (?:days|times|years)\b"
    r"|\bin (?:our |their |my |his |her )?grand(?:father|mother|parent)s?['’]s? (?:day|time)s?\b"
    r"|\bused to (?:be|have|stand|lie|hang|come|go|carry|keep|hold)\b"
    r"|\bno longer (?:is|are|has|have)\b|\bfrom (?:that day|now) on\b"
    r"|\b(?:nowadays|these days|in future)\b|\bstill today\b"
    r"|\b(?:has|have) (?:been (?!argued|spoken|said|told|disputed|debated|asked|written|believed)|"
    r"stood|lain|hung|kept)\b[^,;]* ever since\b"
    r"|\banniversar(?:y|ies)\b|\bcommemorat\w+|\bcentenary\b"
    r"|\banother (?:fire|strike|march|raid|flood|accident|siege)\b"
    r"|\ba similar (?:\w+ )?(?:incident|accident|event|disaster|fire|case)\b"
    r"|\bin (?:the )?(?:weeks|months|years) (?:that followed|after(?:wards)?|since|to come)\b"
    r"|\b(?:in|during) (?:the|an|that|a) (?:exercise|drill|rehearsal|practice|manoeuvre)s?\b",
    re.I,
)
"""Signs of another year, season or war, of a drill, or of what is so to-day."""
RULE = re.compile(
    rf"\b{_RULES}\b[^.;,]{{0,40}}?\b{_PRESCRIBES}\b"
    rf"|\b(?:by|under) (?:the )?(?:\w+ )?{_RULES}\b[^.;,]{{0,40}}?\b(?:must|may|shall|only)\b"
    r"|\b(?:is|are|was|were) (?:forbidden|required by (?:law|the rules)|obliged by)\b",
    re.I,
)
"""Signs that something is only prescribed."""
HABIT = re.compile(
    r"\b(?:commonly|habitually|as a rule|customarily|routinely|ordinarily|as custom requires)\b"
    r"|\bon (?:a|an|most|ordinary|normal) (?:ordinary |normal )?(?:\w+ )?(?:days?|nights?|evenings?)\b(?! of)"
    r"|\bin (?:ordinary|normal|quiet) times\b"
    rf"|(?<!as )(?<!as on )\b(?:every|each) (?:day|night|week|{_SEASON}|{_WEEKDAY})\b"
    r"|\b(?:once|twice|\w+ times) (?:a|every) (?:week|month|year)\b"
    r"|\b(?:we|they|people|one|nobody) (?:do|does) not \w+ (?:our|their|one's|his) \w+",
    re.I,
)
"""Signs that something is done again and again."""
RITE = re.compile(
    r"\b(?:at|after|during|since|on the day of) (?:the|his|her|their|our) (?:\w+ )?(?:funerals?|burials?|inquest|"
    r"trial|wake|unveiling|reopening|requiem|memorial|ceremony)\b",
    re.I,
)
"""Where people come together because of an event, and it is told what they do then."""
