"""Answers to who it was, and what is said not to be known of it.

"On whose orders? The mayor's." "What put an end to it? The women." "Who shut it I never learned."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.doing.deeds import Deed, deeds, spoken_in
from firsthand.compare.readings.doing.forms import either
from firsthand.compare.readings.doing.naming import RULE, named
from firsthand.compare.readings.doing.ordering import spoken_of
from firsthand.compare.readings.doing.words import APPOSED
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.spots import singular
from firsthand.compare.readings.who import Doer, who_of
from firsthand.compare.readings.words import DID, names
from firsthand.compared import Reading
from firsthand.extract.lexicons import words as listed
from firsthand.model import Span

_WHO = (
    r"(?:who(?:m|ever|se)?|which\s(?:of\s(?:them|us|you|the\s\w+)|side|party|officer|man)"
    r"|what(?=\s(?:stopped|halted|ended|put\san\send)))"
)
_ASKS = re.compile(rf"\b{_WHO}\b", re.I)
_ELLIPTIC = re.compile(
    r"[“\"'‘\s]*(?:and\s)?(?:the|its|their|that)\s[^?,]{3,40}(?:,\s\w+)?\?", re.I
)
""" "The opening blow, though?" """
_ORDER = re.compile(
    rf"\b(?:{either('orders')}|told|tell|ordered|order|commanded|instructed|directed|bade)\b", re.I
)
_OWNING = re.compile(
    r"\bwhose\s(?:property\s)?(?:was|were|is)\b|\bwhose\sproperty\b|\bwho\s(?:owned|owns)\b|\b(?:belong(?:ed)?\sto)\b|\bto\swhom\b[^?]{0,40}\bbelong",
    re.I,
)
_FIRST = re.compile(
    r"\b(?:(?:first|opening)\s(?:shot|blow|stone|punch|volley)|(?:fired|shot|struck|hit|threw|attacked|shoot|fire)\s(?:\w+\s)?first"
    r"|(?:began|begun|started|opened|start|begin)\s(?:it|this|that|the\s(?:shooting|firing|fight|fighting|trouble|quarrel|violence|riot|row|brawl|hostilities))"
    r"|first\sto\s(?:fire|shoot|strike|throw|hit|attack))\b|\bwhose\squarrel\b",
    re.I,
)
_STEERED = re.compile(
    rf"\b(?:at\sthe\s{either('helm')}|had\sthe\s(?:{either('helm')}|con))\b", re.I
)
_DUTY = re.compile(r"\bon\s(?:duty|watch|shift)\b|\bin\sthe\s(?:signal-?\s?)?box\b", re.I)
_KEY = re.compile(r"\b(?:the|its|that)\skeys?\b", re.I)
_HAND = re.compile(r"\bwhose\s(?:hand|doing|work|deed|fault)\b", re.I)
_ANSWER = re.compile(
    r"[“\"'‘\s]*(?:A[.:]\s|(?:[A-Z][\w.]*\s?){1,3}:\s)?[“\"'‘]?(?:(?:well|oh|why|no|yes|then|and|but)[,.]?\s)?(?P<all>(?:(?:it|that)(?:\s(?:was|were|is|would\sbe|must\shave\sbeen)|[’'](?:s|d\sbe))\s)?"
    r"(?P<who>(?!not\b|never\b|none\b|if\b|there\b|by\b)[^\W_][^.,;:!?()\n“”\"]{0,60}?)(?:[’']s|s[’'])?(?P<did>\s(?:did|had|was|were|gave\sit|ordered\sit|has))?)"
    r"(?=[.,;!?”\"]|\s?\Z)",
)
_UNKNOWN = re.compile(rf"\b{either('unknowing')}\b", re.I)
_OPEN = re.compile(
    r"\b(?:by\swhom|(?:on|by|at|under)\swhose\s(?P<on>[\w-]+)|whose\s(?P<whose>[\w-]+)|who(?:m|ever)?|which\sof\s(?:them|us|the\s\w+))\b(?P<what>[^.;:!?\n]{0,100})",
    re.I,
)
_BARE = re.compile(
    r"[^\w]*(?:\Z|(?:that|it|this)\b|had\sthat|ordered|gave|told|I\b|we\b|nobody|no\sone)", re.I
)
_CAUSED = re.compile(r"\bhad\s(?:the|a|an|it|them|those|his|her)\b[^.;:!?\n]{2,60}", re.I)
""" "Who had had the door fastened" asks by whose order."""


def question_of(asked: str, before: str) -> str | None:
    """The name of the question of who it was that a sentence asks; ``before`` is what leads to it."""
    if _ASKS.search(asked) is None and _ELLIPTIC.match(asked) is None:
        return None
    if _FIRST.search(asked):
        return "began_it"
    if _OWNING.search(asked):
        return "owner"
    if _ORDER.search(asked):
        deed = spoken_of(asked, 0, before)
        return None if deed is None else deed.ordered
    if _STEERED.search(asked):
        return "at_controls"
    if _DUTY.search(asked):
        return "on_duty"
    deed = _deed_in(asked) or _deed_to_it(asked)
    if deed is not None:
        return deed.question
    return "kept_key" if _KEY.search(asked) else None


def _deed_in(words: str) -> Deed | None:
    return next(
        (d for _, d in spoken_in(words) if d.question is not None and d.spoken.search(words)), None
    )


def _deed_to_it(words: str) -> Deed | None:
    """What was done to "it", by a verb that says of itself what was done: "who set it off"."""
    sure = (d for d in deeds() if d.question in _SURE)
    return next((d for d in sure if d.did.search(words) or d.infinitive.search(words)), None)


_SURE = frozenset(("did_it", "shut_it", "opened_it"))


def answered(ground: Ground, number: int) -> Iterator[Reading]:
    """Whom a sentence names that stands behind a question; "not the mayor" puts it off by one."""
    sentences = ground.account.sentences
    for back in (1, 2):
        if number < back:
            return
        asked = sentences[number - back]
        if asked.start in ground.asked:
            lead = ground.of(sentences[number - back - 1]) if number > back else ""
            put_off = back == 1 or _NOT_THEY.match(ground.of(sentences[number - 1]))
            question = question_of(ground.of(asked), lead) if put_off else None
            if question is not None:
                yield from _answer(ground, sentences[number], question)
            return


def _answer(ground: Ground, given: Span, question: str) -> Iterator[Reading]:
    match = _ANSWER.match(ground.of(given))
    if match is None or _PRONOUN_DOES.match(match["who"]):
        return
    span = Span(given.start + match.start("who"), given.start + match.end("who"))
    more = APPOSED.match(ground.characters, span.end, given.end)
    span = span if more is None else Span(span.start, more.end())
    standing = ground.standing(span) or ground.standing(given)
    plain = not match["did"] and match["all"] == match["who"]
    if standing is None or (plain and ground.between(given.start, span.end)):
        return
    doer = named(ground, span, standing) or _anybody(ground, span)
    if doer is not None:
        whole = Span(
            given.start + match.start("all"), max(span.end, given.start + match.end("all"))
        )
        told = Told("actor", doer.who, DID, (), whole, whole, RULE + question)
        yield reading(ground, told, standing)


def _anybody(ground: Ground, span: Span) -> Doer | None:
    """Whom a short answer names with an article, where it was asked who: "the blue-shirts"."""
    words = tuple(w.lower for w in ground.words_in(span))
    if words[:1] not in (("the",), ("a",), ("an",)) or not 1 < len(words) <= _FEW:
        return None
    if set(words) & listed("doing", "no_doers"):
        return None
    kept = tuple(singular(w) for w in words if names(w))
    return Doer(who_of(ground, kept, span, None), span) if kept else None


_FEW = 4
"""Words of such an answer."""
_PRONOUN_DOES = re.compile(r"(?:I|we|he|she|they)\s(?!did)")
_NOT_THEY = re.compile(r"[“\"'‘\s]*not\b", re.I)


def inline(ground: Ground, sentence: Span, last: str) -> Iterator[Reading]:
    """ "To the question who began it there is one answer: the sentries"."""
    match = _INLINE.search(ground.of(sentence))
    question = None if match is None else question_of(match["asked"], last)
    if match is not None and question is not None:
        yield from _answer(ground, Span(sentence.start + match.end(), sentence.end), question)


_INLINE = re.compile(
    r"\bquestion\b,?\s(?:of\s)?(?P<asked>(?:by\s|on\s)?(?:who|whose|which|whom)\b[^.;:!?\n]{3,80})(?:,[^.;:!?\n]{0,60})?:\s",
    re.I,
)


def left_open(ground: Ground, sentence: Span, before: str) -> Iterator[Reading]:
    """ "Who shut it was never established": the question without an answer."""
    text = ground.of(sentence)
    cue = _UNKNOWN.search(text)
    if cue is None:
        return
    for match in _OPEN.finditer(text):
        question = _question_left(text, match, before)
        standing = ground.standing(
            Span(sentence.start + match.start(), sentence.start + match.start() + 1)
        )
        if question is None or standing is None:
            continue
        ends = (
            min(match.start(), cue.start()),
            max(match.end() if cue.end() <= match.end() else match.start() + 1, cue.end()),
        )
        span = ground.trimmed(Span(sentence.start + ends[0], sentence.start + ends[1]))
        topic = tuple(w.lower for w in ground.words_in(span) if names(w.lower))
        rule = RULE + question if question != DID else "said not to be known"
        yield reading(
            ground,
            Told("actor", None, DID, topic if question != DID else (), span, span, rule, "unknown"),
            standing,
        )
        return


def question_left(words: str, before: str) -> str | None:
    """The name of the question that a passage leaves open; None for no such one."""
    found = (
        q
        for m in _OPEN.finditer(words)
        if (q := _question_left(words, m, before)) not in (None, DID)
    )
    return next(found, None)


def _question_left(text: str, match: re.Match[str], before: str) -> str | None:
    whole = match[0]
    order = _ORDER.search(whole)
    if order is not None:
        deed = spoken_of(text, match.start(), before)
        return None if deed is None else deed.ordered
    if _FIRST.search(whole):
        return "began_it"
    if _OWNING.search(whole):
        return "owner"
    if _HAND.search(whole):
        return DID
    deed = _deed_in(whole)
    caused = _CAUSED.search(whole)
    if deed is not None and caused is not None and deed.was_done.search(caused[0]):
        return deed.ordered
    if deed is None and _BARE.match(match["what"]):
        deed = _deed_in(text[: match.start()])
    return None if deed is None else deed.question
