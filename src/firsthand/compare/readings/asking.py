"""Questions and their answers: who was asked what, and where the answer stands.

A transcript's question says what its answer speaks of: "How many boats were launched?" "Three."
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from firsthand.compare.readings.acts import act_of
from firsthand.compare.readings.ground import Ground, Standing
from firsthand.compare.readings.moods import NEGATIVE
from firsthand.compare.readings.questions import ASKING, AUXILIARIES, Asked, asking_word, kind_of
from firsthand.compare.readings.words import STOP, listed, names, phrases
from firsthand.compare.thesaurus import known
from firsthand.model import Span
from firsthand.values import Predication

_NO_VERBS = (STOP | ASKING) - {"last", "back", "down", "out"}
_NOT_TOLD = re.compile(
    r"\b(?:(?P<hour>hour|time|what o['’]clock|when)|number|figure|how\smany|count(?:ing)?)\b", re.I
)
_SHORT = 24
"""An answer's first sentence shorter than this ("No, sir.") is read with the next."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question with its answer: the first words of the answer, and all of it.

    ``head`` is the base form of what is counted in "how many boats". ``seen`` where it is asked what
    was sensed, ``negative`` where a plain sentence is put that denies: "you say that none was lit".
    """

    question: Span
    kind: Asked
    act: str
    topic: tuple[str, ...]
    head: str | None
    answer: Span
    turn: Span
    seen: bool
    negative: bool
    standing: Standing


def exchanges(ground: Ground) -> list[Exchange]:
    """All questions of an account that are answered, in text order."""
    asked = ground.asked
    found = []
    for question, answer in pairwise(ground.account.sentences):
        if answer.start in ground.hours_logged:
            continue  # the next entry of a log answers no question of the one before
        if question.start in asked and answer.start not in asked:
            made = _exchange(ground, question, answer)
            if made is not None:
                found.append(made)
    return found


_LABEL = re.compile(r"(?:A|Ans|Answer|ANSWER|Witness|WITNESS|The Witness|THE WITNESS)\s?[.:–—-]\s?")
"""What stands before the words of one who answers in a transcript."""


def _exchange(ground: Ground, question: Span, answer: Span) -> Exchange | None:
    segment = ground.segment(answer.start)
    label = _LABEL.match(ground.characters, answer.start, answer.end)
    same = ground.segment(question.start) == segment and label is None
    answer = Span(label.end(), answer.end) if label is not None else answer
    if segment.role in ("heading", "title", "caption"):
        return None
    turn = Span(answer.start, segment.span.end)
    first = answer
    if answer.end - answer.start < _SHORT and not same:
        behind = ground.sentence(answer.end + 1)
        if answer.end <= behind.start and behind.end <= turn.end:
            first = Span(answer.start, behind.end)
    kind = _put_off(ground, first) or kind_of([w.lower for w in ground.words_in(question)])
    opening, closing = Span(answer.start, answer.start + 1), Span(turn.end - 2, turn.end - 1)
    standing = ground.standing(answer) or ground.standing(opening) or ground.standing(closing)
    if standing is None and (label is not None or _put_off(ground, first)):
        standing = _told_by(ground, opening)
    if kind is None or standing is None or (same and not _fragment(ground, answer)):
        return None
    clauses = ground.between(question.start, question.end)
    act = _act(clauses) or _bare_act(ground, question)
    topic = ground.topic(clauses, voice=standing.voice) or _bare_topic(ground, question)
    seen = _sensed(clauses)
    words = [w.lower for w in ground.words_in(question)]
    negative = asking_word(words) is None and _puts_a_denial(ground, question, clauses)
    return Exchange(
        question, kind, act, topic, _head(ground, question), first, turn, seen, negative, standing
    )


_TAG = re.compile(
    r",\s(?:\w+n['’]t\s\w+|(?:did|do|does|was|were|had|have|has|is|are|could|would|will|can)\s\w+(?:\snot)?)\W*\Z",
    re.I,
)


def _puts_a_denial(ground: Ground, question: Span, clauses: list[Predication]) -> bool:
    """Whether a plain sentence is put that denies; "they fired, did they not?" puts that they did."""
    words = ground.of(question)
    tag = _TAG.search(words)
    if tag is not None:
        return NEGATIVE.search(words, 0, tag.start()) is not None
    return any(p.denied for p in clauses)


def _put_off(ground: Ground, answer: Span) -> Asked | None:
    """For what one will not be asked: "don't ask me for the hour"."""
    words = ground.of(answer)
    if not phrases("put_off").search(words):
        return None
    asked = _NOT_TOLD.search(words)
    return None if asked is None else "time" if asked["hour"] else "quantity"


def _told_by(ground: Ground, place: Span) -> Standing | None:
    """In whose words an answer stands that bids: nothing is asserted in it."""
    claim = ground.setting.claim(place)
    if claim is None:
        return None
    return Standing(claim.id, claim.chain, claim.chain[0] if claim.chain else None, "asserted")


def _fragment(ground: Ground, answer: Span) -> bool:
    """Whether an author answers his own question in a few words: "How many? Ninety or near it"."""
    clauses = [p for p in ground.between(answer.start, answer.end) if p.act not in listed("saying")]
    return not clauses or any(p.denied for p in clauses)


def _act(clauses: list[Predication]) -> str:
    """The act that is asked of: behind "did you see" and "do you know" the one below."""
    barred = listed("perceiving") | listed("telling") | {"know", "think"}
    plain = [p for p in clauses if p.act not in barred]
    chosen = plain or clauses
    return act_of(chosen[0]) if chosen else ""


def _bare_act(ground: Ground, question: Span) -> str:
    """The last word that can be a verb, of a question in which no clause was found."""
    words = [w.lower for w in ground.words_in(question)]
    at = next((n for n, w in enumerate(words) if w in AUXILIARIES), 0)
    verbs = [w for w in words[at:] if w not in _NO_VERBS | AUXILIARIES and known(w, "verb")]
    return verbs[-1] if verbs else ""


def _sensed(clauses: list[Predication]) -> bool:
    """Whether it is asked what somebody saw, heard or remembers."""
    return any(p.act in listed("perceiving") | {"know"} for p in clauses[:2])


def _head(ground: Ground, question: Span) -> str | None:
    """What "how many" counts."""
    for clause in ground.between(question.start, question.end):
        for slot in clause.slots:
            if {"many", "much"} & set(slot.words) and slot.head not in ("many", "much"):
                return slot.head
    return None


def _bare_topic(ground: Ground, question: Span) -> tuple[str, ...]:
    """The words of a question without a clause."""
    words = (w.lower for w in ground.words_in(question))
    barred = ASKING | AUXILIARIES
    act = _bare_act(ground, question)
    return tuple(dict.fromkeys(w for w in words if w not in barred and w != act and names(w)))


_COULD_NOT = re.compile(
    r"[“\"'‘]?(?:no[,.]\s)?(?:(?:i|we|nobody|one)\s(?:could|can|would|did)\s?(?:not|n['’]t|never)|not\sexactly|impossible|not\sto\sthe\s\w+)\b",
    re.I,
)
""" "I could not, sir", where a number or an hour was asked for."""
_SHORT_ANSWER = re.compile(
    r"(?:well\W\s|oh?\W\s)?(?:i|he|she|it|they|we|you|there|that|all|some|none|nobody)\s"
    r"(?:did|do|does|was|were|had|have|has|is|are|am|could|would)(?P<no>\snot|n['’]t)?\b(?!\s\w)",
    re.I,
)
""" "I did", "they were not": an answer in an auxiliary alone."""


_TOLD_SO = re.compile(
    r"(?:i|we)(?:\s(?:have|had|was|were)|['’]ve)?(?:\ssince)?(?:\sbeen)?(?:\ssince)?\s(?:told|heard)\s"
    r"(?:so\b|(?:that\s)?(?:it|he|she|they|there)\s(?:was|were|did|had|has)\b(?P<no>\snot|n['’]t)?)(?!\s\w)",
    re.I,
)


def told_so(ground: Ground, exchange: Exchange) -> bool | None:
    """What an answer passes on from hearsay: "I have been told that it was"."""
    match = _TOLD_SO.match(ground.of(exchange.answer).lstrip("“\"'‘ "))
    return None if match is None else match["no"] is None


def holds(ground: Ground, exchange: Exchange) -> bool | None:
    """Whether an answer says yes or no; None where it says neither."""
    words = ground.of(exchange.answer).lstrip("“\"'‘ ")
    if phrases("not_known", "unseen").match(words):
        return None
    if phrases("no").match(words):
        return False
    if phrases("yes").match(words):
        return True
    short = _SHORT_ANSWER.match(words)
    if short is None:
        return None
    return short["no"] is None and not words.lower().startswith(("none", "nobody"))


_OWN_WORDS = re.compile(
    r"(?:(?:yes|no|oh|well|indeed|aye)[,.]?\s(?:sir[,.]?\s|madam[,.]?\s)?)?(?:i|he|she|it|they|we|you|there)\s"
    r"(?:did|do|does|was|were|had|have|has|is|are|am|could|would)(?P<no>\snot|n['’]t)?\b",
    re.I,
)
_SO_IT_IS = re.compile(
    r"(?:yes[,.]\s)?(?:exactly|precisely|quite\sso|correct|that(?:\sis|['’]s)\s(?:so|right|correct|true|it))\b",
    re.I,
)
_HE_SAYS = re.compile(
    r"\byou\s(?:now\s|still\s)?(?:say|said|swear|swore|claim|tell|told|mean|maintain|deny|stated|declared)\b",
    re.I,
)


def to_a_denial(ground: Ground, exchange: Exchange) -> bool | None:
    """Whether it is so, by an answer to a plain sentence that denies: a bare "yes" may be either.

    "They did not fire?" "No." and "No, they did not." deny, "Yes, they did" asserts.
    """
    words = ground.of(exchange.answer).lstrip("“\"'‘ ")
    own = _OWN_WORDS.match(words)
    if own is not None:
        return own["no"] is None
    said = holds(ground, exchange)
    of_saying = _HE_SAYS.search(ground.of(exchange.question)) is not None
    if _SO_IT_IS.match(words) or (of_saying and said):
        return False
    return False if said is False and not of_saying else None


_DENYING = re.compile(r"\b(?:den(?:y|ies|ied)|disput(?:e|es|ed)|reject(?:s|ed)?)\b", re.I)
_OPENS_WITH_NOT = re.compile(
    r"\A[\W\d]*(?:q[.:]\s*)?(?:(?:and|but|so|then|or|now|well)[,]?\s)*(?:\w+n['’]t\b|\w+\s(?:(?!no\b|never\b)[\w’'-]+\s){1,3}?not\b)",
    re.I,
)


def put_the_other_way(ground: Ground, exchange: Exchange) -> bool:
    """Whether a question asks of a denial: "do you deny that ...", "do you agree that no order ..."."""
    words = ground.of(exchange.question)
    if _DENYING.search(words):
        return True
    tag = _TAG.search(words)
    end = len(words) if tag is None else tag.start()
    first = _OPENS_WITH_NOT.match(words)
    inside = NEGATIVE.search(words, 0 if first is None else first.end(), end)
    return inside is not None and not exchange.negative and not _OR_NOT.search(words)


_OR_NOT = re.compile(r"\bor\s(?:(?:did|do|was|were|had|have)\s\w+\s)?not\b", re.I)
_NO_BUT = re.compile(
    r"[“\"'‘]?no[,;:.–—-]+\s(?!(?:sir|madam|never|not?|none|nothing|nobody|indeed|certainly|absolutely|i|he|she|it|they|we|you|there|that)\b)\w+\s\w",
    re.I,
)


def of_a_part(ground: Ground, exchange: Exchange) -> bool:
    """Whether a "no" may be of a part of the question only: of its hour, its number, of who did it.

    "Did it begin at nine?" "No, at ten." "Did the guards open it?" "No, the miners."
    """
    question, sentence = exchange.question, ground.sentence(exchange.answer.start)
    if _NO_BUT.match(ground.of(exchange.answer)) and not ground.between(*sentence):
        return True
    numbers = [q for q in ground.quantities(question) if q.low != 1]
    return bool(numbers) or bool(ground.setting.times(question.start, question.end))


def not_known(ground: Ground, exchange: Exchange) -> bool:
    """Whether an answer says that it does not know."""
    words = ground.of(exchange.answer)
    if phrases("not_known", "unseen", "ignorance", "nobody", "evading", "put_off").search(words):
        return True
    return exchange.kind in ("quantity", "time", "duration") and _COULD_NOT.match(words) is not None
