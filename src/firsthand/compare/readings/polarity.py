"""Readings of whether something is so: denials, doubts, plain assertions, yes and no.

"I did not see it" is never a denial of the thing, "it was never proved" leaves it open, and "the
reports that it burned are false" denies what the reports say.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from firsthand.compare.readings import quantity
from firsthand.compare.readings.acts import act_of
from firsthand.compare.readings.asking import Exchange, holds, not_known
from firsthand.compare.readings.conditions import condition, found_to_be, loose
from firsthand.compare.readings.ground import Ground, Standing, resting
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.words import befell, listed, names
from firsthand.compared import Modality, Reading, Whether
from firsthand.findings.tensions.lists import State, order, states
from firsthand.findings.tensions.lists import listed as tensions_listed
from firsthand.model import Span
from firsthand.values import Predication

_CONDITION = re.compile(r"(?:so\s|and\s|as\s|even\s|but\s)*(?:if|whether|unless|lest)\b", re.I)
_SENSED = re.compile(
    r"[\s,]*(?:that|which|as)?\s?(?:he|she|i|they|we)\s(?:heard|saw|knew|noticed|remember)", re.I
)
"""Behind "none": "there was none that he heard"."""
_SAID = frozenset("say tell believe think know".split())
_NEAR = 8
"""Characters behind "I did not hear" within which begins what was not heard."""
_LEAD = 12
_BEFORE = 32
_LAST = re.compile(
    r"\blast\s(?:been\s)?(?:seen|heard|known|observed|reported)\s(?:to\sbe\s)?\Z", re.I
)
""" "It was last seen burning" says how it was at another time."""
_WITHOUT = re.compile(r"\bwith(?:out)?\s(?:any\s)?\Z", re.I)
_BACK = 200
"""Characters before "there was none" within which stands what there was none of."""
_WISHED = frozenset("will would shall should can must 'll ca wo need".split())
_LEAST = 2
"""Words of topic that a plain assertion needs, unless its act is one that is contested."""
_BOUNDED = re.compile(
    r"\b(?:before|until|till|unless|except|merely|simply|not\\sonly|only)\b", re.I
)
""" "Was not called before noon" bars nothing that is told of the afternoon."""
_THINGS = ("subject", "object")
_OF_MIND = frozenset("unable able sure certain aware afraid sorry glad ashamed".split())
_POINTING = frozenset("it this that them these those".split())
_SENSES = frozenset("see hear notice".split())


def readings(ground: Ground) -> Iterator[Reading]:
    """What clauses say is so or is not so."""
    wrong = _called_wrong(ground)
    yield from _not_vouched(ground)
    for clause in ground.told:
        standing = ground.standing(clause.span, None if clause.denied else clause)
        if standing is None or (clause.mood in _WISHED and not clause.denied):
            continue
        if clause.act == "be" and ground.sentence(clause.span.start).start in ground.answering:
            who = clause.slot("subject")
            if who is not None and who.head == "it":  # read with its question
                continue
        yield from _lacking(ground, clause, standing)
        if clause.span in wrong:
            yield reading(ground, _plain(ground, clause, False, "called wrong"), standing)
            continue
        if clause.act == "deny" or clause.act in _SENSES:
            standing = ground.credited(standing, clause.slot("subject"))
        told = (
            _denial(ground, clause, standing)
            if clause.denied
            else _assertion(ground, clause, standing)
        )
        if told is not None:
            yield reading(ground, told, standing)
            nothing = quantity.none_of(ground, clause, told.span) if clause.denied else None
            if nothing is not None and told.modality == "asserted":
                yield reading(ground, nothing, standing)


def answers(ground: Ground, exchange: Exchange) -> Iterator[Reading]:
    """What an answer of yes or no says."""
    if exchange.kind != "polarity":
        return
    so = holds(ground, exchange)
    modality: Modality = "asserted"
    if so is None:
        if not not_known(ground, exchange):
            yield from _by_clause(ground, exchange)
            return
        modality = "unseen" if exchange.seen else "unknown"
    elif exchange.seen and not so:
        modality = "unseen"
    state = _state_asked(ground, exchange)
    if state is not None and so is not None:
        so = so == state[1]
    if so is not None and exchange.negative:
        so = not so
    act = exchange.act if state is None else state[0].name
    told = Told(
        "polarity", None if so is None else Whether(so), act, exchange.topic,
        _answer(ground, exchange), exchange.answer, "an answer", modality,
    )  # fmt: skip
    yield reading(ground, told, exchange.standing)


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


def _called_wrong(ground: Ground) -> frozenset[Span]:
    """The clauses of which the account says that they are false: "reports that it burned are false"."""
    found = set()
    for clause in ground.told:
        if clause.act != "be" or clause.denied:
            continue
        word = next(
            (s for s in clause.slots if s.role == "state" and s.head in tensions_listed("wrong")),
            None,
        )
        if word is not None:
            inside = ground.between(clause.span.start, word.span.start)
            found |= {p.span for p in inside if p.span != clause.span and not resting(p)}
    return frozenset(found)


def _opened(ground: Ground) -> frozenset[Span]:
    """The clauses that are said not to be known."""
    return frozenset(u.clause.span for u in ground.unknown if u.clause is not None)


def _lacking(ground: Ground, clause: Predication, standing: Standing) -> Iterator[Reading]:
    """ "Without lights": that the subject had none."""
    who = clause.slot("subject") or clause.slot("object")
    for slot in clause.slots:
        none = slot.role == "with" and ground.of(slot.span).lower().startswith("no ")
        if who is None or not (slot.role == "without" or none) or not names(slot.head):
            continue
        lead = ground.characters[max(0, slot.span.start - _LEAD) : slot.span.start]
        tied = _WITHOUT.search(lead)
        span = Span(slot.span.start - (len(tied[0]) if tied else 0), slot.span.end)
        topic = tuple(
            dict.fromkeys(w for w in (*slot.words, *ground.meant(who, standing.voice)) if names(w))
        )
        told = Told("polarity", Whether(False), "have", topic, span, clause.span, "without it")
        yield reading(ground, told, standing)


def _not_vouched(ground: Ground) -> Iterator[Reading]:
    """What somebody says that he does not say: "I do not say that she struck"."""
    opened = {u.clause.span for u in ground.unknown if u.clause is not None}
    for clause in ground.account.values.unasserted:
        if (
            clause.mood != "open"
            or clause.span in opened
            or _CONDITION.match(ground.of(clause.span))
        ):
            continue
        standing = ground.standing(clause.span, clause)
        told = _plain(ground, clause, True, "not vouched for")
        if standing is not None and told.topic:
            yield reading(ground, told._replace(modality="unknown"), standing)


def _denial(ground: Ground, clause: Predication, standing: Standing) -> Told | None:
    who = clause.slot("subject")
    if clause.act in listed("perceiving"):
        return _unseen(ground, clause, standing)
    if clause.act == "do" and clause.slot("object") is None:
        return None
    if clause.act in _SAID and who is not None and who.head in ("i", "we"):
        return None
    if clause.act in ("know", "think", "believe", "want", "mean") or clause.mood in _WISHED:
        return None
    if clause.act in listed("proving") and clause.slot("to") is None:
        below = _below(ground, clause)
        if below is not None and below.span in _opened(ground):
            return None
        told = _plain(ground, below or clause, True, "not proved")._replace(modality="unknown")
        return told if told.topic else None
    if _elliptic(clause):
        return _none(ground, clause, standing)
    state = condition(ground, clause)
    if state is not None:
        return _of_state(ground, clause, state, standing)
    if _BOUNDED.search(" ".join((ground.of(clause.span), *clause.beside))) or any(
        s.head in _OF_MIND for s in clause.slots
    ):
        return None
    told = _plain(ground, clause, False, "denied", standing)
    return told if told.topic else None


def _unseen(ground: Ground, clause: Predication, standing: Standing) -> Told | None:
    """What was not seen, heard or remembered."""
    seen = clause.slot("object")
    below = _below(ground, clause) if seen is None or not ground.meant(seen) else None
    what = [clause] if below is None else [below]
    who = clause.slot("subject")
    topic = ground.topic(what, () if who is None else (who.span,), standing.voice)
    if not topic and _elliptic(clause):
        topic = _spoken_of(ground, clause)
    if not topic:
        return None
    whole = ground.trimmed(clause.span)
    if below is not None:
        whole = Span(whole.start, max(whole.end, ground.trimmed(below.span).end))
    return Told("polarity", None, what[0].act, topic, ground.quoted(whole, whole), clause.span,
                "not seen or heard", "unseen")  # fmt: skip


def _below(ground: Ground, clause: Predication) -> Predication | None:
    """The clause that hangs on this one: "hear (any law read)"."""
    sentence = ground.sentence(clause.span.start)
    behind = ground.between(clause.span.start + 1, min(sentence.end, clause.span.end + _NEAR))
    return next(
        (
            p for p in behind
            if not p.denied and p.act != "accord"
            and not any(s.span.covers(p.span) for s in clause.slots)
        ),
        None,
    )  # fmt: skip


def _elliptic(clause: Predication) -> bool:
    """ "There was none", "he had given none"."""
    heads = {s.head for s in clause.slots if s.role in ("subject", "object")}
    return "none" in heads and all(len(s.words) == 1 for s in clause.slots if s.head == "none")


def _none(ground: Ground, clause: Predication, standing: Standing) -> Told | None:
    """What there was none of stands before."""
    own = ground.topic([clause], voice=standing.voice)
    topic = tuple(dict.fromkeys((*own, *_spoken_of(ground, clause))))
    if not topic:
        return None
    span = ground.trimmed(clause.span)
    own_words = next((ground.of(s.span) for s in clause.slots if s.head == "none"), "")
    if _SENSED.match(ground.characters, clause.span.end) or _SENSED.match(own_words, len("none")):
        return Told(
            "polarity", None, clause.act, topic, span, clause.span, "none that was seen", "unseen"
        )
    return Told("polarity", Whether(False), clause.act, topic, span, clause.span, "none of it")


def _spoken_of(ground: Ground, clause: Predication) -> tuple[str, ...]:
    """What the clause before, or the beginning of the sentence, speaks of."""
    at = clause.span.start
    sentence = ground.sentence(at)
    opening = tuple(w.lower for w in ground.words_in(Span(sentence.start, at))[:4])
    fronted = (w for w in opening[1:] if names(w)) if opening[:1] in (("of",), ("as",)) else ()
    before = [p for p in ground.between(max(0, at - _BACK), at) if p.span != clause.span]
    things = (
        replace(p, slots=tuple(s for s in p.slots if s.role in _THINGS)) for p in reversed(before)
    )
    told = next((t for p in things if (t := ground.topic([p]))), ())
    return tuple(dict.fromkeys((*fronted, *told)))


def _assertion(ground: Ground, clause: Predication, standing: Standing) -> Told | None:
    lead = ground.characters[max(0, clause.span.start - _BEFORE) : clause.span.start]
    if _only_unknown(ground, clause) or _LAST.search(lead):
        return None
    state = condition(ground, clause) or found_to_be(ground, clause)
    if state is not None:
        return _of_state(ground, clause, state, standing)
    if clause.act == "deny":
        return _denied_thing(ground, clause)
    sensed = clause.act in _SENSES and (what := clause.slot("object")) and ground.meant(what)
    if (resting(clause) and not sensed) or (clause.act == "be" and not _telling(ground, clause)):
        return None
    told = _plain(ground, clause, not standing.denied, "told", standing)
    strong = clause.act in listed("contested") or befell(clause.act) is not None or order(clause)
    if clause.act in listed("faint") and not standing.denied:
        return None
    return told if strong or len(told.topic) >= _LEAST else None


def _only_unknown(ground: Ground, clause: Predication) -> bool:
    """Whether a clause only says that something is not known."""
    at = bisect_right(ground.unknown, clause.span.start, key=lambda u: u.cue.end)
    return at < len(ground.unknown) and ground.unknown[at].cue.start < clause.span.end


def _denied_thing(ground: Ground, clause: Predication) -> Told | None:
    """ "Ashe denied it": what was spoken of just before is not so, by him."""
    what = clause.slot("object")
    if what is None or what.head not in _POINTING:
        return None
    at = clause.span.start
    before = [p for p in ground.between(max(0, at - _BACK), at) if p.span.end <= at]
    topic = _spoken_of(ground, clause)
    if not before or not topic:
        return None
    span = ground.trimmed(clause.span)
    return Told(
        "polarity", Whether(False), before[-1].act, topic, span, clause.span, "denied", "denied"
    )


def _telling(ground: Ground, clause: Predication) -> bool:
    """Whether a clause with "be" says how something was, not what it is: "was wet", "a widow"."""
    if any(s.head in _OF_MIND or loose(s) for s in clause.slots):
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


def _plain(
    ground: Ground, clause: Predication, so: bool, rule: str, standing: Standing | None = None
) -> Told:
    whole = ground.trimmed(clause.span)
    voice = None if standing is None else standing.voice
    return Told("polarity", Whether(so), act_of(clause), ground.topic([clause], voice=voice),
                ground.quoted(whole, whole), clause.span, rule)  # fmt: skip


def _of_state(
    ground: Ground, clause: Predication, state: tuple[State, bool], standing: Standing
) -> Told | None:
    """A state or its contrary, both told of one act: "lit" holds or does not hold."""
    name, so = state
    words = name.so | name.contrary | name.things
    topic = tuple(
        w
        for w in ground.topic([clause], voice=standing.voice)
        if w not in words or w in name.things
    )
    if not topic:
        return None
    whole = ground.trimmed(clause.span)
    return Told("polarity", Whether(so != standing.denied), name.name, topic,
                ground.quoted(whole, whole), clause.span, "a state or its contrary")  # fmt: skip
