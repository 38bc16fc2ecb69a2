"""What an answer says of the deed that was asked of, and what a sentence says of the one before it.

"They were. Three times." "Not once." "Me." "Not that I remember." "That is a lie." "I heard one."
"""

from __future__ import annotations

import re
from typing import NamedTuple

from firsthand.compare.readings.done.patterns import either
from firsthand.compare.readings.questions import Asked
from firsthand.compare.readings.words import phrases
from firsthand.compared import Modality
from firsthand.extract.lexicons import phrases as phrases_of
from firsthand.extract.lexicons import sections

_HE = r"(?:i|he|she|it|they|we|you|there|that|all|both|some|which)"
_AUX = r"(?:did|do|does|was|were|had|have|has|is|are|could|would)"
_OPENING = re.compile(r"[\s“\"'‘(]*(?:(?:well|oh|ah|sir|madam|a\.)[,.:]?\s)*", re.I)
_SENSED = r"(?:hear|heard|see|saw|know|knew|remember|recall|recollect|notice|noticed|am aware)"
_UNSEEN = re.compile(
    rf"not that (?:i|we) (?:ever )?{_SENSED}\b|i (?:never|did not|didn['’]t) {_SENSED}\b"
    r"|i heard (?:none|nothing)\b"
    r"|if (?:it|they|he) did,? i (?:missed|did not|didn['’]t)|not in my hearing|i missed it\b"
    r"|i slept through",
    re.I,
)
_NO = re.compile(
    r"(?:no|nope|nah|never|nobody|no one|none|nothing|neither|not (?:once|a|one|any|by any|ever"
    r"|at all"
    r"|i\b|to my)"
    rf"|{_AUX}(?:n['’]t| not| never)\b"
    rf"|{_HE} (?:both |all )?(?:{_AUX}(?:n['’]t| not)|never|{_AUX} never)(?: did| was| were| had)?"
    r"\s*(?:[.,;!—–-]|\Z))",
    re.I,
)
_YES = re.compile(
    rf"(?:yes|aye|yea|yeah|yep|yup|certainly|of course|indeed|{_HE} (?:both |all )?(?:{_AUX}"
        r"|certainly did)(?: (?:indeed|both|all))?\s*(?:[.,;!—–-]|\Z)"
    r"|(?:[A-Z][\w’'-]+ ){1,3}(?:did|was|were|had)\s*[.,;]"
    r"|(?:once|twice|thrice|often|repeatedly|more than once|again and again|(?:two|three|four|five"
    r"|six"
        r"|seven|eight|nine|ten|eleven|twelve|\d+|several|many|a dozen|half a dozen) times"
    r"|every (?:week|month|day|night|time)|in writing|by (?:the [a-z]|(?-i:[A-Z])|an? \w+ or|my "
    r"|our |his |letter|telephone|post|word of mouth)"
        r"|loud and clear|as clear as))",
    re.I,
)  # fmt: skip
_UNPROVED = re.compile(
    r"no\s(?:such\s)?\w+\s(?:has|had|was|were|have)\s(?:ever\s)?(?:been\s)?(?:proved|proven"
    r"|established|shown)\b",
    re.I,
)
_MYSELF = re.compile(r"(?:me|i did|we did|that was me|it was me|i|myself)\s*(?:[.,;!—–-]|\Z)", re.I)
_FRAGMENT = re.compile(r"[^.!?;\n]{0,120}")

_LIE = re.compile(
    r"\b(?:that|this|it)(?:\s(?:is|was)|['’]s)\s(?:all\s)?(?:a\s(?:\w+\s)?(?:lie|slander"
    r"|fabrication"
    r"|fable|myth)|an\s(?:invention|untruth)|false|untrue|not\strue|not\sso|nonsense|invented)\b"
    r"|\b(?:denied|denies|deny|rejected|rejects|disputed|disputes|dismissed|dismisses)\s(?:this"
    r"|that(?=\W*\Z|[.,;!])"
    r"|it|both|the\s(?:claim|allegation|charge|accusation|suggestion|report|story)s?)\b(?!\s(?:that"
    r"|of)\b)"
    r"|\bnothing\sof\sthe\s(?:kind|sort)\b",
    re.I,
)
_TRUE = re.compile(
    r"\b(?:that|this|it)(?:\s(?:is|was)|['’]s)\s(?:no\s(?:story|lie|invention|tale)|not\sa\slie"
    r"|true"
    r"|quite\strue|the\struth|so\b|not\sinvented)\b"
    r"|\b(?:confirmed|confirms|admitted|admits|conceded)\s(?:this|that(?=\W*\Z|[.,;!])|it)\b",
    re.I,
)
_OPEN = re.compile(
    r"\b(?:i|we|he|she|it|they|nobody)\s(?:can|could)\sneither\sconfirm\b|\b(?:cannot|can['’]t"
    r"|could"
    r"\snot|could\sneither|unable\sto)\s(?:confirm|say|tell)(?:\s(?:this|that|it)\b|\s*[.;])",
    re.I,
)
_HEARD_NONE = re.compile(
    r"\b(?:did\snot|didn['’]t|never|could\snot)\s(?:hear|see|notice)\s(?:it|one|any|them|that)\b"
    r"|\b(?:not\sone|none|nobody|no\sone)\b[^.;!?]{0,40}?\b(?:heard|saw|noticed)\s(?:it|one|any"
    r"|them|that)\b"
    r"|\b(?:heard|saw)\s(?:none|neither)\b|\bif\sit\sdid,?\si\smissed\sit\b",
    re.I,
)
_HEARD_ONE = re.compile(r"\b(?:heard|saw)\s(?:one|it|them)\b(?!\s[a-z]+\s[a-z]+\b)", re.I)
_NONE_GIVEN = re.compile(r"\b(?:gave|given|issued)\snone\b", re.I)


class Reply(NamedTuple):
    """What it says, and where in it; ``heard`` where it answers whatever was said of it: "I heard one"."""

    holds: bool | None
    modality: Modality
    start: int
    end: int
    heard: bool = False


def reply(text: str, kind: Asked) -> Reply | None:
    """What an answer says to whether it was done; None where it says neither."""
    opening = _OPENING.match(text)
    at = opening.end() if opening else 0
    words = text[at:]
    close = at + len(_first(words))
    if _UNSEEN.match(words):
        return Reply(None, "unseen", at, close)
    if _not_known(words):
        return Reply(None, "unknown", at, close)
    if kind == "actor":
        if _MYSELF.match(words):
            return Reply(True, "asserted", at, close)
        none = re.match(r"(?:nobody|no one|none)\s*(?:[.,;!]|\Z|did\b|ever\b)", words, re.I)
        return Reply(False, "asserted", at, close) if none else None
    if kind != "polarity":
        never = re.match(r"(?:never|not once|not at all)\b", words, re.I)
        return Reply(False, "asserted", at, close) if never else None
    if _LIE.match(words):
        return Reply(False, "denied", at, close)
    if _NO.match(words):
        return Reply(False, "asserted", at, close)
    if _YES.match(words) or _starts("yes_answers", words):
        return Reply(True, "asserted", at, close)
    if _starts("no_answers", words):
        return Reply(False, "asserted", at, close)
    return None


def _not_known(words: str) -> bool:
    """Whether an answer says that it is not known, or was never proved."""
    unknown = phrases("not_known", "unseen", "ignorance", "nobody")
    some = unknown.match(words) or _UNPROVED.match(words)
    return some is not None or _starts("open_answers", words)


def _starts(section: str, words: str) -> bool:
    """Whether an answer begins with a phrase of a section, a word or two aside."""
    found = either(phrases_of("deeds", section)).search(words, 0, _OPENS)
    return found is not None and words[: found.start()].count(" ") < _WORDS


_OPENS = 60
_WORDS = 3


def _first(words: str) -> str:
    """The first sentence of an answer, as far as it is short."""
    match = _FRAGMENT.match(words)
    return match[0] if match else ""


def in_other_words(deed: str, text: str) -> Reply | None:
    """ "Was it locked?" "It was on the latch": a state of its own that says yes or no."""
    for section, holds in _CONTRARY.get(deed, ((f"no_{deed}", False), (f"yes_{deed}", True))):
        if section not in sections("deeds"):
            continue
        words = either(phrases_of("deeds", section)).search(text, 0, _NEAR)
        if words is not None and _DENIED.search(text, 0, words.start()) is None:
            return Reply(holds, "asserted", 0, words.end())
    return None


_CONTRARY = {"locked": (("unlocked", False), ("locked", True))}
_NEAR = 40
"""Characters at the start of an answer in which such a word stands."""
_DENIED = re.compile(r"\b(?:not|never|no|nobody)\b|n['’]t\b", re.I)


_SUBORDINATE = re.compile(
    r"\b(?:because|when|whenever|if|unless|until|till|before|after|since|as|once)\s(?:[\w’'-]+\s){1,2}\Z",
    re.I,
)
""" "We left because we (saw it)" answers nothing that was said before."""


def rejoinder(text: str) -> Reply | None:
    """What a sentence says of what the one before it told."""
    found = (
        Reply(holds, modality, *match.span(), heard=pattern in (_HEARD_ONE, _NONE_GIVEN))
        for pattern, holds, modality in _REJOINDERS
        if (match := pattern.search(text)) is not None
        and _SUBORDINATE.search(text, 0, match.start()) is None
    )
    return min(found, key=lambda r: r.start, default=None)


_REJOINDERS: tuple[tuple[re.Pattern[str], bool | None, Modality], ...] = (
    (_OPEN, None, "unknown"), (_HEARD_NONE, None, "unseen"), (_LIE, False, "denied"),
    (_TRUE, True, "asserted"), (_NONE_GIVEN, False, "denied"), (_HEARD_ONE, True, "asserted"),
)  # fmt: skip
