"""Readings of whether something is so: denials, doubts, plain assertions, yes and no.

"I did not see it" is never a denial of the thing, "it was never proved" leaves it open, and "the
reports that it burned are false" denies what the reports say.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from firsthand.compare.baseforms import base_form
from firsthand.compare.readings import quantity
from firsthand.compare.readings.acts import act_of, bare_participle, participle
from firsthand.compare.readings.asking import (
    Exchange,
    holds,
    not_known,
    of_a_part,
    put_the_other_way,
    to_a_denial,
    told_so,
)
from firsthand.compare.readings.conditions import brought_about, condition, deed, found_to_be, loose
from firsthand.compare.readings.denials import (
    OF_MIND,
    WISHED,
    called_wrong,
    denial,
    denied_thing,
    lacking,
    not_so,
    not_vouched,
    of_some_only,
    of_state,
    plain,
    rejected_by,
)
from firsthand.compare.readings.ground import Ground, Standing, resting
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.questions import asking_word
from firsthand.compare.readings.words import befell, listed
from firsthand.compared import Modality, Reading, Whether
from firsthand.extract.actors.wordlists import is_person_noun
from firsthand.findings.tensions.lists import State, order, states
from firsthand.model import UNKNOWN, Span
from firsthand.values import Predication

_BEFORE = 32
_LAST = re.compile(
    r"\blast\s(?:been\s)?(?:seen|heard|known|observed|reported)\s(?:to\sbe\s)?\Z", re.I
)
""" "It was last seen burning" says how it was at another time."""
_LEAST = 2
"""Words of topic that a plain assertion needs, unless its act is one that is contested."""
_TOLD_OF = re.compile(
    r"\bhear\s(?:it\s|anything\s)?(?:that|of|about|said|say|whether|tell)\b", re.I
)
""" "Did you hear that it burned" is of what was told, "did you hear it fall" is not."""
_SENSES = frozenset("see hear notice".split())
_NO_LONGER = re.compile(r"\A,\s(?:and\s)?(?:no\slonger|not\sany\s(?:more|longer))\b", re.I)
_NEGATED = re.compile(r"\b(?:not|never|no|nobody|none|neither|nor|hardly)\b|n[’']t\b", re.I)


def readings(ground: Ground) -> Iterator[Reading]:
    """What clauses say is so or is not so."""
    wrong = called_wrong(ground)
    rejected = rejected_by(ground)
    yield from not_vouched(ground)
    for clause in ground.told:
        standing = ground.standing(clause.span, None if clause.denied else clause)
        if standing is None or (clause.mood in WISHED and not clause.denied):
            continue
        if clause.act == "be" and ground.sentence(clause.span.start).start in ground.answering:
            who = clause.slot("subject")
            if who is not None and who.head == "it":  # read with its question
                continue
        yield from lacking(ground, clause, standing)
        if clause.span in rejected:
            standing = ground.credited(standing, rejected[clause.span])
        if clause.span in rejected or clause.span in wrong:
            rule = "rejected" if clause.span in rejected else "called wrong"
            standing = wrong.get(clause.span, standing)
            yield from _told(ground, not_so(ground, clause, rule), standing)
            continue
        if clause.act == "deny" or clause.act in _SENSES:
            standing = ground.credited(standing, clause.slot("subject"))
        if of_some_only(ground, clause):
            continue
        denied = clause.denied and not _of_what_hangs_on(ground, clause)
        told = denial(ground, clause, standing) if denied else _assertion(ground, clause, standing)
        yield from _told(ground, told, standing)
        if denied and told is not None and told.modality == "asserted":
            yield from _told(ground, quantity.none_of(ground, clause, told.span), standing)


def _of_what_hangs_on(ground: Ground, clause: Predication) -> bool:
    """Whether a clause's "no longer" is of words that hang on it: "capsized, no longer to be seen"."""
    head, comma, _ = ground.of(clause.span).partition(",")
    hangs = comma and _NO_LONGER.search(ground.of(clause.span)[len(head) :]) is not None
    if not hangs or _NEGATED.search(head) is not None:
        return False
    return any(base_form(w.lower()) == clause.act for w in head.split())


def _told(ground: Ground, told: Told | None, standing: Standing) -> Iterator[Reading]:
    if told is not None:
        yield reading(ground, told, standing)


def answers(ground: Ground, exchange: Exchange) -> Iterator[Reading]:
    """What an answer of yes or no says."""
    if exchange.kind != "polarity":
        return
    so = to_a_denial(ground, exchange) if exchange.negative else holds(ground, exchange)
    if put_the_other_way(ground, exchange):
        return
    if _of_saying(ground, exchange, so) or (so is False and of_a_part(ground, exchange)):
        return
    modality: Modality = "asserted"
    standing = exchange.standing
    if so is None and (heard := told_so(ground, exchange)) is not None:
        so, modality = heard, "alleged"
        standing = standing._replace(chain=(UNKNOWN, *standing.chain), voice=UNKNOWN)
    elif so is None:
        if not not_known(ground, exchange):
            yield from _by_clause(ground, exchange)
            return
        modality = "unseen" if exchange.seen else "unknown"
    elif exchange.seen and not so:
        modality = "unseen"
    state = _state_asked(ground, exchange)
    if state is not None and so is not None:
        so = so == state[1]
    act = exchange.act if state is None else state[0].name
    told = Told(
        "polarity", None if so is None else Whether(so), act, exchange.topic,
        _answer(ground, exchange), exchange.answer, "an answer", modality,
    )  # fmt: skip
    yield reading(ground, told, standing)


def _of_saying(ground: Ground, exchange: Exchange, so: bool | None) -> bool:
    """Whether only a saying is asked of: that he did not say so tells nothing of what he said.

    A plain sentence that is put ("you say that it was lit") is asked of what it says.
    """
    question = exchange.question
    if asking_word([w.lower for w in ground.words_in(question)]) is None:
        return False
    first = next(iter(ground.between(question.start, question.end)), None)
    if first is None or len(ground.between(question.start, question.end)) == 1:
        return False
    if first.act == "hear":
        return so is not False and _TOLD_OF.search(ground.of(question)) is not None
    who = first.slot("subject")
    own = who is not None and who.head == "you" and first.tense == "present" and so is not False
    return first.act in listed("speaking") and not own


def _state_asked(ground: Ground, exchange: Exchange) -> tuple[State, bool] | None:
    """The state that is asked of: "was the gate shut?" asks whether it was not open."""
    clauses = ground.between(exchange.question.start, exchange.question.end)
    heads = {s.head for p in clauses for s in p.slots if s.role == "state"}
    for state in states():
        if heads & (state.so - state.loose):
            return state, True
        if heads & (state.contrary - state.loose):
            return state, False
    for clause in clauses:
        told = condition(ground, clause)
        if told is not None:
            return told[0], told[1] != clause.denied
    return None


def _by_clause(ground: Ground, exchange: Exchange) -> Iterator[Reading]:
    """An answer in a clause: "Was it lit?" "It was out". "Had they a cannon?" "They had two"."""
    sentence = ground.sentence(exchange.answer.start)
    for clause in ground.between(sentence.start, sentence.end)[:1]:
        if act_of(clause) == exchange.act != "be" and not exchange.seen:
            told = Told("polarity", Whether(not clause.denied), exchange.act, exchange.topic,
                        ground.trimmed(clause.span), exchange.answer, "an answer")  # fmt: skip
            yield reading(ground, told, exchange.standing)
            return
        state = condition(ground, clause) or _asked_contrary(ground, exchange, clause)
        if state is not None:
            told = Told("polarity", Whether(state[1]), state[0].name, exchange.topic,
                        ground.trimmed(clause.span), exchange.answer, "an answer")  # fmt: skip
            yield reading(ground, told, exchange.standing)


def _asked_contrary(
    ground: Ground, exchange: Exchange, clause: Predication
) -> tuple[State, bool] | None:
    """ "Was the buoy lit?" "It was out": a loose word means what was asked of."""
    asked = _state_asked(ground, exchange)
    if asked is None:
        return None
    heads = {s.head for s in clause.slots if s.role == "state"}
    if heads & asked[0].so:
        return asked[0], not clause.denied
    return (asked[0], clause.denied) if heads & asked[0].contrary else None


def _answer(ground: Ground, exchange: Exchange) -> Span:
    sentence = ground.sentence(exchange.answer.start)
    return ground.quoted(sentence, sentence)


def _assertion(ground: Ground, clause: Predication, standing: Standing) -> Told | None:
    lead = ground.characters[max(0, clause.span.start - _BEFORE) : clause.span.start]
    if _only_unknown(ground, clause) or _LAST.search(lead):
        return None
    state = condition(ground, clause) or found_to_be(ground, clause)
    state = state or (None if standing.denied else brought_about(ground, clause))
    if state is not None:
        return of_state(ground, clause, state, standing)
    if deed(ground, clause):
        return None
    if clause.act == "deny":
        return denied_thing(ground, clause)
    sensed = clause.act in _SENSES and (what := clause.slot("object")) and ground.meant(what)
    if (resting(clause) and not sensed) or (clause.act == "be" and not _telling(ground, clause)):
        return None
    told = plain(ground, clause, not standing.denied, "told", standing)
    if bare_participle(clause) and not told.topic:
        return None
    strong = clause.act in listed("contested") or befell(clause.act) is not None or order(clause)
    done = participle(clause) is not None and _of_a_thing(ground, clause)
    if clause.act in listed("faint") and not standing.denied and not done:
        return None
    least = 1 if strong or standing.denied or _of_a_thing(ground, clause) else _LEAST
    return told if strong or len(told.topic) >= least else None


def _of_a_thing(ground: Ground, clause: Predication) -> bool:
    """Whether it is told what befell a known thing, or what it did: "the whistle was blown"."""
    what = clause.slot("object") if participle(clause) is not None else clause.slot("subject")
    if what is None or (not what.definite and clause.slot("subject") is not None):
        return False
    return (
        clause.act != "be" and not is_person_noun(what.head) and ground.setting.actor(what) is None
    )


def _only_unknown(ground: Ground, clause: Predication) -> bool:
    """Whether a clause only says that something is not known."""
    at = bisect_right(ground.unknown, clause.span.start, key=lambda u: u.cue.end)
    return at < len(ground.unknown) and ground.unknown[at].cue.start < clause.span.end


def _telling(ground: Ground, clause: Predication) -> bool:
    """Whether a clause with "be" says how something was, not what it is: "was wet", "a widow"."""
    if any(s.head in OF_MIND or loose(s) for s in clause.slots):
        return False
    states_ = [
        s for s in clause.slots if s.role == "state" and s.head not in ("there", "here", "so")
    ]
    return (
        bool(states_)
        and len(states_[0].words) == 1
        and not states_[0].definite
        and not (ground.of(states_[0].span).lower().startswith(("a ", "an ")))
    )
