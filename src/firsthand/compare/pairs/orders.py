"""Which of two events came first: "before the blast", "after the alarm", "fired first"."""

from __future__ import annotations

from typing import NamedTuple

from firsthand.compare.pairs.answers import Answer
from firsthand.compare.pairs.laying import Laid
from firsthand.compare.pairs.lists import listed
from firsthand.compare.pairs.matching import kinship
from firsthand.compare.pairs.sides import Side, focus, governor_or_self
from firsthand.model import Span

_KIN = ("same", "narrower", "broader")
_TIES = {"before": False, "until": False, "after": True, "once": True, "since": True}
"""Whether what stands behind the word came first."""


class Ordered(NamedTuple):
    """Two events of one text, the earlier and the later, and the words that order them."""

    earlier: int
    later: int
    span: Span


def orders(laid: Laid) -> Answer | None:
    """Two events in one order, in two orders; or who is said to begin, and to answer."""
    for mine in ordered(laid.b):
        for other in ordered(laid.a):
            if _alike(laid, other.earlier, mine.earlier) and _alike(laid, other.later, mine.later):
                return None if laid.loose else _answer(laid, other.span, mine.span, one=True)
            if _alike(laid, other.earlier, mine.later) and _alike(laid, other.later, mine.earlier):
                return _answer(laid, other.span, mine.span, one=False)
    return _answering(laid)


def ordered(side: Side) -> list[Ordered]:
    """The pairs of events that a text puts in order."""
    found = []
    for word in side.parse.words:
        behind_first = _TIES.get(word.lower)
        if behind_first is None:
            continue
        clause = word.head if word.dep in ("mark", "advmod") else None
        behind = clause if clause is not None else side.parse.child(word.i, "pobj", "pcomp")
        if behind is None:
            continue
        over = side.word(behind if clause is not None else word.i).head
        event = focus(side, governor_or_self(side, over))
        behind = focus(side, behind)
        if event == behind:
            continue
        last = max(side.parse.subtree(behind))
        span = Span(word.start, side.word(last).end)
        pair = (behind, event) if behind_first else (event, behind)
        found.append(Ordered(*pair, span))
    return found


def _alike(laid: Laid, i: int, j: int) -> bool:
    """Whether two events are one: by their words, or by what happens: "the alarm rang"."""
    ones, others = _events(laid.a, i), _events(laid.b, j)
    return any(kinship(laid.a.word(x), laid.b.word(y)) in _KIN for x in ones for y in others)


def _events(side: Side, i: int) -> list[int]:
    who = side.parse.child(i, "nsubj", "nsubjpass")
    return [i] if who is None or side.word(who).pos != "NOUN" else [i, who]


def _answer(laid: Laid, a: Span, b: Span, *, one: bool) -> Answer:
    how = "in one order" if one else "in two orders"
    return Answer(
        "agree" if one else "conflict", "order", a, b, f"two events {how}",
        f"“{laid.a.quoted(a)}” and “{laid.b.quoted(b)}” tell the two events {how}.",
    )  # fmt: skip


def _answering(laid: Laid) -> Answer | None:
    """One is said to have begun; in the other text the same one only answered."""
    for first, then in ((laid.a, laid.b), (laid.b, laid.a)):
        for began in (w for w in first.parse.words if w.lower == "first" and w.dep == "advmod"):
            verb = first.word(began.head)
            for word in then.parse.words:
                match = laid.found.get(word.i) if then is laid.b else laid.back.get(word.i)
                if match is None or match.other != verb.i or word.pos != "VERB":
                    continue
                after = _after(then, word.i)
                if after is not None:
                    one, two = Span(verb.start, began.end), Span(word.start, after)
                    spans = (one, two) if then is laid.b else (two, one)
                    return _answer(laid, *spans, one=False)
    return None


def _after(side: Side, verb: int) -> int | None:
    """Where a clause ends that says that something else came before: "only after", "in reply"."""
    for k in side.parse.children[verb]:
        word = side.word(k)
        mark = side.parse.child(k, "mark") if word.dep == "advcl" else None
        noun = side.parse.child(k, "pobj") if word.dep == "prep" else None
        behind = (mark is not None and side.word(mark).lower == "after") or (
            word.dep == "prep" and word.lower == "after"
        )
        if behind or (noun is not None and side.word(noun).lemma in listed("replies")):
            return side.word(max(side.parse.subtree(k))).end
    return None
