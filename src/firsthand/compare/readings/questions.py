"""Which sentences ask: those with their mark, and a clerk's unmarked questions.

Where a clerk wrote no question marks, a question is a paragraph of its own that begins as one, or
is answered by "yes" or "no". Nothing that is asked is ever told.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from firsthand.compare.thesaurus import known
from firsthand.model import Span

if TYPE_CHECKING:
    from firsthand.compare.readings.ground import Ground

Asked = Literal["quantity", "time", "duration", "place", "actor", "polarity"]

AUXILIARIES = frozenset(
    """did do does was were had have has is are could can would will shall should may might must
    didn't wasn't weren't isn't didn’t wasn’t weren’t isn’t""".split()
)
ASKING = frozenset("what when where who whom whose which how why".split())
_TITLES = frozenset("mr mrs ms miss dr sir madam captain".split())
_OPENERS = frozenset(
    """well now and but so then witness or please at in on from to by of with for about during until
    till since because if""".split()
)
_SUBJECTS = frozenset(
    """you he she it they i we the any a there that this anybody anyone anything somebody someone one
    his her your their its my our these those all both mr mrs captain not""".split()
)
"""What stands behind the auxiliary of a question."""
_FIRST_WORDS = 6
"""So many words may stand before the word that asks: "Mr Hobbart do you live in this town"."""
_NEAR = 5
"""Words behind "how many men" within which the verb stands, in a question without its mark."""
_LEAST = 4
"""Unmarked questions that make a document one of questions and answers."""
_MARK = re.compile(r"\?[”’\"')\]]*\s*\Z")
_PUT = re.compile(
    r"[\W\d]*(?:q(?:uestion)?[.:)]\s*)?(?:(?:and|but|well|now|then|so)[,]?\s)?i\s(?:must\s|now\s|shall\s|am\s|do\s)?"
    r"(?:put(?:ting)?\s(?:it\s)?to\syou|suggest(?:ing)?\s(?:it\s)?to\syou)\b",
    re.I,
)
_TIME = frozenset("time hour day date year month o'clock".split())
_SPOT = frozenset(
    """place room side position part street house direction building town corner floor spot point end
    quarter window hospital wing hall""".split()
)
_HOW: dict[str, Asked] = {
    "many": "quantity", "much": "quantity", "far": "quantity", "often": "quantity",
    "deep": "quantity", "large": "quantity", "long": "duration",
}  # fmt: skip
_FOR = (
    r"(?:you|he|she|anybody|anyone)\s(?:\w+\s)?(?:say|tell|give|put|remember|recall|recollect|name|fix"
    r"|estimate|guess|judge)\s(?:us\s|me\s|the\s\w+\s)?"
)
_FOR_A_TIME = re.compile(
    rf"{_FOR}(?:when\b|(?:at\s)?what\s(?:time|hour)\b|(?:the|an?)\s(?:exact\s|approximate\s)?(?:time|hour)\b)"
)
_FOR_A_NUMBER = re.compile(
    rf"{_FOR}(?:how\s(?:many|often)\b|(?:the|an?)\s(?:exact\s|approximate\s)?(?:number|figure)\b)"
)
""" "Can you give us the time of it?", "could you put a figure on the crowd?"."""
_THE_HOUR = re.compile(r"(?:was|is|would|might)\s(?:be\s)?the\s(?:time|hour)\b")
_YES_OR_NO = re.compile(r"[“\"'‘]?(?:oh?[.,!]?\s)?(?:yes|no|yea|aye|nay)\b", re.I)


def questions(ground: Ground) -> frozenset[int]:
    """The starts of the sentences that ask."""
    sentences = ground.account.sentences
    marked = {s.start for s in sentences if _MARK.search(ground.of(s)) or _put(ground, s)}
    alone = [s for s in sentences if s.start not in marked and _alone(ground, s)]
    begun = {s.start for s in alone if _inverted(ground, s)}
    if len(begun) < _LEAST:
        return frozenset(marked)
    answered = {
        s.start
        for s, t in pairwise(sentences)
        if _alone(ground, s) and _YES_OR_NO.match(ground.of(t)) and not _YES_OR_NO.match(ground.of(s))
    }  # fmt: skip
    return frozenset(marked | begun | answered)


def _put(ground: Ground, sentence: Span) -> bool:
    """Whether a sentence only puts something to a witness: "I put it to you that it was locked."."""
    return _PUT.match(ground.of(sentence)) is not None and _alone(ground, sentence)


def _alone(ground: Ground, sentence: Span) -> bool:
    """Whether a sentence is the last of its paragraph, as a question is to another."""
    segment = ground.segment(sentence.start).span
    return not ground.of(Span(sentence.end, segment.end)).strip()


def _inverted(ground: Ground, sentence: Span) -> bool:
    """Whether a sentence begins as a question does: "did you", "at what time did you"."""
    words = [w.lower for w in ground.words_in(sentence)]
    at = asking_word(words)
    if at is None:
        return False
    if at == 0 and (words[0] == "who" or words[:2] in (["how", "many"], ["how", "long"])):
        return True
    until = at + 1 if words[at] in AUXILIARIES else at + 1 + _NEAR
    return any(
        words[n] in AUXILIARIES and words[n + 1] in _SUBJECTS
        for n in range(at, min(until, len(words) - 1))
    )


def asking_word(words: list[str]) -> int | None:
    """Where the word that asks stands: an auxiliary that opens, or a wh-word near the front."""
    for n, word in enumerate(words[:_FIRST_WORDS]):
        if word in ASKING or (word in AUXILIARIES and words[n + 1 : n + 2] != ["not"]):
            return n
        called = (n and words[n - 1] in _TITLES) or (not n and _by_name(words))
        if not called and word not in _OPENERS | _TITLES:
            return None
    return None


def _by_name(words: list[str]) -> bool:
    """Whether a question calls somebody by his name first: "Piet, who locked the doors"."""
    return words[1:2] != [] and words[1] in ASKING and not known(words[0], "verb")


def kind_of(words: list[str]) -> Asked | None:
    """What kind of answer the words of a question ask for; None where it is none of these."""
    at = asking_word(words)
    if at is None:
        return "polarity"
    word, behind = words[at], set(words[at + 1 : at + 3])
    if word in AUXILIARIES:
        return _asked_for(" ".join(words[at + 1 :])) or "polarity"
    if word == "how":
        return _HOW.get(words[at + 1] if at + 1 < len(words) else "")
    if word == "when" or (word in ("what", "which") and behind & _TIME):
        return "time"
    if word == "what" and _THE_HOUR.match(" ".join(words[at + 1 :])):
        return "time"
    if word == "where" or (word in ("what", "which") and behind & _SPOT):
        return "place"
    if word in ("what", "which") and "number" in behind:
        return "quantity"
    return "actor" if word in ("who", "whom", "whose") else None


def _asked_for(behind: str) -> Asked | None:
    """What is asked for by "can you say when", "could you give the number"."""
    if _FOR_A_TIME.match(behind):
        return "time"
    return "quantity" if _FOR_A_NUMBER.match(behind) else None
