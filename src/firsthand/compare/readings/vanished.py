"""How many are missing, in words that have no "missing": "nothing has been heard of nine", "nine did not answer"."""

from __future__ import annotations

import re

from firsthand.compare.readings.masking import MARK

_GAP = r"[^.,;:?!#]{0,40}?"
_SLIGHT = r"(?:some\s|about\s|the\s|all\s|another\s|these\s|those\s|a\sfurther\s)?"
_UNSEEN = re.compile(
    rf"{MARK}{_GAP}\s(?:(?:have|has|had)(?:\snot|n't|\snever)(?:\s(?:yet|ever|so\sfar))?\sbeen\s(?:since\s|yet\s)?"
    r"(?:accounted\sfor|seen\ssince|found|heard\s(?:of|from)|traced|located|recovered|discovered)"
    r"|(?:was|were|are|is)\s(?:never|not\syet|still\snot|not)\s(?:found|accounted\sfor|traced|located|recovered|heard\s(?:of|from)\sagain)"
    r"|(?:could|can)(?:\snot|not|n't)\s(?:yet\s)?be\s(?:found|accounted\sfor|traced|located)"
    r"|(?:remain|remains|remained|are|is|were|was|still)\s(?:\w+\s)?(?:unaccounted|untraced|untraceable|unlocated|unfound|sought|searched\sfor"
    r"|looked\sfor|being\s(?:sought|searched\sfor|looked\sfor)))\b"
)
_UNTRACED = re.compile(rf"{MARK}\s(?:[\w-]+\s){{0,2}}?(?:untraced|unaccounted(?:\sfor)?)\b")
_NO_TRACE = re.compile(
    rf"\b(?:no\s(?:trace|sign|word|news|sight)|nothing\s(?:more\s)?(?:has\sbeen|was|is|had\sbeen)?\s?(?:heard|known|seen|learned)|whereabouts)\s"
    rf"(?:has\sbeen\s|was\s)?(?:found\s|had\s)?of\s{_SLIGHT}{MARK}"
    rf"|\b(?:the\s)?fate\sof\s{_SLIGHT}{MARK}{_GAP}\s(?:is|was|remains?|remained)\s(?:\w+\s)?(?:unknown|uncertain|unclear|undetermined|in\sdoubt)"
    rf"|\bof\s{_SLIGHT}{MARK}{_GAP}\s(?:nothing|no\s(?:trace|word|news|sign))\s"
    rf"|\b(?:looking|searching|search|hunt|hunting|searches)\sfor\s{_SLIGHT}{MARK}(?=\s(?:\w+\s)?(?:people|persons|men|women|others|missing|more|passengers|workers|sailors|miners|souls|of\sthem)|\s?[.,;]|\Z)"
)
_UNANSWERED = re.compile(
    rf"{MARK}{_GAP}\s(?:(?:did|have|had)(?:\snot|n't|\snever)|failed\sto|never)\s(?:answer|answered|respond|responded|reply|report|reported)\b"
    rf"(?:\s(?:the|to|their|when|at|back|for|in)\b|\s?[.,;]|\Z)"
    rf"|{MARK}\s(?:times\s(?:there\swas\s)?no\sanswer|names?\s(?:went|were|was|remained)\sunanswered)"
)
_LISTED = re.compile(
    rf"\b(?:list|roll|register|number|total|count)\sof\s(?:the\s|those\s)?(?:still\s)?(?:missing|lost|unaccounted\sfor|untraced)\b[^.;:#]{{0,40}}\s(?:\w+\s)?{MARK}"
    rf"|{MARK}\snames\s(?:[\w-]+\s){{0,3}}?(?:on|in)\sthe\slist\sof\s(?:the\s)?missing"
    rf"|\b(?:unacc(?:ounted)?(?:\sfor)?|untraced|missing|whereabouts\sunknown)\.?[,:]?\s(?:now\s|still\s|so\sfar\s|total\s)?{MARK}(?!\s(?:days|hours|miles|minutes|years))"
)
_FOUND = re.compile(
    r"\b(?:since\s(?:been\s)?(?:turned\sup|found|traced|located)|found\salive|turned\sup\s(?:alive|safe)|safe\sand|later\sfound|had\sgone\shome)\b"
)


def found_again(sentence: str) -> bool:
    """Whether those of whom a sentence tells are missing no more."""
    return _FOUND.search(sentence) is not None


def vanished(sentence: str) -> bool:
    """Whether a sentence, with a mark for its number, tells that so many are missing."""
    if found_again(sentence):
        return False
    found = (_UNSEEN, _UNTRACED, _NO_TRACE, _UNANSWERED, _LISTED)
    return any(p.search(sentence) for p in found)
