"""Counts and shares in two texts: of one thing and one act, do they have a number in common?"""

from __future__ import annotations

from typing import NamedTuple

from firsthand.compare.pairs.answers import Answer
from firsthand.compare.pairs.laying import Laid
from firsthand.compare.pairs.lists import listed
from firsthand.compare.pairs.matching import kinship
from firsthand.compare.pairs.polarity import denied
from firsthand.compare.pairs.sides import Side, governor
from firsthand.extract.parse import Word
from firsthand.model import Span

_KIN = ("same", "narrower", "broader")
_SHARES = {"all": (1.0, 1.0), "every": (1.0, 1.0), "most": (0.5, 1.0), "half": (0.5, 0.5)}
_NO = frozenset(("no", "none", "nobody"))


class Amount(NamedTuple):
    """How many, or what share of the whole: inclusive, None where the words leave an end open.

    ``head`` is the word that is counted, ``act`` the word of the clause in which it stands.
    """

    span: Span
    low: float | None
    high: float | None
    share: bool
    head: int
    act: int
    state: str | None = None


def amounts(laid: Laid) -> Answer | None:
    """Two amounts of one thing: they exclude each other, fit, or are of different things."""
    for mine in told(laid.b):
        for other in told(laid.a):
            answer = _beside(laid, other, mine)
            if answer is not None:
                return answer
    return None


def told(side: Side) -> list[Amount]:
    """All amounts of a text: its quantities, "no", "all", "most" and "half"."""
    found = []
    for q in side.account.values.quantities:
        over = q.counted_span or q.span
        words = [i for i in side.parse.within(over) if side.word(i).head not in side.parse.within(over)]
        if not words:
            continue
        head = words[-1]
        share = q.low is not None and 0 < q.low < 1
        found.append(Amount(q.span, q.low, q.high, share, head, _act(side, head), q.state))
    found += [x for w in side.parse.words if (x := _quantified(side, w)) is not None]
    return sorted(found)


def _quantified(side: Side, word: Word) -> Amount | None:
    """ "No worker", "no one", "none of the workers", "all the passengers", "most of the houses"."""
    none = word.lower in _NO
    if not none and word.lower not in _SHARES:
        return None
    of = side.parse.child(word.i, "prep")
    below = None if of is None else side.parse.child(of, "pobj")
    head = below if below is not None else word.head if word.dep in ("det", "predet", "amod") else word.i
    low, high = (0.0, 0.0) if none else _SHARES[word.lower]
    noun = side.word(head)
    if noun.pos not in ("NOUN", "PROPN", "PRON") or (none and noun.tag == "NN" and noun.lemma not in listed("generic") | {"one", "nobody", "none"}):
        return None
    end = noun.end if none and below is None else word.end
    return Amount(Span(word.start, end), low, high, not none, head, _act(side, head))


def _act(side: Side, head: int) -> int:
    at = governor(side, head)
    if side.word(at).lemma not in listed("light") or at == head:
        return at
    return next((i for i in side.content if governor(side, i) == at and i > at and i != head), at)


def _beside(laid: Laid, other: Amount, mine: Amount) -> Answer | None:
    if not _one_thing(laid, other, mine):
        return None
    quoted = laid.a.quoted(other.span), laid.b.quoted(mine.span)
    against = _opposed(laid, other, mine)
    if against:
        if not _all_and_some(other, mine):
            return None
        return Answer(
            "conflict", "quantity", other.span, mine.span, "all of one, some of its opposite",
            f"“{quoted[0]}” in the one, “{quoted[1]}” of the contrary in the other.",
        )  # fmt: skip
    if other.state and mine.state and other.state != mine.state:
        return Answer(
            "not_comparable", None, None, None, "counts of different states",
            f"The one counts the {other.state}, the other the {mine.state}.",
        )  # fmt: skip
    if not _one_act(laid, other, mine) or _denied(laid, other, mine):
        return None
    if other.share != mine.share:
        return _share_and_count(quoted, other, mine)
    word = "agree" if _meet(other, mine) else "conflict"
    return Answer(
        word, "quantity", other.span, mine.span,
        "two counts of one thing",
        f"“{quoted[0]}” and “{quoted[1]}” have "
        + ("a number in common." if word == "agree" else "no number in common."),
    )  # fmt: skip


def _share_and_count(quoted: tuple[str, str], other: Amount, mine: Amount) -> Answer | None:
    """All of them, and none of them; anything else needs the whole."""
    share, count = (other, mine) if other.share else (mine, other)
    if count.high == 0 and share.low is not None and share.low > 0:
        return Answer(
            "conflict", "quantity", other.span, mine.span, "two counts of one thing",
            f"“{quoted[0]}” and “{quoted[1]}” have no number in common.",
        )  # fmt: skip
    return None


def _one_thing(laid: Laid, other: Amount, mine: Amount) -> bool:
    a, b = laid.a.word(other.head), laid.b.word(mine.head)
    anybody = {a.lower, b.lower} & ({"one", "nobody", "none"} | listed("generic"))
    return bool(anybody) or kinship(a, b) in _KIN or kinship(b, a) in _KIN


def _one_act(laid: Laid, other: Amount, mine: Amount) -> bool:
    a, b = laid.a.word(other.act), laid.b.word(mine.act)
    if kinship(a, b) in _KIN:
        return True
    rest = laid.loose - {mine.act, mine.head} - set(laid.b.parse.within(mine.span))
    held = set(laid.found) - {mine.act, mine.head}
    return not rest and bool(held)


def _opposed(laid: Laid, other: Amount, mine: Amount) -> bool:
    return kinship(laid.a.word(other.act), laid.b.word(mine.act)) == "opposite"


def _all_and_some(a: Amount, b: Amount) -> bool:
    whole, part = (a, b) if a.share and a.low == 1 else (b, a)
    return whole.share and whole.low == 1 and (part.low or 0) > 0


def _denied(laid: Laid, other: Amount, mine: Amount) -> bool:
    """Whether one of the clauses is denied by more than its own "no"."""
    one = denied(laid.a.parse, other.act) and other.high != 0
    return one or (denied(laid.b.parse, mine.act) and mine.high != 0)


def _meet(a: Amount, b: Amount) -> bool:
    below = a.high is not None and b.low is not None and a.high < b.low
    above = b.high is not None and a.low is not None and b.high < a.low
    return not below and not above
