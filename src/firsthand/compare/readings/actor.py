"""Readings of who did it: orders, shots, commands, acts of harm, and who is said to be the one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.acts import act_of, participle
from firsthand.compare.readings.bidding import bidden
from firsthand.compare.readings.blame import blamed
from firsthand.compare.readings.commands import in_command
from firsthand.compare.readings.culprits import culprits
from firsthand.compare.readings.deeds import act_told, asked_of, caused_by, is_somebody
from firsthand.compare.readings.denials import bounded, disowned
from firsthand.compare.readings.disowned import denied_again
from firsthand.compare.readings.ellipses import elliptic
from firsthand.compare.readings.firsts import first_to, inverted
from firsthand.compare.readings.ground import Ground, Standing, resting
from firsthand.compare.readings.identified import identified, ones_who
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.orders import SHORT, by_order, commanders, orders
from firsthand.compare.readings.owners import owners
from firsthand.compare.readings.replies import told_when_asked
from firsthand.compare.readings.sides import from_side, inclining
from firsthand.compare.readings.spots import singular
from firsthand.compare.readings.who import (
    PRONOUNS,
    Doer,
    actor_at,
    bare,
    doer_of,
    it_is,
    somebody,
    who_of,
)
from firsthand.compare.readings.words import STOP, listed, names
from firsthand.compared import Reading, Who
from firsthand.findings.tensions.lists import listed as order_words
from firsthand.findings.tensions.lists import order
from firsthand.model import Span
from firsthand.values import Predication, Slot

_NEAR = 16
_NOBODY = frozenset(
    "nobody none nothing no-one anybody anyone somebody someone everybody everyone".split()
)
_TAKING_BACK = frozenset("withdraw retract recant drop revoke".split())
_SAID = frozenset(
    "charge claim accusation statement allegation remark story assertion complaint evidence testimony".split()
)
_NTH = frozenset("first second third fourth fifth last next other latter former".split())
_NO_ONE = frozenset(("nobody", "no-one", "none"))
_ALONE = frozenset("fire shoot give order command".split())
"""Acts of which nothing else need be told than the doer."""
_NO_DEED = frozenset(
    "seem appear become get do go come begin start try need care find keep help".split()
)
_ACCUSED = re.compile(
    r"\b(?:accus\w+|suspected|acquitted|cleared|charged|exonerated)\s(?:of|with)\b", re.I
)
_NOT_ONE = re.compile(r"\s(?:or|and\snot|but\snot|not|nor)\s|\bwhoever\b", re.I)
""" "Rell or Holm", "Holm and not Rell": it is left open, or two are named of whom one is not meant."""
_LOOK = 32
_LIKE = re.compile(
    r"\b(?:dressed|disguised|masked|clad|posing|posed|masquerading|passing|passed|got\sup|rigged\sout|decked\sout|costumed)\s(?:[\w’-]+\s){0,2}?as\s"
    r"|\bnot\s(?:all|every|each|both)\b",
    re.I,
)
_HANDS = re.compile(
    r"\b(?:in\sthe\shands\sof|handled\sby|held\sby|wielded\sby|operated\sby|worked\sby|thrown\sby|fired\sby|driven\sby)\s(?P<who>[^\n]+)\Z"
)
_STATIVE = frozenset(
    """be have own wear live belong contain hold include resemble cost need weigh last remain lose
    reach leave enter""".split()
)
_BACK_OFF = frozenset("back off out down".split())
""" "Keep" is no deed, to keep something back is one."""


def readings(ground: Ground) -> Iterator[Reading]:
    """Who is told as the doer of what others may tell of another, and who denies it."""
    found = [r for r in _told(ground) if _NOT_ONE.search(r.printed) is None]
    yield from found
    yield from denied_again(ground, found)


def _told(ground: Ground) -> Iterator[Reading]:
    wrong = disowned(ground)
    for clause in ground.told:
        standing = ground.standing(clause.span, clause)
        if standing is not None and clause.span in wrong:
            standing = wrong[clause.span]
        if standing is None or clause.mood in ("will", "would", "shall", "should", "can"):
            continue
        found = (
            identified(ground, clause, standing) or first_to(ground, clause, standing)
            or inverted(ground, clause)
            or _done(ground, clause, standing) or from_side(ground, clause)
        )  # fmt: skip
        if found is not None:
            yield reading(ground, found, standing)
        yield from commanders(ground, clause, standing)
    yield from _harms(ground)
    yield from orders(ground)
    yield from by_order(ground)
    yield from in_command(ground)
    yield from inclining(ground)
    yield from elliptic(ground)
    yield from blamed(ground)
    yield from culprits(ground)
    yield from told_when_asked(ground)
    yield from owners(ground)
    yield from ones_who(ground)


def _done(ground: Ground, clause: Predication, standing: Standing) -> Told | None:
    """The subject of a clause whose act is asked after."""
    who = _doing(ground, clause)
    barred = _NOBODY | listed("projectiles") | order_words("order_words")
    if who is not None and who.head in _NO_ONE and asked_of(clause) and not clause.mood:
        return _nobody(ground, clause, who, standing)
    if who is None or who.head in barred or clause.act in listed("blaming"):
        return None
    if _told_of_nobody(ground, clause, who):
        return None
    if who.head in ("i", "we") and clause.act == "take":
        return None  # "I take the firing to have begun"
    caused = caused_by(ground, clause)
    if caused is None and not _is_contested(ground, clause):
        return None
    doer = doer_of(ground, who, standing)
    doer = _in_hands(ground, who) or doer
    which = ground.of(who.span).lower().startswith(("which ", "what ", "whose "))
    if doer is None or which or not somebody(ground, who):
        return None
    own = bare(ground, who) if clause.only else who.span
    what = bidden(ground, clause)
    whom = clause.slot("object")
    bid = [whom.span] if what and whom is not None and _human(ground, whom) else []
    topic = ground.topic([caused or clause], [own, *bid], standing.voice)
    if clause.only:
        rest = ground.words_in(Span(bare(ground, who).end, clause.span.end))
        topic = topic or tuple(
            w.lower for w in rest if names(w.lower) and not _same(w.lower, clause.act)
        )
    if caused is not None:
        what = (caused.act,)
    topic = tuple(dict.fromkeys((*topic, *what)))
    if not topic and clause.act not in _ALONE and not clause.only:
        return None
    whole = ground.trimmed(clause.span)
    span = (
        whole
        if whole.end - whole.start <= SHORT
        else Span(who.span.start, min(whole.end, who.span.start + SHORT))
    )
    who_did = Who(
        doer.who.words, doer.who.name, doer.who.actor, doer.who.named, doer.who.group, clause.only
    )
    act = "order" if caused is not None else act_told(ground, clause)
    return Told("actor", who_did, act, topic, _words_only(ground, span), clause.span,
                "the doer of an act", "denied" if clause.denied else "asserted")  # fmt: skip


def _told_of_nobody(ground: Ground, clause: Predication, who: Slot) -> bool:
    """Whether a clause says of nobody that he did it, or that he did not.

    "May not have fired", "did not fire until noon", "accused of firing"; "the first brought down
    the roof" does not say the first of what.
    """
    if who.head in _NTH and not clause.only:
        return True
    open_no = clause.mood in ("may", "might") or bounded(ground, clause)
    if clause.denied and open_no:
        return True
    return _only_like(ground, who) or _ACCUSED.search(ground.of(clause.span)) is not None


def _only_like(ground: Ground, who: Slot) -> bool:
    """Whether somebody only looks like those who are named, or each or all of them are denied it.

    "Men dressed as guards fired", "not every guard fired".
    """
    start = max(ground.sentence(who.span.start).start, who.span.start - _LOOK)
    return _LIKE.search(ground.characters, start, who.span.start + _NEAR) is not None


def _in_hands(ground: Ground, who: Slot) -> Doer | None:
    """ "A torch in the hands of Rell did it": he did."""
    match = _HANDS.search(ground.of(who.span))
    if match is None:
        return None
    span = Span(who.span.start + match.start("who"), who.span.end)
    words = tuple(singular(w.lower) for w in ground.words_in(span) if names(w.lower))
    return Doer(who_of(ground, words, span, actor_at(ground, span)), who.span) if words else None


def _nobody(ground: Ground, clause: Predication, who: Slot, standing: Standing) -> Told:
    """ "Nobody ordered it": whoever is named is denied."""
    topic = tuple(
        dict.fromkeys(
            (*ground.topic([clause], [who.span], standing.voice), *bidden(ground, clause))
        )
    )
    value = Who(("nobody",), None, None, False, False)
    return Told("actor", value, act_told(ground, clause), topic, ground.trimmed(clause.span), clause.span,
                "nobody did it", "denied")  # fmt: skip


def _doing(ground: Ground, clause: Predication) -> Slot | None:
    """The subject; of a passive whom "by" ties on; of "it was he who" whom the clause before names."""
    who = clause.slot("subject")
    if who is None:
        by = clause.slot("by")
        return (
            by
            if by is not None and participle(clause) is not None and somebody(ground, by)
            else None
        )
    if who.head != "who":
        return who
    before = ground.between(max(0, clause.span.start - _NEAR), clause.span.start)
    cleft = next(
        (p for p in before if p.act == "be" and it_is(p) and p.span.end + 1 >= who.span.start), None
    )
    return who if cleft is None else cleft.slot("state") or who


def _human(ground: Ground, whom: Slot) -> bool:
    """Whether a slot is of him who is ordered, and not of what is to be done."""
    return whom.head in PRONOUNS | {"me", "us", "her"} or somebody(ground, whom)


def _same(word: str, act: str) -> bool:
    return word.startswith(act[: max(3, len(act) - 1)])


def _words_only(ground: Ground, span: Span) -> Span:
    inside = [w for w in ground.words_in(span) if w.end <= span.end]
    return Span(span.start, inside[-1].end) if inside else span


def _is_contested(ground: Ground, clause: Predication) -> bool:
    if (resting(clause) and clause.act in listed("rejecting")) or _taken_back(clause):
        return False
    if (
        order(clause)
        or act_of(clause) == "command"
        or (clause.only and not clause.mood and not resting(clause))
    ):
        return True
    if clause.act in listed("ordering") and bidden(ground, clause):
        return True
    if clause.act == "have" and any(s.head in listed("holding") for s in clause.slots):
        return True
    passive = participle(clause) is not None
    what = clause.slot("object")
    done = (
        what is not None
        or clause.act in _ALONE
        or passive
        or clause.slot("through", "at", "on") is not None
    )
    if clause.act in listed("contested"):
        return done
    light = clause.act in _NO_DEED | _STATIVE and not (_BACK_OFF & set(clause.beside))
    barred = resting(clause) or light or clause.mood
    return (
        not barred and not clause.denied and what is not None and what.definite and names(what.head)
    )


def _taken_back(clause: Predication) -> bool:
    """ "He withdrew the charge that": he only takes back what was said."""
    what = clause.slot("object")
    return clause.act in _TAKING_BACK and what is not None and what.head in _SAID


def _harms(ground: Ground) -> Iterator[Reading]:
    """The doers of acts of harm that no clause gave."""
    for harm in ground.account.values.harms:
        clause = ground.around(harm.span)
        if harm.doer is None or clause is None or (clause.span, clause.act) not in ground.telling:
            continue
        if harm.doer_actor is None and not is_somebody(ground, harm.doer):
            continue  # "the crash left six dead"
        who = clause.slot("subject")
        if who is not None and who.span.touches(harm.doer) and clause.act in listed("contested"):
            continue
        standing = ground.standing(harm.span, clause)
        if standing is None or clause.denied or clause.act in listed("shunning"):
            continue
        actor = ground.actors.get(harm.doer_actor or "")
        words = tuple(w.lower for w in ground.words_in(harm.doer) if w.lower not in STOP)
        if not words and actor is None:
            continue
        victims = (
            ()
            if harm.victim is None
            else tuple(w.lower for w in ground.words_in(harm.victim) if w.lower not in STOP)
        )
        pieces = [s for s in (harm.span, harm.doer, harm.victim) if s is not None]
        whole = Span(min(s.start for s in pieces), max(s.end for s in pieces))
        told = Told("actor", who_of(ground, words, harm.doer, actor), harm.act, victims,
                    ground.quoted(whole, whole), clause.span, "the doer of an act of harm")  # fmt: skip
        yield reading(ground, told, standing)
