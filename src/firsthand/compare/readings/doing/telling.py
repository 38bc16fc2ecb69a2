"""The reading of a doer who is tied to a deed: whom the words mean, and how sure it is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.doing.frames import Frame
from firsthand.compare.readings.doing.naming import (
    BARRED,
    QUANTIFIERS,
    RULE,
    is_somebody,
    named,
)
from firsthand.compare.readings.doing.words import APPOSED
from firsthand.compare.readings.ground import Ground, Standing
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.orders import SHORT
from firsthand.compare.readings.who import PRONOUNS, Doer, doer_of, somebody
from firsthand.compare.readings.words import NOBODY, names
from firsthand.compared import Modality, Reading, Who
from firsthand.model import Span
from firsthand.values import Slot

_HAVE_BEEN = re.compile(r"(?:may|might|must)\shave\s(?:been\s)?\Z", re.I)
_WISHED = re.compile(
    r"\b(?:would|should|could|might|must|may|can|will|shall|to|if|unless|whether|before|until|without|instead\sof|never\sto|not\sto)\s"
    r"(?:not\s|never\s|have\s|be\s|been\s|also\s){0,2}\Z|\b(?:if|unless|whether|had)\s(?!(?:that|it)\b)[^,;]{0,40}\Z",
    re.I,
)
_PERHAPS = re.compile(r"\b(?:perhaps|probably|possibly|presumably|apparently)\b", re.I)
_NO = re.compile(
    r"\b(?:not|never|nor|neither|hardly|no\slonger|at\sno\s(?:time|point|stage|moment)|on\sno\s(?:occasion|account)"
    r"|in\sno\s(?:way|wise)|by\sno\smeans|under\sno\scircumstances?)\b|n[’']t\b",
    re.I,
)
_NOT_HE = re.compile(r"\bnot\s(?:by\s)?\Z", re.I)
_LEAD = re.compile(
    r"(?:\A|[,;:.!?“”\"(–—]\s*|\b(?:and|but|that|when|because|so|then|until|while|where|for|as)\s)"
    r"(?P<who>[^\W_][^,;:()“”\"]{0,60}?)(?:,\s[^,;]{1,50},)?"
    r"(?:\s(?:had|has|have|himself|themselves|herself|then|at\sonce|also|at\slast|finally|again|already|even|only|simply|just"
    r"|promptly|immediately))*\s?\Z",
    re.I,
)
""" "(The porter) had at once", right before a verb."""
_ASKED = re.compile(
    r"\b(?:say|says|said|tell|told|know|knew|known|ask|asked|learn|learned|see|saw|clear|established|wonder|doubt|of|discover|find)\s"
    r"(?:\w+\s)?who(?:\s(?:had|has))?\s?\Z",
    re.I,
)
""" "He declines to say who (keeps the key)"."""
_AND = re.compile(
    r"\b(?:and|then|or)(?:\s(?:then|had|at\sonce|again|went|came|\w+\sand))?\s?\Z", re.I
)
_NEAR = 8
_UNPROVED = re.compile(
    r"\b(?:no|nothing|little|any|without)\b[^.;:]{0,60}?\b(?:evidence|proof|sign|indication|trace|grounds?|reason|basis|support|truth"
    r"|foundation|substance|confirm\w*|suggest|show|indicate|prove|point\w*)\b[^.;:]{0,60}\Z",
    re.I,
)
""" "There is no evidence that the guards did" tells of nobody that he did."""
_ONE_OF_TWO = re.compile(r",?\s(?:or|nor|and\snot|but\s(?:by|the|a|not)|rather\sthan)\b", re.I)
""" "By the guards or the miners", "not by the guards but by the miners": nothing is told of the first alone."""
_EITHER = re.compile(r"\b(?:either|neither|or|nor)\b", re.I)
_WOULD = re.compile(r"would\b", re.I)
""" "He would let nobody by" tells what he did."""
_NOT_BUT = re.compile(r"\bnot\s(?:by\s)?[^,.;:]{2,60}?\bbut\b", re.I)
_BUT = re.compile(r"not\s(?:by\s)?[^,]{2,40}?,?\sbut\s(?:by\s)?(?=\S)", re.I)
_STOP = re.compile(r"[:;]|\s[–—]\s")
""" "Not Rell: the mayor shut it."."""
_NOBODY = re.compile(r"(?:nobody|no\sone|no-one|none\sof)\b", re.I)


def told(ground: Ground, sentence: Span, frame: Frame) -> Iterator[Reading]:
    """The reading of a frame in a sentence; none where it is only wished, or of nobody."""
    lead = ground.characters[sentence.start : sentence.start + frame.at]
    perhaps = _PERHAPS.search(lead) is not None or _HAVE_BEEN.search(lead) is not None
    found = _found(ground, sentence, frame)
    if (
        _UNPROVED.search(lead)
        or found is None
        or (_WISHED.search(lead) and _HAVE_BEEN.search(lead) is None)
    ):
        return
    span = found.span if isinstance(found, Slot) else found
    at = Span(sentence.start + frame.at, sentence.start + frame.at + 1)
    if ground.left_open(span):
        return
    if _ONE_OF_TWO.match(ground.characters, span.end, sentence.end) or _EITHER.search(
        ground.of(span)
    ):
        return
    clause = None if _WOULD.match(ground.of(sentence), frame.at) else ground.around(at)
    standing = ground.standing(span, clause) or ground.standing(at, clause)
    doer = None if standing is None else _doer(ground, found, standing)
    if standing is None or doer is None:
        return
    said = Span(sentence.start + frame.whole[0], sentence.start + frame.whole[1])
    whole = Span(min(span.start, said.start), max(span.end, said.end))
    topic = dict.fromkeys(
        w.lower for w in ground.words_in(said)
        if names(w.lower) and not span.start <= w.start < span.end
    )  # fmt: skip
    denied = _denied(ground, doer, Span(min(span.end, said.start), said.end), span)
    modality: Modality = "denied" if denied else "possible" if perhaps else "asserted"
    quoted = whole if whole.end - whole.start <= SHORT else span
    yield reading(
        ground,
        Told(
            "actor",
            doer.who,
            frame.act,
            tuple(topic),
            ground.trimmed(quoted),
            whole,
            RULE + frame.question,
            modality,
        ),
        standing,
    )


def _denied(ground: Ground, doer: Doer, said: Span, who: Span) -> bool:
    """Whether it is told that he did not: "nobody shut it", "not by the porter"."""
    if doer.who.words[:1] in (("nobody",), ("no",)):
        return True
    before = ground.characters[max(0, who.start - _NEAR) : who.start]
    said_no = _NO.search(_NOT_BUT.sub("", ground.of(said))) is not None
    return said_no or _NOT_HE.search(before) is not None


def _found(ground: Ground, sentence: Span, frame: Frame) -> Slot | Span | None:
    """The words for him: where the frame has them, with a name behind, or the subject."""
    if frame.who is None:
        return _subject(
            ground, sentence, Span(sentence.start + frame.at, sentence.start + frame.at + 1)
        )
    span = ground.trimmed(Span(sentence.start + frame.who[0], sentence.start + frame.who[1]))
    other = _BUT.match(ground.characters, span.start, span.end)
    span = span if other is None else Span(other.end(), span.end)
    more = APPOSED.match(ground.characters, span.end, sentence.end)
    return span if more is None else Span(span.start, more.end())


def _subject(ground: Ground, sentence: Span, at: Span) -> Slot | Span | None:
    """Who does what stands at a place: the subject there, or of the clause that "and" ties to it."""
    lead = ground.characters[sentence.start : at.start]
    if _ASKED.search(lead):
        return None
    clause = ground.around(at)
    who = clause.slot("subject") if clause is not None else None
    if who is not None and sentence.start <= who.span.start < at.start and who.head not in BARRED:
        if _STOP.search(ground.characters, who.span.end, at.start) is None:
            return who
    if _AND.search(lead):
        for before in reversed(ground.between(sentence.start, at.start)):
            who = before.slot("subject")
            if who is not None and who.head not in BARRED:
                return who
    match = _LEAD.search(lead)
    if match is None:
        return None
    return ground.trimmed(
        Span(sentence.start + match.start("who"), sentence.start + match.end("who"))
    )


def _doer(ground: Ground, found: Slot | Span, standing: Standing) -> Doer | None:
    """Whom the words mean; None where they are of nobody."""
    if not isinstance(found, Slot):
        return named(ground, found, standing)
    if found.head in NOBODY or _NOBODY.match(ground.of(found.span)):
        return Doer(Who(("nobody",), None, None, False, False), found.span)
    known = found.head in PRONOUNS | {"i", "we"} or somebody(ground, found)
    if found.head in QUANTIFIERS or not (known or is_somebody(ground, found.span)):
        return None
    return doer_of(ground, found, standing)
