"""What a clause tells apart from the event of a case: of another time, of a rule, habit, plan or drill.

"The year before nine had been hurt", "the law requires a warning", "as a rule they fire high", "they
were to bring dogs": none of these says what befell. Who reads them as answers puts the flood of the
grandfathers among the dead of to-day.
"""

from __future__ import annotations

import re

from firsthand.compare.alignment.tellings import Telling
from firsthand.compared import Reading

LASTING = frozenset(
    "warnings notified put_there owner load permitted window_bars overloaded identified".split()
)
"""Questions of what was long so, or of what was said and done before: other times may answer them."""
_SEASON = r"(?:year|spring|summer|autumn|winter|month|decade|century|war|siege|season)"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_SOME = (
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|"
    r"fifty|many|some|several|a few)"
)
_WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_OTHER_TIME = re.compile(
    rf"\b(?:the|that) (?:previous|preceding|following|next|last|old) (?:{_SEASON}|{_MONTH})s?\b"
    rf"|\b(?:the|a) {_SEASON} (?:before|after|earlier|later|of the year before)\b"
    rf"|\b{_SOME} (?:years|winters|summers|months|weeks) (?:before|after|earlier|later|ago|previously)\b"
    rf"|\b(?:earlier|later) (?:that|the same|in the) (?:week|{_SEASON})\b"
    r"|\bonce before\b|\bon (?:a|an|some) (?:earlier|former|previous|other|later) occasions?\b"
    r"|\bin (?:those|the old|former|earlier|other) (?:days|times|years)\b"
    r"|\bin (?:our |their |my |his |her )?grand(?:father|mother|parent)s?['’]s? (?:day|time)s?\b"
    r"|\bused to (?:be|have)\b|\bno longer (?:is|are|has|have)\b|\bfrom that day on\b"
    r"|\b(?:has|have) (?:been (?!argued|spoken|said|told|disputed|debated|asked|written|believed)|"
    r"stood|lain|hung|kept)\b[^,;]* ever since\b"
    r"|\b(?:on|at) (?:the|each|every) anniversary\b"
    r"|\banother (?:fire|strike|march|raid|flood|accident|siege)\b"
    r"|\ba similar (?:\w+ )?(?:incident|accident|event|disaster|fire|case)\b"
    r"|\bin (?:the )?(?:weeks|months|years) (?:that followed|afterwards|to come)\b",
    re.I,
)
_RULES = (
    r"(?:laws?|rules?|regulations?|ordinances?|statutes?|standing orders?|by-?laws?|manual|handbook|"
    r"drill[- ]book|licence|license|permit)"
)
_RULE = re.compile(
    rf"\b(?:the|by|under|company|standing|emergency|fire|safety) (?:\w+ ){{0,2}}{_RULES}\b[^,;]{{0,60}}?"
    r"\b(?:requires?|required|obliges?|obliged|forbids?|forbade|provides?|provided|prescribes?|"
    r"prescribed|allows?|allowed|permits?|permitted|says?|said|must|may|shall|only|that|warns?)\b"
    r"|\b(?:regulations|rules|laws|standing orders) (?:now |then )?"
    r"(?:require|oblige|forbid|provide|prescribe|allow|permit|say|demand)e?d?\b"
    r"|\b(?:is|are|was|were) (?:forbidden|required by (?:law|the rules)|obliged by)\b",
    re.I,
)
_HABIT = re.compile(
    r"\b(?:commonly|habitually|as a rule|customarily|on an ordinary (?:\w+ )?day|as custom requires|"
    rf"(?<!as )(?<!as on )every (?:day|night|week|{_SEASON}|{_WEEKDAY})|"
    r"(?:once|twice|\w+ times) (?:a|every) (?:week|month|year))\b"
    r"|\b(?:we|they|people|one|nobody) (?:do|does) not \w+ (?:our|their|one's|his) \w+",
    re.I,
)
_DRILL = re.compile(
    r"\bin (?:the|an|that|a) (?:exercise|drill|rehearsal|practice|manoeuvres?)s?\b", re.I
)
_TO_COME = re.compile(
    r"\b(?:is|are) to (?:be (?!seen|heard|found|read|had)|have|get|come)\b"
    r"|\b(?:was|were) to have (?:\w+ed|been|had)\b|\bnext (?:year|month|spring|autumn|time)\b"
    r"|\b(?:intends?|plans?|hopes?|wishes?) to\b|\bhad (?:meant|intended|planned|wished|hoped) to\b"
    r"|\b(?:if|should|when(?:ever)?) (?:they|we|he|it|the \w+) (?:come|comes|advance|resume)\b",
    re.I,
)
_AT_OTHER = re.compile(
    r"\A\W*(?:and |but )?(?:at|after|during|on the day of) (?:the|his|her|their|our) "
    r"(?:funerals?|burials?|inquest|trial|wake|unveiling|reopening|requiem)\b",
    re.I,
)
_SAID = re.compile(
    r"\b(?:say|says|said|told|swore|testif\w+|stated?|declar\w+|depos\w+|admit\w+|ask\w+|heard?|"
    r"describ\w+|insist\w+|claim\w*|maintain\w*|found|hold|held|evidence|according|read out|"
    r"counted|learn\w*|conclud\w+|put the|gave)\b",
    re.I,
)
_SIGNS = (_OTHER_TIME, _RULE, _HABIT, _DRILL, _TO_COME)
_BREAK = re.compile(r"[;:–—]|, (?=(?:but|though|although|while|whereas|yet|and)\b)|[.?!](?=\s)")


def aside(telling: Telling, reading: Reading) -> bool:
    """Whether a reading stands in a clause that tells of another time, or of what is only a rule.

    A sign counts in the part of the sentence in which the reading stands, not in what "but" or a
    semicolon sets against it, nor in an insertion between commas.
    """
    sentences = telling.account.sentences
    if not sentences:
        return False
    here = sentences[telling.at(reading)]
    part = _part(here.of(telling.text), reading.span.start - here.start)
    words, own = part
    if _AT_OTHER.search(words) and not _SAID.search(words):
        return True
    return any(_counts(words, own, m.start()) for sign in _SIGNS for m in sign.finditer(words))


def _part(sentence: str, at: int) -> tuple[str, int]:
    """The part of a sentence around a place in it, and that place in the part."""
    breaks = [0, *(m.end() for m in _BREAK.finditer(sentence)), len(sentence) + 1]
    start = max(b for b in breaks if b <= max(at, 0))
    end = min(b for b in breaks if b > max(at, 0))
    return sentence[start:end], max(at, 0) - start


def _counts(words: str, own: int, sign: int) -> bool:
    """Whether a sign is not one of an insertion between commas in which the reading is not."""
    before, after = words.rfind(",", 0, sign), words.find(",", sign)
    inserted = before >= 0 and after >= 0
    return not inserted or before < own < after
