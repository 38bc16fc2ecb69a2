"""The words by which a sentence speaks of what another named: answers, "none had", "it was there"."""

from __future__ import annotations

import re

UNSETTLED = re.compile(
    r"\b(?:leaves?|left)\s(?:the\s|this\s|that\s)?(?:question|matter|point|issue)\s(?:quite\s)?open"
    r"|\bneither\sconfirm(?:ed)?\snor\b|\b(?:cannot|could\snot|can\snot)\s(?:now\s)?(?:be\s)?(?:decided?|settled?|resolved?)"
    r"|\b(?:question|matter|point)\s(?:remains|remained|is|was)\s(?:open|unsettled|undecided|unresolved)",
    re.I,
)
WAVED_AWAY = re.compile(
    r"(?:oh,?\s|why,?\s|well,?\s)?(?:no|none|never|not (?:one|any|a|that|in|at)|nonsense|rubbish"
    r"|what \w+\?|nothing of the (?:kind|sort)|get along|get away|go on|bosh|stuff|fiddlesticks|humbug"
    r"|by no means|certainly not|of course not)\b(?!\s(?:doubt|question|longer|more))",
    re.I,
)
DISMISSED = re.compile(rf"\s?[,:?!–—-]\s{{0,2}}{WAVED_AWAY.pattern}", re.I)
"""Behind a thing that was named alone: "Guns, no", "With guns? Get along"."""
UNSEEN_ELLIPSIS = re.compile(
    r"\b(?:saw|heard|noticed|seen|see|hear|spotted|observed|remember|remembered|recall"
    r"|recalled|met|met with)\s(?:none|nothing of the (?:kind|sort)|no such thing)\b"
    r"|\b(?:never|not|n['’]t)\s(?:once\s|ever\s|myself\s)?(?:saw|see|seen|heard|hear|smel(?:t|l)|met"
    r"|notice|noticed|spot|spotted)\s(?:any|one|it|them)\b(?!\s(?:of|\w+ed)\b)",
    re.I,
)
NONE_ELLIPSIS = re.compile(
    r"\bthere\s(?:was|were|had been)(?:\s(?:none|nothing of the (?:kind|sort)"
    r"|never (?:any|one)|not (?:one|any))\b|n['’]t any\b)(?!\s(?:of|that|who|which|but|so"
    r"|more|left)\b)"
    r"|\b(?:had|carried|bore|brought|possessed|owned|wore|kept|took)\s"
    r"(?:none|nothing of the (?:kind|sort))\b(?!\sof\b)",
    re.I,
)
THERE_IT_WAS = re.compile(
    r"[“\"'‘]?(?:but\s|and\s|yet\s|no,\s|yes,\s|oh,\s)?(?:it|one|they)\s(?:was"
    r"|were)\s(?P<no>not\s)?there(?:\sall right)?[.!”\"'’]*\Z",
    re.I,
)
OTHERS_SAY = re.compile(
    r"\b(?:said|say|says|told|tells?|spoke|speaks?|spoken|talk(?:s|ed)?|claim(?:s|ed)?|report(?:s|ed)?|call(?:s|ed)?|wrote|written"
    r"|believed|thought|stor(?:y|ies)|tale|rumou?r|announced|declared|insist(?:s|ed)?"
    r"|allege[sd]?|pretend(?:s|ed)?|maintain(?:s|ed)?|looking for|come for)\b",
    re.I,
)
IT_WAS = re.compile(
    r"[“\"'‘]?(?:(?:but|and|yet|in truth|in fact)\s)?(?:it|this|that|they|these|those)\s(?:was|were)\s"
    r"(?:in\sfact\s|really\s|only\s|just\s|merely\s|nothing\sbut\s|no\smore\sthan\s)?"
    r"(?:(?:an?|my|our|his|her|their|two|three|four|five|some)\s)?(?:[\w’'-]+\s){0,3}?(?P<noun>[a-z-]+)"
    r"(?=[.,;!]|\s(?:with|for|of|from|which|that|such|on)\b)",
    re.I,
)
""" "It was my wife's pan", "They were two walking sticks"."""
EXPECTED = re.compile(
    r"\b(?:should|ought|were\sto|was\sto|would|must|supposed|promis\w+|swor[en]\w*|vowed|ordered|required?|requires|obliged|prescribed?s?|called?\sfor"
    r"|calls\sfor|rules?|laws?|regulations?|demand\w*|wants|expected|told\sto|asked\sfor|meant\sto)\b",
    re.I,
)
"""In a sentence that names a thing: that it was only to be there."""
NONE_DID = re.compile(
    r"[“\"'‘]?(?:but\s|and\s|yet\s)?(?:none|nobody|no\sone|neither|not\s(?:one|any|a\ssoul)|not\sa\ssingle\sone|i|we|they|he|she|it)"
    r"(?:\sof\s(?:us|them|these|those|the\s\w+))?\s(?:ever\s)?(?:did|had|was|were|came|carried|arrived)(?P<no>\snot\b|n['’]t\b)?"
    r"(?:\s(?:one|any|them|so|it|with\s(?:him|her|us|them)|come))?\s*[.,;!]",
    re.I,
)
SOME_DID = re.compile(
    r"[“\"'‘]?(?:but\s|and\s|yet\s)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|a\sdozen|half|some|several|many|most|all|everyone|everybody|both"
    r"|a\sfew|few|i|we|they|he|she|it)(?:\sof\s(?:us|them|these|those|the\s\w+))?\s(?:did|had|was|were|came|carried|arrived)"
    r"(?:\s(?:one|some|them|so|it|two|three))?\s*[.,;!]",
    re.I,
)
""" "Each was to have one. None had", "Two did"."""
ASKED_ABOUT = re.compile(
    r"\b(?:asked|questioned|pressed|examined|re)\s(?:[\w’']+\s)?(?:(?:about|as\sto|concerning|regarding|after|on|re)\s)?(?:the\s|any\s)?\Z",
    re.I,
)
ASKED_WHETHER = re.compile(r"\b(?:asked|questioned)\s(?:[\w’']+\s)?(?:whether|if)\b", re.I)
ANSWERED = re.compile(
    r"[^.;:,?]{0,40}?(?:,?\s(?:he|she|they|the\switness|witness|i|we)\s(?:said|says|answered|replied|answers|stated|declared)[,:]?"
    r"(?:\sthat)?|[,:])\s",
    re.I,
)
"""From a thing that somebody was asked about to the answer."""
