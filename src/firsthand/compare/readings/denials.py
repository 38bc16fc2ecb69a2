"""Denials and what comes near them: not seen, not shown, not vouched for, lacking, called wrong.

"I did not see it" is never a denial of the thing, "it was never proved" leaves it open, and "the
reports that it burned are false" denies what the reports say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from firsthand.compare.readings.acts import act_of, bare_participle
from firsthand.compare.readings.conditions import ENDED, brought_about, condition, deed, found_to_be
from firsthand.compare.readings.ground import NO_USE, Ground, Standing, resting
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.words import listed, names
from firsthand.compared import Reading, Whether
from firsthand.findings.tensions.lists import State, order
from firsthand.findings.tensions.lists import listed as tensions_listed
from firsthand.model import Span
from firsthand.values import Predication, Slot

WISHED = frozenset("will would shall should can must 'll ca wo need".split())
OF_MIND = frozenset(
    """unable able sure certain aware afraid sorry
     glad ashamed satisfied convinced persuaded unconvinced prepared""".split()
)
_CONDITION = re.compile(r"(?:so\s|and\s|as\s|even\s|but\s)*(?:if|whether|unless|lest)\b", re.I)
_SENSED = re.compile(
    r"[\s,]*(?:that|which|as)?\s?(?:he|she|i|they|we)\s(?:heard|saw|knew|noticed|remember)", re.I
)
"""Behind "none": "there was none that he heard"."""
_SAID = frozenset("say tell believe think know".split())
_NEAR = 8
_FAR = 24
"""Characters behind "I did not hear" within which begins what was not heard."""
_BEING = frozenset("be prove turn remain".split())
_CALLING = frozenset("call brand label denounce dismiss describe term consider deem".split())
_TRUE = frozenset("true correct right so".split())
_THAT = re.compile(r"\s*that\b")
_POINTS = re.compile(
    r"(?:that|this|it|which)(?:\s(?:is|was|has|had|will|can|may|turned|proved|out|to|be|been|not|of|course|plainly|simply|quite|all|an?)){1,4}\s\w+",
    re.I,
)
""" "He says that it burned, but that is wrong"."""
_LEAD = 12
_WITHOUT = re.compile(r"\bwith(?:out)?\s(?:any\s)?\Z", re.I)
_BACK = 200
"""Characters before "there was none" within which stands what there was none of."""
_BOUNDED = re.compile(
    r"\b(?:before|until|till|unless|except|merely|simply|not\\sonly|only)\b", re.I
)
""" "Was not called before noon" bars nothing that is told of the afternoon."""
_WITHOUT_FAIL = re.compile(r"\b(?:not|never|n['’]t|nobody|no\sone|none)\b[^.;,]*\swithout\b", re.I)
""" "They never fired without warning": they did fire."""
_AT = frozenset(
    "in inside within on upon at near under beneath above below behind beside outside".split()
)
_ARISING = frozenset("begin start break originate erupt".split())
_NO_ONE = frozenset("i we nobody none no-one one".split())
_NOT_ALL = re.compile(r"\A\W*not\s(?:all|every|each|both)\b", re.I)
_NOT_IT = re.compile(r"\bit\s(?:was|is|were)(?:\snot|n['’]t)\s(?:[\w’'-]+\s?){0,4}\Z", re.I)
_THINGS = ("subject", "object")
_DOUBT = frozenset(("doubt", "question"))
_POINTING = frozenset("it this that them these those".split())


def called_wrong(ground: Ground) -> dict[Span, Standing]:
    """The clauses that are called false, and in whose words they are: "reports that it burned are false"."""
    found: dict[Span, Standing] = {}
    for clause in ground.told:
        wrong = _TRUE if clause.denied else tensions_listed("wrong") | listed("untruths")
        word = next((s for s in clause.slots if s.role == "state" and s.head in wrong), None)
        if clause.act not in _BEING or word is None:
            continue
        below = ground.between(clause.span.start, word.span.start)
        named = word.span.start + ground.of(word.span).lower().find(word.head) + len(word.head)
        if _THAT.match(ground.characters, named):
            below = ground.between(named, named + _NEAR)[:1]
        elif _POINTS.fullmatch(ground.of(clause.span).strip(" .,")):
            below = _just_before(ground, clause)
        standing = ground.standing(word.span, clause)
        if standing is not None:
            own = (p.span for p in below if p.span != clause.span and not resting(p))
            found |= dict.fromkeys(own, standing)
    return found


def _just_before(ground: Ground, clause: Predication) -> list[Predication]:
    """What the sentence said before "but that is wrong"."""
    start = ground.sentence(clause.span.start).start
    before = [
        p for p in ground.between(start, clause.span.start) if p.span.end <= clause.span.start
    ]
    return [p for p in before if not resting(p)][-1:]


def disowned(ground: Ground) -> dict[Span, Standing]:
    """The clauses that an account calls false, or says that somebody rejects: who denies them."""
    found = {s: t._replace(modality="denied") for s, t in called_wrong(ground).items()}
    for span, who in rejected_by(ground).items():
        standing = ground.standing(span)
        if standing is not None:
            found[span] = ground.credited(standing, who)._replace(modality="denied")
    return found


def _opened(ground: Ground) -> frozenset[Span]:
    """The clauses that are said not to be known."""
    return frozenset(u.clause.span for u in ground.unknown if u.clause is not None)


def lacking(ground: Ground, clause: Predication, standing: Standing) -> Iterator[Reading]:
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


def not_vouched(ground: Ground) -> Iterator[Reading]:
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
        told = plain(ground, clause, True, "not vouched for")
        if standing is not None and told.topic:
            yield reading(ground, told._replace(modality="unknown"), standing)


def rejected_by(ground: Ground) -> dict[Span, Slot | None]:
    """The clauses that somebody says are not so, with who: "he rejected the claim that it burned"."""
    found: dict[Span, Slot | None] = {}
    for clause in ground.told:
        out = clause.act == "rule" and any(s.head == "out" for s in clause.slots)
        called = clause.act in _CALLING and _called_untrue(ground, clause)
        if clause.denied or not (out or called or clause.act in listed("rejecting")):
            continue
        if NO_USE.search(
            ground.characters, max(0, clause.span.start - _FAR), clause.span.start + 1
        ):
            continue
        sentence = ground.sentence(clause.span.start)
        for below in ground.between(clause.span.start + 1, sentence.end):
            lead = ground.characters[clause.span.start : below.span.start + 5].rstrip()
            if below.span != clause.span and not below.denied and lead.endswith("that"):
                found[below.span] = clause.slot("subject")
                break
    return found


def _called_untrue(ground: Ground, clause: Predication) -> bool:
    """ "He called the story that it burned a lie"."""
    rest = Span(clause.span.start, ground.sentence(clause.span.start).end)
    return any(w.lower in listed("untruths") for w in ground.words_in(rest))


def not_so(ground: Ground, clause: Predication, rule: str) -> Told | None:
    """That what a clause tells is not so, in the words of somebody who rejects it."""
    rejecting = Standing(None, (), None, "denied", denied=True)
    state = condition(ground, clause) or found_to_be(ground, clause)
    if state is not None:
        told = of_state(ground, clause, state, rejecting)
    else:
        told = None if deed(ground, clause) else plain(ground, clause, False, rule)
    return None if told is None else told._replace(modality="denied", rule=rule)


def denial(ground: Ground, clause: Predication, standing: Standing) -> Told | None:
    """What a clause that denies says: that it is not so, was not seen, was not shown; or nothing."""
    if clause.act in listed("perceiving"):
        return _unseen(ground, clause, standing)
    if _denies_nothing(clause):
        return None
    below = _below(ground, clause)
    if clause.act in listed("proving") or (clause.act == "show" and below is not None):
        return _not_proved(ground, clause, below)  # "no warrant was shown" is a plain denial
    if _elliptic(clause):
        return _none(ground, clause, standing)
    state = condition(ground, clause) or brought_about(ground, clause)
    if state is not None:
        return of_state(ground, clause, state, standing)
    if deed(ground, clause):
        return None
    if clause.act in _ARISING and any(s.role in _AT for s in clause.slots):
        return None  # "did not begin in the loft": of the place, not of the fire
    if bounded(ground, clause) or _cleft(ground, clause) or _of_one_man(ground, clause):
        return None
    if any(s.head in OF_MIND for s in clause.slots):
        return None
    told = plain(ground, clause, False, "denied", standing)
    return told if told.topic else None


def bounded(ground: Ground, clause: Predication) -> bool:
    """Whether a denial holds up to a time or under a condition only: "did not fire until noon"."""
    words = " ".join((ground.of(clause.span), *clause.beside))
    return _BOUNDED.search(words) is not None or _WITHOUT_FAIL.search(words) is not None


def of_some_only(ground: Ground, clause: Predication) -> bool:
    """ "Not every guard fired": neither that they did nor that they did not."""
    return _NOT_ALL.search(ground.of(clause.span)) is not None


def _of_one_man(ground: Ground, clause: Predication) -> bool:
    """ "Rell did not give the order": somebody else may have."""
    who, what = clause.slot("subject"), clause.slot("object")
    if who is None or what is None or not order(clause):
        return False
    return who.head not in _NO_ONE and ground.of(what.span).lower().startswith(
        ("the ", "that ", "this ")
    )


def _cleft(ground: Ground, clause: Predication) -> bool:
    """ "It was not a shell that broke the roof" says of nobody that the roof was whole."""
    start = ground.sentence(clause.span.start).start
    return _NOT_IT.search(ground.characters, start, clause.span.start + 1) is not None


def _denies_nothing(clause: Predication) -> bool:
    """ "I do not say", "he did not", "there is no doubt", "he would not wait": no fact is denied."""
    who = clause.slot("subject")
    if clause.act == "do" and clause.slot("object") is None:
        return True
    if clause.act in _SAID and who is not None and who.head in ("i", "we"):
        return True
    if clause.act == "exist" and any(s.head in _DOUBT for s in clause.slots):
        return True
    return clause.act in ("know", "think", "believe", "want", "mean") or clause.mood in WISHED


def _not_proved(ground: Ground, clause: Predication, below: Predication | None) -> Told | None:
    if below is not None and below.span in _opened(ground):
        return None
    told = plain(ground, below or clause, True, "not proved")._replace(modality="unknown")
    return told if told.topic else None


def _unseen(ground: Ground, clause: Predication, standing: Standing) -> Told | None:
    """What was not seen, heard or remembered."""
    seen = clause.slot("object")
    below = _below(ground, clause) if seen is None or not ground.meant(seen) else None
    what = [clause] if below is None else [below]
    done = None if seen is None or below is not None else _seen_done(ground, seen)
    who = clause.slot("subject")
    topic = ground.topic(what, () if who is None else (who.span,), standing.voice)
    if not topic and _elliptic(clause):
        topic = _spoken_of(ground, clause)
    if not topic:
        return None
    whole = ground.trimmed(clause.span)
    if below is not None:
        whole = Span(whole.start, max(whole.end, ground.trimmed(below.span).end))
    act = what[0].act if done is None else act_of(done)
    return Told("polarity", None, act, topic, ground.quoted(whole, whole), clause.span,
                "not seen or heard", "unseen")  # fmt: skip


def _seen_done(ground: Ground, seen: Slot) -> Predication | None:
    """What was not seen done to a thing: "any sword (drawn)"."""
    behind = ground.between(seen.span.start, seen.span.end + 2)
    return next((p for p in behind if bare_participle(p)), None)


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


def denied_thing(ground: Ground, clause: Predication) -> Told | None:
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


def plain(
    ground: Ground, clause: Predication, so: bool, rule: str, standing: Standing | None = None
) -> Told:
    """That the act of a clause is so, or is not."""
    whole = ground.trimmed(clause.span)
    voice = None if standing is None else standing.voice
    return Told("polarity", Whether(so), act_of(clause), ground.topic([clause], voice=voice),
                ground.quoted(whole, whole), clause.span, rule)  # fmt: skip


def of_state(
    ground: Ground, clause: Predication, state: tuple[State, bool], standing: Standing
) -> Told | None:
    """A state or its contrary, both told of one act: "lit" holds or does not hold."""
    name, so = state
    words = name.so | name.contrary | name.things
    doer = clause.slot("subject") if deed(ground, clause) else None
    topic = tuple(
        w
        for w in ground.topic([clause], () if doer is None else (doer.span,), standing.voice)
        if w not in words or w in name.things
    )
    if not topic:
        return None
    whole = ground.trimmed(clause.span)
    act = ENDED.get(name.name)
    holds = so != standing.denied
    return Told("polarity", Whether(holds != (act is not None)), act or name.name, topic,
                ground.quoted(whole, whole), clause.span, "a state or its contrary")  # fmt: skip
