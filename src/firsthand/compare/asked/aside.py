"""What a clause tells apart from the event of a case: of another time, of a rule, habit, plan or drill.

"The year before nine had been hurt", "the law requires a warning", "as a rule they fire high", "they
were to bring dogs": none of these says what befell. Who reads them as answers puts the flood of the
grandfathers among the dead of to-day.
"""

from __future__ import annotations

import re

from firsthand.compare.alignment.tellings import Telling
from firsthand.compare.elsewhen import HABIT, OTHER_TIME, RITE, RULE
from firsthand.compared import Reading

LASTING = frozenset(
    "warnings notified put_there owner load permitted window_bars overloaded".split()
)
"""Questions of what was long so, or of what was said and done before: other times may answer them."""
_TO_COME = re.compile(
    r"\b(?:is|are) to (?:be (?!seen|heard|found|read|had)|have|get|come)\b"
    r"|\b(?:was|were) to have (?:\w+ed|been|had)\b|\bnext time\b"
    r"|\b(?:intends?|plans?|hopes?|wishes?) to\b|\bhad (?:meant|intended|planned|wished|hoped) to\b"
    r"|\b(?:if|should|when(?:ever)?) (?:they|we|he|it|the \w+) (?:come|comes|advance|resume)\b",
    re.I,
)
_SAID = re.compile(
    r"\b(?:say|says|said|told|swore|testif\w+|stated?|declar\w+|depos\w+|admit\w+|ask\w+|heard?|"
    r"describ\w+|insist\w+|claim\w*|maintain\w*|found|hold|held|evidence|according|read out|"
    r"counted|learn\w*|conclud\w+|put the|gave)\b",
    re.I,
)
_LEAD = re.compile(r"\A\W*(?:(?:and|but) )?", re.I)
_SIGNS = (OTHER_TIME, RULE, HABIT, _TO_COME)
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
    words, own = _part(here.of(telling.text), reading.span.start - here.start)
    if RITE.match(_LEAD.sub("", words)) and not _SAID.search(words):
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
