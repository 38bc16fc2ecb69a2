"""Counts and shares in two texts: of one thing and one act, do they have a number in common?"""

from __future__ import annotations

from typing import NamedTuple

from firsthand.compare.pairs.answers import Answer
from firsthand.compare.pairs.laying import Laid
from firsthand.compare.pairs.lists import listed
from firsthand.compare.pairs.matching import Match, kind_of_person, kinship
from firsthand.compare.pairs.polarity import denied
from firsthand.compare.pairs.settings import counted_until, own_time, told_apart
from firsthand.compare.pairs.sides import Side, focus, governor
from firsthand.compare.pairs.subjects import bearer, one_subject
from firsthand.compare.verdicts.quantity import ruling as compared
from firsthand.compared import Count, Reading
from firsthand.extract.parse import Word
from firsthand.extract.phrases import noun_phrase
from firsthand.extract.quantities.units import units
from firsthand.model import Span
from firsthand.values import Bound, Quantity

_KIN = ("same", "narrower", "broader")
_SHARES = {"all": (1.0, 1.0), "every": (1.0, 1.0), "most": (0.5, 1.0), "half": (0.5, 0.5)}
_NO = frozenset(("no", "none", "nobody"))
_ORDER = ("agree", "compatible", "conflict", "not_comparable", "disputed")
_YEARS = (1000, 2100)


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
    bound: Bound = "exact"
    unit: str | None = None


def amounts(laid: Laid) -> Answer | None:
    """Two amounts of one thing: they exclude each other, fit, or are of different things."""
    theirs = told(laid.a)
    for mine in told(laid.b):
        said = [x for other in theirs if (x := _beside(laid, other, mine)) is not None]
        if said:
            return min(said, key=lambda x: _ORDER.index(x.word))
    return None


def fitting(laid: Laid) -> frozenset[int]:
    """The words of the second text's amounts that fit one of the same thing in the first."""
    theirs = told(laid.a)
    return frozenset(
        i
        for mine in told(laid.b)
        if any(
            _one_thing(laid, other, mine) and other.share == mine.share and _meet(other, mine)
            for other in theirs
        )
        for i in laid.b.parse.within(mine.span)
    )


def told(side: Side) -> list[Amount]:
    """All amounts of a text: its quantities, "no", "all", "most" and "half"."""
    found = [_counted(side, q) for q in side.account.values.quantities]
    found += [_quantified(side, w) for w in side.parse.words]
    return sorted((x for x in found if x is not None), key=lambda x: (x.span, x.head))


def _counted(side: Side, q: Quantity) -> Amount | None:
    """A quantity with its noun; a year, and a number that is part of a name, are none."""
    words = side.parse.within(q.counted_span or q.span)
    heads = [i for i in words if side.word(i).head == i or side.word(i).head not in words]
    if not heads or (q.counted is None and _counts_nothing(side, q)) or _cut(side, q):
        return None
    share = q.counted == "percentage" or (q.low is not None and 0 < q.low < 1)
    unit = q.counted if q.counted in units() else None
    head = _of_what(side, heads[-1]) if share else heads[-1]
    act = _act(side, head, side.parse.within(q.span))
    return Amount(q.span, q.low, q.high, share, head, act, q.state, q.bound, unit)


def _counts_nothing(side: Side, q: Quantity) -> bool:
    """A year, a number in a name ("Fantastic Four"), "one of", an age behind a name."""
    inside = [side.word(i) for i in side.parse.within(q.span)]
    year = q.low == q.high and q.low is not None and _YEARS[0] < q.low < _YEARS[1]
    named = any(w.pos == "PROPN" for w in inside)
    return year or named or inside[-1].dep not in ("nummod", "nsubj", "dobj")


def _cut(side: Side, q: Quantity) -> bool:
    """The end of a number that was torn apart: "2, 000 feet"."""
    digits = side.account.text.characters[q.span.start : q.span.start + 2]
    return digits.isdigit() and digits[0] == "0"


def _of_what(side: Side, head: int) -> int:
    """ "Ten per cent of the crew": what a share is of."""
    of = next((k for k in side.parse.children[head] if side.word(k).lower == "of"), None)
    whole = None if of is None else side.parse.child(of, "pobj")
    return head if whole is None else whole


def _quantified(side: Side, word: Word) -> Amount | None:
    """ "No worker", "no one", "none of the workers", "all the passengers", "most of the houses"."""
    none = word.lower in _NO
    if not none and word.lower not in _SHARES:
        return None
    of = side.parse.child(word.i, "prep")
    below = None if of is None else side.parse.child(of, "pobj")
    before = word.head if word.dep in ("det", "predet", "amod") else word.i
    head = before if below is None else below
    noun = side.word(head)
    nobody = noun.tag != "NN" or noun.lemma in listed("generic") | {"one", "nobody", "none"}
    if noun.pos not in ("NOUN", "PROPN", "PRON", "NUM") or (none and not nobody):
        return None
    low, high = (0.0, 0.0) if none else _SHARES[word.lower]
    span = noun_phrase(side.parse, head if none and below is None else word.i)
    if not none:
        span = Span(word.start, word.end)
    return Amount(span, low, high, not none, head, _act(side, head, range(0)))


def _act(side: Side, head: int, amount: range) -> int:
    """The verb over what is counted; where that only carries, what it is said with."""
    at = governor(side, head)
    if at == head:
        return focus(side, head)
    if side.word(at).lemma not in listed("light"):
        return at
    below = [i for i in side.content if i != head and i not in amount and side.word(i).tag != "CD"]
    behind = [i for i in below if i > max(at, head) and governor(side, i) == at]
    return behind[-1] if behind else at


def _beside(laid: Laid, other: Amount, mine: Amount) -> Answer | None:
    if not _one_thing(laid, other, mine):
        return None
    if _opposed(laid, other, mine):
        return _contrary(laid, other, mine) if _all_and_some(other, mine) else None
    if other.state and mine.state and other.state != mine.state:
        return Answer(
            "not_comparable", None, None, None, "counts of different states",
            f"The one counts the {other.state}, the other the {mine.state}.",
        )  # fmt: skip
    if not _one_event(laid, other, mine):
        return None
    if other.share != mine.share:
        return _none(laid, other, mine) if _all_and_none(other, mine) else None
    return _ruled(laid, other, mine)


def _one_event(laid: Laid, other: Amount, mine: Amount) -> bool:
    """Whether nothing says that the two are counted of two events."""
    acts = {laid.a.word(other.act).lemma, laid.b.word(mine.act).lemma}
    one_state = (other.state is None) == (mine.state is None) or len(acts) == 1
    if not (one_state or other.share or mine.share or 0 in (other.high, mine.high)):
        return False
    if not laid.alike(laid.b.parse.within(mine.span)) or not _one_bearer(laid, other, mine):
        return False
    return _one_act(laid, other, mine) and not _denied(laid, other, mine)


def _ruled(laid: Laid, other: Amount, mine: Amount) -> Answer | None:
    """What the rules on whole accounts say of two amounts of one thing."""
    ruling = compared(_reading(laid.a, other), _reading(laid.b, mine))
    if ruling is None or ruling.word == "not_comparable":
        return None
    rest = laid.loose - set(laid.b.parse.within(mine.span)) - {mine.head, mine.act}
    if ruling.word != "conflict" and rest:
        return None
    if ruling.word == "conflict" and not (
        _acts_alike(laid, other, mine) and _of_one_whole(laid, other, mine)
    ):
        return None
    one, two = other.span, mine.span
    if (other.high == 0) != (mine.high == 0):  # "no one" against "two workers"
        one, two = noun_phrase(laid.a.parse, other.head), noun_phrase(laid.b.parse, mine.head)
    return Answer(ruling.word, "quantity", one, two, ruling.rule, ruling.sentence)


def _of_one_whole(laid: Laid, other: Amount, mine: Amount) -> bool:
    """Whether two counts that miss each other are of one whole at one time.

    Where one counts a part ("two men with rifles", "three women" of the people), only a part that
    is more than the whole cannot be.
    """
    late = [
        own_time(laid.a, other.act, laid.back), own_time(laid.b, mine.act, laid.found),
        counted_until(laid.a, other.act, laid.back), counted_until(laid.b, mine.act, laid.found),
    ]  # fmt: skip
    if all(late[:2]) or any(late[2:]) or told_apart(laid, other.head, mine.head):
        return False
    kin = kinship(laid.a.word(other.head), laid.b.word(mine.head))
    parts = (
        kin == "narrower" or _narrowed(laid.a, other, laid.back),
        kin == "broader" or _narrowed(laid.b, mine, laid.found),
    )
    if parts == (False, False):
        return True
    if all(parts):
        return False
    part, whole = (other, mine) if parts[0] else (mine, other)
    return part.low is not None and whole.high is not None and part.low > whole.high


def _narrowed(side: Side, told: Amount, met: dict[int, Match]) -> bool:
    """Whether words with what is counted limit it that the other text does not have.

    What things are of ("one engine of the aircraft") limits nothing.
    """
    parse = side.parse
    beside = set(parse.within(told.span)) | {told.head, told.act}
    person = kind_of_person(side.word(told.head))
    below = [k for k in parse.children[told.head] if person or side.word(k).lower != "of"]
    below += [k for k in parse.children[told.act] if side.word(k).lower in ("with", "without")]
    limiting = {i for k in below if k != told.act for i in parse.subtree(k, [told.act])}
    return told.unit is None and any(
        i in side.content and i not in beside and i not in met for i in limiting
    )


def _reading(side: Side, told: Amount) -> Reading:
    """An amount as the rules on whole accounts take it; that it is of one thing is known here."""
    scale = 0.01 if told.unit == "percentage" else 1
    low, high = (None if x is None else x * scale for x in (told.low, told.high))
    unit = None if told.unit == "percentage" else told.unit
    return Reading(
        side.account.id, told.span, told.span, "quantity", Count(low, high, told.bound, unit),
        side.quoted(told.span), side.word(told.act).lemma, (), "amount of a short text",
    )  # fmt: skip


def _none(laid: Laid, other: Amount, mine: Amount) -> Answer:
    return Answer(
        "conflict", "quantity", other.span, mine.span, "none of them, and some of them",
        f"“{laid.a.quoted(other.span)}” and “{laid.b.quoted(mine.span)}” cannot both be.",
    )  # fmt: skip


def _contrary(laid: Laid, other: Amount, mine: Amount) -> Answer:
    return Answer(
        "conflict", "quantity", other.span, mine.span, "all of one, some of its opposite",
        f"“{laid.a.quoted(other.span)}” in the one, “{laid.b.quoted(mine.span)}” of the contrary "
        "in the other.",
    )  # fmt: skip


def _one_thing(laid: Laid, other: Amount, mine: Amount) -> bool:
    if other.unit is not None and mine.unit is not None:
        return True
    if (other.unit is None) != (mine.unit is None) and not (other.share and mine.share):
        return False
    a, b = laid.a.word(other.head), laid.b.word(mine.head)
    anybody = {"one", "nobody", "none"} | listed("generic")
    if not anybody.isdisjoint((a.lower, b.lower)):
        return True
    return kinship(a, b) in _KIN or kinship(b, a) in _KIN


def _one_bearer(laid: Laid, other: Amount, mine: Amount) -> bool:
    """Whether the clauses have one subject, which may be what is counted itself."""
    for side, told in ((laid.a, other), (laid.b, mine)):
        who = bearer(side, told.act)
        if who == told.head or who in side.parse.within(told.span):
            return True
    return one_subject(laid, other.act, mine.act)


def _acts_alike(laid: Laid, other: Amount, mine: Amount) -> bool:
    """Whether the verbs are related, or both only carry a measure ("is 12 metres deep")."""
    a, b = laid.a.word(other.act), laid.b.word(mine.act)
    carried = {a.lemma, b.lemma} <= listed("light") | listed("lasting")
    measured = other.unit is not None and mine.unit is not None and carried
    return measured or kinship(a, b) in _KIN


def _one_act(laid: Laid, other: Amount, mine: Amount) -> bool:
    if _acts_alike(laid, other, mine):
        return True
    beside = {mine.act, mine.head, *laid.b.parse.within(mine.span)}
    return not laid.loose - beside and bool(set(laid.found) - beside)


def _opposed(laid: Laid, other: Amount, mine: Amount) -> bool:
    return kinship(laid.a.word(other.act), laid.b.word(mine.act)) == "opposite"


def _all_and_some(a: Amount, b: Amount) -> bool:
    whole, part = (a, b) if a.share and a.low == 1 else (b, a)
    return whole.share and whole.low == 1 and (part.low or 0) > 0


def _all_and_none(a: Amount, b: Amount) -> bool:
    share, count = (a, b) if a.share else (b, a)
    return count.high == 0 and bool(share.low)


def _denied(laid: Laid, other: Amount, mine: Amount) -> bool:
    """Whether one of the clauses is denied by more than its own "no"."""
    one = denied(laid.a.parse, other.act) and other.high != 0
    return one or (denied(laid.b.parse, mine.act) and mine.high != 0)


def _meet(a: Amount, b: Amount) -> bool:
    below = a.high is not None and b.low is not None and a.high < b.low
    above = b.high is not None and a.low is not None and b.high < a.low
    return not below and not above
