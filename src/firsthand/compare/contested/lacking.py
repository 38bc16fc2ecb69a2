"""Ways to say that there was none, other than "there was no": the want of it, none behind its name."""

from __future__ import annotations

import re

_LACK = re.compile(
    r"\b(?:(?:absence|lack|want|non-existence)\sof|lack(?:ed|ing|s)?|(?:devoid|bare|destitute|innocent|void)\sof"
    r"|(?:unprovided|unequipped)\swith|un(?:provided|furnished|supplied)\swith|in\sdefault\sof|dispensed\swith"
    r"|without\s(?:any\s)?(?:provision|supply|supplies|stock)\sof"
    r"|no\s(?:provision|arrangement|allowance)\b[^.;,]{0,30}?\b(?:of|for))\s(?:any\s|all\s|an?\s|the\s)?\Z",
    re.I,
)
"""Before a thing: "the absence of", "the house lacked"."""
_NOTHING_LIKE = re.compile(
    r"\b(?:nothing|not\sanything|n['’]t\sanything|never\sanything)\s(?:at\sall\s)?(?:like|resembling|akin\sto|approaching|"
    r"in\sthe\s(?:nature|way|form|shape)\sof|by\sway\sof|of\sthe\snature\sof)\s(?:an?\s|any\s)?\Z",
    re.I,
)
_NONE_BEHIND = re.compile(
    r"(?:\s*[,?–—-]|(?:\s[\w.’'-]+){0,3}\s?:)\s{0,2}(?:there\s(?:was|were)\s)?(?:none|nil|not\s(?:fitted|found|present|provided|carried|any|an?(?:\ssingle)?\sone|one|a\ssingle\sone)|0|zero|nought)\b"
    r"(?!\s(?:of|but|too|other|who|that|the)\b)",
    re.I,
)
"""Behind a thing that is only named: "Dogs, nil", "munitions, not any"."""
_WAS = r"(?:was|were|is|are|has\sbeen|have\sbeen|had\sbeen|remained)"
_RELATIVE = r"(?:,?\s(?:of\s|about\s)?(?:which|that|whom)\s[^,.;:]{1,60},?)?"
"""What the papers write of it may stand between."""
_HOW = r"(?:(?:quite|entirely|altogether|wholly|totally|completely|simply|also|likewise|there|then)\s)?"
_IS_LACKING = re.compile(
    rf"{_RELATIVE}\s(?:{_WAS}\s{_HOW}(?:lacking|wanting|absent|non-?existent|unavailable|nowhere\sto\sbe\s(?:found|seen|had)"
    r"|not\s(?:(?:then|yet)\s)?(?:available|avail|present|provided|there|in\suse|in\sevidence|on\sboard|to\sbe\s(?:had|found)"
    r"|fitted|installed|supplied|issued|carried|employed|used))"
    r"|(?:did|does|do|has|have|had)\s(?:not|never)\s(?:ever\s)?exist(?:ed)?|never\sexisted|not\s(?:avail(?:able)?|present|provided|fitted)\b)\b",
    re.I,
)
_ONLY_IN_MIND = re.compile(
    rf"{_RELATIVE}\s(?:exist(?:s|ed)?\s(?:only|solely|merely|nowhere)\b|{_WAS}\s(?:an?\s|pure\s|sheer\s|mere\s|nothing\sbut\s(?:an?\s)?|all\s)?"
    r"(?:inventions?|invented|fabrications?|fairy[\s-]tales?|myths?|legends?|lies|lie|fictions?|figments?|fables?|imagination|imaginary|moonshine)\b)",
    re.I,
)
"""Behind a thing: that it was made up."""
_NEVER_THERE = re.compile(
    r"[^.;:]{0,80}?\b(?:it|they|one)\s(?:was|were|is|are|had\sbeen)\s(?:never\s(?:there|seen|had|found)|not\sthere\sat\sall)\b",
    re.I,
)
_AS_FOR = re.compile(r"\b(?:as\s(?:for|to|regards)|about)\s(?:\w+\s){0,2}?\Z", re.I)
""" "As for the famous revolver, it was never there"."""
_WORD_OF_IT = re.compile(
    r"\b(?:no|not\sa|never\sa|without\sa)\s(?:word|grain|shred|atom)\sof\struth\sin\b|\bno\struth\s(?:at\sall\s|whatever\s)?in\b",
    re.I,
)
_WHOEVER = re.compile(
    r"\b(?:whoever|anyone\swho|anybody\swho|those\swho|he\swho|they\swho|people\swho)\s(?:now\s|still\s)?"
    r"(?:speaks?|talks?|writes?|tells?|claims?|says?)\b[^,.;:]*\Z",
    re.I,
)
_LIES = re.compile(
    r"\b(?:lies|lied|lying|lie|dreams?|dream(?:ed|t|ing)|liars?|invent(?:s|ed|ing)|imagin(?:es|ed|ing))\b",
    re.I,
)
_MISTAKEN = re.compile(
    r"\b(?:mistook|mistake[ns]?|mistaking)\s(?:[\w'’-]+\s){0,5}for\s\Z"
    r"|\b(?:what|which|that)\s(?:[\w'’-]+\s){1,5}(?:took|taken)\sfor\s\Z",
    re.I,
)
"""Before a thing: it was something else."""
_SO_CALLED = re.compile(
    r"\bwhat\s[^,.;:]{1,50}?\b(?:calls?|called|describes?\sas|described\sas|terms?|termed|chose\sto\scall|likes?\sto\scall)\s\Z",
    re.I,
)
_WAS_ELSE = re.compile(
    r"[”\"'’]?\s(?:was|were|is|are|had\sbeen|turned\sout|proved|consisted)\s(?:only\s|merely\s|nothing\sbut\s|nothing\smore\sthan\s|in\sfact\s|really\s"
    r"|in\struth\s|of\s|to\sbe\s|to\shave\sbeen\s)*(?:an?|some|two|three|four|five|six|my|our|his|her|their|its|the)\s",
    re.I,
)
_DOUBTED = frozenset("alleged supposed imaginary so-called phantom pretended purported".split())
_QUOTED = re.compile(r"[“\"‘']\Z")


def wanting(before: str, behind: str) -> bool:
    """Whether the words around a thing say that it was wanting: none of it, nothing like it."""
    return (
        _LACK.search(before) is not None
        or _NOTHING_LIKE.search(before) is not None
        or _IS_LACKING.match(behind) is not None
    )


def none_behind(rest: str) -> bool:
    """Whether behind a thing that is only named stands that there was none: "Dogs, nil"."""
    return _NONE_BEHIND.match(rest) is not None


def made_up(before: str, behind: str) -> bool:
    """Whether what is told of a thing is called made up, or whoever tells it a liar."""
    if _NEVER_THERE.match(behind) and _AS_FOR.search(before):
        return True
    if _ONLY_IN_MIND.match(behind) or _WORD_OF_IT.search(before):
        return True
    return _WHOEVER.search(before) is not None and _LIES.search(behind) is not None


def something_else(before: str, phrase: str, behind: str) -> bool:
    """Whether what was taken for such a thing, or is called one, was another."""
    if _MISTAKEN.search(before):
        return True
    doubted = _DOUBTED & set(phrase.lower().split()) or _SO_CALLED.search(before)
    quoted = _QUOTED.search(before) is not None and behind[:1] in "”\"'’"
    return bool(doubted or quoted) and _WAS_ELSE.match(behind) is not None
